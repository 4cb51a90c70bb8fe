"""Koppeltekens: letterwoorden, namen, voorvoegsels, cijfers; en koppeltekens die er niet horen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from taallint.api import (
    NUMBER,
    PUNCT,
    WORD,
    Document,
    Edit,
    Finding,
    Form,
    Rule,
    Safety,
    Severity,
    Span,
    Token,
    form,
    is_noun,
    is_only_noun,
    lazy_regex,
    lexicon,
    names_person,
    verdict,
)

_LETTERWORDS = frozenset(
    "ads adsl btw cao cd dvd ecg gft ggz gps gsm hbo hiv hsl hts ict isbn ivf lcd lts mbo mkb mp3 nk ov ozb pc pdf pgb pin sms soa tbs tv ufo usb vip vmbo vwo wk ek xtc zzp".split()
) - {"pin"}
_TIME = frozenset(
    """teveel tekort maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
    jaar week maand dag uur keer maal procent miljoen miljard kant zelf""".split()
)
_SUBORDINATORS = frozenset(
    "dat die wie wat waar omdat als toen terwijl nadat voordat doordat zodat hoewel indien of wanneer zodra totdat waarin waarop hoe tenzij".split()
)
_SOUNDS = frozenset("aa ae ai au ee ei eu ie ii oe oi oo ou ui uu ij".split())


@cache
def _is_double_name(word: Form) -> bool:
    return "-" in word.text and word.is_capitalised


@cache
def _is_letterword(word: Form) -> bool:
    """SGP, PvdA, tv, K3, eBay: read in letters, or with a capital or a digit inside."""
    text = word.norm
    if not 1 < len(text) <= 12 or "-" in text or "'" in text or "." in text:
        return False
    if text in _LETTERWORDS:
        return True
    inside = text[1:]
    if any(char.isdigit() for char in inside) and text[0].isalpha() and len(text) < 6:
        return True
    return inside != inside.lower() and (len(text) < 7 or not text.isupper())


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _is_in_capitals(sentence: Sequence[Token]) -> bool:
    return sum(token.form.is_upper for token in sentence) > len(sentence) // 2


def _opens_clause(sentence: Sequence[Token], at: int) -> bool:
    """Is ``sentence[at]`` the first noun group of a main clause, or does a preposition stand right before it?

    Elsewhere subject and object may meet: *dat de EU steun geeft*, *gisteren gaf de EU steun*.
    """
    start = at
    while start and sentence[start - 1].kind != PUNCT and sentence[start - 1].lower not in {"en", "maar", "want"}:
        start -= 1
    before = sentence[start:at]
    return not any(token.lower in _SUBORDINATORS or token.form.has_tag("WKW:TGW:3EP", "WKW:VLT") for token in before[:-1] or before)


class LetterwordCompound(Rule):
    """Een letterwoord krijgt een koppelteken in een samenstelling.

    Aan een afkorting, een letterwoord of een cijfer komt het volgende deel met een koppelteken vast: *SGP-leider*, *tv-programma*, *K3-jurk*.
    Bron: Leidraad, koppelteken.

    ```fout
    De ⟦SGP leider⟧ keek naar een ⟦tv programma⟧ over het ⟦EU verdrag⟧ met ⟦NAVO officieren⟧ en een ⟦D66 Kamerlid⟧.
    ```
    ```wordt
    De SGP-leider keek naar een tv-programma over het EU-verdrag met NAVO-officieren en een D66-Kamerlid.
    ```
    ```goed
    Hij meldt dat de EU steun geeft. De EU besluit morgen. De VVD maandag was anders. Gisteren stuurde de NAVO troepen. PSV won. Zij kijkt tv thuis. In A4 staat het.
    ```
    """

    code = "SAM030"
    name = "letterwoord-koppelteken"
    severity = Severity.ERROR
    source = "Leidraad"
    _message = "Een letterwoord of naam krijgt een koppelteken in een samenstelling."

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_is_letterword):
            if at + 1 == len(sentence) or not doc.is_prose(sentence[at].start):
                continue
            first, second = sentence[at : at + 2]
            if second.kind != WORD or not second.spaced or len(second.text) < 3:
                continue
            if second.text in _MEMBERS:
                yield self.replacement(_span([first, second]), f"{first.text}-{second.text}", self._message, severity=Severity.LIKELY)
            if not is_noun(second.form) or second.text[0].isdigit():
                continue
            severity = None if second.lower in _TIME or _is_in_capitals(sentence) else self._severity(sentence, at)
            if severity:
                yield self.replacement(_span([first, second]), f"{first.text}-{second.text}", self._message, severity=severity)

    def _severity(self, sentence: Sequence[Token], at: int) -> Severity | None:
        first, noun = sentence[at].form, sentence[at + 1].form
        before = sentence[at - 1] if at else None
        listed = lexicon().frequency(f"{first.norm}-{noun.lower}")
        if noun.has_tag("WKW:TGW:INF") or (noun.has_tag("WKW:VTD") and (listed < 3 or noun.has_tag("WKW:TGW"))):
            return None
        if noun.has_tag("WKW") and before is not None and before.lower == "de" and not noun.has_tag("ZNW:EKV:DE_", "ZNW:MRV"):
            return None  # de EU besluit
        if noun.has_tag("WKW", "BNW") and not (listed > 2 and before is not None and before.form.has_tag("VNW", "VRZ", "GET:TXT:EKV")):
            return None
        if noun.has_tag("ZNW:MRV") or (before is not None and before.lower in {"de", "deze", "die"}):
            after_preposition = before is not None and before.form.has_tag("VRZ", "BNW:STL:VRB") and not before.form.has_tag("VNW")
            if not (after_preposition or _opens_clause(sentence, at)):
                return None
            if noun.has_tag("ZNW:MRV") and not listed:
                return Severity.LIKELY if after_preposition else None
        elif before is not None and before.form.has_tag("WKW:TGW:3EP", "WKW:VLT", "WKW:TGW:INF") and not listed:
            return None
        if listed or (before is not None and before.lower in {"een", "het", "de"}):
            return Severity.ERROR
        return Severity.LIKELY if before is not None and before.form.has_tag("VNW", "BNW:STL:VRB") else None


_MEMBERS = frozenset("Kamerlid Kamerleden Kamerfractie Statenlid Statenleden Statenfractie".split())
_OF_SAINTS = ("kerk", "kapel", "kathedraal", "basiliek", "plein", "straat", "abdij", "toren", "gilde", "school")
_DIRECTIONS = frozenset("nieuw noord oost zuid west midden noordoost noordwest zuidoost zuidwest".split())


class CompoundName(Rule):
    """Deze aardrijkskundige naam krijgt een koppelteken.

    *Nieuw-Zeeland*, *Noord-Korea*, *Oost-Europa*: een windstreek of *Nieuw* krijgt een koppelteken vóór een naam, ook in de afleidingen.
    Een gewoon woord erachter komt er weer met een koppelteken aan: *Oost-Europa-expert*. Bron: Leidraad, aardrijkskundige namen.

    ```fout
    Door de ⟦Gaza escalatie⟧ bleef hij thuis. De ⟦Noord Koreaanse⟧ leider bezocht de ⟦Sint Janskerk⟧ en ontving een ⟦Nieuw Zeelander⟧. Aan het woord is ⟦Zuid-Amerika kenner⟧ Jansen.
    ```
    ```wordt
    Door de Gaza-escalatie bleef hij thuis. De Noord-Koreaanse leider bezocht de Sint-Janskerk en ontving een Nieuw-Zeelander. Aan het woord is Zuid-Amerika-kenner Jansen.
    ```
    ```goed
    Hij reist door Noord-Korea naar Nieuw-Zeeland. Nieuw Nederlands beleid. Hij is in Noord-Holland burgemeester. Dat Zuid-Korea troepen stuurt.
    ```
    """

    code = "SAM031"
    name = "naam-koppelteken"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, before in (*doc.where(_DIRECTIONS | {"sint"}), *doc.such(_is_double_name)):
            at = before + 1
            if at == len(sentence) or sentence[at].kind != WORD or not sentence[at].spaced:
                continue
            first, second = sentence[before], sentence[at]
            text = ""
            if first.text == "Sint":
                text = f"Sint-{second.text}" if second.form.is_capitalised and second.lower.endswith(_OF_SAINTS) else ""
            elif first.lower in _DIRECTIONS:
                text = self._direction(first.form, second.form, at == 1)
            elif is_only_noun(second.form):
                text = self._place_and_noun(sentence, at)
            if text:
                yield self.replacement(_span([first, second]), text, "Namen als deze krijgen een koppelteken.")
        for match in doc.matches(_DASHED):
            text = f"{match[1]}-{match[2]}"
            if lexicon().listed(text):
                yield self.replacement(Span(*match.span()), text, "In een naam staat een koppelteken, geen gedachtestreepje.", Safety.SAFE)
        for sentence, at in doc.such(_has_no_article):
            if at and sentence[at - 1].lower in _ARTICLES and at + 1 < len(sentence) and _closes_group(sentence, at + 1):
                noun = sentence[at + 1]
                text = f"{sentence[at].text}-{noun.lower}"
                message = "Een plaatsnaam heeft geen lidwoord: met het woord erna is hij één samenstelling."
                yield self.replacement(_span([sentence[at], noun]), text, message, severity=Severity.LIKELY)

    def _direction(self, first: Form, second: Form, at_start: bool) -> str:
        joined = f"{first.lower.capitalize()}-{second.norm[:1].upper()}{second.norm[1:]}"
        if not lexicon().listed(joined) or (not first.is_capitalised and form(second.lower).frequency > 5 and not second.is_capitalised):
            return ""
        if not second.is_capitalised and lexicon().listed(second.lower):
            return ""
        return "" if at_start and first.lower == "nieuw" and second.has_tag("BNW") else joined

    def _place_and_noun(self, sentence: Sequence[Token], at: int) -> str:
        first, noun = sentence[at - 1], sentence[at].form
        before = sentence[at - 2] if at > 1 else None
        if not first.form.has_tag("ENM:LOC") or not noun.has_tag("ZNW:EKV") or noun.lower in _TIME:
            return ""
        if before is not None and (before.form.has_tag("VRZ") or not _opens_clause(sentence, at - 1)):
            return ""
        return f"{first.form.norm}-{noun.lower}"


_ARTICLES = frozenset({"de", "het", "een"})
_DASHED = lazy_regex(r"(?<![\p{L}-])(\p{Lu}\p{Ll}+)[–—](\p{Lu}\p{Ll}+)(?![\p{L}-])", hint=("–", "—"))


@cache
def _has_no_article(word: Form) -> bool:
    """A country, region or town that never takes an article (Gaza, not the river de Rijn)."""
    return word.is_capitalised and word.has_tag("ENM:LOC") and not word.has_tag("ZNW", "BNW", "ENM:PER:FST")


def _closes_group(sentence: Sequence[Token], at: int) -> bool:
    """Is ``sentence[at]`` a noun in the singular, with no noun or name after it?"""
    noun, after = sentence[at], sentence[at + 1] if at + 1 < len(sentence) else None
    if noun.kind != WORD or not noun.spaced or not is_only_noun(noun.form) or not noun.form.has_tag("ZNW:EKV") or noun.lower in _TIME:
        return False
    return after is None or after.kind != WORD or not (after.form.is_capitalised or is_noun(after.form))


_HYPHENED = frozenset("ex oud vice adjunct aspirant kandidaat collega niet non interim privé".split())
_SOLID = frozenset("anti semi pseudo quasi ultra mega super multi mono poly macro micro neo".split())


_PREFIXES = _HYPHENED | _SOLID | {"pro"}
_UNSURE = frozenset("niet super mega interim privé ultra kandidaat macro micro multi mono".split())


class LoosePrefix(Rule):
    """Een voorvoegsel staat los van zijn woord.

    *Ex-*, *oud-* (voormalig), *niet-* en *collega-* krijgen een koppelteken; *anti*, *semi*, *super* en *mega* schrijf je vast, met een koppelteken
    als klinkers botsen of er een hoofdletter volgt. *Een oude minister* is bejaard, een *oud-minister* is geen minister meer. Bron: Leidraad, voorvoegsels.

    ```fout
    De ⟦ex militair⟧ en de ⟦oud minister⟧ lazen een ⟦anti abortusverhaal⟧; het ging ⟦semi indirect⟧ over de ⟦vice voorzitter⟧ en zijn ⟦privé eigendom⟧. De ⟦pro Europese⟧ partij won.
    ```
    ```wordt
    De ex-militair en de oud-minister lazen een antiabortusverhaal; het ging semi-indirect over de vicevoorzitter en zijn privé-eigendom. De pro-Europese partij won.
    ```
    ```goed
    Zij is drie jaar oud. De oude minister kwam. Een oud huis, een oud lid. Hij sprak met zijn ex over geld. Dat is niet waar. Zij is super. Niet mensen maar dieren.
    ```
    """

    code = "SAM032"
    name = "los-voorvoegsel"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        if _PREFIXES.isdisjoint(doc.witness.lower):
            return
        for sentence, before in doc.where(_PREFIXES):
            at = before + 1
            if at == len(sentence) or sentence[at].kind != WORD or not sentence[at].spaced:
                continue
            first, second = sentence[before], sentence[at]
            if first.kind == WORD and first.form.norm[1:] == first.lower[1:]:
                joined = self._joined(sentence, at)
                if joined:
                    message = f"“{first.lower.capitalize()}” hoort vast aan het woord dat erop volgt."
                    yield self.replacement(_span([first, second]), joined, message, severity=Severity.LIKELY if first.lower in _UNSURE else None)

    def _joined(self, sentence: Sequence[Token], at: int) -> str:
        first, second = sentence[at - 1].form, sentence[at].form
        before = sentence[at - 2] if at > 1 else None
        hyphened = max((f"{first.norm}-{second.norm}", first.norm + second.norm), key=lambda word: lexicon().frequency(word.lower()))
        if first.lower == "pro":
            return f"{first.norm}-{second.norm}" if second.is_capitalised and second.has_tag("BNW") else ""
        if first.lower in _SOLID:
            clash = first.lower[-1:] + second.lower[:1] in _SOUNDS or second.is_capitalised
            solid = f"{first.norm}-{second.norm}" if clash else first.norm + second.norm
            sure = lexicon().frequency(solid.lower()) or (first.lower in {"anti", "semi", "pseudo", "quasi"} and second.has_tag("ZNW", "BNW"))
            return solid if sure and not second.has_tag("VRZ", "VNW", "VGW", "BYW:GRD") and len(second.norm) > 3 else ""
        if not is_noun(second) or not lexicon().frequency(hyphened.lower()):
            is_person = first.lower == "oud" and names_person(second.lower) and before is not None and before.lower in {"de", "een", ",", "en", "als", "met"}
            fits = second.has_tag("ZNW:EKV:DE_", "ZNW:MRV")
            return hyphened if (is_person or first.lower in {"ex", "collega"}) and is_only_noun(second) and fits else ""
        if first.lower == "oud":
            if before is not None and (before.lower in {"jaar", "maanden", "weken", "dagen", "uur", "heel", "zeer", "te", "zo"} or before.kind == NUMBER):
                return ""
            adjective = second.has_tag("ZNW:EKV:HET") or second.has_tag("WKW", "BNW")
            return "" if adjective and not second.has_tag("ZNW:MRV") else hyphened
        if first.lower == "niet":
            framed = before is not None and (before.lower == "een" or before.form.has_tag("VRZ", "VNW:AWZ", "VNW:BEZ", "VNW:BPL")) and before.lower != "dat"
            return hyphened if framed and (is_only_noun(second) or second.has_tag("ZNW:MRV")) and not second.has_tag("WKW") else ""
        return "" if second.has_tag("WKW:TGW:3EP", "WKW:TGW:INF") else hyphened


_SUFFIXES = "plussers?|jarigen?|jarige?|urige?|daagse?|uurs|maands|weeks|procents|persoons|delige?|assige?|koppige?|voudige?|kleurige?|talige?|zijdige?|baans|karaats|minuten|tal|hoog|tallen"
_DIGITS = lazy_regex(
    rf"(?<![\p{{L}}\p{{N}}.,:-])(?P<number>\d+)(?P<gap>[ ]?)(?P<end>{_SUFFIXES})(?![\p{{L}}\p{{N}}-])"
    r"|(?<![\p{L}\p{N}-])(?P<rank>\d+(?:e|de|ste)) (?P<century>eeuws|eeuwse|graads|klas|klasser|klassers|jaars|rangs)(?![\p{L}-])"
    r"|(?<![\p{L}\p{N}-])(?P<plain>\d+)-(?P<th>e|de|ste)(?![\p{L}\p{N}-])",
    hint=rf"[0-9](?=[ a-z-])(?:(?:e|de|ste)? ?(?:{_SUFFIXES}|eeuws|graads|klas|jaars|rangs)|-(?:e|de|ste))",
)


@cache
def _is_numbered(word: Form) -> bool:
    """A word that ends in a hyphen and a number (Covid-19, F-16)."""
    start, hyphen, end = word.text.rpartition("-")
    return bool(hyphen) and start.isalpha() and end.isdigit()


_SCORED = frozenset("voorsprong achterstand zege overwinning nederlaag ruststand tussenstand eindstand gelijkspel".split())
_SCORE = lazy_regex(r"(?<![\d-])\d{1,3}-\d{1,3} $")


class DigitCompound(Rule):
    """Een cijfer in een samenstelling of afleiding krijgt een koppelteken.

    *15-jarige*, *24-uurs*, *5-tal*, *2-assig*, *16e-eeuwse*; maar een rangtelwoord in cijfers krijgt er geen: *30e*. Bron: Leidraad, cijfers.

    ```fout
    De eerste ⟦Covid-19 besmettingen⟧ waren er. De ⟦65 plussers⟧ en de ⟦15 jarige⟧ bezochten een ⟦16e eeuwse⟧ kerk met een ⟦5 tal⟧ vrienden en een ⟦2assige⟧ wagen. Het was zijn ⟦30-e⟧ keer, bij een ⟦2-0 voorsprong⟧.
    ```
    ```wordt
    De eerste Covid-19-besmettingen waren er. De 65-plussers en de 15-jarige bezochten een 16e-eeuwse kerk met een 5-tal vrienden en een 2-assige wagen. Het was zijn 30e keer, bij een 2-0-voorsprong.
    ```
    ```goed
    De 15-jarige bezocht in de 16e eeuw 24 uur lang een kerk. Een 16e-eeuws gebouw, 30 minuten later. De berg is 300 meter hoog, hij stapelde er 3 hoog op.
    ```
    """

    code = "SAM033"
    name = "cijfer-koppelteken"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _DIGITS.finditer(doc.text):
            number, rank, end = match["number"], match["rank"], match["end"]
            if number and (end == "minuten" or (end in {"tal", "tallen"} and len(number) > 3) or (end == "hoog" and not self._is_storey(doc.text, match))):
                continue
            text = f"{number}-{end}" if number else f"{rank}-{match['century']}" if rank else match["plain"] + match["th"]
            message = (
                "Een rangtelwoord in cijfers krijgt geen koppelteken."
                if match["plain"]
                else "Een cijfer krijgt een koppelteken in een samenstelling of afleiding."
            )
            yield self.replacement(Span(*match.span()), text, message, Safety.SAFE)

        for sentence, at in doc.such(_is_numbered):
            noun = sentence[at + 1] if at + 1 < len(sentence) else None
            if noun is None or not at or noun.kind != WORD or not noun.spaced or not is_only_noun(noun.form) or noun.lower in _TIME:
                continue
            before = sentence[at - 1].form
            if before.lower in _ARTICLES or before.has_tag("BNW:STL:VRB", "GET:RNG"):
                text = f"{sentence[at].text}-{noun.lower}"
                message = "Een cijfer krijgt een koppelteken in een samenstelling of afleiding."
                yield self.replacement(_span([sentence[at], noun]), text, message, severity=Severity.LIKELY)

        for sentence, at in doc.where(_SCORED):
            noun = sentence[at]
            if score := _SCORE.search(doc.text, max(0, noun.start - 8), noun.start):
                text = f"{score[0].rstrip()}-{noun.text}"
                message = "Een stand in een samenstelling krijgt koppeltekens."
                yield self.replacement(Span(score.start(), noun.end), text, message, severity=Severity.LIKELY)

    def _is_storey(self, text: str, match: regex.Match[str]) -> bool:
        """Hij woont 3 hoog: a verb of living before it, a mark after it."""
        words = text[max(0, match.start() - 12) : match.start()].split()
        return bool(words) and words[-1] in {"woont", "woonde", "wonen", "woonden", "woon"}


class LeftOutPart(Rule):
    """Het weglatingsstreepje staat op de verkeerde plaats.

    Het streepje staat waar een deel is weggelaten, vast aan het deel dat overblijft: *wandel- en fietsmaatje*, *land- en tuinbouw*. Een gewoon
    bijvoeglijk naamwoord krijgt geen streepje: *een elektrische en een akoestische gitaar*. Bron: Leidraad, weglatingsstreepje.

    ```fout
    Het is een ⟦wandel en- fietspad⟧ met een ⟦eet en- drinkgelegenheid⟧. Zij speelt zowel ⟦elektrische-⟧ als akoestische gitaar.
    ```
    ```wordt
    Het is een wandel- en fietspad met een eet- en drinkgelegenheid. Zij speelt zowel elektrische als akoestische gitaar.
    ```
    ```goed
    Een wandel- en fietspad, in- en uitvoer, autoverkoop en -verhuur.
    ```
    """

    code = "SAM034"
    name = "weglatingsstreepje"
    severity = Severity.ERROR
    source = "Leidraad"

    _misplaced = lazy_regex(r"(?<![\p{L}-])(\p{Ll}{2,}) (en|of|dan)- (\p{Ll}{3,})")
    _adjective = lazy_regex(r"(?<![\p{L}-])(\p{Ll}{4,}e)-(?= (?:en|of|als|dan) \p{Ll})")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._misplaced.finditer(doc.text) if any(f" {word}- " in doc.text for word in ("en", "of", "dan")) else ():
            yield self.replacement(Span(*match.span()), f"{match[1]}- {match[2]} {match[3]}", "Het streepje hoort aan het deel waar iets is weggelaten.")
        for match in self._adjective.finditer(doc.text) if "e- " in doc.text else ():
            word = form(match[1])
            if word.has_tag("BNW:STL:VRB") and not word.has_tag("ZNW", "DVS", "WKW"):
                yield self.replacement(Span(*match.span()), match[1], "Na een bijvoeglijk naamwoord staat geen weglatingsstreepje.", severity=Severity.LIKELY)


_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_INNER_PART = lazy_regex(rf"-(?:Kamer|Zee|Oceaan|Wereldoorlog|Kruis|Golf|Staten|Unie|(?i:{_MONTHS}))")
_NAMED = lazy_regex(
    r"(?<![\p{L}\p{N}-])(?P<first>\p{Lu}\p{Ll}+(?:e|se))-(?P<second>Kamer|Zee|Oceaan|Wereldoorlog|Kruis|Golf|Staten|Unie)-?(?P<rest>\p{Ll}*)(?![\p{L}-])"
    rf"|(?<![\p{{L}}\p{{N}}-])(?P<day>\d{{1,2}})-(?P<month>(?i:{_MONTHS}))-?(?P<feast>\p{{Ll}}{{3,}})(?![\p{{L}}-])"
)


class NeedlessHyphen(Rule):
    """Dit woord krijgt geen koppelteken.

    Het woordenboek schrijft de samenstelling aaneen en er botsen geen klinkers: *politieagent*, *noordwesten*, *privézaak*. Een streepje mag wel als het de lezer
    helpt, en daarom meldt taallint een minder bekende samenstelling alleen als huisstijl. Bron: Leidraad, koppelteken en trema.

    ```fout
    In het ⟦noord-westen⟧ hielden ⟦politie-agenten⟧ de ⟦zestien-jarige⟧ dader aan. Dat bleef in de ⟦privé-sfeer⟧ van de ⟦co-ördinator⟧.
    ```
    ```wordt
    In het noordwesten hielden politieagenten de zestienjarige dader aan. Dat bleef in de privésfeer van de coördinator.
    ```
    ```goed
    De minister-president en de directeur-generaal spraken met een oud-leraar over auto-onderdelen. De blauw-witte vlag wapperde in Noord-Holland.
    ```
    """

    code = "SAM037"
    name = "onnodig-koppelteken"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        found: dict[tuple[str, Severity], list[Edit]] = {}
        for token in doc.words:
            if "-" in token.text and (severity := _needless(token.form)):
                found.setdefault((token.form.norm.replace("-", ""), severity), []).append(Edit(token.span, token.form.norm.replace("-", "")))
        for (_, severity), edits in found.items():
            yield self.everywhere(edits, "Deze samenstelling schrijven we zonder koppelteken.", Safety.UNSAFE, severity)


_OF_NUMBERS = lazy_regex("jarig|daags|delig|voudig|tallig|talig|koppig|zijdig|kleurig|persoons|baans|weeks|maands")
"""What is written solid with a number in letters (zestienjarig), though not with one in digits."""


@cache
def _needless(word: Form) -> Severity | None:
    """How sure it is that ``word`` is to be written without its hyphen; None when the hyphen is right."""
    left, _, right = word.norm.partition("-")
    if right and right[0] in "ëïöü" and lexicon().frequency(left + right):
        return Severity.ERROR
    if not (left.isalpha() and right.isalpha() and word.norm.islower() and len(left) > 2 and len(right) > 2):
        return None
    joined = lexicon().frequency(left + right)
    if joined and _OF_NUMBERS.match(right) and form(left).has_tag("GET"):
        return Severity.LIKELY
    if lexicon().frequency(word.norm) or left[-1] + right[0] in _SOUNDS:
        return None
    if left in _SOLID:
        return Severity.STYLE if joined or form(right).listed else None
    if form(right).has_tag("BNW:STL"):
        return None
    if joined < 8:
        return Severity.STYLE if _is_new_compound(left, right) else None
    return Severity.LIKELY if joined > 11 else Severity.STYLE


_HEADS = 8
"""So frequent is the last part of a new compound that is written with a hyphen for no reason (lockdown-fase)."""


def _is_new_compound(left: str, right: str) -> bool:
    """Can the two nouns be nothing but the parts of one: no pair (zanger-gitarist), no person with an office, no part that takes a hyphen by its own nature?"""
    first, second = form(left), form(right)
    if not (is_only_noun(first) or not first.listed) or not is_only_noun(second) or second.frequency < _HEADS or len(left) < 4 or len(right) < 4:
        return False
    if left in _HYPHENED or not second.has_tag("ZNW:EKV") or names_person(right) or (first.listed and names_person(left)):
        return False
    return verdict(left + right) is None and left[-1] not in "-'" and form(left).lower == left


class HyphenInName(Rule):
    """Een naam van meer woorden houdt zijn spatie, ook in een samenstelling.

    Sinds 2006 blijft de spatie van een naam staan als er iets aan vastkomt: *Tweede Kamerlid*, *Middellandse Zeegebied*, *1 aprilgrap*.
    Bron: Leidraad, samenstellingen met namen.

    ```fout
    Het ⟦Tweede-Kamerlid⟧ reisde door het ⟦Middellandse-Zeegebied⟧ en vertelde een ⟦1-aprilgrap⟧ op de ⟦1-mei-viering⟧.
    ```
    ```wordt
    Het Tweede Kamerlid reisde door het Middellandse Zeegebied en vertelde een 1 aprilgrap op de 1 meiviering.
    ```
    ```goed
    Het Tweede Kamerlid reisde. De vergadering is op 1-5-2024. De Rode Kruispost staat bij de Noordzee. Een Noord-Hollandse Kamer.
    ```
    """

    code = "SAM035"
    name = "koppelteken-in-naam"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _NAMED.finditer(doc.text) if _INNER_PART.search(doc.text) else ():
            text = f"{match['first']} {match['second']}{match['rest']}" if match["first"] else f"{match['day']} {match['month']}{match['feast']}"
            yield self.replacement(Span(*match.span()), text, "Een naam van meer woorden houdt in een samenstelling zijn spatie.")


_NAMES = {
    "kamer": ("eerste", "tweede"),
    "zee": ("middellandse", "kaspische", "zwarte", "rode", "dode", "egeïsche", "adriatische", "baltische"),
    "kruis": ("rode",),
    "wereldoorlog": ("eerste", "tweede"),
    "oceaan": ("stille", "atlantische", "indische"),
    "maan": ("halve",),
}


class NameAndNoun(Rule):
    """Aan een naam van meer woorden komt het volgende woord vast.

    De spatie in de naam blijft, het gewone woord komt aan het laatste deel vast: *Tweede Kamerverkiezingen*, *Middellandse Zeegebied*.
    Bron: Leidraad, samenstellingen met namen.

    ```fout
    De ⟦Tweede Kamer verkiezingen⟧ komen eraan, ook in het ⟦Middellandse Zee gebied⟧.
    ```
    ```wordt
    De Tweede Kamerverkiezingen komen eraan, ook in het Middellandse Zeegebied.
    ```
    ```goed
    De Tweede Kamerverkiezingen zijn geweest. Gisteren vroeg de Tweede Kamer geld. De Eerste Kamer dinsdag niet.
    ```
    """

    code = "SAM036"
    name = "naam-en-woord"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        if _NAMES.keys().isdisjoint(doc.witness.lower):
            return
        for sentence in doc.sentences:
            for at in range(2, len(sentence)):
                first, second, noun = sentence[at - 2 : at + 1]
                if second.lower not in _NAMES or not second.form.is_capitalised or first.lower not in _NAMES[second.lower] or not noun.spaced:
                    continue
                joined = second.lower + noun.lower
                if not is_noun(noun.form) or noun.form.has_tag("WKW:TGW:3EP", "WKW:TGW:INF", "WKW:VTD"):
                    continue
                if noun.lower not in _TIME and (lexicon().listed(joined) or lexicon().listed(joined.capitalize())):
                    yield self.replacement(
                        _span([first, second, noun]),
                        f"{first.text} {second.text}{noun.text}",
                        "Het woord komt vast aan het laatste deel van de naam: één samenstelling.",
                    )
