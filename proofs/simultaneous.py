"""Several people at one instant."""

import threading
from collections.abc import Callable, Iterable

from django.db import connection


def at_once(jobs: Iterable[Callable[[], object]]) -> None:
    """Run each job in a thread of its own, all released by one barrier. Raises the first error of any."""
    waiting = list(jobs)
    barrier, errors = threading.Barrier(len(waiting)), []

    def run(job: Callable[[], object]) -> None:
        try:
            barrier.wait()
            job()
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(job,)) for job in waiting]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
