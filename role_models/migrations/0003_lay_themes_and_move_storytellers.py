"""Lays the themes, publishes the consent texts, and gives each story that stands already a storyteller of its own."""

from datetime import timedelta

from django.db import migrations
from django.utils import timezone

from core import sealing
from core.consents import text_hash
from role_models import default_themes
from role_models.consent_texts import VERSIONS, purpose

_YEARS_OF_SAMPLES = 3 * 365


def forwards(apps, schema_editor):
    """Lay, publish, move."""
    default_themes.lay(themes=apps.get_model("role_models", "StoryTheme").objects)
    consent_text = apps.get_model("core", "ConsentText")
    for use, versions in VERSIONS.items():
        for number, texts in enumerate(versions, start=1):
            for language, text in texts.items():
                consent_text.objects.get_or_create(
                    purpose=purpose(use),
                    version=number,
                    language=language,
                    defaults={"text": text, "sha256": text_hash(text)},
                )
    pages = apps.get_model("role_models", "StoryPage").objects.select_related("locale")
    for key in list(pages.values_list("translation_key", flat=True).distinct()):
        _move(apps, list(pages.filter(translation_key=key)))


def _move(apps, pages):
    """One storyteller for the pages that tell one story. Who is invented needs nobody's consent: she is given it all."""
    first = next((page for page in pages if page.locale.language_code == "da"), pages[0])
    teller = apps.get_model("role_models", "Storyteller").objects.create(
        name=first.person_name, pattern=first.pattern, paper=first.paper, is_sample=first.is_sample
    )
    by_language = {page.locale.language_code: page for page in pages}
    danish, english = by_language.get("da", first), by_language.get("en", first)
    ends = zip(_ends(danish), _ends(english), ("origin", "home"))
    for position, (exact_da, exact_en, kind) in enumerate(ends):
        teller.places.create(kind=kind, exact_da=exact_da, exact_en=exact_en, precision="town", position=position)
    for page in pages:
        page.storyteller_id = teller.pk
        page.save(update_fields=["storyteller"])
    if first.is_sample:
        _allow_all(apps, teller)


def _ends(page):
    return [part.strip() for part in page.origin.split("→") if part.strip()]


def _allow_all(apps, teller):
    texts = apps.get_model("core", "ConsentText").objects.filter(language="da", version=1)
    subject = sealing.blind_index(room="role_models", value=f"consent\0storyteller:{teller.pk}")
    for use in VERSIONS:
        record = apps.get_model("core", "ConsentRecord").objects.create(
            purpose=purpose(use), text=texts.get(purpose=purpose(use)), subject_fingerprint=subject, way="paper"
        )
        teller.consents.create(
            use=use.value, record=record, ends_on=timezone.localdate() + timedelta(days=_YEARS_OF_SAMPLES)
        )


class Migration(migrations.Migration):
    dependencies = [
        ("role_models", "0002_storytellers"),
        ("core", "0003_one_time_codes_letter_events_and_erasures"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
