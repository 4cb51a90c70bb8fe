"""VWR406 and VWR407: a sentence without its verb, because a letter is wrong in it; and zich in front of the verb."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Edit, Finding, Fix, Rule, Safety, Sentence, Severity, Span, form, roles, verbs

_SINGULAR = frozenset(
    "is was heeft had wordt werd kan kon moet moest wil wilde mag mocht zal zou gaat ging komt kwam staat stond ligt lag zit zat krijgt kreeg doet deed maakt "
    "geeft gaf zegt zei werkt woont blijft bleef lijkt leek".split()
)
_PLURAL = frozenset(
    "zijn waren hebben hadden worden werden kunnen konden moeten moesten willen wilden mogen mochten zullen zouden gaan gingen komen kwamen staan stonden liggen "
    "lagen krijgen kregen doen deden maken geven gaven zeggen werken wonen blijven".split()
)
_NO_SUBJECTS = frozenset("paar soort stuk uur jaar kop glas fles zak bord liter kilo hap vorm keer dag week maand meter portie beetje stel aantal".split())
"""Nouns after which another noun says of what (een glas wijn)."""


class LostVerb(Rule):
    """De zin heeft geen persoonsvorm, door een tikfout.

    Achter het onderwerp staat een woord dat geen werkwoord is of alleen bij *ik* hoort, de rest van de zin heeft ook geen persoonsvorm, en met één letter
    verschil staat er wel een: “De huizen zin oud”, “Hij werk in de haven”.

    ```fout
    De boeken ⟦zin⟧ op zolder gevonden. De boerin ⟦moed⟧ elke dag vroeg opstaan. Hij ⟦werk⟧ in de haven. Dit gebouw ⟦behoord⟧ aan de stad.
    Als de raad dat doet, ⟦vertraagd⟧ de bouw. De boerin ⟦hoop⟧ dat de oogst lukt.
    ```
    ```wordt
    De boeken zijn op zolder gevonden. De boerin moet elke dag vroeg opstaan. Hij werkt in de haven. Dit gebouw behoort aan de stad.
    Als de raad dat doet, vertraagt de bouw. De boerin hoopt dat de oogst lukt.
    ```
    ```goed
    De boeken zijn op zolder gevonden. Het glas wijn op de tafel. Hij moet vroeg opstaan. De eerste stap naar vrede. Een uur werk per dag.
    ```
    """

    code = "VWR406"
    name = "verschreven-persoonsvorm"
    severity = Severity.LIKELY
    source = "redactiepraktijk"

    def check(self, doc: Document) -> Iterator[Finding]:
        for pattern, wanted in _WITHOUT_VERB:
            for sentence, at, _ in doc.shape.search(pattern, "word"):
                if not self._is_sentence(sentence) or sentence.words[at - 1] in _NO_SUBJECTS | {"ik", "jij"} or not sentence.tokens[at].text.islower():
                    continue
                right = _verb(sentence.words[at], wanted)
                if right:
                    yield self.replacement(sentence.tokens[at].span, right, f"Deze zin heeft geen persoonsvorm; bedoeld is waarschijnlijk “{right}”.")
        for pattern in _WITH_CLAUSE:
            for sentence, at, _ in doc.shape.search(pattern, "word"):
                right = _third_for_participle(sentence.words[at]) or _third(sentence.words[at]) if sentence.block.kind.is_prose else None
                if right and sentence.tokens[at].text.islower():
                    yield self.replacement(sentence.tokens[at].span, right, f"Hier hoort een persoonsvorm: “{right}”.")
        for sentence, at, _ in doc.shape.search(r'\n"?s(?P<word>[NUn])(?=[BRrdteogyz\#E])', "word"):
            right = _third(sentence.words[at]) if sentence.words[at - 1] in _PERSONS and sentence.word(at + 2) != sentence.words[at] else None
            if right:
                yield self.replacement(sentence.tokens[at].span, right, "Deze vorm hoort bij “ik”.")

    @staticmethod
    def _is_sentence(sentence: Sentence) -> bool:
        return sentence.block.kind.is_prose and len(sentence.tokens) > 5 and sentence.tokens[-1].text == "."


_PERSONS = frozenset({"hij", "iemand", "niemand", "iedereen"})
_REST = r"[^VvQYFxzSicqM,\n]*,\n"
_WITHOUT_VERB = (
    (rf'\n"?(?:[dtgh][AUL]*N|s)(?P<word>[NUnOAL])(?=[BRrdteoygp\#]{_REST})', _SINGULAR),
    (rf'\n"?(?:[dgy][AUL]*[PKk]|[p\#][AUL]*P|w)(?P<word>[NUnO])(?=[BRrdteoygp\#]{_REST})', _PLURAL),
)
_WITH_CLAUSE = (
    r'\n"?(?:[dth][AUL]*NE*|E+)(?P<word>N)(?=c[^,\n]*[VWQ][LW]*,\n)',  # de wethouder hoop dat het lukt
    r'\n"?[Sa][^\n"MC]*[VQWL],(?P<word>L)(?=[dth][AUL]*N[BR,])',  # als de raad dat doet, vertraagd de bouw
)


@cache
def _third_for_participle(word: str) -> str | None:
    """*vertraagt* for *vertraagd*."""
    right = f"{word[:-1]}t"
    return right if word.endswith("d") and roles.roles(word) & roles.PARTICIPLE and roles.roles(right) & roles.THIRD else None


@cache
def _verb(word: str, wanted: frozenset[str]) -> str | None:
    """The finite verb of ``wanted`` that is one letter from ``word``, or the third person of a verb of which it is the form of *ik*."""
    if roles.roles(word) & roles.PARTICIPLE:
        return _third_for_participle(word) if wanted is _SINGULAR else None
    near = [verb for verb in wanted if _is_near(word, verb)]
    if len(near) == 1:
        return near[0]
    return _third(word) if wanted is _SINGULAR and not near else None


def _is_near(word: str, verb: str) -> bool:
    """Does one letter differ (moed, moet), or is one letter more or less inside (zin, zijn)?"""
    if len(word) < 3:
        return False
    if len(word) == len(verb):
        return sum(one != other for one, other in zip(word, verb, strict=True)) == 1
    short, long = sorted((word, verb), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


@cache
def _third(word: str) -> str | None:
    return verbs.conjugate(word, verbs.FIRST_PERSON, verbs.THIRD_PERSON) if form(word).has_tag("WKW:TGW:1EP") and not form(word).has_tag("BYW") else None


class ReflexiveBeforeVerb(Rule):
    """Zich staat voor de persoonsvorm.

    In een hoofdzin komt zich achter de persoonsvorm: de man meldde zich. Alleen in een bijzin staat het ervoor: omdat de man zich meldde.

    ```fout
    De dader ⟦zich meldde⟧ bij het bureau.
    ```
    ```wordt
    De dader meldde zich bij het bureau.
    ```
    ```goed
    De dader meldde zich bij het bureau. Omdat de dader zich meldde, was de zaak opgelost. Niemand weet waar de dader zich bevindt.
    ```
    """

    code = "VWR407"
    name = "zich-voor-werkwoord"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: volgorde in de hoofdzin"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(r'\n"?(?:[dthg][AUL]*[NPK]E*|E+|s)(?P<word>o)[VQ](?=[RBdter\#])(?![^,\n]*[VQ])', "word"):
            if sentence.words[at] == "zich" and sentence.block.kind.is_prose and sentence.tokens[-1].text == ".":
                zich, verb = sentence.tokens[at : at + 2]
                span = Span(zich.start, verb.end)
                fix = Fix((Edit(span, f"{verb.text} zich"),), safety=Safety.UNSAFE)
                yield self.finding(span, "In een hoofdzin staat zich achter de persoonsvorm.", (fix,))


class LostParticiple(Rule):
    """Na hebben, zijn of worden sluit geen deelwoord, maar een andere vorm de zin.

    De voltooide tijd heeft een deelwoord: de trein is vertrokken, zij heeft hem ontslagen; niet “is vertrekt” of “heeft ontslaan”.

    ```fout
    De bus is met een uur vertraging ⟦vertrekt⟧. De fabriek heeft honderd mensen ⟦ontslaan⟧. De storm is vandaag ⟦ontstaat⟧ boven zee.
    ```
    ```wordt
    De bus is met een uur vertraging vertrokken. De fabriek heeft honderd mensen ontslagen. De storm is vandaag ontstaan boven zee.
    ```
    ```fout
    De brug werd in Rotterdam ⟦bouwen⟧.
    ```
    ```wordt
    De brug werd in Rotterdam gebouwd.
    ```
    ```goed
    De bus is vertrokken. De fabriek heeft mensen laten gaan. Zij heeft een auto staan. Hij heeft veel te doen. Dat is wat hij zegt. De fout is hoe hij vertrekt.
    ```
    """

    code = "WKW060"
    name = "deelwoord-ontbreekt"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: voltooide tijden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for pattern in _PERFECTS:
            for sentence, at, match in doc.shape.search(pattern, "verb"):
                auxiliary = sentence.words[at - match.start("verb") + match.start("auxiliary")]
                right = _participle(sentence.words[at]) if auxiliary in _AUXILIARIES[match["verb"]] and sentence.block.kind.is_prose else None
                if right:
                    yield self.replacement(sentence.tokens[at].span, right, f"Bij “{auxiliary}” hoort een voltooid deelwoord.")


_AUXILIARIES = {"V": frozenset({"is", "was", "heeft", "had"}), "W": frozenset({"heeft", "had", "werd", "wordt"})}
_PERFECTS = (
    r'\n"?(?:[dtgh][AUL]*NE*|E+|s)(?P<auxiliary>V)B+(?P<verb>V)(?=R)',  # de brand is gisteren ontstaat in
    r'\n"?(?:[dtgh][AUL]*NE*|E+|s)(?P<auxiliary>V)[^,\n"CMSciqaVvFYWQTz]+(?P<verb>V)(?=,\n)',  # de trein is met vertraging vertrekt
    r'\n"?(?:[dtgh][AUL]*NE*|E+|s)(?P<auxiliary>V)[^,\n"CMSciqaVvFYWQTz]*[NPKE](?P<verb>W)(?=,\n)',  # het bedrijf heeft mensen ontslaan
)
_STAY = frozenset("staan liggen zitten hangen lopen wonen moeten kunnen willen mogen hoeven gaan komen laten zien horen voelen doen".split())
"""Infinitives that may follow *hebben*: een auto hebben staan, iemand hebben horen zingen."""


@cache
def _participle(word: str) -> str | None:
    """*vertrokken* for *vertrekt*, *ontslagen* for *ontslaan*."""
    if word in _STAY:
        return None
    source = verbs.PLURAL if roles.roles(word) & roles.MANY else verbs.THIRD_PERSON
    right = verbs.conjugate(word, source, verbs.PARTICIPLE)
    return right if right != word else None
