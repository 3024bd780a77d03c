"""The rules of signup/word_rules.py for a page that is published from wagtail-localize's translation editor.

That editor refuses a text that breaks a rule too, but within blocks it cannot say which, nor why.
"""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail_localize.models import Translation

from signup import word_rules
from signup.models import FunnelPage


def refuse_broken_rules(request: HttpRequest, page) -> HttpResponse | None:
    """Send an editor back who publishes a translation whose words break a rule, and say which.

    A hook for the editing of pages.
    """
    if request.method != "POST" or request.POST.get("action") != "publish" or not isinstance(page, FunnelPage):
        return None
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
    if translation is None:
        return None
    try:
        word_rules.check(translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True))
    except ValidationError as error:
        for message in _messages(error):
            messages.error(request, message)
        return redirect(request.get_full_path())
    return None


def _messages(error: ValidationError) -> Iterator[str]:
    """What an error says, and what those of the blocks within it say."""
    within = getattr(error, "block_errors", None)
    if hasattr(error, "error_dict"):
        for errors in error.error_dict.values():
            for each in errors:
                yield from _messages(each)
    elif within:
        for each in within.values():
            yield from _messages(each)
    else:
        yield from error.messages
