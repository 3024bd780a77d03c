"""The page of the Vollsmose branch."""

from typing import Any

from home.sample_content.branches.page import branch_recipe, fact_fields, invented_intake_and_contact, ways_on
from home.sample_content.engine import Sample
from home.sample_content.writing import Block, cards, facts, heading, paragraphs, questions


def _values(sample: Sample) -> dict[str, Any]:
    return {
        **_facts(sample),
        "profile": sample.rich(
            "<p>I efteråret 2009 var det den eneste afdeling, der lå i et boligområde. Den bandt Vollsmose sammen med "
            "resten af Odense, og den nød stor tillid.</p>",
            "<p>In autumn 2009 it was the only branch placed in a housing area. It linked Vollsmose with the rest of "
            "Odense, and it enjoyed great trust.</p>",
        ),
        "actions": ways_on(sample),
        "body": [
            *_between_two_places(sample),
            heading(sample, ("Hvem der stod bag", "Who stood behind it")),
            _partners(sample),
            heading(sample, ("Kvinderne kom af sig selv", "The women came of their own accord")),
            _trust(sample),
            heading(sample, ("Mens afdelingen er lukket", "While the branch is closed")),
            _while_closed(sample),
            invented_intake_and_contact(sample),
            cards(sample, ("Læs videre", "Read on"), "exhibition/hodan", "become-a-mentor", "branches"),
        ],
    }


def _facts(sample: Sample) -> dict[str, Any]:
    return fact_fields(
        sample,
        introduction=(
            "Afdelingen lå i Vollsmose, et boligområde i Odense. Et universitet og en kommune gik sammen om den.",
            "The branch lay in Vollsmose, a housing area in Odense. A university and a municipality joined forces for it.",
        ),
        search_description=(
            "Mentornetværket i Vollsmose, Odense: åbnet i 2006 med Syddansk Universitet og Odense Kommune.",
            "The mentor network in Vollsmose, Odense: opened in 2006 with a university and Odense Municipality.",
        ),
        opened=("2006", "2006"),
        host=(
            "Syddansk Universitet: karrierecentret, under rektor Jens Oddershede",
            "The University of Southern Denmark: its career centre, under the rector Jens Oddershede",
        ),
        partners=(
            "Borgmesterens forvaltning i Odense Kommune",
            "The mayor's department of Odense Municipality",
        ),
        area=("Vollsmose og resten af Odense", "Vollsmose and the rest of Odense"),
        who_can_get_a_mentor=(
            "Kvinder med flygtninge- eller indvandrerbaggrund fra Vollsmose og resten af Odense.",
            "Women with a refugee or immigrant background from Vollsmose and the rest of Odense.",
        ),
        how_mentors_are_found=(
            "Mentorerne kom fra Odense og omegn. Afdelingen opsøgte dem med kampagner. "
            "Mentees fra Odense og Vollsmose kom efterhånden af sig selv.",
            "The mentors came from Odense and around. The branch reached out to them with campaigns. "
            "Mentees from Odense and Vollsmose came by then of their own accord.",
        ),
        intake_note=(
            "Eksempel: Afdelingen har lukket for nye mentees, mens den finder flere mentorer.",
            "Example: The branch is closed to new mentees while it finds more mentors.",
        ),
    )


def _between_two_places(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Et møde midt i boligområdet", "A meeting in the middle of the housing area")),
        paragraphs(
            sample,
            (
                "De andre afdelinger lå på et museum, i et frivillighus og hos KVINFO. Denne lå dér, hvor folk bor. "
                "Mentorerne kom fra hele Odense og omegn.",
                "The other branches lay at a museum, in a volunteers' house and at KVINFO. This one lay where people live. "
                "The mentors came from all of Odense and around.",
            ),
            (
                "Det havde to virkninger. Mentees fik et netværk uden for boligområdet. "
                "Mentorerne fik et netværk i Vollsmose.",
                "This had two effects. Mentees gained a network outside the housing area. "
                "Mentors gained a network in Vollsmose.",
            ),
        ),
    ]


def _partners(sample: Sample) -> Block:
    return facts(
        sample,
        (
            ("Universitetet", "The university"),
            (
                "Syddansk Universitet var vært gennem sit karrierecenter. Rektor var Jens Oddershede.",
                "The University of Southern Denmark was the host through its career centre. "
                "Its rector was Jens Oddershede.",
            ),
        ),
        (
            ("Kommunen", "The municipality"),
            (
                "Odense Kommune var med gennem borgmesterens forvaltning.",
                "Odense Municipality took part through the mayor's department.",
            ),
        ),
        (
            ("Mentorerne", "The mentors"),
            (
                "Kvinder fra Odense og omegn. De var frivillige.",
                "Women from Odense and around. They were volunteers.",
            ),
        ),
    )


def _trust(sample: Sample) -> Block:
    return paragraphs(
        sample,
        (
            "I begyndelsen måtte afdelingen selv fortælle, at den fandtes. I 2009 var det ikke længere nødvendigt. "
            "Kvinderne havde tillid til den, og de kom selv.",
            "At first the branch had to tell people that it existed. By 2009 this was no longer needed. "
            "The women trusted it, and they came by themselves.",
        ),
        (
            "Mentorer skulle der stadig ledes efter. Derfor gik afdelingen ud med kampagner i Odense og omegn.",
            "Mentors still had to be looked for. So the branch went out with campaigns in Odense and around.",
        ),
    )


def _while_closed(sample: Sample) -> Block:
    return questions(
        sample,
        (
            ("Kan jeg søge et andet sted?", "Can I apply somewhere else?"),
            (
                f"Ja. Du kan søge en af {sample.link('branches', 'de andre afdelinger')}. Du kan også få "
                f"{sample.link('tell-me-when', 'besked, når her er åbent')}.",
                f"Yes. You can apply to one of {sample.link('branches', 'the other branches')}. You can also "
                f"{sample.link('tell-me-when', 'hear when this one is open')}.",
            ),
        ),
        (
            ("Kan jeg blive mentor her nu?", "Can I become a mentor here now?"),
            (
                f"Ja. Afdelingen mangler mentorer. Læs, hvordan du kan {sample.link('become-a-mentor', 'blive mentor')}.",
                f"Yes. The branch needs mentors. Read how you can {sample.link('become-a-mentor', 'become a mentor')}.",
            ),
        ),
    )


RECIPE = branch_recipe(
    code="vollsmose", name=("Vollsmose", "Vollsmose"), slugs=("vollsmose", "vollsmose"), values=_values
)
