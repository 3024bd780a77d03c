"""The competences that a new site begins with. Editors keep them from then on: what they changed is never set back."""

from typing import Any

#: Per field of work: its code, its names in Danish and English, and its competences with theirs.
GROUPS: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "health",
        "Sundhed og omsorg",
        "Health and care",
        (
            ("doctor", "Læge eller tandlæge", "Doctor or dentist"),
            ("nurse", "Sygeplejerske eller jordemoder", "Nurse or midwife"),
            ("care", "Social- og sundhedshjælper", "Care worker"),
            ("laboratory", "Bioanalytiker eller farmaceut", "Medical laboratory or pharmacy"),
            ("therapy", "Fysioterapeut eller psykolog", "Physiotherapist or psychologist"),
        ),
    ),
    (
        "children",
        "Undervisning og børn",
        "Teaching and children",
        (
            ("teacher", "Lærer", "School teacher"),
            ("pedagogue", "Pædagog", "Nursery and youth work"),
            ("adults", "Undervisning af voksne", "Teaching adults"),
            ("language", "Sprog og tolkning", "Languages and interpreting"),
        ),
    ),
    (
        "shop",
        "Butik og salg",
        "Shop and sales",
        (
            ("assistant", "Ekspedient", "Shop assistant"),
            ("manager", "Butiksleder", "Shop manager"),
            ("sales", "Salg til virksomheder", "Sales to companies"),
            ("service", "Kundeservice", "Customer service"),
        ),
    ),
    (
        "kitchen",
        "Køkken, hotel og rengøring",
        "Kitchen, hotel and cleaning",
        (
            ("cook", "Kok eller bager", "Cook or baker"),
            ("canteen", "Kantine", "Canteen"),
            ("hotel", "Hotel og restaurant", "Hotel and restaurant"),
            ("cleaning", "Rengøring", "Cleaning"),
        ),
    ),
    (
        "office",
        "Kontor og regnskab",
        "Office and accounts",
        (
            ("accounts", "Regnskab og løn", "Accounts and payroll"),
            ("secretary", "Sekretær og administration", "Secretary and administration"),
            ("economy", "Økonomi og finans", "Economics and finance"),
            ("staff", "Personale", "Human resources"),
            ("project", "Projektledelse", "Project management"),
        ),
    ),
    (
        "computing",
        "It og teknik",
        "IT and technology",
        (
            ("software", "Programmering", "Software development"),
            ("operations", "It-drift og support", "IT operations and support"),
            ("data", "Data og analyse", "Data and analysis"),
            ("engineer", "Ingeniør", "Engineer"),
        ),
    ),
    (
        "building",
        "Byggeri, håndværk og produktion",
        "Building, crafts and production",
        (
            ("architect", "Arkitekt eller byggeleder", "Architect or site manager"),
            ("craft", "Håndværker", "Craftswoman"),
            ("sewing", "Syning og design", "Sewing and design"),
            ("production", "Produktion og lager", "Production and warehouse"),
            ("transport", "Transport", "Transport"),
        ),
    ),
    (
        "science",
        "Naturvidenskab og laboratorium",
        "Science and laboratory",
        (
            ("chemistry", "Kemi og biologi", "Chemistry and biology"),
            ("environment", "Miljø, landbrug og fødevarer", "Environment, farming and food"),
            ("research", "Forskning", "Research"),
        ),
    ),
    (
        "society",
        "Jura, samfund og forvaltning",
        "Law, society and public administration",
        (
            ("law", "Jura", "Law"),
            ("social", "Socialrådgivning", "Social work"),
            ("administration", "Offentlig forvaltning", "Public administration"),
            ("organisation", "Foreninger og organisationer", "Associations and organisations"),
        ),
    ),
    (
        "culture",
        "Kunst, kultur og medier",
        "Art, culture and media",
        (
            ("art", "Kunst og musik", "Art and music"),
            ("media", "Journalistik og medier", "Journalism and media"),
            ("communication", "Kommunikation og grafik", "Communication and graphic design"),
            ("museum", "Museum og bibliotek", "Museum and library"),
        ),
    ),
    (
        "business",
        "Egen virksomhed",
        "My own business",
        (
            ("start", "Jeg vil starte virksomhed", "I want to start a business"),
            ("owner", "Jeg har eller har haft virksomhed", "I have or have had a business"),
            ("leadership", "Ledelse", "Leadership"),
        ),
    ),
    ("undecided", "Noget andet", "Something else", ()),
)
#: Every field of work ends with a choice for what the others leave out.
_REST = ("other", "{da}: andet", "{en}: other")
_UNDECIDED = ("undecided", "Noget andet, eller jeg ved det ikke endnu", "Something else, or I do not know yet")


def rest_of(group_code: str) -> str:
    """The code of the competence for what a field of work does not name."""
    return f"{group_code}-{(_UNDECIDED if group_code == 'undecided' else _REST)[0]}"


def lay(*, groups: Any, competences: Any) -> None:
    """Add what is missing through the two models' managers; leave what is there as it is."""
    for position, (code, name_da, name_en, members) in enumerate(GROUPS):
        group, _created = groups.get_or_create(
            code=code, defaults={"name_da": name_da, "name_en": name_en, "position": position}
        )
        last = _UNDECIDED if code == "undecided" else _REST
        for place, (suffix, da, en) in enumerate((*members, last)):
            names = {"name_da": da.format(da=name_da), "name_en": en.format(en=name_en)}
            competences.get_or_create(
                code=f"{code}-{suffix}",
                defaults={"group": group, "position": place} | names,
            )
