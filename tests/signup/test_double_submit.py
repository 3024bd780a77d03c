"""Twenty requests send the same draft at once: one application, one letter, and all of them get its receipt."""

import threading

import pytest
from django.db import connection
from django.test import Client

from core.models import ConsentRecord, Letter
from signup.models import Application, Draft, StatusChange
from signup.views.private_pages import DRAFT_COOKIE
from tests.signup.factories import Applicant, make_branch

THREADS = 20


@pytest.mark.django_db(transaction=True)
def test_twenty_threads_send_the_same_draft_and_one_application_is_made(transactional_db):
    make_branch("aarhus")
    woman = Applicant("en")
    woman.answer("contact")
    woman.answer("wishes")
    start, outcomes = threading.Barrier(THREADS), []

    def send() -> None:
        try:
            tab = Applicant("en", client=Client())
            tab.phone.cookies[DRAFT_COOKIE] = woman.token
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

    assert outcomes == [(303, woman.address("receipt", kind="mentee"))] * THREADS
    assert (Application.objects.count(), Draft.objects.count(), StatusChange.objects.count()) == (1, 0, 1)
    assert (Letter.objects.filter(kind="application_confirmation").count(), ConsentRecord.objects.count()) == (1, 1)
