"""Members of staff who work with storytellers, and a storyteller with something of everything."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile

from role_models import contact, greetings, roles
from role_models.contact import Contact
from role_models.greetings import WrittenGreeting
from role_models.models import Recording, StoryOutput, StoryTheme
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller
from tests.role_models.test_talks import invite

#: How the planted storyteller is reached: nobody reads it who has not said why.
EMAIL, PHONE = "sealed.nermin@example.org", "+45 2299 8877"
#: Who invites her to speak: nobody reads it who has not said why.
INVITER = "sealed.inviter@example.org"
MP3 = b"\xff\xfb\x90\x64" + bytes(400)
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\nHej.\n"


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    """A media folder of its own."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def member(django_user_model) -> Callable:
    """Makes a member of staff: the groups she is in."""

    def make(*groups: str, name: str = ""):
        user = django_user_model.objects.create_user(name or "-".join(groups) or "nobody")
        user.groups.set(Group.objects.filter(name__in=groups))
        return user

    return make


@pytest.fixture
def keeper(client, member):
    """Somebody of the group "Exhibition", logged in."""
    user = member(roles.EXHIBITION)
    client.force_login(user)
    return user


@pytest.fixture
def world(home, editor):
    """One storyteller with a story, a place, a recording, a print and a sealed address."""
    teller = add_storyteller("Nermin")
    contact.write_contact(storyteller=teller, contact=Contact(email=EMAIL, phone=PHONE), user=editor)
    teller.refresh_from_db()
    add_place(teller)
    recording = Recording(storyteller=teller, language="da", seconds=5)
    recording.mp3.save("sound.mp3", ContentFile(MP3), save=False)
    recording.save()
    for language in ("da", "en"):
        recording.captions.create(language=language, webvtt=CAPTIONS)
    StoryOutput.objects.create(storyteller=teller, language="da", kind=StoryOutput.Kind.PRINT_A4)
    story = add_story(add_exhibition(home), storyteller=teller)
    return SimpleNamespace(
        teller=teller,
        recording=recording,
        story=story,
        theme=StoryTheme.objects.first() or _theme(),
        talk=invite(teller, email=INVITER),
        greeting=greetings.send(storyteller=teller, greeting=WrittenGreeting("Merhaba!", "Elif", "tr")),
    )


def _theme() -> StoryTheme:
    return StoryTheme.objects.create(code="work", name_da="Arbejde", name_en="Work")
