"""Letters: django-anymail's provider if one is named, SMTP if a server is named, else the development mailbox."""

from mentornet.settings.environment import env

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10

#: Neutral on purpose: whoever looks over her shoulder must not learn what she applied for.
DEFAULT_FROM_EMAIL = env.str("LETTERS_FROM", default="KVINFO <post@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

#: The office that people call when a form or a letter is of no help: printed in letters and on the steps of an
#: application.
OFFICE_PHONE = env.str("OFFICE_PHONE", default="+45 00 00 00 00")

#: Keeps the bodies of sent letters and shows them at /mailbox/. Development alone: elsewhere a row keeps no body.
LETTERS_MAILBOX = False

ANYMAIL = {
    "SEND_DEFAULTS": {"track_clicks": False, "track_opens": False},
    "WEBHOOK_SECRET": env.str("ANYMAIL_WEBHOOK_SECRET", default=""),
}
