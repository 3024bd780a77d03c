"""Stories for the tests of their other forms, and what stands on a paper as a reader finds it."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pypdfium2
import zxingcpp
from django.core.files.images import ImageFile
from PIL import Image
from pypdf import PdfReader
from wagtail.images import get_image_model

from role_models import outputs
from role_models.models import StoryOutput, StoryPage
from tests.factories import translate_page
from tests.role_models.factories import add_place, add_story, add_storyteller

MILLIMETRES_A_POINT = 25.4 / 72


def add_portrait(colour: str = "#a03050", size: tuple[int, int] = (400, 500)) -> Any:
    """A portrait of one colour, so that a test sees where it is."""
    buffer = BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    buffer.seek(0)
    return get_image_model().objects.create(title="Portræt", file=ImageFile(buffer, name="portrait.png"))


def add_told_story(exhibition, name: str = "Nermin", *, teller: dict | None = None, **fields: Any) -> StoryPage:
    """A published story with a portrait, places, a brief and events."""
    storyteller = add_storyteller(name, **(teller or {}))
    add_place(storyteller)
    add_place(
        storyteller,
        "home",
        exact_da="Aarhus",
        exact_en="Aarhus",
        region_da="Østjylland",
        region_en="East Jutland",
        country_da="Danmark",
        country_en="Denmark",
        country_code="DK",
        municipality="0751",
        position=1,
    )
    values = {
        "storyteller": storyteller,
        "quote": "Min far var døv på det ene øre.",
        "brief": "Jeg lyttede til motoren for ham.",
        "introduction": "Nermin lytter til maskiner.",
        "picture": add_portrait(),
        "picture_alt": "En kvinde ser på os.",
        "slug": f"story-{StoryPage.objects.count()}",
    }
    return add_story(exhibition, name, **values | fields)


def in_english(page: StoryPage, capture: Callable, further: dict[str, str] | None = None) -> StoryPage:
    """The story's published English page, below the English exhibition; ``further`` are words beside the usual ones."""
    translate_page(page.get_parent().specific, capture, {"Rollemodeller": "Role models"}, slug="role-models")
    words = {
        page.title: f"{page.storyteller.name} tells",
        page.quote: "My father was deaf in one ear.",
        page.brief: "I listened to the engine for him.",
        page.introduction: "She listens to machines.",
        page.picture_alt: "A woman looks at us.",
    }
    return translate_page(page, capture, words | (further or {}), slug=f"{page.slug}-en")


def forms_made(page: StoryPage, *kinds: str) -> dict[str, StoryOutput]:
    """The forms of a story in its language, wanted and made now; by kind."""
    outputs.want(page.storyteller)
    outputs.work(limit=100, kinds=kinds or None)
    language = page.locale.language_code
    return {row.kind: row for row in StoryOutput.objects.filter(storyteller=page.storyteller, language=language)}


class Print:
    """A PDF of a story as a reader finds it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.pdf = PdfReader(BytesIO(content))
        root = self.pdf.trailer["/Root"]
        self.language = root["/Lang"]
        self.is_tagged = bool(root["/MarkInfo"]["/Marked"].value) and "/StructTreeRoot" in root
        self.title = self.pdf.metadata.title
        self.text = " ".join(" ".join(page.extract_text() for page in self.pdf.pages).split())

    def sizes(self, box: str = "trimbox") -> list[tuple[int, int]]:
        """Width and height of each page in millimetres, as one of its boxes says."""
        boxes = [getattr(page, box) for page in self.pdf.pages]
        return [(round(box.width * MILLIMETRES_A_POINT), round(box.height * MILLIMETRES_A_POINT)) for box in boxes]

    @property
    def fonts_that_are_not_embedded(self) -> list[str]:
        """The names of fonts that a print shop would have to have."""
        missing = []
        for page in self.pdf.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                described = font.get_object()
                inner = described["/DescendantFonts"][0].get_object() if "/DescendantFonts" in described else described
                descriptor = inner["/FontDescriptor"].get_object()
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
                    missing.append(str(described["/BaseFont"]))
        return missing

    def pictures(self, scale: float = 1) -> list[Image.Image]:
        """The pages as one sees them."""
        document = pypdfium2.PdfDocument(self.content)
        pages = [page.render(scale=scale).to_pil().convert("RGB") for page in document]
        document.close()
        return pages

    @property
    def codes(self) -> list[str]:
        """What a phone reads off the pages."""
        return [code.text for page in self.pictures(2) for code in zxingcpp.read_barcodes(page.convert("L"))]
