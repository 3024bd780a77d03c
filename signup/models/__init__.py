"""Funnels, drafts, applications, the log of their moves, and what staff keep about them."""

from signup.models.annexes import PoliticalAnnex
from signup.models.applications import Application, ConfirmedBy, ContactState, StatusChange
from signup.models.competences import Competence, CompetenceGroup, WantedCompetence
from signup.models.drafts import Draft
from signup.models.funnel_pages import FunnelPage
from signup.models.kinds import POLITICAL_KINDS, Kind
from signup.models.staff import ApplicationAggregate, BranchAssignment, CallTask, Note

__all__ = [
    "POLITICAL_KINDS",
    "Application",
    "ApplicationAggregate",
    "BranchAssignment",
    "CallTask",
    "Competence",
    "CompetenceGroup",
    "ConfirmedBy",
    "ContactState",
    "Draft",
    "FunnelPage",
    "Kind",
    "Note",
    "PoliticalAnnex",
    "StatusChange",
    "WantedCompetence",
]
