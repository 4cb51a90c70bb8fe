"""AAN aanhalingstekens: which kinds of marks an article uses, against its house and against itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from taallint.api import PAIRS, Document, Edit, Finding, Fix, Mark, Quotation, Rule, Safety, Severity, Span


def _closed(doc: Document) -> Iterator[tuple[Quotation, Mark, Mark]]:
    """The quotations that have both marks, with those."""
    for quotation in doc.quotations:
        if quotation.opening and quotation.closing:
            yield quotation, quotation.opening, quotation.closing


def _sound(doc: Document) -> list[tuple[Quotation, Mark, Mark]]:
    """The quotations whose marks belong together; without those that the page gives other marks than were typed."""
    return [found for found in _closed(doc) if found[0].is_matched and not (doc.is_typed and found[1].text in {'"', "'"})]


def _pair(doc: Document, key: str) -> tuple[str, str] | None:
    """The opening and closing mark of the house for ``spraak``, ``binnen`` or ``woord``; None when it has no opinion."""
    opening, _, closing = str(doc.house.style.get("aanhalingstekens", {}).get(key, "")).partition("…")
    return (opening, closing) if closing else None


def _edits(opening: Mark, closing: Mark, pair: tuple[str, str]) -> list[Edit]:
    marks = zip((opening, closing), pair, strict=True)
    return [Edit(mark.span, text) for mark, text in marks if mark.text != text]


def _whole(edits: Sequence[Edit], title: str) -> Fix:
    return Fix(tuple(sorted(edits, key=lambda edit: edit.span)), title, Safety.UNSAFE)


def _inside(found: Sequence[Quotation], at: int) -> Iterator[Quotation]:
    """The quotations that begin inside the one at ``at``."""
    end = found[at].span.end
    for number in range(at + 1, len(found)):
        if found[number].span.start >= end:
            return
        yield found[number]


class NestedAlike(Rule):
    """Binnen een citaat staan dezelfde aanhalingstekens als eromheen.

    Een citaat in een citaat krijgt een ander paar tekens, zodat de lezer ziet wie er spreekt: „Hij zei: ‘Ik kom.’” Met twee keer hetzelfde
    paar lijkt het eerste slotteken het einde van alles.

    ```fout
    „Mijn vader zei altijd: „Werk maar door⟦.”⟧”
    ```
    ```wordt
    „Mijn vader zei altijd: ‘Werk maar door.’”
    ```
    ```goed
    „Mijn vader zei altijd: ‘Werk maar door.’ Dat was zijn ”lijfspreuk”.”
    ```
    """

    code = "AAN005"
    name = "zelfde-tekens-genest"
    severity = Severity.STYLE

    def check(self, doc: Document) -> Iterator[Finding]:
        found = [quotation for quotation in doc.quotations if not quotation.is_continuation]
        for at, outer in enumerate(found):
            if outer.opening is None or outer.is_unclosed:
                continue
            inside = [
                (inner.opening, inner.closing)
                for inner in _inside(found, at)
                if inner.depth == outer.depth + 1 and outer.span.contains(inner.span) and inner.is_matched
                if inner.opening and inner.closing and inner.opening.text == outer.opening.text
            ]
            if not inside:
                continue
            pair = self._other(doc, outer.opening)
            edits = [edit for opening, closing in inside for edit in _edits(opening, closing, pair)]
            last = inside[0][1].span
            yield self.finding(
                Span(last.start - (doc.text[last.start - 1] in ".?!,"), last.end),
                f"Binnen het citaat staan dezelfde aanhalingstekens als eromheen. Maak er {pair[0]}…{pair[1]} van.",
                (_whole(edits, f"{pair[0]}…{pair[1]}"),),
            )

    @staticmethod
    def _other(doc: Document, outer: Mark) -> tuple[str, str]:
        house = _pair(doc, "binnen")
        if house and house[0] != outer.text:
            return house
        if outer.text in {'"', "'"}:
            return ("'", "'") if outer.text == '"' else ('"', '"')
        return ("“", "”") if outer.level == 1 else ("‘", "’")


class MixedMarks(Rule):
    """Verschillende soorten aanhalingstekens in één stuk.

    Eén stuk gebruikt één soort: „…” of “…” of "…", en binnen citaten en om losse woorden één tweede soort. Staan er twee soorten door elkaar,
    dan is er meestal iets geplakt. De soort van het huis wint, en anders die het meest voorkomt.

    ```fout
    De ‘bron’ is onbekend. Zij noemt het ⟦"⟧een lastige kwestie". „Ik kom”, zegt hij. „Ik ook”, zegt zij.
    ```
    ```wordt
    De ‘bron’ is onbekend. Zij noemt het „een lastige kwestie”. „Ik kom”, zegt hij. „Ik ook”, zegt zij.
    ```
    ```goed
    „Ik kom”, zegt hij. Het boek heet ”De stad”. „Zij riep: ‘Blijf!’”
    ```
    """

    code = "AAN006"
    name = "gemengde-aanhalingstekens"
    severity = Severity.STYLE

    def check(self, doc: Document) -> Iterator[Finding]:
        sound = _sound(doc)
        house = {pair for key in ("spraak", "binnen", "woord") if (pair := _pair(doc, key))}
        for level in (2, 1):
            found = [(opening, closing) for quotation, opening, closing in sound if opening.level == level and not self._is_word_pair(opening)]
            kinds = Counter((opening.text, PAIRS[opening.text][0]) for opening, _ in found)
            if len(kinds) < 2:
                continue
            wanted = max(kinds, key=lambda pair: (pair in house, kinds[pair]))
            wrong = [(opening, closing) for opening, closing in found if opening.text != wanted[0]]
            edits = [edit for opening, closing in wrong for edit in _edits(opening, closing, wanted)]
            others = " en ".join(f"{start}…{end}" for start, end in kinds if start != wanted[0])
            yield self.finding(
                wrong[0][0].span,
                f"In dit stuk staan {wanted[0]}…{wanted[1]} ({kinds[wanted]}×) en {others} ({len(wrong)}×) door elkaar. Kies één soort.",
                (_whole(edits, f"overal {wanted[0]}…{wanted[1]}"),),
            )

    @staticmethod
    def _is_word_pair(opening: Mark) -> bool:
        """The same mark on both sides, which stands beside „…” for titles and words."""
        return opening.text in {"”", "’", "''", "’’"}


class OtherHouse(Rule):
    """De aanhalingstekens zijn niet die van het huis.

    Elke krant heeft haar eigen tekens. Het stuk is in zichzelf gelijk, maar volgt een ander huis; alle tekens samen zijn één wijziging.

    ```fout
    ⟦“⟧Wij komen morgen”, zei ze.
    ```
    ```wordt
    „Wij komen morgen”, zei ze.
    ```
    ```goed
    „Wij komen morgen”, zei ze. Het woord ‘morgen’ viel vaak.
    ```
    """

    code = "AAN007"
    name = "aanhalingstekens-ander-huis"
    severity = Severity.CONSIDER

    def check(self, doc: Document) -> Iterator[Finding]:
        speech, inside, word = (_pair(doc, key) for key in ("spraak", "binnen", "woord"))
        if not speech:
            return
        edits: list[Edit] = []
        count = 0
        for quotation, opening, closing in _sound(doc):
            if quotation.depth:
                pair, others = inside or speech, {word, speech}  # the same pair inside itself is AAN005
            elif quotation.is_speech:
                pair, others = speech, set()
            else:
                pair, others = speech, {word, inside}
            if not any(other and opening.text == other[0] for other in (pair, *others)):
                edits.extend(_edits(opening, closing, pair))
                count += 1
        if edits:
            first = min(edits, key=lambda edit: edit.span)
            yield self.finding(
                first.span,
                f"Dit huis schrijft {speech[0]}…{speech[1]}; hier staan andere aanhalingstekens ({count}×).",
                (_whole(edits, f"overal {speech[0]}…{speech[1]}"),),
            )


class MixedWordMarks(Rule):
    """Twee soorten tekens om losse woorden en titels.

    Dit stuk zet het ene woord of de ene titel tussen ”…” en het andere tussen ‘…’. Kies één soort, tenzij het verschil iets betekent.

    ```fout
    De roman ”De stad” en de ⟦‘⟧bestseller’ liggen naast ”De rivier”.
    ```
    ```goed
    De roman ”De stad” en de ”bestseller” liggen er. „Zij noemt het ‘mooi’.”
    ```
    """

    code = "AAN017"
    name = "gemengde-woordtekens"
    severity = Severity.CONSIDER

    def check(self, doc: Document) -> Iterator[Finding]:
        word, inside = _pair(doc, "woord"), _pair(doc, "binnen")
        if not word or not inside or word == inside:
            return
        marks = [(opening, closing) for quotation, opening, closing in _sound(doc) if not quotation.depth and not quotation.is_speech]
        others = [(opening, closing) for opening, closing in marks if opening.text == inside[0]]
        if others and any(opening.text == word[0] for opening, _ in marks):
            edits = [edit for opening, closing in others for edit in _edits(opening, closing, word)]
            message = f"Om losse woorden en titels staan hier {word[0]}…{word[1]} en {inside[0]}…{inside[1]} door elkaar."
            yield self.finding(others[0][0].span, message, (_whole(edits, f"overal {word[0]}…{word[1]}"),))
