"""The invented story of Linh, told in fifteen minutes."""

from home.sample_content.stories.linh_journey import FIFTY_NINE, NUMBER_THIRTY, UNDER_THE_TABLE
from home.sample_content.stories.story import Chapter, Paragraphs, PullQuote

_ONE_CENTIMETRE = Chapter(
    "adult_life",
    ("Voksenliv: en centimeter", "Adult life: one centimetre"),
    (
        Paragraphs(
            (
                (
                    "Min mor købte en brugt symaskine for 250 kroner og syede for naboerne. Jeg sad ikke længere "
                    "under bordet, men jeg huskede stadig målene. Danske arme var længere. Danske halse var tykkere, "
                    "og de skulle have luft. I skolen var jeg god til matematik og stille i resten.",
                    "My mother bought a used sewing machine for 250 kroner and sewed for the neighbours. I no longer "
                    "sat under the table, but I still remembered the measurements. Danish arms were longer. Danish "
                    "necks were thicker, and they wanted air. At school I was good at mathematics and silent in "
                    "everything else.",
                ),
                (
                    "I spisefrikvarteret åbnede de andre deres madpakker. De havde fire stykker rugbrød, og "
                    "leverpostejen var altid nummer to. Jeg havde ris i et syltetøjsglas. Ingen sagde noget, men der "
                    "blev længere til den næste stol. Jeg målte det: en halv meter. Efter en uge bad jeg min mor om "
                    "rugbrød. Hun smurte det med fiskesauce, og så blev der en hel meter.",
                    "At lunch the others opened their packed lunches. They had four slices of rye bread, and the "
                    "liver paste was always number two. I had rice in a jam jar. Nobody said anything, but the next "
                    "chair moved further off. I measured it: half a metre. After a week I asked my mother for rye "
                    "bread. She spread it with fish sauce, and then it was a whole metre.",
                ),
                (
                    "Min far kom i 1986. Han havde været i lejren i seks år, og så ventede han fem år på et papir. "
                    "Jeg var femten. Vi stod over for hinanden i lufthavnen og målte. Jeg var en centimeter højere "
                    "end ham. Det havde ingen af os regnet med.",
                    "My father came in 1986. He had been in the camp for six years, and then he waited five years for "
                    "a paper. I was fifteen. We stood facing each other at the airport and took each other's measure. "
                    "I was one centimetre taller than he was. Neither of us had worked that out beforehand.",
                ),
                (
                    "Han kendte en pige på fire. Jeg kendte et fotografi. Vi vidste ikke, hvad vi skulle tale om. Så "
                    "kom elregningen, og han fandt en fejl på elleve kroner. Jeg fandt en på seks. Efter det sad vi "
                    "hver søndag med familiens papirer, og der gik to år, før vi kunne tale om andet. Han døde i "
                    "2011. Elregningerne har jeg gemt.",
                    "He knew a girl of four. I knew a photograph. We had no idea what to talk about. Then the "
                    "electricity bill came, and he found a mistake of eleven kroner. I found one of six. From then on "
                    "we sat with the family's papers every Sunday, and it took two years before we could talk of "
                    "other things. He died in 2011. I have kept the electricity bills.",
                ),
                (
                    "Min mormor så vi ikke igen. Hun døde i 1989, og brevet var seks uger undervejs. Hendes opskrift "
                    "stod i brevet, men uden mål. Fisk, salt, tid, havde en nabo skrevet for hende. Jeg stillede en "
                    "krukke ud på altanen med tre slags salt i tre lag. Efter to måneder kom viceværten. Efter tre "
                    "kom boligforeningen. Jeg har siden lært, at mormor mente et helt år.",
                    "We did not see my grandmother again. She died in 1989, and the letter took six weeks. Her recipe "
                    "was in it, but without measures. Fish, salt, time, a neighbour had written for her. I set up a "
                    "jar on the balcony with three kinds of salt in three layers. After two months the caretaker "
                    "came. After three, the housing association. I have since learnt that Grandmother meant a whole "
                    "year.",
                ),
                (
                    "Jeg blev syerske, for det kunne jeg i forvejen. På fabrikken uden for byen syede jeg kraver på "
                    "akkord, 640 om ugen. I 1999 flyttede arbejdet til Polen. Chefen holdt en tale for os, fireogfirs "
                    "dygtige kvinder, som han sagde. Vi var seksogfirs. Jeg rakte hånden op. Han troede, at jeg ville "
                    "sige tak.",
                    "I became a seamstress, since I could do it already. At the factory outside town I sewed collars "
                    "at piece rates, 640 a week. In 1999 the work moved to Poland. The manager made a speech to us, "
                    "eighty-four skilled women, as he put it. We were eighty-six. I raised my hand. He thought that I "
                    "wanted to say thank you.",
                ),
                (
                    "På fabrikken havde jeg mødt Tuấn, som kørte varevognen. Han siger et par stykker, når der er "
                    "fem. Han siger en tid, når han mener et år. Vi har været gift i enogtredive år. Han siger, at "
                    "det er en god tid.",
                    "At the factory I had met Tuấn, who drove the van. He says a couple when there are five. He says "
                    "a while when he means a year. We have been married for thirty-one years. He says that it has "
                    "been a good while.",
                ),
                (
                    "Om søndagen fisker han fra molen. Jeg har ikke været om bord på en båd siden 1980. Til Sjælland "
                    "kører jeg over broen. Jeg sidder på bænken og tæller dem, der sejler ud, og dem, der kommer ind. "
                    "Jeg går ikke hjem, før det passer. Tuấn har vænnet sig til det.",
                    "On Sundays he fishes from the pier. I have not been on board a boat since 1980. To Zealand I "
                    "drive across the bridge. I sit on the bench and count those that sail out and those that come "
                    "in. I do not go home until the numbers agree. Tuấn has got used to it.",
                ),
            )
        ),
    ),
)

_ONE_PAGE = Chapter(
    "adult_life",
    ("Voksenliv: én side, ét tal", "Adult life: one page, one number"),
    (
        Paragraphs(
            (
                (
                    "Jeg fik arbejde i opvasken i en kantine. Gennem en luge så jeg kun hænder og tallerkener. Ingen "
                    "spiste rosenkålen, men den kom hver torsdag. Jeg satte en vægt ved siden af skraldespanden og "
                    "købte et hæfte. Ingen havde bedt mig om det. Efter fem år var hæftet fuldt.",
                    "I got work washing up in a canteen. Through a hatch I saw only hands and plates. Nobody ate the "
                    "sprouts, but they came every Thursday. I put a pair of scales beside the bin and bought a "
                    "notebook. Nobody had asked me to. After five years the notebook was full.",
                ),
                (
                    "Jeg kunne se på tallerknerne, hvornår der var fyringer på vej. Så kom kødet halvt tilbage, og "
                    "kaffen slap op. Når nogen havde fødselsdag, blev salaten liggende. Jeg kendte hele huset og ikke "
                    "et eneste ansigt.",
                    "I could tell from the plates when people were about to lose their jobs. Then half the meat came "
                    "back, and the coffee ran out. When somebody had a birthday, the salad was left. I knew the whole "
                    "building and not a single face.",
                ),
                (
                    "I 2005 hørte jeg om mentornetværket på Kvindemuseet. De spurgte, hvilken mentor jeg ønskede mig. "
                    "En, der ikke bliver træt af tal, svarede jeg. De fandt Kirsten, som var statistiker. Hun læste "
                    "hæftet, til hendes kaffe var kold. Så spurgte hun, om juli manglede. Kantinen holdt ferie, sagde "
                    "jeg. Hun lo. Hun havde troet, at hun havde fanget mig.",
                    "In 2005 I heard about the mentor network at the Women's Museum. They asked what kind of mentor I "
                    "wanted. One who does not tire of numbers, I said. They found Kirsten, who was a statistician. "
                    "She read the notebook until her coffee was cold. Then she asked if July was missing. The canteen "
                    "was closed for the holidays, I said. She laughed. She thought she had caught me out.",
                ),
                (
                    "Vores kontrakt blev på to linjer. Jeg skulle ind på en uddannelse. Og jeg skulle vise mine tal "
                    "til en, der bestemte. Vi øvede os ved hendes spisebord. Kirsten spillede chef og afbrød mig. Den "
                    "fjerde gang slog jeg i bordet, så skeerne hoppede. Tallene er ikke færdige med at tale, sagde "
                    "jeg.",
                    "Our contract came to two lines. I was to get into a training course. And I was to show my "
                    "numbers to someone with power. We practised at her dining table. Kirsten played the manager and "
                    "interrupted me. The fourth time I banged the table so that the spoons jumped. The numbers have "
                    "not finished speaking, I said.",
                ),
                (
                    "Det rigtige møde gik dårligt. Jeg kom med enogtredive sider. Chefen bladrede, sagde spændende og "
                    "lagde dem på en bunke. Tre måneder senere lå de der stadig. Én side, sagde Kirsten. Ét tal. Jeg "
                    "brugte en hel weekend på at vælge, og rosenkålen tabte. Jeg valgte syv.",
                    "The real meeting went badly. I came with thirty-one pages. The manager leafed through them, said "
                    "interesting and put them on a pile. Three months later they still lay there. One page, said "
                    "Kirsten. One number. It took me a whole weekend to choose, and the sprouts lost. I chose seven.",
                ),
                (
                    "Hver dag var der syv på huset, som ikke tog frokost. Kirsten havde set dem i hæftet. I hendes "
                    "fag hedder det bortfald, og det er under to procent. Jeg tog hende med derhen klokken ét. De syv "
                    "sad i et depot og drak te af termokander. De gjorde rent, og en frokost kostede dem en halv "
                    "times løn. Kirsten sagde ikke noget hele vejen hjem.",
                    "Every day seven people in the building took no lunch. Kirsten had seen them in the notebook. In "
                    "her trade they are called missing values, and they were under two per cent. I took her there at "
                    "one o'clock. The seven sat in a store room and drank tea from flasks. They were cleaners, and a "
                    "lunch cost them half an hour's pay. Kirsten said nothing all the way home.",
                ),
                (
                    "På min side stod der et syvtal og ikke andet. Chefen vendte papiret. Syv hvad, spurgte han. Det "
                    "var det spørgsmål, han skulle stille. Fra næste måned kostede frokosten det halve for dem, der "
                    "gjorde rent. Rosenkålen blev på menuen. Man vinder ikke alt.",
                    "On my page stood a seven and nothing else. The manager turned the paper over. Seven what, he "
                    "asked. That was the question he was meant to ask. From the next month lunch was half price for "
                    "those who cleaned. The sprouts stayed on the menu. You do not win everything.",
                ),
            )
        ),
        PullQuote(
            (
                "Kirsten lærte mig at nøjes med ét tal. Jeg lærte hende at spørge det, hvad det hedder.",
                "Kirsten taught me to be content with one number. I taught her to ask that number its name.",
            ),
            ("Linh, opdigtet, om sin mentor", "Linh, invented, on her mentor"),
        ),
    ),
)

_CORRECTED = Chapter(
    "adult_life",
    ("Voksenliv: 411 frikadeller", "Adult life: 411 meatballs"),
    (
        Paragraphs(
            (
                (
                    "I 2006 begyndte jeg på uddannelsen til ernæringsassistent. Jeg var femogtredive, og de andre var "
                    "omkring tyve. De målte i klatter og skvæt. Jeg blev hende, de spurgte. Til den mundtlige prøve "
                    "spurgte censor, hvor meget salt der skal i kartofler til hundrede. Jeg svarede: Hvor mange af de "
                    "hundrede er over tres år? Det stod ikke i bogen. Men han skrev det ned.",
                    "In 2006 I began to train as a catering assistant. I was thirty-five, and the others were about "
                    "twenty. They measured in dollops and splashes. I became the one they asked. At the oral exam the "
                    "examiner wanted to know how much salt goes into potatoes for a hundred. I answered: how many of "
                    "the hundred are over sixty? That was not in the book. But he wrote it down.",
                ),
                (
                    "Fem år efter fik jeg mit eget køkken på en skole. Her er 412 børn, 26 voksne og 31 ting, som "
                    "nogen ikke tåler.",
                    "Five years later I got a kitchen of my own at a school. It has 412 children, 26 adults and 31 "
                    "things that somebody cannot eat.",
                ),
                (
                    "Jeg rører altid i gryden, før det første barn får suppe. Og jeg hængte min mormors lov op på "
                    "væggen. Ingen må skælde ud i spisesalen. Det kan man gøre før, og det kan man gøre efter. "
                    "Lærerne brokkede sig i to uger. I den tredje uge talte de lavere.",
                    "I always stir the pot before the first child gets soup. And I hung my grandmother's law on the "
                    "wall. Nobody may scold in the dining hall. It can be done before, and it can be done after. The "
                    "teachers grumbled for two weeks. In the third week they spoke more softly.",
                ),
                (
                    "Den første tirsdag i måneden kommer Kirsten og spiser. Hun er pensionist nu og sidder mellem 3. "
                    "klasse og vinduet. Hun tager altid plads nummer tredive i køen. Bagefter diskuterer vi, om børn "
                    "kan lide fisk. Hun siger, at hun mangler data. Jeg siger, at hun skal kigge under bordet.",
                    "On the first Tuesday of the month Kirsten comes to eat. She is retired now and sits between the "
                    "third class and the window. She always takes place number thirty in the queue. Afterwards we "
                    "discuss whether children like fish. She says that she lacks data. I tell her to look under the "
                    "table.",
                ),
                (
                    "I 2014 flyttede min mor til en mindre lejlighed. Hun gav mig dåsen. Jeg talte knapperne på "
                    "hendes gulv, og der var tredive. Elleve var gået til båden. Tredive og elleve er enogfyrre, "
                    "sagde jeg, så det passer. Nej, sagde hun. Den sidste af de elleve har du jo endnu. Jeg havde "
                    "bogført den forkert i fireogtredive år.",
                    "In 2014 my mother moved to a smaller flat. She gave me the tin. I counted the buttons on her "
                    "floor, and there were thirty. Eleven had gone to the boat. Thirty and eleven make forty-one, I "
                    "said, so it is correct. No, she said. You still have the last of the eleven. I had entered it "
                    "wrongly for thirty-four years.",
                ),
                (
                    "Babyen fra kurven er seksogfyrre nu. Hun bor i Horsens og er revisor. Da jeg fandt hende, "
                    "spurgte hun, om jeg huskede hende. Jeg svarede, at jeg var den eneste, der havde husket hende. "
                    "Hvert år i juli sender hun et postkort. Der står aldrig ret meget på det, men hun skriver under "
                    "med nummer nioghalvtreds.",
                    "The baby from the basket is forty-six now. She lives in Horsens and is an auditor. When I found "
                    "her, she asked if I remembered her. I replied that I was the only one who had. Every July she "
                    "sends a postcard. It never says very much, but she signs it number fifty-nine.",
                ),
                (
                    "En guldsmed har vejet den: 3,7 gram. Han tilbød mig en god pris. Jeg sagde, at det var en "
                    "billet, og at den ikke var brugt. Nu sidder den i foret på min vinterfrakke. Tuấn spurgte "
                    "hvorfor. Det er ikke, fordi jeg vil rejse. Jeg vil bare ikke være den, der lagde den fra sig.",
                    "A goldsmith has weighed it: 3.7 grams. He offered me a good price. I said that it was a ticket, "
                    "and that it had not been used. Now it sits in the lining of my winter coat. Tuấn asked why. It "
                    "is not that I mean to leave. I just do not want to be the one who put it down.",
                ),
                (
                    "I sidste uge stod der en dreng fra anden klasse ved disken. Han var ikke sulten. Han ville sige "
                    "mig noget. Der er 411 frikadeller, sagde han, og vi er 412. Han havde talt dem gennem ruden, "
                    "mens vi bar fadene ind. Jeg svarede, at jeg aldrig tager fejl. Så talte vi sammen, han fra den "
                    "ene ende og jeg fra den anden.",
                    "Last week a boy from the second class stood at the counter. He was not hungry. He had something "
                    "to tell me. There are 411 meatballs, he said, and there are 412 of us. He had counted them "
                    "through the window as we carried in the dishes. I told him that I am never wrong. Then we "
                    "counted together, he from one end and I from the other.",
                ),
                (
                    "Han havde ret. Jeg stegte en til. Derefter gjorde jeg honnør.",
                    "He was right. I fried one more. Then I saluted him.",
                ),
            )
        ),
    ),
)

CHAPTERS: tuple[Chapter, ...] = (
    UNDER_THE_TABLE,
    FIFTY_NINE,
    NUMBER_THIRTY,
    _ONE_CENTIMETRE,
    _ONE_PAGE,
    _CORRECTED,
)
