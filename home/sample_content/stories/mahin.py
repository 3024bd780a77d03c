"""The invented story of Mahin, who reads the seabed: from Isfahan to Esbjerg."""

from home.sample_content.stories.story import (
    Chapter,
    Event,
    Keepsake,
    Lesson,
    OwnWords,
    Paragraphs,
    Place,
    PullQuote,
    Story,
)

_CHILDHOOD = Chapter(
    "childhood",
    ("Barndom: brød bagt på småsten", "Childhood: bread baked on pebbles"),
    (
        Paragraphs(
            (
                (
                    "Min onkel var bager i Isfahan. Han bagte sangak, et langt, fladt brød. Det bages på en seng af "
                    "varme småsten. Før man går hjem, ryster man brødet, så stenene falder af. Der er altid en, der "
                    "bliver siddende. Da jeg var seks år, bed jeg i den.",
                    "My uncle was a baker in Isfahan. He baked sangak, a long flat bread. It is baked on a bed of hot "
                    "pebbles. Before you go home, you shake the bread so that the stones fall off. There is always "
                    "one that stays. When I was six, I bit on it.",
                ),
                (
                    "Jeg mistede en tand og fik en sten. Den var grå med en hvid ring. Min onkel sagde, at den kom "
                    "fra floden. Jeg ville vide, hvem der havde malet ringen. Det vidste han ikke. Min far vidste det "
                    "ikke, og min lærer sagde, at jeg skulle tegne noget andet.",
                    "I lost a tooth and gained a stone. It was grey with a white ring. My uncle said that it came "
                    "from the river. I wanted to know who had painted the ring. He did not know. My father did not "
                    "know, and my teacher told me to draw something else.",
                ),
                (
                    "Så ledte jeg selv. Jeg samlede sten i syltetøjsglas under min seng. Min mor talte dem, når hun "
                    "gjorde rent, så ingen blev væk. Der var to hundrede og elleve, da jeg begyndte på universitetet. "
                    "I 1988 var jeg geolog.",
                    "So I searched on my own. I collected stones in jam jars under my bed. My mother counted them "
                    "when she cleaned, so that none were lost. There were two hundred and eleven when I began at "
                    "university. In 1988 I was a geologist.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: en sten i lommen", "The journey: a stone in the pocket"),
    (
        Paragraphs(
            (
                (
                    "Min mand skrev i en avis. Da avisen blev lukket, kunne vi ikke blive. Vi pakkede på en aften. "
                    "Han valgte mellem sine bøger, og jeg valgte mellem mine sten. Jeg tog den fra brødet.",
                    "My husband wrote for a newspaper. When the paper was closed, we could not stay. We packed in one "
                    "evening. He chose among his books, and I chose among my stones. I took the one from the bread.",
                ),
                (
                    "I 2000 kom vi til Danmark. Vi ventede to år på et asylcenter i Jylland, tæt på havet. De andre "
                    "sagde, at her ikke var noget for en geolog. Der var jo ingen bjerge. Jeg gik ned til vandet for "
                    "at være i fred.",
                    "In 2000 we came to Denmark. We waited for two years at an asylum centre in Jutland, close to the "
                    "sea. The others said that there was nothing here for a geologist. There were no mountains. I "
                    "went down to the water to be left in peace.",
                ),
                (
                    "Stranden lå fuld af norske sten. Jeg kendte dem fra mine bøger. For mange tusind år siden bar "
                    "isen dem hertil, og så smeltede den og lod dem ligge. Jeg lo højt. Her var jeg altså ikke den "
                    "første, der var kommet langvejs fra uden at kunne tage hjem igen. Og de var blevet til Danmark.",
                    "The beach was full of Norwegian stones. I knew them from my books. Many thousands of years ago "
                    "the ice carried them here, and then it melted and left them lying. I laughed out loud. So I was "
                    "not the first to have come from far away with no way home. And they had become Denmark.",
                ),
            )
        ),
        OwnWords(
            "fa",
            "قطره قطره جمع گردد، وانگهی دریا شود.",
            (
                "Dråbe for dråbe samles det, og så bliver det til et hav.",
                "Drop by drop it gathers, and then it becomes a sea.",
            ),
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: fra fisk til havbund", "Adult life: from fish to seabed"),
    (
        Paragraphs(
            (
                (
                    "Vi fik lov at blive og flyttede til Esbjerg. Jeg fik arbejde på en fiskefabrik. I fem år stod "
                    "jeg ved et bånd og sorterede rødspætter. Det var et ærligt arbejde, og jeg var god til det. Om "
                    "aftenen lugtede mine hænder, så en kat fulgte efter mig hjem. Men gennem vinduet så jeg skibene "
                    "sejle ud for at bore i havbunden. Jeg vidste, hvad de ledte efter.",
                    "We were allowed to stay and moved to Esbjerg. I found work in a fish factory. For five years I "
                    "stood at a conveyor belt and sorted plaice. It was honest work, and I was good at it. In the "
                    "evenings my hands smelt so strongly that a cat followed me home. But through the window I saw "
                    "the ships sail out to drill in the seabed. I knew what they were looking for.",
                ),
            )
        ),
        PullQuote(
            (
                "I mine papirer stod der ufaglært. Det ord måtte jeg slå op.",
                "My papers said unskilled. I had to look that word up.",
            ),
            ("Mahin, opdigtet", "Mahin, invented"),
        ),
        Paragraphs(
            (
                (
                    "I 2007 fik jeg en mentor gennem Vindrosen. Grethe havde solgt udstyr til boreplatforme i tredive "
                    "år. Hun vidste intet om sten, men hun kendte hele havnen. Vores kontrakt havde ét mål: Inden jul "
                    "skulle jeg have talt med ti mennesker, der arbejdede med havbunden.",
                    "In 2007 I got a mentor through Vindrosen. Grethe had sold equipment to drilling platforms for "
                    "thirty years. She knew nothing about stones, but she knew the whole harbour. Our contract had "
                    "one goal: before Christmas I was to have talked with ten people who worked with the seabed.",
                ),
                (
                    "Jeg øvede mig på hende først. Hun afbrød mig, hver gang jeg sagde undskyld. Derefter ringede "
                    "jeg. Nogle havde ti minutter, andre gav kaffe. Den syvende tog en boreprøve frem og spurgte, "
                    "hvad jeg så. Jeg fortalte ham det i en time. Så spurgte han, hvornår jeg kunne begynde.",
                    "I practised on her first. She interrupted me every time I said sorry. Then I made the calls. "
                    "Some had ten minutes, others gave me coffee. The seventh took out a core sample and asked what I "
                    "saw. I told him for an hour. Then he asked when I could start.",
                ),
                (
                    "I dag læser jeg prøver fra Nordsøen. Et skib henter en lang søjle af ler og sand op, og jeg "
                    "siger, om den kan bære en vindmølle. Nogle af lagene er fra dengang, da mammutter gik derude.",
                    "Today I read samples from the North Sea. A ship brings up a long column of clay and sand, and I "
                    "say if it can carry a wind turbine. Some of the layers are from the time when mammoths walked "
                    "out there.",
                ),
                (
                    "Grethe og jeg går stadig ture ved vandet. Hun samler rav, og jeg samler alt det andet. Stenen "
                    "fra brødet ligger på mit bord. Nu ved jeg, hvem der malede ringen. Det gjorde varmt vand i en "
                    "sprække, meget langsomt.",
                    "Grethe and I still walk by the water. She collects amber, and I collect everything else. The "
                    "stone from the bread lies on my desk. Now I know who painted the ring. Warm water did, in a "
                    "crack, very slowly.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(1962, ("Født i Isfahan", "Born in Isfahan"), ("Yngst af fem søskende.", "The youngest of five.")),
    Event(
        1968,
        ("Finder den første sten", "Finds the first stone"),
        ("Den sidder i et brød.", "It is stuck in a loaf."),
        precision="decade",
    ),
    Event(
        1988,
        ("Bliver geolog", "Becomes a geologist"),
        ("Hun er en af fire kvinder på holdet.", "She is one of four women in her class."),
    ),
    Event(
        2000,
        ("Kommer til Danmark", "Comes to Denmark"),
        ("To års ventetid ved en strand.", "Two years of waiting by a beach."),
    ),
    Event(
        2002,
        ("Får lov at blive", "Is allowed to stay"),
        ("Brevet kommer på en tirsdag.", "The letter comes on a Tuesday."),
        visibility="hidden",
    ),
    Event(
        2007,
        ("Ti samtaler på et efterår", "Ten talks in one autumn"),
        (
            "Målet er skrevet ned i kontrakten med hendes mentor.",
            "The goal is written in the contract with her mentor.",
        ),
    ),
    Event(
        2008,
        ("Begynder som geolog igen", "Works as a geologist again"),
        ("Tyve år efter sin eksamen.", "Twenty years after her degree."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Stenen", "The stone"),
        (
            "Grå med en hvid ring af kvarts. Den er på størrelse med en mælketand.",
            "Grey with a white ring of quartz. It is the size of a milk tooth.",
        ),
        "bread",
    ),
    Keepsake(
        ("Listen", "The list"),
        (
            "Ti navne med Grethes håndskrift. Syv er streget over. De tre sidste ringede hun til alligevel.",
            "Ten names in Grethe's handwriting. Seven are crossed out. She called the last three all the same.",
        ),
    ),
    Keepsake(
        ("Handskerne", "The gloves"),
        (
            "Gule gummihandsker fra fabrikken. Hun bruger dem, når hun vasker prøver.",
            "Yellow rubber gloves from the factory. She wears them when she washes samples.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvor finder Mahin sin første sten?", "Where does Mahin find her first stone?"),
        ("Hvorfor ler Mahin på stranden?", "Why does Mahin laugh on the beach?"),
        ("Hvad er målet i Mahins kontrakt?", "What is the goal in Mahin's contract?"),
        (
            "Hvem vil du gerne tale med om dit arbejde? Skriv, hvad du vil sige i telefonen.",
            "Whom would you like to talk to about your work? Write what you will say on the telephone.",
        ),
    ),
    school=(
        (
            "Hvordan er de norske sten kommet til Danmark, og hvad bruger Mahin dem til i sin fortælling?",
            "How did the Norwegian stones come to Denmark, and what does Mahin use them for in her story?",
        ),
        (
            "I Mahins papirer stod der ufaglært. Hvordan kan en geolog være ufaglært?",
            "Mahin's papers said unskilled. How can a geologist be unskilled?",
        ),
        (
            "Hvorfor skal man kende havbunden, før man bygger en vindmølle på havet?",
            "Why must the seabed be known before a wind turbine is built at sea?",
        ),
    ),
    conversation=(
        (
            "Grethe kendte hele havnen. Hvad betyder det, hvem man kender, når man søger arbejde?",
            "Grethe knew the whole harbour. How much does it matter whom you know when you look for work?",
        ),
        (
            "Mahin sagde undskyld, før hun sagde noget andet. Hvilke ord gør du dig selv mindre med?",
            "Mahin said sorry before she said anything else. With which words do you make yourself smaller?",
        ),
        (
            "Hvis du kun måtte tage én ting med, som ingen andre ville forstå: Hvad blev det?",
            "If you could take only one thing along, one that nobody else would understand: what would it be?",
        ),
    ),
    words=(
        (("havbund", "seabed"), ("jorden under havet", "the ground under the sea")),
        (("geolog", "geologist"), ("en, der ved noget om sten og jord", "someone who knows about stones and earth")),
        (
            ("asylcenter", "asylum centre"),
            ("et sted, hvor man bor, mens man venter på svar", "a place where you live while you wait for an answer"),
        ),
        (("rødspætte", "plaice"), ("en flad fisk med røde pletter", "a flat fish with red spots")),
        (("ufaglært", "unskilled"), ("uden uddannelse til arbejdet", "without training for the work")),
        (
            ("boreprøve", "core sample"),
            ("et stykke af jorden, hentet op fra dybt nede", "a piece of ground brought up from deep below"),
        ),
        (
            ("rav", "amber"),
            ("gammel, hård harpiks fra træer, gul som honning", "old hard resin from trees, yellow as honey"),
        ),
    ),
    activity=(
        "Find hver en sten. Fortæl om den i ét minut til en, som ikke ved noget om sten, uden at sige undskyld. Skriv "
        "så navnene på fem mennesker, som I kunne ringe til om et arbejde, og øv den første sætning.",
        "Each find a stone. Tell somebody who knows nothing of stones about it for one minute, without saying sorry. "
        "Then write the names of five people whom you could call about work, and practise the first sentence.",
    ),
)

STORY = Story(
    name="Mahin",
    title=("Mahin læser havbunden", "Mahin reads the seabed"),
    quote=("Det begyndte med en sten i brødet", "It began with a stone in the bread"),
    summary=(
        "En opdigtet fortælling. Mahin fandt en sten i et brød og blev geolog. I Esbjerg sorterede hun fisk i fem år, "
        "mens skibene sejlede ud for at bore i havbunden.",
        "An invented story. Mahin found a stone in a loaf of bread and became a geologist. In Esbjerg she sorted fish "
        "for five years while the ships sailed out to drill in the seabed.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en sten i et brød i Isfahan til geolog på Nordsøen med base i Esbjerg. Om "
        "fisk, ti samtaler og sten på rejse.",
        "An invented life story: from a stone in a loaf in Isfahan to a geologist of the North Sea, based in Esbjerg. "
        "Of fish, ten talks and far-travelled stones.",
    ),
    born=1962,
    arrived=2000,
    region="middle_east",
    origin=Place(("Isfahan", "Isfahan"), ("Det centrale Iran", "Central Iran"), ("Iran", "Iran"), "IR"),
    home=Place(("Esbjerg", "Esbjerg"), ("Sydvestjylland", "South-west Jutland"), ("Danmark", "Denmark"), "DK", "0561"),
    branch="esbjerg",
    themes=("work", "education", "friendship"),
    pattern="dots",
    paper="saffron",
    drawing={"hair": "bob", "hair_colour": "grey", "complexion": "fair", "glasses": True},
    portrait_alt=(
        "Papirklip af en kvinde med gråt, halvlangt hår og briller. Hendes tøj har et mønster af prikker.",
        "Paper cut of a woman with grey hair to her chin and glasses. Her clothes have a pattern of dots.",
    ),
    brief=(
        "Da jeg var seks, bed jeg i en sten i et brød. Siden ville jeg vide, hvor sten kommer fra. Jeg blev geolog i "
        "Iran og sorterede fisk i Esbjerg. Papirerne sagde ufaglært. Min mentor kendte hele havnen. Jeg ringede til "
        "ti mennesker, og den syvende spurgte, hvornår jeg kunne begynde. Nu læser jeg havbunden.",
        "At six I bit on a stone in a loaf of bread. Ever since I have wanted to know where stones come from. I "
        "became a geologist in Iran and sorted fish in Esbjerg. My papers said unskilled. My mentor knew the whole "
        "harbour. I called ten people, and the seventh asked when I could start. Now I read the seabed.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Mahin, hendes familie, hendes mentor og deres ord er opdigtet. Brødet sangak bages på småsten, og isen bar "
        "virkelig norske sten til Danmark.",
        "Mahin, her family, her mentor and their words are invented. Sangak bread is baked on pebbles, and the ice "
        "truly carried Norwegian stones to Denmark.",
    ),
)
