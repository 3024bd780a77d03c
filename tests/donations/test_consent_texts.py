"""What an installation gets from its migration: the consent texts, and the fingerprints of the pledges it has."""

import re
from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings

from core import consents
from core.models import ConsentText
from donations.consent_texts import SPONSOR_WALL, VERSIONS, publish
from donations.models import Pledge
from donations.models.pledges import address_index
from tests.donations.factories import DONOR, make_pledge

pytestmark = pytest.mark.django_db

migration = import_module("donations.migrations.0004_index_addresses_and_publish_consents")
wall_migration = import_module("donations.migrations.0010_wall_consent_for_everybody")


def test_migration_publishes_every_version_in_every_language_once():
    ConsentText.objects.filter(purpose__in=VERSIONS).delete()

    migration.publish(apps, None)
    migration.publish(apps, None)
    publish()

    published = {
        (text.purpose, text.version, text.language): text.text
        for text in ConsentText.objects.filter(purpose__in=VERSIONS)
    }
    assert published == {
        (purpose, number, language): texts[language]
        for purpose, versions in VERSIONS.items()
        for number, texts in enumerate(versions, start=1)
        for language in dict(settings.LANGUAGES)
    }


@pytest.mark.parametrize(
    ("published", "expected"), [([1], [1, 2]), ([1, 2], [1, 2]), ([1, 2, 3], [1, 2, 3]), ([], [2])]
)
def test_later_migration_publishes_the_words_that_fit_everybody_unless_there_are_newer_ones(published, expected):
    texts = ConsentText.objects.filter(purpose=SPONSOR_WALL)
    texts.delete()
    for number in published:
        consents.publish(purpose=SPONSOR_WALL, version=number, texts={"da": f"nr. {number}", "en": f"no. {number}"})

    for _ in range(2):
        wall_migration.publish(apps, None)

    assert [*texts.filter(language="da").order_by("version").values_list("version", flat=True)] == expected
    assert texts.filter(text=f"nr. {max(published, default=0)}").count() == (1 if published else 0)
    assert texts.filter(text__in=VERSIONS[SPONSOR_WALL][1].values()).count() == (0 if 2 in published else 2)


@pytest.mark.parametrize(("language", "not_hers"), [("da", ("vores", "jeres")), ("en", ("our", "ours"))])
def test_newest_words_for_the_wall_fit_somebody_who_gives_in_her_own_name(language, not_hers):
    words = re.findall(r"\w+", consents.current(purpose=SPONSOR_WALL, language=language).text.lower())

    assert [word for word in words if word in not_hers] == []


def test_migration_finds_the_address_of_every_pledge_that_opens():
    known, broken = make_pledge(), make_pledge()
    Pledge.objects.update(email_index="")
    Pledge.objects.filter(pk=broken.pk).update(donor_sealed=b"no envelope")

    migration.index_addresses(apps, None)

    assert dict(Pledge.objects.values_list("pk", "email_index")) == {
        known.pk: address_index(DONOR["email"]),
        broken.pk: "",
    }
