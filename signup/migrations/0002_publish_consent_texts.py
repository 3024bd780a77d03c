from django.db import migrations

from core.consents import text_hash
from signup.consent_texts import VERSIONS


def publish(apps, schema_editor):
    """Publish every consent text: without one nobody can apply."""
    consent_text = apps.get_model("core", "ConsentText")
    for purpose, versions in VERSIONS.items():
        for number, texts in enumerate(versions, start=1):
            for language, text in texts.items():
                consent_text.objects.get_or_create(
                    purpose=purpose,
                    version=number,
                    language=language,
                    defaults={"text": text, "sha256": text_hash(text)},
                )


class Migration(migrations.Migration):
    dependencies = [("signup", "0001_initial"), ("core", "0002_consents_and_access_log")]

    operations = [migrations.RunPython(publish, migrations.RunPython.noop)]
