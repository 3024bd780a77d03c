"""The invented story of Nermin, who listens to machines: from Izmir to Aarhus."""

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
    ("Barndom: færgen over bugten", "Childhood: the ferry across the bay"),
    (
        Paragraphs(
            (
                (
                    "Min far var maskinist på færgen mellem Konak og Karşıyaka. Turen tog tyve minutter. I "
                    "skoleferierne sejlede jeg med fra morgen til aften, og jeg så næsten aldrig vandet. Jeg sad nede "
                    "ved motoren.",
                    "My father was the engineer on the ferry between Konak and Karşıyaka. The crossing took twenty "
                    "minutes. In the school holidays I sailed with him from morning to evening, and I hardly ever saw "
                    "the water. I sat below, by the engine.",
                ),
                (
                    "Tyve år i larmen havde gjort ham døv på det ene øre. Derfor lånte han mine. Når han nikkede, "
                    "lagde jeg hånden på røret og lyttede. Så sagde jeg, om lyden var rund eller skarp. Rund var "
                    "godt. Skarp betød, at noget var ved at gå løs. Jeg tog sjældent fejl. Han roste mig ikke, men "
                    "han spurgte igen.",
                    "Twenty years in the noise had made him deaf in one ear. So he borrowed mine. When he nodded, I "
                    "laid my hand on the pipe and listened. Then I told him if the sound was round or sharp. Round "
                    "was good. Sharp meant that something was coming loose. I was seldom wrong. He did not praise me, "
                    "but he asked again.",
                ),
                (
                    "Jeg ville være maskinist som ham. Rederiet tog ikke piger. Min mor sagde, at jeg havde kloge "
                    "hænder, og at de nok fandt noget at lave. Hun gav mig en symaskine. Jeg lærte at sy, og hver "
                    "fredag skilte jeg maskinen ad.",
                    "I wanted to be an engineer like him. The shipping company did not take girls. My mother said "
                    "that I had clever hands, and that they would find something to do. She gave me a sewing machine. "
                    "I learnt to sew, and every Friday I took the machine apart.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: en skruetrækker i kufferten", "The journey: a screwdriver in the suitcase"),
    (
        Paragraphs(
            (
                (
                    "I 1994 blev jeg gift og flyttede til Aarhus. Min mand havde boet der, siden han var ni. I "
                    "kufferten lå to frakker, fire gryder og min fars skruetrækker med træskaft. Tolderen spurgte, "
                    "hvad jeg skulle med den. Jeg havde ikke ordene, så jeg smilede.",
                    "In 1994 I married and moved to Aarhus. My husband had lived there since he was nine. In the "
                    "suitcase lay two coats, four pots and my father's screwdriver with its wooden handle. The "
                    "customs officer asked what it was for. I did not have the words, so I smiled.",
                ),
                (
                    "Jeg fik arbejde med at gøre rent på et kontor ved havnen. Klokken fem om morgenen var huset "
                    "tomt, men det var aldrig stille. Ventilationen, elevatoren og køleskabet talte hver sit sprog. "
                    "Det var de første sprog, jeg forstod i Danmark.",
                    "I found work cleaning an office by the harbour. At five in the morning the building was empty, "
                    "but it was never silent. The ventilation, the lift and the refrigerator each spoke a language of "
                    "their own. Those were the first languages I understood in Denmark.",
                ),
                (
                    "En morgen lød pumpen i kælderen skarp. Jeg skrev en seddel med de ord, jeg havde: <i>Pumpe ked "
                    "af det. Kom i dag.</i> Ingen kom. Fire dage senere stod kælderen under vand. Bagefter hængte "
                    "viceværten min seddel op over sit bord. Han rettede ikke mit dansk.",
                    "One morning the pump in the basement sounded sharp. I wrote a note with the words I had: <i>Pump "
                    "is sad. Come today.</i> Nobody came. Four days later the basement was under water. Afterwards "
                    "the caretaker hung my note above his desk. He did not correct my Danish.",
                ),
            )
        ),
        OwnWords(
            "tr",
            "Makine yalan söylemez. Dinlemeyi bilene her şeyi anlatır.",
            (
                "En maskine lyver ikke. Den fortæller alt til den, der kan lytte.",
                "A machine does not lie. It tells everything to one who knows how to listen.",
            ),
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: papir på det, jeg kan", "Adult life: a paper for what I can do"),
    (
        Paragraphs(
            (
                (
                    "Der gik elleve år. Jeg fik to sønner, lærte dansk og blev leder af holdet. I 2005 fortalte en "
                    "kollega, at hun havde fået en mentor gennem Kvindemuseet. Jeg søgte samme uge.",
                    "Eleven years went by. I had two sons, learnt Danish and became head of the team. In 2005 a "
                    "colleague told me that she had got a mentor through the Women's Museum. I applied the same week.",
                ),
                (
                    "Min mentor hed Birgit og var ingeniør på et varmeværk. Den første aften talte jeg i to timer om "
                    "motorer. Så skrev vi vores kontrakt. Inden for et år skulle jeg finde en uddannelse, der passede "
                    "til mine ører.",
                    "My mentor was called Birgit, an engineer at a heating plant. That first evening I talked about "
                    "engines for two hours. Then we wrote our contract. Within a year I was to find an education that "
                    "suited my ears.",
                ),
            )
        ),
        PullQuote(
            (
                "Hun spurgte ikke, hvor jeg kom fra. Hun spurgte, hvad jeg lyttede efter.",
                "She did not ask where I came from. She asked what I was listening for.",
            ),
            ("Nermin, opdigtet, om det første møde", "Nermin, invented, on the first meeting"),
        ),
        Paragraphs(
            (
                (
                    "Vi mødtes den første torsdag i måneden. Birgit viste mig kedlerne på sit arbejde. Hun regnede "
                    "matematik med mig ved køkkenbordet, for jeg havde glemt brøkerne. Til gengæld lærte jeg hende at "
                    "høre, når et leje kører tørt. Det havde ingen lært hende på universitetet.",
                    "We met on the first Thursday of the month. Birgit showed me the boilers where she worked. She "
                    "did mathematics with me at the kitchen table, for I had forgotten my fractions. In return I "
                    "taught her to hear when a bearing runs dry. Nobody had taught her that at university.",
                ),
                (
                    "I 2007 begyndte jeg på maskinmesteruddannelsen. Jeg var den eneste mor på holdet, og det gik "
                    "ikke let. Første gang dumpede jeg i matematik. Censor sagde, at jeg havde regnet rigtigt, men "
                    "svaret på et andet spørgsmål. Jeg gik ned i skolens maskinhal og satte mig ved en kompressor, "
                    "til jeg ikke var vred længere. Dens lyd var helt rund.",
                    "In 2007 I began to train as a technical engineer. I was the only mother in the class, and it was "
                    "not easy. The first time, I failed mathematics. The examiner said that I had reckoned correctly, "
                    "but answered a different question. I went down to the school's machine hall and sat by a "
                    "compressor until I was no longer angry. Its sound was perfectly round.",
                ),
                (
                    "Fire år senere havde jeg mit bevis. Nu passer jeg varme, luft og nødstrøm på et hospital. Hvis "
                    "strømmen går, har jeg femten sekunder. Patienterne mærker ingenting, og sådan skal det være.",
                    "Four years later I had my certificate. Now I look after heat, air and emergency power at a "
                    "hospital. If the power fails, I have fifteen seconds. The patients notice nothing, and that is "
                    "how it should be.",
                ),
                (
                    "Min far nåede at se beviset. Han kunne ikke læse dansk. Men han lagde hånden på glasset, som om "
                    "det var et rør, og han lyttede. Det lyder rundt, sagde han.",
                    "My father lived to see the certificate. He could not read Danish. But he laid his hand on the "
                    "glass, as if it were a pipe, and he listened. It sounds round, he said.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1971,
        ("Født i Izmir", "Born in Izmir"),
        ("Familien bor ved havnen i Karşıyaka.", "The family lives by the harbour of Karşıyaka."),
    ),
    Event(
        1981,
        ("Lytter for sin far", "Listens for her father"),
        ("Ti år gammel i maskinrummet.", "Ten years old, in the engine room."),
        precision="words",
        in_words=("Da hun var ti", "When she was ten"),
    ),
    Event(
        1994,
        ("Flytter til Aarhus", "Moves to Aarhus"),
        ("Det første job er rengøring ved havnen.", "Her first job is cleaning by the harbour."),
    ),
    Event(
        2005, ("Får en mentor", "Gets a mentor"), ("De mødes hver måned i et år.", "They meet every month for a year.")
    ),
    Event(
        2007,
        ("Begynder at læse", "Goes back to school"),
        ("Hun tager rengøring i weekenden ved siden af.", "She cleans at weekends beside it."),
    ),
    Event(
        2011,
        ("Bliver maskinmester", "Becomes a technical engineer"),
        ("Beviset hænger i glas og ramme hos hendes far.", "The certificate hangs in a frame at her father's."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Skruetrækkeren", "The screwdriver"),
        (
            "Træskaftet er slidt af to generationers hænder. Den ligger i hendes værktøjskasse på arbejdet.",
            "Its wooden handle is worn by the hands of two generations. It lies in her toolbox at work.",
        ),
    ),
    Keepsake(
        ("Sedlen", "The note"),
        (
            "Viceværten gav hende den, da han gik på pension.",
            "The caretaker gave it to her when he retired.",
        ),
    ),
    Keepsake(
        ("Symaskinen", "The sewing machine"),
        (
            "Den virker endnu. Hun har skilt den ad flere gange, end hun har syet på den.",
            "It still works. She has taken it apart more often than she has sewn on it.",
        ),
        "sewing-machine",
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvorfor bruger Nermins far hendes ører?", "Why does Nermin's father use her ears?"),
        (
            "Hvad betyder en rund lyd, og hvad betyder en skarp lyd?",
            "What does a round sound mean, and what does a sharp sound mean?",
        ),
        (
            "Hvad skriver Nermin på sedlen? Skriv den på en anden måde.",
            "What does Nermin write on the note? Write it in another way.",
        ),
        (
            "Hvilke lyde hører du på dit arbejde eller hjemme? Skriv tre.",
            "Which sounds do you hear at work or at home? Write three.",
        ),
    ),
    school=(
        (
            "Hvad kunne Nermin allerede som tiårig, og hvornår får hun første gang papir på det?",
            "What could Nermin do already at ten, and when does she first get a paper for it?",
        ),
        (
            "Ingen reagerede på sedlen. Hvad fik dem til at overse den, og hvad kostede det?",
            "Nobody acted on the note. What made them overlook it, and what did it cost?",
        ),
        (
            "Hvad lærer Birgit af Nermin, som hun ikke lærte på universitetet?",
            "What does Birgit learn from Nermin that she did not learn at university?",
        ),
    ),
    conversation=(
        (
            "Hvad kan du, som der ikke står noget om i dine papirer?",
            "What can you do that none of your papers mention?",
        ),
        (
            "Birgit spurgte, hvad Nermin lyttede efter. Hvilket spørgsmål skulle nogen have stillet dig?",
            "Birgit asked what Nermin was listening for. Which question should somebody have asked you?",
        ),
        (
            "Hvem på din arbejdsplads ser eller hører noget, som andre ikke gør?",
            "Who at your workplace sees or hears what others do not?",
        ),
    ),
    words=(
        (
            ("maskinist", "ship's engineer"),
            ("en, der passer motoren på et skib", "someone who looks after the engine of a ship"),
        ),
        (("døv", "deaf"), ("en, der ikke kan høre", "not able to hear")),
        (
            ("rør", "pipe"),
            (
                "en lang, hul ting, som vand eller damp løber igennem",
                "a long hollow thing that water or steam runs through",
            ),
        ),
        (
            ("vicevært", "caretaker"),
            ("en, der passer på et hus og reparerer det", "someone who looks after a building and mends it"),
        ),
        (
            ("varmeværk", "heating plant"),
            ("et sted, der laver varme til mange huse", "a place that makes heat for many houses"),
        ),
        (
            ("nødstrøm", "emergency power"),
            (
                "strøm, der bruges, når den almindelige strøm er væk",
                "electricity that is used when the ordinary supply is gone",
            ),
        ),
    ),
    activity=(
        "Sid stille i to minutter med lukkede øjne. Skriv alle de lyde ned, I hører, og giv hver lyd et ord: rund, "
        "skarp, blød. Sammenlign. Skriv så en seddel på højst ti ord om en fejl, så alle forstår den.",
        "Sit still for two minutes with your eyes closed. Write down every sound you hear, and give each a word: "
        "round, sharp, soft. Compare. Then write a note about a fault, in ten words at most, that everybody will "
        "understand.",
    ),
)

STORY = Story(
    name="Nermin",
    title=("Nermin lytter til maskiner", "Nermin listens to machines"),
    quote=("Jeg hører fejlen, før den står på skærmen", "I hear the fault before it shows on the screen"),
    summary=(
        "En opdigtet fortælling. Nermin lærte at lytte til motoren på en færge i Izmir. I Aarhus gjorde hun rent i "
        "elleve år, før nogen spurgte, hvad hun kunne høre.",
        "An invented story. Nermin learnt to listen to the engine of a ferry in Izmir. In Aarhus she cleaned for "
        "eleven years before anyone asked what she could hear.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra maskinrummet på en færge i Izmir til maskinmester på et hospital i Aarhus. Om "
        "at lytte og få papir på det.",
        "An invented life story: from the engine room of a ferry in Izmir to technical engineer at a hospital in "
        "Aarhus. Of listening, and a paper for it.",
    ),
    born=1971,
    arrived=1994,
    region="middle_east",
    origin=Place(("Izmir", "Izmir"), ("Det vestlige Tyrkiet", "Western Turkey"), ("Tyrkiet", "Turkey"), "TR"),
    home=Place(("Aarhus", "Aarhus"), ("Østjylland", "East Jutland"), ("Danmark", "Denmark"), "DK", "0751"),
    branch="aarhus",
    themes=("work", "education"),
    pattern="waves",
    paper="teal",
    drawing={"hair": "curls", "hair_colour": "brown", "complexion": "honey"},
    portrait_alt=(
        "Papirklip af en kvinde med brune krøller. Hun har en bluse med bølgemønster på.",
        "Paper cut of a woman with brown curls. She wears a blouse with a pattern of waves.",
    ),
    brief=(
        "Som barn lyttede jeg til motoren på min fars færge og sagde, om lyden var rund eller skarp. I Aarhus gjorde "
        "jeg rent i elleve år. Jeg hørte, at pumpen var ved at gå i stykker, men ingen læste min seddel. Min mentor "
        "var ingeniør. Hun spurgte, hvad jeg lyttede efter. Nu er jeg maskinmester på et hospital.",
        "As a child I listened to the engine of my father's ferry and said if the sound was round or sharp. In Aarhus "
        "I cleaned for eleven years. I heard that the pump was failing, but nobody acted on my note. My mentor was an "
        "engineer. She asked what I was listening for. Now I am a technical engineer at a hospital.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Nermin, hendes familie, hendes mentor og deres ord er opdigtet. Færgen over bugten i Izmir findes.",
        "Nermin, her family, her mentor and their words are invented. The ferry across the bay of Izmir is real.",
    ),
)
