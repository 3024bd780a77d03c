"""The sponsorship campaign."""

from datetime import timedelta
from typing import Any

from donations.models import Audience, SponsorshipCampaignPage, SuggestedAmount, VatTreatment
from home.sample_content.engine import Recipe, Sample
from home.sample_content.sources import mentees_in_jobs, pairs_matched, vacancies_through_acquaintances
from home.sample_content.writing import (
    Block,
    Pair,
    bullets,
    cards,
    heading,
    notice,
    paragraphs,
    questions,
    steps,
    timeline,
)

_GOAL_ORE = 150_000_00
_SUGGESTED_AMOUNTS_ORE = (200_00, 500_00, 1_000_00, 5_000_00)
_PRESELECTED_AMOUNT_ORE = 500_00
_OPEN_SINCE = timedelta(days=30)
_OPEN_FOR_ANOTHER = timedelta(days=150)


def _campaign_values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": True,
        "introduction": sample.text(
            "To mennesker mødes en gang om måneden. Det koster ikke dem noget, men det koster at finde de to, der passer "
            "sammen. Din virksomhed kan hjælpe.",
            "Two people meet once a month. It costs them nothing, but it costs money to find the two who suit each other. "
            "Your company can help.",
        ),
        "search_description": sample.text(
            "Støt mentornetværket som virksomhed. Vælg et beløb, og se, hvor langt kampagnen er nået.",
            "Support the mentor network as a company. Choose an amount, and see how far the campaign has come.",
        ),
        "goal_ore": _GOAL_ORE,
        "audience": Audience.COMPANIES,
        "starts_on": sample.today - _OPEN_SINCE,
        "ends_on": sample.today + _OPEN_FOR_ANOTHER,
        "suggested_amounts": [
            SuggestedAmount(sort_order=position, amount_ore=amount, is_preselected=amount == _PRESELECTED_AMOUNT_ORE)
            for position, amount in enumerate(_SUGGESTED_AMOUNTS_ORE)
        ],
        "offers_monthly": True,
        "offers_yearly": True,
        "offers_invoice": True,
        "takes_statements": True,
        "shows_wall": True,
        "tiers": _tiers(sample),
        "voices": _voices(sample),
        "body": [
            notice(
                sample,
                ("Kampagnen er et eksempel", "The campaign is an example"),
                (
                    "Målet, dagene, beløbene, sponsoraterne og stemmerne er opdigtet. Historien fra 2009 og tallene med kilde er "
                    "virkelige.",
                    "The goal, days, amounts, sponsorships and voices are invented. The history of 2009 and the figures with "
                    "a source are real.",
                ),
                tone="sample",
            ),
            *_why_companies_give(sample),
            heading(sample, ("Sådan giver din virksomhed", "How your company gives")),
            _how_to_give(sample),
            *_the_campaign_of_2009(sample),
            heading(sample, ("Før I giver", "Before you give")),
            _questions_about_giving(sample),
            cards(sample, ("Det kan I også", "You can also do this"), "for-workplaces", "become-a-mentor", "results"),
        ],
    }


def _tiers(sample: Sample) -> list[Block]:
    return [
        _tier(
            sample,
            name=("Tråd", "Thread"),
            price_ore=2_500_00,
            benefits=(
                ("Jeres navn på væggen", "Your name on the wall"),
                ("En plakat til vinduet på begge sprog", "A window poster in both languages"),
            ),
            places=None,
        ),
        _tier(
            sample,
            name=("Garn", "Yarn"),
            price_ore=10_000_00,
            benefits=(
                ("Navn, logo og link på væggen", "Name, logo and link on the wall"),
                ("Plakat til vinduet og mærke til jeres hjemmeside", "A window poster and a badge for your website"),
            ),
            places=12,
        ),
        _tier(
            sample,
            name=("Vævestol", "Loom"),
            price_ore=25_000_00,
            benefits=(
                ("Alt det, Garn får", "All that Yarn gets"),
                ("Et møde på jeres arbejdsplads om mentorer", "A meeting about mentoring at your workplace"),
            ),
            places=3,
        ),
    ]


def _tier(sample: Sample, *, name: Pair, price_ore: int, benefits: tuple[Pair, ...], places: int | None) -> Block:
    _kind, listed = bullets(sample, *benefits)
    return (
        "tier",
        {
            "name": sample.text(*name),
            "price": price_ore,
            "benefits": listed,
            "places": places,
            "vat_treatment": VatTreatment.SPONSORSHIP_25,
        },
    )


def _voices(sample: Sample) -> list[Block]:
    return [
        _voice(
            sample,
            (
                "Da jeg åbnede min forretning, kendte jeg ingen revisor, ingen udlejer og ingen kunder. En kvinde fra byen "
                "gav mig tre navne. Nu giver jeg videre.",
                "When I opened my shop I knew no accountant, no landlord and no customers. A woman from the town gave me "
                "three names. Now I pass them on.",
            ),
            ("Opdigtet: Yusuf", "Invented: Yusuf"),
            ("grønthandler i Odense", "greengrocer in Odense"),
        ),
        _voice(
            sample,
            (
                "Min mor var ingeniør og gjorde rent i fjorten år. Jeg støtter, fordi ingen skal vente så længe på at blive "
                "spurgt, hvad hun kan.",
                "My mother was an engineer and cleaned for fourteen years. I give because no one should wait that long to "
                "be asked what she can do.",
            ),
            ("Opdigtet: Leyla", "Invented: Leyla"),
            ("ejer af et rengøringsfirma i Aarhus", "owner of a cleaning company in Aarhus"),
        ),
        _voice(
            sample,
            (
                "Vi er fire i værkstedet. Vi kan ikke give meget, men vi kan give hver måned.",
                "There are four of us in the workshop. We cannot give much, but we can give every month.",
            ),
            ("Opdigtet: Thanh", "Invented: Thanh"),
            ("skrædder i Aalborg", "tailor in Aalborg"),
        ),
    ]


def _voice(sample: Sample, words: Pair, name: Pair, business: Pair) -> Block:
    return (
        "voice",
        {
            "text": sample.text(*words),
            "name": sample.text(*name),
            "business": sample.text(*business),
            "portrait": None,
        },
    )


def _why_companies_give(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Et job begynder ofte med et navn", "A job often begins with a name")),
        paragraphs(
            sample,
            (
                "Mange job går til en, som nogen på arbejdspladsen kender. Den, der er ny i landet, kender få. En mentor "
                "giver hende ikke et job. Hun giver hende de første navne.",
                "Many jobs go to a person whom somebody at the workplace knows. A woman who is new in the country knows "
                "few. A mentor does not give her a job. She gives her the first names.",
            ),
        ),
        (
            "figures",
            [vacancies_through_acquaintances(sample), pairs_matched(sample), mentees_in_jobs(sample)],
        ),
        paragraphs(
            sample,
            (
                "Mentorerne er frivillige. Støtten går til arbejdet omkring dem: at finde og matche to mennesker, at holde "
                "kurser og møder, og at hjælpe, når noget går i stå.",
                "The mentors are volunteers. The support pays for the work around them: finding and matching two people, "
                "holding courses and meetings, and helping when something comes to a halt.",
            ),
        ),
    ]


def _how_to_give(sample: Sample) -> Block:
    return steps(
        sample,
        (
            ("Vælg et beløb", "Choose an amount"),
            (
                "Vælg et af beløbene på siden, eller skriv jeres eget. I kan give en gang, hver måned eller hvert år. I kan "
                "også blive sponsor for et år eller bede om en faktura.",
                "Choose one of the amounts on the page, or write your own. You can give once, every month or every year. "
                "You can also become a sponsor for a year, or ask for an invoice.",
            ),
        ),
        (
            ("Skriv virksomhedens navn", "Write the company's name"),
            (
                "Vi beder om navn, CVR-nummer og en kontakt. Det bruger vi til at takke jer og til regnskabet.",
                "We ask for its name, its CVR number and a contact. We use them to thank you and to keep the accounts.",
            ),
        ),
        (
            ("Betal, og få en kvittering", "Pay, and get a receipt"),
            (
                "Betalingen sker på en side for sig. Derefter får I en kvittering på mail.",
                "The payment happens on a page of its own. After that you get a receipt by e-mail.",
            ),
        ),
    )


def _the_campaign_of_2009(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det begyndte i september 2009", "It began in September 2009")),
        timeline(
            sample,
            (
                ("September 2009", "September 2009"),
                ("Mandlige erhvervsdrivende blev spurgt", "Male business owners were asked"),
                (
                    "De havde selv indvandrerbaggrund. Netværket bad dem om at være sponsorer eller at give små beløb.",
                    "They were of immigrant background themselves. The network asked them to be sponsors or give small sums.",
                ),
            ),
            (
                ("Målet bag", "The aim behind it"),
                ("Det handlede om mere end penge", "It was about more than money"),
                (
                    "Flere skulle bakke op om indvandrerkvinders plads i arbejdslivet. En etableret kulturinstitution og "
                    "minoriteternes erhvervsdrivende gik sammen om det.",
                    "More people were to back immigrant women's place in working life. An established cultural institution "
                    "and business owners of minority communities worked together for it.",
                ),
            ),
            (
                ("Efteråret 2009", "Autumn 2009"),
                ("Hvad pengene var til", "What the money was for"),
                (
                    "De skulle betale netværkets aktiviteter. En af dem var konferencen den 20. og 21. november.",
                    "It was to pay for the network's activities. One of them was the conference of 20 and 21 November.",
                ),
            ),
        ),
    ]


def _questions_about_giving(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Kan jeg give som privatperson?", "Can I give as a private person?"),
            (
                "Ikke her. Kampagnen spørger kun virksomheder, og derfor skal I oplyse et CVR-nummer.",
                "Not here. The campaign asks companies only, and so you must give a CVR number.",
            ),
        ),
        (
            ("Får vi indflydelse på, hvem der får en mentor?", "Do we influence who gets a mentor?"),
            (
                "Nej. De, der giver, ved ikke, hvem der søger. De to ting holdes helt adskilt.",
                "No. Those who give do not know who applies. The two are kept fully apart.",
            ),
        ),
        (
            ("Kan vi stoppe igen?", "Can we stop again?"),
            (
                "Ja. I kan stoppe en månedlig eller årlig støtte, når I vil. I får et link på mail, hvor I selv gør det.",
                "Yes. You can stop a monthly or yearly gift whenever you want. We mail you a link where you do it yourselves.",
            ),
        ),
        (
            (
                "Hvad er forskellen på en gave og et sponsorat?",
                "What is the difference between a gift and a sponsorship?",
            ),
            (
                "For et sponsorat får I noget igen, for eksempel jeres logo på siden. Derfor er der moms i prisen. For en "
                "gave får I ikke noget igen, og der er ingen moms.",
                "For a sponsorship you get something in return, for example your logo on the page. So the price includes "
                "VAT. For a gift you get nothing in return, and there is no VAT.",
            ),
        ),
        (
            ("Kan vi hjælpe med andet end penge?", "Can we help with something other than money?"),
            (
                f"Ja. I kan støtte os med jeres navn, og jeres medarbejdere kan {sample.link('become-a-mentor', 'blive mentorer')}. I kan også "
                f"{sample.link('for-workplaces', 'bruge metoden på arbejdspladsen')}.",
                f"Yes. You can support us with your name, and your employees can {sample.link('become-a-mentor', 'become mentors')}. You can also "
                f"{sample.link('for-workplaces', 'use the method at your workplace')}.",
            ),
        ),
    )


RECIPES = [
    Recipe(
        key="campaign",
        model=SponsorshipCampaignPage,
        parent="home",
        title=("Støt mentornetværket", "Support the mentor network"),
        slugs=("stoet", "support"),
        values=_campaign_values,
        needed=lambda sample: {"starts_on": sample.today - _OPEN_SINCE},
    ),
]
