"""The invented story of Zlata, who plays third trumpet: from a Bosnian mining town to Odense."""

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

_CHILDHOOD = Chapter(
    "childhood",
    ("Barndom: um og pah", "Childhood: oom and pah"),
    (
        Paragraphs(
            (
                (
                    "Det var den 1. maj, og tredje trompet havde mæslinger. Minens orkester skulle marchere klokken "
                    "ti. Min far var orkestrets kasserer, og han kunne se, at uniformsjakken passede mig. Jeg var "
                    "elleve år og lang. Jeg kunne også spille, for jeg pudsede hans trompet om lørdagen. Man må jo "
                    "prøve, om den er ren.",
                    "It was the first of May, and the third trumpet had measles. The miners' band was to march at "
                    "ten. My father, its treasurer, could see that the jacket fitted me. I was eleven, and tall. I "
                    "could play as well, for I polished his trumpet on Saturdays. One must test if it is clean.",
                ),
                (
                    "Første trompet har melodien, og anden trompet er enig med den. Tredje trompet spiller efterslag. "
                    "Tubaen siger um, og jeg siger pah. Jeg sagde pah i to timer, og ingen så på mig. Jeg har "
                    "sjældent haft det bedre.",
                    "The first trumpet has the tune, and the second trumpet agrees with it. The third trumpet plays "
                    "the off-beats. The tuba says oom, and I say pah. I said pah for two hours, and nobody looked at "
                    "me. I have seldom been happier.",
                ),
                (
                    "Om søndagen førte far orkestrets regnskab i et skolehæfte. Penge ind stod til venstre, penge ud "
                    "til højre. En søndag manglede der tolv dinarer. Kapelmesteren havde lånt dem og glemt det. Jeg "
                    "sagde ingenting. Jeg skrev: Udlån, kapelmesteren, tolv dinarer. Så lagde jeg hæftet åbent på "
                    "hans nodestativ. Søndagen efter stemte det.",
                    "On Sundays Father did the band's accounts in an exercise book. Money in on the left, money out "
                    "on the right. One Sunday twelve dinars were missing. The bandmaster had borrowed them and "
                    "forgotten. I said nothing. I wrote: loan, bandmaster, twelve dinars. I left the book open on his "
                    "music stand. The next Sunday it balanced.",
                ),
                (
                    "Sådan blev jeg bogholder. Minen ansatte mig, da jeg var nitten. Jakken fik jeg lov at beholde.",
                    "That is how I became a bookkeeper. The mine took me on when I was nineteen. I kept the jacket.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: en kopi, tak", "The journey: a copy, please"),
    (
        Paragraphs(
            (
                (
                    "I 1992 kom krigen til vores egn i det nordvestlige Bosnien. Vi, der havde de forkerte navne, "
                    "blev fyret på én dag. Min kasse stemte på dinaren. Min mand, Senad, blev hentet om sommeren og "
                    "kom tilbage i december. Han taler ikke om lejren. Jeg gør det ikke for ham.",
                    "In 1992 the war came to our part of north-western Bosnia. Those of us with the wrong names were "
                    "dismissed in one day. My cash box was correct to the last dinar. My husband, Senad, was taken in "
                    "the summer and came back in December. He does not talk about the camp, and I do not do it for "
                    "him.",
                ),
                (
                    "I 1993 kunne vi komme med en bus. Først skulle vi skrive under på, at vi forærede vores hus væk "
                    "af egen fri vilje. Manden med stemplet sad ved et lille skolebord. Jeg skrev under. Så bad jeg "
                    "om en kopi. Han lo så meget, at han gav mig en, pænt stemplet.",
                    "In 1993 we could leave on a bus. First we had to sign that we gave away our house freely. The "
                    "man with the stamp sat at a small school desk. I signed. Then I asked for a copy. He laughed so "
                    "hard that he gave me one, neatly stamped.",
                ),
                (
                    "Vi måtte have én taske hver. Trompeten var for stor, så jeg tog mundstykket i lommen. På et "
                    "mundstykke alene lyder man som en vred gås. Den gås fik børnene i bussen til at grine hele vejen "
                    "til Danmark.",
                    "We were allowed one bag each. The trumpet was too big, so I pocketed the mouthpiece. A "
                    "mouthpiece alone sounds like an angry goose. That goose made the children on the bus laugh all "
                    "the way to Denmark.",
                ),
                (
                    "Vi fik midlertidigt ophold og boede to år i en flygtningelandsby. I begyndelsen måtte vi hverken "
                    "arbejde eller lære dansk. Jeg førte regnskab over kaffen. Noget skulle jo stemme.",
                    "We got temporary leave to stay and spent two years in a refugee village. At first we could "
                    "neither work nor be taught Danish. I kept accounts of the coffee. Something had to balance.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: 131 rettelser", "Adult life: 131 corrections"),
    (
        Paragraphs(
            (
                (
                    "I 1995 fik vi en lejlighed i Odense, og jeg gjorde rent på kontorer. Hver måned var der fejl i "
                    "min lønseddel. Jeg rettede den med blyant og lagde den på lønkontoret, når jeg tørrede bordet "
                    "af. Nogle fejl var til min fordel. Dem rettede jeg også. Det gør større indtryk.",
                    "In 1995 we got a flat in Odense, and I cleaned offices. Every month my payslip was wrong. I "
                    "corrected it in pencil and left it in the wages office when I wiped the desk. Some mistakes were "
                    "in my favour. I corrected those too. It impresses people.",
                ),
                (
                    "Omkring år 2000 kunne vi søge om at få husene derhjemme tilbage. Jeg sendte en kopi af kopien. "
                    "Hele gaden havde foræret sine huse væk samme dag, og det var en søndag. I 2002 fik jeg nøglen. "
                    "Der lugtede af andres mad. Jeg solgte huset og græd i bilen. Jeg fandt aldrig en konto til det.",
                    "Around 2000 we could apply for our houses. I sent a copy of the copy. Our whole street had "
                    "signed on the same day, and it was a Sunday. In 2002 I got the key. The house smelt of other "
                    "people's food. I sold it and wept in the car. I never found an account for that.",
                ),
                (
                    "I 2007 fik jeg en mentor i Vollsmose. Jytte var personalechef og kunne tale med alle mennesker. "
                    "På hendes reol stod der tre skotøjsæsker med kvitteringer. Jeg sagde ikke noget. Jeg tog dem med "
                    "hjem.",
                    "In 2007 I got a mentor in Vollsmose. Jytte was head of personnel and could talk with anybody. On "
                    "her shelf stood three shoe boxes of receipts. I said nothing. I took them home.",
                ),
                (
                    "Til gengæld læste Jytte mine lønsedler. Hun talte 131 rettelser på tolv år. Du har jo været "
                    "deres bogholder, sagde hun. Hvad gør man, når arbejdet er udført? Man sender en faktura, svarede "
                    "jeg. Det var en spøg. Vi skrev den samme aften: 131 gange ti minutter.",
                    "In return Jytte read my payslips: 131 corrections in twelve years. You have been their "
                    "bookkeeper, she said. What does one do after the work? One sends an invoice, I said. It was a "
                    "joke. We wrote it that evening: 131 times ten minutes.",
                ),
            )
        ),
        PullQuote(
            (
                "Firmaet betalte aldrig fakturaen. Det var den bedste anbefaling, jeg har haft.",
                "The firm never paid the invoice. It was the best reference I have ever had.",
            ),
            ("Zlata, opdigtet, om sin eneste regning", "Zlata, invented, on the only bill she ever sent"),
        ),
        Paragraphs(
            (
                (
                    "Jeg lagde fakturaen ved en ansøgning til en vinduesfabrik. Dér var jeg bogholder i femten år. "
                    "Jytte lærte også noget. Før sagde hun altid det hele med det samme. Nu lader hun papiret ligge "
                    "åbent og går ud efter kaffe.",
                    "I enclosed the invoice when I applied to a window factory. I was their bookkeeper for fifteen "
                    "years. Jytte learnt something as well. She used to say everything at once. Now she leaves the "
                    "paper open and fetches coffee.",
                ),
                (
                    "Om torsdagen spiller jeg i et hornorkester. Mundstykket er det gamle. Resten af trompeten har "
                    "jeg købt på afbetaling. De har tilbudt mig anden trompet. Nej tak, siger jeg, jeg har arbejde.",
                    "On Thursdays I play in a brass band. The mouthpiece is the old one. The rest of the trumpet I "
                    "bought in instalments. They have offered me second trumpet. No thank you, I say. I have a job.",
                ),
                (
                    "Der er ingen, der klapper ad tredje trompet. Derfor holdt jeg sidste sommer en pause på fire "
                    "takter midt i en march. Det var en kontrol. Tubaen kom ud af trit, og børnene på fortovet stod "
                    "stille. Dirigenten så sig om. Så satte jeg ind igen. Pah.",
                    "Nobody claps for the third trumpet. So last summer, in the middle of a march, I stopped for four "
                    "bars. It was an audit. The tuba fell out of step, and the children on the pavement stood still. "
                    "The conductor looked about. Then I came in again. Pah.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1958,
        ("Født i en mineby", "Born in a mining town"),
        ("Hendes far er minearbejder og kasserer i orkestret.", "Her father is a miner and the band's treasurer."),
        precision="decade",
    ),
    Event(
        1969,
        ("Spiller sit første pah", "Plays her first pah"),
        ("Tredje trompet har mæslinger.", "The third trumpet has measles."),
    ),
    Event(
        1992,
        ("Bliver fyret", "Is dismissed"),
        ("Hun afleverer en kasse, der stemmer.", "She hands over a cash box that balances."),
        precision="words",
        in_words=("Krigens første år", "The first year of the war"),
    ),
    Event(
        1993,
        ("Kører med bus til Danmark", "Travels by bus to Denmark"),
        ("Med et mundstykke og en stemplet kopi.", "With a mouthpiece and a stamped copy."),
    ),
    Event(
        1995,
        ("Får lejlighed i Odense", "Gets a flat in Odense"),
        ("Hun gør rent og retter lønsedler.", "She cleans, and corrects payslips."),
    ),
    Event(
        2001,
        ("Senad vidner", "Senad gives evidence"),
        ("Det er hans historie.", "That is his story."),
        visibility="hidden",
    ),
    Event(
        2002,
        ("Får sit hus tilbage", "Gets her house back"),
        ("Hun sælger det samme år.", "She sells it the same year."),
    ),
    Event(
        2007,
        ("Skriver en faktura", "Writes an invoice"),
        ("Sammen med sin mentor. 131 rettelser.", "Together with her mentor. 131 corrections."),
    ),
    Event(2023, ("Går på pension", "Retires"), ("Orkestret bliver hun i.", "She stays in the band.")),
)

_KEEPSAKES = (
    Keepsake(
        ("Mundstykket", "The mouthpiece"),
        (
            "Det sad i hendes frakkelomme hele vejen. Det sidder nu på en trompet fra Odense.",
            "It was in her coat pocket all the way. Now it sits on a trumpet from Odense.",
        ),
        drawing="trumpet",
    ),
    Keepsake(
        ("Kopien", "The copy"),
        (
            "Et ark med et pænt, blåt stempel og en dato, der var en søndag.",
            "A sheet with a neat blue stamp and a date that was a Sunday.",
        ),
    ),
    Keepsake(
        ("De tre skotøjsæsker", "The three shoe boxes"),
        (
            "De er tomme nu. Jytte fik et ringbind og 4.300 kroner tilbage i skat.",
            "They are empty now. Jytte got a ring binder and 4,300 kroner back in tax.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvad spiller tredje trompet?", "What does the third trumpet play?"),
        ("Hvad tog Zlata med i lommen?", "What did Zlata take in her pocket?"),
        ("Hvorfor bad hun om en kopi?", "Why did she ask for a copy?"),
        ("Hvad gjorde hun med fejlene i sin lønseddel?", "What did she do with the mistakes in her payslip?"),
    ),
    school=(
        (
            "Zlata skændes aldrig, men hun vinder tit. Beskriv hendes metode med to eksempler.",
            "Zlata never quarrels, but she often wins. Describe her method with two examples.",
        ),
        (
            "Hvorfor er det vigtigt for historien, at datoen var en søndag?",
            "Why does it matter to the story that the date was a Sunday?",
        ),
        (
            "I begyndelsen måtte bosniske flygtninge hverken arbejde eller få undervisning. Hvad gjorde ventetiden "
            "ved mennesker som Zlata?",
            "At first, refugees from Bosnia could neither work nor be taught. What did the waiting do to people like "
            "Zlata?",
        ),
    ),
    conversation=(
        (
            "Hvem spiller tredje trompet hos jer, og hvordan kan man høre det?",
            "Who plays third trumpet where you are, and how can one hear it?",
        ),
        (
            "Hun fik huset tilbage og græd. Hvad havde hun ikke fået tilbage?",
            "She got the house back, and wept. What had she not got back?",
        ),
        (
            "Hvilket arbejde har du gjort uden løn, og hvad ville der stå på fakturaen?",
            "What work have you done unpaid, and what would the invoice say?",
        ),
    ),
    words=(
        (
            ("en kasserer", "a treasurer"),
            ("en, der passer pengene i en forening", "someone who looks after an association's money"),
        ),
        (
            ("et efterslag", "an off-beat"),
            ("den korte tone lige efter det tunge slag", "the short note just after the strong beat"),
        ),
        (
            ("at stemme", "to balance"),
            ("at passe: tallene på de to sider er lige store", "to be equal: the numbers on both sides are the same"),
        ),
        (
            ("et mundstykke", "a mouthpiece"),
            ("den del af en trompet, man puster i", "the part of a trumpet that you blow into"),
        ),
        (
            ("en lønseddel", "a payslip"),
            ("et papir, der viser, hvad man har tjent", "a paper that shows what you have earned"),
        ),
        (("en faktura", "an invoice"), ("en regning for et stykke arbejde", "a bill for a piece of work")),
        (("af egen fri vilje", "of one's own free will"), ("uden at nogen tvinger en", "without being forced")),
    ),
    activity=(
        "Klap en march sammen. Den ene halvdel klapper um, den anden pah. Lad pah-holdet holde inde i fire takter. "
        "Tal om, hvad der skete.",
        "Clap a march together. One half claps oom, the other pah. Let the pah half stop for four bars. Talk about "
        "what happened.",
    ),
)

STORY = Story(
    name="Zlata",
    title=("Zlata spiller tredje trompet", "Zlata plays third trumpet"),
    quote=(
        "Nogle fejl var til min fordel. Dem rettede jeg også.",
        "Some mistakes were in my favour. I corrected those too.",
    ),
    summary=(
        "En opdigtet fortælling. Zlata var bogholder i en bosnisk mine og bad om en kopi, da hun måtte give sit hus "
        "væk. I Odense gjorde hun rent og rettede tolv års lønsedler.",
        "An invented story. Zlata was a bookkeeper at a Bosnian mine and asked for a copy when she had to give away "
        "her house. In Odense she cleaned, and corrected twelve years of payslips.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra tredje trompet i en bosnisk mineby til bogholder i Odense med 131 rettelser og "
        "en faktura som anbefaling.",
        "An invented life story: from third trumpet in a Bosnian mining town to bookkeeper in Odense, with 131 "
        "corrections and one invoice.",
    ),
    born=1958,
    arrived=1993,
    region="southeast_europe",
    origin=Place(
        ("Ljubija", "Ljubija"),
        ("det nordvestlige Bosnien", "north-western Bosnia"),
        ("Bosnien-Hercegovina", "Bosnia and Herzegovina"),
        "BA",
        precision="region",
    ),
    home=Place(("Odense", "Odense"), ("Fyn", "Funen"), ("Danmark", "Denmark"), "DK", municipality="0461"),
    branch="vollsmose",
    themes=("work", "home", "courage"),
    pattern="stripes",
    paper="olive",
    drawing={"hair": "bob", "hair_colour": "auburn", "complexion": "fair", "glasses": True},
    portrait_alt=(
        "Papirklip af en kvinde med rødbrunt, halvlangt hår og briller. Hendes tøj er stribet.",
        "Paper cut of a woman with auburn hair to her chin and glasses. Her clothes are striped.",
    ),
    brief=(
        "Jeg spiller tredje trompet. Tubaen siger um, og jeg siger pah. Da vi måtte skrive under på, at vi forærede "
        "vores hus væk, bad jeg om en kopi. Den fik jeg brug for. I Odense gjorde jeg rent og rettede lønsedler i "
        "tolv år. Min mentor foreslog, at jeg sendte en faktura. Ingen klapper ad tredje trompet. Prøv at undvære den.",
        "I play third trumpet. The tuba says oom, and I say pah. When we had to sign away our house, I asked for a "
        "copy. I turned out to need it. In Odense I cleaned, and I corrected payslips for twelve years. My mentor got "
        "me to send an invoice. Nobody claps for the third trumpet. Try to do without it.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    content_note=ContentNote(
        "war", ("krig, fangenskab og tabet af et hjem", "war, imprisonment and the loss of a home"), 1
    ),
    invented=(
        "Zlata, hendes familie, hendes mentor og firmaerne er opdigtet. Krigen, de tvungne underskrifter, den "
        "midlertidige lov og tilbagegivelsen af husene er historie.",
        "Zlata, her family, her mentor and the firms are invented. The war, the forced signatures, the temporary law "
        "and the return of the houses are history.",
    ),
)
