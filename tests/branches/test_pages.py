import pytest
from django.utils import translation

from branches.models import Branch
from tests.branches.factories import add_branch, add_branch_page

pytestmark = pytest.mark.django_db


def test_branch_page_shows_every_fact_it_has_and_leaves_out_what_is_empty(home, client):
    page = add_branch_page(
        home,
        add_branch("esbjerg", welcomes_men=True),
        profile="<p>Mange har en uddannelse.</p>",
        opened="2005",
        host="Vindrosen",
        who_can_get_a_mentor="Kvinder og mænd.",
    )

    context = client.get(page.url).context

    assert context["facts"] == [
        {"label": "Profil", "value": "<p>Mange har en uddannelse.</p>"},
        {"label": "Åbnede", "value": "2005"},
        {"label": "Vært", "value": "Vindrosen"},
        {"label": "Hvem kan få en mentor", "value": "Kvinder og mænd."},
    ]
    assert context["contact"] == {"email": "esbjerg@example.org", "phone": "+45 00 00 00 00"}


def test_intake_that_staff_close_shows_at_once(home, client, django_capture_on_commit_callbacks):
    branch = add_branch("vollsmose", mentor_intake=Branch.MentorIntake.BY_COMPETENCE)
    page = add_branch_page(home, branch, intake_note="Ring gerne.")
    before = client.get(page.url).context["intakes"]

    branch.intake = Branch.Intake.CLOSED
    with django_capture_on_commit_callbacks(execute=True):
        branch.save()

    after = client.get(page.url).context["intakes"]
    mentors = {"whom": "Mentorer", "state": "by_competence", "label": "Efter kompetence", "note": ""}
    assert before == [{"whom": "Mentees", "state": "open", "label": "Åben", "note": "Ring gerne."}, mentors]
    assert after == [
        {"whom": "Mentees", "state": "closed", "label": "Lukket for tiden", "note": "Ring gerne."},
        mentors,
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_index_lists_branches_in_a_known_number_of_queries(count, home, client, django_assert_num_queries):
    pages = [add_branch_page(home, add_branch(f"by{number}")) for number in range(count)]
    index = pages[0].get_parent()
    client.get(index.url)
    pages[0].specific.save_revision().publish()

    with django_assert_num_queries(18):
        response = client.get(index.url + "?fresh")

    assert [card.title for card in response.context["cards"]] == [page.title for page in pages]


def test_branches_taking_applications_leave_out_the_closed_and_the_inactive():
    add_branch("aaben")
    add_branch("venteliste", intake=Branch.Intake.WAITING_LIST)
    add_branch("lukket", intake=Branch.Intake.CLOSED)
    add_branch("nedlagt", is_active=False)

    assert [branch.code for branch in Branch.objects.taking_applications()] == ["aaben", "venteliste"]


def test_branch_is_named_in_the_readers_language():
    branch = add_branch("kbh", name_da="København", name_en="Copenhagen")

    with translation.override("en"):
        english = branch.name

    assert (branch.name, english) == ("København", "Copenhagen")
