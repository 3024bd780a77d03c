"""What staff do for a storyteller who asks them to: each thing has a page that says what will happen, and a button.

Every one of them goes through the verb that she uses on her own page, and is written down with who did it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from core import consents
from core.models import ConsentRecord
from role_models import own_page, permissions, thread
from role_models.consent_texts import purpose
from role_models.models import Storyteller, StorytellerChange
from role_models.states import IllegalMove
from role_models.uses import Precision, Use
from role_models.viewsets.base import OneStorytellerView
from role_models.viewsets.one_storyteller import words_of

_STAFF = StorytellerChange.By.STAFF
_LONGEST_YEARS = 10


class SheAskedForm(forms.Form):
    """The tick without which nothing is done in her name."""

    she_asked = forms.BooleanField(
        label=_("She has asked for this herself, and I have told her what will happen."),
        error_messages={"required": _("Ask her first. Then tick this.")},
    )


class RenameForm(SheAskedForm):
    """What she wants to be called."""

    name = forms.CharField(label=_("New name"), max_length=80)
    field_order = ("name", "she_asked")


class BlurForm(SheAskedForm):
    """How exact her places may be."""

    precision = forms.ChoiceField(
        label=_("Show her places at most as"),
        choices=[(width.value, width.label) for width in (Precision.REGION, Precision.COUNTRY)],
        widget=forms.RadioSelect,
    )
    field_order = ("precision", "she_asked")


class AllowForm(forms.Form):
    """How she said yes, and until when."""

    way = forms.ChoiceField(
        label=_("How did she say yes?"),
        choices=[(way.value, way.label) for way in (ConsentRecord.Way.PHONE, ConsentRecord.Way.PAPER)],
        widget=forms.RadioSelect,
    )
    ends_on = forms.DateField(label=_("Last day"), widget=AdminDateInput)
    she_said_yes = forms.BooleanField(
        label=_("She has heard or read the words above, all of them, and has said yes to them."),
        error_messages={"required": _("Read the words to her first. Then tick this.")},
    )
    #: The words that the page showed; newer ones may have been published since.
    text = forms.IntegerField(widget=forms.HiddenInput)

    def clean_ends_on(self) -> date:
        """A day to come, not more than ten years away."""
        day = self.cleaned_data["ends_on"]
        today = timezone.localdate()
        if not today <= day <= today + timedelta(days=_LONGEST_YEARS * 366):
            raise ValidationError(_("Choose a day from today on, at most ten years away."), code="end")
        return day


class ActView(OneStorytellerView):
    """A page that says what will happen, and the button that does it."""

    permission_required = permissions.ACT_FOR_STORYTELLERS
    template_name = "role_models/admin/act.html"
    form_class: type[forms.Form] = SheAskedForm
    #: What happens, a paragraph each.
    consequences: Sequence[Any] = ()
    button: Any = ""
    done: Any = ""
    is_serious = False

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """What will happen."""
        return self.act_screen(self.form_class(initial=self.initial()))

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Do it and go back to her screen, or say what is wrong with 422."""
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.act_screen(form, status=422)
        try:
            is_done = self.act(form)
        except IllegalMove:
            messages.error(request, gettext("This cannot be done any more. Look at where she stands now."))
        except (ValidationError, ValueError) as error:
            form.add_error(None, getattr(error, "messages", None) or str(error))
            return self.act_screen(form, status=422)
        else:
            if is_done:
                messages.success(request, self.done)
            else:
                messages.info(request, gettext("Nothing was changed: it is so already."))
        return self.to_storyteller()

    def act_screen(self, form: forms.Form, *, status: int = 200) -> HttpResponse:
        """What will happen, with the form."""
        return self.screen(
            status=status,
            form=form,
            consequences=self.what_happens(),
            button=self.button,
            is_serious=self.is_serious,
            **self.more(),
        )

    def what_happens(self) -> Sequence[Any]:
        """What follows, a paragraph each."""
        return self.consequences

    def initial(self) -> dict[str, Any]:
        """What the form holds at first."""
        return {}

    def more(self) -> dict[str, Any]:
        """What the template is given besides."""
        return {}

    def act(self, form: forms.Form) -> bool:
        """Do it. Returns whether anything changed."""
        raise NotImplementedError


class _UseView(ActView):
    """An act on one use; 404 for one that is none."""

    use: Use

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        try:
            self.use = Use(kwargs["use"])
        except ValueError as error:
            raise Http404 from error


class AllowView(_UseView):
    """Writes down a yes that she gave on the phone or on paper."""

    form_class = AllowForm
    template_name = "role_models/admin/allow.html"
    button = _("Write down her yes")
    done = _("Her yes is written down.")

    @property
    def page_title(self):
        """Which yes."""
        return gettext("Her yes: %(use)s") % {"use": self.use.label}

    def _text(self):
        return consents.current(purpose=purpose(self.use), language=self.storyteller.language)

    def initial(self) -> dict[str, Any]:
        """Three years from today, to the words that are shown."""
        ends_on = timezone.localdate() + timedelta(days=thread.CONSENT_DAYS)
        return {"ends_on": ends_on, "text": self._text().pk}

    def more(self) -> dict[str, Any]:
        """The words."""
        return {"words": words_of(self.use, self.storyteller.language)}

    def act(self, form: forms.Form) -> bool:
        """Write it down. Raises ValidationError if the words are not those that the page showed."""
        if form.cleaned_data["text"] != self._text().pk:
            raise ValidationError(gettext("The words were changed meanwhile. Read her the new ones."))
        thread.allow(
            storyteller=self.storyteller,
            use=self.use,
            language=self.storyteller.language,
            way=form.cleaned_data["way"],
            by=_STAFF,
            user=self.request.user,
            ends_on=form.cleaned_data["ends_on"],
        )
        return True


class StopView(_UseView):
    """Stops one use for her."""

    button = _("Stop this use")
    done = _("Stopped.")

    @property
    def page_title(self):
        """Which use."""
        return gettext("Stop: %(use)s") % {"use": self.use.label}

    def what_happens(self) -> Sequence[Any]:
        """What follows from stopping this use."""
        return _CONSEQUENCES.get(self.use, (_("The use stops at once. What was made for it is taken away."),))

    def act(self, form: forms.Form) -> bool:
        """Stop it."""
        return thread.stop(storyteller=self.storyteller, use=self.use, by=_STAFF, user=self.request.user)


_CONSEQUENCES: dict[Use, Sequence[Any]] = {
    Use.WEB: (_("Her story is paused: nobody sees it any more. Its addresses say that she closed it."),),
    Use.PORTRAIT: (_("Her portrait is deleted for good, with every copy on this site. It can only be uploaded anew."),),
    Use.VOICE: (_("Her sound and film are deleted for good, with their captions. They can only be uploaded anew."),),
    Use.POSTER: (_("The files for print are taken away. The places where a print hangs are asked to take it down."),),
}


class RenameView(ActView):
    """Gives her another name, everywhere."""

    form_class = RenameForm
    page_title = _("Another name")
    button = _("Give her the new name")
    done = _("She has the new name now.")
    consequences = (
        _("The old name is replaced in her texts in both languages, for good. Old addresses with it are closed."),
        _("Recordings in which the old name is said are deleted. What was printed stays as it is."),
        _("Read the story afterwards: a machine replaces words, and does not mend a rhyme."),
    )

    def act(self, form: forms.Form) -> bool:
        """Rename her."""
        name = form.cleaned_data["name"]
        return thread.rename(storyteller=self.storyteller, name=name, by=_STAFF, user=self.request.user)


class BlurView(ActView):
    """Makes her places less exact, for good."""

    form_class = BlurForm
    page_title = _("Places less exact")
    button = _("Make her places less exact")
    done = _("Her places are less exact now.")
    consequences = (
        _("What is more exact is forgotten and replaced in her texts, for good. It does not come back."),
        _("Recordings in which such a place is named are deleted."),
    )

    def act(self, form: forms.Form) -> bool:
        """Blur them."""
        precision = form.cleaned_data["precision"]
        return thread.blur(storyteller=self.storyteller, precision=precision, by=_STAFF, user=self.request.user)


class PauseView(ActView):
    """Hides her story until she wants it shown again."""

    page_title = _("Pause her story")
    button = _("Pause her story")
    done = _("Her story is hidden.")
    consequences = (
        _("Nobody sees her story any more. Its addresses and printed codes say that she closed it."),
        _("Nothing is deleted. She, or you for her, can show it again."),
    )

    def act(self, form: forms.Form) -> bool:
        """Pause it."""
        return thread.pause(storyteller=self.storyteller, by=_STAFF, user=self.request.user)


class ResumeView(ActView):
    """Shows again what was shown when she paused."""

    page_title = _("Show her story again")
    button = _("Show her story again")
    done = _("Her story is shown again.")
    consequences = (_("Her story is shown again as it was, with the uses to which she says yes today."),)

    def act(self, form: forms.Form) -> bool:
        """Resume it. Raises ValidationError where her yes to the website is missing."""
        try:
            return thread.resume(storyteller=self.storyteller, by=_STAFF, user=self.request.user)
        except thread.NotAllowed as error:
            message = gettext("She has no standing yes to the website. Write down her yes first.")
            raise ValidationError(message) from error


class WithdrawView(ActView):
    """Erases her story."""

    page_title = _("Withdraw her story")
    button = _("Erase her story for good")
    done = _("Her story is erased.")
    is_serious = True
    consequences = (
        _("Her story, pictures, recordings and prints are erased at once, in both languages and every older version."),
        _("How we reach her is erased too. That she was here, and when she left, is all that stays."),
        _("Nothing of it comes back. If she is not sure, pause her story instead."),
    )

    def act(self, form: forms.Form) -> bool:
        """Withdraw it."""
        return thread.withdraw(storyteller=self.storyteller, by=_STAFF, user=self.request.user)


class PostLinkView(OneStorytellerView):
    """Sends her the link to her own page."""

    permission_required = permissions.ACT_FOR_STORYTELLERS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Post the letter and say so, or why not."""
        try:
            own_page.post_link(Storyteller.objects.get(pk=self.storyteller.pk))
        except own_page.NoAddress:
            messages.error(request, gettext("She has given no e-mail address. Read the link and a code out to her."))
        else:
            messages.success(request, gettext("The link to her page is on its way to her."))
        return self.to_storyteller()


class DictateView(OneStorytellerView):
    """A link and a code to read out to her, for who has only a phone."""

    permission_required = permissions.ACT_FOR_STORYTELLERS
    page_title = _("Link and code to read out")
    header_icon = "comment"
    template_name = "role_models/admin/dictate.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """What it is for. Nothing is made by looking."""
        return self.screen()

    @method_decorator(sensitive_variables("dictation"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Make them, and show them this once. That it was done is in the access log."""
        try:
            dictation = own_page.dictate(self.storyteller, request.user)
        except IllegalMove:
            messages.error(request, gettext("She has withdrawn her story, so she has no page any more."))
            return self.to_storyteller()
        return self.screen(dictation=dictation, code_signs=list(dictation.code))
