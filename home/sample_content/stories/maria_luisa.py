"""The invented story of Maria Luisa, who takes her note from a ship: from Valparaíso to Svendborg."""

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
    ("Barndom: havnen synger", "Childhood: the harbour sings"),
    (
        Paragraphs(
            (
                (
                    "I Valparaíso blev det først midnat, når skibene sagde det. Nytårsaften lå de i bugten, store og "
                    "små, og så tudede de alle sammen på én gang. Vi stod oppe på bakken i vores pæne tøj. Det var "
                    "som et orgel, der var faldet i havet. Min bror holdt sig for ørerne. Jeg ledte efter grundtonen.",
                    "In Valparaíso it was not midnight until the ships said so. On New Year's Eve they lay in the "
                    "bay, large and small, and sounded their horns all at once. We stood on the hill in our good "
                    "clothes. It was like an organ that had fallen into the sea. My brother covered his ears. I was "
                    "searching for the root of the chord.",
                ),
                (
                    "Da jeg var ni, kendte jeg dem på stemmen. Slæbebåden var et næsvist c. Skibet med kobber lå så "
                    "dybt, at det kildede i maven. Jeg lå i sengen i mørket og sagde, hvem der kom ind. Min bror "
                    "væddede en appelsin hver gang. Han holdt op, da han skyldte mig fyrre.",
                    "At nine I knew them by their voices. The tug was a cheeky C. The copper ship lay so low that it "
                    "tickled your stomach. I lay in bed in the dark and said who was coming in. My brother bet an "
                    "orange each time. He stopped when he owed me forty.",
                ),
                (
                    "Hjemme sang min mor, mens hun strøg. Jeg lærte at lægge en stemme under hendes. Det er "
                    "andenstemmen, sagde hun. Den lægger ingen mærke til, før den mangler. Da jeg blev musiklærer, "
                    "var det den, jeg underviste i. Enhver kan lære en melodi. At lytte, mens man synger, tager "
                    "længere tid.",
                    "At home my mother sang while she ironed. I learnt to lay a part beneath hers. That is the second "
                    "voice, she said. Nobody notices it until it is missing. When I became a music teacher, it was "
                    "the one I taught. Anybody can learn a tune. To listen while you sing takes longer.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: tåge over sundet", "The journey: fog on the sound"),
    (
        Paragraphs(
            (
                (
                    "I september 1973 tog militæret magten, og nogle af skibene i havnen blev til fængsler. Min mand "
                    "Hernán var om bord på ét af dem i elleve uger. Vi kunne se det fra køkkenvinduet. Om natten slog "
                    "de på skibsklokken. Jeg vidste, at han hørte det samme som jeg.",
                    "In September 1973 the military took power. Some of the ships in the harbour became prisons. My "
                    "husband Hernán was on board one of them for eleven weeks. We could see it from the kitchen "
                    "window. At night they struck the ship's bell. I knew that he heard what I heard.",
                ),
                (
                    "I 1975 fik vi lov at rejse til Danmark, Hernán, vores lille datter og jeg. Guitaren sad mellem "
                    "os i flyet. Vi fik en lejlighed i Svendborg. Jeg åbnede vinduet, og der lugtede af tjære. Nede "
                    "på værftet slog nogen på en planke. Den var sund, kunne jeg høre. Rådne planker siger bare nej.",
                    "In 1975 we were allowed to leave for Denmark, Hernán, our little daughter and I. The guitar sat "
                    "between us on the plane. In Svendborg I opened the window and smelt tar. At the boatyard "
                    "somebody was knocking on a plank. It was sound, I could hear. Rotten planks just say no.",
                ),
                (
                    "Så kom tågen. Jeg lå vågen på en madras, og ude på vandet tudede et skib. Det var færgen fra "
                    "Ærø, og tonen var et g. Hernán satte sig op med et ryk. Jeg sang stille en tone under den, "
                    "indtil han lagde sig ned. Det gjorde jeg i mange år, hver gang der var tåge.",
                    "Then the fog came. I lay awake, and out on the water a ship sounded its horn. It was the ferry "
                    "from Ærø, and the note was a G. Hernán sat up with a start. Softly I sang a note beneath it "
                    "until he lay down again. I did so for many years of fog.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: kor, ikke blomster", "Adult life: choir, not flowers"),
    (
        Paragraphs(
            (
                (
                    "Mit eksamensbevis fra Chile lå i en skuffe. Jeg var medhjælper i en børnehave i toogtyve år, og "
                    "vi sang hver dag. Danske børnesange er fulde af regn, men det regner rent. Om aftenen ledte jeg "
                    "et lille kor af kvinder. Vi blev inviteret, når byen ville fejre sine mange lande. Så stod vi "
                    "mellem talerne og maden. Vi fik altid blomster.",
                    "My diploma from Chile lay in a drawer. For twenty-two years I was a nursery assistant, and we "
                    "sang every day. Danish children's songs are full of rain, but it rains in tune. In the evenings "
                    "I led a small choir of women. We were invited whenever the town wished to celebrate its many "
                    "countries. We stood between the speeches and the food. We were always given flowers.",
                ),
                (
                    "I 2007 søgte jeg en mentor i Vollsmose. Jeg var otteoghalvtreds og ville have et kor, der fik "
                    "løn. Bodil havde styret pengene i et symfoniorkester. Hun spurgte, hvad en aften med os kostede. "
                    "Jeg sagde, at vi sang af glæde. Det gør violinisterne også, sagde hun. De sender bare en regning "
                    "bagefter.",
                    "In 2007 I applied for a mentor in Vollsmose. I was fifty-eight and wanted a choir that was paid. "
                    "Bodil had managed the money of a symphony orchestra. She asked what an evening with us cost. I "
                    "said that we sang for joy. So do the violinists, she said. Then they send a bill.",
                ),
            )
        ),
        PullQuote(
            (
                "Når man har sagt prisen, skal man tie. Det er en pause, og pauser skal også spilles.",
                "Once you have named the price, be silent. It is a rest, and rests must be played too.",
            ),
            ("Maria Luisa, opdigtet, om at forhandle", "Maria Luisa, invented, on bargaining"),
        ),
        Paragraphs(
            (
                (
                    "Vores kontrakt sagde: ét betalt job inden sommeren. Den første regning lød på fire tusind "
                    "kroner. Der stod kor på den, ikke blomster. Jeg hængte den op over klaveret.",
                    "Our contract said: one paid engagement before the summer. The first bill came to four thousand "
                    "kroner. It said choir, not flowers. I hung it above the piano.",
                ),
                (
                    "Bodil sang ikke selv. Da hun var otte, bad en lærer hende om kun at bevæge munden. Det havde hun "
                    "gjort til hver jul i halvtreds år. Jeg stillede hende op ad en dør af gammelt egetræ og bad "
                    "hende nynne, til træet svarede. Svaret kom på et dybt a. Dér bor du, sagde jeg. Nu synger hun "
                    "andenstemme. Vi lægger mærke til det, når hun er på ferie.",
                    "Bodil herself did not sing. When she was eight, a teacher asked her only to move her lips. She "
                    "had done so every Christmas for fifty years. I stood her against a door of old oak and told her "
                    "to hum until the wood answered. The answer came on a low A. That is where you live, I said. Now "
                    "she sings second voice. We notice when she is on holiday.",
                ),
                (
                    "Hernán er død. Jeg er syvoghalvfjerds, og min stemme er sunket en kvint. Om sommeren ligger der "
                    "store sejlskibe i havnen, hvide og smukke. Dem går jeg stadig udenom. Det ved koret, og så øver "
                    "vi hjemme hos mig.",
                    "Hernán is dead. I am seventy-seven, and my voice has sunk by a fifth. In summer great sailing "
                    "ships lie in the harbour, white and beautiful. I still walk the other way round. The choir "
                    "knows, and then we rehearse at my place.",
                ),
                (
                    "Ellers øver vi i et gammelt sejlloft. Vi er tredive kvinder fra elleve lande, hvis man regner "
                    "Ærø med. Det gør kvinderne fra Ærø. Når der er tåge, lukker vi klaveret og venter på færgen. Så "
                    "stemmer vi efter den. Den ligger altid en smule for lavt, men det tilgiver vi den.",
                    "Otherwise we rehearse in an old sail loft. We are thirty women from eleven countries, if you "
                    "count Ærø. The women from Ærø do. When there is fog, we close the piano and wait for the ferry. "
                    "We tune to it. It is always a little flat, but we forgive it.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1949,
        ("Født i Valparaíso", "Born in Valparaíso"),
        ("Huset ligger på en bakke med udsigt til havnen.", "The house stands on a hill above the harbour."),
    ),
    Event(
        1958,
        ("Vinder fyrre appelsiner", "Wins forty oranges"),
        ("Hun kender skibene på deres tone.", "She knows the ships by their notes."),
        precision="decade",
    ),
    Event(
        1970,
        ("Bliver musiklærer", "Becomes a music teacher"),
        ("Hun går fra skole til skole med sin guitar.", "She walks from school to school with her guitar."),
    ),
    Event(
        1973,
        ("Militærkup i Chile", "Military coup in Chile"),
        ("Hernán er fange på et skib i elleve uger.", "Hernán is a prisoner on a ship for eleven weeks."),
    ),
    Event(
        1975,
        ("Kommer til Svendborg", "Comes to Svendborg"),
        ("Det første, hun genkender, er lugten af tjære.", "The first thing she recognises is the smell of tar."),
    ),
    Event(
        1999,
        ("Hernán dør", "Hernán dies"),
        ("Koret synger i kirken, uden klaver.", "The choir sings in the church, without a piano."),
        visibility="hidden",
    ),
    Event(
        2007,
        ("Får en mentor", "Gets a mentor"),
        ("Bodil spørger, hvad en aften koster.", "Bodil asks what an evening costs."),
    ),
    Event(
        2008,
        ("Den første regning", "The first bill"),
        ("Fire tusind kroner for et kor.", "Four thousand kroner for a choir."),
    ),
    Event(
        2014,
        ("Koret flytter ind i sejlloftet", "The choir moves into the sail loft"),
        ("Gulvet er af fyr og giver en god bund.", "The floor is of pine and gives a good bass."),
        precision="words",
        in_words=("Nogle år senere", "Some years later"),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Guitaren", "The guitar"),
        (
            "Bygget af cypres i Valparaíso. Den revnede den første danske vinter, og en bådebygger limede den.",
            "Built of cypress in Valparaíso. It cracked in its first Danish winter, and a boatbuilder glued it.",
        ),
        "guitar",
    ),
    Keepsake(
        ("Regning nummer 1", "Bill number 1"),
        (
            "Den hænger i en ramme over klaveret. Den blev betalt elleve dage for sent.",
            "It hangs in a frame above the piano. It was paid eleven days late.",
        ),
    ),
    Keepsake(
        ("Et stykke planke", "A piece of plank"),
        (
            "Egetræ fra et skib, der blev hugget op. Koret banker på det før hver koncert.",
            "Oak from a ship that was broken up. The choir knocks on it before every concert.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvilke lyde hører Maria Luisa i Valparaíso?", "Which sounds does Maria Luisa hear in Valparaíso?"),
        (
            "Hvad lugter og hører hun, da hun kommer til Svendborg?",
            "What does she smell and hear when she comes to Svendborg?",
        ),
        ("Hvad er en andenstemme?", "What is a second voice?"),
        ("Hvilken lyd minder dig om et sted? Fortæl.", "Which sound makes you think of a place? Tell us."),
    ),
    school=(
        (
            "Hvad skete der i Chile i september 1973? Find ud af, hvad nogle skibe i Valparaíso blev brugt til.",
            "What happened in Chile in September 1973? Find out what some ships in Valparaíso were used for.",
        ),
        (
            "Hvorfor er en regning vigtigere for koret end blomster?",
            "Why does a bill matter more to the choir than flowers?",
        ),
        (
            "Hvordan kan den samme lyd betyde noget forskelligt for Hernán og for Maria Luisa?",
            "How can the same sound mean different things to Hernán and to Maria Luisa?",
        ),
    ),
    conversation=(
        (
            "Hvad gør du gratis, som du burde have penge for? Hvordan kunne du sige prisen?",
            "What do you do for nothing that you ought to be paid for? How could you name the price?",
        ),
        (
            "Hvem er andenstemmen i dit liv eller på dit arbejde?",
            "Who is the second voice in your life or at your work?",
        ),
        (
            "Bodil holdt op med at synge på grund af én sætning. Hvilken sætning har du selv rettet dig efter?",
            "One sentence made Bodil stop singing. Which sentence have you obeyed for years?",
        ),
    ),
    words=(
        (
            ("at tude", "to sound a horn"),
            ("at lave en høj, lang lyd, som et skib gør", "to make a long loud noise, as a ship does"),
        ),
        (
            ("slæbebåd", "tug"),
            ("en lille, stærk båd, der trækker store skibe", "a small strong boat that pulls big ships"),
        ),
        (
            ("tjære", "tar"),
            ("sort, tyk væske, der beskytter træ mod vand", "thick black stuff that keeps water out of wood"),
        ),
        (
            ("værft", "boatyard"),
            ("et sted, hvor man bygger og reparerer skibe", "a place where ships are built and mended"),
        ),
        (("regning", "bill"), ("et papir, der siger, hvad man skal betale", "a paper that says what you must pay")),
        (("at nynne", "to hum"), ("at synge med lukket mund", "to sing with your mouth closed")),
        (("sejlloft", "sail loft"), ("et stort rum, hvor man har syet sejl", "a large room where sails were sewn")),
    ),
    activity=(
        "Stå i en rundkreds. Én nynner en tone, og den næste lægger en anden tone under den. Fortsæt, til alle er "
        "med. Skriv så hver en regning på noget, I plejer at gøre gratis, og læs beløbet højt. Ti stille i fem "
        "sekunder bagefter.",
        "Stand in a circle. One hums a note, and the next lays another note beneath it. Go on until all have joined. "
        "Then each writes a bill for something you usually do for nothing, and reads the sum aloud. Keep silent for "
        "five seconds afterwards.",
    ),
)

STORY = Story(
    name="Maria Luisa",
    title=("Maria Luisa får tonen af færgen", "Maria Luisa takes her note from the ferry"),
    quote=(
        "I Valparaíso blev det først midnat, når skibene sagde det",
        "In Valparaíso it was not midnight until the ships said so",
    ),
    summary=(
        "En opdigtet fortælling. Maria Luisa kendte skibene i Valparaíso på deres tone. I Svendborg leder hun et kor "
        "af kvinder, og hun lærte først som otteoghalvtredsårig at sende en regning.",
        "An invented story. Maria Luisa knew the ships of Valparaíso by their notes. In Svendborg she leads a choir "
        "of women, and only at fifty-eight did she learn to send a bill.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra skibene i Valparaíso til et kor af kvinder i Svendborg. Om træ, tåge, "
        "andenstemmer og at få løn for at synge.",
        "An invented life story: from the ships of Valparaíso to a women's choir in Svendborg. Of wood, fog, second "
        "voices and being paid to sing.",
    ),
    born=1949,
    arrived=1975,
    region="latin_america",
    origin=Place(("Valparaíso", "Valparaíso"), ("Chiles kyst", "The coast of Chile"), ("Chile", "Chile"), "CL"),
    home=Place(("Svendborg", "Svendborg"), ("Sydfyn", "South Funen"), ("Danmark", "Denmark"), "DK", "0479"),
    branch="vollsmose",
    themes=("work", "friendship", "courage"),
    pattern="waves",
    paper="sand",
    drawing={"hair": "plait_crown", "hair_colour": "grey", "complexion": "honey", "age": "old"},
    portrait_alt=(
        "Papirklip af en ældre kvinde med fine linjer i ansigtet. Hendes grå hår ligger i en fletning rundt om "
        "hovedet, og hendes tøj har et mønster af bølger.",
        "Paper cut of an old woman with fine lines in her face. Her grey hair lies in a plait around her head, and "
        "her clothes have a pattern of waves.",
    ),
    brief=(
        "Som barn kendte jeg hvert skib i Valparaíso på dets tone. I 1973 blev nogle af dem fængsler. I Svendborg "
        "hørte jeg en færge i tågen og sang en tone under den. Nu leder jeg et kor på tredive kvinder. Min mentor "
        "lærte mig at sende en regning. Jeg lærte hende at synge. Vi synes begge, at vi fik mest.",
        "As a child I knew every ship in Valparaíso by its note. In 1973 some of them became prisons. In Svendborg I "
        "heard a ferry in the fog and sang a note beneath it. Now I lead a choir of thirty women. My mentor taught me "
        "to send a bill. I taught her to sing. Each of us thinks she got the better deal.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Maria Luisa, hendes familie, hendes mentor og koret er opdigtet. Kuppet i Chile i 1973 og fængselsskibene i "
        "Valparaíso er historie.",
        "Maria Luisa, her family, her mentor and the choir are invented. The coup in Chile in 1973 and the prison "
        "ships of Valparaíso are history.",
    ),
    content_note=ContentNote(
        "prison",
        ("et militærkup og fængsel på et skib, kort fortalt", "a military coup and prison on a ship, told briefly"),
        1,
    ),
)
