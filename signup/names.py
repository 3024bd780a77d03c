"""Names in any script, brought to one form in which two spellings of one name are the same."""

import unicodedata

#: Letters that Danes write in two ways, and a stretch mark that Arabic script puts in for looks alone.
_SPELLINGS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ı": "i", "\u0640": ""})


def name_key(name: str) -> str:
    """One form for all spellings: "Åse Ørsted", "aase oersted" and the decomposed form are the same.

    It is for comparing alone, and never shown or stored: upper and lower case, accents and vowel marks are gone.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold()).translate(_SPELLINGS)
    bare = "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in bare).split())
