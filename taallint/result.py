"""What came of one file: the value that a run makes, the cache keeps and the reports show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .model import Finding, Fix, Severity


class Round(NamedTuple):
    """One round of fixing: the text before it, and the fixes that were made, each with the finding that it belongs to."""

    text: str
    made: list[tuple[Finding, Fix]]


@dataclass(slots=True)
class FileResult:
    """What came of one file. ``text`` is the file's text as decoded (line ends kept, no BOM); every span in ``findings`` counts its code points.

    ``error`` is one Dutch sentence when the file could not be checked, and then there are no findings. ``is_partial``: it is about a rule that failed, and
    then there are the findings of the others, or about mending that could not be written. ``before`` is the text before the fixes of ``rounds`` were made, if
    there were any. ``failing`` counts the findings that are as urgent as the settings' ``fail_on`` or more. ``known`` are the findings that the baseline holds
    back, ``silenced`` counts by code those that a comment in the file silences. ``words`` counts the words of the text, roughly; 0 only when it is empty.
    ``digest`` is that of the file's bytes, for the cache. A result from the cache has its ``text`` only when there are findings.
    """

    path: str
    text: str = ""
    findings: list[Finding] = field(default_factory=list)
    error: str = ""
    before: str = ""
    rounds: list[Round] = field(default_factory=list)
    failing: int = 0
    fail_on: Severity = Severity.ERROR
    is_partial: bool = False
    known: list[Finding] = field(default_factory=list)
    silenced: dict[str, int] = field(default_factory=dict)
    words: int = 0
    digest: bytes = field(default=b"", compare=False)

    @property
    def fixed(self) -> int:
        """How many fixes were made."""
        return sum(len(each.made) for each in self.rounds)
