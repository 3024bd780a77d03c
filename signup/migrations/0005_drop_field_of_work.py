"""Drops the field of work, which the competences replace; the migration before this one has converted it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("signup", "0004_lay_competences")]

    operations = [migrations.RemoveField(model_name="application", name="field_of_work")]
