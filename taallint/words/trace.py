"""Why a word is accepted or not: every fact about it that the rules work with, gathered for people. Slow and complete; the rules themselves never ask."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from . import counts
from .compounds import parts
from .lexicon import form, lexicon
from .search import nearest
from .suggest import suggest
from .verdict import Judgement, Verdict, derived_from, inflected_from, verdict

if TYPE_CHECKING:
    from ..house import House

_CLEARER = {
    "de": "de-woord",
    "het": "het-woord",
    "1e pers": "ik-vorm",
    "3e pers": "hij-vorm",
    "los": "zonder zijn voorvoegsel",
    "actief": "onderwerp",
    "passief": "voorwerp",
    "iets": "na iets",
    "persoonsvorm": "persoon",
}
"""What the data call it -> what an editor understands."""
_JUDGED = {
    Judgement.WRONG: "is een bekende fout",
    Judgement.SLIP: "staat in geen lijst en lijkt een tikfout",
    Judgement.UNKNOWN: "staat in geen lijst en lijkt op geen gewoon woord",
    Judgement.NAME: "staat in geen lijst; met een hoofdletter geldt het als naam",
    Judgement.NAME_SLIP: "staat in geen lijst; met een hoofdletter geldt het als naam, maar het lijkt een tikfout",
    Judgement.SUSPECT: "staat in het woordenboek, maar is zeldzaam en lijkt sterk op een veel gewoner woord",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A dictionary that has the word: what it is called, in which spelling it has it, and the frequency class there (1 to 26; 0: not told)."""

    name: str
    form: str
    frequency: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """One way to read the word: its base form, the tag, and what the tag means in Dutch."""

    lemma: str
    tag: str
    meaning: str


@dataclass(slots=True)
class Trace:
    """What is known of ``word``. ``why`` is one Dutch sentence; ``entries`` are the places in the house's lists: file, line from 1, entry.

    ``parts`` are those of a compound with proof, ``base`` the listed word or name of which it is made, ``counted`` how often it was counted in subtitles,
    ``near`` the likeliest frequent word one slip away.
    """

    word: str
    accepted: bool
    why: str
    judgement: str = ""
    meant: str = ""
    entries: list[tuple[str, int, str]] = field(default_factory=list)
    dictionaries: list[Listed] = field(default_factory=list)
    readings: list[Read] = field(default_factory=list)
    parts: list[tuple[str, str]] = field(default_factory=list)
    base: str = ""
    counted: int = 0
    near: str = ""
    near_frequency: int = 0
    suggestions: list[str] = field(default_factory=list)


def trace(text: str, house: House) -> Trace:
    """All that is known of the word ``text``, in this house."""
    word = form(text)
    entries = [(str(path), number, entry) for variant in dict.fromkeys((word.norm, word.lower)) for path, number, entry in house.places(variant)]
    judged = verdict(text)
    accepted = bool(entries) or judged is None or judged.judgement is Judgement.NAME
    compound = next((found for found in map(parts, word.variants) if found), ()) if not word.listed else ()
    base = "" if word.listed or compound else (derived_from(word.norm) or (inflected_from(word.norm) if word.is_capitalised else None) or "")
    near = nearest(word.lower, 7) or ""
    return Trace(
        word=text,
        accepted=accepted,
        why=_why(text, bool(entries), judged, compound, base),
        judgement=judged.judgement.value if judged else "",
        meant=(judged.meant or "").replace("'", "’") if judged else "",
        entries=entries,
        dictionaries=list(_dictionaries(text)),
        readings=[Read(lemma, tag, meaning(tag)) for lemma, tag in dict.fromkeys(word.readings)],
        parts=[(part, _part(part)) for part in compound],
        base=base,
        counted=counts.counts().count(word.lower),
        near=near,
        near_frequency=form(near).frequency if near else 0,
        suggestions=[] if accepted else list(suggest(text)),
    )


def _why(text: str, entered: bool, judged: Verdict | None, compound: tuple[str, ...], base: str) -> str:
    if entered:
        return "staat in een lijst van dit huis"
    if judged:
        return _JUDGED[judged.judgement]
    if form(text).listed:
        return "staat in het woordenboek"
    if compound:
        return "is een samenstelling van bekende woorden"
    if base:
        return f"is gemaakt van “{base}”"
    if "-" in text.strip("-"):
        return "bestaat uit delen die goed zijn"
    return "is van een vorm die niet op spelling wordt nagekeken (afkorting, getal, letterwoord, ander schrift)"


def _dictionaries(text: str) -> Iterator[Listed]:
    """The lists in which a spelling of ``text`` stands, and those that forbid it."""
    known = lexicon()
    for variant in form(text).variants:
        if frequency := known.frequency(variant):
            yield Listed("spellingwoordenlijst", variant, frequency)
        elif known.listed(variant):
            yield Listed("aanvullende woordenlijst", variant)
        if known.readings(variant):
            yield Listed("woordsoortenlijst", variant)
        if known.prohibits(variant):
            yield Listed("lijst van verboden vormen", variant)
        if known.corrections(variant):
            yield Listed("lijst van veelgemaakte fouten", variant)


def _part(part: str) -> str:
    """What a part of a compound is, and how frequent: its proof."""
    known = lexicon()
    for stem, link in ((part, ""), (part[:-1], " + tussen-s" if part[-1] == "s" else None)):
        tags = [tag for _, tag in known.readings(stem) if tag.startswith(("ZNW", "BNW", "WKW"))]
        if link is not None and (tags or (frequency := known.frequency(stem))):
            what = meaning(tags[0]).split(",")[0] if tags else "deel van samenstellingen"
            frequency = known.frequency(stem)
            return f"{what}, klasse {frequency}{link}" if frequency else f"{what}{link}"
    return "voor- of achtervoegsel"


@cache
def _meanings() -> dict[str, str]:
    with (lexicon().folder / "words" / "tagset.csv").open(encoding="utf-8", newline="") as file:
        return {row["Tags"]: row["Meaning"] for row in csv.DictReader(file)}


def meaning(tag: str) -> str:
    """What a tag says, in Dutch; the tag itself when the data don't explain it."""
    words = [word.strip().lower() for word in _meanings().get(tag, tag).split(":")]
    said = ", ".join(_CLEARER.get(word, word) for word in words)
    return said.replace("tijd, infinitief", "tijd, meervoud").replace("tegenwoordige tijd, meervoud", "infinitief of meervoud")
