"""Addresses of the exhibition that machines ask, the same in every language."""

from django.urls import path

from role_models.views.embed import oembed

urlpatterns = [
    path("oembed/", oembed, name="oembed"),
]
