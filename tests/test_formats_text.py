"""Plain text: what the rules see, and the way back to the file, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint.api import Edit, Finding, Fix, House, Severity, Span
from taallint.fix import apply
from taallint.formats import Source
from taallint.formats.text import read
from taallint.reading import BOM

HOUSE = House("rd", [])
ARTICLES = st.lists(st.sampled_from(["\r\n", "\n", "\r", "één ", "e\u0301", "😀", "woord", " ", "."])).map("".join)


def source(text: str) -> Source:
    return read(text.encode(), "a.txt", HOUSE)


def at(start: int, end: int, *edits: Edit) -> Finding:
    return Finding("XXX001", Span(start, end), "", Severity.ERROR, (Fix(edits),))


@given(ARTICLES)
def test_round_trip(text: str) -> None:
    for data in (text.encode(), BOM + text.encode()):
        found = read(data, "a.txt", HOUSE)
        assert found.text == text
        assert found.encode(found.text) == data
        assert "\r" not in found.document.text


@given(ARTICLES, st.data())
def test_a_span_leads_back_to_the_same_words(text: str, data: st.DataObject) -> None:
    found = source(text)
    end = data.draw(st.integers(0, len(found.document.text)))
    start = data.draw(st.integers(0, end))
    span = found.finding(at(start, end)).span
    assert text[span.start : span.end].replace("\r\n", "\n").replace("\r", "\n") == found.document.text[start:end]


@given(ARTICLES, st.data())
def test_a_fix_does_to_the_file_what_it_does_to_the_text(text: str, data: st.DataObject) -> None:
    found = source(text)
    end = data.draw(st.integers(0, len(found.document.text)))
    start = data.draw(st.integers(0, end))
    wanted = apply(found.document.text, [Fix((Edit(Span(start, end), "nieuw\nwoord"),))])
    fixed = apply(text, found.finding(at(start, end, Edit(Span(start, end), "nieuw\nwoord"))).fixes)
    assert source(fixed).document.text == wanted


def test_new_lines_get_the_line_end_of_the_file() -> None:
    found = source("een\r\ntwee\r\n")
    fixed = apply(found.text, found.finding(at(3, 3, Edit(Span(3, 3), "\nanderhalf"))).fixes)
    assert fixed == "een\r\nanderhalf\r\ntwee\r\n"


def test_a_line_goes_with_both_halves_of_its_end() -> None:
    found = source("een\r\ntwee\r\ndrie")
    fixed = apply(found.text, found.finding(at(4, 9, Edit(Span(4, 9), ""))).fixes)
    assert fixed == "een\r\ndrie"


@pytest.mark.parametrize("text", ["Één café", "E\u0301e\u0301n cafe\u0301"])
def test_text_is_not_normalised(text: str) -> None:
    assert source(text).document.text == text
    assert source(text).finding(at(2, 4)).span == Span(2, 4)


def test_a_text_in_english_is_not_read() -> None:
    text = "The code of this program is free, and you can use it for what you like.\n\nPlease read the license before you use the program.\n"
    assert read(text.encode(), None, HOUSE).document.blocks == []
    dutch = f"{text}\nDe voorwaarden van het programma zijn niet in het Nederlands vertaald, maar wij leggen ze graag uit aan wie dat wil.\n"
    assert read(dutch.encode(), None, HOUSE).document.blocks != []
