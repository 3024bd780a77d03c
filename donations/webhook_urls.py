"""What the payment service asks for, its stand-in's pages, and sponsors' logos: outside the languages."""

from django.urls import path

from donations.views import keyless_controls, keyless_portal, logo, test_gateway, webhooks

app_name = "payments"

urlpatterns = [
    path("webhooks/stripe/", webhooks.stripe_webhook, name="stripe_webhook"),
    path("giving/logo/<str:digest>.png", logo.show_logo, name="logo"),
    path("test-gateway/pay/<str:session_id>/", test_gateway.TestGatewayView.as_view(), name="test_gateway"),
    path(
        "test-gateway/pay/<str:session_id>/bank/",
        test_gateway.ChallengeView.as_view(),
        name="test_gateway_challenge",
    ),
    path(
        "test-gateway/portal/<str:session_id>/",
        keyless_portal.KeylessPortalView.as_view(),
        name="test_gateway_portal",
    ),
    path("test-gateway/controls/", keyless_controls.KeylessControlsView.as_view(), name="test_gateway_controls"),
]
