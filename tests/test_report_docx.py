"""Findings as comments in a Word file."""

import io
import re
import zipfile
from pathlib import Path

from click.testing import CliRunner
from test_formats_docx import HOUSE, p, part, r, word

from taallint.cli.program import program
from taallint.formats import read

DRAFT = p(r("De burge"), r("meester", bold=True), r(" wil een gesp"), r("ek &amp; meer.", bold=True))


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(program, ["check", "--isolated", *args], standalone_mode=False)
    return result.exit_code, str(result.exception or "") + result.output


def parts(path: Path) -> dict[str, str]:
    package = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    return {name: package.read(name).decode() for name in package.namelist()}


def test_comment_stands_at_its_words(tmp_path: Path) -> None:
    old, new = tmp_path / "stuk.docx", tmp_path / "nagekeken.docx"
    old.write_bytes(word(DRAFT))
    run(str(old), "--format", "docx", "--output", str(new))
    found = parts(new)
    marked = re.search(r'<w:commentRangeStart w:id="0"/>(.*)<w:commentRangeEnd w:id="0"/>', found["word/document.xml"])
    assert marked is not None
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", marked[1])) == "gespek"
    assert "<w:rPr><w:b/></w:rPr>" in marked[1]
    assert "“gespek” → gesprek" in found["word/comments.xml"]
    assert 'w:author="taallint"' in found["word/comments.xml"]
    assert read("x.docx", new.read_bytes(), HOUSE).text == read("x.docx", old.read_bytes(), HOUSE).text


def test_comments_that_were_there_are_kept(tmp_path: Path) -> None:
    old, new = tmp_path / "stuk.docx", tmp_path / "nagekeken.docx"
    old.write_bytes(word(DRAFT, comments=part('<w:comment w:id="4">' + p(r("Mooi!")) + "</w:comment>", "comments")))
    run(str(old), "--format", "docx", "--output", str(new))
    assert re.findall(r'w:id="(\d+)"', parts(new)["word/comments.xml"]) == ["4", "5"]


def test_text_becomes_a_word_file(tmp_path: Path) -> None:
    old, new = tmp_path / "stuk.txt", tmp_path / "nagekeken.docx"
    old.write_text("De burgemeester wil een gespek.\nHij komt  <morgen>.\n", "utf-8")
    run(str(old), "--format", "docx", "--output", str(new))
    assert read("x.docx", new.read_bytes(), HOUSE).text == "De burgemeester wil een gespek.\nHij komt  <morgen>."
    assert parts(new)["word/comments.xml"].count("<w:comment ") == 2


def test_it_is_about_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    assert "één tekst" in run(str(tmp_path), "--format", "docx", "--output", "x.docx")[1]
    assert "--output" in run(str(tmp_path / "a.txt"), "--format", "docx")[1]
