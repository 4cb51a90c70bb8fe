"""RES: lines and labels of a web page that were copied with the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from taallint.api import Block, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, form, lazy_regex

_LABEL_KINDS = frozenset({Kind.SECTION, Kind.HEAD, Kind.BYLINE, Kind.DATE, Kind.SUBHEAD, Kind.LEAD})
_LONGEST_SHOWN = 60


def _shown(text: str) -> str:
    """``text`` on one line, cut to what fits in a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rsplit(" ", 1)[0] + " …"


class SiteLeftover(Rule):
    """Een regel of blok van de website staat in de tekst.

    Nieuwsbrief, menu, betaalmuur, deelknoppen, cookies, verwijzingen naar andere artikelen, lege velden (null) en bestandsnamen horen bij de site en niet bij
    het artikel. U vult de frases aan in huisstijl/restanten.toml. Regels die op elkaar volgen, zijn één vondst.

    ```fout
    De kerk was zondag tot de laatste plaats bezet, zegt de koster na afloop.

    ⟦Wilt u verder lezen?

    Log in

    Home
    Krant
    Contact⟧
    ```
    ```wordt
    De kerk was zondag tot de laatste plaats bezet, zegt de koster na afloop.
    ```
    ```fout
    Binnenland
    Wie betaalt straks de nieuwe brug over de rivier?
    ⟦op⟧
    De gemeente en de provincie zijn het al drie jaar niet eens over de kosten van de brug, die intussen niet meer veilig is voor zwaar verkeer uit de regio.
    ```
    ```wordt
    Binnenland
    Wie betaalt straks de nieuwe brug over de rivier?
    De gemeente en de provincie zijn het al drie jaar niet eens over de kosten van de brug, die intussen niet meer veilig is voor zwaar verkeer uit de regio.
    ```
    ```goed
    De krant vroeg haar lezers om hulp. Meld u aan voor de nieuwsbrief, stond er bij elk artikel.

    Het leverde tweeduizend nieuwe namen op.
    ```
    """

    code = "RES001"
    name = "restant-van-de-site"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        run: list[Block] = []
        for block in (*doc.blocks, None):
            if block is not None and block.kind is Kind.LEFTOVER:
                run.append(block)
            elif run:
                yield self._leftover(doc, run)
                run = []

    def _leftover(self, doc: Document, run: list[Block]) -> Finding:
        span = Span(run[0].span.start, run[-1].span.end)
        gone = Span(run[0].previous.span.end if run[0].previous else 0, span.end) if run[-1].next is None else Span(span.start, run[-1].next.span.start)
        what = f"dit blok ({len(run)} regels)" if len(run) > 1 else "deze regel"
        message = f"“{_shown(run[0].text)}” hoort bij de site, niet bij het artikel. Verwijder {what}."
        return self.finding(span, message, (Fix((Edit(gone, ""),), f"Verwijder {what}", Safety.UNSAFE),))


_BEFORE = lazy_regex(r"(?:null\s+)+(?=[Bb]eeld\b)|Volledig scherm\s+(?=\S)|(?:Advertentie|Delen|Lees verder|Lees meer|Luister)(?=\p{Lu}\p{Ll}+\s)")
_STARTS = ("null", "Volledig", "Advertentie", "Delen", "Lees ", "Luister")
_CAMERA = lazy_regex(r"(?<![\p{L}\p{N}_/-])(?:DSC[FN]?|IMG|PICT)[_-]?\d{3,6}(?:\.[Jj][Pp][Ee]?[Gg])?[ ]?", hint=("DSC", "IMG", "PICT"))
_AFTER = lazy_regex(r"(?<=[.!?”’])\s+[<>»›]$|\s+undefined$|(?:\s+null)+$")
_ENDS = ("<", ">", "»", "›", "null", "undefined")


class LeftoverInLine(Rule):
    """Een woord van de website staat voor of achter een regel.

    Een leeg veld (null), een knop (Volledig scherm) of een los teken is aan een regel van het artikel blijven hangen.

    ```fout
    ⟦Volledig scherm⟧ De burgemeester opent de markt. © ANP

    De markt trok zaterdag volgens de organisatie ruim vierduizend bezoekers uit de hele streek.
    ```
    ```wordt
    De burgemeester opent de markt. © ANP

    De markt trok zaterdag volgens de organisatie ruim vierduizend bezoekers uit de hele streek.
    ```
    ```fout
    Maar ⟦DSC02313⟧wie de markt wil zien, moet zaterdag naar het plein komen, zegt de burgemeester.
    ```
    ```wordt
    Maar wie de markt wil zien, moet zaterdag naar het plein komen, zegt de burgemeester.
    ```
    ```fout
    De markt is weer open. © ANP

    ⟦Advertentie⟧De markt trok zaterdag volgens de organisatie ruim vierduizend bezoekers uit de hele streek.
    ```
    ```wordt
    De markt is weer open. © ANP

    De markt trok zaterdag volgens de organisatie ruim vierduizend bezoekers uit de hele streek.
    ```
    ```goed
    De burgemeester opent de markt op volledig scherm. © ANP

    De markt trok zaterdag volgens de organisatie ruim vierduizend bezoekers uit de hele streek.
    ```
    """

    code = "RES002"
    name = "restant-in-regel"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(_CAMERA):
            fix = Fix((Edit(Span(*match.span()), ""),), f"Verwijder “{match[0].strip()}”", Safety.UNSAFE)
            yield self.finding(Span(match.start(), match.start() + len(match[0].strip())), "Dit is de bestandsnaam van een foto.", (fix,))
        for block in doc.readable():
            text = block.text
            found = (
                _BEFORE.match(text) if text.startswith(_STARTS) else _AFTER.search(text, max(0, len(text) - _LONGEST_SHOWN)) if text.endswith(_ENDS) else None
            )
            if found is None:
                continue
            word = found[0].strip()
            at = block.span.start
            start = at + found.start() + found[0].index(word)
            fix = Fix((Edit(Span(at + found.start(), at + found.end()), ""),), f"Verwijder “{word}”", Safety.UNSAFE)
            yield self.finding(Span(start, start + len(word)), f"“{word}” hoort bij de site, niet bij het artikel.", (fix,))


class PhotoKeywords(Rule):
    """Achter het bijschrift staan trefwoorden uit het fotoarchief.

    Het archief bewaart bij een foto trefwoorden en de naam van de maker, achternaam eerst. Die horen niet bij het bijschrift.

    ```fout
    De dijk bij Lelystad. Foto Kees Visser ⟦dijken water polders landbouw Visser, Kees⟧

    Het waterschap verhoogt de dijk de komende twee jaar met bijna een halve meter, zegt de dijkgraaf.
    ```
    ```wordt
    De dijk bij Lelystad. Foto Kees Visser

    Het waterschap verhoogt de dijk de komende twee jaar met bijna een halve meter, zegt de dijkgraaf.
    ```
    ```goed
    De dijk bij Lelystad. Foto Kees Visser

    Het waterschap verhoogt de dijk de komende twee jaar met bijna een halve meter, zegt de dijkgraaf.
    ```
    """

    code = "RES003"
    name = "trefwoorden-van-foto"
    severity = Severity.REMOVE
    _tail = lazy_regex(r"(?<=\s)(?:\p{Ll}[\p{L}-]*\s+){2,}\p{Lu}[\p{L}-]+,\s\p{Lu}[\p{L}.-]+(?:\s(?:van|de|der|den|ter|ten))*$")

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.of_kind(Kind.CAPTION):
            text = block.text
            if ", " not in text[-40:] or text.endswith((".", "!", "?", "”")):
                continue
            match = self._tail.search(text, max(0, len(text) - 250))
            if match is None or any(form(word).has_tag("WKW:TGW:3EP", "WKW:VLT", "VRZ", "VNW") for word in match[0].split()[:-3]):
                continue
            at = block.span.start
            fix = Fix((Edit(Span(at + len(text[: match.start()].rstrip()), block.span.end), ""),), "Verwijder de trefwoorden", Safety.UNSAFE)
            yield self.finding(Span(at + match.start(), block.span.end), "Dit zijn trefwoorden uit het fotoarchief, geen bijschrift.", (fix,))


_BOUNDARY = re.compile(r"[A-ZÀ-ÖØ-Þ0-9](?<=[a-zß-ÿ].|[0-9][A-ZÀ-ÖØ-Þ])")
_TIME_BEFORE = lazy_regex(r"(?:\b\d{1,2}[:.]\d\d|\b(?:19|20)\d\d)$")
_DATE_AFTER = lazy_regex(r"\d{1,2}\s\p{L}{3,9}\.?\s\d{4}\b")
_LEFT = lazy_regex(r"(?<![\p{L}\p{N}@#/._-])\p{L}?\p{Ll}{2,}$")
_RIGHT = lazy_regex(r"\p{Lu}(?:\p{Ll}{1,40}|\p{Lu}{1,40})(?![\p{L}\p{N}/_@])")
_AGO = lazy_regex(r"\p{Lu}\p{L}{1,40}(?:\s\p{Lu}{2,})*")
_SITES = re.compile(r"\.(?:nl|be|com)(?=[a-z-]+\.(?:nl|be|com)\b)")
_LONGEST_WORD = 40
_BRAND = 6
"""Shorter labels also begin the names of firms (ZorgSaam)."""
_HEAD_BLOCKS = 12
_OWN = frozenset({"mijn", "onze", "jouw", "thuis", "web", "euro", "e-"})


class GluedLabel(Rule):
    """Een label van de site zit vast aan wat erop volgt.

    In kopieën van webpagina's vallen de spaties en regeleinden tussen rubriek, auteur, tijd en tekst weg: “OpinieCommentaar”, “3 uur geledenDEN HAAG”. Namen met een
    hoofdletter in het woord, zoals YouTube, ChristenUnie en McDonald’s, zijn goed.

    ```fout
    ⟦InterviewJan⟧ Willem de Boer

    De boer die geen koeien meer wil

    Hij molk dertig jaar lang elke ochtend zijn koeien, maar nu is de stal van de familie leeg.
    ```
    ```wordt
    Interview | Jan Willem de Boer

    De boer die geen koeien meer wil

    Hij molk dertig jaar lang elke ochtend zijn koeien, maar nu is de stal van de familie leeg.
    ```
    ```fout
    12 mei 2021 ⟦09:15Gewijzigd⟧ op 13 mei 2021 10:00

    Twee schepen zijn woensdag op elkaar gebotst in de haven van Delfzijl, meldt de politie.

    2 uur ⟦geledenUTRECHT⟧ (ANP) – De treinen rijden weer.
    ```
    ```wordt
    12 mei 2021 09:15 Gewijzigd op 13 mei 2021 10:00

    Twee schepen zijn woensdag op elkaar gebotst in de haven van Delfzijl, meldt de politie.

    2 uur geleden UTRECHT (ANP) – De treinen rijden weer.
    ```
    ```goed
    ChristenUnie wil onderzoek naar YouTube

    De ChristenUnie, het CDA en DeepMind spraken donderdag over OpenAI, TikTok en McDonald’s, en over een iPhone van de DeVries Groep.
    Het veld adresObject staat leeg.
    ```
    """

    code = "RES004"
    name = "geplakt-label"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for match in doc.matches(_BOUNDARY, in_address=True):
            at = match.start()
            before = text[max(0, at - _LONGEST_WORD) : at]
            right = _RIGHT.match(text, at)
            left = _LEFT.search(before)
            if text[at - 1].isdigit():
                found = _TIME_BEFORE.search(before)
                if found and right and right[0][1].islower():
                    yield self._glued(doc, at - len(found[0]), at, right.end(), " ")
            elif text[at].isdigit():
                if left and left[0][0].isupper() and _DATE_AFTER.match(text, at):
                    yield self._glued(doc, at - len(left[0]), at, at + len(text[at : at + 2].strip()), " | ")
            elif before.endswith("geleden"):
                ago = _AGO.match(text, at)
                yield self._glued(doc, at - len("geleden"), at, ago.end() if ago else at + 1, " ")
            elif left and right:
                separator = self._separator(doc, at, left[0], right[0])
                if separator:
                    yield self._glued(doc, at - len(left[0]), at, right.end(), separator)
        for match in doc.matches(_SITES, in_address=True):
            start = text.rfind(" ", 0, match.start()) + 1
            yield self._glued(doc, max(start, text.rfind("\n", 0, match.start()) + 1), match.end(), match.end() + 1, " ")

    def _separator(self, doc: Document, at: int, left: str, right: str) -> str:
        """What must come between the two parts of a glued word; nothing when it is one word."""
        word = left + right
        block = doc.block_at(at)
        if block is None or left in _OWN or form(word).listed or doc.house.accepts(word) or doc.text.find(word, doc.text.find(word) + 1) >= 0:
            return ""
        labels = leftover_labels(doc)
        if left.lower() in labels and len(left) > _BRAND and block.span.start == at - len(left) and _is_known(right):
            return " | "
        if block.kind in _LABEL_KINDS and block.index < _HEAD_BLOCKS and (left.lower() in labels or doc.text[block.span.start : at].lower() in labels):
            return " | "
        if left[0].isupper():
            if right in _SENTENCE_STARTS and block.kind.is_prose and at - block.span.start < _LONGEST_LABEL and len(block.sentences[0]) > _CLEARLY_TEXT:
                return "\n" if doc.text[block.span.start : at].istitle() and _is_known(left) else ""
            return " | " if block.kind is Kind.SECTION and _is_plain_word(left.lower()) and _is_known(right) else ""
        if block.kind.is_prose and not _may_start_sentence(right):
            return ""  # adresVeld: a name in code
        return " " if len(left) > 2 and _is_plain_word(left) and _is_known(right) else ""

    def _glued(self, doc: Document, start: int, at: int, end: int, separator: str) -> Finding:
        left, right = doc.text[start:at], doc.text[at:end]
        message = f"“{left}{right}”: twee labels aan elkaar." if separator == " | " else "Hier zijn twee stukken tekst van de site aan elkaar geplakt."
        return self.finding(Span(start, end), message, (Fix((Edit(Span(at, at), separator),), f"{left}{separator}{right}", Safety.UNSAFE),))


_SENTENCE_STARTS = frozenset("De Het Een In Op Er Hij Zij Wij Dat Dit Als Na Bij Met Het Voor".split())
_LONGEST_LABEL = 40
_CLEARLY_TEXT = 8


def leftover_labels(doc: Document) -> frozenset[str]:
    """The names of sections and genres, in lower case."""
    return frozenset(word for words in doc.house.table("restanten").get("rubrieken", {}).values() for word in words)


@cache
def _is_plain_word(word: str) -> bool:
    return form(word).frequency > 5 and bool(form(word).classes - {"ENM"})


@cache
def _may_start_sentence(word: str) -> bool:
    """A name, a word in capitals, or one of the small words with which sentences start."""
    lower = form(word.lower())
    return word.isupper() or (form(word).has_tag("ENM") and not lower.listed) or lower.has_tag("VNW", "VRZ", "VGW", "BYW", "GET:TXT")


@cache
def _is_known(word: str) -> bool:
    return len(word) > 1 and form(word).listed
