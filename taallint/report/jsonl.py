"""One finding a line, as ``json`` has it; a file that could not be checked is a line with ``path`` and ``error``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from .json import findings, summary
from .wording import Tally

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """With statistics the last line holds the ``summary``."""
    tally = Tally()
    for result in results:
        if options.statistics:
            tally.add(result)
        if result.error:
            out.write(json.dumps({"path": result.path, "error": result.error}) + "\n")
        out.writelines(json.dumps(finding) + "\n" for finding in findings(result, options.rules))
    if options.statistics:
        out.write(json.dumps({"summary": summary(tally)}) + "\n")
