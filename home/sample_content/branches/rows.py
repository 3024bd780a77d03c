"""The rows of the branches. Their intake, addresses and telephone numbers are invented; the pages say so."""

from typing import Any

from branches.models import Branch


def _branch(position: int, code: str, name_da: str, name_en: str, intake: str, *, welcomes_men: bool = False) -> dict:
    return {
        "position": position,
        "code": code,
        "name_da": name_da,
        "name_en": name_en,
        "intake": intake,
        "welcomes_men": welcomes_men,
        "email": f"{code}@example.org",
        "phone": "+45 00 00 00 00",
    }


#: Fields of branches.models.Branch, in the order in which the branches opened.
BRANCHES: list[dict[str, Any]] = [
    _branch(1, "copenhagen", "København", "Copenhagen", Branch.Intake.WAITING_LIST),
    _branch(2, "aarhus", "Aarhus", "Aarhus", Branch.Intake.OPEN),
    _branch(3, "esbjerg", "Esbjerg", "Esbjerg", Branch.Intake.OPEN, welcomes_men=True),
    _branch(4, "vollsmose", "Vollsmose", "Vollsmose", Branch.Intake.CLOSED),
    _branch(5, "tingbjerg", "Tingbjerg", "Tingbjerg", Branch.Intake.OPEN, welcomes_men=True),
]
