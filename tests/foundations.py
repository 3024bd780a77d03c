"""What every test of a page stands on: two front pages under the site's root, as every installation has them."""

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, Locale, Page, Site
from wagtail_localize.models import Translation

from home.models import HomePage


def lay() -> None:
    """Make both front pages and the site, unless they are there. Wagtail's own welcome page goes."""
    _lay_the_right_to_translate()
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


def _lay_the_right_to_translate() -> None:
    """wagtail-localize makes it in a migration and not with a model, so that a flush takes it away for good."""
    content_type = ContentType.objects.get_for_model(Translation)
    Permission.objects.get_or_create(
        content_type=content_type, codename="submit_translation", defaults={"name": "Can submit translations"}
    )
