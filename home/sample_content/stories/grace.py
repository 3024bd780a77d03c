"""The invented story of Grace, who sings in the dark: from Kampala to Copenhagen."""

from home.sample_content.stories.story import (
    Chapter,
    ContentNote,
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
    title=("Barndom: ni linjer i mørket", "Childhood: nine lines in the dark"),
    parts=(
        Paragraphs(
            (
                (
                    "Næsten hver aften gik strømmen i Kampala. Så stod min mor i døren og gav tonen til en sang. Vi "
                    "var ni børn, og hver af os havde sin egen linje. Min var nummer seks. Vi svarede fra gården, fra "
                    "køkkenet og fra muren, hvor vi ikke måtte sidde. Når sangen var hel, vidste hun, at alle var "
                    "hjemme.",
                    "Most evenings in Kampala the power went. Then my mother stood in the doorway and gave us the "
                    "note of a song. We were nine children, and each of us had a line. Mine was the sixth. We "
                    "answered from the yard, from the kitchen and from the wall we were not allowed to sit on. When "
                    "the song was whole, she knew that everyone was home.",
                ),
                (
                    "Jeg sang ikke smukt. Jeg sang roligt, og det er noget andet. Min lillesøster glemte altid sin "
                    "linje, så den sang jeg også. Min mor lod, som om hun ikke hørte det.",
                    "I did not sing beautifully. I sang calmly, which is different. My little sister always forgot "
                    "her line, so I sang that too. My mother pretended not to hear.",
                ),
                (
                    "I de år var der soldater i gaderne. En aften i 1983 manglede linje fire. Det var min bror "
                    "Daudis. Min mor gav tonen igen, og vi ventede. Vi ved stadig ikke, hvor han blev af.",
                    "In those years there were soldiers in the streets. One evening in 1983 line four was missing, my "
                    "brother Daudi's. My mother gave the note again, and we waited. We still do not know what became "
                    "of him.",
                ),
                (
                    "Jeg blev sygeplejerske og fik nattevagterne på en børneafdeling. Vi var to om fyrre senge og "
                    "havde én lampe. Når lampen var hos den anden, sang jeg. Så kunne børnene høre, hvor jeg var. De "
                    "råbte næsten aldrig.",
                    "I became a nurse and was given the night shifts on a children's ward. We were two, with forty "
                    "beds and one lamp. When the other nurse had it, I sang. Then the children could hear where I "
                    "was. They hardly ever shouted.",
                ),
            )
        ),
    ),
)
JOURNEY = Chapter(
    movement="journey",
    title=("Rejsen: en mand med køreplan", "The journey: a man with a timetable"),
    parts=(
        Paragraphs(
            (
                (
                    "Joseph mødte jeg til en kusines bryllup. Han var flygtet fra Uganda som ung og kørte nu S-tog i "
                    "København. Han så på sit ur, da han friede. Det var ikke koldt ment. Han er bare sådan.",
                    "I met Joseph at a cousin's wedding. He had fled Uganda as a young man and now drove city trains "
                    "in Copenhagen. He looked at his watch when he proposed. He is like that.",
                ),
                (
                    "I 2003 fløj jeg til Danmark, selvfølgelig om natten. I kufferten lå en hvid kittel, en salmebog "
                    "og mit diplom i en plastiklomme. Jeg sendte diplomet ind. Svaret fyldte to sider. På side to "
                    "stod der, at jeg ikke kunne arbejde som sygeplejerske.",
                    "In 2003 I flew to Denmark, by night of course. In my suitcase lay a white uniform, a hymn book "
                    "and my diploma in a plastic sleeve. I sent it in. The answer filled two pages. On page two it "
                    "said that I could not work as a nurse.",
                ),
                (
                    "Jeg lagde brevet i salmebogen og gik ud for at gøre rent. Joseph kørte det første tog om "
                    "morgenen, og jeg tog det sidste hjem. Vi var mest gift om søndagen.",
                    "I put the letter in the hymn book and went out to clean. Joseph drove the first train of the "
                    "morning, and I took the last one home. We were married mainly on Sundays.",
                ),
            )
        ),
    ),
)
ADULT_LIFE = Chapter(
    movement="adult_life",
    title=("Voksenliv: hun synger jo", "Adult life: she is singing"),
    parts=(
        Paragraphs(
            (
                (
                    "I 2007 blev jeg social- og sundhedshjælper og fik nattevagter på et plejehjem. Den tredje nat "
                    "spurgte en kollega, om nogen havde glemt en radio. Det var mig. Vi plejer ikke at synge her, "
                    "sagde hun. Det var ikke en regel. Der var bare ingen, der havde prøvet.",
                    "In 2007 I qualified as a care assistant and worked nights at a nursing home. On the third night "
                    "a colleague asked if somebody had left a radio on. It was me. We don't usually sing here, she "
                    "said. It was not a rule. Nobody had tried.",
                ),
                (
                    "I værelse ni boede en gammel sømand, som råbte hver nat. Da jeg sang, holdt han op for at lytte. "
                    "Efter en uge sang han med. Det var <i>Den lille Ole med paraplyen</i>, en dansk vuggevise. Jeg "
                    "lærte den af ham med alle hans fejl, og sådan synger jeg den endnu.",
                    "In room nine lived an old sailor who shouted every night. When I sang, he stopped to listen. "
                    "After a week he sang along. It was <i>Den lille Ole med paraplyen</i>, a Danish lullaby. I "
                    "learnt it from him, mistakes and all, and sing it that way still.",
                ),
                (
                    "I 2010 fik jeg en mentor gennem Tingbjerg. Vibeke var jurist i en fagforening. Jeg havde fri "
                    "klokken syv om morgenen, og jeg sagde undskyld for tidspunktet. Det gør ikke noget, sagde hun. "
                    "Siden hendes mand døde, havde hun ikke sovet efter klokken tre.",
                    "In 2010 I got a mentor through Tingbjerg. Vibeke was a lawyer in a trade union. I came off duty "
                    "at seven in the morning and apologised for the hour. It doesn't matter, she said. She had not "
                    "slept past three since her husband died.",
                ),
                (
                    "Så vi mødtes til morgenmad. Hun læste mit gamle brev to gange. Det her er ikke et nej, sagde "
                    "hun. Det er en liste med en dårlig overskrift. Der stod en sprogprøve, nogle fag og en prøvetid "
                    "på en afdeling. Jeg havde haft listen liggende i en salmebog i seks år. Vi skrev den af, og det "
                    "blev vores kontrakt.",
                    "So we met for breakfast. She read my old letter twice. This is not a no, she said. This is a "
                    "list with a bad heading. There was a language test, some courses and a trial period on a ward. I "
                    "had kept that list in a hymn book for six years. We copied it out, and it became our contract.",
                ),
            )
        ),
        PullQuote(
            words=(
                "Man skal ikke slås med natten. Man skal give den noget at lave.",
                "Do not fight the night. Give it something to do.",
            ),
            speaker=("Grace, opdigtet, til sin mentor", "Grace, invented, to her mentor"),
        ),
        Paragraphs(
            (
                (
                    "Papirer vidste jeg ikke meget om, men natten kendte jeg. Jeg bad Vibeke stå op, når hun vågnede. "
                    "Åbn vinduet, sagde jeg. Vask en kop. Nyn noget med fire vers. Hun sagde, at hun ikke kunne "
                    "synge, og det var rigtigt. Hendes hund gik ud i entreen. Men en nat ved juletid sov hun til "
                    "klokken seks.",
                    "Papers I knew little about, but I knew the night. I told Vibeke to get up when she woke. Open "
                    "the window, I said. Wash a cup. Hum something with four verses. She said she could not sing, "
                    "which was true. Her dog went out into the hall. But one night around Christmas she slept until "
                    "six.",
                ),
                (
                    "I 2013 fik jeg min danske autorisation. Joseph så på sit ur og skrev klokkeslættet på kuverten: "
                    "14.12.",
                    "In 2013 I got my Danish authorisation. Joseph looked at his watch and wrote the time on the "
                    "envelope: 2:12 p.m.",
                ),
                (
                    "Nytårsaften mødes vi søskende i telefonen fra fem lande. Vores mor er over halvfems. Hun giver "
                    "tonen, og så går det på omgang. Ingen har overtaget Daudis linje. Vi venter så længe, som den "
                    "varer. Seks sekunder. Så kommer nummer fem, og så er det mig.",
                    "On New Year's Eve we meet on the telephone, from five countries. Our mother is past ninety. She "
                    "gives the note, and round it goes. Nobody has taken over Daudi's line. We wait for as long as it "
                    "lasts. Six seconds. Then comes number five, and then it is me.",
                ),
                (
                    "Nu er jeg natsygeplejerske på et hospital. Vi har lys nok, men patienterne finder mig på lyden. "
                    "En gang imellem ringer Vibeke klokken tre. Så nynner jeg fire vers for hende. Som regel hører "
                    "hun kun de to.",
                    "Now I am a night nurse at a hospital. We have light enough, but the patients find me by the "
                    "sound. Now and then Vibeke rings at three. Then I hum four verses for her. As a rule she hears "
                    "only two.",
                ),
            )
        ),
    ),
)
EVENTS = (
    Event(
        1972,
        ("Født i Kampala", "Born in Kampala"),
        ("Nummer seks af ni.", "Number six of nine."),
        precision="decade",
    ),
    Event(
        1983,
        ("En linje mangler", "A line is missing"),
        ("Hendes bror kommer ikke hjem.", "Her brother does not come home."),
        precision="words",
        in_words=("i årene med soldater i gaderne", "in the years of soldiers in the streets"),
    ),
    Event(
        1994,
        ("Bliver sygeplejerske", "Becomes a nurse"),
        ("Fyrre senge og én lampe.", "Forty beds and one lamp."),
    ),
    Event(
        2003,
        ("Kommer til København", "Comes to Copenhagen"),
        ("Med diplomet i en plastiklomme.", "With her diploma in a plastic sleeve."),
    ),
    Event(
        2007,
        ("Begynder på et plejehjem", "Begins at a nursing home"),
        ("En sømand lærer hende en vuggevise.", "A sailor teaches her a lullaby."),
    ),
    Event(
        2010,
        ("Får en mentor", "Gets a mentor"),
        ("De mødes til morgenmad efter nattevagten.", "They meet for breakfast after the night shift."),
    ),
    Event(
        2013,
        ("Får dansk autorisation", "Gets her Danish authorisation"),
        ("Klokken 14.12.", "At 2:12 p.m."),
    ),
)
KEEPSAKES = (
    Keepsake(
        ("Salmebogen", "The hymn book"),
        (
            "Brevet lå ved salme 6 i seks år. Siden er stadig lidt lysere end de andre.",
            "The letter lay at hymn 6 for six years. That page is still a little paler than the rest.",
        ),
    ),
    Keepsake(
        ("Kuverten med klokkeslættet", "The envelope with the time"),
        (
            "Joseph skrev 14.12 med den kuglepen, han ellers bruger til forsinkelser.",
            "Joseph wrote 14.12 with the pen that he otherwise keeps for delays.",
        ),
    ),
    Keepsake(
        ("Vibekes kop", "Vibeke's cup"),
        (
            "Den er vasket så mange gange om natten, at blomsterne næsten er væk.",
            "It has been washed on so many nights that the flowers are nearly gone.",
        ),
        drawing="teacup",
    ),
)
LESSON = Lesson(
    language_school=(
        ("Hvorfor havde hvert barn sin egen linje i sangen?", "Why did each child have a line in the song?"),
        ("Hvad stod der i virkeligheden i Graces brev?", "What did Grace's letter really say?"),
        ("Hvorfor mødtes Grace og Vibeke om morgenen?", "Why did Grace and Vibeke meet in the morning?"),
        ("Hvilke råd gav Grace om natten?", "What advice did Grace give about the night?"),
    ),
    school=(
        (
            "Sang bliver brugt til mindst fire ting i historien. Find dem, og sammenlign dem.",
            "Singing is used for at least four things in the story. Find them and compare them.",
        ),
        (
            "Grace siger ”linje fire manglede” om sin bror. Hvorfor vælger hun de ord?",
            "Of her brother Grace says that “line four was missing”. Why does she choose those words?",
        ),
        (
            "Et brev kan være en afvisning eller en liste. Hvad gør forskellen i Graces historie?",
            "A letter can be a refusal or a list. What makes the difference in Grace's story?",
        ),
    ),
    conversation=(
        ("Hvad gør du selv, når du ligger vågen?", "What do you do when you lie awake?"),
        (
            "”Vi plejer ikke at synge her.” Hvilke uskrevne regler har du mødt på en arbejdsplads?",
            "“We don't usually sing here.” Which unwritten rules have you met at a workplace?",
        ),
        (
            "Hvordan holder din familie plads til en, der mangler?",
            "How does your family keep a place for someone who is missing?",
        ),
    ),
    words=(
        (("en nattevagt", "a night shift"), ("Man arbejder om natten.", "You work at night.")),
        (
            ("en kittel", "a uniform"),
            ("Det hvide tøj, man arbejder i på et hospital.", "White clothes that you wear at a hospital."),
        ),
        (
            ("en autorisation", "an authorisation"),
            (
                "Et bevis på, at man må arbejde som for eksempel sygeplejerske.",
                "A proof that you may work as a nurse, for example.",
            ),
        ),
        (("en jurist", "a lawyer"), ("Hun har læst om love på universitetet.", "She has studied laws at university.")),
        (
            ("en vuggevise", "a lullaby"),
            ("En sang, man synger for et barn, der skal sove.", "A song for a child who is going to sleep."),
        ),
        (("at nynne", "to hum"), ("At synge uden ord.", "To sing without words.")),
        (("på omgang", "round it goes"), ("Først den ene, så den næste.", "First one, then the next.")),
    ),
    activity=(
        "Vælg en sang, som alle kender lidt. Del linjerne mellem jer, luk øjnene, og syng den igennem. Syng den igen "
        "med én linje stille. Tal om, hvad I hørte.",
        "Choose a song that everyone knows a little. Share out the lines, close your eyes and sing it through. Sing "
        "it again with one line silent. Talk about what you heard.",
    ),
)
STORY = Story(
    name="Grace",
    title=("Grace synger, så man ved, hvor hun er", "Grace sings so that you know where she is"),
    quote=(
        "Det her er ikke et nej, sagde hun. Det er en liste med en dårlig overskrift.",
        "This is not a no, she said. This is a list with a bad heading.",
    ),
    summary=(
        "En opdigtet fortælling. Grace var natsygeplejerske i Kampala og sang i mørket, så børnene vidste, hvor hun "
        "var. I København tog det ti år, før hun igen måtte tage en nattevagt som sygeplejerske.",
        "An invented story. Grace was a night nurse in Kampala and sang in the dark so that the children knew where "
        "she was. In Copenhagen it took ten years before she could do a nurse's night shift again.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en mørk børneafdeling i Kampala til nattevagter i København, med en sang på ni "
        "linjer undervejs.",
        "An invented life story: from a dark children's ward in Kampala to night shifts in Copenhagen, with a song of "
        "nine lines along the way.",
    ),
    born=1972,
    arrived=2003,
    region="east_africa",
    origin=Place(("Kampala", "Kampala"), ("Det centrale Uganda", "Central Uganda"), ("Uganda", "Uganda"), "UG"),
    home=Place(
        ("København", "Copenhagen"),
        ("Hovedstadsområdet", "Greater Copenhagen"),
        ("Danmark", "Denmark"),
        "DK",
        municipality="0101",
    ),
    branch="tingbjerg",
    themes=("work", "health", "friendship"),
    pattern="waves",
    paper="saffron",
    drawing={"hair": "afro", "hair_colour": "black", "complexion": "umber", "age": "mature"},
    portrait_alt=(
        "Papirklip af en kvinde med sort afrohår. Hendes tøj har et mønster af bølger.",
        "Paper cut of a woman with black hair in an afro. Her clothes have a pattern of waves.",
    ),
    brief=(
        "Når strømmen gik i Kampala, sang vi ni søskende hver vores linje i mørket. Siden sang jeg for syge børn om "
        "natten. I Danmark lå mit afslag i en salmebog i seks år, før min mentor læste det rigtigt. Det var en liste. "
        "Hun kunne ikke sove, og jeg kender natten. Nu er jeg natsygeplejerske igen, og patienterne kan høre, hvor "
        "jeg er.",
        "When the power went in Kampala, we nine children each sang our own line in the dark. Later I sang at night "
        "for children who were ill. In Denmark my refusal lay in a hymn book for six years before my mentor read it "
        "properly. It was a list. She could not sleep, and I know the night. Now I am a night nurse again, and "
        "patients hear where I am.",
    ),
    chapters=(CHILDHOOD, JOURNEY, ADULT_LIFE),
    events=EVENTS,
    keepsakes=KEEPSAKES,
    lesson=LESSON,
    content_note=ContentNote(
        topic="war",
        words=("en bror, der forsvandt", "a brother who disappeared"),
        chapter=0,
    ),
    invented=(
        "Grace, hendes familie og hendes mentor er opdigtet. Soldaterne i Kampala i begyndelsen af 1980'erne og "
        "vuggevisen om Ole er virkelige.",
        "Grace, her family and her mentor are invented. The soldiers in Kampala in the early 1980s and the lullaby "
        "about Ole are real.",
    ),
    talks=False,
)
