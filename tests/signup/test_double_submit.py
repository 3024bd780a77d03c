"""Fifty requests send the same draft at once: one application, one letter, and all of them get its receipt."""

import threading

import pytest
from django.db import connection
from django.test import Client

from core.models import ConsentRecord, Letter
from signup.models import Application, CallTask, Draft, Kind, StatusChange
from signup.views.private_pages import draft_cookie
from tests.signup.factories import Applicant

THREADS = 50


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("kind", "letters", "calls"), [(Kind.MENTEE, 1, 0), (Kind.CALL_ME, 0, 1)])
def test_fifty_threads_send_the_same_draft_and_one_application_is_made(transactional_db, kind, letters, calls):
    woman = Applicant("en", kind=kind)
    woman.fill_in()
    start, outcomes = threading.Barrier(THREADS), []

    def send() -> None:
        try:
            tab = Applicant("en", client=Client(), kind=kind)
            tab.phone.cookies[draft_cookie(kind)] = woman.token
            start.wait()
            response = tab.send()
            outcomes.append((response.status_code, response.url))
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert outcomes == [(303, woman.address("receipt", kind=kind))] * THREADS
    assert (Application.objects.count(), Draft.objects.count(), StatusChange.objects.count()) == (1, 0, 1)
    assert (Letter.objects.filter(kind="application_confirmation").count(), CallTask.objects.count()) == (
        letters,
        calls,
    )
    assert ConsentRecord.objects.count() == 1
