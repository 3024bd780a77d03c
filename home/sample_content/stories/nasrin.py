"""The invented story of Nasrin, who asks for the floor: from Sanandaj to Copenhagen."""

from home.sample_content.stories.nasrin_in_depth import CHAPTERS as IN_DEPTH
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
    ("Barndom: sukkerhammeren", "Childhood: the sugar hammer"),
    (
        Paragraphs(
            (
                (
                    "Punkt ét var altid te. Punkt to var penge. Den første fredag i måneden sad tolv kvinder på "
                    "tæppet i vores stue i Sanandaj. Hver lagde det samme beløb i min mors kobberskål. Så trak vi "
                    "lod, og én af dem fik det hele. Sådan fik gaden råd til symaskiner, en operation og to "
                    "bryllupper.",
                    "Item one was always tea. Item two was money. On the first Friday of the month twelve women sat "
                    "on the carpet in our front room in Sanandaj. Each put the same amount into my mother's copper "
                    "bowl. Then we drew lots, and one of them took it all. That is how our street paid for sewing "
                    "machines, an operation and two weddings.",
                ),
                (
                    "Kun tre af dem kunne skrive, og de tre stolede ikke på hinanden. Derfor fik jeg bogen. Jeg var "
                    "ti år. Men de talte alle på én gang, og så blev tallene forkerte. En dag tog jeg hammeren til "
                    "sukkertoppen. Jeg bankede på bakken, så glassene hoppede. Én ad gangen, sagde jeg. De blev så "
                    "forbavsede, at de gjorde det.",
                    "Only three of them could write, and those three did not trust one another. So I was given the "
                    "book. I was ten. But they all talked at once, and then the figures came out wrong. One day I "
                    "took the hammer for the sugar loaf. I banged on the tray until the glasses jumped. One at a "
                    "time, I said. They were so astonished that they did it.",
                ),
                (
                    "De bedste forslag kom fra Golnar, som skænkede te. Hun sagde dem stille, mens hun bøjede sig ned "
                    "med glasset. De andre gentog dem højt og fik rosen. Så jeg skrev en regel i bogen: Den, der "
                    "skænker te, taler først.",
                    "The best proposals came from Golnar, who poured the tea. She made them quietly, as she bent down "
                    "with a glass. The others repeated them loudly and got the praise. So I wrote a rule in the book: "
                    "she who pours the tea speaks first.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: det korteste indlæg", "The journey: the shortest speech"),
    (
        Paragraphs(
            (
                (
                    "I 1979 kom revolutionen, og året efter var der krig i gaderne i min by. Min bror Azad var tyve "
                    "år. Vi fik hans sko tilbage. Jeg skrev referat for en gruppe kvinder, som havde noget at sige. I "
                    "1985 blev min blok fundet. Jeg havde skrevet alle navnene pænt og tydeligt. To af kvinderne kom "
                    "i fængsel, og det har jeg ikke tilgivet mig selv.",
                    "In 1979 came the revolution, and the year after there was war in the streets of my town. My "
                    "brother Azad was twenty. We got his shoes back. I took the minutes for a group of women who had "
                    "something to say. In 1985 my notepad was found. I had written every name neatly and clearly. Two "
                    "of the women went to prison, and I have not forgiven myself.",
                ),
                (
                    "Jeg red over bjergene til Tyrkiet og kom videre til Østberlin. Derfra gik der tog nordpå. På "
                    "færgen til Gedser øvede jeg mig på ét ord. Det var februar 1986. Betjenten spurgte, hvad jeg "
                    "ville. Asyl, sagde jeg. Det er det korteste indlæg, jeg har holdt.",
                    "I rode over the mountains to Turkey, got to East Berlin and took a train north. On the ferry to "
                    "Gedser I practised one word. It was February 1986. The officer asked what I wanted. Asylum, I "
                    "said. It is the shortest speech I have ever made.",
                ),
                (
                    "På asylcentret blev vi kaldt til husmøde. Folk rakte hånden op for at tale om vaskemaskinen. Jeg "
                    "sad med åben mund. Et land, hvor man stemmer om en vaskemaskine! Men punktet hed orientering. "
                    "Det betyder, at det er besluttet.",
                    "At the asylum centre we were called to a house meeting. People put up their hands to talk about "
                    "the washing machine. I sat with my mouth open. A country where they vote on a washing machine! "
                    "But the item was for information. That means that it has been decided.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: ordet før punkt tre", "Adult life: a word before item three"),
    (
        Paragraphs(
            (
                (
                    "Jeg tog HF og blev bankelev som den ældste på holdet. Nu er jeg rådgiver. Jeg kan sige til et "
                    "ungt par, at huset er for dyrt, så de takker mig. Om aftenen sad jeg i bestyrelser: for "
                    "børnehaven, for skolen, for husene, hvor vi bor. Jeg har talt mine danske møder. Til nummer tre "
                    "hundrede bad de mig stadig om at hente kaffen.",
                    "I passed my exams and became a bank trainee, the oldest in the class. Now I am an adviser. I can "
                    "tell a young couple that the house is too dear, and they thank me for it. In the evenings I sat "
                    "on boards: for the nursery, for the school, for the buildings where we live. I have counted my "
                    "Danish meetings. At number three hundred they still asked me to fetch the coffee.",
                ),
            )
        ),
        PullQuote(
            (
                "Eventuelt er en kirkegård. Dér begraver man de gode forslag, og bagefter er der kage.",
                "Any other business is a graveyard. Good proposals are buried there, and afterwards there is cake.",
            ),
            ("Nasrin, opdigtet, om dagsordener", "Nasrin, invented, on agendas"),
        ),
        Paragraphs(
            (
                (
                    "I slutningen af 2008 søgte jeg en mentor, der kendte politik indefra. Kirsten havde siddet i et "
                    "byråd i tolv år. Hun hørte på min vrede i en time og skrev den ned i ni punkter. Så sagde hun, "
                    "at møder bliver afgjort i telefonen ugen før. Det gjorde mig endnu mere vred. Hun lånte mig sin "
                    "telefon.",
                    "At the end of 2008 I applied for a mentor who knew politics from the inside. Kirsten had sat on "
                    "a council for twelve years. She listened to my anger for an hour and wrote it down in nine "
                    "items. Then she said that meetings are decided by telephone the week before. That made me "
                    "angrier still. She lent me her telephone.",
                ),
                (
                    "Vores kontrakt sagde, at jeg skulle tale før punkt tre på hvert møde. Og jeg skulle stille op. "
                    "Til gengæld tog jeg Kirsten med ud i gården. Kvinderne dér spurgte, hvorfor politik altid "
                    "foregår, når børnene skal spise. Det havde hun ikke tænkt på i tolv år. Hun flyttede sine møder.",
                    "Our contract said that I was to speak before item three at every meeting. And I was to stand for "
                    "election. In return I took Kirsten out into our courtyard. The women there asked why politics "
                    "always happens when children need feeding. She had not thought of it in twelve years. She moved "
                    "her meetings.",
                ),
                (
                    "Ved kommunalvalget i november 2009 fik jeg 311 personlige stemmer. Det var ikke nok. 311 er "
                    "seksogtyve kredse med tolv kvinder i hver, på nær én kvinde. Jeg har tit tænkt på, hvem hun var. "
                    "I 2013 stillede jeg op igen og fik flere. Det var heller ikke nok. Når jeg går forbi rådhuset, "
                    "bander jeg. Men jeg hilser også.",
                    "At the municipal election in November 2009 I had 311 personal votes. It was not enough. 311 is "
                    "twenty-six circles of twelve women, less one woman. I have often wondered who she was. In 2013 I "
                    "stood again and had more. That was not enough either. When I walk past the city hall, I swear. "
                    "But I also nod.",
                ),
                (
                    "I dag leder jeg mødet i de huse, hvor vi bor. Det varer halvfems minutter, og den, der har lavet "
                    "kaffen, taler først. Sukkerhammeren kom med posten fra min mor. Hos os bliver intet afgjort på "
                    "parkeringspladsen bagefter. Det ved jeg. Jeg parkerer der selv.",
                    "Today I chair the meeting in the buildings where we live. It lasts ninety minutes, and whoever "
                    "made the coffee speaks first. The sugar hammer came in the post from my mother. With us, nothing "
                    "is settled in the car park afterwards. I know. I park there myself.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1963,
        ("Født i Sanandaj", "Born in Sanandaj"),
        ("Hun er nummer tre af fem søskende.", "She is the third of five."),
    ),
    Event(
        1973,
        ("Fører kredsens bog", "Keeps the circle's book"),
        ("Tolv kvinder, en kobberskål og en hammer.", "Twelve women, a copper bowl and a hammer."),
    ),
    Event(
        1980,
        ("Krig i byen", "War in the town"),
        ("Hun mister sin bror.", "She loses her brother."),
        precision="words",
        in_words=("Efter revolutionen", "After the revolution"),
    ),
    Event(
        1985,
        ("Blokken bliver fundet", "The notepad is found"),
        ("Hun flygter samme aften.", "She flees the same evening."),
    ),
    Event(
        1986,
        ("Kommer til Danmark", "Comes to Denmark"),
        ("Med toget og færgen til Gedser.", "By train and by the ferry to Gedser."),
    ),
    Event(
        1989,
        ("Stemmer for første gang", "Votes for the first time"),
        (
            "Det er til kommunalvalget. Blyanten er bundet fast.",
            "It is the municipal election. The pencil is tied to a string.",
        ),
    ),
    Event(
        2008,
        ("Får en mentor", "Gets a mentor"),
        ("De mødes en gang om måneden i et år.", "They meet once a month for a year."),
    ),
    Event(
        2009,
        ("Stiller op til kommunalvalget", "Stands for the municipal council"),
        ("311 personlige stemmer.", "311 personal votes."),
    ),
    Event(
        2013,
        ("Stiller op igen", "Stands again"),
        ("402 stemmer. Heller ikke det er nok.", "402 votes. That is not enough either."),
    ),
    Event(
        2017,
        ("Bliver bedt om at stille op en tredje gang", "Is asked to stand a third time"),
        ("Hun siger nej. Grunden er hendes egen.", "She says no. Her reasons are her own."),
        visibility="hidden",
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Sukkerhammeren", "The sugar hammer"),
        (
            "Messing med et skaft af valnøddetræ. Den ligger forrest på bordet, når hun leder et møde.",
            "Brass, with a handle of walnut. It lies at the front of the table when she chairs a meeting.",
        ),
    ),
    Keepsake(
        ("Stemmesedlen", "The ballot paper"),
        (
            "En prøveseddel fra 2009, lang som et håndklæde. Hendes navn står næsten nede ved kanten.",
            "A specimen from 2009, as long as a towel. Her name stands close to the bottom edge.",
        ),
        "ballot-paper",
    ),
    Keepsake(
        ("Æggeuret", "The egg timer"),
        (
            "Det var Kirstens. Det ringer efter to minutter, og det ringer også for Kirsten.",
            "It was Kirsten's. It rings after two minutes, and it rings for Kirsten too.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvad sker der med pengene i kobberskålen?", "What happens to the money in the copper bowl?"),
        ("Hvorfor må den, der skænker te, tale først?", "Why may the woman who pours the tea speak first?"),
        ("Hvad betyder ordet orientering for Nasrin?", "What does the word information mean to Nasrin?"),
        (
            "Hvordan siger man sin mening på et møde? Skriv tre sætninger.",
            "How can you say what you think? Write three sentences.",
        ),
    ),
    school=(
        (
            "Hvilke regler laver Nasrin for møder, og hvem hjælper hver regel?",
            "Which rules does Nasrin make for meetings, and whom does each rule help?",
        ),
        (
            "Hvorfor er det vigtigt for hende, om der står navne i et referat?",
            "Why does it matter to her whether minutes give names?",
        ),
        (
            "Hvor bliver ting afgjort på jeres skole: på mødet, før mødet eller bagefter?",
            "Where are things decided at your school: at the meeting, before it or afterwards?",
        ),
        (
            "Hvad vandt Nasrin ved valget i 2009, når hun nu ikke blev valgt?",
            "What did Nasrin win at the election of 2009, seeing that she was not elected?",
        ),
    ),
    conversation=(
        (
            "Hvem henter kaffen til de møder, du er med til, og hvem taler først?",
            "Who fetches the coffee at the meetings you go to, and who speaks first?",
        ),
        (
            "Hvornår er vrede nyttig? Hvad gjorde Kirsten ved den?",
            "When is anger useful? What did Kirsten do with it?",
        ),
        (
            "Hvilke møder kan du ikke nå, og hvem har valgt tidspunktet?",
            "Which meetings can you never get to, and who chose the hour?",
        ),
    ),
    words=(
        (
            ("dagsorden", "agenda"),
            ("listen over det, man skal tale om på et møde", "the list of what a meeting will talk about"),
        ),
        (("referat", "minutes"), ("det, der bliver skrevet ned fra et møde", "what is written down from a meeting")),
        (("eventuelt", "any other business"), ("det sidste punkt på et møde", "the last item of a meeting")),
        (
            ("at stille op", "to stand for election"),
            ("at bede folk om at stemme på sig", "to ask people to vote for you"),
        ),
        (
            ("personlig stemme", "personal vote"),
            ("en stemme på et navn og ikke kun et parti", "a vote for a name, not only a party"),
        ),
        (("sukkertop", "sugar loaf"), ("sukker i ét stort, hårdt stykke", "sugar in one large, hard piece")),
        (
            ("at trække lod", "to draw lots"),
            ("at lade et tilfælde bestemme, hvem der får noget", "to let chance decide who gets something"),
        ),
    ),
    activity=(
        "Hold et møde på ti minutter om en vaskemaskine, som alle skal deles om. Giv én rollen som ordstyrer, én som "
        "referent og én, der skænker. Prøv først uden regler og så med Nasrins regler. Sammenlign de to referater.",
        "Hold a meeting of ten minutes about a washing machine that all must share. One person chairs, one takes the "
        "minutes and one pours. Try it first without rules, then with Nasrin's. Compare the two sets of minutes.",
    ),
    minutes=60,
)

STORY = Story(
    name="Nasrin",
    title=("Nasrin beder om ordet", "Nasrin asks for the floor"),
    quote=(
        "På dansk får man ordet. Jeg troede, at man måtte beholde det.",
        "In Danish you are given the word. I thought you were allowed to keep it.",
    ),
    summary=(
        "En opdigtet fortælling. Nasrin holdt orden på tolv kvinders møder med en sukkerhammer, da hun var ti. I "
        "København blev hun rådgiver i en bank og stillede op til kommunalvalget. Hun manglede stemmer, men ikke ord.",
        "An invented story. At ten, Nasrin kept order among twelve women with a sugar hammer. In Copenhagen she "
        "became a bank adviser and stood for the municipal council. She was short of votes, but not of words.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra kvindernes sparekreds i Sanandaj til bank, bestyrelser og kommunalvalg i "
        "København. Vred og sjov om møder.",
        "An invented life story: from a women's savings circle in Sanandaj to a bank, boards and an election in "
        "Copenhagen. Angry and funny about meetings.",
    ),
    born=1963,
    arrived=1986,
    region="middle_east",
    origin=Place(("Sanandaj", "Sanandaj"), ("Det vestlige Iran", "Western Iran"), ("Iran", "Iran"), "IR"),
    home=Place(
        ("København", "Copenhagen"), ("Hovedstaden", "The capital region"), ("Danmark", "Denmark"), "DK", "0101"
    ),
    further_places=(
        Place(("Istanbul", "Istanbul"), ("Det vestlige Tyrkiet", "Western Turkey"), ("Tyrkiet", "Turkey"), "TR"),
        Place(("Gedser", "Gedser"), ("Falster", "Falster"), ("Danmark", "Denmark"), "DK", "0376"),
    ),
    branch="copenhagen",
    themes=("having_a_say", "courage", "work"),
    pattern="chevrons",
    paper="plum",
    drawing={"hair": "short", "hair_colour": "grey", "complexion": "honey", "glasses": True, "age": "mature"},
    portrait_alt=(
        "Papirklip af en kvinde med kort, gråt hår og briller. Hendes tøj har et zigzagmønster.",
        "Paper cut of a woman with short grey hair and glasses. Her clothes have a zigzag pattern.",
    ),
    brief=(
        "Da jeg var ti, holdt jeg orden på tolv kvinders møder med en sukkerhammer. I Danmark har jeg siddet til "
        "flere hundrede møder. Længe bad de mig hente kaffen. Min mentor lærte mig, at møder bliver afgjort ugen før. "
        "Jeg lærte hende at se på klokken. I 2009 stillede jeg op og fik 311 stemmer. Det var ikke nok. Jeg er ikke "
        "færdig.",
        "At ten I kept order among twelve women with a sugar hammer. In Denmark I have sat through hundreds of "
        "meetings. For years they asked me to fetch the coffee. My mentor taught me that meetings are decided the "
        "week before. I taught her to look at the clock. In 2009 I stood for election and had 311 votes. It was not "
        "enough. I am not done.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    in_depth=IN_DEPTH,
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Nasrin, hendes familie, hendes mentor og alle stemmetal er opdigtet. Revolutionen i 1979, krigen i Sanandaj "
        "og kommunalvalgene er historie.",
        "Nasrin, her family, her mentor and every count of votes are invented. The revolution of 1979, the war in "
        "Sanandaj and the municipal elections are history.",
    ),
    content_note=ContentNote(
        "war",
        ("krig, en brors død og fængsel, kort fortalt", "war, the death of a brother and prison, told briefly"),
        1,
    ),
)
