"""Samenstellingen: what is one word in Dutch, written as two or more.

The proof comes from three sides: the article itself writes the one word elsewhere; the lexicon has the one word and the parts can't stand
side by side as they are (two nouns without an article between them); or a part is no word by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, lexicon, verdict

_CLOSED = frozenset({"VRZ", "VNW", "VGW", "BYW", "GET", "TSW", "ENM"})
_FRAME = frozenset(
    """de het een 't 'n deze dit die dat mijn jouw zijn haar ons onze jullie hun uw m'n z'n geen elk elke ieder ieder iedere welk welke zo'n
    van voor met in op bij door over tot uit na tegen zonder via per om onder tussen sinds tijdens volgens naar als aan
    alle enkele extra meer minder sommige veel vele weinig""".split()
)
_DETERMINERS = frozenset("de het een deze dit mijn jouw haar ons onze hun uw geen elk elke ieder iedere welk welke zo'n".split())
_BEFORE_INFLECTED = frozenset("een de deze die geen elke iedere mijn zijn haar onze hun uw".split())
_DEFINITE = frozenset("de deze die mijn jouw haar onze hun uw".split())
"""Between these and a noun an adjective is inflected, so an uninflected word is part of the noun."""
_MEASURES = frozenset(
    """aantal beetje bak bakje blik blikje bord bordje bos bosje bundel dag dagen deel doos doosje dosis emmer fles flesje flessen glas glaasje glazen
    graad graden gram groep groepje groepen halfuur hand handvol handje hap hapje hectare hoeveelheid hoop kan kilo kilometer kist kom kop kopje koppen krat
    kring kudde kuub kwart laag leger lepel liter maand maanden massa meter miljard miljoen minuut minuten mud ons paar pak pakje pakken partij
    pint plak plakje pond portie procent promille rang reeks reepje rij rijtje schaal scheut seconde seconden serie set slok slokje snee sneetje
    soort soorten stapel stel stoet stuk stukje stukken stuks tal teil theelepel eetlepel ton trits tube type uur vat vel velletje vierkante vleugje
    voer vrachtwagen wagonlading week weken wolk zak zakje zakken zee zooi zwerm jaar jaren euro dollar gulden frank cent mark niveau merk
    liter deciliter milligram centimeter millimeter megabyte gigabyte kwartier vijftal tiental tientallen honderdtal honderdtallen dozijn
    percentage restje spoor stroom vracht lading generatie keer maal man ploeg team klas lid blok blokje schep snufje streep strook""".split()
)
_TITLES = frozenset(
    """meneer mevrouw heer mijnheer dokter koning koningin prins prinses paus vader moeder broer zus oom tante opa oma dominee juf meester god
    minister president premier professor""".split()
)
_LINKED = ("heid", "teit", "ing", "schap")


@cache
def _is_noun(word: Form) -> bool:
    """A common noun that is no function word, number or name."""
    return "ZNW" in word.classes and word.norm == word.lower and not (_CLOSED & word.classes)


@cache
def _is_pure_noun(word: Form) -> bool:
    return word.classes <= {"ZNW", "DVS", "DVW", "MEH"} and word.norm == word.lower


@cache
def _is_singular(word: Form) -> bool:
    return word.has_tag("ZNW:EKV") and not word.has_tag("ZNW:MRV")


@cache
def _is_adjective(word: Form) -> bool:
    """An adjective, ordinal or participle that may stand before a noun."""
    return word.norm == word.lower and word.has_tag("BNW", "WKW:VTD:VRB", "WKW:ODW", "GET:RNG") and not word.has_tag("VNW", "VRZ", "BYW", "ENM:PER")


@cache
def _one_word(first: str, second: str) -> tuple[str, int]:
    """How the lexicon writes the compound of two nouns, and how frequent that is: ``("", 0)`` when it has none."""
    forms = [first + second, f"{first}-{second}"]
    if first.endswith(_LINKED):
        forms.insert(0, f"{first}s{second}")
    best = max(forms, key=lexicon().frequency)
    frequency = lexicon().frequency(best)
    return (best, frequency) if frequency and form(best).has_tag("ZNW") else ("", 0)


def _capital_like(first: Token, joined: str) -> str:
    return joined[:1].upper() + joined[1:] if first.form.is_capitalised else joined


def _is_pair(sentence: Sequence[Token], second: int) -> bool:
    """Do the words before and at ``second`` stand side by side with only white space between them?"""
    return sentence[second].kind == WORD and sentence[second].spaced and sentence[second - 1].kind == WORD


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


class ElsewhereOneWord(Rule):
    """Dit staat elders in het stuk als één woord.

    Hetzelfde woord staat in dit artikel één keer los en één keer aaneen. Samenstellingen zijn in het Nederlands één woord,
    ook als het eerste deel zelf uit twee woorden bestaat (*lange afstand* + *raket*). Bron: Leidraad, samenstellingen.

    ```fout
    Het leger telt drie hogedrukspuiten. Met de ⟦hoge drukspuit⟧ ging het beter dan met de oude hogedrukspuit.
    ```
    ```wordt
    Het leger telt drie hogedrukspuiten. Met de hogedrukspuit ging het beter dan met de oude hogedrukspuit.
    ```
    ```goed
    Vooral de kinderen vonden het leuk; voor al die ouders was het wennen. Een jonge man is nog geen jongeman.
    ```
    """

    code = "SAM001"
    name = "elders-aaneen"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        compounds = self._compounds(doc)
        for sentence, at in doc.where({first for first, _ in compounds}):
            if at + 1 == len(sentence) or not _is_pair(sentence, at + 1):
                continue
            first, second = sentence[at], sentence[at + 1]
            one = compounds.get((first.lower, second.lower))
            if one is None:
                continue
            if self._is_compound(first.form, second.form) and form(one).has_tag("ZNW") and _side_by_side_is_odd(first.form):
                message = f"Eén woord; elders in dit stuk staat het wel goed: “{one}”."
                yield self.replacement(_span([first, second]), _capital_like(first, one), message)

    @staticmethod
    def _compounds(doc: Document) -> dict[tuple[str, str], str]:
        """The nouns of the article that end in another of its words, cut in two there or at their hyphen."""
        cuts = ((word, _cuts(word)) for word in doc.words_such(_cuts))
        return {(firsts[last], last): word.lower for word, firsts in cuts for last in doc.vocabulary & firsts.keys()}

    def _is_compound(self, first: Form, second: Form) -> bool:
        if _CLOSED & second.classes or second.norm != second.lower or len(second.norm) < 3:
            return False
        return (_is_noun(first) and not first.has_tag("BNW")) or bool(_group_in_compound(first, second))


@cache
def _cuts(word: Form) -> dict[str, str]:
    """How a long noun may be cut in two, at its hyphen or after a noun or adjective: last part -> first part."""
    noun = word.lower
    if len(noun) < 6 or not form(noun).has_tag("ZNW"):
        return {}
    firsts = {noun[cut:]: noun[:cut] for cut in range(2, len(noun) - 2) if _BEGINS & form(noun[:cut]).classes and not _CLOSED & form(noun[cut:]).classes}
    first, hyphen, last = noun.partition("-")
    return firsts | {last: first} if hyphen else firsts


_BEGINS = frozenset({"ZNW", "BNW", "GET"})


@cache
def _side_by_side_is_odd(first: Form) -> bool:
    """Is a noun right after ``first`` odd? After a measure (kop koffie) or a title (koning voetbal) it isn't."""
    return not (first.lower in _MEASURES or first.lower in _TITLES)


_AFTER_DETERMINER = frozenset("de het een deze dit mijn ons onze hun uw elke iedere geen".split())
"""After these no finite verb can stand."""
_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
_SUBORDINATORS = frozenset(
    """dat die wie wat waar omdat als toen terwijl nadat voordat doordat zodat hoewel indien of wanneer zodra totdat waarin waarop waardoor waarmee hoe
    tenzij mits aangezien zolang""".split()
)
_SUBJECTS = frozenset("ik jij je hij zij ze we wij u men jullie er iedereen niemand".split())
_COPULAS = frozenset("zijn worden blijven heten lijken schijnen blijken".split())
_GIVING = frozenset("geven bieden sturen leren kosten vragen beloven schenken tonen laten verlenen gunnen bezorgen noemen".split())
_NEUTER = frozenset("het dit ons elk ieder welk".split())
_COMMON = frozenset("de deze onze elke iedere welke".split())


def _may_be_two(sentence: Sequence[Token], at: int) -> bool:
    """May the noun at ``at`` and the next be two parts of the clause: *dat de politie auto’s controleert*, *zo maakt de kerk mensen blij*?"""
    start = at
    while start and (sentence[start - 1].lower in _DETERMINERS or _is_adjective(sentence[start - 1].form)) and sentence[start - 1].kind == WORD:
        start -= 1
    if not start or sentence[start - 1].kind != WORD:
        return False
    before = sentence[start - 1].form
    if before.lower in _SUBORDINATORS or before.lower in _SUBJECTS:
        return True
    if before.has_tag("VRZ", "VGW"):
        return False
    if before.has_tag("WKW:TGW", "WKW:VLT") and before.norm == before.lower and not before.has_tag("BYW"):
        if before.lemmas & _COPULAS or start == at:
            return False
        return not (start > 1 and sentence[start - 2].lower in _SUBJECTS) or bool(before.lemmas & _GIVING)
    return any(token.lower in _SUBORDINATORS for token in sentence[max(0, start - 8) : start])


def _fits_second(determiner: Form | None, first: Form, second: Form) -> bool:
    """Does the determiner belong to the second noun, because the first has the other gender (ons zuster hotel)?"""
    if determiner is None:
        return False
    if determiner.lower in _NEUTER:
        return second.has_tag("ZNW:EKV:HET", "ZNW:EKV:VRK") and first.has_tag("ZNW:EKV:DE_") and not first.has_tag("ZNW:EKV:HET")
    return determiner.lower in _COMMON and second.has_tag("ZNW:EKV:DE_", "ZNW:MRV") and first.has_tag("ZNW:EKV:HET") and not first.has_tag("ZNW:EKV:DE_")


@cache
def _is_verb_stem(word: Form) -> bool:
    """lees, schrijf: the stem of a verb and nothing else; it may be the first part of a compound (leeservaring)."""
    return word.has_tag("WKW:TGW:1EP") and word.classes == {"WKW"} and word.norm == word.lower


@cache
def _may_begin_compound(first: Form) -> bool:
    """A noun of which no noun group is counted or titled; a capital may come from the start of the sentence."""
    if len(first.norm) < 3 or not _side_by_side_is_odd(first):
        return False
    return _is_noun(first) or _is_verb_stem(first) or (first.is_capitalised and not first.is_upper and not first.has_tag("ENM") and _is_noun(form(first.lower)))


_FREQUENT = 13
"""Among rarer nouns there are slips (taakstraf vaan)"""
_INDEFINITE = frozenset({"een", "geen", "zo'n"})
_NAMED_BY_NEXT = frozenset(
    """afdeling begrip categorie commissie dienst discipline domein dossier functie gebied genre hoofdstuk item kop label letter lid merk module naam onderdeel
    onderwerp opleiding portefeuille post project rol rubriek sectie sector soort stad studie term thema titel type vak vereniging werkgroep woord""".split()
)
"""The next noun may name what these are: het vak geschiedenis, de rubriek opinie."""


class LooseNouns(Rule):
    """Twee zelfstandige naamwoorden die één woord vormen, staan los.

    Een samenstelling van zelfstandige naamwoorden is één woord: *offerteaanvraag*, *energierekening*, *zusterhotel*. Klinkers die botsen krijgen
    een koppelteken: *auto-onderdelen*. Los geschreven leest de lezer twee dingen, onder invloed van het Engels. Bron: Leidraad, samenstellingen.

    ```fout
    Het besluit over de ⟦offerte aanvraag⟧ viel na de zomer. Hij betaalt een hoge ⟦energie rekening⟧.
    ```
    ```wordt
    Het besluit over de offerteaanvraag viel na de zomer. Hij betaalt een hoge energierekening.
    ```
    ```fout
    In het dorp werd een ⟦voortuin verkoop⟧ gehouden. Zij zag hoe de ⟦centrum politiek⟧ werkt.
    ```
    ```wordt
    In het dorp werd een voortuinverkoop gehouden. Zij zag hoe de centrumpolitiek werkt.
    ```
    ```fout
    Zij had een vreemde ⟦lees ervaring⟧ met het ⟦lees boek⟧. De fabriek maakt ⟦auto onderdelen⟧. Voor het ⟦kwaliteit beleid⟧ is een nieuwe chef.
    Zij wil meer ⟦fiets paden⟧; de school kreeg een nieuwe ⟦gym zaal⟧.
    ```
    ```goed
    Hij dronk een kop koffie en een glas melk. De groep kinderen at twee kilo appels. Zij was gisteren minister van Onderwijs.
    Dat de bakker brood verkoopt, weet het kind. Omdat de politie auto’s controleert, staat er een file. Zo kreeg de stad woningen. Aan tafel las vader hoofdstuk 4. Een spelletje poker is geen vak geschiedenis.
    ```
    """

    code = "SAM002"
    name = "samenstelling-los"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_is_noun):
            if not at or not _is_pair(sentence, at):
                continue
            first, second = sentence[at - 1], sentence[at]
            if _may_begin_compound(first.form) and len(second.text) > 2:
                joined, frequency = _one_word(first.lower, second.lower)
                sure = self._sure(sentence, at - 1, frequency) if joined else None
                if not sure and self._is_group(sentence, at - 1, frequency):
                    joined, sure = joined or first.lower + second.lower, Severity.LIKELY
                if sure:
                    message = "Een samenstelling schrijf je als één woord."
                    yield self.replacement(_span([first, second]), _capital_like(first, joined), message, severity=sure)

    @staticmethod
    def _is_group(sentence: Sequence[Token], at: int, frequency: int) -> bool:
        """Does the determiner only fit the second noun (de centrum politiek), or follow two bare nouns after *een* (een voortuin verkoop), or a verb after both?"""
        first, second = sentence[at].form, sentence[at + 1].form
        if (
            not _is_singular(first)
            or not first.has_tag("ZNW:EKV")
            or first.has_tag("BNW")
            or first.has_tag("ZNW:EKV:VRK")
            or first.lower in _NAMED_BY_NEXT
            or second.lower in _MEASURES
        ):
            return False
        start = at
        while start and sentence[start - 1].kind == WORD and form(sentence[start - 1].text).has_tag("BNW:STL:VRB"):
            start -= 1
        determiner = sentence[start - 1].lower if start else ""
        after = sentence[at + 2] if at + 2 < len(sentence) else None
        if not determiner or (after is not None and after.kind == WORD and (after.form.is_capitalised or _is_noun(after.form))):
            return False
        if determiner in _DETERMINERS and start == 1 and frequency > 4 and second.has_tag("ZNW:MRV") and after is not None:
            return after.form.has_tag("WKW:TGW:INF", "WKW:VLT:INF") and after.form.classes == {"WKW"}
        if not first.classes <= {"ZNW"} or not second.has_tag("ZNW:EKV") or second.has_tag("ZNW:MRV", "WKW:TGW:INF", "WKW:TGW:3EP", "WKW:VLT", "WKW:VTD"):
            return False
        if _may_be_two(sentence, at) and not _fits_second(form(determiner), first, second):
            return False
        if _fits_second(form(determiner), first, second):
            return frequency > 1 and determiner in _AFTER_DETERMINER
        if min(first.frequency, second.frequency) < _FREQUENT:
            return False
        return determiner in _INDEFINITE and start == at and verdict(first.lower + second.lower) is None and not second.has_tag("BNW")

    def _sure(self, sentence: Sequence[Token], at: int, frequency: int) -> Severity | None:
        first, second = sentence[at].form, sentence[at + 1].form
        before = sentence[at - 1].form if at else None
        after = sentence[at + 2].form if at + 2 < len(sentence) else None
        framed = before is not None and (before.lower in _FRAME or _is_adjective(before))
        if _is_verb_stem(first):
            stem = before is not None and (before.lower in _AFTER_DETERMINER or before.has_tag("BNW:STL:VRB")) and not second.has_tag("WKW:TGW:INF", "BNW")
            return Severity.ERROR if stem and frequency > 5 else None
        often = frequency > 12 and before is not None and before.lower in _AFTER_DETERMINER
        if (
            second.has_tag("BNW", "WKW")
            and not often
            and not (framed and frequency > 5 and not second.has_tag("WKW:TGW:INF", "WKW:TGW:3EP", "WKW:VTD", "WKW:VLT", "BNW"))
        ):
            return None
        if first.has_tag("WKW:") and not (framed and before is not None and (before.lower in _DETERMINERS or frequency > 9)):
            return None
        if first.has_tag("BNW") and not (before is not None and before.lower in _DEFINITE):
            return None
        if not _is_singular(first) or frequency < 3 or first.lower in _MONTHS:
            return None
        if _may_be_two(sentence, at) and not _fits_second(before, first, second) and not self._is_new_thing(sentence, at, frequency):
            return None
        if after is not None and after.lower in {"en", "of"} and not _is_singular(second):
            return Severity.LIKELY
        if frequency >= 5 or (_is_pure_noun(first) and _is_pure_noun(second) and _is_singular(second)):
            return Severity.ERROR if framed else Severity.LIKELY
        return Severity.LIKELY if framed else None

    @staticmethod
    def _is_new_thing(sentence: Sequence[Token], at: int, frequency: int) -> bool:
        """Een nieuwe gym zaal: a noun in the singular without an article of its own is seldom another part of the clause."""
        start, second = at, sentence[at + 1].form
        while start and _is_adjective(sentence[start - 1].form):
            start -= 1
        return bool(start) and sentence[start - 1].lower in _INDEFINITE and frequency > 8 and _is_pure_noun(second) and _is_singular(second)


@cache
def _group_in_compound(first: Form, second: Form) -> str:
    """The one word of an inflected adjective or ordinal and a compound whose first part belongs to it (lange + afstandsraket); else empty."""
    if not (first.has_tag("BNW", "GET:RNG", "GET:TXT") and second.has_tag("ZNW") and len(second.norm) > 7) or second.norm != second.lower:
        return ""
    joined = first.lower + second.lower
    if not (lexicon().frequency(joined) > 1 and form(joined).has_tag("ZNW")) or (first.lower.endswith(("st", "ste", "ere")) and not first.has_tag("GET:RNG")):
        return ""
    return joined if _is_two_nouns(second.lower) else ""


@cache
def _is_two_nouns(word: str) -> bool:
    """Can ``word`` be cut into two nouns, with or without a linking s, en or e?"""
    for cut in range(3, len(word) - 2):
        if _is_noun(form(word[cut:])) and any(_is_noun(form(word[:cut].removesuffix(link))) for link in ("", "s", "en", "e") if word[:cut].endswith(link)):
            return True
    return False


@cache
def _begins_compounds(first: str, second: str) -> bool:
    """Does the lexicon have compounds of ``first`` and the first noun of ``second`` (openbaar + vervoer)?"""
    for cut in range(4, len(second) - 3):
        stem = second[:cut]
        if _is_noun(form(stem)) and _is_noun(form(second[cut:].removeprefix("s"))) and lexicon().speller.walk((first + stem).encode()):
            return True
    return False


@cache
def _may_begin_group(first: Form) -> bool:
    return first.has_tag("BNW", "GET:RNG", "GET:TXT")


class GroupInCompound(Rule):
    """Het eerste deel van de samenstelling is zelf een woordgroep: alles aaneen.

    Bij *langeafstandsraket* hoort *lange* bij *afstand*, niet bij *raket*. Zo’n groep wordt met het laatste woord één woord: *hogesnelheidslijn*,
    *derdewereldlanden*, *openbaarvervoerbedrijf*. Los krijgt de lezer een *lange raket* voorgeschoteld. Bron: Leidraad, samenstellingen met een woordgroep.

    ```fout
    De ⟦hoge snelheidslijn⟧ gaat later open. De schulden van ⟦derde wereldlanden⟧ groeien.
    ```
    ```wordt
    De hogesnelheidslijn gaat later open. De schulden van derdewereldlanden groeien.
    ```
    ```fout
    Hij werkt bij een ⟦openbaar vervoersorganisatie⟧. Dit is een plan voor de ⟦lange termijn begroting⟧.
    ```
    ```goed
    De hoge snelheid viel op. In het openbaar vervoer is het druk. De derde wereldoorlog blijft uit. Het is hoog tijd. Een groot stadhuis en oude stadsdelen zijn mooi.
    ```
    """

    code = "SAM003"
    name = "woordgroep-in-samenstelling"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, before in doc.such(_may_begin_group):
            at = before + 1
            if at == len(sentence) or not _is_pair(sentence, at):
                continue
            first, second = sentence[at - 1], sentence[at]
            if second.form.norm != second.lower or "ZNW" not in second.form.classes:
                continue
            joined, length = self._joined(sentence, at - 1)
            if joined:
                message = f"Eén woord: “{first.lower}” hoort bij het begin van de samenstelling, niet bij het laatste deel."
                yield self.replacement(_span(sentence[at - 1 : at - 1 + length]), _capital_like(first, joined), message)

    def _joined(self, sentence: Sequence[Token], at: int) -> tuple[str, int]:
        first, second = sentence[at].form, sentence[at + 1].form
        if at + 2 < len(sentence) and sentence[at + 2].kind == WORD and _is_noun(sentence[at + 2].form) and _is_noun(second):
            for link in ("", "s"):
                joined = first.lower + second.lower + link + sentence[at + 2].lower
                if lexicon().frequency(joined) and not _one_word(first.lower, second.lower)[1] > 12:
                    return joined, 3
        return _group_in_compound(first, second) or self._clash(sentence, at), 2

    def _clash(self, sentence: Sequence[Token], at: int) -> str:
        """The one word when the adjective has no ending though a de-word follows, and the lexicon knows compounds that begin with it and the noun's first part."""
        first, second = sentence[at].form, sentence[at + 1].form
        before = sentence[at - 1].lower if at else ""
        if before not in _BEFORE_INFLECTED or not first.has_tag("BNW:STL:ONV") or first.lower.endswith("en"):
            return ""
        if not second.has_tag("ZNW:EKV:DE_") or second.has_tag("ZNW:EKV:HET") or second.has_tag("WKW", "BNW"):
            return ""
        return first.lower + second.lower if _begins_compounds(first.lower, second.lower) else ""
