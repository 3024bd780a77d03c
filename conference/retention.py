"""What the tables of this room hold; see core/retention.py."""

from conference.models import ConferenceIndexPage, ConferencePage
from core.retention import content

TABLES = content(ConferenceIndexPage, ConferencePage)
