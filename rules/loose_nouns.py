"""Samenstellingen van twee zelfstandige naamwoorden (offerteaanvraag) die los geschreven zijn.

The lexicon has the one word. What remains is to see that the two words don't stand side by side for another reason: the first is a verb or a measure,
the second is a verb of the clause, or each is a part of the clause by itself (dat de bakker brood verkoopt).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import (
    MEASURES,
    TITLES,
    WORD,
    Document,
    Finding,
    Form,
    Rule,
    Sentence,
    Severity,
    Span,
    Token,
    form,
    is_noun,
    lexicon,
    one_word,
    roles,
    verdict,
)

_DETERMINERS = frozenset("de het een deze dit mijn jouw haar ons onze hun uw geen elk elke ieder iedere welk welke zo'n".split())
_AFTER_DETERMINER = frozenset("de het een deze dit mijn ons onze hun uw elke iedere geen".split())
"""After these no finite verb can stand."""
_FRAME = _DETERMINERS | frozenset(
    """'t 'n die dat zijn jullie m'n z'n van voor met in op bij door over tot uit na tegen zonder via per om onder tussen sinds tijdens volgens naar als aan
    alle enkele extra meer minder sommige veel vele weinig""".split()
)
"""After these the first of the two is a noun."""
_DEFINITE = frozenset("de deze die mijn jouw haar onze hun uw".split())
"""Between these and a noun an adjective is inflected, so an uninflected word is part of the noun."""
_INDEFINITE = frozenset({"een", "geen", "zo'n"})
_NEUTER = frozenset("het dit ons elk ieder welk".split())
_COMMON = frozenset("de deze onze elke iedere welke".split())
_OF_ONE = frozenset("een elk ieder elke iedere het dit zo'n".split())
"""Never before a plural."""
_PLACES = frozenset("bed huis kantoor land school straat tafel zee".split())
"""After a preposition these stand without an article."""
_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
_TIMES = frozenset("nacht avond ochtend middag morgen zomer winter herfst lente weekend uurtje".split())
"""Before an infinitive these say how long (een nacht varen)."""
_MATERIALS = frozenset("aluminium plastic nylon polyester rubber platina lycra fleece canvas denim bamboe corduroy".split())
"""These are adjectives too, without an ending."""
_DATED = frozenset("jaren jaar week maand eeuw dag middag april mei juni juli januari februari maart augustus september oktober november december".split())
"""With *begin* or *eind* these tell when (eind jaren zeventig)."""
_FIRST_PERSONS = frozenset({"ik", "'k", "je", "jij"})
_NAMED_BY_NEXT = frozenset(
    """afdeling begrip categorie commissie dienst discipline domein dossier functie gebied genre hoofdstuk item kop label letter lid merk module naam onderdeel
    onderwerp opleiding portefeuille post project rol rubriek sectie sector soort stad studie term thema titel type vak vereniging werkgroep woord""".split()
)
"""The next noun may name what these are: het vak geschiedenis, de rubriek opinie."""
_SUBORDINATORS = frozenset(
    """dat die wie wat waar omdat als toen terwijl nadat voordat doordat zodat hoewel indien of wanneer zodra totdat waarin waarop waardoor waarmee hoe
    tenzij mits aangezien zolang""".split()
)
_SUBJECTS = frozenset("ik jij je hij zij ze we wij u men jullie er iedereen niemand".split())
_COPULAS = frozenset("zijn worden blijven heten lijken schijnen blijken".split())
_GIVING = frozenset("geven bieden sturen leren kosten vragen beloven schenken tonen laten verlenen gunnen bezorgen noemen".split())
_WITH_INFINITIVE = frozenset("zullen kunnen willen moeten mogen laten gaan komen blijven hoeven doen zien horen voelen helpen leren durven proberen".split())
_WITH_PARTICIPLE = frozenset("hebben zijn worden raken krijgen blijven".split())
_NOUN_AND_NOUN = "[NPOKXYFknxUE](?=[NPOKXYFknxU])"
_FREQUENT = 13
"""Among rarer nouns there are slips (taakstraf vaan)."""
_USUAL_OF_MEASURE = 11
"""The same, of a measure (kopbal)."""
_USUAL = 8
"""Frequency class from which the one word is so usual that the two seldom meet by chance."""


_RAREST = 3
_BARE = frozenset(
    """actie aandacht advies bier bloed boete brood contact controle dienst feest gas gebruik geld handel hout hulp invloed koffie krediet kritiek les licht lucht
    melk muziek olie onderdak onderwijs onderzoek oorlog overleg plaats plezier post recht ruimte ruzie schade spel sport steun strijd stroom thee tijd
    toegang toezicht uitleg vakantie verkeer verlies verzet vis vlees voedsel voetbal vrede vuur water werk wijn winst wraak zorg""".split()
)
"""These stand in a clause without an article: iemand water geven, mensen recht geven op zorg."""


@cache
def _is_pure_noun(word: Form) -> bool:
    return word.classes <= {"ZNW", "DVS", "DVW", "MEH"} and word.norm == word.lower


@cache
def _is_singular(word: Form) -> bool:
    return word.has_tag("ZNW:EKV") and not word.has_tag("ZNW:MRV")


@cache
def _is_adjective(word: Form) -> bool:
    """An adjective, ordinal or participle that may stand before a noun."""
    return word.norm == word.lower and word.has_tag("BNW", "WKW:VTD:VRB", "WKW:ODW", "GET:RNG") and not word.has_tag("VNW", "VRZ", "BYW", "ENM:PER")


@cache
def _is_verb_stem(word: Form) -> bool:
    """lees, schrijf: the stem of a verb and nothing else; it may be the first part of a compound (leeservaring)."""
    return word.has_tag("WKW:TGW:1EP") and word.classes == {"WKW"} and word.norm == word.lower


@cache
def _is_counted(noun: Form) -> bool:
    """Does the noun, a singular, have a plural, so that it doesn't stand in a clause without an article?"""
    if not _is_singular(noun) or noun.lower in _BARE:
        return False
    return any(lexicon().inflect(noun.lower, tag) for tag in ("ZNW:MRV:DE_", "ZNW:MRV"))


@cache
def _may_begin_compound(first: Form) -> bool:
    """A noun of which no noun group is counted or titled; a capital may come from the start of the sentence."""
    if len(first.norm) < 3 or first.lower in TITLES or first.lower in _MONTHS:
        return False
    return is_noun(first) or _is_verb_stem(first) or (first.is_capitalised and not first.is_upper and not first.has_tag("ENM") and is_noun(form(first.lower)))


def _group_start(sentence: Sequence[Token], at: int) -> int:
    """Where the noun group that holds the noun at ``at`` starts: its determiner and adjectives."""
    while at and sentence[at - 1].kind == WORD and _is_adjective(sentence[at - 1].form) and not sentence[at - 1].form.has_tag("WKW:VLT", "WKW:TGW"):
        at -= 1
    return at - 1 if at and sentence[at - 1].lower in _DETERMINERS else at


def _is_bare_after(sentence: Sequence[Token], start: int, at: int) -> bool:
    """Is the second noun one that needs no article, after a preposition with the first: in de zomer | vakantie, met de auto | onderdelen?"""
    in_group = bool(start) and sentence[start - 1].form.has_tag("VRZ") and (start < at or sentence[at].lower in _PLACES)
    return in_group and not _is_counted(sentence[at + 1].form)


def _may_be_two(sentence: Sequence[Token], at: int) -> bool:
    """May the noun at ``at`` and the next be two parts of the clause: *dat de politie auto’s controleert*, *zo maakt de kerk mensen blij*?"""
    start = _group_start(sentence, at)
    if not start or sentence[start - 1].kind != WORD:
        return False
    before = sentence[start - 1].form
    if before.lower in _SUBORDINATORS or before.lower in _SUBJECTS:
        return True
    if before.has_tag("VRZ", "VGW"):
        return _is_bare_after(sentence, start, at) and at + 2 < len(sentence) and sentence[at + 2].form.has_tag("WKW:TGW:INF")
    if before.has_tag("WKW:TGW", "WKW:VLT") and before.norm == before.lower and not before.has_tag("BYW"):
        if before.lemmas & _COPULAS:
            return False
        if start == at:
            return not _is_singular(sentence[at].form) and (before.has_tag("WKW:TGW:INF", "WKW:VLT:INF") or _is_given(sentence, start))
        return not (start > 1 and sentence[start - 2].lower in _SUBJECTS) or _is_given(sentence, start)
    return any(token.lower in _SUBORDINATORS for token in sentence[max(0, start - 8) : start])


def _is_given(sentence: Sequence[Token], start: int) -> bool:
    """Does a verb of giving stand before the noun group at ``start`` (zij gaven het huis | kleur)?"""
    return bool(start) and sentence[start].lower not in _INDEFINITE and not _GIVING.isdisjoint(sentence[start - 1].form.lemmas)


def _may_be_verb(sentence: Sentence, at: int) -> bool:
    """May the noun at ``at`` be a verb of its clause (dat mensen in de regen pakken sjouwen; zij wil het glas verven)?"""
    role = roles.roles(sentence.tokens[at].text) & roles.VERB & ~roles.FIRST
    clause = sentence.clause_of(at) if role else None
    if clause is None:
        return bool(role)
    others = [other for other in clause.tokens if other not in {at, at - 1}]
    lemmas = frozenset().union(*(sentence.tokens[other].form.lemmas for other in others))
    with_other = bool((role & roles.MANY and lemmas & _WITH_INFINITIVE) or (role & roles.PARTICIPLE and lemmas & _WITH_PARTICIPLE))
    if clause.finite is None or clause.finite == at:
        alone = role & ~(roles.MANY | roles.PAST_MANY) or not _is_singular(sentence.tokens[at - 1].form) or clause.is_subordinate
        alone = alone or any(roles.roles(sentence.tokens[other].text) & roles.NOUN_MANY or sentence.words[other] == "en" for other in others)
        return with_other or bool(alone)
    if clause.finite > at + 1:
        return False
    return with_other


def _fits_second(determiner: str, first: Form, second: Form) -> bool:
    """Does the determiner belong to the second noun, because the first has the other gender or number (ons zuster hotel, het leraren tekort)?"""
    one = second.has_tag("ZNW:EKV")
    if determiner in _OF_ONE and one and first.has_tag("ZNW:MRV") and not first.has_tag("ZNW:EKV"):
        return True
    if determiner in _NEUTER:
        return second.has_tag("ZNW:EKV:HET", "ZNW:EKV:VRK") and first.has_tag("ZNW:EKV:DE_") and not first.has_tag("ZNW:EKV:HET", "ZNW:EKV:VRK")
    return determiner in _COMMON and second.has_tag("ZNW:EKV:DE_", "ZNW:MRV") and first.has_tag("ZNW:EKV:HET") and not first.has_tag("ZNW:EKV:DE_")


class LooseNouns(Rule):
    """Twee zelfstandige naamwoorden die één woord vormen, staan los.

    Een samenstelling van zelfstandige naamwoorden is één woord: *offerteaanvraag*, *energierekening*, *zusterhotel*. Klinkers die botsen krijgen
    een koppelteken: *auto-onderdelen*. Los geschreven leest de lezer twee dingen, onder invloed van het Engels. Bron: Leidraad, samenstellingen.

    ```fout
    Het besluit over de ⟦offerte aanvraag⟧ viel na de zomer. Hij betaalt een hoge ⟦energie rekening⟧.
    ```
    ```wordt
    Het besluit over de offerteaanvraag viel na de zomer. Hij betaalt een hoge energierekening.
    ```
    ```fout
    In het dorp werd een ⟦voortuin verkoop⟧ gehouden. Zij zag hoe de ⟦centrum politiek⟧ werkt.
    ```
    ```wordt
    In het dorp werd een voortuinverkoop gehouden. Zij zag hoe de centrumpolitiek werkt.
    ```
    ```fout
    Zij had een vreemde ⟦lees ervaring⟧ met het ⟦lees boek⟧. De fabriek maakt ⟦auto onderdelen⟧. Voor het ⟦kwaliteit beleid⟧ is een nieuwe chef.
    Zij wil meer ⟦fiets paden⟧; de school kreeg een nieuwe ⟦gym zaal⟧.
    ```
    ```fout
    Het ⟦leraren tekort⟧ neemt toe. Zij koopt ⟦tomaten soep⟧ voor hem. Er lagen ⟦verband middelen⟧ in de kast. De winnaar krijgt een ⟦wissel beker⟧; daarna is er een ⟦honden show⟧.
    ```
    ```wordt
    Het lerarentekort neemt toe. Zij koopt tomatensoep voor hem. Er lagen verbandmiddelen in de kast. De winnaar krijgt een wisselbeker; daarna is er een hondenshow.
    ```
    ```goed
    Hij dronk een kop koffie en een glas melk. De groep kinderen at twee kilo appels. Zij was gisteren minister van Onderwijs.
    Dat de bakker brood verkoopt, weet het kind. Omdat de politie auto’s controleert, staat er een file. Zo kreeg de stad woningen. Aan tafel las vader hoofdstuk 4. Een spelletje poker is geen vak geschiedenis.
    Zij wil de planten water geven. Sinds begin jaren zestig woont hij daar. De doopsgezinde en de lutherse gemeente vormen één kerk. Vorige week staat mij nog bij. Wie in de regen pakken moet sjouwen, wordt moe. Hij kan het glas scherven.
    De paragrafen daarover in het akkoord tonen weinig ambitie.
    ```
    """

    code = "SAM002"
    name = "samenstelling-los"
    severity = Severity.ERROR
    source = "Leidraad"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(_NOUN_AND_NOUN):
            first, second = sentence.tokens[at : at + 2]
            if not _may_begin_compound(first.form) or not is_noun(second.form) or not second.spaced or len(second.text) < 3 or first.kind != WORD:
                continue
            if second.lower in _DATED and first.lower in {"begin", "eind", "midden", "half"}:
                continue
            joined, frequency = one_word(first.lower, second.lower)
            sure = self._sure(sentence, at, frequency) if frequency >= _RAREST else None
            if not sure and self._is_group(sentence.tokens, at, frequency):
                joined, sure = joined or first.lower + second.lower, Severity.LIKELY
            if sure:
                joined = joined[:1].upper() + joined[1:] if first.form.is_capitalised else joined
                yield self.replacement(Span(first.start, second.end), joined, "Een samenstelling schrijf je als één woord.", severity=sure)

    @staticmethod
    def _is_group(sentence: Sequence[Token], at: int, frequency: int) -> bool:
        """Does the determiner only fit the second noun (de centrum politiek), or follow two bare nouns after *een* (een voortuin verkoop), or a verb after both?"""
        first, second = sentence[at].form, sentence[at + 1].form
        if (
            not _is_singular(first)
            or not first.has_tag("ZNW:EKV")
            or first.has_tag("BNW")
            or first.has_tag("ZNW:EKV:VRK")
            or first.lower in _NAMED_BY_NEXT
            or first.lower in MEASURES
            or second.lower in MEASURES
        ):
            return False
        start = at
        while start and sentence[start - 1].kind == WORD and form(sentence[start - 1].text).has_tag("BNW:STL:VRB"):
            start -= 1
        determiner = sentence[start - 1].lower if start else ""
        after = sentence[at + 2] if at + 2 < len(sentence) else None
        if not determiner or (after is not None and after.kind == WORD and (after.form.is_capitalised or is_noun(after.form))):
            return False
        if determiner in _DETERMINERS and start == 1 and frequency > 4 and second.has_tag("ZNW:MRV") and after is not None:
            return after.form.has_tag("WKW:TGW:INF", "WKW:VLT:INF") and after.form.classes == {"WKW"}
        if not first.classes <= {"ZNW"} or not second.has_tag("ZNW:EKV") or second.has_tag("ZNW:MRV", "WKW:TGW:INF", "WKW:TGW:3EP", "WKW:VLT", "WKW:VTD"):
            return False
        if _may_be_two(sentence, at) and not _fits_second(determiner, first, second):
            return False
        if _fits_second(determiner, first, second):
            return frequency > 1 and determiner in _AFTER_DETERMINER
        if min(first.frequency, second.frequency) < _FREQUENT:
            return False
        return determiner in _INDEFINITE and start == at and verdict(first.lower + second.lower) is None and not second.has_tag("BNW")

    def _sure(self, sentence: Sentence, at: int, frequency: int) -> Severity | None:
        """How sure the two are one word; None when they may well be two."""
        tokens = sentence.tokens
        first, second = tokens[at].form, tokens[at + 1].form
        before = tokens[at - 1].form if at and tokens[at - 1].kind == WORD else None
        framed = before is not None and (before.lower in _FRAME or _is_adjective(before))
        if first.lower in MEASURES and (frequency < _USUAL_OF_MEASURE or not _is_counted(second)):
            return None
        if (first.lower in _TIMES and second.has_tag("WKW:TGW:INF")) or first.lower in _MATERIALS:
            return None
        if not self._is_first_noun(first, second, before, frequency, framed):
            return None
        if _is_verb_stem(first):
            doubtful = second.has_tag("WKW:TGW:INF") or (second.has_tag("BNW") and frequency < _USUAL_OF_MEASURE)
            return None if doubtful or frequency <= 5 else Severity.ERROR
        start = _group_start(tokens, at)
        fits = start < at and _fits_second(tokens[start].lower, first, second)
        often = frequency > 12 and before is not None and before.lower in _AFTER_DETERMINER
        usual = frequency >= _USUAL_OF_MEASURE and before is not None and before.lower in _AFTER_DETERMINER
        if (second.has_tag("BNW") and not usual and not often) or (second.has_tag("WKW") and not often and _may_be_verb(sentence, at + 1)):
            return None
        if not (_is_singular(first) or fits or (frequency >= _USUAL and _is_singular(second))):
            return None
        if _may_be_two(tokens, at) and not fits and not (frequency >= _USUAL and framed and _is_counted(second) and not _is_given(tokens, start)):
            return None
        after = tokens[at + 2].lower if at + 2 < len(tokens) else ""
        if after in {"en", "of"} and not _is_singular(second):
            return Severity.LIKELY
        certain = framed and (frequency >= 5 or (_is_pure_noun(first) and _is_pure_noun(second) and _is_singular(second)))
        if not certain and not framed and frequency < 5 and not (_is_pure_noun(first) and _is_pure_noun(second) and _is_singular(second)):
            return None
        return Severity.ERROR if certain and (fits or (_is_singular(first) and not _is_bare_after(tokens, start, at))) else Severity.LIKELY

    @staticmethod
    def _is_first_noun(first: Form, second: Form, before: Form | None, frequency: int, framed: bool) -> bool:
        """Is the first word a noun where it stands, and not a verb or an adjective?"""
        word = before.lower if before is not None else ""
        if _is_verb_stem(first):
            return before is not None and (word in _AFTER_DETERMINER or before.has_tag("BNW:STL:VRB"))
        if first.has_tag("BNW"):
            inflects = word in _INDEFINITE and second.has_tag("ZNW:EKV:DE_") and not second.has_tag("ZNW:EKV:HET")
            return (word in _DEFINITE or inflects) and not first.has_tag("BNW:STL:VRB")
        if not first.has_tag("WKW") or (framed and (word in _DETERMINERS or frequency >= _USUAL)):
            return True
        return frequency >= _USUAL and roles.roles(first.text) & roles.VERB == roles.FIRST and word not in _FIRST_PERSONS
