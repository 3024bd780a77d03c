import pytest
from django.core.exceptions import ValidationError
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from role_models.models import ExhibitionPage, StoryPage
from tests.factories import add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def exhibition(home):
    return add_page(home, ExhibitionPage, title="Rollemodeller", slug="rollemodeller")


def add_story(exhibition, name: str, **fields) -> StoryPage:
    return add_page(exhibition, StoryPage, title=name, person_name=name, **{"quote": f"{name} siger noget."} | fields)


def test_story_leads_to_the_next_and_the_last_to_the_first(exhibition, client):
    stories = [add_story(exhibition, name) for name in ("Nermin", "Hodan", "Mahin")]

    following = [client.get(story.url).context["next_story"].title for story in stories]

    assert following == ["Hodan", "Mahin", "Nermin"]


def test_only_story_leads_nowhere(exhibition, client):
    story = add_story(exhibition, "Nermin")

    assert client.get(story.url).context["next_story"] is None


@pytest.mark.parametrize("count", [1, 3])
def test_exhibition_lists_stories_in_a_known_number_of_queries(count, exhibition, client, django_assert_num_queries):
    stories = [add_story(exhibition, f"Navn {number}", origin="Izmir → Aarhus") for number in range(count)]
    client.get(exhibition.url)

    with django_assert_num_queries(17):
        response = client.get(exhibition.url + "?fresh")

    assert [(card.title, card.introduction, card.shape) for card in response.context["cards"]] == [
        (story.person_name, story.quote, "portrait") for story in stories
    ]


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (10, 1), (300, 2), (1000, 7)])
def test_reading_time_is_that_of_a_reader_in_her_second_language(words, minutes, exhibition):
    story = add_story(exhibition, "Nermin", body=[("paragraph", f"<p>{'ord ' * words}</p>")])

    assert story.reading_minutes == minutes


def test_portrait_without_words_is_refused_at_publication(exhibition):
    picture = get_image_model().objects.create(title="Portræt", file=get_test_image_file())
    story = StoryPage(title="Nermin", slug="nermin", person_name="Nermin", quote="Noget.", picture=picture, live=False)

    exhibition.add_child(instance=story)

    with pytest.raises(ValidationError) as refused:
        story.full_clean()

    assert set(refused.value.message_dict) == {"picture_alt"}
