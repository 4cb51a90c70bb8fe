"""WKW: does the finite verb have the number of its subject?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, NounPhrase, Rule, Sentence, Severity, Token, roles, verbs

COLLECTIVES = frozenset(
    """
    aantal paar meerderheid minderheid deel groep reeks tal helft merendeel rest serie soort soorten duo stel boel heleboel procent percentage kwart derde
    miljoen miljard duizend honderd koppel dozijn hoop schare generatie bende massa menigte gros handvol trio familie gezin echtpaar stelletje hoeveelheid
    media politie team ploeg publiek data
    """.split()
)


def like(token: Token, text: str) -> str:
    """``text`` with a capital when the token has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


class PronounNumber(Rule):
    """Getal van werkwoord en voornaamwoord verschilt.

    Bij wij, we en jullie staat het werkwoord in het meervoud, bij ik en hij in het enkelvoud.

    ```fout
    We ⟦zie⟧ dat het goed gaat.
    Wij ⟦loopt⟧ achter.
    Hij ⟦lopen⟧ naar huis.
    ```
    ```wordt
    We zien dat het goed gaat.
    Wij lopen achter.
    Hij loopt naar huis.
    ```
    ```goed
    Zien we dat het goed gaat?
    Als hij lopen wil, kan dat.
    Wil hij lopen of blijft hij?
    Hij zijn zin en ik de mijne.
    Toen hij, lopen moe, ging zitten.
    ```
    """

    code = "WKW040"
    name = "getal-voornaamwoord"
    severity = Severity.ERROR
    source = "Leidraad; ANS"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            if _WANTED.keys().isdisjoint(sentence.words):
                continue
            for at, word in enumerate(sentence.words):
                target = _WANTED.get(word)
                if target and sentence.may_be(at + 1, roles.VERB) and not self._has_verb(sentence, at):
                    right = self._other_number(sentence, at + 1, word)
                    if right:
                        yield self.replacement(sentence.tokens[at + 1].span, right, f"Met “{word}” staat het werkwoord in het {target}.")

    def _has_verb(self, sentence: Sentence, at: int) -> bool:
        """Does another verb of the clause fit the pronoun?"""
        if sentence.may_be(at - 1, roles.PREPOSITION | roles.COORDINATOR) and sentence.word(at - 1) not in {"en", "maar", "want", "of"}:
            return True
        return sentence.may_be(at - 1, roles.VERB) or any(
            sentence.is_finite(place) or sentence.may_be(place, roles.MANY) for place in sentence.stretch(at) if place != at + 1
        )

    def _other_number(self, sentence: Sentence, at: int, pronoun: str) -> str | None:
        word, role = sentence.words[at], roles.roles(sentence.words[at])
        if pronoun in {"we", "wij"}:
            if role & ~(roles.FIRST | roles.THIRD | roles.PAST):
                return None
            return _plural(word)
        if pronoun == "hij" and not role & ~(roles.MANY | roles.PAST_MANY | roles.NOUN_MANY) and word != "zijn":
            return _singular(word)
        return None


_WANTED = {"we": "meervoud", "wij": "meervoud", "hij": "enkelvoud"}


@cache
def _plural(word: str) -> str | None:
    irregular = {"is": "zijn", "was": "waren", "had": "hadden"}
    return irregular.get(word) or next(
        (
            right
            for source, target in ((verbs.THIRD_PERSON, verbs.PLURAL), (verbs.FIRST_PERSON, verbs.PLURAL), (verbs.PAST, verbs.PAST_PLURAL))
            if (right := verbs.conjugate(word, source, target))
        ),
        None,
    )


@cache
def _singular(word: str) -> str | None:
    irregular = {"zijn": "is", "waren": "was"}
    return irregular.get(word) or verbs.conjugate(word, verbs.PAST_PLURAL, verbs.PAST) or verbs.conjugate(word, verbs.PLURAL, verbs.THIRD_PERSON)


class NounNumber(Rule):
    """Getal van werkwoord en onderwerp verschilt.

    Een onderwerp in het enkelvoud heeft een persoonsvorm in het enkelvoud, ook als er een meervoud tussen staat: de spelling van de namen wordt.
    Bij *een aantal*, *een groep* en dergelijke is beide goed.

    ```fout
    De mannen ⟦staat⟧ klaar.
    Het is tijd dat de spelling van die namen in het Frans ⟦worden⟧ geschreven.
    De oorzaak van de branden ⟦zijn⟧ onbekend.
    Deze boeken ⟦was⟧ duur.
    ```
    ```wordt
    De mannen staan klaar.
    Het is tijd dat de spelling van die namen in het Frans wordt geschreven.
    De oorzaak van de branden is onbekend.
    Deze boeken waren duur.
    ```
    ```goed
    Een aantal mannen loopt naar huis en een aantal blijven zitten.
    De boeken leest hij graag.
    De man en de vrouw lopen naar huis.
    De kinderen brengt moeder naar school.
    Het probleem zijn de kosten.
    De politie moet worden geholpen.
    Dat de minister zijn ambtenaren hielp.
    De kosten van de bouw lopen op.
    ```
    """

    code = "WKW041"
    name = "getal-onderwerp"
    severity = Severity.LIKELY
    source = "Leidraad; ANS; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            if not sentence.block.kind.is_prose or _LISTED.isdisjoint(sentence.words):
                continue
            for at in sentence.verbs:
                number = self._wanted(sentence, at) if sentence.words[at] in _LISTED else None
                right = number and (_singular if number == "enkelvoud" else _plural)(sentence.words[at])
                if right:
                    yield self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), f"Het onderwerp staat in het {number}.")

    def _wanted(self, sentence: Sentence, at: int) -> str | None:
        """The number that the subject asks for and the verb hasn't."""
        word = sentence.words[at]
        if word in _SINGULARS:
            if not (any(role & roles.NOUN_MANY for role in sentence.roles[max(0, at - 9) : at]) or sentence.may_be(at + 1, roles.DETERMINER)):
                return None
        elif sentence.is_possessive(at):
            return None
        stretch = sentence.stretch(at)
        if any(sentence.is_finite(place) for place in stretch if place != at) or not _is_whole(sentence, stretch, at):
            return None
        skipped = {at, stretch[0]} if sentence.opens_clause(stretch[0]) else {at}
        phrases = [phrase for phrase in sentence.noun_phrases_among(list(stretch)) if phrase.start not in skipped]
        subject = next((phrase for phrase in phrases if phrase.end <= at or phrase.start == at + 1), None)
        if subject is None or not _is_sure(sentence, subject):
            return None
        others = [phrase for phrase in phrases if phrase != subject]
        if subject.start == at + 1:
            fits = not others and self._is_turned(sentence, stretch, subject, at)
        else:
            start = stretch[0] + sentence.opens_clause(stretch[0])
            fits = subject.start == start and _only_prepositional(sentence, subject.end, at)
        if not fits:
            return None
        if subject.number == 1 and word in _PLURALS:
            plural = any(phrase.number != 1 or (phrase.is_pronoun and sentence.words[phrase.head] not in {"alles", "iets", "niets"}) for phrase in others)
            return None if plural else "enkelvoud"
        if subject.number == 2 and word in _SINGULARS and not any(_may_be_subject(sentence, phrase, word) for phrase in others):
            return "meervoud"
        return None

    def _is_turned(self, sentence: Sentence, stretch: range, subject: NounPhrase, at: int) -> bool:
        """*In Utrecht worden een brug gebouwd*: adverb or phrase with preposition, verb, subject."""
        start = stretch[0]
        opens = sentence.may_be(start, roles.PREPOSITION | roles.ADVERB) and not sentence.may_be(start, roles.SUBORDINATOR)
        goes_on = sentence.may_be(subject.end, roles.STOP | roles.COORDINATOR) and sentence.word(subject.end) != "."
        return opens and not goes_on and start < at and _only_prepositional(sentence, start, at)


def _is_whole(sentence: Sentence, stretch: range, at: int) -> bool:
    """Does the stretch start a sentence or a subordinate clause of which we know the subject, so that no part of the subject stands before it?"""
    start = stretch[0]
    if sentence.opens_clause(start):
        return sentence.words[start] not in {"die", "wat", "wie", "welke"} and (sentence.words[start] != "dat" or sentence.may_be(start + 1, roles.DETERMINER))
    return not sentence.may_be(start, roles.COORDINATOR) and all(token.kind == "punct" for token in sentence.tokens[:start])


def _is_sure(sentence: Sentence, subject: NounPhrase) -> bool:
    """Is the number of the phrase beyond doubt? No name, no *aantal*, no *geen* or *alle*."""
    if subject.is_pronoun or subject.head != subject.end - 1 or sentence.words[subject.head] in COLLECTIVES:
        return False
    if not sentence.may_be(subject.start, roles.DETERMINER) or sentence.words[subject.start] in {"je", "zijn", "geen", "alle"}:
        return False
    return subject.number == 1 or not sentence.tokens[subject.head].text[:1].isupper()


def _may_be_subject(sentence: Sentence, phrase: NounPhrase, verb: str) -> bool:
    """May this other phrase be the subject of a verb in the singular? A bare noun after a copula is a predicate (was winst)."""
    bare = phrase.end - phrase.start == 1 and not sentence.may_be(phrase.head, roles.NAME | roles.SUBJECT)
    return phrase.number != 2 and not (bare and verb in _COPULAS)


def _only_prepositional(sentence: Sentence, start: int, end: int) -> bool:
    """Do only phrases with a preposition stand from ``start`` to ``end``, each with one noun?"""
    may_start = False
    for at in range(start, end):
        role = sentence.roles[at]
        if role & roles.PREPOSITION:
            may_start = True
        elif role & (roles.STOP | roles.COORDINATOR | roles.FINITE) or (role & (roles.DETERMINER | roles.NUMERAL | roles.SUBJECT) and not may_start):
            return False
        elif role & roles.NOMINAL and not (role & roles.ADJECTIVE and sentence.may_be(at + 1, roles.NOMINAL)):
            if not may_start and not sentence.tokens[at].text[:1].isupper():
                return False
            may_start = False
    return True


_SINGULARS = frozenset(
    """
    is wordt heeft zal moet kan mag gaat blijft staat komt was werd had zou moest kon mocht ging bleef stond kwam lijkt leek blijkt bleek
    """.split()
)
_COPULAS = frozenset({"is", "was", "lijkt", "leek", "blijft", "bleef", "wordt", "werd", "heeft", "had"})
_PLURALS = frozenset(
    """
    zijn worden hebben kunnen zullen moeten willen mogen gaan blijven staan komen waren werden hadden konden zouden moesten wilden mochten gingen bleven stonden
    kwamen lijken leken blijken bleken
    """.split()
)
_LISTED = _SINGULARS | _PLURALS
