"""The models that every room stands on."""

from core.models.access_log import AccessLog, LogIsAppendOnly
from core.models.consents import ConsentRecord, ConsentText, PublishedTextIsFixed
from core.models.content import ContentVersion
from core.models.letters import Letter
from core.models.pages import SitePage
from core.models.schedules import ScheduleRun
from core.models.security import PrivateLink, RateCount

__all__ = [
    "AccessLog",
    "ConsentRecord",
    "ConsentText",
    "ContentVersion",
    "Letter",
    "LogIsAppendOnly",
    "PrivateLink",
    "PublishedTextIsFixed",
    "RateCount",
    "ScheduleRun",
    "SitePage",
]
