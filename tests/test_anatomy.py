"""Drafts in cases/anatomy tell the kind of each line: ``kind<tab>line``; ``+`` continues the block of the line above."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint.api import Document, Kind, Linter, lint

LINTER = Linter()
CASES = sorted((Path(__file__).parent / "cases" / "anatomy").glob("*.txt"))
LINES = [
    "OpinieCommentaar",
    "Hij ziet dat niet.",
    "null",
    "Home",
    "De dijk. beeld ANP, Kees Visser",
    "12 May 2021 09:30",
    "Ontvang onze nieuwsbrief",
    "- een punt",
    "De wethouder noemt dat na drie jaar overleg pijnlijk voor iedereen.",
    "met een kleine letter verder",
    "",
]
drafts = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=20).map("\n".join))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_kinds(path: Path) -> None:
    expected: list[tuple[str, str]] = []
    lines = []
    for row in path.read_text("utf-8").splitlines():
        kind, _, line = row.partition("\t")
        lines.append(line)
        if kind == "+":
            expected[-1] = (expected[-1][0], expected[-1][1] + "\n" + line)
        elif kind:
            expected.append((kind, line))
    document = LINTER.document("\n".join(lines))
    assert [(block.kind.value, block.text) for block in document.blocks] == expected


@given(drafts)
def test_blocks_cover_the_text(text: str) -> None:
    document: Document = LINTER.document(text)
    at = 0
    for block in document.blocks:
        assert block.span.start >= at
        assert not text[at : block.span.start].strip()
        assert block.text == block.text.strip() != ""
        at = block.span.end
    assert not text[at:].strip()


@given(st.text(alphabet=st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_a_single_line_is_no_heading(line: str) -> None:
    assert all(block.kind not in (Kind.HEAD, Kind.SECTION, Kind.SUBHEAD, Kind.BYLINE, Kind.LIST) for block in LINTER.document(line).blocks)


@given(drafts)
def test_the_rules_survive(text: str) -> None:
    for finding in lint(text):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
