"""Quotation marks are paired as a reader would, and apostrophes are left alone."""

import pytest

from taallint.api import Block, Document, Kind, Linter, Span

HOUSE = Linter().house


def paragraphs(text: str) -> Document:
    """A document of which every line is a paragraph."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Kind.PARAGRAPH, Span(at, at + len(line))))
        at += len(line) + 1
    return Document(text, blocks, HOUSE)


def quotations(text: str) -> list[str]:
    """Each quotation as ``depth:flags:text``; S speech, U unclosed, O unopened, M marks that don't match, g goes on, c continuation."""
    found = []
    for q in paragraphs(text).quotations:
        flags = {"S": q.is_speech, "U": q.is_unclosed, "O": q.is_unopened, "M": not q.is_matched, "g": q.goes_on, "c": q.is_continuation}
        found.append(f"{q.depth}:{''.join(flag for flag, on in flags.items() if on)}:{text[q.span.start : q.span.end]}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Ik kom”, zei ze.", ["0::„Ik kom”"]),
        ("Hij noemde dat „een groot en gevaarlijk plan”.", ["0:S:„een groot en gevaarlijk plan”"]),
        ("De roman ”De nacht” is uit.", ["0::”De nacht”"]),
        ("Hij: „Zij riep: ‘Kom.’” Toen niets.", ["0:S:„Zij riep: ‘Kom.’”", "1:S:‘Kom.’"]),
        ("„Dat is ons ”huis”.” Ja.", ["0:S:„Dat is ons ”huis”.”", "1::”huis”"]),
        (",,Ja’’ en ,,nee'' en ``och''.", ["0::,,Ja’’", "0::,,nee''", "0::``och''"]),
        ("Het «woord» en 'dat' en ’dit’.", ["0::«woord»", "0::'dat'", "0::’dit’"]),
        ("Hij zei “ja'' en “nee“.", ["0:M:“ja''", "0:M:“nee“"]),
        ("Het ‘punt' is er.", ["0:M:‘punt'"]),
        ('Hij riep:"Kom" en ging.', ['0::"Kom"']),
        ('Zij zei "dat "huis" is oud".', ['0:S:"dat "huis" is oud"', '1::"huis"']),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zo’n SGP’er kocht ’s avonds foto’s van Kees’ huis in ’s-Gravenhage.",
        "In de jaren ‘90 en '80 ging 't goed.",
        "Een Prestant 16’ en een Octaaf 8’ klinken.",
        'Hij is 5’10” lang en de band is 28" breed.',
        "Iemand anders’ schuld of ’em raken.",
    ],
)
def test_apostrophes_and_primes_are_no_marks(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘Dat is Kees’ huis’, zei hij.", ["0:S:‘Dat is Kees’ huis’"]),
        ("'t Is mooi', zei hij.", ["0:S:'t Is mooi'"]),
        ("‘10 redenen om te gaan’ staat er.", ["0::‘10 redenen om te gaan’"]),
        ("„Een Prestant 16’”, zei hij.", ["0:S:„Een Prestant 16’”"]),
        ("‘Lees’ en ‘schrijf’ zijn werkwoorden.", ["0::‘Lees’", "0::‘schrijf’"]),
    ],
)
def test_apostrophes_inside_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Dit loopt door.\n„En dit sluit.”", ["0:Sg:„Dit loopt door.", "0:S:„En dit sluit.”"]),
        ("„Dit loopt door.\nOok dit.\nEn dit sluit.” Zei hij.", ["0:Sg:„Dit loopt door.", "0:Sgc:Ook dit.", "0:Sc:En dit sluit.”"]),
        ("„Dit loopt door.\nMet een ”titel” en een slot.”", ["0:Sg:„Dit loopt door.", "0:Sc:Met een ”titel” en een slot.”", "0::”titel”"]),
        ("Hij zei: „Nee.\nDaarna ging hij weg.", ["0:SU:„Nee."]),
        ("Zij: „Ja.” En toen stemt hij in.”", ["0:S:„Ja.”", "0:O:Zij: „Ja.” En toen stemt hij in.”"]),
    ],
)
def test_speech_over_paragraphs(text: str, expected: list[str]) -> None:
    assert sorted(quotations(text)) == sorted(expected)


def test_in_quotation() -> None:
    text = "Hij zei: „Ik ga naar huis.” Het boek ”Nooit meer slapen” bleef."
    document = paragraphs(text)
    assert document.in_quotation(text.index("huis"))
    assert not document.in_quotation(text.index("zei"))
    assert not document.in_quotation(text.index("slapen"))
