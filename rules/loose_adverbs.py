"""Voornaamwoordelijke bijwoorden (ervoor, hiernaar) die los geschreven zijn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import PUNCT, WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, roles


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


@cache
def _is_verb(word: Form) -> bool:
    return word.has_tag("WKW:") and word.norm == word.lower


@cache
def _is_only_finite(word: Form) -> bool:
    """Is it a finite verb and nothing that a preposition may govern?"""
    role = roles.roles(word.text)
    return word.lower in _FINITE or (bool(role & roles.FINITE) and not role & ~(roles.FINITE | roles.MANY) and word.norm == word.lower)


class LooseAdverb(Rule):
    """Er, daar, hier of waar en het voorzetsel vormen één woord.

    *Er*, *daar*, *hier* en *waar* schrijf je vast aan het voorzetsel dat erbij hoort: *ervoor zorgen*, *erop aangesproken*, *hiernaar kijken*.
    Hoort het voorzetsel bij wat erna komt, dan blijft het los: *er voor ons zijn*. Horen twee voorzetsels bij elkaar, dan gaat het eerste
    mee met *er*: *ervan uitgaan*, *ervan af*. Bron: Leidraad, voornaamwoordelijke bijwoorden.

    ```fout
    Zij moeten ⟦er voor⟧ zorgen dat wie ⟦er op⟧ aangesproken wordt, het begrijpt. Het is onze plicht om ⟦hier naar⟧ te kijken.
    De kamer ⟦waar in⟧ hij zat, en de manier ⟦waar op⟧ de club handelde. ⟦Daar over⟧ is geen twijfel. Zij droomt ⟦er van⟧ ooit te winnen en denkt ⟦er over⟧ om te gaan. ⟦Hier bij⟧ komt dat zij ziek is. ⟦Daar om⟧ kan zij niet komen.
    Zij moesten ⟦er aan⟧ geloven en zagen ⟦er op⟧ toe. Het doet ⟦er toe⟧. Wat ⟦daar tegenover⟧ staat, is veel. Hij moet ⟦er mee⟧ stoppen en ⟦daar mee⟧ doorgaan. Ik ga ⟦er van uit⟧ dat het klopt. Het hangt ⟦er vanaf⟧.
    ```
    ```wordt
    Zij moeten ervoor zorgen dat wie erop aangesproken wordt, het begrijpt. Het is onze plicht om hiernaar te kijken.
    De kamer waarin hij zat, en de manier waarop de club handelde. Daarover is geen twijfel. Zij droomt ervan ooit te winnen en denkt erover om te gaan. Hierbij komt dat zij ziek is. Daarom kan zij niet komen.
    Zij moesten eraan geloven en zagen erop toe. Het doet ertoe. Wat daartegenover staat, is veel. Hij moet ermee stoppen en daarmee doorgaan. Ik ga ervan uit dat het klopt. Het hangt ervan af.
    ```
    ```goed
    Hij is er voor ons. Zij waren er in 2010 bij. Zij zijn daar om te werken. Hier in Nederland is het koud. Waar in de stad staat hij?
    Hij was er tot gisteren. Zij wonen hier op aarde. Hoeveel zijn er door ziekte afwezig? Er is veel, en het gaat waar of niet.
    De markt waar van alles te koop is, de plek waar op zondag wordt gevoetbald en het huis waar voor iedereen een bed staat. Zij was er voor niet meer dan een dag.
    ```
    """

    code = "SAM022"
    name = "er-met-voorzetsel"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_ADVERBS):
            found = self._found(sentence, at) if at + 1 < len(sentence) and sentence[at + 1].spaced else None
            if found:
                length, text, severity = found
                message = f"“{sentence[at].lower.capitalize()}” en het voorzetsel dat erbij hoort, zijn één woord."
                yield self.replacement(_span(sentence[at : at + length]), text, message, severity=severity)

    def _found(self, sentence: Sequence[Token], at: int) -> tuple[int, str, Severity] | None:
        first, second = sentence[at], sentence[at + 1].lower
        after = sentence[at + 2] if at + 2 < len(sentence) else None
        base = first.form.norm
        if second in {"uit", "af"} and first.lower == "er" and after is not None and after.lower in {"van", "voor"}:
            return None
        if second == "af" and [token.lower for token in sentence[at + 2 : at + 4]] == ["en", "toe"]:
            return None
        if second in _ALWAYS:
            if (first.lower == "waar" and second in {"af"}) or (second == "toe" and after is not None and after.lower in {"nu", "aan"}):
                return None
            verb = sentence[at - 1].form if at and (first.lower, second) == ("er", "af") else None
            may_be_particle = verb is not None and any(form(second + lemma).listed for lemma in verb.lemmas)  # minder mensen studeren er af
            return 2, base + second, Severity.CONSIDER if may_be_particle else Severity.ERROR
        if second == "tegenover" and first.lower in {"er", "daar", "hier"} and (after is None or after.kind == PUNCT or _is_verb(after.form)):
            return 2, base + second, Severity.ERROR
        if second in _DOUBLED and first.lower == "er":
            right = _DOUBLED[second]
            if after is None or after.kind == PUNCT or _is_verb(after.form) or after.lower in {"dat", "of", "te"}:
                return 2, f"{base}{right}", Severity.ERROR
            return None
        if second not in _STRANDED:
            return None
        if after is not None and after.kind == WORD and (severity := self._without_object(sentence, at)):
            return 2, base + second, severity
        if after is None or after.kind == PUNCT:
            return (2, base + second, Severity.LIKELY) if self._is_stranded_at_end(sentence, at) else None
        if after.lower in _SECOND and f"{second} {after.lower}" in _SPLITS:
            end = sentence[at + 3] if at + 3 < len(sentence) else None
            if end is None or end.kind == PUNCT or _is_verb(end.form) or end.lower in {"dat", "te", "of"}:
                return 3, f"{base}{second} {after.lower}", Severity.ERROR
        end = sentence[at + 3] if at + 3 < len(sentence) else None
        closes = end is None or end.kind == PUNCT or end.lower == "te" or (first.lower == "er" and not _MODALS.isdisjoint(end.form.lemmas))
        if after.lower in _PARTICLES_AT_END and closes and second in _WITH_PARTICLE:
            return 2, base + second, Severity.ERROR
        if first.lower == "er" and (second, after.lower) == ("van", "op") and end is not None and end.lower == "aan":
            return 2, base + second, Severity.ERROR
        if (
            first.lower == "er"
            and after.form.has_tag("WKW:TGW:INF")
            and (end is None or end.kind == PUNCT or end.lower in {"en", "of"})
            and self._follows_modal(sentence, at)
        ):
            return 2, base + second, Severity.ERROR
        if first.lower == "er" and second in _WITH_PARTICLE and after.lower == "dat" and end is not None and end.form.has_tag("VNW", "ZNW:MRV", "ENM"):
            return 2, base + second, Severity.ERROR
        if second in _WITH_PARTICLE and after.lower in {"met", "tijdens", "vanwege", "zonder"}:
            return 2, base + second, Severity.LIKELY
        if after.lower == "te" and second not in {"om", "door"}:
            end = sentence[at + 3] if at + 3 < len(sentence) else None
            if end is None or not end.form.has_tag("WKW:TGW:INF"):
                return None
            separable = form(second + end.lower)
            if first.lower in {"hier", "daar"} and separable.frequency > _USUAL and separable.has_tag("WKW:TGW:INF"):
                return None  # de regering durft hier in te grijpen
            return 2, base + second, Severity.ERROR
        end = sentence[at + 3] if at + 3 < len(sentence) else None
        if after.form.has_tag("WKW:VTD:ONV") and after.form.norm == after.lower and not (end is not None and end.form.has_tag("ZNW", "BNW:STL:VRB")):
            return 2, base + second, Severity.ERROR
        if self._governs(after.form) or after.lower in _FINITE_OR_NOUN:
            return None
        return 2, base + second, Severity.ERROR if after.form.has_tag("WKW:VTD", "WKW:TGW:INF") or first.lower == "er" else Severity.LIKELY

    @staticmethod
    def _without_object(sentence: Sequence[Token], at: int) -> Severity | None:
        """Is what follows the preposition no object of it: a subject (waar in hij), a finite verb (daar over is), an adverb (er van ooit), a conjunction?"""
        first, second, after = sentence[at].lower, sentence[at + 1].lower, sentence[at + 2]
        if first == "waar":
            if after.lower in _SUBJECTS or (at and (sentence[at - 1].lower, second) in _ANTECEDENTS) or (second == "om" and after.lower in _PERSONS):
                return Severity.ERROR
            after_noun = at > 0 and (sentence[at - 1].form.has_tag("ZNW") or sentence[at - 1].text == ",")
            return Severity.LIKELY if after_noun and second in _SELDOM_OF_PERSONS and after.lower in _PERSONS else None
        if first != "er":
            opens = at == 0 or sentence[at - 1].lower in {",", ";", "en", "maar", "want"}
            return Severity.LIKELY if opens and second in _FRONTED and _is_only_finite(after.form) else None
        if second not in _WITH_PARTICLE:
            return None
        follows = sentence[at + 3].lower if at + 3 < len(sentence) else ""
        is_loose = after.lower in {"om", "toen", "omdat", "terwijl"} or (after.lower in _LOOSE and follows not in {"meer", "minder", "alleen", "één", "een"})
        return Severity.LIKELY if is_loose else None

    @staticmethod
    def _follows_modal(sentence: Sequence[Token], at: int) -> bool:
        start = at
        while start and sentence[start - 1].kind != PUNCT:
            start -= 1
        return any(not _MODALS.isdisjoint(token.form.lemmas) for token in sentence[start:at])

    def _governs(self, after: Form) -> bool:
        """May the preposition belong to what follows? Then it is no verb, or it may begin a noun group too."""
        if not _is_verb(after) or after.norm != after.lower:
            return True
        return after.has_tag("ZNW:EKV", "ZNW:MRV", "BNW:STL:VRB", "VNW", "VRZ", "GET", "BYW", "WKW:VTD:VRB", "WKW:ODW") and after.lower not in _SURELY_VERBS

    def _is_stranded_at_end(self, sentence: Sequence[Token], at: int) -> bool:
        first, second = sentence[at].lower, sentence[at + 1].lower
        return at > 0 and second != "om" and (first == "er" or (first in {"daar", "hier"} and second in {"van", "voor", "over", "tegen", "mee"}))


_MODALS = frozenset("zullen kunnen willen moeten mogen laten gaan blijven hoeven".split())
_USUAL = 9
"""Frequency class of a separable verb in common use."""
_ADVERBS = frozenset("er daar hier waar".split())
_ALWAYS = frozenset(
    "mee toe heen vandaan naartoe af tegenaan tussenuit vandoor omheen doorheen bovenop onderdoor tegenin tegenop bovenuit middenin overheen".split()
)
_DOUBLED = {"vanuit": "van uit", "vanaf": "van af", "vanonder": "van onder", "opaf": "op af", "opuit": "op uit", "vandaar": "vandaar"}
_STRANDED = frozenset("aan achter bij binnen boven door in langs na naar naast om onder op over rond tegen tussen uit van voor".split())
_SECOND = frozenset("uit af na op toe aan door heen langs".split())
_SPLITS = frozenset(["van uit", "van af", "op na", "op af", "op uit", "op aan", "van door", "van langs", "naar toe"])
_WITH_PARTICLE = frozenset("aan naar op over tegen van voor".split())
_PARTICLES_AT_END = frozenset("aan achter af bij door in mee neer om op over toe uit vast voor".split())
_FINITE_OR_NOUN = frozenset("is was zijn waren heeft had hebben hadden wordt werd worden kan kon zou zal moet mag wil staan zit zitten ligt".split())
_SURELY_VERBS = frozenset("zorgen doen gaan komen staan kijken leven werken spreken denken maken krijgen houden praten zeggen zien willen vragen geven".split())
_FINITE = frozenset("is was waren heeft had hebben hadden wordt werd worden werden kan kon zou zal moet mag wil gaat ging".split())
_FRONTED = _WITH_PARTICLE | frozenset("bij door mee na om tegen uit".split())
_SUBJECTS = frozenset("hij wij we ik jij men".split())
"""Never the object of a preposition."""
_PERSONS = frozenset("zij ze je u iedereen iemand niemand".split())
_SELDOM_OF_PERSONS = frozenset("aan door in om op over uit van".split())
_ANTECEDENTS = frozenset([("manier", "op"), ("wijze", "op"), ("reden", "om"), ("mate", "in"), ("moment", "op")])
_LOOSE = frozenset("dus natuurlijk niet nooit ooit ook toch wel".split())
"""Adverbs that no preposition governs."""
