"""The page of the Copenhagen branch."""

from typing import Any

from home.sample_content.branches.page import branch_recipe, fact_fields, invented_intake_and_contact, ways_on
from home.sample_content.engine import Sample
from home.sample_content.writing import Block, cards, facts, heading, paragraphs, steps


def _values(sample: Sample) -> dict[str, Any]:
    return {
        **_facts(sample),
        "profile": sample.rich(
            "<p>Afdelingen blev især søgt af veluddannede og højtuddannede indvandrerkvinder. "
            "Den var næsten alene om at hjælpe dem.</p>",
            "<p>The branch was sought above all by well and highly educated immigrant women. "
            "It was almost alone in serving them.</p>",
        ),
        "actions": ways_on(sample),
        "body": [
            *_who_came(sample),
            heading(sample, ("Sådan virkede en efterlysning", "How a mentor call worked")),
            _mentor_call(sample),
            heading(sample, ("Huset, den begyndte i", "The house where it began")),
            _the_house(sample),
            invented_intake_and_contact(sample),
            cards(sample, ("Læs videre", "Read on"), "how-it-works", "become-a-mentor", "branches"),
        ],
    }


def _facts(sample: Sample) -> dict[str, Any]:
    return fact_fields(
        sample,
        introduction=(
            "Her begyndte det hele. Afdelingen lå hos KVINFO, og kvinder med lange uddannelser fandt selv vej hertil.",
            "This is where it all began. The branch was housed by KVINFO, and women with long educations found their own "
            "way here.",
        ),
        search_description=(
            "Mentornetværket i København: åbnet i 2002 hos KVINFO. Læs, hvem afdelingen var for, og om den tager imod nu.",
            "The mentor network in Copenhagen: opened in 2002 at KVINFO. Read whom the branch was for and if it is open now.",
        ),
        opened=("2002. Projektet regnes fra 2003.", "2002. The project is counted from 2003."),
        host=("KVINFO", "KVINFO"),
        area=("København", "Copenhagen"),
        who_can_get_a_mentor=(
            "Kvinder med flygtninge- eller indvandrerbaggrund.",
            "Women with a refugee or immigrant background.",
        ),
        how_mentors_are_found=(
            "Mentees kom af sig selv. Afdelingen efterlyste mentorer og nævnte kun de kompetencer, den manglede. "
            "Mentorer, der kom uopfordret, var velkomne.",
            "Mentees came by themselves. The branch called for mentors and named only the competences it needed. "
            "Mentors who came unasked were welcome.",
        ),
        intake_note=(
            "Eksempel: Du kan søge nu og kommer på ventelisten. Vi skriver, når vi har fundet en mentor til dig.",
            "Example: You can apply now and join the waiting list. We write when we have found a mentor for you.",
        ),
    )


def _who_came(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("De havde en uddannelse med", "They brought an education with them")),
        paragraphs(
            sample,
            (
                "Mange af kvinderne havde en lang uddannelse, da de kom til Danmark. De manglede ikke viden. "
                "De manglede mennesker, der kendte deres fag og vidste, hvem man skulle ringe til.",
                "Many of the women had a long education when they came to Denmark. They did not lack knowledge. "
                "They lacked people who knew their field and knew whom to call.",
            ),
            (
                "Næsten ingen andre tilbud var lavet til dem. Derfor blev afdelingen i København et sted, de selv opsøgte.",
                "Hardly any other services were made for them. So the Copenhagen branch became a place they sought out.",
            ),
        ),
    ]


def _mentor_call(sample: Sample) -> Block:
    return steps(
        sample,
        (
            ("En kvinde søger", "A woman applies"),
            (
                "Hun fortæller, hvad hun kan, og hvad hun vil. Det kan være et fag, et arbejde eller en uddannelse.",
                "She tells what she can do and what she wants. It may be a field, a job or an education.",
            ),
        ),
        (
            ("Afdelingen skriver en efterlysning", "The branch writes a mentor call"),
            (
                "Den nævner kun konkrete kompetencer. Hvor kvinden kommer fra, står der ikke noget om.",
                "It names concrete competences only. It says nothing about where the woman comes from.",
            ),
        ),
        (
            ("En mentor melder sig", "A mentor comes forward"),
            (
                "Hun genkender sit eget arbejdsliv i efterlysningen. Så matches de to med hinanden.",
                "She recognises her own working life in the call. Then the two are matched.",
            ),
        ),
    )


def _the_house(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("KVINFO", "KVINFO"),
            (
                "Det danske center for viden om kvinder og køn. Det blev grundlagt i 1965.",
                "The Danish centre for information on women and gender. It was founded in 1965.",
            ),
        ),
        (
            ("Biblioteket", "The library"),
            (
                "Et forskningsbibliotek med over 20.000 bøger og tidsskrifter i oktober 2009.",
                "A research library with over 20,000 books and journals in October 2009.",
            ),
        ),
        (
            ("Brevene", "The letters"),
            (
                "I 2003 skrev direktøren Elisabeth Møller Jensen personligt til over 300 kvinder i arbejde. "
                "De kom fra alle dele af arbejdslivet.",
                "In 2003 the director, Elisabeth Møller Jensen, wrote in person to over 300 professional women. "
                "They came from every part of working life.",
            ),
        ),
    )


RECIPE = branch_recipe(
    code="copenhagen", name=("København", "Copenhagen"), slugs=("koebenhavn", "copenhagen"), values=_values
)
