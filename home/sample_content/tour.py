"""The exhibition on tour: its page with the conditions of a loan, and invented venues where it hangs, comes and was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from home.sample_content.engine import Recipe, Sample, translation_key
from home.sample_content.writing import Pair, action, facts, heading, notice, questions, steps
from role_models import hangings
from role_models.models import Showing, TourPage, Venue

_SETS, _TRANSPORT_DAYS, _LONGEST_LOAN_DAYS = 1, 4, 42


@dataclass(frozen=True)
class _Place:
    """An invented venue, and its showings: the first and the last day, counted from the day of seeding."""

    key: str
    name: str
    town: str
    address: str
    access: Pair
    hours: Pair
    showings: tuple[tuple[int, int], ...]


_PLACES = (
    _Place(
        key="viborg",
        name="Opdigtet bibliotek",
        town="Viborg",
        address="Opdigtet Torv 1",
        access=(
            "Ingen trin ved indgangen. Elevator til 1. sal, hvor udstillingen hænger. Toilet for alle i stuen.",
            "No step at the entrance. A lift to the first floor, where the exhibition hangs. An accessible toilet below.",
        ),
        hours=("mandag til fredag 9-19, lørdag 10-15", "Monday to Friday 9 to 19, Saturday 10 to 15"),
        showings=((-12, 18),),
    ),
    _Place(
        key="svendborg",
        name="Opdigtet sprogskole",
        town="Svendborg",
        address="Opdigtet Havnegade 12",
        access=(
            "Gå gennem gården. Døren er bred, og der er en rampe.",
            "Go through the yard. The door is wide, with a ramp.",
        ),
        hours=("mandag til torsdag 8-16", "Monday to Thursday 8 to 16"),
        showings=((30, 58),),
    ),
    _Place(
        key="hjoerring",
        name="Opdigtet kulturhus",
        town="Hjørring",
        address="Opdigtet Plads 3",
        access=(
            "To trin ved døren. Ring på klokken til venstre, så kommer vi med en rampe.",
            "Two steps at the door. Ring the bell on the left, and we come with a ramp.",
        ),
        hours=("tirsdag til søndag 11-17", "Tuesday to Sunday 11 to 17"),
        showings=((104, 139), (-330, -300)),
    ),
    _Place(
        key="nakskov",
        name="Opdigtet bibliotek",
        town="Nakskov",
        address="Opdigtet Stræde 7",
        access=("Alt ligger i stuen, uden trin.", "Everything is on the ground floor, without steps."),
        hours=("mandag til lørdag 10-17", "Monday to Saturday 10 to 17"),
        showings=((-70, -40),),
    ),
    _Place(
        key="horsens",
        name="Opdigtet rådhus",
        town="Horsens",
        address="Opdigtet Rådhusplads 2",
        access=("Automatisk dør og elevator.", "An automatic door and a lift."),
        hours=("mandag til fredag 9-15", "Monday to Friday 9 to 15"),
        showings=((-155, -120),),
    ),
)


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "introduction": sample.text(
            "Udstillingen kan hænge på jeres bibliotek, jeres skole eller jeres rådhus. "
            "Se, hvor den er nu, og hvornår den er fri.",
            "The exhibition can hang at your library, your school or your town hall. "
            "See where it is now, and when it is free.",
        ),
        "search_description": sample.text(
            "Udstillingen Rollemodeller på turné: hvor den hænger, hvornår den er fri, og hvordan I låner den.",
            "The exhibition Role Models on tour: where it hangs, when it is free, and how you borrow it.",
        ),
        "sets": _SETS,
        "transport_days": _TRANSPORT_DAYS,
        "longest_loan_days": _LONGEST_LOAN_DAYS,
        "body": [
            notice(
                sample,
                ("Turnéen er et eksempel", "The tour is an example"),
                (
                    "Stederne, dagene og betingelserne her er opdigtede. Byerne er virkelige, men ingen har lånt noget.",
                    "The places, days and conditions here are invented. The towns are real, but nobody has borrowed anything.",
                ),
                tone="sample",
            ),
            heading(sample, ("Det skal I bruge", "What you need")),
            _what_it_takes(sample),
            heading(sample, ("Sådan låner I den", "How you borrow it")),
            _how_it_works(sample),
            heading(sample, ("Spørgsmål om et lån", "Questions about a loan")),
            _questions(sample),
            action(sample, ("Læs fortællingerne", "Read the stories"), "exhibition"),
        ],
    }


def _what_it_takes(sample: Sample) -> Any:
    return facts(
        sample,
        (
            ("Plads", "Space"),
            (
                "17 plakater i A2. De fylder 12 meter væg eller seks fritstående skillevægge.",
                "17 posters in A2. They take 12 metres of wall, or six screens that stand by themselves.",
            ),
        ),
        (
            ("Strøm", "Power"),
            (
                "Én stikkontakt til lyden. Uden lyd bruger udstillingen ingen strøm.",
                "One socket for the sound. Without sound, the exhibition needs no power.",
            ),
        ),
        (
            ("Hængehøjde", "Height"),
            (
                "Midten af plakaten 145 cm over gulvet, så den kan læses siddende og stående.",
                "The middle of a poster at 145 cm, so that one can read it sitting and standing.",
            ),
        ),
        (
            ("Tid", "Time"),
            (
                "To personer hænger den op på en formiddag. Et lån varer højst 42 dage.",
                "Two people hang it in a morning. A loan is 42 days at most.",
            ),
        ),
        (
            ("Pris", "Price"),
            (
                "Lånet er gratis i dette eksempel. I betaler transporten den ene vej.",
                "In this example the loan is free. You pay the transport one way.",
            ),
        ),
    )


def _how_it_works(sample: Sample) -> Any:
    return steps(
        sample,
        (
            ("Find dagene", "Find the days"),
            (
                "Se øverst, hvornår udstillingen er fri. Send så ønsket. Det tager få minutter.",
                "Look above when the exhibition is free. Then send your wish. It takes a few minutes.",
            ),
        ),
        (
            ("Få svar", "Get an answer"),
            (
                "Vi svarer inden for en uge og ringer om transporten.",
                "We answer within a week, and call you about the transport.",
            ),
        ),
        (
            ("Hæng den op", "Hang it up"),
            (
                "Plakaterne ligger i rør. I får et ark med en kode, som fører gæsterne til fortællingerne.",
                "The posters lie in tubes. You get a sheet with a code that leads your guests to the stories.",
            ),
        ),
        (
            ("Send den videre", "Send it on"),
            (
                "Pak den ned dagen efter den sidste dag. Vi henter den.",
                "Pack it on the day after the last one. We collect it.",
            ),
        ),
    )


def _questions(sample: Sample) -> Any:
    return questions(
        sample,
        (
            ("Hvad sker der, hvis en kvinde trækker sin fortælling tilbage?", "What if a woman takes her story back?"),
            (
                "Så skriver vi straks til jer med fortællingens kode. I tager plakaten ned samme dag. "
                "Vi siger ikke hvorfor, og I behøver ikke spørge.",
                "We write to you at once with the code of the story. You take the poster down the same day. "
                "We do not say why, and you need not ask.",
            ),
        ),
        (
            ("Kan vi låne en del af udstillingen?", "Can we borrow a part of it?"),
            (
                "Ja. Skriv i ønsket, hvor meget væg I har. Så finder vi sammen ud af, hvem der hænger hos jer.",
                "Yes. Write in your wish how much wall you have. Then we find out together who hangs at your place.",
            ),
        ),
        (
            ("Må vi hænge den på en gang?", "May it hang in a corridor?"),
            (
                "Ja, hvis der er lys nok til at læse, og plads til at en kørestol kan passere.",
                "Yes, if there is light enough to read, and room for a wheelchair to pass.",
            ),
        ),
    )


RECIPE = Recipe(
    key="exhibition/tour",
    model=TourPage,
    parent="exhibition",
    title=("På turné", "On tour"),
    slugs=("paa-turne", "on-tour"),
    values=_values,
)
RECIPES = [RECIPE]


def lay_showings(today: date) -> None:
    """Make the invented venues with their showings, unless they were made before.

    Past days are written down as they are: touring.show is for days that are still free.
    """
    tellers = list(hangings.who_may_hang().filter(is_sample=True))
    for place in _PLACES:
        venue, is_new = Venue.objects.get_or_create(
            pk=_venue_id(place),
            defaults={
                "name": place.name,
                "town": place.town,
                "address": place.address,
                "access_da": place.access[0],
                "access_en": place.access[1],
            },
        )
        if is_new:
            _lay_showings_of(venue, place, today, tellers)


def _lay_showings_of(venue: Venue, place: _Place, today: date, tellers: Iterable[Any]) -> None:
    for first, last in place.showings:
        showing = Showing.objects.create(
            venue=venue,
            starts_on=today + timedelta(days=first),
            ends_on=today + timedelta(days=last),
            hours_da=place.hours[0],
            hours_en=place.hours[1],
        )
        if last >= 0:
            hangings.hang(showing=showing, storytellers=tellers)


def remove_showings() -> None:
    """Take away the invented venues and everything that is written down of their showings."""
    ids = [_venue_id(place) for place in _PLACES]
    Showing.objects.filter(venue__in=ids).delete()
    Venue.objects.filter(pk__in=ids).delete()


def _venue_id(place: _Place) -> Any:
    return translation_key(f"exhibition/tour/{place.key}")
