"""Addresses of the other forms of a story, under the language's prefix: files, sound, feeds and the embedded card."""

from django.urls import path

from role_models.views import embed, feeds, outputs, recordings

urlpatterns = [
    path("exhibition-files/<slug:code>/<slug:kind>.<slug:extension>", outputs.output, name="output"),
    path("exhibition-cards/<slug:paper>-<slug:pattern>.jpg", outputs.neutral_card, name="neutral_card"),
    path("exhibition-sound/<uuid:recording_id>.<slug:extension>", recordings.recording, name="recording"),
    path("exhibition-feeds/stories.rss", feeds.stories_rss, name="feed_rss"),
    path("exhibition-feeds/stories.json", feeds.stories_json, name="feed_json"),
    path("exhibition-feeds/<slug:theme>/stories.rss", feeds.stories_rss, name="feed_theme_rss"),
    path("exhibition-feeds/<slug:theme>/stories.json", feeds.stories_json, name="feed_theme_json"),
    path("exhibition-feeds/podcast.rss", feeds.podcast, name="podcast"),
    path("embed/<slug:code>/", embed.card, name="embed"),
]
