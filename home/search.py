"""Finding pages by the words of either language."""

from wagtail.models import Locale, Page

from core.search_words import stems, words

#: How many pages a search shows, and how much of what was typed is looked for.
MOST_RESULTS = 30
_LONGEST_QUERY = 200


def search_pages(query: str, *, locale: Locale) -> list[Page]:
    """The live, public pages of one language that hold every word of the query in some form, best first, at most 30.

    Words are compared by their stems (core/search_words.py), so any inflection finds any other. A query without a
    word in it finds nothing.
    """
    query = query[:_LONGEST_QUERY].replace("\0", " ")
    if not words(query):
        return []
    pages = Page.objects.live().public().filter(locale=locale, depth__gt=1)
    found = pages.search(stems(query, language=locale.language_code), operator="and")[:MOST_RESULTS]
    order = [page.pk for page in found]
    # The index cannot filter by alias, so aliases of the other language are left out afterwards.
    specific = Page.objects.filter(pk__in=order, alias_of=None).specific().in_bulk()
    return [specific[pk] for pk in order if pk in specific]
