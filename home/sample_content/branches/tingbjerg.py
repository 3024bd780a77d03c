"""The page of the Tingbjerg branch, which was about to open in 2009."""

from typing import Any

from home.sample_content.branches.page import branch_recipe, fact_fields, invented_intake_and_contact, ways_on
from home.sample_content.engine import Sample
from home.sample_content.writing import Block, cards, facts, heading, notice, paragraphs, steps


def _values(sample: Sample) -> dict[str, Any]:
    return {
        **_facts(sample),
        "profile": sample.rich(
            "<p>Afdelingen skulle tilbyde en mentor til både kvinder og mænd. Det var nyt i netværket.</p>",
            "<p>The branch was to offer a mentor to both women and men. This was new in the network.</p>",
        ),
        "projects": sample.rich(
            "<p>Afdelingen blev til sammen med <b>Bydelsmødre</b>, et projekt i bydelen.</p>",
            "<p>The branch came about together with <b>Bydelsmødre</b> (neighbourhood mothers), a local project.</p>",
        ),
        "actions": ways_on(sample),
        "body": [
            *_something_new(sample),
            heading(sample, ("Hvem der gik sammen", "Who joined forces")),
            _who_joined(sample),
            heading(sample, ("Fra ansøgning til første møde", "From application to first meeting")),
            _first_meeting(sample),
            notice(
                sample,
                ("Hvad vi ikke ved", "What we do not know"),
                (
                    "Vores kilder slutter i efteråret 2009. De fortæller ikke, hvilken dag afdelingen åbnede.",
                    "Our sources end in autumn 2009. They do not tell on which day the branch opened.",
                ),
            ),
            invented_intake_and_contact(sample),
            cards(sample, ("Læs videre", "Read on"), "get-a-mentor", "values", "branches"),
        ],
    }


def _facts(sample: Sample) -> dict[str, Any]:
    return fact_fields(
        sample,
        introduction=(
            "Den femte afdeling var ved at åbne i slutningen af 2009. Her kan både kvinder og mænd få en mentor.",
            "The fifth branch was about to open in late 2009. Here both women and men can get a mentor.",
        ),
        search_description=(
            "Mentornetværket i Tingbjerg: den femte afdeling, på vej i slutningen af 2009. For kvinder og for mænd.",
            "The mentor network in Tingbjerg: the fifth branch, about to open in late 2009. For women and for men.",
        ),
        opened=("Ved at åbne i slutningen af 2009", "About to open in late 2009"),
        host=(
            "Områdesekretariatet og projektet Bydelsmødre",
            "The area secretariat and the project Bydelsmødre (neighbourhood mothers)",
        ),
        partners=(
            "Københavns Kommune og Integrationsministeriet betalte",
            "Copenhagen Municipality and the Ministry of Integration paid",
        ),
        area=("Tingbjerg i København", "Tingbjerg in Copenhagen"),
        who_can_get_a_mentor=(
            "Kvinder og mænd med flygtninge- eller indvandrerbaggrund.",
            "Women and men with a refugee or immigrant background.",
        ),
        how_mentors_are_found=(
            "Afdelingen var ved at åbne. Som alle steder i netværket kunne mentorer melde sig uopfordret.",
            "The branch was about to open. As everywhere in the network, mentors could come forward unasked.",
        ),
        intake_note=(
            "Eksempel: Afdelingen tager imod nye mentees, både kvinder og mænd.",
            "Example: The branch takes new mentees, both women and men.",
        ),
    )


def _something_new(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Noget nyt i netværket", "Something new in the network")),
        paragraphs(
            sample,
            (
                "Netværket begyndte med kvinder. Men også mænd kan mangle nogen, der kender vejen til et arbejde. "
                "I Tingbjerg ville man tilbyde en mentor til begge.",
                "The network began with women. But men, too, can need someone who knows the way to a job. "
                "In Tingbjerg the plan was to offer both a mentor.",
            ),
            (
                "Afdelingen skulle ligge dér, hvor folk bor. Det havde netværket kun prøvet ét sted før, i Vollsmose.",
                "The branch was to lie where people live. The network had tried that in only one place before, Vollsmose.",
            ),
        ),
    ]


def _who_joined(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("Områdesekretariatet", "The area secretariat"),
            ("Var vært i Tingbjerg.", "Was a host in Tingbjerg."),
        ),
        (
            ("Bydelsmødre", "Bydelsmødre"),
            (
                "Et projekt med kvinder fra bydelen. Det var vært sammen med sekretariatet.",
                "A project with women of the neighbourhood. It was a host together with the secretariat.",
            ),
        ),
        (
            ("Hvem betalte", "Who paid"),
            (
                "Københavns Kommune og Integrationsministeriet.",
                "Copenhagen Municipality and the Ministry of Integration.",
            ),
        ),
    )


def _first_meeting(sample: Sample) -> Block:
    return steps(
        sample,
        (
            ("Du søger", "You apply"),
            (
                "Du skriver, hvordan vi kan kontakte dig, og hvad du ønsker hjælp til.",
                "You write how we can reach you and what you want help with.",
            ),
        ),
        (
            ("Vi finder en mentor", "We find a mentor"),
            (
                "Vi ser på uddannelse, interesser og ønsker. Ikke på tro, tøj eller oprindelse.",
                "We look at education, interests and wishes. Not at faith, clothes or origin.",
            ),
        ),
        (
            ("I mødes", "You meet"),
            (
                "I laver en kontrakt med klare mål. Derefter mødes I cirka en gang om måneden.",
                "You draw up a contract with clear goals. After that you meet about once a month.",
            ),
        ),
    )


RECIPE = branch_recipe(
    code="tingbjerg", name=("Tingbjerg", "Tingbjerg"), slugs=("tingbjerg", "tingbjerg"), values=_values
)
