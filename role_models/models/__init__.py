"""The exhibition, its stories, and the women who tell them."""

from role_models.models.answers import Greeting, TalkRequest
from role_models.models.consents import ClosedAddress, StoryConsent, StorytellerChange
from role_models.models.exhibition import ExhibitionPage
from role_models.models.exhibition_parts import TeachingPage, TourPage
from role_models.models.follow_ups import FollowUp
from role_models.models.outputs import StoryOutput
from role_models.models.recordings import Captions, Recording
from role_models.models.stories import StoryPage
from role_models.models.storytellers import StoryPlace, Storyteller, paper_choices, pattern_choices
from role_models.models.themes import StoryTheme
from role_models.models.tour import Hanging, LoanRequest, Showing, Venue

__all__ = [
    "Captions",
    "ClosedAddress",
    "ExhibitionPage",
    "FollowUp",
    "Greeting",
    "Hanging",
    "LoanRequest",
    "Recording",
    "Showing",
    "StoryConsent",
    "StoryOutput",
    "StoryPage",
    "StoryPlace",
    "StoryTheme",
    "Storyteller",
    "StorytellerChange",
    "TalkRequest",
    "TeachingPage",
    "TourPage",
    "Venue",
    "paper_choices",
    "pattern_choices",
]
