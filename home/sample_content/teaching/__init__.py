"""Teaching with the stories: the page of the packs."""

from typing import Any

from home.sample_content.engine import Recipe, Sample
from home.sample_content.teaching.pack import block
from home.sample_content.teaching.packs import PACKS
from home.sample_content.writing import action, heading, notice, questions, steps
from role_models.models import TeachingPage


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": True,
        "introduction": sample.text(
            "Færdige timer med kvindernes fortællinger: til sprogskolen, til skolen og til samtalegruppen. Print dem, eller "
            "hent dem, og lav dem om, så de passer til dit hold.",
            "Lessons with the women's stories, ready to use: for the language school, for school, and for the conversation "
            "group. Print them, or take them and change them for your class.",
        ),
        "search_description": sample.text(
            "Undervisning med livshistorier på tre niveauer. Ord, spørgsmål og noget at gøre sammen, til print og til "
            "redigering.",
            "Teaching with life stories at three levels. Words, questions and something to do together, to print and to "
            "edit.",
        ),
        "packs": [block(pack, sample) for pack in PACKS],
        "body": [
            heading(sample, ("Sådan bruger du materialet", "How to use a pack")),
            _how(sample),
            _questions(sample),
            notice(
                sample,
                ("Fortællingerne er opdigtede", "The stories are invented"),
                (
                    "Kvinderne her findes ikke. Sig det til holdet, før I læser. Historiske begivenheder i fortællingerne "
                    "er virkelige.",
                    "The women here do not exist. Tell your class before you read. Historical events in the stories are "
                    "real.",
                ),
                tone="sample",
            ),
            action(sample, ("Se alle fortællinger", "See all stories"), "exhibition", is_primary=False),
        ],
    }


def _how(sample: Sample):
    return steps(
        sample,
        (
            ("Vælg", "Choose"),
            (
                "Vælg et tema eller en fortælling, og det niveau, der passer til dit hold.",
                "Choose a theme or a story, and the level that suits your class.",
            ),
        ),
        (
            ("Print eller ret til", "Print or change"),
            (
                "Print siden, som den er. Eller hent dokumentet, og ret det til i dit eget skriveprogram.",
                "Print the page as it is. Or take the document and change it in your own word processor.",
            ),
        ),
        (
            ("Læs sammen", "Read together"),
            (
                "Læs fortællingen på skærmen, højt eller i stilhed. Mange af dem findes i flere længder.",
                "Read the story on the screen, aloud or in silence. Many of them come in several lengths.",
            ),
        ),
    )


def _questions(sample: Sample):
    return questions(
        sample,
        (
            ("Koster det noget?", "Does it cost anything?"),
            (
                "Nej. Du må printe materialet og lave det om til dit eget hold.",
                "No. You may print the packs and change them for your own class.",
            ),
        ),
        (
            ("Hvorfor kan et materiale forsvinde?", "Why can a pack disappear?"),
            (
                "Kvinden bestemmer over sin fortælling. Siger hun nej til undervisning, forsvinder materialet med det samme. "
                "Så beder vi dig om ikke at bruge det mere.",
                "The woman decides over her story. If she says no to teaching, the pack is gone at once. Then we ask you not "
                "to use it any more.",
            ),
        ),
        (
            ("Er der noget, der er svært at læse om?", "Is anything hard to read about?"),
            (
                "Nogle fortællinger handler om krig, flugt eller sygdom. Der står en note før det svære kapitel, og man kan "
                "springe det over.",
                "Some stories tell of war, flight or illness. A note stands before the hard chapter, and one can skip it.",
            ),
        ),
    )


RECIPE = Recipe(
    key="teaching",
    model=TeachingPage,
    parent="exhibition",
    title=("Undervis med fortællingerne", "Teach with the stories"),
    slugs=("undervisning", "teaching"),
    values=_values,
)
RECIPES = [RECIPE]
