"""Surname prefixes, titles, common nouns, letter words and the polite u: capital or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import regex

from taallint.api import WORD, Document, Edit, Finding, Form, House, Rule, Safety, Severity, Span, Token, capital_form, capitalise, form, lazy_regex, normalise

_words = str.split
_EPITHETS = frozenset(
    _words(
        "Grote Zwijger Vrome Stoute Goede Kale Schone Veroveraar Heilige Doper Dikke Dove Evangelist Dichter Duitser Fransman Oude Eerste Tweede Derde Mindere"
    )
)


class SurnamePrefix(Rule):
    """Zonder voornaam krijgt het voorvoegsel van een achternaam een hoofdletter.

    «Hugo de Jonge», maar «minister De Jonge» en «het bezoek van De Jonge». Zo is het gebruik in Nederland; Belgische namen volgen de geboorteakte.
    taallint let op titels en op wie in het artikel al met voornaam genoemd is. Bron: Leidraad, persoonsnamen.

    ```fout
    Hugo de Jonge kwam langs. Het bezoek van ⟦de Jonge⟧ verliep goed. Ook minister ⟦van der Wal⟧, wethouder ⟦van Dijk⟧ en ds. ⟦de Wit⟧ kwamen.
    ```
    ```wordt
    Hugo de Jonge kwam langs. Het bezoek van De Jonge verliep goed. Ook minister Van der Wal, wethouder Van Dijk en ds. De Wit kwamen.
    ```
    ```goed
    Hugo de Jonge kwam langs. Het bezoek van De Jonge verliep goed. Ds. A. de Wit en mr. dr. Jan van der Berg kwamen. De heer en mevrouw De Vries.
    De gemeente van ds. Smit. Minister van Financiën. De minister van Defensie. De president van de Verenigde Staten. Koningin van de Belgen.
    ```
    """

    code = "HFD006"
    name = "voorvoegsel-achternaam"
    severity = Severity.LIKELY
    source = "Leidraad"

    _name = lazy_regex(r"(?<!\p{L})(van (?:der|den|de|’t|'t|het)|van|de|den|der|ter|ten|te|in ’t|op ’t) (\p{Lu}\p{Ll}+)(?!\p{L})")
    _before = lazy_regex(r"(?:^|\s|[„“”\"'‘’(])([\p{L}\p{N}.’'-]+) $")
    _first = lazy_regex(r"(?!(?:Van|De|Den|Der|Ter|Ten|Te|In|Op|Het)$)(?:\p{Lu}\p{Ll}+|.*\p{Lu}\.)")
    _alone = lazy_regex(r"(?:^|[\n.,;:(„] ?|\p{Ll}{2,} )$")

    def check(self, doc: Document) -> Iterator[Finding]:
        full: set[tuple[str, str]] = set()
        bare: list[tuple[int, str, str]] = []
        for match in self._names(doc):
            prefix, name = match.groups()
            if prefix.startswith("van d") and _may_be_surname(prefix[4:], name) and doc.text[match.end() : match.end() + 1] != "-":  # het bezoek van / de Jonge
                bare.append((match.start() + 4, prefix[4:], name))
            if not _may_be_surname(prefix, name) or not doc.is_text(match.start()):
                continue
            text = doc.text[max(0, match.start() - 30) : match.start()]
            found = self._before.search(text)
            before = found[1] if found else ""
            if before.lower() in _TITLES:
                if not _NEXT_NAME.match(doc.text, match.end()) and not (prefix == "van" and before.lower() in _OF_PLACES):
                    yield self._found(match.start(), match.end(), prefix, name)
            elif self._first.fullmatch(before):
                if _is_full_name(before, prefix, name):
                    full.add((prefix, name))
            elif self._alone.search(text) and doc.text[match.end() : match.end() + 1] != "-" and not before.endswith("."):
                bare.append((match.start(), prefix, name))
        for start, prefix, name in bare:
            if (prefix, name) in full and doc.is_text(start):
                yield self._found(start, start + len(prefix) + 1 + len(name), prefix, name)

    def _names(self, doc: Document) -> Iterator[regex.Match[str]]:
        """What may be a surname with its prefix, in order of the text."""
        end = 0
        for start in sorted(sentence[at].start for sentence, at in doc.where(_PREFIXES) if _is_before_capital(sentence, at)):
            match = self._name.match(doc.text, start) if start >= end else None
            if match:
                end = match.end()
                yield match

    def _found(self, start: int, end: int, prefix: str, name: str) -> Finding:
        span = Span(start, start + len(prefix) + 1 + len(name))
        return self.replacement(span, f"{prefix[0].upper()}{prefix[1:]} {name}", "Zonder voornaam krijgt het voorvoegsel een hoofdletter.", Safety.UNSAFE)


def _is_before_capital(sentence: list[Token], at: int) -> bool:
    """Has the next word a capital, and may it be a surname, or the one after it?"""
    count = len(sentence)
    if at + 1 >= count:
        return False
    name = sentence[at + 1]
    if name.form.is_capitalised:
        return not name.text.isalpha() or (name.text.istitle() and _may_be_surname(sentence[at].text, name.text))
    return at + 2 < count and sentence[at + 2].form.is_capitalised


_PREFIXES = frozenset(_words("van de den der ter ten te in op"))
_TITLES = frozenset(
    _words(
        "minister premier president staatssecretaris burgemeester wethouder heer mevrouw meneer mijnheer mevr. mw. dhr. ds. dr. drs. ir. mr. prof. dominee ouderling "
        "professor bisschop kardinaal pastoor kamerlid voorzitter directeur trainer generaal"
    )
)
_OF_PLACES = frozenset({"burgemeester", "bisschop", "gouverneur"})
"""Behind these *van* leads to a place: de burgemeester van Zuilen."""
_NEXT_NAME = lazy_regex(r" ?\p{Lu}")


@cache
def _may_be_surname(prefix: str, name: str) -> bool:
    return _is_surname(prefix, name) or _is_adjective(prefix, name)


def _is_full_name(first: str, prefix: str, name: str) -> bool:
    """A first name or an initial, and a surname that is no epithet (Karel de Grote)."""
    if name in _EPITHETS or form(name).has_tag("GET"):
        return False
    return _is_surname(prefix, name) or form(first).has_tag("ENM:PER:FST")


def _is_adjective(prefix: str, name: str) -> bool:
    """A surname like *de Jonge*."""
    return prefix == "de" and name not in _EPITHETS and form(name).has_tag("BNW:STL:VRB") and not capital_form(name.lower())


_VAN = frozenset({"Dijk", "Gaal"})
"""Surnames after *van* that are hardly known as places."""


def _is_surname(prefix: str, name: str) -> bool:
    facts = form(name)
    if prefix == "van" and name not in _VAN and (facts.has_tag("ENM:LOC") or not facts.has_tag("ENM:PER:LST:VAN")):
        return False
    return facts.has_tag("ENM:PER:LST") and not facts.has_tag("ENM:LOC:LND")


_OFFICES = frozenset("minister minister-president staatssecretaris burgemeester wethouder gouverneur ambassadeur bondskanselier premier president paus".split())
"""Offices that are no surname."""


class CapitalTitle(Rule):
    """Een ambt of titel krijgt een kleine letter, ook voor een naam.

    «minister Schoof», «president Trump», «koning Willem-Alexander». Bron: Leidraad, titels en functies.

    ```fout
    Gisteren sprak ⟦Minister-President⟧ Schoof met ⟦President⟧ Trump en met ⟦Koning⟧ Willem-Alexander en ⟦Minister⟧ De Jonge. De ⟦Burgemeester⟧ ging mee, en de ⟦Paus⟧ sprak met de ⟦Premier⟧ en een ⟦Officier⟧ van justitie.
    ```
    ```wordt
    Gisteren sprak minister-president Schoof met president Trump en met koning Willem-Alexander en minister De Jonge. De burgemeester ging mee, en de paus sprak met de premier en een officier van justitie.
    ```
    ```goed
    Gisteren sprak minister-president Schoof. Minister Schoof kwam ook. Hij woont aan de Koningin Julianalaan en gaf aan het Prins Bernhard Cultuurfonds. Koning Willem I College.
    ```
    """

    code = "HFD007"
    name = "titel-met-hoofdletter"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        titles = frozenset(doc.house.table("hoofdletters").get("titels", ()))
        for sentence, at in doc.where(titles):
            token = sentence[at]
            if (
                0 < at < len(sentence) - 1
                and token.form.is_capitalised
                and not token.form.is_upper
                and (self._before_name(sentence, at) or self._after_article(sentence, at))
                and doc.is_prose(token.start)
            ):
                yield self.replacement(token.span, token.text.lower(), "Ambten en titels krijgen een kleine letter.", Safety.UNSAFE)

    def _after_article(self, sentence: list[Token], at: int) -> bool:
        """The office without a name: an article before it, and an ordinary word after it."""
        after = sentence[at + 1]
        if sentence[at].lower == "officier" and [token.text.lower() for token in sentence[at + 1 : at + 3]] == ["van", "justitie"]:
            return True
        plain = (after.kind == WORD and after.text.islower()) or after.text in {",", "."}
        return sentence[at].lower in _OFFICES and sentence[at - 1].lower in {"als", "de", "een"} and plain

    def _before_name(self, sentence: list[Token], at: int) -> bool:
        """A lower-case word before it, and after it one or two names of persons and then something else: no street, no foundation."""
        before = sentence[at - 1]
        if before.kind != WORD or not before.text[0].islower() or before.lower in {"de", "het"}:
            return False
        names = 0
        for token in sentence[at + 1 :]:
            if token.kind != WORD or not token.form.is_capitalised:
                break
            if token.text in {"De", "Van", "Der", "Den", "Ter", "Ten"}:
                return True
            if (token.form.has_tag("ZNW") and not token.form.has_tag("ENM:PER")) or regex.fullmatch(r"[IVX]+", token.text):
                return False
            names += 1
        return 0 < names < 3


class CapitalCommonNoun(Rule):
    """Dit woord krijgt midden in een zin een kleine letter.

    Tijdvakken, stromingen, godsdiensten en hun aanhangers, en feesten als soortnaam: «de middeleeuwen», «het paasfeest», «een calvinist».
    Namen van feestdagen zelf (Pasen, Kerst) houden hun hoofdletter. Bron: Leidraad.

    ```fout
    In de ⟦Middeleeuwen⟧ was het ⟦Paasfeest⟧ voor elke ⟦Calvinist⟧ anders.
    ```
    ```wordt
    In de middeleeuwen was het paasfeest voor elke calvinist anders.
    ```
    ```goed
    In de middeleeuwen was het paasfeest anders. Middeleeuwen en renaissance staan erin. De Rooms-Katholieke Kerk. Hij las ”Islam en recht”.
    ```
    """

    code = "HFD008"
    name = "soortnaam-met-hoofdletter"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        common = frozenset(doc.house.table("hoofdletters").get("klein", ()))
        for sentence, at in doc.where(common):
            token = sentence[at]
            if at and token.text[0].isupper() and token.text[1:].islower() and self._is_plain(sentence, at) and doc.is_prose(token.start):
                yield self.replacement(token.span, token.text.lower(), "Dit woord krijgt hier een kleine letter.", Safety.SAFE)

    def _is_plain(self, sentence: list[Token], at: int) -> bool:
        before = sentence[at - 1]
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        plain = before.text[0].islower() or (at == 1 and before.lower in {"de", "het", "een", "in", "deze", "die"})
        return before.kind == WORD and plain and (after is None or not (after.form.is_capitalised or after.text in {"”", "’", "&"}))


class AccentOnCapital(Rule):
    """Op de hoofdletter van *Eén* staat geen accent.

    Aan het begin van een zin krijgt alleen de tweede e van *één* een accent: *Eén van hen bleef*. Bron: Onze Taal; gebruik van de kranten.

    ```fout
    ⟦Één⟧ van de bewoners bleef thuis.
    ```
    ```wordt
    Eén van de bewoners bleef thuis.
    ```
    ```goed
    Eén van de bewoners bleef thuis; alleen die éne. ÉÉN VOOR ALLEN. Zij is één van hen.
    ```
    """

    code = "HFD014"
    name = "accent-op-hoofdletter"
    severity = Severity.STYLE
    source = "Onze Taal"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"één"}):
            if normalise(sentence[at].text) == "Één":
                yield self.replacement(sentence[at].span, "Eén", "Een hoofdletter krijgt hier geen accent.", Safety.SAFE)


class BibleCapital(Rule):
    """De Bijbel krijgt een hoofdletter als het om het boek van God gaat.

    «De Bijbel» is de naam van het boek; «een bijbel» is een exemplaar en blijft klein. Zo doen het het RD en andere christelijke media. Bron: Onze Taal; huisstijl.

    ```fout
    In de ⟦bijbel⟧ staat dat anders.
    ```
    ```wordt
    In de Bijbel staat dat anders.
    ```
    ```goed
    In de Bijbel staat dat anders. Hij kocht een bijbel en legde zijn bijbel op tafel. De bijbels liggen klaar.
    ```
    """

    code = "HFD011"
    name = "bijbel-met-hoofdletter"
    severity = Severity.STYLE
    source = "huisstijl"

    def check(self, doc: Document) -> Iterator[Finding]:
        if "bijbel" not in doc.text:
            return
        for match in regex.finditer(r"(?<=\b[Dd]e )bijbel(?![\p{L}-])", doc.text):
            if doc.is_text(match.start()) and not doc.in_quotation(match.start()):
                yield self.replacement(Span(*match.span()), "Bijbel", "De naam van het boek krijgt een hoofdletter.", Safety.SAFE)


class LetterWordCase(Rule):
    """Dit letterwoord heeft een vaste schrijfwijze: PvdA, NAVO, cao, tv.

    Letterwoorden die als gewoon woord zijn ingeburgerd, zijn klein; namen van organisaties houden hun eigen hoofdletters. Bron: Leidraad, afkortingen.

    ```fout
    De ⟦PVDA⟧ en de ⟦navo⟧ kwamen op ⟦TV⟧ over de ⟦CAO⟧.
    ```
    ```wordt
    De PvdA en de NAVO kwamen op tv over de cao.
    ```
    ```goed
    De PvdA en de NAVO kwamen op tv over de cao. TV Oranje. Vanaf kwart over een kwam VVD-leider Smit. OP TV KWAM DE CAO.
    ```
    """

    code = "HFD009"
    name = "letterwoord"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        right = _letter_words(doc.house)
        wrong: dict[str, list[Edit]] = {}
        for sentence, at in doc.such(_starts_with_letter_word(doc.house)):
            token = sentence[at]
            head, hyphen, rest = token.form.norm.partition("-")
            found = right[head.lower()]
            if len(token.text) <= 13 and normalise(found) != head and self._is_wrong(sentence, at, head, found) and not self._is_own(doc, head):
                if at == 0 and found.islower():
                    found = capitalise(found)
                wrong.setdefault(head, []).append(Edit(token.span, found + hyphen + rest))
        for edits in wrong.values():
            yield self.everywhere(sorted(edits, key=lambda edit: edit.span), "Dit letterwoord heeft een vaste schrijfwijze.")

    @staticmethod
    def _is_own(doc: Document, head: str) -> bool:
        """Does the article use it again and again, with one capital, as a name of its own (de Wet hergebruik, de Who)?"""
        return head.istitle() and doc.witness.counts[head] > 1

    def _is_wrong(self, sentence: list[Token], at: int, head: str, right: str) -> bool:
        token = sentence[at]
        if head.islower() and not right.islower() and (form(head).readings or (len(head) == 2 and sentence[at - 1].lower not in {"de", "het", "een", "van"})):
            return False
        if not token.spaced and at and sentence[at - 1].text in {"&", "/", "-"}:
            return False
        if at + 1 < len(sentence) and sentence[at + 1].text == "&" and not sentence[at + 1].spaced:
            return False
        others = [other for other in sentence if other.kind == WORD and other is not token]
        if not right.islower():
            return at > 0 and not (head.isupper() and all(other.text.isupper() for other in others))
        if not head.isupper() or (at == 0 and token.text == head):
            return False
        near = [*sentence[max(0, at - 1) : at], *sentence[at + 1 : at + 2]]
        return not any(other.kind == WORD and other.form.is_capitalised for other in near)


@cache
def _starts_with_letter_word(house: House) -> Callable[[Form], bool]:
    """Tells whether what stands before the first hyphen of a word is one of the letter words of ``house``."""
    known = _letter_words(house)
    return cache(lambda word: word.lower.partition("-")[0] in known)


@cache
def _letter_words(house: House) -> dict[str, str]:
    return {normalise(word).lower(): word for word in house.table("hoofdletters").get("letterwoorden", ())}


class PoliteU(Rule):
    """«u» krijgt een kleine letter.

    Alleen God wordt met «U» aangesproken; ook in een gebed of psalm blijft de hoofdletter staan. Bron: Leidraad.

    ```fout
    Ik kan ⟦U⟧ niet helpen met ⟦Uw⟧ vraag.
    ```
    ```wordt
    Ik kan u niet helpen met uw vraag.
    ```
    ```goed
    Ik kan u niet helpen. Heere, wij danken U. Zij kocht een Wii U en bocht U om. Tot U roep ik.
    ```
    """

    code = "HFD010"
    name = "u-met-hoofdletter"
    severity = Severity.STYLE
    source = "Leidraad"

    _prayer = lazy_regex(r"\b(?:God|Heere?|HEERE|Heer|Here|Vader|Christus|Jezus|Almachtige|Psalm|Gij|Geest|Schepper|roep|bidden?|loof|prijst?|danken|Wii)\b")

    def check(self, doc: Document) -> Iterator[Finding]:
        if not regex.search(r"\bUw?\b", doc.text):
            return
        for block in doc.readable():
            if self._prayer.search(block.text):
                continue
            for sentence in block.sentences:
                for at, token in enumerate(sentence):
                    if at and token.text in {"U", "U.", "Uw"} and self._addresses(sentence[at - 1], at):
                        yield self.replacement(token.span, token.text.lower(), "De beleefdheidsvorm “u” krijgt een kleine letter.", Safety.UNSAFE)

    def _addresses(self, before: Token, at: int) -> bool:
        """Is the word before an ordinary one, so that this is no name (Wii U)?"""
        return before.kind == WORD and (at == 1 or before.text.islower())
