"""The articles in seeds/ and what must be found in them, in the order of the text: cases/seeds/*.jsonl holds family and marked text."""

import json
from pathlib import Path

import pytest

from taallint.api import Settings, lint

ROOT = Path(__file__).parent
SEEDS = {"ferme-taal": "000_801a791e984a6b70.txt"}
FAMILIES = ("RES", "BIJ", "DAT", "SAM")


def found(text: str, families: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(finding.code[:3], text[finding.span.start : finding.span.end]) for finding in lint(text, settings=Settings(select=families))]


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("family", FAMILIES)
def test_family(name: str, family: str) -> None:
    """Each family says what it must say, and nothing else."""
    text, golden = _seed(name)
    assert found(text, (family,)) == [finding for finding in golden if finding[0] == family]


@pytest.mark.parametrize("name", SEEDS)
def test_all_rules_together(name: str) -> None:
    text, golden = _seed(name)
    assert found(text) == golden


def _seed(name: str) -> tuple[str, list[tuple[str, str]]]:
    rows = map(json.loads, (ROOT / "cases" / "seeds" / f"{name}.jsonl").read_text("utf-8").splitlines())
    return (ROOT.parent / "seeds" / SEEDS[name]).read_text("utf-8"), [(row["family"], row["text"]) for row in rows]
