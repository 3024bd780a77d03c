"""Sahar's story in fifteen minutes: her adult life in Denmark."""

from home.sample_content.stories.story import Chapter, Paragraphs, PullQuote

SHAMPOO = Chapter(
    movement="adult_life",
    title=("Voksenliv: har arbejdet i butik", "Adult life: has worked in a shop"),
    parts=(
        Paragraphs(
            (
                (
                    "På asylcentret spurgte en mand, hvad jeg havde arbejdet med. Jeg sagde: medicin. Han skrev: "
                    "<i>Har arbejdet i butik.</i> Det var ikke forkert. Det var næsten rigtigt. Det ord havde jeg "
                    "altså med fra Homs.",
                    "At the asylum centre a man asked what work I had done. I said: medicine. He wrote: <i>Has worked "
                    "in a shop.</i> It was not wrong. It was almost right. So that word had come with me from Homs.",
                ),
                (
                    "I 2015 flyttede vi til Aarhus. En dansker på centret advarede os: Folk fortæller vittigheder om "
                    "dem, der bor i Aarhus. De er vist lidt langsomme. Min mor og jeg så på hinanden. I Syrien "
                    "fortæller man nøjagtig de samme vittigheder om folk fra Homs. Vi følte os hjemme, før vi havde "
                    "fået nøglen.",
                    "In 2015 we moved to Aarhus. A Dane at the centre warned us: people tell jokes about those who "
                    "live in Aarhus. They are said to be a bit slow. My mother and I looked at each other. In Syria "
                    "they tell exactly the same jokes about people from Homs. We felt at home before we had the key.",
                ),
                (
                    "Jeg kom i praktik i et supermarked og fik hylden med shampoo. Den første dag læste jeg bagsiden "
                    "af alle flaskerne. Så stillede jeg dem op efter indhold i stedet for farve. Elleve af dem var "
                    "den samme sæbe. Chefen stillede dem tilbage. Han sagde, at det så pænere ud, og det gjorde det. "
                    "Vi var begge to høflige.",
                    "I was sent to a supermarket for work experience and put in charge of the shampoo. On the first "
                    "day I read the backs of all the bottles. Then I arranged them by ingredient and not by colour. "
                    "Eleven of them were the same soap. The manager put them back. He said that it looked nicer that "
                    "way, and it did. We were both very polite.",
                ),
                (
                    "Så søgte jeg om autorisation som farmaceut. Jeg fik diplomet oversat, stemplet og bekræftet. Til "
                    "sidst fik jeg at vide, at farmaceuter ikke bliver autoriseret i Danmark. Det gør læger. "
                    "Farmaceuter får en tilladelse, og den skal man søge et andet sted. Jeg holder af fine forskelle. "
                    "Men den dag gik jeg en lang tur.",
                    "Then I applied for authorisation as a pharmacist. I had my diploma translated, stamped and "
                    "certified. In the end I was told that pharmacists are not authorised in Denmark. Doctors are. "
                    "Pharmacists are given a permission, and it comes from another office. I am fond of fine "
                    "distinctions. But that day I went for a long walk.",
                ),
            )
        ),
        PullQuote(
            words=(
                "I Syrien var jeg farmaceut. I Libanon var jeg kusine. I Danmark var jeg shampoo.",
                "In Syria I was a pharmacist. In Lebanon I was a cousin. In Denmark I was shampoo.",
            ),
            speaker=("Sahar, opdigtet, om det første år", "Sahar, invented, on the first year"),
        ),
    ),
)
LANGUAGE = Chapter(
    movement="adult_life",
    title=("Voksenliv: gift", "Adult life: the word for poison"),
    parts=(
        Paragraphs(
            (
                (
                    "Min mor og jeg gik på sprogskole sammen. Hun var treogtres og sad forrest. Jeg skrev ned. Hun "
                    "talte. Efter et halvt år kunne jeg bøje alle verber, og hun havde fået tre veninder og en "
                    "haveforening.",
                    "My mother and I went to language school together. She was sixty-three and sat in the front row. "
                    "I took notes. She talked. After six months I could conjugate every verb, and she had three "
                    "friends and a place in a garden association.",
                ),
                (
                    "En farmaceut lægger mærke til ordet <i>gift</i>. På dansk er det både noget, man dør af, og "
                    "noget, man bliver, når man siger ja. Jeg spurgte læreren, hvilken betydning der kom først. Hun "
                    "var lige blevet skilt. Hun behøvede ikke at tænke sig om.",
                    "A pharmacist notices the word <i>gift</i>. In Danish it means poison, and it also means married. "
                    "I asked the teacher which meaning came first. She had just been divorced. She did not need to "
                    "think.",
                ),
                (
                    "De lange ord var lette. De ligner latin, eller de er sat sammen af klodser. Det var de korte, "
                    "jeg ikke kunne veje. <i>Lige. Nok. Jo. Lidt.</i> Vores nabo faldt på trappen og brækkede "
                    "håndleddet. Jeg spurgte, hvordan hun havde det. Det gør lidt ondt, sagde hun. Hånden vendte den "
                    "forkerte vej.",
                    "The long words were easy. They resemble Latin, or they are built of blocks. It was the short "
                    "ones that I could not weigh. <i>Lige. Nok. Jo. Lidt.</i> Just, enough, yes-but, a bit. Our "
                    "neighbour fell on the stairs and broke her wrist. I asked how she was. It hurts a bit, she said. "
                    "The hand was pointing the wrong way.",
                ),
                (
                    "Den aften forstod jeg noget. Jeg kunne bestå deres prøver, alle sammen. Jeg kunne stadig ikke "
                    "stå bag en skranke. Den, der ikke kan høre, hvor meget lidt er, skal ikke give nogen medicin.",
                    "That evening I understood something. I could pass their examinations, every one. I still could "
                    "not stand behind a counter. A person who cannot hear how much a bit is should not give anyone "
                    "medicine.",
                ),
            )
        ),
    ),
)
KARIN = Chapter(
    movement="adult_life",
    title=("Voksenliv: banko", "Adult life: bingo"),
    parts=(
        Paragraphs(
            (
                (
                    "I 2017 fik jeg en mentor. Jeg havde skrevet, at jeg ønskede en farmaceut, helst med speciale i "
                    "hjertemedicin. Jeg fik Karin. Hun var farmakonom, og hendes uddannelse var to år kortere end "
                    "min. Jeg så på papiret og tænkte: næsten.",
                    "In 2017 I got a mentor. I had written that I wished for a pharmacist, preferably a specialist in "
                    "heart medicine. I got Karin. She was a pharmacy technician, and her education was two years "
                    "shorter than mine. I looked at the paper and thought: almost.",
                ),
                (
                    "Karin havde stået bag skranken i otteogtredive år. Hun spurgte, hvad jeg gjorde, når en mand bad "
                    "om noget mod hoste. Jeg nævnte fire stoffer. Hun rystede på hovedet. Først ser du, hvem der "
                    "venter ude i bilen, sagde hun. Er det hans kone, så er det hende, der hoster.",
                    "Karin had stood behind the counter for thirty-eight years. She asked what I would do when a man "
                    "wanted something for a cough. I named four substances. She shook her head. First you look who is "
                    "waiting in the car, she said. If it is his wife, then she is the one with the cough.",
                ),
                (
                    "Vi skrev en kontrakt med tre punkter: studieprøven i dansk, ansøgningen og ordet <i>lidt</i>. "
                    "Hver måned tog Karin mig med til banko i sit forsamlingshus. Der sad halvfjerds danskere og "
                    "spurgte hinanden, hvordan det gik. Karin sagde aldrig, hvad nogen fejlede. Det må man ikke. Men "
                    "jeg måtte gætte, hvor ondt det gjorde, og hun viste med fingrene, om jeg var tæt på. Jeg vandt "
                    "aldrig. Jeg hørte ikke tallene.",
                    "We wrote a contract with three points: the university entrance test in Danish, the application "
                    "and the word <i>lidt</i>, a bit. Every month Karin took me to bingo at her village hall. Seventy "
                    "Danes sat there and asked each other how they were. Karin never said what was wrong with "
                    "anybody. One must not. But I could guess how much it hurt, and she showed with her fingers if I "
                    "was close. I never won. I did not hear the numbers.",
                ),
                (
                    "Jeg førte en liste. <i>Lidt ondt</i> er seks ud af ti. <i>Det er nok ikke noget</i> betyder: "
                    "Ring til lægen. <i>Jeg vil ikke være til besvær</i> betyder: Ring nu. <i>Vi må jo se</i> betyder "
                    "nej. Ved jul havde jeg fire sider. Karin læste dem med briller på. Hun havde sagt de ord hele "
                    "sit liv, sagde hun, og aldrig set dem vejet.",
                    "I kept a list. <i>Hurts a bit</i> is six out of ten. <i>I expect it is nothing</i> means: call "
                    "the doctor. <i>I don't want to be a nuisance</i> means: call now. <i>We shall have to see</i> "
                    "means no. By Christmas I had four pages. Karin put on her glasses and read them. She had said "
                    "those words all her life, she told me, and never seen them weighed.",
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
    ),
)
OINTMENT = Chapter(
    movement="adult_life",
    title=("Voksenliv: salve og tog", "Adult life: ointment and trains"),
    parts=(
        Paragraphs(
            (
                (
                    "Selv ville Karin lære at røre en salve. I otteogtredive år havde hun solgt dem i tuber. Vi købte "
                    "en gammel vægt på et loppemarked og smeltede bivoks i hendes gryde. Den første salve blev til "
                    "grus. Den anden blev til suppe. Karin blev rød i kinderne og ville ikke spise aftensmad, før den "
                    "tredje lykkedes. Den smører hun stadig på sine hænder.",
                    "Karin, for her part, wanted to learn to make an ointment. For thirty-eight years she had sold "
                    "them in tubes. We bought an old balance at a flea market and melted beeswax in her saucepan. The "
                    "first ointment turned to gravel. The second turned to soup. Karin was red in the face and would "
                    "have no supper until the third came right. She still rubs it into her hands.",
                ),
                (
                    "Afgørelsen kom: Jeg manglede ni måneders fag. Jeg havde regnet med seks. Dem måtte jeg læse i "
                    "København, og vi boede i Aarhus. Toget tager tre timer, og kemi egner sig godt til tog. Ved "
                    "Storebælt lukkede jeg både bogen og øjnene. Det er atten kilometer vand. På den anden side læste "
                    "jeg videre.",
                    "The decision came: I lacked nine months of courses. I had reckoned on six. I had to take them in "
                    "Copenhagen, and we lived in Aarhus. The train takes three hours, and chemistry is well suited to "
                    "trains. At the Great Belt I closed both the book and my eyes. It is eighteen kilometres of "
                    "water. On the far side I read on.",
                ),
                (
                    "De andre på holdet var toogtyve. De var venlige og spurgte, om jeg var underviseren. I "
                    "laboratoriet skulle vi afveje fem gram uden at spilde. Jeg gjorde det med hånden, mest for sjov. "
                    "Displayet viste 4,97. Der blev stille. Næsten, sagde jeg.",
                    "The others in the class were twenty-two. They were friendly and asked if I was the teacher. In "
                    "the laboratory we were to weigh out five grams without spilling. I did it by hand, mostly for "
                    "fun. The display said 4.97. The room went quiet. Almost, I said.",
                ),
                (
                    "Jeg dumpede også. Det var lovgivning, og jeg havde læst den forkerte udgave. Jeg ringede til "
                    "Karin fra perronen. Hun sagde, at det var lidt ærgerligt. Jeg slog ordet op på min egen liste og "
                    "græd så i en halv time. Bagefter købte jeg den rigtige udgave.",
                    "I failed as well. The subject was law, and I had read the wrong edition. I telephoned Karin from "
                    "the platform. She said that it was a bit of a shame. I looked that up on my own list and then "
                    "cried for half an hour. Afterwards I bought the right edition.",
                ),
                (
                    "Om aftenen arbejdede jeg på et apotek. Jeg måtte ikke give råd. Jeg måtte pakke varer ud i "
                    "kælderen og sætte dem på plads. Ingen har nogensinde haft en kælder som den. En dag kom chefen "
                    "ned for at finde en salve, og hun fandt den på otte sekunder. Hun blev stående lidt. Så spurgte "
                    "hun, hvad jeg egentlig var.",
                    "In the evenings I worked at a pharmacy. I was not allowed to give advice. I was allowed to "
                    "unpack goods in the cellar and put them in their places. Nobody has ever had a cellar like it. "
                    "One day the manager came down for an ointment and found it in eight seconds. She stood there for "
                    "a moment. Then she asked what I really was.",
                ),
                (
                    "En aften før eksamen sagde min mor, at hun havde lidt ondt i maven. Jeg læste videre. Først en "
                    "side senere hørte jeg, at hun havde sagt det på dansk. Jeg lagde bogen og ringede efter en bil. "
                    "Det var galdesten, og hun blev indlagt samme nat. Fire år i haveforeningen havde gjort min mor "
                    "til dansker, og jeg havde nær ikke opdaget det.",
                    "One evening before an examination my mother said that her stomach hurt a bit. I read on. Not "
                    "until the next page did I hear that she had said it in Danish. I put the book down and rang for "
                    "a car. It was gallstones, and they admitted her that same night. Four years in the garden "
                    "association had made a Dane of my mother, and I had almost missed it.",
                ),
            )
        ),
    ),
)
PERMISSION = Chapter(
    movement="adult_life",
    title=("Voksenliv: to procent", "Adult life: two per cent"),
    parts=(
        Paragraphs(
            (
                (
                    "I 2021 fik jeg min tilladelse. Den kom som digital post en tirsdag, mellem en besked fra "
                    "tandlægen og en om affald. Jeg printede den ud, så jeg kunne veje den. Ét ark, fem gram. Jeg "
                    "havde ventet mere.",
                    "In 2021 I got my permission. It came as digital post on a Tuesday, between a message from the "
                    "dentist and one about rubbish. I printed it so that I could weigh it. One sheet, five grams. I "
                    "had expected more.",
                ),
                (
                    "Nu står jeg bag en skranke i Aarhus. Jeg ser efter, hvem der venter ude i bilen. Når en kunde "
                    "siger, at hun er næsten rask, spørger jeg, hvor meget der mangler. De nye kolleger får en kopi "
                    "af min liste. En af dem er fra Randers, og hun mener, at den også burde findes på jysk.",
                    "Now I stand behind a counter in Aarhus. I look who is waiting in the car. When a customer says "
                    "that she is almost well, I ask how much is missing. New colleagues are given a copy of my list. "
                    "One of them comes from Randers, and she thinks that there should be an edition for Jutland.",
                ),
                (
                    "I december 2024 faldt styret i Damaskus. Dagen efter spurgte tre kunder, hvornår jeg skulle "
                    "hjem. De mente det venligt. Jeg gav dem deres medicin og sagde, at jeg havde fri klokken halv "
                    "seks. En fætter gik gennem vores gade med sin telefon og filmede. Skiltet hænger der endnu. "
                    "Indenfor er der ingen disk og ingen vægt.",
                    "In December 2024 the government in Damascus fell. The next day three customers asked when I was "
                    "going home. They meant it kindly. I gave them their medicine and said that I finished at half "
                    "past five. A cousin walked down our street and filmed it on his telephone. The sign is still "
                    "there. Inside there is no counter and no balance.",
                ),
                (
                    "Den aften tog jeg nøglen med på arbejde. Vi har en vægt, der måler tusindedele af et gram. Jeg "
                    "havde aldrig turdet. Den viste 1,02. I over tredive år havde min tante altså givet to procent "
                    "for meget af alt det, man køber i gram. Og hver dag kom hun ned og rettede mig. Jeg lo, indtil "
                    "alarmen gik i gang, for klokken var blevet mange.",
                    "That evening I took the key to work. We have a balance that measures thousandths of a gram. I "
                    "had never dared. It said 1.02. So for more than thirty years my aunt had given two per cent too "
                    "much of all that people buy by the gram. And every day she came down and corrected me. I laughed "
                    "until the alarm went off, for it had grown late.",
                ),
                (
                    "Jeg skrev tallet på en seddel til nøglens æske. Navn, dato, indhold. Under indhold skrev jeg: "
                    "næsten et gram.",
                    "I wrote the figure on a label for the key's box. Name, date, contents. Under contents I wrote: "
                    "almost a gram.",
                ),
            )
        ),
    ),
)
ADULT_LIFE: tuple[Chapter, ...] = (SHAMPOO, LANGUAGE, KARIN, OINTMENT, PERMISSION)
