"""What people write: any script, any way of writing a phone number, and everything that breaks other forms."""

import re

import pytest
from django.core.exceptions import ValidationError

from core.fields import EmailAddressField, PhoneNumberField, WrittenTextField, tidy
from signup import drafts
from signup.email_domains import likely_meant
from signup.funnels import FUNNELS
from signup.models import Application, Competence, CompetenceGroup, Draft
from tests.signup.factories import Applicant, mentor_who_comes_unasked, text_fields


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Åse   Ørsted ", "Åse Ørsted"),
        ("A\u030ase", "Åse"),
        ("سَارة نِعمة", "سَارة نِعمة"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("\u202eabc\u202c", "abc"),
        ("\u2066abc\u2069\u200f", "abc"),
        ("a\x07b\x85c", "abc"),
        ("Nguyễn O'Brien 3.", "Nguyễn O'Brien 3."),
        ("en\r\nto\rtre", "en\nto\ntre"),
        ("en\n\n\n\n\nto", "en\n\nto"),
        ("a\tb", "a b"),
        ("", ""),
    ],
)
def test_tidy_keeps_letters_and_drops_what_is_invisible(typed, kept):
    assert tidy(typed) == kept


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("20123456", "+4520123456"),
        ("+45(20)12-34-56", "+4520123456"),
        ("0045 20 12 34 56", "+4520123456"),
        ("٢٠ ١٢ ٣٤ ٥٦", "+4520123456"),
        ("۲۰۱۲۳۴۵۶", "+4520123456"),
        ("\u200e20 12 34 56\u200f", "+4520123456"),
        ("+963 944 567 890", "+963944567890"),
        ("12345678", "+4512345678"),
    ],
)
def test_phone_number_is_read_in_any_form(typed, number):
    assert PhoneNumberField().clean(typed) == number


@pytest.mark.parametrize("typed", ["12", "0944 567 890", "ring til mig", "<script>", "+", "1" * 39, "1" * 10_000])
def test_phone_number_that_cannot_be_is_refused(typed):
    with pytest.raises(ValidationError):
        PhoneNumberField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" a.b+c@example.org ", "a.b+c@example.org"),
        ("soren@bøgh.dk", "soren@xn--bgh-0na.dk"),
        ("A@Example.ORG", "A@example.org"),
    ],
)
def test_email_address_is_kept_as_servers_take_it(typed, address):
    assert EmailAddressField().clean(typed) == address


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("søren@bøgh.dk", "not_ascii"),
        ("a@localhost", "invalid"),
        ("a b@example.org", "invalid"),
        ("a@b@example.org", "invalid"),
        ("<script>@example.org", "invalid"),
        ("a@example.org\nBcc: b@example.org", "invalid"),
        ("@", "invalid"),
        ("a" * 250 + "@example.org", "max_length"),
        ("a@example.org\0", "hidden_character"),
    ],
)
def test_email_address_that_cannot_be_written_to_is_refused(typed, code):
    with pytest.raises(ValidationError) as refused:
        EmailAddressField().clean(typed)

    assert [error.code for error in refused.value.error_list] == [code]


def test_written_text_is_measured_after_it_was_tidied():
    field = WrittenTextField(max_length=3)

    assert field.clean("  a    b  ") == "a b"
    with pytest.raises(ValidationError):
        field.clean("abcd")


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("a@gmial.com", "gmail.com"),
        ("a@GMAIL.CON", "gmail.com"),
        ("a@hotmial.com", "hotmail.com"),
        ("a@yaho.com", "yahoo.com"),
        ("a@iclod.com", "icloud.com"),
        ("a@gmail.com", ""),
        ("a@outlook.de", ""),
        ("a@example.org", ""),
        ("a@" + "gmail" * 10_000 + ".com", ""),
        ("gmial.com", ""),
        ("", ""),
    ],
)
def test_slip_in_the_name_of_a_mail_service_is_noticed(address, domain):
    assert likely_meant(address) == domain


HOSTILE = {
    "empty": ("", 422),
    "long": ("x" * 10_000, 422),
    "nul": ("Zo\0hreh", 422),
    "only spaces": (" \u200f\u202e ", 422),
    "arabic": ("زهره", 303),
    "danish": ("Åse Ærø Øre", 303),
    "emoji": ("👩‍🔬", 303),
    "script": ("<script>alert(1)</script>", 303),
    "template": ("{{ 7*7 }}{% now %}", 303),
    "sql": ("'; DROP TABLE signup_draft; --", 303),
}


every_text = pytest.mark.parametrize(
    ("kind", "code", "name"), [(kind, code, name) for kind in FUNNELS for code, name in text_fields(kind)]
)
#: Every question of every funnel that is answered by choosing.
CHOICES = [
    (kind, step.code, name)
    for kind in FUNNELS
    for step in FUNNELS[kind].steps
    for name in [*step.form_class.base_fields, *(["consent"] if step.code == "consent" else [])]
    if (step.code, name) not in text_fields(kind)
]


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_name_is_answered_clearly_and_kept(case, language):
    typed, status = HOSTILE[case]
    woman = Applicant(language)

    response = woman.answer("name", name=typed)
    page = woman.look("name")

    html = response.content.decode() + page.content.decode()
    assert response.status_code == status
    assert page.status_code == 200
    assert "<script>alert" not in html
    assert Application.objects.count() == 0
    if case == "long":
        assert html.count("x" * 10_000) == 2


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@every_text
@pytest.mark.parametrize("typed", ["x" * 10_000, "a\0b"], ids=["long", "nul"])
def test_hostile_text_is_422_in_every_field(kind, code, name, typed):
    response = Applicant("en", kind=kind).answer(code, **{name: typed})

    assert response.status_code == 422
    assert response.context["form"].errors.keys() == {name}


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@every_text
@pytest.mark.parametrize("language", ["da", "en"])
def test_cpr_number_is_refused_in_every_text_shown_once_and_never_written(kind, code, name, language):
    typed = {"email": "020302-0304@example.org", "phone": "020302-0304"}.get(name, "Jeg er Mina, 020302-0304")
    woman = Applicant(language, kind=kind)

    response = woman.answer(code, **{name: typed})
    page = woman.look(code)

    assert response.status_code == 422
    assert response.context["form"].errors.keys() == {name}
    assert "CPR" in str(response.context["form"].errors[name])
    assert "020302-0304" in response.content.decode()
    assert "020302" not in page.content.decode()
    assert "020302" not in str(drafts.read(Draft.objects.get()))


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("action", ["save", "back", "call-me", "lang:en", ""])
def test_cpr_number_is_kept_by_no_button(action):
    woman = Applicant()

    response = woman.answer("help", action=action, help_text="mit nummer er 0203020304")

    assert response.status_code == 422
    assert "0203020304" not in str([drafts.read(draft) for draft in Draft.objects.all()])


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("content_type", ["application/json", "text/plain"])
def test_body_that_is_no_form_is_answered_like_an_empty_one(content_type):
    woman = Applicant()

    response = woman.phone.post(woman.step_address("name"), '{"name": "x"}', content_type=content_type)

    assert response.status_code == 422


FORM = "application/x-www-form-urlencoded"
BROKEN = {
    "no boundary": (b"name=x", "multipart/form-data"),
    "cut off": (b"--b\r\nContent-Disposition: form-data; name=", "multipart/form-data; boundary=b"),
    "ten thousand parameters": ("&".join(f"p{number}=1" for number in range(10_000)).encode(), FORM),
    "another encoding": ("name=x".encode("utf-16"), FORM + "; charset=utf-16"),
    "three megabytes": (b"name=" + b"x" * 3_000_000, FORM),
    "a megabyte": (b"name=" + b"x" * 1_000_000, FORM),
    "broken letters": (b"name=%ff%fe%ed%a0%80", FORM),
    "the same name twice": (b"name=Mina&name=" + b"y" * 500, FORM),
}


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("case", BROKEN)
def test_broken_request_is_refused_and_is_no_fault_of_ours(case):
    body, content_type = BROKEN[case]
    woman = Applicant()

    response = woman.phone.generic("POST", woman.step_address("name"), body, content_type=content_type)

    assert response.status_code in ((303,) if case == "broken letters" else (400, 413, 422))
    assert Application.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize(("kind", "code", "name"), CHOICES)
def test_hostile_choice_is_422_and_is_not_drawn(kind, code, name):
    woman = mentor_who_comes_unasked("en") if code == "unasked" else Applicant("en", kind=kind)

    for typed in ("x" * 10_000, "a\0b", "زهره", "👩‍🔬", "<script>alert(1)</script>", "1e9"):
        response = woman.answer(code, **{name: typed})

        assert response.status_code == 422, typed
        assert response.context["form"].errors.keys() == {name}
        assert "<script>alert" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_hostile_text_reads_back_on_the_check_page_as_text():
    woman = Applicant.with_draft("en", name="<script>alert(1)</script>", help_text="{{ 7*7 }} زهره 👩‍🔬")

    html = woman.check().content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "{{ 7*7 }} زهره 👩‍🔬" in html


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("came_from", ["", "0", "-1", "9" * 30, "1; DROP", "٣", "a\0b"])
def test_hostile_source_is_ignored(came_from):
    woman = Applicant()

    response = woman.phone.post(woman.step_address("name"), {"action": "save"}, query_params={"from": came_from})

    assert response.status_code == 303
    assert Draft.objects.get().source is None


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_hundred_thousand_values_are_not_kept():
    woman = Applicant()

    woman.answer("help", action="save", help_wanted=["job"] * 500, help_text="y" * 100_000)

    assert len(Draft.objects.get().answers_sealed) < 25_000


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize(
    ("language", "message"), [("da", "18"), ("en", "You must be 18 to take part in the mentor network.")]
)
def test_younger_than_18_is_told_whom_to_call(language, message, settings):
    response = Applicant(language).answer("adult", adult="no")

    assert response.status_code == 422
    assert message in str(response.context["form"].errors["adult"])
    assert settings.OFFICE_PHONE in response.content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_too_many_competences_are_refused_with_both_numbers():
    codes = list(Competence.objects.values_list("code", flat=True)[:4])

    response = Applicant("en").answer("competences", competences=codes)

    assert response.status_code == 422
    assert response.context["form"].errors["competences"] == ["Choose at most 3. You chose 4."]


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_field_of_work_stands_open_where_something_is_ticked_or_nothing_else_is_there():
    group_of_chemistry = Competence.objects.get(code="science-chemistry").group.name
    nursing = Competence.objects.get(code="health-nurse").group.name
    closed, ticked = open_groups(Applicant()), open_groups(Applicant.with_draft())

    CompetenceGroup.objects.exclude(competences__code="health-nurse").update(is_active=False)
    alone = open_groups(Applicant())

    assert closed == []
    assert ticked == [group_of_chemistry]
    assert alone == [nursing]


def open_groups(woman: Applicant) -> list[str]:
    """The fields of work that stand open on her page of competences."""
    page = woman.look("competences").content.decode()
    return re.findall(r'<details class="competences__group" open>\s*<summary>([^<]*)</summary>', page)
