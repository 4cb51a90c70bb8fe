"""CON consistentie: one article, one spelling. The article itself is the witness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from taallint.api import WORD, Document, Edit, Finding, Rule, Safety, Severity, Span, Token, form, lazy_regex, lexicon, normalise

_STRESS = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
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
                if token.lower in words and "-" not in (token.text[0], token.text[-1]):
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
        if wrong:
            apart = wanted == "spatie"
            texts = [doc.text[span.start : span.end] for span in wrong]
            edits = [Edit(span, text.replace(".", ". ").rstrip() if apart else text.replace(" ", "")) for span, text in zip(wrong, texts, strict=True)]
            message = "Voorletters staan hier los van elkaar." if apart else "Voorletters staan hier aaneen."
            yield self.everywhere(edits, message, severity=mixed)


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

    “NAVO” en “Navo”, “PvdA” en “PVDA”: beide komen voor, maar in één stuk past één vorm. De vorm uit het woordenboek wint.

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
            rarer = {word for word in others if lexicon().frequency(word) < lexicon().frequency(keep)}
            if rarer:
                edits = [Edit(token.span, keep) for token in doc.words if normalise(token.text) in rarer]
                yield self.everywhere(edits, f"Dit stuk schrijft ook “{keep}”. Kies één vorm.", Safety.UNSAFE)
