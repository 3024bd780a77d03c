"""The invented story of Khadija, who stops before the end: from the Rif to Copenhagen."""

from home.sample_content.stories.story import (
    Chapter,
    Event,
    Keepsake,
    Lesson,
    Paragraphs,
    Place,
    PullQuote,
    Story,
)

CHILDHOOD = Chapter(
    movement="childhood",
    title=("Barndom: æslet ved kilden", "Childhood: the donkey at the spring"),
    parts=(
        Paragraphs(
            (
                (
                    "Jeg begynder med et æsel. Historien handler ikke om æslet, men det var der. Det bar vores "
                    "vanddunke op og ned ad et bjerg i Rif, i det nordlige Marokko. Turen til kilden tog en time. "
                    "Oppe fra stien kunne man se havet, blåt og stort. Vi piger havde aldrig haft andet end fødderne "
                    "i det.",
                    "I begin with a donkey. The story is not about the donkey, but it was there. It carried our water "
                    "up and down a mountain in the Rif, in northern Morocco. The spring was an hour away. From the "
                    "path you could see the sea, big and blue. We girls had never had more than our feet in it.",
                ),
                (
                    "Ved kilden var der kø. Vandet løb langsomt, og den, der fortalte den bedste historie, måtte "
                    "fylde sine dunke først. Jeg kom altid først. Vil du vide hvorfor? Jeg holdt op lige før "
                    "slutningen. Så måtte de lade mig komme først igen næste dag.",
                    "At the spring there was a queue. The water ran slowly, and the girl who told the best story "
                    "could fill her cans first. I was always first. Do you want to know why? I stopped just before "
                    "the end. So they had to let me go first the next day too.",
                ),
                (
                    "I skole kom jeg ikke. Det gjorde ingen af pigerne i landsbyen. Jeg tænkte, at jeg nok klarede "
                    "mig uden, for jeg kendte ingen, der kunne læse og var morsom.",
                    "I never went to school; no girl in the village did. I thought I could do without, for I knew "
                    "nobody who could read and was also funny.",
                ),
            )
        ),
    ),
)
JOURNEY = Chapter(
    movement="journey",
    title=("Rejsen: et papir på hovedet", "The journey: a paper upside down"),
    parts=(
        Paragraphs(
            (
                (
                    "I 1972 var jeg enogtyve. Min mand Mimoun arbejdede på en fabrik i København, og nu skulle jeg "
                    "komme efter. Bus til Melilla, skib til Spanien, og så tog i tre døgn. Jeg havde et papir, hvor "
                    "der stod, hvor jeg skulle hen. Det holdt jeg op foran hver konduktør. En kone i Hamborg vendte "
                    "det om for mig. Jeg havde holdt det på hovedet gennem hele Frankrig.",
                    "In 1972 I was twenty-one. My husband Mimoun worked in a factory in Copenhagen, and I was to "
                    "follow. Bus to Melilla, ship to Spain, then three days of trains. I had a paper saying where I "
                    "was going and held it up to every conductor. In Hamburg a woman turned it round for me. I had "
                    "held it upside down all through France.",
                ),
                (
                    "Mimoun stod på perronen med en pære. Han havde glemt, at man kan købe blomster. Jeg spiste den "
                    "på vej hjem, med kernehus og det hele, så jeg havde noget at gøre med ansigtet.",
                    "Mimoun stood on the platform with a pear. He had forgotten that one can buy flowers. I ate it on "
                    "the way home, core and all, to give my face something to do.",
                ),
            )
        ),
    ),
)
ADULT_LIFE = Chapter(
    movement="adult_life",
    title=("Voksenliv: briller at glemme", "Adult life: glasses to forget"),
    parts=(
        Paragraphs(
            (
                (
                    "Jeg fik arbejde med at gøre rent på en skole. Hver aften i tredive år vaskede jeg tavlerne. Jeg "
                    "har visket flere bogstaver ud, end de fleste mennesker læser.",
                    "I found work cleaning a school. Every evening for thirty years I washed the blackboards. I have "
                    "wiped out more letters than most people read.",
                ),
                (
                    "Man kan komme langt uden at læse. Når nogen gav mig et papir, sagde jeg, at jeg havde glemt mine "
                    "briller. Så læste de højt. En dag spurgte en dame, hvad for nogle briller. Så købte jeg et par "
                    "med almindeligt glas. Nu havde jeg noget at glemme. Jeg glemte dem hver morgen, samme sted.",
                    "You can get far without reading. When somebody gave me a paper, I said I had forgotten my "
                    "glasses, and they read it aloud. One day a lady asked what glasses. So I bought a pair with "
                    "plain glass. Now I had something to forget. I forgot them every morning in the same place.",
                ),
                (
                    "Derhjemme læste Mimoun brevene. Han satte sig ret op og læste med sin smukke stemme, og bagefter "
                    "lagde han brevet i skuffen. Han døde i 2005. Så kom der breve, som ingen læste smukt.",
                    "At home Mimoun read the letters. He sat up straight, read in his beautiful voice and put the "
                    "letter in the drawer. He died in 2005. After that, letters came that nobody read beautifully.",
                ),
                (
                    "Nu kommer vi til Else. I 2009 hørte jeg, at man kunne få en mentor. Min nabo mente, at det var "
                    "for kvinder, der havde læst på universitetet. Jeg sagde, at jeg havde gået i skole i tredive år. "
                    "Else havde arbejdet med ordbøger hele sit liv. Hun kendte hundrede tusind ord og sagde næsten "
                    "ingen af dem.",
                    "Now we come to Else. In 2009 I heard that one could get a mentor. My neighbour thought it was "
                    "for women who had been to university. I said I had gone to school for thirty years. Else had "
                    "worked on dictionaries all her life. She knew a hundred thousand words and said hardly any.",
                ),
                (
                    "Jeg fortalte hende om æslet. Hun lo, og så skrev hun det ned med store bogstaver. Det blev vores "
                    "kontrakt: en historie om måneden, som jeg skulle lære at læse. To dage om ugen gik jeg også til "
                    "undervisning. Mit første ord var <i>æsel</i>. Det begynder med to bogstaver, der læner sig op ad "
                    "hinanden som et gammelt ægtepar. Jeg var otteoghalvtreds.",
                    "I told her about the donkey. She laughed and wrote it down in big letters. That became our "
                    "contract: one story a month, for me to learn to read. Two days a week I also went to classes. My "
                    "first word was <i>æsel</i>, donkey. It begins with two letters that lean on each other like an "
                    "old couple. I was fifty-eight.",
                ),
            )
        ),
        PullQuote(
            words=(
                "Den første bog, jeg læste, havde jeg selv fundet på.",
                "The first book I read was one that I had made up myself.",
            ),
            speaker=("Khadija, opdigtet", "Khadija, invented"),
        ),
        Paragraphs(
            (
                (
                    "Else lærte også noget. Hun kunne ikke sige tre sætninger uden et papir. Vi øvede os. Da hun gik "
                    "på pension, holdt hun tale uden papir og fortalte den om æslet, som om den var hendes. Jeg sad "
                    "bagest. Jeg rettede hende kun to gange.",
                    "Else learnt something too. She could not say three sentences without a paper. We practised. When "
                    "she retired, she gave a speech without one and told the story of the donkey as if it were hers. "
                    "I sat at the back. I corrected her only twice.",
                ),
                (
                    "Så åbnede jeg Mimouns skuffe for at læse de gamle breve igen. I brevet fra 1981 havde værten "
                    "takket os, fordi vi holdt trappen så pæn. Nu læste jeg, at huslejen steg. Sådan var de alle "
                    "sammen. Mimoun kunne heller ikke læse. I treogtredive år havde han fundet på venlige breve til "
                    "mig. Jeg lo, og så græd jeg, og så lo jeg igen. Jeg havde været gift med en, der var bedre til "
                    "det end mig.",
                    "Then I opened Mimoun's drawer to read the old letters again. In the one from 1981 the landlord "
                    "had thanked us for keeping the stairs so nice. Now I read that the rent was going up. They were "
                    "all like that. Mimoun could not read either. For thirty-three years he had made up kind letters "
                    "for me. I laughed, then cried, then laughed again. I had been married to someone who was better "
                    "at it than me.",
                ),
                (
                    "Da jeg var seksogtres, lærte jeg at svømme. Jeg flød med det samme; det er jeg bygget til. "
                    "Sommeren efter gik jeg ned ad stien i Rif og ud i havet, i lang badedragt og med briller på. Det "
                    "er rigtige briller nu. Jeg ville se, hvem der kiggede. Halvdelen af landsbyen stod på stranden. "
                    "Og ved du, hvem der så gik ud efter mig med alt sit tøj på? Kom igen i morgen.",
                    "When I was sixty-six, I learnt to swim. I floated at once; I am built for it. The next summer, "
                    "in the Rif, I walked down the path into the sea in a long bathing suit and glasses. They are "
                    "real ones now. I wanted to see who was looking. Half the village stood on the beach. And do you "
                    "know who came in after me with all her clothes on? Come back tomorrow.",
                ),
            )
        ),
    ),
)
EVENTS = (
    Event(
        1951,
        ("Født i Rif", "Born in the Rif"),
        ("Et bjerg, en kilde og udsigt til havet.", "A mountain, a spring and a view of the sea."),
        precision="decade",
    ),
    Event(
        1961,
        ("Kommer først i køen", "Comes first in the queue"),
        ("Hun holder op lige før slutningen.", "She stops just before the end."),
        precision="words",
        in_words=("da hun var stor nok til at trække et æsel", "when she was big enough to lead a donkey"),
    ),
    Event(
        1972,
        ("Kommer til København", "Comes to Copenhagen"),
        ("Med et papir på hovedet og en pære.", "With a paper upside down and a pear."),
    ),
    Event(
        1976,
        ("Begynder på skolen", "Starts at the school"),
        ("Hun vasker tavler i tredive år.", "She washes blackboards for thirty years."),
        precision="decade",
    ),
    Event(
        1988,
        ("Skriver under på en aftale", "Signs an agreement"),
        ("Den handler om et fjernsyn. Det troede hun ikke.", "It is about a television set. She thought otherwise."),
        visibility="hidden",
    ),
    Event(
        2005,
        ("Mimoun dør", "Mimoun dies"),
        ("Skuffen er fuld af breve.", "The drawer is full of letters."),
    ),
    Event(
        2009,
        ("Læser sit første ord", "Reads her first word"),
        ("Ordet er æsel.", "The word is donkey."),
    ),
    Event(
        2017,
        ("Lærer at svømme", "Learns to swim"),
        ("Hun er seksogtres og flyder med det samme.", "She is sixty-six and floats at once."),
    ),
)
KEEPSAKES = (
    Keepsake(
        ("Brillerne uden styrke", "The glasses of plain glass"),
        (
            "De ligger, hvor hun altid glemte dem. Børnebørnene bruger dem, når de leger lærer.",
            "They lie where she always forgot them. The grandchildren wear them to play teacher.",
        ),
    ),
    Keepsake(
        ("Skuffen", "The drawer"),
        (
            "212 breve. Hun har skrevet med blyant bag på hvert, hvad Mimoun sagde, der stod.",
            "212 letters. On the back of each she has pencilled what Mimoun said that it said.",
        ),
    ),
    Keepsake(
        ("Badehætten", "The swimming cap"),
        (
            "Gul, så livredderen kan se hende. Hun siger, at det er, så hun kan se livredderen.",
            "Yellow, so that the lifeguard can see her. She says it is so that she can see the lifeguard.",
        ),
        drawing="swimming-cap",
    ),
)
LESSON = Lesson(
    language_school=(
        ("Hvordan blev Khadija altid den første ved kilden?", "How did Khadija always come first at the spring?"),
        ("Hvorfor købte hun briller?", "Why did she buy glasses?"),
        (
            "Hvad var hendes første ord, og hvad ligner bogstavet æ?",
            "What was her first word, and what does the letter æ look like?",
        ),
        ("Hvad fandt hun i Mimouns skuffe?", "What did she find in Mimoun's drawer?"),
    ),
    school=(
        (
            "Khadija bruger et trick i begyndelsen og igen til sidst. Hvad er det, og hvad gør det ved dig som læser?",
            "Khadija uses a trick at the beginning and again at the end. What is it, and what does it do to you as a "
            "reader?",
        ),
        (
            "Mimoun læste forkert hele sit liv. Var det løgn, kærlighed eller noget tredje? Find belæg i teksten.",
            "Mimoun read wrongly all his life. Was it lies, love or something else? Find support in the text.",
        ),
        (
            "Khadija siger, at hun har gået i skole i tredive år. Hvad mener hun, og hvad siger det om skolen?",
            "Khadija says that she went to school for thirty years. What does she mean, and what does it say about "
            "school?",
        ),
    ),
    conversation=(
        (
            "Hvad har du selv skjult, at du ikke kunne? Hvordan gjorde du det?",
            "What have you hidden that you could not do, and how did you hide it?",
        ),
        (
            "Hvad vil du gerne lære, som du tror, det er for sent at lære?",
            "What would you like to learn that you think it is too late to learn?",
        ),
        (
            "Hvem gik ud i vandet efter Khadija? Fortæl slutningen, som du ser den.",
            "Who walked into the water after Khadija? Tell the end as you see it.",
        ),
    ),
    words=(
        (
            ("et æsel", "a donkey"),
            (
                "Et dyr med lange ører, der kan bære tunge ting.",
                "An animal with long ears that can carry heavy things.",
            ),
        ),
        (
            ("en kilde", "a spring"),
            ("Et sted, hvor vand løber op af jorden.", "A place where water comes out of the ground."),
        ),
        (
            ("en dunk", "a can"),
            ("En stor beholder af plast eller metal til vand.", "A big container of plastic or metal for water."),
        ),
        (("en tavle", "a blackboard"), ("Læreren skriver på den med kridt.", "The teacher writes on it with chalk.")),
        (("at viske ud", "to wipe out"), ("At fjerne det, der er skrevet.", "To remove what has been written.")),
        (("en ordbog", "a dictionary"), ("En bog, der forklarer ord.", "A book that explains words.")),
        (("husleje", "rent"), ("De penge, man betaler for at bo et sted.", "The money you pay to live in a place.")),
    ),
    activity=(
        "Fortæl en kort historie til din makker, og stop lige før slutningen. Makkeren skriver slutningen med højst "
        "tre sætninger og læser den op.",
        "Tell your partner a short story and stop just before the end. The partner writes the end in three sentences "
        "at most and reads it aloud.",
    ),
)
STORY = Story(
    name="Khadija",
    title=("Khadija holder op før slutningen", "Khadija stops before the end"),
    quote=(
        "Jeg har visket flere bogstaver ud, end de fleste mennesker læser.",
        "I have wiped out more letters than most people read.",
    ),
    summary=(
        "En opdigtet fortælling. Khadija vaskede tavler i tredive år uden at kunne læse dem. Hun lærte at læse som "
        "otteoghalvtredsårig, fandt ud af noget om sin mand og lærte så at svømme.",
        "An invented story. Khadija washed blackboards for thirty years without being able to read them. At "
        "fifty-eight she learnt to read, found out something about her husband, and then learnt to swim.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en kilde i Rif til tavlerne på en skole i København, og fra det første ord som "
        "58-årig til havet.",
        "An invented life story: from a spring in the Rif to the blackboards of a Copenhagen school, and from a first "
        "word at 58 to the open sea.",
    ),
    born=1951,
    arrived=1972,
    region="north_africa",
    origin=Place(("Al Hoceima", "Al Hoceima"), ("Rif", "The Rif"), ("Marokko", "Morocco"), "MA", precision="region"),
    home=Place(
        ("København", "Copenhagen"),
        ("Hovedstadsområdet", "Greater Copenhagen"),
        ("Danmark", "Denmark"),
        "DK",
        municipality="0101",
    ),
    branch="copenhagen",
    themes=("education", "courage", "family"),
    pattern="diamonds",
    paper="teal",
    drawing={
        "hair": "bun",
        "hair_colour": "grey",
        "complexion": "fair",
        "headscarf": True,
        "scarf_style": "wrapped",
        "glasses": True,
        "age": "old",
    },
    portrait_alt=(
        "Papirklip af en ældre kvinde med tørklæde og briller. Hendes tøj har et mønster af ruder.",
        "Paper cut of an old woman in a headscarf and glasses. Her clothes have a pattern of diamonds.",
    ),
    brief=(
        "Som barn fortalte jeg historier ved en kilde i Rif og holdt altid op før slutningen. I København vaskede jeg "
        "tavler i tredive år uden at kunne læse dem. Da jeg var otteoghalvtreds, skrev min mentor mine egne historier "
        "ned, og dem lærte jeg at læse. Så læste jeg min mands breve. Siden lærte jeg at svømme. Resten får du ikke "
        "endnu.",
        "As a child I told stories at a spring in the Rif and always stopped before the end. In Copenhagen I washed "
        "blackboards for thirty years and could not read them. When I was fifty-eight, my mentor wrote my own stories "
        "down, and those I learnt to read. Then I read my husband's letters. Later I learnt to swim. The rest you "
        "must wait for.",
    ),
    chapters=(CHILDHOOD, JOURNEY, ADULT_LIFE),
    events=EVENTS,
    keepsakes=KEEPSAKES,
    lesson=LESSON,
    invented=(
        "Khadija, hendes familie og hendes mentor er opdigtet. At mænd fra Rif blev hentet til fabrikker i Danmark "
        "omkring 1970, er historie.",
        "Khadija, her family and her mentor are invented. That men from the Rif came to work in Danish factories "
        "around 1970 is history.",
    ),
)
