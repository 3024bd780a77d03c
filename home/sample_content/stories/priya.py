"""The invented story of Priya, who pays everyone back: from Jaffna to Herning."""

from home.sample_content.stories.story import (
    Chapter,
    Event,
    Keepsake,
    Lesson,
    Paragraphs,
    Place,
    PullQuote,
    Story,
)

_CHILDHOOD = Chapter(
    "childhood",
    ("Barndom: 212 rupier", "Childhood: 212 rupees"),
    (
        Paragraphs(
            (
                (
                    "Pengeudlåneren tog skoene af, før han gik ind. Så vidste vi, at han blev længe. Min far var død "
                    "om foråret, og han skyldte manden 4.800 rupier. Hver lørdag lagde min mor sedler på bordet. "
                    "Gælden blev ikke mindre.",
                    "The moneylender took off his shoes before he came in. Then we knew he would stay. My father had "
                    "died in the spring, and he owed the man 4,800 rupees. Every Saturday my mother laid notes on the "
                    "table. The debt grew no smaller.",
                ),
                (
                    "Jeg var elleve år. En lørdag bad jeg om at se hans bog, og han rakte mig den for sjov. Jeg "
                    "læste, mens han spiste en banan. Han havde lagt renten til to gange i marts. Der er 212 rupier "
                    "for meget, sagde jeg. Han regnede efter på en pose. Så rettede han tallet, og derefter sagde han "
                    "goddag til mig.",
                    "I was eleven. One Saturday I asked to see his book, and he handed it to me as a joke. I read "
                    "while he ate a banana. In March he had added the interest twice. There are 212 rupees too many, "
                    "I said. He worked it out on a paper bag and corrected the figure. From that day he greeted me.",
                ),
                (
                    "Han gav mig fyldepennen, som han havde rettet med. Min mor sagde, at jeg skulle takke. Jeg "
                    "syntes, at han skulle undskylde. Vi gjorde ingen af delene. Fire år senere brændte biblioteket i "
                    "Jaffna, med næsten hundrede tusind bøger. Jeg havde lånt to. Dem har jeg skrevet på listen over "
                    "min gæld.",
                    "He gave me the fountain pen he had used. My mother told me to thank him. I thought he should "
                    "apologise. Neither of us did. Four years later the library of Jaffna burned, with almost a "
                    "hundred thousand books. I had borrowed two. I entered them on the list of what I owe.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: seks armbånd og en løgmark", "The journey: six bangles and an onion field"),
    (
        Paragraphs(
            (
                (
                    "Jeg har kostet seks guldarmbånd og en løgmark. Det var prisen i 1987 for at få mig ud af krigen. "
                    "Min mor pantsatte armbåndene hos en mand, der så grundigt på guldet og slet ikke på hende. Jeg "
                    "var enogtyve. Jeg rejste med to kjoler og med fyldepennen i strømpen.",
                    "I cost six gold bangles and an onion field. That was the price of getting me out of the war in "
                    "1987. My mother pawned the bangles with a man who looked at the gold and never at her. I was "
                    "twenty-one. I travelled with two dresses, and the pen in my sock.",
                ),
                (
                    "Min bror boede i Herning, så det var dér, jeg kom hen. Det sneede, og alle cyklede alligevel. "
                    "Jeg regnede ud, hvad seks armbånd kostede i Danmark. Med den løn, jeg kunne håbe på, ville det "
                    "tage fire år. Jeg klarede det på tre et halvt. Min bror sagde, at det ikke var en konkurrence. "
                    "Det siger de altid, når de er ved at tabe.",
                    "My brother lived in Herning, so I went there. It was snowing, and everybody cycled anyway. I "
                    "worked out that six bangles would take me four years of wages. I did it in three and a half. It "
                    "is not a race, said my brother. People say so when they are losing.",
                ),
                (
                    "Min mor søgte også om at komme. I de år lå mange tamilers papirer stille i en skuffe. Hun kom i "
                    "1990. Tre år efter gik en regering af på grund af den skuffe. De kunne bare have svaret, sagde "
                    "min mor. Hun havde de to bøger med.",
                    "My mother applied to come as well. In those years the papers of many Tamils lay still in a "
                    "drawer. She came in 1990. Three years later a government resigned because of that drawer. They "
                    "could simply have answered, said my mother. She had brought the two books.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: tre procent", "Adult life: three per cent"),
    (
        Paragraphs(
            (
                (
                    "I 1989 fik jeg arbejde på et vaskeri. Lagnerne kom varme ud af rullen, to kvinder greb hvert sit "
                    "hjørne, og så foldede vi. Jeg foldede i tolv år. Jeg opdagede, at tre procent af lagnerne "
                    "forsvandt på vejen. Det sagde jeg til værkføreren, med tal.",
                    "In 1989 I found work at a laundry. The sheets came warm from the rollers, two women took a "
                    "corner each, and we folded. I folded for twelve years. I discovered that three per cent of the "
                    "sheets got lost on the way. I told the foreman, with figures.",
                ),
            )
        ),
        PullQuote(
            (
                "Det er ikke din butik, sagde han. Det havde han ret i. Endnu.",
                "It is not your business, he said. He was right. Not yet.",
            ),
            ("Priya, opdigtet, om værkføreren", "Priya, invented, on the foreman"),
        ),
        Paragraphs(
            (
                (
                    "I 2001 købte jeg en brugt varevogn og fik min egen butik: rengøring og rene lagner til kroer og "
                    "små hoteller. Jeg betalte alt kontant. Gæld var jo en mand, der tog skoene af. Men jeg manglede "
                    "to vaskemaskiner til 400.000 kroner, og to banker sagde nej. Jeg takkede pænt begge steder. I "
                    "bilen brugte jeg ord, som min mor ikke vidste, at jeg kunne.",
                    "In 2001 I bought a second-hand van and had a business: cleaning, and clean sheets for inns and "
                    "small hotels. I paid cash. Debt, after all, was a man who took off his shoes. But I needed two "
                    "washing machines at 400,000 kroner, and two banks said no. I thanked both politely. In the van I "
                    "used words my mother did not know I knew.",
                ),
                (
                    "I 2005 fik jeg en mentor gennem afdelingen i Aarhus. Gitte havde haft en møbelfabrik, og den var "
                    "gået konkurs. Jeg havde allerede jakken på igen. Hvad kan jeg lære af en, der har tabt? spurgte "
                    "jeg. Hvor hullerne er, sagde hun. Jeg tog jakken af.",
                    "In 2005 I got a mentor through the branch in Aarhus. Gitte had owned a furniture factory, and it "
                    "had gone bankrupt. I had my coat back on. What can I learn from someone who lost? I asked. Where "
                    "the holes are, she said. I took off my coat.",
                ),
                (
                    "Gitte lærte mig, at der er gæld, der æder, og gæld, der bærer. Den tredje bank sagde ja, og jeg "
                    "skrev under med fyldepennen. Til gengæld lærte jeg hende at kræve penge ind. Det havde hun "
                    "aldrig turdet, og det var et af hullerne. Vi øvede os i hendes køkken. Du skylder mig 38.000 "
                    "kroner. Sig det igen, sagde jeg, og lad være med at smile.",
                    "Gitte taught me that some debt eats you and some debt carries you. The third bank said yes, and "
                    "I signed with the fountain pen. In return I taught her to ask for her money. She had never "
                    "dared, and that was one of the holes. We practised in her kitchen. You owe me 38,000 kroner. Say "
                    "it again, I said, and do not smile.",
                ),
                (
                    "I 2009 lukkede fire af mine kunder. Jeg fyrede ingen, og i syv måneder fik jeg ingen løn. Det "
                    "fortalte jeg ikke min mand. Han læste det i et brev fra banken. Det er den dyreste fejl, jeg har "
                    "begået, og den står ikke i noget regnskab. Den sidste rate til banken faldt den 31. marts 2014. "
                    "Hos min mand betaler jeg stadig af.",
                    "In 2009 four of my customers closed. I dismissed nobody, and for seven months I drew no wages. I "
                    "did not tell my husband. He read it in a letter from the bank. It is the costliest mistake I "
                    "have made, and it stands in no accounts. I paid the bank its last instalment on 31 March 2014. "
                    "My husband I am still paying.",
                ),
                (
                    "I dag er vi enogtredive. I foråret kom en ny medarbejder op på mit kontor med en seddel. Hun var "
                    "nitten og rystede på hånden. Vi mister fire procent af håndklæderne, sagde hun. Jeg tog skoene "
                    "af og satte mig. Vis mig det, sagde jeg.",
                    "Today we are thirty-one. This spring a new employee came to my office with a slip of paper. She "
                    "was nineteen, and her hand shook. We lose four per cent of the towels, she said. I took off my "
                    "shoes and sat down. Show me, I said.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1966,
        ("Født i Jaffna", "Born in Jaffna"),
        ("Hun er den yngste af seks.", "She is the youngest of six."),
    ),
    Event(
        1977,
        ("Finder en fejl på 212 rupier", "Finds an error of 212 rupees"),
        ("Den står i en pengeudlåners bog.", "It stands in a moneylender's book."),
    ),
    Event(
        1981,
        ("Biblioteket i Jaffna brænder", "The library of Jaffna burns"),
        ("Hun har lånt to bøger.", "She has two books on loan."),
    ),
    Event(
        1987,
        ("Kommer til Herning", "Comes to Herning"),
        ("Prisen er seks armbånd og en løgmark.", "The price is six bangles and an onion field."),
    ),
    Event(
        1993,
        ("Armbåndene er betalt", "The bangles are paid for"),
        ("Hendes mor tæller dem.", "Her mother counts them."),
        precision="words",
        in_words=("Efter tre et halvt år ved rullen", "After three and a half years at the rollers"),
    ),
    Event(
        2001,
        ("Starter sit eget firma", "Starts a firm of her own"),
        ("Én varevogn og ingen lån.", "One van and no loans."),
    ),
    Event(
        2005,
        ("Får en mentor", "Gets a mentor"),
        ("Målet er et lån, og det kommer.", "The goal is a loan, and it comes."),
    ),
    Event(
        2009,
        ("Syv måneder uden løn", "Seven months without wages"),
        ("Ingen bliver fyret.", "Nobody is dismissed."),
    ),
    Event(
        2010,
        ("Bor hos sin søster et stykke tid", "Stays with her sister for a while"),
        ("Hun vil ikke have det med i historien.", "She does not want it in the story."),
        visibility="hidden",
    ),
    Event(
        2014,
        ("Betaler den sidste rate", "Pays the last instalment"),
        ("Den 31. marts, en mandag.", "On 31 March, a Monday."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Fyldepennen", "The fountain pen"),
        (
            "Grøn, med en bulet hætte. Hun skriver kun under med den, når tallet er rigtigt.",
            "Green, with a dented cap. She signs with it only when the figure is right.",
        ),
    ),
    Keepsake(
        ("Det første lagen", "The first sheet"),
        (
            "Det blev væk i 2002 og dukkede op i 2011 bag en kommode på en kro. Det hænger til tørre én gang om året.",
            "It got lost in 2002 and turned up in 2011 behind a chest of drawers at an inn. Once a year it is hung "
            "out.",
        ),
        "washing-line",
    ),
    Keepsake(
        ("Kvitteringen", "The receipt"),
        (
            "Biblioteket i Jaffna er bygget op igen. I 2012 afleverede hun de to bøger og bad om at betale for "
            "enogtredive års forsinkelse.",
            "The library of Jaffna has been rebuilt. In 2012 she returned the two books and asked to pay for being "
            "thirty-one years late.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvilken fejl finder Priya, da hun er elleve?", "Which mistake does Priya find when she is eleven?"),
        ("Hvad kostede Priyas rejse, og hvem betalte?", "What did Priya's journey cost, and who paid?"),
        ("Hvad laver man på et vaskeri? Skriv fem ting.", "What do people do in a laundry? Write five things."),
        (
            "Hvad svarer værkføreren, og hvad svarer Priya mange år efter?",
            "What does the foreman answer, and what does Priya answer many years later?",
        ),
    ),
    school=(
        (
            "Hvilke slags gæld er der i fortællingen? Hvilke kan betales med penge?",
            "Which kinds of debt are in the story? Which can be paid with money?",
        ),
        (
            "Hvad var Tamilsagen, og hvorfor gik en regering af i 1993?",
            "What was the Tamil case, and why did a Danish government resign in 1993?",
        ),
        (
            "Et hotel lejer 2.000 lagner om ugen. Hvor mange forsvinder på et år, hvis tre procent bliver væk?",
            "A hotel rents 2,000 sheets a week. How many are lost in a year if three per cent disappear?",
        ),
    ),
    conversation=(
        (
            "Hvad er forskellen på gæld, der æder, og gæld, der bærer? Giv et eksempel fra dit eget liv.",
            "What is the difference between debt that eats and debt that carries? Give an example from your own life.",
        ),
        (
            "Hvad kan man lære af en, der er gået konkurs, som man ikke kan lære af andre?",
            "What can you learn from a bankrupt that nobody else can teach you?",
        ),
        (
            "Hvorfor fortalte Priya ikke sin mand om pengene? Hvad gør stolthed ved os?",
            "Why did Priya not tell her husband about the money? What does pride do to us?",
        ),
    ),
    words=(
        (("gæld", "debt"), ("penge, som man skal betale tilbage", "money that you must pay back")),
        (("rente", "interest"), ("det, man betaler for at låne penge", "what you pay for borrowing money")),
        (
            ("at pantsætte", "to pawn"),
            ("at låne penge og give en ting som sikkerhed", "to borrow money and leave a thing as security"),
        ),
        (
            ("kontant", "in cash"),
            ("betalt med det samme, ikke med lånte penge", "paid at once, not with borrowed money"),
        ),
        (
            ("konkurs", "bankrupt"),
            ("når et firma ikke kan betale og må lukke", "when a firm cannot pay and must close"),
        ),
        (("rulle", "rollers"), ("en maskine, der gør tøj glat", "a machine that makes cloth smooth")),
        (
            ("rate", "instalment"),
            ("en af de dele, man betaler et lån tilbage i", "one of the parts in which you pay back a loan"),
        ),
    ),
    activity=(
        "Gå sammen to og to. Den ene skylder den anden 38.000 kroner. Den anden skal sige det tre gange: uden at "
        "smile, uden at undskylde og uden at blive vred. Byt roller. Tal om, hvad der var sværest.",
        "Work in pairs. One of you owes the other 38,000 kroner. The other must say so three times: without smiling, "
        "without apologising and without anger. Change places. Talk about which was hardest.",
    ),
)

STORY = Story(
    name="Priya",
    title=("Priya betaler enhver sit", "Priya pays everyone back"),
    quote=(
        "Jeg har kostet seks guldarmbånd og en løgmark",
        "I cost six gold bangles and an onion field",
    ),
    summary=(
        "En opdigtet fortælling. Priya fandt som elleveårig en fejl i en pengeudlåners bog. I Herning foldede hun "
        "lagner i tolv år, før hun fik sit eget firma og lærte, at der er to slags gæld.",
        "An invented story. At eleven, Priya found an error in a moneylender's book. In Herning she folded sheets for "
        "twelve years before she had a firm of her own and learnt that there are two kinds of debt.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en pengeudlåners bog i Jaffna til et firma med enogtredive ansatte i Herning. "
        "Om tal, stolthed og gæld.",
        "An invented life story: from a moneylender's book in Jaffna to a linen firm of thirty-one people in Herning. "
        "Of figures, pride and debt.",
    ),
    born=1966,
    arrived=1987,
    region="south_asia",
    origin=Place(
        ("Jaffna", "Jaffna"), ("Det nordlige Sri Lanka", "Northern Sri Lanka"), ("Sri Lanka", "Sri Lanka"), "LK"
    ),
    home=Place(("Herning", "Herning"), ("Midtjylland", "Central Jutland"), ("Danmark", "Denmark"), "DK", "0657"),
    branch="aarhus",
    themes=("own_business", "work", "courage"),
    pattern="stripes",
    paper="teal",
    drawing={"hair": "braid", "hair_colour": "black", "complexion": "brown", "age": "mature"},
    portrait_alt=(
        "Papirklip af en kvinde med sort hår i en fletning. Hendes tøj har et mønster af striber.",
        "Paper cut of a woman with black hair in a plait. Her clothes have a pattern of stripes.",
    ),
    brief=(
        "Jeg var elleve år, da jeg fandt en fejl i en pengeudlåners bog. I Danmark foldede jeg lagner i tolv år og "
        "så, at tre procent forsvandt. Det er ikke din butik, sagde værkføreren. Så fik jeg min egen. Min mentor var "
        "gået konkurs og vidste, hvor hullerne er. I dag er vi enogtredive, og lånet er betalt.",
        "I was eleven when I found an error in a moneylender's book. In Denmark I folded sheets for twelve years and "
        "saw that three per cent got lost. It is not your business, said the foreman. So I got one. My mentor had "
        "gone bankrupt and knew where the holes are. Today we are thirty-one, and the loan is paid.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Priya, hendes familie, hendes mentor og alle beløb er opdigtet. Branden i biblioteket i Jaffna i 1981, "
        "krigen i Sri Lanka og Tamilsagen er historie.",
        "Priya, her family, her mentor and every sum are invented. The burning of Jaffna's library in 1981, the war "
        "in Sri Lanka and the Danish Tamil case are history.",
    ),
)
