"""The editor's form of a campaign page."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class SponsorshipCampaignForm(WagtailAdminPageForm):
    """Refuses to publish what may not be published. A draft may be saved as it is."""

    def clean(self) -> dict:
        cleaned = super().clean()
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The campaign cannot end before it starts."))
        if not self.is_deferred_validation and not self.errors:
            problem = self._permit_problem(cleaned)
            if problem:
                self.add_error("permit_number", problem)
        return cleaned

    def _permit_problem(self, cleaned: dict) -> str | None:
        for name in ("audience", "starts_on", "ends_on", "permit_number", "permit_valid_from", "permit_valid_to"):
            setattr(self.instance, name, cleaned.get(name))
        return self.instance.permit_problem()
