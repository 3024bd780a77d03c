from django.db import migrations


def add_english(apps, schema_editor):
    """Wagtail's own first migration made the locale of LANGUAGE_CODE, Danish; the second language is ours to make."""
    locale = apps.get_model("wagtailcore", "Locale")
    locale.objects.get_or_create(language_code="en")


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial"), ("wagtailcore", "0001_initial")]

    operations = [migrations.RunPython(add_english, migrations.RunPython.noop)]
