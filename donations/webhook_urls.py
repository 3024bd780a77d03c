"""What the payment service asks for, and its stand-in's pages: outside the languages."""

from django.urls import path

from donations.views import test_gateway, webhooks

app_name = "payments"

urlpatterns = [
    path("webhooks/stripe/", webhooks.stripe_webhook, name="stripe_webhook"),
    path("test-gateway/pay/<str:session_id>/", test_gateway.TestGatewayView.as_view(), name="test_gateway"),
]
