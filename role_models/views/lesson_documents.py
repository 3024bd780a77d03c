"""Each lesson as a document that a teacher changes in her own word processor."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from role_models import lesson_documents, teaching
from role_models.lesson_documents import Handout
from role_models.lessons import Lesson, lessons_of_story
from role_models.reading import short_url
from role_models.telling import tell
from role_models.uses import Use
from role_models.views.outputs import refused
from role_models.views.teaching import pack_by_theme, story_with_lessons, teller_by_code


@require_safe
def of_story(request: HttpRequest, code: str, level: str) -> HttpResponse:
    """One level of the pack about a story. 410 and 404 as the pack itself, and 404 for a level that it has not."""
    language = get_language() or ""
    teller = teller_by_code(code)
    refusal = refused(request, teller, Use.TEACHING)
    if refusal is not None:
        return refusal
    story = story_with_lessons(teller, language)
    name = tell(story, use=Use.TEACHING).name or story.title
    handout = Handout(
        title=gettext("Teach with %(name)s") % {"name": name},
        language=language,
        lesson=_lesson(lessons_of_story(story), level),
        quote=story.quote,
        introduction=story.brief or story.introduction,
        stories=((name, short_url(story)),),
        is_sample=story.is_sample,
    )
    return _file(handout, f"{code}-{level}-{language}")


@require_safe
def of_theme(request: HttpRequest, theme: str, level: str) -> HttpResponse:
    """One level of the pack about a theme. Raises Http404 where there is none."""
    language = get_language() or ""
    page = teaching.teaching_page(language)
    if page is None:
        raise Http404
    pack = pack_by_theme(page, theme)
    stories = teaching.stories_of_theme(page.get_parent(), theme)
    handout = Handout(
        title=gettext("Teach about: %(theme)s") % {"theme": pack.name},
        language=language,
        lesson=_lesson(pack.lessons, level),
        quote="",
        introduction=pack.introduction,
        stories=tuple((str(story.storyteller), short_url(story)) for story in stories),
        is_sample=any(story.is_sample for story in stories),
    )
    return _file(handout, f"{theme.replace('_', '-')}-{level}-{language}")


def _lesson(lessons: tuple[Lesson, ...], level: str) -> Lesson:
    found = next((lesson for lesson in lessons if lesson.level == level), None)
    if found is None:
        raise Http404
    return found


def _file(handout: Handout, name: str) -> HttpResponse:
    response = HttpResponse(lesson_documents.document(handout), content_type=lesson_documents.MEDIA_TYPE)
    file_name = f"{name.replace('_', '-')}.docx"
    response.headers["Content-Disposition"] = content_disposition_header(True, file_name) or ""
    # Asked for each time: what she stops is not shown again from anybody's cache.
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
