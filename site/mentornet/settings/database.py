"""Database and cache. SQLite and a local cache are the embedded defaults; PostgreSQL and Redis are named by their
URLs.
"""

from mentornet import __version__, paths
from mentornet.settings.environment import env

#: A transaction takes the write lock at once: a deferred one that has read first cannot be upgraded, and no timeout
#: helps it ("database is locked"). FULL survives a power cut; NORMAL may lose the last commits. What is deleted is
#: overwritten with zeros: SQLite would leave it readable in the file's free pages.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
    ),
}


def database_from_environment(*, default: str) -> dict:
    """The default database named by ``DATABASE_URL``, with the options that its engine needs."""
    database = env.db_url("DATABASE_URL", default=default)
    if database["ENGINE"].endswith("sqlite3"):
        database["OPTIONS"] = dict(SQLITE_OPTIONS)
    else:
        database["CONN_MAX_AGE"] = 60
        database["CONN_HEALTH_CHECKS"] = True
    return database


def caches_from_environment() -> dict:
    """The caches: Redis if ``REDIS_URL`` names one, else this process's memory. A Redis that is gone costs speed,
    never a page.
    """
    redis_url = env.str("REDIS_URL", default="")
    if not redis_url:
        return {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    return {
        "default": {
            "BACKEND": "django_redis.cache.RedisCache",
            "LOCATION": redis_url,
            # What one release kept, another may not be able to read.
            "KEY_PREFIX": f"mentornet-{__version__}",
            "OPTIONS": {
                "IGNORE_EXCEPTIONS": True,
                "SOCKET_CONNECT_TIMEOUT": 0.5,
                "SOCKET_TIMEOUT": 0.5,
            },
        }
    }


DATABASES = {"default": database_from_environment(default=f"sqlite:///{paths.data_directory() / 'mentornet.sqlite3'}")}
CACHES = caches_from_environment()
