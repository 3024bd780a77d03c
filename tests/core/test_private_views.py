"""Private pages in the browser: a cookie that scripts cannot read, and nothing kept anywhere."""

import pytest
from django.http import HttpResponse

from core import private_pages
from core.private_pages import PrivatePage
from core.private_views import SeeOther, end_visit, private_page, remember_visit, visitor

PAGE = PrivatePage(purpose="application", room="signup", cookie="her_page", cookie_path="/da/")
OTHER_PAGE = PrivatePage(purpose="story", room="signup", cookie="her_story")


def enter(object_id: str = "7") -> str:
    return private_pages.enter(PAGE, token=private_pages.link_token(PAGE, object_id=object_id))


@pytest.mark.django_db
@pytest.mark.parametrize("is_https", [True, False])
def test_cookie_is_out_of_reach_of_scripts_and_lives_as_long_as_the_visit(rf, is_https):
    request, response, token = rf.get("/da/", secure=is_https), HttpResponse(), enter()

    remember_visit(PAGE, request, response, token=token)

    cookie = response.cookies["her_page"]
    kept = {name: cookie[name] for name in ("max-age", "path", "httponly", "samesite", "secure")}
    assert kept == {
        "max-age": 1200,
        "path": "/da/",
        "httponly": True,
        "samesite": "Lax",
        "secure": True if is_https else "",
    }
    request.COOKIES["her_page"] = cookie.value
    assert visitor(PAGE, request).object_id == "7"
    assert visitor(OTHER_PAGE, request) is None


@pytest.mark.django_db
def test_browser_without_the_cookie_costs_no_query(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert visitor(PAGE, rf.get("/da/")) is None


@pytest.mark.django_db
def test_ending_a_visit_takes_it_out_of_the_browser_and_the_database(rf):
    request, response, token = rf.get("/da/"), HttpResponse(), enter()
    request.COOKIES["her_page"] = token

    end_visit(PAGE, request, response)

    cookie = response.cookies["her_page"]
    assert (cookie.value, cookie["max-age"], cookie["path"]) == ("", 0, "/da/")
    assert private_pages.find_visit(PAGE, token=token) is None


def test_private_page_is_kept_nowhere(rf):
    response = private_page(lambda request: HttpResponse())(rf.get("/da/"))

    assert (response["Cache-Control"], response["Referrer-Policy"]) == ("private, no-store", "same-origin")


def test_see_other_turns_a_post_into_a_get():
    response = SeeOther("/da/")

    assert (response.status_code, response["Location"]) == (303, "/da/")
