"""The history, year by year."""

from typing import Any

from home.models import InformationPage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, cards, heading, notice, paragraphs, timeline


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Det begyndte med kvinder, der selv bad om et netværk. Så skrev en direktør over 300 breve. Her er "
            "historien til og med 2011, år for år.",
            "It began with women who asked for a network themselves. Then a director wrote over 300 letters. "
            "Here is the history up to 2011, year by year.",
        ),
        "search_description": sample.text(
            "Historien om mentornetværket: fra kvindernes eget ønske og 300 breve til fem afdelinger i 2009.",
            "The history of the mentor network: from the women's own wish and 300 letters to five branches in 2009.",
        ),
        "body": [*_women_asked(sample), *_first_years(sample), *_recognised_years(sample), *_where_to_go_on(sample)],
    }


def _women_asked(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Kvinder tog selv det første skridt", "Women took the first step themselves")),
        paragraphs(
            sample,
            (
                "Kvinder med minoritetsbaggrund henvendte sig til KVINFO, det danske center for viden om køn og "
                "kvinder. De manglede de kontakter, som arbejdslivet i Danmark bygger på.",
                "Women with a minority background turned to KVINFO, the Danish centre for knowledge about gender "
                "and women. They lacked the contacts that working life in Denmark is built on.",
            ),
            (
                "KVINFOs direktør, Elisabeth Møller Jensen, så hele landet som én arbejdsplads med ét netværk af "
                "kvinder. Hun skrev selv til kvinder i alle dele af arbejdslivet.",
                "KVINFO's director, Elisabeth Møller Jensen, saw the whole country as one workplace with one "
                "network of women. She wrote in person to women in every part of working life.",
            ),
            (
                "Forbilledet var et program i Toronto for indvandrere med en uddannelse. Personalefolk fra private "
                "virksomheder var med til at tilpasse det.",
                "The model was a programme in Toronto for skilled immigrants. Personnel experts from private "
                "companies helped to adapt it.",
            ),
        ),
        ("figures", [sources.women_written_to(sample)]),
    ]


_FIRST_YEARS = (
    (
        ("1965", "1965"),
        ("KVINFO bliver til", "KVINFO is founded"),
        (
            "Samme år nedsætter man en kommission om kvindernes plads i samfundet. KVINFOs bibliotek har i "
            "2009 over 20.000 bøger og tidsskrifter.",
            "In the same year a commission on the role of women is set up. In 2009 KVINFO's library holds over "
            "20,000 books and journals.",
        ),
    ),
    (
        ("2002", "2002"),
        ("København begynder", "Copenhagen begins"),
        (
            "Den første afdeling ligger hos KVINFO. Selve projektet regnes fra 2003.",
            "The first branch is at KVINFO. The project itself is dated from 2003.",
        ),
    ),
    (
        ("2003", "2003"),
        ("Over 300 breve", "Over 300 letters"),
        (
            "Direktøren spørger kvinder fra alle fag, om de vil være mentorer.",
            "The director asks women of every profession to be mentors.",
        ),
    ),
    (
        ("2004", "2004"),
        ("Aarhus åbner", "Aarhus opens"),
        ("Kvindemuseet er vært.", "The Women's Museum is the host."),
    ),
    (
        ("Oktober 2004", "October 2004"),
        ("Kvindepris fra ALT for Damerne", "Women's prize from ALT for Damerne"),
        (
            "Prisen bliver omtalt, og mange kvinder melder sig. Siden kommer de af sig selv.",
            "The prize is written about, and many women come forward. Since then they come of their own accord.",
        ),
    ),
    (
        ("Senere i 2004", "Later in 2004"),
        (
            "Integrationsprisen for det offentlige arbejdsmarked",
            "Integration prize for the public labour market",
        ),
        (
            "Den gives af Ministeriet for Flygtninge, Indvandrere og Integration. Ventelisten bliver lang.",
            "It is given by the Ministry of Refugee, Immigration and Integration Affairs. The waiting list grows long.",
        ),
    ),
    (
        ("2005", "2005"),
        ("Esbjerg åbner", "Esbjerg opens"),
        (
            "Afdelingen bor i Vindrosen, de frivilliges hus.",
            "The branch lives in Vindrosen, the volunteers' house.",
        ),
    ),
    (
        ("2006", "2006"),
        ("Vollsmose åbner", "Vollsmose opens"),
        (
            "Syddansk Universitet og Odense Kommune er med. Det er den første afdeling midt i et boligområde.",
            "The University of Southern Denmark and Odense Municipality take part. It is the first branch "
            "inside a housing area.",
        ),
    ),
)


def _first_years(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("De første år", "The first years")),
        timeline(sample, *_FIRST_YEARS),
    ]


_RECOGNISED_YEARS = (
    (
        ("Marts 2007", "March 2007"),
        ("OECD fremhæver netværket", "The OECD points to the network"),
        (
            "Det sker i en rapport om indvandrere på det danske arbejdsmarked.",
            "It does so in a report on immigrants in the Danish labour market.",
        ),
    ),
    (
        ("2007", "2007"),
        ("Rollemodeller gennem livshistorie", "Role Models through Life History"),
        (
            "En landsdækkende kampagne og udstilling begynder. 17 kvinder fortæller om livet i Danmark.",
            "A national campaign and exhibition begins. 17 women tell of their lives in Denmark.",
        ),
    ),
    (
        ("September 2009", "September 2009"),
        ("Kampagnen for støtte begynder", "The sponsorship campaign begins"),
        (
            "Mænd, der selv er indvandrere og ejer en virksomhed, bliver bedt om at støtte netværket.",
            "Men who are immigrants and own a business are asked to sponsor the network.",
        ),
    ),
    (
        ("November 2009", "November 2009"),
        ("Kommunalvalg og konference", "Municipal elections and conference"),
        (
            "Sporet for politisk deltagelse har ført frem til valget. Den 20. og 21. holder netværket "
            "international konference.",
            "The political-participation track has led up to the elections. On the 20th and 21st the network "
            "holds an international conference.",
        ),
    ),
    (
        ("Sidst i 2009", "Late 2009"),
        ("Tingbjerg er på vej", "Tingbjerg is on its way"),
        (
            "Den femte afdeling vil tilbyde en mentor til både kvinder og mænd. Det er nyt.",
            "The fifth branch will offer a mentor to both women and men. That is new.",
        ),
    ),
    (
        ("2011", "2011"),
        ("Et eksempel i en bog om Europas byer", "An example in a book on Europe's cities"),
        (
            "Open Society Foundations beskriver netværket som god praksis i bogen Living Together.",
            "The Open Society Foundations describe the network as good practice in the book Living Together.",
        ),
    ),
)


def _recognised_years(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Kendt i hele landet", "Known all over the country")),
        timeline(sample, *_RECOGNISED_YEARS),
    ]


def _where_to_go_on(sample: Sample) -> list[Block]:
    return [
        notice(
            sample,
            ("Hvor ved vi det fra?", "How do we know?"),
            (
                "Fra KVINFOs egen omtale af netværket i efteråret 2009 og fra et engelsk casestudie af 9. oktober "
                "2009.",
                "From KVINFO's own account of the network in autumn 2009, and from a case study in English of 9 "
                "October 2009.",
            ),
        ),
        cards(sample, ("Mere om 2009", "More about 2009"), "conferences/2009", "political-track", "exhibition"),
    ]


RECIPE = Recipe(
    key="history",
    model=InformationPage,
    parent="the-idea",
    title=("Historien", "The history"),
    slugs=("historie", "history"),
    values=_values,
)
