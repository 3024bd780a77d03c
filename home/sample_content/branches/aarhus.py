"""The page of the Aarhus branch."""

from typing import Any

from home.sample_content.branches.page import branch_recipe, fact_fields, invented_intake_and_contact, ways_on
from home.sample_content.engine import Sample
from home.sample_content.writing import Block, bullets, cards, heading, paragraphs, timeline


def _values(sample: Sample) -> dict[str, Any]:
    return {
        **_facts(sample),
        "profile": sample.rich(
            "<p>Mange mentees var højtuddannede. Andre kom fra udsatte boligområder. "
            "Afdelingen tilbød dem meget mere end en mentor.</p>",
            "<p>Many mentees were highly educated. Others came from exposed housing areas. "
            "The branch offered them much more than a mentor.</p>",
        ),
        "projects": sample.rich(
            "<p><b>Udenfor-Indenfor</b> blev ledet herfra for Arbejdsmarkedsstyrelsen. Spørgsmålet var: "
            "Virker metoden for kvinder, der står langt fra arbejdsmarkedet?</p>"
            "<p><b>Rollemodeller</b>: et korps af kvinder, der blev uddannet til at fortælle deres egen historie.</p>",
            "<p><b>Udenfor-Indenfor</b> (Outside-Inside) was led from here for the National Labour Market Authority. "
            "The question: does the method work for women who are far from the labour market?</p>"
            "<p><b>Role models</b>: a corps of women trained to tell their own stories.</p>",
        ),
        "actions": ways_on(sample),
        "body": [
            *_at_the_museum(sample),
            heading(sample, ("Kvinder, der fortæller selv", "Women who tell it themselves")),
            _role_models(sample),
            heading(sample, ("Udenfor og indenfor", "Outside and inside")),
            _outside_inside(sample),
            invented_intake_and_contact(sample),
            cards(
                sample,
                ("Fra Aarhus til udstillingen", "From Aarhus to the exhibition"),
                "exhibition",
                "exhibition/nermin",
            ),
        ],
    }


def _facts(sample: Sample) -> dict[str, Any]:
    return fact_fields(
        sample,
        introduction=(
            "Afdelingen hørte til på Kvindemuseet. Her kunne du få en mentor, og her lærte kvinder at fortælle deres "
            "livshistorie højt.",
            "The branch was at home at the Women's Museum. Here a woman could get a mentor, and here women "
            "learnt to tell their life stories aloud.",
        ),
        search_description=(
            "Mentornetværket i Aarhus: åbnet i 2004 på Kvindemuseet, med rollemodeller og projektet Udenfor-Indenfor.",
            "The mentor network in Aarhus: opened in 2004 at the Women's Museum, with role models and the project Udenfor-Indenfor.",
        ),
        opened=("2004", "2004"),
        host=("Kvindemuseet", "The Women's Museum"),
        partners=(
            "Arbejdsmarkedsstyrelsen (projektet Udenfor-Indenfor)",
            "The National Labour Market Authority (the project Udenfor-Indenfor)",
        ),
        area=("Aarhus", "Aarhus"),
        who_can_get_a_mentor=(
            "Kvinder med flygtninge- eller indvandrerbaggrund, med og uden lang uddannelse.",
            "Women with a refugee or immigrant background, with and without a long education.",
        ),
        how_mentors_are_found=(
            "Som i København: Afdelingen efterlyste mentorer efter kompetencer. Mentees kom af sig selv, "
            "og uopfordrede mentorer var velkomne.",
            "As in Copenhagen: the branch called for mentors by competence. Mentees came by themselves, "
            "and mentors who came unasked were welcome.",
        ),
        intake_note=(
            "Eksempel: Afdelingen tager imod nye mentees nu.",
            "Example: The branch takes new mentees now.",
        ),
    )


def _at_the_museum(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Et museum som vært", "A museum as host")),
        paragraphs(
            sample,
            (
                "Et museum samler på historier. Derfor blev Kvindemuseet et godt sted for et mentornetværk. "
                "Kvinderne kom for at få en mentor, og mange blev en del af mere end det.",
                "A museum collects stories. That made the Women's Museum a good place for a mentor network. "
                "The women came for a mentor, and many became part of more than that.",
            ),
            (
                "Nogle havde en lang uddannelse. Andre boede i områder, hvor mange stod uden arbejde. "
                "De mødtes i det samme hus, og de blev mødt på samme måde.",
                "Some had a long education. Others lived in areas where many were out of work. "
                "They met in the same house, and they were met in the same way.",
            ),
        ),
    ]


def _role_models(sample: Sample) -> Block:
    return timeline(
        sample,
        (
            ("Januar 2007", "January 2007"),
            ("Et korps af rollemodeller begynder", "A corps of role models begins"),
            (
                "Kvinder fra etniske minoriteter blev uddannet på museet. De lærte at fortælle om deres liv for andre.",
                "Women of ethnic minorities were trained at the museum. They learnt to tell others about their lives.",
            ),
        ),
        (
            ("August 2008", "August 2008"),
            ("Udstillingen åbner på Kvindemuseet", "The exhibition opens at the Women's Museum"),
            (
                "Kvindernes liv blev vist som det, de er: en del af Danmarks kulturarv.",
                "The women's lives were shown as what they are: part of Denmark's cultural heritage.",
            ),
        ),
        (
            ("2009", "2009"),
            ("Historierne kommer ud til folk", "The stories go out to people"),
            (
                "Udstillingen rejste til biblioteker. Man kunne også invitere en rollemodel til at fortælle.",
                "The exhibition travelled to libraries. One could also invite a role model to speak.",
            ),
        ),
    )


def _outside_inside(sample: Sample) -> Block:
    return bullets(
        sample,
        (
            "Opgaven kom fra Arbejdsmarkedsstyrelsen.",
            "The task came from the National Labour Market Authority.",
        ),
        (
            "Den handlede om kvinder, der stod langt fra arbejdsmarkedet.",
            "It was about women who were far from the labour market.",
        ),
        (
            "Afdelingen skulle finde ud af, om en mentor også hjælper dem.",
            "The branch was to find out if a mentor helps them too.",
        ),
        (
            "Vores kilder er fra efteråret 2009. De fortæller ikke, hvad svaret blev.",
            "Our sources are from autumn 2009. They do not tell what the answer was.",
        ),
    )


RECIPE = branch_recipe(code="aarhus", name=("Aarhus", "Aarhus"), slugs=("aarhus", "aarhus"), values=_values)
