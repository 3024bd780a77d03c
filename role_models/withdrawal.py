"""Her story erased: pages, translations, pictures, sound, prints, places, greetings, contact and name.

What stays is her code, where she stands, and what was changed when: enough to answer at a printed address.
"""

from collections.abc import Callable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from core import erasures, private_pages
from role_models import closing, stored_files, translated_strings
from role_models.models import StoryPage, Storyteller
from role_models.models.storytellers import SEALING_ROOM
from role_models.own_page import OWN_PAGE
from role_models.rewriting import pages_of
from role_models.rows_about import rows_to_erase
from role_models.search_traces import forget_deleted_words
from role_models.states import State

#: The name of this kind of row in the erasure ledger.
ERASED_KIND = "storyteller"
#: Why it was erased, in the ledger's codes.
REASON = "withdrawn"

#: Called with the keyword ``storyteller`` before anything is erased, in the same transaction: for letters to others
#: about rows that are gone afterwards.
before_erasing: list[Callable[..., object]] = []


def erase(storyteller: Storyteller) -> None:
    """Erase all but her code, state and changes, in the caller's transaction; files go after it.

    role_models/thread.py calls it: nobody else may.
    """
    for hook in before_erasing:
        hook(storyteller=storyteller)
    pages = pages_of(storyteller)
    images = {pk for page in pages for pk in stored_files.images_of(page)}
    for image_id in images:
        stored_files.forget_image(image_id, but_for=pages)
    for page in pages:
        _erase_page(page, storyteller)
    for key in {page.translation_key for page in pages}:
        translated_strings.forget(key)
    for rows in rows_to_erase(storyteller):
        stored_files.delete_with_files(rows)
    _empty(storyteller)
    forget_deleted_words()
    private_pages.revoke(OWN_PAGE, object_id=str(storyteller.pk))
    erasures.write(subject_kind=ERASED_KIND, subject_id=storyteller.pk, reason=REASON, room=SEALING_ROOM)


def _erase_page(page: StoryPage, storyteller: Storyteller) -> None:
    closing.close(path=closing.path_of(page), storyteller=storyteller)
    closing.close_redirects(page, storyteller=storyteller)
    Page.objects.get(pk=page.pk).specific.delete()
    # Deleting wrote an entry of its own.
    PageLogEntry.objects.filter(page_id=page.pk).delete()


def _empty(storyteller: Storyteller) -> None:
    kept = {"id", "code", "is_sample", "created_at"}
    for field in Storyteller._meta.concrete_fields:
        if field.name not in kept:
            setattr(storyteller, field.attname, field.get_default())
    storyteller.state = State.WITHDRAWN
    storyteller.save()
    storyteller.themes.clear()
    content_type = ContentType.objects.get_for_model(Storyteller)
    ModelLogEntry.objects.filter(content_type=content_type, object_id=str(storyteller.pk)).delete()
