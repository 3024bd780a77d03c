"""The development site, with a mail server that a proof can hold up."""

from mentornet.settings.dev import *  # noqa: F403 -- settings are layered by star imports.

EMAIL_BACKEND = "proofs.mail_that_hangs.EmailBackend"
