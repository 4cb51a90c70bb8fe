"""From one form of a verb to another: vindt -> vind, verteld -> vertelt."""

from __future__ import annotations

from functools import cache

from .lexicon import form, lexicon

FIRST_PERSON = "WKW:TGW:1EP"
THIRD_PERSON = "WKW:TGW:3EP"
PLURAL = "WKW:TGW:INF"
PAST = "WKW:VLT:1EP"
PAST_PLURAL = "WKW:VLT:INF"
PARTICIPLE = "WKW:VTD:ONV"
INFLECTED_PARTICIPLE = "WKW:VTD:VRB"

_LOOSE = ":LOS"
"""Ends the tag of a form whose first part stands apart: breidt (uit)."""
_IRREGULAR = {
    ("zijn", THIRD_PERSON): "is",
    ("hebben", THIRD_PERSON): "heeft",
    ("kunnen", THIRD_PERSON): "kan",
    ("willen", THIRD_PERSON): "wil",
    ("zullen", THIRD_PERSON): "zal",
    ("kunnen", FIRST_PERSON): "kan",
    ("zullen", FIRST_PERSON): "zal",
}
"""Where a verb has more than one form with the same tag: the one that ik or hij takes."""


@cache
def conjugate(word: str, source: str, target: str) -> str | None:
    """The form with tag ``target`` of the verb of which ``word`` (lower case) is the form with tag ``source``.

    None when ``word`` is no such form, when the verb has no other form there, or when the lexicon doesn't know it.
    Of more answers the one that starts most like ``word`` wins, then the most frequent.
    """
    found = {
        answer
        for reading in form(word).readings
        if reading.tag in (source, f"{source}{_LOOSE}")
        for answer in (
            (_IRREGULAR.get((reading.lemma, target)),)
            if (reading.lemma, target) in _IRREGULAR
            else lexicon().inflect(reading.lemma, target + reading.tag[len(source) :])
        )
        if answer
    }
    if not found or word in found:
        return None
    if target == THIRD_PERSON and len(found) > 1:
        found = {answer for answer in found if not answer.endswith("e")} or found  # no *kome*, *gelde*
    return max(found, key=lambda answer: (_shared(word, answer), lexicon().frequency(answer)))


def _shared(one: str, other: str) -> int:
    """How many letters the two have in common at their start."""
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), min(len(one), len(other)))


@cache
def plural(word: str) -> str | None:
    """*loopt* -> *lopen*, *liep* -> *liepen*."""
    irregular = {"is": "zijn", "was": "waren", "had": "hadden"}
    pairs = ((THIRD_PERSON, PLURAL), (FIRST_PERSON, PLURAL), (PAST, PAST_PLURAL))
    return irregular.get(word) or next((right for source, target in pairs if (right := conjugate(word, source, target))), None)


@cache
def singular(word: str) -> str | None:
    """*lopen* -> *loopt*, *liepen* -> *liep*."""
    irregular = {"zijn": "is", "waren": "was"}
    return irregular.get(word) or conjugate(word, PLURAL, THIRD_PERSON) or conjugate(word, PAST_PLURAL, PAST)


@cache
def first_person(word: str) -> str | None:
    """*lopen* -> *loop*, *liepen* -> *liep*."""
    irregular = {"zijn": "ben", "waren": "was"}
    return irregular.get(word) or conjugate(word, PLURAL, FIRST_PERSON) or conjugate(word, PAST_PLURAL, PAST)
