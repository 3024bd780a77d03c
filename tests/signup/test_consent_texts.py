"""The consent texts reach every installation, whoever set it up."""

from importlib import import_module

import pytest
from django.apps import apps

from core.models import ConsentText
from signup import consent_texts
from signup.consent_texts import MENTEE_APPLICATION, VERSIONS

pytestmark = pytest.mark.django_db

migration = import_module("signup.migrations.0002_publish_consent_texts")


def published() -> dict[tuple[int, str], str]:
    texts = ConsentText.objects.filter(purpose=MENTEE_APPLICATION)
    return {(text.version, text.language): text.text for text in texts}


def test_migration_publishes_every_version_once():
    ConsentText.objects.all().delete()

    migration.publish(apps, None)
    migration.publish(apps, None)

    assert published() == {
        (number, language): text
        for number, texts in enumerate(VERSIONS[MENTEE_APPLICATION], start=1)
        for language, text in texts.items()
    }


def test_publishing_after_the_migration_finds_the_same_words():
    ConsentText.objects.all().delete()
    migration.publish(apps, None)

    consent_texts.publish()

    assert len(published()) == 2
