"""SARIF 2.1.0, the exchange format of code scanning: findings with places, fixes and the rules' own explanations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from .. import __version__
from ..card import card
from ..model import Finding, Fix, Severity, Span
from .place import Lines, marked, uri
from .wording import in_one_line

if TYPE_CHECKING:
    from ..result import FileResult
    from ..rule import Rule
    from . import RenderOptions

_LEVELS = {Severity.REMOVE: "error", Severity.ERROR: "error", Severity.LIKELY: "warning"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """One run. Results are written as they come; the rules that they name follow."""
    indexes: dict[str, int] = {}
    errors: list[dict[str, Any]] = []
    out.write(f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"results": [')
    number = 0
    for result in results:
        if result.error:
            errors.append({"level": "error", "message": {"text": result.error}, "locations": [_location(result.path)]})
        for record in _results(result, indexes):
            out.write((",\n" if number else "\n") + json.dumps(record))
            number += 1
    rest = {
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": not errors, "toolExecutionNotifications": errors}],
        "tool": {"driver": {"name": "taallint", "version": __version__, "rules": [_rule(code, options.rules.get(code)) for code in indexes]}},
    }
    out.write("\n], " + json.dumps(rest)[1:] + "]}\n")


def _results(result: FileResult, indexes: dict[str, int]) -> Iterator[dict[str, Any]]:
    lines = Lines(result.text) if result.findings else None
    for finding, mark in marked(result):
        assert lines is not None
        yield {
            "ruleId": finding.code,
            "ruleIndex": indexes.setdefault(finding.code, len(indexes)),
            "level": _level(finding.severity),
            "message": {"text": in_one_line(result.text, finding)},
            "locations": [_location(result.path, _region(lines, finding.span))],
            "partialFingerprints": {"taallint/v1": mark},
            "fixes": [_fix(result.path, lines, finding, fix) for fix in finding.fixes if fix.edits],
            "properties": {"severity": finding.severity.value},
        }


def _level(severity: Severity) -> str:
    return _LEVELS.get(severity, "note")


def _location(path: str, region: dict[str, int] | None = None) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path), **({"region": region} if region else {})}}


def _artifact(path: str) -> dict[str, str]:
    if Path(path).is_absolute():
        return {"uri": uri(path)}
    return {"uri": quote(Path(path).as_posix().encode("utf-8", "surrogateescape")), "uriBaseId": "%SRCROOT%"}


def _region(lines: Lines, span: Span) -> dict[str, int]:
    line, column = lines.position(span.start)
    end_line, end_column = lines.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(path: str, lines: Lines, finding: Finding, fix: Fix) -> dict[str, Any]:
    replacements = [{"deletedRegion": _region(lines, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    return {
        "description": {"text": fix.title or finding.message},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
    }


def _rule(code: str, rule: type[Rule] | None) -> dict[str, Any]:
    if rule is None:
        return {"id": code, "shortDescription": {"text": code}, "help": {"text": code}}
    found = card(rule)
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": found.title},
        "fullDescription": {"text": found.explanation or found.title},
        "help": {"text": f"{found.title}\n\n{found.explanation}", "markdown": f"**{found.title}**\n\n{found.explanation}"},
        "defaultConfiguration": {"level": _level(rule.severity)},
        "properties": {"tags": [rule.severity.value], "precision": "high" if rule.severity.rank <= Severity.ERROR.rank else "medium"},
    }
