"""What editors of a funnel's page see beside its fields."""

from typing import Any

from django.utils.translation import get_language_info
from wagtail.admin.panels import Panel


class PresentWordsPanel(Panel):
    """Every question of the page's kind of application, as it is asked now in each language."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on one page's form."""

        template_name = "signup/admin/present_words.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            from signup import present_words  # The questions are forms, which stand above the models.

            return super().get_context_data(parent_context) | {
                "kind": self.instance.get_kind_display(),
                "steps": present_words.of_kind(self.instance.kind),
                "languages": [get_language_info(code)["name_local"] for code in present_words.LANGUAGES],
            }
