"""OpenDocument, Rich Text, InDesign and the news formats: what is read, and that a change of the text reads back and changes nothing else."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taallint.config import Configuration
from taallint.document import Kind
from taallint.formats import Source, read
from taallint.formats.package import zipped
from taallint.house import House
from taallint.reading import Unreadable
from taallint.registry import builtin_folder
from taallint.run import Checker

HOUSE = House("rd", [builtin_folder()])
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def xml(text: str) -> str:
    return "".join(XML.get(char, char) for char in text)


def odt(body: str) -> bytes:
    names = " ".join(f'xmlns:{name}="{OASIS}{name}:1.0"' for name in ("office", "text", "style"))
    return zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": f"<office:document-content {names}>{body}</office:document-content>".encode()}
    )


def icml(*paragraphs: str) -> bytes:
    inside = "<Br/>".join(f"<Content>{xml(text)}</Content>" for text in paragraphs)
    style = "ParagraphStyle/Broodtekst"
    return f'<Document><Story><ParagraphStyleRange AppliedParagraphStyle="{style}">{inside}</ParagraphStyleRange></Story></Document>'.encode()


def rtf(text: str) -> bytes:
    return b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}\\f0 " + text.encode("latin-1") + b"}"


def newsml(*paragraphs: str) -> bytes:
    inside = "".join(f"<p>{xml(text)}</p>" for text in paragraphs)
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Kop</headline></contentMeta><contentSet><inlineXML>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{inside}</body></html></inlineXML></contentSet></newsItem>'
    ).encode()


def source(name: str, data: bytes) -> Source:
    return read(name, data, HOUSE)


def test_odt() -> None:
    body = (
        '<text:h text:outline-level="2">Tussenkop</text:h><text:p>Een <text:span>gesp</text:span>rek<text:s text:c="2"/>met'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot.</text:p></text:note-body></text:note> hen.</text:p>"
    )
    read_source = source("stuk.odt", odt(body))
    assert read_source.text == "Tussenkop\nEen gesprek  met hen.\nEen noot."
    assert read_source.document.blocks[0].kind is Kind.SUBHEAD


def test_odt_spaces_that_are_one_element() -> None:
    read_source = source("stuk.odt", odt('<text:p>Een<text:s text:c="3"/>zin.</text:p>'))
    assert source("stuk.odt", read_source.encode("Een zin.")).text == "Een zin."


def test_odt_remark() -> None:
    body = "<text:p>Een <office:annotation><text:p>taallint: negeer SPE</text:p></office:annotation>zin.</text:p>"
    read_source = source("stuk.odt", odt(body))
    assert (read_source.text, [comment.text for comment in read_source.comments]) == ("Een zin.", ["taallint: negeer SPE"])


def test_icml() -> None:
    read_source = source("stuk.icml", icml("De eerste & meer.", "De tweede."))
    assert read_source.text == "De eerste & meer.\nDe tweede."


def test_idml_has_its_stories_in_order() -> None:
    data = zipped({"Stories/Story_b.xml": icml("Tweede."), "Stories/Story_a.xml": icml("Eerste."), "mimetype": b"x"})
    assert source("stuk.idml", data).text == "Eerste.\nTweede."


def test_rtf() -> None:
    text = r"Caf\'e9 \b vet\b0  en \u8220?citaat\u8221? \{haak\}\par Tweede\emdash alinea\~hier.\par{\footer weg}{\*\annotation weg}"
    assert source("stuk.rtf", rtf(text)).text == "Café vet en “citaat” {haak}\nTweede—alinea\u00a0hier."


def test_rtf_fix_after_a_control_word() -> None:
    data = rtf(r"\b0\'e9\'e9n man.")
    read_source = source("stuk.rtf", data)
    written = read_source.encode("een man.")
    assert source("stuk.rtf", written).text == "een man."


def test_newsml() -> None:
    assert source("stuk.xml.newsml", newsml("Eerste &amp; zo.")).text == source("x.newsml", newsml("Eerste &amp; zo.")).text == "Kop\nEerste &amp; zo."


def test_ninjs() -> None:
    item = {"uri": "x", "headline": "De kop", "body_text": "Eerste “zin”.\nTweede zin.", "body_html": "<p>Een <b>vette</b> &amp; goede zin.</p><p>Nog een.</p>"}
    for is_ascii in (True, False):
        assert source("stuk.ninjs", json.dumps(item, ensure_ascii=is_ascii).encode()).text == (
            "De kop\nEerste “zin”.\nTweede zin.\nEen vette & goede zin.\nNog een."
        )


@pytest.mark.parametrize("name", ["a.odt", "a.idml", "a.icml", "a.rtf", "a.ninjs", "a.newsml"])
@pytest.mark.parametrize("data", [b"", b"{", b"PK\x05\x06kapot", b"<a><b></a>", b"\x00\x01\x02"])
def test_what_is_damaged_gets_a_sentence(name: str, data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"\.$"):
        source(name, data)


TEXT = st.text(st.sampled_from('abc é„”’&<>{}\\".,  '), min_size=1, max_size=14)
MAKERS: dict[str, Callable[[list[str]], bytes]] = {
    "a.odt": lambda texts: odt("".join(f"<text:p>{xml(text)}</text:p>" for text in texts)),
    "a.icml": lambda texts: icml(*texts),
    "a.rtf": lambda texts: rtf("\\par ".join("".join(rtf_char(char) for char in text) for text in texts)),
    "a.newsml": lambda texts: newsml(*texts),
    "a.ninjs": lambda texts: json.dumps({"headline": "Kop", "body_text": "\n".join(texts)}).encode(),
}


def rtf_char(char: str) -> str:
    return "\\" + char if char in "{}\\" else char if char.isascii() else f"\\u{ord(char)}?"


@settings(max_examples=60)
@given(st.sampled_from(sorted(MAKERS)), st.lists(TEXT, min_size=1, max_size=4), st.data())
def test_any_change_within_a_line_reads_back(name: str, texts: list[str], data: st.DataObject) -> None:
    old = MAKERS[name](texts)
    read_source = source(name, old)
    text = read_source.text
    lines = [line for line in texts if line.strip()]
    assert text.split("\n") == (["Kop", *lines] if name in ("a.newsml", "a.ninjs") else lines or [""])
    assert read_source.encode(text) == old
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)).filter(lambda end: "\n" not in text[start:end]))
    new = text[:start] + data.draw(TEXT) + text[end:]
    try:
        written = read_source.encode(new)
    except Unreadable:
        return
    assert source(name, written).text == new


OWN = """
from taallint.document import Document
from taallint.document.anatomy import blocks_of
from taallint.formats import Source
from taallint.reading import decode


def read(data, path, house):
    text = decode(data).upper().lower()
    return Source(Document(text, list(blocks_of(text, house)), house, path), text, lambda finding: finding, str.encode)
"""


def test_a_desk_adds_its_own_format(tmp_path: Path) -> None:
    (tmp_path / "stil.py").write_text(OWN, "utf-8")
    (tmp_path / ".taallint.toml").write_text('[formats]\n".stil" = "stil.py"\n', "utf-8")
    (tmp_path / "stuk.stil").write_text("DE BURGEMEESTER KOMT  MORGEN.", "utf-8")
    result = Checker(Configuration()).check(str(tmp_path / "stuk.stil"))
    assert (result.text, [finding.code for finding in result.findings]) == ("de burgemeester komt  morgen.", ["INT001"])


def test_a_format_that_fails_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "stil.py").write_text("1 / 0", "utf-8")
    (tmp_path / ".taallint.toml").write_text('[formats]\n".stil" = "stil.py"\n', "utf-8")
    (tmp_path / "stuk.stil").write_text("x", "utf-8")
    assert "kan niet worden geladen" in Checker(Configuration()).check(str(tmp_path / "stuk.stil")).error
