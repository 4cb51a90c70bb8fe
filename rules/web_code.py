"""RES: what the machine left in the text: codes, broken characters, hyphens of a print, note marks, blanks that were never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from taallint.api import Document, Edit, Finding, Fix, Kind, Rule, Safety, Severity, Span, form, lazy_regex

_LONGEST_SHOWN = 60
_LONGEST_WORD = 40


def _shown(text: str) -> str:
    """``text`` on one line, cut to what fits in a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1].rsplit(" ", 1)[0] + " …"


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
    Een alinea die zelf over HTML of code gaat, blijft met rust.

    ```fout
    Jansen ⟦&amp;⟧ Zn. verkoopt ⟦<strong>⟧brood⟦</strong>⟧ en koek.⟦[/caption]⟧
    ```
    ```wordt
    Jansen & Zn. verkoopt brood en koek.
    ```
    ```goed
    Van Dijk & Zn. verkoopt brood: 3 < 5, en [sic] dat klopt. De code voor een spatie is &nbsp; in HTML.
    ```
    """

    code = "RES005"
    name = "opmaakcode"
    severity = Severity.REMOVE

    _about = lazy_regex(r"\b(?:html|xml|css|broncode|codes?|escape|entiteit(?:en)?|tags?)\b", regex.I)

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(mark in doc.text for mark in "&<[{") and "javascript:" not in doc.text:
            return
        for match in doc.matches(_MARKUP, in_address=True):
            code = match[0]
            text = _character(code) if code[0] == "&" else ""
            block = doc.block_at(match.start())
            if text == code or (block is not None and self._about.search(block.text)):
                continue
            span = Span(match.start(), match.end())
            fix = Fix((Edit(span, text.replace("\u00ad", "")),), text.strip() or f"Verwijder “{_shown(code)}”", Safety.UNSAFE)
            yield self.finding(span, "Dit is code van de website, geen tekst.", (fix,))


def _character(code: str) -> str:
    """What the code of a sign (&nbsp;) stands for; the code itself when it is none."""
    from html import unescape

    return unescape(code)


_TRACKING = lazy_regex(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|_ga|referrer|cmpid)=[^\s&)\]”\"»]*&?")


class TrackingParameter(Rule):
    """Een webadres draagt een volgcode.

    Wat achter `utm_` of `fbclid` staat, vertelt de site waar de bezoeker vandaan kwam. Het adres werkt ook zonder.

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
        for match in doc.matches(_TRACKING, in_address=True):
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
        for match in doc.matches(_MOJIBAKE, in_address=True):
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
        for match in doc.matches(_PRINTED, in_address=True):
            left = _WORD_BEFORE.search(doc.text, max(0, match.start() - _LONGEST_WORD), match.start())
            if left and match[1] not in _JOINS and form(left[0] + match[1]).frequency > 0:
                span = Span(left.start(), match.end())
                yield self.replacement(span, left[0] + match[1], "Het streepje komt van een afbreking aan het eind van een regel.")

    def _soft(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(_SOFT, in_address=True):
            whole = match[0].replace("¬", "").replace("\u00ad", "")
            edits = tuple(Edit(Span(match.start() + at, match.start() + at + 1), "") for at, char in enumerate(match[0]) if char in "¬\u00ad")
            span = Span(match.start(), match.end())
            yield self.finding(span, "Hier is een afbreekteken midden in het woord blijven staan.", (Fix(edits, whole, Safety.SAFE),))


_NOTE = re.compile(r"[0-9\[](?<=[^\W\d_].)(?:(?<=[0-9])[0-9]?|(?<=\[)[0-9]{1,2}\])(?![\w\[-])")
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
        for match in () if doc.is_typed else _NOTE.finditer(doc.text):  # Markdown has its own way for notes
            block = doc.block_at(match.start())
            if not doc.text[match.start() - 1 : match.start()].isalpha() or block is None or block.kind is Kind.LEFTOVER:
                continue
            word = _PLAIN_BEFORE.search(doc.text, max(0, match.start() - _LONGEST_WORD), match.start())
            if word and word[0] not in _NUMBERED and form(word[0]).frequency > 0 and not form(word[0] + match[0]).listed:
                fix = Fix((Edit(Span(match.start(), match.end()), ""),), word[0], Safety.UNSAFE)
                yield self.finding(Span(word.start(), match.end()), "Dit cijfer lijkt de verwijzing naar een voetnoot.", (fix,))


_BLANKS = "foto|beeld|citaat|quote|naam|kop|bron|link|datum|video|tussenkop|streamer|kader|tekst|titel|functie|plaats|leeftijd|invullen|aanvullen|checken"
_LABELS = "kop|onderkop|tussenkop|chapeau|streamer|bijschrift|intro|broodtekst"
_PLACEHOLDERS = (
    lazy_regex(r"\b(?:TK){2,}\b|\bTK\sTK\b|\[TK\]|\b[xX]{3,}\b\+?|\b[Ll]orem\sipsum\b[^\n.]*\.?|[#@]{3,}", hint=("TK", "xxx", "XXX", "orem", "##", "@@")),
    lazy_regex(
        rf"[\[<(](?i:{_BLANKS}|(?:hier\s)?nog\s(?:invullen|aanvullen|checken))\s*\d*[\]>)]",
        hint=rf"[\[<(](?i:{_BLANKS}|hier|nog)",
    ),
    lazy_regex(
        r"\b(?:NOG|HIER|NAAM|KOP|FOTO|TEKST|CITAAT|DATUM)\s(?:INVULLEN|AANVULLEN|CHECKEN|VOLGT|KOMT|NOG)\b(?:\s\p{Lu}{2,})*",
        hint=("INVULLEN", "AANVULLEN", "CHECKEN", "VOLGT", "KOMT", " NOG"),
    ),
    lazy_regex(
        r"^[Hh]ier\s(?:komt|moet)\s(?:nog\s)?(?:(?:de|het|een)\s)?(?:foto|kop|citaat|quote|tekst|link|video|bijschrift|naam|intro|kader|streamer)\b[^.\n]{0,20}$",
        regex.MULTILINE,
        hint=("ier komt ", "ier moet "),
    ),
    lazy_regex(rf"^(?:{_LABELS}|{_LABELS.upper()}):", regex.MULTILINE, hint=r":(?<=(?i:kop|eau|mer|ift|tro|kst):)"),
    lazy_regex(r"^(?:TK|PM)$", regex.MULTILINE, hint=("TK", "PM")),
)


class Placeholder(Rule):
    """Een plaatshouder is niet ingevuld.

    “TK”, “XXX”, “lorem ipsum”, “[foto]”, “NOG INVULLEN”: zo merkt een schrijver wat nog moet komen. In de krant mag het niet staan.

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
        found = [match for pattern in _PLACEHOLDERS for match in doc.matches(pattern, in_address=True)]
        is_template = doc.is_typed and sum(match[0][0] in "[<" for match in found) > 2
        for match in found:
            if doc.is_typed and (match[0][0] == "#" or (is_template and match[0][0] in "[<")):
                continue  # a head that lacks its space, or a form to be filled in
            if match[0][0] == "(" and match[0].islower() and match[0][1:5] in ("foto", "bron", "link", "vide", "plaa", "beel"):
                continue
            yield self.finding(Span(match.start(), match.end()), f"“{_shown(match[0])}” is een plaatshouder: vul in of verwijder.")
