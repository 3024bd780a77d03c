"""The start page of the funnel: who may apply, where, and the way to the first step, the same for everybody."""

from datetime import timedelta

import pytest
from django.utils import formats, timezone

from signup.models import Application, Competence, FunnelPage, Kind
from tests.factories import add_page, translate_page
from tests.signup.factories import Applicant, make_branch, make_funnel_page, make_wanted

pytestmark = pytest.mark.django_db


@pytest.fixture
def funnel(home) -> FunnelPage:
    make_branch("aarhus")
    make_branch("esbjerg", intake="waiting_list", welcomes_men=True, position=1)
    make_branch("gone", is_active=False)
    texts = {"eligibility": "<p>Kvinder</p>", "thank_you": "<p>Tak</p>"}
    return add_page(home, FunnelPage, title="Få en mentor", slug="faa-en-mentor", **texts)


def test_page_sets_no_cookie_and_holds_no_form_that_posts(client, funnel):
    response = client.get(funnel.url)

    assert response.status_code == 200
    assert response.cookies == {}
    assert 'method="post"' not in response.content.decode()
    assert "public" in response["Cache-Control"]


def test_page_lists_the_active_branches_with_their_intake(client, funnel):
    context = client.get(funnel.url).context

    assert [(now.branch.code, now.takes, now.branch.welcomes_men) for now in context["branches"]] == [
        ("aarhus", "Åben", False),
        ("esbjerg", "Venteliste", True),
    ]
    assert context["takes_applications"] is True


def test_page_without_a_branch_that_takes_applications_has_no_way_in(client, funnel):
    make_branch("aarhus", intake="closed")
    make_branch("esbjerg", intake="closed")

    response = client.get(funnel.url)

    assert response.context["takes_applications"] is False
    assert funnel.start_url not in response.content.decode()


def test_way_in_leads_to_the_first_step_and_remembers_the_page(client, funnel):
    woman = Applicant()

    woman.phone.get(funnel.start_url)
    woman.answer("adult", query=f"?from={funnel.pk}")
    woman.apply()

    assert funnel.start_url == f"{woman.step_address('adult')}?from={funnel.pk}"
    assert Application.objects.get().source_id == funnel.pk


def test_receipt_carries_the_pages_thank_you_in_its_language(funnel):
    woman = Applicant()

    woman.apply()

    assert "<p>Tak</p>" in woman.receipt().content.decode()


def test_english_page_leads_to_the_english_step(client, funnel, django_capture_on_commit_callbacks):
    english = translate_page(
        funnel,
        django_capture_on_commit_callbacks,
        {"Få en mentor": "Get a mentor", "Kvinder": "Women", "Tak": "Thanks"},
        slug="get-a-mentor",
    )

    response = client.get(english.url)

    assert english.kind == "mentee"
    assert english.start_url == f"{Applicant('en').step_address('adult')}?from={english.pk}"
    assert response.status_code == 200


def test_mentors_are_told_what_each_branch_looks_for_today(client, home):
    aarhus = make_branch("aarhus", mentor_intake="by_competence")
    make_branch("esbjerg", position=1)
    today = timezone.localdate()
    make_wanted(aarhus, "science-chemistry", opens_on=today - timedelta(days=9), closes_on=today)
    make_wanted(aarhus, "health-nurse")
    make_wanted(aarhus, "shop-assistant", opens_on=today + timedelta(days=1))
    page = make_funnel_page(home, kind=Kind.MENTOR)

    response = client.get(page.url)

    assert [(now.branch.code, [wanted.code for wanted in now.wanted]) for now in response.context["branches"]] == [
        ("aarhus", ["health-nurse", "science-chemistry"]),
        ("esbjerg", []),
    ]
    assert str(Competence.objects.get(code="science-chemistry")) in response.content.decode()


@pytest.mark.parametrize("change", ["wanted", "competence", "group", "branch"])
def test_page_shows_at_once_what_staff_change(client, home, change, django_capture_on_commit_callbacks):
    aarhus = make_branch("aarhus", mentor_intake="by_competence")
    wanted = make_wanted(aarhus, "science-chemistry")
    page = make_funnel_page(home, kind=Kind.MENTOR)
    before = client.get(page.url).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        if change == "wanted":
            wanted.delete()
        elif change == "competence":
            wanted.competence.is_active = False
            wanted.competence.save()
        elif change == "group":
            wanted.competence.group.is_active = False
            wanted.competence.group.save()
        else:
            aarhus.mentor_intake = "closed"
            aarhus.save()

    name = str(wanted.competence)
    assert name in before
    assert name not in client.get(page.url).content.decode()


def test_political_track_says_its_last_day_and_lists_no_branch(client, home):
    last_day = timezone.localdate() + timedelta(days=30)
    page = make_funnel_page(home, kind=Kind.POLITICAL_MENTEE, closes_on=last_day)
    make_branch("aarhus")

    response = client.get(page.url)

    assert response.context["branches"] == []
    assert formats.date_format(last_day, use_l10n=True).split()[0] in response.content.decode()
    assert page.start_url in response.content.decode()


@pytest.mark.parametrize("kind", Kind.values)
def test_every_start_page_offers_to_talk_and_sets_no_cookie(client, home, kind, settings):
    make_branch("aarhus")
    page = FunnelPage.objects.filter(kind=kind).first() or make_funnel_page(home, kind=kind)

    response = client.get(page.url)

    html = response.content.decode()
    assert settings.OFFICE_PHONE in html
    assert (Applicant(kind=Kind.CALL_ME).step_address("name") in html.replace(page.start_url, "")) is (
        kind != Kind.CALL_ME
    )
    assert response.cookies == {}


@pytest.mark.parametrize("branches", [1, 3])
@pytest.mark.parametrize(("kind", "queries"), [(Kind.MENTEE, 10), (Kind.MENTOR, 11)])
def test_page_takes_the_same_number_of_queries_for_any_branches(
    rf, home, kind, queries, branches, django_assert_num_queries
):
    page = make_funnel_page(home, kind=kind)
    for number in range(branches):
        make_wanted(make_branch(f"branch{number}", mentor_intake="by_competence"), "health-nurse")
    page.get_context(rf.get("/"))

    with django_assert_num_queries(queries):
        page.get_context(rf.get("/"))
