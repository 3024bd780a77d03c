"""Nasrin's story in fifteen minutes, told as an agenda of nine items."""

from home.sample_content.stories.nasrin_in_politics import ANY_OTHER_BUSINESS, KIRSTEN, THREE_HUNDRED_AND_ELEVEN
from home.sample_content.stories.story import Chapter, Paragraphs, PullQuote

_TEA = Chapter(
    "childhood",
    ("Punkt ét: te", "Item one: tea"),
    (
        Paragraphs(
            (
                (
                    "Et slag med en hammer gjorde mig til sekretær. Jeg var ti år, og det var den første fredag i "
                    "måneden. Tolv kvinder sad på tæppet i vores stue i Sanandaj. De skreg ad hinanden, fordi der "
                    "manglede halvtreds toman i min mors kobberskål. På bakken lå hammeren, som vi slog sukkertoppen "
                    "i stykker med. Jeg løftede den og slog, så teglassene hoppede.",
                    "A blow with a hammer made me a secretary. I was ten, and it was the first Friday of the month. "
                    "Twelve women sat on the carpet in our front room in Sanandaj. They were shouting at one another, "
                    "because fifty toman were missing from my mother's copper bowl. On the tray lay the hammer that "
                    "we used for breaking the sugar loaf. I lifted it and struck so hard that the tea glasses jumped.",
                ),
                (
                    "Én ad gangen, sagde jeg. De blev så forbavsede, at de gjorde det. Efter ti minutter var pengene "
                    "fundet. Habibeh havde givet dem til min mor i døren, og min mor havde købt sukker for dem. Alle "
                    "lo, undtagen min mor. Fra den dag førte jeg bogen.",
                    "One at a time, I said. They were so astonished that they did it. In ten minutes the money was "
                    "found. Habibeh had given it to my mother at the door, and my mother had spent it on sugar. "
                    "Everyone laughed except my mother. From that day I kept the book.",
                ),
                (
                    "Kredsen var enkel. Hver kvinde lagde det samme beløb i skålen. Så trak vi lod, og én af dem fik "
                    "det hele. Når alle tolv havde fået, begyndte vi forfra. Skålen betalte for symaskiner, en "
                    "operation, to bryllupper og en skilsmisse. Ingen bank i byen havde lånt de kvinder noget.",
                    "The circle was simple. Each woman put the same amount into the bowl. Then we drew lots, and one "
                    "of them took it all. When all twelve had had their turn, we started again. The bowl paid for "
                    "sewing machines, an operation, two weddings and a divorce. No bank in town had ever lent those "
                    "women anything.",
                ),
                (
                    "Kun tre af de tolv kunne skrive, og de tre stolede ikke på hinanden. Mig stolede de på, for jeg "
                    "ejede ingenting. Jeg skrev navn, dato og beløb. Efter et halvt år skrev jeg også, hvad de sagde. "
                    "Det var mine første referater. De var på kurdisk, og jeg måtte selv finde på, hvordan man staver "
                    "til det.",
                    "Only three of the twelve could write, and those three did not trust one another. They trusted "
                    "me, since I owned nothing. I wrote name, date and amount. After six months I also wrote what "
                    "they said. Those were my first minutes. They were in Kurdish, and I had to make up the spelling "
                    "myself.",
                ),
                (
                    "I skolen var der nemlig kun persisk. Den første dag holdt læreren et æble op og spurgte, hvad "
                    "det hed. Jeg vidste det godt, men jeg vidste det på det forkerte sprog. Jeg rakte hånden op og "
                    "sagde ingenting. Hun ventede lidt, og så spurgte hun en anden. Det har jeg tænkt på i mange "
                    "danske mødelokaler.",
                    "At school, you see, there was only Persian. On the first day the teacher held up an apple and "
                    "asked what it was called. I knew, but I knew it in the wrong language. I put up my hand and said "
                    "nothing. She waited a little, and then she asked someone else. I have thought of that in a good "
                    "many Danish meeting rooms.",
                ),
                (
                    "Det vigtigste lærte jeg af Golnar, som skænkede te. Hun ejede mindst og blev aldrig spurgt. Men "
                    "når hun bøjede sig ned med glasset, sagde hun noget stille, og det var altid det klogeste. De "
                    "andre gentog det højt og fik rosen. Så jeg skrev en regel forrest i bogen: Den, der skænker te, "
                    "taler først. Min mor sagde, at det var uhøfligt. De andre stemte for.",
                    "The most important thing I learnt from Golnar, who poured the tea. She owned least and was never "
                    "asked. But as she bent down with a glass she would say something quietly, and it was always the "
                    "cleverest thing said. The others repeated it loudly and got the praise. So I wrote a rule on the "
                    "first page: she who pours the tea speaks first. My mother called it bad manners. The others "
                    "voted in favour.",
                ),
            )
        ),
    ),
)

_A_TOWN_IN_SESSION = Chapter(
    "journey",
    ("Punkt to: hele byen holder møde", "Item two: a whole town in session"),
    (
        Paragraphs(
            (
                (
                    "I foråret 1979 var shahen væk, og hele min by holdt møde. Der var møder om jord, om brød, om "
                    "sprog og om, hvem der skulle feje gaden. Folk stod op, for der var ikke stole nok. Jeg var "
                    "seksten og løb fra det ene møde til det andet med en blok. Jeg har aldrig været så lykkelig. Man "
                    "kunne høre på folk, at de ikke var blevet spurgt før.",
                    "In the spring of 1979 the Shah was gone, and my whole town was in session. There were meetings "
                    "about land, about bread, about language, and about who should sweep the street. People stood, "
                    "for there were not enough chairs. I was sixteen and ran from one meeting to the next with a "
                    "notepad. I have never been so happy. You could hear from the way people spoke that nobody had "
                    "asked them before.",
                ),
                (
                    "Året efter var der krig i gaderne i flere uger. Min bror Azad var tyve år. Vi fik hans sko "
                    "tilbage. Mere siger jeg ikke om det.",
                    "The year after, there was war in the streets for weeks. My brother Azad was twenty. We got his "
                    "shoes back. That is all I say about it.",
                ),
                (
                    "Universiteterne blev lukket, da jeg skulle have begyndt. Jeg førte regnskab i en stofbutik i "
                    "stedet. Om aftenen mødtes jeg med en gruppe kvinder. Vi læste, vi skændtes, og vi hjalp "
                    "familier, der havde nogen i fængsel. Jeg skrev referat. Det havde jeg jo altid gjort, og ingen "
                    "sagde, at jeg skulle lade være.",
                    "The universities were closed just as I should have started. I kept the accounts of a fabric shop "
                    "instead. In the evenings I met with a group of women. We read, we argued, and we helped families "
                    "who had someone in prison. I took the minutes. I had always done so, after all, and nobody told "
                    "me not to.",
                ),
                (
                    "I efteråret 1985 blev blokken fundet. Jeg havde skrevet alle navnene pænt og tydeligt. To af "
                    "kvinderne blev hentet samme aften, og jeg slap ud ad bagdøren. De kom hjem igen efter et år. De "
                    "har begge skrevet til mig, at det ikke var min skyld. Jeg arbejder i en bank, og jeg kan læse et "
                    "regnskab.",
                    "In the autumn of 1985 the notepad was found. I had written every name neatly and clearly. Two of "
                    "the women were taken that same evening, and I got out by the back door. They came home after a "
                    "year. Both have written to me that it was not my fault. I work in a bank. I know how to read an "
                    "account.",
                ),
            )
        ),
    ),
)

_ONE_WORD = Chapter(
    "journey",
    ("Punkt tre: ét ord", "Item three: one word"),
    (
        Paragraphs(
            (
                (
                    "Jeg red over bjergene til Tyrkiet med en mand, der kun talte til hesten. Om natten frøs mit hår "
                    "til is. Ved en bæk spurgte jeg, hvor langt der var igen. Han spurgte hesten, og hesten vidste "
                    "det heller ikke. Det er stadig det ærligste svar, jeg har fået i en forhandling.",
                    "I rode over the mountains to Turkey with a man who spoke only to the horse. At night my hair "
                    "froze. By a stream I asked how far we still had to go. He asked the horse, and the horse did not "
                    "know either. It remains the most honest answer I have had in any negotiation.",
                ),
                (
                    "I Istanbul boede jeg fire måneder i en kælder med otte andre. Vi havde én gryde, ét vindue og ni "
                    "meninger om begge dele. Den anden aften bankede jeg på gryden med en ske. Vi lavede en liste: "
                    "hvem køber ind, hvem vasker op, hvem får pladsen ved vinduet. Listen hang der endnu, da jeg "
                    "rejste. Jeg havde kun skrevet forbogstaver.",
                    "In Istanbul I lived for four months in a basement with eight others. We had one pot, one window "
                    "and nine opinions on both. On the second evening I banged on the pot with a spoon. We made a "
                    "list: who shops, who washes up, who gets the place by the window. The list was still hanging "
                    "there when I left. I had written initials only.",
                ),
                (
                    "Jeg fløj til Østberlin med papirer, der tilhørte en anden. Så tog jeg toget nordpå gennem et "
                    "fladt og hvidt land. På færgen til Gedser gik jeg frem og tilbage på dækket og øvede mig på ét "
                    "ord. Det var februar 1986. Betjenten spurgte, hvad jeg ville. Asyl, sagde jeg. Det er det "
                    "korteste indlæg, jeg har holdt, og det eneste, som ingen har afbrudt.",
                    "I flew to East Berlin on papers that belonged to someone else. Then I took the train north "
                    "through a flat white country. On the ferry to Gedser I walked up and down the deck and practised "
                    "one word. It was February 1986. The officer asked what I wanted. Asylum, I said. It is the "
                    "shortest speech I have ever made, and the only one that nobody interrupted.",
                ),
            )
        ),
    ),
)

_THE_WASHING_MACHINE = Chapter(
    "adult_life",
    ("Punkt fire: vaskemaskinen", "Item four: the washing machine"),
    (
        Paragraphs(
            (
                (
                    "Efter to uger blev vi kaldt til husmøde på asylcentret. Der stod fem punkter på en tavle. Folk "
                    "rakte hånden op for at tale om vaskemaskinen, og tolkene sagde det på fire sprog. Jeg sad med "
                    "åben mund. Et land, hvor man stemmer om en vaskemaskine! Jeg talte i syv minutter om en "
                    "retfærdig liste, og folk klappede.",
                    "After two weeks we were called to a house meeting at the asylum centre. Five items stood on a "
                    "board. People put up their hands to talk about the washing machine, and interpreters said it in "
                    "four languages. I sat with my mouth open. A country where they vote on a washing machine! I "
                    "spoke for seven minutes about a fair list, and people clapped.",
                ),
                (
                    "Bagefter hængte lederen sin egen liste op. Den havde han skrevet dagen før. Punktet hed "
                    "orientering. Det ord har jeg siden slået op. Det betyder, at det er besluttet.",
                    "Afterwards the manager put up a list of his own. He had written it the day before. The item was "
                    "called <i>orientering</i>, for information. I have looked that word up since. It means that the "
                    "matter has been decided.",
                ),
                (
                    "Jeg fik lov at blive og flyttede til København. På sprogskolen lærte jeg, at man på dansk får "
                    "ordet, tager ordet og har ordet. Jeg troede, at man måtte beholde det. Læreren lo og sagde, at "
                    "det var en god fejl. Jeg syntes ikke, at det var en fejl.",
                    "I was allowed to stay and moved to Copenhagen. In English you are given the floor. At language "
                    "school I learnt that in Danish you are given the word: you get it, you take it, you have it. I "
                    "thought you were allowed to keep it. The teacher laughed and said that it was a good mistake. I "
                    "did not think it was a mistake.",
                ),
                (
                    "I november 1989 kom der et kort med posten. Jeg var ikke dansk statsborger, men jeg havde boet "
                    "her længe nok til at stemme ved kommunalvalget. Jeg tog min pæneste frakke på. I boksen lå en "
                    "blyant, og den var bundet fast med en snor. De betroede mig altså byen, men ikke blyanten. Jeg "
                    "stod derinde så længe, at en mand spurgte, om jeg havde brug for hjælp. Nej, sagde jeg. Jeg "
                    "nyder det.",
                    "In November 1989 a card came in the post. I was not a Danish citizen, but I had lived here long "
                    "enough to vote in the municipal election. I put on my best coat. In the booth lay a pencil, and "
                    "it was tied to a string. So they trusted me with the city, but not with the pencil. I stood in "
                    "there so long that a man asked if I needed help. No, I said. I am enjoying it.",
                ),
            )
        ),
    ),
)

_MONEY = Chapter(
    "adult_life",
    ("Punkt fem: penge", "Item five: money"),
    (
        Paragraphs(
            (
                (
                    "Jeg tog HF, og i 1991 blev jeg bankelev. Jeg var otteogtyve, og de andre elever var nitten. De "
                    "spurgte, om jeg havde prøvet at arbejde med penge før. Ja, sagde jeg, i en skål. Den sommer "
                    "lærte jeg at sige <i>renters rente</i> uden at lyde som en sav.",
                    "I passed my higher preparatory exam, and in 1991 I became a bank trainee. I was twenty-eight, "
                    "and the others were nineteen. They asked if I had ever worked with money. Yes, I said, in a "
                    "bowl. That summer I learnt to say <i>renters rente</i>, compound interest, without sounding like "
                    "a saw.",
                ),
                (
                    "En dag kom en mand ind og bad om en dansk rådgiver. Min chef så ned i bordet. Jeg sagde, at han "
                    "gerne måtte vente på en, og at jeg så på hans lån imens. Efter tyve minutter havde jeg fundet ni "
                    "tusind kroner om året. Han flyttede stolen tættere på. Han blev min kunde i fjorten år, og han "
                    "sendte mig sine døtre.",
                    "One day a man came in and asked for a Danish adviser. My manager studied the desk. I said that "
                    "he was welcome to wait for one, and that I would look at his loan in the meantime. Twenty "
                    "minutes later I had found nine thousand kroner a year. He moved his chair closer. He was my "
                    "customer for fourteen years, and he sent me his daughters.",
                ),
                (
                    "Jeg kan sige til et ungt par, at huset er for dyrt, så de takker mig. Men jeg så også noget, der "
                    "ikke stod i nogen rapport. Kvinderne kom ind med mænd, brødre og sønner, og de tog altid den "
                    "yderste stol. Så jeg bad om et rundt bord. Det tog to år og tre møder. Ved et rundt bord er der "
                    "ingen yderste stol.",
                    "I can tell a young couple that the house is too dear, and they thank me for it. But I also saw "
                    "something that stood in no report. Women came in with husbands, brothers and sons, and they "
                    "always took the outermost chair. So I asked for a round table. It took two years and three "
                    "meetings. At a round table no chair is outermost.",
                ),
                (
                    "Hjemme havde jeg Behrouz, som reparerer elevatorer. Han siger, at han løfter flere mennesker om "
                    "dagen, end politikere gør på et år. Vi fik to børn. De lærte tidligt at bede om ordet, når vi "
                    "spiste. Den ene gør det endnu. Den anden er holdt op med at bede.",
                    "At home I had Behrouz, who repairs lifts. He says that he raises more people in a day than "
                    "politicians do in a year. We had two children. They learnt early to put up a hand at dinner. One "
                    "of them still does. The other has stopped asking.",
                ),
            )
        ),
    ),
)

_COFFEE = Chapter(
    "adult_life",
    ("Punkt seks: kaffe", "Item six: coffee"),
    (
        Paragraphs(
            (
                (
                    "Jeg meldte mig til alt. Børnehavens bestyrelse, skolens bestyrelse, bestyrelsen for husene, hvor "
                    "vi bor, og en idrætsforening, selv om jeg ikke kan lide idræt. Jeg har talt mine danske møder, "
                    "for jeg tæller af vane. Til nummer tre hundrede bad de mig stadig om at hente kaffen. Så jeg "
                    "hentede den. Jeg skænkede hele vejen rundt og holdt mit indlæg imens. Ingen afbryder den, der "
                    "står med en varm kande over deres knæ.",
                    "I signed up for everything. The board of the nursery, the board of the school, the board of the "
                    "buildings where we live, and a sports club, although I do not care for sport. I have counted my "
                    "Danish meetings, for I count by habit. At number three hundred they still asked me to fetch the "
                    "coffee. So I fetched it. I poured all the way round and made my speech as I went. Nobody "
                    "interrupts a woman who is holding a hot pot above their knees.",
                ),
                (
                    "En gang foreslog jeg, at børnehaven åbnede et kvarter tidligere. Halvdelen af mødrene gjorde "
                    "rent og mødte klokken seks. Formanden sagde, at det tog vi under eventuelt. Jeg blev stolt, for "
                    "eventuelt kom jo til sidst, ligesom desserten. Først i det tredje år læste jeg reglerne. Under "
                    "eventuelt må intet besluttes.",
                    "Once I proposed that the nursery should open a quarter of an hour earlier. Half of the mothers "
                    "were cleaners and started at six. The chairman said that we would take it under any other "
                    "business. I was proud, since it came last, like the pudding. Only in the third year did I read "
                    "the rules. Under any other business, nothing may be decided.",
                ),
            )
        ),
        PullQuote(
            (
                "Eventuelt er en kirkegård. Dér begraver man de gode forslag, og bagefter er der kage.",
                "Any other business is a graveyard. Good proposals are buried there, and afterwards there is cake.",
            ),
            ("Nasrin, opdigtet, om dagsordener", "Nasrin, invented, on agendas"),
        ),
        Paragraphs(
            (
                (
                    "Det mærkeligste var parkeringspladsen. Mødet sluttede, vi sagde tak for i aften, og jeg gik til "
                    "bussen. Næste gang var tingene afgjort. En aften havde jeg glemt min paraply og gik tilbage. Dér "
                    "stod fem mænd om en bil og holdt det rigtige møde. Nå, er du her endnu, sagde den ene. Ja, sagde "
                    "jeg. Hvem skriver referat?",
                    "The strangest thing was the car park. The meeting ended, we said good night, and I walked to the "
                    "bus. Next time things had been settled. One evening I had forgotten my umbrella and went back. "
                    "There stood five men around a car, holding the real meeting. Oh, are you still here, said one of "
                    "them. Yes, I said. Who is taking the minutes?",
                ),
            )
        ),
    ),
)

CHAPTERS: tuple[Chapter, ...] = (
    _TEA,
    _A_TOWN_IN_SESSION,
    _ONE_WORD,
    _THE_WASHING_MACHINE,
    _MONEY,
    _COFFEE,
    KIRSTEN,
    THREE_HUNDRED_AND_ELEVEN,
    ANY_OTHER_BUSINESS,
)
