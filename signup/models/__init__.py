"""Funnels, drafts, applications and the log of their moves."""

from signup.models.applications import Application, ConfirmedBy, ContactState, StatusChange
from signup.models.drafts import Draft
from signup.models.funnel_pages import FunnelPage
from signup.models.kinds import Kind

__all__ = ["Application", "ConfirmedBy", "ContactState", "Draft", "FunnelPage", "Kind", "StatusChange"]
