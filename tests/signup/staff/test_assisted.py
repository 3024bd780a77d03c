"""Applications that staff write with her on the phone: the same funnel, for the one who began it alone."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from core.models import AccessLog, ConsentRecord
from signup import assisting, drafts
from signup.models import Application, Draft, Kind
from signup.views.private_pages import draft_cookie
from tests.signup.factories import SECRETS, Applicant, make_application, make_branch, make_funnel_page, shown
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

BEGIN = "/admin/assisted/"


@pytest.fixture
def coordinator(client, member):
    """Somebody who works at Aarhus, logged in."""
    user = member("Branch coordinators", branches=["aarhus"])
    client.force_login(user)
    return user


def begin(client, *, kind: str = Kind.MENTEE, language: str = "en", address: str = BEGIN):
    """Press the button."""
    return client.post(address, {"kind": str(kind), "language": language})


def writing(client, *, kind: str = Kind.MENTEE, language: str = "en") -> Applicant:
    """She who types in the funnel: staff, in their own browser."""
    return Applicant(language=language, client=client, kind=kind)


def test_application_is_confirmed_by_the_call_and_the_consent_was_given_on_the_phone(client, coordinator):
    response = begin(client)
    writer = writing(client)
    writer.fill_in(email="")
    sent = writer.send()

    application = Application.objects.get()
    record = ConsentRecord.objects.get()
    assert (response.status_code, response.url) == (303, writer.step_address("adult"))
    assert sent.status_code == 303
    assert (application.status, application.confirmed_by, application.assisted_by) == (
        "waiting",
        "phone_call",
        coordinator,
    )
    assert (record.way, record.text.language, application.language) == ("phone", "en", "en")


def test_every_page_says_for_whom_it_is_and_the_consent_is_read_aloud(client, coordinator):
    make_branch()
    begin(client)
    writer = writing(client)

    first = writer.look("adult").content.decode()
    consent = writer.look("consent").content.decode()
    own = Applicant("en").look("adult").content.decode()

    assert "You write for somebody else" in first
    assert "aloud" in consent
    assert "Read the whole text" in consent
    assert "You write for somebody else" not in own


def test_cookie_alone_is_not_enough(client, coordinator, member):
    begin(client)
    writer = writing(client)
    writer.answer("name", name=SECRETS["name"])
    name = draft_cookie(Kind.MENTEE)
    stranger, colleague = Client(), Client()
    colleague.force_login(member("Branch coordinators", branches=["aarhus"], name="colleague"))

    for browser in (stranger, colleague):
        browser.cookies[name] = client.cookies[name].value
        other = Applicant("en", client=browser)
        pages = [other.look("name"), other.answer("name", name="X"), other.check(), other.send(), other.receipt()]
        assert [page.status_code for page in pages] == [403] * 5
        assert [page for page in pages if SECRETS["name"] in page.content.decode()] == []
    assert drafts.read(Draft.objects.get()).steps["name"] == {"name": [SECRETS["name"]]}
    assert shown(writer.look("name"), "name") == SECRETS["name"]


def test_receipt_is_for_her_who_wrote_it_and_frees_the_browser(client, coordinator):
    begin(client)
    writer = writing(client)
    writer.fill_in(email="")
    writer.send()
    name = draft_cookie(Kind.MENTEE)
    stranger = Client()
    stranger.cookies[name] = client.cookies[name].value

    seen_by_stranger = Applicant("en", client=stranger).receipt()
    receipt = writer.receipt()

    application = Application.objects.get()
    assert (seen_by_stranger.status_code, application.reference in seen_by_stranger.content.decode()) == (403, False)
    assert application.reference in receipt.content.decode()
    assert f"/admin/applications/{application.pk}/" in receipt.content.decode()
    assert receipt.cookies[name].value == ""
    assert writer.receipt().status_code == 404


def test_two_women_are_never_mixed(client, coordinator):
    begin(client)
    writing(client).answer("name", name="Den første")
    begin(client)
    writer = writing(client)

    assert shown(writer.look("name"), "name") == ""
    assert [drafts.read(draft).steps.get("name") for draft in Draft.objects.order_by("created_at")] == [
        {"name": ["Den første"]},
        None,
    ]


def test_what_was_broken_off_can_be_taken_up_by_her_who_began_it(client, coordinator, member):
    begin(client)
    writing(client).answer("name", name=SECRETS["name"])
    first = Draft.objects.get()
    begin(client, kind=Kind.MENTOR)
    page = client.get(BEGIN)

    taken_up = client.post(f"{BEGIN}{first.pk}/")

    assert set(page.context["unfinished"]) == set(Draft.objects.all())
    assert SECRETS["name"] not in page.content.decode()
    assert taken_up.status_code == 303
    assert shown(writing(client).look("name"), "name") == SECRETS["name"]
    client.force_login(member("Branch coordinators", branches=["aarhus"], name="colleague"))
    assert list(client.get(BEGIN).context["unfinished"]) == []
    assert outcome(client.post(f"{BEGIN}{first.pk}/")) == "404"


def test_what_is_over_cannot_be_taken_up(client, coordinator):
    begin(client)
    Draft.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert outcome(client.post(f"{BEGIN}{Draft.objects.get().pk}/")) == "404"


def test_answer_to_a_request_for_a_call_begins_with_what_she_said_and_ends_the_request(client, coordinator):
    request = make_application(kind=Kind.CALL_ME)
    address = f"{BEGIN}call/{request.pk}/"
    looked = client.get(address).content.decode()
    logged_before = AccessLog.objects.count()

    begin(client, address=address)
    writer = writing(client)
    prefilled = [shown(writer.look("name"), "name"), shown(writer.look("contact"), "phone")]
    writer.fill_in(email="")
    writer.send()

    request.refresh_from_db()
    logged = AccessLog.objects.get()
    assert (SECRETS["name"] in looked, logged_before) == (False, 0)
    assert prefilled == [SECRETS["name"], "+4520123456"]
    assert (logged.subject_id, logged.user, logged.purpose) == (str(request.pk), coordinator, "call")
    assert (request.status, request.status_changes.last().reason_code) == ("expired", "replaced")
    assert request.call_tasks.filter(done_at=None).count() == 0
    assert Application.objects.get(kind=Kind.MENTEE).status == "waiting"
    assert outcome(client.get(address)) == "404"


def test_who_may_not_open_applications_begins_with_an_empty_form(client, coordinator):
    request = make_application(kind=Kind.CALL_ME)
    for group in coordinator.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="open_application"))

    begin(client, address=f"{BEGIN}call/{request.pk}/")

    assert shown(writing(client).look("name"), "name") == ""
    assert AccessLog.objects.count() == 0
    assert Draft.objects.get().answers_call_of == request


def test_request_of_another_branch_or_of_another_kind_is_not_found(client, coordinator):
    elsewhere = make_application(kind=Kind.CALL_ME, branch=make_branch("odense").code)
    no_request = make_application()

    for application in (elsewhere, no_request):
        assert outcome(client.get(f"{BEGIN}call/{application.pk}/")) == "404"
        assert outcome(begin(client, address=f"{BEGIN}call/{application.pk}/")) == "404"
    assert Draft.objects.count() == 0
    assert AccessLog.objects.count() == 0


def test_kinds_are_those_that_are_open_and_that_one_sees_on_the_list(client, member, home):
    one = member("Branch coordinators", name="one")
    political, both = (
        member("Political track", name="political"),
        member("Matching team", "Political track", name="both"),
    )
    make_funnel_page(home, kind=Kind.POLITICAL_MENTEE)
    ordinary = [Kind.MENTEE, Kind.MENTOR, Kind.TELL_ME_WHEN]

    assert assisting.kinds_for(user=one) == ordinary
    assert assisting.kinds_for(user=political) == [Kind.POLITICAL_MENTEE]
    assert sorted(assisting.kinds_for(user=both)) == sorted([*ordinary, Kind.POLITICAL_MENTEE])
    client.force_login(one)
    for kind in (Kind.POLITICAL_MENTEE, Kind.POLITICAL_MENTOR, Kind.CALL_ME, "no-such-kind"):
        assert begin(client, kind=kind).status_code == 422
        with pytest.raises(ValueError, match="may not write"):
            assisting.begin(user=one, kind=kind, language="da")
    assert Draft.objects.count() == 0


def test_call_me_and_the_link_back_are_not_offered_to_staff(client, coordinator):
    make_branch()
    begin(client)
    writer = writing(client)

    page = writer.look("adult").content.decode()
    saved = writer.answer("adult", action="save")
    kept = client.get(writer.address("kept", kind=Kind.MENTEE))

    assert 'value="call-me"' not in page
    assert saved.url == kept.url == BEGIN


def test_beginning_is_for_those_who_may_change_the_status(client, member):
    answers = {}
    for group in ("Communication", "Matching team", "Branch coordinators", "Data protection", "Political track"):
        client.force_login(member(group))
        answers[group] = (outcome(client.get(BEGIN)), outcome(begin(client)))

    assert answers == {
        "Communication": ("refused", "refused"),
        "Data protection": ("refused", "refused"),
        "Matching team": ("200", "303"),
        "Branch coordinators": ("200", "303"),
        "Political track": ("200", "422"),
    }


def test_get_begins_nothing(client, coordinator):
    client.get(BEGIN, {"kind": "mentee", "language": "da"})

    assert Draft.objects.count() == 0
