"""AAN apostrofs: left out or put in where the spelling says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import (
    WORD,
    Document,
    Edit,
    Finding,
    Fix,
    Form,
    Rule,
    Safety,
    Severity,
    Span,
    Token,
    form,
    lazy_regex,
    lexicon,
    normalise,
)

_HYPHENED_ACRONYM = lazy_regex(r"(\p{Lu}[\p{L}\d]*\p{Lu})-(ers?|tjes?)")
_NUMBERED = lazy_regex(r"(\p{Lu}+-?\d+)s")
_ACRONYM = lazy_regex(r"(\p{Lu}[\p{L}\d]*[\p{Lu}\d])(ers?|tjes?|je|s)")


_TWO_LETTER_VOWELS = frozenset({"au", "ay", "ey", "ie", "oe", "oy"})


def _apostrophe(doc: Document) -> str:
    """The apostrophe that this article uses: straight when it has no curly mark at all."""
    return "’" if any(mark in doc.text for mark in "’‘“”„") else "'"


class MissingApostrophe(Rule):
    """Een apostrof ontbreekt.

    Een meervoud op -s krijgt een apostrof als de klinker anders verkeerd wordt gelezen (foto’s, baby’s), een afkorting altijd voor -s, -er en
    -je (cd’s, SGP’er), en de bezitsvorm van “iemand anders” een apostrof zonder s: iemand anders’ huis.

    ```fout
    De ⟦SGPer⟧ en de ⟦VVD-er⟧ zagen ⟦fotos⟧ van twee ⟦babys⟧ op ⟦dvds⟧ bij oma’s. Boven hen vlogen vier ⟦F-16s⟧.
    ```
    ```wordt
    De SGP’er en de VVD’er zagen foto’s van twee baby’s op dvd’s bij oma’s. Boven hen vlogen vier F-16’s.
    ```
    ```fout
    Zo’n man brak in ⟦iemand anders⟧ huis in.
    ```
    ```wordt
    Zo’n man brak in iemand anders’ huis in.
    ```
    ```goed
    De SGP’er zag foto’s. Iemand anders ging weg, en niemand anders kwam. Als iemand anders eten kookt, is het iemand anders’ keuken. De USA en de BBC.
    ```
    """

    code = "AAN015"
    name = "apostrof-ontbreekt"
    severity = Severity.ERROR
    source = "Leidraad 16"

    def check(self, doc: Document) -> Iterator[Finding]:
        glyph = _apostrophe(doc)
        for sentence, at in doc.such(_lacks_apostrophe):
            token = sentence[at]
            right = _with_apostrophe(token.text)
            if right and not doc.has_term([token]):
                message = "Zonder apostrof lees je de klinker anders; na een afkorting staat er altijd een."
                yield self.replacement(token.span, right.replace("'", glyph), message, Safety.SAFE)
        for sentence, at in doc.where({"anders"}):
            if at and sentence[at].text == "anders" and _is_owner(sentence, at):
                span = Span(sentence[at - 1].start, sentence[at].end)
                message = "De bezitsvorm van een woord op -s krijgt een apostrof."
                yield self.replacement(span, doc.text[span.start : span.end] + glyph, message, Safety.UNSAFE, Severity.LIKELY)


@cache
def _lacks_apostrophe(word: Form) -> bool:
    return word.text[-1] in "sre" and _with_apostrophe(word.text) is not None


@cache
def _with_apostrophe(word: str) -> str | None:
    """``word`` with the apostrophe that it lacks, straight; None when it lacks none."""
    if hyphened := _HYPHENED_ACRONYM.fullmatch(word):
        return f"{hyphened[1]}'{hyphened[2]}"
    if numbered := _NUMBERED.fullmatch(word):
        return f"{numbered[1]}'s"
    if len(word) < 3 or not word.isalnum():
        return None
    if word.islower():
        stem = word[:-1]
        if word[-1] != "s" or (stem[-1] not in "aiouy" and len(word) > 4) or form(word).listed:
            return None
        right = f"{stem}'s"
        return right if lexicon().listed(right) and lexicon().frequency(right) else None
    match = _ACRONYM.fullmatch(word)
    if match is None or form(word).listed:
        return None
    acronym, ending = match.groups()
    known = lexicon().listed(f"{acronym}'{ending}") or (len(acronym) > 2 and acronym.isupper() and ending in {"er", "ers"} and lexicon().listed(acronym))
    return f"{acronym}'{ending}" if known else None


def _is_owner(tokens: list[Token], at: int) -> bool:
    """Does *iemand anders* at ``at`` own the noun that follows?"""
    if tokens[at - 1].lower not in {"iemand", "niemand"} or at + 1 >= len(tokens) or not tokens[at + 1].spaced:
        return False
    noun = tokens[at + 1].form
    before = tokens[at - 2].lower if at > 1 else ""
    if not noun.has_tag("ZNW") or not tokens[at + 1].text.islower() or not noun.classes <= {"ZNW", "WKW"}:
        return False
    if "WKW" not in noun.classes:
        return True
    following = tokens[at + 2] if at + 2 < len(tokens) else None
    return before in {"in", "over", "uit", "tegen", "onder", "achter"} and (
        following is None or not following.is_word or following.form.has_tag("WKW:TGW", "WKW:VLT")
    )


class SuperfluousApostrophe(Rule):
    """Een apostrof te veel.

    De bezitsvorm en het meervoud krijgen alleen een apostrof als de uitspraak anders verandert: oma’s, foto’s, maar Peters fiets, Maries tas,
    tafels, cafés, logees.

    ```fout
    ⟦Beatrix's⟧ auto en ⟦Peter's⟧ fiets staan bij de ⟦café’s⟧ en ⟦tafel's⟧.
    ```
    ```wordt
    Beatrix’ auto en Peters fiets staan bij de cafés en tafels.
    ```
    ```goed
    Anna’s fiets, Domino’s pizza, een SGP’er, McDonald’s, foto’s, Harry’s boek en The King’s Speech of Women’s Day.
    ```
    """

    code = "AAN016"
    name = "apostrof-te-veel"
    severity = Severity.ERROR
    source = "Leidraad 16"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_has_spare_apostrophe):
            token = sentence[at]
            right = _without_apostrophe(token.text)
            if right and not _in_foreign_name(sentence, at):
                message = "Hier is geen apostrof nodig: de s verandert niets aan de uitspraak."
                if right[-1] == "'":
                    message = "Na een naam op een sisklank staat alleen een apostrof."
                sure = None if token.text[0].islower() else Severity.LIKELY
                yield self.replacement(token.span, right.replace("'", _apostrophe(doc)), message, Safety.UNSAFE, sure)


@cache
def _has_spare_apostrophe(word: Form) -> bool:
    return word.norm.endswith("'s") and _without_apostrophe(word.norm) is not None


@cache
def _without_apostrophe(word: str) -> str | None:
    """``word`` (X's) without its apostrophe, when that is listed and this isn't."""
    norm = normalise(word)
    stem = norm[:-2]
    if not stem.isalpha() or len(stem) < 3 or stem.isupper() or form(norm).listed:
        return None
    if stem[-1] in "szx":
        return stem + "'" if word[0].isupper() and form(stem).has_tag("ENM:PER") else None
    if stem[-1] in "aiouy" and stem[-2:] not in _TWO_LETTER_VOWELS:
        return None
    right = stem + "s"
    known = form(right)
    if word[0].islower():
        return right if known.has_tag("ZNW:MRV") else None
    return right if known.has_tag("ENM:BEZ", "ENM:PER") or (known.has_tag("ZNW:MRV") and form(stem).has_tag("ZNW") and not form(stem).has_tag("ENM")) else None


def _in_foreign_name(sentence: list[Token], at: int) -> bool:
    """Does *X's* stand in an English phrase or title (Reader's Digest, men's wear)?"""
    around = sentence[max(0, at - 1) : at] + sentence[at + 1 : at + 2]
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    if sentence[at].text[0].isupper() and (following is None or not following.text[:1].islower()):
        return True
    return any(token.kind == WORD and not token.form.listed for token in around) or (at > 0 and sentence[at - 1].lower in {"the", "of", "and"})


class MixedApostrophes(Rule):
    """Rechte en kromme apostrofs door elkaar.

    Eén stuk gebruikt één vorm: foto’s en zo’n, of foto's en zo'n. Gedrukte tekst heeft de kromme.

    ```fout
    Zo’n SGP’er maakt ⟦foto's⟧ van ’s-Gravenhage.
    ```
    ```wordt
    Zo’n SGP’er maakt foto’s van ’s-Gravenhage.
    ```
    ```goed
    Zo'n SGP'er maakt foto's. Hij zei "ja".
    ```
    """

    code = "AAN018"
    name = "gemengde-apostrofs"
    severity = Severity.STYLE

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.is_typed or "'" not in doc.text or "’" not in doc.text:
            return
        straight = [token for token in doc.words if "'" in token.text]
        if straight and any("’" in token.text for token in doc.words):
            edits = [Edit(token.span, token.text.replace("'", "’")) for token in straight]
            message = f"In dit stuk staan rechte ({len(straight)}×) en kromme apostrofs door elkaar."
            yield self.finding(straight[0].span, message, (Fix(tuple(edits), "overal ’", Safety.SAFE),))


class SpaceAtApostrophe(Rule):
    """Een spatie bij de apostrof van een meervoud of bezitsvorm, of een komma in de plaats ervan.

    De s staat vast aan de apostrof: «foto’s», «Anna’s fiets».

    ```fout
    Twee ⟦auto’ s⟧ reden langs ⟦Anna' s⟧ huis. Op de ⟦foto,s⟧ staan zij niet.
    ```
    ```wordt
    Twee auto’s reden langs Anna's huis. Op de foto’s staan zij niet.
    ```
    ```goed
    Twee auto’s reden langs Anna's huis. Hij zei ‘zo’ s avonds laat.
    ```
    """

    code = "AAN019"
    name = "spatie-bij-apostrof"
    severity = Severity.ERROR
    source = "Leidraad 16"

    _pattern = lazy_regex(r"(?<![\p{L}’'])(\p{L}{2,})(['’] |,)s(?![\p{L}’'])")

    def check(self, doc: Document) -> Iterator[Finding]:
        if "s" not in doc.vocabulary:
            return
        closing = {quotation.closing.span.start for quotation in doc.quotations if quotation.closing and quotation.opening}
        for match in self._pattern.finditer(doc.text):
            if doc.is_text(match.start()) and match.start(2) not in closing and form(f"{match[1]}'s").listed:
                mark = match[2][0].replace(",", "’")
                yield self.replacement(Span(*match.span()), f"{match[1]}{mark}s", "De s staat vast aan de apostrof.", Safety.SAFE)
