"""The invented story of Mahin, who reads the seabed: from Isfahan to Esbjerg."""

from home.sample_content.engine import Sample
from home.sample_content.stories.page import Storyteller, own_words, story_recipe
from home.sample_content.writing import Block, cards, facts, heading, notice, paragraphs, quote, timeline

MAHIN = Storyteller(
    name="Mahin",
    quote=("Det begyndte med en sten i brødet", "It began with a stone in the bread"),
    origin=("Isfahan → Esbjerg", "Isfahan → Esbjerg"),
    pattern="dots",
    paper="saffron",
    drawing={"hair": "bob", "hair_colour": "grey", "complexion": "fair", "glasses": True},
    portrait_alt=(
        "Papirklip af en kvinde med gråt, halvlangt hår og briller. Hendes tøj har et mønster af prikker.",
        "Paper cut of a woman with grey hair to her chin and glasses. Her clothes have a pattern of dots.",
    ),
)


def _body(sample: Sample) -> list[Block]:
    return [
        *_childhood(sample),
        *_journey(sample),
        *_adult_life(sample),
        heading(sample, ("Mahins tråd", "Mahin's thread")),
        _years(sample),
        heading(sample, ("Tre ting på hendes bord", "Three things on her desk")),
        _objects(sample),
        notice(
            sample,
            ("Mahin er opdigtet", "Mahin is invented"),
            (
                "Hendes familie, hendes mentor og deres ord er det også. Brødet sangak bages på småsten, og isen bar "
                "virkelig norske sten til Danmark.",
                "So are her family, her mentor and their words. Sangak bread is baked on pebbles, and the ice truly "
                "carried Norwegian stones to Denmark.",
            ),
            tone="sample",
        ),
        cards(sample, ("Læs videre", "Read on"), "branches/esbjerg", "for-workplaces", "get-a-mentor"),
    ]


def _childhood(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Barndom: brød bagt på småsten", "Childhood: bread baked on pebbles")),
        paragraphs(
            sample,
            (
                "Min onkel var bager i Isfahan. Han bagte sangak, et langt, fladt brød. Det bages på en seng af varme "
                "småsten. Før man går hjem, ryster man brødet, så stenene falder af. Der er altid en, der bliver siddende. "
                "Da jeg var seks år, bed jeg i den.",
                "My uncle was a baker in Isfahan. He baked sangak, a long flat bread. It is baked on a bed of hot pebbles. "
                "Before you go home, you shake the bread so that the stones fall off. There is always one that stays. When "
                "I was six, I bit on it.",
            ),
            (
                "Jeg mistede en tand og fik en sten. Den var grå med en hvid ring. Min onkel sagde, at den kom fra floden. "
                "Jeg ville vide, hvem der havde malet ringen. Det vidste han ikke. Min far vidste det ikke, og min lærer "
                "sagde, at jeg skulle tegne noget andet.",
                "I lost a tooth and gained a stone. It was grey with a white ring. My uncle said that it came from the "
                "river. I wanted to know who had painted the ring. He did not know. My father did not know, and my teacher "
                "told me to draw something else.",
            ),
            (
                "Så ledte jeg selv. Jeg samlede sten i syltetøjsglas under min seng. Min mor talte dem, når hun gjorde rent, "
                "så ingen blev væk. Der var to hundrede og elleve, da jeg begyndte på universitetet. I 1988 var jeg geolog.",
                "So I searched on my own. I collected stones in jam jars under my bed. My mother counted them when she "
                "cleaned, so that none were lost. There were two hundred and eleven when I began at university. In 1988 I "
                "was a geologist.",
            ),
        ),
    ]


def _journey(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Rejsen: en sten i lommen", "The journey: a stone in the pocket")),
        paragraphs(
            sample,
            (
                "Min mand skrev i en avis. Da avisen blev lukket, kunne vi ikke blive. Vi pakkede på en aften. Han valgte "
                "mellem sine bøger, og jeg valgte mellem mine sten. Jeg tog den fra brødet.",
                "My husband wrote for a newspaper. When the paper was closed, we could not stay. We packed in one evening. "
                "He chose among his books, and I chose among my stones. I took the one from the bread.",
            ),
            (
                "I 2000 kom vi til Danmark. Vi ventede to år på et asylcenter i Jylland, tæt på havet. De andre sagde, at "
                "her ikke var noget for en geolog. Der var jo ingen bjerge. Jeg gik ned til vandet for at være i fred.",
                "In 2000 we came to Denmark. We waited for two years at an asylum centre in Jutland, close to the sea. The "
                "others said that there was nothing here for a geologist. There were no mountains. I went down to the water "
                "to be left in peace.",
            ),
            (
                "Stranden lå fuld af norske sten. Jeg kendte dem fra mine bøger. For mange tusind år siden bar isen dem "
                "hertil, og så smeltede den og lod dem ligge. Jeg lo højt. Her var jeg altså ikke den første, der var "
                "kommet langvejs fra uden at kunne tage hjem igen. Og de var blevet til Danmark.",
                "The beach was full of Norwegian stones. I knew them from my books. Many thousands of years ago the ice "
                "carried them here, and then it melted and left them lying. I laughed out loud. So I was not the first to "
                "have come from far away with no way home. And they had become Denmark.",
            ),
        ),
        own_words(
            sample,
            "fa",
            "قطره قطره جمع گردد، وانگهی دریا شود.",
            (
                "Dråbe for dråbe samles det, og så bliver det til et hav.",
                "Drop by drop it gathers, and then it becomes a sea.",
            ),
        ),
    ]


def _adult_life(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Voksenliv: fra fisk til havbund", "Adult life: from fish to seabed")),
        paragraphs(
            sample,
            (
                "Vi fik lov at blive og flyttede til Esbjerg. Jeg fik arbejde på en fiskefabrik. I fem år stod jeg ved et "
                "bånd og sorterede rødspætter. Det var et ærligt arbejde, og jeg var god til det. Men gennem vinduet så jeg "
                "skibene sejle ud for at bore i havbunden. Jeg vidste, hvad de ledte efter.",
                "We were allowed to stay and moved to Esbjerg. I found work in a fish factory. For five years I stood at a "
                "conveyor belt and sorted plaice. It was honest work, and I was good at it. But through the window I saw "
                "the ships sail out to drill in the seabed. I knew what they were looking for.",
            ),
        ),
        quote(
            sample,
            (
                "I mine papirer stod der ufaglært. Det ord måtte jeg slå op.",
                "My papers said unskilled. I had to look that word up.",
            ),
            ("Mahin, opdigtet", "Mahin, invented"),
        ),
        paragraphs(
            sample,
            (
                "I 2007 fik jeg en mentor gennem Vindrosen. Grethe havde solgt udstyr til boreplatforme i tredive år. Hun "
                "vidste intet om sten, men hun kendte hele havnen. Vores kontrakt havde ét mål: Inden jul skulle jeg have talt "
                "med ti mennesker, der arbejdede med havbunden.",
                "In 2007 I got a mentor through Vindrosen. Grethe had sold equipment to drilling platforms for thirty "
                "years. She knew nothing about stones, but she knew the whole harbour. Our contract had one goal: before "
                "Christmas I was to have talked with ten people who worked with the seabed.",
            ),
            (
                "Jeg øvede mig på hende først. Hun afbrød mig, hver gang jeg sagde undskyld. Derefter ringede jeg. Nogle "
                "havde ti minutter, andre gav kaffe. Den syvende tog en boreprøve frem og spurgte, hvad jeg så. Jeg fortalte "
                "ham det i en time. Så spurgte han, hvornår jeg kunne begynde.",
                "I practised on her first. She interrupted me every time I said sorry. Then I made the calls. Some had ten "
                "minutes, others gave me coffee. The seventh took out a core sample and asked what I saw. I told him for an "
                "hour. Then he asked when I could start.",
            ),
            (
                "I dag læser jeg prøver fra Nordsøen. Et skib henter en lang søjle af ler og sand op, og jeg siger, om den "
                "kan bære en vindmølle. Nogle af lagene er fra dengang, da mammutter gik derude.",
                "Today I read samples from the North Sea. A ship brings up a long column of clay and sand, and I say if it "
                "can carry a wind turbine. Some of the layers are from the time when mammoths walked out there.",
            ),
            (
                "Grethe og jeg går stadig ture ved vandet. Hun samler rav, og jeg samler alt det andet. Stenen fra brødet "
                "ligger på mit bord. Nu ved jeg, hvem der malede ringen. Det gjorde varmt vand i en sprække, meget langsomt.",
                "Grethe and I still walk by the water. She collects amber, and I collect everything else. The stone from "
                "the bread lies on my desk. Now I know who painted the ring. Warm water did, in a crack, very slowly.",
            ),
        ),
    ]


def _years(sample: Sample) -> Block:
    return timeline(
        sample,
        (
            ("1962", "1962"),
            ("Født i Isfahan", "Born in Isfahan"),
            ("Yngst af fem søskende.", "The youngest of five."),
        ),
        (
            ("1968", "1968"),
            ("Finder den første sten", "Finds the first stone"),
            ("Den sidder i et brød.", "It is stuck in a loaf."),
        ),
        (
            ("1988", "1988"),
            ("Bliver geolog", "Becomes a geologist"),
            ("Hun er en af fire kvinder på holdet.", "She is one of four women in her class."),
        ),
        (
            ("2000", "2000"),
            ("Kommer til Danmark", "Comes to Denmark"),
            ("To års ventetid ved en strand.", "Two years of waiting by a beach."),
        ),
        (
            ("2007", "2007"),
            ("Ti samtaler på et efterår", "Ten talks in one autumn"),
            (
                "Målet er skrevet ned i kontrakten med hendes mentor.",
                "The goal is written in the contract with her mentor.",
            ),
        ),
        (
            ("2008", "2008"),
            ("Begynder som geolog igen", "Works as a geologist again"),
            ("Tyve år efter sin eksamen.", "Twenty years after her degree."),
        ),
    )


def _objects(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("Stenen", "The stone"),
            (
                "Grå med en hvid ring af kvarts. Den er på størrelse med en mælketand.",
                "Grey with a white ring of quartz. It is the size of a milk tooth.",
            ),
        ),
        (
            ("Listen", "The list"),
            (
                "Ti navne med Grethes håndskrift. Syv er streget over. De tre sidste ringede hun til alligevel.",
                "Ten names in Grethe's handwriting. Seven are crossed out. She called the last three all the same.",
            ),
        ),
        (
            ("Handskerne", "The gloves"),
            (
                "Gule gummihandsker fra fabrikken. Hun bruger dem, når hun vasker prøver.",
                "Yellow rubber gloves from the factory. She wears them when she washes samples.",
            ),
        ),
    )


RECIPE = story_recipe(
    MAHIN,
    title=("Mahin læser havbunden", "Mahin reads the seabed"),
    summary=(
        "En opdigtet fortælling. Mahin fandt en sten i et brød og blev geolog. I Esbjerg sorterede hun fisk i fem år, "
        "mens skibene sejlede ud for at bore i havbunden.",
        "An invented story. Mahin found a stone in a loaf of bread and became a geologist. In Esbjerg she sorted fish for "
        "five years while the ships sailed out to drill in the seabed.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en sten i et brød i Isfahan til geolog på Nordsøen med base i Esbjerg.",
        "An invented life story: from a stone in a loaf in Isfahan to a geologist of the North Sea, based in Esbjerg.",
    ),
    body=_body,
)
