"""The admin's field for a page's address, which spells Danish letters out while the editor types."""

from wagtail.admin.widgets import SlugInput

from core.languages import DANISH_LETTERS


class DanishSlugInput(SlugInput):
    """Wagtail's own script writes "norrebro" for "Nørrebro", and drops such letters typed into the field itself."""

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(attrs=attrs, formatters=list(DANISH_LETTERS.items()))
