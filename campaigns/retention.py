"""What the tables of this room hold; see core/retention.py."""

from campaigns.models import PoliticalTrackPage
from core.retention import content

TABLES = content(PoliticalTrackPage)
