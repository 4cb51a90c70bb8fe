"""Word files: what is read, where findings stand, and that a fix changes only what it says."""

import io
import zipfile
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
from taallint.run import Checker, Mending

HOUSE = House("rd", [builtin_folder()])
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def part(body: str, root: str = "document") -> bytes:
    inside = f"<w:body>{body}</w:body>" if root == "document" else body
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}">{inside}</w:{root}>'.encode()


def word(body: str, **parts: bytes) -> bytes:
    types = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
    package = {"[Content_Types].xml": types, "_rels/.rels": RELATIONS.encode(), "word/document.xml": part(body)}
    return zipped(package | {f"word/{name}.xml": data for name, data in parts.items()})


def source(body: str, **parts: bytes) -> Source:
    return read("stuk.docx", word(body, **parts), HOUSE)


def p(*runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text: str, bold: bool = False) -> str:
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' * bold}<w:t>{text}</w:t></w:r>"


def document_xml(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_runs_are_one_text() -> None:
    assert source(p(r("De burge"), r("meester", bold=True), r(" wil &amp; kan."))).text == "De burgemeester wil & kan."


def test_changes_are_read_as_accepted() -> None:
    body = p(r("Dit "), "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>", f"<w:ins>{r('is')}</w:ins>", r(" zo."))
    assert source(body).text == "Dit is zo."


def test_deleted_paragraph_mark_joins() -> None:
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Eerste </w:t></w:r></w:p>"
    assert source(first + p(r("tweede."))).text == "Eerste tweede."


def test_fields_hidden_text_and_marks() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>hier</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r>'
        "<w:r><w:t> staat</w:t><w:tab/><w:t>het</w:t></w:r></w:p>"
    )
    assert source(body).text == "hier staat\thet"


def test_styles_tell_kinds() -> None:
    styles = part('<w:style w:styleId="K2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="B"><w:name w:val="Bijschrift"/></w:style>', "styles")
    text = p(r("Zo begint het stuk, met een hele zin die lang genoeg is om een alinea te zijn.")) + p(r("Verder"), style="K2") + p(r("De kerk."), style="B")
    kinds = [block.kind for block in source(text, styles=styles).document.blocks]
    assert kinds[1:] == [Kind.SUBHEAD, Kind.CAPTION]


def test_notes_and_tables_are_read() -> None:
    body = "<w:tbl><w:tr><w:tc>" + p(r("In een cel.")) + "</w:tc></w:tr></w:tbl>"
    notes = part(
        '<w:footnote w:id="0" w:type="separator">' + p(r("-")) + '</w:footnote><w:footnote w:id="1">' + p(r("Een noot.")) + "</w:footnote>", "footnotes"
    )
    assert source(body, footnotes=notes).text == "In een cel.\nEen noot."


def test_remark_for_taallint_is_a_comment() -> None:
    comments = part('<w:comment w:id="3">' + p(r("taallint: negeer SPE -- zo heet hij")) + "</w:comment>", "comments")
    body = p(r("Een zin.")) + '<w:p><w:commentRangeStart w:id="3"/><w:r><w:t>Hier een gespek.</w:t></w:r><w:commentRangeEnd w:id="3"/></w:p>'
    read_source = source(body, comments=comments)
    assert [(read_source.text[slice(*comment.span)], comment.text) for comment in read_source.comments] == [
        ("Hier een gespek.", "taallint: negeer SPE -- zo heet hij")
    ]


def test_fix_keeps_the_formatting(tmp_path: Path) -> None:
    path = tmp_path / "stuk.docx"
    path.write_bytes(word(p(r("De burge"), r("meester", bold=True), r(" komt  morgen &amp; blijft.")) + p(r("Hij komt , zei hij."))))
    before = document_xml(path.read_bytes())
    result = Checker(Configuration(isolated=True), Mending(fix=True, write=True)).check(str(path))
    assert result.fixed == 2
    after = document_xml(path.read_bytes())
    assert after == before.replace("<w:t> komt  morgen", '<w:t xml:space="preserve"> komt morgen').replace(
        "<w:t>Hij komt ,", '<w:t xml:space="preserve">Hij komt,'
    )


def test_leftover_goes_with_its_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "stuk.docx"
    good = p(r("De burgemeester komt morgen naar de kerk om daar met de bewoners te spreken."))
    path.write_bytes(word(good + p(r("Hebt u een taalfout gezien? Mail naar redactie@rd.nl"))))
    Checker(Configuration(isolated=True), Mending(fix=True, unsafe=True, write=True)).check(str(path))
    assert document_xml(path.read_bytes()).encode() == part(good)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0oud", b"gewone tekst", zipped({"a.txt": b"x"}), word("<w:p>")[:-40]], ids=range(6))
def test_what_is_no_word_file_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"\.$"):
        read("stuk.docx", data, HOUSE)


def test_doctype_is_refused() -> None:
    evil = zipped({"_rels/.rels": RELATIONS.encode(), "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]>' + part(p(r("x")))[38:]})
    with pytest.raises(Unreadable, match="DOCTYPE"):
        read("stuk.docx", evil, HOUSE)


TEXT = st.text(st.sampled_from('abc é„”’&<>"\u00ad.,  '), min_size=1, max_size=12)


@settings(max_examples=60)
@given(st.lists(st.lists(TEXT, min_size=1, max_size=3), min_size=1, max_size=4), st.data())
def test_any_change_within_a_line_reads_back(paragraphs: list[list[str]], data: st.DataObject) -> None:
    escape = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    body = "".join(p(*(r("".join(escape.get(char, char) for char in text), bold=n % 2 == 1) for n, text in enumerate(runs))) for runs in paragraphs)
    old = word(body)
    read_source = read("stuk.docx", old, HOUSE)
    text = read_source.text
    assert text == "\n".join(line for line in map("".join, paragraphs) if line.strip())
    assert read_source.encode(text) == old
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)).filter(lambda end: "\n" not in text[start:end]))
    new = text[:start] + data.draw(TEXT) + text[end:]
    try:
        written = read_source.encode(new)
    except Unreadable:
        return
    assert read("stuk.docx", written, HOUSE).text == new
    names = zipfile.ZipFile(io.BytesIO(written)).namelist()
    assert names == zipfile.ZipFile(io.BytesIO(old)).namelist()
