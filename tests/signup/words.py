"""Words of editors for the mentees' funnel, and a page that has them."""

from signup.models import FunnelPage
from tests.factories import add_page

QUESTION = {
    "question": "danish_level",
    "label": "Hvordan går det med dansk?",
    "hint": "Lidt er også noget.",
    "why": "Så I kan snakke sammen.",
    "options": [{"option": "danish_level.little", "label": "Ikke så meget"}],
}
ENGLISH = {
    "Søg en mentor": "Apply for a mentor",
    "Kvinder": "Women",
    "Hvordan går det med dansk?": "How is your Danish?",
    "Lidt er også noget.": "A little is something too.",
    "Så I kan snakke sammen.": "So that you can chat.",
    "Ikke så meget": "Not so much",
    "Dit sprog": "Your language",
    "Tak for sidst.": "Thanks for last time.",
}


def make_page(home, *, texts=(), letters=(), **fields) -> FunnelPage:
    """A published page of the mentees' funnel with words of its own."""
    fields = {"title": "Søg en mentor", "slug": "soeg", "eligibility": "<p>Kvinder</p>"} | fields
    return add_page(home, FunnelPage, texts=list(texts), letters=list(letters), **fields)
