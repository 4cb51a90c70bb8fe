"""Woordgroepen als eerste deel van een samenstelling (mond-tot-mondreclame), en woorden die in stukken op de regel staan (kwaliteits eisen)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, is_noun, is_only_noun, lexicon

_INNER = frozenset("aan bij de en het in met na naar of om onder op over te tegen to tot uit van voor zonder".split())
_FIXED_PAIRS = frozenset(
    {
        "a capella", "a priori", "ad hoc", "all inclusive", "art deco", "art nouveau", "bijna dood", "fair trade", "fin de", "grand prix", "grand slam",
        "high tech", "in vitro", "low budget", "low cost", "new wave", "pro deo", "real time", "status quo", "zero tolerance",
    }
)  # fmt: skip
"""Groups of two words that begin compounds; longer groups are known by their function word in the middle."""
_FIXED_STARTS = frozenset(pair.split()[0] for pair in _FIXED_PAIRS)
_DETERMINERS = frozenset("de het een deze dit die dat mijn jouw zijn haar ons onze hun uw geen elk elke ieder iedere zo'n".split())
_BEFORE_ONE = frozenset({"dat", "dit", "het", "een"})
"""Before a plural these are no determiners: hij weet dat stap voor stap posten vervallen."""
_BEFORE = _DETERMINERS | frozenset("van voor met in op bij door over tot uit na tegen zonder via per om onder tussen is was en via".split())
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii oe oi oo ou ui uu ij".split())
_LONGEST = 6


def _glue(group: str, noun: str) -> str:
    """The compound of a hyphenated group and a noun; vowels that would be read as one sound keep a hyphen."""
    return f"{group}-{noun}" if group[-1:] + noun[:1] in _CLASHES or group.endswith("-een") else group + noun


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _runs(sentence: Sequence[Token], at: int, most: int) -> int:
    """How many words from ``at`` on stand in a row with only white space between them, at most ``most``."""
    count = 1
    while count < most and at + count < len(sentence) and sentence[at + count].kind == WORD and sentence[at + count].spaced:
        count += 1
    return count


def _is_next(sentence: Sequence[Token], at: int) -> bool:
    """Is there a word at ``at``, after white space?"""
    return at < len(sentence) and sentence[at].kind == WORD and sentence[at].spaced


@cache
def _starts_group(first: Form) -> bool:
    return first.lower in _FIXED_STARTS or "-" in first.lower


def _may_start(sentence: Sequence[Token], at: int) -> bool:
    """May a group start at ``at``: do words begin with it and the next two words, or does a determiner stand before it?"""
    first, second = sentence[at].lower, sentence[at + 1].lower
    if first in _FIXED_STARTS or (at > 0 and sentence[at - 1].lower in _BEFORE_UNLISTED):
        return True
    return _are_begun(first, second) and at + 2 < len(sentence) and _begins(f"{first}-{second}-{sentence[at + 2].lower.partition('-')[0]}") > 0


@cache
def _are_begun(first: str, second: str) -> bool:
    return _begins(f"{first}-{second}") > 0


@cache
def _begins(group: str) -> int:
    """The lexicon's node for words that begin with ``group``; 0 when there are none."""
    return lexicon().speller.walk(group.encode())


class PhraseCompound(Rule):
    """De woordgroep vormt met het volgende woord één samenstelling, met streepjes.

    Een groep als *mond tot mond* krijgt streepjes zodra er een zelfstandig naamwoord op volgt dat erbij hoort; dat laatste woord komt er zonder
    streepje aan vast: *mond-tot-mondreclame*, *huis-aan-huisblad*, *doe-het-zelfzaak*. Een extra streepje voor het laatste woord mag voor de
    duidelijkheid. Bron: Leidraad, samenstellingen met een woordgroep.

    ```fout
    De winkel leeft van ⟦mond tot mond reclame⟧ en een ⟦huis aan huis blad⟧.
    Hij koopt verf in de ⟦doe-het-zelf zaak⟧, een ⟦win-win situatie⟧, en eet een ⟦5-gangen diner⟧.
    Zij woont in een ⟦art deco pand⟧ naast de ⟦jeu de boules baan⟧.
    ```
    ```wordt
    De winkel leeft van mond-tot-mondreclame en een huis-aan-huisblad.
    Hij koopt verf in de doe-het-zelfzaak, een win-winsituatie, en eet een 5-gangendiner.
    Zij woont in een art-decopand naast de jeu-de-boulesbaan.
    ```
    ```fout
    Het is een ⟦bakker en slager regeling⟧ die niemand begrijpt. De gevels zijn van een ⟦art decogebouw⟧.
    ```
    ```goed
    De folder gaat huis aan huis. Wij zien dat stap voor stap bomen verdwijnen. Zij liepen stap voor stap verder. Het blad wordt huis-aan-huis verspreid. Mond tot mond deed het verhaal de ronde.
    De man met de hond liep door. Een vader en moeder zijn genoeg. De kosten van mond-tot-mondreclame zijn laag. De zwart-rood-roze coalitie viel.
    ```
    """

    code = "SAM004"
    name = "woordgroep-met-streepjes"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        end = 0
        starts = {sentence[at - 1].start: (sentence, at - 1) for sentence, at in doc.where(_INNER) if at and _may_start(sentence, at - 1)}
        starts |= {sentence[at].start: (sentence, at) for sentence, at in doc.such(_starts_group)}
        for start, (sentence, at) in sorted(starts.items()):
            token = sentence[at]
            if start < end or token.form.is_upper or token.kind != WORD or not _is_next(sentence, at + 1):
                continue
            found = self._found(sentence, at)
            if found:
                length, text, severity = found
                end = sentence[at - 1 + length].end
                fixed = text[:1].upper() + text[1:] if token.form.is_capitalised else text
                message = "De groep krijgt streepjes en vormt met het laatste woord één samenstelling."
                yield self.replacement(Span(token.start, end), fixed, message, severity=severity)

    def _found(self, sentence: Sequence[Token], at: int) -> tuple[int, str, Severity] | None:
        if "-" in sentence[at].lower:
            return self._hyphenated(sentence[at], sentence[at + 1])
        group = sentence[at].lower
        if not _begins(f"{group}-{sentence[at + 1].lower}") and group not in _FIXED_STARTS:
            return self._unlisted(sentence, at)
        words = [token.lower for token in sentence[at : at + _runs(sentence, at, _LONGEST)]]
        for size in range(2, len(words) + 1):
            last = words[size - 1]
            if size > 2 or f"{words[0]} {last}".startswith(tuple(_FIXED_PAIRS)):
                glued = self._glued(group, words[: size - 1], last)
                if glued:
                    return size, glued, Severity.ERROR
            group = f"{group}-{last}"
            if not _begins(group):
                break
            if size < len(words) and (size > 2 or f"{words[0]} {last}" in _FIXED_PAIRS) and _continues(group):
                severity = self._takes_noun(sentence, at, size, group)
                if severity:
                    return size + 1, _glue(group, words[size]), severity
        return self._unlisted(sentence, at)

    def _hyphenated(self, first: Token, second: Token) -> tuple[int, str, Severity] | None:
        """doe-het-zelf zaak, win-win situatie, app-snap-&-tweet cultuur."""
        if (
            not is_noun(second.form)
            or second.form.has_tag("WKW:TGW:INF", "WKW:TGW:3EP", "WKW:VTD")
            or not second.form.has_tag("ZNW:EKV")
            or first.form.has_tag("BNW")
            or all(form(part).has_tag("BNW") for part in first.lower.split("-"))  # zwart-rood-roze coalitie
        ):
            return None
        if "VRZ" in form(first.lower.rpartition("-")[2]).classes:  # weet-ik-wat-voor muziek: the group stands for "such"
            return None
        text = _glue(first.lower.replace("&", "en"), second.lower)
        if first.lower[0].isdigit() and form(first.lower.partition("-")[2]).has_tag("ZNW:MRV") and is_only_noun(second.form):
            return 2, text, Severity.LIKELY  # 5-gangen diner
        if first.form.norm == first.lower:
            if lexicon().frequency(first.lower + second.lower) or (first.lower.count("-") > 1 and not first.form.has_tag("BYW", "ZNW")):
                return 2, text, Severity.ERROR
            if not first.form.has_tag("ZNW", "BYW") and _continues(first.lower) and is_only_noun(second.form):
                return 2, text, Severity.LIKELY
        return None

    def _glued(self, group: str, before: Sequence[str], last: str) -> str:
        """The one word when ``last`` ends the group and holds the noun too: doe het zelfzaak, art decostijl, ad hoc-beslissing."""
        end, hyphen, noun = last.partition("-")
        if hyphen:
            return f"{group}-{last}" if _continues(f"{group}-{end}") and form(noun).has_tag("ZNW") else ""
        whole = f"{group}-{last}"
        if len(last) > 6 and _is_listed_noun(whole) and (len(before) > 1 or not _is_fixed(f"{before[0]} {last}")):
            return whole
        for pair in _FIXED_PAIRS if len(before) == 1 else ():
            start, end = pair.split()
            if start == before[0] and last.startswith(end) and len(last) > len(end) + 2 and form(last[len(end) :]).has_tag("ZNW"):
                return whole
        return ""

    def _takes_noun(self, sentence: Sequence[Token], at: int, size: int, group: str) -> Severity | None:
        """Is the word after the group a noun that belongs to it?"""
        noun = sentence[at + size].form
        if not is_noun(noun) or noun.has_tag("WKW:TGW:INF", "WKW:VTD", "BNW"):
            return None
        if _is_listed_noun(group + noun.lower):
            return Severity.ERROR
        before = sentence[at - 1].form if at else None
        framed = before is not None and (before.lower in _BEFORE or before.has_tag("BNW:STL:VRB"))
        if not noun.has_tag("ZNW:EKV") and (not framed or (before is not None and before.lower in _BEFORE_ONE)):
            return None
        return Severity.ERROR if framed else Severity.LIKELY

    def _unlisted(self, sentence: Sequence[Token], at: int) -> tuple[int, str, Severity] | None:
        """een peper en zout stel: after a determiner a bare noun can't be followed by another singular noun."""
        if (sentence[at - 1].lower if at else "") not in _BEFORE_UNLISTED or _runs(sentence, at, 4) < 4:
            return None
        first, inner, second, last = sentence[at : at + 4]
        if first.lower == second.lower and inner.lower in _INNER and is_noun(first.form) and is_noun(last.form) and not last.form.has_tag("WKW:TGW:INF", "BNW"):
            return 4, _glue("-".join((first.lower, inner.lower, second.lower)), last.lower), Severity.LIKELY
        if inner.lower not in {"en", "in", "met", "op", "tot", "of"} or second.lower in _MEASURES or not last.form.has_tag("ZNW:EKV"):
            return None
        if not all(is_only_noun(token.form) for token in (first, second, last)):
            return None
        after = sentence[at + 4] if at + 4 < len(sentence) else None
        if after is not None and after.kind == WORD and not after.form.has_tag("VRZ", "WKW", "VGW", "VNW"):
            return None
        return 4, _glue("-".join((first.lower, inner.lower, second.lower)), last.lower), Severity.LIKELY


_BEFORE_UNLISTED = frozenset(["een", "dit", "zo'n", "geen"])
_MEASURES = frozenset("kop glas fles doos pak zak bord paar stuk soort schotel liter kilo meter uur jaar dag week maand euro".split())


def _is_fixed(words: str) -> bool:
    return words in _FIXED_PAIRS


@cache
def _continues(group: str) -> bool:
    """Does the lexicon have compounds of ``group`` and something else?"""
    return any(label != 126 for label in lexicon().speller.node(_begins(group)))


@cache
def _is_listed_noun(word: str) -> bool:
    return bool(lexicon().frequency(word)) and form(word).has_tag("ZNW")


class BrokenWord(Rule):
    """Een woord staat in stukken.

    Een van de twee delen is zelf geen woord (*kwaliteits*, *achtig*, *gewijs*), samen zijn ze er wel een. Vaak is er een spatie te veel getypt.

    ```fout
    Wij stellen hoge ⟦kwaliteits eisen⟧ aan het ⟦personeels bestand⟧. Hij is ⟦vergeet achtig⟧ en komt ⟦paars gewijs⟧ binnen.
    Zij werkte er ⟦jaren lang⟧ met veel plezier.
    ```
    ```wordt
    Wij stellen hoge kwaliteitseisen aan het personeelsbestand. Hij is vergeetachtig en komt paarsgewijs binnen.
    Zij werkte er jarenlang met veel plezier.
    ```
    ```goed
    Zij werkte er drie jaren lang. Er is iets menselijks gebeurd. Er stond niets goeds bij. Hij las vaders boek.
    ```
    """

    code = "SAM005"
    name = "woord-in-stukken"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        seconds = {sentence[at].start: (sentence, at) for sentence, at in doc.such(_may_end_word)}
        seconds |= {sentence[at + 1].start: (sentence, at + 1) for sentence, at in doc.such(_may_be_part) if at + 1 < len(sentence)}
        for sentence, at in seconds.values():
            first, second = sentence[at - 1], sentence[at]
            if not at or first.kind != WORD or not _is_next(sentence, at) or second.form.norm != second.lower:
                continue
            if self._is_part(first.form, second.form, sentence[at - 2] if at > 1 else None):
                joined = first.form.norm + second.lower
                if form(joined).frequency > 3 and form(joined).has_tag("ZNW", "BNW", "BYW", "WKW:VTD", "WKW:ODW"):
                    yield self.replacement(_span([first, second]), joined, "Dit is één woord; er staat een spatie te veel.")

    def _is_part(self, first: Form, second: Form, before: Token | None) -> bool:
        if second.lower in _ENDINGS:
            return before is not None and before.lower in {"de", "een", "deze"} and first.classes == {"WKW"} and not first.has_tag("WKW:VTD:VRB", "WKW:ODW:VRB")
        if second.lower in _AFFIXES:
            return second.lower != "lang" or (
                first.lower in _PERIODS and not (before is not None and before.lower != "al" and before.form.has_tag("GET", "VNW:OBP", "BNW"))
            )
        if first.lower in _BOUND:
            return len(second.norm) > 3 and (first.lower != "kinder" or "ZNW" in second.classes)
        if not second.listed:
            return len(second.norm) > 2 and not first.is_upper and not first.has_tag("ENM")
        if first.norm[-1:] == "s" and first.norm == first.lower and len(second.norm) > 3 and "ZNW" in second.classes:
            some = before is not None and before.lower in {"iets", "niets", "wat", "veel", "weinig", "zoiets", "meer", "genoeg", "allerlei"}
            return not some and len(first.norm) > 4 and all(tag.endswith(":IET") or tag == "DVS" for tag in first.tags)
        return not first.listed and not first.is_capitalised and len(first.norm) > 2 and "ZNW" in second.classes


@cache
def _may_end_word(second: Form) -> bool:
    return second.lower in _AFFIXES or second.lower in _ENDINGS or not second.listed


@cache
def _may_be_part(first: Form) -> bool:
    return (first.norm[-1:] == "s" and len(first.norm) > 4) or first.lower in _BOUND or not first.listed


_BOUND = frozenset({"on", "kinder"})
"""Parts that are listed and yet no words."""
_ENDINGS = frozenset(["de", "te", "den"])
"""de verdom de fout: after a determiner no bare verb can stand, so these are its ending."""
_AFFIXES = frozenset("achtig achtige waardig waardige gewijs gewijze matig matige lang".split())
_PERIODS = frozenset("eeuwen decennia jaren maanden weken dagen uren nachten kilometers meters".split())


class PrintHyphen(Rule):
    """Een afbreekstreepje is midden op de regel blijven staan.

    Bij het afbreken aan het einde van een regel komt er een streepje in een woord. Wordt de tekst daarna overgenomen, dan blijft het staan: *pia- nist*.
    Zijn het twee woorden, dan ontbreekt en: *de kaart- en knutselclub*.

    ```fout
    De ⟦pia- nist⟧ speelde door tijdens de ⟦garan- tieperiode⟧.
    ```
    ```wordt
    De pianist speelde door tijdens de garantieperiode.
    ```
    ```fout
    Op vrijdag komt de ⟦kaart- knutselclub⟧ bijeen.
    ```
    ```wordt
    Op vrijdag komt de kaart- en knutselclub bijeen.
    ```
    ```goed
    Land- en tuinbouw, in- of uitvoer, speel- noch leermiddelen, voor- en nadelen. Het was koud - nat ook. Links- rechts, links.
    ```
    """

    code = "SAM006"
    name = "afbreekstreepje"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        if "- " not in doc.text:
            return
        for sentence in doc.sentences:
            for at in range(2, len(sentence)):
                first, hyphen, second = sentence[at - 2 : at + 1]
                if (
                    hyphen.text == "-"
                    and not hyphen.spaced
                    and second.spaced
                    and first.kind == WORD
                    and second.kind == WORD
                    and second.lower not in _AFTER_HYPHEN
                ):
                    joined = first.form.norm + second.form.norm
                    if form(joined).frequency > 3 and second.form.norm == second.lower:
                        yield self.replacement(_span(sentence[at - 2 : at + 1]), joined, "Dit streepje is van een afgebroken regel blijven staan.")
                    elif first.form.norm == first.lower and "ZNW" in first.form.classes and _is_plain_noun(second.form) and len(second.text) > _LONG:
                        text = f"{first.text}- en {second.text}"
                        yield self.replacement(_span(sentence[at - 2 : at + 1]), text, "Hier ontbreekt “en”.", severity=Severity.LIKELY)


_LONG = 5


@cache
def _is_plain_noun(word: Form) -> bool:
    return word.norm == word.lower and word.classes == {"ZNW"}


_AFTER_HYPHEN = frozenset("en of dan noch tot als naar".split())
