"""The version of the published content; see core/content_version.py."""

from django.db import models


class ContentVersion(models.Model):
    """One row that counts up whenever something that visitors see has changed."""

    number = models.PositiveBigIntegerField(default=1)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.number)
