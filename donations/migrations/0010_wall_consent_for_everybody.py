"""Publishes the words that sponsors agree to anew, so that they fit a company and a private person alike.

Who agreed to the earlier words keeps them. Where staff have published a version of their own since, it stays the
newest.
"""

from django.db import migrations

from core.consents import text_hash
from donations.consent_texts import SPONSOR_WALL, VERSIONS

_NUMBER = 2


def publish(apps, schema_editor):
    """A version that has this number already is left as it is."""
    consent_text = apps.get_model("core", "ConsentText")
    if consent_text.objects.filter(purpose=SPONSOR_WALL, version__gte=_NUMBER).exists():
        return
    for language, text in VERSIONS[SPONSOR_WALL][_NUMBER - 1].items():
        consent_text.objects.create(
            purpose=SPONSOR_WALL, version=_NUMBER, language=language, text=text, sha256=text_hash(text)
        )


class Migration(migrations.Migration):
    dependencies = [("donations", "0009_open_pages_hold_places"), ("core", "0002_consents_and_access_log")]

    operations = [migrations.RunPython(publish, migrations.RunPython.noop)]
