"""The short address of a story, as a printed code says it."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.languages import true_pages
from role_models import closing
from role_models.models import StoryPage, Storyteller
from role_models.states import State
from role_models.uses import Use


@require_safe
def story_by_code(request: HttpRequest, code: str) -> HttpResponse:
    """Lead to the story in the language of the address, or in the other one where it has no more.

    410 where its teller closed it, or does not let it stand on the web today.
    """
    teller = Storyteller.objects.filter(code=code.lower()).first()
    if teller is None:
        raise Http404
    if teller.state != State.TELLING or Use.WEB not in teller.allowed_uses():
        return closing.gone(request)
    page = _page(teller)
    if page is None:
        raise Http404
    response = HttpResponseRedirect(page.get_url(request))
    response.headers["Cache-Control"] = "no-store"  # She may close it at any time.
    return response


def _page(teller: Storyteller) -> StoryPage | None:
    pages = StoryPage.objects.filter(pk__in=true_pages().type(StoryPage), storyteller=teller).select_related("locale")
    by_language = {page.locale.language_code: page for page in pages}
    return by_language.get(get_language() or "") or next(iter(by_language.values()), None)
