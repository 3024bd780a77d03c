"""The invented story of Freweini, who welds: from Eritrea to the west coast of Jutland."""

from home.sample_content.stories.story import (
    Chapter,
    ContentNote,
    Event,
    Keepsake,
    Lesson,
    Paragraphs,
    Place,
    Story,
)

_CHILDHOOD = Chapter(
    "childhood",
    ("Barndom: kig væk", "Childhood: look away"),
    (
        Paragraphs(
            (
                (
                    "Kig væk, sagde min onkel. Lyset fra en svejsning er så stærkt, at man ikke må se på det. Jeg var "
                    "otte år og stod i hans gård mellem gamle tønder. Jeg kiggede væk. Men lyset var også på muren, "
                    "og dér dansede det.",
                    "Look away, said my uncle. The light of a weld is so strong that you must not look at it. I was "
                    "eight and stood in his yard among old barrels. I looked away. But the light was on the wall too, "
                    "and there it danced.",
                ),
                (
                    "Byen nævner jeg ikke, for min familie bor der. Den ligger i højlandet i Eritrea. Tønder blev til "
                    "komfurer, og bildæk blev til sandaler. Min onkel lavede senge af jern fra huse, der var ramt i "
                    "krigen. Folk sov godt i dem.",
                    "I do not name the town, for my family lives there, in the highlands of Eritrea. Barrels became "
                    "stoves, and tyres became sandals. My uncle made beds of iron from houses hit in the war. People "
                    "slept well in them.",
                ),
                (
                    "Jeg talte næsten aldrig. Læreren troede, at jeg ikke kunne læse. Da jeg var elleve, gav min "
                    "onkel mig masken på. Vi bandt den fast med et bånd fra min mors kjole. Bag masken så ingen på "
                    "mig, og ingen bad mig tale højere. Min første svejsning lignede en orm. Den tiende lignede en "
                    "fletning.",
                    "I hardly ever spoke. My teacher thought I could not read. When I was eleven, my uncle put the "
                    "mask on me. We tied it on with a ribbon from my mother's dress. Behind the mask nobody looked at "
                    "me, and nobody asked me to speak up. My first weld looked like a worm, the tenth like a plait.",
                ),
                (
                    "Min mor fandt tre huller i min skoleuniform. De var små, runde og sorte i kanten. Det er møl, "
                    "sagde jeg. Hun lappede dem og sagde, at møllene skulle være hjemme, før det blev mørkt.",
                    "My mother found three holes in my school uniform. They were small and round, with black edges. "
                    "Moths, I said. She mended them and said that the moths were to be home before dark.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: én eftermiddag", "The journey: one afternoon"),
    (
        Paragraphs(
            (
                (
                    "Jeg rejste, da jeg var sytten. I mit land kan værnepligten vare, til man får gråt hår. Rejsen "
                    "tog fjorten måneder. Jeg fortæller om én eftermiddag.",
                    "I left at seventeen. In my country, military service can last until your hair is grey. The "
                    "journey took fourteen months. I will tell of one afternoon.",
                ),
                (
                    "I Sudan knækkede rammen på vores lastbil, og svejseren på værkstedet var syg. Jeg pegede på mig "
                    "selv. Mændene lo. Så tog jeg masken på, og så holdt de op. Det er svært at le ad et menneske "
                    "uden ansigt.",
                    "In Sudan the frame of our lorry broke, and the workshop's welder was ill. I pointed to myself. "
                    "The men laughed. Then I put on the mask, and they stopped. It is hard to laugh at a person "
                    "without a face.",
                ),
                (
                    "Elektroderne var fugtige, så jeg tørrede dem på den varme motor. Efter tre timer sparkede "
                    "chaufføren til rammen. Den holdt. Drengen har gode hænder, sagde han. Jeg beholdt masken på. "
                    "Drengen kørte gratis og sad foran.",
                    "The rods were damp, so I dried them on the hot engine. After three hours the driver kicked the "
                    "frame. It held. That boy has good hands, he said. I kept the mask on. The boy rode free, in the "
                    "front.",
                ),
                (
                    "Om havet siger jeg to ting. Det var mørkt. Og Selam, som jeg fulgtes med hele vejen, kom ikke "
                    "med i land.",
                    "About the sea I will say two things. It was dark. And Selam, who had been with me all the way, "
                    "did not come ashore.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: et æggeur og en havelåge", "Adult life: an egg timer and a garden gate"),
    (
        Paragraphs(
            (
                (
                    "I 2015 kom jeg til Danmark og senere til vestkysten. På cykelstien kunne jeg lugte svejserøgen "
                    "fra havnen. I fire år redte jeg hotelsenge med udsigt til kranerne.",
                    "In 2015 I came to Denmark, and later I settled on the west coast. On the cycle path I could "
                    "smell welding smoke from the harbour. For four years I made hotel beds with a view of the cranes.",
                ),
                (
                    "Jeg ville være smed. Først skulle jeg bestå en danskprøve. Til den skriftlige var jeg den bedste "
                    "på holdet. Til den mundtlige sagde jeg næsten ingenting, to år i træk. Censor var venlig. Det "
                    "gjorde det værre.",
                    "I wanted to be a metalworker. First I had to pass an exam in Danish. In writing I was the best "
                    "in my class. In the oral exam I said almost nothing, two years running. The examiner was kind. "
                    "That made it worse.",
                ),
                (
                    "I 2021 fik jeg en mentor. Lisbeth var tandlæge. Den første time sagde vi ikke ret meget. Hun var "
                    "vant til mennesker, der ikke kan svare. Så viste hun mig sin lampe, sit visir og sit spejl. Med "
                    "en blyant viste jeg hende, hvordan man holder en elektrode. Små huller og stærkt lys, sagde hun. "
                    "Det var det samme fag.",
                    "In 2021 I got a mentor. Lisbeth was a dentist. For the first hour we did not say very much. She "
                    "was used to people who cannot answer. Then she showed me her lamp, visor and mirror. With a "
                    "pencil I showed her how to hold a rod. Small holes and strong light, she said. It was the same "
                    "trade.",
                ),
                (
                    "Hun skrev i kontrakten, at jeg skulle bestå. Jeg skrev, at hun skulle lære at svejse. Hver måned "
                    "gav hun mig et spørgsmål og stillede et æggeur på tre minutter. De første gange beskrev jeg "
                    "æggeuret.",
                    "She wrote in our contract that I was to pass. I wrote that she was to learn to weld. Every month "
                    "she gave me a question and set an egg timer to three minutes. The first times I described the "
                    "egg timer.",
                ),
                (
                    "Om foråret lånte vi et værksted. Lisbeth holdt vejret, når hun svejsede. Det havde hun også "
                    "gjort over tænder i tredive år, og hun havde ondt i nakken. Jeg lærte hende at puste langsomt "
                    "ud. Nu har hun en havelåge. Den er lidt skæv. Nakken er god.",
                    "In the spring we borrowed a workshop. Lisbeth held her breath when she welded. She had done so "
                    "over teeth for thirty years. I taught her to breathe out slowly. Now she has a garden gate. It "
                    "is a little crooked. Her neck no longer hurts.",
                ),
                (
                    "Til den tredje prøve tog jeg en svejsemaske med. Ingen havde sagt, at man ikke måtte. Jeg tog "
                    "den på og begyndte at fortælle. Efter to minutter klappede jeg den op og fortsatte. Censor måtte "
                    "bede mig om at stoppe.",
                    "To the third exam I brought a welding mask. Nobody had said that I could not. I put it on and "
                    "began to talk. After two minutes I flipped it up and went on. The examiner had to ask me to stop.",
                ),
                (
                    "Nu er jeg smedelærling hos et firma, der bygger til havvindmøller. Jeg svejser platforme. Folk "
                    "skal stå på dem i storm, så jeg har ikke travlt. Til næste år bøjer de min svejsning i en "
                    "presse, og hvis den revner, dumper jeg. Jeg har prøvet selv. Mine revner ikke.",
                    "Now I am an apprentice metalworker in a firm that builds for offshore wind. I weld platforms. "
                    "People have to stand on them in a gale, so I do not hurry. Next year they will bend my weld in a "
                    "press, and if it cracks, I fail. I have tried it myself. Mine do not crack.",
                ),
                (
                    "I mandags begyndte en ny pige på værkstedet. Hun sagde ikke et ord hele dagen. De andre spurgte, "
                    "om hun var sur. Jeg gav hende min gamle maske. Hun sagde ikke tak. Jeg kunne lide hende med det "
                    "samme.",
                    "On Monday a new girl started in the workshop. She said nothing all day. The others asked if she "
                    "was cross. I gave her my old mask. She did not say thank you. I liked her at once.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1997, ("Født i højlandet", "Born in the highlands"), ("Den stille af fire søskende.", "The quiet one of four.")
    ),
    Event(
        2008,
        ("Får masken på", "Puts on the mask"),
        ("Den er bundet med et bånd fra en kjole.", "It is tied with a ribbon from a dress."),
        precision="words",
        in_words=("Da hun var elleve", "When she was eleven"),
    ),
    Event(
        2014,
        ("Går over grænsen", "Crosses the border"),
        ("Hvordan hun kom over, bliver på kontoret.", "How she crossed stays with the office."),
        visibility="hidden",
    ),
    Event(
        2014,
        ("Svejser en lastbil i Sudan", "Welds a lorry in Sudan"),
        ("Tre timer og fugtige elektroder.", "Three hours and damp rods."),
        precision="words",
        in_words=("Undervejs", "On the way"),
    ),
    Event(
        2015,
        ("Kommer til Danmark", "Comes to Denmark"),
        ("Hun er atten år.", "She is eighteen."),
    ),
    Event(
        2021,
        ("Får en tandlæge som mentor", "Gets a dentist as her mentor"),
        ("De øver med et æggeur.", "They practise with an egg timer."),
    ),
    Event(
        2022,
        ("Består dansk", "Passes Danish"),
        ("Tredje gang, og med svejsemaske.", "The third time, and with a welding mask."),
    ),
    Event(
        2023,
        ("Bliver smedelærling", "Becomes an apprentice"),
        ("Hun er færdig i 2027.", "She finishes in 2027."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Svejsemasken", "The welding mask"),
        (
            "Ikke onkelens, den blev hjemme. Det er den, hun tog med til prøven. En anden bruger den nu.",
            "Not her uncle's, that one stayed at home. It is the one she took to the exam. Somebody else wears it now.",
        ),
        drawing="welding-mask",
    ),
    Keepsake(
        ("Båndet", "The ribbon"),
        (
            "Grønt og brændt i den ene ende. Hun har det om håndleddet, når hun svejser.",
            "Green, and burnt at one end. She ties it round her wrist when she welds.",
        ),
    ),
    Keepsake(
        ("Æggeuret", "The egg timer"),
        (
            "Det er formet som en tomat. Hun kan beskrive det i tre minutter uden at gentage sig selv.",
            "It is shaped like a tomato. She can describe it for three minutes without repeating herself.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvorfor skal man kigge væk, når nogen svejser?", "Why must you look away when somebody welds?"),
        (
            "Hvad sagde Freweini, da hendes mor fandt hullerne?",
            "What did Freweini say when her mother found the holes?",
        ),
        ("Hvorfor dumpede hun to gange?", "Why did she fail twice?"),
        ("Hvad lavede Lisbeth på værkstedet?", "What did Lisbeth make in the workshop?"),
    ),
    school=(
        (
            "Hvad kunne Freweini gøre bag masken, som hun ikke kunne uden?",
            "What could Freweini do behind the mask that she could not do without it?",
        ),
        (
            "Hun nævner ikke sin by, og hun siger kun to ting om havet. Hvorfor vælger hun det, tror du?",
            "She does not name her town, and she says only two things about the sea. Why do you think she chooses "
            "that?",
        ),
        (
            "Find tre steder, hvor nogen tager fejl af, hvad stilhed betyder.",
            "Find three places where somebody is wrong about what silence means.",
        ),
    ),
    conversation=(
        (
            "Hvornår er du stille, og hvad tror andre så om dig?",
            "When are you quiet, and what do others then think of you?",
        ),
        (
            "Hvad har en tandlæge og en svejser til fælles, og hvad har dit arbejde til fælles med en andens?",
            "What do a dentist and a welder share, and what does your work share with another's?",
        ),
        (
            "Hvem gav dig den første maske, det første redskab eller den første nøgle?",
            "Who gave you your first mask, tool or key?",
        ),
    ),
    words=(
        (
            ("at svejse", "to weld"),
            (
                "at smelte to stykker metal sammen med stærk varme",
                "to melt two pieces of metal together with strong heat",
            ),
        ),
        (("en elektrode", "a rod"), ("den metalpind, man svejser med", "the metal stick that you weld with")),
        (
            ("værnepligt", "military service"),
            ("når staten kræver, at man er soldat", "when the state demands that you be a soldier"),
        ),
        (("en ramme", "a frame"), ("det jern, som bærer en lastbil", "the iron that carries a lorry")),
        (("en censor", "an examiner"), ("en, der bedømmer en prøve udefra", "someone from outside who judges an exam")),
        (
            ("en lærling", "an apprentice"),
            ("en, der lærer et fag på en arbejdsplads", "someone who learns a trade at a workplace"),
        ),
    ),
    activity=(
        "Gå sammen to og to med et æggeur. Beskriv en ting i to minutter uden at stoppe. Den anden tegner, hvad hun "
        "hører.",
        "Work in pairs with an egg timer. Describe a thing for two minutes without stopping. The other draws what she "
        "hears.",
    ),
)

STORY = Story(
    name="Freweini",
    title=("Freweini bag masken", "Freweini behind the mask"),
    quote=("Det er svært at le ad et menneske uden ansigt.", "It is hard to laugh at a person without a face."),
    summary=(
        "En opdigtet fortælling. Freweini lærte at svejse i sin onkels gård i Eritrea. I Danmark dumpede hun to gange "
        "i at tale, før hun tog svejsemasken med til prøven.",
        "An invented story. Freweini learnt to weld in her uncle's yard in Eritrea. In Denmark she failed twice at "
        "speaking, until she took her welding mask to the exam.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en onkels gård i Eritrea til lærling som smed ved havvindmøller, med en "
        "tandlæge som mentor.",
        "An invented life story: from her uncle's yard in Eritrea to an apprenticeship in offshore wind, with a "
        "dentist as her mentor.",
    ),
    born=1997,
    arrived=2015,
    region="east_africa",
    origin=Place(
        ("Mendefera", "Mendefera"),
        ("det sydlige højland", "the southern highlands"),
        ("Eritrea", "Eritrea"),
        "ER",
        precision="country",
    ),
    home=Place(
        ("Esbjerg", "Esbjerg"),
        ("Sydvestjylland", "South-west Jutland"),
        ("Danmark", "Denmark"),
        "DK",
        municipality="0561",
        precision="region",
    ),
    further_places=(
        Place(
            ("Kassala", "Kassala"),
            ("det østlige Sudan", "eastern Sudan"),
            ("Sudan", "Sudan"),
            "SD",
            precision="country",
        ),
    ),
    branch="esbjerg",
    themes=("work", "education", "language"),
    pattern="chevrons",
    paper="sand",
    drawing={"hair": "braid", "hair_colour": "black", "complexion": "brown", "age": "young"},
    portrait_alt=(
        "Papirklip af en ung kvinde med sort hår i en fletning. Hendes tøj har et zigzagmønster.",
        "Paper cut of a young woman with black hair in a plait. Her clothes have a zigzag pattern.",
    ),
    brief=(
        "Som barn talte jeg næsten aldrig. Så gav min onkel mig en svejsemaske på, og bag den var der ro. I Sudan "
        "svejsede jeg en lastbil, og chaufføren troede, jeg var en dreng. I Danmark dumpede jeg to gange til den "
        "mundtlige prøve. Den tredje gang tog jeg masken med. Nu svejser jeg platforme til havvindmøller. De holder.",
        "As a child I hardly spoke. Then my uncle put a welding mask on me, and behind it there was peace. In Sudan I "
        "welded a lorry, and the driver took me for a boy. In Denmark I failed the oral exam twice. The third time I "
        "brought the mask. Now I weld platforms for wind turbines at sea. They hold.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    content_note=ContentNote(
        "flight", ("flugt og tabet af en veninde på havet", "flight, and the loss of a friend at sea"), 1
    ),
    invented=(
        "Freweini, hendes familie, hendes veninde og hendes mentor er opdigtet. Værnepligten i Eritrea og vejen over "
        "Sudan og havet er virkelighed for mange.",
        "Freweini, her family, her friend and her mentor are invented. Military service in Eritrea and the route by "
        "Sudan and the sea are real for many.",
    ),
    talks=False,
)
