"""The rows of the branches. Their intake, addresses and telephone numbers are invented; the pages say so."""

from typing import Any

from branches.models import Branch


def _branch(
    position: int,
    code: str,
    name_da: str,
    name_en: str,
    intake: str,
    *,
    mentor_intake: str = Branch.MentorIntake.OPEN,
    welcomes_men: bool = False,
) -> dict:
    return {
        "position": position,
        "code": code,
        "name_da": name_da,
        "name_en": name_en,
        "intake": intake,
        "mentor_intake": mentor_intake,
        "welcomes_men": welcomes_men,
        "email": f"{code}@example.org",
        "phone": "+45 00 00 00 00",
    }


_BY_COMPETENCE = Branch.MentorIntake.BY_COMPETENCE

#: Fields of branches.models.Branch, in the order in which the branches opened. How mentors were found is as in 2009:
#: Copenhagen and Aarhus called for competences, the others reached out to everybody.
BRANCHES: list[dict[str, Any]] = [
    _branch(1, "copenhagen", "København", "Copenhagen", Branch.Intake.WAITING_LIST, mentor_intake=_BY_COMPETENCE),
    _branch(2, "aarhus", "Aarhus", "Aarhus", Branch.Intake.OPEN, mentor_intake=_BY_COMPETENCE),
    _branch(3, "esbjerg", "Esbjerg", "Esbjerg", Branch.Intake.OPEN, welcomes_men=True),
    _branch(4, "vollsmose", "Vollsmose", "Vollsmose", Branch.Intake.CLOSED),
    _branch(5, "tingbjerg", "Tingbjerg", "Tingbjerg", Branch.Intake.OPEN, welcomes_men=True),
]

#: The competences that a branch looks for in mentors, by their codes. They are invented.
WANTED_COMPETENCES: dict[str, tuple[str, ...]] = {
    "copenhagen": ("health-laboratory", "computing-engineer", "society-law"),
    "aarhus": ("children-teacher", "office-accounts", "science-chemistry"),
}
