"""Whom to write to or call."""

from typing import Any

from home.models import InformationPage
from home.sample_content import writing
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, cards, facts, heading, notice, questions

_OFFICE_HOURS = ("Mandag til torsdag kl. 10 til 15", "Monday to Thursday, 10 am to 3 pm")


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "introduction": sample.text(
            "Ring eller skriv på dansk eller engelsk. Du behøver ikke vide, hvem du skal tale med. Vi finder "
            "den rigtige.",
            "Call or write in Danish or English. You need not know whom to talk to. We find the right person.",
        ),
        "search_description": sample.text(
            "Kontakt mentornetværket: sekretariatet, afdelingerne og hjælp til at søge en mentor.",
            "Contact the mentor network: the secretariat, the branches, and help with applying for a mentor.",
        ),
        "body": [*_secretariat(sample), *_about_what(sample), *_branches(sample), *_before_you_write(sample)],
    }


def _secretariat(sample: Sample) -> list[Block]:
    return [
        writing.contact(
            sample,
            name=("Sekretariatet", "The secretariat"),
            role=("KVINFOs mentornetværk, København", "KVINFO's Mentor Network, Copenhagen"),
            email="mentor@example.org",
            hours=_OFFICE_HOURS,
        ),
        notice(
            sample,
            ("Adresserne er eksempler", "The addresses are examples"),
            (
                "Siden er en demonstration. Ingen læser e-mails, og ingen tager telefonen.",
                "This site is a demonstration. Nobody reads the e-mails, and nobody answers the telephone.",
            ),
            tone="sample",
        ),
    ]


def _about_what(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Hvad drejer det sig om?", "What is it about?")),
        facts(
            sample,
            (
                ("Du vil have en mentor", "You want a mentor"),
                (
                    f"{sample.link('get-a-mentor', 'Læs, hvordan du søger')}, eller "
                    f"{sample.link('call-me', 'bed os ringe')}. Så går vi spørgsmålene igennem sammen med dig.",
                    f"{sample.link('get-a-mentor', 'Read how to apply')}, or "
                    f"{sample.link('call-me', 'ask us to call')}. Then we go through the questions with you.",
                ),
            ),
            (
                ("Du vil være mentor", "You want to be a mentor"),
                (
                    f"{sample.link('apply-mentor', 'Meld dig her')}, eller skriv til mentor@example.org.",
                    f"{sample.link('apply-mentor', 'Offer here')}, or write to mentor@example.org.",
                ),
            ),
            (
                ("Din virksomhed vil støtte", "Your company wants to sponsor"),
                (
                    f"{sample.link('campaign', 'Se kampagnen')}, eller skriv til stoette@example.org.",
                    f"{sample.link('campaign', 'See the campaign')}, or write to stoette@example.org.",
                ),
            ),
            (
                ("Du kan ikke bruge siden", "You cannot use the site"),
                (
                    f"Skriv til tilgaengelighed@example.org. {sample.link('accessibility', 'Se vores tilgængelighedserklæring')}.",
                    f"Write to tilgaengelighed@example.org. {sample.link('accessibility', 'See our accessibility statement')}.",
                ),
            ),
            (
                ("Du vil se eller slette dine oplysninger", "You want to see or delete your data"),
                (
                    f"Skriv til privatliv@example.org. {sample.link('privacy', 'Læs om dine rettigheder')}.",
                    f"Write to privatliv@example.org. {sample.link('privacy', 'Read about your rights')}.",
                ),
            ),
        ),
    ]


def _branches(sample: Sample) -> list[Block]:
    return [
        cards(
            sample,
            ("Skriv direkte til en afdeling", "Write directly to a branch"),
            "branches/copenhagen",
            "branches/aarhus",
            "branches/esbjerg",
            "branches/vollsmose",
            "branches/tingbjerg",
        ),
    ]


def _before_you_write(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Før du skriver", "Before you write")),
        notice(
            sample,
            ("Skriv ikke dit CPR-nummer", "Leave out your CPR number"),
            (
                "Andre kan måske læse en almindelig e-mail. Skriv kun, hvad du vil tale om, og hvordan vi når dig.",
                "Others may be able to read an ordinary e-mail. Only write what you want to talk about, and how we "
                "reach you.",
            ),
            tone="important",
        ),
        questions(
            sample,
            (
                ("Hvornår svarer I?", "When do you answer?"),
                (
                    "Vi ringer eller skriver inden for en uge. Haster det, så ring i åbningstiden.",
                    "We call or write within a week. If it is urgent, call during opening hours.",
                ),
            ),
            (
                ("Kan jeg tale med en kvinde, der taler mit sprog?", "Can I talk with a woman who speaks my language?"),
                (
                    "Måske. Vi taler altid dansk og engelsk. Sig, hvilket sprog du helst vil tale, så spørger vi "
                    "hinanden.",
                    "Perhaps. We always speak Danish and English. Tell us which language you prefer, and we ask each "
                    "other.",
                ),
            ),
            (
                ("Hvad, hvis jeg har brug for hjælp med det samme?", "What if I need help at once?"),
                (
                    "Så kan vi ikke hjælpe hurtigt nok. Er du i fare, så ring 112.",
                    "Then we cannot help fast enough. If you are in danger, call 112.",
                ),
            ),
        ),
    ]


RECIPE = Recipe(
    key="contact",
    model=InformationPage,
    parent="home",
    title=("Kontakt", "Contact"),
    slugs=("kontakt", "contact"),
    values=_values,
)
