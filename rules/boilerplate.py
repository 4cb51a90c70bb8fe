"""RES: wat van de website in de kopie is blijven staan."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import Block, Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, form, lazy_regex

_LABEL_KINDS = frozenset({Kind.SECTION, Kind.HEAD, Kind.BYLINE, Kind.DATE, Kind.SUBHEAD, Kind.LEAD})
_LONGEST_SHOWN = 60


def matches(doc: Document, pattern: re.Pattern[str] | regex.Pattern[str]) -> Iterator[re.Match[str]]:
    """Every match of ``pattern`` in what belongs to the article: not in leftovers, not in what the format hides."""
    for match in pattern.finditer(doc.text):
        block = doc.block_at(match.start())
        if block is not None and block.kind is not Kind.LEFTOVER and not any(mask.start <= match.start() < mask.end for mask in block.masks):
            yield match


def shown(text: str) -> str:
    """``text`` on one line, cut to what fits in a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rsplit(" ", 1)[0] + " …"


class SiteLeftover(Rule):
    """Een regel of blok van de website staat in de tekst.

    Nieuwsbrief, menu, betaalmuur, deelknoppen, cookies, verwijzingen naar andere artikelen, lege velden (null) en bestandsnamen horen bij de site en niet bij
    het artikel. De frases staan in huisstijl/restanten.toml en zijn daar aan te vullen. Regels die op elkaar volgen, zijn één vondst.

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
        message = f"“{shown(run[0].text)}” hoort bij de site, niet bij het artikel. Verwijder {what}."
        return self.finding(span, message, (Fix((Edit(gone, ""),), f"Verwijder {what}", Safety.UNSAFE),))


_BEFORE = lazy_regex(r"(?:null\s+)+(?=[Bb]eeld\b)|Volledig scherm\s+(?=\S)")
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
    ```goed
    De burgemeester opent de markt op volledig scherm. © ANP

    De markt trok zaterdag volgens de organisatie ruim vierduizend bezoekers uit de hele streek.
    ```
    """

    code = "RES002"
    name = "restant-in-regel"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.readable():
            text = block.text
            found = (
                _BEFORE.match(text)
                if text.startswith(("null", "Volledig"))
                else _AFTER.search(text, max(0, len(text) - _LONGEST_SHOWN))
                if text.endswith(_ENDS)
                else None
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
            if ", " not in text[-40:]:
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
_HEAD_BLOCKS = 12
_OWN = frozenset({"mijn", "onze", "jouw", "thuis", "web", "euro", "e-"})


class GluedLabel(Rule):
    """Een label van de site zit vast aan wat erop volgt.

    In kopieën van webpagina's vallen de spaties en regeleinden tussen rubriek, auteur, tijd en tekst weg: OpinieCommentaar, 3 uur geledenDEN HAAG. Namen met een
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
    ```
    """

    code = "RES004"
    name = "geplakt-label"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for match in matches(doc, _BOUNDARY):
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
        for match in matches(doc, _SITES):
            start = text.rfind(" ", 0, match.start()) + 1
            yield self._glued(doc, max(start, text.rfind("\n", 0, match.start()) + 1), match.end(), match.end() + 1, " ")

    def _separator(self, doc: Document, at: int, left: str, right: str) -> str:
        """What must come between the two parts of a glued word; nothing when it is one word."""
        word = left + right
        block = doc.block_at(at)
        if block is None or left in _OWN or form(word).listed or doc.house.accepts(word) or doc.text.find(word, doc.text.find(word) + 1) >= 0:
            return ""
        if block.kind in _LABEL_KINDS and block.index < _HEAD_BLOCKS:
            labels = leftover_labels(doc)
            if left.lower() in labels or doc.text[block.span.start : at].lower() in labels:
                return " | "
        if left[0].isupper():
            return " | " if block.kind is Kind.SECTION and _is_plain_word(left.lower()) and _is_known(right) else ""
        return " " if len(left) > 3 and _is_plain_word(left) and _is_known(right) else ""

    def _glued(self, doc: Document, start: int, at: int, end: int, separator: str) -> Finding:
        left, right = doc.text[start:at], doc.text[at:end]
        message = f"“{left}{right}”: twee labels aan elkaar." if separator == " | " else "Hier zijn twee stukken tekst van de site aan elkaar geplakt."
        return self.finding(Span(start, end), message, (Fix((Edit(Span(at, at), separator),), f"{left}{separator}{right}", Safety.UNSAFE),))


def leftover_labels(doc: Document) -> frozenset[str]:
    """The names of sections and genres, in lower case."""
    return frozenset(word for words in doc.house.table("restanten").get("rubrieken", {}).values() for word in words)


@cache
def _is_plain_word(word: str) -> bool:
    return form(word).frequency > 5 and bool(form(word).classes - {"ENM"})


@cache
def _is_known(word: str) -> bool:
    return len(word) > 1 and form(word).listed


_TAGS = (
    "a abbr article aside b blockquote body br button div em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label li link main "
    "meta nav noscript object ol p picture pre q s script section small source span strike strong style sub sup svg table tbody td th thead time title tr u ul video".split()
)
_MARKUP = lazy_regex(
    rf"&(?:[a-zA-Z]{{2,8}}|\#\d{{2,6}}|\#x[0-9a-fA-F]{{2,5}});|</?(?:{'|'.join(_TAGS)})(?:\s[^<>\n]*)?/?>|<!--.*?-->"
    r"|\[/?(?:caption|vc_\w+|et_pb_\w+|su_\w+|gallery|embed|video|audio|playlist|youtube|vimeo|twitter|instagram|contact-form[\w-]*)\b[^\]\n]*\]|\[/\w+\]|\[\w+\s\w+=[\"'”“][^\]\n]*\]"
    r"|\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|<%[^<>\n]*%>|\[\[[^\[\]\n]*\]\]|\[object Object\]|\bjavascript:\S*",
    regex.IGNORECASE,
)


class MarkupInText(Rule):
    """HTML of een code van het redactiesysteem staat in de tekst.

    Tekens als &amp;, labels als <strong> en codes als [caption] horen de opmaak te sturen en mogen niet zichtbaar zijn.

    ```fout
    Jansen ⟦&amp;⟧ Zn. verkoopt ⟦<strong>⟧brood⟦</strong>⟧ en koek.⟦[/caption]⟧
    ```
    ```wordt
    Jansen & Zn. verkoopt brood en koek.
    ```
    ```goed
    Van Dijk & Zn. verkoopt brood: 3 < 5, en [sic] dat klopt.
    ```
    """

    code = "RES005"
    name = "opmaakcode"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(mark in doc.text for mark in "&<[{") and "javascript:" not in doc.text:
            return
        for match in matches(doc, _MARKUP):
            code = match[0]
            text = html.unescape(code) if code[0] == "&" else ""
            if text == code:
                continue
            span = Span(match.start(), match.end())
            fix = Fix((Edit(span, text.replace("\u00ad", "")),), text.strip() or f"Verwijder “{shown(code)}”", Safety.UNSAFE)
            yield self.finding(span, "Dit is code van de website, geen tekst.", (fix,))


_TRACKING = lazy_regex(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|_ga|referrer|cmpid)=[^\s&)\]”\"»]*&?")


class TrackingParameter(Rule):
    """Een webadres draagt een volgcode.

    Wat achter utm_ of fbclid staat, vertelt de site waar de bezoeker vandaan kwam. Het adres werkt ook zonder.

    ```fout
    Kijk op www.voorbeeld.nl/lijst?⟦utm_source=brief&⟧⟦utm_medium=mail⟧ voor de hele lijst.
    ```
    ```wordt
    Kijk op www.voorbeeld.nl/lijst voor de hele lijst.
    ```
    ```goed
    Kijk op www.voorbeeld.nl/lijst?jaar=2024 voor de hele lijst.
    ```
    """

    code = "RES006"
    name = "volgcode-in-webadres"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        if "=" not in doc.text:
            return
        for match in matches(doc, _TRACKING):
            start = match.start()
            last = not match[0].endswith("&")
            before = doc.text[:start]
            address = before[max(before.rfind(" "), before.rfind("\n")) + 1 :]
            nothing_left = last and not _TRACKING.sub("", address + match[0]).rpartition("?")[2]
            if nothing_left:
                start -= 1 if doc.text[start - 1] == "?" else 0
            edits = [Edit(Span(start, match.end()), "")]
            if nothing_left and start == match.start():
                question = before.rfind("?")
                edits.append(Edit(Span(question, question + 1), ""))
            yield self.finding(
                Span(match.start(), match.end()), "Deze volgcode hoort niet in het adres.", (Fix(tuple(edits), "Verwijder de volgcode", Safety.SAFE),)
            )


_MOJIBAKE = lazy_regex(
    r"(?:[ÃÂÅÄ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€‚„][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]?|ï¿½|Ã(?=\p{Ll})|ðŸ\S{1,2})+|\ufffd+|[\u0080-\u009f]|πŸ\S{1,3}"
    r"|[\ue000-\uf8ff]+|€[”™œ˜“](?!\w)|(?<!\p{L})ā(?=\s?\p{Ll})|(?<=\p{Ll})ā(?![\p{L}])|(?<=\p{Ll})[ƀ-Ɛƒ-Ɵƣ-Ʈƫƴ-ǌ](?=\p{Ll}|\b)"
)


class BrokenCharacters(Rule):
    """Een letter of leesteken is verminkt.

    De tekst is ergens met de verkeerde tekentabel gelezen: zo wordt een e met trema een reeks vreemde tekens.

    ```fout
    De offici⟦Ã«⟧le opening was druk.
    ```
    ```wordt
    De officiële opening was druk.
    ```
    ```goed
    De officiële opening was in São Paulo, bij Citroën en Škoda.
    ```
    """

    code = "RES007"
    name = "verminkte-tekens"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        if not _is_suspect(doc.text):
            return
        for match in matches(doc, _MOJIBAKE):
            span = Span(match.start(), match.end())
            repaired = _repair(match[0])
            fixes = (Fix.replace(span, repaired, Safety.UNSAFE),) if repaired else ()
            yield self.finding(span, "Verminkt teken: de tekst is met de verkeerde tekentabel gelezen.", fixes)


_SUSPECT = re.compile("[\u0080-\u009fÂÃÄÅ¿ð™œ\ufffd\ue000-\uf8ffπāƀ-ǌ]|â[€‚„]|€[”™œ˜“]")


def _is_suspect(text: str) -> bool:
    return not text.isascii() and _SUSPECT.search(text) is not None


def _repair(text: str) -> str:
    """What ``text`` was before UTF-8 was read as Windows-1252; nothing when that can't be told."""
    raw = b"".join(bytes([ord(char)]) if 0x80 <= ord(char) <= 0x9F else char.encode("cp1252", "ignore") for char in text)
    try:
        return raw.decode("utf-8") if len(text) > 1 else raw.decode("cp1252")
    except UnicodeDecodeError:
        return ""


_SOFT = lazy_regex(r"\p{L}+(?:[¬\u00ad]\p{L}+)+")
_PRINTED = re.compile(r"-\s+([a-zß-ÿ]{2,})")
_WORD_BEFORE = lazy_regex(r"\p{L}{2,}$")
_JOINS = frozenset("en of noch tot dan als maar versus respectievelijk én òf oftewel naar dus plus in van met op te".split())


class HyphenationLeftover(Rule):
    """Een afbreekstreepje is midden in een woord blijven staan.

    Bij het plakken uit een opgemaakte pagina of pdf blijven afbreekstreepjes in de woorden achter: het zachte (onzichtbaar of als ¬) en het gedrukte.

    ```fout
    Dat is ⟦waar- schijnlijk⟧ goed ⟦v¬oor⟧ de regio.
    ```
    ```wordt
    Dat is waarschijnlijk goed voor de regio.
    ```
    ```goed
    De land- en tuinbouw groeit, net als de in- en uitvoer.
    ```
    """

    code = "RES008"
    name = "afbreekstreepje-in-woord"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        if "¬" in doc.text or "\u00ad" in doc.text:
            yield from self._soft(doc)
        for match in matches(doc, _PRINTED):
            left = _WORD_BEFORE.search(doc.text, max(0, match.start() - _LONGEST_WORD), match.start())
            if left and match[1] not in _JOINS and form(left[0] + match[1]).frequency > 0:
                span = Span(left.start(), match.end())
                yield self.replacement(span, left[0] + match[1], "Het streepje komt van een afbreking aan het eind van een regel.")

    def _soft(self, doc: Document) -> Iterator[Finding]:
        for match in matches(doc, _SOFT):
            whole = match[0].replace("¬", "").replace("\u00ad", "")
            edits = tuple(Edit(Span(match.start() + at, match.start() + at + 1), "") for at, char in enumerate(match[0]) if char in "¬\u00ad")
            span = Span(match.start(), match.end())
            yield self.finding(span, "Hier is een afbreekteken midden in het woord blijven staan.", (Fix(edits, whole, Safety.SAFE),))


_NOTE = re.compile(r"(?:[0-9]{1,2}|\[[0-9]{1,2}\])(?![\w\[-])")
_PLAIN_BEFORE = lazy_regex(r"(?<![\p{L}\p{N}@#./_-])\p{Ll}{4,}$")
_NUMBERED = frozenset(
    "covid groep klas niveau level versie fase deel type bron formule radio euro vitamine omega kanaal route lijn zone artikel bijlage figuur tabel".split()
)


class FootnoteDigit(Rule):
    """Het cijfer van een voetnoot zit vast aan een woord.

    In de oorspronkelijke tekst stond het cijfer hoog, als verwijzing naar een noot. In de krant is er geen noot.

    ```fout
    De regeling kost volgens het ⟦ministerie3⟧ twee miljoen euro.
    ```
    ```wordt
    De regeling kost volgens het ministerie twee miljoen euro.
    ```
    ```goed
    Vitamine B12, covid19 en groep8 zijn geen voetnoten.
    ```
    """

    code = "RES009"
    name = "voetnootcijfer"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _NOTE.finditer(doc.text):
            block = doc.block_at(match.start())
            if not doc.text[match.start() - 1 : match.start()].isalpha() or block is None or block.kind is Kind.LEFTOVER:
                continue
            word = _PLAIN_BEFORE.search(doc.text, max(0, match.start() - _LONGEST_WORD), match.start())
            if word and word[0] not in _NUMBERED and form(word[0]).frequency > 0 and not form(word[0] + match[0]).listed:
                fix = Fix((Edit(Span(match.start(), match.end()), ""),), word[0], Safety.UNSAFE)
                yield self.finding(Span(word.start(), match.end()), "Dit cijfer lijkt de verwijzing naar een voetnoot.", (fix,))


_PLACEHOLDER = lazy_regex(
    r"\b(?:TK){2,}\b|\bTK\sTK\b|\[TK\]|\b[xX]{3,}\b\+?|\b[Ll]orem\sipsum\b[^\n.]*\.?|[#@]{3,}"
    r"|[\[<(](?i:foto|beeld|citaat|quote|naam|kop|bron|link|datum|video|tussenkop|streamer|kader|tekst|titel|functie|plaats|leeftijd|invullen|aanvullen|checken|(?:hier\s)?nog\s(?:invullen|aanvullen|checken))\s*\d*[\]>)]"
    r"|\b(?:NOG|HIER|NAAM|KOP|FOTO|TEKST|CITAAT|DATUM)\s(?:INVULLEN|AANVULLEN|CHECKEN|VOLGT|KOMT|NOG)\b(?:\s\p{Lu}{2,})*"
    r"|^[Hh]ier\s(?:komt|moet)\s(?:nog\s)?(?:(?:de|het|een)\s)?(?:foto|kop|citaat|quote|tekst|link|video|bijschrift|naam|intro|kader|streamer)\b[^.\n]{0,20}$"
    r"|^(?:kop|onderkop|tussenkop|chapeau|streamer|bijschrift|intro|broodtekst|KOP|ONDERKOP|CHAPEAU|STREAMER|BIJSCHRIFT|INTRO|BROODTEKST):|^(?:TK|PM)$",
    regex.MULTILINE,
)


_HINT = re.compile(
    r"TK|PM|[xX]{3}|[Ll]orem|[#@]{3}|[\[<(][A-Za-z]|NOG|INVULLEN|VOLGT|KOMT|\n(?:[Hh]ier |[Kk]op:)|[a-zA-Z]:|CHECKEN|AANVULLEN|Hier (?:komt|moet)"
)


class Placeholder(Rule):
    """Een plaatshouder is niet ingevuld.

    TK, XXX, lorem ipsum, [foto], NOG INVULLEN: zo merkt een schrijver wat nog moet komen. In de krant mag het niet staan.

    ```fout
    De wethouder is ⟦XXX⟧ jaar en woont in ⟦[plaats]⟧. ⟦NOG CHECKEN⟧
    ```
    ```fout
    De nieuwe wethouder legde donderdagavond in de raad van Urk de eed af.

    ⟦Hier komt de foto⟧

    Hij volgt zijn partijgenoot op, die naar Den Haag vertrok voor een baan bij een ministerie.
    ```
    ```goed
    Hier komt de foto vandaan. Op de trui in maat XXL stond TK. Hij zei [sic] dat hij kwam.
    ```
    """

    code = "RES010"
    name = "plaatshouder"
    severity = Severity.REMOVE

    def check(self, doc: Document) -> Iterator[Finding]:
        if not _HINT.search(doc.text):
            return
        for match in matches(doc, _PLACEHOLDER):
            if match[0][0] == "(" and match[0].islower() and match[0][1:5] in ("foto", "bron", "link", "vide", "plaa", "beel"):
                continue
            yield self.finding(Span(match.start(), match.end()), f"“{shown(match[0])}” is een plaatshouder: vul in of verwijder.")
