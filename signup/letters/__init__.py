"""What is written to applicants.

A letter may be read by others, so it never says who she is, what she wrote, or to whom.
"""

from signup.letters import confirmation, drafts, leaving, own_page, waiting

KINDS = (*confirmation.KINDS, *waiting.KINDS, *leaving.KINDS, *drafts.KINDS, *own_page.KINDS)
