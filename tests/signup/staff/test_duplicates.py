"""A hint that two applications may be of one person, told only to those who may know of both."""

import pytest
from django.utils import translation

from signup.duplicates import possible_duplicates
from tests.signup.factories import make_application, make_branch

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

OTHERWISE = {"name": "Amina Andersen", "email": "amina@example.org", "phone": "+45 31 11 11 11"}


def hints(application, user) -> dict:
    with translation.override("en"):
        return {
            hint.application.reference: [str(word) for word in hint.common]
            for hint in possible_duplicates(application=application, user=user)
        }


@pytest.mark.parametrize(
    ("same", "common"),
    [
        ({"email": "Zohreh.Planteholm@example.org"}, ["Same e-mail"]),
        ({"phone": "0045 20123456"}, ["Same phone"]),
        ({"name": "ZOHREH  planteholm"}, ["Same name"]),
        ({"name": "Zohreh Planteholm", "phone": "20 12 34 56"}, ["Same phone", "Same name"]),
        ({}, None),
    ],
)
def test_what_two_applications_share_is_told(editor, same, common):
    application = make_application()
    other = make_application(**OTHERWISE | same)

    assert hints(application, editor) == ({other.reference: common} if common else {})


def test_same_name_at_another_branch_is_no_hint(editor):
    make_branch("esbjerg")
    application = make_application()
    make_application(**OTHERWISE | {"name": "Zohreh Planteholm", "branch": "esbjerg"})

    assert hints(application, editor) == {}


def test_contact_that_nobody_gave_is_no_hint(editor):
    application = make_application(email="")
    make_application(**OTHERWISE | {"email": ""})

    assert hints(application, editor) == {}


def test_hint_names_no_application_that_the_user_may_not_know_of(member):
    make_branch("esbjerg")
    application = make_application()
    make_application(branch="esbjerg")
    make_application(kind="political-mentee")
    seen = make_application()

    user = member("Branch coordinators", branches=["aarhus"])

    assert set(hints(application, user)) == {seen.reference}


@pytest.mark.parametrize("others", [1, 3])
def test_hints_cost_one_query_beside_the_rights(editor, others, django_assert_num_queries):
    application = make_application()
    for _ in range(others):
        make_application()

    with django_assert_num_queries(1):
        found = possible_duplicates(application=application, user=editor)

    assert len(found) == others
