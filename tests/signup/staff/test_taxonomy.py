"""The taxonomy in the admin: names in both languages, lasting codes, nothing deleted that is in use, own branches."""

from itertools import pairwise

import pytest
from django.urls import reverse

from core import content_version
from signup.models import Competence, CompetenceGroup, WantedCompetence
from signup.taxonomy import InUse, delete, new_code
from tests.signup.factories import make_application, make_branch
from tests.signup.staff.admin import outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aarhus")]


@pytest.fixture
def keeper(client, member):
    """Somebody of the communication team, logged in."""
    client.force_login(member("Communication"))
    return client


def chemistry() -> Competence:
    return Competence.objects.get(code="science-chemistry")


def wish(branch: str, code: str = "science-chemistry") -> WantedCompetence:
    """That a branch looks for a competence."""
    return WantedCompetence.objects.create(branch=make_branch(branch), competence=Competence.objects.get(code=code))


def as_form(competence: Competence, **changes) -> dict:
    """What the form of a competence holds."""
    fields = {"group": competence.group_id, "name_da": competence.name_da, "name_en": competence.name_en}
    return fields | {"position": competence.position, "is_active": "on"} | changes


def test_new_competence_gets_a_code_from_its_danish_name(keeper):
    group = CompetenceGroup.objects.get(code="science")

    response = keeper.post(
        reverse("competences:add"),
        {"group": group.pk, "name_da": "Måleteknik på søen", "name_en": "Sea", "position": 7, "is_active": "on"},
    )

    made = Competence.objects.get(name_en="Sea")
    assert response.url == reverse("competences:index")
    assert (made.code, made.group, made.position, made.is_active) == (
        "science-maaleteknik-paa-soeen",
        group,
        7,
        True,
    )


def test_code_does_not_follow_the_name(keeper):
    competence = chemistry()

    keeper.post(reverse("competences:edit", args=[competence.pk]), as_form(competence, name_da="Noget andet", code="x"))

    competence.refresh_from_db()
    assert (competence.name_da, competence.code) == ("Noget andet", "science-chemistry")


def test_codes_are_unique_whatever_the_name_spells():
    group = CompetenceGroup.objects.get(code="science")
    Competence.objects.create(code="science-fysik-og-astronomi", group=group, name_da="a", name_en="a")

    assert new_code(model=Competence, name="Fysik og astronomi", group=group) == "science-fysik-og-astronomi-2"
    assert new_code(model=CompetenceGroup, name="!!!") == "competencegroup"
    assert len(new_code(model=CompetenceGroup, name="æ" * 80)) == 40


@pytest.mark.parametrize("missing", ["name_da", "name_en"])
def test_both_names_are_required(keeper, missing):
    competence = chemistry()
    before = (competence.name_da, competence.name_en)

    response = keeper.post(reverse("competences:edit", args=[competence.pk]), as_form(competence, **{missing: "  "}))

    competence.refresh_from_db()
    assert list(response.context["form"].errors) == [missing]
    assert (competence.name_da, competence.name_en) == before


def test_name_is_taken_once_within_a_field_of_work(keeper):
    competence = chemistry()
    sibling = competence.group.competences.exclude(pk=competence.pk).first()
    elsewhere = Competence.objects.exclude(group=competence.group).first()
    address = reverse("competences:edit", args=[competence.pk])

    clash = keeper.post(address, as_form(competence, name_da=sibling.name_da.upper()))
    no_clash = keeper.post(address, as_form(competence, name_da=elsewhere.name_da))

    assert list(clash.context["form"].errors) == ["name_da"]
    assert no_clash.status_code == 302


def test_what_an_application_has_is_not_deleted_but_can_be_taken_out_of_the_forms(keeper):
    competence = chemistry()
    application = make_application(competences=["science-chemistry"])

    response = keeper.post(reverse("competences:delete", args=[competence.pk]), follow=True)
    keeper.post(
        reverse("competences:edit", args=[competence.pk]),
        {name: value for name, value in as_form(competence).items() if name != "is_active"},
    )

    assert response.redirect_chain[0][0] == reverse("competences:edit", args=[competence.pk])
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert list(application.competences.all()) == [competence]
    assert competence not in Competence.objects.offered()


def test_entries_in_use_are_kept_by_the_verb():
    wanted = wish("aarhus")

    for entry in (wanted.competence, wanted.competence.group):
        with pytest.raises(InUse):
            delete(entry)
    delete(wanted)
    delete(wanted.competence)

    assert not Competence.objects.filter(pk=wanted.competence.pk).exists()


def test_field_of_work_with_competences_is_not_deleted(keeper):
    group = CompetenceGroup.objects.get(code="science")
    empty = CompetenceGroup.objects.create(code="empty", name_da="Tom", name_en="Empty")

    keeper.post(reverse("competence-groups:delete", args=[group.pk]))
    keeper.post(reverse("competence-groups:delete", args=[empty.pk]))

    assert CompetenceGroup.objects.filter(pk=group.pk).exists()
    assert not CompetenceGroup.objects.filter(pk=empty.pk).exists()


@pytest.mark.parametrize("model", [CompetenceGroup, Competence, WantedCompetence])
def test_visitors_see_a_change_at_once(model, django_capture_on_commit_callbacks):
    wish("aarhus")
    row = model.objects.first()
    versions = [content_version.current()]
    for change in (row.save, WantedCompetence.objects.get().delete):
        with django_capture_on_commit_callbacks(execute=True):
            change()
        versions.append(content_version.current())

    assert [after > before for before, after in pairwise(versions)] == [True, True]


def test_coordinator_sees_and_writes_what_her_own_branches_look_for(client, member):
    own, other = wish("aarhus"), wish("odense")
    client.force_login(member("Branch coordinators", branches=["aarhus"]))
    fields = {"branch": other.branch_id, "competence": own.competence_id, "opens_on": "2030-01-01"}

    listed = list(client.get(reverse("wanted-competences:index")).context["object_list"])
    of_other = [reverse(f"wanted-competences:{view}", args=[other.pk]) for view in ("edit", "delete")]
    on_other = [outcome(ask(address, fields)) for ask in (client.get, client.post) for address in of_other]
    added = client.post(reverse("wanted-competences:add"), fields)
    moved = client.post(reverse("wanted-competences:edit", args=[own.pk]), fields)
    kept = client.post(
        reverse("wanted-competences:edit", args=[own.pk]),
        fields | {"branch": own.branch_id, "closes_on": "2030-02-01"},
    )

    own.refresh_from_db()
    assert listed == [own]
    assert on_other == ["404"] * 4
    assert list(added.context["form"].errors) == list(moved.context["form"].errors) == ["branch"]
    assert (kept.status_code, str(own.closes_on), own.branch.code) == (302, "2030-02-01", "aarhus")
    assert WantedCompetence.objects.count() == 2


def test_coordinator_without_a_branch_writes_for_none(client, member):
    wish("aarhus")
    client.force_login(member("Branch coordinators"))

    assert list(client.get(reverse("wanted-competences:index")).context["object_list"]) == []


def test_coordinator_does_not_keep_the_taxonomy(client, member):
    client.force_login(member("Branch coordinators", branches=["aarhus"]))
    competence = chemistry()

    for name in ("competences:index", "competences:add", "competence-groups:index", "competence-groups:add"):
        assert outcome(client.get(reverse(name))) == "refused"
    assert outcome(client.post(reverse("competences:edit", args=[competence.pk]), as_form(competence))) == "refused"


def test_end_before_beginning_is_refused(keeper):
    wanted = wish("aarhus")

    response = keeper.post(
        reverse("wanted-competences:edit", args=[wanted.pk]),
        {
            "branch": wanted.branch_id,
            "competence": wanted.competence_id,
            "opens_on": "2030-02-02",
            "closes_on": "2030-02-01",
        },
    )

    assert list(response.context["form"].errors) == ["closes_on"]


@pytest.mark.parametrize("name", ["competences", "competence-groups", "wanted-competences"])
def test_nothing_leaves_as_a_file(keeper, name):
    wish("aarhus")

    for file_format in ("csv", "xlsx"):
        assert outcome(keeper.get(reverse(f"{name}:index"), {"export": file_format})) == "404"


@pytest.mark.parametrize("name", ["competences", "wanted-competences"])
def test_lists_take_the_same_number_of_queries_for_any_rows(keeper, name, django_assert_max_num_queries):
    counts = []
    for branch in ("aarhus", "odense", "ribe"):
        wish(branch)
        address = reverse(f"{name}:index")
        keeper.get(address)
        with django_assert_max_num_queries(30) as captured:
            keeper.get(address)
        counts.append(len(captured))

    assert len(set(counts)) == 1
