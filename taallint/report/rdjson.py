"""Reviewdog's diagnostic format (RDFormat). Its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from ..fix import apply
from ..model import Edit, Finding, Fix, Severity, Span
from .place import Lines
from .wording import in_one_line

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_SEVERITIES = {Severity.REMOVE: "ERROR", Severity.ERROR: "ERROR", Severity.LIKELY: "WARNING"}


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """One document for the run; each fix is a suggestion."""
    diagnostics = (diagnostic for result in results for diagnostic in _diagnostics(result))
    out.write('{"source": {"name": "taallint"}, "diagnostics": [')
    for number, diagnostic in enumerate(diagnostics):
        out.write((",\n" if number else "\n") + json.dumps(diagnostic))
    out.write("\n]}\n")


def _diagnostics(result: FileResult) -> Iterator[dict[str, Any]]:
    if result.error:
        yield {"message": result.error, "location": {"path": result.path}, "severity": "ERROR"}
    lines = Lines(result.text) if result.findings else None
    for finding in result.findings:
        assert lines is not None
        yield {
            "message": in_one_line(result.text, finding),
            "location": {"path": result.path, "range": _range(result.text, lines, finding.span)},
            "severity": _SEVERITIES.get(finding.severity, "INFO"),
            "code": {"value": finding.code},
            "suggestions": list(_suggestions(result.text, lines, finding)),
        }


def _suggestions(text: str, lines: Lines, finding: Finding) -> Iterator[dict[str, Any]]:
    """Each fix as one replacement: from its first edit to its last."""
    for fix in finding.fixes:
        if fix.edits:
            whole = Span(min(edit.span.start for edit in fix.edits), max(edit.span.end for edit in fix.edits))
            moved = Fix(tuple(Edit(Span(edit.span.start - whole.start, edit.span.end - whole.start), edit.text) for edit in fix.edits))
            yield {"range": _range(text, lines, whole), "text": apply(text[whole.start : whole.end], [moved])}


def _range(text: str, lines: Lines, span: Span) -> dict[str, Any]:
    return {"start": _position(text, lines, span.start), "end": _position(text, lines, span.end)}


def _position(text: str, lines: Lines, offset: int) -> dict[str, int]:
    line, column = lines.position(offset)
    return {"line": line, "column": len(text[offset - column + 1 : offset].encode("utf-8", "surrogatepass")) + 1}
