"""The long proofs stand on what the tests stand on."""

from tests.conftest import _foundations, _nothing_leaks  # noqa: F401 -- fixtures are found by their names here
