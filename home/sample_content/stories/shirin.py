"""The invented story of Shirin, who was a wire before she laid them: from Herat to Odense."""

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
    title=("Barndom: jeg var lampe", "Childhood: I was the lamp"),
    parts=(
        Paragraphs(
            (
                (
                    "Jeg lå på maven på et tag i Iran og var lampe. Min far reparerede de store kølere, der blæser "
                    "luft gennem våd halm. Han havde skruetrækkeren, og jeg havde lommelygten. Stille, sagde han. Jeg "
                    "var otte år, og jeg holdt ikke noget stille, heller ikke munden.",
                    "I lay on my stomach on a roof in Iran and was the lamp. My father repaired the big coolers that "
                    "blow air through wet straw. He had the screwdriver, I had the torch. Quiet, he said. I was "
                    "eight, and nothing about me was quiet, least of all my mouth.",
                ),
                (
                    "Vi var fra Herat. Der blæser det i fire måneder hver sommer, så hatte er en dårlig idé. Da jeg "
                    "var seks, flyttede vi til Iran. Vi havde ingen papirer, så jeg måtte ikke gå i den almindelige "
                    "skole. Jeg gik i skole i en kælder hos en afghansk lærer. Vi var tredive børn og elleve blyanter.",
                    "We came from Herat. The wind blows there for four months every summer, so hats are a bad idea. "
                    "When I was six, we moved to Iran. We had no papers, so I couldn't go to the ordinary school. I "
                    "went to one in a cellar, with an Afghan teacher. We were thirty children with eleven pencils.",
                ),
                (
                    "På taget lærte jeg mere: hvilken ledning der er hvad, og at man slukker, før man rører. En dag "
                    "gik en motor i stå, og min far ledte i en time. Jeg pegede på en skrue, der sad løst. Han "
                    "spurgte, hvorfor jeg ikke havde sagt det noget før. Du sagde, jeg skulle være stille, sagde jeg.",
                    "I learnt more on the roof: which wire is which, and to switch off before you touch. One day a "
                    "motor stopped, and my father searched for an hour. I pointed at a loose screw. He asked why I "
                    "hadn't said so before. You told me to be quiet, I said.",
                ),
            )
        ),
    ),
)
JOURNEY = Chapter(
    movement="journey",
    title=("Rejsen: hundrede nye ord", "The journey: a hundred new words"),
    parts=(
        Paragraphs(
            (
                (
                    "Rejsen springer jeg let hen over. Man går, man venter, alle er trætte, og mine små brødre skal "
                    "tisse. Men jeg lagde mærke til én ting. I Tyrkiet lærte jeg fyrre ord. I Grækenland lærte jeg "
                    "tres. For hvert land blev mine forældre mere stille, og jeg talte mere.",
                    "I'll be quick about the journey. You walk, you wait, everyone is tired, and my little brothers "
                    "need to pee. But I noticed one thing. In Turkey I learnt forty words. In Greece I learnt sixty. "
                    "With every country my parents grew quieter, and I talked more.",
                ),
                (
                    "Vi kom til Danmark i 2011. Jeg var tretten. Efter fire måneder på asylcentret stod der kø ved "
                    "vores dør. Folk kom med breve, og jeg læste dem højt på dari. Jeg fik betaling i kiks. Min "
                    "bedste timeløn i mange år.",
                    "We came to Denmark in 2011. I was thirteen. After four months at the asylum centre there was a "
                    "queue at our door. People came with letters, and I read them aloud in Dari. I was paid in "
                    "biscuits. My best wage for years.",
                ),
            )
        ),
        OwnWords(
            language="fa",
            text="کوه هر قدر بلند باشد، سر خود راه دارد.",
            meaning=(
                "Hvor højt et bjerg end er, går der en vej til toppen. Min far siger det om stiger.",
                "However high a mountain is, there is a way to the top. My father says it about ladders.",
            ),
        ),
    ),
)
ADULT_LIFE = Chapter(
    movement="adult_life",
    title=("Voksenliv: ti år uden pause", "Adult life: ten years without a break"),
    parts=(
        Paragraphs(
            (
                (
                    "Vi flyttede til Odense, og jeg blev familiens tolk. Læge, bank, boligforening. Jeg tolkede også "
                    "til min egen skole-hjem-samtale. Min lærer sagde, at jeg afbrød og snakkede for meget. Jeg "
                    "oversatte: Hun er meget aktiv. Min far var så stolt.",
                    "We moved to Odense, and I became the family's interpreter. Doctor, bank, housing office. I even "
                    "interpreted at my own parents' evening. My teacher said that I interrupted and talked too much. "
                    "I translated: she takes an active part. My father was so proud.",
                ),
                (
                    "Da jeg var femten, forsvandt telefontolken midt i en samtale på sygehuset. Lægen så på mig. Det "
                    "var kræft, og det var mig, der skulle sige det til min mor. Hun blev rask. Men hun har det ord "
                    "med min stemme, og det får jeg aldrig tilbage.",
                    "When I was fifteen, the telephone interpreter was cut off in the middle of a talk at the "
                    "hospital. The doctor looked at me. It was cancer, and I had to tell my mother. She got well. But "
                    "she has that word in my voice, and I can never take it back.",
                ),
                (
                    "Alle sagde, at jeg skulle arbejde med mennesker. Du er så god til at snakke! Så jeg sad to år i "
                    "en kundeservice. Ved siden af skiftede jeg naboernes lamper, og det var den bedste del af ugen. "
                    "Lamper ringer ikke bagefter.",
                    "Everyone said I should work with people. You're so good at talking! So I spent two years in a "
                    "call centre. On the side I changed the neighbours' lamps, and that was the best part of the "
                    "week. Lamps don't ring you up afterwards.",
                ),
                (
                    "I 2021 fik jeg en mentor i Vollsmose. Jette var tegnsprogstolk. Den første time ringede min "
                    "telefon fire gange. Jette spurgte, hvornår jeg havde pause. Hun og hendes kollega skiftes hvert "
                    "tyvende minut, for ellers laver hjernen fejl. Jeg havde haft vagt i ti år.",
                    "In 2021 I got a mentor in Vollsmose. Jette was a sign language interpreter. In the first hour my "
                    "phone rang four times. Jette asked when I had my break. She and her colleague take turns every "
                    "twenty minutes, or the brain makes mistakes. I had been on duty for ten years.",
                ),
                (
                    "Vores kontrakt begyndte med fire uger uden at tolke. Min far tog selv bussen til banken. Jeg gik "
                    "rundt derhjemme og ventede på katastrofen. Han kom hjem med en kuglepen og en kalender. De var "
                    "meget flinke, sagde han. Jeg var faktisk lidt fornærmet.",
                    "Our contract began with four weeks of no interpreting. My father took the bus to the bank by "
                    "himself. I walked up and down at home, waiting for the disaster. He came back with a pen and a "
                    "calendar. They were very nice, he said. To be honest, I was a little insulted.",
                ),
            )
        ),
        PullQuote(
            words=(
                "En ledning mener ikke noget. I ti år var jeg ledning. Nu trækker jeg dem.",
                "A wire has no opinions. For ten years I was one. Now I lay them.",
            ),
            speaker=("Shirin, opdigtet", "Shirin, invented"),
        ),
        Paragraphs(
            (
                (
                    "Jette havde sit eget problem. I tredive år havde hun haft hænderne fulde af andres meninger. Jeg "
                    "spurgte, hvad hun selv syntes om kagen, og det vidste hun ikke. Så det blev punkt to: Hver gang "
                    "skulle Jette mene noget. Vi begyndte med kage. Nu sidder hun i bestyrelsen i sin boligforening "
                    "og er helt umulig.",
                    "Jette had a problem of her own. For thirty years her hands had been full of other people's "
                    "opinions. I asked what she thought of the cake, and she didn't know. So point two became: at "
                    "every meeting Jette must have an opinion. We began with cake. Now she is on the board of her "
                    "housing association and quite impossible.",
                ),
                (
                    "I 2022 begyndte jeg som elektriker. Til foråret er jeg svend. Den første dag bad de mig om at "
                    "holde lampen. Jeg sagde, at det havde jeg gjort.",
                    "In 2022 I began to train as an electrician. Next spring I qualify. On my first day they asked me "
                    "to hold the torch. I said I'd done that.",
                ),
                (
                    "Sidste måned spiste min mester hos os. Han er fra det sydlige Fyn og siger kun halvdelen af "
                    "hvert ord. Jeg forstod ikke, hvad han sagde om mig. Det gjorde min mor. Hun arbejder i køkkenet "
                    "på et plejehjem og taler med gamle fynboer hele dagen. Så hun tolkede. Hun er meget aktiv, sagde "
                    "hun.",
                    "Last month my boss came to dinner. He is from the south of Funen and says only half of each "
                    "word. I couldn't make out what he said about me. My mother could. She works in a nursing home "
                    "kitchen and talks to old people from Funen all day. So she interpreted. She takes an active "
                    "part, said my mother.",
                ),
            )
        ),
    ),
)
EVENTS = (
    Event(
        1998,
        ("Født i Herat", "Born in Herat"),
        ("I de fire måneder, hvor det blæser.", "In the four months of wind."),
        precision="decade",
    ),
    Event(
        2004,
        ("Flytter til Iran", "Moves to Iran"),
        ("Skolen er en kælder.", "The school is a cellar."),
        precision="words",
        in_words=("da hun var seks år", "when she was six"),
    ),
    Event(
        2011,
        ("Kommer til Danmark", "Comes to Denmark"),
        ("Hun bliver gangens tolk for kiks.", "She interprets for the whole corridor, for biscuits."),
    ),
    Event(
        2013,
        ("Tolker på sygehuset", "Interprets at the hospital"),
        ("Hun siger et ord, hun ikke kan tage tilbage.", "She says a word that she cannot take back."),
        precision="words",
        in_words=("da hun var femten år", "when she was fifteen"),
    ),
    Event(
        2018,
        ("Begynder på pædagoguddannelsen", "Begins to train as a nursery teacher"),
        ("Hun holder op efter et halvt år.", "She stops after half a year."),
        visibility="hidden",
    ),
    Event(
        2021,
        ("Får en mentor", "Gets a mentor"),
        ("De begynder med fire ugers pause.", "They begin with a break of four weeks."),
    ),
    Event(
        2022,
        ("Bliver elektrikerlærling", "Becomes an apprentice electrician"),
        ("Hun har holdt lampe, siden hun var otte.", "She has held the torch since she was eight."),
    ),
)
KEEPSAKES = (
    Keepsake(
        ("Pandelampen", "The headlamp"),
        (
            "Hun købte den for sin første lærlingeløn. Nu har hun begge hænder fri.",
            "She bought it with her first apprentice's wages. Now both her hands are free.",
        ),
        drawing="headlamp",
    ),
    Keepsake(
        ("Bankens kuglepen", "The pen from the bank"),
        (
            "Hendes far skriver kun under med den. Den har ikke virket siden 2023.",
            "Her father will sign with no other. It has not worked since 2023.",
        ),
    ),
    Keepsake(
        ("En kiks", "A biscuit"),
        (
            "Den sidste betaling fra asylcentret. Hun gemmer den i en æske, og den ligner sig selv.",
            "Her last payment from the asylum centre. She keeps it in a box, and it has not changed.",
        ),
    ),
)
LESSON = Lesson(
    language_school=(
        ("Hvad lavede Shirin på taget sammen med sin far?", "What did Shirin do on the roof with her father?"),
        ("Hvem tolkede Shirin for, og hvor?", "For whom did Shirin interpret, and where?"),
        ("Hvad skete der, da hendes far tog i banken alene?", "What happened when her father went to the bank alone?"),
        ("Hvem tolker til sidst i historien?", "Who interprets at the end of the story?"),
    ),
    school=(
        (
            "Shirin oversætter lærerens ord forkert med vilje. Hvad vinder hun, og hvem skylder hun et svar?",
            "Shirin mistranslates her teacher on purpose. What does she gain, and to whom does she owe an answer?",
        ),
        (
            "Hun siger, at hendes mor ”har det ord med min stemme”. Forklar sætningen.",
            "She says that her mother “has that word in my voice”. Explain the sentence.",
        ),
        (
            "Hvor i historien er nogen en ledning, og hvornår bliver de en person, der mener noget?",
            "Where in the story is somebody a wire, and when do they become a person with opinions?",
        ),
    ),
    conversation=(
        (
            "Hvilke opgaver fik du som barn, som egentlig var for voksne?",
            "Which tasks did you have as a child that were really for adults?",
        ),
        (
            "Shirin blev lidt fornærmet, da det gik godt uden hende. Hvornår har du kendt den følelse?",
            "Shirin was insulted when all went well without her. When have you known that feeling?",
        ),
        (
            "Jette lærte at mene noget. Hvad vil du selv øve dig i at sige højt?",
            "Jette learnt to have an opinion. What would you like to practise saying aloud?",
        ),
    ),
    words=(
        (
            ("en tolk", "an interpreter"),
            ("Hun siger det samme på et andet sprog.", "She says the same thing in another language."),
        ),
        (("en ledning", "a wire"), ("Den fører strøm hen til lampen.", "It carries the current to the lamp.")),
        (
            ("en lommelygte", "a torch"),
            ("En lille lampe, man har i hånden.", "A small lamp that you hold in your hand."),
        ),
        (
            ("en lærling", "an apprentice"),
            ("En, der lærer et fag på en arbejdsplads.", "Somebody who learns a trade at a workplace."),
        ),
        (
            ("en svend", "a journeyman"),
            (
                "En, der er færdig som lærling og kan sit fag.",
                "Somebody who has finished as an apprentice and knows her trade.",
            ),
        ),
        (
            ("en skole-hjem-samtale", "a parents' evening"),
            ("Lærer og forældre taler om barnet.", "Teacher and parents talk about the child."),
        ),
        (
            ("fornærmet", "insulted"),
            ("Sådan er man, når nogen har såret ens stolthed.", "How you feel when someone has hurt your pride."),
        ),
    ),
    activity=(
        "Arbejd tre og tre. En fortæller noget om sin dag, en tolker til et andet sprog eller til enkle ord, og en "
        "lytter. Byt efter to minutter. Tal bagefter om, hvad der var svært.",
        "Work in threes. One tells something about her day, one interprets into another language or into simple "
        "words, one listens. Change places after two minutes. Then talk about what was hard.",
    ),
)
STORY = Story(
    name="Shirin",
    title=("Shirin var ledning i ti år", "Shirin was a wire for ten years"),
    quote=(
        "For hvert land blev mine forældre mere stille, og jeg talte mere.",
        "With every country my parents grew quieter, and I talked more.",
    ),
    summary=(
        "En opdigtet fortælling. Shirin holdt lampen for sin far på et tag i Iran og tolkede for hele familien i "
        "Odense. Nu er hun elektrikerlærling, og familien ringer selv til tandlægen.",
        "An invented story. Shirin held the torch for her father on a roof in Iran and interpreted for the whole "
        "family in Odense. Now she is an apprentice electrician, and the family rings the dentist itself.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra Herat over et tag i Iran til Odense, hvor familiens tolk holder pause og "
        "bliver elektriker.",
        "An invented life story: from Herat by way of a roof in Iran to Odense, where a child interpreter takes a "
        "break and becomes an electrician.",
    ),
    born=1998,
    arrived=2011,
    region="central_asia",
    origin=Place(
        ("Herat", "Herat"), ("Det vestlige Afghanistan", "Western Afghanistan"), ("Afghanistan", "Afghanistan"), "AF"
    ),
    home=Place(("Odense", "Odense"), ("Fyn", "Funen"), ("Danmark", "Denmark"), "DK", municipality="0461"),
    further_places=(
        Place(
            ("Mashhad", "Mashhad"),
            ("Det nordøstlige Iran", "North-eastern Iran"),
            ("Iran", "Iran"),
            "IR",
            precision="country",
        ),
    ),
    branch="vollsmose",
    themes=("work", "language", "family"),
    pattern="chevrons",
    paper="coral",
    drawing={"hair": "ponytail", "hair_colour": "black", "complexion": "honey", "age": "young"},
    portrait_alt=(
        "Papirklip af en ung kvinde med sort hår i hestehale. Hendes tøj har et mønster af zigzag.",
        "Paper cut of a young woman with black hair in a ponytail. Her clothes have a zigzag pattern.",
    ),
    brief=(
        "Som otteårig holdt jeg lampen for min far på et tag i Iran. Som trettenårig kom jeg til Danmark og blev tolk "
        "for hele familien. Jeg tolkede i banken, på sygehuset og til min egen skole-hjem-samtale. Min mentor var "
        "selv tolk. Hun spurgte, hvornår jeg holdt pause. Nu trækker jeg ledninger i stedet for at være en. Min far "
        "går selv i banken.",
        "At eight I held the torch for my father on a roof in Iran. At thirteen I came to Denmark and became "
        "interpreter to the whole family. I interpreted at the bank, at the hospital and at my own parents' evening. "
        "My mentor was an interpreter too. She asked when I took a break. Now I lay wires instead of being one. My "
        "father goes to the bank himself.",
    ),
    chapters=(CHILDHOOD, JOURNEY, ADULT_LIFE),
    events=EVENTS,
    keepsakes=KEEPSAKES,
    lesson=LESSON,
    content_note=ContentNote(
        topic="illness",
        words=("en mors sygdom, som et barn må fortælle om", "a mother's illness, which a child has to tell her of"),
        chapter=2,
    ),
    invented=(
        "Shirin, hendes familie og hendes mentor er opdigtet. Vinden i Herat og kælderskolerne for afghanske børn i "
        "Iran er virkelige.",
        "Shirin, her family and her mentor are invented. The wind of Herat and the cellar schools for Afghan children "
        "in Iran are real.",
    ),
)
