"""Staff screens of giving, in the Wagtail admin."""

from donations.viewsets.group import GivingScreens

__all__ = ["GivingScreens"]
