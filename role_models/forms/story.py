"""The form in which editors write a story."""

from wagtail.admin.forms import WagtailAdminPageForm


class StoryPageForm(WagtailAdminPageForm):
    """Tells the page whether it is saved as a draft, which may lack what a publication needs."""

    def full_clean(self) -> None:
        self.instance.is_deferred_validation = self.is_deferred_validation
        super().full_clean()
