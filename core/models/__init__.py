"""The models that every room stands on."""

from core.models.access_log import AccessLog, LogIsAppendOnly
from core.models.bilingual import BilingualName
from core.models.consents import ConsentRecord, ConsentText, PublishedTextIsFixed
from core.models.content import ContentVersion
from core.models.erasures import ErasureEntry
from core.models.letters import Letter, LetterEvent
from core.models.pages import SitePage
from core.models.schedules import ScheduleRun
from core.models.security import OneTimeCode, PrivateLink, RateCount

__all__ = [
    "AccessLog",
    "BilingualName",
    "ConsentRecord",
    "ConsentText",
    "ContentVersion",
    "ErasureEntry",
    "Letter",
    "LetterEvent",
    "LogIsAppendOnly",
    "OneTimeCode",
    "PrivateLink",
    "PublishedTextIsFixed",
    "RateCount",
    "ScheduleRun",
    "SitePage",
]
