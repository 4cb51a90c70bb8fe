"""Light syntax: what each word of a sentence may be, where its noun phrases are, and into which clauses it falls.

There is no parser and no training: the tags of the lexicon, a table of function words and the order of Dutch (verb second in a main
clause, verb last in a subordinate one) decide. What stays open is left open: a rule asks for what it needs and is silent when the
answer is None. A sentence is analysed when a rule first asks; that costs some 10 µs a word, so test cheap things first.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from ..words.lexicon import form
from .roles import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    FIRST,
    MANY,
    NAME,
    NOMINAL,
    NOUN,
    NOUN_MANY,
    NUMERAL,
    OBJECT,
    PARTICIPLE,
    PERSONS,
    PREPOSITION,
    STOP,
    STRONG,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)
from .roles import roles as word_roles
from .tokens import NUMBER, WORD, Token

if TYPE_CHECKING:
    from .document import Block

_TIMES: Final = frozenset(
    """
    dag dagen week weken maand maanden jaar jaren uur avond ochtend morgen middag nacht keer moment weekend zomer winter voorjaar najaar eeuw tijd seizoen
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kwartaal periode
    """.split()  # noqa: SIM905
)
_SINGULAR_DETERMINERS: Final = frozenset("een 'n het 't dit dat elk elke ieder iedere menig 'n".split())  # noqa: SIM905
_PREFIXES: Final = frozenset("van der den de het 't la le ten ter te op in von bin al el da di du".split())  # noqa: SIM905
_ARCHAIC: Final = frozenset({"gij", "ge", "zijt", "waart", "hadt", "zoudt"})
_INVERTED: Final = (["ik"], ["jij"], ["'k"])
_ANTECEDENTS: Final = frozenset({"iemand", "niemand", "iedereen", "degene", "diegene", "hij", "zij"})
_STOPS: Final = frozenset({",", ";", ":", "(", ")", "–", "—", "-", "?", "!", ".", "…", "..."})


def gender(noun: str) -> frozenset[str]:
    """The articles that ``noun`` takes by the lexicon: ``{"de"}``, ``{"het"}``, both, or none known. A plural takes "de"."""
    tags = form(noun).tags
    return frozenset(article for article, mark in (("de", ":DE_"), ("het", ":HET")) if any(tag.startswith("ZNW") and tag.endswith(mark) for tag in tags))


class NounPhrase(NamedTuple):
    """Tokens ``start`` up to but not including ``end`` of a sentence; ``head`` is the noun, name or pronoun that the verb agrees with.

    ``number`` is 1 (singular), 2 (plural) or 0 (open); ``person`` is 1, 2 (je, jij, jullie), or 3 ("u" counts as 3).
    """

    start: int
    end: int
    head: int
    number: int
    person: int = 3
    is_pronoun: bool = False


class Clause:
    """One finite verb and what belongs to it. ``tokens`` are indices in the sentence; they need not be contiguous.

    ``opener`` is the index of the subordinator or coordinator it starts with, or None; ``is_subordinate`` tells that the verb should come last.
    ``finite`` is the index of the finite verb, or None; ``before`` is the clause that a coordinator continues.
    """

    def __init__(self, sentence: Sentence, tokens: list[int], opener: int | None, is_subordinate: bool, before: Clause | None) -> None:
        self.sentence = sentence
        self.tokens = tokens
        self.opener = opener
        self.is_subordinate = is_subordinate
        self.before = before
        self.finite = sentence.finite_among(tokens)

    def extend(self, tokens: list[int]) -> None:
        """Add a later piece of the sentence that belongs to this clause."""
        self.tokens += tokens
        self.finite = self.sentence.finite_among(self.tokens)
        self.__dict__.pop("noun_phrases", None)

    @property
    def start(self) -> int:
        return self.tokens[0]

    @property
    def end(self) -> int:
        """The index after its last token."""
        return self.tokens[-1] + 1

    @cached_property
    def noun_phrases(self) -> list[NounPhrase]:
        """The noun phrases that don't follow a preposition and don't tell the time; subjects and objects, in order."""
        return list(self.sentence.noun_phrases_among(self.tokens))

    @property
    def lemma(self) -> str:
        """A lemma of the finite verb; empty when there is none."""
        if self.finite is None:
            return ""
        return next((reading.lemma for reading in self.sentence.tokens[self.finite].form.readings if reading.tag.startswith("WKW")), "")

    def __repr__(self) -> str:
        words = " ".join(self.sentence.tokens[at].text for at in self.tokens)
        return f"Clause({'sub' if self.is_subordinate else 'main'} {words!r} finite={self.finite})"


class Sentence:
    """A sentence with, for each token, what it may be. Indices count from 0 within the sentence."""

    def __init__(self, tokens: list[Token], block: Block) -> None:
        self.tokens = tokens
        self.block = block

    @cached_property
    def words(self) -> list[str]:
        """The tokens, normalised and in lower case."""
        return [token.lower for token in self.tokens]

    @cached_property
    def verbs(self) -> list[int]:
        """The indices of the words that by themselves may be a form of a verb, a past participle included."""
        return [at for at, token in enumerate(self.tokens) if token.kind == WORD and word_roles(token.text) & VERB]

    @cached_property
    def is_archaic(self) -> bool:
        """Does it hold forms of old or biblical Dutch (gij, zijt), in which verbs go their own way?"""
        return not _ARCHAIC.isdisjoint(self.words)

    @cached_property
    def roles(self) -> list[int]:
        """What each token may be: its word's roles, less what a neighbour or a capital excludes."""
        found = []
        previous = STOP
        for at, token in enumerate(self.tokens):
            role = _token_roles(token)
            if role & ~VERB and role & VERB:
                role = self._without_impossible(at, role, previous)
            if at and role & VERB and token.text[:1].isupper() and not previous & STOP:
                role = role & ~VERB or NAME
            found.append(role)
            previous = role
        return found

    def _without_impossible(self, at: int, role: int, previous: int) -> int:
        """A noun or adjective that could be a verb is none after a determiner, a preposition or an adjective."""
        word = self.words[at]
        if word in STRONG or word == "zijn" or not role & (NOMINAL | ADJECTIVE):
            return role
        if role & FIRST and self.words[at + 1 : at + 2] in _INVERTED and not previous & DETERMINER:
            return FIRST
        if previous & (DETERMINER | PREPOSITION) and (not previous & SUBJECT or (at > 1 and _token_roles(self.tokens[at - 2]) & PREPOSITION)):
            return role & ~(FINITE | MANY)
        if role & NOMINAL and previous & ADJECTIVE and not previous & (VERB | ADVERB):
            return role & ~FINITE
        if role & FINITE == FIRST and not self._beside_first_or_second(at):
            return role & ~FINITE
        return role

    def _beside_first_or_second(self, at: int) -> bool:
        around = self.tokens[max(0, at - 1) : at + 2]
        return any(token.form.lower in {"ik", "je", "jij", "'k"} for token in around)

    def may_be(self, at: int, role: int) -> bool:
        """Is there a token ``at``, and may it be one of the kinds in ``role``?"""
        return 0 <= at < len(self.tokens) and bool(self.roles[at] & role)

    def may_be_finite(self, at: int) -> bool:
        """May the token, where it stands, be a finite verb, a form in -en included?"""
        return bool(self.roles[at] & (FINITE | MANY)) and not self.is_possessive(at)

    def word(self, at: int) -> str:
        """The word at index ``at``, normalised and in lower case; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def clause_of(self, at: int) -> Clause | None:
        """The clause in which the token ``at`` stands; None for a mark."""
        return next((clause for clause in self.clauses if at in clause.tokens), None)

    def is_finite(self, at: int) -> bool:
        """Is the token, where it stands, a finite verb other than a form in -en?"""
        role = self.roles[at]
        if not role & FINITE or (at and self.words[at - 1] == "te"):
            return False
        if self.words[at] in STRONG:
            return not (at and self.roles[at - 1] & DETERMINER and not self.roles[at - 1] & SUBJECT)
        return not role & (PARTICIPLE | NOMINAL | ADJECTIVE | ADVERB | PREPOSITION)

    def finite_among(self, tokens: list[int]) -> int | None:
        """The finite verb among ``tokens``: the first sure one, else the first possible one, else the first form in -en without "te"."""
        sure = next((at for at in tokens if self.is_finite(at)), None)
        if sure is not None:
            return sure
        possible = next((at for at in tokens if self.roles[at] & FINITE and not self.roles[at] & PARTICIPLE and self._may_stand(at)), None)
        if possible is not None:
            return possible
        many = [at for at in tokens if self.roles[at] & MANY and self._may_stand(at) and not self.is_possessive(at)]
        if many:
            return many[0]
        return next((at for at in tokens if self.roles[at] & (FINITE | PARTICIPLE) > PARTICIPLE and self._may_stand(at)), None)

    def _may_stand(self, at: int) -> bool:
        """No determiner, "te" or preposition stands before it."""
        return not at or (self.words[at - 1] != "te" and (not self.roles[at - 1] & (DETERMINER | PREPOSITION) or bool(self.roles[at - 1] & SUBJECT)))

    def is_possessive(self, at: int) -> bool:
        """Is the word *zijn* here the possessive (zijn hoed) and not the verb?"""
        if self.words[at] != "zijn" or at + 1 >= len(self.tokens):
            return False
        after = self.roles[at + 1]
        if after & ADJECTIVE and not after & NOMINAL:
            after = self.roles[at + 2] if at + 2 < len(self.tokens) else STOP
        return bool(after & NOMINAL) and not after & (DETERMINER | PREPOSITION | STOP | PARTICIPLE | ADVERB)

    # Noun phrases

    def noun_phrase_at(self, start: int) -> NounPhrase | None:
        """The noun phrase that starts at token ``start``: determiner, numeral, adjectives, noun, names; or a pronoun; or None."""
        at, roles, words = start, self.roles, self.words
        count = len(roles)
        if at >= count or self.tokens[at].kind not in {WORD, NUMBER}:
            return None
        pronoun = words[at] in PERSONS and self._is_pronoun(at)
        if pronoun:
            person, number = PERSONS[words[at]]
            return NounPhrase(at, at + 1, at, number, person, True)
        if words[at] == "zijn" and not self.is_possessive(at):
            return None
        determined = 0
        while at < count and (roles[at] & (DETERMINER | NUMERAL) or self.tokens[at].kind == NUMBER) and not roles[at] & STOP:
            at += 1
            determined += 1
        while at < count and roles[at] & ADJECTIVE and not (roles[at] & NOMINAL and not self._goes_on(at)):
            at += 1
        head = at
        unknown = at < count and determined and not roles[at]
        if at >= count or not (roles[at] & (NOMINAL | (MANY if determined else 0)) or unknown) or self.tokens[at].kind != WORD:
            return None
        if roles[at] & FINITE and self.is_finite(at):
            return None
        at += 1
        while at < count and self._names_on(at):
            at += 1
        return NounPhrase(start, at, head, self._number(start, head))

    def _goes_on(self, at: int) -> bool:
        """Does the phrase go on after a word that is adjective or noun?"""
        after = self.roles[at + 1] if at + 1 < len(self.roles) else 0
        return bool(after & (NOMINAL | ADJECTIVE)) and not after & (VERB | PREPOSITION | ADVERB | DETERMINER)

    def _names_on(self, at: int) -> bool:
        """Does a name go on at this token: a capital, or a prefix (van, der) with a capital after it?"""
        token, before = self.tokens[at], self.tokens[at - 1]
        if token.text[:1].isupper():
            return token.kind == WORD and before.text[-1:].isalpha()
        named = self.words[at - 1] in _PREFIXES or (before.text[:1].isupper() and self._is_name(at - 1))
        if self.words[at] not in _PREFIXES or not named or at + 1 >= len(self.tokens):
            return False
        if self.tokens[at + 1].text[:1].isupper():
            return not self.roles[at + 1] & ADJECTIVE
        return self.words[at + 1] in _PREFIXES and at + 2 < len(self.tokens) and self.tokens[at + 2].text[:1].isupper()

    def _is_name(self, at: int) -> bool:
        role = self.roles[at]
        return bool(role & NAME) and (not role & NOUN or self.tokens[at].form.has_tag("ENM:PER:FST"))

    def _is_pronoun(self, at: int) -> bool:
        """Is this word, which may also be a determiner, a pronoun here?"""
        if not self.roles[at] & DETERMINER:
            return True
        after = self.roles[at + 1] if at + 1 < len(self.roles) else STOP
        if after & (NUMERAL | DETERMINER) and self.words[at] != "al":
            return not after & NUMERAL
        return not after & (NOMINAL | ADJECTIVE) or bool(after & (VERB | ADVERB | PREPOSITION) and not after & (NAME | NOUN_MANY))

    def _number(self, start: int, head: int) -> int:
        if self.words[start] in _SINGULAR_DETERMINERS and head > start:
            return 1
        if any(self.words[at] in {"twee", "drie", "beide", "vele", "sommige", "enkele", "diverse"} for at in range(start, head)):
            return 2
        role = self.roles[head]
        if self.roles[start] & NUMERAL or self.tokens[start].kind == NUMBER:
            return 0 if role & NOUN else 2
        number = (1 if role & (NOUN | NAME) else 0) + (2 if role & NOUN_MANY else 0)
        return number if number < 3 else 0

    def noun_phrases_among(self, tokens: list[int]) -> Iterator[NounPhrase]:
        """The noun phrases in ``tokens`` that don't follow a preposition and don't tell the time."""
        end = 0
        for position, at in enumerate(tokens):
            if at < end:
                continue
            phrase = self.noun_phrase_at(at)
            if phrase is None:
                continue
            end = phrase.end
            before = self.roles[at - 1] if position and tokens[position - 1] == at - 1 else 0
            nominative = phrase.is_pronoun and self.roles[at] & (SUBJECT | OBJECT | SUBORDINATOR) == SUBJECT
            if nominative or (not before & PREPOSITION and self.word(at - 1) != "te" and self.words[phrase.head] not in _TIMES):
                yield phrase

    # Clauses

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses in order of their first token."""
        clauses: list[Clause] = []
        for piece, resumes in self._pieces():
            opener = piece[0] if self.roles[piece[0]] & (SUBORDINATOR | COORDINATOR) else None
            subordinate = opener is not None and self._opens_subordinate(opener)
            before = clauses[-1] if clauses else None
            if before is not None and not subordinate:
                open_clause = next((clause for clause in reversed(clauses) if clause.finite is None), None)
                finite = self.finite_among(piece)
                if finite is None:
                    before.extend(piece)
                    continue
                turns = finite == piece[0] and not resumes and before.is_subordinate and open_clause is before
                if open_clause is not None and not turns and (open_clause is before or resumes or finite == piece[0]):
                    open_clause.extend(piece)
                    continue
            clauses.append(Clause(self, piece, opener, subordinate, before if opener is not None and not subordinate else None))
        return clauses

    def _opens_subordinate(self, at: int) -> bool:
        role = self.roles[at]
        if not role & SUBORDINATOR:
            return False
        if not role & (SUBJECT | DETERMINER):
            return not self._verb_follows(at)
        if at == 0 and self.words[at] in {"wie", "wat"}:
            return not self._verb_follows(at)
        if at:
            return True
        after = self.roles[1] if len(self.roles) > 1 else STOP
        return self.words[at] == "dat" and bool(after & (SUBJECT | DETERMINER | NAME)) and not after & FINITE

    def _pieces(self) -> Iterator[tuple[list[int], bool]]:
        """Runs of tokens between marks, openers and second verbs; with each whether it resumes after a subordinate clause without a mark between."""
        piece: list[int] = []
        resumes = False
        seen_finite = False
        for at, role in enumerate(self.roles):
            if role & STOP:
                if piece:
                    yield piece, resumes
                piece, resumes, seen_finite = [], False, False
                continue
            if self.tokens[at].kind not in {WORD, NUMBER}:
                continue
            opens = role & COORDINATOR or self.opens_clause(at)
            second = seen_finite and role & FINITE and self.is_finite(at)
            if piece and (opens or (second and self._opens_subordinate(piece[0]))):
                yield piece, resumes
                piece, resumes, seen_finite = [], not opens, False
            piece.append(at)
            seen_finite = seen_finite or (bool(role & FINITE) and self.is_finite(at))
        if piece:
            yield piece, resumes

    def stretch(self, at: int) -> range:
        """The indices around ``at`` up to the nearest mark or opener on both sides; an opener belongs to what follows it."""
        start = at
        while start and not self.roles[start] & COORDINATOR and not self.opens_clause(start) and not self.roles[start - 1] & STOP:
            start -= 1
        end = at + 1
        while end < len(self.roles) and not self.roles[end] & (STOP | COORDINATOR) and not self.opens_clause(end):
            end += 1
        return range(start, end)

    def opens_clause(self, at: int) -> bool:
        """May a subordinate clause start at this token?"""
        role = self.roles[at]
        if not role & SUBORDINATOR:
            return False
        if role & DETERMINER:  # die, dat
            if at == 0:
                return self._opens_subordinate(0)
            before = self.roles[at - 1]
            after = self.roles[at + 1] if at + 1 < len(self.roles) else STOP
            if after & FINITE and self.is_finite(at + 1):
                return bool(before & STOP)
            if self.words[at] == "dat" and before & SUBJECT and not before & (OBJECT | DETERMINER) and not (at > 1 and self.roles[at - 2] & FINITE):
                return False  # dat ik dat niet wist
            if self.words[at] == "dat" and before & FINITE and not self._has_verb(at + 1):
                return False  # is dat goed?
            if self.words[at] == "dat":
                return not after & NOMINAL or bool(after & (NAME | NOUN_MANY)) or bool(before & VERB)
            return (bool(before & (NOMINAL | STOP)) and not before & PREPOSITION) or self.words[at - 1] in _ANTECEDENTS
        return self._opens_subordinate(at)

    def _has_verb(self, start: int) -> bool:
        """Does something that may be a verb stand from ``start`` up to the next mark?"""
        for role in self.roles[start:]:
            if role & STOP:
                return False
            if role & VERB:
                return True
        return False

    def _verb_follows(self, at: int) -> bool:
        """*Toen kwam hij; waarom is dat?*: a finite verb right after the word, so it is an adverb in a main clause."""
        return at + 1 < len(self.roles) and bool(self.roles[at + 1] & FINITE) and self.is_finite(at + 1)


@cache
def _text_roles(text: str) -> int:
    return STOP if text in _STOPS else 0


def _token_roles(token: Token) -> int:
    if token.kind == WORD:
        return word_roles(token.text)
    return NUMERAL if token.kind == NUMBER else _text_roles(token.text)
