"""VWR2xx: a word too few or too many."""

from collections.abc import Iterator, Sequence

from taallint.api import WORD, Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, Token


class RepeatedAround(Rule):
    """Een woord staat twee keer, met één woord ertussen.

    Bij het omwerken van een zin blijft het oude woord soms staan: “dan vandaag dan”.

    ```fout
    Wie te laat komt, krijgt dan morgen ⟦dan⟧ zijn kaartje.
    ```
    ```wordt
    Wie te laat komt, krijgt dan morgen zijn kaartje.
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
                    edit = Edit(Span(between.end, again.end), "")
                    yield self.finding(again.span, "“Dan” staat er twee keer.", (Fix((edit,), "schrappen", Safety.UNSAFE),))


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

    Wat er gebeurt, speelt zich af; wie iets weer weet, herinnert het zich.

    ```fout
    Niemand begrijpt wat er achter de schermen ⟦afspeelt⟧.
    ```
    ```wordt
    Niemand begrijpt wat er achter de schermen zich afspeelt.
    ```
    ```goed
    Niemand begrijpt wat er zich achter de schermen afspeelt. Hij weet wat de radio afspeelt.
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
