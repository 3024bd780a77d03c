"""Addresses of the storyteller's private page, spelled in the language of the page."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from role_models.views import own_page, own_visit

urlpatterns = [
    path(_("my-story/"), own_page.OwnPageView.as_view(), name="own_page"),
    path(_("my-story/find/"), own_visit.FindView.as_view(), name="own_find"),
    path(_("my-story/link/<str:token>/"), own_visit.EnterView.as_view(), name="own_enter"),
    path(_("my-story/code/"), own_visit.CodeView.as_view(), name="own_code"),
    path(_("my-story/closed/"), own_page.closed, name="own_closed"),
    path(_("my-story/use/<str:use>/"), own_page.UseView.as_view(), name="own_use"),
    path(_("my-story/name/"), own_page.NameView.as_view(), name="own_name"),
    path(_("my-story/places/"), own_page.PlacesView.as_view(), name="own_places"),
    path(_("my-story/withdraw/"), own_page.WithdrawView.as_view(), name="own_withdraw"),
]
