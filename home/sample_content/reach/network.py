"""Start a network like it: what the network learned, for those who want one of their own. Facts only."""

from typing import Any

from home.models import InformationPage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import (
    Block,
    action,
    cards,
    facts,
    heading,
    notice,
    paragraphs,
    questions,
    steps,
)


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Mentornetværket blev forbillede for andre i Danmark og i Norge. Her er det, de første år lærte "
            "os. Tag det, I kan bruge.",
            "The mentor network became a model for others in Denmark and in Norway. Here is what the first "
            "years taught us. Take what you can use.",
        ),
        "search_description": sample.text(
            "Start et mentornetværk: seks skridt, fem slags værter og det, der skal være på plads.",
            "Start a mentor network: six steps, five kinds of host, and what must be in place.",
        ),
        "body": [
            *_six_steps(sample),
            *_hosts(sample),
            *_adapt_the_model(sample),
            *_network_questions(sample),
            *_sources_and_ways_on(sample),
        ],
    }


_SIX_STEPS = (
    (
        ("Begynd med kvinderne", "Begin with the women"),
        (
            "Netværket begyndte, fordi kvinder selv bad om det. Spørg, hvad de vil bruge et netværk til.",
            "The network began because women asked for it. Ask what they want to use a network for.",
        ),
    ),
    (
        ("Find en vært, som folk stoler på", "Find a host that people trust"),
        (
            "Et museum, et universitet, et frivillighus. Værten giver rum, navn og kontakter.",
            "A museum, a university, a house for volunteers. The host gives rooms, a name and contacts.",
        ),
    ),
    (
        ("Skriv selv til mentorerne", "Write to the mentors in person"),
        (
            "I 2003 gik over 300 personlige breve ud til kvinder i alle dele af arbejdslivet.",
            "In 2003 over 300 personal letters went out to women in every part of working life.",
        ),
    ),
    (
        ("Match efter fag og ønsker", "Match by profession and wishes"),
        (
            "Uddannelse, fag og interesser afgør det. Spørg ikke om mere, end matchet kræver.",
            "Education, profession and interests decide. Ask for no more than the match needs.",
        ),
    ),
    (
        ("Klare mål, uformel samtale", "Clear goals, informal talk"),
        (
            "Lad hvert par skrive en kontrakt med konkrete mål. Resten af samtalen er deres egen.",
            "Let each pair write a contract with specific goals. The rest of the talk is their own.",
        ),
    ),
    (
        ("Følg parrene", "Follow the pairs"),
        (
            "Hav ansatte, der ser på målene sammen med parret og hjælper. Frivillige skal ikke stå alene.",
            "Have staff who look at the goals with the pair and help. Volunteers should not stand alone.",
        ),
    ),
)


def _six_steps(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Seks skridt", "Six steps")),
        steps(sample, *_SIX_STEPS),
    ]


def _hosts(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Fem steder, fem slags værter", "Five places, five kinds of host")),
        facts(
            sample,
            (
                ("København, 2002", "Copenhagen, 2002"),
                ("KVINFO, et videnscenter med bibliotek", "KVINFO, a centre of knowledge with a library"),
            ),
            (("Aarhus, 2004", "Aarhus, 2004"), ("Kvindemuseet", "The Women's Museum")),
            (
                ("Esbjerg, 2005", "Esbjerg, 2005"),
                ("Vindrosen, de frivilliges hus", "Vindrosen, the volunteers' house"),
            ),
            (
                ("Vollsmose, 2006", "Vollsmose, 2006"),
                (
                    "Syddansk Universitet, sammen med borgmesterens forvaltning i Odense Kommune",
                    "The University of Southern Denmark, with the mayor's department of Odense Municipality",
                ),
            ),
            (
                ("Tingbjerg, sidst i 2009", "Tingbjerg, late 2009"),
                (
                    "Områdesekretariatet og Bydelsmødrene, med penge fra Københavns Kommune og Integrationsministeriet",
                    "The area secretariat and the neighbourhood mothers, funded by Copenhagen Municipality and the "
                    "Ministry of Integration",
                ),
            ),
        ),
        cards(sample, ("Se, hvordan de arbejdede", "See how they worked"), "branches", "results", "values"),
    ]


def _adapt_the_model(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Kopiér ikke. Tilpas.", "Do not copy. Adapt.")),
        paragraphs(
            sample,
            (
                "Heller ikke dette netværk begyndte fra nul. Det tog et program fra Toronto og rettede det til "
                "sammen med personalefolk fra private virksomheder.",
                "This network did not begin from nothing either. It took a programme from Toronto and adapted it "
                "with personnel experts from private companies.",
            ),
            (
                "Bagefter fandt hver afdeling sin egen form. I Aarhus blev rollemodeller uddannet til at fortælle. "
                "I Esbjerg mødtes grupper om madlavning, billedkunst og sprog.",
                "Afterwards each branch found its own form. In Aarhus role models were trained to tell their "
                "stories. In Esbjerg groups met around cooking, visual art and language.",
            ),
        ),
        ("figures", [sources.women_written_to(sample), sources.pairs_matched(sample)]),
    ]


def _network_questions(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Spørgsmål fra andre byer", "Questions from other cities")),
        questions(
            sample,
            (
                ("Hvordan finder man de næste mentorer?", "How do you find the next mentors?"),
                (
                    "Mange kom af sig selv, fordi en kollega, en veninde eller en samarbejdspartner fortalte om det. "
                    "Spørg altid, hvor folk har hørt om jer.",
                    "Many came by themselves, because a colleague, a friend or a partner told them. Always ask where "
                    "people have heard of you.",
                ),
            ),
            (
                ("Kan mænd være med?", "Can men take part?"),
                (
                    "Netværket var for kvinder. I 2009 var tilbuddet til mænd nyt: først i Tingbjerg, og Esbjerg ville "
                    "følge efter.",
                    "The network was for women. In 2009 the offer to men was new: first in Tingbjerg, and Esbjerg "
                    "intended to follow.",
                ),
            ),
            (
                ("Hvad, hvis der kommer for mange?", "What if too many come?"),
                (
                    "Det skete efter priserne i 2004. Hav en venteliste, og fortæl ærligt, at ventetiden kan blive "
                    "lang.",
                    "It happened after the prizes of 2004. Keep a waiting list, and say honestly that the wait may be "
                    "long.",
                ),
            ),
        ),
    ]


def _sources_and_ways_on(sample: Sample) -> list[Block]:
    return [
        notice(
            sample,
            ("Hvor er andre gået i gang?", "Where have others begun?"),
            (
                "Lignende netværk er startet andre steder i Danmark og i Oslo og Trondheim. Kilde: casestudiet fra "
                "oktober 2009.",
                "Similar networks have begun elsewhere in Denmark, and in Oslo and Trondheim. Source: the case "
                "study of October 2009.",
            ),
        ),
        action(sample, ("Mød os på konferencen", "Meet us at the conference"), "conferences/coming"),
        action(sample, ("Skriv til os", "Write to us"), "contact", is_primary=False),
    ]


RECIPE = Recipe(
    key="start-a-network",
    model=InformationPage,
    parent="home",
    title=("Start et netværk som dette", "Start a network like this"),
    slugs=("start-et-netvaerk", "start-a-network"),
    values=_values,
)
