"""The waiting list in the Wagtail admin."""

from wagtail import hooks

from signup.viewsets import application_viewset


@hooks.register("register_admin_viewset")
def register_application_viewset():
    """The staff screens and their menu entry."""
    return application_viewset
