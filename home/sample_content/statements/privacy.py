"""The privacy notice (GDPR articles 13 and 14) in layers: in brief, then by what one does, then questions.

The periods are those of the code: signup.drafts.IDLE_LIFETIME, signup's unconfirmed applications, core.rate_limits.
"""

from typing import Any

from home.models import InformationPage
from home.sample_content import writing
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, bullets, facts, heading, paragraphs, questions


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "Vi beder om så lidt som muligt. Vi gemmer det kun, så længe vi har brug for det. Her står, "
            "hvad vi ved om dig, og hvad du kan bestemme.",
            "We ask for as little as possible. We keep it only as long as we need it. Here is what we know "
            "about you, and what you can decide.",
        ),
        "search_description": sample.text(
            "Privatliv hos mentornetværket: hvad vi spørger om, hvor længe vi gemmer det, og dine rettigheder.",
            "Privacy at the mentor network: what we ask, how long we keep it, and your rights.",
        ),
        "body": [
            *_in_brief(sample),
            *_when_you_read(sample),
            *_when_you_apply(sample),
            *_when_you_give(sample),
            *_how_long(sample),
            *_rights(sample),
            *_more_questions(sample),
        ],
    }


def _in_brief(sample: Sample) -> list[Block]:
    return [
        facts(
            sample,
            (
                ("Når du læser", "When you read"),
                (
                    "Ingen cookies, ingen reklamer og intet fra andre firmaers servere",
                    "No cookies, no advertising, and nothing from other companies' servers",
                ),
            ),
            (
                ("Når du søger en mentor", "When you apply for a mentor"),
                (
                    "Få spørgsmål, aldrig dit CPR-nummer, og dine svar bliver krypteret",
                    "Few questions, never your CPR number, and your answers are encrypted",
                ),
            ),
            (
                ("Når en virksomhed støtter", "When a company gives"),
                (
                    "Navn, CVR-nummer og e-mail, så vi kan føre regnskab",
                    "Name, CVR number and e-mail, so that we can keep our books",
                ),
            ),
            (
                ("Altid", "Always"),
                (
                    "Du kan se, rette og slette det, vi ved om dig",
                    "You can see, correct and delete what we know about you",
                ),
            ),
        ),
    ]


def _when_you_read(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Når du læser siderne", "When you read the pages")),
        paragraphs(
            sample,
            (
                "Du kan læse alle sider, uden at vi sætter en cookie. Skrifter, billeder og tegninger ligger hos "
                "os selv. Ingen andre får at vide, at du har været her.",
                "You can read every page without a cookie from us. Fonts, pictures and drawings lie on our own "
                "server. Nobody else learns that you were here.",
            ),
            (
                "Serveren ser din IP-adresse, mens den svarer. Siden gemmer den ikke. For at standse misbrug "
                "tæller vi forsøg under en kode, som skifter hver dag.",
                "The server sees your IP address while it answers. The site does not store it. To stop misuse we "
                "count tries under a code that changes every day.",
            ),
        ),
    ]


_ASKED = (
    (
        "det navn, du vil kaldes, og din e-mail eller dit telefonnummer",
        "the name you want to be called, and your e-mail or telephone number",
    ),
    ("om vi må lægge en besked", "whether we may leave a message"),
    ("hvilken afdeling du vælger", "which branch you choose"),
    (
        "dit arbejde eller din uddannelse, og hvad du ønsker hjælp til",
        "your work or education, and what you want help with",
    ),
    ("hvor meget dansk du taler", "how much Danish you speak"),
    ("om du er fyldt 18 år", "whether you are 18 or over"),
)


def _when_you_apply(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Når du søger en mentor", "When you apply for a mentor")),
        paragraphs(sample, ("Vi spørger om dette:", "We ask for this:")),
        bullets(sample, *_ASKED),
        paragraphs(
            sample,
            (
                "Vi spørger aldrig om CPR-nummer, statsborgerskab, opholdsgrundlag, tro, helbred eller fødselsdag.",
                "We never ask for your CPR number, citizenship, grounds of residence, belief, health or date of birth.",
            ),
            (
                "Vi bruger kun svarene til at finde en mentor til dig. Det sker med dit udtrykkelige samtykke "
                "(databeskyttelsesforordningens artikel 6 og 9). En ansøgning kan vise, at du har en anden "
                "baggrund end dansk. Derfor passer vi på den som følsomme oplysninger.",
                "We use the answers only to find a mentor for you. We do so with your explicit consent (articles 6 "
                "and 9 of the General Data Protection Regulation). An application can show that your background is "
                "not Danish. So we look after it as sensitive data.",
            ),
            (
                "Svarene bliver krypteret, før de gemmes. Kun medarbejdere i netværket kan åbne dem. Vi skriver "
                "op, hvem der åbner dem, hvornår og hvorfor.",
                "The answers are encrypted before they are stored. Only the network's staff can open them. We "
                "write down who opens them, when and why.",
            ),
            (
                "Skemaet bruger to cookies. Den ene beskytter mod falske afsendelser. Den anden finder din kladde "
                "igen. Ingen af dem følger dig.",
                "The form uses two cookies. One protects against forged submissions. The other finds your draft "
                "again. Neither of them follows you.",
            ),
        ),
    ]


def _when_you_give(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Når en virksomhed støtter", "When a company gives")),
        paragraphs(
            sample,
            (
                "Vi spørger om virksomhedens navn og CVR-nummer, en kontaktpersons navn og e-mail og beløbet. Vi "
                "bruger det til at tage imod gaven, takke og føre regnskab.",
                "We ask for the company's name and CVR number, a contact's name and e-mail, and the amount. We use "
                "them to receive the gift, to say thank you and to keep our books.",
            ),
            (
                "Betalingen sker hos Stripe. Vi ser ikke kortets nummer. I demonstrationen sker den på en "
                "prøveside, hvor ingen penge flyttes.",
                "The payment takes place at Stripe. We never see the number of the card. In the demonstration it "
                "takes place on a test page where no money moves.",
            ),
            (
                "Gaver og ansøgninger ligger hver for sig. De kan ikke kobles sammen.",
                "Gifts and applications are kept apart. They cannot be joined.",
            ),
        ),
    ]


def _how_long(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Så længe gemmer vi det", "How long we keep it")),
        facts(
            sample,
            (
                ("En kladde", "A draft"),
                (
                    "24 timer, efter at du sidst skrev i den. 14 dage, hvis du har bedt om et link til den",
                    "24 hours after you last wrote in it. 14 days if you asked for a link to it",
                ),
            ),
            (
                ("En ansøgning, du ikke har bekræftet", "An application that you have not confirmed"),
                ("Den udløber efter 14 dage, og vi bruger den ikke", "It expires after 14 days, and we do not use it"),
            ),
            (
                ("En ansøgning på ventelisten", "An application on the waiting list"),
                (
                    "Så længe du venter, eller til du beder os slette den",
                    "While you wait, or until you ask us to delete it",
                ),
            ),
            (
                ("En gave", "A gift"),
                (
                    "5 år efter regnskabsåret, som bogføringsloven kræver",
                    "5 years after the financial year, as the Danish bookkeeping act requires",
                ),
            ),
            (
                ("Tælling mod misbrug", "Counts against misuse"),
                ("Højst et døgn", "A day at most"),
            ),
        ),
    ]


def _rights(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Dine rettigheder", "Your rights")),
        bullets(
            sample,
            ("Du kan få at se, hvad vi har om dig.", "You can see what we hold about you."),
            ("Du kan få rettet, hvad der er forkert.", "You can have mistakes corrected."),
            ("Du kan få det slettet.", "You can have it deleted."),
            ("Du kan få det med dig som en fil.", "You can take it with you as a file."),
            (
                "Du kan sige nej til, at vi bruger det, eller sætte det på pause.",
                "You can object to our use of it, or have it paused.",
            ),
            (
                "Du kan tage dit samtykke tilbage når som helst. Det får ingen følger for dig.",
                "You can withdraw your consent at any time. It has no consequences for you.",
            ),
        ),
        writing.contact(
            sample,
            name=("Spørg om dine oplysninger", "Ask about your data"),
            role=("Vi svarer senest efter en måned", "We answer within a month"),
            email="privatliv@example.org",
            hours=("Mandag til torsdag kl. 10 til 15", "Monday to Thursday, 10 am to 3 pm"),
        ),
        paragraphs(
            sample,
            (
                'Du kan også klage til <a href="https://www.datatilsynet.dk/">Datatilsynet</a>.',
                'You can also complain to <a href="https://www.datatilsynet.dk/">the Danish Data Protection Agency</a>.',
            ),
        ),
    ]


def _more_questions(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Flere svar", "More answers")),
        questions(
            sample,
            (
                ("Hvem har ansvaret?", "Who is responsible?"),
                (
                    "KVINFOs mentornetværk er dataansvarlig. Denne side er en demonstration, så navn og kontakt er "
                    "eksempler.",
                    "KVINFO's Mentor Network is the data controller. This site is a demonstration, so name and contact "
                    "are examples.",
                ),
            ),
            (
                ("Får andre mine oplysninger?", "Do others get my data?"),
                (
                    "Ikke uden at du siger ja. De firmaer, der driver server, e-mail og betaling, arbejder kun efter "
                    "vores aftale. De skal stå med navn her, når siden tages i brug.",
                    "Not unless you say yes. The companies that run server, e-mail and payment work only under our "
                    "agreement. They must be named here when the site is put to use.",
                ),
            ),
            (
                ("Hvad står der i jeres e-mails?", "What do your e-mails say?"),
                (
                    "Så lidt som muligt. E-mails om en ansøgning nævner hverken dine svar eller hvad du søger.",
                    "As little as possible. E-mails about an application mention neither your answers nor what you "
                    "apply for.",
                ),
            ),
            (
                ("Bestemmer en maskine, om jeg får en mentor?", "Does a machine decide whether I get a mentor?"),
                ("Nej. Mennesker læser, og mennesker beslutter.", "No. People read, and people decide."),
            ),
        ),
    ]


RECIPE = Recipe(
    key="privacy",
    model=InformationPage,
    parent="home",
    title=("Privatliv", "Privacy"),
    slugs=("privatliv", "privacy"),
    values=_values,
)
