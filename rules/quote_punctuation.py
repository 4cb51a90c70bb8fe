"""AAN aanhalingstekens: comma and stop beside a closing mark."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import Document, Edit, Finding, Kind, Mark, Quotation, Rule, Safety, Severity, Span, form, lazy_regex, option

_SPEECH_VERBS = """
    aldus antwoordde antwoordden antwoordt antwoorden benadrukt benadrukte beaamt beaamde beklemtoont beklemtoonde betoogde betoogden betoogt concludeert
    concludeerde constateert constateerde erkent erkende fluistert fluisterde meent meende meldde meldt mompelt mompelde oordeelt oordeelde
    reageert reageerde reageerden riep riepen roept roepen schrijft schreef schreven stelde stelden stelt verduidelijkt verduidelijkte verklaarde verklaarden verklaart
    vertelde vertelden vertelt vervolgt vervolgde verzucht verzuchtte vindt vond vroeg vroegen vraagt waarschuwt waarschuwde zegt zei zeiden zeggen
"""
_SPEECH = lazy_regex(rf"[ \u00a0](?:{'|'.join(_SPEECH_VERBS.split())})(?=[ \u00a0]\p{{L}})")
_PERSON = lazy_regex(r"[ \u00a0](?:hij|ze|zij|ik|men|we|wij|\p{Lu}\p{L}+)")
_SAID = lazy_regex(r"[ \u00a0](?:zei|zeiden|aldus|riep|riepen|vroeg|antwoordde|betoogde|benadrukte|reageerde|verklaarde|verzuchtte)\Z")
_ARTICLE = lazy_regex(r"[ \u00a0](?:de|het|een|zijn|haar|mijn|onze|ons|hun)[ \u00a0]\p{L}")
_CLAUSE = lazy_regex(
    r"\b(?i:ik|wij|we|hij|zij|ze|het|dat|dit|er|u) (?:is|zijn|was|waren|ben|heeft|hebben|heb|kan|kunnen|moet|moeten|wil|willen|zal|zullen|gaat|gaan)\b"
)
_INITIAL = lazy_regex(r"(?:^|\W)\p{Lu}\.$|\b(?:etc|enz|jr|sr|e\.d|e\.a)\.$")
_SHORT = 6
"""What ends with an initial or a short word shows it in so many characters."""
_STOP = lazy_regex(r"\.(?!\.)")
_SENTENCE_END = lazy_regex(r"[.?!…]")


def _closed(doc: Document) -> Iterator[tuple[Quotation, Mark, Mark]]:
    """The quotations that have both marks, with those."""
    for quotation in doc.quotations:
        if quotation.opening and quotation.closing:
            yield quotation, quotation.opening, quotation.closing


def _is_house(doc: Document) -> bool:
    """Does the article use the marks of the house? If not, it follows the customs of another."""
    own = str(doc.house.style.get("aanhalingstekens", {}).get("spraak", ""))[:1]
    return not own or any(opening.text == own for _, opening, _ in _closed(doc))


def _is_finite(word: str) -> bool:
    """Is ``word`` certainly a finite verb?"""
    known = form(word.strip(",.?!"))
    return known.classes == {"WKW"} and known.has_tag("WKW:TGW", "WKW:VLT")


class CommaAtMark(Rule):
    """De komma staat aan de verkeerde kant van het slotteken.

    De komma tussen een citaat en “zegt hij” hoort niet bij het citaat en staat erbuiten: „Ik kom”, zegt hij. Zonder voorkeur van het huis geldt wat
    dit stuk het meest doet. Een stuk met de tekens van een ander huis volgt ook hierin dat huis.

    ```fout
    „Ik kom morgen⟦,”⟧ zegt de voorzitter.
    ```
    ```wordt
    „Ik kom morgen”, zegt de voorzitter.
    ```
    ```goed
    „Ik kom”, zegt hij, „en ik blijf.”
    ```
    """

    code = "AAN008"
    name = "komma-bij-aanhalingsteken"
    severity = Severity.STYLE
    source = "taaladvies.net"
    place: str = option("", "Waar de komma staat: buiten of binnen; leeg: zoals het huis, en anders zoals het stuk het meest doet.")

    def check(self, doc: Document) -> Iterator[Finding]:
        inside: list[Mark] = []
        outside: list[Mark] = []
        for _, _, closing in _closed(doc):
            start, end = closing.span
            if doc.text[start - 1] == "," and doc.text[end : end + 1].isspace() and doc.text[end + 1 : end + 2].islower():
                inside.append(closing)
            elif doc.text[end : end + 1] == "," and doc.text[start - 1].isalpha():
                outside.append(closing)
        wanted = self.place or doc.house.style.get("aanhalingstekens", {}).get("komma", "")
        if not wanted and inside and outside:
            wanted = "buiten" if len(outside) >= len(inside) else "binnen"
        if wanted == "buiten" and inside:
            edits = [Edit(Span(mark.span.start - 1, mark.span.end), mark.text + ",") for mark in inside]
            message = "De komma hoort niet bij het citaat: zet haar ná het slotteken."
        elif wanted == "binnen" and outside:
            edits = [Edit(Span(mark.span.start, mark.span.end + 1), "," + mark.text) for mark in outside]
            message = "In dit stuk (of dit huis) staat de komma vóór het slotteken."
        else:
            return
        yield self.everywhere(edits, message, Safety.UNSAFE, None if (inside and outside) or _is_house(doc) else Severity.CONSIDER)


class StopAtMark(Rule):
    """De punt staat aan de verkeerde kant van het slotteken.

    Is een hele zin geciteerd (na een dubbele punt, met een hoofdletter), dan hoort de punt bij het citaat: Hij zei: „Ik kom.” Is alleen een
    stukje geciteerd, dan hoort de punt bij de zin eromheen: Hij noemt het „onze zaak”.

    ```fout
    Hij zei: „Ik kom morgen naar de kerk⟦”.⟧
    ```
    ```wordt
    Hij zei: „Ik kom morgen naar de kerk.”
    ```
    ```fout
    De president noemt dat „onze eigen zaak⟦.”⟧ Daarmee is alles gezegd.
    ```
    ```wordt
    De president noemt dat „onze eigen zaak”. Daarmee is alles gezegd.
    ```
    ```fout
    Zij zei: „Ik weet het echt niet.⟦”.⟧ Toen was het stil.
    ```
    ```fout
    Zij zei: „Ik weet het echt niet.⟦”.⟧ Toen was het stil.
    ```
    ```goed
    Hij zei: „Ik kom.” Hij noemt dat „onze zaak”. Het motto is: „Doen”. Zij „wist het niet. Maar het zij zo.” Toen zei hij: „laat maar.”
    ```
    """

    code = "AAN009"
    name = "punt-bij-aanhalingsteken"
    severity = Severity.STYLE
    source = "Onze Taal; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        whole: list[Edit] = []
        part: list[Edit] = []
        for quotation, opening, closing in _closed(doc):
            block = doc.block_at(opening.span.start)
            if quotation.depth or not quotation.is_speech or not quotation.is_matched or block is None or block.kind is Kind.CAPTION:
                continue
            inner = doc.text[slice(*quotation.inner)]
            before = doc.text[block.span.start : opening.span.start].rstrip()
            start, end = closing.span
            stop_follows = _STOP.match(doc.text, end) is not None
            if _INITIAL.search(inner, max(0, len(inner) - _SHORT)):
                continue
            if stop_follows and inner[-1] in ".?!":
                message = "De zin is al afgesloten binnen het citaat; een tweede punt is te veel."
                yield self.replacement(Span(start, end + 1), closing.text, message, Safety.UNSAFE)
            elif stop_follows and before.endswith(":") and inner[0].isupper() and inner.count(" ") > 1 and inner[-1].isalnum():
                whole.append(Edit(Span(start, end + 1), "." + closing.text))
            elif inner[-1] == "." and inner[0].islower() and before[-1:].isalpha() and not _SENTENCE_END.search(inner[:-1]):
                part.append(Edit(Span(start - 1, end), closing.text + "."))
        severity = None if _is_house(doc) else Severity.CONSIDER
        if whole:
            yield self.everywhere(whole, "Na een dubbele punt is een hele zin geciteerd; dan hoort de punt bij het citaat.", Safety.UNSAFE, severity)
        if part:
            yield self.everywhere(part, "Er is maar een deel van de zin geciteerd; dan hoort de punt bij de zin eromheen.", Safety.UNSAFE, severity)


class CommaAfterQuotation(Rule):
    """Tussen het citaat en “zegt hij” ontbreekt de komma.

    Na een citaat volgt een komma als “zei hij”, “aldus de minister” of iets dergelijks erop volgt, behalve na een vraag- of uitroepteken. Een punt
    aan het eind van het citaat maakt daar plaats voor de komma.

    ```fout
    „De maatregel wordt volgende week ingetrokken⟦” zei⟧ de minister.
    ```
    ```wordt
    „De maatregel wordt volgende week ingetrokken”, zei de minister.
    ```
    ```fout
    „Wij zijn het afvoerputje van de gemeente⟦” zegt⟧ een bewoner.
    ```
    ```fout
    „De maatregel wordt morgen ingetrokken⟦.” zei⟧ de minister.
    ```
    ```wordt
    „De maatregel wordt morgen ingetrokken”, zei de minister.
    ```
    ```goed
    „Kom je morgen?” vroeg hij. „Nee”, zei ze. Het boek ”De lange weg naar huis” vertelt het verhaal. De term ‘klaar is klaar’ zegt niets.
    ```
    """

    code = "AAN010"
    name = "komma-na-citaat"
    severity = Severity.ERROR
    source = "Onze Taal; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for quotation, opening, closing in _closed(doc):
            match = _SPEECH.match(doc.text, closing.span.end)
            if match is None or quotation.depth or not self._is_said(doc, quotation, opening, match.end()):
                continue
            inner = doc.text[slice(*quotation.inner)]
            stop = inner[-1] == "."
            if inner[-1].isalpha() or (stop and not _INITIAL.search(inner, max(0, len(inner) - _SHORT))):
                message = "Tussen een citaat en het werkwoord van zeggen staat een komma."
                yield self.replacement(Span(closing.span.start - stop, match.end()), f"{closing.text},{match[0]}", message, Safety.SAFE)

    @staticmethod
    def _is_said(doc: Document, quotation: Quotation, opening: Mark, after: int) -> bool:
        """Speech and a speaker, not a title or term that is the subject itself (”De stad” vertelt …)."""
        inner = doc.text[slice(*quotation.inner)]
        if inner.endswith("."):
            return quotation.is_speech
        if inner.count(" ") < 2 or opening.text in {"”", "’"}:
            return False
        if _PERSON.match(doc.text, after):
            return True
        starts = doc.text[: opening.span.start].rstrip()[-1:] in ("", "\n", ".", "?", "!", ":", ",", "”", "’")
        if not starts or not _ARTICLE.match(doc.text, after):
            return False
        said = quotation.closing is not None and _SAID.match(doc.text[quotation.closing.span.end : after]) is not None and not inner.istitle()
        return said or _CLAUSE.search(inner) is not None or any(_is_finite(word) for word in inner.split())
