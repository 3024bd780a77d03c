"""The texts that applicants agree to: which are in force, and publishing the next version of one in every language."""

from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from core import consents
from core.languages import own_name
from core.models import ConsentText, PublishedTextIsFixed
from signup import permissions
from signup.consent_texts import (
    CALL_ME,
    MENTEE_APPLICATION,
    MENTOR_APPLICATION,
    POLITICAL_APPLICATION,
    TELL_ME_WHEN,
)
from signup.viewsets.base import StaffView, StaffViewSet

_LONGEST_TEXT = 5000
#: What each text is for.
_TITLES = {
    MENTEE_APPLICATION: _("Mentees' applications"),
    MENTOR_APPLICATION: _("Mentors' applications"),
    POLITICAL_APPLICATION: _("Applications to the political track"),
    TELL_ME_WHEN: _("Tell me when"),
    CALL_ME: _("Call me instead"),
}


@dataclass(frozen=True)
class TextInForce:
    """The newest version of one text, in each language by its code."""

    purpose: str
    title: str
    version: int
    published_at: datetime
    texts: dict[str, str]


def _text_in_force(purpose: str) -> TextInForce:
    """Raises Http404 for a purpose that no funnel has."""
    if purpose not in _TITLES:
        raise Http404
    newest = [consents.current(purpose=purpose, language=code) for code, _name in settings.LANGUAGES]
    return TextInForce(
        purpose=purpose,
        title=str(_TITLES[purpose]),
        version=newest[0].version,
        published_at=newest[0].published_at,
        texts={text.language: text.text for text in newest},
    )


def _texts_in_force() -> list[TextInForce]:
    """All texts, in two queries at most."""
    by_purpose: dict[str, list[ConsentText]] = {}
    for text in ConsentText.objects.filter(purpose__in=_TITLES).order_by("-version"):
        of_purpose = by_purpose.setdefault(text.purpose, [])
        if not of_purpose or of_purpose[0].version == text.version:
            of_purpose.append(text)
    return [
        TextInForce(
            purpose=purpose,
            title=str(title),
            version=by_purpose[purpose][0].version,
            published_at=by_purpose[purpose][0].published_at,
            texts={text.language: text.text for text in by_purpose[purpose]},
        )
        for purpose, title in _TITLES.items()
        if purpose in by_purpose
    ]


class NextVersionForm(forms.Form):
    """The next version in every language. ``after`` is the version that its author had before her."""

    after = forms.IntegerField(min_value=0, max_value=30_000, widget=forms.HiddenInput)

    def __init__(self, *args, text: TextInForce, **options) -> None:
        super().__init__(*args, **options)
        self.initial = {"after": text.version} | {self.field_of(code): words for code, words in text.texts.items()}
        self.text = text
        for code, _name in settings.LANGUAGES:
            self.fields[self.field_of(code)] = forms.CharField(
                label=own_name(code),
                max_length=_LONGEST_TEXT,
                widget=forms.Textarea(attrs={"rows": 18, "lang": code}),
                help_text=_("An empty line begins a new paragraph."),
            )

    @staticmethod
    def field_of(language: str) -> str:
        """The name of the field for one language."""
        return f"text_{language}"

    @property
    def texts(self) -> dict[str, str]:
        """What was written, by language; of a valid form."""
        return {code: _as_kept(self.cleaned_data[self.field_of(code)]) for code, _name in settings.LANGUAGES}

    def clean(self) -> None:
        """Refuse a version that was written beside an older one, and one that says nothing new."""
        super().clean()
        if self.errors:
            return
        if self.cleaned_data["after"] != self.text.version:
            message = gettext("Version %(number)d was published in the meantime. Read it first; your words are below.")
            self.add_error(None, message % {"number": self.text.version})
        elif self.texts == self.text.texts:
            self.add_error(None, gettext("These are the words that are in force already."))


def _as_kept(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


class ConsentTextsView(StaffView):
    """The texts that are in force."""

    permission_required = permissions.PUBLISH_CONSENT_TEXT
    page_title = _("Consent texts")
    header_icon = "doc-full"
    template_name = "signup/admin/consent_texts.html"
    next_version_url_name = ""

    def get(self, request: HttpRequest) -> HttpResponse:
        """All of them."""
        context = self.get_context_data(texts=_texts_in_force(), next_version_url_name=self.next_version_url_name)
        return render(request, self.template_name, context)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class NextVersionView(StaffView):
    """Write the next version, look at it, publish it."""

    permission_required = permissions.PUBLISH_CONSENT_TEXT
    header_icon = "doc-full"
    template_name = "signup/admin/consent_text_next.html"
    index_url_name = ""

    def get(self, request: HttpRequest, purpose: str) -> HttpResponse:
        """The form, with the words in force. Raises Http404."""
        return self._page(NextVersionForm(text=_text_in_force(purpose)))

    def post(self, request: HttpRequest, purpose: str) -> HttpResponse:
        """Show how it will look, or publish it; what is wrong with 422."""
        text = _text_in_force(purpose)
        form = NextVersionForm(request.POST, text=text)
        if not form.is_valid():
            return self._page(form, status=422)
        if request.POST.get("action") != "publish":
            return self._page(form, preview=form.texts)
        try:
            number = consents.publish_next(purpose=purpose, after=form.cleaned_data["after"], texts=form.texts)
        except PublishedTextIsFixed:
            # Somebody else published between our look and our insert: look again, and say so.
            form = NextVersionForm(request.POST, text=_text_in_force(purpose))
            form.is_valid()
            return self._page(form, status=422)
        message = gettext("Version %(number)d of “%(title)s” is in force.") % {"number": number, "title": text.title}
        messages.success(request, message)
        return redirect(reverse(self.index_url_name))

    def _page(self, form: NextVersionForm, *, preview: dict[str, str] | None = None, status: int = 200) -> HttpResponse:
        self.text = form.text
        context = self.get_context_data(
            form=form,
            text=form.text,
            next_number=form.text.version + 1,
            index_url=reverse(self.index_url_name),
            preview=[(code, own_name(code), words) for code, words in (preview or {}).items()],
            columns=[form[form.field_of(code)] for code, _name in settings.LANGUAGES],
        )
        return render(self.request, self.template_name, context, status=status)

    def get_page_title(self) -> str:
        return gettext("New version: %(title)s") % {"title": self.text.title}

    def get_breadcrumbs_items(self) -> list[dict]:
        listing = {"url": reverse(self.index_url_name), "label": gettext("Consent texts")}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_title()}]


class ConsentTextViewSet(StaffViewSet):
    """What applicants agree to."""

    name = "consent-texts"
    icon = "doc-full"
    menu_label = _("Consent texts")
    any_permission_required = [permissions.PUBLISH_CONSENT_TEXT]

    def get_common_view_kwargs(self, **kwargs) -> dict:
        own = {
            "index_url_name": self.get_url_name("index"),
            "next_version_url_name": self.get_url_name("next_version"),
        }
        return super().get_common_view_kwargs(**own | kwargs)

    def get_urlpatterns(self) -> list:
        return [
            path("", self.construct_view(ConsentTextsView), name="index"),
            path("<slug:purpose>/new-version/", self.construct_view(NextVersionView), name="next_version"),
        ]


consent_viewset = ConsentTextViewSet()
