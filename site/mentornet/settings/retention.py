"""How long rows are kept where that differs from the policy in the rooms' own retention.py."""

from mentornet.settings.environment import env

#: Days by the name of a rule, within the rule's bounds; see core/retention.py.
RETENTION_DAYS = {name: int(days) for name, days in env.dict("RETENTION_DAYS", default={}).items()}
