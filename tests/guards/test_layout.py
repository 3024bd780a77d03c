"""The layout of the house: what the architecture says of folders, files and their size."""

import ast
import site
from pathlib import Path

import pytest

from mentornet import paths

ROOMS = ("core", "branches", "home", "role_models", "campaigns", "conference", "signup", "donations")
LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def python_files() -> list[Path]:
    files = [file for room in (*ROOMS, "site", "tests", "benchmarks") for file in (paths.ROOT / room).rglob("*.py")]
    return [file for file in files if "migrations" not in file.parts]


def test_site_is_still_the_standard_library():
    assert hasattr(site, "getsitepackages")
    assert not (paths.ROOT / "site" / "__init__.py").exists()


def test_git_does_not_ignore_the_folder_site():
    patterns = (paths.ROOT / ".gitignore").read_text().split()

    assert not {"site", "/site", "site/", "/site/"} & set(patterns)


def test_no_file_is_longer_than_a_reader_can_hold():
    lengths = {str(file.relative_to(paths.ROOT)): len(file.read_text().splitlines()) for file in python_files()}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    long = {}
    for file in python_files():
        if "sample_content" in file.parts:  # Prose is as long as it is.
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION:
                long[f"{file.relative_to(paths.ROOT)}:{node.name}"] = node.end_lineno - node.lineno + 1

    assert long == {}


@pytest.mark.parametrize("word", ["utils", "helpers", "misc", "common_functions"])
def test_no_module_is_a_junk_drawer(word):
    assert [str(file) for file in python_files() if file.stem == word] == []


def test_settings_files_stay_small():
    files = (paths.ROOT / "site" / "mentornet" / "settings").glob("*.py")

    assert {
        file.name: len(file.read_text().splitlines()) for file in files if len(file.read_text().splitlines()) > 200
    } == {}


def test_every_setting_read_from_the_environment_is_explained():
    explained = (paths.ROOT / ".env.example").read_text()
    names = set()
    for file in (paths.ROOT / "site" / "mentornet").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                function = ast.unparse(node.func)
                if function.startswith("env.") or function in ("_required", "os.environ.get"):
                    names.add(node.args[0].value)

    assert {name for name in names if f"\n{name}=" not in "\n" + explained} == set()
