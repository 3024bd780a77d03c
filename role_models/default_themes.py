"""The themes that a new site begins with. Editors keep them from then on."""

#: In their order: code, name in Danish, name in English.
THEMES: tuple[tuple[str, str, str], ...] = (
    ("work", "Arbejde", "Work"),
    ("education", "Uddannelse", "Education"),
    ("language", "Sprog", "Language"),
    ("family", "Familie", "Family"),
    ("friendship", "Venskab", "Friendship"),
    ("own_business", "Egen virksomhed", "A business of one’s own"),
    ("having_a_say", "At have noget at sige", "Having a say"),
    ("home", "At høre til", "Belonging"),
    ("health", "Krop og helbred", "Body and health"),
    ("courage", "Mod", "Courage"),
)


def lay(*, themes) -> None:
    """Make the themes that are missing. ``themes`` is a manager of StoryTheme, a migration's own included."""
    for position, (code, name_da, name_en) in enumerate(THEMES):
        themes.get_or_create(code=code, defaults={"name_da": name_da, "name_en": name_en, "position": position})
