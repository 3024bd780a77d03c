"""Gives every pledge the fingerprint of its giver's address, and publishes what sponsors and supporters agree to.

A pledge whose envelope does not open keeps an empty fingerprint: it is not found by its address, and loses nothing.
"""

from django.db import migrations

from core import sealing
from core.consents import text_hash
from donations.consent_texts import VERSIONS
from donations.models.pledges import SEALING_ROOM, address_index


def index_addresses(apps, schema_editor):
    """Open each envelope once."""
    pledges = apps.get_model("donations", "Pledge").objects
    for pledge in pledges.filter(email_index="").only("id", "donor_sealed").iterator():
        try:
            donor = sealing.open_json(
                room=SEALING_ROOM, sealed=bytes(pledge.donor_sealed), context=f"pledge:{pledge.id}"
            )
        except sealing.SealBroken:
            continue
        pledges.filter(pk=pledge.pk).update(email_index=address_index(donor.get("email", "")))


def publish(apps, schema_editor):
    """Without a text nobody can agree to it."""
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
    dependencies = [("donations", "0003_find_pledges_by_address"), ("core", "0002_consents_and_access_log")]

    operations = [
        migrations.RunPython(index_addresses, migrations.RunPython.noop),
        migrations.RunPython(publish, migrations.RunPython.noop),
    ]
