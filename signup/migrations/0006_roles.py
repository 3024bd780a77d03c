"""Lays the groups of staff. A group that is there already keeps its members and its other rights."""

from django.db import migrations

from signup.roles import lay


def forwards(apps, schema_editor):
    """Make the groups."""
    lay(apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("signup", "0005_drop_field_of_work"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
