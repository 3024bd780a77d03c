"""The recordings of one storyteller: upload, change, delete."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from core.content_version import bump_after_commit
from role_models import following, permissions, stored_files
from role_models.models import Recording
from role_models.states import State
from role_models.uses import Use
from role_models.viewsets.base import OneStorytellerView
from role_models.viewsets.recording_forms import RecordingForm


class _RecordingView(OneStorytellerView):
    """What the screens of recordings share: 404 once she has withdrawn."""

    permission_required = permissions.CHANGE_STORYTELLERS
    header_icon = "media"
    template_name = "role_models/admin/recording.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.storyteller.state == State.WITHDRAWN:
            raise Http404

    def may_hear(self) -> bool:
        """Whether she says yes to her voice today."""
        return self.storyteller.consents.filter(use=Use.VOICE, ended_at=None).exists()

    def form_screen(self, form: RecordingForm, *, status: int = 200) -> HttpResponse:
        """The form."""
        recording = None if form.instance._state.adding else form.instance
        return self.screen(status=status, form=form, recording=recording, may_hear=self.may_hear())

    def keep(self, form: RecordingForm) -> HttpResponse:
        """Save it, or say what is wrong with 422. Replaced files are deleted; what visitors see follows."""
        before = _files(form.instance)
        if not form.is_valid():
            return self.form_screen(form, status=422)
        if not self.may_hear():
            form.add_error(None, gettext("She has not said yes to her voice and film. Write down her yes first."))
            return self.form_screen(form, status=422)
        with transaction.atomic():
            recording = form.save()
            kept = _files(recording)
            for name, file in before.items():
                if name not in kept:
                    stored_files.delete_file(file)
            following.ask(self.storyteller)
            bump_after_commit()
        messages.success(self.request, gettext("The recording is saved."))
        return self.to_storyteller()


def _files(recording: Recording) -> dict[str, Any]:
    """The stored files of a recording as it stands in the database, by their names."""
    stored = Recording.objects.filter(pk=recording.pk).first()
    files = [stored.mp3, stored.opus, stored.film] if stored else []
    return {str(file.name): file for file in files if file}


class NewRecordingView(_RecordingView):
    """Uploads a recording."""

    page_title = _("New recording")

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """An empty form."""
        return self.form_screen(RecordingForm(instance=Recording(storyteller=self.storyteller)))

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Keep it."""
        recording = Recording(storyteller=self.storyteller)
        return self.keep(RecordingForm(request.POST, request.FILES, instance=recording))


class _OneRecordingView(_RecordingView):
    """What the screens of one recording share: 404 for another storyteller's."""

    page_title = _("Recording")
    recording: Recording

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.recording = get_object_or_404(Recording, pk=kwargs["recording"], storyteller=self.storyteller)


class EditRecordingView(_OneRecordingView):
    """Changes a recording or its captions."""

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The form with what stands there."""
        return self.form_screen(RecordingForm(instance=self.recording))

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Keep it."""
        return self.keep(RecordingForm(request.POST, request.FILES, instance=self.recording))


class DeleteRecordingView(_OneRecordingView):
    """Deletes a recording, its files and its captions."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Delete it."""
        with transaction.atomic():
            stored_files.delete_with_files([self.recording])
            following.ask(self.storyteller)
            bump_after_commit()
        messages.success(request, gettext("The recording is deleted."))
        return self.to_storyteller()
