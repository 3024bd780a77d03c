"""Addresses of invitations to speak and of greetings, spelled in the language of the page."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from role_models.views import answers, own_answers

urlpatterns = [
    path(_("invitation/<slug:code>/"), answers.InvitationView.as_view(), name="invitation"),
    path(_("greeting/<slug:code>/"), answers.GreetingView.as_view(), name="greeting"),
    path(_("my-story/invitation/<uuid:pk>/<slug:answer>/"), own_answers.AnswerView.as_view(), name="own_invitation"),
    path(_("my-story/greetings/"), own_answers.GreetingsView.as_view(), name="own_greetings"),
    path(_("my-story/greetings/<uuid:pk>/"), own_answers.GreetingView.as_view(), name="own_greeting"),
]
