"""Stadsdelen: Amsterdam-Noord, Rotterdam-Zuid."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import WORD, Document, Finding, Rule, Safety, Severity, Span

_PARTS = frozenset("noord oost zuid west noordoost noordwest zuidoost zuidwest".split())
_STATIONS = frozenset("station metrostation ns-station knooppunt afslag halte vliegveld".split())


class DistrictName(Rule):
    """Een stadsdeel krijgt een koppelteken.

    *Amsterdam-Noord*, *Rotterdam-Zuid*, *Utrecht-West*. Namen van stations staan los: *station Amsterdam Zuid*. Bron: Leidraad, aardrijkskundige namen.

    ```fout
    In ⟦Amsterdam Noord⟧ was het feest. Zij woont in ⟦Rotterdam Zuid⟧.
    ```
    ```wordt
    In Amsterdam-Noord was het feest. Zij woont in Rotterdam-Zuid.
    ```
    ```goed
    In Amsterdam-Noord was het feest. De trein stopt op station Amsterdam Zuid. Van Rotterdam West uit voeren zij weg, ten westen van Utrecht. Oost west, thuis best.
    ```
    """

    code = "SAM070"
    name = "stadsdeel-koppelteken"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_PARTS):
            part, town = sentence[at], sentence[at - 1]
            if not at or not part.form.is_capitalised or part.form.is_upper or not part.spaced or town.kind != WORD or not town.form.has_tag("ENM:LOC"):
                continue
            before, after = sentence[at - 2] if at > 1 else None, sentence[at + 1] if at + 1 < len(sentence) else None
            if before is None or before.lower not in {"in", "uit", "naar", "rond", "bij", "door"}:
                continue
            if after is not None and after.kind == WORD and after.form.is_capitalised:
                continue
            if not any(token.lower in _STATIONS for token in sentence):
                yield self.replacement(Span(town.start, part.end), f"{town.text}-{part.text}", "Een stadsdeel krijgt een koppelteken.", Safety.UNSAFE)
