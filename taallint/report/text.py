"""The report for people: grouped by what to do, the words marked in their line, wrong → right and why, repeats folded, a summary at the end."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TextIO

from ..model import Finding, Fix, Severity
from .place import Change, Lines, change
from .terminal import Style, head, middle, printable, strip, tail, width, wrap
from .wording import GONE, GROUPS, REMOVE, Tally, also, best, counted, listed, name_of, ranked

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions

_COLORS = {Severity.REMOVE: "35", Severity.ERROR: "31", Severity.LIKELY: "33", Severity.STYLE: "36", Severity.CONSIDER: "34"}
_BOLD, _DIM, _RIGHT = "1", "2", "32"
_WIDEST = 100
_MARGIN = "  "
_SHOWN_WORDS = 40


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """Writes each file's findings as soon as they are there, under its name when there are several files."""
    page = Page(options)
    tally = Tally()
    for result, several in _announced(results):
        tally.add(result)
        out.writelines(line + "\n" for line in page.section(result, several))
    if options.statistics:
        out.writelines(line + "\n" for line in page.statistics(tally))
    if not options.quiet:
        out.writelines(line + "\n" for line in page.summary(tally))


def _announced(results: Iterable[FileResult]) -> Iterator[tuple[FileResult, bool]]:
    """Each result, with whether it is one of several."""
    waiting: FileResult | None = None
    several = False
    for result in results:
        if waiting is not None:
            several = True
            yield waiting, several
        waiting = result
    if waiting is not None:
        yield waiting, several


@dataclass(slots=True)
class _Entry:
    """A finding, what its fixes put in the place of its words, and the numbers of all lines where it stands."""

    finding: Finding
    change: Change | None
    others: list[str]
    lines: list[int]


class Page:
    """Lays out findings for a terminal of ``options.width`` cells."""

    def __init__(self, options: RenderOptions) -> None:
        self.options = options
        self.style = Style(options.color, options.hyperlinks)
        self.width = max(min(options.width, _WIDEST), 24)
        self.room = self.width - len(_MARGIN)

    def section(self, result: FileResult, titled: bool) -> Iterator[str]:
        """The findings of one file, group by group."""
        mended = [] if self.options.quiet else list(self.mended(result))
        if result.error or (titled and (result.findings or mended)):
            yield self.style.link(self.style.paint(printable(result.path), _BOLD), result.path)
            yield from self.indented(wrap(printable(result.error).split(), self.room) if result.error else [])
            yield ""
        yield from mended
        if not result.findings:
            return
        lines = Lines(result.text)
        for severity in Severity:
            found = [finding for finding in result.findings if finding.severity is severity]
            if found:
                yield self.heading(severity)
                yield ""
            for entry in _folded(result.text, found, lines):
                yield from self.indented(self.entry(result, entry, lines))
                yield ""

    def mended(self, result: FileResult) -> Iterator[str]:
        """What was mended: wrong → right, and the rule."""
        if not result.rounds:
            return
        yield self.title("Verbeterd", _RIGHT)
        yield ""
        for text, made in result.rounds:
            for finding, fix in made:
                found = change(text, finding, fix)
                before, after = _visible(found.before, found), GONE if found.removes else _visible(found.after, found)
                rule = self.style.paint(f"  {printable(finding.code)}", _DIM)
                words = [self.style.paint(before, _DIM), self.style.paint("→", _DIM), self.style.paint(after, _RIGHT) + rule]
                yield from self.indented(wrap(words, self.room))
        yield ""

    def single(self, path: str, text: str, finding: Finding) -> Iterator[str]:
        """One finding on its own: its group and place, the lines around its words, what to do and why."""
        lines = Lines(text)
        line, column = lines.position(finding.span.start)
        name = name_of(finding.code, self.options.rules)
        yield self.heading(finding.severity)
        where = f"{printable(path)}:{line}:{column}  {finding.code}{'' if name == finding.code else f' {name}'}{'  in een citaat' if finding.quoted else ''}"
        yield from self.indented(self.painted(where, _DIM))
        yield ""
        yield from self.indented(self.around(text, finding, lines))
        yield ""
        found = best(text, finding)
        yield from self.indented(self.advice(_Entry(finding, found, [], [line])))

    def around(self, text: str, finding: Finding, lines: Lines) -> Iterator[str]:
        """The line of the finding, wrapped, with its words marked; of a long line some two hundred characters on both sides."""
        span, reach = finding.span, 200
        line, last = lines.position(span.start)[0], lines.position(max(span.end - 1, span.start))[0]
        if last > line:
            yield self.block(text[span.start : span.end], finding.severity)
            return
        within = lines.span(line)
        before = printable(text[max(within.start, span.start - reach) : span.start]).lstrip()
        after = printable(text[span.end : min(within.end, span.end + reach)]).rstrip()
        before = tail(before, reach, within.start < span.start - reach)
        after = head(after, reach, span.end + reach < within.end)
        words = middle(_bounded(text[span.start : span.end], reach), 2 * reach)
        marked = self.style.each(words, f"1;4;{_COLORS[finding.severity]}") if self.colored(words) else f"⟦{words}⟧"
        yield from wrap((before + marked + after).split(" "), self.room)

    def outcome(self, text: str, finding: Finding, fix: Fix) -> str:
        """What ``fix`` makes of the words of ``finding``."""
        made = change(text, finding, fix)
        return REMOVE if made.removes else _visible(made.after, made)

    def painted(self, text: str, codes: str) -> list[str]:
        """``text`` wrapped, each line painted."""
        return [self.style.paint(line, codes) for line in wrap(text.split(" "), self.room)]

    def dim(self, text: str) -> list[str]:
        return self.painted(text, _DIM)

    def indented(self, lines: Iterable[str]) -> Iterator[str]:
        return (_MARGIN + line for line in lines)

    def heading(self, severity: Severity) -> str:
        return self.title(GROUPS[severity], _COLORS[severity])

    def title(self, text: str, color: str) -> str:
        return self.style.paint(text, f"1;{color}") + self.style.paint(" " + "─" * (self.width - len(text) - 1), _DIM)

    def entry(self, result: FileResult, entry: _Entry, lines: Lines) -> Iterator[str]:
        """Place and rule; the words in their line; wrong → right and why; where else."""
        line, column = lines.position(entry.finding.span.start)
        place = f"{printable(result.path)}:{line}:{column}"
        code = printable(entry.finding.code)
        name = printable(name_of(entry.finding.code, self.options.rules))
        rule = code if name == code or width(place + code + name) + (18 if entry.finding.quoted else 3) > self.room else f"{code} {name}"
        quoted = "  in een citaat" if entry.finding.quoted else ""
        yield self.style.link(self.style.paint(place, _DIM), result.path) + self.style.paint(f"  {rule}{quoted}", _DIM)
        yield self.context(result.text, entry.finding, lines)
        yield from self.advice(entry)

    def context(self, text: str, finding: Finding, lines: Lines) -> str:
        """The line of the finding with its words marked, cut to a window around them."""
        span = finding.span
        number = lines.position(span.start)[0]
        if lines.position(max(span.end - 1, span.start))[0] > number:
            return self.block(text[span.start : span.end], finding.severity)
        line, reach = lines.span(number), self.room * 8
        words = _bounded(text[span.start : span.end], reach)
        room = self.room - (0 if self.colored(words) else 2)
        words = middle(words, max(room * 3 // 4, 10))
        room -= width(words)
        before = printable(text[max(line.start, span.start - reach) : span.start]).lstrip()
        after = printable(text[span.end : min(line.end, span.end + reach)]).rstrip()
        left = min(width(before), max(room * 2 // 5, room - width(after)))
        more_before, more_after = line.start < span.start - reach, line.end > span.end + reach
        return tail(before, left, more_before) + self.mark(words, finding.severity) + head(after, room - left, more_after)

    def block(self, words: str, severity: Severity) -> str:
        """Words over several lines: the first … the last, and how many there are."""
        shown = [line.strip() for line in (words[:2000] + words[2000:][-2000:]).splitlines() if line.strip()] or [words]
        number = sum(1 for line in words.splitlines() if line.strip())
        note = f" ({counted(number, 'regel', 'regels')})" if number > 1 else ""
        room = self.room - width(note) - 2
        first, last = printable(shown[0]), printable(shown[-1])
        if len(shown) == 1:
            joined = middle(first, room)
        else:
            ending = head(last, max(room // 3, room - width(first) - 3))
            joined = head(first, room - width(ending) - 3).rstrip("…") + " … " + ending
        return self.mark(joined, severity) + self.style.paint(note, _DIM)

    def colored(self, words: str) -> bool:
        """Can ``words`` be marked by colour? Else brackets do it: white space has no colour."""
        return self.options.color and bool(words.strip())

    def mark(self, words: str, severity: Severity) -> str:
        return self.style.paint(words, f"1;4;{_COLORS[severity]}") if self.colored(words) else f"⟦{words}⟧"

    def advice(self, entry: _Entry) -> Iterator[str]:
        """How often, wrong → right and why: on one line if they fit, else the why below."""
        often = f"{len(entry.lines)}×" if len(entry.lines) > 1 else ""
        words = [word for word in (self.style.paint(often, _BOLD), *self.arrow(entry)) if word]
        why = entry.finding.message
        together = [*words, self.style.paint("·", _DIM), printable(why)]
        if words and sum(width(strip(word)) + 1 for word in together) <= self.room + 1:
            yield " ".join(together)
        elif words and entry.change and entry.change.removes:
            yield from wrap([*together[:-1], *together[-1].split()], self.room)
        else:
            yield from wrap(words, self.room) if words else ()
            yield from _told(why, self.room)
        if often:
            others = listed([str(line) for line in sorted(set(entry.lines[1:]))], 12)
            yield from (self.style.paint(line, _DIM) for line in wrap(f"ook op regel {others}".split(), self.room))

    def arrow(self, entry: _Entry) -> list[str]:
        """Wrong → right, as words to wrap."""
        if entry.change is None:
            return []
        if entry.change.removes:
            return [self.style.paint(REMOVE, _RIGHT)]
        before, after = (_visible(words, entry.change) for words in entry.change)
        others = f"(of {', '.join(_visible(words, entry.change) for words in entry.others[:3])})" if entry.others else ""
        arrow = [self.style.paint(before, _COLORS[entry.finding.severity]), self.style.paint("→", _DIM), self.style.paint(after, f"1;{_RIGHT}")]
        return arrow + [self.style.paint(word, _DIM) for word in others.split()]

    def summary(self, tally: Tally) -> list[str]:
        """What was found in how many files, and what ``--fix`` would do about it."""
        said = tally.sentences()
        if tally.fixable:
            said.insert(1, f"Met --fix herstelt u {'alles' if tally.fixable == tally.total else f'er {tally.fixable}'}.")
        lines = [self.style.paint(line, _BOLD) for line in wrap(" ".join(said).split(), self.width)]
        hints = self.hints(tally) if self.options.hints and tally.total else []
        return [*lines, *(self.style.paint(line, _DIM) for hint in hints for line in wrap(hint.split(" "), self.width))]

    def hints(self, tally: Tally) -> Iterator[str]:
        """What somebody may want to do next."""
        yield f"Waarom? Typ: taallint rule {printable(tally.by_rule.most_common(1)[0][0])}"
        path = next(iter(tally.by_file))
        if path != "-":
            yield f"Eén voor één verbeteren? Typ: taallint -i {printable(shlex.quote(path))}"

    def statistics(self, tally: Tally) -> Iterator[str]:
        """Counts per rule and per file, most first."""
        for title, table in (("Per regel", tally.by_rule), ("Per bestand", tally.by_file)):
            if table:
                yield self.style.paint(title, _BOLD)
                yield from self.indented(map(printable, ranked(table, self.options.rules)))
                yield ""


@lru_cache(maxsize=1000)
def _told(message: str, room: int) -> list[str]:
    """The lines of a message, which are the same each time that a rule says it."""
    return wrap(printable(message).split(), room)


def _bounded(words: str, most: int) -> str:
    """``words`` for a terminal; of very many only the first and the last."""
    return printable(words if len(words) <= 2 * most else words[:most] + words[-most:])


def _visible(words: str, change: Change) -> str:
    """``words`` on one line, shortened."""
    return middle(_bounded(change.visible(words), 200), _SHOWN_WORDS)


def _folded(text: str, findings: list[Finding], lines: Lines) -> list[_Entry]:
    """Findings with the same code and the same wrong → right become one entry."""
    folded: dict[tuple[str, ...], _Entry] = {}
    for finding in findings:
        found = best(text, finding)
        key = (finding.code, *(found or (text[finding.span.start : finding.span.end], finding.message)))
        line = lines.position(finding.span.start)[0]
        if key in folded:
            folded[key].lines.append(line)
        else:
            folded[key] = _Entry(finding, found, also(text, finding, found), [line])
    return list(folded.values())
