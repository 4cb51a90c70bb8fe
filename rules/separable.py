"""Scheidbare werkwoorden (voorbijgegaan) die los geschreven zijn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from taallint.api import PUNCT, WORD, Document, Finding, Form, Rule, Severity, Span, Token, form, lexicon

_PARTICLES = frozenset(
    """achterna achterop achterover achteruit bezig bijeen dicht gelijk goed klaar kwijt los mede mee neer omhoog omlaag omver open opnieuw plaats deel raad samen
    schoon stil stop stuk tegemoet teleur teloor tentoon terecht terug thuis toe uiteen vast vol voorbij voorover voort vooruit vrij waar weg weer teweeg
    gereed groot bloot prijs leeg hoog kapot vooraf voorop ineen dood fijn plat mis tekort ten teniet thuis tussendoor overeen overeind""".split()
)
_PREPOSITIONS = frozenset("aan achter af bij binnen door in langs na om onder op over rond tegen tussen uit voor".split())
_RWORDS = frozenset("er daar hier waar ergens nergens overal d'r eraan erop erin ermee".split())
_FREE = frozenset("goed hoog samen open groot vol weer waar vrij fijn mis gelijk dicht stil vast los dood plaats deel raad".split())
"""Particles that are adverbs or nouns of their own right too: only together with frequent verbs."""
_MODALS = frozenset("zullen kunnen willen moeten mogen laten gaan blijven hoeven".split())


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


@cache
def _joined(particle: str, verb: str) -> str:
    """What the separable verb's form is, if the lexicon has it: ``deelwoord``, ``infinitief``, ``persoonsvorm`` or nothing."""
    word = form(particle + verb)
    if not lexicon().frequency(word.norm):
        return ""
    if word.has_tag("WKW:VTD"):
        return "deelwoord"
    if word.has_tag("WKW:TGW:INF"):
        return "infinitief"
    return "persoonsvorm" if word.has_tag("WKW:TGW:3EP", "WKW:TGW:1EP", "WKW:VLT") else ""


@cache
def _is_verb(word: Form) -> bool:
    return word.has_tag("WKW:") and word.norm == word.lower


@cache
def _is_participle(word: Form) -> bool:
    return word.has_tag("WKW:VTD:ONV") and word.norm.startswith(("ge", "be", "ver", "ont", "her", "er")) and word.norm == word.lower


class LooseParticle(Rule):
    """Het scheidbare werkwoord is in deze vorm één woord.

    Van een scheidbaar werkwoord zijn het voltooid deelwoord, de infinitief en de persoonsvorm aan het eind van een bijzin één woord:
    *voorbijgegaan*, *teruggereisd*, *dat hij terugkwam*. Los staat het voorvoegsel alleen als er iets tussen staat: *terug te reizen*, *hij reist terug*.
    Bron: Leidraad, scheidbare werkwoorden.

    ```fout
    De trainer wil niet dat zij ⟦op geven⟧. De trein is al ⟦voorbij gegaan⟧ en hij is vannacht ⟦terug gereisd⟧ naar huis.
    Hun cijfers zijn ⟦omhoog gegaan⟧ en het pand is ⟦schoon gemaakt⟧.
    De zalen mogen niet ⟦vol stromen⟧. Niemand weet wie er ⟦terug kwam⟧. Hij wil morgen ⟦terug reizen⟧. De aanvraag is vorige maand ⟦af gewezen⟧. De wet wordt na de zomer ⟦in gevoerd⟧.
    Zij wil de regels niet lezen of ⟦na leven⟧.
    De tijd is zo ⟦weg gegooid⟧ en het voorstel is ⟦goed gekeurd⟧. Zij kon daar niet lang over ⟦na denken⟧. Er zijn mensen die zich ⟦in zetten⟧ voor de buurt. De club wil hem ⟦vast houden⟧.
    ```
    ```wordt
    De trainer wil niet dat zij opgeven. De trein is al voorbijgegaan en hij is vannacht teruggereisd naar huis.
    Hun cijfers zijn omhooggegaan en het pand is schoongemaakt.
    De zalen mogen niet volstromen. Niemand weet wie er terugkwam. Hij wil morgen terugreizen. De aanvraag is vorige maand afgewezen. De wet wordt na de zomer ingevoerd.
    Zij wil de regels niet lezen of naleven.
    De tijd is zo weggegooid en het voorstel is goedgekeurd. Zij kon daar niet lang over nadenken. Er zijn mensen die zich inzetten voor de buurt. De club wil hem vasthouden.
    ```
    ```goed
    Hij hoopt terug te reizen. De man waar hij mee gewerkt heeft, gaat voorbij. Zij is naar boven gegaan. Terug kwam hij niet.
    Het werk is goed gedaan. Zij hebben samen gewerkt. Af en toe kwam hij langs. De kosten stegen van hoog tot laag gelezen.
    De weg terug kostte tijd. De bal is het veld in gegooid. Hij is de berg op gelopen en het hele land door gereisd. Van verre weg komen de gasten.
    Daar moet u goed op letten; de kinderen moeten stil zijn. Zij wil daar graag open over praten. Het werk is niet goed gedaan.
    ```
    """

    code = "SAM020"
    name = "scheidbaar-werkwoord-los"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, before in doc.where(_PARTICLES | _PREPOSITIONS):
            at = before + 1
            if at == len(sentence) or sentence[at].kind != WORD or not sentence[at].spaced or not _is_verb(sentence[at].form):
                continue
            severity = self._severity(sentence, at)
            if severity:
                particle, verb = sentence[before], sentence[at]
                joined = particle.form.norm + verb.lower
                yield self.replacement(_span([particle, verb]), joined, "Scheidbaar werkwoord: in deze vorm één woord.", severity=severity)

    def _severity(self, sentence: Sequence[Token], at: int) -> Severity | None:
        particle, verb = sentence[at - 1].lower, sentence[at].form
        kind = _joined(particle, verb.lower)
        if not kind:
            return None
        frequency = lexicon().frequency(particle + verb.lower)
        before = sentence[at - 2].lower if at > 1 else ""
        if particle in _PREPOSITIONS:
            return self._after_preposition(sentence, at, kind, frequency)
        if before == "en" and particle in {"vooruit", "voorbij", "vooraf", "omhoog", "omlaag", "uiteen", "bijeen", "teweeg", "tentoon"} and kind == "deelwoord":
            return Severity.LIKELY
        if particle == "toe" and frequency > 8 and self._has_own_preposition(sentence, at):
            return Severity.LIKELY
        if before in {"en", "te", "of", "van", "hoe", "ver", "verre", "tot"} or (before in _RWORDS and particle == "mee"):
            return None
        if before in {"zo", "heel", "erg", "meer", "even", "weer", "op"} and (particle in _FREE or kind != "deelwoord"):
            of_noun = before == "weer" and at > 2 and sentence[at - 3].lower == "het"
            if not of_noun:
                return None
        if particle == "weg" and before in _DEGREES - {"zo", "niet", "heel"}:
            return None
        clause = _clause_before(sentence, at - 1)
        if particle in {"mee", "toe"} and any(token.lower in _RWORDS for token in clause):
            return None
        if particle == "vol" and kind != "deelwoord":
            ends = at + 1 == len(sentence) or sentence[at + 1].kind == PUNCT
            modal = any(not _MODALS.isdisjoint(token.form.lemmas) for token in _clause_before(sentence, at - 1))
            return Severity.LIKELY if ends and modal and frequency > 5 else None
        if particle + verb.lower in _NEVER_TWO:
            return Severity.ERROR
        if particle in _RESULTS and kind == "infinitief" and frequency > 9 and before not in _DEGREES - {"niet"} and self._follows_modal(clause, sentence, at):
            return Severity.LIKELY
        if particle in _FREE:
            return Severity.LIKELY if kind == "deelwoord" and frequency > _OFTEN.get(particle, 10) and before not in _DEGREES else None
        if kind == "deelwoord":
            return Severity.ERROR if frequency > 3 else Severity.LIKELY
        if not clause:
            return None
        if kind == "infinitief":
            ends = at + 1 == len(sentence) or sentence[at + 1].kind == PUNCT
            if (
                ends
                and frequency > 5
                and len(clause) > 2
                and clause[0].lower in {"die", "dat", "wat"}
                and verb.has_tag("WKW:TGW:INF")
                and not verb.has_tag("ZNW")
            ):
                return Severity.LIKELY
            modal = any(not _MODALS.isdisjoint(token.form.lemmas) for token in clause)
            return Severity.LIKELY if frequency > 12 or (frequency > 5 and (modal or not verb.has_tag("ZNW"))) else None
        at_end = (at + 1 == len(sentence) or sentence[at + 1].kind == PUNCT) and frequency > 9
        return Severity.LIKELY if frequency > 7 and _is_subordinate(clause) and (at_end or not verb.has_tag("ZNW", "BNW")) else None

    @staticmethod
    def _follows_modal(clause: Sequence[Token], sentence: Sequence[Token], at: int) -> bool:
        """Does the infinitive close its clause, or go on with a preposition, after a modal verb?"""
        closes = at + 1 == len(sentence) or sentence[at + 1].kind == PUNCT or sentence[at + 1].form.has_tag("VRZ", "VGW")
        return closes and any(not _MODALS.isdisjoint(token.form.lemmas) for token in clause)

    def _after_preposition(self, sentence: Sequence[Token], at: int, kind: str, frequency: int) -> Severity | None:
        """aan getroffen: a stranded preposition needs an er, daar or waar before it."""
        if frequency > 8 and kind and self._has_own_preposition(sentence, at):
            return Severity.LIKELY
        if kind != "deelwoord" and frequency > 8 and self._ends_clause(sentence, at, kind):
            return Severity.LIKELY
        if kind != "deelwoord" or frequency < 9 or not _is_participle(sentence[at].form):
            return None
        clause = _clause_before(sentence, at - 1)
        has_own = ("waar", "daar", "hier", "er") if sentence[at - 1].lower in _SECOND_PARTS else ()
        if any(token.lower in _RWORDS or token.lower.startswith(has_own) for token in clause) or len(clause) < 2:
            return None
        if clause[-1].form.has_tag("VRZ", "VGW") or clause[-1].lower in {"en", "of", "te"}:
            return None
        if self._may_be_after_noun(sentence[at - 1].lower, clause) and (frequency < _USUAL or not _MOVING.isdisjoint(sentence[at].form.lemmas)):
            return None
        if any(sentence[at - 1].lower in _AROUND.get(token.lower, ()) for token in clause[-4:]):
            return None
        return Severity.LIKELY

    @staticmethod
    def _may_be_after_noun(particle: str, clause: Sequence[Token]) -> bool:
        """May the preposition belong to the noun before it (de berg op gelopen)? Only of a direction, and not after a time (vorige maand)."""
        before, earlier = clause[-1].form, clause[-2].form
        if not before.has_tag("ZNW", "ENM") or not _AUXILIARIES.isdisjoint(before.lemmas) or before.has_tag("BYW"):
            return False
        if before.has_tag("WKW") and not earlier.has_tag("VNW", "BNW:STL:VRB"):
            return False
        return not (particle in _NO_DIRECTION or before.lower in _TIMES or any(token.lower in _NO_PATH for token in clause[-4:]))

    @staticmethod
    def _has_own_preposition(sentence: Sequence[Token], at: int) -> bool:
        """daar over | na denken, er mee | in stemmen: er or daar has its preposition before the particle, or *zich* stands there (zich in | zetten)."""
        clause = _clause_before(sentence, at - 1)
        verb, particle = sentence[at].form, sentence[at - 1].lower
        if len(clause) < 3 or (verb.has_tag("ZNW:EKV") and not verb.has_tag("WKW:VTD")):
            return False
        if clause[-1].lower == "zich":
            return _is_subordinate(clause) and particle not in {"om", "voor"} and verb.has_tag("WKW:TGW:INF", "WKW:VLT:INF")
        has_adverb = any(token.lower in _RWORDS for token in clause[:-1])
        return has_adverb and clause[-1].lower in _BOUND and particle not in {"om", clause[-1].lower} and particle in {"aan", "af", "in", "na", "toe", "uit"}

    def _ends_clause(self, sentence: Sequence[Token], at: int, kind: str) -> bool:
        """dat zij op geeft, moeten door hakken: verb and particle close a subordinate clause or follow a modal, and no noun group can own the preposition."""
        verb, clause = sentence[at].form, _clause_before(sentence, at - 1)
        if len(clause) > 1 and kind == "infinitief" and not _MODALS.isdisjoint(clause[-1].form.lemmas) and clause[-1].form.has_tag("WKW:TGW:INF"):
            return not any(token.lower in _RWORDS for token in clause)  # nooit kunnen aan | schaffen
        if at + 1 < len(sentence) and sentence[at + 1].kind != PUNCT:
            return False
        if any(token.lower in _RWORDS or token.lower.startswith(("waar", "daar", "hier", "er", "wie")) for token in clause) or len(clause) < 2:
            return False
        if verb.has_tag("ZNW", "BNW", "VNW") and kind != "infinitief":
            return False
        may_own = clause[-1].form.has_tag("ZNW", "ENM", "VNW") and _MODALS.isdisjoint(clause[-1].form.lemmas)
        goes = not _MOTION.isdisjoint(verb.lemmas) and (kind != "infinitief" or may_own or verb.lemmas & {"zijn", "hebben"})
        if goes or clause[-1].form.has_tag("VRZ", "GET") or (clause[-1].form.has_tag("VGW") and kind != "infinitief"):
            return False
        if kind == "infinitief":
            is_paired = clause[-1].lower in {"en", "of"} and clause[-2].form.has_tag("WKW:TGW:INF")
            return any(not _MODALS.isdisjoint(token.form.lemmas) for token in clause) and (is_paired or clause[-1].lower not in {"te", "en", "of"})
        return any(token.lower in _SUBORDINATORS for token in clause[:-1])


_MOTION = frozenset(
    "gaan lopen rijden komen rennen fietsen klimmen trekken varen vliegen reizen springen glijden rollen kruipen wandelen zwemmen zijn hebben doen staan".split()
)
"""With these a preposition may follow its noun (de berg op lopen, het land door reizen), or stand by itself."""
_MOVING = _MOTION | frozenset(
    """brengen dragen dringen drijven duwen gooien halen jagen kijken leggen leiden marcheren schieten schoppen schuiven slepen sluipen smijten stappen steken
    stromen sturen tillen vallen vluchten waaien werpen zetten zwaaien slaan laten""".split()
)
"""The same, and what moves something."""
_BOUND = frozenset("aan bij door in mee naar op over tegen toe uit van voor".split())
_USUAL = 12
_RESULTS = frozenset("vast open dicht los stil dood waar deel plaats groot".split())
"""Of the free particles, those that a modal verb and an infinitive hardly leave another reading than the separable verb."""
_NEVER_TWO = frozenset(
    """goedgekeurd goedgepraat samengesteld samengevat samengevoegd samengeperst vastgesteld vastgelegd waargenomen waargemaakt grootgebracht plaatsgevonden
    deelgenomen plaatsgemaakt tekortgedaan tekortgeschoten""".split()
)
_AROUND = {
    "van": {"af", "uit"}, "naar": {"toe", "over"}, "tot": {"toe"}, "op": {"af", "na"}, "over": {"heen"}, "door": {"heen"}, "om": {"heen"}, "onder": {"door", "uit"},
    "tegen": {"aan", "op", "in"},
}  # fmt: skip
"""Prepositions that go round their noun: van het dak af, tegen de muur aan."""
_SECOND_PARTS = frozenset("aan af door heen toe uit".split())
"""After these *waarvan*, *ernaar* and the like may have a second part: waarvan hij uit gaat."""
_NO_DIRECTION = frozenset("aan achter bij na onder tegen tussen voor".split())
"""Prepositions that never follow their noun."""
_NO_PATH = frozenset("aan binnen met na sinds tijdens vanwege voor wegens".split())
"""After a noun with one of these no other preposition follows (na de zomer in gevoerd)."""
_AUXILIARIES = frozenset("zijn worden hebben".split())
_TIMES = frozenset(
    """seconde minuut uur uren dag dagen week weken weekend maand maanden kwartaal jaar jaren eeuw ochtend middag avond nacht zomer herfst winter voorjaar najaar
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december""".split()
)
_OFTEN = {"plaats": 8, "deel": 8, "samen": 99, "goed": 99, "vast": 12, "groot": 12, "open": 10, "hoog": 99, "waar": 12}
_DEGREES = frozenset("heel zeer te niet erg zo even hoe de het een die dit deze geen zijn haar hun onze elke iedere".split())
_SUBORDINATORS = frozenset(
    "dat die wie wat waar omdat als toen terwijl nadat voordat doordat zodat hoewel indien of wanneer zodra totdat waarin waarop hoe wier".split()
)


def _clause_before(sentence: Sequence[Token], at: int) -> Sequence[Token]:
    """The tokens before ``sentence[at]`` in its clause: back to a mark."""
    start = at
    while start and sentence[start - 1].kind != PUNCT:
        start -= 1
    return sentence[start:at]


def _is_subordinate(clause: Sequence[Token]) -> bool:
    """Does a word that opens a subordinate clause stand in it, with at least a subject after it?"""
    return any(token.lower in _SUBORDINATORS for token in clause[:-1]) or (len(clause) == 1 and clause[0].lower in {"wie", "die", "wat"})


class NounAndVerb(Rule):
    """Gebruikmaken, kennismaken, plaatsvinden: zelfstandig naamwoord en werkwoord zijn hier één woord.

    *Gebruikmaken van* en *plaatsvinden* zijn scheidbare werkwoorden. Staat er een lidwoord, *geen* of een bijvoeglijk naamwoord voor,
    dan is het een gewone woordgroep: *een goed gebruik maken van*. Bron: Leidraad; sinds 2005.

    ```fout
    Iedereen kan van de dienst ⟦gebruik maken⟧. Er is veel van ⟦gebruik gemaakt⟧. De dienst zal zondag ⟦plaats vinden⟧. Als de minister de cijfers ⟦bekend maakt⟧, kijkt iedereen.
    ```
    ```wordt
    Iedereen kan van de dienst gebruikmaken. Er is veel van gebruikgemaakt. De dienst zal zondag plaatsvinden. Als de minister de cijfers bekendmaakt, kijkt iedereen.
    ```
    ```goed
    Daar moet u geen gebruik maken van het pad; een nuttig gebruik maken wij ervan. Hij hoopt gebruik te maken van de trap. Hij kan geen plaats vinden. Zij wil hem met de regels bekend maken. Zij maakt het bekend.
    ```
    """

    code = "SAM021"
    name = "gebruikmaken"
    severity = Severity.ERROR
    source = "Leidraad"

    _verbs: ClassVar = {
        "gebruik": ("maken", "maakt", "maakte", "maakten", "gemaakt"),
        "kennis": ("maken", "maakte", "maakten", "gemaakt", "nemen", "genomen"),
        "plaats": ("vinden", "vindt", "vond", "vonden", "gevonden", "hebben"),
        "deel": ("nemen", "neemt", "nam", "namen", "genomen"),
        "adem": ("halen", "gehaald"),
        "les": ("geven", "gegeven"),
        "stand": ("houden", "gehouden", "hield", "hielden"),
        "bekend": ("maken", "maakt", "maakte", "maakten", "gemaakt"),
    }

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(self._verbs.keys()):
            noun, verb = sentence[at], sentence[at + 1] if at + 1 < len(sentence) else sentence[at]
            if verb.lower in self._verbs[noun.lower] and self._is_bare(sentence, at):
                finite = not verb.form.has_tag("WKW:TGW:INF", "WKW:VTD") or form(verb.lower).has_tag("WKW:VLT:INF")
                if finite and not _is_subordinate(_clause_before(sentence, at)):
                    continue
                joined = noun.form.norm + verb.lower
                with_what = any(token.lower == "met" for token in (*sentence[max(0, at - 6) : at], *sentence[at + 2 : at + 3]))
                if form(joined).listed and not (noun.lower == "bekend" and with_what):  # iemand bekend maken met iets
                    yield self.replacement(_span([noun, verb]), joined, f"“{noun.lower + verb.lower}” is een scheidbaar werkwoord: hier één woord.")

    def _is_bare(self, sentence: Sequence[Token], at: int) -> bool:
        if not at or sentence[at - 1].kind == PUNCT:
            return bool(at)
        before = sentence[at - 1].form
        return not (before.has_tag("BNW", "VNW:BEZ", "VNW:AWZ", "GET", "VNW:OBP") and not before.has_tag("BYW")) and before.lower not in _NO_BARE


_NO_BARE = frozenset(
    "algemeen breed alom wijd zo een geen het de dit dat deze zijn haar hun onze uw mijn goed veel weinig meer optimaal volop te in op ter beter slecht".split()
)
