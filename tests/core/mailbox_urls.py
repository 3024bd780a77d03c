"""The site's addresses with the mailbox, which a development site alone has."""

from django.urls import include, path

from core import mailbox_urls
from mentornet.urls import handler404, handler500
from mentornet.urls import urlpatterns as site_urlpatterns

__all__ = ["handler404", "handler500", "urlpatterns"]

urlpatterns = [path("mailbox/", include(mailbox_urls)), *site_urlpatterns]
