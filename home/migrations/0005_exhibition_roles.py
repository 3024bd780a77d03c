"""Lays the group "Exhibition" with its rights to storytellers, and lets Communication see what they allow."""

from django.db import migrations

from role_models.roles import lay


def forwards(apps, schema_editor):
    """Lay them."""
    lay(apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_giving_roles"),
        ("role_models", "0007_rights_to_storytellers"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
