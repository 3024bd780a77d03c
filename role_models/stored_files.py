"""Her pictures, recordings and prints: deleted with every copy that the site keeps of them."""

import logging
from collections.abc import Iterable
from datetime import timedelta
from pathlib import PurePosixPath
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import ModelLogEntry, Page, ReferenceIndex

from role_models import translated_strings
from role_models.models import Recording, StoryOutput, StoryPage, Storyteller
from role_models.narrowing import Replace
from role_models.rewriting import image_removed, pages_of, rewrite, rewrite_log

logger = logging.getLogger(__name__)

#: Where files lie that a row of ours names, and the rows that may name them.
_FOLDERS: dict[str, tuple[type[models.Model], ...]] = {"recordings": (Recording,), "story-outputs": (StoryOutput,)}
#: A file this young may belong to a row that is not committed yet.
_YOUNGEST_ORPHAN = timedelta(hours=1)


def delete_with_files(rows: Iterable[models.Model]) -> None:
    """Delete rows in the caller's transaction, and the files that they name after it."""
    for row in list(rows):
        for field in row._meta.concrete_fields:
            stored = getattr(row, field.name) if isinstance(field, models.FileField) else None
            if stored:
                delete_file(stored)
        ModelLogEntry.objects.filter(content_type__app_label=row._meta.app_label, object_id=str(row.pk)).filter(
            content_type__model=row._meta.model_name
        ).delete()
        row.delete()


def delete_file(stored) -> None:
    """Delete a stored file after the commit. What fails is swept later."""
    storage, name = stored.storage, str(stored.name)

    def delete() -> None:
        try:
            storage.delete(name)
        except OSError as error:
            logger.warning("a file of a storyteller could not be deleted yet: %s", type(error).__name__)

    transaction.on_commit(delete)


def forget_outputs(storyteller: Storyteller) -> None:
    """Delete every form that was made of her story: they are made anew of what it says then."""
    delete_with_files(storyteller.outputs.all())


def forget_recordings(storyteller: Storyteller) -> None:
    """Delete her sound and film, with captions and transcripts."""
    delete_with_files(storyteller.recordings.all())


def forget_recordings_that_say(storyteller: Storyteller, replace: Replace) -> None:
    """Delete the recordings in which words are said that ``replace`` would replace: sound cannot be rewritten.

    One without captions may say them too, so it goes as well.
    """
    for recording in storyteller.recordings.prefetch_related("captions"):
        texts = [captions.webvtt for captions in recording.captions.all()]
        if not texts or any(replace(text) != text for text in texts):
            delete_with_files([recording])


def portraits_of(storyteller: Storyteller) -> set[int]:
    """The ids of the pictures that her pages have as portrait, drafts included."""
    ids: set[int | None] = set()
    for page in pages_of(storyteller):
        ids |= {page.picture_id, *(revision.content.get("picture") for revision in page.revisions.all())}
    return {pk for pk in ids if pk}


def forget_portraits(storyteller: Storyteller) -> None:
    """Take her portrait out of her pages and delete it, with its renditions, unless another page shows it too."""
    pages = pages_of(storyteller)
    for image_id in portraits_of(storyteller):
        change = image_removed(image_id)
        rewrite(storyteller=storyteller, changes={page.locale.language_code: change for page in pages})
        for key in {page.translation_key for page in pages}:
            translated_strings.forget_image(translation_key=key, image_id=image_id)
        forget_image(image_id, but_for=pages)


def images_of(page: StoryPage) -> set[int]:
    """The ids of every image in a page, its drafts included."""
    versions = [page, *(revision.as_object() for revision in page.revisions.all())]
    references = [found for version in versions for found in ReferenceIndex._extract_references_from_object(version)]
    wanted = ReferenceIndex._get_base_content_type(get_image_model())
    return {int(object_id) for content_type_id, object_id, *_path in references if content_type_id == wanted.pk}


def forget_image(image_id: int, *, but_for: Iterable[Page]) -> None:
    """Delete an image and all its files, unless something other than the pages ``but_for`` shows it."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is None:
        return
    hers = {str(page.pk) for page in but_for}
    content_type = ReferenceIndex._get_base_content_type(Page)
    references = ReferenceIndex.get_references_to(image)
    others = references.exclude(base_content_type=content_type, object_id__in=hers)
    if others.exists():
        return
    ModelLogEntry.objects.filter(
        content_type=ReferenceIndex._get_base_content_type(image), object_id=str(image_id)
    ).delete()
    image.delete()


def rename_portraits(storyteller: Storyteller, *, replace: Replace, slugs: Replace) -> None:
    """Let neither the titles nor the file names of her pictures say the old words."""
    image_ids = {pk for page in pages_of(storyteller) for pk in images_of(page)}
    for image in get_image_model().objects.filter(pk__in=image_ids):
        name = PurePosixPath(image.file.name).name
        title, description = slugs(replace(image.title)), slugs(replace(image.description))
        is_told = slugs(replace(name)) != name
        if not is_told and (title, description) == (image.title, image.description):
            continue
        image.title, image.description = title, description
        if is_told:
            _give_another_file_name(image)
        image.save()
        rewrite_log(image, replace)


def _give_another_file_name(image) -> None:
    suffix, size = PurePosixPath(image.file.name).suffix, (image.width, image.height)
    with image.file.open() as opened:
        content = ContentFile(opened.read())
    delete_file(image.file)
    image.file.save(f"portrait-{uuid4().hex}{suffix}", content, save=False)
    image.width, image.height = size
    for rendition in image.renditions.all():
        rendition.delete()


def sweep_orphans() -> int:
    """Delete the files of recordings and prints that no row names any more. Returns how many."""
    deleted = 0
    for folder, model_types in _FOLDERS.items():
        for model in model_types:
            deleted += _sweep_folder(folder, model)
    return deleted


def _sweep_folder(folder: str, model: type[models.Model]) -> int:
    fields = [field for field in model._meta.concrete_fields if isinstance(field, models.FileField)]
    storage = fields[0].storage
    try:
        _folders, names = storage.listdir(folder)
    except FileNotFoundError:
        return 0
    named = {name for field in fields for name in model._default_manager.values_list(field.name, flat=True) if name}
    before = timezone.now() - _YOUNGEST_ORPHAN
    orphans = [
        path for name in names if (path := f"{folder}/{name}") not in named and storage.get_modified_time(path) < before
    ]
    for path in orphans:
        storage.delete(path)
    return len(orphans)
