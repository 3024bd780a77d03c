"""Opening an application: written down first, and politics for those alone who may see it."""

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied

from core import sealing
from core.models import AccessLog
from signup.models import Application, Kind, PoliticalAnnex
from signup.opening import OpeningPurpose, looks_at, open_application
from tests.signup.factories import SECRETS, make_application

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.fixture
def politics(django_user_model):
    user = django_user_model.objects.create_user("politics")
    user.user_permissions.add(Permission.objects.get(codename="view_political"))
    return user


def logged() -> list[tuple]:
    return list(AccessLog.objects.order_by("pk").values_list("subject_id", "user_name", "purpose", "what"))


def test_look_is_written_down_with_its_purpose(caseworker):
    application = make_application()

    answers = open_application(application=application, user=caseworker, purpose="call")

    assert answers["name"] == SECRETS["name"]
    assert logged() == [(str(application.pk), "caseworker", "call", "answers")]
    (look,) = looks_at(application)
    assert (look.user_name, look.purpose_label) == ("caseworker", str(OpeningPurpose.CALL.label))


def test_political_application_opens_with_its_annex_and_the_log_says_so(politics):
    application = make_application(kind=Kind.POLITICAL_MENTEE)

    answers = open_application(application=application, user=politics, purpose="match")

    assert (answers["name"], answers["political_text"]) == (SECRETS["name"], SECRETS["political_text"])
    assert logged() == [(str(application.pk), "politics", "match", "political_answers")]


def test_political_application_stays_shut_for_everybody_else(caseworker):
    caseworker.user_permissions.set(Permission.objects.filter(codename__in=["view_list", "open_application"]))
    application = make_application(kind=Kind.POLITICAL_MENTEE)

    with pytest.raises(PermissionDenied):
        open_application(application=application, user=caseworker, purpose="match")

    assert logged() == []


@pytest.mark.parametrize("model", [Application, PoliticalAnnex])
def test_envelope_that_does_not_open_leaves_no_look(politics, model):
    application = make_application(kind=Kind.POLITICAL_MENTEE)
    model.objects.update(body_sealed=b"t1\0rubbish")
    application.refresh_from_db()

    with pytest.raises(sealing.SealBroken):
        open_application(application=application, user=politics, purpose="match")

    assert logged() == []


@pytest.mark.parametrize("purpose", ["", "curiosity"])
def test_nothing_is_opened_without_a_purpose_of_the_list(caseworker, purpose):
    application = make_application()

    with pytest.raises(ValueError, match="is not a valid OpeningPurpose"):
        open_application(application=application, user=caseworker, purpose=purpose)

    assert logged() == []
