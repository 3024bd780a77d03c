"""Background work: a task is only a bell. What must happen is a row that `manage.py tick` sweeps."""

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default"]}}

#: Whether a `db_worker` process serves the queue: /readyz then looks for its heartbeat in finished tasks.
TASK_WORKER_EXPECTED = False
