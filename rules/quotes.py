"""AAN aanhalingstekens: their pairs and their kind. The pairing itself is done by the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from taallint.api import PAIRS, Block, Document, Edit, Finding, Fix, Mark, Quotation, Rule, Safety, Severity, Span, lazy_regex, option

_END = (".", "?", "!", "…")
_OPENINGS = frozenset('„“”‘"»«')
_SAID = lazy_regex(
    r"(?:,|(?<=[?!])) (?:zegt|zei|zeggen|zeiden|vertelt|vertelde|aldus|vindt|vond|denkt|dacht|stelt|stelde|meent|meende|reageert|reageerde|vraagt|vroeg|antwoordt|antwoordde|riep|roept|weet)"
    r" (?:hij|ze|zij|de|het|een|haar|zijn|\p{Lu})"
)


def _closed(doc: Document) -> Iterator[tuple[Quotation, Mark, Mark]]:
    """The quotations that have both marks, with those."""
    for quotation in doc.quotations:
        if quotation.opening and quotation.closing:
            yield quotation, quotation.opening, quotation.closing


def _whole(edits: Sequence[Edit], title: str) -> Fix:
    return Fix(tuple(sorted(edits, key=lambda edit: edit.span)), title, Safety.UNSAFE)


class WrongClosingMark(Rule):
    """Het citaat sluit met een ander teken dan waarmee het begint.

    Een aanhalingsteken heeft een vaste wederhelft: laag hoort bij hoog, enkel bij enkel, recht bij recht. Het teken dat in dit stuk het minst
    voorkomt, is waarschijnlijk het verkeerde.

    ```fout
    De wethouder noemt het „een lastig dossier⟦"⟧ en gaat door.
    ```
    ```wordt
    De wethouder noemt het „een lastig dossier” en gaat door.
    ```
    ```fout
    “Dat was een feest⟦’’⟧, zegt ze. “Echt waar.”
    ```
    ```wordt
    “Dat was een feest”, zegt ze. “Echt waar.”
    ```
    ```fout
    Hij zegt ”nee” en zij zegt „ja⟦“⟧.
    ```
    ```fout
    ‘Ja’, zei hij. ‘Nee⟦'⟧, zei zij.
    ```
    ```goed
    De titel is ”De stad”. ,,Mooi’’, zegt hij. Zij: „Het heet ‘goud’.”
    ```
    """

    code = "AAN001"
    name = "verkeerd-sluitteken"
    severity = Severity.ERROR
    source = "Leidraad"
    system: int = option(3, "Vanaf hoeveel gelijke gevallen de soort als geheel wordt gemeld in plaats van elk geval apart.")

    def check(self, doc: Document) -> Iterator[Finding]:
        closed = list(_closed(doc))
        wrong = [found for found in closed if not found[0].is_matched and not (doc.is_typed and found[2].text in {'"', "'"})]
        if not wrong:
            return
        kinds = Counter((opening.text, closing.text) for _, opening, closing in closed)
        sound = {(opening.text, closing.text) for quotation, opening, closing in closed if quotation.is_matched}
        for kind in dict.fromkeys((opening.text, closing.text) for _, opening, closing in wrong):
            places = [(opening, closing) for _, opening, closing in wrong if (opening.text, closing.text) == kind]
            right = PAIRS[kind[0]][0]
            if kind == ("„", "“") and len(places) > 1 and not any(start == "„" for start, _ in sound):
                continue  # the article writes „…“ throughout: another custom, not a slip
            if len(places) >= self.system and len(places) > kinds[kind[0], right]:
                edits = [Edit(closing.span, right) for _, closing in places]
                message = f"Citaten beginnen hier met {kind[0]} maar eindigen met {kind[1]} ({len(places)}×). Maak er {right} van."
                yield self.finding(places[0][1].span, message, (_whole(edits, f"overal {kind[0]}…{right}"),))
                continue
            for opening, closing in places:
                yield self._one(opening, closing, right, sound)

    def _one(self, opening: Mark, closing: Mark, right: str, sound: set[tuple[str, str]]) -> Finding:
        """The closing mark is wrong, unless the article has no quotation that opens so and does have some that close so."""
        other = next((start for start, end in sorted(sound) if end == closing.text and start != end), None)
        if other and not any(start == opening.text for start, _ in sound):
            mark, text = opening, other
            message = f"Het citaat eindigt met {closing.text} maar begint met {opening.text}. Maak er {text} van."
        else:
            mark, text = closing, right
            message = f"Het citaat begint met {opening.text} maar eindigt met {closing.text}. Maak er {text} van."
        sure = opening.level == closing.level
        return self.replacement(mark.span, text, message, Safety.SAFE if sure else Safety.UNSAFE, None if sure else Severity.LIKELY)


class Unclosed(Rule):
    """Een citaat wordt niet gesloten.

    Wie een aanhalingsteken opent, sluit het in dezelfde alinea. Alleen als het citaat in de volgende alinea doorloopt, blijft het slotteken weg;
    die alinea opent dan opnieuw. Staat het teken aan het begin van een alinea die zonder slotteken eindigt, dan is dit een vraag en geen fout.

    ```fout
    De burgemeester noemt het plan ⟦„⟧een stap vooruit. De raad is het daar niet mee eens.
    De vergadering duurde tot laat in de avond.
    ```
    ```fout
    De raad stemde gisteren over het plan.
    ⟦„⟧Wij zijn er blij mee, zegt de burgemeester. Zij noemt het een stap vooruit.
    De vergadering duurde tot laat in de avond.
    ```
    ```wordt
    De raad stemde gisteren over het plan.
    „Wij zijn er blij mee”, zegt de burgemeester. Zij noemt het een stap vooruit.
    De vergadering duurde tot laat in de avond.
    ```
    ```goed
    „Dit is het begin van een lang antwoord.
    „En dit is het eind ervan.” Toen was het stil.
    ```
    ```goed
    Zo’n SGP’er speelt op een Prestant 16’ in ’s-Gravenhage.
    ```
    """

    code = "AAN002"
    name = "citaat-niet-gesloten"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        last = next((block for block in reversed(doc.blocks) if block.kind.is_prose), None)
        for quotation in doc.quotations:
            opening = quotation.opening
            if opening is None or not quotation.is_unclosed or opening.text == "»" or (quotation.depth and opening.text in "'’"):
                continue
            block = doc.block_at(opening.span.start)
            if block is None or (block is last and not block.text.endswith((*_END, "”", "’", '"', ":"))):
                continue  # the copy breaks off
            yield self.finding(
                opening.span,
                f"Dit aanhalingsteken {opening.text} wordt in deze alinea niet gesloten. Loopt het citaat door? Dan opent de volgende alinea opnieuw.",
                lambda quotation=quotation, opening=opening: self._fixes(doc, quotation, opening),  # type: ignore[misc]
                None if self._is_sure(doc, quotation, opening) or self._ends_here(doc, block, quotation) else Severity.CONSIDER,
            )

    @staticmethod
    def _is_sure(doc: Document, quotation: Quotation, opening: Mark) -> bool:
        """Somebody *says* it before the end of the paragraph, or it opens in mid-sentence and should have ended with its sentence."""
        if opening.text in {"„", "“"} and not quotation.depth and _SAID.search(doc.text, *quotation.inner):
            return True
        before = doc.text[: opening.span.start].rstrip()[-1:]
        return (
            (before.isalnum() or before == ",") and doc.text[opening.span.end : opening.span.end + 1].islower() and opening.text != "'" and not quotation.depth
        )

    @staticmethod
    def _ends_here(doc: Document, block: Block, quotation: Quotation) -> bool:
        """Does it open inside the paragraph, while the next neither opens again nor closes it?"""
        after = next((other for other in doc.blocks[block.index + 1 :] if other.kind.is_prose), None)
        if quotation.depth or quotation.span.start == block.span.start or after is None or quotation.opening is None or after.text[0] in _OPENINGS:
            return False
        return not any(other.is_unopened for other in doc.quotations if other.span.start >= after.span.start)

    @staticmethod
    def _fixes(doc: Document, quotation: Quotation, opening: Mark) -> Iterator[Fix]:
        block = doc.block_at(opening.span.start)
        assert block is not None
        sentence = next((s for s in block.sentences if s[-1].end > opening.span.start), None)
        said = _SAID.search(doc.text, *quotation.inner)
        if said:
            yield Fix.replace(Span(said.start(), said.start()), PAIRS[opening.text][0])
        elif sentence:
            at = sentence[-1].start if sentence[-1].text in _END and doc.text[opening.span.end : opening.span.end + 1].islower() else sentence[-1].end
            yield Fix.replace(Span(at, at), PAIRS[opening.text][0])
        yield Fix.replace(opening.span, "", title="verwijderen")


class Unopened(Rule):
    """Een slotteken zonder begin.

    Er staat een sluitend aanhalingsteken, maar het citaat is nergens geopend. Vaak is het na een wijziging blijven staan.

    ```fout
    De raad stemt vanavond over het plan.
    „Wij zijn tegen”, zegt de fractie. De wethouder vindt dat jammer en gaat toch door.⟦”⟧
    ```
    ```goed
    „Wij zijn tegen”, zegt de fractie.
    Het huis van Kees’ vader heeft een Prestant 8’ en een band van 28".
    ```
    """

    code = "AAN003"
    name = "citaat-niet-geopend"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for quotation in doc.quotations:
            closing = quotation.closing
            if closing is None or not quotation.is_unopened or closing.text in "’'":
                continue
            before = any(
                other.span.end <= closing.span.start and other.span.start >= quotation.span.start for other in doc.quotations if other is not quotation
            )
            yield self.finding(
                closing.span,
                f"Dit aanhalingsteken {closing.text} sluit een citaat dat in deze alinea niet is begonnen. Verwijder het, of open het citaat.",
                (Fix.replace(closing.span, "", title="verwijderen"),),
                None if before or len(doc.blocks) > 3 else Severity.CONSIDER,
            )


class SpaceAtMark(Rule):
    """Een spatie op de verkeerde plaats bij een aanhalingsteken.

    Een aanhalingsteken staat vast aan de woorden die het omsluit en los van de woorden ervoor en erna.

    ```fout
    Zij noemt het „⟦ ⟧een goed plan” en hij zegt: „Dat klopt.⟦ ⟧”
    ```
    ```wordt
    Zij noemt het „een goed plan” en hij zegt: „Dat klopt.”
    ```
    ```fout
    Hij riep⟦:„⟧Kom!”
    ```
    ```wordt
    Hij riep: „Kom!”
    ```
    ```fout
    Het ”woord⟦”s⟧taat er.
    ```
    ```goed
    Hij riep: „Kom!” Het ”koffie”-idee (”thee”) en „Lees ’s avonds ’De stad’.”
    ```
    """

    code = "AAN004"
    name = "spatie-bij-aanhalingsteken"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        glued: list[Edit] = []
        for quotation, opening, closing in _closed(doc):
            inner = doc.text[slice(*quotation.inner)]
            bare = inner.strip()
            if not bare:
                continue
            message = "Tussen een aanhalingsteken en het woord erbinnen staat geen spatie."
            for span in (
                Span(opening.span.end, opening.span.end + len(inner) - len(inner.lstrip())),
                Span(closing.span.start - len(inner) + len(inner.rstrip()), closing.span.start),
            ):
                if span.end > span.start:
                    yield self.replacement(span, "", message, Safety.SAFE)
            before = text[opening.span.start - 1 : opening.span.start]
            if before and before in ":;,.!?" and not quotation.depth:
                edit = Edit(Span(opening.span.start - 1, opening.span.end), f"{before} {opening.text}")
                if before in ".,;" and text[opening.span.start - 2].isalpha() and quotation.is_matched:
                    yield self.replacement(edit.span, edit.text, "Vóór een citaat staat een spatie.", Safety.SAFE)
                else:
                    glued.append(edit)
            after = text[closing.span.end : closing.span.end + 1]
            ends = (
                bare[-1].isalnum() if after.islower() else bare[-1] in ".?!" and after.isupper() and text[closing.span.end + 1 : closing.span.end + 2].islower()
            )
            if ends and opening.level == closing.level == 2:
                span = Span(closing.span.start, closing.span.end + 1)
                yield self.replacement(span, f"{closing.text} {after}", "Na een citaat staat een spatie.", Safety.UNSAFE)
        if glued:
            yield self.everywhere(glued, "Vóór een citaat staat een spatie.", severity=Severity.STYLE)
