"""Letters: django-anymail's provider if one is named, SMTP if a server is named, else the development mailbox."""

from mentornet.settings.environment import env

_email_url = env.str("EMAIL_URL", default="consolemail://")
if _email_url.startswith("anymail."):
    EMAIL_BACKEND = _email_url.removesuffix("://")
else:
    vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10

#: Neutral on purpose: whoever looks over her shoulder must not learn what she applied for.
DEFAULT_FROM_EMAIL = env.str("LETTERS_FROM", default="KVINFO <post@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

#: The office that people call when a form or a letter is of no help: printed in letters and on the steps of an
#: application.
OFFICE_PHONE = env.str("OFFICE_PHONE", default="+45 00 00 00 00")

#: Keeps the bodies of sent letters and shows them at /mailbox/. Development alone: elsewhere a row keeps no body.
LETTERS_MAILBOX = False

#: Every variable ANYMAIL_..., the provider's keys and the secret of its reports among them. Who opens a letter, or
#: follows its link, is not counted.
ANYMAIL = {
    **{name.removeprefix("ANYMAIL_"): value for name, value in env.ENVIRON.items() if name.startswith("ANYMAIL_")},
    "SEND_DEFAULTS": {"track_clicks": False, "track_opens": False},
}
