"""What came of it, and what others said."""

from typing import Any

from home.models import InformationPage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, action, facts, heading, paragraphs, questions, quote


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "I efteråret 2009 havde tusinder af kvinder været med. Flere hundrede havde fået job. Netværket "
            "var blevet et forbillede, også i Norge.",
            "By autumn 2009 thousands of women had taken part. Hundreds had found a job. The network had "
            "become a model for others, in Norway too.",
        ),
        "search_description": sample.text(
            "Tal, priser og anerkendelse: hvad mentornetværket havde nået i efteråret 2009, med kilder.",
            "Figures, prizes and recognition: what the mentor network had achieved by autumn 2009, with sources.",
        ),
        "body": [*_figures_of_2009(sample), *_what_others_said(sample), *_prizes(sample), *_about_the_figures(sample)],
    }


def _figures_of_2009(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Tallene fra 2009", "The figures of 2009")),
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
                "Et tal siger ikke alt. Målet er, at hver kvinde kan bruge det, hun kan. Det kan være i et job, "
                "men også i en uddannelse eller et fællesskab.",
                "A figure does not tell everything. The aim is that each woman can use what she is able to do. "
                "That may be in a job, but also in education or a community.",
            ),
        ),
    ]


def _what_others_said(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det sagde andre", "What others said")),
        quote(
            sample,
            ("a remarkable exception", "a remarkable exception"),
            (
                "OECD om netværkets idé, størrelse og udbredelse i landet, i rapporten The Labour Market "
                "Integration of Immigrants in Denmark, marts 2007",
                "The OECD on the network's idea, size and geographic reach, in the report The Labour Market "
                "Integration of Immigrants in Denmark, March 2007",
            ),
            language="en",
        ),
    ]


_RECOGNITION = (
    (
        ("Kvindeprisen", "The women's prize"),
        (
            "Ugebladet ALT for Damerne gav netværket sin Kvindepris i oktober 2004.",
            "The weekly magazine ALT for Damerne gave the network its women's prize in October 2004.",
        ),
    ),
    (
        ("Integrationsprisen", "The integration prize"),
        (
            "Senere i 2004 kom prisen for det offentlige arbejdsmarked fra Ministeriet for Flygtninge, "
            "Indvandrere og Integration.",
            "Later in 2004 came the prize for the public labour market, from the Ministry of Refugee, "
            "Immigration and Integration Affairs.",
        ),
    ),
    (
        ("David Clutterbuck, professor", "David Clutterbuck, professor"),
        (
            "Han kaldte netværket det største af sin slags i verden.",
            "He called the network the largest of its kind in the world.",
        ),
    ),
    (
        ("Open Society Foundations", "Open Society Foundations"),
        (
            "Programmet At Home in Europe nævner netværket som god praksis. Bogen <i>Living Together: Projects "
            "Promoting Inclusion in 11 EU Cities</i> fra 2011 fortæller om det.",
            "The programme At Home in Europe names the network as good practice. The book <i>Living Together: "
            "Projects Promoting Inclusion in 11 EU Cities</i> of 2011 tells of it.",
        ),
    ),
    (
        ("Andre netværk", "Other networks"),
        (
            "Netværket gav idéen til lignende netværk andre steder i Danmark og i Oslo og Trondheim i Norge.",
            "The network gave the idea to similar networks elsewhere in Denmark, and in Oslo and Trondheim in Norway.",
        ),
    ),
)


def _prizes(sample: Sample) -> list[Block]:
    return [
        facts(sample, *_RECOGNITION),
    ]


def _about_the_figures(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Om tallene", "About the figures")),
        questions(
            sample,
            (
                ("Hvor kommer tallene fra?", "Where do the figures come from?"),
                (
                    "Fra netværket selv. De stod i KVINFOs egen omtale i efteråret 2009. Vi har ikke nyere tal på "
                    "denne side.",
                    "From the network itself. They stood in KVINFO's own account in autumn 2009. We have no newer "
                    "figures on this site.",
                ),
            ),
            (
                ("Hvorfor står der andre tal andre steder?", "Why do other places give other figures?"),
                (
                    "Kilderne er skrevet på forskellige tidspunkter og tæller ikke ens. Når to kilder er uenige, "
                    "bruger vi den danske.",
                    "The sources were written at different times and do not count alike. Where two sources differ, we "
                    "use the Danish one.",
                ),
            ),
        ),
        action(sample, ("Start et netværk som dette", "Start a network like this"), "start-a-network"),
    ]


RECIPE = Recipe(
    key="results",
    model=InformationPage,
    parent="the-idea",
    title=("Resultater og anerkendelse", "Results and recognition"),
    slugs=("resultater", "results"),
    values=_values,
)
