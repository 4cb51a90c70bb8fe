"""GitLab's code quality report: a JSON array."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from ..model import Severity
from .place import Lines, marked
from .wording import in_one_line

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_SEVERITIES = {Severity.REMOVE: "major", Severity.ERROR: "major", Severity.LIKELY: "minor"}


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """Fingerprints stay the same when lines move, so that a merge request shows only what is new."""
    issues = (issue for result in results for issue in _issues(result))
    out.write("[")
    for number, issue in enumerate(issues):
        out.write((",\n" if number else "\n") + json.dumps(issue))
    out.write("\n]\n")


def _issues(result: FileResult) -> Iterator[dict[str, Any]]:
    if result.error:
        yield _issue(result.path, result.error, "niet-gelezen", "error", "blocker", 1, 1)
    lines = Lines(result.text) if result.findings else None
    for finding, mark in marked(result):
        assert lines is not None
        first, last = lines.position(finding.span.start)[0], lines.position(max(finding.span.end - 1, finding.span.start))[0]
        yield _issue(result.path, in_one_line(result.text, finding), finding.code, mark, _SEVERITIES.get(finding.severity, "info"), first, last)


def _issue(path: str, description: str, check: str, mark: str, severity: str, first: int, last: int) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": mark if check != "niet-gelezen" else f"{mark}:{path}",
        "severity": severity,
        "location": {"path": path.removeprefix("./"), "lines": {"begin": first, "end": last}},
    }
