"""Nouns: which words are, their article, and whether they name a person, a measure or a title."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..regexes import lazy_regex
from .lexicon import Form, form

DE: Final = "de"
HET: Final = "het"


FUNCTION_CLASSES: Final = frozenset({"VRZ", "VNW", "VGW", "BYW", "GET", "TSW", "ENM"})
"""The first parts of the tags of function words, numbers and names."""
MEASURES: Final = frozenset(
    """aantal beetje bak bakje blik blikje bord bordje bos bosje bundel dag dagen deel doos doosje dosis emmer fles flesje flessen glas glaasje glazen
    graad graden gram groep groepje groepen halfuur hand handvol handje hap hapje hectare hoeveelheid hoop kan kilo kilometer kist kom kop kopje koppen krat
    kring kudde kuub kwart laag leger lepel liter maand maanden massa meter miljard miljoen minuut minuten mud ons paar pak pakje pakken partij
    pint plak plakje pond portie procent promille rang reeks reepje rij rijtje schaal scheut seconde seconden serie set slok slokje snee sneetje
    soort soorten stapel stel stoet stuk stukje stukken stuks tal teil theelepel eetlepel ton trits tube type uur vat vel velletje vierkante vleugje
    voer vrachtwagen wagonlading week weken wolk zak zakje zakken zee zooi zwerm jaar jaren euro dollar gulden frank cent mark niveau merk
    liter deciliter milligram centimeter millimeter megabyte gigabyte kwartier vijftal tiental tientallen honderdtal honderdtallen dozijn
    percentage restje termijn spoor stroom vracht lading generatie keer maal man ploeg team klas lid blok blokje schep snufje streep strook""".split()  # noqa: SIM905
)
"""Nouns after which the next tells of what there is so much: kop koffie, jaar cel."""
TITLES: Final = frozenset(
    """meneer mevrouw heer mijnheer dokter koning koningin prins prinses paus vader moeder broer zus oom tante opa oma dominee juf meester god
    minister president premier professor""".split()  # noqa: SIM905
)
"""Nouns after which a name follows without an article: koning voetbal."""


@cache
def is_noun(word: Form) -> bool:
    """A common noun, as written in small letters, that is no function word, number or name."""
    return "ZNW" in word.classes and word.norm == word.lower and not (FUNCTION_CLASSES & word.classes)


@cache
def is_only_noun(word: Form) -> bool:
    """The same, and nothing else: no verb or adjective."""
    return "ZNW" in word.classes and word.norm == word.lower and word.classes <= {"ZNW", "DVS", "DVW"}


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
