"""VWR1xx: words that must agree with a noun: article, demonstrative, possessive, adjective."""

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import NUMBER, WORD, Document, Finding, Form, Rule, Sentence, Severity, Span, Token, article, form, lazy_regex, letter, lexicon

DE, HET = "de", "het"


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


@cache
def inflected(adjective: Form) -> str:
    """*mooie* for *mooi*; empty when there is no other form."""
    found = (right for reading in adjective.readings if reading.tag == "BNW:STL:ONV" for right in lexicon().inflect(reading.lemma, "BNW:STL:VRB"))
    return next((right for right in found if right != adjective.lower and right.endswith("e")), "")


_INFLECTED = frozenset({"BNW:STL:VRB", "BNW:VGR:VRB"})
_MODIFIER = ("BNW:STL:VRB", "BNW:VGR:VRB", "BNW:OVR:VRB", "GET:RNG")


def noun_after(sentence: Sequence[Token], at: int, strict: bool = True) -> Token | None:
    """The noun of the phrase that begins at ``at``: at most three inflected adjectives and a noun, and no second noun behind it."""
    for index in range(at, min(at + 4, len(sentence))):
        token = sentence[index]
        if token.kind != WORD:
            return None
        if article(token.form, strict):
            following = sentence[index + 1] if index + 1 < len(sentence) else None
            if following is None:
                return token
            if following.form.is_capitalised or following.text in {"-", "–", "("} or following.kind == NUMBER or following.form.has_tag("GET"):
                return None
            beyond = sentence[index + 2 : index + 3]
            if beyond and (beyond[0].text == token.text or (following.form.lower in {"en", "of"} and letter(beyond[0].text) in "PK")):
                return None  # huis aan huis, de hoofd(-) en bijzaken
            if not strict and not article(token.form) and letter(following.text) not in ",.RVQCcSM":
                return None
            if following.form.has_tag("ZNW") and not following.form.has_tag("WKW", "VRZ", "VGW", "BYW", "BNW", "VNW"):
                return None
            return token
        if not token.form.has_tag(*_MODIFIER) or token.form.has_tag("ZNW:EKV:HET"):
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
    ```fout
    In ⟦het⟧ gemeente staat een kerk. ⟦Het⟧ mooie kerk werd gesloopt. ⟦Dit⟧ maatregelen gelden niet voor ⟦ons⟧ leden.
    ```
    ```wordt
    In de gemeente staat een kerk. De mooie kerk werd gesloopt. Deze maatregelen gelden niet voor onze leden.
    ```
    ```fout
    In ⟦de⟧ Franse parlement wordt ⟦elk⟧ dag gestemd. ⟦De⟧ wandelen doet hem goed.
    ```
    ```wordt
    In het Franse parlement wordt elke dag gestemd. Het wandelen doet hem goed.
    ```
    ```goed
    Zij wonen in dit mooie huis. De kinderen spelen in het veld. Hij gaf ons hoop. De huisarts kwam. Wij lezen de kinderen het boek voor.
    Het heeft zin. Maakt het moeite? Dit keer heeft dit kans. Hij noemt het kunst. Zijn dit mensen? Gaf het ons mensen? De goed opgeleide man. Het kost tijd.
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
            first = at == 0 or (at == 1 and sentence[0].kind != WORD)
            if (token.form.is_capitalised and not first) or at + 1 >= len(sentence):
                continue
            if wanted == DE and not self._is_determiner(sentence, at, first):
                continue
            noun = noun_after(sentence, at + 1, strict=wanted == DE and letter(sentence[at + 1].text) != "A")
            plural = token.form.lower in {"dit", "ons"} and letter(sentence[at + 1].text) in "PKk"
            if plural or (noun is not None and article(noun.form, strict=False) == wanted):
                text = right.capitalize() if token.form.is_capitalised else right
                message = "Bij een meervoud hoort deze of onze." if plural or noun is None else f"“{noun.text.capitalize()}” is een {wanted}-woord."
                yield self.replacement(token.span, text, message)

    @staticmethod
    def _is_determiner(sentence: Sequence[Token], at: int, first: bool) -> bool:
        """Is the word (het, dit, ons, elk) no pronoun that stands by itself? *Hij gaf ons hoop. Noemt hij dit kunst?*"""
        word, next_letter = sentence[at].form.lower, letter(sentence[at + 1].text)
        after = letter(sentence[at + 2].text) if at + 2 < len(sentence) else ","
        if word == "ons" and sentence[at + 1].form.lower in _KIN:
            return True
        if word in {"elk", "ieder", "welk"} or (at and letter(sentence[at - 1].text) == "R"):
            return True
        if first:
            known = next_letter in "PK" or (next_letter == "N" and after in "VR" and sentence[at + 1].form.lower != "keer")
            return known or (next_letter == "A" and after in "NPK")
        if next_letter == "A" and word == "het":
            return after in "NY" and (at + 3 >= len(sentence) or letter(sentence[at + 3].text) in ",RVQCcSML") and letter(sentence[at - 1].text) in ",CcSMVB"
        return word == "dit" and (sentence[at + 1].form.lower in _PERIODS or (next_letter in "PK" and letter(sentence[at - 1].text) not in "zQW"))


_KIN = frozenset({"broer", "zus", "zuster", "tante", "dochter", "zoon", "buurman", "buurvrouw", "school", "gemeente", "kerk"})
"""De-words that hardly ever stand without a determiner."""
_PERIODS = frozenset({"week", "maand", "avond", "zomer", "winter", "eeuw", "dag", "ochtend", "middag", "nacht", "herfst", "lente"})
_WITH_OTHER_GENDER = {
    "het": ("de", DE),
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


class UninflectedAdjective(Rule):
    """Het bijvoeglijk naamwoord mist zijn buigings-e.

    Voor een de-woord en voor een meervoud krijgt het bijvoeglijk naamwoord een e: een mooie kerk, de grote huizen, provinciale en gemeentelijke
    commissies. Namen van functies blijven buiten schot: de algemeen directeur, een wetenschappelijk medewerker.

    ```fout
    Zij bezochten een ⟦mooi⟧ kerk en de ⟦groot⟧ huizen.
    ```
    ```wordt
    Zij bezochten een mooie kerk en de grote huizen.
    ```
    ```fout
    De provinciale en ⟦gemeentelijk⟧ commissies vergaderen.
    ```
    ```wordt
    De provinciale en gemeentelijke commissies vergaderen.
    ```
    ```goed
    Zij bezochten een mooie kerk en een groot huis. De algemeen directeur sprak met een bijzonder hoogleraar. Het openbaar vervoer lag stil.
    Hij is een groot kunstenaar en een goed mens. Een goed opgeleide vrouw. De zwaar gewonde man.
    ```
    """

    code = "VWR107"
    name = "buigings-e-ontbreekt"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: buiging van het bijvoeglijk naamwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for pattern in _BARE_ADJECTIVES:
            for sentence, at, _ in doc.shape.search(pattern, "adjective"):
                adjective, noun = sentence.tokens[at], sentence.tokens[at + 1]
                right = inflected(adjective.form) if adjective.lower not in _MEASURES else ""
                if right and not _names_person(noun.lower) and self._wants_e(sentence, at):
                    yield self.replacement(adjective.span, right, f"Voor “{noun.text}” krijgt het bijvoeglijk naamwoord een e.")

    def _wants_e(self, sentence: Sentence, at: int) -> bool:
        noun, following = sentence.tokens[at + 1], sentence.word(at + 2)
        if letter(noun.text) in "PK":
            return sentence.words[at - 1] not in {"een", "het"}
        if following and letter(sentence.tokens[at + 2].text) in "AUnNP":
            return False
        return article(noun.form, strict=letter(noun.text) == "N") == DE and not form(sentence.words[at] + noun.lower).listed


_BARE_ADJECTIVES = (
    r"(?:[dge]|(?<=[dgetRyzV])AC)(?P<adjective>U)(?=[NPK])(?![NPK][NPKEn\#])",  # een mooi kerk, de provinciale en gemeentelijk commissies
    r"[dge](?P<adjective>U)(?=n[,\n])",  # een zwaar straf
    r"[dge](?P<adjective>n)(?=N[,\nRVQWC])",  # de politiek situatie
)
_MEASURES = frozenset({"paar", "soort", "heel", "half", "openbaar", "stuk"})
"""Words that also have other uses before a noun (een paar keer, een openbaar vervoersbedrijf)."""
_PERSON = lazy_regex(
    r"(?:[^e]er|aar|eur|or|ist|ent|ant|ling|man|vrouw|arts|aris|chef|coach|lid|leden|baas|dame|heer|mens|vriend|held|vorst|loog|graaf|soof|raad|hulp|gast|kind"
    r"|zoon|dichter|auteur|kracht|aal|air|iër|ees|dief|moeder|vader|broer|zus|genoot|maat|jurist|koning|prins|ambtenaar|predikant|dominee)(?:s|en|nen)?$"
)


@cache
def _names_person(noun: str) -> bool:
    """Does the noun, by its ending, name a person or a function?"""
    return _PERSON.search(noun) is not None


class PluralForm(Rule):
    """Het bijvoeglijk naamwoord heeft een n te veel.

    De n van *gewonden* en *ouden* is het meervoud van een zelfstandig woord: de gewonden. Voor een zelfstandig naamwoord staat alleen een e: de gewonde
    man. Stofnamen houden hun n: houten, gouden.

    ```fout
    De ⟦verwarden⟧ man liep door de straat.
    ```
    ```wordt
    De verwarde man liep door de straat.
    ```
    ```goed
    De gewonden liepen door de straat. De houten kerk is oud. De gevangenen man voor man. De doden begroeven zij. Zij gaf de armen geld.
    ```
    """

    code = "VWR108"
    name = "bijvoeglijk-met-n"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: buiging van het bijvoeglijk naamwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_without_n, last="n"):
            noun = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
            if noun is None or not sentence.tokens[at].text.islower() or letter(sentence.words[at - 1]) not in "detghiyz" or at == 0:
                continue
            closed = at + 2 >= len(sentence.tokens) or letter(sentence.tokens[at + 2].text) in ",RVQWciCSM"
            if closed and article(noun.form) and letter(noun.text) == "N" and (sentence.words[at - 1] in {"een", "het"} or _names_person(noun.lower)):
                yield self.replacement(sentence.tokens[at].span, _without_n(sentence.words[at]), "Voor een zelfstandig naamwoord staat alleen een e.")


@cache
def _without_n(word: str) -> str:
    """*gewonde* for *gewonden*, when the n can only be that of a plural; else empty."""
    tags = form(word).tags
    plural = word.endswith("en") and "BNW:STL:MRV:DE_" in tags and all("MRV" in tag or tag == "WKW:VLT:INF" for tag in tags)
    if any(tag.startswith("ZNW:MRV") for tag in tags):
        return ""
    return word[:-1] if plural and form(word[:-1]).has_tag("BNW", "WKW:VTD:VRB") else ""


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


class SingularAfterNumber(Rule):
    """Na twee, drie, enkele of vele staat een enkelvoud.

    Na een aantal hoort een meervoud: twee auto’s, enkele boeken. Maten en munten blijven enkelvoud: twee euro, drie jaar, vier man.

    ```fout
    In de haven lagen twee ⟦boot⟧.
    ```
    ```wordt
    In de haven lagen twee boten.
    ```
    ```goed
    In de haven lagen twee boten. Geen enkele moeite. Het kost twee euro en duurt drie jaar. Op twee maart. Vier man sterk. De twee zijn vrienden. Om drie uur. Twee kilo meel.
    Een van de twee partij. Twee keer. Twee derde.
    ```
    """

    code = "VWR110"
    name = "getal-met-enkelvoud"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: getal na telwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(r"(?<!e)(?<!R[dgi])p(?P<noun>[NY])(?=[,\nRVQW])", "noun"):
            noun = sentence.tokens[at]
            if (
                sentence.words[at - 1] in _SEVERAL
                and sentence.word(at - 2) != "geen"
                and len(noun.text) > 2
                and noun.lower not in _UNITS
                and noun.form.frequency > 10
                and article(noun.form, strict=False)
            ):
                plurals = [right for gender in ("DE_", "HET") for right in lexicon().inflect(noun.lower, f"ZNW:MRV:{gender}")]
                if plurals:
                    best = max(plurals, key=lexicon().frequency)
                    yield self.replacement(noun.span, best, f"Na “{sentence.words[at - 1]}” staat een meervoud.")


_SEVERAL = frozenset("twee drie vier vijf zes zeven acht negen tien elf twaalf beide enkele sommige vele verscheidene meerdere diverse".split())
_UNITS = frozenset(
    """
    euro dollar cent gulden frank pond mark roebel yen jaar uur kwartier keer maal man procent promille kilo gram ons liter meter kilometer centimeter millimeter
    hectare ton mijl knoop volt watt bar karaat stuk paar dozijn uurtje mud el duim voet inch are januari februari maart april mei juni juli augustus september
    oktober november december punt hoog breed diep lang week maand kwart derde vierde vijfde tiende honderd duizend miljoen miljard baht kroon
    """.split()
)
