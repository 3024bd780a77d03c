from django.apps import AppConfig


class MentornetConfig(AppConfig):
    """The project itself, so that its commands and catalogues are found."""

    name = "mentornet"
    verbose_name = "Mentor Network"
