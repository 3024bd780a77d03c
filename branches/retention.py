"""What the tables of this room hold; see core/retention.py."""

from django.utils.translation import gettext_lazy as _

from branches.models import Branch, BranchIndexPage, BranchPage
from core.retention import Holds, Table, content

TABLES = (
    *content(BranchIndexPage, BranchPage),
    Table(
        Branch,
        columns={
            "id": Holds.LINK,
            "code": Holds.CODE,
            "name_da": Holds.PUBLIC,
            "name_en": Holds.PUBLIC,
            "position": Holds.NUMBER,
            "is_active": Holds.CODE,
            "intake": Holds.CODE,
            "mentor_intake": Holds.CODE,
            "welcomes_men": Holds.CODE,
            "email": Holds.PUBLIC,
            "phone": Holds.PUBLIC,
        },
        stays=_("The branches themselves. Their addresses are an office's, not a person's."),
    ),
)
