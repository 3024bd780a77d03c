"""Lays the taxonomy of competences, gives every application the one that its field of work stood for, and publishes the
consent texts of the new funnels. Nothing is lost: the column that it replaces is dropped by the next migration.
"""

from django.db import migrations

from core.consents import text_hash
from signup.consent_texts import VERSIONS
from signup.default_competences import lay, rest_of


def forwards(apps, schema_editor):
    """Lay, convert, publish."""
    competence = apps.get_model("signup", "Competence")
    lay(groups=apps.get_model("signup", "CompetenceGroup").objects, competences=competence.objects)
    by_code = {row.code: row for row in competence.objects.all()}
    for application in apps.get_model("signup", "Application").objects.exclude(field_of_work=""):
        application.competences.add(by_code[rest_of(application.field_of_work)])
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
    dependencies = [("signup", "0003_competences_politics_staff_and_calls")]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
