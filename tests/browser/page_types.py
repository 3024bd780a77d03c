"""Where a page of each type stands on the sample site, in both languages, and what else has an address of its own."""

#: By the model's label. A page type without an address here fails tests/browser/test_public_pages.py.
PAGE_TYPES: dict[str, tuple[str, str]] = {
    "branches.BranchIndexPage": ("/da/afdelinger/", "/en/branches/"),
    "branches.BranchPage": ("/da/afdelinger/tingbjerg/", "/en/branches/aarhus/"),
    "campaigns.PoliticalTrackPage": ("/da/politik/", "/en/politics/"),
    "conference.ConferenceIndexPage": ("/da/konferencer/", "/en/conferences/"),
    "conference.ConferencePage": ("/da/konferencer/naar-to-moedes/", "/en/conferences/when-two-people-meet/"),
    "donations.SponsorshipCampaignPage": ("/da/stoet/", "/en/support/"),
    "home.HomePage": ("/da/", "/en/"),
    "home.InformationPage": ("/da/ideen/", "/en/get-a-mentor/"),
    "home.SearchPage": ("/da/soeg/?q=mentor", "/en/search/?q=mentor"),
    "role_models.ExhibitionPage": ("/da/rollemodeller/", "/en/role-models/"),
    "role_models.StoryPage": ("/da/rollemodeller/nermin/", "/en/role-models/linh/"),
    "role_models.TeachingPage": ("/da/rollemodeller/undervisning/", "/en/role-models/teaching/"),
    "role_models.TourPage": ("/da/rollemodeller/paa-turne/", "/en/role-models/on-tour/"),
    "signup.FunnelPage": ("/da/ansoeg-mentee/", "/en/apply-mentor/"),
}

#: The same page types in their other states, and pages that no editor makes.
OTHER_PAGES = [
    "/da/tilgaengelighed/",
    "/en/privacy/",
    "/da/kontakt/",
    "/da/soeg/",
    "/en/search/?q=qwxzq",
    "/da/rollemodeller/?q=qwxzq",
    "/en/role-models/?theme=work&region=middle_east",
    "/da/rollemodeller/linh/",
    "/en/role-models/nermin/?depth=15",
    "/da/rollemodeller/nermin/?text=1",
    "/da/findes-ikke/",
    "/en/not-there/",
    "/en/ideen/",
]

PATHS = [*(path for paths in PAGE_TYPES.values() for path in paths), *OTHER_PAGES]

#: Names and passages on these pages need letters beyond Danish and English: one font file more.
WITH_OTHER_LETTERS = [
    "/da/konferencer/naar-to-moedes/",
    "/en/conferences/when-two-people-meet/",
    "/da/rollemodeller/linh/",
    "/en/role-models/linh/",
    "/da/rollemodeller/nermin/",
    "/en/role-models/nermin/?depth=15",
]
