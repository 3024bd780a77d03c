"""Gives the group "Exhibition" its rights to the tour, to invitations and to greetings."""

from django.db import migrations

from role_models.roles import lay


def forwards(apps, schema_editor):
    """Lay them."""
    lay(apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0005_exhibition_roles"),
        ("role_models", "0009_teaching_tour_talks_greetings"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
