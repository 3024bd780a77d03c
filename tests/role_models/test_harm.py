"""What may tell who a storyteller is: what must be pointed at, and what must not."""

import pytest

from role_models.harm import Kind, hints
from role_models.passages import Passage

FOUND = [
    (Kind.CPR, "Mit nummer er 010190-1234.", "010190-1234"),
    (Kind.CPR, "Nummeret 3112851234 stod der.", "3112851234"),
    (Kind.EMAIL, "Skriv til nermin.y@example.org i dag.", "nermin.y@example.org"),
    (Kind.PHONE, "Ring på 22 33 44 55.", "22 33 44 55"),
    (Kind.PHONE, "Ring på 22334455.", "22334455"),
    (Kind.PHONE, "My number is +45 2233 4455 now.", "+45 2233 4455"),
    (Kind.PHONE, "Call 7020 1234.", "7020 1234"),
    (Kind.STREET, "Jeg boede i Nørregade 12, 3. sal.", "Nørregade 12"),
    (Kind.STREET, "Vi flyttede til Gammel Kongevej 103B.", "Gammel Kongevej 103B"),
    (Kind.STREET, "Huset ved H.C. Andersens Boulevard 7 var gult.", "H.C. Andersens Boulevard 7"),
    (Kind.STREET, "Byen Vesterbro Torv 3.", "Byen Vesterbro Torv 3"),
    (Kind.STREET, "We lived at 14 Station Road.", "14 Station Road"),
    (Kind.SCHOOL, "Min søn gik på Vestergårdsskolen.", "Vestergårdsskolen"),
    (Kind.SCHOOL, "De gik på Rosenvang Skole sammen.", "Rosenvang Skole"),
    (Kind.SCHOOL, "She went to Northside High School.", "Northside High School"),
    (Kind.WORKPLACE, "Jeg blev ansat hos Grundfos i 1999.", "ansat hos Grundfos"),
    (Kind.WORKPLACE, "I worked for Novo Nordisk until then.", "worked for Novo Nordisk"),
    (Kind.WORKPLACE, "Jeg vaskede gulve på Bispebjerg Hospital.", "Bispebjerg Hospital"),
    (Kind.WORKPLACE, "Firmaet hed Jensen & Søn ApS.", "Jensen & Søn ApS"),
    (Kind.CHILD, "Min datter Leyla spillede klaver.", "datter Leyla"),
    (Kind.CHILD, "Min søn hedder Yusuf.", "søn hedder Yusuf"),
    (Kind.CHILD, "My daughter, Amina, laughed.", "daughter, Amina"),
    (Kind.CHILD, "Leyla, min yngste datter, lo.", "Leyla, min yngste datter"),
    (Kind.CHILD, "Omar is my son.", "Omar is my son"),
]

NOT_FOUND = [
    "I 1994 2005 og igen i 2010 flyttede vi.",
    "Nu laver jeg mad til 412 børn.",
    "Der bor 5 900 000 mennesker, og 12.500.000 kroner er mange penge.",
    "Prisen var 20 000 000 kroner.",
    "Jeg gik en anden vej 3 gange om dagen.",
    "På gaden stod 12 mænd.",
    "Skolen lå langt væk. Sprogskolen var min. Folkeskolen kendte jeg ikke.",
    "The school was far. My school was small. The Danish School system is free. High School was new.",
    "Højskolen lærte mig at synge.",
    "Jeg arbejdede hos en bager. Jeg arbejdede på et hospital.",
    "I worked for two years at a hospital. She works for The women.",
    "Min datter. Hun lo. Min søn? Han sov.",
    "My son I carried, my daughter He carried.",
    "Mine børn er født i Danmark, og børnene Danmark glemte.",
    "Min mor sagde, at jeg havde kloge hænder.",
    "I 2005 fik jeg en mentor gennem Kvindemuseet.",
    "Båden var elleve meter lang, og vi var 59 om bord.",
    "På side 010190 står der noget.",
]


def found(text: str) -> list[tuple[Kind, str]]:
    return [(hint.kind, hint.words) for hint in hints([Passage("body", text)])]


@pytest.mark.parametrize(("kind", "text", "words"), FOUND)
def test_words_that_may_tell_who_she_is_are_pointed_at(kind, text, words):
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_common_words_are_not_pointed_at(text):
    assert found(text) == []


def test_same_words_are_named_once_per_place_with_where_they_stand():
    text = "Min datter Leyla og min datter Leyla."
    listed = hints([Passage("30 seconds", text), Passage("4 minutes", text)])

    assert [(hint.words, hint.where) for hint in listed] == [
        ("datter Leyla", "30 seconds"),
        ("datter Leyla", "4 minutes"),
    ]
