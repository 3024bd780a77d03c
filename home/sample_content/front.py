"""Sample content: the front page."""

from typing import Any

from home.models import HomePage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, action, cards, heading, notice, paragraphs, steps


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "introduction": sample.text(
            "Kvinder, der er kommet til Danmark fra et andet land, møder kvinder, der kender arbejdslivet her. "
            "To og to. Cirka en gang om måneden. Som ligeværdige.",
            "Women who have come to Denmark from another country meet women who know working life here. Two by "
            "two. About once a month. As equals.",
        ),
        "search_description": sample.text(
            "Få en mentor eller bliv mentor. Kvinder mødes to og to og åbner vejen til arbejde og samfundsliv.",
            "Get a mentor or become one. Women meet two by two and open the way to work and society.",
        ),
        "sharing_description": sample.text(
            "To kvinder, to kopper og en plan. Få en mentor, eller bliv mentor for en kvinde, der vil videre.",
            "Two women, two cups and a plan. Get a mentor, or be a mentor for a woman who wants to go further.",
        ),
        "hero_quote": sample.text(
            "Hun spurgte ikke, hvor jeg kom fra. Hun spurgte, hvor jeg ville hen.",
            "She did not ask where I came from. She asked where I wanted to go.",
        ),
        "hero_quote_by": sample.text("Opdigtet mentee", "Invented mentee"),
        "hero_actions": [
            action(sample, ("Få en mentor", "Get a mentor"), "get-a-mentor"),
            action(sample, ("Bliv mentor", "Become a mentor"), "become-a-mentor", is_primary=False),
        ],
        "body": [
            *_the_way_it_works(sample),
            *_the_figures(sample),
            *_the_stories(sample),
            *_the_branches(sample),
            *_ways_in(sample),
            *_support(sample),
        ],
    }


def _the_way_it_works(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Fra det første spørgsmål til en plan", "From the first question to a plan")),
        steps(
            sample,
            (
                ("Du fortæller, hvad du vil", "You tell us what you want"),
                (
                    "Et job i dit fag, en uddannelse, et netværk. Det tager cirka ti minutter at søge.",
                    "A job in your field, an education, a network. It takes about ten minutes to apply.",
                ),
            ),
            (
                ("Vi finder en, der passer til dig", "We find someone who suits you"),
                (
                    "Uddannelse, fag, interesser og ønsker afgør, hvem du møder.",
                    "Education, profession, interests and wishes decide whom you meet.",
                ),
            ),
            (
                ("I lægger en plan", "You make a plan"),
                (
                    "I skriver jeres mål ned i en kontrakt. Så ved I begge, hvor I skal hen.",
                    "You write your goals down in a contract. Then you both know where you are going.",
                ),
            ),
            (
                ("I mødes, og du tager skridtene", "You meet, and the steps are yours"),
                (
                    "Cirka en gang om måneden i 6 til 12 måneder. En medarbejder følger jer.",
                    "About once a month for 6 to 12 months. A member of staff follows you.",
                ),
            ),
        ),
        action(sample, ("Se, hvordan det foregår", "See how it works"), "how-it-works", is_primary=False),
    ]


def _the_figures(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Så langt var vi nået i 2009", "How far we had come in 2009")),
        (
            "figures",
            [
                sources.women_since_2003(sample),
                sources.pairs_matched(sample),
                sources.mentees_in_jobs(sample),
                sources.countries(sample),
            ],
        ),
        paragraphs(
            sample,
            (
                f"I marts 2007 kaldte OECD netværket en bemærkelsesværdig undtagelse. {sample.link('results', 'Se resultater og priser')}.",
                f"In March 2007 the OECD called the network a remarkable exception. {sample.link('results', 'See results and prizes')}.",
            ),
        ),
    ]


def _the_stories(sample: Sample) -> list[Block]:
    return [
        cards(
            sample,
            ("Tre kvinder fortæller", "Three women tell their stories"),
            "exhibition/nermin",
            "exhibition/hodan",
            "exhibition/mahin",
        ),
        paragraphs(
            sample,
            (
                f"Historierne er opdigtede, og portrætterne er tegnet af kode. {sample.link('exhibition', 'Læs om udstillingen, der gav idéen')}.",
                f"The stories are invented, and the portraits are drawn by code. {sample.link('exhibition', 'Read about the exhibition that gave the idea')}.",
            ),
        ),
    ]


def _the_branches(sample: Sample) -> list[Block]:
    return [
        cards(
            sample,
            ("Fem afdelinger, hver med sit præg", "Five branches, each with its own character"),
            "branches/copenhagen",
            "branches/aarhus",
            "branches/esbjerg",
            "branches/vollsmose",
            "branches/tingbjerg",
            "branches",
        ),
    ]


def _ways_in(sample: Sample) -> list[Block]:
    return [
        cards(
            sample,
            ("Kom til konferencen, eller gå i gang selv", "Come to the conference, or start something yourself"),
            "conferences/coming",
            "for-workplaces",
            "start-a-network",
        ),
    ]


def _support(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Støt det næste møde", "Support the next meeting")),
        paragraphs(
            sample,
            (
                "Mentorerne er frivillige. Men lokaler, undervisning og konferencen koster penge. En virksomhed "
                "kan støtte med et lille eller et stort beløb.",
                "The mentors are volunteers. But rooms, teaching and the conference cost money. A company can give "
                "a small amount or a large one.",
            ),
        ),
        action(sample, ("Støt netværket", "Support the network"), "campaign"),
        notice(
            sample,
            ("Hvad er opdigtet her?", "What is invented here?"),
            (
                "Siden er en demonstration. Citatet, historierne, den kommende konference og kampagnen er "
                "opdigtede. Tallene fra 2009 er ægte og har en kilde.",
                "This site is a demonstration. The quote, the stories, the coming conference and the campaign are "
                "invented. The figures of 2009 are real and have a source.",
            ),
            tone="sample",
        ),
    ]


RECIPES = [
    Recipe(
        key="home",
        model=HomePage,
        parent=None,
        title=("KVINFOs mentornetværk", "KVINFO's Mentor Network"),
        slugs=("forside", "front-page"),
        values=_values,
    ),
]
