"""Ten drafts as an editor would paste them: five full of faults, with what must be told of them as golden data, and five good ones that get silence.

The golden files hold one JSON array a line: code, severity, marked text, first fix.
"""

import json
from pathlib import Path

import pytest

from taallint.api import Severity, lint

DRAFTS = Path(__file__).parent / "drafts"


def told(path: Path) -> list[list[str]]:
    text = path.read_text("utf-8")
    return [
        [finding.code, finding.severity, text[slice(*finding.span)], finding.fixes[0].title if finding.fixes else ""]
        for finding in lint(text)
        if finding.severity is not Severity.CONSIDER
    ]


@pytest.mark.parametrize("path", sorted(DRAFTS.glob("fout-*.txt")), ids=lambda path: path.stem)
def test_faulty_draft(path: Path) -> None:
    golden = path.with_suffix(".jsonl").read_text("utf-8").splitlines()
    assert told(path) == [json.loads(line) for line in golden]


@pytest.mark.parametrize("path", sorted(DRAFTS.glob("goed-*.txt")), ids=lambda path: path.stem)
def test_good_draft_gets_silence(path: Path) -> None:
    assert told(path) == []
