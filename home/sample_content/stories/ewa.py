"""The invented story of Ewa, who moves the clock: from south-eastern Poland to West Zealand."""

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

_CHILDHOOD = Chapter(
    "childhood",
    ("Barndom: bommen", "Childhood: the barrier"),
    (
        Paragraphs(
            (
                (
                    "Først ringede telefonen. Så havde jeg fire minutter. Vi boede i et hus ved jernbanen i det "
                    "sydøstlige Polen, og min far passede bommen. Når han var ude i marken, passede jeg den. "
                    "Syvogtredive omgange med håndsvinget, og vejen var lukket. Jeg var ni år.",
                    "First the telephone rang. Then I had four minutes. We lived in a house by the railway in "
                    "south-eastern Poland, and my father minded the barrier. When he was out in the field, I minded "
                    "it. Thirty-seven turns of the crank, and the road was closed. I was nine.",
                ),
                (
                    "Bønderne råbte ad mig. De havde hø på vognen, og det så ud til regn. De kunne ikke se noget tog. "
                    "Det kunne jeg heller ikke. Jeg lod bommen være nede. Toget kom hver gang.",
                    "The farmers shouted at me. They had hay on the cart, and it looked like rain. They could see no "
                    "train. Neither could I. I left the barrier down. The train came every time.",
                ),
                (
                    "Min far sagde, at man kan komme for sent på to måder. Den ene kan man sige undskyld for. Den "
                    "anden kan man ikke sige undskyld for. Han sagde ikke, hvordan man ser forskel på forhånd. Det "
                    "kan man ikke. Så jeg kommer fem minutter før.",
                    "My father said that there are two ways of being late. One of them you can apologise for. The "
                    "other you cannot. He did not say how to tell them apart beforehand. You cannot. So I come five "
                    "minutes early.",
                ),
                (
                    "Telefonen sad på væggen og kunne kun ringe til den næste station. Dér sad en kvinde, som jeg "
                    "aldrig så. Hun sagde togets nummer, og jeg gentog det. Det var hele samtalen. En jul sagde hun: "
                    "Sov godt. Det talte vi om derhjemme i flere dage.",
                    "The telephone hung on the wall and could only call the next station. A woman sat there whom I "
                    "never saw. She said the number of the train, and I repeated it. That was the whole conversation. "
                    "One Christmas she said: sleep well. At home we talked about it for days.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: hver aften klokken syv", "The journey: every evening at seven"),
    (
        Paragraphs(
            (
                (
                    "I 2006 lukkede fabrikken, hvor jeg syede arbejdstøj. Jeg var skilt og havde en datter. I marts "
                    "2007 satte jeg mig i en minibus med otte andre og en spand syltede agurker. Jeg havde kontrakt "
                    "på et halvt år i et gartneri på Sjælland. Turen tog nitten timer. Agurkerne holdt til Rostock.",
                    "In 2006 the factory where I sewed work clothes closed. I was divorced and had a daughter. In "
                    "March 2007 I got into a minibus with eight others and a bucket of gherkins. I had a six-month "
                    "contract in a greenhouse on Zealand. The trip took nineteen hours. The gherkins lasted as far as "
                    "Rostock.",
                ),
                (
                    "Min datter var elleve og blev hos min mor. Hver aften klokken syv ringede jeg, og hun læste sine "
                    "lektier højt. Det gjorde vi i to år. Én gang gik et bånd i pakkeriet i stå. Jeg ringede elleve "
                    "minutter over. Hun tog den ikke. Dagen efter sagde hun, at hun havde sovet. Ingen på tolv år "
                    "sover klokken syv.",
                    "My daughter was eleven and stayed with my mother. Every evening at seven I called, and she read "
                    "me her homework. We did so for two years. Once a belt in the packing hall stopped. I called at "
                    "eleven minutes past. She did not pick up. The next day she said that she had been asleep. Nobody "
                    "who is twelve sleeps at seven.",
                ),
                (
                    "Et halvt år blev til et til. Jeg plukkede tomater og lærte dansk af vejrudsigten. Skyet. Byger. "
                    "Opholdsvejr. Det sidste er mit yndlingsord. Det betyder, at det ikke regner lige nu. Mere lover "
                    "danskerne ikke.",
                    "Six months became another six. I picked tomatoes and learnt Danish from the weather forecast. "
                    "Cloudy. Showers. <i>Opholdsvejr</i>. The last is my favourite word. It means that it is not "
                    "raining just now. That is as much as Danes will promise.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: 140 meter", "Adult life: 140 metres"),
    (
        Paragraphs(
            (
                (
                    "Vi begyndte klokken seks. Stempeluret hang nede i den fjerneste ende. Først skulle man skifte "
                    "tøj, vaske hænder, tage net på håret og gå 140 meter. Så kunne man stemple ind. Det tog tolv "
                    "minutter. Tolv minutter er ingenting, sagde de andre. Jeg gangede dem.",
                    "We started at six. The time clock hung down at the far end. First you had to change, wash your "
                    "hands, put on a hairnet and walk 140 metres. Then you could clock in. It took twelve minutes. "
                    "Twelve minutes is nothing, said the others. I multiplied.",
                ),
                (
                    "Vi var fireogtredive. Det blev seks timer og otteogfyrre minutter om dagen. På et år blev det "
                    "1.496 timer. Jeg skrev tallet på en frøpose. Nu havde jeg et tal. Jeg manglede sætningerne.",
                    "There were thirty-four of us. It came to six hours and forty-eight minutes a day. In a year it "
                    "came to 1,496 hours. I wrote the figure on a seed packet. Now I had a figure. I lacked the "
                    "sentences.",
                ),
                (
                    "I 2010 fik jeg en mentor gennem afdelingen i København. Vi skulle mødes på stationen i Ringsted "
                    "klokken fire. Jytte kom ikke. Ti minutter over tog jeg toget hjem. Hun ringede og var fornærmet. "
                    "Det var jeg også. Næste gang stod hun på perronen, da mit tog kørte ind. Hun havde et ur på hver "
                    "arm.",
                    "In 2010 I got a mentor through the branch in Copenhagen. We were to meet at Ringsted station at "
                    "four. Jytte did not come. At ten past I took the train home. She rang, and she was offended. So "
                    "was I. Next time she stood on the platform when my train pulled in. She wore a watch on each "
                    "wrist.",
                ),
            )
        ),
        PullQuote(
            (
                "Jytte havde forhandlet løn i tredive år. På den anden side af bordet.",
                "Jytte had negotiated wages for thirty years. On the other side of the table.",
            ),
            ("Ewa, opdigtet, om sin mentor", "Ewa, invented, on her mentor"),
        ),
        Paragraphs(
            (
                (
                    "Hun viste mig, hvordan en direktør læser. Først bunden af siden, så toppen. Sæt tallet nederst, "
                    "sagde hun, og ti så stille. Det kunne jeg godt. Jeg fortalte hende, hvorfor folk så på uret til "
                    "hendes møder. Hun troede, at de kedede sig. De skulle nå en bus.",
                    "She showed me how a director reads. First the bottom of the page, then the top. Put the figure "
                    "last, she said, and then be quiet. I could do that. I told her why people had looked at the "
                    "clock in her meetings. She thought they were bored. They had a bus to catch.",
                ),
                (
                    "Vores kontrakt var syv sætninger på dansk til et personalemøde. Jeg sagde fem. Så sagde "
                    "direktøren, at han ikke vidste, hvor uret hang. Det passede. Han kom altid ind ad en anden dør. "
                    "Fjorten dage efter hang det ved omklædningen. Det tog en elektriker en formiddag.",
                    "Our contract was seven sentences in Danish at a staff meeting. I said five. Then the director "
                    "said that he had not known where the clock hung. It was true. He always came in by another door. "
                    "A fortnight later it hung by the changing room. It took an electrician one morning.",
                ),
                (
                    "I 2012 valgte de mig til tillidsrepræsentant. Jeg begynder møderne på slaget, også når kun "
                    "halvdelen er kommet. Nogle bliver sure. Det må de gerne være, fra klokken seks.",
                    "In 2012 they elected me shop steward. I start meetings on the dot, even when only half of them "
                    "are there. Some get cross. They are welcome to, from six o'clock.",
                ),
                (
                    "Min datter flyttede hertil i 2009. Nu er hun tredive og kommer for sent til alt. Maden bliver "
                    "kold. Jeg siger ikke noget. Hun ventede på mig i to år. Nu er det min tur.",
                    "My daughter moved here in 2009. She is thirty now and late for everything. The food gets cold. I "
                    "say nothing. She waited for me for two years. Now it is my turn.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1974,
        ("Født ved en jernbane", "Born by a railway"),
        ("Huset ryster fjorten gange i døgnet.", "The house shakes fourteen times a day."),
        precision="decade",
    ),
    Event(
        1983,
        ("Passer bommen", "Minds the barrier"),
        ("Syvogtredive omgange med håndsvinget.", "Thirty-seven turns of the crank."),
        precision="words",
        in_words=("Da hun var ni", "When she was nine"),
    ),
    Event(
        2004,
        ("Bliver skilt", "Is divorced"),
        ("Det kommer ingen ved, siger hun.", "That is nobody's business, she says."),
        visibility="hidden",
    ),
    Event(
        2007,
        ("Tager til Danmark", "Goes to Denmark"),
        ("Med kontrakt på et halvt år.", "With a contract for six months."),
    ),
    Event(
        2009,
        ("Hendes datter kommer", "Her daughter comes"),
        ("Hun er blevet tretten.", "She has turned thirteen."),
    ),
    Event(
        2010,
        ("Får en mentor", "Gets a mentor"),
        ("Det første møde bliver ikke til noget.", "The first meeting comes to nothing."),
    ),
    Event(
        2011,
        ("Uret bliver flyttet", "The clock is moved"),
        ("140 meter og tolv minutter.", "140 metres and twelve minutes."),
    ),
    Event(
        2012,
        ("Bliver tillidsrepræsentant", "Becomes shop steward"),
        ("Hun er blevet genvalgt lige siden.", "She has been re-elected ever since."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Frøposen", "The seed packet"),
        (
            "På forsiden er der en tomat. På bagsiden står der 1.496.",
            "There is a tomato on the front. On the back it says 1,496.",
        ),
        "tomato-plant",
    ),
    Keepsake(
        ("Håndsvinget", "The crank"),
        (
            "Bommen er væk, og huset er solgt. Håndsvinget hænger i hendes entré. Gæster tror, at det er kunst.",
            "The barrier is gone, and the house is sold. The crank hangs in her hall. Guests think that it is art.",
        ),
    ),
    Keepsake(
        ("Det ene af Jyttes ure", "One of Jytte's watches"),
        (
            "Hun fik det, da året var gået. Det går to minutter for stærkt. Det retter hun ikke på.",
            "She was given it when the year was over. It runs two minutes fast. She leaves it so.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvad skulle Ewa gøre, når telefonen ringede?", "What did Ewa have to do when the telephone rang?"),
        ("Hvad gjorde Ewa hver aften klokken syv?", "What did Ewa do every evening at seven?"),
        (
            "Hvad skulle man nå, før man kunne stemple ind?",
            "What did the workers have to do before they could clock in?",
        ),
        ("Hvilket dansk ord er dit yndlingsord? Fortæl hvorfor.", "Which Danish word is your favourite? Say why."),
    ),
    school=(
        (
            "Regn efter: Hvor mange arbejdsdage har Ewa brugt for at få 1.496 timer?",
            "Check the sum: how many working days did Ewa count to reach 1,496 hours?",
        ),
        (
            "Hvorfor vidste direktøren ikke, hvor uret hang? Hvem ved noget på jeres skole, som lederen ikke ved?",
            "Why did the director not know where the clock hung? Who at your school knows what the head does not?",
        ),
        (
            "Hvad gør en tillidsrepræsentant, og hvem vælger hende?",
            "What does a shop steward do, and who elects her?",
        ),
        (
            "Hvad betyder de sidste to sætninger i fortællingen?",
            "What do the last two sentences of the story mean?",
        ),
    ),
    conversation=(
        (
            "Hvornår er du kommet for sent på en måde, man ikke kan sige undskyld for?",
            "When were you late in a way that cannot be apologised for?",
        ),
        (
            "Hvilke minutter på dit arbejde tæller ikke med? Hvem har bestemt det?",
            "Which minutes at your work do not count? Who decided that?",
        ),
        (
            "Hvad kan to mennesker fra hver sin side af bordet lære af hinanden?",
            "What can two people from opposite sides of the table learn from each other?",
        ),
    ),
    words=(
        (
            ("bom", "barrier"),
            ("en stang, der lukker vejen, når toget kommer", "a bar that closes the road when the train comes"),
        ),
        (("håndsving", "crank"), ("et håndtag, man drejer rundt", "a handle that you turn round and round")),
        (("gartneri", "greenhouse"), ("et sted, hvor man dyrker planter", "a place where plants are grown")),
        (
            ("stempelur", "time clock"),
            ("et ur, der skriver, hvornår man begynder på arbejdet", "a clock that notes when you start work"),
        ),
        (("at gange", "to multiply"), ("at regne: to gange tre er seks", "to reckon: two times three is six")),
        (
            ("personalemøde", "staff meeting"),
            ("et møde for alle, der arbejder et sted", "a meeting for all who work in a place"),
        ),
        (
            ("tillidsrepræsentant", "shop steward"),
            ("en kollega, der er valgt til at tale med ledelsen", "a colleague elected to speak with the management"),
        ),
    ),
    activity=(
        "Skriv i syv korte sætninger, hvad der bør laves om på jeres skole eller arbejde. Sæt et tal i den sidste. "
        "Læs dem højt for en anden, og ti så stille. Stryg to sætninger, og prøv igen.",
        "Write in seven short sentences what ought to be changed at your school or work. Put a figure in the last. "
        "Read them aloud to somebody, and then be quiet. Strike out two sentences and try again.",
    ),
)

STORY = Story(
    name="Ewa",
    title=("Ewa flytter uret", "Ewa moves the clock"),
    quote=(
        "Tolv minutter er ingenting, sagde de andre. Jeg gangede dem.",
        "Twelve minutes is nothing, said the others. I multiplied.",
    ),
    summary=(
        "En opdigtet fortælling. Ewa passede en bom ved jernbanen i Polen, da hun var ni. I et gartneri på Sjælland "
        "talte hun de minutter, som ingen fik løn for, og fik uret flyttet 140 meter.",
        "An invented story. At nine, Ewa minded a railway barrier in Poland. In a greenhouse on Zealand she counted "
        "the minutes that nobody was paid for, and had the clock moved 140 metres.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en jernbanebom i Polen til et gartneri på Sjælland. Om tolv minutter, syv "
        "sætninger og at komme til tiden.",
        "An invented life story: from a railway barrier in Poland to a greenhouse on Zealand. Of twelve minutes, "
        "seven sentences and being on time.",
    ),
    born=1974,
    arrived=2007,
    region="eastern_europe",
    origin=Place(
        ("En landsby ved Rzeszów", "A village near Rzeszów"),
        ("Det sydøstlige Polen", "South-eastern Poland"),
        ("Polen", "Poland"),
        "PL",
        precision="region",
    ),
    home=Place(
        ("Slagelse", "Slagelse"),
        ("Vestsjælland", "West Zealand"),
        ("Danmark", "Denmark"),
        "DK",
        "0330",
        precision="region",
    ),
    further_places=(
        Place(("Ringsted", "Ringsted"), ("Midtsjælland", "Central Zealand"), ("Danmark", "Denmark"), "DK", "0329"),
    ),
    branch="copenhagen",
    themes=("work", "having_a_say", "family"),
    pattern="crosses",
    paper="sand",
    drawing={"hair": "ponytail", "hair_colour": "brown", "complexion": "fair", "age": "mature"},
    portrait_alt=(
        "Papirklip af en kvinde med brunt hår i hestehale. Hendes tøj har et mønster af kryds.",
        "Paper cut of a woman with brown hair in a ponytail. Her clothes have a pattern of crosses.",
    ),
    brief=(
        "Som barn passede jeg en jernbanebom i Polen. Man kunne ikke se toget, men det kom. I 2007 kom jeg til et "
        "gartneri på Sjælland. Uret hang det forkerte sted, og det kostede os tolv minutter om dagen. Jeg regnede ud, "
        "hvad det blev til. Min mentor lærte mig at sige det. Det tog fem sætninger. Så flyttede de uret.",
        "As a child I minded a railway barrier in Poland. You could not see the train, but it came. In 2007 I came to "
        "a greenhouse on Zealand. The clock hung in the wrong place and cost us twelve minutes a day. I worked out "
        "what that came to. My mentor taught me to say it. It took five sentences. Then they moved the clock.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Ewa, hendes familie, hendes mentor og gartneriet er opdigtet. At bommene blev drejet med hånden, og at mange "
        "kom fra Polen for at arbejde i de år, er historie.",
        "Ewa, her family, her mentor and the greenhouse are invented. That barriers were cranked by hand, and that "
        "many came from Poland to work in those years, is history.",
    ),
    talks=False,
)
