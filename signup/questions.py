"""The options of the questions that are answered by choosing. Codes are kept; labels are shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FieldOfWork(models.TextChoices):
    """Work or education, in groups that people recognise themselves in."""

    HEALTH = "health", _("Health and care")
    CHILDREN = "children", _("Teaching and children")
    SHOP = "shop", _("Shop and sales")
    KITCHEN = "kitchen", _("Kitchen, hotel and cleaning")
    OFFICE = "office", _("Office and accounts")
    COMPUTING = "computing", _("IT and technology")
    BUILDING = "building", _("Building, crafts and production")
    SCIENCE = "science", _("Science and laboratory")
    SOCIETY = "society", _("Law, society and public administration")
    CULTURE = "culture", _("Art, culture and media")
    BUSINESS = "business", _("My own business")
    UNDECIDED = "undecided", _("Something else, or I do not know yet")


class HelpWanted(models.TextChoices):
    """What a mentor could help with."""

    JOB = "job", _("Find a job")
    WORKPLACE = "workplace", _("Understand Danish workplaces")
    NETWORK = "network", _("Meet people in my field")
    EDUCATION = "education", _("Start an education, or use the one I have")
    LANGUAGE = "language", _("Speak Danish at work")
    BUSINESS = "business", _("Start a business")
    SOCIETY = "society", _("Take part in associations and local life")
    OTHER = "other", _("Something else")


class DanishLevel(models.TextChoices):
    """How much Danish she speaks, by what she can do with it."""

    LITTLE = "little", _("No Danish, or a few words")
    EVERYDAY = "everyday", _("I can talk about everyday things")
    WORK = "work", _("I can use Danish at work")
    FLUENT = "fluent", _("I speak Danish well")


class YesNo(models.TextChoices):
    """A question with two answers."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
