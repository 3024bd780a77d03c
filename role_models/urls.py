"""Addresses of the exhibition under the language's prefix, joined from the modules of its parts."""

from django.urls import URLPattern

from role_models import urls_answers, urls_outputs, urls_story, urls_teaching, urls_thread, urls_tour

app_name = "role_models"

urlpatterns: list[URLPattern] = [
    *urls_answers.urlpatterns,
    *urls_outputs.urlpatterns,
    *urls_story.urlpatterns,
    *urls_teaching.urlpatterns,
    *urls_thread.urlpatterns,
    *urls_tour.urlpatterns,
]
