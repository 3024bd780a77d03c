"""Sample content: the menu and the foot of every page. A link is (recipe's key, (Danish, English))."""

#: What editors call the menu and the footer.
TITLES = {
    "menu": ("Hovedmenu", "Main menu"),
    "footer": ("Sidefod", "Footer"),
}

MENU = [
    ("the-idea", ("Idéen", "The idea")),
    ("get-a-mentor", ("Få en mentor", "Get a mentor")),
    ("become-a-mentor", ("Bliv mentor", "Become a mentor")),
    ("branches", ("Afdelinger", "Branches")),
    ("exhibition", ("Historier", "Stories")),
    ("campaign", ("Støt", "Support")),
]

FOOTER = [
    ("contact", ("Kontakt", "Contact")),
    ("call-me", ("Ring til mig", "Call me")),
    ("accessibility", ("Tilgængelighedserklæring", "Accessibility statement")),
    ("privacy", ("Privatliv", "Privacy")),
    ("teaching", ("Undervisning", "Teaching")),
    ("history", ("Historien", "The history")),
    ("results", ("Resultater", "Results")),
    ("conferences", ("Konferencer", "Conferences")),
    ("political-track", ("Kvinder i politik", "Women in politics")),
    ("start-a-network", ("Start et netværk", "Start a network")),
    ("for-workplaces", ("For arbejdspladser", "For workplaces")),
]

FOOTER_TEXT = (
    "<p>Denne side er en demonstration. Netværkets historie og tallene fra 2009 er ægte. Personerne er opdigtede, og "
    "tegningerne er lavet af kode.</p>"
    "<p>Ingen af adresserne og telefonnumrene er i brug.</p>",
    "<p>This site is a demonstration. The network's history and the figures of 2009 are real. The people are invented, "
    "and the drawings are made by code.</p>"
    "<p>None of the addresses and telephone numbers are in use.</p>",
)
