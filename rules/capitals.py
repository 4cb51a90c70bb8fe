"""Capital or lower case: names, peoples, languages, the start of a sentence, surname prefixes, titles, letter words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property

import regex

from taallint.api import WORD, Document, Finding, House, Rule, Safety, Severity, Span, Token, form, lexicon, normalise

_words = str.split
_FOREIGN = frozenset(_words("the and with from for to a und ist nicht les est dans avec pour il della y los las ins"))
_SMALL = frozenset(_words("ajacied ajacieden harte huize gode julie digital"))
"""Words that the lexicon doesn't know in lower case, though they are."""
_BEFORE_PLACE = frozenset(_words("groot klein oud nieuw sint noord zuid oost west laag hoog"))
_WATERS = frozenset(_words("zee rijn ijssel maas amstel lek zaan vecht waal schie linge rotte hoef main oder donau loire seine"))
_ARTICLES = frozenset(_words("de het een die deze dat dit geen zijn haar hun mijn onze uw ’n 'n"))


@cache
def capital_form(word: str) -> str:
    """``word`` with its capital(s) when the lexicon knows it only so (nederlands → Nederlands, noord-koreaans → Noord-Koreaans); else nothing."""
    if len(word) < 3 or not word.islower() or not word.replace("-", "").isalpha():
        return ""
    known = lexicon()
    word = normalise(word)
    if known.readings(word):
        return ""
    lower = known.frequency(word)
    for title in (_capitalise(word), "-".join(map(_capitalise, word.split("-")))):
        if known.frequency(title) >= lower + 8 and known.readings(title):
            return title
    return ""


def _capitalise(word: str) -> str:
    """First letter in upper case, and the whole Dutch ij."""
    return "IJ" + word[2:] if word.startswith("ij") else word[:1].upper() + word[1:]


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
    De ⟦russen⟧ lezen ⟦nederlands⟧ en een ⟦zeeuwse⟧ boer spreekt ⟦duits⟧ met de ⟦noord-koreaanse⟧ soldaten.
    ```
    ```wordt
    De Russen lezen Nederlands en een Zeeuwse boer spreekt Duits met de Noord-Koreaanse soldaten.
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
        for sentence in doc.sentences:
            for at, token in enumerate(sentence):
                if token.kind != WORD or not token.text.islower():
                    continue
                fixed = _derived(token.text)
                if not fixed and token.text in peoples and at and sentence[at - 1].lower in self._people_after:
                    fixed = peoples[token.text]
                if fixed and not _in_title(sentence, token) and _is_dutch(sentence, (token,)):
                    severity = None if token.text in peoples or form(fixed).has_tag("BNW") else Severity.LIKELY
                    yield self.replacement(token.span, fixed, "Namen van volken, talen en streken krijgen een hoofdletter.", Safety.SAFE, severity)


@cache
def _derived(word: str) -> str:
    """The capitalised form of a word that is only known as such and is a noun or adjective, no name of a person or place."""
    title = capital_form(word)
    return (
        title
        if title and word not in _SMALL and any(reading.tag.startswith(("ZNW", "BNW")) for reading in lexicon().readings(title)) and not _is_name(title)
        else ""
    )


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

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.sentences:
            done = -1
            for at, token in enumerate(sentence):
                if at <= done or token.kind != WORD or not token.text.islower() or not self._names(token.text, sentence, at):
                    continue
                first, last = self._whole_name(sentence, at)
                done = last
                part = sentence[first : last + 1]
                if self._is_free(sentence, first, last) and _is_dutch(sentence, part):
                    span = Span(part[0].start, part[-1].end)
                    text = doc.text[span.start : span.end]
                    for word in part:
                        if word.text not in self._particles:
                            start = word.start - span.start
                            text = text[:start] + (capital_form(word.text) or _capitalise(word.text)) + text[start + len(word.text) :]
                    yield self.replacement(span, text, "Een eigennaam begint met een hoofdletter.", Safety.SAFE)

    def _names(self, word: str, sentence: list[Token], at: int) -> bool:
        title = capital_form(word)
        if not title or _derived(word) or word in _SMALL or (at and sentence[at - 1].lower in {"te", "ter", "ten"}):
            return False
        if word == "ede" and at and sentence[at - 1].lower in {"onder", "de", "een", "die"}:
            return False
        return form(title).has_tag("ENM")

    def _whole_name(self, sentence: list[Token], at: int) -> tuple[int, int]:
        """First and last index of the name that the word at ``at`` belongs to: first name, particles, surname."""
        first = last = at
        while (after := self._next(sentence, last)) > last:
            last = after
        if last == at and form(_capitalise(sentence[at].text)).has_tag("ENM:LOC"):
            last = self._end_of_place(sentence, at)
        before = at - 1
        while before > 0 and sentence[before].text in self._particles:
            before -= 1
        if before >= 0 and sentence[before].text.islower() and self._is_first_name(sentence[before]):
            first = before
        elif at and (
            self._is_unknown(sentence[at - 1]) or (sentence[at - 1].text in _BEFORE_PLACE and form(_capitalise(sentence[at].text)).has_tag("ENM:LOC"))
        ):
            first = at - 1
        return first, last

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
        if not form(_capitalise(sentence[last].text)).has_tag("ENM:PER"):
            return last
        at = last + 1
        while at < len(sentence) and sentence[at].text in self._particles:
            at += 1
        if at == len(sentence) or sentence[at].kind != WORD or not sentence[at].text.islower():
            return last
        word = sentence[at].text
        if capital_form(word) and form(capital_form(word)).has_tag("ENM"):
            return at if at == last + 1 or form(capital_form(word)).has_tag("ENM:PER:LST") else last
        if at == last + 1 and self._is_unknown(sentence[at]) and form(_capitalise(sentence[last].text)).has_tag("ENM:PER:FST"):
            return at
        known, title = lexicon(), _capitalise(word)
        is_surname = any(reading.tag.startswith("ENM:PER:LST") for reading in known.readings(title))
        return at if at == last + 1 and is_surname and known.frequency(word) <= known.frequency(title) + 2 else last

    def _is_first_name(self, token: Token) -> bool:
        known, title = lexicon(), _capitalise(token.text)
        return any(reading.tag == "ENM:PER:FST" for reading in known.readings(title)) and known.frequency(title) >= known.frequency(token.text) + 3

    def _is_free(self, sentence: list[Token], first: int, last: int) -> bool:
        """No capitalised word on either side: *Ludwig van Beethoven* has lower-case parts of its own. Nor glued to a mark."""
        before = sentence[first - 1] if first else None
        after = sentence[last + 1] if last + 1 < len(sentence) else None
        if before is not None and ((before.form.is_capitalised and first > 1) or not sentence[first].spaced or before.text in {"”", "“", "‘", '"', "'"}):
            return False
        return after is None or not (after.form.is_capitalised or (not after.spaced and after.text in {"”", "’", "'", "/", "&", "@", "_"}))


class KnownName(Rule):
    """Deze naam heeft hoofdletters.

    Namen van meer woorden: instellingen, oorlogen, zeeën, plaatsen. De lijst staat in ``huisstijl/hoofdletters.toml``;
    namen uit de woordgroepen van de taaldata komen erbij. Bron: Leidraad.

    ```fout
    De ⟦hoge raad⟧ en de ⟦Tweede kamer⟧ van de ⟦verenigde staten⟧ spraken over de ⟦tweede wereldoorlog⟧ in ⟦wijk aan zee⟧ en ⟦de Bilt⟧.
    ```
    ```wordt
    De Hoge Raad en de Tweede Kamer van de Verenigde Staten spraken over de Tweede Wereldoorlog in Wijk aan Zee en De Bilt.
    ```
    ```goed
    De Hoge Raad vergadert. Wij huren een tweede kamer. Daar liep een hongerige wolf langs de oude meer. De Bilt ligt bij Utrecht.
    ```
    """

    code = "HFD003"
    name = "naam-met-hoofdletters"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        names = _names_of(doc.house)
        for sentence in doc.sentences:
            last = -1
            for at, token in enumerate(sentence[:-1]):
                if at > last and token.kind == WORD and token.lower in names.starts:
                    found = self._longest(names, doc, sentence, at)
                    if found:
                        last, right = found
                        span = Span(token.start, sentence[last].end)
                        yield self.replacement(span, right, "Deze naam krijgt hoofdletters.", severity=self._how_sure(sentence[at : last + 1], right))

    def _how_sure(self, words: list[Token], right: str) -> Severity | None:
        """Sure when a word is never written small; a matter of style when only the article differs (de Telegraaf)."""
        text = " ".join(word.text for word in words)
        if normalise(text).partition(" ")[2] == normalise(right).partition(" ")[2] and words[0].lower in {"de", "het"}:
            return Severity.STYLE
        return None if any(capital_form(word.text) for word in words) else Severity.LIKELY

    def _longest(self, names: Names, doc: Document, sentence: list[Token], at: int) -> tuple[int, str] | None:
        """The index of the last word and the right form of the longest name that starts at ``at`` and is written otherwise."""
        for last in range(min(at + names.longest, len(sentence)) - 1, at, -1):
            if sentence[last].kind != WORD:
                continue
            text = doc.text[sentence[at].start : sentence[last].end]
            right = names.forms.get(normalise(text).lower())
            if right is None:
                continue
            right = right.replace("'", "’") if "’" in text else right
            return (last, right) if self._is_wrong(text, right, sentence, at, last, names) else None
        return None

    def _is_wrong(self, text: str, right: str, sentence: list[Token], at: int, last: int, names: Names) -> bool:
        wrong = [new for old, new in zip(text.split(), right.split(), strict=False) if old.islower() and not new.islower()]
        if not wrong or text.isupper():
            return False
        before = sentence[at - 1] if at else None
        after = sentence[last + 1] if last + 1 < len(sentence) else None
        if not at and normalise(text)[1:] == normalise(right)[1:]:
            return False
        if before is not None and (
            before.lower in {"een", "geen", "onze", "zijn", "haar", "hun", "mijn"} or before.text in {"”", "‘"} or (before.form.is_capitalised and at > 1)
        ):
            return False
        if normalise(right) in names.places and before is not None and before.lower in _ARTICLES:
            return False
        if after is not None and after.spaced and after.kind == WORD and after.form.is_capitalised:
            return False
        return not (text.islower() and any(token.text[-1] in "-." for token in sentence[at : last + 1]))


class Names:
    """The names of more words: their lower-case forms with the right spelling, the first words, the places, and the number of words of the longest."""

    def __init__(self, house: House) -> None:
        table = house.table("hoofdletters")
        self.places = frozenset(map(normalise, table.get("plaatsen", ())))
        self.forms = {normalise(name).lower(): name for name in (*_multiwords(), *table.get("namen", ()), *table.get("plaatsen", ()))}

    @cached_property
    def starts(self) -> frozenset[str]:
        return frozenset(name.partition(" ")[0] for name in self.forms)

    @cached_property
    def longest(self) -> int:
        return max((name.count(" ") + 1 for name in self.forms), default=0)


@cache
def _names_of(house: House) -> Names:
    return Names(house)


_NOT_FIRST = ("De ", "Het ", "Een ", "Van ", "Den ", "In ", "Op ", "Ministerie ", "Nederlands ", "Onze ")
_GENERIC = regex.compile(r"^(?:\p{Lu}[\p{L}'-]+ (?:(?:aan|op|bij|in|en|van|de|den|der|het|'t|ter|ten|voor) )*)+\p{Lu}[\p{L}'-]+$")


@cache
def _multiwords() -> tuple[str, ...]:
    """Names of persons, places and institutions among the word groups of the language data: every full word has a capital."""
    folder = lexicon().folder
    text = (folder / "words" / "multiwords.txt").read_text("utf-8") + (folder / "rules" / "check_case.txt").read_text("utf-8")
    return tuple(
        line
        for line in (line.partition("=")[0] for line in text.split("\n"))
        if " " in line and line[:1].isupper() and _GENERIC.match(line) and not line.startswith(_NOT_FIRST)
    )


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
                if first.kind != WORD or not first.text[0].islower() or not first.spaced or len(previous) < 3 or not first.text.isalpha():
                    continue
                stop, before = previous[-1], previous[-2]
                if stop.text == "." and not stop.spaced and self._ends_a_sentence(before) and first.form.frequency and not capital_form(first.text):
                    yield self.replacement(first.span, _capitalise(first.text), "Een zin begint met een hoofdletter.", Safety.SAFE)

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

    _apostrophe = regex.compile(r"(?<![\p{L}\p{N}’'-])([’'‘])([STN])( ?-?)(\p{L})(?=\p{Ll})")
    _ij = regex.compile(r"(?<![\p{L}\p{N}’'])Ij(?=\p{Ll}{2})\p{Ll}+")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._apostrophe.finditer(doc.text):
            if match[3] and doc.is_text(match.start()):
                word = regex.match(r"\p{L}+", doc.text[match.start(4) :])[0]
                fixed = f"’{match[2].lower()}{match[3]}{word[0].upper()}{word[1:]}"
                span = Span(match.start(), match.start(4) + len(word))
                yield self.replacement(span, fixed, "Na ’s, ’t en ’n krijgt het volgende woord de hoofdletter.", Safety.SAFE)
        for match in self._ij.finditer(doc.text):
            if doc.is_text(match.start()) and (form("IJ" + match[0][2:]).listed or form(match[0].lower()).listed):
                yield self.replacement(Span(*match.span()), "IJ" + match[0][2:], "De ij is één letter: beide delen krijgen de hoofdletter.", Safety.SAFE)


class SurnamePrefix(Rule):
    """Zonder voornaam krijgt het voorvoegsel van een achternaam een hoofdletter.

    «Hugo de Jonge», maar «minister De Jonge» en «het bezoek van De Jonge». Zo is het gebruik in Nederland; Belgische namen volgen de geboorteakte.
    taallint let op titels en op wie in het artikel al met voornaam genoemd is. Bron: Leidraad, persoonsnamen.

    ```fout
    Hugo de Jonge kwam langs. Het bezoek van ⟦de Jonge⟧ verliep goed. Ook minister ⟦van der Wal⟧ en ds. ⟦de Wit⟧ kwamen.
    ```
    ```wordt
    Hugo de Jonge kwam langs. Het bezoek van De Jonge verliep goed. Ook minister Van der Wal en ds. De Wit kwamen.
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

    _prefix = r"(?:van (?:der|den|de|’t|'t|het)|van|de|den|der|ter|ten|te|in ’t|op ’t)"
    _full = regex.compile(
        rf"(?<!\p{{L}})(?!(?:Van|De|Den|Der|Ter|Ten|Te|In|Op|Het) )(?:\p{{Lu}}\p{{Ll}}+|\p{{Lu}}\.) ({_prefix}) (\p{{Lu}}\p{{Ll}}+)(?!\p{{L}})"
    )
    _titled = regex.compile(
        r"(?<!\p{L})(?:minister|premier|president|staatssecretaris|burgemeester|wethouder|mevrouw|meneer|mijnheer|mevr\.|mw\.|dhr\.|ds\.|dr\.|drs\.|ir\.|mr\.|prof\.|dominee|ouderling|"
        rf"professor|bisschop|kardinaal|pastoor|Kamerlid|kamerlid|voorzitter|directeur|trainer|generaal) ({_prefix}) (\p{{Lu}}\p{{Ll}}+)(?! ?\p{{Lu}})"
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: set[int] = set()
        for match in self._titled.finditer(doc.text):
            if self._is_surname(match[1], match[2]) and doc.is_text(match.start()):
                seen.add(match.start(1))
                yield self._found(match.start(1), match.end(2), match[1], match[2])
        full = {(match[1], match[2]) for match in self._full.finditer(doc.text) if self._is_surname(match[1], match[2])}
        for prefix, name in full:
            for match in regex.finditer(rf"(?<=(?:^|[\n.,;:(„] ?|\p{{Ll}}{{2,}} )){regex.escape(prefix)} {name}(?![\p{{L}}-])", doc.text):
                if match.start() not in seen and doc.is_text(match.start()) and not self._has_first_name(doc.text, match.start()):
                    yield self._found(match.start(), match.end(), prefix, name)

    def _found(self, start: int, end: int, prefix: str, name: str) -> Finding:
        span = Span(start, start + len(prefix) + 1 + len(name))
        return self.replacement(span, f"{prefix[0].upper()}{prefix[1:]} {name}", "Zonder voornaam krijgt het voorvoegsel een hoofdletter.", Safety.UNSAFE)

    def _has_first_name(self, text: str, offset: int) -> bool:
        """Does the prefix belong to what stands before it: *Jan de*, *A. de*, *familie van*?"""
        before = regex.search(r"(\S+) $", text[max(0, offset - 30) : offset])
        return bool(before) and (before[1][:1].isupper() or before[1].endswith("."))

    def _is_surname(self, prefix: str, name: str) -> bool:
        facts = form(name)
        if prefix == "van" and (facts.has_tag("ENM:LOC", "ZNW") or not facts.has_tag("ENM:PER:LST:VAN")):
            return False
        return facts.has_tag("ENM:PER:LST") and not facts.has_tag("ENM:LOC:LND")


class CapitalTitle(Rule):
    """Een ambt of titel krijgt een kleine letter, ook voor een naam.

    «minister Schoof», «president Trump», «koning Willem-Alexander». Bron: Leidraad, titels en functies.

    ```fout
    Gisteren sprak ⟦Minister-President⟧ Schoof met ⟦President⟧ Trump en met ⟦Koning⟧ Willem-Alexander.
    ```
    ```wordt
    Gisteren sprak minister-president Schoof met president Trump en met koning Willem-Alexander.
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
        for block in doc.prose():
            for sentence in block.sentences:
                for at, token in enumerate(sentence[:-1]):
                    if (
                        at
                        and token.kind == WORD
                        and token.form.is_capitalised
                        and token.lower in titles
                        and not token.form.is_upper
                        and self._before_name(sentence, at)
                    ):
                        yield self.replacement(token.span, token.text.lower(), "Ambten en titels krijgen een kleine letter.", Safety.UNSAFE)

    def _before_name(self, sentence: list[Token], at: int) -> bool:
        """A lower-case word before it, and after it one or two names of persons and then something else: no street, no foundation."""
        before = sentence[at - 1]
        if before.kind != WORD or not before.text[0].islower() or before.lower in {"de", "het"}:
            return False
        names = 0
        for token in sentence[at + 1 :]:
            if token.kind != WORD or not token.form.is_capitalised:
                break
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
        for block in doc.prose():
            for sentence in block.sentences:
                for at, token in enumerate(sentence):
                    if (
                        at
                        and token.kind == WORD
                        and token.text[0].isupper()
                        and token.text[1:].islower()
                        and token.lower in common
                        and self._is_plain(sentence, at)
                    ):
                        yield self.replacement(token.span, token.text.lower(), "Dit woord krijgt hier een kleine letter.", Safety.SAFE)

    def _is_plain(self, sentence: list[Token], at: int) -> bool:
        before = sentence[at - 1]
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        return before.kind == WORD and before.text[0].islower() and (after is None or not (after.form.is_capitalised or after.text in {"”", "’", "&"}))


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
        for sentence in doc.sentences:
            for at, token in enumerate(sentence):
                if token.kind != WORD or len(token.text) > 13:
                    continue
                head, hyphen, rest = token.form.norm.partition("-")
                found = right.get(head.lower())
                if found and normalise(found) != head and self._is_wrong(sentence, at, head, found):
                    if at == 0 and found.islower():
                        found = _capitalise(found)
                    yield self.replacement(token.span, found + hyphen + rest, "Dit letterwoord heeft een vaste schrijfwijze.", Safety.SAFE)

    def _is_wrong(self, sentence: list[Token], at: int, head: str, right: str) -> bool:
        token = sentence[at]
        if head.islower() and form(head).readings and not right.islower():
            return False
        if not token.spaced and at and sentence[at - 1].text in {"&", "/", "-"}:
            return False
        others = [other for other in sentence if other.kind == WORD and other is not token]
        if not right.islower():
            return at > 0 and not (head.isupper() and all(other.text.isupper() for other in others))
        if not head.isupper() or (at == 0 and token.text == head):
            return False
        near = [*sentence[max(0, at - 1) : at], *sentence[at + 1 : at + 2]]
        return not any(other.kind == WORD and other.form.is_capitalised for other in near)


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

    _prayer = regex.compile(r"\b(?:God|Heere?|HEERE|Heer|Here|Vader|Christus|Jezus|Almachtige|Psalm|Gij|Geest|Schepper|roep|bidden?|loof|prijst?|danken|Wii)\b")

    def check(self, doc: Document) -> Iterator[Finding]:
        if not regex.search(r"\bUw?\b", doc.text):
            return
        for block in doc.readable():
            if self._prayer.search(block.text):
                continue
            for sentence in block.sentences:
                for at, token in enumerate(sentence):
                    if (
                        at
                        and token.text in {"U", "Uw"}
                        and sentence[at - 1].kind == WORD
                        and sentence[at - 1].text.islower()
                        and not _in_title(sentence, token)
                    ):
                        yield self.replacement(token.span, token.text.lower(), "De beleefdheidsvorm “u” krijgt een kleine letter.", Safety.UNSAFE)
