"""BIJ: captions and paragraphs that stand in the text twice, and a credit without its caption."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex

from taallint.api import Block, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, caption_text, credit_start, lazy_regex, option

_QUOTES = lazy_regex("[\"'„“”‘’‚‛«»`´]|,,")
_ODD_SPACE = lazy_regex(r"(?<=\S)(?:[ \t\u00a0\u2000-\u200a]{2,}|\t)(?=\S)")
_KINDS = (Kind.CAPTION, Kind.PARAGRAPH, Kind.LEAD, Kind.QUOTE, Kind.SUBHEAD, Kind.HEAD, Kind.LIST)


@lru_cache(maxsize=2000)
def key(text: str) -> str:
    """``text`` as far as it counts for being the same: NFC, without quotation marks, double spaces and what the page put before it."""
    plain: str = " ".join(_QUOTES.sub("", unicodedata.normalize("NFC", caption_text(text))).split())
    return plain.strip(" .")


def parts(text: str) -> tuple[str, str]:
    """The keys of a caption without its credit, and of the credit."""
    text = caption_text(text)
    start = credit_start(text)
    return (key(text), "") if start is None else (key(text[:start]), key(text[start:]).lower())


def _initial(text: str) -> str:
    """The first letter or digit of ``text``, past what the page put before it."""
    return next((char for char in caption_text(text) if char.isalnum()), "")


def alike(one: str, other: str) -> float:
    """The share of words, from 0 to 1, that two texts have in common at their beginning and end together."""
    a, b = one.split(), other.split()
    most, least = max(len(a), len(b)), min(len(a), len(b))
    head = next((at for at in range(least) if a[at] != b[at]), least)
    tail = next((at for at in range(least - head) if a[-1 - at] != b[-1 - at]), least - head)
    return (head + tail) / most if most else 0.0


def same_caption(one: str, other: str, similarity: float) -> bool:
    """Are these the same caption, with the same credit or with one that lacks it?"""
    (text, credit), (other_text, other_credit) = parts(one), parts(other)
    if credit and other_credit and credit != other_credit:
        return False
    if not text or not other_text:
        return text == other_text and bool(credit) and credit == other_credit
    if text == other_text:
        return True
    return text[:12] == other_text[:12] and len(text.split()) > 6 and alike(text, other_text) >= similarity


def _adds_name(one: str, other: str) -> bool:
    """Is ``other`` the sentence ``one`` with the name of who made the picture behind it?"""
    text = " ".join(one.split())
    return len(text) >= _SENTENCE and text[-1:] == "." and other.startswith(text) and _MAKER.fullmatch(other, len(text)) is not None


_MAKER = lazy_regex(r" {1,2}\p{Lu}[\p{L}.’'-]*(?: (?:van|de|der|den|het|ter|ten|te|’t|'t|\p{Lu}[\p{L}.’'-]*)){0,4} \p{Lu}[\p{L}.’'-]+")
_SENTENCE = 25


def removal(doc: Document, block: Block) -> Edit:
    """Take the lines of ``block`` out, with one line end and the empty lines that would stand double."""
    before = block.previous.span.end if block.previous else 0
    after = block.next.span.start if block.next else len(doc.text)
    if block.next is None:
        return Edit(Span(before, block.span.end), "")
    gap_before, gap_after = doc.text[before : block.span.start], doc.text[block.span.end : after]
    if gap_after.count("\n") > gap_before.count("\n"):
        return Edit(Span(before, block.span.end), "")
    return Edit(Span(block.span.start, after), "")


class DoubledCaption(Rule):
    """Een bijschrift staat twee keer in de tekst.

    Het redactiesysteem plakt een bijschrift soms tweemaal in de kopie: één keer als bijschrift en één keer als gewone regel, of als tekst voor wie de foto
    niet ziet. Verschillen in spaties, aanhalingstekens en de fotocredit tellen niet mee. Eén regel kan weg; wat blijft staan, krijgt enkele spaties.

    ```fout
    De molen draait weer.  beeld ANP, Kees Visser
    ⟦De molen draait weer. beeld ANP, Kees Visser⟧

    Na twee jaar stilstand draait de molen van het dorp weer elke zaterdag.
    ```
    ```wordt
    De molen draait weer. beeld ANP, Kees Visser

    Na twee jaar stilstand draait de molen van het dorp weer elke zaterdag.
    ```
    ```fout
    De wethouder knipt het lint door
    ⟦De wethouder knipt het lint door. Foto: ANP⟧

    Het nieuwe fietspad langs de dijk is donderdag feestelijk geopend door de wethouder.
    ```
    ```wordt
    De wethouder knipt het lint door. Foto: ANP

    Het nieuwe fietspad langs de dijk is donderdag feestelijk geopend door de wethouder.
    ```
    ```fout
    ⟦null Beeld Anna de Wit
    Beeld Anna de Wit⟧

    De schilder woont al dertig jaar in hetzelfde huis aan de gracht in de stad.
    ```
    ```wordt
    Beeld Anna de Wit

    De schilder woont al dertig jaar in hetzelfde huis aan de gracht in de stad.
    ```
    ```goed
    De molen draait weer. beeld ANP
    De molenaar zet de kap op de wind. beeld ANP

    Na twee jaar stilstand draait de molen van het dorp weer elke zaterdag.
    ```
    ```goed
    Ds. K. de Boer. Foto RD
    Ds. K. de Boer. Foto ANP

    De predikant nam zondag afscheid van zijn gemeente na een dienst van bijna twintig jaar.
    ```
    """

    code = "BIJ001"
    name = "dubbel-bijschrift"
    severity = Severity.REMOVE
    similarity: float = option(0.9, "Vanaf welke gelijkenis twee bijschriften onder elkaar als één gelden (0–1).")

    def check(self, doc: Document) -> Iterator[Finding]:
        captions: dict[str, Block] = {}
        blocks = [block for block in doc.blocks if block.kind in _KINDS]
        several = sum(block.kind is Kind.CAPTION for block in blocks) > 1
        previous: Block | None = None
        for block in blocks:
            first = None
            if block.kind is Kind.CAPTION and several:
                own = parts(block.text)[0]
                first = captions.setdefault(own or key(block.text), block)
            if previous and previous.index == block.index - 1 and self._is_pair(previous, block):
                yield self._doubled(doc, previous, block)
            elif first and first is not block and not doc.is_typed and len(own.split()) > 3 and same_caption(first.text, block.text, 1.0):
                yield self._doubled(doc, first, block)
            previous = block

    def _is_pair(self, first: Block, second: Block) -> bool:
        one, other = first.text, second.text
        if Kind.CAPTION in (first.kind, second.kind):
            if len(one) > 600 or len(other) > 600 or _initial(one) != _initial(other):
                return False
            return same_caption(one, other, self.similarity) or _adds_name(one, other)
        if _adds_name(one, other):
            return True
        return abs(len(one) - len(other)) <= 20 and len(one) >= 25 and one.count(" ") >= 4 and _initial(one) == _initial(other) and key(one) == key(other)

    def _doubled(self, doc: Document, first: Block, second: Block) -> Finding:
        line, again = doc.position(first.span.start)[0], doc.position(second.span.start)[0]
        what = "hetzelfde bijschrift" if Kind.CAPTION in (first.kind, second.kind) else "dezelfde tekst"
        message = f"Regel {again} herhaalt regel {line}: {what} staat er twee keer. Verwijder één regel."
        fix = Fix(
            (*_repairs(first, second), removal(doc, second)), "Verwijder de herhaling", Safety.SAFE if key(first.text) == key(second.text) else Safety.UNSAFE
        )
        adjacent = first.index == second.index - 1
        span = Span(first.span.start, second.span.end) if adjacent and caption_text(first.text) != first.text else second.span  # null Beeld …
        return self.finding(span, message, (fix,))


def _repairs(first: Block, second: Block) -> Iterator[Edit]:
    """What the first copy takes over from the second: its credit, its marks, single spaces."""
    text = first.text
    has_more = (credit_start(text) is None and credit_start(second.text) is not None) or _adds_name(text, second.text)
    straight = ('"' in text and '"' not in second.text) or ("'" in text and "'" not in second.text)
    if has_more or straight or caption_text(text) != text:
        yield Edit(first.span, _ODD_SPACE.sub(" ", caption_text(second.text)))
        return
    for match in _ODD_SPACE.finditer(text):
        yield Edit(Span(first.span.start + match.start(), first.span.start + match.end()), " ")


class DoubledWithinLine(Rule):
    """Een bijschrift staat twee keer in dezelfde regel.

    De tekst voor wie de foto niet ziet en het bijschrift zijn achter elkaar geplakt.

    ```fout
    De brug over de Vecht. ⟦De brug over de Vecht. Foto ANP⟧

    De brug blijft volgens de gemeente nog zeker drie weken dicht voor al het verkeer.
    ```
    ```wordt
    De brug over de Vecht. Foto ANP

    De brug blijft volgens de gemeente nog zeker drie weken dicht voor al het verkeer.
    ```
    ```goed
    De brug over de Vecht. De brug is dicht. Foto ANP

    De brug blijft volgens de gemeente nog zeker drie weken dicht voor al het verkeer.
    ```
    """

    code = "BIJ002"
    name = "dubbel-bijschrift-in-regel"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.of_kind(Kind.CAPTION):
            text = block.text
            if text.count(text.split(None, 1)[0]) < 2:
                continue
            start = credit_start(text)
            bare = text[:start].rstrip() if start is not None else text
            words = list(regex.finditer(r"\S+", bare))
            half = len(words) // 2
            if half < 3:
                continue
            for size in (half, half + 1):
                if size >= len(words):
                    continue
                middle = words[size].start()
                one, other = parts(bare[:middle].rstrip())[0], key(bare[middle:])
                if one == other:
                    again = Span(block.span.start + middle, block.span.end)
                    fix = Fix((Edit(Span(block.span.start, again.start), ""),), "Verwijder de herhaling", Safety.UNSAFE)
                    yield self.finding(again, "Hetzelfde bijschrift staat twee keer in deze regel. Verwijder er één.", (fix,))
                    break


class RepeatedParagraph(Rule):
    """Een alinea staat twee keer in het stuk.

    Bij het plakken komt een alinea of de inleiding soms twee keer in de tekst terecht. Een uitgelicht citaat, een korte zin die groot op de pagina staat, is
    bewust herhaald: dat is alleen een overweging.

    ```fout
    De gemeenteraad besloot donderdagavond na een lang debat om het oude zwembad aan de rand van het dorp toch niet te sluiten voor het publiek.

    Daar waren de bezoekers blij mee.

    ⟦De gemeenteraad besloot donderdagavond na een lang debat om het oude zwembad aan de rand van het dorp toch niet te sluiten voor het publiek.⟧
    ```
    ```wordt
    De gemeenteraad besloot donderdagavond na een lang debat om het oude zwembad aan de rand van het dorp toch niet te sluiten voor het publiek.

    Daar waren de bezoekers blij mee.
    ```
    ```goed
    De raad besloot het zwembad open te houden.

    Daar waren de bezoekers blij mee.

    De raad besloot het zwembad open te houden.
    ```
    """

    code = "BIJ003"
    name = "herhaalde-alinea"
    severity = Severity.LIKELY
    length: int = option(120, "Hoeveel tekens een alinea minstens heeft om als herhaling te gelden.")

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: dict[str, Block] = {}  # by a piece of the text, which is compared as a whole only when that piece is there twice
        for block in doc.of_kind(Kind.PARAGRAPH, Kind.LEAD, Kind.QUOTE):
            if block.kind is Kind.QUOTE:
                if doc.text.count(block.text.strip("„“”‘’\"'«».!?… ")) < 2:
                    continue  # marked as a quotation in the file, not for being said twice
                yield self.finding(block.span, "Deze zin staat ook elders in het stuk. Is dit een uitgelicht citaat?", severity=Severity.CONSIDER)
                continue
            if block.span.end - block.span.start < self.length:
                continue
            first = seen.setdefault(doc.text[block.span.start + 10 : block.span.start + 40], block)
            if first is not block and first is not block.previous and key(first.text) == key(block.text):
                line = doc.position(first.span.start)[0]
                fix = Fix((removal(doc, block),), "Verwijder de herhaling", Safety.UNSAFE)
                yield self.finding(block.span, f"Deze alinea staat ook op regel {line}. Verwijder er één.", (fix,))


class CreditWithoutCaption(Rule):
    """Een fotocredit staat er zonder bijschrift.

    Alleen de naam van het bureau of de fotograaf is in de kopie terechtgekomen. Hoort er een bijschrift bij, of kan de regel weg?

    ```fout
    Raketaanval op havenstad

    Bij een raketaanval op de havenstad zijn donderdag volgens de autoriteiten zeker drie gewonden gevallen.

    ⟦ANP⟧

    Het leger spreekt van een vergissing.
    ```
    ```goed
    Raketaanval op havenstad

    Bij een raketaanval op de havenstad zijn donderdag volgens de autoriteiten zeker drie gewonden gevallen.

    De haven brandt. Foto ANP

    Het leger spreekt van een vergissing.
    ```
    """

    code = "BIJ004"
    name = "fotocredit-zonder-bijschrift"
    severity = Severity.CONSIDER

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.of_kind(Kind.CAPTION):
            if credit_start(caption_text(block.text)) == 0:
                yield self.finding(block.span, "Alleen een fotocredit: hoort er een bijschrift bij?", (Fix((removal(doc, block),), "Verwijder de regel"),))
