"""One application: at a glance, and its answers for those who say why they open them."""

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages

from core.sealing import SealBroken
from signup import notes, permissions, waiting_list
from signup.answer_rows import Row, body_rows
from signup.duplicates import possible_duplicates
from signup.models import ContactState, Kind
from signup.opening import OpeningPurpose, open_application
from signup.states import ENDED, Status
from signup.timeline import timeline
from signup.viewsets.base import OneApplicationView
from signup.viewsets.calls import open_calls_of
from signup.viewsets.moves import MoveForm
from signup.viewsets.notes import NoteForm


class OpeningForm(forms.Form):
    """Why the application is opened."""

    purpose = forms.ChoiceField(label=_("Why do you open it?"), choices=[("", "---------"), *OpeningPurpose.choices])


@dataclass(frozen=True)
class Buttons:
    """What a member of staff who may change the status can do with an application now, beside moving it."""

    confirm: bool
    send_confirmation_again: bool
    address_works: bool
    take_back: bool
    ask_for_deletion: bool


class OpenApplicationView(OneApplicationView):
    """One application: its moves, and its answers for those who say why they open them."""

    any_permission_required = [permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS]
    template_name = "signup/admin/application.html"

    def get(self, request: HttpRequest, **_address) -> HttpResponse:
        """The screen without the answers."""
        return self._application_screen(OpeningForm())

    @method_decorator(sensitive_variables("answers", "opened_notes"))
    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """The answers and notes, after the look was written into the access log."""
        if not self.user_has_permission(permissions.OPEN_APPLICATION):
            return self.to_application()
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self._application_screen(form, status=422)
        try:
            answers = open_application(
                application=self.application, user=request.user, purpose=form.cleaned_data["purpose"]
            )
            opened_notes = notes.read(self.application)
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return self.to_application()
        rows = body_rows(self.application.kind, answers)
        return self._application_screen(form, rows=rows, opened_notes=opened_notes)

    def _application_screen(
        self,
        opening_form: OpeningForm,
        *,
        rows: list[Row] | None = None,
        opened_notes: list[notes.OpenedNote] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        application = self.application
        may_move = self.user_has_permission(permissions.CHANGE_STATUS)
        possible = waiting_list.possible_moves(application) if may_move else []
        return self.screen(
            status=status,
            opening_form=opening_form if self.user_has_permission(permissions.OPEN_APPLICATION) else None,
            rows=rows,
            opened_notes=opened_notes,
            competences=list(application.competences.all()),
            events=timeline(application),
            duplicates=possible_duplicates(application=application, user=self.request.user),
            calls=open_calls_of(application),
            may_move=may_move,
            move_form=MoveForm(possible=possible) if possible else None,
            buttons=self._buttons() if may_move else None,
            undo_until=waiting_list.undo_until(application),
            note_form=NoteForm(),
        )

    def _buttons(self) -> Buttons:
        application = self.application
        undo_until = waiting_list.undo_until(application)
        return Buttons(
            confirm=application.status == Status.UNCONFIRMED and application.kind != Kind.CALL_ME,
            send_confirmation_again=application.status == Status.UNCONFIRMED
            and application.contact_state == ContactState.OK,
            address_works=application.contact_state in (ContactState.BOUNCED, ContactState.COMPLAINED)
            and application.status not in ENDED,
            take_back=undo_until is not None and timezone.now() <= undo_until,
            ask_for_deletion=application.erase_at is None,
        )

    def get_page_title(self) -> str:
        return gettext("Application %(reference)s") % {"reference": self.application.reference}
