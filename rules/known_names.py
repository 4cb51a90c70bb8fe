"""Names of more words that have capitals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import WORD, Document, Finding, Form, House, Rule, Severity, Span, Token, capital_form, form, kept_of_file, lazy_regex, lexicon, normalise

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
    Een sociaal-democratische partij verloor.
    ```
    """

    code = "HFD003"
    name = "naam-met-hoofdletters"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        names = _names_of(doc.house)
        places = {sentence[at].start: (sentence, at, False) for sentence, at in names.starts(doc)}
        for sentence, at in doc.such(_is_strange):
            for before in range(max(0, at - _LONGEST + 1), at + 1):
                places[sentence[before].start] = sentence, before, True
        end = 0
        for start, (sentence, at, is_near) in sorted(places.items()):
            found = self._longest(names, sentence, at, is_near) if start >= end else None
            if found:
                last, right = found
                span = Span(start, end := sentence[last].end)
                yield self.replacement(span, right, "Deze naam krijgt hoofdletters.", severity=self._how_sure(sentence[at : last + 1], right))

    def _how_sure(self, words: list[Token], right: str) -> Severity | None:
        """Sure when a word is never written small; a matter of style when only the article differs (de Telegraaf)."""
        text = " ".join(word.text for word in words)
        if normalise(text).partition(" ")[2] == normalise(right).partition(" ")[2] and words[0].lower in {"de", "het"}:
            return Severity.STYLE
        return None if any(capital_form(word.text) for word in words) else Severity.LIKELY

    def _longest(self, names: Names, sentence: list[Token], at: int, in_groups: bool) -> tuple[int, str] | None:
        """The index of the last word and the right form of the longest name that starts at ``at`` and is written otherwise."""
        words = [token.lower if token.kind == WORD else "" for token in sentence[at : at + _LONGEST]]
        if not words[0]:
            return None
        for end in range(at + len(words), at + 1, -1):
            right = names.right(" ".join(words[: end - at]), in_groups)
            if right:
                text = " ".join(token.text for token in sentence[at:end])
                right = right.replace("'", "’") if "’" in text else right
                return (end - 1, right) if self._is_wrong(text, right, sentence, at, end - 1, names) else None
        return None

    def _is_wrong(self, text: str, right: str, sentence: list[Token], at: int, last: int, names: Names) -> bool:
        pairs = list(zip(text.split(), right.split(), strict=False))
        wrong = [old for n, (old, new) in enumerate(pairs) if old.islower() and not new.islower() and (n == 0 or len(old) > 2 or new.isupper())]
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
        if right.endswith(" Zaken") and text.islower() and _MINISTRY.isdisjoint(token.lower for token in sentence[max(0, at - _NEAR) : at]):
            return False  # a department of a town or firm
        if normalise(right) in names.places and before is not None and before.lower in _ARTICLES:
            return False
        if after is not None and after.spaced and after.kind == WORD and after.form.is_capitalised:
            return False
        return not (text.islower() and any(token.text[-1] in "-." for token in sentence[at : last + 1]))


_MINISTRY = frozenset("minister ministers ministerie ministeries staatssecretaris staatssecretarissen bewindsman bewindsvrouw departement".split())
_NEAR = 4


@cache
def _is_strange(word: Form) -> bool:
    """In lower case, and unknown so. A word with a hyphen (sociaal-democratisch) is known by its parts."""
    if not word.text.islower() or len(word.text) < 3:
        return False
    return bool(capital_form(word.text)) or not all(form(part).listed for part in word.norm.split("-"))


class BrandName(Rule):
    """Een merknaam krijgt zijn eigen hoofdletters.

    «Op Twitter», «een filmpje op YouTube»; maar het werkwoord is klein («ik twitter», «zij whatsapp’te»), en de samenstelling ook («facebookbericht»).
    De lijst staat in ``huisstijl/hoofdletters.toml``. Bron: Leidraad, merknamen.

    ```fout
    Hij las het op ⟦twitter⟧ en zag een filmpje op ⟦youtube⟧. Via ⟦whatsapp⟧ kwam er een bericht op de ⟦Iphone⟧.
    ```
    ```wordt
    Hij las het op Twitter en zag een filmpje op YouTube. Via WhatsApp kwam er een bericht op de iPhone.
    ```
    ```goed
    Hij las het op Twitter. Als ik twitter, lees ik niets anders. Zij stuurde hem een whatsapp en een facebookbericht. Het adres is twitter.com.
    ```
    """

    code = "HFD012"
    name = "merk-klein"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        brands = {brand.lower(): brand for brand in doc.house.table("hoofdletters").get("merken", ())}
        for sentence, at in doc.where(brands.keys()):
            token = sentence[at]
            if token.text != brands[token.lower] and token.text.istitle() and at:
                yield self.replacement(token.span, brands[token.lower], "Een merknaam krijgt zijn eigen hoofdletters.", severity=Severity.STYLE)
            if not token.text.islower() or doc.is_typed:
                continue
            before = sentence[at - 1].form if at else None
            after_preposition = before is not None and before.has_tag("VRZ") and before.lower != "te"
            if after_preposition or not (token.form.has_tag("ZNW") or self._is_verb(sentence, at)):
                severity = None if after_preposition else Severity.LIKELY
                yield self.replacement(token.span, brands[token.lower], "Een merknaam krijgt zijn eigen hoofdletters.", severity=severity)

    @staticmethod
    def _is_verb(sentence: list[Token], at: int) -> bool:
        """Does *ik* or *je* stand near: may it be what someone does?"""
        return any(token.lower in {"ik", "je", "jij", "'k"} for token in sentence[max(0, at - 3) : at + 3])


class Names:
    """The names of more words of the house, and those among the word groups of the language data."""

    def __init__(self, house: House) -> None:
        table = house.table("hoofdletters")
        names = (*_names_in("rules/check_case.txt").values(), *table.get("namen", ()), *table.get("plaatsen", ()))
        self._own: dict[str, str] = {normalise(name).lower(): name for name in names}
        self.places = frozenset(map(normalise, table.get("plaatsen", ())))
        self._firsts: dict[str, set[str]] = {}
        for first, second, *_ in (name.split(" ") for name in self._own if " " in name):
            self._firsts.setdefault(second, set()).add(first)

    def starts(self, doc: Document) -> Iterator[tuple[list[Token], int]]:
        """Where the first two words of a name of the house stand: the second is looked for, since many a first one is an article."""
        for sentence, at in doc.where(self._firsts.keys()):
            if at and sentence[at - 1].lower in self._firsts[sentence[at].lower]:
                yield sentence, at - 1

    def right(self, lower: str, in_groups: bool) -> str:
        """How the name that is ``lower`` in lower case is written; empty when it is no name in which every full word has a capital."""
        return self._own.get(lower) or (in_groups and _names_in("words/multiwords.txt").get(lower)) or ""


@cache
def _names_in(file: str) -> dict[str, str]:
    """The names in a list of the language data, by what they are in lower case."""
    path = lexicon().folder / file
    return kept_of_file(path, "names", lambda: {line.lower(): line for line in path.read_text("utf-8").split("\n") if " " in line and _is_name(line)})


@cache
def _names_of(house: House) -> Names:
    return Names(house)


_LONGEST = 7
_GENERIC = lazy_regex(r"(?:\p{Lu}[\p{L}'-]+ (?:(?:aan|op|bij|in|en|van|de|den|der|het|'t|ter|ten|voor) )*)+\p{Lu}[\p{L}'-]+$")
_NOT_FIRST = ("De ", "Het ", "Een ", "Van ", "Den ", "In ", "Op ", "Ministerie ", "Nederlands ", "Onze ", "Derde Wereldoorlog")


def _is_name(group: str) -> bool:
    """Has every full word of ``group`` a capital, and does it not start with a word that often goes with a common noun?"""
    return bool(_GENERIC.match(group)) and not group.startswith(_NOT_FIRST)
