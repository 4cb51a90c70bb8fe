"""One line a finding, with its place in front: what editors, grep and problem matchers read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from .place import Lines
from .terminal import printable
from .wording import in_one_line

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """``path:line:column: severity CODE “wrong” → right: why``; an error stands at line 1."""
    for result in results:
        path = printable(result.path)
        if result.error:
            out.write(f"{path}:1:1: {printable(result.error)}\n")
        lines = Lines(result.text) if result.findings else None
        for finding in result.findings:
            assert lines is not None
            line, column = lines.position(finding.span.start)
            out.write(f"{path}:{line}:{column}: {finding.severity} {printable(finding.code)} {printable(in_one_line(result.text, finding))}\n")
