"""Addresses of the application funnel, under the language's prefix and spelled in its language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from signup.views import confirmation, receipts, steps

app_name = "signup"

urlpatterns = [
    path(_("application/clear/"), receipts.clear_phone, name="clear"),
    path(_("application/cleared/"), receipts.cleared, name="cleared"),
    path(_("application/<slug:kind>/check/"), steps.CheckView.as_view(), name="check"),
    path(_("application/<slug:kind>/receipt/"), receipts.ReceiptView.as_view(), name="receipt"),
    path(_("application/<slug:kind>/<slug:step>/"), steps.StepView.as_view(), name="step"),
    path(_("confirm/<str:token>/"), confirmation.ConfirmView.as_view(), name="confirm"),
]
