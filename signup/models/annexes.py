"""What is sealed apart from an application, under a key of its own."""

from django.db import models

from signup.models.applications import Application


class PoliticalAnnex(models.Model):
    """What an applicant to the political track told us of politics, sealed with the political room's key."""

    application = models.OneToOneField(
        Application, primary_key=True, on_delete=models.CASCADE, related_name="political_annex"
    )
    body_sealed = models.BinaryField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"annex of {self.application_id}"

    @property
    def seal_context(self) -> str:
        """What the envelope is bound to."""
        return f"political annex:{self.application_id}"
