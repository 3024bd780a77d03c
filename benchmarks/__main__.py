"""`make bench`: the site's figures of one run on one machine, in relation to each other. Absolute times mean little."""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Lay a site with its sample content in a folder of its own, measure it, print what was measured."""
    sys.path[:0] = [str(ROOT / "site")]
    with tempfile.TemporaryDirectory(prefix="mentornet-bench-") as folder:
        (Path(folder) / "static").mkdir()  # WhiteNoise misses it.
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "mentornet.settings.dev",
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "DEBUG": "false",
            "DONATIONS_TEST_GATEWAY": "true",
            "MENTORNET_VAR": folder,
            "REDIS_URL": "",
        }
        import django

        django.setup()
        from benchmarks import load, pages, stories, webhooks

        pages.lay_site()
        pages.print_table(pages.measure())
        stories.print_table(stories.measure())
        load.print_figures(load.measure())
        webhooks.print_figures(webhooks.measure())


if __name__ == "__main__":
    main()
