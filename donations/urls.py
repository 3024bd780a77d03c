"""A gift's own pages, under the language's prefix."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from donations.views import gift, gift_return, invoice, manage, papers, statement

app_name = "donations"

urlpatterns = [
    path(_("gift/thanks/"), gift_return.give_thanks, name="gift_return"),
    path(_("gift/cancelled/<str:resume_token>/"), gift_return.come_back, name="gift_cancelled"),
    path(_("gift/manage/"), manage.ManageView.as_view(), name="manage"),
    path(_("gift/manage/<str:token>/"), manage.ManageLinkView.as_view(), name="manage_link"),
    path(_("gift/papers/"), papers.PapersView.as_view(), name="papers"),
    path(_("gift/papers/link/<str:token>/"), papers.PapersLinkView.as_view(), name="papers_link"),
    path(_("gift/papers/receipt/<str:reference>/"), papers.ReceiptFileView.as_view(), name="papers_receipt"),
    path(_("gift/papers/kit/<str:language>/<slug:paper>/"), papers.KitFileView.as_view(), name="papers_kit"),
    path(_("gift/<uuid:campaign_key>/invoice/"), invoice.InvoiceView.as_view(), name="invoice"),
    path(_("gift/<uuid:campaign_key>/support/"), statement.StatementView.as_view(), name="statement"),
    path(_("support/mine/"), statement.StatementPageView.as_view(), name="statement_page"),
    path(_("support/mine/<str:token>/"), statement.StatementLinkView.as_view(), name="statement_link"),
    path(_("gift/<uuid:campaign_key>/"), gift.GiftView.as_view(), name="gift"),
]
