"""The models that every room stands on."""

from core.models.content import ContentVersion
from core.models.letters import Letter
from core.models.pages import SitePage
from core.models.schedules import ScheduleRun
from core.models.security import PrivateLink, RateCount

__all__ = ["ContentVersion", "Letter", "PrivateLink", "RateCount", "ScheduleRun", "SitePage"]
