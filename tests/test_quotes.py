"""Quotation marks by house: each case in cases/quotes.toml, and any text at all without a crash."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint.api import Linter, Settings

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text("utf-8"))["case"]
LINTERS = {style: Linter(Settings(style=style, select=("AAN",))) for style in {case["style"] for case in CASES}}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['style']}: {case['text'][23:50]}")
def test_house(case: dict[str, str | list[str]]) -> None:
    linter = LINTERS[str(case["style"])]
    text = str(case["text"])
    findings = [finding for rule in linter.rules for finding in rule.check(linter.document(text))]
    assert sorted(f"{f.code} {text[f.span.start : f.span.end]}" for f in findings) == sorted(case["found"])


@given(st.text(alphabet="„“”‘’\"'`´,«»‹› \n.?:asn't90-(", max_size=60))
def test_any_text(text: str) -> None:
    linter = LINTERS["rd"]
    document = linter.document(text)
    for quotation in document.quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
    for finding in linter.lint(document):
        for fix in finding.fixes:
            edits = sorted(fix.edits, key=lambda edit: edit.span)
            assert all(one.span.end <= other.span.start for one, other in pairwise(edits))
