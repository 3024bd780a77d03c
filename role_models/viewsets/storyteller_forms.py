"""What staff write of a storyteller: what she is called at first, what surrounds her story, and her places."""

from typing import Any

from django import forms
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from role_models.models import StoryPlace, Storyteller, paper_choices, pattern_choices
from role_models.regions import danish_region_of
from role_models.uses import Precision


def _pattern_pictures() -> list[tuple]:
    return [
        (code, format_html('<img class="staff-cloth" src="{}" alt=""> {}', static(f"img/patterns/{code}.svg"), name))
        for code, name in pattern_choices()
    ]


def _paper_samples() -> list[tuple]:
    return [
        (code, format_html('<span class="staff-paper staff-paper--{}"></span> {}', code, name))
        for code, name in paper_choices()
    ]


class StorytellerForm(forms.ModelForm):
    """What surrounds her story. Her name is changed by a verb of its own, since it stands in her texts."""

    class Meta:
        model = Storyteller
        fields = ["language", "branch", "region", "themes", "pattern", "paper"]
        widgets = {
            "themes": forms.CheckboxSelectMultiple,
            "pattern": forms.RadioSelect,
            "paper": forms.RadioSelect,
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["pattern"].widget.choices = _pattern_pictures()
        self.fields["paper"].widget.choices = _paper_samples()


class NewStorytellerForm(StorytellerForm):
    """The same, with what she is called."""

    class Meta(StorytellerForm.Meta):
        fields = ["name", *StorytellerForm.Meta.fields]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["name"].required = True


#: The widths in which a place is written, the narrowest first, with the fields that hold its words.
_WIDTHS = {
    Precision.TOWN: ("exact_da", "exact_en"),
    Precision.REGION: ("region_da", "region_en"),
    Precision.COUNTRY: ("country_da", "country_en"),
}


def _region_or_none(municipality: str) -> str | None:
    try:
        return danish_region_of(municipality)
    except ValueError:
        return None


class PlaceForm(forms.ModelForm):
    """One place. What is finer than she lets be shown is not written down either."""

    class Meta:
        model = StoryPlace
        fields = [
            "kind",
            "exact_da",
            "exact_en",
            "region_da",
            "region_en",
            "country_da",
            "country_en",
            "country_code",
            "municipality",
            "precision",
            "position",
        ]

    def clean(self) -> dict[str, Any] | None:
        """Refuse words that she asked us to forget, and words in one language alone."""
        cleaned = super().clean() or {}
        limit = self.instance.storyteller.place_precision if self.instance.storyteller_id else Precision.TOWN
        widths = list(_WIDTHS)
        for width, (danish, english) in _WIDTHS.items():
            words = [name for name in (danish, english) if cleaned.get(name)]
            if words and widths.index(width) < widths.index(Precision(limit)):
                self.add_error(words[0], _("She asked us to forget what is this exact. Leave it empty."))
            elif len(words) == 1:
                missing = english if words == [danish] else danish
                self.add_error(missing, _("Write it in both languages. It may be the same word."))
        self._refuse_exact_municipality(cleaned.get("municipality") or "", limit)
        return cleaned

    def _refuse_exact_municipality(self, code: str, limit: str) -> None:
        is_too_exact = limit == Precision.COUNTRY or (limit == Precision.REGION and code != _region_or_none(code))
        if code and is_too_exact:
            self.add_error("municipality", _("She asked us to forget what is this exact. Leave it empty."))

    def clean_country_code(self) -> str:
        """Two capital letters; "" for none."""
        code = (self.cleaned_data["country_code"] or "").strip().upper()
        if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
            raise forms.ValidationError(_("Two letters, such as DK or TR."), code="country")
        return code

    def clean_municipality(self) -> str:
        """Four digits; "" for none."""
        code = (self.cleaned_data["municipality"] or "").strip()
        if code and not (len(code) == 4 and code.isascii() and code.isdigit() and _region_or_none(code)):
            raise forms.ValidationError(_("Four digits, such as 0751 for Aarhus."), code="municipality")
        return code


PlaceFormSet = forms.inlineformset_factory(Storyteller, StoryPlace, form=PlaceForm, extra=1, can_delete=True)
