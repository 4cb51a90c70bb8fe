"""The trend: a file that grows by one line a run, so that a desk sees whether there is more or less to mend than last month."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from . import __version__
from .report.json import summary
from .report.wording import Tally

if TYPE_CHECKING:
    from .result import FileResult


def counting(results: Iterable[FileResult], tally: Tally) -> Iterator[FileResult]:
    """``results``, counted in ``tally`` as they go by."""
    for result in results:
        tally.add(result)
        yield result


def record(tally: Tally, now: datetime | None = None) -> dict[str, Any]:
    """The counts of a run as one JSON object: when (UTC), which version, and what the JSON report calls the summary, without the files."""
    counts = {key: value for key, value in summary(tally).items() if key != "by_file"}
    return {"date": (now or datetime.now(UTC)).isoformat(timespec="seconds"), "version": __version__, **counts}


def append(path: str, entry: dict[str, Any]) -> None:
    """Add ``entry`` as a line to the file at ``path``, in one write, so that lines of runs at the same time don't mix. Raises ``OSError``."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        os.write(file, (json.dumps(entry) + "\n").encode())
    finally:
        os.close(file)
