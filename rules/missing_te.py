"""VWR207: an infinitive that lost its te."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Rule, Sentence, Severity, lazy_regex, letter, verbs

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
_OBJECT = lazy_regex(r'(?P<object>[dthgyepAUBNPKOnE\#oR]*[NPKOE](?:[RdtheygAN]*[NPKOE])*[BU]?)(?P<verb>W)(?=[,"\n]|$)')
"""What stands between: at least a noun, so that the infinitive is not one itself (het sluiten, de kunst van zwijgen)."""
_ADVERB = lazy_regex(r'(?P<object>B+)(?P<verb>[WKX])(?=[,"\n]|$)')


class MissingTe(Rule):
    """Er ontbreekt te voor de onbepaalde wijs.

    Na werkwoorden als besluiten, proberen, weigeren, hopen en hoeven, na “in staat” en “van plan” en na “om” krijgt de onbepaalde wijs te. Na kunnen, zullen,
    moeten, mogen, willen, gaan, komen, laten, zien, horen, helpen en leren niet.

    ```fout
    De raad besloot de brug ⟦sluiten⟧. Het is niet nodig om de regels ⟦aanpassen⟧. Zij weigerde haar naam ⟦noemen⟧. U hoeft niet ⟦bellen⟧.
    ```
    ```wordt
    De raad besloot de brug te sluiten. Het is niet nodig om de regels aan te passen. Zij weigerde haar naam te noemen. U hoeft niet te bellen.
    ```
    ```goed
    De raad besloot de brug te sluiten. De raad wil de brug sluiten. Zij zagen hem om de hoek verdwijnen. Morgen begint het grote schoonmaken.
    Hij zegt dat zij om de hoek wonen. Het is mogelijk de beste manier van werken. Zij hopen dat wij de brug sluiten. Zij zijn om de tafel gaan zitten.
    Zij dreigen met ramen inslaan. Als mensen mogelijk de stad verlaten, is er een plan.
    ```
    """

    code = "VWR207"
    name = "ontbrekend-te"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: de infinitief met te"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_DEMANDING):
            word = sentence.words[at]
            if sentence.word(at - 1) != _ONLY_AFTER.get(word, sentence.word(at - 1)) or not sentence.block.kind.is_prose or not self._is_main(sentence, at):
                continue
            row = "".join(map(letter, (token.text for token in sentence.tokens[at + 1 :])))
            found = _OBJECT.match(row) or (_ADVERB.match(row) if word.startswith("hoef") or word == "hoeven" else None)
            if found and not self._is_noun(sentence, at, at + 1 + found.start("verb")):
                verb = sentence.tokens[at + 1 + found.start("verb")]
                right = _with_te(verb.lower)
                yield self.replacement(verb.span, right, f"Hier hoort “te”: {right}.")

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


@cache
def _with_te(verb: str) -> str:
    """*te sluiten*, *aan te passen*."""
    participle = verbs.conjugate(verb, verbs.PLURAL, verbs.PARTICIPLE) or ""
    for cut in range(2, len(verb) - 2):
        if participle.startswith(verb[:cut] + "ge") and verb[cut:].endswith("n") and not verb.startswith("ge"):
            stem = participle[cut + 2 :]
            if stem[:1] == verb[cut] and len(verb) - cut > 2:
                return f"{verb[:cut]} te {verb[cut:]}"
    return f"te {verb}"
