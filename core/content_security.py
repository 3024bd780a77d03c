"""The Content-Security-Policy of each kind of response.

Public pages get the strict policy of the settings: no inline script or style, nothing from elsewhere, no framing. The
Wagtail admin cannot live with it (its date choosers, choosers and the translation editor carry inline script and
style), so it has a looser one of its own. Previews and pages with the editors' bar are the public template drawn for
an editor, and get the admin's policy too, or the preview panel stays blank.
"""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts

ADMIN_PREFIX = "/admin/"

ADMIN_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF],
    "media-src": [SELF],
    "connect-src": [SELF],
    "frame-src": [SELF],
    "manifest-src": [SELF],
    "worker-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [SELF],
}

PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def _is_for_an_editor(request) -> bool:
    return (
        request.path_info.startswith(ADMIN_PREFIX)
        or getattr(request, "is_preview", False)
        or getattr(request, "shows_userbar", False)
    )


class ContentSecurityMiddleware(CSPMiddleware):
    """django-csp's middleware, which chooses the admin's policy where a page is drawn for an editor."""

    def process_response(self, request, response):
        """Send the policy, and the headers that go with it."""
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return super().process_response(request, response)

    def get_policy_parts(self, request, response, report_only: bool = False) -> PolicyParts:
        """The parts of which django-csp builds the header."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and _is_for_an_editor(request):
            parts.config, parts.update, parts.replace = ADMIN_POLICY, None, None
        return parts
