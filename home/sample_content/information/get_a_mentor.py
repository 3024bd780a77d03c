"""Get a mentor: who can apply, for what, and how."""

from typing import Any

from home.models import InformationPage
from home.sample_content.engine import Recipe, Sample
from home.sample_content.stories.page import PORTRAIT_CREDIT
from home.sample_content.writing import (
    Block,
    action,
    bullets,
    cards,
    contact,
    heading,
    notice,
    paragraphs,
    questions,
    quote,
    steps,
)

_BRANCHES = ("branches/copenhagen", "branches/aarhus", "branches/esbjerg", "branches/vollsmose", "branches/tingbjerg")


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "introduction": sample.text(
            "Er du kvinde, og er du kommet til Danmark som flygtning eller indvandrer? Så kan du søge en "
            "mentor. Det er gratis. Du bestemmer selv, hvad I arbejder med.",
            "Are you a woman, and have you come to Denmark as a refugee or an immigrant? Then you can apply "
            "for a mentor. It is free. You decide what the two of you work on.",
        ),
        "search_description": sample.text(
            "Søg en mentor: hvem der kan søge, hvad en mentor kan hjælpe med, og hvad der sker bagefter.",
            "Apply for a mentor: who can apply, what a mentor can help with, and what happens afterwards.",
        ),
        "picture": sample.portrait(
            seed="mentee",
            pattern="chevrons",
            paper="sky",
            hair="braid",
            hair_colour="black",
            complexion="brown",
        ),
        "picture_alt": sample.text(
            "Tegnet portræt af en ung kvinde med fletning, der ser lige på dig",
            "Drawn portrait of a young woman with a braid who looks straight at you",
        ),
        "picture_credit": sample.text(*PORTRAIT_CREDIT),
        "body": [
            action(sample, ("Søg en mentor", "Apply for a mentor"), "apply-mentee"),
            *_what_for(sample),
            *_who_can_apply(sample),
            *_how_to_apply(sample),
            cards(sample, ("Vælg din afdeling", "Choose your branch"), *_BRANCHES),
            *_mentee_questions(sample),
        ],
    }


def _what_for(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det kan du bruge en mentor til", "What you can use a mentor for")),
        bullets(
            sample,
            ("at finde et job, der passer til din uddannelse", "to find a job that fits your education"),
            (
                "at forstå jobopslag, ansøgninger og samtaler",
                "to understand job advertisements, applications and interviews",
            ),
            (
                "at vælge en uddannelse eller komme videre med den, du har",
                "to choose an education, or go on with yours",
            ),
            ("at lære mennesker i dit fag at kende", "to get to know people in your field"),
            ("at tale om dit fag på dansk", "to talk about your field in Danish"),
            (
                "at finde en plads i foreninger, kultur eller politik",
                "to find a place in associations, culture or politics",
            ),
        ),
        quote(
            sample,
            (
                "Svarene havde jeg selv. Jeg manglede en, der stillede spørgsmålene.",
                "I had the answers myself. What I lacked was someone to ask the questions.",
            ),
            ("Opdigtet mentee", "Invented mentee"),
        ),
    ]


def _who_can_apply(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Hvem kan søge", "Who can apply")),
        paragraphs(
            sample,
            (
                "Alle afdelinger tager imod kvinder, der er fyldt 18 år. I Esbjerg og Tingbjerg kan mænd også søge "
                "en mentor.",
                "Every branch welcomes women aged 18 or over. In Esbjerg and Tingbjerg men can apply for a mentor too.",
            ),
            (
                "Du behøver ikke have en uddannelse eller tale flydende dansk. Det betyder ikke noget, hvad du "
                "tror på, spiser eller har på.",
                "You need no education and no fluent Danish. What you believe, eat or wear makes no difference.",
            ),
        ),
    ]


_APPLYING = (
    (
        ("Svar på nogle få spørgsmål", "Answer a few questions"),
        (
            "Hvad skal vi kalde dig, hvordan når vi dig, og hvad ønsker du hjælp til? Det tager cirka ti minutter.",
            "What should we call you, how do we reach you, and what do you want help with? It takes about ten minutes.",
        ),
    ),
    (
        ("Se dine svar igennem", "Check your answers"),
        (
            "Du kan rette alt, før du sender. Du får et nummer, som du kan bruge, når du ringer til os.",
            "You can change everything before you send it. You get a reference to use when you call us.",
        ),
    ),
    (
        ("Bekræft din e-mail", "Confirm your e-mail"),
        (
            "Vi sender en e-mail med et link. Har du kun en telefon, ringer vi til dig.",
            "We send an e-mail with a link. If you only have a phone, we call you.",
        ),
    ),
    (
        ("Du står på ventelisten", "You are on the waiting list"),
        (
            "Vi kontakter dig, når vi har en mentor, der passer til dig. Du kan altid trække ansøgningen tilbage.",
            "We contact you when we have a mentor who suits you. You can withdraw your application at any time.",
        ),
    ),
)


def _how_to_apply(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Sådan søger du", "How to apply")),
        steps(sample, *_APPLYING),
        action(sample, ("Ring til mig i stedet", "Call me instead"), "call-me", is_primary=False),
        notice(
            sample,
            ("Vi spørger aldrig om dit CPR-nummer", "We never ask for your CPR number"),
            (
                "Vi spørger heller ikke om tro, statsborgerskab eller opholdstilladelse. Skriv det heller ikke i "
                f"ansøgningen. {sample.link('privacy', 'Læs, hvordan vi passer på dine svar')}.",
                "Nor do we ask about belief, citizenship or residence permit. Please leave them out of your "
                f"application too. {sample.link('privacy', 'Read how we look after your answers')}.",
            ),
            tone="important",
        ),
    ]


_QUESTIONS = (
    (
        ("Hvor længe skal jeg vente?", "How long will I wait?"),
        (
            "Det kommer an på, om vi har en mentor, der passer til dine ønsker. Vi lover ikke en dato. Du kan "
            "altid ringe og høre, hvordan det går.",
            "It depends on whether we have a mentor who suits your wishes. We promise no date. You can always "
            "call and hear how it is going.",
        ),
    ),
    (
        ("Kan en anden hjælpe mig med ansøgningen?", "Can someone else help me with the application?"),
        (
            "Ja. En ven, en lærer eller en vejleder må gerne sidde ved siden af.",
            "Yes. A friend, a teacher or a counsellor may sit beside you.",
        ),
    ),
    (
        ("Finder min mentor et job til mig?", "Will my mentor find me a job?"),
        (
            "Nej, det kan ingen love. Din mentor kan vise dig vejen og åbne sit netværk. Du tager selv skridtene.",
            "No, nobody can promise that. Your mentor can show you the way and open her network. The steps are yours.",
        ),
    ),
    (
        ("Ved kommunen, at jeg er med?", "Does the municipality know that I take part?"),
        (
            "Nej. Vi fortæller det ikke til nogen. Du vælger selv, hvem du fortæller det til.",
            "No. We tell nobody. You choose for yourself whom to tell.",
        ),
    ),
)


def _mentee_questions(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det spørger mange om", "What many ask")),
        questions(sample, *_QUESTIONS),
        contact(
            sample,
            name=("Ring eller skriv, hvis du er i tvivl", "Call or write if you are in doubt"),
            role=("Vi svarer på dansk og engelsk", "We answer in Danish and English"),
            email="mentee@example.org",
            hours=("Mandag til torsdag kl. 10 til 15", "Monday to Thursday, 10 am to 3 pm"),
        ),
    ]


RECIPE = Recipe(
    key="get-a-mentor",
    model=InformationPage,
    parent="home",
    title=("Få en mentor", "Get a mentor"),
    slugs=("faa-en-mentor", "get-a-mentor"),
    values=_values,
)
