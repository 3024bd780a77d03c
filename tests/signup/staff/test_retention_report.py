"""What is erased when, for those who check it: it counts, and erases nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import retention
from signup import waiting_list
from signup.models import Application
from tests.signup.factories import SECRETS, make_application
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]

REPORT = "/admin/retention/"


def test_report_counts_what_is_due_and_erases_nothing(client, member):
    due, soon = (waiting_list.ask_for_deletion(application=make_application()) for _number in range(2))
    Application.objects.filter(pk=due.pk).update(erase_at=timezone.now() - timedelta(days=1))
    assert soon.erase_at > timezone.now()
    client.force_login(member("Data protection"))

    context = client.get(REPORT).context

    of_applications = {
        name: [row.count for row in context[name] if row.rule == "asked-for-deletion"] for name in ("due_now", "coming")
    }
    assert of_applications == {"due_now": [1], "coming": [2]}
    assert Application.objects.count() == 2


def test_report_shows_every_rule_and_nobody(client, member):
    make_application()
    client.force_login(member("Data protection"))

    html = client.get(REPORT).content.decode()

    assert [row.why for row in retention.policy() if str(row.why) not in html and "'" not in str(row.why)] == []
    assert [secret for secret in (*SECRETS.values(), Application.objects.get().reference) if secret in html] == []


def test_report_is_for_data_protection(client, member):
    answers = {}
    for group in ("Communication", "Matching team", "Branch coordinators", "Data protection", "Political track"):
        client.force_login(member(group))
        answers[group] = outcome(client.get(REPORT))

    assert answers == dict.fromkeys(answers, "refused") | {"Data protection": "200"}
