"""WKW: the ending of past tense, participle as adjective and infinitive: antwoordde, vergrote, te duiden; verb forms that sound alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Rule, Sentence, Severity, form, letter, roles, verbs

SINGULAR_PERSONS = frozenset({"hij", "het", "dit", "dat", "men", "iemand", "iedereen", "niemand", "wie", "alles", "niets", "deze", "die"})


class InflectedParticiple(Rule):
    """Bijvoeglijk gebruikt deelwoord zo kort mogelijk.

    Voor een zelfstandig naamwoord krijgt het deelwoord alleen een e, en zo min mogelijk letters: de vergrote foto, de bestede tijd, het
    verbrande hout. *Vergrootte* en *verbrandde* zijn verleden tijd.

    ```fout
    De ⟦vergrootte⟧ foto hangt boven.
    Voor de ⟦verrichtte⟧ arbeid kreeg hij niets.
    Er lag veel ⟦verbrandde⟧ rommel.
    ```
    ```wordt
    De vergrote foto hangt boven.
    Voor de verrichte arbeid kreeg hij niets.
    Er lag veel verbrande rommel.
    ```
    ```goed
    De man die vergrootte foto’s ophing.
    Het vergrootte de kans.
    Hij verrichtte arbeid.
    Dat verbrandde hout.
    De brand die verbrandde, was groot.
    ```
    """

    code = "WKW023"
    name = "deelwoord-kort"
    severity = Severity.ERROR
    source = "Leidraad, 11: bijvoeglijk gebruikt deelwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_adjective_for, last="e"):
            token = sentence.tokens[at]
            right = _adjective_for(token.text)
            if right and self._before_noun(sentence, at):
                yield self.replacement(token.span, right, "Als bijvoeglijk naamwoord krijgt het deelwoord alleen een e.")

    def _before_noun(self, sentence: Sentence, at: int) -> bool:
        if not at or not sentence.may_be(at + 1, roles.NOMINAL) or sentence.may_be(at + 1, roles.DETERMINER):
            return False
        before = sentence.roles[at - 1]
        if before & roles.DETERMINER and not before & roles.SUBJECT:
            return True
        return bool(before & roles.PREPOSITION) or sentence.words[at - 1] in {"veel", "deze", "weinig"}


@cache
def _adjective_for(word: str) -> str | None:
    """*vergrootte* -> *vergrote*."""
    if not word.endswith(("tte", "dde")) or roles.roles(word) & roles.ADJECTIVE:
        return None
    return verbs.conjugate(word, verbs.PAST, verbs.INFLECTED_PARTICIPLE)


class PastForInfinitive(Rule):
    """Na te staat de onbepaalde wijs.

    Met *te* hoort de hele werkwoordsvorm: te duiden, te besteden, te starten. De dubbele d of t is van de verleden tijd.

    ```fout
    Dat is moeilijk te ⟦duidden⟧. Niemand hoeft de groei te ⟦forceert⟧.
    ```
    ```wordt
    Dat is moeilijk te duiden. Niemand hoeft de groei te forceren.
    ```
    ```goed
    Zij duidden de droom en hoopten die te begrijpen. Hij is te gast en komt te laat. De herberg is te huur.
    ```
    """

    code = "WKW024"
    name = "te-met-onbepaalde-wijs"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"te"}):
            verb = sentence[at + 1] if at + 1 < len(sentence) and sentence[at + 1].spaced and sentence[at + 1].lower != "ontbreekt" else None
            right = _infinitive_for(verb.text) if verb else None
            if verb and right:
                yield self.replacement(verb.span, right, "Na “te” staat de onbepaalde wijs.")


@cache
def _infinitive_for(word: str) -> str | None:
    """*duidden* -> *duiden*, *forceert* -> *forceren*."""
    if letter(word) == "V" and word[-1] == "t" and roles.roles(word) & roles.THIRD and not form(word).has_tag("BNW", "BYW", "ZNW"):
        return verbs.conjugate(word, verbs.THIRD_PERSON, verbs.PLURAL)
    return verbs.conjugate(word, verbs.PAST_PLURAL, verbs.PLURAL) if roles.roles(word) == roles.PAST_MANY else None


class SinglePast(Rule):
    """Verleden tijd met dubbele d of t.

    Eindigt de stam op een d of t, dan staat er in de verleden tijd een dubbele: meldde, luidde, bereidde, kostte. *Melde*, *luide* en *bereide*
    zijn iets anders of bestaan niet.

    ```fout
    De politie ⟦melde⟧ dat gisteren.
    Dat ⟦koste⟧ hem veel moeite.
    Dit zijn de ⟦koste⟧ van de verhuizing.
    De koning ⟦bereide⟧ zich voor.
    De storm ⟦verwoeste⟧ een deel van het dak.
    ```
    ```wordt
    De politie meldde dat gisteren.
    Dat kostte hem veel moeite.
    Dit zijn de kosten van de verhuizing.
    De koning bereidde zich voor.
    De storm verwoestte een deel van het dak.
    ```
    ```goed
    Ten koste van alles wilde hij winnen.
    De bereide maaltijd was lekker.
    Hij sprak met luide stem.
    De verwoeste huizen worden herbouwd.
    De politie meldde dat en het kostte tijd.
    ```
    """

    code = "WKW026"
    name = "verleden-tijd-dubbel"
    severity = Severity.LIKELY
    source = "Leidraad, 11: verleden tijd"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_doubled, last="e"):
            token = sentence.tokens[at]
            right = _doubled(token.lower)
            if right and self._is_verb(sentence, at):
                yield self.replacement(token.span, right, "De stam eindigt op d of t: dan is die in de verleden tijd dubbel.")
            elif token.text == "koste" and sentence.may_be(at - 1, roles.DETERMINER) and not sentence.may_be(at - 1, roles.SUBJECT):
                yield self.replacement(token.span, "kosten", "Het meervoud is “kosten”.")

    def _is_verb(self, sentence: Sentence, at: int) -> bool:
        """Is there a subject beside the word and no other verb around it?"""
        before, after = sentence.word(at - 1), sentence.word(at + 1)
        if before in {"ten", "te"} or (sentence.may_be(at - 1, roles.DETERMINER | roles.PREPOSITION) and before not in SINGULAR_PERSONS):
            return False
        stretch = sentence.stretch(at)
        if at == stretch[0] or any(sentence.may_be_finite(place) for place in stretch if place != at):
            return False
        if after in {"hij", "het", "ik", "zich", "hem", "zij", "ze", "we", "dat", "dit"}:
            return True
        if before in SINGULAR_PERSONS | {"ik"} and stretch[0] == at - 1:
            return sentence.may_be(at + 1, roles.DETERMINER | roles.PREPOSITION | roles.ADVERB | roles.OBJECT)
        named = sentence.may_be(at + 1, roles.NAME) and not sentence.may_be(at + 1, roles.NOUN)
        if sentence.may_be(at - 1, roles.ADVERB) and (named or sentence.may_be(at + 1, roles.DETERMINER)):
            return True
        preceding = sentence.noun_phrase_at(stretch[0])
        fits = preceding is not None and preceding.end == at and preceding.number == 1
        return fits and sentence.may_be(at + 1, roles.DETERMINER | roles.PREPOSITION | roles.SUBORDINATOR | roles.OBJECT)


@cache
def _doubled(word: str) -> str | None:
    """*melde* -> *meldde*: the past tense that lacks a letter."""
    if not word.endswith(("de", "te")) or not word.isalpha() or roles.roles(word) & roles.PAST:
        return None
    candidate = word[:-1] + word[-2:]
    least = 9 if roles.roles(word) == roles.ADJECTIVE and form(word).has_tag("WKW:VTD:VRB") else max(form(word).frequency, 9)
    return candidate if roles.roles(candidate) & roles.PAST and form(candidate).frequency >= least else None


class SoundAlikes(Rule):
    """Verkeerde werkwoordsvorm die hetzelfde klinkt.

    *Vont*, *wort*, *wild* en *mistte* bestaan, maar betekenen iets anders (doopvont, wort van bier, wild dier, het mistte). Als vorm van vinden,
    worden, willen en missen schrijft u vond, wordt, wilt en miste.

    ```fout
    Ik ⟦vont⟧ dat mooi.
    Het ⟦wort⟧ vergeten.
    De ⟦strijdt⟧ begon toen het ⟦geldt⟧ was verdwenen.
    ⟦Wild⟧ u koffie?
    De bal ⟦mistte⟧ het doel.
    ```
    ```wordt
    Ik vond dat mooi.
    Het wordt vergeten.
    De strijd begon toen het geld was verdwenen.
    Wilt u koffie?
    De bal miste het doel.
    ```
    ```goed
    Het mistte hevig.
    De vont staat in de kerk.
    Wild uit de polder.
    Het wort kookt.
    ```
    """

    code = "WKW027"
    name = "klinkt-hetzelfde"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_SOUND_ALIKES.keys()):
            token = sentence.tokens[at]
            right = self._right(sentence, at)
            if right:
                yield self.replacement(token.span, right if token.text.islower() else right.capitalize(), "Klinkt hetzelfde, maar is een ander woord.")

        for sentence, at, _ in doc.shape.search(r"(?:(?<!R)[d]A*|[et]A*(?=V[VQ]))(?P<noun>V)", "noun"):
            token = sentence.tokens[at]
            right = token.text[:-1]
            if token.text.islower() and token.text.endswith("dt") and roles.roles(right) & roles.NOUN:
                yield self.replacement(token.span, right, f"Na een lidwoord staat een zelfstandig naamwoord: {right}.")

    def _right(self, sentence: Sentence, at: int) -> str | None:
        word, before, after = sentence.words[at], sentence.word(at - 1), sentence.word(at + 1)
        right = _SOUND_ALIKES.get(word)
        if right is None:
            return None
        if word.startswith("mistte"):
            return None if "het" in {before, after} and sentence.word(at + 1) not in {"het", "zijn"} else right
        if word == "deugt":
            return None if _DOING.isdisjoint(sentence.words) else right
        if word == "ziedt":
            return right if after in {"er", "eruit", "u", "men"} else None
        if word == "wild":
            return right if after in {"u", "jij"} and at == 0 else None
        beside = before in {"ik", "hij", "ze", "zij", "we", "iemand"} or after in {"ik", "hij", "ze", "zij", "je"}
        vague = before in {"het", "dat", "dit"} and not any(sentence.is_finite(place) for place in sentence.stretch(at) if place != at)
        return (right.removesuffix("t") if right == "wordt" and "ik" in {before, after} else right) if beside or vague else None


_DOING = frozenset({"doet", "doen", "deed", "deden", "gedaan"})
_SOUND_ALIKES = {"deugt": "deugd", "ziedt": "ziet", "vont": "vond", "wort": "wordt", "wild": "wilt", "mistte": "miste", "mistten": "misten"}


class UnknownVerbForm(Rule):
    """Verkeerde uitgang van een werkwoord.

    Of een verleden tijd of deelwoord een t of een d krijgt, hangt af van de laatste klank van de stam (’t kofschip): gestraft, maakte; gebeld, belde.
    Eindigt de stam zelf op t of d, dan staat er in de verleden tijd een dubbele: wachtte, antwoordde.

    ```fout
    De dader is streng ⟦bestrafd⟧.
    Hij ⟦antwoorde⟧ niet en ⟦wachte⟧ af.
    Zij ⟦googled⟧ dat graag.
    Dat bestand is al ⟦gedeleted⟧.
    ```
    ```wordt
    De dader is streng bestraft.
    Hij antwoordde niet en wachtte af.
    Zij googelt dat graag.
    Dat bestand is al gedeletet.
    ```
    ```goed
    De dader is bestraft en hij antwoordde niet.
    ```
    """

    code = "WKW025"
    name = "werkwoordsuitgang"
    severity = Severity.ERROR
    source = "Leidraad, 11: werkwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_mended, last="dten"):
            token = sentence.tokens[at]
            right = _mended(token.text) if token.kind == "word" else None
            if right and sentence.words[at - 1 : at + 1] in _SET:
                continue
            if right and not doc.has_term([token]) and not (token.text.endswith("e") and at and roles.roles(sentence.tokens[at - 1].text) == roles.PREPOSITION):
                yield self.replacement(token.span, right, "Deze vorm bestaat niet: de stam bepaalt of er een t of een d komt, en of die dubbel is.")


_SET = (["te", "ruste"], ["koelen", "bloede"], ["kwade", "bloede"])
"""Old cases in set phrases."""
_ENDINGS = (
    ("d", "t"),
    ("t", "d"),
    ("de", "te"),
    ("te", "de"),
    ("den", "ten"),
    ("ten", "den"),
    ("de", "dde"),
    ("te", "tte"),
    ("den", "dden"),
    ("ten", "tten"),
    ("dde", "de"),
    ("tte", "te"),
    ("dden", "den"),
    ("tten", "ten"),
    ("led", "elt"),
    ("ed", "et"),
    ("ed", "d"),
    ("ed", "t"),
)


def _wanted(ending: str) -> int:
    """What the mended word must be: after a doubled letter too many it may be an adjective (bestede)."""
    return roles.VERB | roles.ADJECTIVE if ending in {"dde", "tte"} else roles.VERB


@cache
def _mended(word: str) -> str | None:
    """The verb form that an unknown word in lower case should be, or None."""
    if not word.endswith(("d", "t", "de", "te", "den", "ten")) or not word.islower() or len(word) < 4 or form(word).listed:
        return None
    for wrong, right in _ENDINGS:
        candidate = word[: -len(wrong)] + right
        role = roles.roles(candidate)
        fits = role & _wanted(wrong) and not role & ~(roles.VERB | roles.ADJECTIVE)
        if fits and word.endswith(wrong) and form(candidate).frequency > (5 if wrong == "ed" else 8):
            return candidate
    return None
