"""Sahar's story in fifteen minutes: how it begins, and the whole of it."""

from home.sample_content.stories.sahar_in_depth_adult_life import ADULT_LIFE
from home.sample_content.stories.story import Chapter, OwnWords, Paragraphs

BALANCE = Chapter(
    movement="childhood",
    title=("Barndom: vægten på disken", "Childhood: the balance on the counter"),
    parts=(
        Paragraphs(
            (
                (
                    "Man kunne lugte min tantes apotek, før man så det. Det lugtede af anis, sprit og gammelt træ. "
                    "Butikken lå i den gamle bydel i Homs, så smal, at tre kunder var en kø. På disken stod en vægt "
                    "med to skåle af messing. Den måtte ingen læne sig mod, heller ikke præsten, og han var tung.",
                    "You could smell my aunt's pharmacy before you saw it. It smelt of aniseed, spirit and old wood. "
                    "The shop lay in the old quarter of Homs and was so narrow that three customers made a queue. On "
                    "the counter stood a balance with two brass pans. Nobody was allowed to lean on it, not even the "
                    "priest, and he was heavy.",
                ),
                (
                    "Lodderne lå i en æske med fløjl. Hvert lod havde sin egen hule. I den mindste hule lå en nøgle. "
                    "Loddet på et gram var blevet væk, før jeg blev født. Min tante havde taget nøglen til en kuffert "
                    "og filet den til, indtil den vejede rigtigt. Kufferten blev aldrig åbnet igen. Hun hed Widad, og "
                    "hun syntes, at det var en god handel.",
                    "The weights lay in a box lined with velvet. Each weight had a hollow of its own. In the smallest "
                    "hollow lay a key. The one-gram weight had gone missing before I was born. My aunt had taken the "
                    "key to a suitcase and filed it down until it weighed right. The suitcase was never opened again. "
                    "Her name was Widad, and she thought it a good bargain.",
                ),
                (
                    "Jeg var otte år og vejede kamille af efter skole. Fem gram, ti gram, tyve. Hver pose skulle "
                    "lukkes med to fold. Efter en sommer behøvede jeg ikke vægten. Jeg lagde blomsterne i hånden og "
                    "sagde tallet. Min tante vejede efter og sagde: Næsten. Det var det værste ord, jeg kendte.",
                    "I was eight and weighed out camomile after school. Five grams, ten grams, twenty. Each bag was "
                    "to be closed with two folds. By the end of one summer I did not need the balance. I put the "
                    "flowers in my palm and said the number. My aunt checked and said: Almost. It was the worst word "
                    "I knew.",
                ),
                (
                    "Som tiårig kunne jeg også læse lægernes håndskrift. Det kunne de ikke altid selv. En dag kom der "
                    "en recept med ti dråber til et spædbarn. Jeg sagde, at der nok var faldet et komma ud. Min tante "
                    "ringede til lægen. Der blev stille i røret. Samme aften kom han forbi med en æske karameller til "
                    "mig, og han skrev pænt resten af ugen.",
                    "By the age of ten I could also read the doctors' handwriting. They could not always do so "
                    "themselves. One day a prescription came in with ten drops for a baby. I said that a decimal "
                    "point must have fallen out. My aunt telephoned the doctor. The line went quiet. That same "
                    "evening he called with a box of caramels for me, and for the rest of the week he wrote neatly.",
                ),
                (
                    "Min mor syntes, at jeg burde lege mere. Så legede jeg apotek med nabobørnene. De var syge på "
                    "skift, og jeg skrev sedler til dem: en skefuld vand, tre gange om dagen, efter maden. De kom "
                    "tilbage og klagede over, at det ikke virkede. Jeg spurgte, om de havde taget det <i>efter</i> "
                    "maden. Det havde de aldrig.",
                    "My mother thought that I ought to play more. So I played pharmacy with the neighbours' children. "
                    "They took turns at being ill, and I wrote labels for them: one spoonful of water, three times a "
                    "day, after meals. They came back and complained that it did not work. I asked if they had taken "
                    "it <i>after</i> the meal. They never had.",
                ),
            )
        ),
    ),
)
DAMASCUS = Chapter(
    movement="childhood",
    title=("Ung: den korteste udregning", "Young: the shortest sum"),
    parts=(
        Paragraphs(
            (
                (
                    "I 1999 flyttede jeg til Damaskus for at læse farmaci. Vi var seks piger om to værelser og en "
                    "kogeplade. De andre læste højt for hinanden om natten. Jeg satte små sedler på alting i køkkenet "
                    "med navn, dato og indhold. Sukkeret hed saccharose i fem år. Da vi flyttede ud, bad de om at få "
                    "sedlerne med.",
                    "In 1999 I moved to Damascus to study pharmacy. We were six girls with two rooms and one "
                    "hotplate. The others read aloud to each other at night. I put small labels on everything in the "
                    "kitchen, with name, date and contents. For five years the sugar was called sucrose. When we "
                    "moved out, they asked to keep the labels.",
                ),
                (
                    "Jeg kom hjem i 2004 og fik nattevagterne. Om natten køber folk det, som de ikke vil købe om "
                    "dagen. Man lærer at pakke ind uden at se op. Efter tre år overtog jeg hele apoteket. Min tante "
                    "flyttede sin stol ovenpå, og hver eftermiddag kom hun ned og vejede efter.",
                    "I came home in 2004 and was given the night shifts. At night people buy what they will not buy "
                    "by day. You learn to wrap a parcel without looking up. After three years the whole pharmacy was "
                    "mine. My aunt moved her chair upstairs, and every afternoon she came down and checked my "
                    "weighing.",
                ),
                (
                    "En overgang var jeg forlovet med en ingeniør. Han fik arbejde ved Golfen og ville have mig med. "
                    "Lejligheden havde klimaanlæg og udsigt til en motorvej. Jeg bad om en nat til at regne på det. "
                    "Jeg brugte et minut af den. Resten sov jeg, og det undrede mig selv.",
                    "For a time I was engaged to an engineer. He found work by the Gulf and wanted me to come. The "
                    "flat had air conditioning and a view of a motorway. I asked for a night to work it out. I used "
                    "one minute of it. The rest of the night I slept, which surprised me.",
                ),
            )
        ),
    ),
)
LEAVING = Chapter(
    movement="journey",
    title=("Rejsen: nogen skal holde åbent", "The journey: somebody has to stay open"),
    parts=(
        Paragraphs(
            (
                (
                    "I 2012 faldt der granater i vores gade. Den første ødelagde bageren. Den anden ødelagde vores "
                    "rude, og i to dage fejede jeg glas ud af kamillen. Så holdt jeg op. Man kan ikke sælge noget, "
                    "som man ikke tør love er rent.",
                    "In 2012 shells fell on our street. The first destroyed the baker's. The second destroyed our "
                    "window, and for two days I swept glass out of the camomile. Then I stopped. You cannot sell a "
                    "thing when you dare not promise that it is clean.",
                ),
                (
                    "Min mor og jeg pakkede til Libanon. Jeg tog mit eksamensbevis, mine karakterblade og fire sæt "
                    "tøj. Min mor tog kaffekanden. Min tante ville ikke med. Nogen skal holde åbent, sagde hun. Da "
                    "jeg krammede hende, stak hun noget i min lomme. Først på den anden side af grænsen så jeg efter. "
                    "Det var nøglen.",
                    "My mother and I packed for Lebanon. I took my diploma, my lists of marks and four sets of "
                    "clothes. My mother took the coffee pot. My aunt would not come. Somebody has to stay open, she "
                    "said. When I hugged her, she put something in my pocket. I did not look until we had crossed the "
                    "border. It was the key.",
                ),
                (
                    "Hun havde sukkersyge. I 2013 var der ikke mere insulin i den gamle bydel. Hun var farmaceut, og "
                    "hun vidste, hvor mange dage det tog. Den sætning har jeg aldrig kunnet gøre lettere.",
                    "She had diabetes. In 2013 there was no more insulin in the old quarter. She was a pharmacist, "
                    "and she knew how many days it would take. I have never managed to make that sentence lighter.",
                ),
                (
                    "I Tripoli stod jeg to år bag en anden mands disk. Jeg måtte ikke arbejde, så jeg var der heller "
                    "ikke, når nogen spurgte. Kunderne kaldte mig doktor. Ejeren kaldte mig sin kusine. Alle andre "
                    "fra Homs havde nøglen til deres hus med. Jeg havde nøglen til en kuffert. Om aftenen talte min "
                    "mor vores penge, og hver aften var de næsten nok.",
                    "In Tripoli I stood behind another man's counter for two years. I was not allowed to work, so "
                    "whenever anybody asked, I was not there. The customers called me doctor. The owner called me his "
                    "cousin. Everyone else from Homs had brought the key to their house. I had the key to a suitcase. "
                    "In the evenings my mother counted our money, and every evening it was almost enough.",
                ),
            )
        ),
    ),
)
SHIP = Chapter(
    movement="journey",
    title=("Rejsen: 61 halve tabletter", "The journey: 61 half tablets"),
    parts=(
        Paragraphs(
            (
                (
                    "I efteråret 2014 tog vi færgen fra Tripoli til Tyrkiet. Der fandt vi et fragtskib, som før havde "
                    "sejlet med kvæg. Det kunne man lugte. Vi var over fire hundrede mennesker om bord. Skibet skulle "
                    "til Italien, og ingen ville sige, hvornår det kom frem.",
                    "In the autumn of 2014 we took the ferry from Tripoli to Turkey. There we found a cargo ship that "
                    "used to carry cattle. One could tell. We were more than four hundred people on board. The ship "
                    "was bound for Italy, and nobody would say when it would arrive.",
                ),
                (
                    "Den anden dag blev der høj sø. Jeg havde én pose medicin mod søsyge, og den var købt til to. Jeg "
                    "lagde en avis på en kasse, delte hver tablet med min mors neglesaks og begyndte med børnene. En "
                    "dreng stillede sig ved siden af mig og råbte: Apoteket har åbent! Så kom der kø.",
                    "On the second day the sea rose. I had one bag of tablets against seasickness, and it was bought "
                    "for two. I spread a newspaper on a crate, cut each tablet with my mother's nail scissors and "
                    "began with the children. A boy stood up beside me and shouted: The pharmacy is open! Then there "
                    "was a queue.",
                ),
                (
                    "Jeg skrev navn, alder og dosis på bagsiden af en konvolut. Hvis nogen blev dårlig, skulle en "
                    "læge kunne se, hvad jeg havde givet. Der var ingen læge. Jeg skrev alligevel. Listen har 61 "
                    "linjer, og min mor står på den to gange. Linje syv er hende selv. Linje treogfyrre er en tynd "
                    "kvinde i min mors frakke, som gerne ville have en halv mere. Hun siger stadig, at det må være en "
                    "fejl.",
                    "I wrote name, age and dose on the back of an envelope. If anyone fell ill, a doctor should be "
                    "able to see what I had given. There was no doctor. I wrote all the same. The list has 61 lines, "
                    "and my mother is on it twice. Line seven is herself. Line forty-three is a thin woman in my "
                    "mother's coat who would like another half. She still says that it must be an error.",
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
        Paragraphs(
            (
                (
                    "Fra Italien kom vi nordpå med fire tog. Jeg kan stadig nævne stationerne. I Padborg spurgte en "
                    "betjent, om vi ville søge asyl her. Min mor så ud på markerne. De var flade og meget ordentlige. "
                    "Hun sagde på arabisk, at her i det mindste ikke var noget at falde ned fra.",
                    "From Italy we came north in four trains. I can still name the stations. In Padborg, just inside "
                    "Denmark, a policeman asked if we wished to apply for asylum here. My mother looked out at the "
                    "fields. They were flat and very tidy. She said in Arabic that at least there was nothing here to "
                    "fall off.",
                ),
            )
        ),
    ),
)
CHAPTERS: tuple[Chapter, ...] = (BALANCE, DAMASCUS, LEAVING, SHIP, *ADULT_LIFE)
