"""VWR2xx: a word too few or too many."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from taallint.api import WORD, Document, Edit, Finding, Fix, Rule, Safety, Sentence, Severity, Span, Token, letter


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
                if (
                    one is sentence
                    and at - first > 1
                    and letter(sentence[at + 1].text if at + 1 < len(sentence) else ".") != "T"
                    and all(letter(token.text) in "RdtehygAUBNPKEY" for token in sentence[first + 1 : at])
                ):
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


class MissingThat(Rule):
    """Na een oordeel ontbreekt dat.

    Mooi dat hij kwam: het werkwoord staat achteraan, dus hier begint een bijzin, en die opent met dat.

    ```fout
    Erg ⟦mooi⟧ hij toch gekomen was. De directeur ⟦zegt⟧ hij de zorgen begrijpt.
    ```
    ```wordt
    Erg mooi dat hij toch gekomen was. De directeur zegt dat hij de zorgen begrijpt.
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
        for sentence, at, match in doc.shape.search(r'\n"?(?:[dthg][AUL]*[NPK]E*|E+|s|w|u)(?P<verb>[VFWxQKk]W?)[sw](?=[^,\nT]*[VQWLK],\n)', "verb"):
            end = at + len(match["verb"])
            if sentence.words[end - 1] in _SAYING and sentence.words[end] in {"hij", "wij", "we", "ik", "men"} and sentence.block.kind.is_prose:
                token = sentence.tokens[end - 1]
                yield self.replacement(token.span, f"{token.text} dat", "Hier begint een bijzin: daarvóór hoort dat.")
        for sentence, at, _ in doc.shape.search(r'\n"?B?(?P<verdict>U)[su][^,\n"VvWQFCMSqi]+[VQ](?=[,\n])', "verdict"):
            if sentence.block.kind.is_prose and sentence.words[0] not in {"zo", "hoe"}:
                token = sentence.tokens[at]
                yield self.replacement(token.span, f"{token.text} dat", "Hier begint een bijzin: daarvóór hoort dat.")


_SAYING = frozenset(
    "zegt zei zeggen zeiden vindt vond vinden vonden denkt dacht denken dachten hoopt hoopte hopen weet wist weten meent meende meldt meldde".split()
)


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
    """Een zin of bijzin heeft geen persoonsvorm.

    Na dat, omdat of terwijl met een onderwerp, en na die achter een zelfstandig naamwoord, komt een werkwoord aan het einde: “Ik dacht dat het een grap was.”
    Bij een voltooid deelwoord hoort is, heeft of wordt: “De weg is afgesloten.”

    ```fout
    Ik dacht eerst dat het een ⟦grap⟧. Zij bleef thuis omdat hij ⟦ziek⟧. De brug naar het dorp gisteren ⟦afgesloten⟧ voor verkeer. Wij zochten de man die in ⟦Ede⟧.
    ```
    ```fout
    ⟦Het de⟧ tweede keer dat de rivier buiten haar oevers treedt.
    ```
    ```wordt
    Het is de tweede keer dat de rivier buiten haar oevers treedt.
    ```
    ```goed
    Ik dacht dat het een grap was. Het de facto bestuur trad af. Liever dit dan dat. Zij wist dat hij dat kon. Hij is groot, maar zij niet. Hij weet dat het kan. Missie geslaagd.
    Een kans om nooit te vergeten. Dit dorp is groter dan die van Piet. De prijs is hoger dan die in Ede.
    ```
    """

    code = "VWR209"
    name = "ontbrekend-werkwoord"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: de bijzin"

    def check(self, doc: Document) -> Iterator[Finding]:
        for tokens, at in doc.where({"het"}):
            if at == 0 and len(tokens) > 4 and tokens[1].lower == "de" and tokens[2].lower not in {"facto", "jure"}:
                right = f"{tokens[0].text} is {tokens[1].text}"
                yield self.replacement(Span(tokens[0].start, tokens[1].end), right, "Tussen “het” en “de” ontbreekt een werkwoord: is, was, wordt.")
        for sentence, at, match in doc.shape.search(_CLAUSE, "last"):
            opener, subject = sentence.words[at - match.start("last") + match.start("opener") :][:2]
            if opener in _OPENERS and subject not in {"ik", "je"} and self._ends_in_stop(sentence):
                yield self.finding(sentence.tokens[at].span, f"Na “{opener} {subject}” ontbreekt een werkwoord.")
        for sentence, at, match in doc.shape.search(_RELATIVE, "last"):
            place = at - match.start("last") + match.start("opener")
            if sentence.word(place + 1) != "van" and "dan" not in sentence.words and "als" not in sentence.words and self._ends_in_stop(sentence):
                yield self.finding(sentence.tokens[at].span, f"Na “{sentence.words[place]}” ontbreekt een werkwoord.")
        for sentence, at, _ in doc.shape.search(_PARTICIPLE, "last"):
            if self._ends_in_stop(sentence) and {"ik", "je"}.isdisjoint(sentence.words):
                yield self.finding(sentence.tokens[at].span, "Deze zin heeft geen persoonsvorm: is, heeft of wordt ontbreekt.")

    @staticmethod
    def _ends_in_stop(sentence: Sentence) -> bool:
        return sentence.block.kind.is_prose and not {".", "!"}.isdisjoint(sentence.words[-2:])


_REST = r'[^VvQWYFxzXKknciqaSTO,"\n]'
_CLAUSE = r'(?<=[VFWQBLNPExsw,])(?P<opener>[Sc])[tsw][^VQWLFvxYXKkznOiqac,\n"]*(?P<last>[NPUA])"?,"?\n'
_RELATIVE = r'(?P<opener>i)(?<=[VQ][^\n,"]*[NPK]i)[^VQWLFvxYXKkznOiqacS,"\n]*(?P<last>[NPUE]),\n'
_PARTICIPLE = rf'\n"?(?:[dth][AUL]*[NPK]E*|[swu]){_REST}*(?P<last>L)(?:R{_REST}*)?,\n'
_OPENERS = frozenset("dat omdat doordat zodat terwijl hoewel nadat voordat".split())


class MissingPreposition(Rule):
    """Er ontbreekt een voorzetsel.

    Twee zelfstandige naamwoorden met hun lidwoord kunnen niet zonder meer achter elkaar staan: “het karakter van onze kerken”. Na woorden als wonen, liggen
    en stoppen en na een voltooid deelwoord staat een plaats niet zonder voorzetsel: “hij woont in de stad”.

    ```fout
    Het karakter ⟦onze⟧ kerken staat vast. Een woordvoerder ⟦de⟧ politie zegt niets. De trein stopte ⟦het⟧ station. Zij is gisteren opgenomen ⟦het⟧ ziekenhuis.
    ```
    ```goed
    Het karakter van onze kerken staat vast. Die dag de kerk gezien. Hij stopte de hele dag. Daar stond het huis. De avond de tuin in. De man, de vrouw en het kind.
    De zaak ligt het bestuur zwaar. De kerk heeft de leraar gekozen. Hij zat de vergadering voor.
    ```
    """

    code = "VWR210"
    name = "ontbrekend-voorzetsel"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: de nominale constituent"

    def check(self, doc: Document) -> Iterator[Finding]:
        for pattern in _LOOSE_PHRASES:
            for sentence, at, match in doc.shape.search(pattern, "word"):
                other = pattern == _AFTER_VERB and sentence.words[at - 1] not in _STAYING
                noun = at + len(match["phrase"]) - 1
                timed = not _TIMES.isdisjoint({sentence.words[at - 1], sentence.words[noun]})
                if not other and not timed and sentence.words[at - 1] != "bepaald" and sentence.block.kind.is_prose and sentence.tokens[-1].kind != WORD:
                    yield self.finding(sentence.tokens[at].span, "Hiervóór ontbreekt een woord: van, in of een ander voorzetsel.")


_PHRASE = "(?P<phrase>(?P<word>[dt])[AUL]*[NPK])"
_AFTER_VERB = rf'\n"?(?:[dte][AUL]*[NPK]E*|E+|[su])[VYQ]{_PHRASE}(?=,\n)'
_LOOSE_PHRASES = (
    rf'\n"?[dte][AUL]*[NPK]{_PHRASE}E*(?=[VYQzvWx,](?!R?i))',
    _AFTER_VERB,
    rf"(?<=[BNPKERU])L{_PHRASE}(?=,\n)",
)
_STAYING = frozenset(
    "belandt belandde belandden woont woonde woonden stopt stopte stopten vlucht vluchtte vluchtten lag lagen ligt stond stonden staat zat zaten zit hangt hing "
    "verscheen arriveerde arriveerden vertrok ontstond botste botsten".split()
)
_TIMES = frozenset("dag avond nacht ochtend middag morgen week maand jaar keer moment eeuw weekend zomer winter tijd uur".split())
