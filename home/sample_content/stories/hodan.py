"""The invented story of Hodan, who knows the timetable by heart: from Hargeisa to Odense."""

from home.sample_content.stories.story import (
    Chapter,
    ContentNote,
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
    ("Barndom: sytten digte", "Childhood: seventeen poems"),
    (
        Paragraphs(
            (
                (
                    "Min mormor kunne hverken læse eller skrive. Hun kunne sytten lange digte udenad, og de skulle "
                    "videre til nogen. Hun valgte mig, fordi jeg ikke kunne sidde stille. Jeg lærte digtene, mens jeg "
                    "gik: hen efter vand, rundt om huset, ned til markedet.",
                    "My grandmother could neither read nor write. She knew seventeen long poems by heart, and they "
                    "had to be passed on to someone. She chose me because I could not sit still. I learnt the poems "
                    "while walking: to fetch water, around the house, down to the market.",
                ),
                (
                    "Reglen var enkel. Hun sagde en linje, og jeg sagde den efter hende. Hvis ét ord var forkert, "
                    "begyndte vi forfra. Det var ikke en straf. Et digt er en vej, sagde hun, og man kan ikke springe "
                    "et stykke over.",
                    "The rule was simple. She said a line, and I said it after her. If one word was wrong, we began "
                    "again. It was not a punishment. A poem is a road, she said, and you cannot skip a part of it.",
                ),
                (
                    "Min far optog hende på kassettebånd om aftenen. Han skrev dato på hvert bånd. Naboerne kom ind "
                    "for at høre de nye. Jeg troede, at alle børn havde en mormor, som folk stod i kø for at lytte "
                    "til.",
                    "In the evenings my father recorded her on cassettes. He wrote the date on each tape. Neighbours "
                    "came in to hear the new ones. I thought that every child had a grandmother whom people queued to "
                    "hear.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: et digt at gå på", "The journey: a poem to walk on"),
    (
        Paragraphs(
            (
                (
                    "I 1988 faldt der bomber over Hargeisa. Jeg var ni år. Vi gik mod Etiopien om natten, og vi kunne "
                    "kun bære vand og mad. Far lod kassetterne ligge. Min mormor gik ved siden af mig med hånden på "
                    "min skulder. Sig dem, sagde hun.",
                    "In 1988 bombs fell on Hargeisa. I was nine years old. We walked toward Ethiopia by night, and we "
                    "could carry only water and food. Father left the cassettes behind. My grandmother walked beside "
                    "me with her hand on my shoulder. Say them, she said.",
                ),
                (
                    "Så jeg sagde digtene, et skridt for hvert ord. De voksne blev stille, og de små holdt op med at "
                    "græde. Vi gik i tre nætter. Jeg nåede igennem alle sytten fire gange.",
                    "So I said the poems, one step for each word. The grown-ups fell silent, and the little ones "
                    "stopped crying. We walked for three nights. I got through all seventeen, four times.",
                ),
                (
                    "Vi boede ti år i en lejr. En lærer skrev med kul på pap og lærte os at læse og regne. I 1998 kom "
                    "min mor, min bror og jeg til Odense. Min mormor var død året før. Hun havde ikke efterladt sig "
                    "en eneste ting. Hun havde efterladt sig mig.",
                    "We lived in a camp for ten years. A teacher wrote with charcoal on cardboard and taught us to "
                    "read and to count. In 1998 my mother, my brother and I came to Odense. My grandmother had died "
                    "the year before. She had not left behind a single thing. She had left me.",
                ),
            )
        ),
        OwnWords(
            "so",
            "Aqoon la'aan waa iftiin la'aan.",
            ("Uden viden er der intet lys.", "Without knowledge there is no light."),
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: hele byen udenad", "Adult life: the whole city by heart"),
    (
        Paragraphs(
            (
                (
                    "Vi fik en lejlighed i Vollsmose. Jeg fik arbejde i busgaragen, hvor jeg vaskede busser om "
                    "natten. I hver bus lå der en køreplan, og jeg læste dem for at lære dansk. En nat spurgte en "
                    "chauffør, hvornår den sidste bus gik. Jeg svarede for otte linjer.",
                    "We were given a flat in Vollsmose. I found work in the bus garage, washing buses at night. In "
                    "every bus lay a timetable, and I read them to learn Danish. One night a driver asked when the "
                    "last bus left. I answered for eight routes.",
                ),
                (
                    "Han sagde, at jeg skulle tage kørekort til bus. Det gjorde jeg, og i 2004 fik jeg min egen "
                    "aftenrute. Jeg elskede den, men jeg lavede også fejl. En aften kørte jeg, før en gammel mand "
                    "havde sat sig, for planen sagde 20.14. Hans æg gik i stykker, alle ti. Dagen efter havde jeg ti "
                    "æg med til ham. Siden har jeg altid lagt et minut ind, som ikke står i planen.",
                    "He said that I should get a bus licence. I did, and in 2004 I had an evening route of my own. I "
                    "loved it, but I made mistakes too. One evening I pulled away before an old man had sat down, "
                    "because the plan said 8:14 p.m. His eggs broke, all ten. The next day I had ten eggs for him. "
                    "Ever since, I have slipped in a minute that stands in no plan.",
                ),
                (
                    "Jeg så også noget andet. Hver aften klokken 21.52 løb de samme tre kvinder efter min bus. De "
                    "gjorde rent på sygehuset, og deres vagt sluttede 21.50.",
                    "I also saw something else. Every evening at 9:52 p.m. the same three women ran after my bus. "
                    "They cleaned at the hospital, and their shift ended at 9:50.",
                ),
                (
                    "I 2007 søgte jeg en mentor i Vollsmose. Hun hed Lone og underviste i logistik på universitetet. "
                    "Jeg fortalte om de tre kvinder. Hun fandt et stykke papir frem og spurgte, om vi skulle regne på "
                    "det.",
                    "In 2007 I applied for a mentor in Vollsmose. Her name was Lone, and she taught logistics at the "
                    "university. I told her about the three women. She took out a sheet of paper and asked if we "
                    "should work it out.",
                ),
            )
        ),
        PullQuote(
            (
                "Vores kontrakt var ét forslag, som busselskabet ikke kunne sige nej til. Det fyldte halvanden side.",
                "Our contract was one proposal that the bus company could not refuse. It filled a page and a half.",
            ),
            ("Hodan, opdigtet, om kontrakten med Lone", "Hodan, invented, on her contract with Lone"),
        ),
        Paragraphs(
            (
                (
                    "Vi mødtes i elleve måneder. Halvdelen af tiden sad vi i en bus og talte passagerer. Lone lærte "
                    "mig at skrive det, jeg vidste, så andre kunne bruge det. Jeg lærte hende, at en køreplan handler "
                    "om mennesker, der er trætte. Bussen går nu klokken 21.58.",
                    "We met for eleven months. Half of the time we sat in a bus and counted passengers. Lone taught "
                    "me to write what I knew so that others could use it. I taught her that a timetable is about "
                    "people who are tired. The bus now leaves at 9:58 p.m.",
                ),
                (
                    "Bagefter læste jeg transport om aftenen i tre år. Nu er jeg planlægger og har et kontor med to "
                    "skærme. Men jeg går stadig, når jeg tænker. Mine kolleger siger, at jeg mumler. Det gør jeg. Det "
                    "er digtene. Min datter kan fire indtil videre.",
                    "Afterwards I studied transport in the evenings for three years. Now I am a planner and have an "
                    "office with two screens. But I still walk when I think. My colleagues say that I mumble. I do. "
                    "It is the poems. My daughter knows four so far.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1979,
        ("Født i Hargeisa", "Born in Hargeisa"),
        ("Hun bor hos sin mor, far og mormor.", "She lives with her mother, father and grandmother."),
    ),
    Event(
        1988,
        ("Går til Etiopien", "Walks to Ethiopia"),
        ("Tre nætter og sytten digte.", "Three nights and seventeen poems."),
    ),
    Event(
        1997,
        ("Mormor dør", "Her grandmother dies"),
        ("Hun har givet alle sytten digte videre.", "She has passed on all seventeen poems."),
        precision="words",
        in_words=("Året før Odense", "The year before Odense"),
    ),
    Event(
        1998,
        ("Kommer til Odense", "Comes to Odense"),
        ("Det første job er at vaske busser.", "Her first job is washing buses."),
    ),
    Event(
        2004,
        ("Kører sin egen rute", "Drives a route of her own"),
        ("Hver aften gennem hele byen.", "Every evening through the whole city."),
    ),
    Event(
        2007,
        ("Skriver kontrakt med sin mentor", "Writes a contract with her mentor"),
        ("De mødes i elleve måneder.", "They meet for eleven months."),
    ),
    Event(
        2012,
        ("Bliver planlægger", "Becomes a planner"),
        ("Nu lægger hun selv køreplanerne.", "Now she draws up the timetables herself."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Kassetten", "The cassette"),
        (
            "En nabo fra Hargeisa havde gemt én. Han sendte den til Odense i 2009. Hun har ikke noget at spille den "
            "på.",
            "A neighbour from Hargeisa had kept one. He sent it to Odense in 2009. She has nothing to play it on.",
        ),
    ),
    Keepsake(
        ("Køreplanen fra 1998", "The timetable of 1998"),
        (
            "Hendes første bog på dansk. Ordet <i>undtagen</i> er understreget tre gange.",
            "Her first book in Danish. The word <i>undtagen</i> (except) is underlined three times.",
        ),
    ),
    Keepsake(
        ("Skoene", "The shoes"),
        (
            "Hun slider to par op om året. Man kan ikke planlægge en bus fra en stol, siger hun.",
            "She wears out two pairs a year. You cannot plan a bus from a chair, she says.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvordan lærte Hodan de sytten digte?", "How did Hodan learn the seventeen poems?"),
        ("Hvad gjorde Hodan, mens familien gik om natten?", "What did Hodan do while the family walked by night?"),
        ("Hvorfor løb de tre kvinder efter bussen?", "Why did the three women run after the bus?"),
        (
            "Hvad kan du udenad? Sig en linje på dit eget sprog, og fortæl på dansk, hvad den betyder.",
            "What do you know by heart? Say a line in your own language, and say in Danish what it means.",
        ),
    ),
    school=(
        (
            "Digtene stod ikke i nogen bog. Hvordan blev de bevaret, og hvordan kunne de være gået tabt?",
            "The poems stood in no book. How were they kept, and how might they have been lost?",
        ),
        (
            "Bussen går seks minutter senere. Hvem ændrer det noget for, og hvorfor så ingen det før Hodan?",
            "The bus leaves six minutes later. For whom does that change anything, and why did nobody see it before "
            "Hodan?",
        ),
        (
            "Hvad skete der i Hargeisa i 1988? Find to kilder, og sammenlign dem med Hodans ord.",
            "What happened in Hargeisa in 1988? Find two sources and compare them with Hodan's words.",
        ),
    ),
    conversation=(
        (
            "Hodans mormor efterlod sig ingen ting. Hvad har du arvet, som ikke er en ting?",
            "Hodan's grandmother left no things behind. What have you inherited that is not a thing?",
        ),
        (
            "Hvilken lille ændring ville gøre din hverdag lettere? Hvem kunne man sende halvanden side til?",
            "Which small change would make your day easier? Whom could you send a page and a half?",
        ),
        (
            "Hvad vidste Hodan, som Lone ikke vidste, og omvendt?",
            "What did Hodan know that Lone did not, and the other way round?",
        ),
    ),
    words=(
        (("udenad", "by heart"), ("uden at læse det; man husker det", "without reading it; you remember it")),
        (("forfra", "from the beginning"), ("fra begyndelsen igen", "from the start again")),
        (
            ("kassettebånd", "cassette"),
            ("en lille æske med bånd, som man optog lyd på", "a small box of tape for recording sound"),
        ),
        (
            ("køreplan", "timetable"),
            ("en liste over, hvornår busser og tog kører", "a list of when buses and trains leave"),
        ),
        (("undtagen", "except"), ("alle, men ikke den eller det", "all, but not that one")),
        (("forslag", "proposal"), ("noget, man siger, at andre kunne gøre", "something you say that others could do")),
        (("at mumle", "to mumble"), ("at tale lavt og utydeligt", "to speak low and unclearly")),
    ),
    activity=(
        "Lær to linjer af et digt eller en sang udenad, mens I går rundt i rummet. Tag et skridt for hvert ord. Hent "
        "så en køreplan, og find en afgang, der kunne passe bedre til nogen. Skriv forslaget på fem linjer.",
        "Learn two lines of a poem or a song by heart while you walk around the room. One step for each word. Then "
        "find a timetable and a departure that could suit somebody better. Write the proposal in five lines.",
    ),
)

STORY = Story(
    name="Hodan",
    title=("Hodan kan køreplanen udenad", "Hodan knows the timetable by heart"),
    quote=(
        "Vi havde ingen bøger med. Jeg havde alting i hovedet.",
        "We carried no books. I had everything in my head.",
    ),
    summary=(
        "En opdigtet fortælling. Hodan lærte digte udenad af sin mormor i Hargeisa. I Odense bruger hun den samme "
        "hukommelse til at lægge køreplaner for byens busser.",
        "An invented story. Hodan learnt poems by heart from her grandmother in Hargeisa. In Odense she uses the same "
        "memory to draw up timetables for the city's buses.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra digte lært udenad i Hargeisa til køreplaner for busserne i Odense. Om "
        "hukommelse, tre trætte kvinder og seks minutter.",
        "An invented life story: from poems learnt by heart in Hargeisa to timetables for the buses of Odense. Of "
        "memory, three tired women and six minutes.",
    ),
    born=1979,
    arrived=1998,
    region="east_africa",
    origin=Place(("Hargeisa", "Hargeisa"), ("Somaliland", "Somaliland"), ("Somalia", "Somalia"), "SO"),
    home=Place(("Odense", "Odense"), ("Fyn", "Funen"), ("Danmark", "Denmark"), "DK", "0461"),
    further_places=(
        Place(
            ("En flygtningelejr", "A refugee camp"),
            ("Det østlige Etiopien", "Eastern Ethiopia"),
            ("Etiopien", "Ethiopia"),
            "ET",
            precision="country",
        ),
    ),
    branch="vollsmose",
    themes=("work", "language", "education"),
    pattern="diamonds",
    paper="coral",
    drawing={"hair": "bun", "hair_colour": "black", "complexion": "umber", "headscarf": True},
    portrait_alt=(
        "Papirklip af en kvinde med tørklæde. Hendes tøj har et mønster af ruder.",
        "Paper cut of a woman in a headscarf. Her clothes have a pattern of diamonds.",
    ),
    brief=(
        "Min mormor lærte mig sytten digte udenad, mens vi gik. I 1988 gik vi fra Hargeisa til Etiopien, og digtene "
        "gik med. I Odense vaskede jeg busser og lærte dansk af køreplanen. Så kørte jeg selv. Tre kvinder nåede "
        "aldrig min bus. Sammen med min mentor regnede jeg på det. Nu lægger jeg byens køreplaner.",
        "My grandmother taught me seventeen poems by heart while we walked. In 1988 we walked from Hargeisa to "
        "Ethiopia, and the poems came too. In Odense I washed buses and learnt Danish from the timetable. Then I "
        "drove. Three women never caught my bus. My mentor and I worked it out. Now I draw up the city's timetables.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Hodan, hendes familie, hendes mentor og bussens tider er opdigtet. Bomberne over Hargeisa i 1988 er "
        "historie, og ordsproget er et kendt somalisk ordsprog.",
        "Hodan, her family, her mentor and the times of the bus are invented. The bombing of Hargeisa in 1988 is "
        "history, and the proverb is a well-known Somali one.",
    ),
    content_note=ContentNote(
        "flight",
        ("bomber og en flugt til fods, kort fortalt", "bombs and a flight on foot, told briefly"),
        1,
    ),
)
