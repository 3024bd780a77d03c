"""Her consent, to the very words that stand beside the box."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core import consents
from core.fields import ConsentField
from core.models import ConsentText
from signup.consent_texts import PURPOSES
from signup.forms.base import StepForm


class ConsentForm(StepForm):
    """The consent of the funnel's kind."""

    kept_elsewhere = frozenset({"consent"})

    def add_fields(self) -> None:
        """The newest text in the active language, with its box."""
        self.purpose = PURPOSES[self.kind]
        self.consent_text = consents.current(purpose=self.purpose, language=get_language())
        self.fields["consent"] = ConsentField(
            text=self.consent_text,
            question=_("May we keep your answers?"),
            label=_("I agree"),
            template_name="components/consent_field.html",
        )

    def clean_consent(self) -> ConsentText:
        """The very text that stood beside the box she ticked."""
        language = self.cleaned_data["consent"]
        if language == self.consent_text.language:
            return self.consent_text
        return consents.current(purpose=self.purpose, language=language)
