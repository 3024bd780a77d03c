"""What the office decides about giving for the whole site."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from core import content_version
from donations.models.amounts import AmountOreField


@register_setting(icon="tag", order=400)
class GivingSettings(BaseGenericSetting):
    """Switches and particulars of giving. Keys and secrets are never here: they come from the environment."""

    takes_gifts = models.BooleanField(
        _("gifts are taken"),
        default=True,
        help_text=_("Switch it off, and no page lets anybody give until you switch it on again."),
    )
    is_approved_organisation = models.BooleanField(
        _("approved for tax deduction"),
        default=False,
        help_text=_("Only if the tax authorities have approved the organisation (ligningsloven § 8 A)."),
    )
    organisation_name = models.CharField(_("organisation's name"), max_length=120, default="KVINFO")
    organisation_address = models.CharField(_("organisation's address"), max_length=200, blank=True)
    organisation_cvr = models.CharField(_("organisation's CVR number"), max_length=8, blank=True)
    bank_account = models.CharField(_("bank account"), max_length=60, blank=True)
    mobilepay_number = models.CharField(
        _("MobilePay number"),
        max_length=10,
        blank=True,
        help_text=_("A number for organisations. A MobilePay Box is for private people only."),
    )
    fee_basis_points = models.PositiveSmallIntegerField(
        _("payment fee, hundredths of a per cent"),
        default=150,
        help_text=_("What the payment service takes of each payment: 150 means 1.5 %."),
    )
    fee_fixed_ore = AmountOreField(_("payment fee in kroner for each payment"), default=180)

    panels = [
        FieldPanel("takes_gifts"),
        MultiFieldPanel(
            ["organisation_name", "organisation_address", "organisation_cvr", "is_approved_organisation"],
            heading=_("On receipts"),
        ),
        MultiFieldPanel(["bank_account", "mobilepay_number"], heading=_("Other ways to give")),
        FieldRowPanel(["fee_basis_points", "fee_fixed_ore"], heading=_("When givers cover the fee")),
    ]

    class Meta:
        verbose_name = _("giving")

    def save(self, *args: Any, **options: Any) -> None:
        super().save(*args, **options)
        content_version.bump_after_commit()  # Campaign pages that are kept in the cache show what stands here.
