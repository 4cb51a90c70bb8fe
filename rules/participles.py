"""WKW: participle or present tense: gebeurd, gebeurt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import WORD, Document, Finding, Rule, Sentence, Severity, roles, verbs

AUXILIARIES = frozenset(
    """
    is zijn was waren ben bent geweest heeft hebben had hadden heb hebt wordt worden werd werden word geworden blijft blijven bleef bleven raakt raken raakte
    raakten krijgt krijgen kreeg kregen
    """.split()
)
SINGULAR_PERSONS = frozenset({"hij", "het", "dit", "dat", "men", "iemand", "iedereen", "niemand", "wie", "alles", "niets", "deze", "die"})


@cache
def participle_for(word: str) -> str | None:
    """*vertelt* -> *verteld*: the participle when the word is only the present tense and one letter makes the difference."""
    if not word.endswith("t") or not roles.roles(word) & roles.THIRD or roles.roles(word) & (roles.PARTICIPLE | roles.PAST):
        return None
    right = verbs.conjugate(word, verbs.THIRD_PERSON, verbs.PARTICIPLE)
    return right if right in {word[:-1] + "d", word[:-1]} else None


@cache
def present_for(word: str) -> str | None:
    """*verteld* -> *vertelt*: the present tense when the word is a participle and one letter makes the difference."""
    if not word.endswith("d") or not roles.roles(word) & roles.PARTICIPLE or roles.roles(word) & roles.FINITE:
        return None
    right = verbs.conjugate(word, verbs.PARTICIPLE, verbs.THIRD_PERSON)
    return right if right == word[:-1] + "t" else None


class PresentForParticiple(Rule):
    """Voltooid deelwoord met d.

    Na een hulpwerkwoord (heeft, is, wordt, blijft) staat een voltooid deelwoord. Dat eindigt op een d als de verleden tijd een d heeft:
    vertelde – verteld, gebeurde – gebeurd, verlegde – verlegd. *Vertelt*, *gebeurt* en *verlegt* zijn tegenwoordige tijd.

    ```fout
    U heeft de koers van het bedrijf ⟦verlegt⟧.
    Het is al zo vaak ⟦gebeurt⟧. Zij vreest dat de prijs ⟦verhoogt⟧ zal worden.
    De tekst wordt door het programma niet ⟦herkent⟧.
    Hij zei dat hij dat nooit heeft ⟦vertelt⟧.
    Dat moet eerst worden ⟦behandelt⟧.
    Toen heb ik ⟦gevoelt⟧ wat pijn is.
    Het was een ⟦vervuilt⟧ gebied.
    De partij heeft zich verzet tegen het plan en een ander beleid ⟦belooft⟧.
    ```
    ```wordt
    U heeft de koers van het bedrijf verlegd.
    Het is al zo vaak gebeurd. Zij vreest dat de prijs verhoogd zal worden.
    De tekst wordt door het programma niet herkend.
    Hij zei dat hij dat nooit heeft verteld.
    Dat moet eerst worden behandeld.
    Toen heb ik gevoeld wat pijn is.
    Het was een vervuild gebied.
    De partij heeft zich verzet tegen het plan en een ander beleid beloofd.
    ```
    ```goed
    Wie ziek is, vertelt dat niet.
    Wat hij heeft betekent veel voor hem.
    De man die er woont is blij en vertelt graag.
    Het is niet waar wat hij vertelt.
    Zo is het, vertelt Jan.
    Hij heeft gelijk en belooft beterschap.
    Hij is er nog en het gebeurt vaak.
    ```
    """

    code = "WKW020"
    name = "deelwoord-met-d"
    severity = Severity.ERROR
    source = "Leidraad, 11: voltooid deelwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = set()
        for sentence, at in doc.places(participle_for, last="t"):
            right = participle_for(sentence.words[at])
            if right and not sentence.tokens[at].text[:1].isupper() and not sentence.is_archaic and not _SIGNS.isdisjoint(sentence.words):
                severity = self._severity(sentence, at)
                if severity:
                    seen.add(sentence.tokens[at].start)
                    yield self.replacement(sentence.tokens[at].span, right, "Voltooid deelwoord: de verleden tijd heeft een d.", severity=severity)
        for pattern in _SECOND_FINITE:
            for sentence, at, _ in doc.shape.search(pattern, "verb"):
                token = sentence.tokens[at]
                right = participle_for(token.text)
                if right and token.start not in seen and not sentence.is_archaic and (at + 1 == len(sentence.tokens) or sentence.word(at + 1) not in _FULL):
                    yield self.replacement(token.span, right, "Voltooid deelwoord: de verleden tijd heeft een d.", severity=Severity.LIKELY)

    def _severity(self, sentence: Sentence, at: int) -> Severity | None:
        before = _reach(sentence, at)
        after = sentence.word(at + 1)
        if (
            sentence.word(at - 1) in {"een", "geen", "elk", "ieder"}
            and sentence.may_be(at + 1, roles.NOUN)
            and not sentence.may_be(at + 1, roles.FINITE | roles.MANY)
        ):
            return Severity.LIKELY
        helped = after in {"worden", "hebben", "zijn"} or sentence.word(at - 1) in {"worden", "hebben", "zijn"}
        if helped and any(sentence.words[place] in _MODALS for place in before):
            return Severity.ERROR
        closes = at + 3 >= len(sentence.tokens) or sentence.may_be(at + 3, roles.STOP)
        if after in _MODALS and closes and sentence.word(at + 2) in {"worden", "zijn", "hebben"}:
            return Severity.ERROR  # de tarieven die verhoogt zouden worden
        auxiliary = next((place for place in before if sentence.words[place] in AUXILIARIES and not _is_noun(sentence, place)), None)
        if auxiliary is None:
            return Severity.LIKELY if self._shares_auxiliary(sentence, at) else None
        if sentence.word(at - 1) in {"dat", "die"} and auxiliary < at - 1:
            return None  # een zaak die beantwoordt aan: a new clause begins
        if any(sentence.may_be(place, roles.PARTICIPLE) and sentence.words[place] != "geworden" for place in before if place > auxiliary):
            return None
        if self._starts_main_clause(sentence, auxiliary, at) or after in {"ik", "hij", "wij", "we", "jij", "men"}:
            return None
        return Severity.ERROR if at - auxiliary < 4 else Severity.LIKELY

    def _starts_main_clause(self, sentence: Sentence, auxiliary: int, at: int) -> bool:
        """*Wat hij heeft betekent veel*: does a subordinate clause end before the word, so that a new verb may follow?"""
        clause = sentence.clause_of(auxiliary)
        if clause is None or not clause.is_subordinate:
            return False
        ends = at + 1 >= len(sentence.tokens) or sentence.may_be(at + 1, roles.STOP | roles.COORDINATOR)
        first_finite = clause.finite == auxiliary and all(not sentence.is_finite(place) for place in range(clause.start, auxiliary))
        return not (ends and first_finite)

    def _shares_auxiliary(self, sentence: Sentence, at: int) -> bool:
        """*heeft zich verzet en een ander beleid belooft*: a verb at the end after *en*, without subject, and an auxiliary with participle before *en*."""
        clause = sentence.clause_of(at)
        if clause is None or clause.before is None or clause.tokens[-1] != at or clause.before.is_subordinate:
            return False
        first = clause.before
        has_auxiliary = first.finite is not None and sentence.words[first.finite] in {"heeft", "had", "hebben", "hadden"}
        participle = any(sentence.may_be(place, roles.PARTICIPLE) for place in first.tokens)
        return has_auxiliary and participle and at - clause.start > 3 and not any(phrase.is_pronoun for phrase in clause.noun_phrases)


_SECOND_FINITE = (
    r'[\n,][^,\n"CMSciqaVvxYWQ]*V[^,\n"CMSciqaVWQF]*(?P<verb>V)(?![swuV])',  # hij maakte het bekent
    r"(?P<verb>V)V(?=[,\nVL])",  # waarin vergadert wordt
)
_FULL = frozenset({"kan", "moet", "wil", "zal", "mag", "zou", "kon", "moest", "laat", "blijkt", "lijkt"})
"""Finite verbs that don't go with a participle alone."""
_SIGNS = AUXILIARIES | {"een", "geen", "elk", "ieder"}
_MODALS = frozenset({"kan", "kunnen", "kon", "konden", "moet", "moeten", "moest", "moesten", "mag", "mogen", "zal", "zullen", "zou", "zouden", "wil", "te"})


def _is_noun(sentence: Sentence, at: int) -> bool:
    return sentence.words[at] == "zijn" and sentence.may_be(at + 1, roles.NOMINAL | roles.ADJECTIVE) and not sentence.may_be(at + 1, roles.VERB)


def _reach(sentence: Sentence, at: int) -> list[int]:
    """The tokens before ``at``, nearest first, up to a mark, conjunction or quotation mark."""
    found = []
    for place in range(at - 1, -1, -1):
        role = sentence.roles[place]
        token = sentence.tokens[place]
        if role & (roles.STOP | roles.COORDINATOR) or (token.kind != WORD and token.text in "„”“"):
            break
        if sentence.opens_clause(place):
            found.append(place)
            break
        found.append(place)
    return found


class ParticipleForPresent(Rule):
    """Tegenwoordige tijd met t.

    Hij belooft, het gebeurt, zij vertelt: in de tegenwoordige tijd krijgt de stam een t. *Beloofd*, *gebeurd* en *verteld* zijn voltooide
    deelwoorden; daar hoort een hulpwerkwoord bij.

    ```fout
    Het ⟦gebeurd⟧ elke dag.
    Dit ⟦veranderd⟧ voortdurend.
    De trainer ⟦verteld⟧ zijn spelers het plan.
    Frankrijk ⟦ontkend⟧ alle beschuldigingen.
    Het gaat goed, ⟦verteld⟧ Pieters.
    Dat ⟦behandeld⟧ de voorzitter straks.
    Hij koopt een auto die in goede staat ⟦verkeerd⟧.
    Iemand die zich goed ⟦voorbereid⟧, slaagt.
    Als je dat ⟦beweerd⟧, moet je het bewijzen.
    De trainer ⟦bereid⟧ zijn ploeg voor op de finale.
    ```
    ```wordt
    Het gebeurt elke dag.
    Dit verandert voortdurend.
    De trainer vertelt zijn spelers het plan.
    Frankrijk ontkent alle beschuldigingen.
    Het gaat goed, vertelt Pieters.
    Dat behandelt de voorzitter straks.
    Hij koopt een auto die in goede staat verkeert.
    Iemand die zich goed voorbereidt, slaagt.
    Als je dat beweert, moet je het bewijzen.
    De trainer bereidt zijn ploeg voor op de finale.
    ```
    ```goed
    Het is vaak gebeurd.
    Zoals beloofd komt hij morgen.
    Dit ondertekend geschrift wordt ingeleverd.
    Het verhaal, verteld door Jan, is mooi.
    Een verhaal verteld door Jan en bewerkt door Piet.
    Hij heeft het gezien en verteld.
    Minister beschuldigd van leugens
    Dat hij dat heeft gezegd, beloofd en gedaan, is mooi.
    Bevrijd Roma!
    In tien jaar is dat totaal veranderd.
    Of je nu getrouwd, gescheiden of alleen bent, je bent welkom. De dader bleek bereid zijn wapen in te leveren.
    ```
    """

    code = "WKW021"
    name = "tegenwoordige-tijd-met-t"
    severity = Severity.ERROR
    source = "Leidraad, 11: tegenwoordige tijd"

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = set()
        for sentence, at in doc.places(present_for, last="d"):
            token = sentence.tokens[at]
            right = present_for(token.text)
            severity = self._severity(sentence, at) if right else None
            if right and severity:
                seen.add(token.start)
                yield self.replacement(token.span, right, "Tegenwoordige tijd: de stam krijgt een t.", severity=severity)
        for pattern in (*_WITHOUT_FINITE, _REFLEXIVE):
            for sentence, at, match in doc.shape.search(pattern, "verb"):
                start = at - len(match[0]) + 1
                if pattern == _REFLEXIVE and "zich" not in sentence.words[start:at]:
                    continue
                if start and sentence.words[start] in {"dat", "die"} and sentence.words[start - 1] in _AUXILIARIES:
                    continue  # in tien jaar is dat totaal veranderd
                if match[0][0] in "aSC" and (sentence.words[start] in {"en", "noch"} or not AUXILIARIES.isdisjoint(sentence.words[at + 1 : at + 5])):
                    continue  # of je nu getrouwd, gescheiden of alleen bent
                token = sentence.tokens[at]
                right = present_for(token.text) or _third_for_half(token.text)
                if right and token.start not in seen and sentence.block.kind.is_prose and not sentence.is_archaic:
                    yield self.replacement(token.span, right, "Tegenwoordige tijd: de stam krijgt een t.", severity=Severity.LIKELY)

    def _severity(self, sentence: Sentence, at: int) -> Severity | None:
        stretch = sentence.stretch(at)
        if any(sentence.may_be_finite(place) for place in stretch if place != at) or sentence.is_archaic:
            return None
        before, start = sentence.word(at - 1), stretch[0]
        if sentence.words[at] == "gebeurd" and start < at and sentence.may_be(start, roles.DETERMINER) and AUXILIARIES.isdisjoint(sentence.words):
            return Severity.LIKELY  # het ongeluk gebeurd net buiten het dorp
        if sentence.word(at + 1) in {"hij", "men", "ie"}:
            return Severity.ERROR
        if sentence.opens_clause(start):
            return self._last_in_clause(sentence, stretch, at)
        attributive = sentence.may_be(at + 1, roles.PARTICIPLE) or (sentence.may_be(at + 1, roles.ADJECTIVE) and sentence.may_be(at + 2, roles.NOMINAL))
        if before in SINGULAR_PERSONS and start == at - 1 and not attributive and not sentence.may_be(at + 1, roles.NOMINAL & ~roles.NAME):
            return Severity.ERROR if before == "hij" else Severity.LIKELY
        if sentence.tokens[-1].text not in _CLOSERS:
            return None
        following = sentence.noun_phrase_at(at + 1)
        if start == at:
            speaks = at > 1 and sentence.word(at - 1) in {",", "”", "’", "'", '"'} and sentence.words[at] in _SPEECH
            return Severity.LIKELY if speaks and following and following.number < 2 else None
        preceding = sentence.noun_phrase_at(start)
        if preceding is None or not (preceding.end == at or (preceding.is_pronoun and preceding.end == at - 1 and before in SINGULAR_PERSONS)):
            return None
        if following and not sentence.may_be(at + 1, roles.PREPOSITION) and (preceding.number != 2 or following.number == 1):
            return Severity.LIKELY
        bare = sentence.may_be(at + 1, roles.ADJECTIVE) and (at + 2 >= len(sentence.tokens) or sentence.may_be(at + 2, roles.STOP))
        adverb = (bare or sentence.may_be(at + 1, roles.ADVERB)) and not sentence.may_be(at + 1, roles.PREPOSITION)
        determined = sentence.may_be(preceding.start, roles.DETERMINER) and preceding.number == 1
        return Severity.LIKELY if adverb and determined else None

    def _last_in_clause(self, sentence: Sentence, stretch: range, at: int) -> Severity | None:
        """*die in goede staat verkeerd*: the word closes a subordinate clause that has a subject and no verb."""
        start, opener = stretch[0], sentence.words[stretch[0]]
        if opener in {"dat", "die"} and (sentence.word(start - 1) in _AUXILIARIES or (start and sentence.may_be(start - 1, roles.PREPOSITION))):
            return None  # het werd in dat jaar bepaald; was dat mij bekend? in tien jaar is dat totaal veranderd
        if stretch[-1] != at or at - start < 2 or opener in {"zoals", "als", "of", "dan", "hoe"}:
            return None
        if not (at + 1 >= len(sentence.tokens) or sentence.may_be(at + 1, roles.STOP) or sentence.tokens[at + 1].text in {"''", "’’", "”"}):
            return None
        person = {sentence.words[place] for place in stretch[1:]} & SINGULAR_PERSONS
        subject = sentence.noun_phrase_at(start + 1)
        if subject is not None and subject.number == 1 and subject.end - subject.start > 1 and subject.end == at:
            return Severity.LIKELY
        return Severity.LIKELY if person - {"dat", "dit"} or opener in {"die", "dat", "wie", "wat", "welke"} else None


_PHRASE = r"(?:R{1,2}[etdyzhcgip\#]?[AUpLn\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_WITHOUT_FINITE = (
    rf'\n"?(?:{_PHRASE}|[edtyzhg][AUL]*[NYXn]|E|B)++(?P<verb>[Lx])(?=[odethghyiBcN]|z[AU]*N)(?![^,\n]*(?:[VvWQFx]|(?<![detyzAR])Y|z(?![AU]*N)))',  # het bureau becijferd de kosten
    r"[SaC][sy][^,\nVvWQFYxzKLswie]*[ctodhgN][^,\nVvWQFYxzKLsw]*(?P<verb>L)(?=[,\n])",  # als je dat beweerd
    rf"[iqSc](?=[^,\n]*[Lx][,\n])(?:{_PHRASE}|[BULoAr])*[edtyzhg]?[AUL]*[NEPKn](?:{_PHRASE}|[BULoArN])*(?P<verb>[Lx])(?=[,\n])",  # waarin het team gedijd
)
_REFLEXIVE = r"[iq][^,\nVvWQFYxzKsw]*o[^,\nVvWQFYxzKsw]*(?P<verb>[Lxv])(?=[,\n.])"  # die zich goed voorbereid


@cache
def _third_for_half(word: str) -> str | None:
    """*verspreidt* for *verspreid*, a word that is participle and form of "ik" alike."""
    role = roles.roles(word)
    half = word.endswith("d") and role & roles.FIRST and role & roles.PARTICIPLE and not role & (roles.THIRD | roles.PAST | roles.NOUN)
    return verbs.conjugate(word, verbs.FIRST_PERSON, verbs.THIRD_PERSON) if half else None


_AUXILIARIES = frozenset("is was zijn waren heeft had hebben hadden wordt werd worden werden raakt raakte blijft bleef".split())
_CLOSERS = frozenset({".", "?", "!", "”", "’", '"', "'"})
_SPEECH = frozenset(
    """
    verteld ontkend beweerd bevestigd beloofd verklaard herhaald verzekerd verkondigd gemeld vermeld bedoeld verduidelijkt beaamd benadrukt geantwoord
    """.split()
)
