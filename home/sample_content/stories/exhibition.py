"""The page of the exhibition: what it was in 2007 to 2009, and what hangs here now."""

from typing import Any

from home.sample_content.engine import Recipe, Sample
from home.sample_content.sources import CASE_STUDY, figure
from home.sample_content.writing import Block, action, heading, notice, paragraphs, questions, steps, timeline
from role_models.models import ExhibitionPage


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Kvinder, der er kommet til Danmark, fortæller deres liv. Ikke for at blive beundret. "
            "De fortæller, fordi en anden kvinde måske står dér, hvor de selv stod.",
            "Women who came to Denmark tell their lives. Not to be admired. "
            "They tell them because another woman may be standing where they once stood.",
        ),
        "search_description": sample.text(
            "Udstillingen Rollemodeller gennem livshistorie: kvinders vej til Danmark, fortalt af dem selv.",
            "The exhibition Role Models through Life History: women's ways to Denmark, told by themselves.",
        ),
        "invitation_terms": sample.text(
            "Den, der inviterer, betaler hendes rejse.",
            "Whoever invites her pays for her journey.",
        ),
        "body": [
            notice(
                sample,
                ("Fortællingerne her er opdigtede", "The stories here are invented"),
                (
                    "De 17 kvinder findes ikke. Deres billeder er tegnet af kode. "
                    "De står her, indtil virkelige kvinder vil fortælle.",
                    "The 17 women do not exist. Their portraits are drawn by code. "
                    "They stand here until real women wish to tell their stories.",
                ),
                tone="sample",
            ),
            *_the_exhibition_of_2007(sample),
            heading(sample, ("Fra et korps til en udstilling", "From a corps to an exhibition")),
            _history(sample),
            heading(sample, ("Sådan er en fortælling bygget", "How a story is built")),
            _movements(sample),
            heading(sample, ("Spørgsmål om fortællingerne", "Questions about the stories")),
            _questions(sample),
            action(sample, ("Søg en mentor", "Apply for a mentor"), "apply-mentee"),
        ],
    }


def _the_exhibition_of_2007(sample: Sample) -> list[Block]:
    women = figure(
        sample,
        ("17", "17"),
        ("kvinder fortalte deres historie i udstillingen", "women told their stories in the exhibition"),
        as_of=("oktober 2009", "October 2009"),
        source=CASE_STUDY,
    )
    return [
        heading(sample, ("Rollemodeller gennem livshistorie", "Role Models through Life History")),
        paragraphs(
            sample,
            (
                "I 2007 begyndte mentornetværket en kampagne i hele landet. Den blev til en udstilling. "
                "17 indvandrerkvinder fra ikke-vestlige lande, som kilden fra 2009 skriver, fortalte om livet i Danmark.",
                "In 2007 the mentor network began a national campaign. It became an exhibition. "
                "17 immigrant women from non-western countries, as the source of 2009 puts it, told of life in Denmark.",
            ),
            (
                "De talte først og fremmest til andre kvinder fra etniske minoriteter. De ville give dem mod til at holde "
                "fast i deres mål.",
                "They spoke above all to other women of ethnic minorities. They wanted to give them the courage to keep "
                "working toward their goals.",
            ),
        ),
        ("figures", [women]),
    ]


def _history(sample: Sample) -> Block:
    return timeline(
        sample,
        (
            ("Januar 2007", "January 2007"),
            ("Et korps af rollemodeller begynder", "A corps of role models begins"),
            (
                "Det sker på Kvindemuseet i Aarhus. Kvinderne lærer at fortælle deres historie for andre.",
                "It happens at the Women's Museum in Aarhus. The women learn to tell their stories to others.",
            ),
        ),
        (
            ("August 2008 til februar 2009", "August 2008 to February 2009"),
            ("Udstillingen vises på Kvindemuseet", "The exhibition is shown at the Women's Museum"),
            (
                "Kvindernes livshistorier står sammen med deres genstande.",
                "The women's life stories stand beside objects of theirs.",
            ),
        ),
        (
            ("2009", "2009"),
            ("Udstillingen rejser", "The exhibition travels"),
            (
                "Den kommer ud til biblioteker i udstillingsrør. Nogle af rørene har lyd indeni. "
                "Man kan også invitere en rollemodel til at fortælle.",
                "It reaches libraries in exhibition tubes. Some of the tubes have sound inside. "
                "One can also invite a role model to speak.",
            ),
        ),
    )


def _movements(sample: Sample) -> Block:
    return steps(
        sample,
        (
            ("Barndom", "Childhood"),
            (
                "Et sted, nogle mennesker og noget, hun kunne, før nogen kaldte hende indvandrer.",
                "A place, some people, and something she could do before anyone called her an immigrant.",
            ),
        ),
        (
            ("Rejsen", "The journey"),
            (
                "Hvorfor hun rejste, og hvad hun tog med. Hun bestemmer selv, hvor meget hun siger.",
                "Why she left and what she took along. She decides how much she says.",
            ),
        ),
        (
            ("Voksenliv i Danmark", "Adult life in Denmark"),
            (
                "Arbejde, fejltagelser, venskaber og mødet med en mentor.",
                "Work, mistakes, friendships and the meeting with a mentor.",
            ),
        ),
    )


def _questions(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Hvorfor er billederne tegnet?", "Why are the portraits drawn?"),
            (
                "Kvinderne er opdigtede, så der er ingen at fotografere. En tegning kan også beskytte en virkelig kvinde, "
                "som ikke kan vise sit ansigt.",
                "The women are invented, so there is nobody to photograph. A drawing can also protect a real woman who "
                "cannot show her face.",
            ),
        ),
        (
            ("Hvad blev der af de 17 fortællinger?", "What became of the 17 stories?"),
            (
                "Vores kilder nævner hverken navne eller fortællinger. Derfor viser vi ingen af dem her.",
                "Our sources give neither names nor stories. So we show none of them here.",
            ),
        ),
        (
            ("Hvem bestemmer over en fortælling?", "Who decides over a story?"),
            (
                "Det gør kvinden, der fortæller. På sin egen private side kan hun altid sige nej til en brug, holde pause "
                "eller trække sin fortælling tilbage. Hendes ja gælder kun i en aftalt tid.",
                "The woman who tells it does. On her own private page she can always say no to a use, pause, or withdraw "
                "her story. Her yes is only for an agreed time.",
            ),
        ),
        (
            ("Hvorfor er der sætninger på andre sprog?", "Why are there sentences in other languages?"),
            (
                "Noget siges bedst på det sprog, man lærte først. Oversættelsen står altid ved siden af.",
                "Some things are best said in the language one learnt first. The meaning always stands beside it.",
            ),
        ),
    )


RECIPE = Recipe(
    key="exhibition",
    model=ExhibitionPage,
    parent="home",
    title=("Rollemodeller", "Role models"),
    slugs=("rollemodeller", "role-models"),
    values=_values,
)
