"""CON consistentie: one article, one spelling. The article itself is the witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from taallint.api import WORD, Document, Finding, Rule, Safety, Severity, Span, Token, distance, form, lazy_regex, lexicon, normalise, skeleton

_STRESS = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
_SOUNDS = (("sch", "s"), ("sj", "s"), ("sh", "s"), ("ij", "i"), ("y", "i"), ("ph", "f"), ("th", "t"), ("oe", "u"), ("ou", "u"), ("ck", "k"), ("c", "k"))
_SURNAME = r"(?=[ \u00a0](?:(?:van|von|de|der|den|ter|ten|te|het|in|op|la|le|du|el)[ \u00a0]){0,3}\p{Lu}\p{Ll})"
_JOINED = lazy_regex(rf"(?<![\p{{L}}.])(?:\p{{Lu}}\.){{2,}}{_SURNAME}", hint=r"\.(?<=[^\W\d_a-z]\.)[^\W\d_a-z]\.")
_SPACED = lazy_regex(rf"(?<![\p{{L}}.])(?:\p{{Lu}}\. )+\p{{Lu}}\.{_SURNAME}", hint=r"\.(?<=[^\W\d_a-z]\.) [^\W\d_a-z]\.")
_DIVINE = frozenset({"Hij", "Hem", "Zijn", "Hemzelf", "Zichzelf", "U", "Uw"})
_COUNTED = frozenset("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".split())


def _minority(spellings: dict[str, list[Token]]) -> tuple[str, list[str]]:
    """The spelling to keep (the one in the word lists, else the most frequent, else the first) and the others."""
    order = list(spellings)
    keep = max(order, key=lambda word: (form(word).listed, len(spellings[word]), lexicon().frequency(word), -order.index(word)))
    return keep, [word for word in order if word != keep]


class WordTwoWays(Rule):
    """Eén woord op twee manieren geschreven.

    In één stuk staat een woord met en zonder koppelteken, trema of apostrof. Het woordenboek kiest, en anders het stuk zelf.

    ```fout
    De coördinator belde. Later belde de ⟦coordinator⟧ weer over de megaorder; zo’n ⟦mega-order⟧ is zeldzaam.
    ```
    ```wordt
    De coördinator belde. Later belde de coördinator weer over de megaorder; zo’n megaorder is zeldzaam.
    ```
    ```goed
    Eén man en één vrouw, een van de twee, gingen vóór de rest, voor zonsopgang. Dít is het, dit is alles. De zee-eend zag de re-integratie.
    ```
    """

    code = "CON001"
    name = "woord-op-twee-manieren"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for words in doc.witness.spellings.values():
            kinds = {_unstressed(word) for word in words}
            if len(kinds) < 2 or len(words[0]) < 5:
                continue
            spellings: dict[str, list[Token]] = defaultdict(list)
            for token in doc.words:
                if token.lower in words:
                    spellings[_unstressed(token.lower)].append(token)
            if not all(token.text[0].isupper() for tokens in spellings.values() for token in tokens):
                yield from self._compare(spellings)

    def _compare(self, spellings: dict[str, list[Token]]) -> Iterator[Finding]:
        keep, others = _minority(spellings)
        for other in others:
            if form(other).listed and form(keep).listed and not _same_meaning(keep, other):
                continue
            severity = Severity.STYLE if form(other).listed or not form(keep).listed else None
            for token in spellings[other]:
                right = keep[:1].upper() + keep[1:] if token.text[0].isupper() else keep
                message = f"Dit stuk schrijft ook “{keep}” ({len(spellings[keep])}×). Kies één vorm."
                yield self.replacement(token.span, right, message, Safety.UNSAFE, severity)


@cache
def _unstressed(word: str) -> str:
    """``word`` in lower case without the accents that only mark stress."""
    lower = normalise(word).lower()
    plain = lower.translate(_STRESS)
    return plain if plain != lower and lexicon().listed(plain) else lower


def _same_meaning(one: str, other: str) -> bool:
    """Two listed spellings are one word when only a hyphen or an apostrophe parts them (e-mail, email), not a trema (geïnd, geind)."""
    return one.replace("-", "").replace("'", "") == other.replace("-", "").replace("'", "") and bool(form(one).classes & form(other).classes)


class NameTwoWays(Rule):
    """Eén naam op twee manieren geschreven.

    Dezelfde functie of voornaam met twee bijna gelijke achternamen, of dezelfde achternaam met twee bijna gelijke voornamen: waarschijnlijk is het één
    persoon en is een van de twee verkeerd gespeld.

    ```fout
    President Zelenski sprak. Later zei president Zelenski niets. Toen ging president ⟦Zelensky⟧ weg.
    ```
    ```wordt
    President Zelenski sprak. Later zei president Zelenski niets. Toen ging president Zelenski weg.
    ```
    ```fout
    Volgens Jakob Bruinsma kan het. De vrouw van Jakob Bruinsma knikt. Toen ging ⟦Jacob⟧ Bruinsma weg.
    ```
    ```goed
    Schrijf je Zelenski of Zelensky? President Zelenski en president Zelenski. Jan Peters en Piet Pieters. Rusland en de Russen; Ivanov en Ivanova.
    ```
    """

    code = "CON002"
    name = "naam-op-twee-manieren"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        names = dict.fromkeys(_base(word) for word in doc.witness.counts if word[0].isupper() and _is_name(word))
        pairs = _alike(names)
        if not pairs:
            return
        wanted = {name for pair in pairs for name in pair}
        places: dict[str, list[tuple[str, str]]] = defaultdict(list)
        tokens: dict[str, list[Token]] = defaultdict(list)
        sentences: dict[str, set[int]] = defaultdict(set)
        for number, sentence in enumerate(doc.sentences):
            for at, token in enumerate(sentence):
                if token.kind == WORD and token.text[0].isupper() and (name := _base(token.text)) in wanted:
                    tokens[name].append(token)
                    places[name].append((_before(sentence, at), _after(sentence, at)))
                    sentences[name].add(number)
        for one, other in sorted(pairs):
            if sentences[one] & sentences[other] or not _same_place(places[one], places[other]):
                continue
            keep, wrong = sorted((one, other), key=lambda name: (-len(tokens[name]), -lexicon().frequency(name), tokens[name][0].start))
            for token in tokens[wrong]:
                right = token.text.replace(wrong, keep, 1) if wrong in token.text else keep
                message = f"“{keep}” ({len(tokens[keep])}×) en “{wrong}” ({len(tokens[wrong])}×) staan door elkaar. Kies één vorm."
                yield self.replacement(token.span, right, message, Safety.DISPLAY)


@cache
def _is_name(text: str) -> bool:
    if len(text) < 4 or not text[0].isupper() or text[1:2].isupper() or "." in text:
        return False
    return not lexicon().frequency(normalise(text).lower()) and form(text).classes <= {"ENM"}


@cache
def _base(text: str) -> str:
    """A name without its possessive ending."""
    name = normalise(text)
    return name[:-2] if name.endswith("'s") else name.rstrip("'")


def _before(sentence: list[Token], at: int) -> str:
    """The first name or function just before a name, in lower case; empty when there is none."""
    if not at or sentence[at - 1].kind != WORD:
        return ""
    return _role(sentence[at - 1].text)


@cache
def _role(text: str) -> str:
    return form(text).lower if len(text) > 2 and (_is_name(text) or text[-1] == "." or form(text).has_tag("ZNW:EKV")) else ""


def _after(sentence: list[Token], at: int) -> str:
    """The surname just after a first name, with its particles."""
    parts: list[str] = []
    for token in sentence[at + 1 : at + 4]:
        if token.kind != WORD or not (token.text[0].isupper() or token.text in {"van", "de", "der", "den", "ter", "ten", "het", "’t"}):
            break
        parts.append(token.lower)
        if token.text[0].isupper():
            return " ".join(parts)
    return ""


def _same_place(ones: list[tuple[str, str]], others: list[tuple[str, str]]) -> bool:
    befores = {_sound(before) for before, _ in ones if before}
    afters = {after for _, after in ones if after}
    return any(_sound(before) in befores for before, _ in others if before) or any(after in afters for _, after in others)


@cache
def _sound(word: str) -> str:
    """What different transcriptions of one name have in common."""
    sound = skeleton(word)
    for spelling, plain in _SOUNDS:
        sound = sound.replace(spelling, plain)
    return "".join(letter for letter, before in zip(sound, " " + sound, strict=False) if letter != before)


def _alike(names: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of names, in order of the text, that sound the same or lie one slip apart, but are not each other's inflection."""
    first: dict[str, str] = {}
    crowded: dict[str, list[str]] = {}
    for name in names:
        for key in _keys(name):
            other = first.setdefault(key, name)
            if other is not name:
                crowded.setdefault(key, [other]).append(name)
    return {pair for bucket in crowded.values() for pair in combinations(bucket, 2) if _is_pair(*pair)}


@cache
def _keys(name: str) -> frozenset[str]:
    """The sound of ``name``, whole and with one letter left out."""
    sound = _sound(name)
    return frozenset((sound, *(sound[:at] + sound[at + 1 :] for at in range(1, len(sound)))))


@cache
def _is_pair(one: str, other: str) -> bool:
    if one.lower() == other.lower() or one.startswith(other) or other.startswith(one):
        return False
    return distance(one, other) <= (1 if min(len(one), len(other)) < 8 else 2) or _sound(one) == _sound(other)


class Initials(Rule):
    """Voorletters met en zonder spatie door elkaar.

    Binnen één stuk staan voorletters óf los (G. J. N. Moens) óf aaneen (G.J.N. Moens). Het huis kiest, en anders het stuk zelf.

    ```fout
    Ds. G. J. Moens en ds. ⟦P.D.J.⟧ Buijs spraken. De heer A. B. de Wit zweeg.
    ```
    ```wordt
    Ds. G. J. Moens en ds. P. D. J. Buijs spraken. De heer A. B. de Wit zweeg.
    ```
    ```goed
    Ds. G. J. Moens en ds. P. D. J. Buijs spraken in de V.S. over A. de Wit.
    ```
    """

    code = "CON003"
    name = "voorletters"
    severity = Severity.STYLE

    def check(self, doc: Document) -> Iterator[Finding]:
        joined = [Span(*match.span()) for match in _JOINED.finditer(doc.text)]
        if not joined and "voorletters" not in doc.house.style.get("schrijfwijze", {}):
            return
        spaced = [Span(*match.span()) for match in _SPACED.finditer(doc.text)]
        wanted = doc.house.style.get("schrijfwijze", {}).get("voorletters") or ("spatie" if len(spaced) >= len(joined) else "aaneen")
        wrong = joined if wanted == "spatie" else spaced
        mixed = None if joined and spaced else Severity.CONSIDER
        for span in wrong:
            text = doc.text[span.start : span.end]
            right = text.replace(".", ". ").rstrip() if wanted == "spatie" else text.replace(" ", "")
            message = "Voorletters staan hier los van elkaar." if wanted == "spatie" else "Voorletters staan hier aaneen."
            yield self.replacement(span, right, message, Safety.SAFE, mixed)


class Reverence(Rule):
    """Eerbiedshoofdletter vergeten.

    Dit stuk schrijft Hij en Hem met een hoofdletter voor God. Staat in dezelfde zin al zo’n hoofdletter en is er niemand anders bij gekomen, dan krijgt
    ook het volgende voornaamwoord er een.

    ```fout
    Alle oog zal Hem zien, ook degenen die ⟦hem⟧ doorstoken hebben. Zij weten dat Hij komt.
    ```
    ```wordt
    Alle oog zal Hem zien, ook degenen die Hem doorstoken hebben. Zij weten dat Hij komt.
    ```
    ```goed
    Alle oog zal Hem zien. Zij weten dat Hij komt. Toen Petrus Hem zag, wist hij genoeg. Wie Hem zoekt, vindt dat hij rust krijgt.
    ```
    """

    code = "CON004"
    name = "eerbiedshoofdletter"
    severity = Severity.LIKELY
    source = "Leidraad 16.S; praktijk van het RD"

    def check(self, doc: Document) -> Iterator[Finding]:
        counts = doc.witness.counts
        if counts["Hem"] + counts["Hij"] < 2 or not counts["Hem"]:
            return
        for sentence in doc.sentences:
            divine = False
            for at, token in enumerate(sentence):
                if token.kind != WORD:
                    continue
                if token.text in {"Hem", "Hij"} and at > 1 and sentence[at - 1].text not in "„“”‘’\"':":
                    divine = True
                elif divine and token.text == "hem":
                    yield self.replacement(token.span, "Hem", "Dit stuk schrijft Hem en Hij met een hoofdletter voor God.", Safety.UNSAFE)
                elif divine and _may_be_he(token):
                    divine = False


def _may_be_he(token: Token) -> bool:
    """Can a later *hem* refer to ``token``: a name, a person, an indefinite *wie* or *iemand*?"""
    if token.text[0].isupper() and token.text not in _DIVINE:
        return True
    return token.lower in {"wie", "iemand", "ieder", "iedereen", "niemand", "men", "hij"} or token.form.has_tag("ZNW:EKV:DE_")


class DigitsAndWords(Rule):
    """Cijfers en woorden door elkaar in één opsomming.

    Schrijf getallen die bij elkaar horen op dezelfde manier: vijf jongens en drie meisjes, of 35 jongens en 20 meisjes.

    ```fout
    Er waren ⟦5⟧ jongens en drie meisjes.
    ```
    ```goed
    Er waren 35 jongens en drie meisjes. Hij was 5 jaar en won drie prijzen. Om 5 uur gingen zij.
    ```
    """

    code = "CON005"
    name = "cijfers-en-woorden"
    severity = Severity.CONSIDER
    source = "Onze Taal; Volkskrant"

    def check(self, doc: Document) -> Iterator[Finding]:
        counting = {id(sentence): sentence for sentence, _ in doc.where(_COUNTED)}
        for sentence in counting.values():
            digits = [at for at, token in enumerate(sentence) if token.kind == "number" and token.text.isdigit() and 2 <= int(token.text) <= 20]
            for at in digits:
                around = sentence[at + 1 : at + 5] + sentence[max(0, at - 4) : at]
                if _counts_plural(sentence, at) and any(token.kind == WORD and token.lower in _COUNTED for token in around):
                    yield self.finding(sentence[at].span, "In deze zin staan getallen in cijfers en in woorden naast elkaar.")


def _counts_plural(sentence: list[Token], at: int) -> bool:
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    return after is not None and after.kind == WORD and after.text.islower() and after.form.has_tag("ZNW:MRV") and not after.form.has_tag("MEH")


class AcronymTwoWays(Rule):
    """Eén letterwoord op twee manieren geschreven.

    NAVO en Navo, PvdA en PVDA: beide komen voor, maar in één stuk past één vorm. De vorm uit het woordenboek wint.

    ```fout
    De NAVO vergadert. Volgens de ⟦Navo⟧ is de PvdA tegen, maar de ⟦PVDA⟧ zwijgt.
    ```
    ```wordt
    De NAVO vergadert. Volgens de NAVO is de PvdA tegen, maar de PvdA zwijgt.
    ```
    ```goed
    DEN HAAG – De NAVO vergadert in Den Haag. De VN en de NAVO zwijgen. Hij heet Bea.
    ```
    """

    code = "CON006"
    name = "letterwoord-op-twee-manieren"
    severity = Severity.STYLE

    def check(self, doc: Document) -> Iterator[Finding]:
        counts = doc.witness.counts
        acronyms = [word for word in counts if 2 < len(word) < 9 and not word.istitle() and word[0].isupper() and word.isalpha()]
        for keep in acronyms:
            if not lexicon().listed(keep) or lexicon().frequency(keep.lower()) or sum(map(str.isupper, keep)) < 2:
                continue
            others = {word for word in (*acronyms, keep.capitalize()) if word != keep and word.lower() == keep.lower() and word in counts}
            for token in doc.words if others else ():
                if normalise(token.text) in others and lexicon().frequency(normalise(token.text)) < lexicon().frequency(keep):
                    yield self.replacement(token.span, keep, f"Dit stuk schrijft ook “{keep}”. Kies één vorm.", Safety.UNSAFE)
