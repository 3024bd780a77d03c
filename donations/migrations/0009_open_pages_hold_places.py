"""Writes down until when a payment page is open, and which form a statement of support came from.

What is there already has neither: it holds no place, and is never taken for a form that is sent twice.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("donations", "0008_ledger_triggers")]

    operations = [
        migrations.AddField(
            model_name="pledge",
            name="page_open_until",
            field=models.DateTimeField(null=True, verbose_name="payment page open until"),
        ),
        migrations.AddField(
            model_name="supportstatement",
            name="form_fingerprint",
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
    ]
