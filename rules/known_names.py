"""Names of more words that have capitals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

import regex

from taallint.api import WORD, Document, Finding, House, Rule, Severity, Span, Token, capital_form, lexicon, normalise

_words = str.split
_ARTICLES = frozenset(_words("de het een die deze dat dit geen zijn haar hun mijn onze uw ’n 'n"))


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
        pairs = list(zip(text.split(), right.split(), strict=False))
        wrong = [old for n, (old, new) in enumerate(pairs) if old.islower() and not new.islower() and (n == 0 or len(old) > 2)]
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
