"""A gift's own pages, under the language's prefix."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from donations.views import gift

app_name = "donations"

urlpatterns = [
    path(_("gift/thanks/"), gift.give_thanks, name="gift_return"),
    path(_("gift/cancelled/<str:resume_token>/"), gift.come_back, name="gift_cancelled"),
    path(_("gift/<uuid:campaign_key>/"), gift.GiftView.as_view(), name="gift"),
]
