"""Commas at a word: before «maar», after «echter», at an interjection, where a stop belongs; «en/of»."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import WORD, Document, Edit, Finding, Fix, Rule, Safety, Severity, Span, Token

_words = str.split
_SUBJECTS = frozenset(_words("ik je jij we wij ze zij hij u het er dit dat die men iedereen niemand"))
_FRONTED = frozenset(_words("toch hier daar nu dan toen ook zo"))
_SUBORDINATORS = frozenset(_words("als toen hoewel terwijl omdat doordat zodra nadat voordat wanneer indien mits zolang nu"))
_COPULAS = frozenset(_words("is was lijkt leek blijft bleef wordt werd zijn waren lijken"))


def _finite(token: Token) -> bool:
    return token.kind == WORD and token.form.has_tag("WKW:TGW", "WKW:VLT")


def _insert_comma(rule: Rule, before: Token, after: Token, message: str, severity: Severity | None = None) -> Finding:
    """A finding over two neighbours that a comma must part."""
    fix = Fix((Edit(Span(before.end, before.end), ","),), f"{before.text}, {after.text}", Safety.UNSAFE)
    return rule.finding(Span(before.start, after.end), message, (fix,), severity)


class CommaBeforeMaar(Rule):
    """Voor «maar» met een nieuwe zin hoort een komma.

    Verbindt «maar» twee hele zinnen, dan scheidt een komma ze. Binnen een woordgroep («klein maar fijn») hoeft het niet. Bron: taaladvies.net.

    ```fout
    Hij wilde ⟦helpen maar⟧ hij kon niet. Het is ⟦vreemd maar⟧ als ik kom, is het stil. Het is ⟦duur maar⟧ op een of andere manier gaat het.
    ```
    ```wordt
    Hij wilde helpen, maar hij kon niet. Het is vreemd, maar als ik kom, is het stil. Het is duur, maar op een of andere manier gaat het.
    ```
    ```goed
    Hij wilde helpen, maar hij kon niet. Het is klein maar fijn, langzaam maar zeker. Vraag het maar aan hem. Ga jij maar hier staan.
    Niet vandaag maar morgen. Het stuk is goed maar te lang. Dat kan alleen maar als hij komt.
    ```
    """

    code = "INT030"
    name = "komma-voor-maar"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    _never_before = frozenset(
        _words("niet alleen nog dan zo eens ook toch al geen slechts ik jij wij we hij zij dat dit die me je het ze er hem haar ons u hen")
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"maar"}):
            if 2 <= at < len(sentence) - 2 and sentence[at - 1].kind == WORD and sentence[at].text == "maar" and self._opens_clause(sentence, at):
                yield _insert_comma(self, sentence[at - 1], sentence[at], "Voor “maar” met een nieuwe zin hoort een komma.")

    def _opens_clause(self, sentence: list[Token], at: int) -> bool:
        before, after, next_after = sentence[at - 1], sentence[at + 1], sentence[at + 2]
        if before.lower in self._never_before or not any(_finite(token) for token in sentence[:at]):
            return False
        if after.lower in _SUBJECTS | _FRONTED and _finite(next_after):
            return True
        predicate = sentence[at - 2].lower in _COPULAS and before.form.has_tag("BNW:STL:ONV")
        if predicate and after.lower in _SUBORDINATORS:
            return True
        return predicate and (after.form.has_tag("VRZ") or after.lower in {"dan", "nu", "minder", "meer"}) and after.lower not in {"te", "om"}


class CommaAfterEchter(Rule):
    """Na «echter» aan het begin van een zin hoort een komma.

    «Echter» staat liever verderop («Het is echter goed»). Begint het de zin en volgt er niet meteen een persoonsvorm, dan hoort er een komma na. Bron: taaladvies.net.

    ```fout
    ⟦Echter het⟧ is goed.
    ```
    ```wordt
    Echter, het is goed.
    ```
    ```goed
    Echter, het is goed. Het is echter goed. Echter hoeft dit niet altijd.
    ```
    """

    code = "INT031"
    name = "komma-na-echter"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"echter"}):
            if at == 0 and len(sentence) > 2 and sentence[1].kind == WORD and (not _finite(sentence[1]) or sentence[1].form.has_tag("VRZ")):
                yield _insert_comma(self, sentence[0], sentence[1], "Na “Echter” aan het begin van de zin hoort een komma.")


class SemicolonAfterAdverb(Rule):
    """Na een bijwoord aan het begin van de zin staat een komma, geen puntkomma.

    Een puntkomma scheidt twee hele zinnen: «Het is laat; wij gaan.» Na één woord is er nog niets te scheiden. Bron: Leidraad, leestekens.

    ```fout
    ⟦Immers;⟧ de tijd gaat door. ⟦Kortom;⟧ het is laat.
    ```
    ```wordt
    Immers, de tijd gaat door. Kortom, het is laat.
    ```
    ```goed
    Immers, de tijd gaat door. Het is laat; wij gaan. Appels; peren; noten.
    ```
    """

    code = "INT046"
    name = "puntkomma-na-bijwoord"
    severity = Severity.LIKELY
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({";"}):
            if at == 1 and len(sentence) > _CLAUSE and sentence[0].form.has_tag("BYW") and sentence[0].form.is_capitalised:
                span = Span(sentence[0].start, sentence[1].end)
                yield self.replacement(span, f"{sentence[0].text},", "Een puntkomma scheidt twee hele zinnen; hier hoort een komma.", Safety.SAFE)


_CLAUSE = 4


class CommaAtInterjection(Rule):
    """Een tussenwerpsel of aanspreking wordt met een komma van de zin gescheiden.

    «Haha, dat is goed.» «Ja, dat klopt.» «Dank u wel, meneer.» Bron: Onze Taal.

    ```fout
    ⟦Haha dat⟧ is goed. Dat is ⟦goed haha⟧. ⟦Ja dat⟧ klopt. ⟦Ach wat⟧ maakt het uit. ⟦Nee meneer⟧, zei ze.
    ```
    ```wordt
    Haha, dat is goed. Dat is goed, haha. Ja, dat klopt. Ach, wat maakt het uit. Nee, meneer, zei ze.
    ```
    ```goed
    Haha, dat is goed. „Haha”, zei hij. Ja zeggen is niet genoeg. Nou dat gebeurd is, gaan we. Kijk dat eens aan. Nee zo is het niet. Helaas is het waar.
    ```
    """

    code = "INT032"
    name = "komma-bij-tussenwerpsel"
    severity = Severity.LIKELY
    source = "Onze Taal"

    _sure = frozenset(_words("haha hahaha hihi hehe tja"))
    _opening = frozenset(_words("ja nee ach och nou kijk helaas sorry inderdaad welnee jawel"))
    _persons = frozenset(_words("ik je jij we wij ze zij hij u er men"))
    _verbs = frozenset(
        _words(
            "is was klopt klopte weet wist kan kon mag moet moest vind vindt vond zal zou wil heeft had maakt gaat ging bedoel denk geloof snap begrijp zeg zei doet deed lukt lukte"
        )
    )
    _addressed = frozenset(_words("meneer mevrouw dominee dokter"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(self._sure | self._opening):
            token = sentence[at]
            after = sentence[at + 1] if at + 1 < len(sentence) else None
            if token.lower in self._sure and at and token.text.islower() and sentence[at - 1].kind == WORD and (after is None or after.text in {".", "!"}):
                yield _insert_comma(self, sentence[at - 1], token, "Een tussenwerpsel krijgt een komma.")
            elif at == 0 and after is not None and after.kind == WORD and after.text.islower() and self._opens_sentence(sentence, token, after):
                yield _insert_comma(self, token, after, "Een tussenwerpsel krijgt een komma.")

    def _opens_sentence(self, sentence: list[Token], token: Token, after: Token) -> bool:
        """A subject with its verb, or an address, after the interjection."""
        if token.lower in self._sure:
            return True
        if after.text in self._addressed:
            return token.lower in {"ja", "nee", "sorry", "ach"}
        if len(sentence) < 4 or not _finite(sentence[2]) or sentence[2].lower == "wil":
            return False  # «Ja ik wil» is a phrase of its own
        return after.text in self._persons or (after.text in {"dat", "het", "dit", "wat", "die"} and sentence[2].lower in self._verbs)


class AndOr(Rule):
    """Tussen «en» en «of» hoort een schuine streep.

    «Appels en/of peren»: de twee voegwoorden vormen samen een keuze. Bron: taaladvies.net.

    ```fout
    Breng appels ⟦en of⟧ peren mee. Kosten voor vervoer ⟦en of⟧ verblijf.
    ```
    ```wordt
    Breng appels en/of peren mee. Kosten voor vervoer en/of verblijf.
    ```
    ```goed
    Breng appels en/of peren mee. Hij vraagt wie er komt en of iemand meerijdt. Ik weet niet hoe en of het lukt.
    ```
    """

    code = "INT043"
    name = "en-of"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"of"}):
            if not 2 <= at < len(sentence) - 1 or sentence[at - 1].text != "en":
                continue
            before, after = sentence[at - 2], sentence[at + 1]
            rest = sentence[at + 2 :]
            same = before.kind == after.kind == WORD and before.form.has_tag("ZNW") and after.form.has_tag("ZNW") and not after.form.has_tag("VNW")
            if same and not any(map(_finite, rest)):
                span = Span(sentence[at - 1].start, sentence[at].end)
                yield self.replacement(span, "en/of", "Schrijf “en/of” als het om een keuze gaat.")


class CommaForStop(Rule):
    """Een komma waar een punt hoort.

    Na de komma begint met een hoofdletter een nieuwe zin: «De zaak sluit, Hetzelfde geldt voor de bakker.»

    ```fout
    De slager gaat dicht⟦, Hetzelfde⟧ geldt voor de bakker. De weg is opgebroken⟦, Er⟧ rijden nu bussen om. Zij verkochten alles⟦, En⟧ wij bleven achter.
    ```
    ```wordt
    De slager gaat dicht. Hetzelfde geldt voor de bakker. De weg is opgebroken. Er rijden nu bussen om. Zij verkochten alles. En wij bleven achter.
    ```
    ```goed
    De weg is opgebroken, er rijden nu bussen om. Anna de Boer, Er was eens een zusje. Hij las, Daarom Europa heet het boek. Dat is, En Garde zegt het.
    ```
    """

    code = "INT047"
    name = "komma-voor-punt"
    severity = Severity.LIKELY

    _openers = frozenset(_words("er en maar want daar daarom daarna daardoor toen dan dus ook sindsdien hetzelfde bovendien toch wel wij we zij ze ik"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(self._openers):
            token, comma = sentence[at], sentence[at - 1]
            if 3 <= at < len(sentence) - 3 and comma.text == "," and token.text.istitle() and self._is_sentence(sentence, at):
                span = Span(comma.start, token.end)
                yield self.replacement(span, f". {token.text}", "Hier begint een nieuwe zin: zet een punt in plaats van de komma.", Safety.UNSAFE)

    def _is_sentence(self, sentence: list[Token], at: int) -> bool:
        """A finite verb before the comma, where no name stands, and one at the start of what follows."""
        start = sentence[at + 1 : at + 3]
        return (
            not sentence[at - 2].form.is_capitalised
            and all(token.kind == WORD and token.text.islower() for token in start)
            and any(map(_finite, start))
            and any(map(_finite, sentence[: at - 1]))
        )
