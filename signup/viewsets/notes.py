"""Notes about an application: written here, read where its answers are."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin import messages

from core.cpr_guard import contains_cpr_number
from core.fields import WrittenTextField
from signup import notes, permissions
from signup.viewsets.base import OneApplicationView


class NoteForm(forms.Form):
    """What to remember of an application."""

    text = WrittenTextField(
        label=_("New note"),
        help_text=_("Only what others need to help her. It is sealed, and she may ask to read it. No CPR number."),
        max_length=notes.MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_text(self) -> str:
        """The text, unless it holds what looks like a CPR number."""
        text = self.cleaned_data["text"]
        if contains_cpr_number(text):
            raise ValidationError(_("This looks like a CPR number. Please delete it: nothing was kept."))
        return text


@method_decorator(sensitive_post_parameters("text"), name="dispatch")
class AddNoteView(OneApplicationView):
    """Write a note. It needs no opening: who has just spoken with her need not read her answers to say so."""

    any_permission_required = [permissions.OPEN_APPLICATION, permissions.CHANGE_STATUS]
    http_method_names = ["post"]
    template_name = "signup/admin/note.html"
    page_title = _("New note")

    def post(self, request: HttpRequest, **_address) -> HttpResponse:
        """Keep the note, or show it back with what is wrong."""
        form = NoteForm(request.POST)
        if not form.is_valid():
            return self.screen(status=422, note_form=form)
        notes.add(application=self.application, by=request.user, text=form.cleaned_data["text"])
        messages.success(request, gettext("The note was kept. It is shown with the answers."))
        return self.to_application()
