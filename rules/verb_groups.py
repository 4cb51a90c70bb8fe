"""WKW: groups of verbs in which *te* is missing or too many."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Edit, Finding, Fix, Rule, Safety, Sentence, Severity, Span, Token, lazy_regex, letter, roles, verbs

_words = str.split


_DEMANDING = frozenset(
    _words(
        "besluit besluiten besloot besloten probeert proberen probeerde probeerden geprobeerd tracht trachten trachtte weigert weigeren weigerde weigerden geweigerd "
        "belooft beloven beloofde beloofden beloofd hoopt hopen hoopte hoopten dreigt dreigen dreigde dreigden hoeft hoeven hoefde hoefden schijnt schijnen "
        "lijkt lijken leek leken blijkt blijken bleek bleken denkt denken dacht meent menen beweert beweren beweerde zegt zeggen dient dienen vergeet vergat durft "
        "durfde durfden verzuimt verzuimde slaagt slaagde verplicht bereid gedwongen genoodzaakt bevoegd geneigd staat plan "
        "opgeroepen gevraagd bedoeling mogelijk onmogelijk belangrijk moeilijk lastig verboden toegestaan poging om"
    )
)
_ONLY_AFTER = {"staat": "in", "plan": "van", "bedoeling": "de", "poging": "een"}
_BARE_INFINITIVE = frozenset(
    _words(
        "kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht mochten wil willen wilde wilden wou gaat gaan ging gingen gegaan "
        "komt komen kwam kwamen laat laten liet lieten doet doen deed deden blijft blijven bleef bleven ziet zien zag zagen hoort horen hoorde hoorden "
        "voelt voelen helpt helpen hielp hielpen leert leren leerde leerden zit zitten staan lopen liggen heet"
    )
)
"""Verbs with an infinitive without te."""
_WITH_OBJECT = lazy_regex(r'(?P<object>[dthgyepAUBNPKOnE\#oR]*[NPKOE](?:[RdtheygAN]*[NPKOE])*[BU]?)(?P<verb>W)(?=[,"\n]|$)')
"""What stands between: at least a noun, so that the infinitive is not one itself (het sluiten, de kunst van zwijgen)."""
_WITH_ADVERB = lazy_regex(r'(?P<object>B+)(?P<verb>[WKX])(?=[,"\n]|$)')


class MissingTe(Rule):
    """Te ontbreekt of is te veel.

    Na *hoeven*, *vallen* (er valt iets te zien), *weigeren*, *proberen* of *besluiten*, na *in staat* en *van plan* en na *om* staat *te* voor de onbepaalde
    wijs; na *kunnen*, *moeten*, *mogen*, *willen* en *zullen* juist niet.

    ```fout
    Er valt weinig goeds ⟦horen⟧.
    Hij weigert zijn excuses ⟦maken⟧.
    Dat hoef je niet ⟦doen⟧.
    Hij moet ⟦te werken⟧.
    Zij proberen het vertrouwen ⟦winnen⟧.
    Zij stond op de bus ⟦wachten⟧. Hij kan morgen niet ⟦te spelen⟧.
    ```
    ```wordt
    Er valt weinig goeds te horen.
    Hij weigert zijn excuses te maken.
    Dat hoef je niet te doen.
    Hij moet werken.
    Zij proberen het vertrouwen te winnen.
    Zij stond op de bus te wachten. Hij kan morgen niet spelen.
    ```
    ```fout
    De raad besloot de brug ⟦sluiten⟧. Het is niet nodig om de regels ⟦aanpassen⟧. Zij is niet in staat de vraag ⟦beantwoorden⟧. U hoeft niet ⟦bellen⟧.
    ```
    ```wordt
    De raad besloot de brug te sluiten. Het is niet nodig om de regels aan te passen. Zij is niet in staat de vraag te beantwoorden. U hoeft niet te bellen.
    ```
    ```goed
    De raad besloot de brug te sluiten. De raad wil de brug sluiten. Zij zagen hem om de hoek verdwijnen. Morgen begint het grote schoonmaken.
    Hij zegt dat zij om de hoek wonen. Het is mogelijk de beste manier van werken. Zij hopen dat wij de brug sluiten. Zij zijn om de tafel gaan zitten.
    Als mensen mogelijk de stad verlaten, is er een plan.
    ```
    ```goed
    Er valt weinig te horen.
    Dat hoeft niet.
    Hij laat zich vallen horen we.
    Dat kan te maken hebben met het weer.
    Het moet te doen zijn. Zij moeten proberen het vertrouwen te winnen. Hij wil graag iets te eten. Zij kan niet anders dan te zwijgen.
    Hij wil te veel.
    De bladeren vallen en wij horen dat.
    ```
    """

    code = "WKW050"
    name = "te-in-werkwoordsgroep"
    severity = Severity.LIKELY
    source = "ANS"

    def check(self, doc: Document) -> Iterator[Finding]:
        said: set[Span] = set()
        for finding in self._all(doc):
            if finding.span not in said:
                said.add(finding.span)
                yield finding

    def _all(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_DEMANDING):
            yield from self._demanded(sentence, at)
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

    def _demanded(self, sentence: Sentence, at: int) -> Iterator[Finding]:
        """besloot de brug sluiten, in staat de klus klaren, om de regels aanpassen: the infinitive with its object closes the clause."""
        word = sentence.words[at]
        if sentence.word(at - 1) != _ONLY_AFTER.get(word, sentence.word(at - 1)) or not sentence.block.kind.is_prose or not self._is_main(sentence, at):
            return
        row = "".join(letter(token.text) for token in sentence.tokens[at + 1 :])
        found = _WITH_OBJECT.match(row) or (_WITH_ADVERB.match(row) if word.startswith("hoe") else None)
        if found and not self._is_noun(sentence, at, at + 1 + found.start("verb")):
            yield self._lacks_te(sentence.tokens[at + 1 + found.start("verb")], word)

    @staticmethod
    def _is_noun(sentence: Sentence, at: int, verb: int) -> bool:
        """Does the infinitive with its object follow a preposition (dreigen met ramen inslaan, een vorm van geld verdienen)?"""
        first = sentence.words[at] != "om" and letter(sentence.tokens[at + 1].text) == "R"
        return first or "van" in sentence.words[verb - 3 : verb - 1]

    @staticmethod
    def _is_main(sentence: Sentence, at: int) -> bool:
        """No subordinator and no verb with a bare infinitive before ``at`` in its clause."""
        for place in range(at - 1, -1, -1):
            sort = letter(sentence.tokens[place].text)
            if sort in ",":
                break
            if sort in "Sa" or (sort in "ciq" and place) or sentence.words[place] in _BARE_INFINITIVE:
                return False
        return sentence.words[at] != "om" or at > 0

    def _lacks_te(self, verb: Token, word: str) -> Finding:
        right = _with_te(verb.text)
        return self.finding(verb.span, f"Bij “{word}” hoort “te”.", (Fix((Edit(verb.span, right),), right),))

    @staticmethod
    def _modal_before(sentence: Sentence, at: int) -> int | None:
        """The modal of the clause when an adverb parts it from *te*, and no other verb: hij kan morgen niet te spelen."""
        if sentence.word(at - 1) not in _BEFORE_TE:
            return None
        for place in range(at - 2, -1, -1):
            if sentence.words[place] in _WITHOUT_TE | _MODALS:
                return place
            if sentence.may_be(place, roles.VERB | roles.STOP | roles.SUBORDINATOR | roles.COORDINATOR) or sentence.words[place] in _WITH_OWN_TE:
                return None
        return None

    def _is_infinitive(self, sentence: Sentence, at: int) -> bool:
        return bool(sentence.roles[at] == roles.MANY) and not sentence.may_be(at - 1, roles.DETERMINER | roles.ADJECTIVE | roles.PREPOSITION)

    def _needless(self, sentence: Sentence, at: int) -> Iterator[Finding]:
        modal = at - 1 if sentence.word(at - 1) in _WITHOUT_TE else self._modal_before(sentence, at)
        if modal is None or not sentence.may_be(at + 1, roles.MANY):
            return
        ends = at + 2 >= len(sentence.tokens) or sentence.may_be(at + 2, roles.STOP)
        if ends and roles.roles(sentence.words[at + 1]) & ~roles.NOMINAL == roles.MANY:
            te, verb = sentence.tokens[at], sentence.tokens[at + 1]
            fix = Fix((Edit(Span(te.start, verb.start), ""),), verb.text, Safety.UNSAFE)
            yield self.finding(Span(te.start, verb.end), f"Na “{sentence.words[modal]}” staat geen “te”.", (fix,))


_FALL = frozenset({"valt", "viel"})
_WITH_TE = _FALL | {"hoef", "hoeft", "hoefde", "hoefden"}
_WITHOUT_TE = frozenset(
    {"kan", "kun", "kunt", "kon", "konden", "moet", "moeten", "moest", "moesten", "mag", "mocht", "zal", "zult", "zou", "zouden", "wil", "wilt", "wilde"}
)
_MODALS = frozenset({"kunnen", "moeten", "mogen", "zullen", "willen"})
_BEFORE_TE = frozenset("niet ook nog wel al morgen nu snel spoedig mogelijk graag goed beter weer samen vandaag straks later altijd nooit".split())
_WITH_OWN_TE = frozenset("iets niets wat om zonder door dan na veel weinig genoeg alles".split())
_SENSES = frozenset(
    {"horen", "zien", "merken", "verwachten", "zeggen", "doen", "lezen", "leren", "vrezen", "hopen", "bespeuren", "beleven", "genieten", "bezien", "vertellen"}
)
_PHRASE = r"(?:R{1,2}[etdyzhcgip\#]?[AUpLnx\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_GROUP = r"(?:[edthyzgip][AULx]*[NPKOXYk]|A*[NPK](?=[BULAW])|o)"
_BARE_INFINITIVES = (
    r'V(?:[^,\n"CMSciqTVWQz]|z(?=[AUNPnKX]))*(?P<verb>[WzK])(?=L?[,\n])',  # hij weigert komen
    r"V[Be]{0,2}(?P<verb>[WX])",  # valt horen
    rf"(?<=[uwPKkE])W(?:{_PHRASE}|{_GROUP}|[BULAor])+(?P<verb>W)(?=[,\n])",  # zij proberen de zaak winnen
)
_LOOSE_PARTS = ("terug", "aan", "af", "op", "uit", "mee", "toe", "weg", "samen", "vast", "tegen", "bij", "klaar")
"""Parts of a verb before which *te* does not come, but behind: terug te winnen."""
_ALWAYS_TE = frozenset(
    "probeert probeerde weigert weigerde dient diende schijnt scheen blijkt bleek dreigt dreigde tracht trachtte pleegt poogt proberen weigeren trachten dreigen dienen".split()
)
_POSTURES = frozenset({"stond", "zat", "lag"})
_DONE_THERE = frozenset("wachten lezen kijken praten slapen werken eten schrijven luisteren huilen lachen roken drinken bellen".split())
_NEED_TE: dict[str, frozenset[str]] = dict.fromkeys(_ALWAYS_TE, frozenset()) | dict.fromkeys(_FALL, _SENSES) | dict.fromkeys(_POSTURES, _DONE_THERE)
"""Verbs that take *te* before an infinitive; with which infinitives (none given: all)."""


@cache
def _with_te(verb: str) -> str:
    """*te sluiten*, *aan te passen*: the participle (aangepast) shows where the verb parts."""
    participle = verbs.conjugate(verb, verbs.PLURAL, verbs.PARTICIPLE) or ""
    for cut in range(2, len(verb) - 2):
        if participle.startswith(verb[:cut] + "ge") and verb[cut:].endswith("n") and not verb.startswith("ge"):
            stem = participle[cut + 2 :]
            if stem[:1] == verb[cut] and len(verb) - cut > 2:
                return f"{verb[:cut]} te {verb[cut:]}"
    first = next((part for part in _LOOSE_PARTS if verb.startswith(part) and roles.roles(verb[len(part) :]) & roles.MANY), "")
    return f"{first} te {verb[len(first) :]}".strip()
