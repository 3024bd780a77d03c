"""What each step asks. Never asked: CPR number, nationality, residence, religion, date of birth."""

from signup.forms.base import StepForm
from signup.forms.consent import ConsentForm
from signup.forms.people import AdultForm, CallForm, ContactForm, EmailForm, HeardForm, NameForm, PhoneForm
from signup.forms.politics import LevelForm, PoliticsForm, TopicsForm
from signup.forms.wishes import AvailabilityForm, DanishForm, ExperienceForm, HelpForm, OfferForm, SubjectForm
from signup.forms.work import BranchForm, CompetencesForm, UnaskedForm

__all__ = [
    "AdultForm",
    "AvailabilityForm",
    "BranchForm",
    "CallForm",
    "CompetencesForm",
    "ConsentForm",
    "ContactForm",
    "DanishForm",
    "EmailForm",
    "ExperienceForm",
    "HeardForm",
    "HelpForm",
    "LevelForm",
    "NameForm",
    "OfferForm",
    "PhoneForm",
    "PoliticsForm",
    "StepForm",
    "SubjectForm",
    "TopicsForm",
    "UnaskedForm",
]
