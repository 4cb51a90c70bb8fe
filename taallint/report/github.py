"""Annotations for GitHub Actions: workflow commands, shown at the line in a pull request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from ..model import Severity
from .place import Lines
from .terminal import printable
from .wording import GROUPS, in_one_line, name_of

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_COMMANDS = {Severity.REMOVE: "error", Severity.ERROR: "error", Severity.LIKELY: "warning"}


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """One command a finding; what is less than likely is a notice."""
    for result in results:
        if result.error:
            out.write(f"::error file={_property(result.path)}::{_message(result.error)}\n")
        lines = Lines(result.text) if result.findings else None
        for finding in result.findings:
            assert lines is not None
            line, column = lines.position(finding.span.start)
            end_line, end_column = lines.position(finding.span.end)
            place = f"line={line},endLine={end_line}" + (f",col={column},endColumn={end_column}" if line == end_line else "")
            title = f"{GROUPS[finding.severity]} · {finding.code} {name_of(finding.code, options.rules)}"
            command = _COMMANDS.get(finding.severity, "notice")
            out.write(f"::{command} file={_property(result.path)},{place},title={_property(title)}::{_message(in_one_line(result.text, finding))}\n")


def _message(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
