"""JUnit's XML: each file is a suite, each finding a test that failed; what is less urgent than the settings' ``fail_on`` was skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from ..model import Finding
from .markup import attribute, escape
from .place import Lines
from .wording import in_one_line, name_of

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """A file without findings is one test that passes."""
    out.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="taallint">\n')
    for result in results:
        failures = sum(_fails(finding, result) for finding in result.findings)
        skipped = len(result.findings) - failures
        tests = max(len(result.findings), 1)
        name = attribute(result.path)
        out.write(f'  <testsuite name="{name}" tests="{tests}" failures="{failures}" skipped="{skipped}" errors="{1 if result.error else 0}" time="0">\n')
        out.writelines(_cases(result, options))
        out.write("  </testsuite>\n")
    out.write("</testsuites>\n")


def _fails(finding: Finding, result: FileResult) -> bool:
    return finding.severity.rank <= result.fail_on.rank


def _cases(result: FileResult, options: RenderOptions) -> Iterator[str]:
    path = attribute(result.path)
    if not result.findings:
        body = f'<error message="{attribute(result.error)}"/>' if result.error else ""
        yield f'    <testcase classname="{path}" name="taallint" time="0">{body}</testcase>\n'
        return
    lines = Lines(result.text)
    for finding in result.findings:
        line, column = lines.position(finding.span.start)
        name = attribute(f"{line}:{column} {finding.code} {name_of(finding.code, options.rules)}")
        message = in_one_line(result.text, finding)
        if _fails(finding, result):
            body = f'<failure type="{finding.severity.value}" message="{attribute(message)}">{escape(f"{result.path}:{line}:{column}: {message}")}</failure>'
        else:
            body = f'<skipped message="{attribute(f"{finding.severity.value}: {message}")}"/>'
        yield f'    <testcase classname="{path}" name="{name}" file="{path}" line="{line}" time="0">{body}</testcase>\n'
