"""The wheel, installed into an empty environment, serves a page in both languages from an empty folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mentornet import paths

_SERVE = """
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
call_command("sample_content", verbosity=0)
settings.ALLOWED_HOSTS.append("testserver")
for path in ("/da/", "/en/"):
    page = Client().get(path)
    text = page.content.decode()
    print(page.status_code, "site.css" in text, "Søg" in text)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(paths.ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_wheel_holds_templates_styles_and_the_compiled_catalogue_and_no_tests(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {
        "mentornet/__main__.py",
        "mentornet/templates/base.html",
        "mentornet/static/css/site.css",
        "mentornet/locale/da/LC_MESSAGES/django.mo",
        "core/sealing.py",
    } <= names
    assert not [name for name in names if name.startswith(("tests/", "site/", "var/"))]


def test_wheel_in_an_empty_environment_serves_a_page(wheel, tmp_path):
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "environment")], check=True)
    python = tmp_path / "environment" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    requirements = str(paths.ROOT / "requirements" / "base.txt")
    subprocess.run([*install, "--require-hashes", "-r", requirements], check=True, capture_output=True)
    subprocess.run([*install, "--no-deps", str(wheel)], check=True, capture_output=True)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DJANGO_", "PYTHON", "DATABASE_", "REDIS_"))
    }
    environment = kept | {"DJANGO_SETTINGS_MODULE": "mentornet.settings.dev", "MENTORNET_VAR": str(folder / "var")}

    served = subprocess.run([str(python), "-c", _SERVE], env=environment, cwd=folder, capture_output=True, text=True)

    assert served.stdout.split("\n")[:2] == ["200 True True", "200 True False"], served.stderr
    assert (folder / "var" / "development-keys.json").stat().st_mode & 0o777 == 0o600
