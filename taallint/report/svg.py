"""A picture of the text report as a terminal shows it, light or dark as the reader's screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from . import text
from .markup import escape
from .terminal import printable, width

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_CELL, _LINE, _EDGE = 8.4, 20, 24
"""Points: the width of a cell, the height of a line, the space around the text."""

_CODE = re.compile(r"\x1b\[([0-9;]*)m|\x1b\]8;[^\x1b]*\x1b\\")
_FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}" role="img">
<title>Uitvoer van taallint</title>
<style>
.page {{ fill: #fbfaf8; stroke: #dedad3 }}
text {{ fill: #2b2a28; font: 14px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre }}
.s1 {{ font-weight: 700 }} .s2 {{ fill: #8a857c }} .s4 {{ text-decoration: underline; text-underline-offset: 3px }}
.s31 {{ fill: #c0322b }} .s32 {{ fill: #2c7a3d }} .s33 {{ fill: #9a6700 }} .s34 {{ fill: #2f62b5 }} .s35 {{ fill: #8b3fa8 }} .s36 {{ fill: #0c7489 }}
@media (prefers-color-scheme: dark) {{
.page {{ fill: #1c1b1a; stroke: #3a3835 }} text {{ fill: #e6e2db }} .s2 {{ fill: #8f8a81 }}
.s31 {{ fill: #ff8a80 }} .s32 {{ fill: #8fd694 }} .s33 {{ fill: #f0c05a }} .s34 {{ fill: #8ab4f8 }} .s35 {{ fill: #dba2ee }} .s36 {{ fill: #6fd3e3 }}
}}
</style>
<rect class="page" x="0.5" y="0.5" width="{inner_width:.0f}" height="{inner_height:.0f}" rx="10"/>
"""


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """One SVG with the whole report; fonts are the reader's own."""
    buffer = StringIO()
    paths: list[str] = []
    text.render(_noting(results, paths), buffer, replace(options, color=True, hyperlinks=False))
    command = f"$ taallint {' '.join(map(printable, paths[:3]))}{' …' if len(paths) > 3 else ''}"
    lines = [f"\x1b[2m{command}\x1b[0m", "", *buffer.getvalue().rstrip("\n").split("\n")]
    wide = max(width(_CODE.sub("", line)) for line in lines) * _CELL + 2 * _EDGE
    high = len(lines) * _LINE + 2 * _EDGE
    out.write(_FRAME.format(width=wide, height=high, inner_width=wide - 1, inner_height=high - 1))
    for number, line in enumerate(lines):
        spans = "".join(_spans(line))
        if spans:
            out.write(f'<text y="{_EDGE + number * _LINE + 15}">{spans}</text>\n')
    out.write("</svg>\n")


def _noting(results: Iterable[FileResult], paths: list[str]) -> Iterator[FileResult]:
    for result in results:
        paths.append(result.path)
        yield result


def _spans(line: str) -> Iterator[str]:
    """The pieces of a line, each placed on its own cell, so that another font can't shift what follows."""
    at, cell, classes = 0, 0, ""
    for match in [*_CODE.finditer(line), None]:
        piece = line[at : match.start() if match else len(line)]
        if piece.strip():
            style = f' class="{classes}"' if classes else ""
            lead = len(piece) - len(piece.lstrip())
            yield f'<tspan x="{_EDGE + (cell + lead) * _CELL:.1f}"{style}>{escape(piece.strip())}</tspan>'
        cell += width(piece)
        if match:
            at = match.end()
            if match[1] is not None:
                classes = " ".join(f"s{code}" for code in match[1].split(";") if code not in ("", "0"))
