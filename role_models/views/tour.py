"""A venue's page, as the code on its wall says it, and the calendar of all showings."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from role_models import at_venue, tour_calendar, tour_terms
from role_models.models import ExhibitionPage
from role_models.views.own_visit import language_switch


@require_safe
def venue(request: HttpRequest, code: str) -> HttpResponse:
    """What hangs at a venue, when it is open, and the stories that hang there and are told today. 404 for no code."""
    shown = at_venue.shown(code, language=get_language() or "", request=request)
    if shown is None:
        raise Http404
    page = tour_terms.tour_page(get_language() or "")
    context = {
        "shown": shown,
        "is_sample": page.is_sample if page else False,
        "tour": page,
        "breadcrumbs": [{"title": page.title, "url": page.get_url(request)}] if page else [],
        "language_switch": language_switch("venue", code=code.lower()),
    }
    return render(request, "role_models/tour/venue.html", context)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Every showing as an iCalendar file in the language of the address."""
    exhibition = ExhibitionPage.objects.live().filter(locale__language_code=get_language(), alias_of=None).first()
    if exhibition is None:
        raise Http404
    response = HttpResponse(tour_calendar.calendar(title=exhibition.title), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="tour.ics"'
    return response
