"""The article of a noun, and whether it names a person."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..regexes import lazy_regex
from .lexicon import Form, form

DE: Final = "de"
HET: Final = "het"


@cache
def article(noun: Form, strict: bool = True) -> str:
    """``de`` or ``het`` when ``noun`` is a singular noun with that one article; empty when it may be anything else.

    ``strict``: it can't be anything but that noun (or a form of *ik*), wherever it stands.
    """
    if noun.is_capitalised or not noun.readings or noun.lower in _BOTH or noun.frequency < (5 if len(noun.lower) > 8 else 8):
        return ""
    tags = noun.tags
    if tags == {"WKW:TGW:INF"}:
        return HET  # het wandelen
    singular = [tag for tag in tags if tag.startswith("ZNW:EKV")]
    if any(not tag.startswith(("ZNW:EKV", "WKW:TGW:1EP", "WKW:AWS") if strict else _BESIDE_NOUN) for tag in tags):
        return ""
    if singular and all(tag.endswith(":HET") for tag in singular):
        return HET
    if singular and all(tag.endswith(":DE_") for tag in singular):
        return DE
    return ""


_BESIDE_NOUN: Final = ("ZNW:EKV", "WKW:TGW", "WKW:VLT", "WKW:AWS", "WKW:VTD:ONV", "BNW:STL:ONV")
_BOTH: Final = frozenset({"aanrecht", "consistorie", "hospice", "logies", "maal", "nummer", "soort", "waas"})
"""Nouns that the dictionary gives one article and good texts two (voor de eerste maal; Federer, de nummer twee)."""
_PERSON = lazy_regex(
    r"(?:[^e]er|aar|eur|or|ist|ent|ant|ling|man|vrouw|arts|aris|chef|coach|lid|leden|baas|dame|heer|mens|vriend|held|vorst|loog|graaf|soof|raad|hulp|gast|kind"
    r"|zoon|dichter|auteur|kracht|aal|air|iër|ees|dief|moeder|vader|broer|zuss?|genoot|maat|jurist|koning|prins|ambtenaar|predikant|dominee|persoon)(?:s|en|nen)?$"
)
_THINGS: Final = (
    *("winter", "zomer", "kamer", "letter", "oever", "ladder", "emmer", "schouder", "vinger", "computer", "container", "motor", "sector", "factor", "kleur"),
    *("geur", "deur", "taal", "zaal", "schaal", "krant", "kant", "plant", "kist", "mist", "roman", "vrees", "lijst", "toon"),
)
"""Ends of nouns that look as if they named a person."""


@cache
def names_person(noun: str) -> bool:
    """Does the noun, by its ending, name a person or a function? Not when it is made of a verb (verzameling)."""
    return _PERSON.search(noun) is not None and not noun.endswith(_THINGS) and not (noun.endswith("ling") and form(f"{noun[:-3]}en").has_tag("WKW"))
