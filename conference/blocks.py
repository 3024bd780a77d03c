"""The programme of a conference: days, and the sessions of each."""

from datetime import date, time

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SessionBlock(blocks.StructBlock):
    """One session of a day."""

    starts = blocks.TimeBlock(label=_("Starts"))
    ends = blocks.TimeBlock(label=_("Ends"))
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    description = blocks.TextBlock(label=_("Description"), max_length=800, required=False)
    room = blocks.CharBlock(label=_("Room"), max_length=80, required=False)
    speaker = blocks.CharBlock(label=_("Speaker"), max_length=160, required=False)

    class Meta:
        icon = "time"
        label = _("Session")

    def clean(self, value):
        """Refuse a session that ends before it starts."""
        cleaned = super().clean(value)
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            raise blocks.StructBlockValidationError(
                block_errors={"ends": ValidationError(_("This is before the session starts."))}
            )
        return cleaned


class DayBlock(blocks.StructBlock):
    """One day of the programme."""

    date = blocks.DateBlock(label=_("Date"))
    sessions = blocks.ListBlock(SessionBlock(), label=_("Sessions"), min_num=1)

    class Meta:
        icon = "date"
        label = _("Day")
        description = _("A day with its sessions")
        preview_template = "conference/day_preview.html"
        preview_value = {
            "date": date(2009, 11, 5),
            "sessions": [
                {"starts": time(9, 30), "ends": time(10), "title": "Kaffe og velkomst", "room": "Foyeren"},
                {
                    "starts": time(10),
                    "ends": time(11, 15),
                    "title": "Når to mødes",
                    "description": "Mentorer og mentees fortæller.",
                    "speaker": "Opdigtet oplægsholder",
                },
            ],
        }
