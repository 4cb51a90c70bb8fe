"""VWR2xx: a word too few or too many."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from taallint.api import WORD, Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, Token, letter


class RepeatedAround(Rule):
    """Een woord staat twee keer in de zin.

    Bij het omwerken van een zin blijft het oude woord soms staan: “dan vandaag dan”, “zij deden mee met de loop mee”.

    ```fout
    Wie te laat komt, krijgt dan morgen ⟦dan⟧ zijn kaartje. Zij zongen mee uit volle borst ⟦mee⟧.
    ```
    ```wordt
    Wie te laat komt, krijgt dan morgen zijn kaartje. Zij zongen mee uit volle borst.
    ```
    ```goed
    Wat is, is. Hij kan wat hij kan. Het was wat het was. Er is er een. Hij is wie hij is. Dat is: te weinig, te laat.
    ```
    """

    code = "VWR201"
    name = "woord-blijven-staan"
    severity = Severity.LIKELY
    source = "redactiepraktijk"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"dan"}):
            if at + 2 < len(sentence) and sentence[at + 2].form.lower == "dan":
                between, again = sentence[at + 1 : at + 3]
                if between.kind == WORD and not between.form.has_tag("WKW", "VNW", "BNW:VGR", "VGW"):
                    yield self._left(between, again)
        for word in ("mee", "terug"):
            for (one, first), (sentence, at) in pairwise(doc.where({word})):
                if one is sentence and at - first > 1 and all(letter(token.text) in "RdtehygAUBNPKEY" for token in sentence[first + 1 : at]):
                    yield self._left(sentence[at - 1], sentence[at])

    def _left(self, before: Token, again: Token) -> Finding:
        fix = Fix((Edit(Span(before.end, again.end), ""),), "schrappen", Safety.UNSAFE)
        return self.finding(again.span, f"“{again.text.capitalize()}” staat er twee keer.", (fix,))


class MissingWhere(Rule):
    """Na “de manier” of “de wijze” ontbreekt waarop.

    De manier waarop iemand iets doet.

    ```fout
    Hij is kritisch over de ⟦manier⟧ hij is behandeld.
    ```
    ```wordt
    Hij is kritisch over de manier waarop hij is behandeld.
    ```
    ```goed
    Hij is kritisch over de manier waarop hij is behandeld. Op deze manier gaat hij door.
    ```
    """

    code = "VWR203"
    name = "ontbrekend-waarop"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: betrekkelijke bijwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"manier", "wijze"}):
            if 0 < at < len(sentence) - 2 and sentence[at - 1].form.lower == "de" and self._starts_clause(sentence, at + 1):
                yield self.replacement(sentence[at].span, sentence[at].text + " waarop", "Hier ontbreekt “waarop”.")

    @staticmethod
    def _starts_clause(sentence: Sequence[Token], at: int) -> bool:
        after = sentence[at].form
        if after.lower in {"hij", "zij", "ze", "wij", "we", "ik", "jullie", "men"}:
            return (sentence[at - 2].form.lower == "de" and not sentence[at + 1].form.has_tag("WKW:TGW:3EP", "WKW:VLT:1EP")) or at >= 3
        return False


class MissingReflexive(Rule):
    """Bij een wederkerend werkwoord ontbreekt zich.

    Wat er gebeurt, speelt zich af; wie iets weer weet, herinnert het zich. Sommige werkwoorden kunnen niet zonder (zich vergissen, zich schamen), andere niet
    met een bepaald voorzetsel erachter (zich buigen over, zich baseren op).

    ```fout
    Niemand begrijpt wat er achter de schermen ⟦afspeelt⟧. De onderzoeker ⟦vergist⟧ in de cijfers. De commissie ⟦buigt⟧ over de vraag.
    ```
    ```wordt
    Niemand begrijpt wat er achter de schermen zich afspeelt. De onderzoeker vergist zich in de cijfers. De commissie buigt zich over de vraag.
    ```
    ```goed
    Niemand begrijpt wat er zich achter de schermen afspeelt. Hij weet wat de radio afspeelt. Hij vergist zich in de cijfers. Ik schaam me.
    Zij heeft zich bemoeid met de zaak. Als de boom zich over het water buigt, is het herfst.
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
            if after in _REFLEXIVE[token.form.lower] and token.text.islower() and all(word.form.lower not in _OBJECTS for word in sentence):
                yield self.replacement(token.span, f"{token.text} zich", "Dit werkwoord heeft hier “zich” nodig.")


_OBJECTS = frozenset("zich me mij je jou ons u elkaar mezelf jezelf onszelf hem haar hen ze 'm 't het wat die dat".split())
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
        ("gedraagt gedroeg gedroegen", "als in"),
        ("ergert ergeren ergerde ergerden", "aan over"),
        ("concentreert concentreren concentreerde concentreerden", "op"),
        ("vestigt vestigde vestigden", "in"),
    )
    for verb in verbs.split()
}
"""Forms of the verb -> the prepositions that can't follow right after it without zich."""


class MissingThat(Rule):
    """Na een oordeel ontbreekt dat.

    Mooi dat hij kwam: het werkwoord staat achteraan, dus hier begint een bijzin, en die opent met dat.

    ```fout
    Erg ⟦mooi⟧ hij toch gekomen was.
    ```
    ```wordt
    Erg mooi dat hij toch gekomen was.
    ```
    ```goed
    Erg mooi dat hij gekomen was. Laat hij maar komen. Mooi is hij niet. Boos ging hij weg. Goed, hij komt. Zo mooi zij was, zo lelijk was hij.
    ```
    """

    code = "VWR205"
    name = "ontbrekend-dat"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: onderwerpszin"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(r'\n"?B?(?P<verdict>U)[su][^,\n"VvWQFCMSqi]+[VQ](?=[,\n])', "verdict"):
            if sentence.block.kind.is_prose and sentence.words[0] not in {"zo", "hoe"}:
                token = sentence.tokens[at]
                yield self.replacement(token.span, f"{token.text} dat", "Hier begint een bijzin: daarvóór hoort dat.")


class RepeatedModal(Rule):
    """Te moeten staat twee keer in één zin.

    In “om dat te moeten melden en te moeten uitleggen” kan de tweede keer *moeten* weg. Dat geldt ook voor kunnen, mogen en willen.

    ```fout
    Hij vond het lastig om dat te moeten melden en ⟦te moeten uitleggen⟧.
    ```
    ```wordt
    Hij vond het lastig om dat te moeten melden en uitleggen.
    ```
    ```goed
    Hij vond het lastig om dat te moeten melden en uitleggen. Zij hoopt te kunnen komen en te mogen blijven.
    ```
    """

    code = "VWR206"
    name = "te-moeten-dubbel"
    severity = Severity.STYLE
    source = "redactiepraktijk"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"moeten", "kunnen", "mogen", "willen"}):
            words = [token.form.lower for token in sentence]
            pair = ["te", words[at]]
            earlier = [place for place in range(at - 2) if words[place : place + 2] == pair]
            if words[at - 1 : at] != ["te"] or not earlier or at + 1 >= len(sentence) or sentence[at + 1].kind != WORD or "en" not in words[earlier[-1] : at]:
                continue
            joined = words[at - 2] == "en"
            right = sentence[at + 1].text if joined else f"te {sentence[at + 1].text}"
            yield self.replacement(Span(sentence[at - 1].start, sentence[at + 1].end), right, f"“Te {words[at]}” staat al eerder in de zin.", Safety.UNSAFE)


class MissingI(Rule):
    """Het onderwerp “ik” ontbreekt.

    Alleen aan het begin van een zin kan “ik” in de spreektaal wegblijven: “Ben zo terug.”

    ```fout
    Daarvoor ⟦ben⟧ te oud. Gisteren ⟦heb⟧ hem nog gezien.
    ```
    ```wordt
    Daarvoor ben ik te oud. Gisteren heb ik hem nog gezien.
    ```
    ```goed
    Daarvoor ben ik te oud. Ik kwam thuis en ben gaan slapen. Waar ben je? Ben zo terug. Heb geduld. Hun zoon Ben komt ook. Wie ben u?
    ```
    """

    code = "VWR208"
    name = "ontbrekend-ik"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: het onderwerp"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places({"ben", "heb"}):
            token = sentence.tokens[at]
            plain = token.text.islower() and sentence.block.kind.is_prose and letter(sentence.word(at - 1) or ",") in "BrNPKE"
            if plain and at and sentence.tokens[-1].kind != WORD and _FIRST_PERSONS.isdisjoint(sentence.words):
                yield self.replacement(token.span, f"{token.text} ik", f"Bij “{token.text}” hoort “ik”.")


_FIRST_PERSONS = frozenset("ik 'k je jij u wij we ikzelf".split())


class MissingVerb(Rule):
    """Een bijzin heeft geen werkwoord.

    Na dat, omdat of terwijl met een onderwerp komt een werkwoord aan het einde: “Ik dacht dat het een grap was.”

    ```fout
    Ik dacht eerst dat het een ⟦grap⟧. Zij bleef thuis omdat hij ⟦ziek⟧.
    ```
    ```goed
    Ik dacht dat het een grap was. Liever dit dan dat. Zij wist dat hij dat kon. Hij is groot, maar zij niet. Hij weet dat het kan.
    ```
    """

    code = "VWR209"
    name = "ontbrekend-werkwoord"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: de bijzin"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, match in doc.shape.search(r'(?<=[VFWQBLNPExsw,])(?P<opener>[Sc])[tsw][^VQWLFvxYXKkznOiqac,\n"]*(?P<last>[NPUA])"?,"?\n', "last"):
            opener, subject = sentence.words[at - match.start("last") + match.start("opener") :][:2]
            if opener in _OPENERS and subject not in {"ik", "je"} and sentence.block.kind.is_prose and not {".", "!"}.isdisjoint(sentence.words[-2:]):
                yield self.finding(sentence.tokens[at].span, f"Na “{opener} {subject}” ontbreekt een werkwoord.")


_OPENERS = frozenset("dat omdat doordat zodat terwijl hoewel nadat voordat".split())
