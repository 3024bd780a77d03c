"""The programme's two sources, and the figures from them that more than one page gives.

Where the sources differ, the Danish one is published. Each figure is a function of the sample, for a figures block.
"""

from home.sample_content.engine import Sample
from home.sample_content.writing import Pair

AUTUMN_2009 = ("efteråret 2009", "autumn 2009")
OWN_ACCOUNT = ("KVINFOs egen omtale af mentornetværket", "KVINFO's own account of the mentor network")
CASE_STUDY = ("Engelsk casestudie af netværket, 9. oktober 2009", "Case study of the network, 9 October 2009")


def women_since_2003(sample: Sample) -> dict:
    """How many women had taken part."""
    label = ("kvinder havde været med siden 2003", "women had taken part since 2003")
    return figure(sample, ("over 4.500", "over 4,500"), label, as_of=AUTUMN_2009, source=OWN_ACCOUNT)


def pairs_matched(sample: Sample) -> dict:
    """How many pairs had been brought together."""
    label = ("par af mentor og mentee var matchet", "pairs of mentor and mentee had been matched")
    return figure(sample, ("cirka 1.900", "about 1,900"), label, as_of=AUTUMN_2009, source=OWN_ACCOUNT)


def mentees_in_jobs(sample: Sample) -> dict:
    """How many mentees had found a job."""
    label = ("mentees havde fundet et job", "mentees had found a job")
    return figure(sample, ("over 500", "over 500"), label, as_of=AUTUMN_2009, source=OWN_ACCOUNT)


def countries(sample: Sample) -> dict:
    """How many countries the immigrant women came from."""
    label = ("lande var kvinderne kommet fra", "countries that the women had come from")
    return figure(sample, ("127", "127"), label, as_of=AUTUMN_2009, source=OWN_ACCOUNT)


def vacancies_through_acquaintances(sample: Sample) -> dict:
    """Why a network matters: how many vacancies are filled through people one knows, by an estimate."""
    label = (
        "af de ledige job blev besat gennem folk, man kender. Tallet er et skøn.",
        "of vacancies were filled through people one knows. The figure is an estimate.",
    )
    as_of = ("oktober 2009", "October 2009")
    return figure(sample, ("over 50 %", "over 50%"), label, as_of=as_of, source=CASE_STUDY)


def women_written_to(sample: Sample) -> dict:
    """How many professional women the director wrote to at the start."""
    label = ("kvinder i arbejde fik et personligt brev", "professional women received a personal letter")
    return figure(sample, ("over 300", "over 300"), label, as_of=("2003", "2003"), source=CASE_STUDY)


def figure(sample: Sample, value: Pair, label: Pair, *, as_of: Pair, source: Pair) -> dict:
    """One figure of a figures block, with its date and its source."""
    return {
        "value": sample.text(*value),
        "label": sample.text(*label),
        "as_of": sample.text(*as_of),
        "source": sample.text(*source),
    }
