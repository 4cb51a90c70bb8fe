"""All rules on one page, from their cards: for people (Markdown) and for programs (JSON)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from ..card import Example, card
from ..report.wording import GROUPS

if TYPE_CHECKING:
    from ..rule import Rule

FAMILIES = {
    "AAN": "Aanhalingstekens",
    "BIJ": "Bijschriften",
    "BYB": "Bijbel",
    "CON": "Eenheid binnen het stuk",
    "DAT": "Data en getallen",
    "HFD": "Hoofdletters",
    "INT": "Leestekens en spaties",
    "NAM": "Namen",
    "RES": "Restanten van de site",
    "SAM": "Los of aaneen",
    "SPE": "Spelling",
    "STI": "Opmerkingen voor taallint",
    "VWR": "Verwarring en grammatica",
    "WKW": "Werkwoorden",
}
_HEAD = """\
# Alle regels

Deze bladzijde is gemaakt uit de regels zelf, met `taallint rules --format markdown`. Tussen ⟦ en ⟧ staat wat taallint meldt.
"""
_SHORT = 160
"""An example of more characters is left to ``taallint rule CODE``."""


def markdown(rules: Mapping[str, type[Rule]]) -> str:
    """A chapter for each family: every rule with its severity, its explanation and a short example."""
    return "\n".join([_HEAD, *(line for family, members in _families(rules) for line in _chapter(family, members))])


def as_json(rules: Mapping[str, type[Rule]]) -> str:
    """A list of the rules, with what their cards say."""
    found = [(rule, card(rule)) for rule in rules.values()]
    records = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "title": its.title,
            "explanation": its.explanation,
            "source": rule.source,
            "options": [{"name": option.name, "default": option.default, "help": option.help} for option in rule.option_list()],
        }
        for rule, its in found
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _families(rules: Mapping[str, type[Rule]]) -> list[tuple[str, list[type[Rule]]]]:
    return [(family, list(members)) for family, members in groupby(sorted(rules.values(), key=lambda rule: rule.code), lambda rule: rule.code[:3])]


def _chapter(family: str, rules: list[type[Rule]]) -> Iterator[str]:
    yield f"## {FAMILIES[family]} ({family})\n" if family in FAMILIES else f"## {family}\n"
    for rule in rules:
        its = card(rule)
        yield f"### {rule.code} {rule.name}\n"
        yield f"**{its.title.rstrip('.')}.** ({GROUPS[rule.severity]})\n"
        if its.explanation:
            yield its.explanation + "\n"
        shown = next((example for example in its.examples if example.spans and len(example.text) <= _SHORT), None)
        if shown:
            yield f"```text\n{marked(shown)}\n" + (f"→ {shown.fixed}\n" if shown.fixed is not None and "\n" not in shown.fixed else "") + "```\n"


def marked(example: Example) -> str:
    """The text of ``example`` with ⟦ and ⟧ around what is reported."""
    parts: list[str] = []
    at = 0
    for span in example.spans:
        parts += example.text[at : span.start], "⟦", example.text[span.start : span.end], "⟧"
        at = span.end
    return "".join(parts) + example.text[at:]
