"""Het geheugen voor woordgroepen: fouten die anderen al eens verzameld hebben. Elke soort heeft een eigen zekerheid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import ClassVar

from taallint.api import WORD, Document, Finding, Phrase, Rule, Severity, Span, Token, form, phrases


@lru_cache(maxsize=1)
def _found(doc: Document) -> list[tuple[list[Token], int, Phrase]]:
    """Every phrase of the memory in the sentences of ``doc``, with its place; not what stands between marks by itself, for then it is talked about."""
    memory = phrases()
    found = []
    for whole in doc.syntax:
        sentence, words = whole.tokens, whole.words
        written: list[str] = []
        for at, known in enumerate(map(memory.lists, words, [*words[1:], ""])):
            if known and any(one.may_go_on(words[at + 2] if at + 2 < len(words) else "") for one in known):
                written = written or [token.form.norm for token in sentence]
                for phrase in memory.at(written, at):
                    tokens = sentence[at : at + phrase.length]
                    if _is_row(tokens) and not _is_quoted(doc, tokens):
                        found.append((sentence, at, phrase))
    return found


class Remembered(Rule):
    """Looks up every place of a document in the phrase memory and speaks of the kinds in ``kinds``."""

    kinds: ClassVar[str]
    message: ClassVar[str]

    def check(self, doc: Document) -> Iterator[Finding]:
        end = 0
        for sentence, at, phrase in _found(doc):
            tokens = sentence[at : at + phrase.length]
            if phrase.kind not in self.kinds or tokens[0].start < end or not self.holds(phrase, tokens, sentence[max(0, at - 8) : at]):
                continue
            end = tokens[-1].end
            capital = tokens[0].form.is_capitalised and phrase.wrong[:1].islower()
            right = phrase.right[:1].upper() + phrase.right[1:] if capital else phrase.right
            yield self.replacement(Span(tokens[0].start, end), right, self.message)

    def holds(self, phrase: Phrase, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        """Is the phrase an error in this place?"""
        raise NotImplementedError


def _is_row(tokens: Sequence[Token]) -> bool:
    """Words with nothing but white space between them."""
    return all(token.kind == WORD for token in tokens) and all(token.spaced for token in tokens[1:])


def _is_quoted(doc: Document, tokens: Sequence[Token]) -> bool:
    """Do marks stand right around it? Then it is being talked about."""
    before, after = doc.text[max(0, tokens[0].start - 1) : tokens[0].start], doc.text[tokens[-1].end : tokens[-1].end + 1]
    return bool(before) and before in "‘'“”\"„(" and bool(after) and after in "’'”\"“)"


def _is_lower(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """No capitals, but for the first word of the sentence."""
    return all(token.form.norm == token.lower for token in tokens[1:]) and (tokens[0].form.norm == tokens[0].lower or not before)


def _changed(phrase: Phrase) -> list[str]:
    """The words of the right form that the wrong one doesn't have."""
    wrong = phrase.wrong.lower().split(" ")
    return [word for word in phrase.right.split(" ") if word.lower() not in wrong]


_SUBORDINATORS = frozenset(
    "dat die wie wat waar omdat als toen terwijl nadat voordat doordat zodat hoewel indien of wanneer zodra totdat waarin waarop".split()
)


class RememberedSplit(Remembered):
    """Dit is één woord, of het krijgt een koppelteken.

    Deze woordgroep is bekend als een veelgemaakte fout: de delen horen aan elkaar, zoals in *politieauto* en *lente-uitverkoop*.

    ```fout
    De ⟦politie auto⟧ reed naar de ⟦lente uitverkoop⟧.
    ```
    ```wordt
    De politieauto reed naar de lente-uitverkoop.
    ```
    ```goed
    De politieauto reed naar de lente-uitverkoop. Jean Paul woont in Oud Ade.
    ```
    """

    code = "SAM090"
    name = "bekend-los"
    severity = Severity.ERROR
    kinds = "sh"
    message = "Deze delen schrijf je aan elkaar of met een koppelteken."

    def holds(self, phrase: Phrase, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        changed = _changed(phrase)
        if not changed or (len(tokens) == 1 and tokens[0].form.listed) or (len(tokens) == 2 and tokens[0].lower in {"waar", "daar", "hier"}):
            return False
        if len(tokens) == 2 and all("ZNW" in token.form.classes for token in tokens) and any(token.lower in _SUBORDINATORS for token in before):
            return False  # dat de politie auto's controleert: they may be subject and object
        return _is_lower(tokens, before) and all(form(word).listed for word in changed)


class RememberedJoin(Remembered):
    """Dit zijn losse woorden.

    Deze verbinding is bekend als een veelgemaakte fout: er ontbreekt een spatie, of er staat een koppelteken te veel.

    ```fout
    Zij is ⟦opweg⟧ naar huis.
    ```
    ```wordt
    Zij is op weg naar huis.
    ```
    ```goed
    Zij is op weg naar huis.
    ```
    """

    code = "SAM091"
    name = "bekend-aaneen"
    severity = Severity.ERROR
    kinds = "ju"
    message = "Dit zijn losse woorden."

    def holds(self, phrase: Phrase, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        return _is_lower(tokens, before) and all(form(word).listed for word in _changed(phrase)) and not (len(tokens) == 1 and tokens[0].form.frequency > 8)


class RememberedLink(Remembered):
    """De tussen-s is hier ongebruikelijk, of ze ontbreekt.

    Een tussen-s schrijf je als je die hoort. Bij dit woord is de andere vorm gebruikelijker; kies in één stuk één vorm. Bron: Leidraad, tussen-s.

    ```fout
    Hij kreeg de ⟦kampioenvlag⟧.
    ```
    ```wordt
    Hij kreeg de kampioensvlag.
    ```
    ```goed
    Hij kreeg de kampioensvlag.
    ```
    """

    code = "SAM092"
    name = "tussen-s"
    severity = Severity.STYLE
    kinds = "l"
    message = "De vorm met de andere tussenletter is gebruikelijker."

    def holds(self, phrase: Phrase, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        return form(phrase.right).frequency - form(phrase.wrong).frequency > 3


class RememberedWord(Remembered):
    """In deze woordgroep staat een verkeerd woord.

    Deze woordgroep is bekend als een veelgemaakte fout: één woord hoort er anders te staan, zoals in *overtuigd bent* en *in het huis*.

    ```fout
    Als u ⟦overtuigt bent⟧, komt u maar.
    ```
    ```wordt
    Als u overtuigd bent, komt u maar.
    ```
    ```goed
    Als u overtuigd bent, komt u maar. Over ‘ik vindt’ schreef hij een stuk.
    ```
    """

    code = "VWR901"
    name = "bekende-verwisseling"
    severity = Severity.LIKELY
    kinds = "w"
    message = "In deze woordgroep hoort een ander woord of een andere vorm."

    def holds(self, phrase: Phrase, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        return _is_lower(tokens, before) and (phrase.length > 2 or _is_telling(phrase))


def _is_telling(phrase: Phrase) -> bool:
    """Is one wrong word of two proof enough: another form of the same verb, the article of the other gender, or a rare word for a frequent one?"""
    wrong, right = next((pair for pair in zip(phrase.wrong.split(" "), phrase.right.split(" "), strict=True) if pair[0] != pair[1]), ("", ""))
    first, second = (form(word) for word in phrase.wrong.split(" "))
    if {wrong, right} == {"de", "het"}:
        return second.has_tag("ZNW:EKV:HET" if right == "het" else "ZNW:EKV:DE_") and not second.has_tag(
            "ZNW:MRV", "ZNW:EKV:DE_" if right == "het" else "ZNW:EKV:HET", "WKW"
        )
    if first.has_tag("WKW:TGW:3EP") and second.has_tag("WKW:TGW:3EP", "WKW:VLT") and not form(right).has_tag("WKW:VTD"):
        return False
    if "WKW" in form(wrong).classes and form(wrong).lemmas & form(right).lemmas:
        return True
    return form(right).frequency - form(wrong).frequency > 5


class RememberedWording(Remembered):
    """Deze woordgroep luidt gewoonlijk anders.

    De groep is bekend als contaminatie of minder gelukkige formulering.

    ```fout
    Er was ⟦nooit geen⟧ tijd voor rust.
    ```
    ```wordt
    Er was geen tijd voor rust.
    ```
    ```goed
    Er was nooit tijd voor rust.
    ```
    """

    code = "VWR902"
    name = "bekende-formulering"
    severity = Severity.CONSIDER
    kinds = "o"
    message = "Deze woordgroep luidt gewoonlijk anders."

    def holds(self, phrase: Phrase, tokens: Sequence[Token], before: Sequence[Token]) -> bool:
        return _is_lower(tokens, before)
