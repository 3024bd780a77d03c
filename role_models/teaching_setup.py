"""What teaching registers when the site starts: the sheet that is made of every story with lessons."""

from role_models import output_kinds
from role_models.models import StoryOutput
from role_models.output_kinds import OutputKind, teaching_sheet
from role_models.uses import Use


def register() -> None:
    """Called once, by the room's ``AppConfig.ready``."""
    kind = StoryOutput.Kind.TEACHING_SHEET
    output_kinds.register(OutputKind(kind, Use.TEACHING, "pdf", "application/pdf", 1, teaching_sheet.make))
