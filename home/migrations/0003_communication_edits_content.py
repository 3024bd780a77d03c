"""Gives the group "Communication" its rights to pages, images, documents, menus and the like."""

from django.db import migrations

from home.roles import lay


def forwards(apps, schema_editor):
    """Give them."""
    lay(apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_english_locale"),
        ("signup", "0006_roles"),
        ("branches", "0002_mentor_intake"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtailsearchpromotions", "0004_copy_queries"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
