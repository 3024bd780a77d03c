"""Addresses of the application funnel, under the language's prefix and spelled in its language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from signup.views import check, confirmation, find, own_answers, own_page, receipts, return_link, step

app_name = "signup"

urlpatterns = [
    path(_("application/clear/"), receipts.clear_phone, name="clear"),
    path(_("application/cleared/"), receipts.cleared, name="cleared"),
    path(_("application/<slug:kind>/check/"), check.CheckView.as_view(), name="check"),
    path(_("application/<slug:kind>/receipt/"), receipts.ReceiptView.as_view(), name="receipt"),
    path(_("application/<slug:kind>/kept/"), return_link.KeptView.as_view(), name="kept"),
    path(_("application/<slug:kind>/<slug:step>/"), step.StepView.as_view(), name="step"),
    path(_("continue/<str:token>/"), return_link.ReturnView.as_view(), name="return"),
    path(_("my-application/"), own_page.OwnPageView.as_view(), name="own_page"),
    path(_("my-application/find/"), find.FindView.as_view(), name="find"),
    path(_("my-application/link/<str:token>/"), own_page.EnterView.as_view(), name="own_enter"),
    path(_("my-application/code/"), own_page.CodeView.as_view(), name="own_code"),
    path(_("my-application/answers/"), own_answers.AnswersView.as_view(), name="own_answers"),
    path(_("my-application/answers/print/"), own_answers.PrintView.as_view(), name="own_print"),
    path(_("my-application/answers/file/"), own_answers.FileView.as_view(), name="own_file"),
    path(_("my-application/answers/change/<slug:step>/"), own_answers.ChangeView.as_view(), name="own_change"),
    path(_("confirm/<str:token>/"), confirmation.ConfirmView.as_view(), name="confirm"),
]
