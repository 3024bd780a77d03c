"""Addresses of the exhibition under the language's prefix, joined from the modules of its parts."""

from django.urls import URLPattern

from role_models import urls_outputs, urls_story, urls_thread

app_name = "role_models"

urlpatterns: list[URLPattern] = [
    *urls_outputs.urlpatterns,
    *urls_story.urlpatterns,
    *urls_thread.urlpatterns,
]
