"""The words of the reports: what the groups are called, counts, and a finding in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model import Finding, Safety, Severity
from .place import Change, change

if TYPE_CHECKING:
    from ..result import FileResult
    from ..rule import Rule

GROUPS = {
    Severity.REMOVE: "Moet weg",
    Severity.ERROR: "Fout",
    Severity.LIKELY: "Waarschijnlijk fout",
    Severity.STYLE: "Huisstijl",
    Severity.CONSIDER: "Ter overweging",
}
"""What to do, most urgent first."""

_COUNTED = {
    Severity.REMOVE: ("rest", "resten"),
    Severity.ERROR: ("fout", "fouten"),
    Severity.LIKELY: ("waarschijnlijke fout", "waarschijnlijke fouten"),
    Severity.STYLE: ("huisstijl", "huisstijl"),
    Severity.CONSIDER: ("ter overweging", "ter overweging"),
}
REMOVE, GONE = "weghalen", "weggehaald"


@dataclass
class Tally:
    """The counts of a run, kept while the results go by."""

    files: int = 0
    errors: int = 0
    partial: int = 0
    """Files that were checked, but on which a rule failed, or that could not be written."""
    fixable: int = 0
    known: int = 0
    """Findings that the baseline holds back."""
    words: int = 0
    by_severity: Counter[Severity] = field(default_factory=Counter)
    by_rule: Counter[str] = field(default_factory=Counter)
    by_file: Counter[str] = field(default_factory=Counter)
    silenced: Counter[str] = field(default_factory=Counter)
    """By rule, what comments in the files silence."""

    def add(self, result: FileResult) -> None:
        self.files += 1
        self.errors += bool(result.error)
        self.partial += result.is_partial
        self.known += len(result.known)
        self.words += result.words
        self.silenced.update(result.silenced)
        for finding in result.findings:
            self.by_severity[finding.severity] += 1
            self.by_rule[finding.code] += 1
            self.by_file[result.path] += 1
            self.fixable += any(fix.safety is Safety.SAFE for fix in finding.fixes)

    @property
    def total(self) -> int:
        return self.by_severity.total()

    def sentences(self) -> list[str]:
        """What was found in how many files, and how many could not be read."""
        unread = self.errors - self.partial
        checked = self.files - unread
        said = [] if self.files else ["Er is niets nagekeken."]
        if checked:
            said.append(f"{counts(self.by_severity) or ('Niets nieuws' if self.known else 'Niets gevonden')} in {counted(checked, 'bestand', 'bestanden')}.")
        if unread:
            said.append(f"{counted(unread, 'bestand kon', 'bestanden konden')} niet worden gelezen.")
        if self.partial:
            said.append(f"Bij {counted(self.partial, 'bestand', 'bestanden')} ging iets mis; zie de melding.")
        if self.known:
            said.append(f"{counted(self.known, 'bekende bevinding', 'bekende bevindingen')} niet gemeld.")
        return said


def counted(number: int, one: str, more: str) -> str:
    """“1 regel”, “2 regels”."""
    return f"{number} {one if number == 1 else more}"


def counts(by_severity: Mapping[Severity, int]) -> str:
    """“2 resten, 3 fouten, 4 huisstijl”: what was found, most urgent first; empty when nothing was."""
    return ", ".join(counted(by_severity[severity], *_COUNTED[severity]) for severity in Severity if by_severity.get(severity))


def best(text: str, finding: Finding) -> Change | None:
    """What the first fix of ``finding`` changes, if there is one."""
    return next((change(text, finding, fix) for fix in finding.fixes if fix.edits), None)


def also(text: str, finding: Finding, first: Change | None) -> list[str]:
    """What the other fixes would put in the place of the words of which ``first`` is the best change."""
    if first is None:
        return []
    changes = [change(text, finding, fix) for fix in finding.fixes[1:] if fix.edits]
    return [other.after for other in changes if other.before == first.before and other.after not in ("", first.after)]


def in_one_line(text: str, finding: Finding) -> str:
    """Wrong, right and why in one line of plain text, for reports that show nothing else."""
    found = best(text, finding)
    if found is None:
        return f"{quote(text[finding.span.start : finding.span.end])}: {finding.message}"
    if found.removes:
        return f"{quote(found.before)} → {REMOVE}: {finding.message}"
    return f"{quote(found.visible(found.before))} → {shorten(found.visible(found.after))}: {finding.message}"


def quote(text: str) -> str:
    return f"“{shorten(text)}”"


def shorten(text: str, length: int = 60) -> str:
    """``text`` on one line, its middle left out when it has more than ``length`` code points."""
    text = " ".join(text.split()) or text
    half = length // 2
    return text if len(text) <= length else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def ranked(table: Mapping[str, int], rules: Mapping[str, type[Rule]]) -> Iterator[str]:
    """A line for each count, most first: the number, and the rule with its name, or the file."""
    size = len(str(max(table.values(), default=0)))
    for key, number in sorted(table.items(), key=lambda item: (-item[1], item[0])):
        name = name_of(key, rules)
        yield f"{number:>{size}}  {key if name == key else f'{key}  {name}'}"


def name_of(code: str, rules: Mapping[str, type[Rule]]) -> str:
    """The readable name of a rule, or its code when it is unknown."""
    return rules[code].name if code in rules else code


def listed(items: list[str], most: int) -> str:
    """“a, b en c”; of more than ``most`` only the first, and “…”."""
    if len(items) > most:
        return ", ".join(items[:most]) + " …"
    return " en ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
