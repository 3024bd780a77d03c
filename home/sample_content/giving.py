"""The sponsorship campaign, and the page on which an application starts."""

from datetime import timedelta
from typing import Any

from donations.models import Audience, SponsorshipCampaignPage, SuggestedAmount
from home.sample_content.engine import Recipe, Sample
from home.sample_content.sources import mentees_in_jobs, pairs_matched, vacancies_through_acquaintances
from home.sample_content.writing import (
    Block,
    cards,
    heading,
    notice,
    paragraphs,
    questions,
    steps,
    timeline,
)
from signup.models import FunnelPage, Kind

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
        "body": [
            notice(
                sample,
                ("Kampagnen er et eksempel", "The campaign is an example"),
                (
                    "Målet, dagene og beløbene er opdigtet. Historien fra 2009 og tallene med kilde er virkelige.",
                    "The goal, days and amounts are invented. The history of 2009 and the figures with a source are real.",
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
                "Vælg et af beløbene på siden, eller skriv jeres eget.",
                "Choose one of the amounts on the page, or write your own.",
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
            ("Betal, og få en tak", "Pay, and get a thank-you"),
            (
                "Betalingen sker på en side for sig. Derefter får I et brev på mail.",
                "The payment happens on a page of its own. After that you get a letter by e-mail.",
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
            ("Kan vi hjælpe med andet end penge?", "Can we help with something other than money?"),
            (
                f"Ja. Jeres medarbejdere kan {sample.link('become-a-mentor', 'blive mentorer')}. I kan også "
                f"{sample.link('for-workplaces', 'bruge metoden på arbejdspladsen')}.",
                f"Yes. Your employees can {sample.link('become-a-mentor', 'become mentors')}. You can also "
                f"{sample.link('for-workplaces', 'use the method at your workplace')}.",
            ),
        ),
    )


def _funnel_needs(sample: Sample) -> dict[str, Any]:
    return {
        "kind": Kind.MENTEE,
        "eligibility": sample.rich(
            "<p>Du er 18 år eller ældre, og du er kommet til Danmark som flygtning eller indvandrer. "
            "Du vil gerne videre med arbejde, uddannelse eller livet i Danmark.</p>"
            "<p>Alle afdelinger er for kvinder. Tingbjerg og Esbjerg er også for mænd. "
            "Du behøver ikke kunne dansk, og du behøver ikke have en uddannelse.</p>",
            "<p>You are 18 years or older, and you came to Denmark as a refugee or an immigrant. "
            "You want to move on with work, education or your life in Denmark.</p>"
            "<p>All branches are for women. Tingbjerg and Esbjerg are for men as well. "
            "You need not know Danish, and you need not have an education.</p>",
        ),
    }


def _funnel_values(sample: Sample) -> dict[str, Any]:
    return {
        **_funnel_needs(sample),
        "is_sample": False,
        "introduction": sample.text(
            "Her søger du om en mentor. Det tager cirka ti minutter og koster ikke noget. "
            "Du kan gå tilbage og rette alt, før du sender.",
            "Here you apply for a mentor. It takes about ten minutes and costs nothing. "
            "You can go back and change everything before you send it.",
        ),
        "search_description": sample.text(
            "Søg en mentor i mentornetværket. Tre korte trin på dansk eller engelsk. Det er gratis.",
            "Apply for a mentor in the mentor network. Three short steps in Danish or English. It is free.",
        ),
        "thank_you": sample.rich(
            "<p>Tak, fordi du skrev. Et menneske læser din ansøgning og leder efter en mentor, der passer til dig. "
            "Det kan tage tid. Du hører fra os.</p>",
            "<p>Thank you for writing. A person reads your application and looks for a mentor who suits you. "
            "It may take time. You will hear from us.</p>",
        ),
        "body": _funnel_body(sample),
    }


def _funnel_body(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Tre korte trin", "Three short steps")),
        steps(
            sample,
            (
                ("Hvordan vi når dig", "How we reach you"),
                (
                    "Du skriver, hvad vi må kalde dig, og din mail eller dit telefonnummer. Ét af dem er nok.",
                    "You write what we may call you, and your e-mail or phone number. One of them is enough.",
                ),
            ),
            (
                ("Hvad du ønsker", "What you want"),
                (
                    "Du vælger en afdeling og siger, hvad du vil have hjælp til. De fleste svar skal du bare vælge.",
                    "You choose a branch and say what you want help with. Most answers you only have to choose.",
                ),
            ),
            (
                ("Se dine svar igennem", "Check your answers"),
                (
                    "Du retter, hvis noget er forkert. Så sender du ansøgningen og får et nummer på den.",
                    "You correct what is wrong. Then you send the application and get a number for it.",
                ),
            ),
        ),
        heading(sample, ("Når du har søgt", "When you have applied")),
        _questions_about_applying(sample),
        notice(
            sample,
            ("Telefonnummeret er et eksempel", "The phone number is an example"),
            (
                "Nummeret tilhører ingen. Send ikke rigtige oplysninger, mens siden er en prøve.",
                "The number belongs to nobody. Send no real personal details while this site is a trial.",
            ),
            tone="sample",
        ),
        cards(sample, ("Læs, før du søger", "Read before you apply"), "get-a-mentor", "branches", "privacy"),
    ]


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
    Recipe(
        key="apply-mentee",
        model=FunnelPage,
        parent="home",
        title=("Søg en mentor", "Apply for a mentor"),
        slugs=("ansoeg-mentee", "apply-mentee"),
        values=_funnel_values,
        needed=_funnel_needs,
    ),
]
