"""The family WKW on the sentences in cases/verbs.toml, and on any order of words without a crash."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint.api import Linter, Settings

CASES: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "cases" / "verbs.toml").read_text("utf-8"))
LINTER = Linter(Settings(select=("WKW",)))
MARK = re.compile(r"⟦(.*?)\|(.*?)⟧")
WORDS = "ik je jij hij u de het een man mannen vind vindt word wordt vertelt verteld heeft is zijn worden te en dat die wat als niet van , . „ ”".split()  # noqa: SIM905


@pytest.mark.parametrize("marked", CASES["bad"])
def test_bad(marked: str) -> None:
    text = MARK.sub(r"\1", marked)
    findings = LINTER.lint(LINTER.document(text))
    assert [finding.code[:3] for finding in findings] == ["WKW"]
    for edit in findings[0].fixes[0].edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == MARK.sub(r"\2", marked)


@pytest.mark.parametrize("text", CASES["good"])
def test_good(text: str) -> None:
    findings = LINTER.lint(LINTER.document(text))
    assert [(finding.code, text[finding.span.start : finding.span.end]) for finding in findings] == []


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_order(words: list[str]) -> None:
    text = " ".join(words)
    for finding in LINTER.lint(LINTER.document(text)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert finding.fixes
