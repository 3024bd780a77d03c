"""The long proofs stand on what the tests stand on."""

from tests.conftest import (  # noqa: F401 -- fixtures are found by their names here
    _foundations,
    _nothing_leaks,
    danish,
    django_db_setup,
    editor,
    home,
)
