"""The options of the questions that are answered by choosing. Codes are kept; labels are shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class HeardFrom(models.TextChoices):
    """How somebody came to hear of the network."""

    FRIEND = "friend", _("From a friend or my family")
    MENTOR = "mentor", _("From a mentor or a mentee")
    SCHOOL = "school", _("At a language school or another school")
    MUNICIPALITY = "municipality", _("From the municipality or a job centre")
    ASSOCIATION = "association", _("At an association, a library or an event")
    WORK = "work", _("At work")
    POSTER = "poster", _("On a poster or a leaflet")
    INTERNET = "internet", _("On the internet")
    OTHER = "other", _("In another way")


class Experience(models.TextChoices):
    """How long a mentor has been in working life."""

    UP_TO_FIVE = "up_to_5", _("Up to 5 years")
    UP_TO_FIFTEEN = "6_to_15", _("6 to 15 years")
    MORE = "over_15", _("More than 15 years")
    RETIRED = "retired", _("I have retired")


class Availability(models.TextChoices):
    """When a mentor can meet."""

    DAYTIME = "daytime", _("In the daytime on weekdays")
    EVENING = "evening", _("In the evening on weekdays")
    WEEKEND = "weekend", _("At weekends")
    ONLINE = "online", _("On the phone or online")


class CallTime(models.TextChoices):
    """When she can be called."""

    MORNING = "morning", _("Weekdays before noon")
    AFTERNOON = "afternoon", _("Weekdays from noon to four")
    EVENING = "evening", _("Weekdays after four")
    ANY = "any", _("Any time")


class CallLanguage(models.TextChoices):
    """Which language she would like to speak on the phone."""

    DANISH = "da", _("Danish")
    ENGLISH = "en", _("English")
    OTHER = "other", _("Another language: we find somebody to interpret")


class Subject(models.TextChoices):
    """What somebody who wants to hear from us is waiting for."""

    GET_A_MENTOR = "get_a_mentor", _("I want a mentor")
    BE_A_MENTOR = "be_a_mentor", _("I want to be a mentor")


class PoliticalLevel(models.TextChoices):
    """Where somebody takes part in politics, or wants to. Never which party."""

    ASSOCIATION = "association", _("Associations, boards and councils")
    MUNICIPALITY = "municipality", _("The municipal council")
    REGION = "region", _("The regional council")
    PARLIAMENT = "parliament", _("The Danish parliament")
    EUROPE = "europe", _("The European Parliament")
    UNDECIDED = "undecided", _("I do not know yet")


class PoliticalTopic(models.TextChoices):
    """What somebody wants to work for."""

    SCHOOLS = "schools", _("Schools and children")
    WORK = "work", _("Work and business")
    HEALTH = "health", _("Health and care for the elderly")
    HOUSING = "housing", _("Housing and neighbourhoods")
    CLIMATE = "climate", _("Climate and environment")
    EQUALITY = "equality", _("Equality")
    CULTURE = "culture", _("Culture and leisure")
    INTEGRATION = "integration", _("Refugees and integration")
    OTHER = "other", _("Something else")


class PoliticalExperience(models.TextChoices):
    """How far somebody has come in politics."""

    NONE = "none", _("I have not begun yet")
    ACTIVE = "active", _("I take part in an association, a council or a party")
    CANDIDATE = "candidate", _("I have stood for election")
    ELECTED = "elected", _("I am or have been elected")
