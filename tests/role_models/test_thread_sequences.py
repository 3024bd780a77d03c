"""Whatever she does in whatever order: what is shown is never more than what she allows."""

import json
from contextlib import suppress
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from role_models import thread
from role_models.models import StoryPage, Storyteller
from role_models.states import IllegalMove, State
from role_models.thread import NotAllowed
from role_models.uses import Use
from tests.role_models.factories import add_exhibition, add_place, add_story, add_storyteller
from tests.role_models.stories_in_two_languages import picture

pytestmark = pytest.mark.django_db

TOWN, REGION, NAMES = "Qamishlo", "Jazira", ("Zerrîna", "Ada", "Mina")

_use = st.sampled_from([Use.WEB, Use.PORTRAIT, Use.VOICE, Use.POSTER])
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("allow"), _use),
        st.tuples(st.just("stop"), _use),
        st.tuples(st.just("rename"), st.sampled_from(NAMES)),
        st.tuples(st.just("blur"), st.sampled_from(["town", "region", "country"])),
        st.tuples(st.sampled_from(["pause", "resume", "withdraw"]), st.none()),
    ),
    max_size=7,
)
_OPTIONS = {"allow": "use", "stop": "use", "rename": "name", "blur": "precision"}


def take(teller: Storyteller, verb: str, value) -> None:
    """One step; what is not possible where she stands is refused and changes nothing."""
    options = {_OPTIONS[verb]: value} if verb in _OPTIONS else {}
    if verb == "allow":
        options |= {"language": "da", "way": "web", "ends_on": timezone.localdate() + timedelta(days=9)}
    with suppress(IllegalMove, NotAllowed):
        getattr(thread, verb)(storyteller=teller, by="herself", **options)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=_STEPS)
def test_what_is_shown_is_never_more_than_what_is_allowed(steps, home, tmp_path_factory):
    from django.db import transaction

    with transaction.atomic():
        check(steps, home)
        transaction.set_rollback(True)


def check(steps, home) -> None:
    exhibition = add_exhibition(type(home).objects.get(pk=home.pk))
    teller = add_storyteller(NAMES[0])
    add_place(teller, exact_da=TOWN, exact_en=TOWN, region_da=REGION, region_en=REGION)
    add_story(
        exhibition,
        NAMES[0],
        storyteller=teller,
        brief=f"{NAMES[0]} fra {TOWN} i {REGION}.",
        picture=picture(NAMES[0]),
        picture_alt="Hende",
    )
    teller.recordings.create(language="da", seconds=3, mp3="recordings/none.mp3")
    for verb, value in steps:
        take(teller, verb, value)

    teller = Storyteller.objects.get(pk=teller.pk)
    pages = list(StoryPage.objects.filter(storyteller=teller))
    allowed = teller.allowed_uses()
    consented = set(teller.consents.filter(ended_at=None).values_list("use", flat=True))
    stored = json.dumps(
        [page.serializable_data() | {"revisions": [r.content for r in page.revisions.all()]} for page in pages],
        default=str,
        ensure_ascii=False,
    )
    assert not any(page.live for page in pages) or Use.WEB in allowed
    assert not any(page.picture_id for page in pages) or Use.PORTRAIT in consented
    assert not teller.recordings.exists() or Use.VOICE in consented
    assert (TOWN in stored) <= (teller.place_precision == "town" and teller.state != State.WITHDRAWN)
    assert (REGION in stored) <= (teller.place_precision != "country" and teller.state != State.WITHDRAWN)
    assert [name for name in NAMES if name in stored and name != teller.name] == []
    assert (pages == []) == (teller.state == State.WITHDRAWN)
