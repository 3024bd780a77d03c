"""The accessibility statement.

The Danish act on the accessibility of public bodies' websites (no. 692 of 8 June 2018) asks for: what the statement
covers, how far the requirements are met, what is not accessible and why, how and when it was assessed, whom to write
to, and who supervises.
"""

from typing import Any

from home.models import InformationPage
from home.sample_content import writing
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, bullets, facts, heading, notice, paragraphs, questions


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Alle skal kunne bruge vores sider. Her står, hvad vi har afprøvet, hvad der mangler, og hvem du "
            "kan skrive til.",
            "Everyone should be able to use our pages. Here is what we have tested, what is missing, and whom "
            "you can write to.",
        ),
        "search_description": sample.text(
            "Tilgængelighedserklæring for mentornetværkets websted: status, kendte mangler, kontakt og tilsyn.",
            "Accessibility statement for the mentor network's website: status, known gaps, contact and supervision.",
        ),
        "body": [
            *_what_it_covers(sample),
            *_known_gaps(sample),
            *_how_we_tested(sample),
            *_tell_us(sample),
            *_supervision(sample),
        ],
    }


def _what_it_covers(sample: Sample) -> list[Block]:
    day = writing.day(sample.today)
    return [
        paragraphs(
            sample,
            (
                "KVINFOs mentornetværk vil gøre sit websted tilgængeligt. Det er et krav i lov om tilgængelighed af "
                "offentlige organers websteder og mobilapplikationer (lov nr. 692 af 8. juni 2018 med senere "
                "ændringer). Erklæringen gælder alle sider på dette websted, på dansk og på engelsk.",
                "KVINFO's Mentor Network wants to make its website accessible. The Danish act on the accessibility "
                "of public bodies' websites and mobile applications asks for it (act no. 692 of 8 June 2018, as "
                "amended). The statement covers every page of this website, in Danish and in English.",
            ),
        ),
        facts(
            sample,
            (
                ("Status", "Status"),
                ("Webstedet opfylder kravene delvist.", "The website meets the requirements in part."),
            ),
            (
                ("Krav", "Requirements"),
                (
                    "EN 301 549, version 3.2.1, som bygger på WCAG 2.1 AA",
                    "EN 301 549, version 3.2.1, which builds on WCAG 2.1 AA",
                ),
            ),
            (("Vores eget mål", "Our own aim"), ("WCAG 2.2 på niveau AA", "WCAG 2.2 at level AA")),
            (("Skrevet og gennemgået", "Written and reviewed"), day),
            (
                ("Metode", "Method"),
                (
                    "Egen vurdering med automatiske prøver i en browser",
                    "Our own assessment, with automatic tests in a browser",
                ),
            ),
        ),
    ]


def _known_gaps(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det mangler", "What is missing")),
        paragraphs(
            sample,
            (
                "Vi kender ikke til krav, som siderne bryder. Men prøverne er ikke færdige. Derfor skriver vi delvist.",
                "We know of no requirement that the pages break. But the tests are not complete. So we say in part.",
            ),
        ),
        bullets(
            sample,
            (
                "Mennesker med handicap har endnu ikke prøvet siderne for os.",
                "People with disabilities have not yet tried the pages for us.",
            ),
            (
                "Vi har ikke læst alle sider igennem med en skærmlæser.",
                "We have not read every page through with a screen reader.",
            ),
            (
                "Historierne kan kun læses. De findes ikke som lyd eller på tegnsprog.",
                "The stories can only be read. They do not exist as sound or in sign language.",
            ),
            (
                "Vores e-mails er ikke prøvet i alle mailprogrammer. Hver mail findes også som ren tekst.",
                "Our e-mails have not been tried in every mail program. Each one also comes as plain text.",
            ),
            (
                "Medarbejdernes redigeringssystem er ikke med i gennemgangen.",
                "The staff's editing system is not part of the review.",
            ),
            (
                "Når en virksomhed betaler støtte, sker det hos Stripe. Den side kan vi ikke rette.",
                "When a company pays its support, it does so at Stripe. That page is not ours to change.",
            ),
        ),
    ]


def _how_we_tested(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Sådan har vi afprøvet siderne", "How we tested the pages")),
        bullets(
            sample,
            (
                "Programmet axe leder efter fejl på hver slags side, på en smal og en bred skærm.",
                "The program axe looks for errors on each kind of page, on a narrow and a wide screen.",
            ),
            (
                "Ansøgning og støtte bliver prøvet i en browser, både med og uden JavaScript.",
                "Applying and giving are tried in a browser, both with and without JavaScript.",
            ),
            (
                "Farvernes kontrast er målt, i lyst og i mørkt udseende.",
                "The contrast of the colours is measured, in light and in dark appearance.",
            ),
            (
                "Teksterne er skrevet med korte sætninger og almindelige ord.",
                "The texts are written in short sentences and common words.",
            ),
        ),
    ]


def _tell_us(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Fortæl os om det", "Tell us about it")),
        paragraphs(
            sample,
            (
                "Kan du ikke bruge en side? Skriv, hvilken side det er, og hvad der sker. Du kan også få indholdet "
                "på en anden måde, for eksempel læst op i telefonen.",
                "Is there a page that you cannot use? Write which page it is and what happens. You can also get "
                "the content in another way, for example read aloud on the telephone.",
            ),
        ),
        writing.contact(
            sample,
            name=("Tilgængelighed", "Accessibility"),
            role=("Vi svarer senest efter to uger", "We answer within two weeks"),
            email="tilgaengelighed@example.org",
            hours=("Mandag til torsdag kl. 10 til 15", "Monday to Thursday, 10 am to 3 pm"),
        ),
    ]


def _supervision(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Er du ikke tilfreds med svaret?", "Are you not satisfied with our answer?")),
        paragraphs(
            sample,
            (
                "Digitaliseringsstyrelsen fører tilsyn med loven. Du kan skrive til styrelsen, hvis vi ikke "
                "svarer, eller hvis "
                'svaret ikke hjælper dig. <a href="https://digst.dk/">Find Digitaliseringsstyrelsen på digst.dk</a>.',
                "The Danish Agency for Digital Government supervises the act. You can write to it if we do not "
                "answer, or if "
                'our answer does not help you. <a href="https://digst.dk/">Find the agency at digst.dk</a>.',
            ),
        ),
        questions(
            sample,
            (
                ("Hvor ligger den officielle erklæring?", "Where is the official statement?"),
                (
                    "Offentlige websteder har deres erklæring på was.digst.dk. Denne side er en demonstration og er "
                    "ikke oprettet der. Når den tages i brug, fører adressen /was til den officielle erklæring.",
                    "Public websites have their statement at was.digst.dk. This site is a demonstration and is not "
                    "registered there. When it is put to use, the address /was leads to the official statement.",
                ),
            ),
            (
                ("Hvornår bliver erklæringen opdateret?", "When is the statement updated?"),
                (
                    "Mindst en gang om året, og når vi ændrer noget, der betyder noget.",
                    "At least once a year, and whenever we change something that matters.",
                ),
            ),
        ),
        notice(
            sample,
            ("Kontakten er et eksempel", "The contact is an example"),
            (
                "E-mailadressen og telefonnummeret er ikke i brug.",
                "The e-mail address and the telephone number are not in use.",
            ),
            tone="sample",
        ),
    ]


RECIPE = Recipe(
    key="accessibility",
    model=InformationPage,
    parent="home",
    title=("Tilgængelighedserklæring", "Accessibility statement"),
    slugs=("tilgaengelighed", "accessibility"),
    values=_values,
)
