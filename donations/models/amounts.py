"""A column of øre that editors fill in in kroner, and the bounds of one gift."""

from django.db import models

from core.money import AmountField

#: Bounds of one gift in øre, both included. Below 25 kroner, thieves try out stolen cards; above 100,000 we would
#: rather talk.
SMALLEST_GIFT_ORE = 25_00
LARGEST_GIFT_ORE = 100_000_00

_SMALLEST_COLUMN_ORE = 1_00
_LARGEST_COLUMN_ORE = 1_000_000_000_00


class AmountOreField(models.BigIntegerField):
    """Whole øre in the database; in a form, kroner as people write them.

    ``minimum`` and ``maximum`` are øre, both included.
    """

    def __init__(
        self, *args, minimum: int = _SMALLEST_COLUMN_ORE, maximum: int = _LARGEST_COLUMN_ORE, **options
    ) -> None:
        self.minimum, self.maximum = minimum, maximum
        super().__init__(*args, **options)

    def formfield(self, **options):
        # BigIntegerField would add bounds of its own that a field of text does not know.
        return super(models.BigIntegerField, self).formfield(
            **{"form_class": AmountField, "minimum": self.minimum, "maximum": self.maximum, **options}
        )
