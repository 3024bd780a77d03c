"""The woman behind a story: what she is called here, where she has lived, and how we reach her."""

import secrets
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from branches.models import Branch
from core.drawings import PAPERS, PATTERNS
from core.models.bilingual import in_active_language
from role_models.models.themes import StoryTheme
from role_models.regions import Region
from role_models.states import State
from role_models.uses import Precision, Use, wider

#: The keys that seal how we reach her; see core/sealing.py.
SEALING_ROOM = "role_models"

#: Without letters and digits that look alike, and without vowels: no code is a word.
_CODE_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
_CODE_LENGTH = 7

#: The drawings know only codes; editors read these names.
_PATTERN_NAMES = {
    "stripes": _("Stripes"),
    "chevrons": _("Chevrons"),
    "diamonds": _("Diamonds"),
    "waves": _("Waves"),
    "dots": _("Dots"),
    "crosses": _("Crosses"),
}
_PAPER_NAMES = {
    "saffron": _("Saffron"),
    "teal": _("Teal"),
    "rose": _("Rose"),
    "sky": _("Sky"),
    "sand": _("Sand"),
    "olive": _("Olive"),
    "plum": _("Plum"),
    "coral": _("Coral"),
}


def pattern_choices() -> list[tuple]:
    """The textile patterns that a storyteller may choose among."""
    return [(code, _PATTERN_NAMES.get(code, code)) for code in PATTERNS]


def paper_choices() -> list[tuple]:
    """The paper colours that a storyteller may choose among."""
    return [(code, _PAPER_NAMES.get(code, code)) for code in PAPERS]


def new_code() -> str:
    """A code for the short address of a story, as a printed QR code says it. It tells nothing of whose story it is."""
    return "".join(secrets.choice(_CODE_ALPHABET) for _position in range(_CODE_LENGTH))


class Storyteller(models.Model):
    """One woman who tells her story, the same in every language.

    ``name`` is what she is called on her pages, be it her own name or another. ``contact_sealed`` holds a JSON object
    with "email" and "phone", either of which may be "". Only role_models/thread.py changes ``state``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(_("code"), max_length=12, unique=True, default=new_code, editable=False)
    name = models.CharField(
        _("name"),
        max_length=80,
        blank=True,
        help_text=_("What she is called on the site. It need not be her own name."),
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.TELLING, editable=False)
    language = models.CharField(
        _("language we write to her in"), max_length=12, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    branch = models.ForeignKey(
        Branch, verbose_name=_("branch"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    region = models.CharField(_("part of the world she comes from"), max_length=20, choices=Region, blank=True)
    themes = models.ManyToManyField(StoryTheme, verbose_name=_("themes"), blank=True, related_name="storytellers")
    pattern = models.CharField(_("textile pattern"), max_length=20, choices=pattern_choices, default="stripes")
    paper = models.CharField(_("paper colour"), max_length=20, choices=paper_choices, default="saffron")
    place_precision = models.CharField(
        _("places are shown at most as"), max_length=10, choices=Precision, default=Precision.TOWN
    )
    contact_sealed = models.BinaryField(null=True, editable=False)
    is_sample = models.BooleanField(_("invented"), default=False)
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("storyteller")
        verbose_name_plural = _("storytellers")
        ordering = ["name", "pk"]
        default_permissions = ()
        permissions = [
            ("view_storytellers", _("Can see storytellers and what they allow")),
            ("change_storytellers", _("Can change storytellers, their places and recordings")),
            ("act_for_storytellers", _("Can write down what a storyteller allows or stops")),
            ("open_storyteller_contact", _("Can open how to reach a storyteller")),
            ("keep_tour", _("Can keep venues, showings and loans of the exhibition")),
            ("handle_talk_requests", _("Can handle invitations to storytellers")),
            ("moderate_greetings", _("Can read greetings to storytellers before they do")),
        ]

    def __str__(self) -> str:
        return self.name or self.code

    @property
    def seal_context(self) -> str:
        """What the envelope of her contact is bound to."""
        return f"storyteller:{self.pk}"

    def allowed_uses(self, on=None) -> frozenset[Use]:
        """The uses that she allows on a day of Danish time, today unless told otherwise; none unless she tells.

        It reads ``consents.all()``: prefetch them where many storytellers are shown.
        """
        if self.state != State.TELLING:
            return frozenset()
        day = on or timezone.localdate()
        return frozenset(Use(consent.use) for consent in self.consents.all() if consent.stands_on(day))


class StoryPlace(models.Model):
    """A place in her life, in words of three widths. What she does not let be shown need not be written at all."""

    class Kind(models.TextChoices):
        ORIGIN = "origin", _("Where she comes from")
        HOME = "home", _("Where she lives")
        OTHER = "other", _("Another place in her story")

    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="places")
    kind = models.CharField(_("what it is"), max_length=10, choices=Kind)
    exact_da = models.CharField(_("town, in Danish"), max_length=80, blank=True)
    exact_en = models.CharField(_("town, in English"), max_length=80, blank=True)
    region_da = models.CharField(_("region, in Danish"), max_length=80, blank=True)
    region_en = models.CharField(_("region, in English"), max_length=80, blank=True)
    country_da = models.CharField(_("country, in Danish"), max_length=80)
    country_en = models.CharField(_("country, in English"), max_length=80)
    country_code = models.CharField(_("country code"), max_length=2, help_text=_("Two letters, such as DK."))
    municipality = models.CharField(
        _("Danish municipality"), max_length=4, blank=True, help_text=_("Its code of four digits, such as 0751.")
    )
    precision = models.CharField(_("is shown as"), max_length=10, choices=Precision, default=Precision.REGION)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.country_code}"

    def shown_precision(self, limit: str) -> Precision:
        """The precision in which it may be shown under the storyteller's own ``limit``."""
        return wider(self.precision, limit)

    def words(self, limit: str) -> str:
        """The place in the active language, no narrower than ``limit`` and its own precision allow.

        Where the words of that width are missing, the next wider ones stand.
        """
        shown = self.shown_precision(limit)
        widths = [
            (Precision.TOWN, in_active_language(self.exact_da, self.exact_en)),
            (Precision.REGION, in_active_language(self.region_da, self.region_en)),
            (Precision.COUNTRY, in_active_language(self.country_da, self.country_en)),
        ]
        first = [width for width, _words in widths].index(shown)
        return next((words for _width, words in widths[first:] if words), "")
