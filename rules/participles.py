"""WKW: participle or present tense (gebeurd, gebeurt), participle as adjective (vergrote), past tense (antwoordde)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import WORD, Document, Finding, Rule, Sentence, Severity, form, roles, verbs

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
    Het is al zo vaak ⟦gebeurt⟧.
    De tekst wordt door het programma niet ⟦herkent⟧.
    Hij zei dat hij dat nooit heeft ⟦vertelt⟧.
    Dat moet eerst worden ⟦behandelt⟧.
    Toen heb ik ⟦gevoelt⟧ wat pijn is.
    Het was een ⟦vervuilt⟧ gebied.
    De partij heeft zich verzet tegen het plan en een ander beleid ⟦belooft⟧.
    ```
    ```wordt
    U heeft de koers van het bedrijf verlegd.
    Het is al zo vaak gebeurd.
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
        for sentence in doc.syntax:
            if _SIGNS.isdisjoint(sentence.words):
                continue
            for at in sentence.verbs:
                right = participle_for(sentence.words[at])
                if right and not sentence.tokens[at].text[:1].isupper():
                    severity = self._severity(sentence, at)
                    if severity and not sentence.is_archaic:
                        yield self.replacement(sentence.tokens[at].span, right, "Voltooid deelwoord: de verleden tijd heeft een d.", severity=severity)

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
        auxiliary = next((place for place in before if sentence.words[place] in AUXILIARIES and not _is_noun(sentence, place)), None)
        if auxiliary is None:
            return Severity.LIKELY if self._shares_auxiliary(sentence, at) else None
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
    ```
    ```wordt
    Het gebeurt elke dag.
    Dit verandert voortdurend.
    De trainer vertelt zijn spelers het plan.
    Frankrijk ontkent alle beschuldigingen.
    Het gaat goed, vertelt Pieters.
    Dat behandelt de voorzitter straks.
    Hij koopt een auto die in goede staat verkeert.
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
    ```
    """

    code = "WKW021"
    name = "tegenwoordige-tijd-met-t"
    severity = Severity.ERROR
    source = "Leidraad, 11: tegenwoordige tijd"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            for at in sentence.verbs:
                token = sentence.tokens[at]
                right = present_for(token.text)
                severity = self._severity(sentence, at) if right else None
                if right and severity:
                    yield self.replacement(token.span, right, "Tegenwoordige tijd: de stam krijgt een t.", severity=severity)

    def _severity(self, sentence: Sentence, at: int) -> Severity | None:
        stretch = sentence.stretch(at)
        if any(_is_verb(sentence, place) for place in stretch if place != at) or sentence.is_archaic:
            return None
        before, start = sentence.word(at - 1), stretch[0]
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
        if stretch[-1] != at or at - start < 2 or opener in {"zoals", "als", "of", "dan", "hoe"}:
            return None
        if not (at + 1 >= len(sentence.tokens) or sentence.may_be(at + 1, roles.STOP)):
            return None
        person = {sentence.words[place] for place in stretch[1:]} & SINGULAR_PERSONS
        subject = sentence.noun_phrase_at(start + 1)
        if subject is not None and subject.number == 1 and subject.end - subject.start > 1 and subject.end == at:
            return Severity.LIKELY
        return Severity.LIKELY if person - {"dat", "dit"} or opener in {"die", "dat", "wie", "wat", "welke"} else None


_CLOSERS = frozenset({".", "?", "!", "”", "’", '"', "'"})
_SPEECH = frozenset(
    """
    verteld ontkend beweerd bevestigd beloofd verklaard herhaald verzekerd verkondigd gemeld vermeld bedoeld verduidelijkt beaamd benadrukt geantwoord
    """.split()
)


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Does the token look like a verb that could be finite?"""
    role = sentence.roles[at]
    return bool(role & (roles.FINITE | roles.MANY)) and not sentence.is_possessive(at)


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
        for sentence in doc.syntax:
            for at in sentence.verbs:
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
    Dat is moeilijk te ⟦duidden⟧.
    ```
    ```wordt
    Dat is moeilijk te duiden.
    ```
    ```goed
    Zij duidden de droom en hoopten die te begrijpen.
    ```
    """

    code = "WKW024"
    name = "te-met-onbepaalde-wijs"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            for at in sentence.verbs:
                right = _infinitive_for(sentence.words[at]) if at and sentence.words[at - 1] == "te" else None
                if right:
                    yield self.replacement(sentence.tokens[at].span, right, "Na “te” staat de onbepaalde wijs, niet de verleden tijd.")


@cache
def _infinitive_for(word: str) -> str | None:
    """*duidden* -> *duiden*."""
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
    ```
    ```wordt
    De politie meldde dat gisteren.
    Dat kostte hem veel moeite.
    Dit zijn de kosten van de verhuizing.
    De koning bereidde zich voor.
    ```
    ```goed
    Ten koste van alles wilde hij winnen.
    De bereide maaltijd was lekker.
    Hij sprak met luide stem.
    De politie meldde dat en het kostte tijd.
    ```
    """

    code = "WKW026"
    name = "verleden-tijd-dubbel"
    severity = Severity.LIKELY
    source = "Leidraad, 11: verleden tijd"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in doc.syntax:
            for at, word in enumerate(sentence.words):
                right = _doubled(word) if word.endswith("e") else None
                token = sentence.tokens[at]
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
        if at == stretch[0] or any(_is_verb(sentence, place) for place in stretch if place != at):
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
    if not word.endswith(("de", "te")) or roles.roles(word) & roles.PAST:
        return None
    candidate = word[:-1] + word[-2:]
    return candidate if roles.roles(candidate) & roles.PAST and form(candidate).frequency >= max(form(word).frequency, 9) else None


class SoundAlikes(Rule):
    """Verkeerde werkwoordsvorm die hetzelfde klinkt.

    *Vont*, *wort*, *wild* en *mistte* bestaan, maar betekenen iets anders (doopvont, wort van bier, wild dier, het mistte). Als vorm van vinden,
    worden, willen en missen schrijft u vond, wordt, wilt en miste.

    ```fout
    Ik ⟦vont⟧ dat mooi.
    Het ⟦wort⟧ vergeten.
    ⟦Wild⟧ u koffie?
    De bal ⟦mistte⟧ het doel.
    ```
    ```wordt
    Ik vond dat mooi.
    Het wordt vergeten.
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
        for sentence in doc.syntax:
            if _SOUND_ALIKES.keys().isdisjoint(sentence.words):
                continue
            for at, token in enumerate(sentence.tokens):
                right = self._right(sentence, at)
                if right:
                    yield self.replacement(token.span, right if token.text.islower() else right.capitalize(), "Klinkt hetzelfde, maar is een ander woord.")

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
        previous = ""
        for token in doc.words:
            right = _mended(token.text)
            before, previous = previous, token.text
            if right and not (token.text.endswith("e") and roles.roles(before) == roles.PREPOSITION):
                yield self.replacement(token.span, right, "Verkeerde uitgang van het werkwoord.")


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
