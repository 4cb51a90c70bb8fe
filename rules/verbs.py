"""WKW: the present tense of the verb with its pronoun: ik vind, jij vindt, vind jij, hij vindt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Rule, Sentence, Severity, Token, roles, verbs

FIRST, THIRD, NOT_VERB = roles.FIRST, roles.THIRD, roles.NOMINAL | roles.ADJECTIVE | roles.ADVERB | roles.PREPOSITION | roles.NUMERAL
THIRD_PERSONS = frozenset({"hij", "men", "iemand", "niemand", "iedereen", "het", "dit", "dat", "wie", "alles", "niets"})
CERTAIN_PERSONS = frozenset({"hij", "men", "iemand", "niemand", "iedereen"})


def only_first(sentence: Sentence, at: int) -> str | None:
    """The form with -t of the word, when by itself it can only be the form of "ik"."""
    if not (0 <= at < len(sentence.tokens)) or sentence.tokens[at].text[:1].isupper():
        return None
    role = roles.roles(sentence.words[at])
    if not role & FIRST or role & (roles.VERB & ~FIRST | NOT_VERB):
        return None
    return verbs.conjugate(sentence.words[at], verbs.FIRST_PERSON, verbs.THIRD_PERSON)


def is_stem(sentence: Sentence, at: int) -> bool:
    """Is the word, beside its other readings, a form of "ik" that needs a t with hij?"""
    role = roles.roles(sentence.word(at))
    return bool(role & FIRST) and not role & (THIRD | roles.PAST | roles.MANY | roles.ADVERB | roles.PREPOSITION | roles.ADJECTIVE)


def only_third(sentence: Sentence, at: int) -> str | None:
    """The form of "ik" of the word, when by itself it can only be a form with -t (or is, heeft)."""
    if not (0 <= at < len(sentence.tokens)):
        return None
    role = roles.roles(sentence.words[at])
    if not role & THIRD or role & (FIRST | roles.PAST | roles.MANY):
        return None
    return verbs.conjugate(sentence.words[at], verbs.THIRD_PERSON, verbs.FIRST_PERSON)


def like(token: Token, text: str) -> str:
    """``text`` with a capital when the token has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


def sentences_with(doc: Document, *words: str) -> Iterator[Sentence]:
    """The sentences, of today's Dutch, in which one of the words stands."""
    seen = set()
    for sentence, _ in doc.places(frozenset(words)):
        if id(sentence) not in seen and not sentence.is_archaic:
            seen.add(id(sentence))
            yield sentence


def _places_of_ik(sentence: Sentence) -> Iterator[int]:
    """Where *ik* stands as a pronoun; a capital only where a sentence or quotation starts."""
    for at, token in enumerate(sentence.tokens):
        if token.text == "ik" or (token.text == "Ik" and (not at or sentence.tokens[at - 1].kind == "punct")):
            yield at


@cache
def may_end_in_t(word: str) -> bool:
    """May the word be a form of hij that is no form of ik?"""
    return roles.roles(word) & (THIRD | FIRST | roles.PAST | roles.MANY) == THIRD


class FormOfIk(Rule):
    """Met “ik” krijgt het werkwoord geen t.

    Bij *ik* staat de stam: ik vind, ik word, ik rijd. Dat geldt ook als *ik* achter het werkwoord staat, en in een bijzin, waar het werkwoord
    ver van *ik* af kan staan.

    ```fout
    Ik ⟦vindt⟧ dat geen goed plan.
    Dat ⟦vindt⟧ ik een goed plan.
    Daarom ⟦wordt⟧ ik lid van de vereniging.
    Ik gebruik deze pen, omdat ik hem het prettigst ⟦vindt⟧.
    Als ik honderd ⟦rijdt⟧ ben ik er eerder.
    ```
    ```wordt
    Ik vind dat geen goed plan.
    Dat vind ik een goed plan.
    Daarom word ik lid van de vereniging.
    Ik gebruik deze pen, omdat ik hem het prettigst vind.
    Als ik honderd rijd ben ik er eerder.
    ```
    ```goed
    Denk ik, dan vindt hij dat vreemd.
    Wat ik zeg, wordt vaak vergeten.
    De mens die ik ben, heeft fouten.
    Hij wordt en ik word ouder.
    Het ik wordt in dit boek groot gemaakt.
    ```
    """

    code = "WKW001"
    name = "ik-zonder-t"
    severity = Severity.ERROR
    source = "Leidraad (Woordenlijst Nederlandse Taal), 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in sentences_with(doc, "ik"):
            if not any(map(may_end_in_t, sentence.words)):
                continue
            for at in {place for i in _places_of_ik(sentence) for place in self._verbs_of(sentence, i)}:
                right = only_third(sentence, at)
                if right:
                    token = sentence.tokens[at]
                    yield self.replacement(token.span, like(token, right), "Met “ik” krijgt de stam geen t.")

    def _verbs_of(self, sentence: Sentence, ik: int) -> Iterator[int]:
        before, words = sentence.word(ik - 1), sentence.words
        if sentence.may_be(ik - 1, roles.DETERMINER) and before not in {"dat", "die", "dit", "deze"}:
            return
        if only_third(sentence, ik - 1):
            if sentence.word(ik - 2) not in THIRD_PERSONS - {"dat", "dit", "het"} and sentence.may_be(ik - 1, THIRD):
                yield ik - 1
            return
        if before in {"hij", "zij", "jij"} or (sentence.may_be(ik - 1, roles.FINITE) and sentence.is_finite(ik - 1)):
            return
        if only_third(sentence, ik + 1) and (ik == 0 or before not in {"en", "of"} or sentence.word(ik - 2) not in THIRD_PERSONS):
            yield ik + 1
            return
        clause = sentence.clause_of(ik)
        if clause is None or not clause.is_subordinate or clause.finite is None or clause.finite <= ik:
            return
        between = [at for at in clause.tokens if ik < at < clause.finite]
        alone = not any(
            word in THIRD_PERSONS - {"het", "dit", "dat"} or word in {"zij", "ze", "je", "jij", "u", "die"} for word in (words[at] for at in between)
        )
        if (
            alone
            and ik - clause.start <= 2
            and sentence.is_finite(clause.finite)
            and not any(roles.roles(words[at]) & (FIRST | roles.ADJECTIVE) == FIRST for at in between)
        ):
            yield clause.finite


class FormOfJe(Rule):
    """Met jij of je ervoor krijgt de stam een t.

    Staat *je* of *jij* als onderwerp vóór het werkwoord, dan komt er een t achter de stam: je vindt, jij wordt, als je dat vindt.

    ```fout
    Je ⟦vind⟧ dat misschien gek.
    Dat is prima als je ⟦vind⟧ dat het helpt.
    Jij ⟦loop⟧ altijd voorop.
    Ik hoop dat je snel beter ⟦word⟧.
    ```
    ```wordt
    Je vindt dat misschien gek.
    Dat is prima als je vindt dat het helpt.
    Jij loopt altijd voorop.
    Ik hoop dat je snel beter wordt.
    ```
    ```goed
    Vind je dat gek?
    Stel je voor dat je werk wint.
    Ik weet dat ik je vind.
    Je loop door de stad was lang.
    Je kan gaan en je mag blijven.
    ```
    """

    code = "WKW002"
    name = "jij-met-t"
    severity = Severity.ERROR
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, i in doc.places({"je", "jij"}):
            at = None if sentence.is_archaic else self._verb_of(sentence, i)
            right = verbs.conjugate(sentence.words[at], verbs.FIRST_PERSON, verbs.THIRD_PERSON) if at is not None else None
            if at is not None and right:
                yield self.replacement(sentence.tokens[at].span, right, f"Met “{sentence.words[i]}” ervoor krijgt de stam een t.")

    def _verb_of(self, sentence: Sentence, je: int) -> int | None:
        clause = sentence.clause_of(je)
        if clause is None or any(sentence.words[at] in {"ik", "we", "wij"} for at in clause.tokens):
            return None
        if sentence.may_be(je - 1, roles.VERB) and sentence.word(je - 1) not in {"zijn"}:
            return None
        if sentence.word(je + 1) in {"opzoek", "zoek"}:
            return None
        stem = only_first(sentence, je + 1) or (sentence.words[je] == "jij" and is_stem(sentence, je + 1))
        if stem and sentence.word(je + 2) not in {"ik", "je", "jij"}:
            return je + 1
        last = clause.tokens[-1]
        if (
            clause.is_subordinate
            and sentence.words[last] != "weer"
            and je - clause.start <= 2
            and last > je + 1
            and not any(sentence.is_finite(at) for at in clause.tokens if at != last)
        ):
            return last
        return None


_GIVING = frozenset("bespaart bezorgt biedt brengt geeft kost levert scheelt".split())
_SUBJECTS = frozenset({"je", "jij", "u", "gij", "hij", "zij", "ze", "men", "iemand", "niemand", "iedereen"})
"""What stands before a verb as its subject, so that *je* after it is none."""


class FormBeforeJij(Rule):
    """Met “jij” of “je” erachter valt de t weg.

    Staat *jij* of *je* als onderwerp achter het werkwoord, dan blijft alleen de stam over: word jij, vind je. Hoort *je* bij een zelfstandig
    naamwoord (wordt je fiets gestolen?) of is het geen onderwerp (wat heeft hij je verteld?), dan blijft de t.

    ```fout
    ⟦Wordt⟧ jij ook lid?
    Wat ⟦vindt⟧ je ervan?
    Dan ⟦wordt⟧ je vanzelf rijk.
    Dan ⟦hebt⟧ je het fout.
    Zonder jas ⟦wordt⟧ je nat.
    ```
    ```wordt
    Word jij ook lid?
    Wat vind je ervan?
    Dan word je vanzelf rijk.
    Dan heb je het fout.
    Zonder jas word je nat.
    ```
    ```goed
    Wat vindt je vader ervan?
    Wordt je fiets vaak gestolen?
    Hij vindt je aardig.
    Dat wordt je snel duidelijk.
    De leraar vertelt je alles.
    Daar helpt niemand je mee.
    Wie vindt je leuk?
    Soms wordt je niets gevraagd.
    Je kunt je aanmelden, en u hebt je adres. Dan zul je het zien.
    ```
    """

    code = "WKW003"
    name = "jij-erachter"
    severity = Severity.ERROR
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in sentences_with(doc, "je", "jij"):
            for i, word in enumerate(sentence.words):
                right = only_third(sentence, i - 1) if word in {"je", "jij"} and sentence.word(i - 2) not in _SUBJECTS else None
                if not right:
                    continue
                token = sentence.tokens[i - 1]
                certain = word == "jij" or token.lower in {"hebt", "bent", "kunt", "wilt", "zult"}
                if certain or self._is_subject(sentence, i):
                    right = {"hebben": "heb", "kunnen": "kun", "zullen": "zul", "willen": "wil"}.get(next(iter(token.form.lemmas)), right)
                    severity = Severity.ERROR if certain else Severity.LIKELY
                    if right != token.lower:
                        yield self.replacement(token.span, like(token, right), "Met “je” (jij) erachter valt de t weg.", severity=severity)

    def _is_subject(self, sentence: Sentence, je: int) -> bool:
        closes = je + 2 >= len(sentence.tokens) or sentence.may_be(je + 2, roles.STOP)
        if sentence.words[je - 1] == "wordt" and closes and not sentence.may_be(je + 1, roles.PARTICIPLE) and sentence.words[0] not in {"dat", "dit", "het"}:
            return True  # dan wordt je nat
        after = sentence.roles[je + 1] if je + 1 < len(sentence.roles) else roles.STOP
        if after & roles.ADJECTIVE and not after & roles.NOMINAL and not sentence.may_be(je + 2, roles.NOMINAL | roles.ADJECTIVE):
            after = roles.ADVERB
        if after & (roles.NOMINAL | roles.ADJECTIVE) and not after & (roles.ADVERB | roles.PREPOSITION):
            return False
        clause = sentence.clause_of(je)
        if clause is None or clause.is_subordinate or clause.finite != je - 1:
            return False
        front = [sentence.words[at] for at in clause.tokens if at < je - 1]
        if any(word in {"wie", "dat", "dit", "het", "die", "welke", "wat"} for word in front) and not (
            front == ["wat"] and sentence.word(je + 1) in {"ervan", "van", "liever"}
        ):
            return False
        rest = [sentence.words[at] for at in clause.tokens if at > je]
        if sentence.words[je - 1] in _GIVING and rest[:1] == ["dat"]:
            return False  # aan de andere kant bespaart je dat veel
        if sentence.words[je - 1] == "wordt" and not set(rest).isdisjoint(
            {"niets", "alles", "verteld", "gevraagd", "gezegd", "aangeraden", "aangeboden", "duidelijk", "het", "dat"}
        ):
            return False
        others = (phrase for phrase in clause.noun_phrases if phrase.start < je + 2 and phrase.start != je and front != ["wat"])
        return not any(others)


@cache
def _may_lack_t(word: str) -> bool:
    """Is the word a form of "ik" and nothing else finite?"""
    return roles.roles(word) & (roles.FINITE | roles.MANY) == FIRST


@cache
def _is_sure_stem(word: str) -> bool:
    """Is the word nothing but a form of "ik", or a participle?"""
    return roles.roles(word) == FIRST or (word.endswith("d") and roles.roles(word) == FIRST | roles.PARTICIPLE)


class FormOfHij(Rule):
    """Met “hij”, “men” en “iemand” krijgt de stam een t.

    Bij de derde persoon enkelvoud hoort stam + t: hij vindt, het wordt, iemand die dat vermijdt. *Vind hij* krijgt die t ook.

    ```fout
    Hij ⟦vind⟧ het niet leuk.
    Het ⟦word⟧ vaak vergeten.
    ⟦Vind⟧ hij dat ook?
    Ik denk dat hij het zich ⟦inbeeld⟧.
    ```
    ```wordt
    Hij vindt het niet leuk.
    Het wordt vaak vergeten.
    Vindt hij dat ook?
    Ik denk dat hij het zich inbeeldt.
    ```
    ```goed
    Dat vind ik ook.
    Hij kan dat en men wil dat.
    Vond hij dat leuk?
    Ik loop weg en word gemist.
    Iemand bond het vast.
    ```
    """

    code = "WKW004"
    name = "hij-met-t"
    severity = Severity.ERROR
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        stems = {id(sentence) for sentence, _ in doc.places(_is_sure_stem)}
        for sentence, i in doc.places(THIRD_PERSONS):
            word = sentence.words[i]
            if sentence.is_archaic or not (id(sentence) in stems or (i and word in CERTAIN_PERSONS and _may_lack_t(sentence.words[i - 1]))):
                continue
            at = self._verb_of(sentence, i)
            if at is not None and not self._has_ik(sentence, i):
                token = sentence.tokens[at]
                right = verbs.conjugate(token.lower, verbs.FIRST_PERSON, verbs.THIRD_PERSON) or token.lower
                severity = Severity.ERROR if abs(at - i) == 1 or word in CERTAIN_PERSONS else Severity.LIKELY
                yield self.replacement(token.span, like(token, right), f"Met “{word}” krijgt de stam een t.", severity=severity)

    def _verb_of(self, sentence: Sentence, person: int) -> int | None:
        word = sentence.words[person]
        if sentence.may_be(person - 1, roles.PREPOSITION):
            return None
        if word in CERTAIN_PERSONS and person and is_stem(sentence, person - 1) and sentence.word(person - 2) not in {"je", "jij"}:
            noun = sentence.may_be(person - 2, roles.DETERMINER | roles.ADJECTIVE) or (
                sentence.may_be(person + 1, roles.FINITE) and sentence.is_finite(person + 1)
            )
            return None if noun else person - 1  # naar welke dokter hij moet
        if sentence.may_be(person - 1, roles.FINITE) and sentence.is_finite(person - 1):
            return None
        if only_first(sentence, person + 1) and sentence.word(person + 2) not in {"ik", "je", "jij", "u"}:
            return person + 1
        if word in CERTAIN_PERSONS and roles.roles(sentence.word(person + 1)) == FIRST | roles.PARTICIPLE and self._is_alone(sentence, person + 1):
            return person + 1 if sentence.word(person + 1).endswith("d") else None
        clause = sentence.clause_of(person)
        if clause is None or not clause.is_subordinate or person - clause.start > 2 or word not in CERTAIN_PERSONS | {"wie"}:
            return None
        last = clause.tokens[-1]
        half = roles.roles(sentence.words[last]) == FIRST | roles.PARTICIPLE and sentence.words[last].endswith("d")
        if last > person + 1 and (half or only_first(sentence, last)) and not any(sentence.is_finite(at) for at in clause.tokens if at != last):
            return last
        return None

    def _has_ik(self, sentence: Sentence, at: int) -> bool:
        clause = sentence.clause_of(at)
        while clause is not None:
            if any(sentence.words[token] == "ik" for token in clause.tokens):
                return True
            clause = clause.before
        return False

    def _is_alone(self, sentence: Sentence, at: int) -> bool:
        return not any(sentence.roles[place] & (roles.FINITE | roles.MANY) for place in sentence.stretch(at) if place != at)
