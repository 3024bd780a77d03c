"""The list of branches: what they had in common and how they differed."""

from typing import Any

from branches.models import BranchIndexPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.sources import AUTUMN_2009, CASE_STUDY, OWN_ACCOUNT, countries, figure
from home.sample_content.writing import Block, action, facts, heading, notice, paragraphs, questions, timeline


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "I efteråret 2009 havde mentornetværket fem afdelinger. Hver afdeling havde sin egen vært og sit eget præg. "
            "Du vælger selv, hvilken afdeling du søger.",
            "In autumn 2009 the mentor network had five branches. Each had its own host and its own character. "
            "You choose which branch you apply to.",
        ),
        "search_description": sample.text(
            "De fem afdelinger: København, Aarhus, Esbjerg, Vollsmose og Tingbjerg. Se, hvem de er for, og hvem der tager imod.",
            "The five branches: Copenhagen, Aarhus, Esbjerg, Vollsmose and Tingbjerg. See whom they are for and who is open.",
        ),
        "body": [
            *_one_idea_five_places(sample),
            heading(sample, ("Fra én by til fem steder", "From one city to five places")),
            _openings(sample),
            heading(sample, ("Det var forskelligt", "What differed")),
            _differences(sample),
            heading(sample, ("Hvilken afdeling passer til dig?", "Which branch suits you?")),
            _choosing(sample),
            notice(
                sample,
                ("Hvad er eksempler?", "What is an example?"),
                (
                    "Afdelingernes historie er fra 2009. Mærket på hvert kort siger, om afdelingen tager imod nu. "
                    "Det mærke er et eksempel.",
                    "The branches' history is from 2009. The label on each card says if the branch takes new mentees now. "
                    "That label is an example.",
                ),
                tone="sample",
            ),
            action(sample, ("Søg en mentor", "Apply for a mentor"), "apply-mentee"),
        ],
    }


def _one_idea_five_places(sample: Sample) -> list[Block]:
    branches = figure(
        sample,
        ("5", "5"),
        ("afdelinger, da Tingbjerg var ved at åbne", "branches, with Tingbjerg about to open"),
        as_of=AUTUMN_2009,
        source=OWN_ACCOUNT,
    )
    return [
        paragraphs(
            sample,
            (
                "Idéen var den samme alle steder. En kvinde, der er ny i Danmark, mødes med en kvinde, der kender landet "
                "og arbejdslivet. De mødes to og to, og de lægger en plan sammen.",
                "The idea was the same everywhere. A woman who is new to Denmark meets a woman who knows the country "
                "and its working life. They meet one to one, and they make a plan together.",
            ),
            (
                "Men stederne var forskellige. Et museum, et universitet og et frivillighus kan noget forskelligt. "
                "Derfor fik afdelingerne hver deres projekter.",
                "But the places were different. A museum, a university and a house for volunteers have different strengths. "
                "So each branch grew its own projects.",
            ),
        ),
        ("figures", [branches, countries(sample)]),
    ]


def _openings(sample: Sample) -> Block:
    return timeline(
        sample,
        (
            ("2002", "2002"),
            ("København åbner hos KVINFO", "Copenhagen opens at KVINFO"),
            ("Selve projektet regnes fra 2003.", "The project itself is counted from 2003."),
        ),
        (
            ("2004", "2004"),
            ("Aarhus åbner på Kvindemuseet", "Aarhus opens at the Women's Museum"),
            (
                "Her blev rollemodeller senere uddannet til at fortælle deres egen historie.",
                "Here role models were later trained to tell their own stories.",
            ),
        ),
        (
            ("2005", "2005"),
            ("Esbjerg åbner i Vindrosen", "Esbjerg opens at Vindrosen"),
            (
                "Vindrosen er de frivilliges hus. Afdelingen dækkede også Varde.",
                "Vindrosen is the volunteers' house. The branch covered Varde too.",
            ),
        ),
        (
            ("2006", "2006"),
            ("Vollsmose åbner med Syddansk Universitet", "Vollsmose opens with the University of Southern Denmark"),
            (
                "I 2009 var det stadig den eneste afdeling, der lå i et boligområde.",
                "In 2009 it was still the only branch placed in a housing area.",
            ),
        ),
        (
            ("Slutningen af 2009", "Late 2009"),
            ("Tingbjerg er på vej", "Tingbjerg is on its way"),
            (
                "Den femte afdeling skulle tilbyde en mentor til både kvinder og mænd.",
                "The fifth branch was to offer a mentor to both women and men.",
            ),
        ),
    )


def _differences(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("Hvordan mentorer blev fundet", "How mentors were found"),
            (
                "København og Aarhus efterlyste mentorer med bestemte kompetencer. Esbjerg og Vollsmose opsøgte dem med "
                "kampagner. Alle steder kom der også mentorer af sig selv.",
                "Copenhagen and Aarhus called for mentors with certain competences. Esbjerg and Vollsmose reached out with "
                "campaigns. Everywhere, mentors also came of their own accord.",
            ),
        ),
        (
            ("Hvem der fortalte om netværket", "Who told them about the network"),
            (
                "Mentorer, som kom af sig selv, havde ofte hørt om det fra kolleger, veninder eller samarbejdspartnere.",
                "Mentors who came of their own accord had often heard of it from colleagues, friends or partners.",
            ),
        ),
        (
            ("Hvem der kunne få en mentor", "Who could get a mentor"),
            (
                "Kvinder alle steder. Tingbjerg ville også tilbyde mænd en mentor, og det ville Esbjerg også.",
                "Women everywhere. Tingbjerg was to offer men a mentor too, and so was Esbjerg.",
            ),
        ),
        (
            ("Kilder", "Sources"),
            (
                f"{OWN_ACCOUNT[0]}, {AUTUMN_2009[0]}. Et casestudie nævner fire hovedkontorer. "
                f"Det er: {CASE_STUDY[0]}.",
                f"{OWN_ACCOUNT[1]}, {AUTUMN_2009[1]}. A case study mentions four main offices. It is: {CASE_STUDY[1]}.",
            ),
        ),
    )


def _choosing(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Skal jeg bo i byen?", "Do I have to live in the city?"),
            (
                "Vælg den afdeling, du lettest kan komme til. Er du i tvivl, så ring til os. Vi hjælper dig med at vælge.",
                "Choose the branch that is easiest for you to reach. If you are in doubt, call us. We help you choose.",
            ),
        ),
        (
            ("Hvad betyder venteliste?", "What does waiting list mean?"),
            (
                "Du kan søge nu. Du får en mentor, når vi har fundet en, der passer til dig.",
                "You can apply now. You get a mentor when we have found one who suits you.",
            ),
        ),
        (
            ("Hvad gør jeg, hvis afdelingen er lukket?", "What do I do if the branch is closed?"),
            (
                "Så kan du søge en anden afdeling. Du kan også vente og søge, når afdelingen åbner igen.",
                "Then you can apply to another branch. You can also wait and apply when the branch opens again.",
            ),
        ),
        (
            ("Kan min bror få en mentor?", "Can my brother get a mentor?"),
            (
                f"Ja, i {sample.link('branches/tingbjerg', 'Tingbjerg')} og "
                f"{sample.link('branches/esbjerg', 'Esbjerg')}. De to afdelinger er også for mænd.",
                f"Yes, in {sample.link('branches/tingbjerg', 'Tingbjerg')} and "
                f"{sample.link('branches/esbjerg', 'Esbjerg')}. Those two branches are for men as well.",
            ),
        ),
    )


RECIPE = Recipe(
    key="branches",
    model=BranchIndexPage,
    parent="home",
    title=("Afdelinger", "Branches"),
    slugs=("afdelinger", "branches"),
    values=_values,
)
