"""The sessions of the invented conference, day by day. No speaker is a real person."""

from dataclasses import dataclass

from home.sample_content.writing import Pair

_HALL = ("Salen", "The hall")
_WORKSHOP = ("Værkstedet", "The workshop")
_FOYER = ("Foyeren", "The foyer")


@dataclass(frozen=True)
class Session:
    """One session; times as HH:MM, texts as (Danish, English)."""

    starts: str
    ends: str
    title: Pair
    description: Pair
    room: Pair
    speaker: Pair | None = None


def first_day() -> list[Session]:
    """Thursday: the two who meet."""
    return [
        Session(
            "09:30",
            "10:15",
            ("Velkommen, og find én, du ikke kender", "Welcome, and find someone you do not know"),
            (
                "Vi begynder med ti minutters samtale, to og to. Spørgsmålet er: Hvem åbnede en dør for dig?",
                "We begin with ten minutes of talk, two by two. The question is: who opened a door for you?",
            ),
            _HALL,
            ("Sidsel Bak, ordstyrer (opdigtet)", "Sidsel Bak, moderator (invented)"),
        ),
        Session(
            "10:30",
            "11:30",
            ("Det, vi ikke skrev i kontrakten", "What we did not write in the contract"),
            (
                "En mentor og en mentee fortæller om et år med tolv møder. De læser deres første kontrakt højt.",
                "A mentor and a mentee tell of a year with twelve meetings. They read their first contract aloud.",
            ),
            _HALL,
            (
                "Amal Farah, laborant, og Karen Lund, overlæge (opdigtede)",
                "Amal Farah, laboratory technician, and Karen Lund, consultant doctor (invented)",
            ),
        ),
        Session(
            "11:45",
            "12:30",
            ("Når et match ikke passer", "When a match does not fit"),
            (
                "Hvad gør man, når to ikke har noget at sige hinanden? Tre koordinatorer viser, hvordan de taler om det.",
                "What do you do when two people have nothing to say to each other? Three coordinators show how they talk.",
            ),
            _WORKSHOP,
            ("Thuy Nguyen, koordinator (opdigtet)", "Thuy Nguyen, coordinator (invented)"),
        ),
        Session(
            "13:30",
            "14:30",
            ("At fortælle sit eget liv", "Telling one's own life"),
            (
                "Et værksted om at vælge. Hvilken del af din historie vil du fortælle, og hvad beholder du selv?",
                "A workshop about choosing. Which part of your story do you want to tell, and what do you keep?",
            ),
            _WORKSHOP,
            ("Ljiljana Petrović, fortæller (opdigtet)", "Ljiljana Petrović, storyteller (invented)"),
        ),
        Session(
            "14:45",
            "15:45",
            ("Hvad lærer en mentor?", "What does a mentor learn?"),
            (
                "Fire mentorer svarer på det samme spørgsmål. Bagefter svarer deres mentees.",
                "Four mentors answer the same question. Afterwards their mentees answer it.",
            ),
            _HALL,
            ("Panel ledet af Mette Holm-Jensen (opdigtet)", "Panel led by Mette Holm-Jensen (invented)"),
        ),
        Session(
            "16:00",
            "17:30",
            ("Kaffe, brød og lange borde", "Coffee, bread and long tables"),
            (
                "Intet program. Hvert bord har et emne, og du kan skifte bord, når du vil.",
                "No programme. Each table has a topic, and you can change tables whenever you like.",
            ),
            _FOYER,
        ),
    ]


def second_day() -> list[Session]:
    """Friday: the places around them."""
    return [
        Session(
            "09:00",
            "09:45",
            ("Job, der aldrig bliver slået op", "Jobs that are never advertised"),
            (
                "Mange job går til en, nogen kender. Hvad kan en arbejdsplads gøre, så flere bliver kendt?",
                "Many jobs go to a person whom somebody knows. What can a workplace do so that more people become known?",
            ),
            _HALL,
            ("Jonas Kragh, personalechef (opdigtet)", "Jonas Kragh, head of personnel (invented)"),
        ),
        Session(
            "10:00",
            "11:00",
            ("Byg et netværk på en formiddag", "Build a network in a morning"),
            (
                "Deltagerne planlægger et lille netværk til deres egen by. Tag et kort over byen med.",
                "Participants plan a small network for their own town. Bring a map of it.",
            ),
            _WORKSHOP,
            ("Samira Haddad, projektleder (opdigtet)", "Samira Haddad, project manager (invented)"),
        ),
        Session(
            "11:15",
            "12:00",
            ("Papirer fra et andet land", "Papers from another country"),
            (
                "Hvordan får man sin uddannelse vurderet, og hvad gør man, mens man venter?",
                "How do you have your education assessed, and what do you do while you wait?",
            ),
            _HALL,
            ("Olena Kovalenko, ingeniør (opdigtet)", "Olena Kovalenko, engineer (invented)"),
        ),
        Session(
            "13:00",
            "13:45",
            ("Mænd som mentees", "Men as mentees"),
            (
                "Hvad er det samme, og hvad er anderledes? To mænd fortæller om deres år med en mentor.",
                "What is the same, and what is different? Two men tell of their year with a mentor.",
            ),
            _WORKSHOP,
            (
                "Yusuf Demir, elektriker, og Habib Rahimi, lærer (opdigtede)",
                "Yusuf Demir, electrician, and Habib Rahimi, teacher (invented)",
            ),
        ),
        Session(
            "14:00",
            "15:00",
            ("Ét løfte hver", "One promise each"),
            (
                "Alle skriver et løfte på et kort og bytter det med en anden. Om et halvt år ringer I til hinanden.",
                "Everyone writes a promise on a card and swaps it with another. In half a year you call each other.",
            ),
            _HALL,
            ("Sidsel Bak, ordstyrer (opdigtet)", "Sidsel Bak, moderator (invented)"),
        ),
    ]
