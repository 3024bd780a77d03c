"""What the table of changes to follow holds; see role_models/retention.py."""

from core.retention import Holds, Table
from role_models.models import FollowUp

TABLES = (
    Table(
        FollowUp,
        columns={"id": Holds.LINK, "storyteller": Holds.LINK, "mark": Holds.TECHNICAL, "asked_at": Holds.TIME},
        goes_with="storyteller",
    ),
)
