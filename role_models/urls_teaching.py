"""Addresses of lessons as documents, under the language's prefix. The packs themselves lie below the teaching page."""

from django.urls import path

from role_models.views import lesson_documents

urlpatterns = [
    path("exhibition-teaching/<slug:code>/<slug:level>.docx", lesson_documents.of_story, name="lesson_document"),
    path(
        "exhibition-teaching/themes/<slug:theme>/<slug:level>.docx",
        lesson_documents.of_theme,
        name="theme_lesson_document",
    ),
]
