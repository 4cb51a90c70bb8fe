"""A word that stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import compress, pairwise
from operator import eq

from taallint.api import PUNCT, WORD, Document, Edit, Finding, Fix, Form, Rule, Safety, Severity, Span, Token, form, lazy_regex, letter

_words = str.split

_FREE = frozenset(
    _words(
        "dat die dit deze daar hier iemand je ze u ons haar hun jullie wat wie zo toch ja nee neen ha haha hé hee o och ach hoor wel nooit heel zeer erg veel "
        "weg voort haast echt nou nu even samen stil dood bijna tik klop kom kijk ga luister help hallo dag sst bla boe knor woef blablabla tra la ta pom"
    )
)
"""Words that may follow themselves: one ends a clause and one begins the next, or the writer insists."""

_SURE = frozenset(
    _words(
        "de een en of maar want te ik hij wij we zich hen met naar bij tot van tegen tussen tijdens zonder volgens vanaf sinds als dan omdat zodat terwijl hoewel "
        "mijn zijn onze dus ook nog al geen om worden kunnen zullen moeten willen mogen door voor uit op in aan af na over onder toe mee"
    )
)
_PARTICLES = frozenset(_words("in op aan uit om over voor door onder af mee toe na bij tegen rond langs binnen buiten achter boven"))
_EXPLETIVES = frozenset({"er", "het", "dat", "hier", "daar", "dit"})
"""At the start of a sentence these open a main clause, which has one verb."""
_COUPLED = frozenset(
    _words("was waren had hadden is heeft hebben wordt worden zijn kan kunnen zal zullen moet moeten wil willen mag mogen doet doen zou zouden werd werden")
)
_AMOUNTS = frozenset(_words("te veel weinig meer minder nog al genoeg maar geen wel niet zo"))
_SUBORDINATORS = frozenset(_words("als toen hoewel terwijl omdat doordat zodra nadat voordat wie wat zoals indien mits sinds dat die waar wanneer alles"))


class DoubledWord(Rule):
    """Een woord staat twee keer achter elkaar.

    Soms hoort dat zo: «het boek dat dat beschrijft», «hij neemt een positie in in de kerk», «Zeg nooit nooit».
    Ontmoeten twee persoonsvormen elkaar, dan scheidt een komma ze.

    ```fout
    Dat is ⟦de de⟧ man die ⟦van van⟧ het dak viel. Het ⟦huis huis⟧ stond leeg. Ik zie ⟦het het⟧ juist.
    ```
    ```wordt
    Dat is de man die van het dak viel. Het huis stond leeg. Ik zie het juist.
    ```
    ```fout
    Hoewel de meerderheid dat een goed plan ⟦vindt vindt⟧ een deel het onzin. Hij liep ⟦naar naar⟧ huis en ⟦ging ging⟧ slapen.
    ```
    ```wordt
    Hoewel de meerderheid dat een goed plan vindt, vindt een deel het onzin. Hij liep naar huis en ging slapen.
    ```
    ```fout
    Zij kocht een boek ⟦van van Dijk⟧.
    ```
    ```wordt
    Zij kocht een boek van Van Dijk.
    ```
    ```goed
    Het boek dat dat beschrijft, is uit. Zij neemt een positie in in de samenleving. Hij trad op op een podium. Zeg nooit nooit.
    Dat is de de facto toestand. Wij wonen aan de De Ruiterkade. Daarom is het het beste plan. De was was weg. Je moet je eigen leven leven.
    Denk eraan om om de dag water te geven. Ik draai me om om te kijken. Hij zat in Sing Sing. Als je je vergist, helpt hij je. Het was heel heel stil.
    ```
    """

    code = "INT010"
    name = "dubbel-woord"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.readable():
            for first, second in [(first, second) for first, second in pairwise(block.tokens) if first.lower == second.lower]:
                if first.kind == WORD == second.kind and second.spaced and self._same(first, second):
                    yield from self._judge(block.tokens, first, second)

    def _same(self, first: Token, second: Token) -> bool:
        """The same word; the second may only have a capital when the first has one too."""
        a, b = first.text, second.text
        return len(a) == len(b) and (b.islower() or a == b) and a[-1] not in ".-"

    def _judge(self, tokens: list[Token], first: Token, second: Token) -> Iterator[Finding]:
        word, at = second.lower, second.index
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        before = tokens[first.index - 1] if first.index else None
        span = Span(first.start, second.end)
        if word in {"van", "de"} and after is not None and word == second.text and self._is_surname(after, word) and (before is None or word == "van"):
            with_name = Span(first.start, after.end)
            fix = Fix((Edit(with_name, f"{first.text} {word.capitalize()} {after.text}"),), safety=Safety.UNSAFE)
            yield self.finding(with_name, "Zonder voornaam krijgt het voorvoegsel van een achternaam een hoofdletter.", (fix,))
            return
        if word == "dat" and after is not None and letter(after.text) in "sw":
            yield self.finding(span, "Dit woord staat dubbel.", (Fix((Edit(span, first.text),), safety=Safety.UNSAFE),), Severity.LIKELY)
            return
        if word in _FREE or (after is not None and after.text.startswith(("-", "’"))) or self._is_right(tokens, word, before, after, at):
            return
        finite = form(word).has_tag("WKW:TGW", "WKW:VLT") and not form(word).has_tag("ZNW")
        comma = finite and self._starts_subordinate(tokens, first)
        fix = Fix((Edit(span, f"{first.text}, {second.text}"),)) if comma else Fix((Edit(span, first.text),), safety=Safety.UNSAFE)
        sure = (word in _SURE and word not in _PARTICLES and not comma) or _is_plain_noun(word)
        message = "Dubbel woord, of er ontbreekt een komma tussen twee persoonsvormen." if comma else "Dit woord staat dubbel."
        yield self.finding(span, message, (fix,), None if sure else Severity.LIKELY)

    def _is_surname(self, token: Token, particle: str) -> bool:
        return token.kind == WORD and token.form.is_capitalised and token.form.has_tag("ENM:PER:LST:VAN" if particle == "van" else "ENM:PER:LST:DE_")

    def _is_right(self, tokens: list[Token], word: str, before: Token | None, after: Token | None, at: int) -> bool:
        """Can both stand here?"""
        facts = form(word)
        if tokens[at].form.is_capitalised and word not in _SURE | {"het"}:
            return True
        if not facts.frequency:
            return True
        if word == "het":
            return after is not None and (before is None or not before.form.has_tag("VRZ")) and _opens_noun_phrase(after)
        if word == "niet":
            return False
        if word == "de":
            if after is not None and after.form.is_capitalised and tokens[at].form.is_capitalised:
                return True  # De De Ruiterkade
            return after is not None and after.lower in {"facto", "jure", "la"}
        if word == "een":
            return after is not None and after.lower in {"op", "of"}
        if word == "er":
            return after is not None and (letter(after.text) in "pe#" or after.lower in _AMOUNTS)  # als er er drie zijn
        if word == "zijn":
            return after is not None and letter(after.text) not in "RBLTtde#,VQ" and (before is None or letter(before.text) != "R")
        if word in _COUPLED and before is not None and before.lower in _EXPLETIVES and (before.index == 0 or tokens[before.index - 1].kind == PUNCT):
            return False
        if word in _COUPLED:
            return before is not None and before.lower in {"dat", "het", "die", "wat", "er", "zo", "de", "wie", "hier", "daar"}
        if word in _PARTICLES:
            return _is_separable(tokens, word, at)
        if facts.has_tag("ZNW") and facts.has_tag("WKW:TGW:INF", "WKW:TGW:3EP", "WKW:VLT"):
            return True
        if facts.classes == {"ZNW"} and before is None:
            return True
        return facts.has_tag("TSW") or (facts.has_tag("BNW", "BYW") and not facts.has_tag("ZNW", "WKW", "VRZ", "VGW", "VNW"))

    def _starts_subordinate(self, tokens: list[Token], first: Token) -> bool:
        """Is there a word before ``first`` that opens a subordinate clause?"""
        return any(token.lower in _SUBORDINATORS for token in tokens[max(0, first.index - 15) : first.index] if token.kind == WORD)


@cache
def _is_plain_noun(word: str) -> bool:
    return form(word).classes == {"ZNW"}


def _opens_noun_phrase(token: Token) -> bool:
    """May *het* stand before ``token``: a superlative, an inflected adjective, a number or a neuter noun?"""
    facts: Form = token.form
    if facts.has_tag("BNW:OVR", "BNW:STL:VRB", "BNW:VGR", "GET", "WKW:VTD:VRB", "ZNW:EKV:HET", "ENM", "WKW:TGW:INF", "BNW:ALR"):
        return True
    return token.kind != WORD or not facts.tags


def _is_separable(tokens: list[Token], particle: str, at: int) -> bool:
    """Does the first of the two belong to a verb (*treedt … op op een podium*) or to *er*, *waar*, or does *om om te* follow?"""
    for token in reversed(tokens[max(0, at - 20) : at - 1]):
        if token.text in {",", ".", ":", ";"}:
            break
        if token.lower in {"er", "daar", "hier", "waar"}:
            return True
        if token.kind == WORD and any(_takes(reading.lemma, particle) for reading in token.form.readings if reading.tag.startswith(("WKW:TGW", "WKW:VLT"))):
            return True
    return particle == "om" and at + 1 < len(tokens) and tokens[at + 1].lower in {"de", "te"}


@cache
def _takes(verb: str, particle: str) -> bool:
    """Is there a separable verb of the two that is not rare (*optreden*)?"""
    return form(particle + verb).frequency > 7


class DoubledGroup(Rule):
    """Een groepje woorden staat twee keer achter elkaar.

    Bij het knippen en plakken blijft een aanhef of een stuk zin soms dubbel staan: *Beste lezer beste lezer*. Ook een naam alleen als tweede zin is zo’n rest.

    ```fout
    ⟦Beste lezers beste lezers⟧, wat vindt u ervan? Wij gaan ⟦naar het station naar het station⟧, en zij ⟦naar de naar de⟧ bus.
    ```
    ```wordt
    Beste lezers, wat vindt u ervan? Wij gaan naar het station, en zij naar de bus.
    ```
    ```fout
    Zij zei ⟦dat zij dat zij⟧ kwam. Het duurt ⟦tot en met tot en met⟧ zondag. Zij komt ⟦over een over een⟧ week. Dat is de visie van Jan ⟦Pronk. Pronk.⟧ Morgen meer.
    ```
    ```wordt
    Zij zei dat zij kwam. Het duurt tot en met zondag. Zij komt over een week. Dat is de visie van Jan Pronk. Morgen meer.
    ```
    ```goed
    Wij gingen stap voor stap voor stap. Hij zei: nooit meer, nooit meer. Heel lang heel lang wachten. Hij deed wat hij deed wat hij kon.
    ```
    """

    code = "INT015"
    name = "dubbele-woordgroep"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for whole in doc.syntax:
            sentence, words = whole.tokens, whole.words
            if len(set(words)) == len(words):
                continue
            for size in (2, 3):
                for at in compress(range(len(words)), map(eq, words, words[size:])):
                    again, end = at + size, at + 2 * size
                    is_double = words[at:again] == words[again:end] and not (at and words[at - 1] == words[end - 1])
                    if is_double and self._is_slip(sentence[at:end]):
                        span = Span(sentence[at].start, sentence[end - 1].end)
                        yield self.replacement(span, doc.text[span.start : sentence[again - 1].end], "Deze woorden staan dubbel.")
        sentences = doc.sentences
        for at in (at for at, sentence in enumerate(sentences) if len(sentence) == 2):
            before, alone = sentences[at - 1], sentences[at]
            if at and len(before) > 2 and alone[0].text == before[-2].text and alone[0].form.is_capitalised and before[-1].text == alone[-1].text:
                span = Span(before[-2].start, alone[-1].end)
                yield self.replacement(span, doc.text[span.start : before[-1].end], "Deze naam staat dubbel.")

    def _is_slip(self, tokens: list[Token]) -> bool:
        """Words only, with a noun or an article among them, that don't swing like *stap voor stap*."""
        half = tokens[: len(tokens) // 2]
        row = "".join(letter(token.text) for token in half)
        if any(token.kind != WORD for token in tokens) or len({token.lower for token in half}) < len(half):
            return False
        if row in _OPENINGS or row == "RCR":
            return True
        if any(token.lower in _SUBORDINATORS for token in half) or row[-1] in "RCM":
            return False
        return any(letter(token.text) in "NPKOXYndteh" for token in tokens)


_OPENINGS = frozenset(opener + subject for opener in "cSaqi" for subject in "swutdeyh")
"""dat hij dat hij, als de als de"""
_PARTED = frozenset(_words("wat wie die dat als zoals en of dan hoe waar maar want noch dus er hij zij ik je we omdat ook toch nog"))
"""Between the two, these make the second a clause of its own or a repetition on purpose."""


class DoubledVerb(Rule):
    """De persoonsvorm staat twee keer in één zin.

    Wie een zin omgooit, laat soms de persoonsvorm op de oude plaats staan: *dan verdwijnt het plan verdwijnt liever vandaag dan morgen*.

    ```fout
    Als het aan haar ligt, verdwijnt het plan ⟦verdwijnt⟧ liever vandaag. Het ligt waarschijnlijk ⟦ligt⟧ aan de tijd.
    ```
    ```wordt
    Als het aan haar ligt, verdwijnt het plan liever vandaag. Het ligt waarschijnlijk aan de tijd.
    ```
    ```goed
    Hij doet wat hij doet. Dat zegt hij zegt zij. Het gaat zoals het gaat. Wie zegt dat, zegt alles. De bus rijdt en rijdt maar. Hij zong, zong en zong. Komt tijd komt raad.
    ```
    """

    code = "INT016"
    name = "dubbele-persoonsvorm"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for word, count in doc.witness.lower.items():
            if count < 2 or not _is_plain_verb(word):
                continue
            places = list(doc.where({word}))
            for (sentence, first), (other, second) in pairwise(places):
                if sentence is other and first and 1 < second - first < _APART and self._is_one_clause(sentence[first + 1 : second]):
                    before, again = sentence[second - 1], sentence[second]
                    fix = Fix((Edit(Span(before.end, again.end), ""),), "schrappen", Safety.UNSAFE)
                    yield self.finding(again.span, "Deze persoonsvorm staat al in de zin.", (fix,))

    def _is_one_clause(self, between: list[Token]) -> bool:
        return all(token.kind != PUNCT and token.lower not in _PARTED for token in between)


_APART = 5
"""So many words apart they stand in two clauses"""


@cache
def _is_plain_verb(word: str) -> bool:
    """A finite verb in the singular and nothing else, no auxiliary."""
    return word not in _COUPLED and letter(word) == "V"


_NOUN = lazy_regex(r"(?<=[dtheygpAU])Y")
_MAIN = frozenset(',"CMSciqaTVvYQFW')
"""Sorts of words that are not in a main clause between its verb and the end, nor before its verb."""


class DoubledAuxiliary(Rule):
    """Een hulpwerkwoord staat dubbel in dezelfde zin.

    Wie een zin omgooit, laat soms een hulpwerkwoord staan: «Wij hebben boeken hebben gelezen», «Vaak is dat is een probleem».

    ```fout
    Wij hebben boeken ⟦hebben⟧ gelezen. De leden werden herkozen ⟦werden⟧.
    ```
    ```wordt
    Wij hebben boeken gelezen. De leden werden herkozen.
    ```
    ```fout
    Vaak is de eerste ronde ⟦is⟧ een lofrede. Er werden vier mannen ⟦werden⟧ aangehouden. Zij zijn van harte welkom ⟦zijn⟧.
    ```
    ```wordt
    Vaak is de eerste ronde een lofrede. Er werden vier mannen aangehouden. Zij zijn van harte welkom.
    ```
    ```goed
    Wat is is. Dat is wat het is. Hij is wie hij is. Het is zoals het is. Is dat zo, dan is het goed.
    ```
    ```goed
    Wij hebben boeken gelezen. De boeken die wij hebben, hebben wij gelezen. Wat zij hebben en wij hebben gelezen, is hetzelfde.
    ```
    """

    code = "INT011"
    name = "dubbel-hulpwerkwoord"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for word, count in doc.witness.lower.items():
            if count > 1 and word in _COUPLED:
                for (sentence, first), (other, second) in pairwise(doc.where({word})):
                    if sentence is other and first and second - first > 1 and self._is_left(sentence, first, second):
                        edit = Edit(Span(sentence[second - 1].end, sentence[second].end), "")
                        yield self.finding(sentence[second].span, "Het werkwoord staat twee keer in deze zin.", (Fix((edit,), "schrappen", Safety.UNSAFE),))

    def _is_left(self, sentence: list[Token], first: int, second: int) -> bool:
        """Do both stand in one main clause, with no other verb between?"""
        row = _NOUN.sub("N", "".join(letter(token.text) for token in sentence[: second + 2]))
        clause = row[row.rfind(",", 0, first) + 1 : first]
        if row[first] == "z" and (clause[-1:] in tuple("RVWQCLBT") or row[second + 1 :] not in {"", ",", "L", '"'}):
            return False
        if row[first + 1 : second].count("L") > 1:
            return False  # wordt gesloten vlak voor de weg geopend wordt
        return clause != "" and _MAIN.isdisjoint(clause[1:]) and clause[0] not in "CMSaq" and _MAIN.isdisjoint(row[first + 1 : second])
