"""The invented story of Linh, who counts everything: from Rạch Giá to Aarhus."""

from home.sample_content.stories.linh_in_depth import CHAPTERS as IN_DEPTH
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
    ("Barndom: enogfyrre knapper", "Childhood: forty-one buttons"),
    (
        Paragraphs(
            (
                (
                    "Der var enogfyrre knapper i dåsen. Det vidste jeg, for jeg talte dem hver aften. Min mor syede "
                    "skjorter til hele gaden, og knapper var dyre. Hvis der manglede en, kravlede jeg rundt på "
                    "gulvet, til jeg havde den. Vi boede i Rạch Giá, en havneby i det sydlige Vietnam. Hjemme lugtede "
                    "der af fisk og strygejern.",
                    "There were forty-one buttons in the tin. I knew, because I counted them every evening. My mother "
                    "sewed shirts for the whole street, and buttons were dear. If one was missing, I crawled about on "
                    "the floor until I had it. We lived in Rạch Giá, a harbour town in the south of Vietnam. Our "
                    "house smelt of fish and hot irons.",
                ),
                (
                    "Min mor skrev ikke kundernes mål ned. Hun sagde dem højt, og jeg huskede dem: hals, bryst, arm. "
                    "Da jeg var otte, kunne jeg målene på tres mennesker. Jeg vidste, hvem der var blevet tykkere. "
                    "Jeg sagde det ikke til nogen. Det var min første stilling.",
                    "My mother did not write down her customers' measurements. She said them aloud, and I remembered "
                    "them: neck, chest, arm. At eight I carried the measurements of sixty people. I knew who had put "
                    "on weight. I told nobody. It was my first position of trust.",
                ),
                (
                    "Min far havde været skriver i den gamle hær. Siden 1975 havde han siddet i en lejr langt mod "
                    "nord. Min mor regnede på det om aftenen. Hun kunne købe ris til syv dage ud af ti. Jeg regnede "
                    "efter. Det passede.",
                    "My father had been a clerk in the old army. Since 1975 he had been held in a camp far to the "
                    "north. In the evenings my mother did the sum. She could buy rice for seven days out of ten. I "
                    "checked it. It was correct.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: nioghalvtreds", "The journey: fifty-nine"),
    (
        Paragraphs(
            (
                (
                    "I 1980 solgte min mor symaskinen. Pengene gik til en mand med en båd, men det var ikke nok. Så "
                    "betrak hun elleve knapper med stof og syede dem på min bluse. I hver knap lå der et stykke guld. "
                    "Du må ikke hoppe, sagde hun. Jeg var ni år, og jeg havde vores billet på maven.",
                    "In 1980 my mother sold the sewing machine. The money went to a man with a boat, but it was not "
                    "enough. So she covered eleven buttons with cloth and sewed them on my blouse. In each button lay "
                    "a piece of gold. You must not jump, she said. I was nine, and I wore our ticket on my stomach.",
                ),
                (
                    "Manden fik ti af knapperne. Den ellevte var til uheld. Båden var elleve meter lang, og vi var "
                    "nioghalvtreds om bord. Jeg talte os hver morgen. Også den femte morgen var vi nioghalvtreds. "
                    "Mere vil jeg ikke sige om båden.",
                    "The man got ten of the buttons. The eleventh was for bad luck. The boat was eleven metres long, "
                    "and we were fifty-nine on board. I counted us every morning. On the fifth morning we were still "
                    "fifty-nine. That is all I want to say about the boat.",
                ),
                (
                    "Et dansk fragtskib fandt os. En styrmand talte os, mens vi klatrede op, og han nåede til "
                    "otteoghalvtreds. Jeg rystede på hovedet og pegede på en kurv. Han havde sprunget en baby over. "
                    "Han skrev et nyt tal og gjorde honnør.",
                    "A Danish cargo ship found us. An officer counted us as we climbed up, and he got to fifty-eight. "
                    "I shook my head and pointed to a basket. He had left out a baby. He wrote a new number and "
                    "saluted me.",
                ),
                (
                    "Min onkel sejlede tre uger efter os med sin kone og to børn. Vi hørte aldrig fra dem. De fire "
                    "står stadig åbne i min mors regnskab.",
                    "My uncle sailed three weeks after us with his wife and two children. We never heard from them. "
                    "In my mother's accounts those four are still open.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: de syv, der ikke spiste", "Adult life: the seven who did not eat"),
    (
        Paragraphs(
            (
                (
                    "Jeg gik i skole i Aarhus og blev syerske. I 1999 flyttede fabrikken til Polen. Så vaskede jeg op "
                    "i en kantine i fem år. Man lærer meget om mad af det, der kommer tilbage. Ingen spiste "
                    "rosenkålen, men den kom på bordet hver torsdag. Jeg vejede den.",
                    "I went to school in Aarhus and became a seamstress. In 1999 the factory moved to Poland. Then I "
                    "washed up in a canteen for five years. You learn a lot about food from what comes back. Nobody "
                    "ate the sprouts, but they were served every Thursday. I weighed them.",
                ),
                (
                    "I 2005 fik jeg en mentor gennem Kvindemuseet. Kirsten var statistiker. Jeg lagde mit hæfte på "
                    "hendes bord, fem års rester, dag for dag. Hun læste, til kaffen var kold. Vores kontrakt blev på "
                    "to linjer. Jeg skulle have en uddannelse i et køkken. Og jeg skulle vise mine tal til en, der "
                    "bestemte.",
                    "In 2005 I got a mentor through the Women's Museum. Kirsten was a statistician. I laid my "
                    "notebook on her table: five years of leftovers, day by day. She read until her coffee was cold. "
                    "Our contract was two lines long. I was to train for a kitchen. And I was to show my numbers to "
                    "someone with power.",
                ),
                (
                    "Det sidste var sværest. Jeg er god til tal og dårlig til chefer. Kirsten legede chef ved "
                    "spisebordet og afbrød mig hele tiden. Den fjerde gang slog jeg i bordet. Tallene er ikke færdige "
                    "med at tale, sagde jeg. Den sætning har hun selv brugt siden.",
                    "The last part was the hardest. I am good with numbers and bad with managers. Kirsten played the "
                    "manager at her dining table and kept interrupting. The fourth time I banged the table. The "
                    "numbers have not finished speaking, I said. She has used that sentence herself since.",
                ),
                (
                    "Hun talte selv mennesker i tusinder. I mit hæfte stod der hver dag syv, som ikke tog mad. Det "
                    "kaldte hun bortfald. Jeg tog hende med derhen klokken ét. De syv gjorde rent, og en frokost "
                    "kostede dem en halv times løn. I dag spørger Kirsten altid, hvem bortfaldet er.",
                    "She herself counted people in thousands. Every day my notebook showed seven who took no food. "
                    "She called them missing values. I took her there at one o'clock. The seven were cleaners, and a "
                    "lunch cost them half an hour's pay. Today Kirsten always asks who the missing values are.",
                ),
            )
        ),
        PullQuote(
            (
                "Man lærer mest om mad af det, der kommer tilbage på tallerkenen.",
                "You learn most about food from what comes back on the plate.",
            ),
            ("Linh, opdigtet, om sine fem år ved opvasken", "Linh, invented, on her five years at the sink"),
        ),
        Paragraphs(
            (
                (
                    "Nu leder jeg et skolekøkken. Jeg laver mad til 412 børn og 26 voksne. På væggen hænger der én "
                    "regel, og den er ældre end kommunen:",
                    "Now I run a school kitchen. I cook for 412 children and 26 adults. One rule hangs on the wall, "
                    "and it is older than the council:",
                ),
            )
        ),
        OwnWords(
            "vi",
            "Trời đánh tránh bữa ăn.",
            ("Selv himlen slår ikke den, der spiser.", "Even heaven does not strike a person who is eating."),
        ),
        Paragraphs(
            (
                (
                    "Derfor må ingen skælde ud i min spisesal. Man kan gøre det før og efter. Lærerne brokkede sig i "
                    "to uger.",
                    "So nobody may scold in my dining hall. It can be done before and after. The teachers grumbled "
                    "for two weeks.",
                ),
                (
                    "Den ellevte knap har jeg endnu. En guldsmed vejede den og tilbød mig en pris. Jeg svarede, at "
                    "det var en billet, og at den ikke var brugt.",
                    "I still have the eleventh button. A goldsmith weighed it and offered me a price. I said that it "
                    "was a ticket, and that it had not been used.",
                ),
                (
                    "I går lavede vi 438 portioner. To kom tilbage. Jeg ved, hvem der havde dem.",
                    "Yesterday we made 438 portions. Two came back. I know whose they were.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1971,
        ("Født i Rạch Giá", "Born in Rạch Giá"),
        ("Hendes mor syr skjorter hjemme.", "Her mother sews shirts at home."),
    ),
    Event(
        1975,
        ("Faren bliver sendt i lejr", "Her father is sent to a camp"),
        ("Krigen er slut. Linh er fire år.", "The war is over. Linh is four."),
    ),
    Event(
        1978,
        ("En nabo melder familien", "A neighbour reports the family"),
        ("Det fortæller hun ikke offentligt.", "She does not tell this in public."),
        visibility="hidden",
    ),
    Event(
        1980,
        ("Sejler fra Vietnam", "Sails from Vietnam"),
        ("Elleve meter båd og nioghalvtreds mennesker.", "Eleven metres of boat and fifty-nine people."),
    ),
    Event(
        1986,
        ("Faren kommer til Aarhus", "Her father comes to Aarhus"),
        ("De har ikke set hinanden i elleve år.", "They have not met for eleven years."),
        precision="words",
        in_words=("Da hun var femten", "When she was fifteen"),
    ),
    Event(
        1999,
        ("Fabrikken flytter", "The factory moves"),
        ("Hun er syerske og får opvask i stedet.", "She is a seamstress and gets dishes instead."),
    ),
    Event(
        2005,
        ("Får en mentor", "Gets a mentor"),
        ("En, der tæller, møder en, der regner.", "One who counts meets one who calculates."),
    ),
    Event(
        2009,
        ("Bliver ernæringsassistent", "Qualifies as a catering assistant"),
        ("Siden 2014 leder hun et skolekøkken.", "Since 2014 she has run a school kitchen."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Den ellevte knap", "The eleventh button"),
        (
            "Blåt stof udenpå, guld indeni. Den vejer 3,7 gram. Den er syet fast i foret på hendes vinterfrakke.",
            "Blue cloth outside, gold inside. It weighs 3.7 grams. It is sewn into the lining of her winter coat.",
        ),
    ),
    Keepsake(
        ("Kantinehæftet", "The canteen notebook"),
        (
            "Fem års rester i kilo. Rosenkål har sin egen side.",
            "Five years of leftovers in kilos. Sprouts have a page of their own.",
        ),
        drawing="exercise-book",
    ),
    Keepsake(
        ("Symaskinen nummer to", "The second sewing machine"),
        (
            "Den første blev solgt i 1980. Den anden købte moren brugt i Aarhus for 250 kroner.",
            "The first was sold in 1980. Her mother bought the second one used, in Aarhus, for 250 kroner.",
        ),
        drawing="sewing-machine",
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvad talte Linh, da hun var barn?", "What did Linh count as a child?"),
        ("Hvorfor måtte hun ikke hoppe?", "Why was she told not to jump?"),
        ("Hvem var de syv, som ikke spiste i kantinen?", "Who were the seven who did not eat in the canteen?"),
        ("Hvilken regel hænger på væggen i skolekøkkenet?", "Which rule hangs on the wall of the school kitchen?"),
    ),
    school=(
        (
            "Linh siger kun én ting om båden. Hvad fortæller hun ved at holde op dér?",
            "Linh says only one thing about the boat. What does she tell us by stopping there?",
        ),
        (
            "Et tal kan skjule mennesker, og et tal kan vise dem. Find et eksempel på begge dele i historien.",
            "A number can hide people, and a number can show them. Find an example of each in the story.",
        ),
        (
            "Hvorfor siger hun, at guldknappen er en billet, som ikke er brugt?",
            "Why does she say that the gold button is a ticket that has not been used?",
        ),
    ),
    conversation=(
        (
            "Hvad kan du huske ord for ord eller tal for tal, og hvem lærte dig det?",
            "What do you know by heart, and who taught you?",
        ),
        (
            "Hvad lærte Kirsten af Linh, og hvad lærte Linh af Kirsten?",
            "What did Kirsten learn from Linh, and Linh from Kirsten?",
        ),
        (
            "Hvem er bortfaldet på din arbejdsplads eller i din forening?",
            "Who are the missing values where you work or in your association?",
        ),
    ),
    words=(
        (
            ("at betrække", "to cover (a button)"),
            ("at lægge stof stramt uden om noget", "to stretch cloth tightly round it"),
        ),
        (
            ("en styrmand", "a ship's officer"),
            ("en, der styrer et skib sammen med kaptajnen", "someone who steers a ship with the captain"),
        ),
        (
            ("en kantine", "a canteen"),
            ("et sted på en arbejdsplads, hvor man spiser frokost", "a place at work where people eat lunch"),
        ),
        (("rester", "leftovers"), ("den mad, der ikke blev spist", "the food that nobody ate")),
        (("et regnskab", "accounts"), ("en liste over penge ind og penge ud", "a list of money in and money out")),
        (
            ("et bortfald", "missing values"),
            ("de mennesker, der mangler i en undersøgelse", "the people who are missing from a survey"),
        ),
    ),
    activity=(
        "Tæl noget på skolen eller arbejdspladsen i en uge, som ingen plejer at tælle. Tegn tallet. Skriv så navnet "
        "på et menneske, det handler om.",
        "For one week, count something at your school or work that nobody counts. Draw the number. Then write down "
        "whom it is about.",
    ),
)

STORY = Story(
    name="Linh",
    title=("Linh tæller alt", "Linh counts everything"),
    quote=(
        "Et tal er ikke koldt. Der står altid nogen bag det og er sulten.",
        "A number is not cold. There is always somebody hungry behind it.",
    ),
    summary=(
        "En opdigtet fortælling. Linh talte knapper for sin mor i Vietnam og mennesker i en båd. I Aarhus talte hun "
        "rester i en kantine, og det gav hende et køkken.",
        "An invented story. Linh counted buttons for her mother in Vietnam, and people in a boat. In Aarhus she "
        "counted leftovers in a canteen, and they gave her a kitchen.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra knapperne i en systue i Vietnam over havet til 438 portioner om dagen i et "
        "skolekøkken i Aarhus.",
        "An invented life story: from the buttons of a seamstress in Vietnam across the sea to 438 portions a day in "
        "a school kitchen in Aarhus.",
    ),
    born=1971,
    arrived=1980,
    region="southeast_asia",
    origin=Place(("Rạch Giá", "Rạch Giá"), ("Mekongdeltaet", "the Mekong Delta"), ("Vietnam", "Vietnam"), "VN"),
    home=Place(("Aarhus", "Aarhus"), ("Østjylland", "East Jutland"), ("Danmark", "Denmark"), "DK", municipality="0751"),
    further_places=(
        Place(
            ("Singapore", "Singapore"),
            ("Singapore", "Singapore"),
            ("Singapore", "Singapore"),
            "SG",
            precision="country",
        ),
    ),
    branch="aarhus",
    themes=("work", "education", "courage"),
    pattern="dots",
    paper="sky",
    drawing={"hair": "short", "hair_colour": "black", "complexion": "honey", "glasses": True},
    portrait_alt=(
        "Papirklip af en kvinde med kort, sort hår og briller. Hendes tøj har et mønster af prikker.",
        "Paper cut of a woman with short black hair and glasses. Her clothes have a pattern of dots.",
    ),
    brief=(
        "Jeg talte knapper, før jeg kunne læse. Da jeg var ni, havde jeg vores billet på maven: elleve knapper med "
        "guld i. I Aarhus vaskede jeg op og vejede de rester, ingen ville have. En mentor læste mine tal, til hendes "
        "kaffe var kold. Nu laver jeg mad til 412 børn. I går kom to tallerkener tilbage. Jeg ved, hvem der havde dem.",
        "I counted buttons before I could read. At nine I wore our ticket on my stomach: eleven buttons with gold "
        "inside. In Aarhus I washed up and weighed the leftovers that nobody wanted. A mentor read my numbers until "
        "her coffee was cold. Now I cook for 412 children. Yesterday two plates came back. I know whose they were.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    in_depth=IN_DEPTH,
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    content_note=ContentNote("flight", ("flugt over havet i en lille båd", "flight across the sea in a small boat"), 1),
    invented=(
        "Linh, hendes familie, hendes mentor og alle tal er opdigtet. Lejrene efter 1975, bådflygtningene og de "
        "danske skibe, der tog dem op, er historie.",
        "Linh, her family, her mentor and all the numbers are invented. The camps after 1975, the boat refugees and "
        "the Danish ships that took them up are history.",
    ),
)
