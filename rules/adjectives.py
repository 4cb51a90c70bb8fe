"""VWR1xx: the ending of an adjective: een mooi huis, een mooie kerk, de gewonde man."""

from collections.abc import Iterator
from functools import cache

from taallint.api import WORD, Document, Finding, Form, Rule, Sentence, Severity, article, form, letter, lexicon, names_person

DE, HET = "de", "het"


_INFLECTED = frozenset({"BNW:STL:VRB", "BNW:VGR:VRB"})


@cache
def is_inflected(adjective: Form) -> bool:
    """An adjective in -e that has a form without it (mooie, not: roze)."""
    tags = adjective.tags - {"ZNW:EKV", "WKW:ODW:VRB", "WKW:VTD:VRB"}
    if "BNW:STL:VRB" in tags:
        tags -= {"ZNW:EKV:DE_", "WKW:VLT:1EP"}  # bekende, gewonde
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
    Dat was een ⟦bekende⟧ verhaal. Hij deed geen ⟦goede⟧ voorstel, want de prijs was te ⟦hoge⟧.
    ```
    ```wordt
    Dat was een bekend verhaal. Hij deed geen goed voorstel, want de prijs was te hoog.
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
            adjective, noun = sentence[at + 1], sentence[at + 2]
            closes = at + 3 >= len(sentence) or letter(sentence[at + 3].text) not in "NPEnp#"
            if noun.lower == "procent":
                continue  # een dikke procent
            if not closes or article(noun.form, strict=False) != HET or doc.has_term(sentence[at + 2 : at + 4]):
                continue
            right = uninflected(adjective.form)
            if right:
                yield self.replacement(adjective.span, right, f"“{noun.text.capitalize()}” is een het-woord.")
        for closing, at, _ in doc.shape.search(r"(?<![edg])T(?P<adjective>A)(?=,\n)", "adjective"):
            adjective = closing.tokens[at]
            right = uninflected(adjective.form) if is_inflected(adjective.form) and closing.tokens[-1].text == "." else ""
            if right:
                yield self.replacement(adjective.span, right, "Zonder zelfstandig naamwoord erachter vervalt de e.")


class UninflectedAdjective(Rule):
    """Het bijvoeglijk naamwoord mist zijn buigings-e.

    Voor een de-woord en voor een meervoud krijgt het bijvoeglijk naamwoord een e: een mooie kerk, de grote huizen, provinciale en gemeentelijke
    commissies. Namen van functies blijven buiten schot: de algemeen directeur, een wetenschappelijk medewerker.

    ```fout
    Voor de ⟦laatst⟧ keer sprak de ⟦jongst⟧ predikant. Dat blijkt uit een ⟦eerst⟧ inventarisatie. ⟦Persoonlijk⟧ ongelukken deden zich niet voor.
    ```
    ```wordt
    Voor de laatste keer sprak de jongste predikant. Dat blijkt uit een eerste inventarisatie. Persoonlijke ongelukken deden zich niet voor.
    ```
    ```fout
    Het was een ⟦historisch⟧ dag voor de ⟦meest⟧ mensen. Zij bezochten een ⟦mooi⟧ kerk en de ⟦groot⟧ huizen. Daar zagen zij een ⟦groot⟧ verzameling schilderijen.
    ```
    ```wordt
    Het was een historische dag voor de meeste mensen. Zij bezochten een mooie kerk en de grote huizen. Daar zagen zij een grote verzameling schilderijen.
    ```
    ```fout
    De provinciale en ⟦gemeentelijk⟧ commissies vergaderen over de ⟦Nederlands⟧ regering en het ⟦nieuw⟧ gebouw.
    ```
    ```wordt
    De provinciale en gemeentelijke commissies vergaderen over de Nederlandse regering en het nieuwe gebouw.
    ```
    ```goed
    Zij bezochten een mooie kerk en een groot huis. De algemeen directeur sprak met een bijzonder hoogleraar. Het openbaar vervoer lag stil.
    Hij is een groot kunstenaar en een goed mens. Een goed opgeleide vrouw. De zwaar gewonde man. Persoonlijk vinden wij dat mooi. Genoeg mensen weten dat.
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
                if (
                    right
                    and not names_person(noun.lower)
                    and not noun.lower.startswith(_TITLES)
                    and self._wants_e(sentence, at)
                    and not doc.has_term(sentence.tokens[at + 1 : at + 3])
                ):
                    right = right.capitalize() if adjective.form.is_capitalised else right
                    yield self.replacement(adjective.span, right, f"Voor “{noun.text}” krijgt het bijvoeglijk naamwoord een e.")

        for sentence, at, _ in doc.shape.search(r"(?<=[dgi])(?P<adjective>E)(?=[NP][,\nRVQWCL])", "adjective"):
            origin, noun = sentence.tokens[at : at + 2]
            right = _inflected_origin(origin.form) if at and not noun.text.startswith(_TITLES) and sentence.block.kind.is_prose else ""
            if right and (letter(noun.text) == "P" or not names_person(noun.lower)):
                yield self.replacement(origin.span, right, f"Voor “{noun.text}” krijgt het bijvoeglijk naamwoord een e.")
        for sentence, at, _ in doc.shape.search(r"t(?P<adjective>[UnL])(?=N[,\nRVQ])", "adjective"):
            adjective = sentence.tokens[at]
            right = inflected(adjective.form) if adjective.text in _ALWAYS_INFLECTED and article(sentence.tokens[at + 1].form) == HET else ""
            if right:
                yield self.replacement(adjective.span, right, "Na “het” krijgt dit bijvoeglijk naamwoord een e.")

        for sentence, at, _ in doc.shape.search(r"[dge](?P<first>[BUn])(?=[NPYOp])", "first"):
            token = sentence.tokens[at]
            most = token.text == "meest" and letter(sentence.tokens[at + 1].text) == "P"
            if most or token.text in {"eerst", "laatst"} or (token.text.endswith("st") and token.form.has_tag("BNW:OVR:ONV") and form(f"{token.text}e").listed):
                yield self.replacement(token.span, f"{token.text}e", f"Voor “{sentence.tokens[at + 1].text}” krijgt het bijvoeglijk naamwoord een e.")

    def _wants_e(self, sentence: Sentence, at: int) -> bool:
        noun, following = sentence.tokens[at + 1], sentence.word(at + 2)
        if letter(noun.text) in "PK":
            return sentence.words[at - 1] not in {"een", "het"}
        if sentence.words[at - 1] not in _DEGREES and letter(sentence.words[at - 1]) == "B":
            return False
        if letter(sentence.words[at]) == "B" and sentence.words[at] != "goed":
            return False
        if following and letter(sentence.tokens[at + 2].text) in "AUnNP" and noun.lower not in _COLLECTIONS:
            return False
        return article(noun.form, strict=letter(noun.text) == "N") == DE and not form(sentence.words[at] + noun.lower).listed


_BARE_ADJECTIVES = (
    r"(?:[dge]|(?<=[dgetRyzV])AC)(?P<adjective>U)(?=[NPK])(?![NPK][NPKEn\#])",  # een mooi kerk, de provinciale en gemeentelijk commissies
    r"[dge](?P<adjective>U)(?=n[,\n])",  # een zwaar straf
    r"[dge](?P<adjective>n)(?=N[,\nRVQWC])",  # de politiek situatie
    r"[dge](?P<adjective>A)(?=N[,\nRVQ])",  # een historisch dag
    r"[dg](?P<adjective>n)(?=P[,\nRVQWz])",  # de politiek partijen
    r"e(?P<adjective>B)(?=[NY][,\nRVQWC])",  # een goed zaak
    r"eB(?P<adjective>U)(?=N[,\nRVQWC])",  # een heel mooi kerk
    r"[dgeR]A(?P<adjective>[Un])(?=N[,\nRVQW])",  # een lange vrij trap
    r"e(?P<adjective>U)(?=N[PK])",  # een uniek verzameling klokken
    r"[dg](?P<adjective>L)(?=N[,\nRV])",  # de georganiseerd misdaad
    r'(?<=\n)"?(?P<adjective>U)(?=[PK](?:R[dtyzg]?N)?[VQWz])',  # persoonlijk ongelukken deden zich niet voor
)
_TITLES = ("kampioen", "commissaris", "recordhouder", "titel", "ambassadeur", "parlement")
_ALWAYS_INFLECTED = frozenset(
    "nieuw mooi lelijk duur snel slecht sterk zwak prachtig bekend belangrijk beroemd schitterend geweldig enorm reusachtig gloednieuw zeldzaam gevaarlijk".split()
)
"""Adjectives that hardly ever make a fixed name with a noun (het openbaar vervoer, het klein station)."""


@cache
def _inflected_origin(origin: Form) -> str:
    """*Nederlandse* for *Nederlands*, when that can be no other word."""
    if not origin.has_tag("BNW:STL:ONV") or origin.has_tag("ENM", "BNW:STL:VRB"):
        return ""
    right = f"{origin.text}e"
    return right if form(right).has_tag("BNW:STL:VRB") else ""


_DEGREES = frozenset({"heel", "zeer", "erg", "vrij", "bijzonder"})
_COLLECTIONS = frozenset({"verzameling", "collectie", "reeks", "serie", "groep", "partij", "stapel", "rij", "lading", "hoeveelheid", "kudde"})
"""Nouns that say of what without a preposition (een reeks optredens)."""
_MEASURES = frozenset({"paar", "soort", "heel", "half", "openbaar", "stuk"})
"""Words that also have other uses before a noun (een paar keer, een openbaar vervoersbedrijf)."""


class PluralForm(Rule):
    """Het bijvoeglijk naamwoord heeft een n te veel.

    Alleen het meervoud van een zelfstandig woord eindigt op een n: de gewonden, de ouden. Voor een zelfstandig naamwoord staat alleen een e: de gewonde
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
            if closed and article(noun.form) and letter(noun.text) == "N" and (sentence.words[at - 1] in {"een", "het"} or names_person(noun.lower)):
                yield self.replacement(sentence.tokens[at].span, _without_n(sentence.words[at]), "Voor een zelfstandig naamwoord staat alleen een e.")


@cache
def _without_n(word: str) -> str:
    """*gewonde* for *gewonden*, when the n can only be that of a plural; else empty."""
    tags = form(word).tags
    plural = word.endswith("en") and "BNW:STL:MRV:DE_" in tags and all("MRV" in tag or tag == "WKW:VLT:INF" for tag in tags)
    if any(tag.startswith("ZNW:MRV") for tag in tags):
        return ""
    return word[:-1] if plural and form(word[:-1]).has_tag("BNW", "WKW:VTD:VRB") else ""
