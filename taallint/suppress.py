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
from re import DOTALL, IGNORECASE
from typing import TYPE_CHECKING

from .meant import suggestion
from .model import Edit, Finding, Fix, Safety, Span
from .regexes import lazy_regex
from .registry import load
from .silence import Silence

if TYPE_CHECKING:
    from .engine import Linter
    from .formats import Comment, Source
    from .rule import Rule

_ORDER = lazy_regex(r"\s*taallint\s*:\s*(\S*)\s*(.*)", DOTALL | IGNORECASE)
_REASON = lazy_regex(r"(?:^|\s)(?:--+|[–—])(?:\s|$)")
_HERE, _BEGIN, _END, _FILE = "negeer", "negeer-begin", "negeer-eind", "negeer-bestand"
ORDERS = (_HERE, _BEGIN, _END, _FILE)
"""What a comment may ask."""
_SAME_LIST = lazy_regex(r"[ \t|]*(?:\r?\n[ \t>]*(?:[-*+]|\d{1,9}[.)]|\|)(?:[-:| \t]|\r?\n(?!\s*\n))*)?")
"""What stands between two items of a list in Markdown without empty lines, and between two cells of a table."""
_REST_OF_LINE = lazy_regex(r"[^\S\n]*(?:\r?\n|$)")
_GAPS = ("", " ", "  ")
"""What may stand between a block and the comment at its end."""
_EMPTY_LINE = lazy_regex(r"\r?\n")


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
                begin.scope, begin.end = Span(begin.scope.start, comment.span.start), silence
                begun.remove(begin)
        yield silence
    for silence in begun:
        silence.problem = silence.problem or "Hierna komt geen “negeer-eind”; nu geldt het tot het einde van het bestand."


def _read(comment: Comment, rules: Mapping[str, type[Rule]]) -> Silence | None:
    """What ``comment`` asks; None when it is not meant for taallint."""
    found = _ORDER.match(comment.text)
    if found is None:
        return None
    order, rest = found[1].lower(), _REASON.split(found[2], maxsplit=1)[0]
    if order not in ORDERS:
        return Silence(comment.span, order, problem=f"taallint kent de opdracht “{found[1]}” niet.{suggestion(order, ORDERS)}")
    keys = tuple(dict.fromkeys(key for key in re.split(r"[\s,;]+", rest) if key))
    unknown = next((key for key in keys if not any(rule.is_named(key) for rule in rules.values())), None)
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
        useful = [each for each in found if rule is not None and each.order != _END and _covers(each, finding, rule)]
        if useful:
            silenced[finding.code] += 1
        else:
            kept.append(finding)
    ran = [type(rule) for rule in linter.rules]
    for each in found:
        if each.order in ORDERS and each.order != _END and not each.problem:
            _judge(each, source.text, ran, list(rules.values()))
    kept += [finding for rule in linter.rules for each in found for finding in rule.check_silence(each)]
    return sorted(kept, key=lambda finding: (finding.span, finding.severity.rank, finding.code)), dict(silenced)


def _covers(silence: Silence, finding: Finding, rule: type[Rule]) -> bool:
    """Is this finding silenced? Notes what was of use."""
    scope, span = silence.scope, finding.span
    if not (scope.overlaps(span) or (span.start == span.end and scope.contains(span))):
        return False
    keys = [key for key in silence.keys if rule.is_named(key)] if silence.keys else [""]
    silence.used.update(keys)
    return bool(keys)


def _judge(silence: Silence, text: str, ran: Sequence[type[Rule]], rules: Sequence[type[Rule]]) -> None:
    """Work out what was of no use. ``ran`` are the rules that were heard, ``rules`` all that there are."""
    keys = silence.keys or ("",)
    silence.idle = tuple(key for key in keys if key not in silence.used and all(rule in ran for rule in rules if not key or rule.is_named(key)))
    silence.is_idle = len(silence.idle) == len(keys)
    comments = [silence, *([silence.end] if silence.end and (silence.is_idle or silence.end.keys) else [])]
    if silence.idle and all(text.startswith("<!--", each.span.start) for each in comments):
        edits = tuple(_gone(text, each.span) if silence.is_idle else _without(text, each, silence.idle) for each in comments)
        silence.removal = Fix(edits, "opmerking weghalen" if silence.is_idle else edits[0].text.strip(), Safety.SAFE)


def _without(text: str, silence: Silence, idle: Sequence[str]) -> Edit:
    """The comment without the keys that are of no use."""
    start, end = silence.span
    kept = ", ".join(key for key in silence.keys if key not in idle)
    head = re.match(rf"<!--\s*taallint\s*:\s*{silence.order}\s*", text[start:end], re.IGNORECASE)
    assert head is not None
    rest = _REASON.search(text, start + head.end(), end - 3)
    return Edit(Span(start + head.end(), rest.start() if rest else end - 3), kept if rest else f"{kept} ")


def _gone(text: str, span: Span) -> Edit:
    """The text without the comment at ``span``, and without its line when nothing else stands there."""
    start, end = span
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip() and (after := _REST_OF_LINE.match(text, end)):
        start, end = line, after.end()
        if text[:start].endswith(("\n\n", "\n\r\n")) and (empty := _EMPTY_LINE.match(text, end)):
            end = empty.end()
    return Edit(Span(start, end), "")
