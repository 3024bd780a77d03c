"""The invented story of Rukhsana, who drove a city bus for 27 years: from Jhelum to Copenhagen."""

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
    ("Barndom: en hest, der kendte ruten", "Childhood: a horse that knew the route"),
    (
        Paragraphs(
            (
                (
                    "Forestil dig midnat i Jhelum. Hesten står stille, og min far sover. Vi er på vej hjem i hans "
                    "tonga, en hestevogn med to hjul. Rani standser altid ved tebutikken, også når den er lukket. Jeg "
                    "er ti år, og jeg tager tømmerne ud af fars hånd. Rani går! Jeg lo så højt, at han vågnede. Kør "
                    "bare, sagde han og sov videre.",
                    "Imagine midnight in Jhelum. The horse stands still, and my father is asleep. We are going home "
                    "in his tonga, a cart with two wheels. Rani always stops at the tea shop, even when it is shut. I "
                    "am ten, and I take the reins out of Father's hand. Rani walks! I laughed so loudly that he woke "
                    "up. Just drive, he said, and slept on.",
                ),
                (
                    "Om dagen kørte piger ikke tonga. Om natten var der ingen, der så det. Jeg lærte at tage et "
                    "sving, så de gamle damer ikke vågnede. Og jeg lærte, at man ikke skal kigge på hullet. Gør man "
                    "det, rammer man det.",
                    "By day, girls did not drive tongas. By night, nobody saw. I learnt to take a corner without "
                    "waking the old ladies. And I learnt never to look at the hole. If you do, you hit it.",
                ),
                (
                    "I en tonga sidder man ryg mod ryg. De dyre pladser vender fremad, og de billige vender bagud. "
                    "Min mor og jeg sad på de billige. Man ser alt det, man er kommet forbi, sagde hun. Det er også "
                    "en udsigt.",
                    "In a tonga you sit back to back. The dear seats face forward, and the cheap ones face backward. "
                    "My mother and I took the cheap ones. You see everything you have passed, she said. That is a "
                    "view too.",
                ),
                (
                    "Og så min latter! Den kunne høres over tre tage. Mine tanter sagde, at ingen mand ville gifte "
                    "sig med den. Ha!",
                    "And then my laugh! It carried over three roofs. My aunts said no man would marry it. Ha!",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: to bank på røret", "The journey: two knocks on the pipe"),
    (
        Paragraphs(
            (
                (
                    "I 1974 blev jeg gift med Iqbal, som arbejdede på et skibsværft i København. Jeg var nitten og "
                    "landede med guldsandaler på. Guldsandaler i slud! Den ene blev i en vandpyt. Jeg stod på ét ben "
                    "foran lufthavnen og lo og lo. Stakkels Iqbal, han kendte mig ikke endnu. Han troede, at jeg græd.",
                    "In 1974 I married Iqbal, who worked at a shipyard in Copenhagen. I was nineteen and landed in "
                    "golden sandals. Golden sandals in sleet! One stayed in a puddle. I stood on one leg outside the "
                    "airport and laughed and laughed. Poor Iqbal, he did not know me yet. He thought I was crying.",
                ),
                (
                    "Vi boede på tredje sal. Når jeg lo, bankede damen nedenunder på varmerøret. Jeg troede, at det "
                    "var sådan, danskere hilste, så jeg bankede igen. Sådan gik to år. En uge bankede hun ikke. Jeg "
                    "gik ned med suppe. Gerda havde ligget syg. Hun havde savnet larmen, sagde hun.",
                    "We lived on the third floor. When I laughed, the lady below knocked on the heating pipe. I "
                    "thought Danes said hello like this, so I knocked back. That went on for two years. One week she "
                    "did not knock. I went down with soup. Gerda had been ill. She had missed the noise, she said.",
                ),
                (
                    "I elleve år pakkede jeg kiks på en fabrik, og jeg fik tre børn. Hver morgen sad jeg i bussen "
                    "lige bag chaufføren. Når han bremsede, bremsede jeg også. Når han skældte ud på en cyklist, "
                    "lærte jeg et nyt ord.",
                    "For eleven years I packed biscuits and had three children. Every morning I sat right behind the "
                    "bus driver. When he braked, I braked too. When he swore at a cyclist, I learnt a new word.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: to kopper kaffe", "Adult life: two cups of coffee"),
    (
        Paragraphs(
            (
                (
                    "I 1985 fik jeg kørekort til bus. Den første morgen steg en mand ind, så på mig, steg ud, læste "
                    "nummeret og steg ind igen. Hvor er chaufføren, spurgte han. Hun kører om ti sekunder, sagde jeg. "
                    "Så lo vi begge to, og resten af bussen lo med. Han kørte med mig i nitten år.",
                    "In 1985 I got my bus licence. The first morning a man got on, looked at me, got off, read the "
                    "number and got on again. Where is the driver, he asked. She leaves in ten seconds, I said. Then "
                    "we laughed, and so did the whole bus. He rode with me for nineteen years.",
                ),
                (
                    "Jeg elskede bussen. En bus er en hest, der ikke bliver træt. Men ved endestationen var der ikke "
                    "noget toilet. Mændene gik om bag et træ. Jeg drak ikke vand på en hel vagt, og jeg fik nyresten. "
                    "Så blev jeg sikkerhedsrepræsentant og holdt brandtaler. Alle klappede, og der skete ingenting.",
                    "I loved that bus. A bus is a horse that does not get tired. But the terminus had no toilet. The "
                    "men went behind a tree. I drank no water all shift and got kidney stones. Then I became safety "
                    "representative and made fiery speeches. Everybody clapped, and nothing happened.",
                ),
                (
                    "I 2003 skrev jeg til mentornetværket. Jeg ville have en, der plejede at sige nej til sådan nogle "
                    "som mig. Det blev Annelise, som havde forhandlet for arbejdsgivere i femogtyve år. Jeg spurgte, "
                    "hvornår hun sidst havde kørt i bus. Det var i 1971.",
                    "In 2003 I wrote to the mentor network. I wanted somebody used to saying no to people like me. I "
                    "got Annelise, who had negotiated for employers for twenty-five years. I asked when she had last "
                    "been on a bus. It was in 1971.",
                ),
            )
        ),
        PullQuote(
            (
                "Hun sagde, at jeg talte for længe og lo for tidligt.",
                "She said that I talked too long and laughed too soon.",
            ),
            ("Rukhsana, opdigtet, om sin mentor", "Rukhsana, invented, on her mentor"),
        ),
        Paragraphs(
            (
                (
                    "I vores kontrakt stod der ét mål: et toilet. Annelise lærte mig at begynde med et tal og slutte "
                    "med en dato. Jeg tog hende med på en hel vagt i november. Hun havde drukket to kopper kaffe "
                    "hjemmefra. Klokken ni var hun enig med mig i alt.",
                    "Our contract held one goal: a toilet. Annelise taught me to begin with a number and end with a "
                    "date. In November I took her along for a shift. She had drunk two cups of coffee at home. By "
                    "nine o'clock she agreed with me on everything.",
                ),
                (
                    "Jeg gik til mødet. Otte timer, seksoghalvfjerds chauffører, nul toiletter, sagde jeg. Den 1. "
                    "april. Så tav jeg, og jeg lo ikke. Tyve sekunder kan være en hel vagt. Toilettet kom i maj. Det "
                    "er gråt, og døren binder, og jeg har aldrig set noget så smukt.",
                    "I went to the meeting. Eight hours, seventy-six drivers, no toilets, I said. The first of April. "
                    "Then I was silent, and I did not laugh. Twenty seconds can be a whole shift. The toilet came in "
                    "May. It is grey, the door sticks, and I have never seen anything so beautiful.",
                ),
                (
                    "Iqbal døde i 2009, mens jeg kørte. De fortalte mig det over radioen. Der var elleve passagerer, "
                    "og jeg kørte dem hjem først. Jeg ved stadig ikke, om det var rigtigt.",
                    "Iqbal died in 2009 while I was driving. They told me over the radio. There were eleven "
                    "passengers, and I drove them home first. I still do not know if that was right.",
                ),
                (
                    "I 2012 afleverede jeg nøglen efter 27 år. Nu er jeg selv mentor. Min mentee er ingeniør fra "
                    "Damaskus. Hun tegner broer, og jeg lærte hende at køre over dem. Til gengæld retter hun mit "
                    "danske, som jeg har talt i halvtreds år. Hun har ret hver gang. Det er forfærdeligt.",
                    "In 2012 I handed in my key after 27 years. Now I am a mentor myself. My mentee is an engineer "
                    "from Damascus. She draws bridges, and I taught her to drive across them. In return she corrects "
                    "my Danish, which I have spoken for fifty years. She is always right. It is terrible.",
                ),
                (
                    "Jeg tager bussen hver dag. Jeg vælger en plads, der vender bagud. Så ser jeg alt det, vi er "
                    "kommet forbi, og en anden holder øje med vejen.",
                    "I take the bus every day. I choose a seat that faces backward. Then I see everything we have "
                    "passed, and somebody else watches the road.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1955,
        ("Født i Jhelum", "Born in Jhelum"),
        ("Hendes far kører tonga.", "Her father drives a tonga."),
        precision="decade",
    ),
    Event(
        1965,
        ("Tager tømmerne", "Takes the reins"),
        ("Ved en lukket tebutik.", "Outside a tea shop that is shut."),
        precision="words",
        in_words=("En nat, da hun var ti", "One night when she was ten"),
    ),
    Event(
        1974,
        ("Flytter til København", "Moves to Copenhagen"),
        ("Den ene guldsandal bliver i en vandpyt.", "One golden sandal stays in a puddle."),
    ),
    Event(
        1985,
        ("Får sin egen bus", "Gets a bus of her own"),
        ("Hun kører i 27 år.", "She drives for 27 years."),
    ),
    Event(
        1991,
        ("Er syg i et halvt år", "Is ill for half a year"),
        ("Det er ikke med i hendes fortælling.", "It is not part of her story."),
        visibility="hidden",
    ),
    Event(
        2003,
        ("Får en mentor fra den anden side", "Gets a mentor from the other side"),
        ("Målet er ét toilet.", "The goal is one toilet."),
    ),
    Event(
        2012,
        ("Afleverer nøglen", "Hands in the key"),
        ("Hun er syvoghalvtreds.", "She is fifty-seven."),
    ),
    Event(
        2016,
        ("Bliver selv mentor", "Becomes a mentor herself"),
        ("For en ingeniør, der tegner broer.", "To an engineer who draws bridges."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Billedet af toilettet", "The picture of the toilet"),
        (
            "Det sidder i hendes pung mellem billederne af børnebørnene. Hun viser det først.",
            "It is in her purse among the pictures of her grandchildren. She shows it first.",
        ),
    ),
    Keepsake(
        ("Den anden guldsandal", "The other golden sandal"),
        (
            "Den ene blev i vandpytten i 1974. Den anden kan man ikke smide ud, og man kan heller ikke gå i den.",
            "One stayed in the puddle in 1974. The other cannot be thrown away, and cannot be worn either.",
        ),
        drawing="sandals",
    ),
    Keepsake(
        ("Skiltet fra bussen", "The sign from the bus"),
        (
            "Der står Endestation. Det fik hun, da hun holdt op. Det hænger på hendes badeværelsesdør.",
            "It says <i>Endestation</i>, terminus. She was given it when she stopped. It hangs on her bathroom door.",
        ),
        drawing="bus",
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvorfor standsede hesten ved tebutikken?", "Why did the horse stop at the tea shop?"),
        ("Hvad betød det, når Gerda bankede på røret?", "What did it mean when Gerda knocked on the pipe?"),
        ("Hvorfor drak Rukhsana ikke vand på arbejdet?", "Why did Rukhsana not drink water at work?"),
        ("Hvad lærte Annelise på bussen?", "What did Annelise learn on the bus?"),
    ),
    school=(
        (
            "Rukhsana valgte en mentor fra den anden side af bordet. Hvad fik hun ud af det?",
            "Rukhsana chose a mentor from the other side of the table. What did she gain from it?",
        ),
        (
            "Sammenlign hendes brandtaler med det, hun sagde på mødet. Hvorfor virkede det sidste?",
            "Compare her fiery speeches with what she said at the meeting. Why did the last one work?",
        ),
        (
            "Hvad betyder pladsen, der vender bagud, i begyndelsen og i slutningen af historien?",
            "What does the seat that faces backward mean at the start and at the end of the story?",
        ),
    ),
    conversation=(
        (
            "Hvornår har du misforstået en hilsen, og hvad kom der ud af det?",
            "When have you misunderstood a greeting, and what came of it?",
        ),
        (
            "Hun kørte passagererne hjem først. Hvad ville du have gjort, og hvorfor?",
            "She drove the passengers home first. What would you have done, and why?",
        ),
        (
            "Hvilken lille ting mangler på din arbejdsplads, og hvem kunne sige ja til den?",
            "Which small thing is missing where you work, and who could say yes to it?",
        ),
    ),
    words=(
        (("tømmer", "reins"), ("de remme, man styrer en hest med", "the straps with which you steer a horse")),
        (("slud", "sleet"), ("regn og sne på samme tid", "rain and snow at the same time")),
        (
            ("et varmerør", "a heating pipe"),
            (
                "et rør med varmt vand, som går fra lejlighed til lejlighed",
                "a pipe with hot water that runs from flat to flat",
            ),
        ),
        (("en endestation", "a terminus"), ("det sted, hvor bussen vender om", "the place where the bus turns round")),
        (
            ("en sikkerhedsrepræsentant", "a safety representative"),
            (
                "en kollega, der passer på, at arbejdet ikke gør folk syge",
                "a colleague who sees to it that work does not make people ill",
            ),
        ),
        (("at forhandle", "to negotiate"), ("at tale sammen, til to parter er enige", "to talk until two sides agree")),
        (("en brandtale", "a fiery speech"), ("en tale med mange stærke ord", "a speech with many strong words")),
    ),
    activity=(
        "Vælg én ting, I vil have ændret. Sig den på tyve sekunder: først et tal, til sidst en dato. Øv jer i at tie "
        "bagefter.",
        "Choose one thing you want changed. Say it in twenty seconds: first a number, last a date. Practise being "
        "silent afterwards.",
    ),
)

STORY = Story(
    name="Rukhsana",
    title=("Rukhsana kører linjen til ende", "Rukhsana drives to the end of the line"),
    quote=("En bus er en hest, der ikke bliver træt.", "A bus is a horse that does not get tired."),
    summary=(
        "En opdigtet fortælling. Rukhsana kørte sin fars hestevogn om natten i Jhelum og bybus i København i 27 år. "
        "Hun fik sat et toilet op ved endestationen, og hun fik en mentor med kaffetørst.",
        "An invented story. Rukhsana drove her father's horse cart by night in Jhelum and a city bus in Copenhagen "
        "for 27 years. She got a toilet built at the terminus, with the help of a mentor who liked coffee.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra en hestevogn i Jhelum til 27 år bag rattet i en bybus i København og et toilet "
        "ved endestationen.",
        "An invented life story: from a horse cart in Jhelum to 27 years at the wheel of a Copenhagen bus, and a "
        "toilet at the terminus.",
    ),
    born=1955,
    arrived=1974,
    region="south_asia",
    origin=Place(("Jhelum", "Jhelum"), ("Punjab", "Punjab"), ("Pakistan", "Pakistan"), "PK"),
    home=Place(
        ("København", "Copenhagen"), ("Hovedstaden", "the capital"), ("Danmark", "Denmark"), "DK", municipality="0101"
    ),
    branch="copenhagen",
    themes=("work", "having_a_say", "friendship"),
    pattern="crosses",
    paper="rose",
    drawing={
        "hair": "bun",
        "hair_colour": "grey",
        "complexion": "bronze",
        "headscarf": True,
        "scarf_style": "loose",
        "age": "old",
    },
    portrait_alt=(
        "Papirklip af en ældre kvinde med et løst tørklæde over gråt hår. Hendes tøj har et mønster af krydser.",
        "Paper cut of an older woman with a loose scarf over grey hair. Her clothes have a pattern of crosses.",
    ),
    brief=(
        "Som tiårig kørte jeg min fars hest hjem, mens han sov. Senere kørte jeg bus i København i 27 år. Der var "
        "ikke noget toilet ved endestationen, så jeg fandt en mentor, der plejede at sige nej til sådan nogle som "
        "mig. Hun drak to kopper kaffe og kørte en vagt med. Toilettet kom i maj. Jeg har et billede af det.",
        "At ten I drove my father's horse home while he slept. Later I drove a bus in Copenhagen for 27 years. There "
        "was no toilet at the terminus, so I found a mentor who was used to saying no to people like me. She drank "
        "two cups of coffee and came along for a shift. The toilet came in May. I have a picture of it.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    invented=(
        "Rukhsana, hendes familie, hendes mentor og toilettet er opdigtet. Værfternes arbejdere fra Pakistan og de "
        "koner, der fulgte efter i 1970'erne, er historie.",
        "Rukhsana, her family, her mentor and the toilet are invented. The shipyards' workers from Pakistan and the "
        "wives who followed in the 1970s are history.",
    ),
)
