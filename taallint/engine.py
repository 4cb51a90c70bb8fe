"""Run the rules over a document. Pure: no input, no output."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from . import registry
from .config import DEFAULT, Settings
from .document import Document
from .document.anatomy import blocks_of
from .house import House
from .model import Finding, Severity, Span
from .quoted import respect
from .rule import Rule


class Linter:
    """The rules and the house of one set of settings, ready to check any number of documents."""

    def __init__(self, settings: Settings = DEFAULT, problems: list[str] | None = None) -> None:
        """``problems`` is where a rule that fails is noted, in Dutch; the others go on. Without it a failing rule raises."""
        self.settings = settings
        self.problems = problems

    @cached_property
    def house(self) -> House:
        folders = (registry.builtin_folder(), *self.settings.rules)
        return House(self.settings.style, folders, self.settings.words, self.settings.names, self.settings.front_matter)

    @cached_property
    def rules(self) -> list[Rule]:
        """An instance of every rule that is switched on."""
        settings = self.settings
        return [
            rule(_by_key(settings.options, rule, {}), _by_key(settings.severity, rule, None))
            for rule in registry.load(settings.rules, self.problems).values()
            if (not settings.select or _named(rule, settings.select)) and not _named(rule, settings.ignore)
        ]

    def document(self, text: str, path: str | None = None) -> Document:
        """``text`` as the plain-text copy of an article. Line ends must be ``\\n``."""
        return Document(text, list(blocks_of(text, self.house)), self.house, path)

    def lint(self, document: Document) -> list[Finding]:
        """The findings in order of the text, without those that a more telling finding covers or that other people's words are spared."""
        findings: list[Finding] = []
        for rule in self.rules:
            try:
                findings.extend(rule.check(document))
            except Exception as error:
                if self.problems is None:
                    raise
                self.problems.append(f"regel {rule.code} ({rule.name}) is vastgelopen: {type(error).__name__}: {error}")
        if not self.settings.quotations:
            findings = list(respect(document, findings))
        return sorted(_telling(findings, self._general), key=lambda finding: (finding.span, finding.severity.rank, finding.code))

    @cached_property
    def _general(self) -> frozenset[str]:
        return frozenset(rule.code for rule in self.rules if rule.is_general)


def _named(rule: type[Rule], keys: tuple[str, ...]) -> bool:
    return any(map(rule.is_named, keys))


def _by_key(table: Mapping[str, Any], rule: type[Rule], default: Any) -> Any:
    return table.get(rule.code, table.get(rule.name, default))


def _telling(findings: list[Finding], general: frozenset[str] = frozenset()) -> list[Finding]:
    """Drop a finding when a kept one, more urgent or as urgent and longer or of a less ``general`` rule, covers the same place.

    A finding covers its span and, when it removes text, everything that its own fix removes or rewrites: who deletes a line need not hear of its double space.
    """

    def urgency(finding: Finding) -> tuple[int, int, bool, str, Span]:
        return finding.severity.rank, finding.span.start - finding.span.end, finding.code in general, finding.code, finding.span

    kept: list[Finding] = []
    covered = _Cover()
    for finding in sorted(findings, key=urgency):
        if covered.touches(finding.span):
            continue
        kept.append(finding)
        covered.add(finding.span)
        if finding.severity is Severity.REMOVE and not finding.has_lazy_fixes:
            for edit in (edit for fix in finding.fixes[:1] for edit in fix.edits):
                covered.add(edit.span)
    return kept


class _Cover:
    """Spans that are taken, kept in order and merged where they overlap."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def touches(self, span: Span) -> bool:
        """Does ``span`` overlap a span that is taken, or is it one?"""
        at = bisect_left(self._spans, span)
        return any(span.overlaps(taken) or span == taken for taken in self._spans[max(0, at - 1) : at + 1])

    def add(self, span: Span) -> None:
        first = last = bisect_left(self._spans, span)
        while first and self._spans[first - 1].overlaps(span):
            first -= 1
        while last < len(self._spans) and self._spans[last].overlaps(span):
            last += 1
        merged = [span, *self._spans[first:last]]
        self._spans[first:last] = [Span(min(taken.start for taken in merged), max(taken.end for taken in merged))]
