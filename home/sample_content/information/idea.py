"""The idea: who meets whom, and why."""

from typing import Any

from home.models import InformationPage
from home.sample_content import sources
from home.sample_content.engine import Recipe, Sample
from home.sample_content.writing import Block, action, facts, heading, paragraphs


def _values(sample: Sample) -> dict[str, Any]:
    return {
        "is_sample": False,
        "introduction": sample.text(
            "En kvinde, der er kommet hertil fra et andet land, møder en kvinde, der kender arbejdslivet her. "
            "De mødes som ligeværdige. Menteens drømme viser vejen.",
            "A woman who has come here from another country meets a woman who knows working life here. They "
            "meet as equals. The mentee's dreams show the way.",
        ),
        "search_description": sample.text(
            "Idéen bag mentornetværket: to kvinder mødes som ligeværdige, og begge får mere at stå på.",
            "The idea behind the mentor network: two women meet as equals, and both gain by it.",
        ),
        "body": [*_who_you_know(sample), *_two_women(sample), *_what_each_gains(sample), *_where_it_comes_from(sample)],
    }


def _who_you_know(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Det betyder noget, hvem man kender", "It matters who you know")),
        paragraphs(
            sample,
            (
                "Mange job bliver aldrig slået op. De går til en, som nogen kender.",
                "Many jobs are never advertised. They go to someone whom somebody knows.",
            ),
            (
                "En kvinde, der er ny i landet, kan have både uddannelse, erfaring og vilje. Men hun mangler tit "
                "de mennesker, der siger: Ring til hende.",
                "A woman who is new in the country may have education, experience and will. What she often lacks "
                "is the people who say: give her a call.",
            ),
        ),
        ("figures", [sources.vacancies_through_acquaintances(sample)]),
    ]


def _two_women(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("To kvinder, én samtale", "Two women, one conversation")),
        paragraphs(
            sample,
            (
                "En <b>mentee</b> er en kvinde, der er kommet til Danmark som flygtning eller indvandrer. En "
                "<b>mentor</b> er en kvinde, der er aktiv på det danske arbejdsmarked. Eller hun har på anden måde "
                "en fast plads i samfundet.",
                "A <b>mentee</b> is a woman who has come to Denmark as a refugee or an immigrant. A <b>mentor</b> "
                "is a woman who is active on the Danish labour market. Or she has a firm place in society in "
                "another way.",
            ),
            (
                "Vi finder to, der passer sammen. Uddannelse, fag, interesser og ønsker afgør det. Hvor en mentee "
                "kommer fra, betyder ikke noget.",
                "We look for two who suit each other. Education, profession, interests and wishes decide. Where a "
                "mentee comes from makes no difference.",
            ),
            (
                "Målet er, at hun kan bruge det, hun kan: i et job, i en uddannelse og i samfundet.",
                "The aim is that she can use what she is able to do: in a job, in education and in society.",
            ),
        ),
    ]


def _what_each_gains(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("Begge får noget med sig", "Both take something with them")),
        facts(
            sample,
            (
                ("Menteen", "The mentee"),
                (
                    "Hun får en at tænke højt sammen med. Hun lærer arbejdslivets uskrevne regler at kende. Hun møder "
                    "mennesker, som kan føre hende videre.",
                    "She gains someone to think aloud with. She gets to know the unwritten rules of working life. She "
                    "meets people who can lead her on.",
                ),
            ),
            (
                ("Mentoren", "The mentor"),
                (
                    "Hun ser sit eget fag og sit eget land udefra. Hun bliver bedre til at lytte og spørge. Hun møder "
                    "mennesker, hun ellers ikke ville have mødt.",
                    "She sees her own profession and her own country from outside. She becomes better at listening and "
                    "asking. She meets people she would not have met otherwise.",
                ),
            ),
            (
                ("Os alle", "All of us"),
                (
                    "Der vokser tillid mellem mennesker, som før var fremmede for hinanden. Tillid er også en kapital: "
                    "social kapital.",
                    "Trust grows between people who used to be strangers. Trust is capital too: social capital.",
                ),
            ),
        ),
    ]


def _where_it_comes_from(sample: Sample) -> list[Block]:
    return [
        heading(sample, ("En metode fra erhvervslivet, med nye værdier", "A method of business, with new values")),
        paragraphs(
            sample,
            (
                "I erhvervslivet har ledere længe haft mentorer. Netværket tog metoden og forenede den med "
                "kvindebevægelsens værdier: lighed, åbenhed og flade strukturer.",
                "In business, leaders have long had mentors. The network took the method and joined it with the "
                "values of the women's movement: equality, openness and flat structures.",
            ),
            (
                "Netværket var et af de første projekter, der brugte mentorer til integration. Det var også langt "
                "det største. Du kan læse "
                f"{sample.link('history', 'historien om netværket')} og se, {sample.link('results', 'hvad der kom ud af det')}.",
                "The network was one of the first projects to use mentors for integration. It was also by far the "
                "largest. You can read "
                f"{sample.link('history', 'the history of the network')} and see {sample.link('results', 'what came of it')}.",
            ),
        ),
        action(sample, ("Se, hvordan det foregår", "See how it works"), "how-it-works"),
    ]


RECIPE = Recipe(
    key="the-idea",
    model=InformationPage,
    parent="home",
    title=("Idéen", "The idea"),
    slugs=("ideen", "the-idea"),
    values=_values,
)
