"""Where somebody offers to be a mentor. The page has some words of its own, as an example for editors."""

from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.funnels.page import funnel_recipe, own_letter, own_question, what_is_invented
from home.sample_content.writing import Block, cards, heading, paragraphs, questions, steps
from signup.models import Kind

_ELIGIBILITY = (
    "<p>Du er kvinde og 18 år eller ældre. Du er i arbejde, eller du kender det danske samfund godt på en anden måde. "
    "Du behøver ikke være leder, og du behøver ikke have en lang uddannelse.</p>"
    "<p>Du kan give et møde om måneden i 6 til 12 måneder. Mentorer er frivillige og får ikke løn.</p>",
    "<p>You are a woman and 18 years or older. You are in work, or you know Danish society well in another way. "
    "You need not be a leader, and you need not have a long education.</p>"
    "<p>You can give one meeting a month for 6 to 12 months. Mentors are volunteers and are not paid.</p>",
)


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Her melder du dig som mentor. Du vælger en afdeling og fortæller, hvad du kan. Det tager cirka ti minutter.",
            "Here you offer to be a mentor. You choose a branch and tell us what you can do. It takes about ten minutes.",
        ),
        "search_description": sample.text(
            "Meld dig som frivillig mentor i København, Aarhus, Esbjerg, Vollsmose eller Tingbjerg.",
            "Offer to be a volunteer mentor in Copenhagen, Aarhus, Esbjerg, Vollsmose or Tingbjerg.",
        ),
        "closed_message": sample.rich(
            "<p>Lige nu mangler ingen afdeling mentorer. Vi kan skrive til dig, når det ændrer sig.</p>",
            "<p>No branch needs mentors right now. We can write to you when that changes.</p>",
        ),
        "thank_you": sample.rich(
            "<p>Tak, fordi du vil dele det, du ved. En medarbejder fra afdelingen ringer eller skriver, når en mentee "
            "kan bruge netop din erfaring.</p>",
            "<p>Thank you for wanting to share what you know. A member of the branch's staff calls or writes when a "
            "mentee can use just your experience.</p>",
        ),
        "texts": [
            own_question(
                sample,
                "offers",
                label=("Hvad kan du hjælpe hende med?", "What can you help her with?"),
                why=(
                    "Vi leder efter en mentee, der har brug for netop det.",
                    "We look for a mentee who needs just that.",
                ),
                options={
                    "network": ("Møde mennesker i sit fag", "Meet people in her field"),
                    "education": (
                        "Begynde på en uddannelse eller bruge den, hun har",
                        "Start an education, or use the one she has",
                    ),
                },
            ),
        ],
        "letters": [
            own_letter(
                sample,
                "application_waiting",
                (
                    "Tak. Du har bekræftet det, du sendte, og du behøver ikke gøre mere nu.\n\n"
                    "Der kan gå nogle måneder, før du hører fra os. Vi leder efter en, som passer til netop dig.",
                    "Thank you. You have confirmed what you sent, and you need not do anything more now.\n\n"
                    "It can take some months before you hear from us. We look for a person who suits just you.",
                ),
            ),
        ],
        "body": [
            *_unasked(sample),
            heading(sample, ("Når du har meldt dig", "When you have offered")),
            _what_happens(sample),
            _questions(sample),
            what_is_invented(sample),
            cards(
                sample,
                ("Læs, før du melder dig", "Read before you offer"),
                "become-a-mentor",
                "how-it-works",
                "branches",
            ),
        ],
    }


def _unasked(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Når en afdeling efterlyser mentorer", "When a branch calls for mentors")),
        paragraphs(
            sample,
            (
                "København og Aarhus efterlyser mentorer efter kompetencer. Står din kompetence ikke på listen, kan du "
                "melde dig alligevel. Du kan også bede os skrive, når vi søger netop den.",
                "Copenhagen and Aarhus call for mentors by competence. If your competence is not on the list, you can "
                "offer all the same. You can also ask us to write when we look for just that one.",
            ),
            (
                "Esbjerg, Vollsmose og Tingbjerg tager imod mentorer fra alle slags arbejde.",
                "Esbjerg, Vollsmose and Tingbjerg take mentors from every kind of work.",
            ),
        ),
    ]


def _what_happens(sample: Sample) -> Block:
    return steps(
        sample,
        (
            ("Du bekræfter", "You confirm"),
            (
                "Vi sender dig et brev med et link. Har du kun givet et telefonnummer, ringer vi.",
                "We send you a letter with a link. If you gave only a phone number, we call you.",
            ),
        ),
        (
            ("Vi taler sammen", "We talk"),
            (
                "Vi spørger, hvad du kan, og hvad du håber på. Du kan spørge om alt.",
                "We ask what you can do and what you hope for. You can ask about anything.",
            ),
        ),
        (
            ("Du møder din mentee", "You meet your mentee"),
            (
                "Vi foreslår et match. Så mødes I, og I skriver jeres mål ned.",
                "We suggest a match. Then you meet, and you write down your goals.",
            ),
        ),
    )


def _questions(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Bliver jeg altid matchet?", "Am I always matched?"),
            (
                "Nej. Vi matcher efter det, menteen ønsker. Det kan tage måneder, og det kan ske, at det ikke lykkes.",
                "No. We match by what the mentee wants. It can take months, and it may not succeed.",
            ),
        ),
        (
            ("Skal jeg have prøvet det før?", "Must I have done it before?"),
            (
                "Nej. En medarbejder følger jer, og du kan altid ringe til hende.",
                "No. A member of staff follows you both, and you can always call her.",
            ),
        ),
        (
            ("Jeg kender politik indefra. Hvor melder jeg mig?", "I know politics from the inside. Where do I offer?"),
            (
                f"Læs om {sample.link('political-track', 'kvinder i politik')}. Her er en ansøgning for sig.",
                f"Read about {sample.link('political-track', 'women in politics')}. It has an application of its own.",
            ),
        ),
    )


RECIPE = funnel_recipe(
    key="apply-mentor",
    kind=Kind.MENTOR,
    title=("Meld dig som mentor", "Offer to be a mentor"),
    slugs=("ansoeg-mentor", "apply-mentor"),
    eligibility=_ELIGIBILITY,
    values=_values,
)
