"""Somebody gives: pays, is declined, cancels; the meter moves by what was paid and by nothing else."""

import re

import pytest

from tests.browser import walks
from tests.browser.conftest import Visitor

LANGUAGES = ["da", "en"]
THANKS = {"da": "Tak for din gave", "en": "Thank you for your gift"}
AMOUNT = {"da": "200\u00a0kr.", "en": "DKK\u00a0200"}


def raised_kroner(visitor: Visitor, language: str) -> int:
    """What the campaign's meter says, in kroner."""
    visitor.open(walks.SUPPORT[language])
    raised = re.search(r"\d[\d.,]*", visitor.page.locator(".meter__sum").inner_text())[0]
    return int(re.sub(r"\D", "", raised))


@pytest.mark.parametrize("language", LANGUAGES)
def test_giver_corrects_the_cvr_number_pays_and_moves_the_meter(visitor, email, language):
    before = raised_kroner(visitor, language)

    walks.choose_gift(visitor, language, 200)
    walks.answer_gift(visitor, email=email, cvr=walks.WRONG_CVR)
    faults = [fault.get_attribute("href") for fault in visitor.page.locator(".error-summary a").all()]
    kept = {
        name: visitor.page.locator(f"[name={name}]").input_value() for name in ("amount", "company", "cvr", "email")
    }
    visitor.page.fill("[name=cvr]", walks.CVR)
    walks.send_form(visitor)
    language_of_payment = visitor.language
    visitor.press("pay")
    thanks = (visitor.heading, visitor.page.locator(".confirmation__reference").inner_text(), visitor.language)
    letter = walks.open_newest_letter(visitor)

    assert faults == ["#id_cvr"]
    assert kept == {"amount": "200", "company": "Grønt & Godt ApS", "cvr": walks.WRONG_CVR, "email": email}
    assert language_of_payment == language
    assert thanks == (THANKS[language], AMOUNT[language], language)
    assert [words for words in (AMOUNT[language], "Amina Yusuf", "Grønt & Godt ApS") if words not in letter] == []
    assert {code: raised_kroner(visitor, code) for code in LANGUAGES} == dict.fromkeys(LANGUAGES, before + 200)


MANAGE = {"da": "Ret eller stop din gave", "en": "Manage your gift"}
PAYS_MONTHLY = {"da": "Støt med 200\u00a0kr. hver måned", "en": "Give DKK\u00a0200 every month"}
PAYS_MONTHLY_WITH_FEE = {
    "da": "Støt med 204,88\u00a0kr. hver måned",
    "en": "Give DKK\u00a0204.88 every month",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_giver_gives_every_month_and_covers_the_fee(visitor, email, language):
    """The button says what is paid before and after the box for the fee is ticked; the meter counts the gift alone."""
    before = raised_kroner(visitor, language)

    walks.choose_gift(visitor, language, 200, frequency="monthly")
    button = visitor.page.locator("main form button[type=submit]")
    said = [button.inner_text()]
    visitor.page.locator("label[for=id_covers_fee]").click()
    said.append(button.inner_text())
    walls = visitor.page.locator("[name=wall_name]")
    shown = [walls.is_visible()]
    visitor.page.locator("label[for=id_on_wall]").click()
    shown.append(walls.is_visible())
    walks.answer_gift(visitor, email=email)
    visitor.press("pay")

    assert said == [PAYS_MONTHLY[language], PAYS_MONTHLY_WITH_FEE[language]]
    assert shown == [False, True]
    assert visitor.heading == THANKS[language]
    assert PAYS_MONTHLY_WITH_FEE[language].endswith(visitor.page.locator(".confirmation__reference").inner_text())
    assert visitor.page.get_by_role("link", name=MANAGE[language]).count() == 1
    assert raised_kroner(visitor, language) == before + 200


def test_sponsor_takes_a_place_and_its_vat_is_not_on_the_meter(visitor, email):
    before = raised_kroner(visitor, "en")
    card = visitor.page.locator(".tier", has_text="places left").first
    places = int(re.search(r"\d+", card.locator(".tier__places").inner_text())[0])
    price = int(re.sub(r"\D", "", card.locator(".tier__price").inner_text()))

    visitor.follow(card.locator("a.button"))
    restated = visitor.page.locator("main .summary-list").inner_text()
    walks.answer_gift(visitor, email=email)
    visitor.press("pay")
    thanks = visitor.heading
    after = raised_kroner(visitor, "en")

    assert f"DKK\u00a0{price:,} every year" in restated
    assert f"DKK\u00a0{price // 5:,}" in restated
    assert thanks == "Thank you for your sponsorship"
    assert int(re.search(r"\d+", card.locator(".tier__places").inner_text())[0]) == places - 1
    assert after == before + price - price // 5


def test_declined_card_takes_nothing_and_can_be_tried_again(visitor, email):
    before = raised_kroner(visitor, "da")
    walks.choose_gift(visitor, "da", 200)
    walks.answer_gift(visitor, email=email)

    visitor.press("decline")
    notice = visitor.page.locator("main .notice").first.inner_text()
    payment_page = visitor.path
    after_decline = raised_kroner(visitor, "da")
    visitor.open(payment_page)
    visitor.press("pay")

    assert "Kortet blev afvist" in notice
    assert after_decline == before
    assert visitor.heading == THANKS["da"]
    assert raised_kroner(visitor, "da") == before + 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_giver_who_leaves_the_payment_page_comes_back_to_her_gift(visitor, email, language):
    before = raised_kroner(visitor, language)
    walks.choose_gift(visitor, language, 1000)
    walks.answer_gift(visitor, email=email)

    visitor.press("cancel")

    assert visitor.path.startswith({"da": "/da/gave/", "en": "/en/gift/"}[language])
    assert visitor.page.locator("[name=amount]").input_value().replace(".", "").replace(",", "") == "1000"
    assert visitor.page.locator("main .notice").count() >= 1
    assert raised_kroner(visitor, language) == before


def test_payment_that_comes_later_is_booked_when_it_comes(visitor, email):
    before = raised_kroner(visitor, "en")
    walks.choose_gift(visitor, "en", 200)
    walks.answer_gift(visitor, email=email)

    visitor.press("pay_later")
    walks.wait_no_more(visitor)
    on_its_way = visitor.heading
    visitor.follow(visitor.page.locator("main a[href*='/test-gateway/']"))
    visitor.press("arrive")

    assert on_its_way == "Your payment is on its way"
    assert visitor.heading == THANKS["en"]
    assert raised_kroner(visitor, "en") == before + 200


@pytest.mark.parametrize("amount", ["0", "-5", "1e9", "abc"])
def test_wrong_amount_is_named_and_kept(visitor, amount):
    visitor.open(walks.SUPPORT["en"])

    visitor.page.fill("[name=own_amount]", amount)
    visitor.follow(visitor.page.locator(".give__panel button[type=submit]"))

    assert visitor.page.locator(".error-summary a").count() == 1
    assert visitor.page.locator("[name=amount]").input_value() == amount
