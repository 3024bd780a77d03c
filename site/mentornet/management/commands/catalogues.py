from django.core.management.base import BaseCommand, CommandError

from mentornet import catalogues, paths


class Command(BaseCommand):
    """The Danish message catalogue: brought up to the sources, checked, compiled."""

    help = "Update the Danish message catalogue from the sources, or --check that it is complete, or --compile it."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("--check", action="store_true", help="name what is missing, and fail if anything is")
        parser.add_argument("--compile", action="store_true", help="write the compiled catalogue")

    def handle(self, *, check: bool, **options) -> None:
        if check:
            self._check()
        elif options["compile"]:
            catalogues.compile_catalogue(paths.LOCALE)
        else:
            catalogues.update(paths.ROOT, paths.LOCALE)

    def _check(self) -> None:
        lines = catalogues.problems(paths.ROOT, paths.LOCALE)
        for line in lines:
            self.stderr.write(line)
        if lines:
            raise CommandError(
                f"The Danish catalogue has {len(lines)} problems. Run `make messages` and translate them."
            )
        self.stdout.write("Every message has its Danish.")
