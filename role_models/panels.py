"""What the editor of a story shows beside its fields."""

from typing import Any

from wagtail.admin.panels import Panel


class ChecksPanel(Panel):
    """What may tell who she is, and what somebody could not read, see or hear: of the version that is opened."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "role_models/admin/checks_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict:
            from role_models.editors_checks import checks_of  # It needs the models, whose fields stand beside it.

            context = super().get_context_data(parent_context) or {}
            return context | {"checks": checks_of(self.instance) if self.instance.pk else None}
