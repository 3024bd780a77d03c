"""What people write: any script, any way of writing a phone number, and everything that breaks other forms."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from signup.fields import EmailAddressField, PhoneNumberField, WrittenTextField, tidy
from signup.models import Application, Draft
from tests.signup.factories import Applicant


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


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_name_is_answered_clearly_and_kept(case, language):
    typed, status = HOSTILE[case]
    woman = Applicant(language)

    response = woman.answer("contact", name=typed)
    page = woman.look("contact")

    html = response.content.decode() + page.content.decode()
    assert response.status_code == status
    assert page.status_code == 200
    assert "<script>alert" not in html
    assert Application.objects.count() == 0
    if case == "long":
        assert html.count("x" * 10_000) == 2


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("step", "name"), [("contact", "email"), ("contact", "phone"), ("wishes", "help_text")])
@pytest.mark.parametrize("typed", ["x" * 10_000, "a\0b"])
def test_hostile_text_is_422_in_every_field(step, name, typed, language):
    response = Applicant(language).answer(step, **{name: typed})

    assert response.status_code == 422
    assert response.context["form"].errors.keys() == {name}


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("content_type", ["application/json", "text/plain"])
def test_body_that_is_no_form_is_answered_like_an_empty_one(content_type):
    woman = Applicant()

    response = woman.phone.post(woman.step_address("contact"), '{"name": "x"}', content_type=content_type)

    assert response.status_code == 422


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("name", ["branch", "field_of_work", "help_wanted", "danish_level", "adult", "consent"])
@pytest.mark.parametrize("typed", ["", "x" * 10_000, "a\0b", "زهره", "👩‍🔬", "<script>alert(1)</script>", "1e9"])
def test_hostile_choice_is_422_and_nothing_is_sent(name, typed):
    woman = Applicant("en")
    woman.answer("contact")

    response = woman.answer("wishes", **{name: typed})
    woman.send()

    assert response.status_code == 422
    assert "<script>alert" not in response.content.decode()
    assert Application.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_hostile_text_reads_back_on_the_check_page_as_text():
    woman = Applicant("en")
    woman.answer("contact", name="<script>alert(1)</script>")
    woman.answer("wishes", help_text="{{ 7*7 }} زهره 👩‍🔬")

    html = woman.check().content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "{{ 7*7 }} زهره 👩‍🔬" in html


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize("came_from", ["", "0", "-1", "9" * 30, "1; DROP", "٣", "a\0b"])
def test_hostile_source_is_ignored(came_from):
    woman = Applicant()

    response = woman.phone.post(woman.step_address("contact"), {"action": "save"}, query_params={"from": came_from})

    assert response.status_code == 303
    assert Draft.objects.get().source is None


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
def test_hundred_thousand_values_are_not_kept():
    woman = Applicant()

    woman.answer("wishes", action="save", help_wanted=["job"] * 500, help_text="y" * 100_000)

    assert len(Draft.objects.get().answers_sealed) < 25_000


@pytest.mark.django_db
@pytest.mark.usefixtures("aarhus")
@pytest.mark.parametrize(
    ("language", "message"),
    [("da", "18"), ("en", "You must be 18 to get a mentor here.")],
)
def test_younger_than_18_is_told_whom_to_call(language, message):
    with translation.override(language):
        response = Applicant(language).answer("wishes", adult="no")

    assert response.status_code == 422
    assert message in response.content.decode()
