"""One storyteller as staff see her: what she allows, what there is of her story, and how she is reached."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from wagtail.admin import messages

from core import consents
from core.languages import own_name
from core.models import ConsentText
from core.sealing import SealBroken
from role_models import contact, permissions
from role_models.consent_texts import purpose
from role_models.contact import Contact, OpeningPurpose
from role_models.models import StoryConsent, StoryPage, StoryPlace, Storyteller
from role_models.states import State
from role_models.uses import Precision, Use
from role_models.viewsets.base import OneStorytellerView

_LONGEST_PHONE = 30


class OpeningForm(forms.Form):
    """Why somebody looks."""

    purpose = forms.ChoiceField(label=_("Why do you look?"), choices=[("", "---------"), *OpeningPurpose.choices])


class ContactForm(forms.Form):
    """How she is reached. Who has neither is reached through her branch."""

    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    phone = forms.RegexField(
        r"^\+?[\d ()-]{6,}$",
        label=_("Phone"),
        max_length=_LONGEST_PHONE,
        required=False,
        error_messages={"invalid": _("Digits, spaces and a + at the beginning, please.")},
    )


@dataclass(frozen=True)
class UseRow:
    """One use: the words she agrees to, and the consent that stands today, or the last one that did."""

    use: Use
    words: str
    standing: StoryConsent | None
    last: StoryConsent | None

    @property
    def is_older_wording(self) -> bool:
        """Whether she said yes to words that have been replaced since."""
        return self.standing is not None and self.standing.record.text.text != self.words


@dataclass(frozen=True)
class PlaceRow:
    """One place, and what readers see of it, by language."""

    place: StoryPlace
    shown: list[tuple[str, str]]


def uses_of(storyteller: Storyteller) -> list[UseRow]:
    """Every use in its order, with the words in her language."""
    day = timezone.localdate()
    by_use: dict[str, list[StoryConsent]] = {}
    for consent in storyteller.consents.select_related("record__text").order_by("-pk"):
        by_use.setdefault(consent.use, []).append(consent)
    words = _current_words(storyteller.language)
    rows = []
    for use in Use:
        given = by_use.get(use, [])
        standing = next((consent for consent in given if consent.stands_on(day)), None)
        rows.append(UseRow(use, words.get(purpose(use), ""), standing, given[0] if given else None))
    return rows


def _current_words(language: str) -> dict[str, str]:
    """The newest words of every use in one language, by their purpose; one query."""
    purposes = [purpose(use) for use in Use]
    texts = ConsentText.objects.filter(purpose__in=purposes, language=language).order_by("version")
    return {text.purpose: text.text for text in texts}


def words_of(use: str, language: str) -> str:
    """The newest words of one use in one language."""
    return consents.current(purpose=purpose(use), language=language).text


def places_of(storyteller: Storyteller) -> list[PlaceRow]:
    """Her places, each with what readers see of it in every language."""
    rows = []
    for place in storyteller.places.all():
        shown = []
        for code, _name in settings.LANGUAGES:
            with translation.override(code):
                shown.append((own_name(code), place.words(storyteller.place_precision)))
        rows.append(PlaceRow(place, shown))
    return rows


#: What the codes say to which a change refers.
_DETAILS = dict(Use.choices) | dict(Precision.choices)


class OneView(OneStorytellerView):
    """Everything about her but how she is reached, which those see who say why they look."""

    template_name = "role_models/admin/storyteller.html"

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The screen without how she is reached."""
        return self.storyteller_screen(OpeningForm())

    @method_decorator(sensitive_variables("opened", "contact_form"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """How she is reached, after the look was written into the access log."""
        if not self.user_has_permission(permissions.OPEN_STORYTELLER_CONTACT):
            raise PermissionDenied
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self.storyteller_screen(form, status=422)
        try:
            opened = contact.open_contact(
                storyteller=Storyteller.objects.get(pk=self.storyteller.pk),
                user=request.user,
                purpose=form.cleaned_data["purpose"],
            )
        except SealBroken:
            messages.error(request, gettext("The seal does not open. Tell whoever runs the site: a key is missing."))
            return self.to_storyteller()
        contact_form = ContactForm(initial={"email": opened.email, "phone": opened.phone})
        return self.storyteller_screen(form, opened=opened, contact_form=contact_form)

    def storyteller_screen(
        self,
        form: OpeningForm,
        *,
        opened: Contact | None = None,
        contact_form: ContactForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """The screen, with how she is reached where it was opened."""
        teller = self.storyteller
        may_change = self.user_has_permission(permissions.CHANGE_STORYTELLERS)
        return self.screen(
            status=status,
            uses=uses_of(teller),
            places=places_of(teller),
            pages=list(StoryPage.objects.filter(storyteller=teller).select_related("locale").order_by("locale")),
            recordings=teller.recordings.prefetch_related("captions"),
            outputs=teller.outputs.all(),
            changes=[(change, _DETAILS.get(change.detail, "")) for change in teller.changes.select_related("user")],
            opening_form=form if self.user_has_permission(permissions.OPEN_STORYTELLER_CONTACT) else None,
            opened=opened,
            contact_form=contact_form,
            looks=contact.looks_at(teller),
            may_change=may_change and teller.state != State.WITHDRAWN,
            sees_exact_places=may_change,
            may_act=self.user_has_permission(permissions.ACT_FOR_STORYTELLERS) and teller.state != State.WITHDRAWN,
        )


@method_decorator(sensitive_post_parameters("email", "phone"), name="dispatch")
class ContactView(OneView):
    """Writes down how she is reached."""

    permission_required = permissions.OPEN_STORYTELLER_CONTACT
    http_method_names = ["post"]

    @method_decorator(sensitive_variables("form"))
    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """Seal it, or say what is wrong with 422 and keep what was typed."""
        if self.storyteller.state == State.WITHDRAWN:
            messages.error(request, gettext("She has withdrawn her story. Nothing is written down of her any more."))
            return self.to_storyteller()
        form = ContactForm(request.POST)
        if not form.is_valid():
            return self.storyteller_screen(OpeningForm(), contact_form=form, status=422)
        contact.write_contact(storyteller=self.storyteller, contact=Contact(**form.cleaned_data), user=request.user)
        messages.success(request, gettext("Sealed. Her letters go there from now on."))
        return redirect(self.own_address)
