"""CON: one person or place, one spelling in an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from taallint.api import (
    WORD,
    Document,
    Finding,
    Rule,
    Safety,
    Severity,
    Token,
    distance,
    form,
    lexicon,
    normalise,
    skeleton,
    sound,
)


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
    return sound(skeleton(word))


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
