"""Moves of one application, by button."""

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from signup import contacts, permissions, waiting_list
from signup.models import Application
from signup.states import STAFF_REASONS, IllegalMove, Reason, Status
from signup.viewsets.base import OneApplicationView


class MoveForm(forms.Form):
    """A move and its reason."""

    to = forms.ChoiceField(label=_("New status"))
    reason = forms.ChoiceField(label=_("Reason"), choices=[(reason.value, reason.label) for reason in STAFF_REASONS])

    def __init__(self, *args, possible: list[Status], **options) -> None:
        super().__init__(*args, **options)
        status_field = cast(forms.ChoiceField, self.fields["to"])
        status_field.choices = [("", "---------"), *((status.value, status.label) for status in possible)]


class MoveApplicationView(OneApplicationView):
    """A move, by button."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Move the application, or say why it cannot be."""
        form = MoveForm(request.POST, possible=waiting_list.possible_moves(self.application))
        try:
            if not form.is_valid():
                raise IllegalMove
            moved = waiting_list.move(
                application=self.application,
                to=form.cleaned_data["to"],
                by=request.user,
                reason_code=Reason(form.cleaned_data["reason"]),
            )
        except IllegalMove:
            messages.error(request, gettext("The application cannot be moved there from where it stands now."))
        else:
            messages.success(request, gettext("New status: %(status)s") % {"status": moved.get_status_display()})
        return self.to_application()


class _ButtonView(OneApplicationView):
    """One button, one verb. What it says when it was done, and when it cannot be."""

    permission_required = permissions.CHANGE_STATUS
    http_method_names = ["post"]
    done: Promise
    refused: Promise

    def act(self, application: Application, user) -> Any:
        """Do it. Raises IllegalMove if it cannot be; False is the same."""
        raise NotImplementedError

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Do it and say so."""
        try:
            is_done = self.act(self.application, request.user) is not False
        except IllegalMove:
            is_done = False
        say: Callable = messages.success if is_done else messages.error
        say(request, str(self.done if is_done else self.refused))
        return self.to_application()


class ConfirmByPhoneView(_ButtonView):
    """Put her on the list because somebody spoke with her."""

    done = _("Confirmed: the application is on the waiting list.")
    refused = _("The application needs no confirmation now.")

    def act(self, application: Application, user) -> Application:
        """Confirm it."""
        return waiting_list.confirm_by_phone(application=application, by=user)


class ConfirmationAgainView(_ButtonView):
    """Send the letter that asks for a confirmation once more."""

    done = _("The letter that asks her to confirm is sent again.")
    refused = _("The letter cannot be sent now: there is nothing to confirm, or she was written to a short while ago.")

    def act(self, application: Application, user) -> bool:
        """Post it."""
        return waiting_list.send_confirmation_again(application=application)


class AddressWorksView(_ButtonView):
    """Write to her again, because somebody made sure that letters arrive."""

    done = _("We write to her e-mail address again.")
    refused = _("Nothing keeps us from writing to her.")

    def act(self, application: Application, user) -> Application:
        """Write to her again."""
        return contacts.works_again(application=application)


class AskForDeletionView(_ButtonView):
    """Let it be erased, because she asked us to."""

    done = _("The application is taken off the list and will be erased. Until then it can be taken back.")
    refused = _("The application cannot be deleted from where it stands now.")

    def act(self, application: Application, user) -> Application:
        """Ask for it on her behalf."""
        return waiting_list.ask_for_deletion(application=application, by=user)


class TakeBackView(_ButtonView):
    """Undo a withdrawal, because she asked us to."""

    done = _("Taken back: the application stands where it stood before, and she has lost no time.")
    refused = _("There is no withdrawal that can still be taken back.")

    def act(self, application: Application, user) -> Application:
        """Undo it on her behalf."""
        return waiting_list.take_back(application=application, by=user)
