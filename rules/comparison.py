"""VWR105: als and dan in comparisons."""

from collections.abc import Iterator, Sequence

from taallint.api import Document, Finding, Rule, Severity, Token, lazy_regex, letter


class ThanOrAs(Rule):
    """Na een vergrotende trap komt dan, niet als.

    Groter dan, meer dan, anders dan. Bij gelijkheid is het als: even groot als.

    ```fout
    De kerk is ouder ⟦als⟧ het stadhuis. Zij spelen beter ⟦als⟧ vorig seizoen. Dat is lastiger ⟦als⟧ je denkt.
    ```
    ```wordt
    De kerk is ouder dan het stadhuis. Zij spelen beter dan vorig seizoen. Dat is lastiger dan je denkt.
    ```
    ```fout
    De kerk is even oud ⟦dan⟧ het stadhuis.
    ```
    ```wordt
    De kerk is even oud als het stadhuis.
    ```
    ```goed
    De kerk is ouder dan het stadhuis en even oud als de molen. Hij werkt niet langer als leraar. Zij is later als verpleegster begonnen.
    ```
    """

    code = "VWR105"
    name = "als-of-dan"
    severity = Severity.LIKELY
    source = "taaladvies.net: groter dan / als"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"als", "dan"}):
            if not 0 < at < len(sentence) - 1:
                continue
            token = sentence[at]
            if token.form.lower == "als" and self._compares(sentence, at):
                yield self.replacement(token.span, "dan", "Na een vergrotende trap komt dan.")
            elif token.form.lower == "dan" and self._equals(sentence, at):
                yield self.replacement(token.span, "als", "Bij gelijkheid (even, net zo) komt als.")

    @staticmethod
    def _compares(sentence: Sequence[Token], at: int) -> bool:
        """Does *als* follow a comparative (groter als; meer mensen als), and is what it compares with no clause or role?"""
        degree = at - 1 if _is_comparative(sentence[at - 1]) else at - 2
        if (
            degree < 0
            or not _is_comparative(sentence[degree])
            or (degree == at - 2 and letter(sentence[at - 1].text) not in ("NPKnRB" if sentence[at + 1].form.lower in _EARLIER else "NPKn"))
        ):
            return False
        row = "".join(letter(token.text) for token in sentence[at + 1 : at + 8]) + "\n"
        if sentence[at + 1].form.lower in _EARLIER:
            return True
        if row[0] in "suwoy" and at + 2 < len(sentence) and sentence[at + 2].form.lower in _EXPECTED:
            return True
        if degree == at - 1 and sentence[degree].form.lower in {"meer", "minder"} and row[0] in "#p":
            return True
        return _COMPARED.match(row) is not None

    @staticmethod
    def _equals(sentence: Sequence[Token], at: int) -> bool:
        before = sentence[at - 1].form
        if before.lower in {"evenveel", "evenmin", "zoveel"}:
            return before.lower != "zoveel" or sentence[at - 2].form.lower in _TIMES
        if not (before.has_tag("BNW:STL:ONV", "BYW") or before.lower in {"veel", "weinig"}) or at < 2 or before.has_tag("BNW:VGR"):
            return False
        degree = sentence[at - 2].form.lower
        return (degree == "even" and before.has_tag("BNW:STL:ONV")) or (degree == "zo" and at > 2 and sentence[at - 3].form.lower in {"net", "even", *_TIMES})


def _is_comparative(token: Token) -> bool:
    word = token.form.lower
    return word not in _NOT_COMPARED and (word in {"meer", "minder", "anders"} or token.form.has_tag("BNW:VGR:ONV"))


_TIMES = frozenset({"keer", "maal", "half", "dubbel"})
_EARLIER = frozenset(
    "vroeger verwacht gedacht ooit voorheen eerst normaal gewoonlijk gepland gehoopt gebruikelijk tevoren gisteren voorzien afgesproken".split()
)
_EXPECTED = frozenset("denk denkt denken dacht dachten verwacht verwachtte verwachtten zou hoopte".split())
"""Behind a pronoun these say what somebody thought (lastiger dan je denkt)."""
_COMPARED = lazy_regex(r"(?:[suwo]|[AU]N|R[dtei]?[AU]*(?:\#|N|E+)|[dthygzc][AUL]*(?:[NPK]E*|A)|d[AUL]*Y|z[AULn]*[NPKYx]|E+)[,\n]|c[suw]")
_NOT_COMPARED = frozenset({"later", "eerder", "vroeger", "langer", "verder", "nader"})


class BothAnd(Rule):
    """Bij zowel hoort als, niet en.

    Zowel de man als de vrouw; zowel in Ede als in Barneveld.

    ```fout
    De brug is dicht voor zowel auto’s ⟦en⟧ fietsers.
    ```
    ```wordt
    De brug is dicht voor zowel auto’s als fietsers.
    ```
    ```goed
    De brug is dicht voor zowel auto’s als fietsers. Zowel vaders en moeders als kinderen kwamen. Zowel hij als zij komt en gaat.
    ```
    """

    code = "VWR109"
    name = "zowel-als"
    severity = Severity.LIKELY
    source = "taaladvies.net: zowel … als"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"zowel"}):
            rest = [token.form.lower for token in sentence[at + 1 :]]
            if "als" not in rest and rest.count("en") == 1 and rest.index("en") < 7 and "," not in rest[: rest.index("en")]:
                between = sentence[at + 1 : at + 1 + rest.index("en")]
                if not any(letter(token.text) in "VWQF" for token in between):
                    yield self.replacement(sentence[at + 1 + rest.index("en")].span, "als", "Het is zowel … als.")
