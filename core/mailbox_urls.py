"""Addresses of the development mailbox, included under /mailbox/."""

from django.urls import path

from core import mailbox

urlpatterns = [
    path("", mailbox.mailbox, name="mailbox"),
    path("<uuid:letter_id>/", mailbox.letter, name="mailbox_letter"),
    path("<uuid:letter_id>/html/", mailbox.letter_html, name="mailbox_letter_html"),
]
