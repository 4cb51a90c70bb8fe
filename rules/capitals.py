"""Capital or lower case: names, peoples, languages, the start of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from taallint.api import (
    KNOWN_NAME,
    WORD,
    Document,
    Finding,
    Form,
    Rule,
    Safety,
    Severity,
    Span,
    Token,
    capital_form,
    capitalise,
    form,
    is_english,
    lazy_regex,
    lexicon,
    names,
)

_words = str.split
_FOREIGN = frozenset(_words("the and with from for to a und ist nicht les est dans avec pour il della y los las ins"))
_SMALL = frozenset(_words("ajacied ajacieden harte huize gode digital ing ong mej mgr bros corp"))
"""Words that the lexicon doesn't know in lower case, though they are."""
_WELL_KNOWN = 14
"""Frequency class of a name that everybody has read."""
_CREDITS = frozenset(_words("beeld foto tekst illustratie"))
_BEFORE_PLACE = frozenset(_words("groot klein oud nieuw sint noord zuid oost west laag hoog"))
_COMPASS = frozenset(_words("noord zuid oost west midden noordoost noordwest zuidoost zuidwest"))
_WATERS = frozenset(_words("zee rijn ijssel maas amstel lek zaan vecht waal schie linge rotte hoef main oder donau loire seine"))


def _is_dutch(sentence: list[Token], skip: Iterable[Token]) -> bool:
    """Is at most one of the other lower-case words unknown, so that this is no foreign text?"""
    left_out = {id(token) for token in skip}
    others = [token for token in sentence if token.kind == WORD and token.text.islower() and id(token) not in left_out]
    if any(token.text in _FOREIGN for token in sentence):
        return False
    return bool(others) and sum(not token.form.frequency and not capital_form(token.text) for token in others) <= max(1, len(others) // 6)


def _in_title(sentence: list[Token], token: Token) -> bool:
    """Does ``token`` stand right after or before a quotation mark, as a word that is mentioned or a title?"""
    at = next(n for n, other in enumerate(sentence) if other is token)
    around = sentence[max(0, at - 1) : at] + sentence[at + 1 : at + 2]
    return any(other.text in {"”", "“", '"', "‘", "’", "'", "„"} for other in around)


class PeopleAndLanguage(Rule):
    """De naam van een volk, taal of streek begint met een hoofdletter.

    Ook wat ervan is afgeleid: «de Russen», «Nederlands», «een Zeeuwse boer», «de Noord-Koreaanse grens». Bron: Leidraad, aardrijkskundige namen.

    ```fout
    De ⟦russen⟧ lezen ⟦nederlands⟧ en een ⟦zeeuwse⟧ boer spreekt ⟦duits⟧ met de ⟦noord-koreaanse⟧ soldaten uit ⟦oost-Drenthe⟧.
    ```
    ```wordt
    De Russen lezen Nederlands en een Zeeuwse boer spreekt Duits met de Noord-Koreaanse soldaten uit Oost-Drenthe.
    ```
    ```goed
    De Russen lezen Nederlands. Een jood en een christen spreken over de islam. De polen van een magneet. Hij sprak over ”nederlands”.
    ```
    """

    code = "HFD001"
    name = "volk-of-taal"
    severity = Severity.ERROR
    source = "Leidraad"

    _people_after = frozenset(
        _words("de die deze alle veel sommige enkele twee drie vier vijf tien honderd duizend andere jonge oude van door met tegen en of voor")
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        peoples = {name.lower(): name for name in doc.house.table("hoofdletters").get("volken", ())}
        for sentence, at in (*doc.such(_derived), *doc.where(peoples.keys())):
            token = sentence[at]
            fixed = _derived(token.form)
            if not fixed and token.text in peoples and at and sentence[at - 1].lower in self._people_after:
                fixed = peoples[token.text]
            if fixed and not _in_title(sentence, token) and _is_dutch(sentence, (token,)):
                is_people = token.text in peoples or form(fixed).has_tag("BNW")
                message = "Namen van volken, talen en streken krijgen een hoofdletter." if is_people else "Dit woord krijgt een hoofdletter."
                yield self.replacement(token.span, fixed, message, Safety.SAFE, None if is_people else Severity.LIKELY)


@cache
def _derived(word: Form) -> str:
    """The capitalised form of a word that is only known as such and is a noun or adjective, no name of a person or place; Oost-Groningen for oost-Groningen."""
    compass, hyphen, place = word.text.partition("-")
    if hyphen and compass in _COMPASS and place[:1].isupper() and place[1:].islower():
        return f"{compass.capitalize()}-{place}"
    title = capital_form(word.text)
    return (
        title
        if title and word.text not in _SMALL and any(reading.tag.startswith(("ZNW", "BNW")) for reading in lexicon().readings(title)) and not _is_name(title)
        else ""
    )


@cache
def _is_small_name(word: Form) -> bool:
    """Is it written small, and only known with a capital, as a name?"""
    return bool(capital_form(word.text)) and not _derived(word) and word.text not in _SMALL


@cache
def _is_name(title: str) -> bool:
    readings = lexicon().readings(title)
    return bool(readings) and all(reading.tag.startswith("ENM") for reading in readings)


class LowercaseName(Rule):
    """Een eigennaam begint met een hoofdletter.

    Voornamen, achternamen, plaatsen, landen en feestdagen: «Charles Darwin», «Ede», «Pasen». Bron: Leidraad, persoonsnamen en aardrijkskundige namen.

    ```fout
    Kent u ⟦charles darwin⟧ uit ⟦rotterdam⟧? Wij vieren ⟦pasen⟧ in ⟦ede⟧ en kennen ⟦joop den uyl⟧.
    ```
    ```wordt
    Kent u Charles Darwin uit Rotterdam? Wij vieren Pasen in Ede en kennen Joop den Uyl.
    ```
    ```goed
    Kent u Charles Darwin? Hij staat onder ede. Een abraham van koek. Ludwig van Beethoven. Hij zei: “the will of god is here”.
    ```
    """

    code = "HFD002"
    name = "eigennaam-klein"
    severity = Severity.ERROR
    source = "Leidraad"

    _particles = frozenset(_words("van de den der het ten ter te la le el aan"))
    _before_place = frozenset(_words("in uit naar bij nabij rond tussen langs van vanuit en de het"))

    def check(self, doc: Document) -> Iterator[Finding]:
        end = 0
        for sentence, at in sorted(doc.such(_is_small_name), key=lambda place: place[0][place[1]].start):
            is_term = doc.is_typed and is_english(sentence[at].text)
            if sentence[at].start < end or is_term or not self._names(sentence[at].text, sentence, at):
                continue
            first, last = self._whole_name(sentence, at)
            part = sentence[first : last + 1]
            end = part[-1].end
            severity = self._severity(sentence, first, last)
            if first == last and first and sentence[first - 1].lower == "een":
                continue  # een heist: a thing
            if severity and self._is_free(sentence, first, last) and _is_dutch(sentence, part):
                span = Span(part[0].start, end)
                text = doc.text[span.start : span.end]
                for word in part:
                    if word.text not in self._particles:
                        start = word.start - span.start
                        text = text[:start] + (capital_form(word.text) or capitalise(word.text)) + text[start + len(word.text) :]
                yield self.replacement(span, text, "Een eigennaam begint met een hoofdletter.", Safety.SAFE, severity)

    def _severity(self, sentence: list[Token], first: int, last: int) -> Severity | None:
        """A name of more words is sure, and so is a well-known one; a rare word may as well be a slip, an abbreviation or a word that no list has."""
        word = sentence[first].text
        title = form(capital_form(word) or capitalise(word))
        if title.frequency >= _WELL_KNOWN or (first < last and title.has_tag("ENM:PER:FST", "ENM:LOC")):
            return Severity.ERROR
        if first < last and not title.frequency >= KNOWN_NAME:
            return None
        before = sentence[first - 1].lower if first else ""
        is_place = title.has_tag("ENM:LOC") and before in self._before_place
        text = f" {' '.join(token.lower for token in sentence)} "
        in_phrase = any(f" {phrase} " in text for phrase in lexicon().phrases(word))
        return Severity.LIKELY if (is_place or title.frequency >= KNOWN_NAME) and not in_phrase else None

    def _names(self, word: str, sentence: list[Token], at: int) -> bool:
        title = capital_form(word)
        if at and sentence[at - 1].lower in {"te", "ter", "ten"}:
            return False
        if word == "ede" and at and sentence[at - 1].lower in {"onder", "de", "een", "die"}:
            return False
        return form(title).has_tag("ENM")

    def _whole_name(self, sentence: list[Token], at: int) -> tuple[int, int]:
        """First and last index of the name that the word at ``at`` belongs to: first name, particles, surname."""
        known = self._known_name(sentence, at)
        if known:
            return known
        first = last = at
        while (after := self._next(sentence, last)) > last:
            last = after
        if last == at and form(capitalise(sentence[at].text)).has_tag("ENM:LOC"):
            last = self._end_of_place(sentence, at)
        before = at - 1
        while before > 0 and sentence[before].text in self._particles:
            before -= 1
        if before >= 0 and sentence[before].text.islower() and self._is_first_name(sentence[before]):
            first = before
        elif at and (self._is_unknown(sentence[at - 1]) or (sentence[at - 1].text in _BEFORE_PLACE and form(capitalise(sentence[at].text)).has_tag("ENM:LOC"))):
            first = at - 1
        return first, last

    @staticmethod
    def _known_name(sentence: list[Token], at: int) -> tuple[int, int] | None:
        """First and last index of the well-known name that stands around ``at`` in small letters (anne frank, pink floyd)."""
        title = capitalise(sentence[at].text)
        for name in names().holding(title):
            first = at - name.index(title)
            part = [token.text for token in sentence[max(0, first) : first + len(name)]]
            if first >= 0 and all(word[0].isupper() for word in name) and part == [word.lower() for word in name]:
                return first, first + len(name) - 1
        return None

    def _end_of_place(self, sentence: list[Token], at: int) -> int:
        """The index of *rijn* in *alphen aan den rijn*; ``at`` when no such thing follows."""
        texts = [token.text for token in sentence[at + 1 : at + 4]]
        for length in (2, 3):
            if len(texts) >= length and texts[0] == "aan" and texts[length - 1] in _WATERS and (length == 2 or texts[1] in {"de", "den"}):
                return at + length
        return at

    def _is_unknown(self, token: Token) -> bool:
        return token.kind == WORD and token.text.isalpha() and token.text.islower() and len(token.text) > 2 and not token.form.listed

    def _next(self, sentence: list[Token], last: int) -> int:
        """The index of the name that follows the one at ``last``, over particles; ``last`` itself when none does."""
        if not form(capital_form(sentence[last].text) or capitalise(sentence[last].text)).has_tag("ENM:PER"):
            return last
        at = last + 1
        while at < len(sentence) and sentence[at].text in self._particles:
            at += 1
        if at == len(sentence) or sentence[at].kind != WORD or not sentence[at].text.islower():
            return last
        word = sentence[at].text
        if capital_form(word) and form(capital_form(word)).has_tag("ENM"):
            return at if at == last + 1 or form(capital_form(word)).has_tag("ENM:PER:LST") else last
        if (
            at == last + 1
            and self._is_unknown(sentence[at])
            and form(capital_form(sentence[last].text) or capitalise(sentence[last].text)).has_tag("ENM:PER:FST")
        ):
            return at
        known, title = lexicon(), capitalise(word)
        is_surname = any(reading.tag.startswith("ENM:PER:LST") for reading in known.readings(title))
        return at if at == last + 1 and is_surname and known.frequency(word) <= known.frequency(title) + 2 else last

    def _is_first_name(self, token: Token) -> bool:
        known, title = lexicon(), capitalise(token.text)
        return any(reading.tag == "ENM:PER:FST" for reading in known.readings(title)) and known.frequency(title) >= known.frequency(token.text) + 3

    def _is_free(self, sentence: list[Token], first: int, last: int) -> bool:
        """No capitalised word on either side: *Ludwig van Beethoven* has lower-case parts of its own. Nor glued to a mark."""
        before = sentence[first - 1] if first else None
        after = sentence[last + 1] if last + 1 < len(sentence) else None
        if before is not None and ((before.form.is_capitalised and first > 1) or not sentence[first].spaced or before.text in {"”", "“", "‘", '"', "'"}):
            return False
        return after is None or not (after.form.is_capitalised or (not after.spaced and after.text in {"”", "’", "'", "/", "&", "@", "_"}))


class SentenceStart(Rule):
    """Een zin begint met een hoofdletter.

    Na een punt begint een nieuwe zin.

    ```fout
    Dat laat hij zich niet voorstellen. ⟦lezing⟧ van het boek leert meer. Daarna was er verbijstering. ⟦maar⟧ niemand zweeg.
    ```
    ```wordt
    Dat laat hij zich niet voorstellen. Lezing van het boek leert meer. Daarna was er verbijstering. Maar niemand zweeg.
    ```
    ```goed
    Dat laat hij zich niet voorstellen. Lezing van het boek leert meer. Hij las o.a. boeken enz. en meer, incl. kaft. ’s Avonds was het stil.
    Het heet sp.a. maar dat is oud. In art. 5 en blz. 12 staat het. Hij schreef bijv. over iPhones. Dat was... niets.
    ```
    """

    code = "HFD004"
    name = "zinsbegin-klein"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.prose():
            for previous, sentence in zip(block.sentences, block.sentences[1:], strict=False):
                first = sentence[0]
                if (
                    first.kind != WORD
                    or not first.text[0].islower()
                    or not first.spaced
                    or len(previous) < 3
                    or not first.text.isalpha()
                    or first.text in _CREDITS
                ):
                    continue
                stop, before = previous[-1], previous[-2]
                if stop.text == "." and not stop.spaced and self._ends_a_sentence(before) and first.form.frequency and not capital_form(first.text):
                    yield self.replacement(first.span, capitalise(first.text), "Een zin begint met een hoofdletter.", Safety.SAFE)

    def _ends_a_sentence(self, token: Token) -> bool:
        """A full word or a closing bracket before the stop; a short unknown one may be an abbreviation."""
        if token.text == ")":
            return True
        if token.text in {"al", "no", "min", "art"}:
            return False
        return token.kind == WORD and token.text.isalpha() and token.text[1:].islower() and token.form.frequency > (0 if len(token.text) > 4 else 16)


class CapitalLetters(Rule):
    """De verkeerde letter heeft de hoofdletter: ’s Avonds, IJsbrand.

    Begint een zin met ’s, ’t of ’n, dan krijgt het woord erna de hoofdletter. De ij is één letter: «IJmuiden», «IJsland». Bron: Leidraad.

    ```fout
    ⟦’S avonds⟧ gaat hij naar ⟦Ijmuiden⟧. ⟦’S Morgens⟧ niet.
    ```
    ```wordt
    ’s Avonds gaat hij naar IJmuiden. ’s Morgens niet.
    ```
    ```goed
    ’s Avonds gaat hij naar IJmuiden. Ad-’S.
    ```
    """

    code = "HFD005"
    name = "hoofdletter-op-verkeerde-letter"
    severity = Severity.ERROR
    source = "Leidraad"

    _apostrophe = lazy_regex(r"[’'‘](?<![\p{L}\p{N}’'-].)([STN])( ?-?)(\p{L})(?=\p{Ll})")
    _ij = lazy_regex(r"(?<![\p{L}\p{N}’'])Ij(?=\p{Ll}{2})\p{Ll}+")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._apostrophe.finditer(doc.text):
            if match[2] and doc.is_text(match.start()):
                word = regex.match(r"\p{L}+", doc.text[match.start(3) :])[0]
                fixed = f"’{match[1].lower()}{match[2]}{word[0].upper()}{word[1:]}"
                span = Span(match.start(), match.start(3) + len(word))
                yield self.replacement(span, fixed, "Na ’s, ’t en ’n krijgt het volgende woord de hoofdletter.", Safety.SAFE)
        for match in self._ij.finditer(doc.text):
            if doc.is_text(match.start()) and (form("IJ" + match[0][2:]).listed or form(match[0].lower()).listed):
                yield self.replacement(Span(*match.span()), "IJ" + match[0][2:], "De ij is één letter: beide delen krijgen de hoofdletter.", Safety.SAFE)
