"""The editor's form of a campaign page."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

#: What a campaign may be refused for.
_JUDGED = ("audience", "starts_on", "ends_on", "permit_number", "permit_valid_from", "permit_valid_to", "tiers")


class SponsorshipCampaignForm(WagtailAdminPageForm):
    """Refuses to publish what may not be published. A draft may be saved as it is."""

    def clean(self) -> dict:
        cleaned = super().clean()
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The campaign cannot end before it starts."))
        if not self.is_deferred_validation and not self.errors:
            for name, problem in self._problems(cleaned).items():
                self.add_error(name, problem)
        return cleaned

    def _problems(self, cleaned: dict) -> dict[str, str]:
        for name in _JUDGED:
            setattr(self.instance, name, cleaned.get(name))
        return self.instance.problems()
