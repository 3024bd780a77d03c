"""The packs about themes. Each is taught with two or three stories, which the page finds by itself."""

from home.sample_content.teaching.pack import Pack

_WORK = Pack(
    theme="work",
    introduction=(
        "Hvad kan man, før man får et arbejde? Og hvem opdager det? Kvinderne i fortællingerne kunne noget, som ingen "
        "spurgte om. Klassen læser to eller tre fortællinger og sammenligner vejen til det første rigtige job.",
        "What can you do before you get a job? And who notices? The women in the stories could do something that nobody "
        "asked about. The class reads two or three stories and compares the ways to the first real job.",
    ),
    words=(
        (("en ansøgning", "an application"), ("et brev, hvor man søger et job", "a letter in which you ask for a job")),
        (
            ("en erfaring", "experience"),
            ("noget, man har prøvet og lært af", "something you have tried and learnt from"),
        ),
        (("en vagt", "a shift"), ("de timer, man arbejder på en dag", "the hours that you work on one day")),
        (("løn", "pay"), ("de penge, man får for sit arbejde", "the money that you get for your work")),
        (("at blive ansat", "to be hired"), ("at få et job", "to be given a job")),
    ),
    language_school=(
        ("Hvilket arbejde havde kvinden først i Danmark?", "Which work did the woman do first in Denmark?"),
        ("Hvad kunne hun, som hun ikke brugte i det arbejde?", "What could she do that she did not use in that work?"),
        ("Hvem hjalp hende videre? Hvad gjorde den person?", "Who helped her on? What did that person do?"),
        (
            "Hvad kan du, som ikke står på noget papir? Sig tre sætninger, der begynder med “Jeg kan”.",
            "What can you do that stands on no paper? Say three sentences that begin with “I can”.",
        ),
    ),
    school=(
        (
            "Find ét sted i hver fortælling, hvor nogen tager fejl af, hvad hun kan. Hvad bygger de deres mening på?",
            "Find one place in each story where somebody is wrong about what she can do. What do they base it on?",
        ),
        (
            "Hvad betød held for hendes vej til et job, hvad betød andre mennesker, og hvad gjorde hun selv?",
            "In her way to a job, what was luck, what was other people, and what did she do herself?",
        ),
        (
            "Hvordan bliver et eksamensbevis fra et andet land vurderet i Danmark? Find reglerne, og forklar dem enkelt.",
            "How is an exam from another country assessed in Denmark? Find the rules and explain them simply.",
        ),
    ),
    conversation=(
        (
            "Hvad var dit første arbejde, og hvad lærte du dér, som du stadig bruger?",
            "What was your first job, and what did you learn there that you still use?",
        ),
        (
            "Har nogen set noget i dig, før du selv så det? Hvad sagde de?",
            "Has somebody seen something in you before you saw it yourself? What did they say?",
        ),
        (
            "Hvornår er et arbejde godt? Er det lønnen, kollegerne, tiden eller noget andet?",
            "When is work good? Is it the pay, the colleagues, the hours or something else?",
        ),
    ),
    activity=(
        "Gå sammen to og to. Den ene fortæller i tre minutter om noget, hun eller han er god til uden for skole og "
        "arbejde. Den anden skriver ned, hvad det kræver: tålmodighed, regning, mod, gode hænder. Byt. Læs listerne højt "
        "for hinanden. Hvilket job passer til listen?",
        "Work in pairs. For three minutes, one tells of something that she or he is good at outside school and work. The "
        "other writes down what it takes: patience, arithmetic, courage, good hands. Change over. Read the lists aloud to "
        "each other. Which job fits the list?",
    ),
)

_EDUCATION = Pack(
    theme="education",
    introduction=(
        "Nogle fik skolen afbrudt. Andre måtte begynde forfra, fordi deres papirer ikke galdt her. Klassen læser to "
        "eller tre fortællinger og undersøger, hvor man lærer noget, og hvem der lærer fra sig.",
        "Some had their schooling broken off. Others had to begin again, because their papers did not count here. The "
        "class reads two or three stories and looks at where one learns, and who teaches.",
    ),
    words=(
        (
            ("et eksamensbevis", "an exam paper"),
            ("et papir, der viser, at man har bestået", "a paper that shows that you have passed"),
        ),
        (("at bestå", "to pass"), ("at klare en prøve godt nok", "to do well enough in a test")),
        (
            ("en praktik", "a work placement"),
            ("en tid, hvor man lærer på en arbejdsplads", "a time in which you learn at a workplace"),
        ),
        (
            ("at tage en uddannelse", "to train for a trade"),
            ("at lære et fag over længere tid", "to learn a trade over a longer time"),
        ),
        (
            ("en studiekreds", "a study group"),
            ("nogle, der mødes for at lære sammen", "people who meet to learn together"),
        ),
    ),
    language_school=(
        (
            "Hvor gik kvinden i skole som barn, og hvor længe?",
            "Where did the woman go to school as a child, and for how long?",
        ),
        ("Hvad lærte hun uden for skolen, og af hvem?", "What did she learn outside school, and from whom?"),
        (
            "Hvad var svært, da hun skulle lære noget nyt i Danmark?",
            "What was hard when she had to learn something new in Denmark?",
        ),
        (
            "Hvem har lært dig noget vigtigt? Fortæl om en time med den person.",
            "Who has taught you something important? Tell of one hour with that person.",
        ),
    ),
    school=(
        (
            "Lav en linje med årstal for hver fortælling, og sæt mærker, hvor hun lærer noget. Hvor mange er i en skole?",
            "Draw a line of years for each story and mark where she learns something. How many marks are in a school?",
        ),
        (
            "Hvad kostede det hende at begynde forfra, i penge, tid og stolthed?",
            "What did it cost her to begin again, in money, time and pride?",
        ),
        (
            "Bør en uddannelse fra et andet land gælde i Danmark? Skriv ét argument for og ét imod.",
            "Should training from another country count in Denmark? Write one argument for and one against.",
        ),
    ),
    conversation=(
        ("Hvad ville du gerne have lært som barn?", "What would you have liked to learn as a child?"),
        (
            "Hvad har du lært som voksen, og hvad var anderledes end at lære som barn?",
            "What have you learnt as a grown-up, and how was it different from learning as a child?",
        ),
        (
            "Hvad kunne du lære fra dig på en time? Hvem ville have glæde af det?",
            "What could you teach in one hour? Who would enjoy it?",
        ),
    ),
    activity=(
        "Alle skriver én ting, de kan lære fra sig på fem minutter, på en seddel. Læg sedlerne på bordet. Vælg en seddel, "
        "find den, der skrev den, og lær det. Tal bagefter om, hvad der gjorde det let eller svært at forstå.",
        "On a slip of paper, everybody writes one thing that they can teach in five minutes. Lay the slips on the table. "
        "Choose a slip, find who wrote it, and learn it. Afterwards, talk about what made it easy or hard to understand.",
    ),
)

_LANGUAGE = Pack(
    theme="language",
    introduction=(
        "Et sprog er mere end ord. Man kan være klog på ét sprog og føle sig som et barn på et andet. Klassen læser to "
        "eller tre fortællinger og taler om, hvad der hjalp, og hvad der gjorde ondt.",
        "A language is more than words. One can be wise in one language and feel like a child in another. The class reads "
        "two or three stories and talks about what helped and what hurt.",
    ),
    words=(
        (("et modersmål", "a mother tongue"), ("det sprog, man lærte først", "the language that you learnt first")),
        (("at udtale", "to pronounce"), ("at sige et ord med de rigtige lyde", "to say a word with the right sounds")),
        (
            ("en tolk", "an interpreter"),
            ("en, der siger det samme på et andet sprog", "somebody who says the same in another language"),
        ),
        (
            ("en misforståelse", "a misunderstanding"),
            ("når to forstår noget forskelligt", "when two people understand different things"),
        ),
        (("at slå et ord op", "to look a word up"), ("at finde det i en ordbog", "to find it in a dictionary")),
    ),
    language_school=(
        (
            "Hvilke sprog taler kvinden, og hvem taler hun dem med?",
            "Which languages does the woman speak, and with whom?",
        ),
        ("Hvordan lærte hun dansk? Nævn to måder.", "How did she learn Danish? Name two ways."),
        (
            "Find et sted, hvor nogen ikke forstod hende. Hvad skete der så?",
            "Find a place where somebody did not understand her. What happened then?",
        ),
        (
            "Hvilket dansk ord er svært for dig at sige? Lær det fra dig, når du kan det.",
            "Which Danish word is hard for you to say? Teach it when you know it.",
        ),
    ),
    school=(
        (
            "Find en sætning i fortællingen på et andet sprog. Hvorfor er den ikke bare oversat?",
            "Find a sentence in the story in another language. Why is it not simply translated?",
        ),
        (
            "Hvem har magten, når to taler sammen, og den ene kun kan lidt af sproget? Giv et eksempel fra teksten.",
            "Who has the power when two people talk and one of them knows only a little of the language? Give an example "
            "from the text.",
        ),
        (
            "Hvor mange sprog tales der i jeres klasse? Lav en oversigt, og skriv, hvornår hvert sprog bliver brugt.",
            "How many languages are spoken in your class? Make a table, and write when each one is used.",
        ),
    ),
    conversation=(
        (
            "Hvilket sprog drømmer du på? Hvilket tæller du på?",
            "In which language do you dream? In which do you count?",
        ),
        (
            "Hvilket ord fra dit eget sprog mangler der på dansk?",
            "Which word of your own language is missing in Danish?",
        ),
        (
            "Hvad kan andre gøre, når du leder efter et ord? Hvad hjælper, og hvad hjælper ikke?",
            "What can others do when you look for a word? What helps, and what does not?",
        ),
    ),
    activity=(
        "Skriv et ordsprog på jeres eget sprog på et stykke papir, og sig det højt. De andre gætter, hvad det betyder. Find "
        "så det danske ordsprog, der ligger tættest på. Hæng papirerne op, begge sprog ved siden af hinanden.",
        "Write a proverb in your own language on a sheet of paper and say it aloud. The others guess what it means. Then "
        "find the Danish proverb that comes closest. Hang the sheets up, both languages side by side.",
    ),
)

_FRIENDSHIP = Pack(
    theme="friendship",
    introduction=(
        "Hvordan får man en ven, når man er ny et sted? Fortællingerne viser møder, der begyndte med noget lille. Klassen "
        "læser to eller tre af dem og ser på, hvem der gjorde hvad først.",
        "How does one make a friend when one is new in a place? The stories show meetings that began with something "
        "small. The class reads two or three of them and looks at who did what first.",
    ),
    words=(
        (("en nabo", "a neighbour"), ("en, der bor ved siden af", "somebody who lives next door")),
        (
            ("at stole på", "to trust"),
            ("at tro, at en anden vil én det godt", "to believe that somebody means you well"),
        ),
        (
            ("en aftale", "an agreement"),
            ("noget, to har besluttet sammen", "something that two people have decided together"),
        ),
        (("ensom", "lonely"), ("når man savner andre mennesker", "when you miss other people")),
        (("at byde ind", "to ask somebody in"), ("at invitere nogen hjem", "to invite somebody home")),
    ),
    language_school=(
        ("Hvem mødte hinanden, og hvor?", "Who met, and where?"),
        ("Hvem sagde noget først? Hvad sagde den person?", "Who spoke first? What did that person say?"),
        ("Hvad gjorde de sammen bagefter?", "What did they do together afterwards?"),
        (
            "Hvordan siger man ja tak og nej tak til en kop kaffe? Øv jer to og to.",
            "How does one say yes please and no thank you to a cup of coffee? Practise in pairs.",
        ),
    ),
    school=(
        (
            "De to i fortællingen er ikke ens. Hvad deler de alligevel, og hvad lærer de af forskellen?",
            "The two in the story are not alike. What do they share all the same, and what do they learn from the difference?",
        ),
        (
            "Er en mentor en ven? Find noget i teksten, der taler for, og noget, der taler imod.",
            "Is a mentor a friend? Find something in the text that speaks for it and something against.",
        ),
        (
            "Hvad gør det let eller svært at være ny på jeres skole? Skriv tre råd til den, der begynder i morgen.",
            "What makes it easy or hard to be new at your school? Write three pieces of advice for whoever starts tomorrow.",
        ),
    ),
    conversation=(
        ("Hvordan mødte du en af dine bedste venner?", "How did you meet one of your best friends?"),
        (
            "Hvornår er man så gode venner, at man må komme uden at ringe først?",
            "When are people such good friends that they may come without calling first?",
        ),
        (
            "Hvad har du lært af en, der var meget anderledes end dig?",
            "What have you learnt from somebody very different from you?",
        ),
    ),
    activity=(
        "Sid i to rækker over for hinanden. Hvert par har to minutter til at finde tre ting, de har til fælles, som man "
        "ikke kan se. Så flytter den ene række en plads. Efter fem møder fortæller alle om den mest overraskende ting.",
        "Sit in two rows, face to face. Each pair has two minutes to find three things they share that cannot be seen. "
        "Then one row moves one place. After five meetings, everybody tells of the most surprising thing.",
    ),
)

_COURAGE = Pack(
    theme="courage",
    introduction=(
        "Mod er ikke altid noget stort. Det kan være at ringe til nogen, at sige nej, eller at møde op en gang til. Klassen "
        "læser to eller tre fortællinger og leder efter det øjeblik, hvor noget vendte.",
        "Courage is not always something big. It can be to call somebody, to say no, or to turn up once more. The class "
        "reads two or three stories and looks for the moment in which something turned.",
    ),
    words=(
        (("at turde", "to dare"), ("at gøre noget, selv om man er bange", "to do something although you are afraid")),
        (
            ("at tøve", "to hesitate"),
            ("at vente lidt, fordi man er i tvivl", "to wait a little because you are in doubt"),
        ),
        (("at give op", "to give up"), ("at holde op, før man er færdig", "to stop before you have finished")),
        (("en risiko", "a risk"), ("noget dårligt, der måske kan ske", "something bad that might happen")),
        (("stolt", "proud"), ("glad for noget, man har gjort", "glad of something that you have done")),
    ),
    language_school=(
        ("Hvad var kvinden bange for?", "What was the woman afraid of?"),
        ("Hvad gjorde hun alligevel?", "What did she do all the same?"),
        ("Hvem eller hvad hjalp hende?", "Who or what helped her?"),
        (
            "Fortæl om noget, du turde. Brug ordene først, så og til sidst.",
            "Tell of something that you dared. Use the words first, then and in the end.",
        ),
    ),
    school=(
        (
            "Find det øjeblik i hver fortælling, hvor noget vender. Hvad ville der være sket, hvis hun havde tiet?",
            "Find the moment in each story in which something turns. What would have happened if she had kept silent?",
        ),
        (
            "Hvad er forskellen på at være modig og at være uforsigtig? Brug et eksempel fra teksten.",
            "What is the difference between being brave and being careless? Use an example from the text.",
        ),
        (
            "Fortæl den samme begivenhed, som en anden i fortællingen så den. Skriv ti linjer.",
            "Tell the same event as somebody else in the story saw it. Write ten lines.",
        ),
    ),
    conversation=(
        ("Hvad har du gjort, som du ikke troede, du turde?", "What have you done that you did not think you dared?"),
        (
            "Hvem i din familie var modig, uden at nogen lagde mærke til det?",
            "Who in your family was brave without anybody noticing?",
        ),
        (
            "Hvad ville du gøre i morgen, hvis du var lidt modigere?",
            "What would you do tomorrow if you were a little braver?",
        ),
    ),
    activity=(
        "Alle skriver ét lille modigt skridt, de kan tage i denne uge, og viser det kun til én anden. Aftal, hvornår I "
        "spørger hinanden, hvordan det gik. Næste gang fortæller I klassen, hvad I lærte. Ingen skal sige, hvad skridtet var.",
        "Everybody writes one small brave step that they can take this week and shows it to one other person only. Agree on "
        "when you will ask each other how it went. Next time, tell the class what you learnt. Nobody has to say what the "
        "step was.",
    ),
)

PACKS = (_WORK, _EDUCATION, _LANGUAGE, _FRIENDSHIP, _COURAGE)
