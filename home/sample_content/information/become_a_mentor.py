"""Become a mentor: what a mentor does, and how mentors are found."""

from typing import Any

from home.models import InformationPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.stories.page import PORTRAIT_CREDIT
from home.sample_content.writing import Block, action, bullets, facts, heading, paragraphs, questions, quote, steps


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "introduction": sample.text(
            "Du kender et fag eller en by indefra. Del det, du ved, med en kvinde, der vil videre. I mødes "
            "cirka en gang om måneden.",
            "You know a profession or a town from the inside. Share what you know with a woman who wants to go "
            "further. You meet about once a month.",
        ),
        "search_description": sample.text(
            "Bliv frivillig mentor for en kvinde, der vil videre i arbejde, uddannelse eller samfundsliv.",
            "Become a volunteer mentor for a woman who wants to go further in work, education or society.",
        ),
        "picture": sample.portrait(
            seed="mentor",
            pattern="stripes",
            paper="olive",
            hair="bob",
            hair_colour="grey",
            complexion="fair",
        ),
        "picture_alt": sample.text(
            "Tegnet portræt af en ældre kvinde med gråt hår, der ser lige på dig",
            "Drawn portrait of an older woman with grey hair who looks straight at you",
        ),
        "picture_credit": sample.text(*PORTRAIT_CREDIT),
        "body": [
            quote(
                sample,
                (
                    "Jeg ringede til to kolleger. Resten gjorde hun selv.",
                    "I called two colleagues. The rest she did herself.",
                ),
                ("Opdigtet mentor", "Invented mentor"),
            ),
            *_what_a_mentor_does(sample),
            *_mentor_in_brief(sample),
            *_how_mentors_are_found(sample),
            *_mentor_questions(sample),
        ],
    }


def _what_a_mentor_does(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det gør en mentor", "What a mentor does")),
        bullets(
            sample,
            ("lytter og stiller spørgsmål, før hun giver råd", "listens and asks before she gives advice"),
            (
                "fortæller, hvordan arbejdslivet er i praksis, også det, ingen skriver ned",
                "tells what working life is like in practice, including what nobody writes down",
            ),
            ("åbner sit netværk, når det kan føre videre", "opens her network when it can lead on"),
            ("holder fast i de mål, som de to har skrevet ned", "holds on to the goals that the two have written down"),
            (
                "har positive forventninger til sin mentee og viser det",
                "expects good things of her mentee, and shows it",
            ),
        ),
        paragraphs(
            sample,
            (
                "En mentor er ikke sagsbehandler, tolk eller psykolog. Hun skal heller ikke skaffe et job. Hun er "
                "et menneske, der kender vejen og giver sig tid.",
                "A mentor is no caseworker, interpreter or psychologist. Nor is it her task to find a job. She is "
                "a person who knows the way and takes the time.",
            ),
        ),
    ]


def _mentor_in_brief(sample: Sample) -> list[Block]:
    return [
        facts(
            sample,
            (
                ("Din tid", "Your time"),
                ("Cirka et møde om måneden i 6 til 12 måneder", "About one meeting a month for 6 to 12 months"),
            ),
            (
                ("Din erfaring", "Your experience"),
                (
                    "Du kender arbejdslivet eller samfundet her. Du behøver ikke være leder eller have lang uddannelse.",
                    "You know working life or society here. You need not be a leader or have a long education.",
                ),
            ),
            (
                ("Din støtte", "Your support"),
                (
                    "En medarbejder i afdelingen følger jer. Du kan ringe til hende, når du er i tvivl.",
                    "A member of the branch's staff follows you. You can call her when you are in doubt.",
                ),
            ),
            (
                ("Dit ansvar", "Your responsibility"),
                (
                    "Du er frivillig. Du tager et personligt ansvar for, at integration lykkes.",
                    "You are a volunteer. You take personal responsibility for integration that works.",
                ),
            ),
        )
    ]


_WAY_IN = (
    (
        ("Meld dig", "Offer"),
        (
            "Fortæl, hvad du arbejder med, og hvilken afdeling der ligger nærmest.",
            "Tell us what you work with and which branch is nearest.",
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


def _how_mentors_are_found(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Sådan finder vi mentorer", "How we find mentors")),
        paragraphs(
            sample,
            (
                "København og Aarhus laver efterlysninger, når en mentee mangler en bestemt slags mentor. En "
                "efterlysning nævner kun, hvad mentoren skal kunne. Esbjerg og Vollsmose møder nye mentorer ved "
                f"kampagner i byen. {sample.link('branches', 'Se, hvordan din afdeling gør')}.",
                "Copenhagen and Aarhus send out calls when a mentee needs a certain kind of mentor. A call only "
                "names what the mentor should be able to do. Esbjerg and Vollsmose meet new mentors through "
                f"campaigns in town. {sample.link('branches', 'See how your branch does it')}.",
            ),
            (
                "Du er også velkommen uden en efterlysning. Mange kom, fordi en kollega eller en veninde fortalte "
                "om det.",
                "You are also welcome without a call. Many came because a colleague or a friend told them about it.",
            ),
        ),
        steps(sample, *_WAY_IN),
        action(sample, ("Meld dig som mentor", "Offer to be a mentor"), "apply-mentor"),
    ]


def _mentor_questions(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Spørgsmål fra kommende mentorer", "Questions from mentors to be")),
        questions(
            sample,
            (
                ("Skal jeg kende hendes kultur?", "Must I know her culture?"),
                (
                    "Nej. Hun er ikke en kultur, men et menneske. Spørg hende om det, du vil vide.",
                    "No. She is not a culture but a person. Ask her what you want to know.",
                ),
            ),
            (
                ("Hvad får jeg selv ud af det?", "What do I gain myself?"),
                (
                    "Du får et nyt blik på dit fag. Du øver dig i at lytte. Og du får et større netværk selv.",
                    "You see your profession with new eyes. You practise listening. And your own network grows.",
                ),
            ),
            (
                ("Kan min arbejdsplads være med?", "Can my workplace take part?"),
                (
                    f"Ja. {sample.link('for-workplaces', 'Læs, hvad en arbejdsplads kan gøre')}.",
                    f"Yes. {sample.link('for-workplaces', 'Read what a workplace can do')}.",
                ),
            ),
        ),
    ]


RECIPE = Recipe(
    key="become-a-mentor",
    model=InformationPage,
    parent="home",
    title=("Bliv mentor", "Become a mentor"),
    slugs=("bliv-mentor", "become-a-mentor"),
    values=_values,
)
