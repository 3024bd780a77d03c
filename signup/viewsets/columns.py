"""Columns of the staff's lists. On a phone each row becomes a card, in which every cell says what it is."""

from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column

from signup.models import Application, ContactState
from signup.states import Status

#: So many competences stand in a list; of more, their number.
_LONGEST_LIST = 3


class LabelledColumn(Column):
    """A cell with its label beside it, for narrow screens."""

    cell_template_name = "signup/admin/cells/labelled.html"


class LinesColumn(LabelledColumn):
    """A cell of several things, a line each."""

    cell_template_name = "signup/admin/cells/lines.html"


class ReferenceColumn(LabelledColumn):
    """The reference, as a link for those who may open the application."""

    cell_template_name = "signup/admin/cells/reference.html"

    def __init__(self, *args, get_url, **options) -> None:
        super().__init__(*args, **options)
        self._get_url = get_url

    def get_cell_context_data(self, instance, parent_context) -> dict:
        """What the cell's template needs."""
        return super().get_cell_context_data(instance, parent_context) | {"url": self._get_url(instance)}


class ChoosingColumn(BaseColumn):
    """A box to tick, by which the row is chosen for a move of many."""

    header_template_name = "signup/admin/cells/choose_all.html"
    cell_template_name = "signup/admin/cells/choose.html"

    @cached_property
    def label_for_all(self) -> str:
        """What the box in the head says."""
        return gettext("Choose all on this page")


def branch_name(application: Application) -> str:
    """The branch in words; those who named none can go to any."""
    return application.branch.name if application.branch else gettext("No branch")


def competence_names(application: Application) -> list[str]:
    """The first competences in words, and how many more there are. Needs ``competences`` prefetched."""
    names = [competence.name for competence in application.competences.all()]
    more = len(names) - _LONGEST_LIST
    return [*names[:_LONGEST_LIST], *([gettext("and %(count)d more") % {"count": more}] if more > 0 else [])]


_TROUBLE = {
    ContactState.BOUNCED: _("Letters come back"),
    ContactState.COMPLAINED: _("Reported as spam"),
}


def things_to_do(application: Application) -> list[str]:
    """What somebody must do, in a few words each. Needs ``open_call_tasks`` prefetched."""
    things = [gettext("Call her")] if application.open_call_tasks else []  # type: ignore[attr-defined]  # prefetched
    if application.status == Status.UNCONFIRMED and not things:
        things.append(gettext("Not confirmed"))
    if application.contact_state in _TROUBLE:
        things.append(str(_TROUBLE[ContactState(application.contact_state)]))
    if application.erase_at:
        things.append(gettext("Asked to be deleted"))
    return things
