"""VWR204: zich that is missing."""

from collections.abc import Iterator, Sequence

from taallint.api import Document, Finding, Rule, Severity, Token


class MissingReflexive(Rule):
    """Bij een wederkerend werkwoord ontbreekt zich.

    Wat er gebeurt, speelt zich af; wie iets weer weet, herinnert het zich. Sommige werkwoorden kunnen niet zonder (zich vergissen, zich schamen), andere niet
    met een bepaald voorzetsel erachter (zich buigen over, zich baseren op).

    ```fout
    Niemand begrijpt wat er achter de schermen ⟦afspeelt⟧. De onderzoeker ⟦vergist⟧ in de cijfers. De commissie ⟦buigt⟧ over de vraag.
    Veel mensen hebben ⟦aangemeld⟧ voor de loop.
    ```
    ```wordt
    Niemand begrijpt wat er achter de schermen zich afspeelt. De onderzoeker vergist zich in de cijfers. De commissie buigt zich over de vraag.
    Veel mensen hebben zich aangemeld voor de loop.
    ```
    ```goed
    Niemand begrijpt wat er zich achter de schermen afspeelt. Hij weet wat de radio afspeelt. Hij vergist zich in de cijfers. Ik schaam me.
    Zij heeft zich bemoeid met de zaak. Als de boom zich over het water buigt, is het herfst. Wij hebben ons kind aangemeld voor de cursus.
    ```
    """

    code = "VWR204"
    name = "ontbrekend-zich"
    severity = Severity.LIKELY
    source = "Van Dale: zich afspelen"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"afspeelt", "afspeelde", "afspelen", "afspeelden"}):
            words = [token.form.lower for token in sentence]
            if "er" not in words[:at] or "zich" in words:
                continue
            there = at - 1 - words[:at][::-1].index("er")
            if there and words[there - 1] in {"wat", "dat", "alles", "die"}:
                yield self.replacement(sentence[at].span, f"zich {sentence[at].text}", "Iets speelt zich af.")
        for sentence, at in doc.where(_REFLEXIVE.keys()):
            token = sentence[at]
            after = sentence[at + 1].form.lower if at + 1 < len(sentence) else ""
            if after in _REFLEXIVE[token.form.lower] and token.text.islower() and not self._has_object(sentence, at):
                yield self.replacement(token.span, f"{token.text} zich", "Dit werkwoord heeft hier “zich” nodig.")
        for phrase, place, _ in doc.shape.search(r'\n"?(?:[dth][AUL]*[NPK]E*|E+|[sw]|[pB]?[PK])[VWQ](?P<verb>[WKLxv])R', "verb"):
            if phrase.words[place] in _TO_WANT and phrase.words[place - 1] in _HAVING and phrase.words[place + 1] in {"voor", "tegen", "bij", "op", "uit"}:
                yield self.replacement(phrase.tokens[place].span, f"zich {phrase.words[place]}", "Dit werkwoord heeft hier “zich” nodig.")

    @staticmethod
    def _has_object(sentence: Sequence[Token], at: int) -> bool:
        """Is there a reflexive in the sentence, or another object in front of the verb?"""
        words = [token.form.lower for token in sentence]
        return not _REFLEXIVES.isdisjoint(words) or not _OBJECTS.isdisjoint(words[:at])


_TO_WANT = frozenset(
    "aanmelden afmelden inschrijven verzetten voorbereiden neerleggen abonneren aangemeld afgemeld ingeschreven verzet voorbereid neergelegd geabonneerd".split()
)
"""Infinitives and participles that have zich, or an object that stands before them."""
_HAVING = frozenset("heeft hebben had hadden moet moeten moest moesten kan kunnen kon konden wil willen wilde wilden gaat gaan zal zullen".split())
_REFLEXIVES = frozenset("zich me mij je jou ons u elkaar mezelf jezelf onszelf".split())
_OBJECTS = frozenset("hem haar hen ze 'm 't het wat die dat".split())
_REFLEXIVE = {
    verb: frozenset(prepositions.split())
    for verbs, prepositions in (
        ("vergist vergissen vergiste vergisten", "in over"),
        ("schaamt schamen schaamde schaamden", "voor over"),
        ("bemoeit bemoeien bemoeide bemoeiden", "met"),
        ("bevindt bevond", "in op aan onder tussen bij achter"),
        ("buigt buigen boog", "over"),
        ("baseert baseren baseerde baseerden", "op"),
        ("ontfermt ontfermen ontfermde ontfermden", "over"),
        ("bekommert bekommeren bekommerde bekommerden", "om over"),
        ("schaart schaarde schaarden", "achter"),
        ("distantieert distantiëren distantieerde distantieerden", "van"),
        ("verzette verzetten", "tegen"),
        ("leent", "voor"),
        ("begeeft begaf begaven", "naar in op"),
        ("ontpopt ontpopte ontpopten", "tot als"),
        ("verdiepte verdiepten", "in"),
        ("wendt wendde wendden", "tot"),
        ("richt richtte richtten", "tot"),
        ("beroept beriep beriepen", "op"),
        ("nestelt nestelde nestelden", "in"),
        ("verschuilt verschuilen verschool", "achter"),
        ("misdraagt misdragen misdroeg misdroegen", "in op tijdens"),
        ("onthoudt onthield onthielden", "van"),
        ("bezondigt bezondigde", "aan"),
        ("gedraagt gedroeg gedroegen", "als in netjes goed slecht keurig"),
        ("voelt voelde voelden", "thuis verwant verantwoordelijk gesteund"),
        ("ergert ergeren ergerde ergerden", "aan over"),
        ("concentreert concentreren concentreerde concentreerden", "op"),
        ("vestigt vestigde vestigden", "in"),
    )
    for verb in verbs.split()
}
"""Forms of the verb -> the prepositions that can't follow right after it without zich."""
