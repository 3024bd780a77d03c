"""The last three items of Nasrin's story in fifteen minutes: her mentor, the election, and what came after."""

from home.sample_content.stories.story import Chapter, Paragraphs

KIRSTEN = Chapter(
    "adult_life",
    ("Punkt syv: Kirsten", "Item seven: Kirsten"),
    (
        Paragraphs(
            (
                (
                    "I slutningen af 2008 hørte jeg, at man gennem mentornetværket kunne få en mentor, der kendte "
                    "politik indefra. Om et år var der kommunalvalg. Jeg søgte, og jeg skrev, at jeg var vred. En "
                    "medarbejder ringede og spurgte, hvad jeg ville bruge vreden til. Det havde ingen spurgt mig om i "
                    "toogtyve år.",
                    "At the end of 2008 I heard that the mentor network had mentors who knew politics from the "
                    "inside. The municipal election was a year away. I applied, and I wrote that I was angry. A "
                    "member of staff called and asked what I wanted to use the anger for. Nobody had asked me that in "
                    "twenty-two years.",
                ),
                (
                    "Kirsten havde siddet i et byråd i provinsen i tolv år. Hun strikkede, mens jeg talte. Efter en "
                    "time vendte hun sin blok om og viste mig min vrede i ni punkter. Tre af dem er politik, sagde "
                    "hun. Fire er dårlige vaner, og to er bare mænd. Så lagde hun sin telefon foran mig. Et møde "
                    "bliver afgjort ugen før, sagde hun, og det bliver afgjort i den her. Det gjorde mig endnu mere "
                    "vred. Så begyndte jeg at ringe.",
                    "Kirsten had sat on a provincial council for twelve years. She knitted while I talked. After an "
                    "hour she turned her notepad round and showed me my anger in nine items. Three of them are "
                    "politics, she said. Four are bad habits, and two are just men. Then she laid her telephone in "
                    "front of me. A meeting is decided the week before, she said, and it is decided on this. That "
                    "made me angrier still. Then I began to call.",
                ),
                (
                    "Vores kontrakt havde tre mål. Jeg skulle tale før punkt tre på hvert møde. Jeg skulle ringe til "
                    "fem mennesker om ugen, og mindst to skulle være uenige med mig. Og jeg skulle stille op. For "
                    "hvilket parti? Det står ikke på dagsordenen. Vi mødtes en gang om måneden, og Kirsten tog tid på "
                    "mine indlæg med et æggeur.",
                    "Our contract had three goals. I was to speak before item three at every meeting. I was to call "
                    "five people a week, at least two of whom disagreed with me. And I was to stand. For which party? "
                    "That is not on the agenda. We met once a month, and Kirsten timed my speeches with an egg timer.",
                ),
                (
                    "I marts tog jeg hende med til kaffe i vores gård. Der kom fjorten kvinder. Kirsten talte højt og "
                    "langsomt til dem, som om de stod på den anden side af en flod. Min nabo Samira, som er tandlæge, "
                    "svarede endnu højere og endnu langsommere. Der blev stille. Kirsten blev rød fra halsen og op, "
                    "og så lo hun, til hun måtte tørre øjnene. Derefter begyndte hun at spørge rigtigt.",
                    "In March I took her along for coffee in our courtyard. Fourteen women came. Kirsten spoke to "
                    "them loudly and slowly, as if they stood on the far side of a river. My neighbour Samira, who is "
                    "a dentist, answered even more loudly and even more slowly. It went quiet. Kirsten turned red "
                    "from the neck up, and then she laughed until she had to dry her eyes. After that she began to "
                    "ask real questions.",
                ),
                (
                    "De sagde, at politik altid foregår, når børnene skal spise. Kirsten havde holdt sine møder "
                    "klokken fem i tolv år og aldrig tænkt over det. Hun flyttede det næste til en lørdag formiddag, "
                    "med legetøj i hjørnet. Der kom tre gange så mange. Hun ringede for at fortælle mig det. Hun "
                    "talte så længe, at jeg satte mit eget æggeur.",
                    "They told her that politics always happens when children need feeding. For twelve years Kirsten "
                    "had held her meetings at five o'clock and never thought about it. She moved the next one to a "
                    "Saturday morning, with toys in the corner. Three times as many came. She rang to tell me. She "
                    "talked for so long that I set an egg timer of my own.",
                ),
            )
        ),
    ),
)

THREE_HUNDRED_AND_ELEVEN = Chapter(
    "adult_life",
    ("Punkt otte: 311", "Item eight: 311"),
    (
        Paragraphs(
            (
                (
                    "I oktober 2009 hang mit ansigt på fyrre lygtepæle. Behrouz satte plakaterne op om natten, og tre "
                    "af dem vendte på hovedet. På en anden havde nogen tegnet et overskæg. Jeg lignede min onkel, og "
                    "han var en flot mand. En fremmed skrev til mig, at jeg burde have valgt et lettere navn. Jeg "
                    "svarede, at jeg overvejede at tage hans.",
                    "In October 2009 my face hung on forty lamp posts. Behrouz put the posters up at night, and three "
                    "of them were upside down. On another somebody had drawn a moustache. I looked like my uncle, and "
                    "he was a handsome man. A stranger wrote that I should have picked an easier name. I replied that "
                    "I was thinking of taking his.",
                ),
                (
                    "Jeg lavede også fejl, der var helt mine egne. På et vælgermøde havde jeg to minutter til at tale "
                    "om vuggestuer. Jeg brugte elleve, med tal. Ordstyreren bankede i bordet, og jeg bad ham vente, "
                    "til jeg var færdig. Kirsten sagde ingenting bagefter. Hun stillede bare æggeuret foran mig. Jeg, "
                    "som havde slået med hammeren i seks år, havde ikke hørt den.",
                    "I also made mistakes that were all my own. At a hustings I had two minutes to talk about day "
                    "nurseries. I took eleven, with figures. The chairman knocked on the table, and I asked him to "
                    "wait until I had finished. Kirsten said nothing afterwards. She just put the egg timer in front "
                    "of me. I had wielded the hammer for six years, and I had not heard it.",
                ),
                (
                    "Den 17. november var der valg, og så kom tallene. Jeg fik 311 personlige stemmer. Det var ikke "
                    "nok. Om natten sad jeg i køkkenet og regnede. 311 er seksogtyve kredse med tolv kvinder i hver, "
                    "på nær én kvinde. Jeg har tit tænkt på, hvem hun var.",
                    "The election was on 17 November, and then the figures came. I had 311 personal votes. It was not "
                    "enough. That night I sat in the kitchen and worked it out. 311 is twenty-six circles of twelve "
                    "women, less one woman. I have often wondered who she was.",
                ),
                (
                    "På arbejdet stod der en kage på min plads. Der stod 311 på den med rød glasur. Jeg gik ud på "
                    "toilettet og bandede på kurdisk, persisk og dansk. Så gik jeg ind og skar kagen for. Jeg spiste "
                    "selv tretallet.",
                    "At work there was a cake on my desk. It said 311 in red icing. I went to the lavatory and swore "
                    "in Kurdish, Persian and Danish. Then I went back and cut the cake. I ate the three myself.",
                ),
                (
                    "I 2013 stillede jeg op igen og fik 402. Det var heller ikke nok. Folk siger, at det er modigt at "
                    "tabe to gange. Det er ikke modigt, det er ærgerligt to gange. To af mine forslag er siden blevet "
                    "vedtaget under andres navne. Jeg kender mine egne sætninger, når jeg møder dem. Golnar ville "
                    "have nikket.",
                    "In 2013 I stood again and got 402. That was not enough either. People say that it is brave to "
                    "lose twice. It is not brave, it is annoying twice. Two of my proposals have since been passed "
                    "under other people's names. I know my own sentences when I meet them. Golnar would have nodded.",
                ),
            )
        ),
    ),
)

ANY_OTHER_BUSINESS = Chapter(
    "adult_life",
    ("Punkt ni: eventuelt", "Item nine: any other business"),
    (
        Paragraphs(
            (
                (
                    "Nu leder jeg mødet i de huse, hvor vi bor. Det varer halvfems minutter. Der er et bord med "
                    "farveblyanter, og den, der har lavet kaffen, taler først. Min mor sendte mig sukkerhammeren i "
                    "1998, pakket ind i et håndklæde. Når alle taler på én gang, banker jeg i bordet. Den virker "
                    "stadig.",
                    "Now I chair the meeting in the buildings where we live. It lasts ninety minutes. There is a "
                    "table with colouring pencils, and whoever made the coffee speaks first. My mother sent me the "
                    "sugar hammer in 1998, wrapped in a towel. When everybody talks at once, I bang on the table. It "
                    "still works.",
                ),
                (
                    "I referatet står der kun navne på dem, der selv ønsker det. De andre hedder A, B og C. Nogle "
                    "syntes, at det var overdrevet. Så fortalte jeg om blokken, på to minutter. Siden har hver ny "
                    "referent spurgt, før der blev skrevet et navn.",
                    "Our minutes name only those who wish it. The others are called A, B and C. Some found that "
                    "excessive. Then I told them about the notepad, in two minutes. Since then every new secretary "
                    "has asked before writing a name.",
                ),
                (
                    "I november 2025 gik jeg hen for at stemme. En ung kvinde i køen blev ved med at se på mig. Så "
                    "spurgte hun, om jeg var hende fra lygtepælen. Hendes mor havde villet stemme på mig i 2009. Men "
                    "datteren fik feber den dag, så moren blev hjemme. Jeg havde ventet i seksten år på at møde "
                    "hende.",
                    "In November 2025 I went to vote. A young woman in the queue kept looking at me. Then she asked "
                    "if I was the one from the lamp post. Her mother had wanted to vote for me in 2009. But the "
                    "daughter ran a fever that day, so the mother stayed at home. I had waited sixteen years to meet "
                    "her.",
                ),
                (
                    "Så det var dig, sagde jeg. Hun undskyldte. Pyt, sagde jeg, men nu er det dit punkt. Hun gik ind "
                    "i boksen og trak forhænget for. Blyanten er stadig bundet fast. Hun blev derinde længe, og jeg "
                    "lod ingen forstyrre.",
                    "So it was you, I said. She apologised. Never mind, I said, the next item is yours. She went into "
                    "the booth and drew the curtain. The pencil is still tied to its string. She stayed in there for "
                    "a long time, and I let nobody disturb her.",
                ),
            )
        ),
    ),
)
