"""The start page of the funnel: who may apply, where, and the way to the first step, the same for everybody."""

import pytest

from signup.models import Application, FunnelPage
from tests.factories import add_page, translate_page
from tests.signup.factories import Applicant, make_branch

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

    assert [(branch.code, branch.intake) for branch in context["branches"]] == [
        ("aarhus", "open"),
        ("esbjerg", "waiting_list"),
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
    woman.answer("contact", query=f"?from={funnel.pk}")
    woman.answer("wishes")
    woman.send()

    assert funnel.start_url == f"{woman.step_address('contact')}?from={funnel.pk}"
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
    assert english.start_url == f"{Applicant('en').step_address('contact')}?from={english.pk}"
    assert response.status_code == 200


@pytest.mark.parametrize("branches", [1, 3])
def test_page_takes_the_same_number_of_queries_for_any_branches(rf, home, django_assert_num_queries, branches):
    page = add_page(home, FunnelPage, title="Få en mentor", slug="faa-en-mentor", eligibility="<p>Kvinder</p>")
    for number in range(branches):
        make_branch(f"branch{number}")
    page.get_context(rf.get("/"))

    with django_assert_num_queries(9):
        page.get_context(rf.get("/"))
