"""The machine-readable report: one JSON document, described by ``docs/schema/taallint-1.json``. Pure ASCII, one file a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from ..model import Severity
from .place import Lines
from .wording import Tally, name_of

if TYPE_CHECKING:
    from ..result import FileResult
    from ..rule import Rule
    from . import RenderOptions

VERSION = 1
"""Goes up when a program that reads the report would have to change."""


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """Writes file after file; the summary comes last."""
    tally = Tally()
    out.write(f'{{"version": {VERSION}, "files": [')
    for number, result in enumerate(results):
        tally.add(result)
        record = {"path": result.path, "error": result.error or None, "findings": list(findings(result, options.rules))}
        out.write((",\n" if number else "\n") + json.dumps(record))
    out.write(f'\n], "summary": {json.dumps(summary(tally))}}}\n')


def findings(result: FileResult, rules: Mapping[str, type[Rule]]) -> Iterator[dict[str, Any]]:
    """The findings of a file as JSON objects. ``start`` and ``end`` are code points from 0, lines and columns count from 1, ``end`` is not part of it."""
    lines = Lines(result.text) if result.findings else None
    for finding in result.findings:
        assert lines is not None
        line, column = lines.position(finding.span.start)
        end_line, end_column = lines.position(finding.span.end)
        yield {
            "path": result.path,
            "code": finding.code,
            "name": name_of(finding.code, rules),
            "severity": finding.severity.value,
            "message": finding.message,
            "start": finding.span.start,
            "end": finding.span.end,
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "text": result.text[finding.span.start : finding.span.end],
            "quoted": finding.quoted,
            "fixes": [
                {
                    "title": fix.title,
                    "safety": fix.safety.name.lower(),
                    "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits],
                }
                for fix in finding.fixes
            ],
        }


def summary(tally: Tally) -> dict[str, Any]:
    """The counts of a run."""
    return {
        "files": tally.files,
        "errors": tally.errors,
        "findings": tally.total,
        "fixable": tally.fixable,
        "known": tally.known,
        "silenced": tally.silenced.total(),
        "words": tally.words,
        "by_severity": {severity.value: tally.by_severity[severity] for severity in Severity},
        "by_rule": dict(sorted(tally.by_rule.items())),
        "by_file": dict(tally.by_file),
    }
