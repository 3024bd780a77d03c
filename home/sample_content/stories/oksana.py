"""The invented story of Oksana, whose suitcase stands by the door: from Mykolaiv to Esbjerg."""

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
    title=("Barndom: huller flytter sig", "Childhood: gaps move"),
    parts=(
        Paragraphs(
            (
                (
                    "De store vandmeloner nederst og de små øverst. Det tror alle. Det er forkert. Så bliver der "
                    "huller, og huller flytter sig, når bilen kører. Man skal lægge en lille i hvert hul og halm "
                    "omkring. Når ingen kan trille, går ingen i stykker.",
                    "Big watermelons at the bottom, small ones on top. Everyone thinks so. Everyone is wrong. It "
                    "leaves gaps, and on the road gaps move. You put a small one in every gap and straw around it. If "
                    "none can roll, none will break.",
                ),
                (
                    "Det vidste jeg, da jeg var ti. Min far styrede en kran på et skibsværft i Mykolaiv. I "
                    "halvfemserne havde værftet ingen penge og gav ham sin løn i sukker. Vi havde sukker under alle "
                    "senge. Så købte han en gammel lastbil og kørte meloner til byen. Jeg stod på ladet og bestemte.",
                    "I knew that at ten. My father worked a crane at a shipyard in Mykolaiv. In the nineties the yard "
                    "paid him in sugar, having no money. We had sugar under every bed. So he bought an old lorry and "
                    "drove melons to town. I stood on the back and gave the orders.",
                ),
                (
                    "Jeg læste logistik i Odesa og fik arbejde i havnen derhjemme. Jeg planlagde korn. Et skib, "
                    "30.000 ton, fire døgn. Jeg blev gift, fik en søn og blev skilt. Det gik omtrent lige så hurtigt.",
                    "I studied logistics in Odesa and got a job in the port at home. I planned grain. One ship, "
                    "30,000 tonnes, four days. I married, had a son and divorced. That went at about the same speed.",
                ),
            )
        ),
    ),
)
JOURNEY = Chapter(
    movement="journey",
    title=("Rejsen: 380 kilo", "The journey: 380 kilos"),
    parts=(
        Paragraphs(
            (
                (
                    "Krigen kom en torsdag i februar 2022. Den niende dag ramte de et hus i min gade. Jeg pakkede på "
                    "elleve minutter. Bilen måtte laste 380 kilo. Min søn på otte, min nabo og hendes to døtre, vand, "
                    "et reservehjul. Min mor kom ned med sin kat for at sige farvel. Katten kunne vi have taget med. "
                    "Min mor ville ikke.",
                    "The war came on a Thursday in February 2022. On the ninth day they hit a building in my street. "
                    "I packed in eleven minutes. The car could carry 380 kilos. My son, my neighbour and her two "
                    "daughters, water, a spare wheel. My mother came down with her cat to say goodbye. We had room "
                    "for the cat. My mother would not come.",
                ),
                (
                    "Odesa, Moldova, Rumænien, Ungarn, Slovakiet, Tjekkiet, Tyskland. Otte døgn. I Esbjerg havde jeg "
                    "en adresse på en mand, jeg kun kendte fra mails om korn. Han gav os nøglen til sit sommerhus og "
                    "skrev i fem punkter, hvordan man tænder for vandvarmeren. Jeg har sjældent fået så god en mail.",
                    "Odesa, Moldova, Romania, Hungary, Slovakia, Czechia, Germany. Eight days. I had one address, in "
                    "Esbjerg: a man I knew only from emails about grain. He gave us the key to his summer house and "
                    "wrote, in five points, how to switch on the water heater. I have seldom had a better email.",
                ),
            )
        ),
    ),
)
ADULT_LIFE = Chapter(
    movement="adult_life",
    title=("Voksenliv: to kolonner", "Adult life: two columns"),
    parts=(
        Paragraphs(
            (
                (
                    "Danmark lavede en særlig lov for os, så jeg kunne arbejde med det samme. Jeg delte reklamer ud. "
                    "Jeg lavede en bedre rute og blev færdig en time før. Så fik jeg flere gader. På hver anden dør "
                    "stod der <i>nej tak</i>. Det var mit første dansk.",
                    "Denmark passed a special law for us, so I could work at once. I delivered leaflets. I made a "
                    "better route and finished an hour early. So they gave me more streets. Every second door said "
                    "<i>nej tak</i>, no thank you. It was my first Danish.",
                ),
                (
                    "Min kuffert stod ved døren. Alle ukrainere kender den kuffert: papirer, lygte, tøj til tre dage. "
                    "Jeg pakkede den om hvert halve år, for min søn voksede. Han begyndte at sige <i>æ havn</i> og "
                    "<i>æ skole</i> som de andre drenge i Vestjylland. Jeg sagde, at det kunne han ikke bruge "
                    "derhjemme. Hvor er det, spurgte han.",
                    "My suitcase stood by the door. Every Ukrainian knows that suitcase: papers, torch, clothes for "
                    "three days. I repacked it every six months, as my son grew. He began to talk broad West Jutland "
                    "like the other boys. I said that would be no use to him at home. Where is that, he asked.",
                ),
                (
                    "I 2023 fik jeg en mentor. Ellen havde været sundhedsplejerske i Grønland i elleve år. Jeg sagde, "
                    "at jeg ville have et job med lastning, og at jeg snart skulle hjem. Hun spurgte hvornår. Jeg kan "
                    "ikke lide spørgsmål uden dato, så jeg svarede ikke. Hun tog et stykke papir og tegnede en streg "
                    "ned ad midten.",
                    "In 2023 I got a mentor. Ellen had been a health visitor in Greenland for eleven years. I said "
                    "that I wanted a job in loading and was soon going home. She asked when. I dislike questions "
                    "without a date, so I gave no answer. She drew a line down the middle of a sheet of paper.",
                ),
                (
                    "Det blev vores kontrakt. Venstre side: hvis jeg bliver. Højre side: hvis jeg rejser. Hver måned "
                    "skulle jeg gøre én ting, der passede i begge kolonner. Et kursus i farligt gods. En krone på en "
                    "tand. Engelsk med min søn. Dansk passede kun i den ene, sagde jeg. Ellen sagde, at et sprog ikke "
                    "vejer noget. Det havde hun ret i.",
                    "That became our contract. Left side: if I stay. Right side: if I leave. Every month I was to do "
                    "one thing that fitted both columns. A course in dangerous goods. A crown on a tooth. English "
                    "with my son. Danish fitted only one, I said. Ellen said that a language weighs nothing. She was "
                    "right.",
                ),
            )
        ),
        PullQuote(
            words=(
                "Jeg vil hjem, og jeg vil blive. Det er ikke et problem. Det er to kolonner.",
                "I want to go home, and I want to stay. It is not a problem. It is two columns.",
            ),
            speaker=("Oksana, opdigtet, om sin kontrakt", "Oksana, invented, on her contract"),
        ),
        Paragraphs(
            (
                (
                    "Ellen havde 23 flyttekasser i sin garage. Hun tog dem med hjem i 2014, og på dem alle stod der "
                    "<i>måske</i>. Jeg holdt det ud i tre møder. Så kom jeg en lørdag med tape og en tusch. Hun "
                    "skulle bestemme sig på ti sekunder for hver ting. I kasse nitten lå et par støvler af sælskind. "
                    "Hun gik ud i haven et stykke tid. Bagefter gik det hurtigere.",
                    "Ellen had 23 boxes in her garage. She had brought them back in 2014, all marked <i>perhaps</i>. "
                    "I put up with it for three meetings. One Saturday I came with tape and a marker pen. She had ten "
                    "seconds to decide on each thing. In box nineteen lay a pair of sealskin boots. She went into the "
                    "garden for a while. After that it went faster.",
                ),
                (
                    "Samme efterår fik jeg job på havnen. Jeg planlægger dele til havvindmøller. En vinge er over "
                    "hundrede meter lang, og den må ikke røre ved noget. Halm bruger vi ikke. Ellers er det meloner.",
                    "That autumn I got a job at the port, planning parts for offshore wind turbines. A blade is over "
                    "a hundred metres long and must touch nothing. We use no straw. Otherwise it is melons.",
                ),
                (
                    "I 2022 blev vandledningen til Mykolaiv ødelagt, og min mor måtte hente sit drikkevand i dunke. "
                    "Danmark hjælper byen med nye rør. Min mor siger, at danskerne også er velkomne til at bære det "
                    "op på fjerde sal.",
                    "In 2022 the water main to Mykolaiv was destroyed, and my mother fetched her drinking water in "
                    "cans. Denmark is helping the city with new pipes. My mother says the Danes may carry it up to "
                    "the fourth floor too.",
                ),
                (
                    "Loven om os bliver forlænget igen og igen, og hver gang får jeg en ny dato. I september pakkede "
                    "jeg kufferten om. I 2022 brugte min søn størrelse 33 i sko. Nu bruger han 42, og de kan ikke "
                    "være der. Så de står ved siden af. Han har dem på hver dag.",
                    "The law about us keeps being extended, and each time I get a new date. In September I repacked "
                    "the suitcase. In 2022 my son took a child's size one in shoes. Now he takes an eight, and they "
                    "do not fit in. So they stand beside it. He wears them every day.",
                ),
            )
        ),
    ),
)
EVENTS = (
    Event(
        1997,
        ("Lægger meloner på en lastbil", "Loads melons on a lorry"),
        ("Ikke en eneste er gået i stykker, da de når byen.", "Not one is broken when they reach town."),
        precision="words",
        in_words=("da værftet betalte i sukker", "when the shipyard paid in sugar"),
    ),
    Event(
        2009,
        ("Planlægger skibe i Mykolaiv", "Plans ships in Mykolaiv"),
        ("Korn ud, stilhed ind.", "Grain out, silence in."),
        precision="decade",
    ),
    Event(
        2022,
        ("Kører til Esbjerg", "Drives to Esbjerg"),
        ("Otte døgn, syv grænser, 380 kilo.", "Eight days, seven borders, 380 kilos."),
    ),
    Event(
        2023,
        ("Får en mentor og et job", "Gets a mentor and a job"),
        ("Først en streg på et papir, så en havn.", "First a line on a sheet of paper, then a port."),
    ),
    Event(
        2024,
        ("Besøger sin mor", "Visits her mother"),
        ("Fire dage. Hun siger det først til sin søn bagefter.", "Four days. She tells her son only afterwards."),
        visibility="hidden",
    ),
    Event(
        2026,
        ("Pakker kufferten om", "Repacks the suitcase"),
        ("For niende gang.", "For the ninth time."),
    ),
)
KEEPSAKES = (
    Keepsake(
        ("Kufferten", "The suitcase"),
        (
            "Den vejer 14 kilo. Listen over indholdet sidder indvendig i låget med ni datoer.",
            "It weighs 14 kilos. The list of contents is inside the lid, with nine dates.",
        ),
        drawing="suitcase",
    ),
    Keepsake(
        ("Mailen om vandvarmeren", "The email about the water heater"),
        (
            "Fem punkter. Hun har printet den og bruger den, når hun skal lære andre at skrive kort.",
            "Five points. She has printed it and uses it to teach others to write briefly.",
        ),
    ),
    Keepsake(
        ("Et stykke tape med ordet måske", "A strip of tape marked perhaps"),
        (
            "Fra Ellens sidste kasse. Det sidder på Oksanas køleskab.",
            "From Ellen's last box. It is stuck on Oksana's refrigerator.",
        ),
    ),
)
LESSON = Lesson(
    language_school=(
        ("Hvordan lægger man vandmeloner på en lastbil?", "How do you load watermelons on a lorry?"),
        ("Hvem kørte med i Oksanas bil, og hvem blev hjemme?", "Who came in Oksana's car, and who stayed at home?"),
        ("Hvad stod der på Ellens kasser?", "What was written on Ellen's boxes?"),
        ("Hvorfor pakker Oksana kufferten om?", "Why does Oksana repack her suitcase?"),
    ),
    school=(
        (
            "”Huller flytter sig”, siger Oksana om meloner. Hvor ellers i hendes liv passer sætningen?",
            "“Gaps move,” says Oksana of melons. Where else in her life does the sentence fit?",
        ),
        (
            "Hendes søn spørger: ”Hvor er det?” Hvad svarer hun, og hvad ville du svare?",
            "Her son asks: “Where is that?” What does she answer, and what would you answer?",
        ),
        (
            "Hvad betyder det for en familie, at en tilladelse hele tiden får en ny dato?",
            "What does it mean for a family that a permission keeps getting a new date?",
        ),
    ),
    conversation=(
        (
            "Hvilke ting i dit liv står i en kasse med ordet måske?",
            "Which things in your life stand in a box marked perhaps?",
        ),
        (
            "Lav to kolonner om et valg, som du ikke kan træffe endnu. Hvad passer i dem begge?",
            "Make two columns for a choice that you cannot make yet. What fits in both?",
        ),
        (
            "Manden med sommerhuset hjalp i fem punkter. Hvilken hjælp har du selv husket længst?",
            "The man with the summer house helped in five points. Which help have you remembered longest?",
        ),
    ),
    words=(
        (
            ("en vandmelon", "a watermelon"),
            ("En stor, grøn frugt, som er rød indeni.", "A big green fruit that is red inside."),
        ),
        (("et skibsværft", "a shipyard"), ("Et sted, hvor man bygger skibe.", "A place where ships are built.")),
        (
            ("at planlægge", "to plan"),
            ("At bestemme, hvad der skal ske, og hvornår.", "To decide what is to happen and when."),
        ),
        (
            ("en kolonne", "a column"),
            ("En række ord eller tal under hinanden.", "A row of words or figures below each other."),
        ),
        (
            ("en sundhedsplejerske", "a health visitor"),
            ("Hun besøger familier med små børn.", "She visits families with small children."),
        ),
        (("at forlænge", "to extend"), ("At lade noget vare i længere tid.", "To let a thing last longer.")),
        (
            ("et sommerhus", "a summer house"),
            ("Et lille hus, man bor i, når man har ferie.", "A small house for the holidays."),
        ),
    ),
    activity=(
        "Pak en kuffert på papir: højst ti ting, højst 14 kilo. Byt papir med en anden. Spørg om hver ting, og giv ti "
        "sekunder til at svare.",
        "Pack a suitcase on paper: ten things at most, 14 kilos at most. Exchange papers with somebody. Ask about "
        "each thing and allow ten seconds for the answer.",
    ),
)
STORY = Story(
    name="Oksana",
    title=("Oksana pakker kufferten om", "Oksana repacks the suitcase"),
    quote=(
        "Min søn voksede, så jeg pakkede kufferten om. Det har jeg gjort ni gange.",
        "My son grew, so I repacked the suitcase. I have done that nine times.",
    ),
    summary=(
        "En opdigtet fortælling. Oksana har pakket meloner, korn og vindmøller. Kufferten ved døren i Esbjerg har hun "
        "pakket om ni gange, for hun vil hjem, og hun vil blive.",
        "An invented story. Oksana has loaded melons, grain and wind turbines. The suitcase by the door in Esbjerg "
        "she has repacked nine times, for she wants to go home, and she wants to stay.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra meloner på et lastbillad ved Mykolaiv til vindmøller på havnen i Esbjerg, med "
        "en kuffert ved døren.",
        "An invented life story: from melons on a lorry near Mykolaiv to wind turbines at the port of Esbjerg, with a "
        "suitcase by the door.",
    ),
    born=1987,
    arrived=2022,
    region="eastern_europe",
    origin=Place(("Mykolaiv", "Mykolaiv"), ("Det sydlige Ukraine", "Southern Ukraine"), ("Ukraine", "Ukraine"), "UA"),
    home=Place(
        ("Esbjerg", "Esbjerg"), ("Vestjylland", "West Jutland"), ("Danmark", "Denmark"), "DK", municipality="0561"
    ),
    further_places=(
        Place(("Odesa", "Odesa"), ("Det sydlige Ukraine", "Southern Ukraine"), ("Ukraine", "Ukraine"), "UA"),
    ),
    branch="esbjerg",
    themes=("home", "work", "family"),
    pattern="stripes",
    paper="teal",
    drawing={"hair": "short", "hair_colour": "auburn", "complexion": "fair", "age": "mature"},
    portrait_alt=(
        "Papirklip af en kvinde med kort, rødbrunt hår. Hendes tøj har et mønster af striber.",
        "Paper cut of a woman with short auburn hair. Her clothes have a pattern of stripes.",
    ),
    brief=(
        "Jeg kan pakke. Som barn pakkede jeg vandmeloner, siden korn, og nu vindmøller på havnen i Esbjerg. I 2022 "
        "pakkede jeg en bil på elleve minutter og kørte min søn ud af Mykolaiv. Min mentor tegnede en streg på et "
        "papir: bliver, rejser. Jeg gør det, der passer i begge kolonner. Kufferten står ved døren. Min søns sko kan "
        "ikke være i den mere.",
        "I can pack. As a child I packed watermelons, later grain, and now wind turbines at the port of Esbjerg. In "
        "2022 I packed a car in eleven minutes and drove my son out of Mykolaiv. My mentor drew a line on a sheet of "
        "paper: stay, leave. I do what fits both columns. The suitcase stands by the door. My son's shoes no longer "
        "fit in it.",
    ),
    chapters=(CHILDHOOD, JOURNEY, ADULT_LIFE),
    events=EVENTS,
    keepsakes=KEEPSAKES,
    lesson=LESSON,
    content_note=ContentNote(
        topic="war",
        words=("de første dage af krigen i Mykolaiv", "the first days of the war in Mykolaiv"),
        chapter=1,
    ),
    invented=(
        "Oksana, hendes familie og hendes mentor er opdigtet. Krigen, loven om ukrainere i Danmark og den ødelagte "
        "vandledning til Mykolaiv er virkelige.",
        "Oksana, her family and her mentor are invented. The war, the Danish law for Ukrainians and the broken water "
        "main of Mykolaiv are real.",
    ),
)
