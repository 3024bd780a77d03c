"""Lays the groups "Fundraising" and "Accounting" with their rights to giving."""

from django.db import migrations

from donations.roles import lay


def forwards(apps, schema_editor):
    """Lay them."""
    lay(apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_communication_edits_content"),
        ("donations", "0005_giver_erased"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
