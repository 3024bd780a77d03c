"""What readers wrote to two invented storytellers: greetings, and an invitation to each. All of it is invented.

Names say so, and the page of a story says it of the greetings that stand there.
"""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Model
from django.utils import timezone

from home.sample_content import engine
from role_models import greetings, talks
from role_models.greetings import GreetingState, WrittenGreeting
from role_models.models import Greeting, StoryPage, Storyteller, TalkRequest
from role_models.talks import Invitation, Inviter
from role_models.uses import Use


@dataclass(frozen=True)
class _Greeting:
    """A greeting to the woman of the story with this key, and what has become of it."""

    story: str
    state: GreetingState
    language: str
    name: str
    text: str


@dataclass(frozen=True)
class _Invitation:
    """An invitation for a day so many days from the laying. ``is_passed_on``: she has it on her page."""

    story: str
    is_passed_on: bool
    days: int
    organisation: str
    town: str
    wanted_time: str
    listeners: int
    message: str


GREETINGS = (
    _Greeting(
        "exhibition/nermin",
        GreetingState.PUBLIC,
        "da",
        "Birthe (opdigtet)",
        "Jeg arbejdede i otteogtyve år ved siden af en pumpe, der peb. Ingen lyttede til den. Nu ved jeg, hvad vi "
        "skulle have gjort.",
    ),
    _Greeting(
        "exhibition/nermin",
        GreetingState.PUBLIC,
        "tr",
        "Elif (uydurma)",
        "Annem de dikiş makinesini söküp takardı. Bu hikâyeyi ona okudum, iki kere.",
    ),
    _Greeting(
        "exhibition/nermin",
        GreetingState.KEPT,
        "en",
        "Joan (invented)",
        "My daughter wants to be an engineer. I read her your story tonight. She asked me to say thank you.",
    ),
    _Greeting(
        "exhibition/nermin",
        GreetingState.PASSED_ON,
        "ar",
        "سعاد (اسم مخترع)",
        "أنا أيضاً أسمع الآلات قبل أن أراها. كنت أظن أنني وحدي.",
    ),
    _Greeting(
        "exhibition/linh",
        GreetingState.PUBLIC,
        "vi",
        "Thu (tên bịa)",
        "Em đọc chuyện của chị trên tàu và đi quá mất hai ga. Cảm ơn chị.",
    ),
    _Greeting(
        "exhibition/linh",
        GreetingState.WAITING,
        "da",
        "",
        "Min klasse har læst din fortælling. Vi er seks, der gerne vil vide, hvad der skete bagefter. (Opdigtet)",
    ),
)

INVITATIONS = (
    _Invitation(
        "exhibition/nermin",
        is_passed_on=True,
        days=45,
        organisation="Kalvø Tekniske Skole (opdigtet)",
        town="Kalvø",
        wanted_time="10 til 11.30",
        listeners=28,
        message="Vores elever bliver industriteknikere. De fleste tror, at man måler sig til en fejl. Vil du fortælle "
        "dem om at lytte?",
    ),
    _Invitation(
        "exhibition/linh",
        is_passed_on=False,
        days=60,
        organisation="Biblioteket i Sandby (opdigtet)",
        town="Sandby",
        wanted_time="19 til 20.30",
        listeners=40,
        message="Vi holder en aften om at komme til et nyt land. Der er kaffe, og der er plads til spørgsmål.",
    ),
)


def lay(*, today: date) -> None:
    """Lay what is not there, for the storytellers who are and who allow it. A second run changes nothing."""
    for number, wanted in enumerate(GREETINGS):
        teller = _teller(wanted.story)
        may_be_greeted = teller is not None and Use.WEB in teller.allowed_uses()
        if teller and may_be_greeted and not _is_there(Greeting, f"greeting/{number}"):
            _lay_greeting(teller, wanted, f"greeting/{number}")
    for number, asked in enumerate(INVITATIONS):
        teller = _teller(asked.story)
        may_be_invited = teller is not None and talks.takes_invitations(teller)
        if teller and may_be_invited and not _is_there(TalkRequest, f"invitation/{number}"):
            _lay_invitation(teller, asked, f"invitation/{number}", today)


def remove() -> None:
    """Take away exactly what was laid."""
    Greeting.objects.filter(form_fingerprint__in=[_mark(f"greeting/{n}") for n in range(len(GREETINGS))]).delete()
    TalkRequest.objects.filter(
        form_fingerprint__in=[_mark(f"invitation/{n}") for n in range(len(INVITATIONS))]
    ).delete()


def _mark(key: str) -> str:
    """By what a row is known again, in the column that names a form: no form has such a fingerprint."""
    return f"sample:{uuid.uuid5(uuid.NAMESPACE_URL, key)}"


def _is_there(model: type[Model], key: str) -> bool:
    return model._default_manager.filter(form_fingerprint=_mark(key)).exists()


def _teller(story: str) -> Storyteller | None:
    page = StoryPage.objects.filter(translation_key=engine.translation_key(story)).exclude(storyteller=None).first()
    return page.storyteller if page else None


def _lay_greeting(teller: Storyteller, wanted: _Greeting, key: str) -> None:
    greeting = greetings.send(storyteller=teller, greeting=WrittenGreeting(wanted.text, wanted.name, wanted.language))
    Greeting.objects.filter(pk=greeting.pk).update(form_fingerprint=_mark(key))
    if wanted.state != GreetingState.WAITING:
        greetings.pass_on(greeting=greeting, user=None)
    if wanted.state == GreetingState.PUBLIC:
        greetings.show(greeting=greeting)
    elif wanted.state == GreetingState.KEPT:
        greetings.keep(greeting=greeting)


def _lay_invitation(teller: Storyteller, asked: _Invitation, key: str, today: date) -> None:
    inviter = Inviter(name="Mette Prøve (opdigtet)", email="", phone="", message=asked.message)
    talk = talks.invite(
        storyteller=teller,
        invitation=Invitation(
            organisation=asked.organisation,
            town=asked.town,
            wanted_on=today + timedelta(days=asked.days),
            wanted_time=asked.wanted_time,
            listeners=asked.listeners,
            spoken_language="da",
            language="da",
            inviter=inviter,
        ),
    )
    TalkRequest.objects.filter(pk=talk.pk).update(form_fingerprint=_mark(key), received_at=timezone.now())
    if asked.is_passed_on:
        talks.pass_on(talk=talk, user=None)
