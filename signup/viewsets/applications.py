"""The addresses of the waiting list and of one application.

Wagtail's generic views check rights per model, not per row, and bring views that nobody asked for (edit, delete,
history, usage, copy, export). So the viewset registers exactly the views written here, and each of them starts from
``Application.objects.visible_to(user)``: what is not visible is 404.
"""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from signup.models import Application
from signup.viewsets.calls import CallView
from signup.viewsets.filters import ApplicationFilterSet
from signup.viewsets.listing import WaitingListView
from signup.viewsets.moves import (
    AddressWorksView,
    AskForDeletionView,
    ConfirmationAgainView,
    ConfirmByPhoneView,
    MoveApplicationView,
    TakeBackView,
)
from signup.viewsets.moving_many import MOST_AT_ONCE, MoveManyView
from signup.viewsets.notes import AddNoteView
from signup.viewsets.one_application import OpenApplicationView


class ApplicationViewSet(ModelViewSet):
    """The list with its filtered results, moves of many, and one application with a view for each button."""

    model = Application
    name = "applications"
    icon = "group"
    menu_label = _("Waiting list")
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    exclude_form_fields: list[str] = []
    index_view_class = WaitingListView
    index_template_name = "signup/admin/waiting_list.html"
    index_results_template_name = "signup/admin/waiting_list_results.html"
    filterset_class = ApplicationFilterSet
    list_per_page = MOST_AT_ONCE

    def get_common_view_kwargs(self, **kwargs) -> dict:
        common = super().get_common_view_kwargs(**kwargs)
        absent = ("history_url_name", "usage_url_name", "add_url_name", "edit_url_name", "delete_url_name")
        return {key: value for key, value in common.items() if key not in absent} | {
            "open_url_name": self.get_url_name("open"),
            "move_many_url_name": self.get_url_name("move_many"),
        }

    def get_urlpatterns(self) -> list:
        one = "<uuid:pk>/"
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("move/", self.construct_view(MoveManyView), name="move_many"),
            path(one, self.construct_view(OpenApplicationView), name="open"),
            path(f"{one}move/", self.construct_view(MoveApplicationView), name="move"),
            path(f"{one}confirm-by-phone/", self.construct_view(ConfirmByPhoneView), name="confirm_by_phone"),
            path(f"{one}confirm-again/", self.construct_view(ConfirmationAgainView), name="confirm_again"),
            path(f"{one}address-works/", self.construct_view(AddressWorksView), name="address_works"),
            path(f"{one}delete/", self.construct_view(AskForDeletionView), name="ask_for_deletion"),
            path(f"{one}take-back/", self.construct_view(TakeBackView), name="take_back"),
            path(f"{one}notes/", self.construct_view(AddNoteView), name="add_note"),
            path(f"{one}calls/<int:task_pk>/", self.construct_view(CallView), name="call"),
        ]

    def register_admin_url_finder(self) -> None:
        """There is no screen to edit an application, so nothing may look for its address."""


application_viewset = ApplicationViewSet()
