"""From paths to results: read each file, check it, give back what was found in the file's own coordinates."""

from __future__ import annotations

from dataclasses import dataclass, field

from .model import Finding


@dataclass(slots=True)
class FileResult:
    """What came of one file. ``text`` is the file's text as decoded (line ends kept, no BOM); every span in ``findings`` counts its code points.

    ``error`` is one Dutch sentence when the file could not be checked; then there are no findings.
    """

    path: str
    text: str = ""
    findings: list[Finding] = field(default_factory=list)
    error: str = ""
