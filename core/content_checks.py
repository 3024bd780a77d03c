"""What the editors' content checker looks at."""

from wagtail.admin.userbar import ContentCheckerItem


class SiteContentCheckerItem(ContentCheckerItem):
    """Wagtail's content checker, which finds only what an editor can mend; the rest our own tests check with axe.

    The short bold lines that our templates draw (the date of a card, the figure of a fact) look to it like headings
    that an editor forgot to mark. They alone have classes of this form: what editors write has none.
    """

    axe_exclude = ['p[class*="__"]']
