"""``taallint words trace WOORD…``: why a word is accepted or not."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from ..report.terminal import columns
from .options import configured

if TYPE_CHECKING:
    from ..config import Configuration
    from ..engine import Linter
    from ..model import Finding
    from ..words.trace import Trace

_BEFORE, _AFTER = "Vandaag lazen wij ", " in de krant."
"""A sentence in which any word can stand, to hear what the rules say of it."""
_LABEL = 15
_MOST_READINGS = 6
_UNCERTAIN = 50
"""The counts start here: so many may as well be none."""


@click.command("trace", options_metavar="[OPTIES]")
@click.argument("words", nargs=-1, required=True, metavar="WOORD…")
@click.option("--json", "as_json", is_flag=True, help="Geef alles als JSON.")
@configured
def command(configuration: Configuration, words: tuple[str, ...], as_json: bool) -> int:
    """Vertel waarom een woord goed- of afgekeurd wordt.

    Dat is: in welke lijst het staat, uit welke delen het bestaat, hoe vaak het voorkomt, op welk gewoon woord het lijkt en wat de regels ervan zeggen.
    Van de klassen is 1 het zeldzaamst en 26 het gewoonst.

    Exitstatus: 0 alle woorden zijn goed, 1 er is er een afgekeurd.
    """
    from ..engine import Linter
    from ..words.trace import trace

    linter = Linter(configuration.settings("x"))
    traces = [(trace(word, linter.house), _heard(linter, word)) for entry in words for word in entry.split()]
    if as_json:
        click.echo(json.dumps([_record(found, heard, linter) for found, heard in traces], ensure_ascii=False, indent=2))
    else:
        for found, heard in traces:
            click.echo("\n".join(_lines(found, heard, linter)) + "\n")
    return int(any(not found.accepted or heard for found, heard in traces))


def _heard(linter: Linter, word: str) -> list[Finding]:
    """What the rules say of ``word`` itself."""
    document = linter.document(f"{_BEFORE}{word}{_AFTER}\n")
    start, end = len(_BEFORE), len(_BEFORE) + len(word)
    return [finding for finding in linter.lint(document) if start <= finding.span.start and finding.span.end <= end]


def _lines(found: Trace, heard: list[Finding], linter: Linter) -> Iterator[str]:
    verdict = click.style("goed", fg="green", bold=True) if found.accepted and not heard else click.style("niet goed", fg="red", bold=True)
    yield from _wrapped(f"{click.style(found.word, bold=True)}: {verdict}; het {found.why}.", "")
    for path, number, entry in found.entries:
        yield from _fact("lijst", f"{os.path.relpath(path)}:{number}" + ("" if entry == found.word else f"  ({entry})"))
    by_form: dict[str, list[str]] = {}
    for listed in found.dictionaries:
        by_form.setdefault(listed.form, []).append(listed.name + (f" (klasse {listed.frequency} van 26)" if listed.frequency else ""))
    for form, names in by_form.items():
        yield from _fact("woordenboek", ", ".join(names) + ("" if form == found.word else f", als “{form}”"))
    if not by_form:
        yield from _fact("woordenboek", "in geen enkele lijst")
    for read in found.readings[:_MOST_READINGS]:
        yield from _fact("lezing", f"{read.lemma}: {read.meaning}")
    if found.parts:
        yield from _fact("samenstelling", " + ".join(f"{part} ({proof})" for part, proof in found.parts))
    if found.base:
        yield from _fact("gemaakt van", found.base)
    if found.counted > _UNCERTAIN:
        counted = f"{found.counted:,}".replace(",", ".")
        yield from _fact("geteld", f"{counted}× in ondertitels van films en series")
    if found.near_frequency > max((listed.frequency for listed in found.dictionaries), default=0):
        yield from _fact("lijkt op", f"{found.near}, klasse {found.near_frequency} van 26")
    if found.meant:
        yield from _fact("bedoeld", found.meant)
    if found.suggestions:
        yield from _fact("suggesties", ", ".join(found.suggestions))
    for finding in heard:
        yield from _fact("regel", f"{finding.code} {_name(linter, finding)} ({finding.severity}): {finding.message}")
    if not heard:
        yield from _fact("regels", "zeggen er niets van")


def _fact(label: str, text: str) -> Iterator[str]:
    return _wrapped(f"  {label:{_LABEL}}{text}", " " * (_LABEL + 2))


def _wrapped(text: str, indent: str) -> Iterator[str]:
    width = min(columns(), 100)
    lead = len(text) - len(text.lstrip())
    yield click.wrap_text(text.lstrip(), width, text[:lead], indent)


def _name(linter: Linter, finding: Finding) -> str:
    return next((rule.name for rule in linter.rules if rule.code == finding.code), "")


def _record(found: Trace, heard: list[Finding], linter: Linter) -> dict[str, Any]:
    findings = [
        {
            "code": finding.code,
            "name": _name(linter, finding),
            "severity": finding.severity.value,
            "message": finding.message,
            "fixes": [fix.title for fix in finding.fixes],
        }
        for finding in heard
    ]
    return {
        **asdict(found),
        "entries": [{"path": path, "line": line, "entry": entry} for path, line, entry in found.entries],
        "parts": [{"part": part, "proof": proof} for part, proof in found.parts],
        "findings": findings,
    }
