"""Silence in one place: comments in a file that say which rules not to hear there.

    <!-- taallint: negeer SPE001, dubbel-woord -- reden -->    in the block where it stands, or at its end, or else in the next one
    <!-- taallint: negeer-begin SPE -->  …  <!-- taallint: negeer-eind -->
    <!-- taallint: negeer-bestand CON -->                      in the whole file

Codes, names and families count; without any, every rule is silent. A word processor's comment says the same, of the words that it stands at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .model import Finding, Fix, Safety, Span
from .registry import load, named

if TYPE_CHECKING:
    from .engine import Linter
    from .formats import Comment, Source
    from .rule import Rule

_ORDER = re.compile(r"\s*taallint\s*:\s*(\S*)\s*(.*)", re.DOTALL | re.IGNORECASE)
_REASON = re.compile(r"(?:^|\s)(?:--+|[–—])(?:\s|$)")
_HERE, _BEGIN, _END, _FILE = "negeer", "negeer-begin", "negeer-eind", "negeer-bestand"
ORDERS = (_HERE, _BEGIN, _END, _FILE)
"""What a comment may ask."""
NOWHERE = Span(0, 0)
_SAME_LIST = re.compile(r"[ \t|]*(?:\r?\n[ \t>]*(?:[-*+]|\d{1,9}[.)]|\|)(?:[-:| \t]|\r?\n(?!\s*\n))*)?")
"""What stands between two items of a list in Markdown without empty lines, and between two cells of a table."""
_REST_OF_LINE = re.compile(r"[^\S\n]*(?:\r?\n|$)")
_GAPS = ("", " ", "  ")
"""What may stand between a block and the comment at its end."""
_EMPTY_LINE = re.compile(r"\r?\n")


@dataclass(slots=True)
class Silence:
    """What one comment asks: silence of ``keys`` (codes, families, names; none: of all rules) in ``scope``. Both spans count in the file's own text.

    ``problem`` is one Dutch sentence when the comment is not understood. ``idle`` are the keys that silenced nothing though every rule that they name ran;
    ``is_idle`` says that of all keys together, and then ``removal`` is how the comment goes, if it stands in the text.
    """

    span: Span
    order: str
    keys: tuple[str, ...] = ()
    scope: Span = NOWHERE
    problem: str = ""
    idle: tuple[str, ...] = ()
    is_idle: bool = False
    removal: Fix | None = None
    _used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding, rule: type[Rule]) -> bool:
        """Is this finding silenced? Remembers what was of use."""
        if not (self.scope.overlaps(finding.span) or (finding.span.start == finding.span.end and self.scope.contains(finding.span))):
            return False
        keys = [key for key in self.keys if named(rule, key)] if self.keys else [""]
        self._used.update(keys)
        return bool(keys)

    def judge(self, text: str, ran: Sequence[type[Rule]], rules: Sequence[type[Rule]]) -> None:
        """Work out what was of no use. ``ran`` are the rules that were heard, ``rules`` all that there are."""
        keys = self.keys or ("",)
        self.idle = tuple(key for key in keys if key not in self._used and all(rule in ran for rule in rules if not key or named(rule, key)))
        self.is_idle = len(self.idle) == len(keys)
        if self.idle and text[self.span.start : self.span.end].startswith("<!--"):
            self.removal = self._without(text)

    def _without(self, text: str) -> Fix:
        """The comment without the idle keys; if none is left the comment goes, and its line with it."""
        start, end = self.span
        if not self.is_idle:
            kept = ", ".join(key for key in self.keys if key not in self.idle)
            head = re.match(rf"<!--\s*taallint\s*:\s*{self.order}\s*", text[start:end], re.IGNORECASE)
            assert head is not None
            rest = _REASON.search(text, start + head.end(), end - 3)
            return Fix.replace(Span(start + head.end(), rest.start() if rest else end - 3), kept if rest else f"{kept} ", Safety.SAFE)
        line = text.rfind("\n", 0, start) + 1
        if not text[line:start].strip() and (after := _REST_OF_LINE.match(text, end)):
            start, end = line, after.end()
            if text[:start].endswith(("\n\n", "\n\r\n")) and (empty := _EMPTY_LINE.match(text, end)):
                end = empty.end()
        return Fix.replace(Span(start, end), "", Safety.SAFE, "opmerking weghalen")


def silences(source: Source, rules: Mapping[str, type[Rule]]) -> Iterator[Silence]:
    """What the comments of ``source`` ask, in their order; ``rules`` are all rules that may be named."""
    begun: list[Silence] = []
    for comment in source.comments:
        silence = _read(comment, rules)
        if silence is None:
            continue
        if silence.order == _FILE:
            silence.scope = Span(0, len(source.text))
        elif silence.order == _HERE:
            silence.scope = _block(source, comment.span)
        elif silence.order == _BEGIN:
            silence.scope = Span(comment.span.start, len(source.text))
            begun.append(silence)
        elif silence.order == _END:
            if not begun:
                silence.problem = silence.problem or "Hiervoor staat geen “negeer-begin”."
            else:
                begin = next((begin for begin in reversed(begun) if begin.keys == silence.keys), begun[-1])
                begin.scope = Span(begin.scope.start, comment.span.start)
                begun.remove(begin)
        yield silence
    for silence in begun:
        silence.problem = silence.problem or "Hierna komt geen “negeer-eind”; nu geldt het tot het einde van het bestand."


def _read(comment: Comment, rules: Mapping[str, type[Rule]]) -> Silence | None:
    """What ``comment`` asks; None when it is not meant for taallint."""
    from .config import suggestion

    found = _ORDER.match(comment.text)
    if found is None:
        return None
    order, rest = found[1].lower(), _REASON.split(found[2], maxsplit=1)[0]
    if order not in ORDERS:
        return Silence(comment.span, order, problem=f"taallint kent de opdracht “{found[1]}” niet.{suggestion(order, ORDERS)}")
    keys = tuple(dict.fromkeys(key for key in re.split(r"[\s,;]+", rest) if key))
    unknown = next((key for key in keys if not any(named(rule, key) for rule in rules.values())), None)
    if unknown is None:
        return Silence(comment.span, order, keys)
    known = dict.fromkeys(word for rule in rules.values() for word in (rule.code, rule.name, rule.code[:3]))
    why = suggestion(unknown, known) or " Een reden staat achter “--”."
    return Silence(comment.span, order, keys, problem=f"Er is geen regel “{unknown}”.{why}")


def _block(source: Source, span: Span) -> Span:
    """The block in which a comment stands, or at the end of which; else the next one, a tight list or a table as a whole."""
    around = [block for block in source.blocks if block.start <= span.start and (span.end <= block.end or source.text[block.end : span.start] in _GAPS)]
    if around:
        return around[-1]
    scope = Span(span.end, span.end)
    for block in source.blocks:
        if block.end <= span.end:
            continue
        if scope.end > span.end and not _SAME_LIST.fullmatch(source.text, scope.end, max(block.start, scope.end)):
            break
        scope = Span(span.end, max(block.end, scope.end))
    return scope


def silence(linter: Linter, source: Source, findings: Sequence[Finding]) -> tuple[list[Finding], dict[str, int]]:
    """``findings`` without those that the comments of ``source`` silence, with what rules say of the comments; and how many of each code are silenced."""
    rules = load(linter.settings.rules, [])
    found = list(silences(source, rules))
    kept: list[Finding] = []
    silenced: Counter[str] = Counter()
    for finding in findings:
        rule = rules.get(finding.code)
        useful = [each for each in found if rule is not None and each.order != _END and each.covers(finding, rule)]
        if useful:
            silenced[finding.code] += 1
        else:
            kept.append(finding)
    ran = [type(rule) for rule in linter.rules]
    for each in found:
        if each.order in ORDERS and each.order != _END and not each.problem:
            each.judge(source.text, ran, list(rules.values()))
    kept += [finding for rule in linter.rules for each in found for finding in rule.check_silence(each)]
    return sorted(kept, key=lambda finding: (finding.span, finding.severity.rank, finding.code)), dict(silenced)
