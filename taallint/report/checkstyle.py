"""Checkstyle's XML, which most build servers read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from ..model import Severity
from .markup import attribute
from .place import Lines
from .wording import in_one_line

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_SEVERITIES = {Severity.REMOVE: "error", Severity.ERROR: "error", Severity.LIKELY: "warning"}


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """One element a file, one a finding in it."""
    out.write('<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n')
    for result in results:
        out.write(f'  <file name="{attribute(result.path)}">\n')
        if result.error:
            out.write(f'    <error line="1" severity="error" message="{attribute(result.error)}" source="taallint"/>\n')
        lines = Lines(result.text) if result.findings else None
        for finding in result.findings:
            assert lines is not None
            line, column = lines.position(finding.span.start)
            message = attribute(in_one_line(result.text, finding))
            severity = _SEVERITIES.get(finding.severity, "info")
            source = attribute(f"taallint.{finding.code}")
            out.write(f'    <error line="{line}" column="{column}" severity="{severity}" message="{message}" source="{source}"/>\n')
        out.write("  </file>\n")
    out.write("</checkstyle>\n")
