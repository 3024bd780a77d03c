"""How a mentor relation works, from application to goodbye."""

from typing import Any

from home.models import InformationPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, action, bullets, facts, heading, paragraphs, questions, steps


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "I mødes cirka en gang om måneden i 6 til 12 måneder. I skriver selv jeres mål ned. En medarbejder "
            "følger jer og hjælper, når I har brug for det.",
            "You meet about once a month for 6 to 12 months. You write down your goals yourselves. A member of "
            "staff follows you and helps when you need it.",
        ),
        "search_description": sample.text(
            "Sådan foregår det at have eller være mentor: møder, mål, kontrakt og hjælp undervejs.",
            "How it works to have or be a mentor: meetings, goals, a contract, and help on the way.",
        ),
        "body": [
            *_in_brief(sample),
            *_from_application_to_goodbye(sample),
            *_beside_the_meetings(sample),
            *_good_to_know(sample),
        ],
    }


def _in_brief(sample: Sample) -> list[Block]:
    return [
        facts(
            sample,
            (("Hvor tit", "How often"), ("Cirka en gang om måneden", "About once a month")),
            (("Hvor længe", "For how long"), ("6 til 12 måneder", "6 to 12 months")),
            (("Hvem", "Who"), ("En mentee og en mentor, to og to", "One mentee and one mentor, two by two")),
            (
                ("Aftalen", "The agreement"),
                ("En kontrakt med jeres egne, konkrete mål", "A contract with specific goals of your own"),
            ),
            (
                ("Hjælp", "Help"),
                (
                    "En medarbejder i afdelingen følger jer og hjælper med råd og ressourcer",
                    "A member of the branch's staff follows you and helps with advice and resources",
                ),
            ),
            (("Mentorerne", "The mentors"), ("Er frivillige", "Are volunteers")),
        )
    ]


_COURSE = (
    (
        ("Du søger", "You apply"),
        (
            "Du fortæller, hvad du kan, og hvad du ønsker dig. Ansøgningen kommer på ventelisten i den "
            "afdeling, du vælger.",
            "You tell us what you can do and what you wish for. Your application joins the waiting list of the "
            "branch you choose.",
        ),
    ),
    (
        ("Vi finder et match", "We find a match"),
        (
            "Vi leder efter en mentor, hvis fag og interesser passer til dine. Dine ønsker tæller mest.",
            "We look for a mentor whose profession and interests suit yours. Your wishes count for most.",
        ),
    ),
    (
        ("I skriver en kontrakt", "You write a contract"),
        (
            "Ved de første møder taler I om drømmene. Så gør I dem til konkrete mål og skriver dem ned.",
            "At the first meetings you talk about the dreams. Then you turn them into specific goals and write "
            "them down.",
        ),
    ),
    (
        ("I mødes", "You meet"),
        (
            "I vælger selv tid og sted. Mellem møderne tager menteen de skridt, I har aftalt.",
            "You choose the time and place yourselves. Between meetings the mentee takes the steps you have agreed on.",
        ),
    ),
    (
        ("Vi ser på målene sammen", "We look at the goals together"),
        (
            "En medarbejder spørger, hvordan det går. Er I gået i stå, finder vi en ny vej.",
            "A member of staff asks how it is going. If you have come to a halt, we find another way.",
        ),
    ),
    (
        ("I siger farvel eller på gensyn", "You say goodbye, or see you again"),
        (
            "I ser tilbage på det, I nåede. Så er forløbet slut. Om I mødes igen, bestemmer I selv.",
            "You look back on what you achieved. Then the relation ends. Whether you meet again is up to you.",
        ),
    ),
)


def _from_application_to_goodbye(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Fra ansøgning til farvel", "From application to goodbye")),
        steps(sample, *_COURSE),
    ]


def _beside_the_meetings(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Ved siden af samtalerne", "Beside the conversations")),
        paragraphs(
            sample,
            (
                "Et netværk er mere end to mennesker. Derfor er der også tilbud til alle mentees og mentorer:",
                "A network is more than two people. So there is also something for all mentees and mentors:",
            ),
        ),
        bullets(
            sample,
            ("uformelle møder, hvor I lærer de andre at kende", "informal meetings where you get to know the others"),
            ("workshopper og undervisning", "workshops and teaching"),
            ("mindre grupper om et fag eller en interesse", "smaller groups around a profession or an interest"),
            ("sociale arrangementer", "social events"),
        ),
    ]


def _good_to_know(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Spørgsmål om forløbet", "Questions about the relation")),
        questions(
            sample,
            (
                ("Hvad står der i kontrakten?", "What is in the contract?"),
                (
                    "Jeres mål, så konkret som muligt. For eksempel: Jeg har talt med tre, der arbejder i mit fag. I "
                    "kan også skrive, hvor tit I mødes, og hvad der bliver mellem jer.",
                    "Your goals, as specific as possible. For example: I have talked with three people who work in my "
                    "field. You can also write how often you meet, and what stays between you.",
                ),
            ),
            (
                ("Hvad hvis vi ikke passer sammen?", "What if we do not suit each other?"),
                (
                    "Så siger du det til afdelingen. Det er ikke nogens skyld. Vi finder ud af, hvad der så skal ske.",
                    "Then you tell the branch. It is nobody's fault. We work out what should happen next.",
                ),
            ),
            (
                ("Hvor skal vi mødes?", "Where should we meet?"),
                (
                    "Der, hvor I begge kan tale i ro. Et bibliotek, en café eller en arbejdsplads er gode steder.",
                    "Where you can both talk in peace. A library, a café or a workplace are good places.",
                ),
            ),
        ),
        action(sample, ("Få en mentor", "Get a mentor"), "get-a-mentor"),
        action(sample, ("Bliv mentor", "Become a mentor"), "become-a-mentor", is_primary=False),
    ]


RECIPE = Recipe(
    key="how-it-works",
    model=InformationPage,
    parent="the-idea",
    title=("Sådan foregår det", "How it works"),
    slugs=("saadan-foregaar-det", "how-it-works"),
    values=_values,
)
