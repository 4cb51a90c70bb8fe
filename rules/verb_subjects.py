"""WKW: does the finite verb fit its subject, when that is a noun or a name, u, or a pronoun of another number?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Clause, Document, Finding, NounPhrase, Rule, Sentence, Severity, Token, form, roles, verbs

THIRD_SINGULAR = frozenset({"hij", "men", "ie", "iemand", "niemand", "iedereen", "het", "dit", "dat"})
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


@cache
def third_for_stem(word: str) -> str | None:
    """*vind* -> *vindt*, for a word that can only be the form of "ik"."""
    if roles.roles(word) != roles.FIRST or form(word).frequency < 8 or word in {"opzoek", "verdom", "war", "his"}:
        return None
    return verbs.conjugate(word, verbs.FIRST_PERSON, verbs.THIRD_PERSON)


class StemWithoutT(Rule):
    """De t van de derde persoon ontbreekt.

    Is het onderwerp een naam, een zelfstandig naamwoord, u of iets anders in het enkelvoud dan *ik*, dan krijgt de stam een t:
    Den Haag wordt, mijn zus vindt, de politie vermoedt. Zonder t kan de vorm alleen bij *ik* horen, bij *je* erachter, of een gebod zijn.

    ```fout
    De regering ⟦word⟧ morgen beëdigd.
    Mijn zus ⟦vind⟧ dat mooi.
    In Utrecht ⟦word⟧ een nieuwe brug gebouwd.
    Een woordvoerder ⟦meld⟧ dat de man is aangehouden.
    Als iets of iemand schapen of ander vee ⟦dood⟧, is dat erg.
    ```
    ```wordt
    De regering wordt morgen beëdigd.
    Mijn zus vindt dat mooi.
    In Utrecht wordt een nieuwe brug gebouwd.
    Een woordvoerder meldt dat de man is aangehouden.
    Als iets of iemand schapen of ander vee doodt, is dat erg.
    ```
    ```goed
    Ik loop weg en word gemist.
    Word lid van de vereniging.
    Dan word je gecorrigeerd.
    Dat vind ik mooi.
    Kom binnen en houd je jas aan.
    Hij was dood.
    ```
    """

    code = "WKW005"
    name = "stam-zonder-t"
    severity = Severity.LIKELY
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            for at in sentence.verbs:
                token = sentence.tokens[at]
                right = third_for_stem(token.text)
                if (right and self._needs_t(sentence, at)) or (token.text in _ALSO_STEMS and self._closes_subordinate(sentence, at)):
                    right = right or verbs.conjugate(token.text, verbs.FIRST_PERSON, verbs.THIRD_PERSON)
                    if right:
                        yield self.replacement(token.span, right, "Zonder t hoort deze vorm bij “ik”; hier is het onderwerp iets anders.")

    def _needs_t(self, sentence: Sentence, at: int) -> bool:
        if not at or sentence.word(at + 1) in {"ik", "je", "jij"} or sentence.is_archaic or not sentence.tokens[at].spaced:
            return False
        stretch = sentence.stretch(at)
        if sentence.may_be(at - 1, roles.PREPOSITION) or not all(map(_is_known, [sentence.tokens[at - 1], *sentence.tokens[at + 1 : at + 2]])):
            return False
        if at == stretch[0] or sentence.tokens[at - 1].kind == "punct" or (at - 1 == stretch[0] and sentence.may_be(at - 1, roles.COORDINATOR)):
            return False
        if any(sentence.words[place] in _OTHER_PERSONS for place in stretch) or any(sentence.is_finite(place) for place in stretch if place != at):
            return False
        clause = sentence.clause_of(at)
        while clause is not None:
            if any(sentence.words[place] in {"ik", "je", "jij"} for place in clause.tokens):
                return False
            clause = clause.before
        if sentence.may_be(stretch[0], roles.FINITE) and stretch[0] == 0:
            return False
        return any(phrase.number != 2 for phrase in sentence.noun_phrases_among(list(stretch)) if at not in range(phrase.start, phrase.end))

    def _closes_subordinate(self, sentence: Sentence, at: int) -> bool:
        """*als iemand schapen dood*: a word that is also a noun or adjective closes a clause with subject and object, and without verb."""
        clause = sentence.clause_of(at)
        if clause is None or not clause.is_subordinate or clause.tokens[-1] != at or sentence.words[clause.start] != "als":
            return False
        if any(sentence.roles[place] & roles.VERB for place in clause.tokens if place != at):
            return False
        objects = [phrase for phrase in clause.noun_phrases if not phrase.is_pronoun and phrase.end <= at]
        return bool(objects) and any(sentence.words[place] in {"iemand", "hij", "men"} for place in clause.tokens)


_ALSO_STEMS = frozenset({"dood", "kleed", "brand", "leid", "bloed", "voed", "schud", "antwoord", "land", "strand"})
_OTHER_PERSONS = frozenset({"ik", "je", "jij", "we", "wij", "jullie", "gij", "ge", "'k"})


def _is_known(token: Token) -> bool:
    """Is it no foreign word?"""
    return token.kind != "word" or token.form.listed or token.form.is_capitalised


class OtherPersons(Rule):
    """Hij wil, hij heeft, hij is, hij kan, hij zal.

    *Wilt*, *hebt*, *bent*, *kunt* en *zult* horen bij je, jij en u, niet bij hij, het of een naam.

    ```fout
    Hij ⟦wilt⟧ naar huis.
    Dan ⟦hebt⟧ hij het mis.
    Het ⟦kunt⟧ beter.
    ```
    ```wordt
    Hij wil naar huis.
    Dan heeft hij het mis.
    Het kan beter.
    ```
    ```goed
    Dan hebt u het goed.
    Als u het wilt, kan het.
    Bent u hier al lang?
    Je hebt het goed.
    Dat hebt u gezegd en dat bent u vergeten.
    ```
    """

    code = "WKW006"
    name = "hij-wil"
    severity = Severity.ERROR
    source = "Leidraad, 11; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            if _SECOND.isdisjoint(sentence.words) or sentence.is_archaic:
                continue
            for at, word in enumerate(sentence.words):
                if word in _SECOND and self._is_third(sentence, at):
                    token = sentence.tokens[at]
                    yield self.replacement(token.span, like(token, _SECOND_TO_THIRD[word]), f"“{word}” hoort bij je, jij en u.")

    def _is_third(self, sentence: Sentence, at: int) -> bool:
        clause = sentence.clause_of(at)
        if clause is None or any(sentence.words[place] in {"je", "jij", "u", "jullie"} for place in clause.tokens):
            return False
        before, after = sentence.word(at - 1), sentence.word(at + 1)
        return after in {"hij", "men", "iemand"} or (before in THIRD_SINGULAR and before not in {"dat", "dit"} and after not in {"u", "je", "jij"})


_SECOND_TO_THIRD = {"wilt": "wil", "hebt": "heeft", "bent": "is", "kunt": "kan", "zult": "zal"}
_SECOND = frozenset(_SECOND_TO_THIRD)


class FormOfU(Rule):
    """Bij u: u wilt, u kunt, u zult, u bent.

    In verzorgde taal heet het u wilt, u kunt, u zult en u bent. *U wil*, *u kan*, *u zal* en *u is* zijn informeel, Belgisch of verouderd.

    ```fout
    U ⟦wil⟧ dat zeker weten.
    ⟦Kan⟧ u mij helpen?
    ```
    ```wordt
    U wilt dat zeker weten.
    Kunt u mij helpen?
    ```
    ```goed
    Wij willen u helpen, u kunt bellen.
    Hij zal u bellen.
    Dat zal u niet verbazen.
    Wat hij u wil zeggen, is duidelijk.
    ```
    """

    code = "WKW007"
    name = "u-wilt"
    severity = Severity.STYLE
    source = "taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            if "u" not in sentence.words or _THIRD_TO_SECOND.keys().isdisjoint(sentence.words):
                continue
            for at, word in enumerate(sentence.words):
                if word not in _THIRD_TO_SECOND:
                    continue
                direct = sentence.word(at - 1) == "u" and (
                    at == 1 or sentence.may_be(at - 2, roles.STOP) or sentence.word(at - 2) in {"als", "dat", "wat", "wanneer", "of"}
                )
                turned = sentence.word(at + 1) == "u" and at == 0 and sentence.tokens[-1].text == "?"
                if (direct and word != "is" and sentence.word(at + 1) not in {"ik", "hij", "we", "wij", "jij", "ze"}) or turned:
                    token = sentence.tokens[at]
                    yield self.replacement(token.span, like(token, _THIRD_TO_SECOND[word]), "In verzorgde taal: u wilt, u kunt, u zult, u bent.")


_THIRD_TO_SECOND = {"wil": "wilt", "kan": "kunt", "zal": "zult", "is": "bent"}


class Imperative(Rule):
    """Gebiedende wijs zonder t.

    Een gebod of uitnodiging is de stam: word lid, houd afstand, meld u aan. Een t hoort daar niet meer bij.

    ```fout
    ⟦Wordt⟧ lid van onze vereniging!
    ⟦Wordt⟧ donateur.
    ```
    ```wordt
    Word lid van onze vereniging!
    Word donateur.
    ```
    ```goed
    Wordt vervolgd.
    Wordt Jan voorzitter?
    Wordt water duurder?
    Word lid van onze vereniging!
    ```
    """

    code = "WKW008"
    name = "gebiedende-wijs"
    severity = Severity.LIKELY
    source = "Leidraad, 11: gebiedende wijs"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            if sentence.word(0) == "wordt" and sentence.word(1) in _ROLES and sentence.tokens[-1].text != "?":
                token = sentence.tokens[0]
                yield self.replacement(token.span, like(token, "word"), "De gebiedende wijs krijgt geen t.")


_ROLES = frozenset({"lid", "donateur", "vriend", "abonnee", "vrijwilliger", "sponsor", "partner", "leverancier", "volger", "ambassadeur", "fan", "begunstiger"})


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
    De mannen ⟦loopt⟧ naar huis.
    Het is tijd dat de spelling van die namen in het Frans ⟦worden⟧ geschreven.
    De oorzaak van de branden ⟦zijn⟧ onbekend.
    Deze boeken ⟦was⟧ duur.
    ```
    ```wordt
    De mannen lopen naar huis.
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
            if not sentence.block.kind.is_prose:
                continue
            for clause in sentence.clauses:
                found = self._wrong(sentence, clause)
                if found:
                    at, right, number = found
                    yield self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), f"Het onderwerp staat in het {number}.")

    def _wrong(self, sentence: Sentence, clause: Clause) -> tuple[int, str, str] | None:
        at = clause.finite
        if at is None or clause.before is not None or any(sentence.roles[place] & roles.COORDINATOR for place in clause.tokens):
            return None
        subject = sure_subject(sentence, clause)
        if subject is None:
            return self._turned(sentence, clause, at)
        if sentence.words[subject.head] in COLLECTIVES:
            return None
        role = sentence.roles[at]
        others = [phrase for phrase in clause.noun_phrases if phrase != subject and phrase.start != clause.opener]
        if subject.number == 1 and role & (roles.MANY | roles.PAST_MANY) and sentence.words[at] in _PLURALS:
            if any(phrase.number != 1 or (phrase.is_pronoun and sentence.words[phrase.head] not in {"alles", "iets", "niets"}) for phrase in others):
                return None
            right = _singular(sentence.words[at])
            return (at, right, "enkelvoud") if right else None
        if subject.number == 2 and subject.end == at and sentence.is_finite(at) and role & (roles.THIRD | roles.PAST) and not role & roles.MANY:
            bare = sentence.words[at] in {"is", "was", "lijkt", "leek", "blijft", "bleef", "wordt", "werd", "heeft", "had"}
            if any(
                phrase.number != 2 and (not bare or phrase.end - phrase.start > 1 or sentence.may_be(phrase.head, roles.NAME | roles.SUBJECT))
                for phrase in others
            ):
                return None
            right = _plural(sentence.words[at])
            return (at, right, "meervoud") if right else None
        return None

    def _turned(self, sentence: Sentence, clause: Clause, at: int) -> tuple[int, str, str] | None:
        """*In Utrecht worden een brug gebouwd*: adverb or phrase with preposition, verb, subject."""
        opens = sentence.may_be(clause.start, roles.PREPOSITION | roles.ADVERB) and not sentence.may_be(clause.start, roles.SUBORDINATOR)
        if clause.is_subordinate or not opens or at + 1 not in clause.tokens or clause.tokens[-1] - clause.tokens[0] != len(clause.tokens) - 1:
            return None
        phrases = clause.noun_phrases
        subject = next((phrase for phrase in phrases if phrase.start == at + 1), None)
        if subject is None or len(phrases) != 1 or subject.is_pronoun or sentence.words[subject.head] in COLLECTIVES or subject.head != subject.end - 1:
            return None
        determined = sentence.may_be(subject.start, roles.DETERMINER) and sentence.words[subject.start] not in {"geen", "je", "alle"}
        if not determined or sentence.may_be(subject.head, roles.NAME) or not _only_prepositional(sentence, clause.start, at):
            return None
        word = sentence.words[at]
        if subject.number == 1 and word in _PLURALS and sentence.roles[at] & (roles.MANY | roles.PAST_MANY):
            right = _singular(word)
            return (at, right, "enkelvoud") if right else None
        if subject.number == 2 and word in _SINGULARS:
            right = _plural(word)
            return (at, right, "meervoud") if right else None
        return None


def sure_subject(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """The noun phrase with a determiner that opens the clause and has only phrases with a preposition between it and the finite verb; else None."""
    start = clause.start
    if clause.opener == start:
        if sentence.words[start] in {"die", "dat", "wat", "wie"} and not (
            sentence.words[start] == "dat" and start and sentence.may_be(start + 1, roles.DETERMINER)
        ):
            return None
        start += 1
    subject = next((phrase for phrase in clause.noun_phrases if phrase.start == start), None)
    at = clause.finite
    if subject is None or at is None or subject.is_pronoun or subject.end > at or subject.head != subject.end - 1:
        return None
    if not sentence.may_be(start, roles.DETERMINER) or sentence.words[start] in {"je", "zijn", "geen", "alle"}:
        return None
    if subject.number == 2 and sentence.tokens[subject.head].text[:1].isupper():
        return None
    return subject if _only_prepositional(sentence, subject.end, at) else None


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
_PLURALS = frozenset(
    """
    zijn worden hebben kunnen zullen moeten willen mogen gaan blijven staan komen waren werden hadden konden zouden moesten wilden mochten gingen bleven stonden
    kwamen lijken leken blijken bleken
    """.split()
)
