"""VWR1xx: words that must agree with a noun: article, demonstrative, possessive, adjective, relative pronoun."""

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import NUMBER, WORD, Document, Finding, Form, Rule, Safety, Severity, Span, Token, form

DE, HET = "de", "het"


@cache
def article(noun: Form) -> str:
    """``de`` or ``het`` when ``noun`` can only be a singular noun with that one article; empty when it may be anything else."""
    if noun.is_capitalised or noun.frequency < 8 or not noun.readings or noun.lower in _BOTH:
        return ""
    tags = noun.tags
    if any(not tag.startswith(("ZNW:EKV", "WKW:TGW:1EP", "WKW:AWS")) for tag in tags):
        return ""
    singular = [tag for tag in tags if tag.startswith("ZNW:EKV")]
    if singular and all(tag.endswith(":HET") for tag in singular):
        return HET
    if singular and all(tag.endswith(":DE_") for tag in singular):
        return DE
    return ""


@cache
def is_inflected(adjective: Form) -> bool:
    """An adjective in -e that has a form without it (mooie, not: roze)."""
    tags = adjective.tags - {"ZNW:EKV", "WKW:ODW:VRB", "WKW:VTD:VRB"}
    return not adjective.is_capitalised and bool(tags) and tags <= _INFLECTED


@cache
def uninflected(adjective: Form) -> str:
    """*mooi* for *mooie*; empty when there is no such form."""
    for reading in adjective.readings:
        if reading.tag in _INFLECTED:
            candidate = reading.lemma if reading.tag.startswith("BNW:STL") else adjective.norm[:-1]
            if form(candidate).has_tag("BNW:STL:ONV", "BNW:VGR:ONV"):
                return candidate
    return ""


_BOTH = frozenset({"maal", "nummer", "logies", "soort"})
"""Nouns that the dictionary gives one article and good texts two (voor de eerste maal; Federer, de nummer twee)."""

_INFLECTED = frozenset({"BNW:STL:VRB", "BNW:VGR:VRB"})
_MODIFIER = ("BNW:STL:VRB", "BNW:VGR:VRB", "BNW:OVR:VRB", "GET:RNG")


def noun_after(sentence: Sequence[Token], at: int) -> Token | None:
    """The noun of the phrase that begins at ``at``: at most two inflected adjectives and a noun, and no second noun behind it."""
    for index in range(at, min(at + 3, len(sentence))):
        token = sentence[index]
        if token.kind != WORD:
            return None
        if article(token.form):
            following = sentence[index + 1] if index + 1 < len(sentence) else None
            if following is not None and (following.form.is_capitalised or following.text in {"-", "–", "("} or following.form.has_tag("GET")):
                return None
            if following is not None and following.kind == NUMBER:
                return None
            if following is not None and following.form.has_tag("ZNW") and not following.form.has_tag("WKW", "VRZ", "VGW", "BYW", "BNW", "VNW"):
                return None
            return token
        if not token.form.has_tag(*_MODIFIER) or token.form.has_tag("ZNW:EKV:HET") or token.form.is_capitalised:
            return None
    return None


class WrongArticle(Rule):
    """Lidwoord, aanwijzend of bezittelijk woord past niet bij het zelfstandig naamwoord.

    Bij een het-woord horen het, dit, dat, ons, ieder, elk en welk; bij een de-woord horen de, deze, die, onze, iedere, elke en welke. De regel zwijgt bij
    woorden die beide lidwoorden kennen en bij namen.

    ```fout
    Zij wonen in ⟦deze⟧ mooie huis.
    ```
    ```wordt
    Zij wonen in dit mooie huis.
    ```
    ```fout
    De kinderen spelen in ⟦de⟧ veld.
    ```
    ```wordt
    De kinderen spelen in het veld.
    ```
    ```fout
    Het orgel van ⟦ons⟧ kerk wordt hersteld.
    ```
    ```wordt
    Het orgel van onze kerk wordt hersteld.
    ```
    ```goed
    Zij wonen in dit mooie huis. De kinderen spelen in het veld. Hij gaf ons hoop. De huisarts kwam. Wij lezen de kinderen het boek voor.
    ```
    """

    code = "VWR101"
    name = "lidwoord"
    severity = Severity.LIKELY
    source = "Woordenlijst Nederlandse Taal: lidwoord bij elk zelfstandig naamwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_WITH_OTHER_GENDER.keys()):
            token = sentence[at]
            right, wanted = _WITH_OTHER_GENDER[token.form.lower]
            if at and token.form.is_capitalised:
                continue
            if wanted == DE and not (at and sentence[at - 1].form.has_tag("VRZ")):
                continue  # “ons”, “dit” and “elk” may stand by themselves: “hij gaf ons hoop”
            noun = noun_after(sentence, at + 1)
            if noun is not None and article(noun.form) == wanted:
                text = right.capitalize() if token.form.is_capitalised else right
                yield self.replacement(token.span, text, f"“{noun.text.capitalize()}” is een {wanted}-woord.")


_WITH_OTHER_GENDER = {
    "de": ("het", HET),
    "deze": ("dit", HET),
    "onze": ("ons", HET),
    "iedere": ("ieder", HET),
    "elke": ("elk", HET),
    "welke": ("welk", HET),
    "zulke": ("zulk", HET),
    "dit": ("deze", DE),
    "ons": ("onze", DE),
    "ieder": ("iedere", DE),
    "elk": ("elke", DE),
    "welk": ("welke", DE),
}


class InflectedAdjective(Rule):
    """Na “een” krijgt het bijvoeglijk naamwoord bij een het-woord geen buigings-e.

    Het is een mooi huis, maar het mooie huis.

    ```fout
    Zij wonen in een ⟦mooie⟧ huis.
    ```
    ```wordt
    Zij wonen in een mooi huis.
    ```
    ```fout
    Hij deed geen ⟦goede⟧ voorstel.
    ```
    ```wordt
    Hij deed geen goed voorstel.
    ```
    ```goed
    Zij wonen in een mooi huis. Het was een mooie tuin. Hij heeft een gouden horloge. Het is het mooie huis van zijn oom.
    ```
    """

    code = "VWR102"
    name = "buigings-e"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: buiging van het bijvoeglijk naamwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"een", "geen", "ieder", "elk", "zo'n", "welk"}):
            if at + 2 >= len(sentence) or sentence[at + 1].kind != WORD or not is_inflected(sentence[at + 1].form):
                continue
            adjective, noun = sentence[at + 1], noun_after(sentence, at + 2)
            if noun is None or noun is not sentence[at + 2] or article(noun.form) != HET:
                continue
            right = uninflected(adjective.form)
            if right:
                yield self.replacement(adjective.span, right, f"“{noun.text.capitalize()}” is een het-woord.")


class PluralAfterArticle(Rule):
    """Na “een” staat een meervoud.

    Een hoort bij één ding: een quotum, een museum.

    ```fout
    De stad krijgt ⟦een musea⟧ voor moderne kunst.
    ```
    ```goed
    De stad krijgt een museum. Een paar musea gingen dicht. Er kwam een twintigtal mensen.
    ```
    """

    code = "VWR103"
    name = "een-met-meervoud"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: het onbepaald lidwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"een"}):
            if at + 1 >= len(sentence) or not _only_plural(sentence[at + 1].form):
                continue
            following = sentence[at + 2] if at + 2 < len(sentence) else None
            if following and ((following.form.has_tag("ZNW", "BNW") and not following.form.has_tag("VRZ", "WKW")) or following.text in {"-", "–"}):
                continue
            yield self.finding(Span(sentence[at].start, sentence[at + 1].end), "Een hoort bij een enkelvoud; dit woord is meervoud.")


@cache
def _only_plural(noun: Form) -> bool:
    return not noun.is_capitalised and noun.frequency >= 8 and bool(noun.tags) and all(tag.startswith("ZNW:MRV") for tag in noun.tags)


class RelativePronoun(Rule):
    """Het betrekkelijk voornaamwoord past niet bij het woord ervoor.

    Naar een het-woord verwijst dat: het huis dat te koop staat.

    ```fout
    Het huis, ⟦die⟧ al jaren leegstaat, wordt gesloopt.
    ```
    ```wordt
    Het huis, dat al jaren leegstaat, wordt gesloopt.
    ```
    ```goed
    Het huis, dat al jaren leegstaat, wordt gesloopt. Het meisje sprak met de vrouw die naast haar woont. Hij las het boek die avond uit.
    ```
    """

    code = "VWR104"
    name = "die-of-dat"
    severity = Severity.LIKELY
    source = "taaladvies.net: die / dat als betrekkelijk voornaamwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"die"}):
            if not sentence[at].form.is_capitalised and self._refers_to_het(sentence, at):
                yield self.replacement(sentence[at].span, "dat", "Het woord ervoor is een het-woord; daarnaar verwijst dat.")

    @staticmethod
    def _refers_to_het(sentence: Sequence[Token], at: int) -> bool:
        noun = at - 2 if at > 1 and sentence[at - 1].text == "," else at - 1
        if noun < 1 or article(sentence[noun].form) != HET or at + 2 >= len(sentence):
            return False
        start = noun - 1
        while start > 0 and sentence[start].form.has_tag("BNW") and sentence[start].form.lower not in _HET_WORDS:
            start -= 1
        if sentence[start].form.lower not in _HET_WORDS:
            return False
        if start and (sentence[start - 1].form.has_tag("VRZ") or sentence[start - 1].form.lower in {"en", "of"}):
            return False
        following = sentence[at + 1].form
        if noun == at - 1:
            return following.has_tag("VNW:PER") and following.lower in _SUBJECTS
        return not following.has_tag("ZNW")


_HET_WORDS = frozenset({"het", "dit", "dat", "een", "ons"})
_SUBJECTS = frozenset({"ik", "jij", "je", "hij", "zij", "ze", "wij", "we", "jullie", "u"})


class ThanOrAs(Rule):
    """Na een vergrotende trap komt dan, niet als.

    Groter dan, meer dan, anders dan. Bij gelijkheid is het als: even groot als.

    ```fout
    De kerk is ouder ⟦als⟧ het stadhuis.
    ```
    ```wordt
    De kerk is ouder dan het stadhuis.
    ```
    ```fout
    De kerk is even oud ⟦dan⟧ het stadhuis.
    ```
    ```wordt
    De kerk is even oud als het stadhuis.
    ```
    ```goed
    De kerk is ouder dan het stadhuis en even oud als de molen. Hij werkt niet langer als leraar. Zij is later als verpleegster begonnen.
    ```
    """

    code = "VWR105"
    name = "als-of-dan"
    severity = Severity.LIKELY
    source = "taaladvies.net: groter dan / als"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"als", "dan"}):
            if not 0 < at < len(sentence) - 1:
                continue
            token = sentence[at]
            if token.form.lower == "als" and self._compares(sentence, at):
                yield self.replacement(token.span, "dan", "Na een vergrotende trap komt dan.")
            elif token.form.lower == "dan" and self._equals(sentence, at):
                yield self.replacement(token.span, "als", "Bij gelijkheid (even, net zo) komt als.")

    @staticmethod
    def _compares(sentence: Sequence[Token], at: int) -> bool:
        before, after = sentence[at - 1].form, sentence[at + 1].form
        if not before.has_tag("BNW:VGR:ONV") or before.lower in _NOT_COMPARED:
            return False
        verb = at >= 2 and any(token.form.lower in _COPULAS for token in sentence[max(0, at - 5) : at - 1])
        determined = after.lower in {
            "de",
            "het",
            "die",
            "dat",
            "deze",
            "dit",
            "zijn",
            "haar",
            "hun",
            "mijn",
            "ik",
            "jij",
            "hij",
            "wij",
            "zij",
            "ooit",
            "verwacht",
            "gedacht",
        }
        clause = any(token.form.has_tag("WKW:TGW", "WKW:VLT") and not token.form.has_tag("ZNW", "BNW") for token in sentence[at + 2 : at + 9])
        return verb and determined and not (clause and after.lower not in {"ooit", "verwacht", "gedacht"})

    @staticmethod
    def _equals(sentence: Sequence[Token], at: int) -> bool:
        before = sentence[at - 1].form
        if not before.has_tag("BNW:STL:ONV", "BYW") or at < 2 or before.has_tag("BNW:VGR"):
            return False
        degree = sentence[at - 2].form.lower
        return (degree == "even" and before.has_tag("BNW:STL:ONV")) or (degree == "zo" and at > 2 and sentence[at - 3].form.lower in {"net", "even"})


_NOT_COMPARED = frozenset({"later", "eerder", "vroeger", "langer", "verder", "nader"})
_COPULAS = frozenset(["is", "was", "zijn", "waren", "wordt", "werd", "worden", "werden", "blijft", "bleef", "lijkt", "leek", "ben", "bent"])


class PossessiveWithName(Rule):
    """Naam + zijn: schrijf een bezitsvorm.

    “Macron zijn steun” is spreektaal; geschreven is het “Macrons steun” of “de steun van Macron”.

    ```fout
    ⟦Rutte zijn⟧ voorstel is weer van tafel.
    ```
    ```wordt
    Ruttes voorstel is weer van tafel.
    ```
    ```goed
    Ruttes voorstel is van tafel. Rutte en Macron zijn vrienden. Volgens Rutte zijn voorstellen welkom.
    ```
    """

    code = "VWR106"
    name = "naam-zijn"
    severity = Severity.LIKELY
    source = "taaladvies.net: Jan zijn fiets / Jans fiets"

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.prose():
            for sentence in block.sentences:
                if len(sentence) < 4 or sentence[1].text != "zijn" or doc.in_quotation(sentence[0].start):
                    continue
                name, noun, verb = sentence[0], sentence[2], sentence[3]
                if (
                    self._is_person(name.form)
                    and noun.form.has_tag("ZNW:EKV")
                    and not noun.form.has_tag("BNW", "BYW", "WKW:VTD", "WKW:TGW:INF")
                    and verb.form.has_tag("WKW:TGW:3EP", "WKW:VLT:1EP")
                ):
                    right = name.text + ("’" if name.text[-1] in "sxz" else "’s" if name.text[-1] in "aiouy" else "s")
                    yield self.replacement(Span(name.start, sentence[1].end), right, "Naam + zijn is spreektaal; schrijf een bezitsvorm.", Safety.UNSAFE)

    @staticmethod
    def _is_person(name: Form) -> bool:
        return name.is_capitalised and name.classes == {"ENM"} and name.has_tag("ENM:PER")
