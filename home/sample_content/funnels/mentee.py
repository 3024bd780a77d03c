"""Where somebody applies for a mentor."""

from typing import Any

from home.sample_content.engine import Sample
from home.sample_content.funnels.page import funnel_recipe, what_is_invented
from home.sample_content.writing import Block, cards, heading, questions, steps
from signup.models import Kind

_ELIGIBILITY = (
    "<p>Du er 18 år eller ældre, og du er kommet til Danmark som flygtning eller indvandrer. "
    "Du vil gerne videre med arbejde, uddannelse eller livet i Danmark.</p>"
    "<p>Alle afdelinger er for kvinder. Tingbjerg og Esbjerg er også for mænd. "
    "Du behøver ikke kunne dansk, og du behøver ikke have en uddannelse.</p>",
    "<p>You are 18 years or older, and you came to Denmark as a refugee or an immigrant. "
    "You want to move on with work, education or your life in Denmark.</p>"
    "<p>All branches are for women. Tingbjerg and Esbjerg are for men as well. "
    "You need not know Danish, and you need not have an education.</p>",
)


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Her søger du om en mentor. Det tager cirka ti minutter og koster ikke noget. "
            "Du kan gå tilbage og rette alt, før du sender.",
            "Here you apply for a mentor. It takes about ten minutes and costs nothing. "
            "You can go back and change everything before you send it.",
        ),
        "search_description": sample.text(
            "Søg en mentor i mentornetværket. Korte spørgsmål, ét ad gangen, på dansk eller engelsk. Det er gratis.",
            "Apply for a mentor in the mentor network. Short questions, one at a time, in Danish or English. It is free.",
        ),
        "closed_message": sample.rich(
            "<p>Lige nu har ingen afdeling plads. Vi kan skrive til dig, når du kan søge igen.</p>",
            "<p>No branch has room right now. We can write to you when you can apply again.</p>",
        ),
        "thank_you": sample.rich(
            "<p>Tak, fordi du skrev. Et menneske læser din ansøgning og leder efter en mentor, der passer til dig. "
            "Det kan tage tid. Du hører fra os.</p>",
            "<p>Thank you for writing. A person reads your application and looks for a mentor who suits you. "
            "It may take time. You will hear from us.</p>",
        ),
        "body": [
            heading(sample, ("Det spørger vi om", "What we ask")),
            _what_we_ask(sample),
            heading(sample, ("Når du har søgt", "When you have applied")),
            _questions_about_applying(sample),
            what_is_invented(sample),
            cards(sample, ("Læs, før du søger", "Read before you apply"), "get-a-mentor", "branches", "privacy"),
        ],
    }


def _what_we_ask(sample: Sample) -> Block:
    return steps(
        sample,
        (
            ("Hvordan vi når dig", "How we reach you"),
            (
                "Du skriver, hvad vi må kalde dig, og din mail eller dit telefonnummer. Ét af dem er nok.",
                "You write what we may call you, and your e-mail or phone number. One of them is enough.",
            ),
        ),
        (
            ("Hvor, og hvad du kan", "Where, and what you can do"),
            (
                "Du vælger en afdeling og dit arbejde eller din uddannelse. Den kan være fra alle lande.",
                "You choose a branch and your work or education. It may be from any country.",
            ),
        ),
        (
            ("Hvad du ønsker", "What you want"),
            (
                "Du siger, hvad du vil have hjælp til, og hvor meget dansk du taler. De fleste svar skal du bare vælge.",
                "You say what you want help with, and how much Danish you speak. Most answers you only have to choose.",
            ),
        ),
        (
            ("Se dine svar igennem", "Check your answers"),
            (
                "Du retter, hvis noget er forkert. Så sender du ansøgningen og får et nummer på den.",
                "You correct what is wrong. Then you send the application and get a number for it.",
            ),
        ),
    )


def _questions_about_applying(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Hvad sker der først?", "What happens first?"),
            (
                "Vi sender dig et brev med et link. Når du har bekræftet, står du på ventelisten. "
                "Har du kun en telefon, ringer vi.",
                "We send you a letter with a link. Once you have confirmed, you are on the waiting list. "
                "If you only have a phone, we call you.",
            ),
        ),
        (
            ("Hvem kan se mine svar?", "Who can see my answers?"),
            (
                f"Kun medarbejdere, der har brug for dem. Læs mere under {sample.link('privacy', 'privatliv')}.",
                f"Only staff who need them. Read more under {sample.link('privacy', 'privacy')}.",
            ),
        ),
        (
            ("Hvor længe skal jeg vente?", "How long will I wait?"),
            (
                "Det ved vi ikke på forhånd. Vi leder efter en mentor, der passer til dig, og ikke bare den næste.",
                "We do not know in advance. We look for a mentor who suits you, not simply the next one.",
            ),
        ),
        (
            ("Kan jeg fortryde?", "Can I change my mind?"),
            (
                "Ja, når du vil. Skriv eller ring til os. Du skal ikke sige hvorfor.",
                "Yes, whenever you want. Write to us or call us. You need not say why.",
            ),
        ),
        (
            ("Må en anden hjælpe mig med at svare?", "May someone help me to answer?"),
            (
                "Ja. Siden findes på dansk og engelsk, og du må gerne få en til at oversætte. Men svarene skal være dine.",
                "Yes. The page is in Danish and English, and you may have someone translate. But the answers must be yours.",
            ),
        ),
    )


RECIPE = funnel_recipe(
    key="apply-mentee",
    kind=Kind.MENTEE,
    title=("Søg en mentor", "Apply for a mentor"),
    slugs=("ansoeg-mentee", "apply-mentee"),
    eligibility=_ELIGIBILITY,
    values=_values,
)
