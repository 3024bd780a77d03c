"""The command line: ``manage.py``, ``python -m mentornet`` and the console script ``mentornet`` are this function."""

import os
import sys

from mentornet import catalogues, paths


def main() -> None:
    """Run Django's management commands, with the development settings unless the environment names others."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentornet.settings.dev")
    if sys.argv[1:2] == ["start"] and (paths.ROOT / "site").is_dir():
        # Django reads a catalogue once, and addresses are asked for before any command runs.
        catalogues.compile_catalogue(paths.LOCALE)
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
