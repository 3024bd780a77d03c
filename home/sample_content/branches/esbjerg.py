"""The page of the Esbjerg branch."""

from typing import Any

from home.sample_content.branches.page import branch_recipe, fact_fields, invented_intake_and_contact, ways_on
from home.sample_content.engine import Sample
from home.sample_content.writing import Block, bullets, cards, heading, notice, paragraphs, questions


def _values(sample: Sample) -> dict[str, Any]:
    return {
        **_facts(sample),
        "profile": sample.rich(
            "<p>Ingen anden afdeling havde så stor en andel af højtuddannede kvinder i ufaglærte job. "
            "De ønskede sig et arbejde, der passede til deres uddannelse.</p>",
            "<p>No other branch had so large a share of highly educated women in unskilled jobs. "
            "They wanted work that fitted their education.</p>",
        ),
        "projects": sample.rich(
            "<p>Sociale interessegrupper: madlavning, billedkunst og sprog.</p>",
            "<p>Social interest groups: cooking, visual art and language.</p>",
        ),
        "actions": ways_on(sample),
        "body": [
            *_work_that_fits(sample),
            heading(sample, ("Tre grupper ved siden af", "Three groups beside it")),
            _interest_groups(sample),
            notice(
                sample,
                ("Også for mænd", "For men too"),
                (
                    "I efteråret 2009 skrev netværket, at afdelingen også ville tilbyde mænd en mentor.",
                    "In autumn 2009 the network wrote that the branch would offer men a mentor too.",
                ),
            ),
            heading(sample, ("Før du søger", "Before you apply")),
            _before_you_apply(sample),
            invented_intake_and_contact(sample),
            cards(sample, ("Læs videre", "Read on"), "exhibition/mahin", "for-workplaces", "get-a-mentor"),
        ],
    }


def _facts(sample: Sample) -> dict[str, Any]:
    return fact_fields(
        sample,
        introduction=(
            "Afdelingen holdt til i de frivilliges hus, Vindrosen. Den hjalp især kvinder, som kunne meget mere, "
            "end deres job krævede.",
            "The branch was at home in Vindrosen, the volunteers' house. It helped above all women who could do much more "
            "than their jobs asked for.",
        ),
        search_description=(
            "Mentornetværket i Esbjerg og Varde: åbnet i 2005 i Vindrosen, for kvinder og også for mænd.",
            "The mentor network in Esbjerg and Varde: opened in 2005 at Vindrosen, for women and for men too.",
        ),
        opened=("2005", "2005"),
        host=("Vindrosen, de frivilliges hus", "Vindrosen, the volunteers' house"),
        area=("Esbjerg og Varde", "Esbjerg and Varde"),
        who_can_get_a_mentor=(
            "Kvinder med flygtninge- eller indvandrerbaggrund. Afdelingen ville også tilbyde mænd en mentor.",
            "Women with a refugee or immigrant background. The branch was to offer men a mentor too.",
        ),
        how_mentors_are_found=(
            "Afdelingen opsøgte mentorer med kampagner. Mentees fandt også selv vej til den.",
            "The branch reached out to mentors with campaigns. Mentees also found their own way to it.",
        ),
        intake_note=(
            "Eksempel: Afdelingen tager imod nye mentees nu, både kvinder og mænd.",
            "Example: The branch takes new mentees now, both women and men.",
        ),
    )


def _work_that_fits(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Et arbejde, der passer", "Work that fits")),
        paragraphs(
            sample,
            (
                "Man kan have en uddannelse og alligevel gøre rent. Det var der mange kvinder i Esbjerg, der vidste. "
                "De passede deres arbejde, og de ville videre.",
                "A woman can have an education and still clean offices. Many women in Esbjerg knew that. "
                "They did their work, and they wanted to move on.",
            ),
            (
                "En mentor kan ikke give nogen et job. Men hun kan fortælle, hvordan et fag fungerer i Danmark. "
                "Hun kan også læse en ansøgning og nævne et navn, der er værd at ringe til.",
                "A mentor cannot give anyone a job. But she can explain how a field works in Denmark. "
                "She can also read an application and mention a name that is worth a call.",
            ),
        ),
    ]


def _interest_groups(sample: Sample) -> Block:
    return bullets(
        sample,
        (
            "<b>Madlavning.</b> Man taler lettere sammen, når hænderne har noget at lave.",
            "<b>Cooking.</b> It is easier to talk when your hands have something to do.",
        ),
        (
            "<b>Billedkunst.</b> Et billede kræver ikke, at man kan alle ordene.",
            "<b>Visual art.</b> A picture does not ask you to know all the words.",
        ),
        (
            "<b>Sprog.</b> Dansk læres bedst sammen med nogen, der har tid.",
            "<b>Language.</b> Danish is learnt best together with someone who has time.",
        ),
    )


def _before_you_apply(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Jeg har et job. Kan jeg stadig få en mentor?", "I have a job. Can I still get a mentor?"),
            (
                "Ja. Du kan søge, fordi du gerne vil bruge din uddannelse bedre.",
                "Yes. You can apply because you want to make better use of your education.",
            ),
        ),
        (
            ("Jeg bor i Varde. Hvor søger jeg?", "I live in Varde. Where do I apply?"),
            (
                "Du vælger Esbjerg. Afdelingen dækkede også Varde.",
                "You choose Esbjerg. The branch covered Varde as well.",
            ),
        ),
        (
            ("Er det kun for kvinder?", "Is it only for women?"),
            (
                "Nej. Mænd kan også søge her. Ellers er det kun Tingbjerg, der er for mænd.",
                "No. Men can apply here too. Apart from here, only Tingbjerg is for men.",
            ),
        ),
    )


RECIPE = branch_recipe(code="esbjerg", name=("Esbjerg", "Esbjerg"), slugs=("esbjerg", "esbjerg"), values=_values)
