"""What holds for every report, on any text: it doesn't crash, it parses, it never sends a control character, its places agree with the text."""

import json
import re
import unicodedata
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint import registry
from taallint.model import Edit, Finding, Fix, Safety, Severity, Span
from taallint.report import FORMATS, RenderOptions, renderer
from taallint.run import FileResult

SCHEMA = json.loads((Path(__file__).parent.parent / "docs/schema/taallint-1.json").read_text("utf-8"))
RULES = registry.load(())
NASTY = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="ab \n\r\t\x00\x1b\x9b\u202e\u200f\u00ad\u0301👩\u200d🇳🇱שلא", max_size=80),
    st.just("x" * 3000 + " waneer " + "é" * 3000),
)


@st.composite
def results(draw: st.DrawFn) -> FileResult:
    text = draw(NASTY)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(min(ends), max(ends)))
    fixes = st.builds(lambda span, new, safety: Fix((Edit(span, new),), new, safety), spans, st.text(max_size=5), st.sampled_from(Safety))
    one = st.builds(
        lambda code, span, message, severity, fixes: Finding(code, span, message, severity, tuple(fixes)),
        st.sampled_from([*list(RULES)[:2], "TST001"]), spans, st.text(max_size=20), st.sampled_from(Severity), st.lists(fixes, max_size=3),
    )  # fmt: skip
    findings = sorted(draw(st.lists(one, max_size=5)), key=lambda finding: finding.span)
    return FileResult(draw(st.sampled_from(["stuk.txt", "map/a b\x1b[2J&<%.txt", "/x/é.txt"])), text, findings)


def rendered(name: str, found: Iterable[FileResult], **options: Any) -> str:
    out = StringIO()
    renderer(name).render(found, out, RenderOptions(rules=RULES, **options))
    return out.getvalue()


@given(st.lists(results(), max_size=2), st.sampled_from([20, 40, 80, 200]), st.booleans())
def test_the_terminal_gets_no_command_from_the_text(found: list[FileResult], width: int, color: bool) -> None:
    for name in ("text", "concise", "github"):
        shown = rendered(name, found, width=width, color=color, hyperlinks=color, statistics=True)
        ours = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\", "", shown)
        assert not {char for char in ours if char != "\n" and (unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or "\u202a" <= char <= "\u202e")}


def test_concise_has_a_line_for_each() -> None:
    finding = Finding("DAT001", Span(8, 18), "Maanden zijn klein.", Severity.ERROR, (Fix.replace(Span(8, 18), "12 januari"),))
    found = [FileResult("a.txt", "Een.\nOp\n12 Januari.", [finding]), FileResult("weg.txt", error="dit bestand bestaat niet.")]
    assert rendered("concise", found) == ("a.txt:3:1: fout DAT001 “12 Januari” → 12 januari: Maanden zijn klein.\nweg.txt:1:1: dit bestand bestaat niet.\n")


@given(st.lists(results(), max_size=2))
def test_json_follows_its_schema_and_agrees_with_the_text(found: list[FileResult]) -> None:
    report = json.loads(rendered("json", found))
    jsonschema.validate(report, SCHEMA)
    for result, file in zip(found, report["files"], strict=True):
        lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", result.text)
        for finding in file["findings"]:
            assert result.text[finding["start"] : finding["end"]] == finding["text"]
            for offset, line, column in (("start", "line", "column"), ("end", "end_line", "end_column")):
                assert len("".join(lines[: finding[line] - 1])) + finding[column] - 1 == finding[offset]
    assert report["summary"]["findings"] == sum(len(result.findings) for result in found)
    listed = [json.loads(line) for line in rendered("jsonl", found).splitlines()]
    assert listed == [finding for file in report["files"] for finding in file["findings"]]


@pytest.mark.parametrize("name", ["json", "gitlab", "rdjson", "sarif"])
@given(st.lists(results(), max_size=2))
def test_json_reports_parse(name: str, found: list[FileResult]) -> None:
    assert rendered(name, found).isascii()
    json.loads(rendered(name, found))


@pytest.mark.parametrize("name", ["junit", "checkstyle", "svg"])
@given(st.lists(results(), max_size=2))
def test_xml_reports_parse(name: str, found: list[FileResult]) -> None:
    ElementTree.fromstring(rendered(name, found).encode("utf-8"))


@given(st.lists(results(), max_size=2))
def test_html_holds_every_finding_and_no_markup_of_the_text(found: list[FileResult]) -> None:
    page = rendered("html", found)
    page.encode("utf-8")
    assert page.count("<mark class=") == page.count('<li id="i') == sum(len(result.findings) for result in found)
    assert "http" not in page


@pytest.mark.parametrize("name", FORMATS)
def test_every_report_tells_of_a_file_that_was_not_read(name: str) -> None:
    assert "Geen UTF-8" in rendered(name, [FileResult("oud.txt", error="Geen UTF-8.")])


@pytest.mark.parametrize("name", FORMATS)
def test_every_report_can_say_nothing(name: str) -> None:
    rendered(name, [])
    rendered(name, [FileResult("goed.txt", "Goed.")])


def test_an_unknown_report_is_refused() -> None:
    with pytest.raises(ValueError, match="Onbekend rapport"):
        renderer("pdf")
