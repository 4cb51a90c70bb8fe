"""What a word may be in a sentence: the tags of the lexicon and a table of function words, as one number a word."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..words.lexicon import form

# What a word may be; ``roles`` combines them.
FIRST: Final = 1 << 0  # present, form of "ik": vind
THIRD: Final = 1 << 1  # present, form of "hij": vindt
MANY: Final = 1 << 2  # infinitive, and present plural: vinden
PAST: Final = 1 << 3  # past, singular: vond
PAST_MANY: Final = 1 << 4  # past, plural: vonden
PARTICIPLE: Final = 1 << 5  # past participle, uninflected: gevonden
NOUN: Final = 1 << 6
NOUN_MANY: Final = 1 << 7
NAME: Final = 1 << 8
ADJECTIVE: Final = 1 << 9  # adjective, inflected participle, ordinal
ADVERB: Final = 1 << 10
PREPOSITION: Final = 1 << 11
DETERMINER: Final = 1 << 12
NUMERAL: Final = 1 << 13
SUBJECT: Final = 1 << 14  # pronoun that can be a subject
OBJECT: Final = 1 << 15  # pronoun that can be an object
SUBORDINATOR: Final = 1 << 16  # opens a subordinate clause (verb last)
COORDINATOR: Final = 1 << 17
STOP: Final = 1 << 18  # a mark between clauses

FINITE: Final = FIRST | THIRD | PAST | PAST_MANY
"""The forms that can only be finite; a form in -en is finite or infinitive (``MANY``)."""
VERB: Final = FINITE | MANY | PARTICIPLE
NOMINAL: Final = NOUN | NOUN_MANY | NAME

_BY_TAG: Final = (
    ("WKW:TGW:1EP", FIRST),
    ("WKW:TGW:3EP", THIRD),
    ("WKW:TGW:INF", MANY),
    ("WKW:VLT:1EP", PAST),
    ("WKW:VLT:INF", PAST_MANY),
    ("WKW:VTD:ONV", PARTICIPLE),
    ("WKW:VTD:VRB", ADJECTIVE),
    ("WKW:VTD:MRV", NOUN_MANY),
    ("WKW:ODW", ADJECTIVE),
    ("WKW:INF:ZNW", NOUN),
    ("ZNW:EKV", NOUN),
    ("ZNW:MRV", NOUN_MANY),
    ("ZNW", NOUN),
    ("BNW", ADJECTIVE),
    ("GET:RNG", ADJECTIVE),
    ("GET", NUMERAL),
    ("BYW", ADVERB),
    ("TSW", ADVERB),
    ("VRZ", PREPOSITION),
    ("ENM", NAME),
    ("MEH", NOUN),
)
_FUNCTION_WORDS: Final = {
    DETERMINER: "de een 'n mijn m'n jouw z'n onze uw elk elke ieder iedere geen welk menig enkele sommige vele weinige beide diverse zo'n zulke "
    "dergelijke diens wier wiens dezelfde hetzelfde alle ettelijke",
    DETERMINER | OBJECT: "ons haar hun",
    DETERMINER | SUBJECT | OBJECT: "het 't dit deze je jullie veel weinig",
    DETERMINER | SUBJECT | OBJECT | SUBORDINATOR: "die dat welke",
    DETERMINER | MANY: "zijn",
    SUBJECT: "ik 'k jij hij ie wij we men gij ge",
    SUBJECT | OBJECT: "zij ze u iemand niemand iedereen iets niets alles",
    SUBJECT | SUBORDINATOR: "wie wat",
    OBJECT: "me mij hem 'm hen jou zich zichzelf elkaar mezelf jezelf onszelf haarzelf hemzelf",
    SUBORDINATOR: "omdat doordat als wanneer terwijl hoewel ofschoon nadat voordat zodat opdat indien tenzij mits totdat zodra aangezien alvorens waardoor "
    "waarin waarop waarmee waarvoor waarvan waaraan waaruit waarbij waartoe waarover waarna waarnaar waaronder waartegen waarom waar hoe alsof "
    "zoals toen naarmate zolang",
    COORDINATOR: "en maar of want noch",
    PREPOSITION: "aan achter als bij binnen boven buiten door gedurende in jegens langs met na naar naast namens om omstreeks ondanks onder op over per rond "
    "rondom sinds tegen tegenover tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder ten ter richting qua "
    "inzake dankzij",
    ADVERB: "niet er hier daar nu dan toch nog ook al heel zeer zeker wel dus eens even ooit nooit altijd vaak soms steeds meer meest minder zo te weer "
    "af mee toe heen terug weg samen zelf juist net pas reeds alleen bijna ongeveer circa ruim slechts zelfs immers echter evenwel namelijk "
    "bovendien daarom daardoor daarna daarvoor vooral immer vandaag gisteren morgen thans straks destijds inmiddels intussen erg goed graag "
    "misschien wellicht",
    FIRST | NOUN: "zoek",
    FIRST | THIRD: "kan mag moet wil zal laat weet zit",
    THIRD: "is heeft wordt gaat doet komt blijft lijkt ligt krijgt geeft maakt zegt",
    PAST: "zou was had werd kon wou mocht moest zou kwam ging deed bleef liet leek wist zat lag stond kreeg gaf maakte zei",
    PAST_MANY: "waren",
}
STRONG: Final = frozenset(f"{_FUNCTION_WORDS[FIRST | THIRD]} {_FUNCTION_WORDS[THIRD]} {_FUNCTION_WORDS[PAST]} waren".split())
"""Verbs so frequent that their other readings (de was, het wil) need a determiner to be believed."""


@cache
def _function_roles() -> dict[str, int]:
    found: dict[str, int] = {}
    for role, words in _FUNCTION_WORDS.items():
        for word in words.split():
            found[word] = found.get(word, 0) | role
    return found


@cache
def roles(word: str) -> int:
    """Everything the word may be by itself, as a sum of the constants of this module; 0 when nothing is known."""
    facts = form(word)
    known = _function_roles().get(facts.lower)
    if known is not None:
        return known
    found = 0
    for tag in facts.tags:
        found |= next((role for prefix, role in _BY_TAG if tag.startswith(prefix)), 0)
    if not found and facts.is_capitalised:
        found = NAME
    return found


PERSONS: Final = {
    word: (person, number)
    for person, number, words in (
        (1, 1, "ik 'k"),
        (2, 1, "jij je"),
        (3, 1, "u hij ie men iemand niemand iedereen iets niets alles het 't dit"),
        (3, 0, "dat wie wat die deze zij ze"),
        (1, 2, "wij we"),
        (2, 2, "jullie"),
    )
    for word in words.split()
}
"""Pronoun -> person and number (0: open); "u" counts as third person."""
