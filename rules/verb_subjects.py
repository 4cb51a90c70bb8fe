"""WKW: the present tense with other subjects than ik, je and hij: nouns and names, u, the one addressed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from taallint.api import Document, Finding, Rule, Sentence, Severity, Token, form, letter, names_person, roles, verbs

if TYPE_CHECKING:
    import regex

THIRD_SINGULAR = frozenset({"hij", "men", "ie", "iemand", "niemand", "iedereen", "het", "dit", "dat"})


def like(token: Token, text: str) -> str:
    """``text`` with a capital when the token has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


@cache
def third_for_stem(word: str) -> str | None:
    """*vind* -> *vindt*, for a word that can only be the form of "ik"."""
    half = roles.roles(word) == roles.FIRST | roles.PARTICIPLE and word in {"vermoed", "behoed"}
    if not (half or roles.roles(word) == roles.FIRST) or form(word).frequency < 8 or word in {"opzoek", "rep", "verdom", "war", "his", "dien", "youtube"}:
        return None
    if form(word.capitalize()).frequency > form(word).frequency + 1:
        return None  # a name that lost its capital (op twitter)
    return verbs.conjugate(word, verbs.FIRST_PERSON, verbs.THIRD_PERSON)


@cache
def _separable_third(word: str) -> bool:
    """Is the noun also a stem in -d that has a form with -t (inhoud)?"""
    return word.endswith("d") and bool(verbs.conjugate(word, verbs.FIRST_PERSON, verbs.THIRD_PERSON))


class StemWithoutT(Rule):
    """De t van de derde persoon ontbreekt.

    Is het onderwerp een naam, een zelfstandig naamwoord, u of iets anders in het enkelvoud dan *ik*, dan krijgt de stam een t:
    Den Haag wordt, mijn zus vindt, de politie vermoedt. Zonder t kan de vorm alleen bij *ik* horen, bij *je* erachter, of een gebod zijn.

    ```fout
    De regering ⟦word⟧ morgen beëdigd.
    Mijn zus ⟦vind⟧ dat mooi.
    In Utrecht ⟦word⟧ een nieuwe brug gebouwd.
    Het kabinet wikt en ⟦weeg⟧, maar beslist niet.
    De dokter ⟦raad⟧ het gebruik af.
    Mijn vrouw ⟦werk⟧ zelf in het onderwijs.
    Een woordvoerder ⟦meld⟧ dat de man is aangehouden.
    Als iets of iemand schapen of ander vee ⟦dood⟧, is dat erg.
    ```
    ```wordt
    De regering wordt morgen beëdigd.
    Mijn zus vindt dat mooi.
    In Utrecht wordt een nieuwe brug gebouwd.
    Het kabinet wikt en weegt, maar beslist niet.
    De dokter raadt het gebruik af.
    Mijn vrouw werkt zelf in het onderwijs.
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
    Dat bericht stond op twitter en facebook.
    ```
    """

    code = "WKW005"
    name = "stam-zonder-t"
    severity = Severity.LIKELY
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for pattern in _STEMS:
            for sentence, at, match in doc.shape.search(pattern, "verb"):
                known = third_for_stem(sentence.tokens[at].text) if match["verb"] == "F" else self._is_stem(sentence, at, match)
                if known and self._needs_t(sentence, at) and not doc.has_term(sentence.tokens[max(0, at - 1) : at + 1]):
                    yield from self._findings(sentence, at)
        for pattern in _SPEECH_VERBS:
            for sentence, at, _ in doc.shape.search(pattern, "verb"):
                asks = sentence.may_be(0, roles.FINITE) or sentence.words[0] in {"als", "wie", "wilt", "heeft"}
                if sentence.tokens[at].text in _SPEECH and "ik" not in sentence.words[at - 2 : at + 3] and not asks:
                    yield from self._findings(sentence, at)
        for sentence, at in doc.places(_ALSO_STEMS):
            if self._closes_subordinate(sentence, at):
                yield from self._findings(sentence, at)

    @staticmethod
    def _is_stem(sentence: Sentence, at: int, match: regex.Match[str]) -> bool:
        """Is the word, which is also a noun, a stem that lacks its t: after a person, before ze, or one in -d?"""
        person, they = (match.groupdict().get(name) for name in ("person", "they"))
        if they:
            return sentence.word(at + 1) in {"ze", "zij"}
        return names_person(sentence.words[at - 1]) if person else _separable_third(sentence.tokens[at].text)

    def _findings(self, sentence: Sentence, at: int) -> Iterator[Finding]:
        token = sentence.tokens[at]
        right = verbs.conjugate(token.text, verbs.FIRST_PERSON, verbs.THIRD_PERSON)
        if right:
            yield self.replacement(token.span, right, "Zonder t hoort deze vorm bij “ik”; hier is het onderwerp iets anders.")

    def _needs_t(self, sentence: Sentence, at: int) -> bool:
        if sentence.tokens[at].text[:1].isupper() or sentence.word(at - 1) in {"woord", "term"} or sentence.words[at] == "kijf":
            return False
        if sentence.may_be(at + 1, roles.NOUN) and sentence.may_be(at - 1, roles.DETERMINER | roles.ADJECTIVE):
            return False  # het lees boek: a compound that was split
        if sentence.word(at + 1) == "u" and sentence.word(at - 1) in {"dus", "en", "maar", ",", ":"} and sentence.words[-1] != "?":
            return False  # de trap is steil, dus houd u vast
        if sentence.is_archaic or not sentence.tokens[at].spaced or not all(map(_is_known, [sentence.tokens[at - 1], *sentence.tokens[at + 1 : at + 2]])):
            return False
        if any(sentence.words[place] in _OTHER_PERSONS for place in sentence.stretch(at)):
            return False
        return "ik" not in sentence.words or letter(sentence.words[at - 1]) == "S" or not self._may_continue(sentence, at)

    def _may_continue(self, sentence: Sentence, at: int) -> bool:
        """May *ik* of this or an earlier clause be the subject: ik loop weg en word gemist?"""
        clause = sentence.clause_of(at)
        while clause is not None:
            if any(sentence.words[place] in {"ik", "je", "jij"} for place in clause.tokens):
                return True
            clause = clause.before
        return sentence.clause_of(at) is None

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
_PHRASE = r"(?:R{1,2}[etdyzhcgip\#]?[AUpLn\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_NO_VERB = r"(?![^,\n]*[VvWQYFzxK])"
_STEMS = (
    r"(?P<verb>F)(?<=[NPKEXYOnxoAULBRrcthgiuSkpVvqWQ\#]F)(?![sy])",  # de regering word; nothing of the kind stands before a command
    r"[iqSc][^,\nVvWQFYzswu]*R[dh]?[yoE](?P<verb>F)(?=[,\n.])",  # die van haar houd
    r",(?P<verb>F)(?=[dt][AU]*N[BRr]*L[,\n])",  # als het regent, word de wedstrijd afgelast
    r"C(?P<verb>F)(?=r)",  # en word er gezongen
    r"VC(?P<verb>F)(?=[,\nM])",  # het kabinet wikt en weeg
    r"[qSc][^,\nVvWQFzxKYL]*N(?P<verb>N)(?=[,\n])",  # wat dat werk inhoud
    rf'\n"?(?:{_PHRASE}|[Br])+(?P<verb>N)(?=[dtyz][AU]*N|[dt]A*P|E){_NO_VERB}',  # volgens hem raad de arts
    rf'\n"?[dtyzh][AU]*N(?P<verb>N)(?=[dtyz][AU]*[NPE]|e[AU]*N|o){_NO_VERB}',  # de arts raad het gebruik af
    rf'\n"?[dyz][AU]*(?P<person>N)(?P<verb>N)(?=[BrRo]){_NO_VERB}',  # mijn vrouw werk in het onderwijs
    rf"(?P<verb>N)(?P<they>u)(?<=[,\n](?:{_PHRASE}|[Br])*Nu){_NO_VERB}",  # elke week loop ze de wijk door
)
_SPEECH_VERBS = (
    r"""",?(?P<verb>[FN])(?:[dtz][AU]*N|E|u)""",  # ”, meld de politie
    r",(?P<verb>[FN])(?:[dtz][AU]*NE*|E+|u)(?:R[dtez]?[AU]*[NE])*[ULB]*(?=[,\n])",  # …, meld de politie.
)
_SPEECH = frozenset(
    "zeg vertel meld stel constateer antwoord schrijf vervolg vind denk vraag reageer verklaar beaam erken bevestig benadruk roep waarschuw voeg bekend".split()
)
_OTHER_PERSONS = frozenset({"ik", "ikzelf", "jijzelf", "wijzelf", "je", "jij", "we", "wij", "jullie", "gij", "ge", "'k"})


def _is_known(token: Token) -> bool:
    """Is it no foreign word?"""
    return token.kind != "word" or token.form.listed or token.form.is_capitalised


class OtherPersons(Rule):
    """Hij wil, hij heeft, hij is, hij kan, hij zal.

    *Wilt*, *hebt*, *bent*, *kunt* en *zult* horen bij “je”, “jij” en “u”, niet bij “hij”, “het” of een naam.

    ```fout
    Hij ⟦wilt⟧ naar huis.
    Dan ⟦hebt⟧ hij het mis.
    Het ⟦kunt⟧ beter.
    Wie wil ruilen, ⟦kunt⟧ bellen en nieuwe leden ⟦bent⟧ welkom.
    ```
    ```wordt
    Hij wil naar huis.
    Dan heeft hij het mis.
    Het kan beter.
    Wie wil ruilen, kan bellen en nieuwe leden zijn welkom.
    ```
    ```goed
    Dan hebt u het goed.
    Als u het wilt, kan het.
    Bent u hier al lang?
    Je hebt het goed.
    Dat hebt u gezegd en dat bent u vergeten. Kunt niet missen. Hij at een boterham met zult.
    ```
    """

    code = "WKW006"
    name = "hij-wil"
    severity = Severity.ERROR
    source = "Leidraad, 11; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_SECOND):
            if sentence.is_archaic:
                continue
            token, message = sentence.tokens[at], f"“{sentence.words[at]}” hoort bij je, jij en u."
            if self._is_third(sentence, at):
                yield self.replacement(token.span, like(token, _SECOND_TO_THIRD[token.lower]), message)
            elif _SECOND_PERSONS.isdisjoint(sentence.words) and self._may_be_verb(sentence, at):
                many = letter(sentence.words[at - 1]) in "Pkw"
                right = next(iter(token.form.lemmas)) if many else _SECOND_TO_THIRD[token.lower]
                yield self.replacement(token.span, right, message, severity=Severity.LIKELY)

    @staticmethod
    def _may_be_verb(sentence: Sentence, at: int) -> bool:
        """Is it no first word (Kunt niet missen), no name and no noun (de zult)?"""
        return at > 0 and sentence.tokens[at].text.islower() and letter(sentence.words[at - 1]) not in 'detyzR"' and sentence.block.kind.is_prose

    def _is_third(self, sentence: Sentence, at: int) -> bool:
        clause = sentence.clause_of(at)
        if clause is None or any(sentence.words[place] in {"je", "jij", "u", "jullie"} for place in clause.tokens):
            return False
        before, after = sentence.word(at - 1), sentence.word(at + 1)
        return after in {"hij", "men", "iemand"} or (before in THIRD_SINGULAR and before not in {"dat", "dit"} and after not in {"u", "je", "jij"})


_SECOND_TO_THIRD = {"wilt": "wil", "hebt": "heeft", "bent": "is", "kunt": "kan", "zult": "zal"}
_SECOND = frozenset(_SECOND_TO_THIRD)
_SECOND_PERSONS = frozenset({"je", "jij", "u", "jullie", "ge", "gij", "gijlieden", "jou", "jouw", "uw", "uzelf", "jezelf"})


class FormOfU(Rule):
    """Het is “u wilt”, “u kunt”, “u zult” en “u bent”.

    In verzorgde taal krijgt ook “u” de vormen van “jij”. *U wil*, *u kan*, *u zal* en *u is* zijn informeel, Belgisch of verouderd.

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
        for sentence in {id(sentence): sentence for sentence, _ in doc.places({"u"})}.values():
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
    ⟦Vermeldt⟧ uw naam op de envelop.
    ⟦Houdt⟧ rekening met vertraging.
    ```
    ```wordt
    Word lid van onze vereniging!
    Word donateur.
    Vermeld uw naam op de envelop.
    Houd rekening met vertraging.
    ```
    ```goed
    Wordt vervolgd.
    Wordt Jan voorzitter?
    Wordt water duurder? Houdt u rekening met vertraging.
    Word lid van onze vereniging!
    ```
    """

    code = "WKW008"
    name = "gebiedende-wijs"
    severity = Severity.LIKELY
    source = "Leidraad, 11: gebiedende wijs"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places({"wordt"}):
            role = sentence.word(at + 1 + (sentence.word(at + 1) in {"dan", "nu", "ook"}))
            if at == 0 and role in _ROLES and sentence.tokens[-1].text != "?":
                yield self._without_t(sentence, at, "word")
        for sentence, at, _ in doc.shape.search(r"\n(?P<verb>[VvxE])(?:d[AU]*[NPK]|y[BRL.,]|B*N)", "verb"):
            word, object_ = sentence.words[at], sentence.words[at + 1]
            meant = object_ in {"uw", "je"} or (word == "houdt" and not _TO_KEEP.isdisjoint(sentence.words[at + 1 : at + 4]))
            if word.endswith("dt") and meant and sentence.tokens[-1].text != "?":
                yield self._without_t(sentence, at, word[:-1])

    def _without_t(self, sentence: Sentence, at: int, right: str) -> Finding:
        return self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), "De gebiedende wijs krijgt geen t.")


_TO_KEEP = frozenset({"rekening", "afstand", "moed", "maat"})
_ROLES = frozenset({"lid", "donateur", "vriend", "abonnee", "vrijwilliger", "sponsor", "partner", "leverancier", "volger", "ambassadeur", "fan", "begunstiger"})
