"""For workplaces: employees as mentors, and mentors for new colleagues."""

from typing import Any

from home.models import InformationPage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, bullets, contact, facts, heading, paragraphs, questions, steps


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "introduction": sample.text(
            "En arbejdsplads kan gøre to ting. Lad medarbejdere være mentorer i netværket. Eller giv jeres "
            "egne nye kolleger en mentor.",
            "A workplace can do two things. Let employees be mentors in the network. Or give your own new "
            "colleagues a mentor.",
        ),
        "search_description": sample.text(
            "For arbejdspladser: lad medarbejdere være mentorer, eller giv nye kolleger en mentor fra første dag.",
            "For workplaces: let employees be mentors, or give new colleagues a mentor from the first day.",
        ),
        "body": [
            *_why_your_door_matters(sample),
            *_employees_as_mentors(sample),
            *_mentors_for_new_colleagues(sample),
            *_what_grows(sample),
            *_workplace_questions(sample),
        ],
    }


def _why_your_door_matters(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Derfor betyder jeres dør noget", "Why your door matters")),
        ("figures", [sources.vacancies_through_acquaintances(sample)]),
        paragraphs(
            sample,
            (
                "En kvinde, der er ny i landet, kender få, som kan nævne hendes navn. En mentor fra jeres branche "
                "kan fortælle, hvad I lægger vægt på. Det står sjældent i opslaget.",
                "A woman who is new in the country knows few people who can mention her name. A mentor from your "
                "industry can tell her what you look for. That is seldom in the advertisement.",
            ),
        ),
    ]


def _employees_as_mentors(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Medarbejdere som mentorer", "Employees as mentors")),
        paragraphs(
            sample,
            (
                "En mentor i netværket er en kvinde, der kender arbejdslivet indefra. De to mødes cirka en gang om "
                f"måneden. {sample.link('become-a-mentor', 'Læs, hvad en mentor gør')}.",
                "A mentor in the network is a woman who knows working life from the inside. The two meet about "
                f"once a month. {sample.link('become-a-mentor', 'Read what a mentor does')}.",
            ),
            ("Sådan kan I hjælpe hende:", "This is how you can help her:"),
        ),
        bullets(
            sample,
            ("Lad hende holde møderne i arbejdstiden.", "Let her hold the meetings in working hours."),
            ("Lån hende et roligt rum.", "Lend her a quiet room."),
            ("Vis menteen rundt, hvis hun har lyst.", "Show the mentee around if she would like that."),
            ("Spørg mentoren, hvad hun har lært.", "Ask the mentor what she has learned."),
        ),
    ]


_BEGINNING = (
    (
        ("Spørg, hvem der har lyst", "Ask who would like to"),
        ("Lyst betyder mere end titel.", "The wish to do it matters more than a title."),
    ),
    (
        ("Gør målene klare", "Make the goals clear"),
        (
            "De to skriver ned, hvad den nye kollega vil kunne om et halvt år.",
            "The two write down what the new colleague wants to be able to do in half a year.",
        ),
    ),
    (
        ("Hold samtalen uformel", "Keep the talk informal"),
        (
            "Mødet er ikke en prøve. Chefen er ikke med.",
            "The meeting is no test. The boss is not there.",
        ),
    ),
    (
        ("Tilpas det til jer", "Fit it to yourselves"),
        (
            "Tag modellen, og ret den til, så den passer til jeres egne mål.",
            "Take the model and adapt it until it fits your own aims.",
        ),
    ),
)


def _mentors_for_new_colleagues(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("En mentor til jeres nye kollega", "A mentor for your new colleague")),
        paragraphs(
            sample,
            (
                "Metoden virker også på jeres egen arbejdsplads. Den passer til nye kolleger og til dem, der har "
                "været der "
                "længe. Alle kan være mentor for en ny kollega. Det kræver ikke en høj uddannelse.",
                "The method works at your own workplace too. It suits new colleagues and those who have been there "
                "for long. Anyone can mentor a new colleague. It takes no high qualification.",
            ),
        ),
        steps(sample, *_BEGINNING),
    ]


def _what_grows(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det vokser hos jer", "What grows among you")),
        facts(
            sample,
            (
                ("Sproget", "Language"),
                (
                    "Fagets ord læres bedst i fagets egne samtaler.",
                    "The words of a trade are learned best in its own talk.",
                ),
            ),
            (
                ("Forståelsen", "Understanding"),
                (
                    "To, der taler jævnligt sammen, spørger i stedet for at gætte.",
                    "Two who talk regularly ask instead of guessing.",
                ),
            ),
            (
                ("Følelsen af at høre til", "Belonging"),
                ("Den, der bliver set, har lyst til at blive.", "Whoever is seen wants to stay."),
            ),
        ),
        paragraphs(
            sample,
            (
                "Rådene bygger på et casestudie af netværket fra oktober 2009.",
                "The advice builds on a case study of the network from October 2009.",
            ),
        ),
    ]


def _workplace_questions(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Spørgsmål fra arbejdspladser", "Questions from workplaces")),
        questions(
            sample,
            (
                ("Skal mentoren være leder?", "Must the mentor be a manager?"),
                (
                    "Nej. En god kollega, der lytter, er lige så god.",
                    "No. A good colleague who listens is just as good.",
                ),
            ),
            (
                ("Skal vi ansætte menteen?", "Must we employ the mentee?"),
                (
                    "Nej. Mentoren giver viden og kontakter. Et job er altid jeres eget valg.",
                    "No. The mentor gives knowledge and contacts. A job is always your own choice.",
                ),
            ),
            (
                ("Kan vi støtte med penge?", "Can we support with money?"),
                (
                    f"Ja. {sample.link('campaign', 'Se kampagnen for virksomheder')}.",
                    f"Yes. {sample.link('campaign', 'See the campaign for companies')}.",
                ),
            ),
        ),
        contact(
            sample,
            name=("Tal med os om jeres arbejdsplads", "Talk with us about your workplace"),
            role=("Netværkets sekretariat", "The network's secretariat"),
            email="arbejdsplads@example.org",
            hours=("Mandag til torsdag kl. 10 til 15", "Monday to Thursday, 10 am to 3 pm"),
        ),
    ]


RECIPE = Recipe(
    key="for-workplaces",
    model=InformationPage,
    parent="home",
    title=("For arbejdspladser", "For workplaces"),
    slugs=("for-arbejdspladser", "for-workplaces"),
    values=_values,
)
