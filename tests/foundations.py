"""What every test of a page stands on: two front pages under the site's root, as every installation has them."""

from wagtail.models import Locale, Page, Site

from home.models import HomePage


def lay() -> None:
    """Make both front pages and the site, unless they are there. Wagtail's own welcome page goes."""
    if HomePage.objects.exists():
        return
    danish, english = (Locale.objects.get(language_code=code) for code in ("da", "en"))
    Page.objects.filter(depth=2).delete()
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Mentornetværket", slug="hjem", locale=danish))
    other = HomePage(title="The Mentor Network", slug="home", locale=english, translation_key=home.translation_key)
    Page.get_first_root_node().add_child(instance=other)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
