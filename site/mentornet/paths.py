"""Where things lie. The only module that knows whether we run from a checkout or from an installed wheel."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent

#: The folder that holds ``templates/`` and ``static/``: the checkout's root, or the package itself in a wheel.
ROOT = PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent.parent

TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"
LOCALE = PACKAGE / "locale"


def data_directory() -> Path:
    """The folder of everything that belongs to one installation: database, media, development keys, printed password.

    It lies beside the working directory, never in the package. ``MENTORNET_VAR`` names another one.
    """
    return Path(os.environ.get("MENTORNET_VAR", "var")).resolve()
