"""The invented story of Sahar, who weighs what people say: from Homs to Aarhus."""

from home.sample_content.stories.sahar_in_depth import CHAPTERS as IN_DEPTH
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

CHILDHOOD = Chapter(
    movement="childhood",
    title=("Barndom: en nøgle på et gram", "Childhood: a key that weighed a gram"),
    parts=(
        Paragraphs(
            (
                (
                    "Det mindste lod i min tantes apotek var en nøgle. Apoteket lå i den gamle bydel i Homs, og på "
                    "disken stod en vægt med to skåle af messing. Lodderne lå i en æske med fløjl. Men loddet på et "
                    "gram var blevet væk. Så tog min tante nøglen til en kuffert og filede den til, indtil den vejede "
                    "rigtigt. Siden har den ikke passet til noget.",
                    "The smallest weight in my aunt's pharmacy was a key. The pharmacy lay in the old quarter of "
                    "Homs, and on the counter stood a balance with two brass pans. The one-gram weight had gone "
                    "missing. So my aunt took the key to a suitcase and filed it down until it weighed right. Since "
                    "then it has fitted nothing.",
                ),
                (
                    "Jeg var otte år og vejede kamille af efter skole. Fem gram, ti gram, tyve. Efter en sommer "
                    "behøvede jeg ikke vægten. Jeg lagde blomsterne i hånden og sagde tallet. Min tante vejede efter "
                    "og sagde: Næsten. Det var det værste ord, jeg kendte.",
                    "I was eight and weighed out camomile after school. Five grams, ten grams, twenty. After one "
                    "summer I did not need the balance. I put the flowers in my palm and said the number. My aunt "
                    "checked and said: Almost. It was the worst word I knew.",
                ),
                (
                    "I 1999 begyndte jeg at læse farmaci i Damaskus. Det tog fem år. Så kom jeg hjem og fik "
                    "nattevagterne, og til sidst fik jeg hele apoteket. Min tante boede ovenpå. Hun kom ned hver dag "
                    "og vejede efter.",
                    "In 1999 I began to study pharmacy in Damascus. It took five years. Then I came home and was "
                    "given the night shifts, and in the end the whole pharmacy. My aunt, upstairs, came down every "
                    "day to check my weighing.",
                ),
            )
        ),
    ),
)
JOURNEY = Chapter(
    movement="journey",
    title=("Rejsen: 61 halve tabletter", "The journey: 61 half tablets"),
    parts=(
        Paragraphs(
            (
                (
                    "I 2012 faldt der granater i vores gade. Min mor og jeg tog til Tripoli i Libanon. Min tante "
                    "ville ikke med. Nogen skal holde åbent, sagde hun. Hun havde sukkersyge, og året efter var der "
                    "ikke mere insulin i den gamle bydel. Den sætning har jeg aldrig kunnet gøre lettere.",
                    "In 2012 shells fell on our street. My mother and I went to Tripoli in Lebanon. My aunt would not "
                    "come. Somebody has to stay open, she said. She had diabetes, and the year after there was no "
                    "more insulin in the old quarter. I have never managed to make that sentence lighter.",
                ),
                (
                    "I efteråret 2014 rejste vi videre: færge til Tyrkiet, fragtskib til Italien, tog mod nord. Vi "
                    "var over fire hundrede om bord, og jeg havde én pose medicin mod søsyge. Jeg delte hver tablet i "
                    "to og skrev ned, hvem der fik. Listen har 61 linjer. Min mor står på den to gange. Hun siger, at "
                    "det må være en fejl.",
                    "In autumn 2014 we travelled on: a ferry to Turkey, a cargo ship to Italy, trains to the north. "
                    "We were over four hundred on board, and I had one bag of seasickness tablets. I cut each in half "
                    "and wrote down who got one. The list has 61 lines. My mother is on it twice. She says it must be "
                    "an error.",
                ),
                (
                    "På asylcentret spurgte en mand, hvad jeg havde arbejdet med. Jeg sagde: medicin. Han skrev: "
                    "<i>Har arbejdet i butik.</i> Det var ikke forkert. Det var næsten rigtigt.",
                    "At the asylum centre a man asked what work I had done. I said: medicine. He wrote: <i>Has worked "
                    "in a shop.</i> It was not wrong. It was almost right.",
                ),
            )
        ),
        OwnWords(
            language="ar",
            text="درهم وقاية خير من قنطار علاج.",
            meaning=(
                "Et gram forebyggelse er bedre end en tønde medicin. (Ordsproget bruger de gamle vægte dirham og "
                "qintar.)",
                "A gram of prevention is better than a barrel of cure. (The proverb uses the old weights dirham and "
                "qintar.)",
            ),
        ),
    ),
)
ADULT_LIFE = Chapter(
    movement="adult_life",
    title=("Voksenliv: hvor meget er lidt?", "Adult life: how much is a bit?"),
    parts=(
        Paragraphs(
            (
                (
                    "I 2015 flyttede vi til Aarhus. Danskere fortæller vittigheder om folk fra Aarhus. Syrere "
                    "fortæller dem om folk fra Homs. Jeg følte mig straks hjemme. Jeg kom i praktik i et supermarked "
                    "og fik hylden med shampoo. Den første dag stillede jeg flaskerne op efter indhold i stedet for "
                    "farve. Chefen stillede dem tilbage. Vi var begge to høflige.",
                    "In 2015 we moved to Aarhus. Danes tell jokes about people from Aarhus. Syrians tell them about "
                    "people from Homs. I felt at home at once. For work experience I was given the shampoo in a "
                    "supermarket. On the first day I arranged the bottles by ingredient, not by colour. The manager "
                    "put them back. We were both very polite.",
                ),
                (
                    "Så søgte jeg om autorisation som farmaceut. Jeg fik at vide, at den ikke findes. Læger bliver "
                    "autoriseret, farmaceuter får en tilladelse, og den skal man søge et andet sted. Jeg holder af "
                    "fine forskelle. Men den dag gik jeg en lang tur.",
                    "Then I applied for authorisation as a pharmacist. I was told there is no such thing. Doctors are "
                    "authorised; pharmacists are given a permission, and it comes from another office. I am fond of "
                    "fine distinctions. But that day I went for a long walk.",
                ),
                (
                    "I 2017 fik jeg en mentor. Karin var farmakonom og havde stået bag skranken i otteogtredive år. "
                    "På papiret var min uddannelse to år længere. Men hun kunne det, som jeg manglede. Jeg kendte "
                    "hvert stof på latin. Jeg vidste ikke, hvad en dansker mener, når hun siger, at det gør lidt ondt.",
                    "In 2017 I got a mentor. Karin was a pharmacy technician and had stood behind the counter for "
                    "thirty-eight years. On paper my education was longer. But she knew what I lacked. I had every "
                    "substance in Latin. I had no idea what a Dane means when she says that it hurts a bit.",
                ),
                (
                    "Vores kontrakt havde tre punkter: en sprogprøve, en ansøgning og ordet <i>lidt</i>. Hver måned "
                    "tog hun mig med til banko i sit forsamlingshus. Jeg spillede ikke. Jeg lyttede og førte en "
                    "liste. <i>Lidt ondt</i> er seks ud af ti. <i>Det er nok ikke noget</i> betyder: Ring til lægen. "
                    "<i>Jeg vil ikke være til besvær</i> betyder: Ring nu.",
                    "Our contract had three points: a language examination, an application and the word <i>lidt</i>, "
                    "a bit. Every month she took me to bingo at her village hall. I did not play. I listened and kept "
                    "a list. <i>Hurts a bit</i> is six out of ten. <i>I expect it is nothing</i> means: call the "
                    "doctor. <i>I don't want to be a nuisance</i> means: call now.",
                ),
            )
        ),
        PullQuote(
            words=(
                "Lidt er ikke en dosis. Det er et dansk ord for meget.",
                "A bit is not a dose. It is what Danes say when they mean a lot.",
            ),
            speaker=("Sahar, opdigtet, om sin liste", "Sahar, invented, on her list"),
        ),
        Paragraphs(
            (
                (
                    "Karin ville gerne lære at røre en salve. Det havde hun aldrig prøvet, for salver kommer i tuber. "
                    "Vi købte en gammel vægt på et loppemarked og smeltede bivoks i hendes køkken. Den første salve "
                    "blev til grus. Den tredje smører hun stadig på sine hænder.",
                    "Karin wanted to learn to make an ointment. She had never done it, since ointments come in tubes. "
                    "We bought an old balance at a flea market and melted beeswax in her kitchen. The first ointment "
                    "turned to gravel. The third she still rubs into her hands.",
                ),
                (
                    "Afgørelsen kom: Jeg manglede ni måneders fag. Dem læste jeg i København, og vi boede i Aarhus. "
                    "Toget tager tre timer, og kemi egner sig godt til tog. I 2021 fik jeg min tilladelse. Den kom "
                    "som digital post. Jeg printede den ud, så jeg kunne veje den. Ét ark, fem gram. Jeg havde ventet "
                    "mere.",
                    "The decision came: I lacked nine months of courses. I took them in Copenhagen while living in "
                    "Aarhus. The train takes three hours, and chemistry suits trains. In 2021 I got my permission. It "
                    "came as digital post. I printed it to weigh it. One sheet, five grams. I had expected more.",
                ),
                (
                    "Nu står jeg selv bag en skranke. Når en kunde siger, at hun er næsten rask, spørger jeg, hvor "
                    "meget der mangler.",
                    "Now I stand behind a counter myself. When a customer says that she is almost well, I ask how "
                    "much is missing.",
                ),
            )
        ),
    ),
)
EVENTS = (
    Event(
        1981, ("Født i Homs", "Born in Homs"), ("Apoteket ligger to gader væk.", "The pharmacy is two streets away.")
    ),
    Event(
        1989,
        ("Vejer kamille med hånden", "Weighs camomile by hand"),
        ("Hun rammer næsten rigtigt.", "She is almost right."),
        precision="words",
        in_words=("da hun var otte år", "when she was eight"),
    ),
    Event(
        2004,
        ("Bliver farmaceut", "Becomes a pharmacist"),
        ("Fem år i Damaskus, så hjem igen.", "Five years in Damascus, then home again."),
    ),
    Event(
        2016,
        ("Søger job på 41 apoteker", "Applies to 41 pharmacies"),
        ("Hun har gemt svarene. Der er ni.", "She has kept the answers. There are nine."),
        visibility="hidden",
    ),
    Event(
        2012,
        ("Forlader Homs", "Leaves Homs"),
        ("Hun og hendes mor tager til Libanon.", "She and her mother go to Lebanon."),
    ),
    Event(
        2014,
        ("Kommer til Danmark", "Comes to Denmark"),
        ("To skibe og fire tog.", "Two ships and four trains."),
    ),
    Event(
        2017,
        ("Skriver kontrakt med sin mentor", "Writes a contract with her mentor"),
        ("Tre punkter, et af dem på fire bogstaver.", "Three points, one of them a word of four letters."),
    ),
    Event(
        2021,
        ("Får sin tilladelse", "Gets her permission"),
        ("Syv år efter at hun kom. Fem gram.", "Seven years after she came. Five grams."),
    ),
)
KEEPSAKES = (
    Keepsake(
        ("Nøglen", "The key"),
        (
            "En kuffertnøgle, filet til med en neglefil. Den åbner ikke noget, men den var et lod i over tredive år.",
            "A suitcase key, filed down with a nail file. It opens nothing, but it was a weight for more than thirty "
            "years.",
        ),
        drawing="key",
    ),
    Keepsake(
        ("Vægten fra loppemarkedet", "The balance from the flea market"),
        (
            "Den står hos Karin. Den vejer forkert, og de ved præcis hvor meget.",
            "It stands at Karin's. It weighs wrongly, and they know exactly by how much.",
        ),
        drawing="scales",
    ),
    Keepsake(
        ("Listen fra skibet", "The list from the ship"),
        (
            "61 linjer på bagsiden af en konvolut. Linje 7 og linje 43 er hendes mor.",
            "61 lines on the back of an envelope. Line 7 and line 43 are her mother.",
        ),
    ),
)
LESSON = Lesson(
    language_school=(
        ("Hvad brugte Sahars tante i stedet for et lod?", "What did Sahar's aunt use in place of a weight?"),
        (
            "Hvem fik medicin på skibet, og hvordan delte Sahar den?",
            "Who got medicine on the ship, and how did Sahar share it out?",
        ),
        ("Hvad betyder ”lidt ondt” på Sahars liste?", "What does “hurts a bit” mean on Sahar's list?"),
        ("Hvad lærte Karin af Sahar?", "What did Karin learn from Sahar?"),
    ),
    school=(
        (
            "Manden på asylcentret skrev noget, der var ”næsten rigtigt”. Hvad gik tabt i hans sætning?",
            "The man at the centre wrote something “almost right”. What was lost in his sentence?",
        ),
        (
            "Find tre steder, hvor Sahar er ironisk. Hvad mener hun i virkeligheden?",
            "Find three places where Sahar is ironic. What does she really mean?",
        ),
        (
            "Hvilke grunde kan et land have til at prøve en farmaceut igen, og hvad koster det hende?",
            "What reasons can a country have to test a pharmacist again, and what does it cost her?",
        ),
    ),
    conversation=(
        (
            "Hvilke ord bruger du selv til at gøre noget mindre, end det er?",
            "Which words do you use yourself to make a thing smaller than it is?",
        ),
        (
            "Karin havde den korteste uddannelse og vidste mest om kunderne. Hvor har du mødt den slags viden?",
            "Karin had the shorter education and knew more about the customers. Where have you met that kind of "
            "knowledge?",
        ),
        ("Hvad kan du, som ikke står i dine papirer?", "What can you do that none of your papers mention?"),
    ),
    words=(
        (
            ("en vægt", "a balance"),
            ("Man bruger den til at måle, hvor tungt noget er.", "You use it to measure how heavy something is."),
        ),
        (
            ("et lod", "a weight"),
            (
                "Et lille stykke metal, der vejer præcis så meget, som der står på det.",
                "A small piece of metal that weighs exactly what is written on it.",
            ),
        ),
        (
            ("en farmaceut", "a pharmacist"),
            ("Hun har læst om medicin på universitetet.", "She has studied medicines at university."),
        ),
        (
            ("en farmakonom", "a pharmacy technician"),
            (
                "Hun er uddannet til at arbejde på apotek. Det tager tre år.",
                "She is trained to work in a pharmacy. It takes three years.",
            ),
        ),
        (("en tilladelse", "a permission"), ("Et papir, hvor der står, at man må.", "A paper that says that you may.")),
        (
            ("en skranke", "a counter"),
            ("Bordet mellem kunden og den, der sælger.", "The table between the customer and the one who sells."),
        ),
        (
            ("en dosis", "a dose"),
            ("Så meget medicin skal man tage på én gang.", "How much medicine to take at one time."),
        ),
    ),
    activity=(
        "Lav jeres egen liste i grupper: fem danske ord for ”ikke meget”. Giv hvert ord et tal fra en til ti, og "
        "sammenlign.",
        "Make a list of your own in groups: five Danish words for “not much”. Give each a number from one to ten, and "
        "compare.",
    ),
)
STORY = Story(
    name="Sahar",
    title=("Sahar vejer hvert ord", "Sahar weighs every word"),
    quote=(
        "Jeg kendte hvert stof på latin. Jeg vidste ikke, hvor meget ”lidt” er på dansk.",
        "I had every substance in Latin. I did not know how much “a bit” is in Danish.",
    ),
    summary=(
        "En opdigtet fortælling. Sahar kunne veje med hånden, før hun kunne gange. I Aarhus tog det syv år at blive "
        "farmaceut igen, og en af prøverne var ordet lidt.",
        "An invented story. Sahar could weigh with her hand before she could multiply. In Aarhus it took seven years "
        "to become a pharmacist again, and one of the tests was a very short word.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra et lille apotek i Homs til en skranke i Aarhus, syv år, en mentor og en liste "
        "over det danske ord lidt.",
        "An invented life story: from a small pharmacy in Homs to a counter in Aarhus, by way of seven years, a "
        "mentor and one short Danish word.",
    ),
    born=1981,
    arrived=2014,
    region="middle_east",
    origin=Place(("Homs", "Homs"), ("Det vestlige Syrien", "Western Syria"), ("Syrien", "Syria"), "SY"),
    home=Place(("Aarhus", "Aarhus"), ("Østjylland", "East Jutland"), ("Danmark", "Denmark"), "DK", municipality="0751"),
    further_places=(
        Place(("Damaskus", "Damascus"), ("Det sydlige Syrien", "Southern Syria"), ("Syrien", "Syria"), "SY"),
        Place(("Tripoli", "Tripoli"), ("Det nordlige Libanon", "Northern Lebanon"), ("Libanon", "Lebanon"), "LB"),
    ),
    branch="aarhus",
    themes=("work", "education", "language"),
    pattern="crosses",
    paper="sand",
    drawing={"hair": "bob", "hair_colour": "black", "complexion": "honey", "glasses": True},
    portrait_alt=(
        "Papirklip af en kvinde med sort, halvlangt hår og briller. Hendes tøj har et mønster af krydser.",
        "Paper cut of a woman with black hair to her chin and glasses. Her clothes have a pattern of crosses.",
    ),
    brief=(
        "Som barn vejede jeg kamille med hånden i min tantes apotek i Homs. I Danmark tog det syv år, før jeg måtte "
        "være farmaceut igen. Min mentor havde stået bag skranken hele sit liv. Hun lærte mig, hvad kunder mener, når "
        "de siger, at det gør lidt ondt. Jeg lærte hende at røre en salve. Tilladelsen vejede fem gram. Jeg har vejet "
        "den.",
        "As a child I weighed camomile by hand in my aunt's pharmacy in Homs. In Denmark it took seven years before I "
        "could be a pharmacist again. My mentor had stood behind a counter all her life. She taught me what customers "
        "mean when it hurts a bit. I taught her to make an ointment. My permission weighed five grams. I have checked.",
    ),
    chapters=(CHILDHOOD, JOURNEY, ADULT_LIFE),
    in_depth=IN_DEPTH,
    events=EVENTS,
    keepsakes=KEEPSAKES,
    lesson=LESSON,
    content_note=ContentNote(
        topic="war",
        words=("krigen i Homs og en tante, der ikke kom med", "the war in Homs and an aunt who stayed behind"),
        chapter=1,
    ),
    invented=(
        "Sahar, hendes familie og hendes mentor er opdigtet. Belejringen af Homs, skibene til Italien i 2014 og "
        "reglerne for farmaceuter er virkelige.",
        "Sahar, her family and her mentor are invented. The siege of Homs, the ships to Italy in 2014 and the rules "
        "for pharmacists are real.",
    ),
)
