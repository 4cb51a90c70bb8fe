"""WKW: groups of verbs in which *te* is missing or too many."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import Document, Edit, Finding, Fix, Rule, Safety, Sentence, Severity, Span, Token, roles


class MissingTe(Rule):
    """Te ontbreekt of is te veel.

    Na *hoeven*, *vallen* (er valt iets te zien) en *weigeren* of *proberen* staat *te* voor de onbepaalde wijs; na *kunnen*, *moeten*, *mogen*, *willen*
    en *zullen* juist niet.

    ```fout
    Er valt weinig goeds ⟦horen⟧.
    Hij weigert zijn excuses ⟦maken⟧.
    Dat hoef je niet ⟦doen⟧.
    Hij moet ⟦te werken⟧.
    Zij proberen het vertrouwen ⟦winnen⟧.
    ```
    ```wordt
    Er valt weinig goeds te horen.
    Hij weigert zijn excuses te maken.
    Dat hoef je niet te doen.
    Hij moet werken.
    Zij proberen het vertrouwen te winnen.
    ```
    ```goed
    Er valt weinig te horen.
    Dat hoeft niet.
    Hij laat zich vallen horen we.
    Dat kan te maken hebben met het weer.
    Het moet te doen zijn. Zij moeten proberen het vertrouwen te winnen.
    Hij wil te veel.
    De bladeren vallen en wij horen dat.
    ```
    """

    code = "WKW050"
    name = "te-in-werkwoordsgroep"
    severity = Severity.LIKELY
    source = "ANS"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_WITH_TE):
            yield from self._missing(sentence, at)
        if any(True for _ in doc.places(_NEED_TE.keys())):
            for pattern in _BARE_INFINITIVES:
                for sentence, at, match in doc.shape.search(pattern, "verb"):
                    yield from self._after_finite(sentence, at, sentence.words[at - match.end() + match.start() + 1])
        for sentence, at in doc.places({"te"}):
            yield from self._needless(sentence, at)

    def _missing(self, sentence: Sentence, at: int) -> Iterator[Finding]:
        word, last = sentence.words[at], sentence.stretch(at)[-1]
        falls = word in _FALL
        if "te" in sentence.words or last <= at + 1 or (sentence.words[last] not in _SENSES if falls else not self._is_infinitive(sentence, last)):
            return
        if any(place != last and (sentence.is_finite(place) or sentence.may_be(place, roles.MANY)) for place in range(at + 1, last + 1)):
            return
        yield self._lacks_te(sentence.tokens[last], word)

    def _after_finite(self, sentence: Sentence, at: int, finite: str) -> Iterator[Finding]:
        """The infinitive at ``at`` closes the clause of a verb that wants *te*: hij weigert komen; or follows *valt*: er valt horen."""
        wanted = _NEED_TE.get(finite)
        if wanted is None or (wanted and sentence.words[at] not in wanted):
            return
        yield self._lacks_te(sentence.tokens[at], finite)

    def _lacks_te(self, verb: Token, word: str) -> Finding:
        first = next((part for part in _LOOSE_PARTS if verb.text.startswith(part) and roles.roles(verb.text[len(part) :]) & roles.MANY), "")
        right = f"{first} te {verb.text[len(first) :]}".strip()
        return self.finding(verb.span, f"Bij “{word}” hoort “te”.", (Fix((Edit(verb.span, right),), right),))

    def _is_infinitive(self, sentence: Sentence, at: int) -> bool:
        return bool(sentence.roles[at] == roles.MANY) and not sentence.may_be(at - 1, roles.DETERMINER | roles.ADJECTIVE | roles.PREPOSITION)

    def _needless(self, sentence: Sentence, at: int) -> Iterator[Finding]:
        if sentence.word(at - 1) not in _WITHOUT_TE or not sentence.may_be(at + 1, roles.MANY):
            return
        ends = at + 2 >= len(sentence.tokens) or sentence.may_be(at + 2, roles.STOP)
        if ends and roles.roles(sentence.words[at + 1]) & ~roles.NOMINAL == roles.MANY:
            te, verb = sentence.tokens[at], sentence.tokens[at + 1]
            fix = Fix((Edit(Span(te.start, verb.start), ""),), verb.text, Safety.UNSAFE)
            yield self.finding(Span(te.start, verb.end), f"Na “{sentence.word(at - 1)}” staat geen “te”.", (fix,))


_FALL = frozenset({"valt", "viel"})
_WITH_TE = _FALL | {"hoef", "hoeft", "hoefde", "hoefden"}
_WITHOUT_TE = frozenset(
    {"kan", "kun", "kunt", "kon", "konden", "moet", "moeten", "moest", "moesten", "mag", "mocht", "zal", "zult", "zou", "zouden", "wil", "wilt", "wilde"}
)
_SENSES = frozenset(
    {"horen", "zien", "merken", "verwachten", "zeggen", "doen", "lezen", "leren", "vrezen", "hopen", "bespeuren", "beleven", "genieten", "bezien", "vertellen"}
)
_PHRASE = r"(?:R{1,2}[etdyzhcgip\#]?[AUpLnx\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_GROUP = r"(?:[edthyzgip][AULx]*[NPKOXYk]|A*[NPK](?=[BULAW])|o)"
_BARE_INFINITIVES = (
    r'V(?:[^,\n"CMSciqTVWQz]|z(?=[AUNPnKX]))*(?P<verb>[Wz])(?=L?[,\n])',  # hij weigert komen
    r"V[Be]{0,2}(?P<verb>[WX])",  # valt horen
    rf"(?<=[uwPKkE])W(?:{_PHRASE}|{_GROUP}|[BULAor])+(?P<verb>W)(?=[,\n])",  # zij proberen de zaak winnen
)
_LOOSE_PARTS = ("terug", "aan", "af", "op", "uit", "mee", "toe", "weg", "samen", "vast", "tegen", "bij", "klaar")
"""Parts of a verb before which *te* does not come, but behind: terug te winnen."""
_ALWAYS_TE = frozenset(
    "probeert probeerde weigert weigerde dient diende schijnt scheen blijkt bleek dreigt dreigde tracht trachtte pleegt poogt proberen weigeren trachten dreigen dienen".split()
)
_NEED_TE: dict[str, frozenset[str]] = dict.fromkeys(_ALWAYS_TE, frozenset()) | dict.fromkeys(_FALL, _SENSES)
"""Verbs that take *te* before an infinitive; with which infinitives (none given: all)."""
