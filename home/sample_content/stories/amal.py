"""The invented story of Amal, who says "I" for others: from Beirut to Aarhus."""

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

_CHILDHOOD = Chapter(
    "childhood",
    ("Barndom: den, der råbte", "Childhood: the one who shouted"),
    (
        Paragraphs(
            (
                (
                    "Jeg er en mand på enoghalvfjerds, og det svier, når jeg lader vandet. Det sagde jeg en tirsdag "
                    "klokken ti, og ingen lo. Jeg er tolk. Når den anden siger jeg, siger jeg også jeg. På den måde "
                    "har jeg født flere hundrede børn, haft tre slags kræft og fået en bøde for en bil, jeg ikke ejer.",
                    "I am a man of seventy-one, and it burns when I pass water. I said so one Tuesday at ten, and "
                    "nobody laughed. I am an interpreter. When the other person says I, I say I too. That is how I "
                    "have had hundreds of children, three kinds of cancer and a fine for a car I do not own.",
                ),
                (
                    "Den første, der lånte min stemme, var jordemoderen. Det var i en palæstinensisk lejr i det "
                    "sydlige Beirut, og jeg var tretten. Umm Salim havde taget imod den halve lejr. Men efter fyrre "
                    "år med cigaretter kunne hun kun hviske. Derfor råbte jeg for hende: Ikke endnu! Ikke endnu! Nu!",
                    "The first to borrow my voice was the midwife. It was in a Palestinian camp in the south of "
                    "Beirut, and I was thirteen. Umm Salim had delivered half the camp. But forty years of cigarettes "
                    "had left her a whisper. So I shouted for her: not yet! Not yet! Now!",
                ),
                (
                    "Jeg var den mest utålmodige pige i lejren. Det der bliver en elefant, hviskede Umm Salim engang "
                    "til mig. Jeg råbte det videre til kvinden i sengen. Bagefter fik jeg et ordsprog, som alle "
                    "arabere kender. Jeg kan ikke fordrage det:",
                    "I was the most impatient girl in the camp. This one will be an elephant, Umm Salim once "
                    "whispered to me. I shouted it on to the woman in the bed. Afterwards I was given a proverb that "
                    "every Arab knows. I cannot stand it:",
                ),
            )
        ),
        OwnWords(
            "ar",
            "في التأني السلامة وفي العجلة الندامة.",
            (
                "I langsomhed er der tryghed, og i hast er der fortrydelse.",
                "In slowness there is safety, and in haste there is regret.",
            ),
        ),
        Paragraphs(
            (
                (
                    "Da jeg var tyve, tog jeg selv imod børn. Jeg har ikke noget papir på det. Jeg har hundrede og "
                    "tolv mennesker.",
                    "At twenty I delivered babies myself. I have no certificate. I have a hundred and twelve people.",
                ),
            )
        ),
    ),
)

_JOURNEY = Chapter(
    "journey",
    ("Rejsen: mit navn på en jeep", "The journey: my name on a jeep"),
    (
        Paragraphs(
            (
                (
                    "Jeg gør det kort. I 1985 lagde en milits sig rundt om lejren. Den hed Amal. Det hedder jeg også. "
                    "Det betyder håb. Det er svært at være ordentligt vred på nogen, der har ens eget navn på jeepen.",
                    "I will be brief. In 1985 a militia closed in around the camp. It was called Amal. So am I. It "
                    "means hope. It is hard to be properly angry with your own name.",
                ),
                (
                    "Belejringen kom og gik i tre år. Vi kogte vand over stole og senere over døre. Kvinderne fødte "
                    "alligevel, for børn hører ikke radio. Umm Salim døde den anden vinter. Jeg fik hendes saks.",
                    "The siege came and went for three years. We boiled water over chairs and, later, over doors. The "
                    "women gave birth all the same. Babies do not listen to the radio. Umm Salim died in the second "
                    "winter. I was given her scissors.",
                ),
                (
                    "I 1988 rejste jeg med min mand, Nabil, og vores lille datter. Vi fløj til Østberlin og tog toget "
                    "til færgen. I Gedser spurgte en betjent, hvor vi kom fra. Fra en landsby ved Akko, som min "
                    "mormor forlod i 1948. Jeg har kun set den på et kort. Statsløs, skrev han. Det var det første "
                    "danske ord, jeg blev.",
                    "In 1988 I left with my husband, Nabil, and our little daughter. We flew to East Berlin and took "
                    "the train to the ferry. In Gedser a policeman asked where we came from. From a village near Acre "
                    "that my grandmother fled in 1948. I have only seen it on a map. <i>Statsløs</i>, he wrote: "
                    "stateless. It was the first Danish word I became.",
                ),
            )
        ),
    ),
)

_ADULT_LIFE = Chapter(
    "adult_life",
    ("Voksenliv: et hul er også en replik", "Adult life: a silence is a line too"),
    (
        Paragraphs(
            (
                (
                    "I Aarhus lærte jeg hurtigt dansk, for jeg kunne ikke holde ud at vente. Grammatik var for folk "
                    "med god tid. Snart tolkede jeg for hele opgangen, og fra 1995 for penge. Jeg var hurtig, og jeg "
                    "var dårlig.",
                    "In Aarhus I learnt Danish fast, for I could not bear to wait. Grammar was for people with time. "
                    "I interpreted for all our neighbours, and from 1995 for money. I was quick, and I was bad.",
                ),
                (
                    "En dag talte en læge i fire minutter om sandsynligheder. Han ved det ikke, sagde jeg på arabisk. "
                    "Patienten nikkede. Men lægen havde boet i Kairo. Du er ikke tolk, sagde han. Du er redaktør.",
                    "One day a doctor spoke for four minutes about probabilities. He does not know, I said in Arabic. "
                    "The patient nodded. But the doctor had lived in Cairo. You are not an interpreter, he said. You "
                    "are an editor.",
                ),
                (
                    "Det sværeste opkald var mit eget. En nat i 1996 ringede min bror om vores mor. Mit rejsedokument "
                    "gjaldt til hele verden undtagen Libanon. Jeg gik ud på badeværelset og sagde det højt på dansk. "
                    "På arabisk var det for sandt.",
                    "The hardest call was my own. One night in 1996 my brother rang about our mother. My travel "
                    "document was valid for the whole world except Lebanon. I went into the bathroom and said it "
                    "aloud in Danish. In Arabic it was too true.",
                ),
                (
                    "I 2006 søgte jeg en mentor på Kvindemuseet. Jeg bad om en jurist. Jeg fik Tove, som var sufflør. "
                    "Hun sad i mørket på et teater og hviskede til skuespillere, der havde glemt deres ord. Jeg var "
                    "fornærmet i ti minutter. Så fik jeg øje på hende: Umm Salim uden cigaretter.",
                    "In 2006 I applied for a mentor at the Women's Museum. I asked for a lawyer and got Tove, a "
                    "prompter. She sat in the dark of a theatre and whispered to actors who forgot. I was offended "
                    "for ten minutes. Then I saw her: Umm Salim without the cigarettes.",
                ),
                (
                    "Ifølge kontrakten skulle jeg bestå en tolkeprøve. Jeg skulle også lære fire ord: Tolken har et "
                    "spørgsmål. Tove læste en replik og holdt inde. Jeg måtte ikke fylde hullet ud. Et hul er også en "
                    "replik, sagde hun. Min første rekord var elleve sekunder.",
                    "By our contract I was to pass an interpreter's exam. I was also to learn five words: the "
                    "interpreter has a question. Tove read a line and stopped. I was not to fill the silence. A "
                    "silence is a line too, she said. My first record was eleven seconds.",
                ),
                (
                    "Men Tove hviskede også, når hun var vred. I tredive år havde hun siddet i træk på en køkkenstol. "
                    "Jeg stillede hende midt på scenen og lærte hende at råbe fra maven, som når man føder. Ikke "
                    "endnu! Nu! Ugen efter fik hun en ny stol og en varmeovn.",
                    "But Tove also whispered when she was angry. For thirty years she had sat in a draught on a "
                    "kitchen chair. I stood her on the stage and taught her to shout from the belly, as when you give "
                    "birth. Not yet! Now! The week after, she had a new chair and a heater.",
                ),
            )
        ),
        PullQuote(
            (
                "Jeg har sagt jeg for tusind andre. Denne gang er det mig.",
                "I have said I for a thousand others. This time it is me.",
            ),
            ("Amal, opdigtet", "Amal, invented"),
        ),
        Paragraphs(
            (
                (
                    "Jeg bestod og er tolk endnu, mest på fødegange. Nu oversætter jeg alle fire minutter. Det er en "
                    "prøvelse.",
                    "I passed, and I still interpret, mostly on maternity wards. Now I translate all four minutes. It "
                    "is a trial.",
                ),
                (
                    "For to år siden fik min datter sit første barn. Ingen havde brug for en tolk. Jeg sad ved "
                    "vinduet med Umm Salims saks i tasken, for en sikkerheds skyld. Ti stille, mor, sagde min datter, "
                    "før jeg havde sagt noget. Jeg tav i ni minutter. Hun siger, at det var fire.",
                    "Two years ago my daughter had her first child. Nobody needed an interpreter. I sat by the "
                    "window, Umm Salim's scissors in my bag, just in case. Be quiet, Mum, said my daughter, before I "
                    "had spoken. I was silent for nine minutes. She says that it was four.",
                ),
            )
        ),
    ),
)

_EVENTS = (
    Event(
        1963,
        ("Født i en lejr", "Born in a camp"),
        ("Hendes mormor flygtede fra en landsby ved Akko.", "Her grandmother fled from a village near Acre."),
        precision="decade",
    ),
    Event(
        1976,
        ("Råber for jordemoderen", "Shouts for the midwife"),
        ("Hun er tretten år.", "She is thirteen."),
        precision="words",
        in_words=("I begyndelsen af borgerkrigen", "At the beginning of the civil war"),
    ),
    Event(
        1985,
        ("Lejren bliver belejret", "The camp is besieged"),
        ("Krigen om lejrene varer i tre år.", "The war of the camps lasts for three years."),
    ),
    Event(
        1988,
        ("Kommer til Danmark", "Comes to Denmark"),
        ("Med tog og færge til Gedser.", "By train, and by the ferry to Gedser."),
    ),
    Event(
        1995,
        ("Får løn for at tolke", "Is paid to interpret"),
        ("Hun er hurtig. Det er ikke altid godt.", "She is quick. That is not always good."),
    ),
    Event(
        2001,
        ("Bliver dansk statsborger", "Becomes a Danish citizen"),
        ("Årstallet vil hun ikke have vist.", "She does not want the year shown."),
        visibility="hidden",
    ),
    Event(
        2006,
        ("Får en mentor, der hvisker", "Gets a mentor who whispers"),
        ("Året efter består hun tolkeprøven.", "The year after, she passes her interpreter's exam."),
    ),
    Event(
        2024,
        ("Bliver mormor", "Becomes a grandmother"),
        ("Ni minutters tavshed. Eller fire.", "Nine minutes of silence. Or four."),
    ),
)

_KEEPSAKES = (
    Keepsake(
        ("Jordemoderens saks", "The midwife's scissors"),
        (
            "Den er krum i spidsen og har klippet et par tusind navlesnore. Hun bruger den til persille.",
            "They are curved at the tip and have cut some two thousand cords. She uses them for parsley.",
        ),
    ),
    Keepsake(
        ("Notesblokken", "The notepad"),
        (
            "En tolk skriver i tegn, som ingen andre kan læse. Efter hvert møde river hun siden i stykker. Kun "
            "omslaget er tilbage.",
            "An interpreter writes in signs that nobody else can read. After each meeting she tears up the page. Only "
            "the cover is left.",
        ),
        drawing="exercise-book",
    ),
    Keepsake(
        ("Køkkenstolen", "The kitchen chair"),
        (
            "Toves gamle stol fra teatret. Amal sidder på den, når hun venter i telefonen.",
            "Tove's old chair from the theatre. Amal sits on it when she is put on hold.",
        ),
    ),
)

_LESSON = Lesson(
    language_school=(
        ("Hvad laver en tolk?", "What does an interpreter do?"),
        ("Hvorfor råbte Amal for jordemoderen?", "Why did Amal shout for the midwife?"),
        ("Hvilken fejl lavede hun hos lægen?", "What mistake did she make at the doctor's?"),
        ("Hvad lærte Tove af Amal?", "What did Tove learn from Amal?"),
    ),
    school=(
        (
            "Hvad betyder det, at statsløs var det første danske ord, hun blev?",
            "What does she mean when she says that stateless was the first Danish word she became?",
        ),
        ("Hvorfor siger en tolk jeg og ikke han eller hun?", "Why does an interpreter say I, and not he or she?"),
        (
            "Hvornår er tavshed vigtig i historien? Find tre steder.",
            "When does silence matter in the story? Find three places.",
        ),
    ),
    conversation=(
        (
            "Hvornår har nogen talt for dig, og hvordan var det?",
            "When has somebody spoken for you, and what was that like?",
        ),
        (
            "Amal sagde det sværeste på dansk, fordi det var for sandt på arabisk. Hvad kan et andet sprog beskytte "
            "mod?",
            "Amal said the hardest thing in Danish, because in Arabic it was too true. What can another language "
            "protect us from?",
        ),
        (
            "Hvad kunne du lære en, der har hvisket i tredive år?",
            "What could you teach a person who has whispered for thirty years?",
        ),
    ),
    words=(
        (
            ("en jordemoder", "a midwife"),
            ("en, der hjælper kvinder med at føde", "someone who helps women to give birth"),
        ),
        (
            ("en belejring", "a siege"),
            (
                "når soldater lukker et sted, så ingen kan komme ind eller ud",
                "when soldiers close a place so that nobody gets in or out",
            ),
        ),
        (("statsløs", "stateless"), ("uden et land, hvor man er borger", "without a country where one is a citizen")),
        (
            ("en redaktør", "an editor"),
            ("en, der retter og vælger i andres tekster", "someone who corrects and chooses in other people's texts"),
        ),
        (
            ("en sufflør", "a prompter"),
            ("en, der hvisker ordene til skuespillere", "someone who whispers the words to actors"),
        ),
        (("en replik", "a line"), ("det, en skuespiller siger på én gang", "what an actor says in one go")),
    ),
    activity=(
        "Arbejd tre og tre. Den ene fortæller om sin morgen, den anden gentager det i jeg-form, den tredje tager tid "
        "på pauserne. Byt roller.",
        "Work in threes. One tells about her morning, the second repeats it saying I, the third times the pauses. "
        "Change parts.",
    ),
)

STORY = Story(
    name="Amal",
    title=("Amal siger jeg for andre", "Amal says I for others"),
    quote=(
        "Statsløs, skrev han. Det var det første danske ord, jeg blev.",
        "Stateless, he wrote. It was the first Danish word I became.",
    ),
    summary=(
        "En opdigtet fortælling. Amal råbte for en jordemoder, der kun kunne hviske. I Aarhus blev hun tolk og måtte "
        "lære det, hun var dårligst til: at vente.",
        "An invented story. Amal shouted for a midwife who could only whisper. In Aarhus she became an interpreter "
        "and had to learn what she was worst at: waiting.",
    ),
    search_description=(
        "En opdigtet livshistorie: fra jordemoderens hjælper i en lejr i Beirut til tolk i Aarhus med en mentor, der "
        "hviskede for et teater.",
        "An invented life story: from a midwife's helper in a camp in Beirut to an interpreter in Aarhus with a "
        "theatre prompter as her mentor.",
    ),
    born=1963,
    arrived=1988,
    region="middle_east",
    origin=Place(
        ("Bourj el-Barajneh", "Bourj el-Barajneh"),
        ("Beirut", "Beirut"),
        ("Libanon", "Lebanon"),
        "LB",
        precision="region",
    ),
    home=Place(("Aarhus", "Aarhus"), ("Østjylland", "East Jutland"), ("Danmark", "Denmark"), "DK", municipality="0751"),
    branch="aarhus",
    themes=("language", "work", "health"),
    pattern="diamonds",
    paper="plum",
    drawing={"hair": "waves", "hair_colour": "auburn", "complexion": "honey"},
    portrait_alt=(
        "Papirklip af en kvinde med bølget, rødbrunt hår. Hendes tøj har et mønster af ruder.",
        "Paper cut of a woman with wavy auburn hair. Her clothes have a pattern of diamonds.",
    ),
    brief=(
        "Jeg har født flere hundrede børn og fået en bøde for en bil, jeg ikke ejer. Jeg er tolk, og en tolk siger "
        "jeg for andre. Jeg begyndte som trettenårig i en lejr i Beirut, hvor jeg råbte for en jordemoder uden "
        "stemme. I Aarhus fik jeg en sufflør som mentor, altså en til, der hviskede. Nu øver jeg mig i at tie. Min "
        "rekord er ni minutter.",
        "I have given birth to hundreds of children and been fined for a car I do not own. I am an interpreter, and "
        "an interpreter says I for others. I began at thirteen in a camp in Beirut, shouting for a midwife without a "
        "voice. In Aarhus my mentor was a theatre prompter, one more woman who whispered. Now I practise silence. My "
        "record is nine minutes.",
    ),
    chapters=(_CHILDHOOD, _JOURNEY, _ADULT_LIFE),
    events=_EVENTS,
    keepsakes=_KEEPSAKES,
    lesson=_LESSON,
    content_note=ContentNote("war", ("en belejring under krigen", "a siege in wartime"), 1),
    invented=(
        "Amal, hendes familie, jordemoderen og mentoren er opdigtet. Flugten i 1948, krigen om lejrene fra 1985 og "
        "militsens navn er historie.",
        "Amal, her family, the midwife and the mentor are invented. The flight of 1948, the war of the camps from "
        "1985 and the militia's name are history.",
    ),
)
