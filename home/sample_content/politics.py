"""The political-participation track: why it was needed, how it worked in 2009, and the next election."""

from datetime import date, timedelta
from typing import Any

from campaigns.models import PoliticalTrackPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.sources import CASE_STUDY, figure
from home.sample_content.writing import (
    Block,
    Pair,
    action,
    cards,
    heading,
    notice,
    paragraphs,
    questions,
    steps,
    timeline,
)

_ELECTION_OF_THE_TRACK = 2009
_YEARS_BETWEEN_ELECTIONS = 4
_TUESDAY = 1


def municipal_election(year: int) -> date:
    """The day of the Danish municipal election in an election year: the third Tuesday of November."""
    first = date(year, 11, 1)
    first_tuesday = first + timedelta(days=(_TUESDAY - first.weekday()) % 7)
    return first_tuesday + timedelta(weeks=2)


def next_municipal_election(today: date) -> date:
    """The first municipal election on ``today`` or later. They are held every fourth year, as in 2009."""
    years_ago = (today.year - _ELECTION_OF_THE_TRACK) % _YEARS_BETWEEN_ELECTIONS
    latest = municipal_election(today.year - years_ago)
    return latest if latest >= today else municipal_election(latest.year + _YEARS_BETWEEN_ELECTIONS)


def _values(sample: Sample) -> dict[str, Any]:
    election = next_municipal_election(sample.today)
    return {
        "is_sample": False,
        "election_date": election,
        "election_label": sample.text(f"Kommunalvalget {election.year}", f"The municipal election of {election.year}"),
        "introduction": sample.text(
            "I 2009 mødtes kvinder fra etniske minoriteter med politikere. De ville forstå, hvordan politik virker, "
            "og nogle af dem ville selv vælges.",
            "In 2009 women of ethnic minorities met with politicians. They wanted to understand how politics works, "
            "and some of them wanted to be elected.",
        ),
        "search_description": sample.text(
            "Mentornetværkets forløb om politik: hvorfor det begyndte, hvordan det virkede i 2009, og det næste kommunalvalg.",
            "The mentor network's track about politics: why it began, how it worked in 2009, and the next municipal election.",
        ),
        "actions": [
            action(sample, ("Søg en mentor i politik", "Apply for a mentor in politics"), "apply-political-mentee"),
            action(
                sample, ("Bliv mentor i politik", "Be a mentor in politics"), "apply-political-mentor", is_primary=False
            ),
        ],
        "body": [
            *_why(sample),
            *_how_it_worked_in_2009(sample),
            heading(sample, ("Hundrede år i fire punkter", "A hundred years in four points")),
            _hundred_years(sample),
            heading(sample, ("Før det næste valg", "Before the next election")),
            _next_track(sample),
            _questions(sample),
            cards(sample, ("Læs videre", "Read on"), "become-a-mentor", "how-it-works", "conferences/2009"),
        ],
    }


def _why(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Hvem var valgt i 2009?", "Who was elected in 2009?")),
        paragraphs(
            sample,
            (
                "I et demokrati skal de valgte kende dem, de vælges af. Tallene fra 2009 viser, hvor langt der var igen. "
                "Mange kvinder fra etniske minoriteter boede i byerne. Næsten ingen af dem sad dér, hvor der blev besluttet.",
                "In a democracy those who are elected should know those who elect them. The figures of 2009 show how far "
                "there was to go. Many women of ethnic minorities lived in the cities. Hardly any of them sat where "
                "decisions were made.",
            ),
        ),
        ("comparison", _shares(sample)),
        notice(
            sample,
            ("Tallene tæller ikke det samme", "The figures do not count the same"),
            (
                "Hver bjælke er en del af sin egen helhed. Den første tæller kvinder i byen. Den næste tæller alle byens "
                "valgte, både kvinder og mænd. Den sidste tæller alle medlemmer af Folketinget. En artikel fra KVINFO i 2009 "
                "tæller den første anderledes: som 1 ud af 10 af alle byens indbyggere.",
                "Each bar is a part of its own whole. The first counts women of the city. The second counts all of the "
                "city's elected, women and men. The last counts all members of the Danish parliament. A KVINFO article of 2009 "
                "counts the first in another way: as 1 in 10 of all the city's residents.",
            ),
        ),
    ]


def _shares(sample: Sample) -> list[dict[str, Any]]:
    return [
        _share(
            sample,
            ("Københavnske kvinder fra en etnisk minoritet", "Copenhagen women of an ethnic minority"),
            ("1 ud af 10", "1 in 10"),
            (1, 10),
            base=("kvinder i København", "women in Copenhagen"),
        ),
        _share(
            sample,
            (
                "Kvinder fra en etnisk minoritet blandt byens valgte",
                "Women of an ethnic minority among the city's elected",
            ),
            ("1 ud af 55", "1 in 55"),
            (1, 55),
            base=("Københavns folkevalgte, begge køn", "Copenhagen's elected representatives, both sexes"),
        ),
        _share(
            sample,
            (
                "Folketingsmedlemmer med etnisk minoritetsbaggrund",
                "Members of parliament with an ethnic-minority background",
            ),
            ("2 ud af 179", "2 of 179"),
            (2, 179),
            base=("alle medlemmer af Folketinget", "all members of the Folketing, the Danish parliament"),
        ),
    ]


def _share(sample: Sample, label: Pair, words: Pair, fraction: tuple[int, int], *, base: Pair) -> dict[str, Any]:
    numerator, denominator = fraction
    return {
        "label": sample.text(*label),
        "share_text": sample.text(*words),
        "numerator": numerator,
        "denominator": denominator,
        "base": sample.text(*base),
        "as_of": sample.text("oktober 2009", "October 2009"),
        "source": sample.text(*CASE_STUDY),
    }


def _how_it_worked_in_2009(sample: Sample) -> list[Block]:
    taking_part = {"as_of": ("november 2009", "November 2009"), "source": _KNOWLEDGE_BANK}
    return [
        heading(sample, ("Sådan foregik det i 2009", "How it worked in 2009")),
        paragraphs(
            sample,
            (
                "Forløbet markerede hundredåret for danske kvinders valgret. Det løb frem til kommunalvalget den "
                "17. november 2009. Det er slut nu.",
                "The track marked the centenary of women's suffrage in Denmark. It ran up to the municipal elections of "
                "17 November 2009. It is over now.",
            ),
        ),
        steps(
            sample,
            (
                ("Mentees meldte sig", "Mentees came forward"),
                (
                    "De var kvinder fra etniske minoriteter. Nogle var nysgerrige på politik. Andre var allerede aktive.",
                    "They were women of ethnic minorities. Some were curious about politics. Others were active already.",
                ),
            ),
            (
                ("Mentorer kendte politik indefra", "Mentors knew politics from the inside"),
                (
                    "Flere af dem var selv valgt: i kommuner, i Folketinget og i Europa-Parlamentet.",
                    "Several of them were elected themselves: in councils, in parliament and in the European Parliament.",
                ),
            ),
            (
                ("Ønsket bestemte", "The wish decided"),
                (
                    "To kvinder blev matchet efter fælles interesser. Menteens ønske vejede tungest.",
                    "Two women were matched by shared interests. The mentee's wish weighed most.",
                ),
            ),
        ),
        (
            "figures",
            [
                figure(
                    sample,
                    ("15", "15"),
                    ("kvinder fik en mentor i politik", "women had a mentor in politics"),
                    **taking_part,
                ),
                figure(
                    sample,
                    ("5", "5"),
                    ("af de 15 stillede op til kommunalvalget", "of the 15 stood in the municipal election"),
                    **taking_part,
                ),
            ],
        ),
    ]


_KNOWLEDGE_BANK = ("KVINFO på integrationsviden.dk", "KVINFO at integrationsviden.dk")


def _hundred_years(sample: Sample) -> Block:
    return timeline(
        sample,
        (
            ("1909", "1909"),
            ("Kvinder stemmer for første gang", "Women vote for the first time"),
            ("Det sker ved kommunale valg i Danmark.", "It happens at municipal elections in Denmark."),
        ),
        (
            ("2009", "2009"),
            ("Forløbet om politik begynder", "The track about politics begins"),
            (
                "Hundrede år efter mødes kvinder fra etniske minoriteter med politikere, to og to.",
                "A hundred years later, women of ethnic minorities meet with politicians, two by two.",
            ),
        ),
        (
            ("17. november 2009", "17 November 2009"),
            ("Danmark holder kommunalvalg", "Denmark holds municipal elections"),
            (
                "Fem af de femten mentees står på en stemmeseddel.",
                "Five of the fifteen mentees stand on a ballot paper.",
            ),
        ),
        (
            ("Hvert fjerde år", "Every fourth year"),
            ("Den tredje tirsdag i november", "The third Tuesday of November"),
            (
                "Så er der kommunalvalg igen. Datoen for det næste valg står øverst på siden.",
                "Then there are municipal elections again. The date of the next stands at the top of the page.",
            ),
        ),
    )


def _next_track(sample: Sample) -> Block:
    return notice(
        sample,
        ("Der er ikke planlagt et nyt forløb", "No new track is planned"),
        (
            "Valgdagen er regnet ud efter den danske regel. Siden er et eksempel på, hvordan et forløb kan vises før et valg. "
            "De to ansøgninger er også eksempler.",
            "The day of the election follows the Danish rule. The page is an example of how a track can be shown before one. "
            "The two applications are examples too.",
        ),
        tone="sample",
    )


def _questions(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Skal jeg være medlem af et parti?", "Do I have to be a member of a party?"),
            (
                "Nej. I 2009 var nogle mentees aktive i politik. Andre var bare nysgerrige.",
                "No. In 2009 some mentees were active in politics. Others were simply curious.",
            ),
        ),
        (
            ("Skal jeg stille op til valget?", "Do I have to stand in the election?"),
            (
                "Nej. Du bestemmer selv målet sammen med din mentor. Det kan være at forstå, hvordan et byråd beslutter.",
                "No. You choose the goal together with your mentor. It can be to understand how a council decides.",
            ),
        ),
        (
            ("Kan jeg være mentor?", "Can I be a mentor?"),
            (
                "Ja, hvis du kender politik indefra. Så kan du "
                f"{sample.link('apply-political-mentor', 'melde dig som mentor i politik')}.",
                "Yes, if you know politics from the inside. Then you can "
                f"{sample.link('apply-political-mentor', 'offer to be a mentor in politics')}.",
            ),
        ),
    )


RECIPES = [
    Recipe(
        key="political-track",
        model=PoliticalTrackPage,
        parent="home",
        title=("Kvinder i politik", "Women in politics"),
        slugs=("politik", "politics"),
        values=_values,
    )
]
