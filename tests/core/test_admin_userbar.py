"""The editors' bar on the site's own pages, and the policy that lets it work."""

import json
import re

import pytest


@pytest.fixture
def policy_and_bar(home, client):
    """The front page's policy on scripts, and whether the editors' bar stands on it."""

    def read() -> tuple[str | None, bool]:
        response = client.get(home.url)
        policy = dict(part.strip().split(" ", 1) for part in response.headers["Content-Security-Policy"].split(";"))
        return policy.get("require-trusted-types-for"), b"wagtail-userbar" in response.content

    return read


def test_editor_meets_the_bar_under_a_policy_that_lets_it_work(policy_and_bar, editor, client):
    client.force_login(editor)

    assert policy_and_bar() == (None, True)


def test_visitor_meets_the_strict_policy_and_no_bar(policy_and_bar):
    assert policy_and_bar() == ("'script'", False)


def test_session_without_access_to_the_admin_is_a_visitors(policy_and_bar, client, django_user_model):
    client.force_login(django_user_model.objects.create_user("amina", "amina@example.org", "a long password"))

    assert policy_and_bar() == ("'script'", False)


def test_checker_passes_over_lines_that_only_templates_draw(home, editor, client):
    client.force_login(editor)

    html = client.get(home.url).content.decode()

    # The bar lies in a <template>, where a parser of documents does not look.
    settings = json.loads(re.search(r'<script id="checker-axe-configuration"[^>]*>(.*?)</script>', html)[1])
    assert 'p[class*="__"]' in settings["context"]["exclude"]
