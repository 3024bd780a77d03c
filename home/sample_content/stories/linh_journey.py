"""The first half of Linh's story in fifteen minutes: Vietnam, the sea and the first Danish numbers."""

from home.sample_content.stories.story import Chapter, OwnWords, Paragraphs

UNDER_THE_TABLE = Chapter(
    "childhood",
    ("Barndom: under bordet", "Childhood: under the table"),
    (
        Paragraphs(
            (
                (
                    "Under min mors sybord var der plads til et barn. Der sad jeg. Jeg samlede nåle op med en magnet "
                    "og delte knapper efter huller: to eller fire. Ved siden af mig gik pedalen. Når den standsede, "
                    "ventede jeg på et tal. Hals otteogtredive, sagde min mor. Så gik pedalen igen.",
                    "Under my mother's sewing table there was room for one child. I sat there. I picked up pins with "
                    "a magnet and sorted buttons by their holes: two or four. The pedal went up and down beside me. "
                    "When it stopped, I waited for a number. Neck thirty-eight, said my mother. Then the pedal went "
                    "on.",
                ),
                (
                    "Hun skrev ingenting ned. Papir kostede penge, og papir kunne blive væk. Så jeg var hendes papir. "
                    "I 1977 målte slagteren niogfirs om maven. Året efter målte han syvoghalvfems. Resten af gaden "
                    "blev tyndere. Det tal lærte mig mere om politik, end skolen gjorde.",
                    "She wrote nothing down. Paper cost money, and paper could be lost. So I was her paper. In 1977 "
                    "the butcher measured eighty-nine round the middle. The year after, he measured ninety-seven. The "
                    "rest of the street got thinner. That number taught me more about politics than school did.",
                ),
                (
                    "I skolen handlede regnestykkerne om traktorer. Ni traktorer pløjer, og tre går i stykker. Jeg "
                    "kunne godt lide dem. Jeg læste dem højt ved bordet om aftenen. Min mor spurgte, hvor mange af "
                    "traktorerne man kunne spise.",
                    "At school our sums were about tractors. Nine tractors plough, and three break down. I rather "
                    "liked them. I read them aloud at the table in the evening. My mother asked how many of the "
                    "tractors could be eaten.",
                ),
                (
                    "Min mormor lavede fiskesauce i tre lerkrukker bag huset i Rạch Giá. Hun kunne ikke læse en vægt, "
                    "men hun kunne smage et gram. Ved bordet havde hun én lov. Den gjaldt også for min mor, som var "
                    "vred det meste af dagen:",
                    "My grandmother made fish sauce in three clay jars behind our house in Rạch Giá. She could not "
                    "read a pair of scales, but she could taste one gram. At table she had one law. It bound my "
                    "mother too, who was angry for most of the day:",
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
                    "Så længe jeg tyggede, kunne ingen skælde mig ud. Jeg lærte at tygge længe. Måske var det derfor, "
                    "jeg endte i et køkken.",
                    "As long as I was chewing, nobody could scold me. I learnt to chew for a long time. That may be "
                    "why I ended up in a kitchen.",
                ),
                (
                    "Min far blev kaldt ind i sommeren 1975. Han havde været skriver i den hær, der tabte. De sagde, "
                    "at han skulle på kursus, og at han skulle tage mad med til ti dage. Min mor pakkede til ti dage. "
                    "Jeg var fire år, og jeg lærte at tælle til ti, mens vi ventede. Så lærte jeg at tælle videre.",
                    "My father was called in during the summer of 1975. He had been a clerk in the army that lost. "
                    "They said that he was going on a course, and that he must bring food for ten days. My mother "
                    "packed for ten days. I was four, and I learnt to count to ten while we waited. Then I learnt to "
                    "count further.",
                ),
            )
        ),
    ),
)

FIFTY_NINE = Chapter(
    "journey",
    ("Rejsen: nioghalvtreds", "The journey: fifty-nine"),
    (
        Paragraphs(
            (
                (
                    "Symaskinen blev hentet en nat i 1980. Manden betalte det, de havde aftalt, minus ti procent. Det "
                    "var, fordi det var nat, sagde han. Min mor svarede ikke. Hun tog dåsen med de enogfyrre knapper "
                    "og bad mig finde de elleve største uden huller.",
                    "The sewing machine was fetched one night in 1980. The man paid what they had agreed, less ten "
                    "per cent. That was because it was night, he said. My mother did not answer. She took the tin "
                    "with the forty-one buttons and asked me to find the eleven largest without holes.",
                ),
                (
                    "Guldet var min mormors. Det var blade, der var så tynde, at man kunne klippe i dem. Hun brugte "
                    "den saks, hun ellers brugte til fiskens finner. Min mor lagde et stykke på hver knap og betrak "
                    "den med blåt stof. Så syede hun knapperne på min bluse, med dobbelt tråd.",
                    "The gold was my grandmother's. It was in leaves, so thin that they could be cut. She used the "
                    "scissors that she otherwise used for the fins of fish. My mother laid a piece on each button and "
                    "covered it with blue cloth. Then she sewed the buttons on my blouse, with double thread.",
                ),
                (
                    "Mormor skulle ikke med. Nogen skal røre i krukkerne, sagde hun. Hun vinkede én gang. Jeg gik ned "
                    "til stranden, som om jeg var fyldt med suppe til kanten. Jeg måtte hverken hoppe, løbe eller "
                    "falde. Det gjorde jeg heller ikke.",
                    "Grandmother was not coming with us. Someone has to stir the jars, she said. She waved once. I "
                    "walked down to the beach as if I were filled with soup to the brim. I was not to jump, run or "
                    "fall. I did none of the three.",
                ),
                (
                    "Manden med båden klippede ti knapper af. Han bed i den første. Den ellevte sad under kraven, og "
                    "den nævnte min mor ikke. Der var nioghalvtreds mennesker på elleve meter båd. Min mor og jeg fik "
                    "et syltetøjsglas vand om dagen. Jeg delte det i fjorten slurke, seks til hende og otte til mig. "
                    "Hun påstod, at det var det samme.",
                    "The man with the boat cut off ten buttons. He bit into the first one. The eleventh sat under the "
                    "collar, and my mother did not mention it. There were fifty-nine people on eleven metres of boat. "
                    "My mother and I got one jam jar of water a day. I divided it into fourteen sips, six for her and "
                    "eight for me. She claimed that it was the same.",
                ),
                (
                    "Jeg talte os hver morgen, forfra og bagud. Den tredje dag gik motoren i stå. Den femte morgen "
                    "var vi stadig nioghalvtreds. Der findes andre tal fra båden. Dem har jeg ikke givet videre.",
                    "I counted us every morning, from front to back. On the third day the engine stopped. On the "
                    "fifth morning we were still fifty-nine. There are other numbers from the boat. I have not passed "
                    "them on.",
                ),
                (
                    "Den sjette dag lagde et dansk fragtskib sig ved siden af os. Det var højt som et hus. En "
                    "styrmand talte os, mens vi klatrede op ad lejderen. Han skrev otteoghalvtreds på sin hånd. Jeg "
                    "rystede på hovedet og pegede på en kurv, hvor der lå en baby og sov. Han stregede ud, skrev "
                    "nioghalvtreds og gjorde honnør. Så gav han mig et stykke rugbrød. Jeg troede, det var brændt. "
                    "Jeg spiste det og bad om et til.",
                    "On the sixth day a Danish cargo ship came alongside. It was as tall as a house. An officer "
                    "counted us as we climbed the rope ladder. He wrote fifty-eight on his hand. I shook my head and "
                    "pointed to a basket where a baby lay asleep. He crossed it out, wrote fifty-nine and saluted me. "
                    "Then he gave me a slice of rye bread. I thought it was burnt. I ate it and asked for another.",
                ),
            )
        ),
    ),
)

NUMBER_THIRTY = Chapter(
    "journey",
    ("Rejsen: nummer tredive i køen", "The journey: number thirty in the queue"),
    (
        Paragraphs(
            (
                (
                    "Skibet satte os i land i Singapore. Der ventede vi fire måneder i en lejr. Tre gange om dagen "
                    "stod vi i kø til mad. De første ti fik tynd suppe, for ingen havde rørt i gryden. De sidste fik "
                    "ingen kylling. Nummer tredive var den bedste plads. Jeg sørgede for, at min mor altid var nummer "
                    "tredive.",
                    "The ship put us ashore in Singapore. We waited there for four months in a camp. Three times a "
                    "day we queued for food. The first ten got thin soup, for nobody had stirred the pot. The last "
                    "got no chicken. Number thirty was the best place. I saw to it that my mother was always number "
                    "thirty.",
                ),
                (
                    "Om mandagen gik hun på kontoret og spurgte efter fire navne. Det var min onkel, hans kone og "
                    "deres to børn. De var sejlet tre uger efter os. Damen på kontoret havde lange lister, og hun "
                    "læste dem alle, hver mandag. De fire står stadig åbne i min mors regnskab. Min mor er firs nu. "
                    "Hun lukker det ikke.",
                    "On Mondays she went to the office and asked for four names. They were my uncle, his wife and "
                    "their two children. They had sailed three weeks after us. The lady in the office had long lists, "
                    "and she read all of them, every Monday. In my mother's accounts those four are still open. My "
                    "mother is eighty now. She will not close them.",
                ),
                (
                    "I december landede vi i Danmark. For første gang så jeg min egen ånde. Jeg talte, hvor mange "
                    "skridt den blev hængende: fire. Vi boede på et center uden for Aarhus, og vi lærte dansk hver "
                    "formiddag. Læreren begyndte med tallene, og jeg tænkte, at det blev let.",
                    "In December we landed in Denmark. For the first time I saw my own breath. I counted how many "
                    "steps it stayed: four. We lived at a centre outside Aarhus and learnt Danish every morning. The "
                    "teacher began with the numbers, and I thought that it would be easy.",
                ),
                (
                    "Ti, tyve, tredive, fyrre. Det gav god mening. Så kom halvtreds. Halvtreds af hvad, spurgte min "
                    "mor gennem tolken. Læreren vidste det ikke. Hun blev rød i kinderne og bad om en dag. Næste "
                    "morgen skrev hun det på tavlen: halvtredje gange tyve. Halvtredje er to og en halv. Jeg har haft "
                    "respekt for danskerne siden. Et folk, der tæller sådan, giver ikke let op.",
                    "Ten, twenty, thirty, forty: the Danish words made good sense. Then came fifty, which is "
                    "<i>halvtreds</i>, half-third. Half-third of what, asked my mother through the interpreter. The "
                    "teacher did not know. She blushed and asked for a day. The next morning she wrote it on the "
                    "board: half-third times twenty. Half-third is two and a half. I have respected the Danes ever "
                    "since. A people who count like that do not give up easily.",
                ),
                (
                    "Jeg gik hjem og øvede mig på det vigtigste tal, jeg havde. Nioghalvtreds. Det fyldte hele "
                    "munden. Min mor nægtede at være med. Hun tog en halvtredskroneseddel frem og pegede. Der stod "
                    "femti. Det havde Nationalbanken selv skrevet. Siden har hun sagt femti, og ekspedienterne retter "
                    "hende. Hun retter dem tilbage.",
                    "I went home and practised the most important number I owned. <i>Nioghalvtreds</i>, fifty-nine. "
                    "It filled my whole mouth. My mother refused to join in. She took out a fifty-kroner note and "
                    "pointed. It said <i>femti</i>, which is simply five tens. The National Bank had printed that "
                    "itself. She has said <i>femti</i> ever since, and shop assistants correct her. She corrects them "
                    "back.",
                ),
            )
        ),
    ),
)
