"""What the forms share in which a giver says how the wall of a campaign shall show her."""

from io import BytesIO

from django import forms
from django.utils.translation import gettext_lazy as _

from donations.forms_of_words import WordsForm, one_line
from donations.giving import ListingWish
from donations.logos import LogoRefused, redraw
from donations.recognition import clean_url

_LONGEST_NAME = 120


class WallForm(WordsForm):
    """A form that asks whether the wall may show somebody, and with which name, link and logo.

    ``wall_text`` is what she agrees to, "" without a wall: then nothing of it is asked. Its first paragraph stands
    beside the box, the others are ``wall_conditions``. A company is shown by its name if it writes no other; a person
    by no name that she did not write for it, so where ``company`` is not asked, ``wall_name`` is.
    """

    on_wall = forms.BooleanField(required=False)
    wall_name = one_line(
        label=_("Name to show"),
        max_length=_LONGEST_NAME,
        required=False,
        error_messages={"required": _("Write the name that we shall show.")},
    )
    wall_url = forms.URLField(
        label=_("Link to a website"),
        required=False,
        max_length=200,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "url"}),
        error_messages={"invalid": _("Write an address like https://example.org.")},
    )
    logo = forms.FileField(
        label=_("Logo"),
        help_text=_("A picture as PNG, JPEG or WebP, at most 2 MB."),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
    )

    def __init__(self, *args, wall_text: str, asks_company: bool = True, **options) -> None:
        super().__init__(*args, **options)
        if not wall_text:
            for name in ("on_wall", "wall_name", "wall_url", "logo"):
                del self.fields[name]
            return
        self.fields["on_wall"].label, _parting, self.wall_conditions = wall_text.partition("\n\n")
        wall_name = self.fields["wall_name"]
        if asks_company:
            wall_name.help_text = _("If you leave it empty, we show the company's name.")
        else:
            wall_name.required = not self.is_bound or bool(self.data.get("on_wall"))

    def clean_wall_url(self) -> str:
        """An address of the web, or ""."""
        return clean_url(self.cleaned_data["wall_url"])

    def clean(self) -> dict:
        """A name for the wall, and a logo that can be read. Without consent nobody looks at what was uploaded."""
        cleaned = super().clean()
        if not cleaned.get("on_wall"):
            return cleaned
        if "wall_name" not in self.errors:
            cleaned["wall_name"] = cleaned.get("wall_name") or cleaned.get("company", "")[:_LONGEST_NAME]
        if cleaned.get("logo"):
            try:
                cleaned["logo"] = BytesIO(redraw(cleaned["logo"]))
            except LogoRefused as refusal:
                self.add_error("logo", refusal)
        return cleaned

    def say_that_the_logo_is_gone(self) -> None:
        """Tell who gets the form back with an error that her logo must be chosen again: browsers keep no file."""
        if self.errors and "logo" in self.fields and self.files.get("logo") and "logo" not in self.errors:
            self.add_error("logo", _("Choose your logo again. The browser does not keep a file that was chosen."))

    def listing(self) -> ListingWish | None:
        """What the wall shall show; None without her consent."""
        if not self.cleaned_data.get("on_wall"):
            return None
        return ListingWish(
            name=self.cleaned_data["wall_name"],
            url=self.cleaned_data["wall_url"],
            logo_file=self.cleaned_data["logo"],
        )
