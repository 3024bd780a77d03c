"""Staff screens of applications, in the Wagtail admin."""

from signup.viewsets.applications import application_viewset
from signup.viewsets.group import ApplicationScreens

__all__ = ["ApplicationScreens", "application_viewset"]
