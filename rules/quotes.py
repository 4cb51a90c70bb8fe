"""AAN aanhalingstekens: their pairs and their kind. The pairing itself is done by the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from taallint.api import PAIRS, Document, Edit, Finding, Fix, Mark, Quotation, Rule, Safety, Severity, Span, option

_END = (".", "?", "!", "…")


def _closed(doc: Document) -> Iterator[tuple[Quotation, Mark, Mark]]:
    """The quotations that have both marks, with those."""
    for quotation in doc.quotations:
        if quotation.opening and quotation.closing:
            yield quotation, quotation.opening, quotation.closing


def _sound(doc: Document) -> list[tuple[Quotation, Mark, Mark]]:
    """The quotations whose marks belong together."""
    return [found for found in _closed(doc) if found[0].is_matched]


def _pair(doc: Document, key: str) -> tuple[str, str] | None:
    """The opening and closing mark of the house for ``spraak``, ``binnen`` or ``woord``; None when it has no opinion."""
    opening, _, closing = str(doc.house.style.get("aanhalingstekens", {}).get(key, "")).partition("…")
    return (opening, closing) if closing else None


def _edits(opening: Mark, closing: Mark, pair: tuple[str, str]) -> list[Edit]:
    marks = zip((opening, closing), pair, strict=True)
    return [Edit(mark.span, text) for mark, text in marks if mark.text != text]


def _whole(edits: Sequence[Edit], title: str) -> Fix:
    return Fix(tuple(sorted(edits, key=lambda edit: edit.span)), title, Safety.UNSAFE)


class WrongClosingMark(Rule):
    """Het citaat sluit met een ander teken dan waarmee het begint.

    Een aanhalingsteken heeft een vaste wederhelft: „ hoort bij ”, “ bij ”, ‘ bij ’, recht bij recht. Het teken dat in dit stuk het minst
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
    system: int = option(4, "Vanaf hoeveel gelijke gevallen de soort als geheel wordt gemeld in plaats van elk geval apart.")

    def check(self, doc: Document) -> Iterator[Finding]:
        closed = list(_closed(doc))
        wrong = [found for found in closed if not found[0].is_matched]
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
                None if self._is_sure(doc, quotation, opening) else Severity.CONSIDER,
            )

    @staticmethod
    def _is_sure(doc: Document, quotation: Quotation, opening: Mark) -> bool:
        """It opens in mid-sentence, so the speech is a phrase and should have ended with its sentence."""
        before = doc.text[: opening.span.start].rstrip()[-1:]
        return (
            (before.isalnum() or before == ",") and doc.text[opening.span.end : opening.span.end + 1].islower() and opening.text != "'" and not quotation.depth
        )

    @staticmethod
    def _fixes(doc: Document, quotation: Quotation, opening: Mark) -> Iterator[Fix]:
        block = doc.block_at(opening.span.start)
        assert block is not None
        sentence = next((s for s in block.sentences if s[-1].end > opening.span.start), None)
        if sentence:
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
                span = Span(opening.span.start - 1, opening.span.end)
                sure = before in ".,;" and text[opening.span.start - 2].isalpha() and quotation.is_matched
                yield self.replacement(span, f"{before} {opening.text}", "Vóór een citaat staat een spatie.", Safety.SAFE, None if sure else Severity.STYLE)
            after = text[closing.span.end : closing.span.end + 1]
            ends = (
                bare[-1].isalnum() if after.islower() else bare[-1] in ".?!" and after.isupper() and text[closing.span.end + 1 : closing.span.end + 2].islower()
            )
            if ends and opening.level == closing.level == 2:
                span = Span(closing.span.start, closing.span.end + 1)
                yield self.replacement(span, f"{closing.text} {after}", "Na een citaat staat een spatie.", Safety.UNSAFE)


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
                for inner in found[at + 1 :]
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
