"""VWR104, VWR106: pronouns that must agree with the noun or name before them."""

from collections.abc import Iterator, Sequence

from taallint.api import Document, Finding, Form, Rule, Safety, Sentence, Severity, Span, Token, article, letter, names_person, roles


class RelativePronoun(Rule):
    """Het betrekkelijk voornaamwoord past niet bij het woord ervoor.

    Naar een het-woord verwijst dat: het huis dat te koop staat. Naar een de-woord en naar een meervoud verwijst die: de auto die, de huizen die.

    ```fout
    Het huis, ⟦die⟧ al jaren leegstaat, wordt gesloopt.
    ```
    ```wordt
    Het huis, dat al jaren leegstaat, wordt gesloopt.
    ```
    ```fout
    Het boek ⟦die⟧ hij schreef, is uit. Het dorp ⟦die⟧ de wedstrijd won, juicht. De vrouw ⟦dat⟧ de prijs won, is blij. De auto ⟦dat⟧ voor de deur staat, is oud. Er zijn maatregelen ⟦dat⟧ de natuur beschermen.
    ```
    ```wordt
    Het boek dat hij schreef, is uit. Het dorp dat de wedstrijd won, juicht. De vrouw die de prijs won, is blij. De auto die voor de deur staat, is oud. Er zijn maatregelen die de natuur beschermen.
    ```
    ```goed
    Het huis, dat al jaren leegstaat, wordt gesloopt. Het meisje sprak met de vrouw die naast haar woont. Hij las het boek die avond uit.
    De kans dat hij komt, is klein. Het idee dat hij komt. De man in het huis die naar buiten keek. Het feit dat mensen komen. De regel dat auto’s daar staan.
    Hij liet de leden weten dat de winst stijgt. Het team die avond. Zij vertelde de kinderen dat vader werkt. Het gaat zoals de ‘boze’ boeren dat willen.
    ```
    """

    code = "VWR104"
    name = "die-of-dat"
    severity = Severity.LIKELY
    source = "taaladvies.net: die / dat als betrekkelijk voornaamwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"die"}):
            if not sentence[at].form.is_capitalised and self._refers_to_het(sentence, at):
                yield self.replacement(sentence[at].span, "dat", "Het woord ervoor is een het-woord; daarnaar verwijst dat.")
        for found, at, _ in (found for pattern in _OWN_OBJECT for found in doc.shape.search(pattern, "die")):
            if found.words[at] == "die" and article(found.tokens[at - 1].form, strict=False) == "het":
                yield self.replacement(found.tokens[at].span, "dat", "Het woord ervoor is een het-woord; daarnaar verwijst dat.")
        for kind, pattern in _WITHOUT_SUBJECT.items():
            for found, at, _ in doc.shape.search(pattern, "dat"):
                noun = at - 1 - (found.tokens[at - 1].text == ",")
                if self._is_object(found, noun):
                    continue
                is_person = names_person(found.words[noun]) and article(found.tokens[noun].form, strict=False) != "het"
                if kind == "een mens" and not (is_person and found.words[noun - 1] in {"de", "een"}):
                    continue
                if kind != "een de-woord" or (article(found.tokens[noun].form) == "de" and not found.may_be(noun - 1, roles.PREPOSITION)):
                    yield self.replacement(found.tokens[at].span, "die", f"Het woord ervoor is {kind}; daarnaar verwijst die.")

    @staticmethod
    def _is_object(sentence: Sentence, noun: int) -> bool:
        """Does a conjunction open the noun phrase, so that *dat* is what the noun wants or does (zoals de boeren dat willen)?"""
        start = noun
        while start and (
            letter(sentence.tokens[start - 1].text) == '"'
            or (sentence.may_be(start - 1, roles.DETERMINER | roles.ADJECTIVE) and not sentence.may_be(start - 1, roles.SUBORDINATOR))
        ):
            start -= 1
        return sentence.word(start - 1) in _CONJUNCTIONS

    @staticmethod
    def _refers_to_het(sentence: Sequence[Token], at: int) -> bool:
        noun = at - 2 if at > 1 and sentence[at - 1].text == "," else at - 1
        if noun < 1 or article(sentence[noun].form, strict=False) != "het" or at + 2 >= len(sentence):
            return False
        start = noun - 1
        while start > 0 and sentence[start].form.has_tag("BNW") and sentence[start].form.lower not in _HET_WORDS:
            start -= 1
        if sentence[start].form.lower not in _HET_WORDS:
            return False
        if start and (sentence[start - 1].form.has_tag("VRZ") or sentence[start - 1].form.lower in {"en", "of"}):
            return False
        following = sentence[at + 1].form
        if noun == at - 1:
            return following.lower in _SUBJECTS or letter(sentence[at + 1].text) in "URBrot"
        return not following.has_tag("ZNW")


_HET_WORDS = frozenset({"het", "dit", "dat", "een", "ons"})
_CONJUNCTIONS = frozenset("zoals als dan of omdat hoe wat waarom toen nu hoewel terwijl indien wanneer zodat".split())
_SUBJECTS = frozenset({"ik", "jij", "je", "hij", "zij", "ze", "wij", "we", "jullie", "u"})
_PHRASE = r"(?:R[etdyzhcgip\#]?[AUpLn\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_OWN_OBJECT = (
    r'\n"?t[AU]*N(?P<die>i)V[^,\n]*,[VvQ]',  # het meisje die werd vermist, is
    rf'\n"?[te][AU]*N(?P<die>i)(?:{_PHRASE}|[BUL]|[dtey][AUL]*[NPKOX])+[VvYQ][LW]*,[VvQ]',  # het bedrijf die de brug bouwde, is
)
_WITHOUT_SUBJECT = {
    # no other word of the clause may be its subject, so *dat* is; *dat* as a conjunction needs a subject
    "een de-woord": rf"(?P<dat>c)(?:(?<=Nc)|(?<=N,c))(?:{_PHRASE}|[BrULo])++[VvY](?=[LW]*[,\n])",
    "een mens": r'\n"?[de][AU]*N(?P<dat>c)(?=[edtyzhgsupR][^,\n]*[VYQ],[VvQY])',
    "een meervoud": rf"(?P<dat>c)(?:(?<=Pc)|(?<=P,c)|(?<=[dgpA]Kc))(?:{_PHRASE}|[BULoAnN]|[edthyz][AU]*N)*+[WQ](?=[LW]*[,\n])",
}


class WhatForThat(Rule):
    """Naar een het-woord verwijst dat, niet wat.

    *Het geld dat over is*, *een feest dat zijn weerga niet kent*. Wat verwijst naar iets onbepaalds (*alles wat*) of naar de hele zin ervoor.

    ```fout
    Het is een dorpsfeest ⟦wat⟧ zijn weerga niet kent. Het vele geld ⟦wat⟧ overgebleven is, gaat naar de zorg.
    ```
    ```wordt
    Het is een dorpsfeest dat zijn weerga niet kent. Het vele geld dat overgebleven is, gaat naar de zorg.
    ```
    ```goed
    Alles wat hij doet, is goed. Hij vroeg het kind wat het wilde. Het kabinet weet wat het doet. Dat gaf het team wat het nodig had.
    Het mooiste wat er is. Hij gaf het dorp wat rust. Zij nam het boek mee, wat niet mocht.
    ```
    """

    code = "VWR111"
    name = "wat-bij-het-woord"
    severity = Severity.LIKELY
    source = "taaladvies.net: het boek dat / wat"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(_WHAT, "wat"):
            noun, token = sentence.tokens[at - 1], sentence.tokens[at]
            if (
                token.text != "wat"
                or article(noun.form, strict=False) != "het"
                or any(not _ASKING.isdisjoint(word.form.lemmas) for word in sentence.tokens[:at])
            ):
                continue
            start = at - 2
            while start and sentence.words[start] not in {"een", "het"}:
                start -= 1
            before = sentence.tokens[start - 1 : start]
            opened = sentence.words[start] in {"een", "het"} and (not before or sentence.words[start - 1] in _LINKING or letter(before[0].text) in "R,.")
            if opened:
                yield self.replacement(token.span, "dat", "Het woord ervoor is een het-woord; daarnaar verwijst dat.")


_WHAT = r"[et][AUBp]*[NY](?P<wat>q)(?=[^,\n.]*[VYvW][,\nR])"
_LINKING = frozenset("is was wordt werd blijft bleef met van voor".split())
_ASKING = frozenset(
    "vragen weten zeggen vertellen zien horen geven leren tonen uitleggen begrijpen laten maken doen zijn_ afvragen bepalen krijgen bieden noemen ontdekken".split()
)


class PossessiveWithName(Rule):
    """Naam + zijn: schrijf een bezitsvorm.

    “Macron zijn steun” is spreektaal; geschreven is het “Macrons steun” of “de steun van Macron”.

    ```fout
    ⟦Rutte zijn⟧ voorstel is weer van tafel.
    ```
    ```wordt
    Ruttes voorstel is weer van tafel.
    ```
    ```goed
    Ruttes voorstel is van tafel. Rutte en Macron zijn vrienden. Volgens Rutte zijn voorstellen welkom.
    ```
    """

    code = "VWR106"
    name = "naam-zijn"
    severity = Severity.LIKELY
    source = "taaladvies.net: Jan zijn fiets / Jans fiets"

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.prose():
            for sentence in block.sentences:
                if len(sentence) < 4 or sentence[1].text != "zijn" or doc.in_quotation(sentence[0].start):
                    continue
                name, noun, verb = sentence[0], sentence[2], sentence[3]
                if (
                    self._is_person(name.form)
                    and noun.form.has_tag("ZNW:EKV")
                    and not noun.form.has_tag("BNW", "BYW", "WKW:VTD", "WKW:TGW:INF")
                    and verb.form.has_tag("WKW:TGW:3EP", "WKW:VLT:1EP")
                ):
                    right = name.text + ("’" if name.text[-1] in "sxz" else "’s" if name.text[-1] in "aiouy" else "s")
                    yield self.replacement(Span(name.start, sentence[1].end), right, "Naam + zijn is spreektaal; schrijf een bezitsvorm.", Safety.UNSAFE)

    @staticmethod
    def _is_person(name: Form) -> bool:
        return name.is_capitalised and name.classes == {"ENM"} and name.has_tag("ENM:PER")
