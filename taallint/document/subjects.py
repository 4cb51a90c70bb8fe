"""What may be the subject of a verb, by its words: nouns and names that leave the number open, and verbs with which a noun may be no subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.lexicon import form
from ..words.nouns import names_person
from . import roles
from .shape import letter
from .timing import PARTS_OF_DAYS

if TYPE_CHECKING:
    from .syntax import Sentence
    from .tokens import Token

_FREE: Final = frozenset(
    """
    aantal paar meerderheid minderheid deel groep reeks tal helft merendeel rest serie soort soorten duo stel boel heleboel procent percentage kwart derde
    miljoen miljard duizend honderd koppel dozijn hoop schare generatie bende massa menigte gros handvol trio echtpaar stelletje hoeveelheid
    data scala keur veelvoud tiental twintigtal honderdtal duizendtal
    """.split()  # noqa: SIM905
)
"""Singular nouns after which good writers also use the plural, or that count what follows."""
_WHEN: Final = frozenset(
    "vorig vorige dit deze afgelopen volgend volgende komend komende".split()  # noqa: SIM905
)
_TIMES: Final = frozenset(
    """
    dag dagen week weken maand maanden jaar jaren uur uren avond ochtend middag nacht nachten keer moment weekend zomer winter eeuw tijd seizoen minuut minuten
    kwartaal periode keren malen kilometers meters euro meter kilometer kilo seconden eeuwen jaartjes plaats plek manier wijze punten graden mate
    """.split()  # noqa: SIM905
)
"""Nouns that, without preposition, tell when, how or how much, and then are no subject."""


def may_be_dative(sentence: Sentence, at: int) -> bool:
    """May the plural be the one to whom something is done or happens (de ouders werd een brief gestuurd)?"""
    lemmas = sentence.tokens[at].form.lemmas
    if lemmas & {"zijn", "worden"}:
        return not (_TOLD | _GIVEN).isdisjoint(sentence.words) or ("te" in sentence.words and not _NOTHING.isdisjoint(sentence.words))
    particles = frozenset().union(*(_EXPERIENCED_WITH.get(lemma, ()) for lemma in lemmas))
    return not _EXPERIENCED.isdisjoint(lemmas.union(sentence.words)) or not particles.isdisjoint(sentence.words)


def is_plural_name(subject: list[Token], row: str) -> bool:
    """Is it a name that may be plural (Verenigde Staten, de FARC)?"""
    if row[0] in "dt" and subject[-1].text.isupper():
        return True
    if row.strip("EC") or not subject[0].form.is_capitalised:
        return False
    return not (all(_is_one(token.text) for token in subject if token.lower != "en") or ("C" not in row and _names_one(subject)))


def _names_one(name: list[Token]) -> bool:
    """Is it a name with a first name or a function before it, or one that no dictionary knows and that doesn't end like a plural?"""
    if len(name) > 1:
        return form(name[0].lower).has_tag("ZNW:EKV") or names_person(name[0].lower) or any(token.form.has_tag("ENM:PER:FST") for token in name)
    if form(name[0].lower).has_tag("ZNW:MRV"):
        return False
    if names_person(name[0].lower) and form(name[0].lower).classes == {"ZNW"}:
        return True  # Wethouder Ter Haar
    return not name[0].form.tags and not name[0].lower.endswith(("s", "n", "i"))


def is_free(subject: list[Token], sentence: Sentence, at: int) -> bool:
    """May the verb have either number with this subject, or is it perhaps no subject?"""
    words = [token.lower for token in subject]
    if words[0] in {"elk", "elke", "ieder", "iedere"} and "en" in words:
        return True  # ieder huis en iedere straat telt
    if words[1:2] == ["van"] and words[0] not in _PARTS:
        return True
    if sentence.words[0] in {"meer", "minder"} and not sentence.tokens[at].form.lemmas.isdisjoint({"betekenen", "zijn", "worden"}):
        return True  # meer wegen betekent meer verkeer
    counted = words in (["het", "aantal"], ["het", "percentage"]) or words[:2] == ["een", "paar"]
    if words[-1].endswith(("s", "en")) and letter(subject[-1].text) == "E" and letter(words[-1]) not in "PKk":  # de Verenigde Staten
        return True
    if not counted and (not (_FREE | _TIMES).isdisjoint(words) or "of" in words):
        return True
    if sentence.may_be(at - 1, roles.SUBORDINATOR) and at < 2 and sentence.words[at] not in {"is", "was"}:
        return True
    passive = sentence.words[at] in {"is", "was", "wordt", "werd"}
    told = passive and (not _TOLD.isdisjoint(sentence.words) or sentence.word(at + 1) == "een")
    return told or (
        sentence.is_possessive(at) and sentence.word(at + 1) not in PARTS_OF_DAYS and not (sentence.word(at + 1) in _WHEN and sentence.word(at + 2) in _TIMES)
    )


_PARTS: Final = frozenset(
    "geen twee drie vier vijf zes zeven acht negen tien elf twaalf".split()  # noqa: SIM905
)
"""What stands before *van* and is part of a number of people or things."""


def _is_one(name: str) -> bool:
    """Is it a name known to be of one person, place or body (no Verenigde Staten, no Italianen)?"""
    return form(name).has_tag("ENM:PER", "ENM:LOC", "ENM:ORG") and not form(name).has_tag("ZNW:MRV", "BNW")


_TOLD: Final = frozenset(
    "verteld gevraagd gezegd beloofd geleerd verzocht opgedragen gegund toegestaan bijgebracht verboden aangeraden meegedeeld verweten".split()  # noqa: SIM905
)
"""Participles with which the plural may be the one told: de kinderen is gevraagd …"""
_EXPERIENCED: Final = frozenset(
    """
    wachten resten resteren ontbreken lijken lukken spijten passen overkomen ontgaan verbazen verrassen verwonderen vallen treffen toekomen bevallen betreffen
    schieten smaken mislukken tegenstaan aanspreken bereiken bekruipen interesseren boeien kosten schelen storen helpen betamen heten
    """.split()  # noqa: SIM905
)
"""Verbs with which a plural in front of or behind the verb may be the one who undergoes it (de inwoners wacht een zware tijd)."""
_EXPERIENCED_WITH: Final = {
    "spreken": {"aan"},
    "staan": {"wachten", "tegen", "bij"},
    "hangen": {"boven"},
    "komen": {"uit"},
    "gaan": {"aan"},
    "doen": {"denken", "goed", "pijn"},
}
"""The same, with one of these words."""
_GIVEN: Final = frozenset(
    "gesteld gestuurd gegeven aangeboden ontzegd verleend toegekend opgelegd uitgereikt overhandigd gelukt".split()  # noqa: SIM905
)
_NOTHING: Final = frozenset({"niets", "iets", "weinig", "veel"})
