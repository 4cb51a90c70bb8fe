"""VWR5xx: verbs that are taken for one another: liggen and leggen, kennen and kunnen, zij and zei."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import Document, Finding, Rule, Sentence, Severity, names_person

_PHRASE = r"(?:R[etdyzhcgip\#]?[AUpLn\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_SUBJECT = r"(?:[dteyzhg][AUL]*[NY]|s|u)"


class LieAndLay(Rule):
    """Liggen en leggen verward.

    Iets ligt ergens; iemand legt iets ergens neer. Bij liggen hoort geen lijdend voorwerp, bij leggen wel.

    ```fout
    Het boek ⟦legt⟧ op de tafel. Hij ⟦lag⟧ het boek op de tafel. De bakker ⟦ligt⟧ het brood in de oven.
    ```
    ```wordt
    Het boek ligt op de tafel. Hij legde het boek op de tafel. De bakker legt het brood in de oven.
    ```
    ```goed
    Het boek ligt op de tafel. Hij legde het boek neer. Hij lag de hele dag op bed. Zij legt uit waarom. Het schip legt aan in de haven.
    Daar lag het boek op de tafel. Hij lag een tijd in het ziekenhuis. Het dorp ligt een eind verder.
    ```
    """

    code = "VWR501"
    name = "liggen-leggen"
    severity = Severity.LIKELY
    source = "taaladvies.net: leggen / liggen"

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(True for _ in doc.where(_LIE.keys() | _LAY.keys())):
            return
        for sentence, at, _ in doc.shape.search(rf'\n"?{_SUBJECT}(?P<verb>V){_PHRASE}+(?=[,\n])', "verb"):
            yield from self._finding(sentence, at, _LAY, "Hier is geen voorwerp: iets ligt.")
        for sentence, at, match in doc.shape.search(rf'\n"?[dthg][AUL]*N(?P<verb>V)e[AU]*(?P<time>[NXn]){_PHRASE}+(?=[,\n])', "verb"):
            if sentence.words[at + match.start("time") - match.start("verb")] in _EXTENTS | {"ochtend", "morgen", "zondag", "zaterdag"}:
                yield from self._finding(sentence, at, _LAY, "Hier is geen voorwerp: iets ligt.")
        for sentence, at, match in doc.shape.search(rf'\n"?(?:s|[dt][AUL]*(?P<subject>N))(?P<verb>V)[dte]A*(?P<object>N){_PHRASE}(?=[,\n])', "verb"):
            person = not match["subject"] or names_person(sentence.words[at - 1])
            if person and sentence.words[at + match.start("object") - match.start("verb")] not in _EXTENTS:
                yield from self._finding(sentence, at, _LIE, "Met een lijdend voorwerp: leggen.")

    def _finding(self, sentence: Sentence, at: int, forms: dict[str, str], message: str) -> Iterator[Finding]:
        right = forms.get(sentence.words[at])
        if right:
            yield self.replacement(sentence.tokens[at].span, right, message)


_LAY = {"legt": "ligt", "legde": "lag"}
_LIE = {"ligt": "legt", "lag": "legde"}
_EXTENTS = frozenset(
    "dag nacht week maand jaar uur tijd eind stuk avond middag ochtend keer poos weekend zomer winter moment periode seconde minuut meter".split()
)


class KnowAndCan(Rule):
    """Kennen voor kunnen.

    Kunnen is in staat zijn, kennen is weten wie of wat iets is: dat kan ik niet doen, hij kan zwemmen.

    ```fout
    Hij ⟦kent⟧ niet zwemmen.
    ```
    ```wordt
    Hij kan niet zwemmen.
    ```
    ```goed
    Hij kent dat niet. Hij leerde haar kennen. Hij kent het wachten. Zij kent de weg. Wie hem kent, moet lachen.
    ```
    """

    code = "VWR502"
    name = "kennen-kunnen"
    severity = Severity.LIKELY
    source = "taaladvies.net: kennen / kunnen"

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(True for _ in doc.where(_KNOW.keys())):
            return
        for sentence, at, _ in doc.shape.search(r"(?<=[NEsu])(?P<verb>[VF])[Boce]*W(?=[,\n])", "verb"):
            right = _KNOW.get(sentence.words[at])
            if right:
                yield self.replacement(sentence.tokens[at].span, right, "In staat zijn is kunnen.")


_KNOW = {"kent": "kan", "ken": "kan", "kende": "kon", "kenden": "konden"}


class SheAndSaid(Rule):
    """Zij voor zei.

    “Zei” is de verleden tijd van “zeggen”: de voorzitter zei dat het goed ging.

    ```fout
    De voorzitter ⟦zij⟧ dat het goed ging.
    ```
    ```wordt
    De voorzitter zei dat het goed ging.
    ```
    ```goed
    De voorzitter zei dat het goed ging. Het zij zo. Aan de ene zij dat. Weet zij dat?
    ```
    """

    code = "VWR503"
    name = "zij-zei"
    severity = Severity.ERROR
    source = "taaladvies.net: zei / zij"

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(True for _ in doc.where({"zij"})):
            return
        for sentence, at, _ in doc.shape.search(r'\n"?(?:[dteyzhg][AUL]*NE*|E+)(?P<verb>u)(?=c|"|,")', "verb"):
            if sentence.words[at] == "zij":
                yield self.replacement(sentence.tokens[at].span, "zei", "“Zei” is de verleden tijd van “zeggen”.")
