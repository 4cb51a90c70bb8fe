"""Vaste gevallen van los en aaneen, uit lijsten die de redactie bijhoudt, en woorden die per ongeluk aan elkaar getypt zijn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from taallint.api import Document, Finding, Form, PatternList, Rule, Safety, Sentence, Severity, Span, form, lazy_regex, roles, verdict


def _starts_sentence(doc: Document, at: int) -> bool:
    """Does a sentence or a quotation start at ``at``, or nothing but a mark stand before it?"""
    before = doc.text[max(0, at - 3) : at].rstrip(" „“‘'\"(")
    return not before or before[-1] in ".!?\n:"


class FixedWords(PatternList):
    """A list of fixed words in which a capital inside the sentence means a name."""

    def check(self, doc: Document) -> Iterator[Finding]:
        for finding in super().check(doc):
            start = finding.span.start
            if not doc.text[start].isupper() or not doc.text[start + 1].isalpha() or _starts_sentence(doc, start):
                yield finding


class OneWord(FixedWords):
    """Dit is één woord.

    Vaste verbindingen die in de loop van de tijd één woord geworden zijn: *eenieder*, *bijvoorbeeld*, *tevoorschijn*, *pakweg*. Bij een deel hangt het
    van de omgeving af: iets is *dichtbij*, maar *dicht bij het huis*. U breidt de lijst uit in `huisstijl/aaneen.txt`.

    ```fout
    ⟦Een ieder⟧ weet dat het ⟦bij voorbeeld⟧ in de afgelopen ⟦pak weg⟧ vijftig jaar niet lukte. De woorden schieten ⟦te kort⟧.
    ```
    ```wordt
    Eenieder weet dat het bijvoorbeeld in de afgelopen pakweg vijftig jaar niet lukte. De woorden schieten tekort.
    ```
    ```fout
    Er was een ⟦te veel⟧ aan regels. Zij bleef thuis ⟦om dat⟧ ze ziek was. Het gevaar is zo ⟦dicht bij⟧.
    ```
    ```wordt
    Er was een teveel aan regels. Zij bleef thuis omdat ze ziek was. Het gevaar is zo dichtbij.
    ```
    ```goed
    Er zijn te veel regels. Het kind pakt het papier en gooit het weg. Het huis staat dicht bij de kerk. Het gaat hem om dat huis. Hij kwam geld te kort. Merk op dat u moet wachten. Stel u voor dat er iets misgaat.
    ```
    """

    code = "SAM040"
    name = "vast-aaneen"
    severity = Severity.ERROR
    source = "Leidraad; woordenlijst.org"
    file = "aaneen"
    message = "Dit is één woord."


_DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_PARTS_OF_DAY = frozenset("ochtend ochtenden middag middagen namiddag namiddagen avond avonden nacht nachten".split())


class PartOfDay(Rule):
    """De dag en het dagdeel zijn één woord.

    *Maandagochtend*, *vrijdagavond*, *zondagmiddagen*. Bron: Leidraad, samenstellingen.

    ```fout
    ⟦Dinsdag ochtend⟧ is de winkel dicht; op ⟦zondag middagen⟧ ook.
    ```
    ```wordt
    Dinsdagochtend is de winkel dicht; op zondagmiddagen ook.
    ```
    ```goed
    Dinsdagochtend is de winkel dicht. Op dinsdag, ’s avonds laat, belde hij. De zondag avondmaal vieren zij niet.
    ```
    """

    code = "SAM044"
    name = "dag-en-dagdeel"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_DAYS):
            part = sentence[at + 1] if at + 1 < len(sentence) else None
            if part is not None and part.spaced and part.text in _PARTS_OF_DAY:
                day = sentence[at]
                yield self.replacement(Span(day.start, part.end), day.text + part.text, "Dag en dagdeel zijn één woord.", Safety.SAFE)


class SeparateWords(FixedWords):
    """Dit zijn losse woorden.

    Vaste uitdrukkingen blijven losse woorden zolang er geen samenstelling van gemaakt is: *op zoek*, *in staat*, *ten minste drie*, *te veel mensen*.
    U breidt de lijst uit in `huisstijl/los.txt`.

    ```fout
    Hij is ⟦opzoek⟧ naar ⟦tenminste⟧ drie mensen. Er zijn ⟦teveel⟧ wensen; hij is niet ⟦instaat⟧ om die te vervullen. Zij wonen ⟦vlakbij⟧ de kerk.
    ```
    ```wordt
    Hij is op zoek naar ten minste drie mensen. Er zijn te veel wensen; hij is niet in staat om die te vervullen. Zij wonen vlak bij de kerk.
    ```
    ```goed
    Een teveel aan zout is ongezond. Hij wil tenminste niet liegen. Wie ervoor instaat, betaalt. Zij wonen vlakbij. Ik wil dat hij het opzoekt.
    ```
    """

    code = "SAM041"
    name = "vast-los"
    severity = Severity.ERROR
    source = "Leidraad; woordenlijst.org"
    file = "los"
    message = "Dit zijn losse woorden."


_SMALL = frozenset(
    """aan als bij dan dat de die dit door een en er haar had heeft hem het hij hoe ik in is je kan maar me met mij mijn moet na naar niet nog of om onder
    ons onze hun wordt werden deze ook op over te ten ter toch tot u uit van veel voor waar was wat we weet wel werd wij wil zal ze zich zij zijn zo zou""".split()
)


@cache
def _glued(word: str) -> str:
    """Two small frequent words that make up ``word``, with a space between them, or nothing."""
    for cut in range(1, len(word)):
        first, second = word[:cut], word[cut:]
        if form(first).has_tag("VRZ") and form(second).has_tag("VRZ"):
            continue
        if first in _SMALL and len(second) > 1 and (second in _SMALL or (len(first) > 1 and len(second) > 4 and form(second).frequency > 16)):
            return f"{first} {second}"
    return ""


@cache
def _lacks_double(word: str) -> bool:
    """Is it a usual word but for a doubled letter (welicht: wellicht, not: we licht)?"""
    found = verdict(word)
    meant = found.meant if found else None
    return bool(meant) and any(meant == word[:at] + word[at - 1] + word[at:] for at in range(1, len(word))) and form(meant).frequency > _COMMON


@cache
def _camel(word: str) -> str:
    """The two words of which the second begins with a capital (deProtestantse), with a space between them, or nothing."""
    cut = next((at for at, char in enumerate(word) if char.isupper()), 0)
    first, second = word[:cut], word[cut:]
    known = first in _SMALL and len(first) > 1 and second[1:].islower() and form(second).listed and form(second).has_tag("BNW", "ENM", "ZNW:EKV:DE_:NAM")
    return f"{first} {second}" if known else ""


class GluedWords(Rule):
    """Twee woorden zijn aan elkaar getypt.

    De spatie ontbreekt tussen twee gewone woorden: *inonze*, *weethoe*, *ophun*.

    ```fout
    In ⟦deProtestantse⟧ kerk was het stil. Dat was ⟦inonze⟧ tijd anders; ik ⟦weethoe⟧ het nu gaat ⟦ophun⟧ school.
    ```
    ```wordt
    In de Protestantse kerk was het stil. Dat was in onze tijd anders; ik weet hoe het nu gaat op hun school.
    ```
    ```goed
    Omdat hij eraan denkt, gaat het vanzelf. Zij heeft er gewoont. De Vandezandes wonen er nog.
    ```
    """

    code = "SAM042"
    name = "aan-elkaar-getypt"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_may_be_glued):
            token = sentence[at]
            known = token.form
            if doc.house.accepts(known.norm):
                continue
            if camel := _camel(token.text):
                yield self.replacement(token.span, camel, "Hier ontbreekt een spatie.", severity=Severity.LIKELY)
                continue
            if known.is_capitalised and not _starts_sentence(doc, token.start):
                continue
            parts = _glued(known.lower)
            if parts and not _lacks_double(known.lower):
                fixed = parts[:1].upper() + parts[1:] if known.is_capitalised else parts
                yield self.replacement(token.span, fixed, "Hier ontbreekt een spatie.")


@cache
def _may_be_glued(word: Form) -> bool:
    return len(word.text) > 4 and word.norm.isalpha() and not word.is_upper and not word.listed


_BEFORE_PARTICIPLE = frozenset("dicht dun hoog kort laag lang nauw pas veel vers zelf zwaar".split())
_DEGREES = frozenset("al erg even extreem heel hoe meer minder nogal redelijk steeds tamelijk te uiterst vrij zeer zo".split())
_PARTICIPLE_STARTS = ("ge", "be", "ver", "ont", "her")
_COMMON = 10
"""Frequency class from which the one word is the usual way of writing it."""


class BeforeParticiple(Rule):
    """Bijwoord en deelwoord zijn voor een zelfstandig naamwoord één woord.

    *Hoogopgeleide mensen*, *een dichtbevolkt land*, *veelgestelde vragen*: met één hoofdklemtoon is het één woord. Met een graad erbij blijft het los:
    *zeer hoog opgeleide mensen*. Bron: Leidraad; taaladvies.net: veelgelezen / veel gelezen.

    ```fout
    Bij de ⟦veel gestelde⟧ vragen zag hij een ⟦zwaar bewapende⟧ agent en een ⟦pas geboren⟧ lam.
    ```
    ```wordt
    Bij de veelgestelde vragen zag hij een zwaarbewapende agent en een pasgeboren lam.
    ```
    ```goed
    Er reden veel gebruikte auto’s. Een zeer zwaar bewapende agent. De vragen zijn veel gesteld. Een goed betaalde baan. Het is pas gekocht brood.
    ```
    """

    code = "SAM045"
    name = "bijwoord-en-deelwoord"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_BEFORE_PARTICIPLE):
            if at + 2 >= len(sentence.tokens) or not sentence.tokens[at + 1].spaced or not sentence.may_be(at + 2, roles.NOMINAL):
                continue
            first, second = sentence.tokens[at : at + 2]
            joined = form(first.lower + second.lower)
            if (
                joined.frequency < _COMMON
                or not joined.has_tag("BNW", "WKW:VTD:VRB")
                or not (second.lower.startswith(_PARTICIPLE_STARTS) or second.lower.endswith(("nd", "nde")) or second.form.has_tag("WKW:VTD"))
            ):
                continue
            if self._is_attributive(sentence, at):
                text = first.text + second.lower
                yield self.replacement(Span(first.start, second.end), text, "Voor een zelfstandig naamwoord is dit één woord.", Safety.SAFE)

    @staticmethod
    def _is_attributive(sentence: Sentence, at: int) -> bool:
        """Does a determiner, number or preposition open the group, with no degree before the adverb?"""
        if sentence.word(at - 1) in _DEGREES:
            return False
        opened = sentence.may_be(at - 1, roles.DETERMINER | roles.NUMERAL)
        return opened or (sentence.words[at] != "veel" and sentence.may_be(at - 1, roles.PREPOSITION | roles.FINITE))


_NUMERAL = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|en|ën"
_LARGE = lazy_regex(rf"(?:{_NUMERAL})*(?:miljoen|miljard|biljoen)(?:{_NUMERAL}|miljoen|miljard)*", regex.I)


class LargeNumber(Rule):
    """Miljoen, miljard en hoger staan los van de rest van het getal.

    Getallen in letters schrijf je aaneen tot en met duizend; na *duizend* en om *miljoen* en *miljard* heen komt een spatie:
    *drie miljoen vijfhonderdduizend*. Bron: Leidraad, telwoorden.

    ```fout
    Het kost ⟦driemiljoen⟧ euro, bijna drie ⟦miljoenvijfhonderdduizend⟧.
    ```
    ```wordt
    Het kost drie miljoen euro, bijna drie miljoen vijfhonderdduizend.
    ```
    ```goed
    Het kost drie miljoen euro. De miljoenennota, de miljoenste bezoeker en vijfhonderdduizend gasten.
    ```
    """

    code = "SAM043"
    name = "miljoen-los"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for token in doc.words:
            if len(token.text) > 8 and "ilj" in token.text and _LARGE.fullmatch(token.text) and not token.text.endswith(("joenen", "jarden")):
                parts = regex.sub(r"(miljoen|miljard|biljoen|(?<=^)duizend(?=miljoen))", r" \1 ", token.text).split()
                yield self.replacement(token.span, " ".join(parts), "Miljoen en miljard staan los van de rest van het getal.")


_UNITS = frozenset("twee drie vier vijf zes zeven acht negen".split())
_UP_TO_THOUSAND = _UNITS | frozenset(
    """tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig
    honderd""".split()
)
_BEFORE_ROUND = {"honderd": _UNITS, "honderdste": _UNITS, "duizend": _UP_TO_THOUSAND, "duizendste": _UP_TO_THOUSAND}
_TENS = lazy_regex("(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)-?(?:en|ën)-?((?:twin|der|veer|vijf|zes|zeven|tach|negen)tig(?:ste|er|ers)?)", regex.I)


class NumberInLetters(Rule):
    """Een getal in letters is tot en met duizend één woord.

    *Driehonderd*, *vierduizend*, *tweeëntwintig*: de delen staan aan elkaar, zonder koppelteken. Na *duizend* komt een spatie, en *miljoen* en *miljard* staan
    los. Bron: Leidraad, telwoorden.

    ```fout
    Er werden ⟦drie honderd⟧ huizen gebouwd voor ⟦twintig duizend⟧ mensen. Daarvan zijn er ⟦twee-en-dertig⟧ leeg.
    ```
    ```wordt
    Er werden driehonderd huizen gebouwd voor twintigduizend mensen. Daarvan zijn er tweeëndertig leeg.
    ```
    ```goed
    Er werden driehonderd huizen gebouwd voor twintigduizend mensen. Daarvan zijn er tweeëndertig leeg. Vier honderdjarigen. Vijf miljoen. De rijen telden er drie, honderd bij elkaar.
    ```
    """

    code = "SAM047"
    name = "getal-aaneen"
    severity = Severity.ERROR
    source = "Leidraad"
    _message = "Een getal in letters is tot en met duizend één woord."

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_BEFORE_ROUND.keys()):
            first, second = sentence[at - 1], sentence[at]
            if at and second.spaced and first.lower in _BEFORE_ROUND[second.lower]:
                yield self.replacement(Span(first.start, second.end), first.text + second.lower, self._message, Safety.SAFE)
        for sentence, at in doc.such(_is_hyphened_number):
            token = sentence[at]
            yield self.replacement(token.span, _TENS.sub(_joined, token.text), self._message, Safety.SAFE)


@cache
def _is_hyphened_number(word: Form) -> bool:
    return "-" in word.text and bool(_TENS.fullmatch(word.text))


def _joined(match: regex.Match[str]) -> str:
    return f"{match[1]}{'ën' if match[1][-2:] in {'ee', 'ie'} else 'en'}{match[2]}"
