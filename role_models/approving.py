"""What follows when the last approver lets a version pass; Wagtail imports it before any model is there."""

from typing import Any


def publish_when_approved(workflow_state: Any, user: Any = None) -> None:
    """Publish the version (WAGTAIL_FINISH_WORKFLOW_ACTION).

    A story that needs a look first, or that its teller does not allow, stays an approved draft: whoever may publish
    finds the reasons in its editor.
    """
    from wagtail.workflows import publish_workflow_state

    from role_models import editors_checks, publishing
    from role_models.models import StoryPage

    version = workflow_state.content_object.get_latest_revision().as_object()
    if isinstance(version, StoryPage) and (editors_checks.checks_of(version).stops or publishing.refusals(version)):
        return
    publish_workflow_state(workflow_state, user=user)
