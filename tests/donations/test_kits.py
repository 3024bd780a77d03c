"""The kit: who gets one, what is on it, and that its code leads to the campaign."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from donations import kits
from donations.models import RecognitionState, SponsorListing
from donations.states import PledgeState
from tests.donations.factories import DONOR, make_campaign, make_pledge
from tests.donations.paper_making import Paper, give_back, make_paid, make_statement

pytestmark = pytest.mark.django_db

LONG = "Foreningen for Kvindelige Iværksættere og Håndværkere i Nordvestsjælland og Omegn, selvejende institution 1998"
CLAIM = {"da": "bakker op om mentornetværket", "en": "stands by the mentor network"}


def a_kit(*, campaign=None, name: str = "", **fields) -> kits.Kit:
    campaign = campaign or make_campaign()
    donor = DONOR | {"company": name} if name else DONOR
    kit = kits.of_pledge(make_paid(campaign_key=campaign.translation_key, donor=donor, **fields))
    assert kit is not None
    return kit


def codes_on(pdf: bytes) -> list[str]:
    """What a phone reads off the printed page."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=2).to_pil().convert("L")
    document.close()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("size", "millimetres"), [("a4", (210, 297)), ("a3", (297, 420))])
def test_poster_has_the_name_and_leads_to_the_campaign_in_its_language(language, size, millimetres):
    campaign = make_campaign()
    kit = a_kit(campaign=campaign)

    pdf = kits.poster_pdf(kit, language=language, size=size)
    paper = Paper(pdf)

    assert (paper.language, paper.is_tagged, paper.sizes) == (language, True, [millimetres])
    assert [word for word in (DONOR["company"], CLAIM[language], kit.titles[language]) if word not in paper.text] == []
    assert codes_on(pdf) == [kit.addresses[language]]
    assert f"/{language}/" in kit.addresses[language]


@pytest.mark.parametrize("language", ["da", "en"])
def test_printed_badge_leads_to_the_campaign(language):
    kit = a_kit()

    pdf = kits.badge_pdf(kit, language=language)

    assert Paper(pdf).sizes == [(105, 148)]
    assert codes_on(pdf) == [kit.addresses[language]]


@pytest.mark.parametrize("name", [LONG, "شركة الوردة الصحراوية", "Салон «Оксана»", "Nhà hàng Việt Nam", "W" * 120])
def test_every_name_stays_on_one_page_and_the_code_free(name):
    kit = a_kit(name=name)

    pdf = kits.poster_pdf(kit, language="da", size="a4")

    assert len(Paper(pdf).sizes) == 1
    assert codes_on(pdf) == [kit.addresses["da"]]


def test_badge_for_the_web_is_a_square_picture_of_the_name():
    kit, other = a_kit(), a_kit(name="Somebody Else")

    picture = Image.open(BytesIO(kits.badge_png(kit, language="da")))

    assert (picture.format, picture.size) == ("PNG", (1200, 1200))
    assert kits.badge_png(kit, language="da") == kits.badge_png(kit, language="da")
    assert kits.badge_png(kit, language="da") != kits.badge_png(other, language="da")


def test_badge_carries_its_letters_and_asks_for_nothing():
    svg = kits.badge_svg(a_kit(name='<script>alert("1")</script> & Søn'), language="en")

    assert "<script" not in svg
    assert "&lt;script&gt;" in svg
    assert "@font-face" in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("language", ["da", "en"])
def test_played_gift_marks_its_kit_and_a_real_one_does_not(language):
    campaign = make_campaign()
    test, real = (a_kit(campaign=campaign, livemode=livemode) for livemode in (False, True))

    assert ["TEST" in Paper(kits.poster_pdf(kit, language=language, size="a4")).text for kit in (test, real)] == [
        True,
        False,
    ]
    assert ["TEST" in kits.badge_svg(kit, language=language) for kit in (test, real)] == [True, False]


def test_name_on_the_wall_comes_before_the_companys():
    campaign = make_campaign()
    pledge = make_paid(campaign_key=campaign.translation_key)
    SponsorListing.objects.create(pledge=pledge, name="Ørkenrosen")

    assert kits.of_pledge(pledge).name == "Ørkenrosen"


def test_nothing_paid_or_all_given_back_or_nobody_named_gives_no_kit():
    key = make_campaign().translation_key
    unpaid = make_pledge(campaign_key=key)
    refunded, partly = make_paid(campaign_key=key), make_paid(campaign_key=key)
    give_back(refunded, amount_ore=200_00)
    give_back(partly, amount_ore=50_00)
    nameless = make_paid(campaign_key=key, donor=DONOR | {"company": "", "name": ""})
    booked_late = make_pledge(campaign_key=key, state=PledgeState.PAID)

    got = [kits.of_pledge(pledge) is not None for pledge in (unpaid, refunded, partly, nameless, booked_late)]

    assert got == [False, False, True, False, False]


def test_campaign_in_one_language_leads_there_from_both_and_one_that_is_gone_gives_no_kit(settings):
    settings.SITE_URL = "https://mentornet.example"
    campaign = make_campaign(languages=("da",))
    pledge = make_paid(campaign_key=campaign.translation_key)
    kit = kits.of_pledge(pledge)
    campaign.unpublish()

    assert kit.addresses == dict.fromkeys(("da", "en"), f"https://mentornet.example/da/{campaign.slug}/")
    assert kits.of_pledge(pledge) is None


@pytest.mark.parametrize("state", RecognitionState.values)
def test_supporter_gets_a_kit_once_she_has_confirmed(state):
    statement = make_statement(campaign_key=make_campaign().translation_key, state=state)

    kit = kits.of_statement(statement)

    assert (kit is not None) == (state in ("waiting", "approved"))
    assert kit is None or kit.name == "Tehran Blomster"
