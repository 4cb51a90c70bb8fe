"""One page that needs nothing else: the articles with the findings underlined, a list by what to do, filters, print and dark style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..model import Finding, Severity, Span
from .markup import escape
from .place import Lines
from .terminal import printable, printable_lines
from .wording import GROUPS, REMOVE, Tally, also, best, counts, name_of, shorten

if TYPE_CHECKING:
    from ..result import FileResult
    from . import RenderOptions


def render(results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None:
    """The whole run. Files without findings are only counted; the others are kept in memory until the end."""
    tally = Tally()
    told: list[FileResult] = []
    for result in results:
        tally.add(result)
        if result.findings or result.error:
            told.append(result)
    out.writelines(_page(told, tally, options))


def _page(results: list[FileResult], tally: Tally, options: RenderOptions) -> Iterator[str]:
    said, *more = tally.sentences()
    yield '<!doctype html>\n<html lang="nl">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>taallint: {escape(said)}</title>\n<style>\n{_asset('html.css')}</style>\n"
    yield f"<header><h1>{escape(said.rstrip('.'))}</h1>" + "".join(f"<p>{escape(sentence)}</p>" for sentence in more) + "</header>\n"
    yield from _filters(tally, options)
    yield "<main>\n"
    first = 0
    for result in results:
        yield from _file(result, first, options)
        first += len(result.findings)
    yield "" if results else '<p class="none">Geen bevindingen.</p>\n'
    yield f"</main>\n<script>\n{_asset('html.js')}</script>\n</html>\n"


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text("utf-8")


def _filters(tally: Tally, options: RenderOptions) -> Iterator[str]:
    """A switch for each group that has findings, a list of the rules that found something."""
    hidden = "" if tally.total else " hidden"
    yield f'<nav aria-label="Filters"{hidden}><div>\n'
    for severity in Severity:
        if tally.by_severity[severity]:
            box = f'<input type="checkbox" checked value="{severity.value}">'
            yield f'<label class="{severity.value}">{box}{GROUPS[severity]} <b>{tally.by_severity[severity]}</b></label>\n'
    yield '<select aria-label="Regel"><option value="">Alle regels</option>\n'
    for code, number in sorted(tally.by_rule.items(), key=lambda item: (-item[1], item[0])):
        name = name_of(code, options.rules)
        yield f'<option value="{escape(code)}">{escape(code if name == code else f"{code} {name}")} ({number})</option>\n'
    yield "</select>\n</div></nav>\n"


def _file(result: FileResult, first: int, options: RenderOptions) -> Iterator[str]:
    path = escape(printable(result.path))
    if result.error:
        yield f'<div class="file"><h2>{path}</h2><p class="fault">{escape(result.error)}</p></div>\n'
        return
    numbered = list(enumerate(result.findings, first))
    by_severity = {severity: sum(finding.severity is severity for finding in result.findings) for severity in Severity}
    yield f'<div class="file" data-found><h2>{path}<small>{counts(by_severity)}</small></h2>\n<article lang="nl">'
    yield from _article(result.text, numbered, first)
    yield "</article>\n<aside>\n"
    lines = Lines(result.text)
    for severity in Severity:
        found = [(number, finding) for number, finding in numbered if finding.severity is severity]
        if found:
            yield f'<section class="{severity.value}"><h3>{GROUPS[severity]}</h3><ol>\n'
            for number, finding in found:
                yield _item(result.text, number, number - first + 1, finding, lines, options)
            yield "</ol></section>\n"
    yield "</aside></div>\n"


def _item(text: str, number: int, on_paper: int, finding: Finding, lines: Lines, options: RenderOptions) -> str:
    """One finding in the list: wrong → right, why, where. On paper nobody can follow a link: there it has the number ``on_paper``."""
    found = best(text, finding)
    if found is None:
        head = f"<del>{_words(text[finding.span.start : finding.span.end])}</del>"
    elif found.removes:
        head = f"<del>{_words(found.before)}</del> → <ins>{REMOVE}</ins>"
    else:
        head = f"<del>{_words(found.visible(found.before))}</del> → <ins>{_words(found.visible(found.after))}</ins>"
        others = [_words(found.visible(other)) for other in also(text, finding, found)[:3]]
        head += f" <small>of {', '.join(others)}</small>" if others else ""
    name = name_of(finding.code, options.rules)
    where = (
        f"regel {lines.position(finding.span.start)[0]} · {finding.code}"
        + ("" if name == finding.code else f" {name}")
        + (" · in een citaat" if finding.quoted else "")
    )
    body = f"{head}<p>{escape(finding.message)}</p><small>{escape(where)}</small>"
    attributes = f'id="i{number}" data-group="{finding.severity.value}" data-code="{escape(finding.code)}"'
    return f'<li {attributes}><a href="#m{number}" data-n="{on_paper}">{body}</a></li>\n'


def _words(text: str) -> str:
    return escape(printable(shorten(text, 90)))


def _lines(text: str) -> str:
    """A piece of the article: its line ends stay, what can't be seen is named."""
    return escape(printable_lines(text.replace("\r\n", "\n")))


def _article(text: str, numbered: list[tuple[int, Finding]], first: int) -> Iterator[str]:
    """The text with a mark around each finding; where two overlap, what the first has left goes to the second."""
    at = 0
    for number, finding in sorted(numbered, key=lambda item: (item[1].span.start, item[1].severity.rank)):
        span = Span(max(finding.span.start, at), max(finding.span.end, at))
        yield _lines(text[at : span.start])
        attributes = f'id="m{number}" data-id="{number}" data-n="{number - first + 1}" data-group="{finding.severity.value}" data-code="{escape(finding.code)}"'
        title = escape(printable(finding.message))
        found = best(text, finding)
        gone = " gone" if found and found.removes else ""
        yield f'<mark class="{finding.severity.value}{gone}" {attributes} title="{title}">{_lines(text[span.start : span.end])}</mark>'
        at = span.end
    yield _lines(text[at:])
