"""What every test of a page stands on: two front pages under the site's root, as every installation has them."""

from wagtail.models import Collection, Locale, Page, Site

from home.models import HomePage


def lay() -> None:
    """Make both front pages and the site, unless they are there. Wagtail's own welcome page goes."""
    if HomePage.objects.exists():
        return
    danish, _ = Locale.objects.get_or_create(language_code="da")
    english, _ = Locale.objects.get_or_create(language_code="en")
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root", locale=danish))
    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(pk=root.pk)
    home = root.add_child(instance=HomePage(title="Mentornetværket", slug="hjem", locale=danish))
    other = HomePage(title="The Mentor Network", slug="home", locale=english, translation_key=home.translation_key)
    Page.objects.get(pk=root.pk).add_child(instance=other)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
