"""The first start of a fresh checkout."""

import shutil
import sys

import pytest

from mentornet import paths
from mentornet.__main__ import main


def test_danish_is_compiled_before_django_reads_it(tmp_path, monkeypatch):
    locale = shutil.copytree(paths.LOCALE, tmp_path / "locale", ignore=shutil.ignore_patterns("*.mo"))
    monkeypatch.setattr(paths, "LOCALE", locale)
    monkeypatch.setattr(sys, "argv", ["manage.py", "start", "--help"])

    with pytest.raises(SystemExit):
        main()

    assert (locale / "da" / "LC_MESSAGES" / "django.mo").exists()
