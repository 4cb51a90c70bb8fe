"""VWR4xx: words that can't stand where they stand, by their sort and that of their neighbours."""

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Rule, Sentence, Severity, Span, article, form, letter, lexicon, roles

_PREPOSITIONS = frozenset("aan in op van met bij uit over onder tegen naar tussen zonder namens".split())


class TheirOrThem(Rule):
    """Hun na een voorzetsel of als onderwerp.

    Na een voorzetsel staat hen: aan hen, voor hen. Als onderwerp staat zij of ze. Hun is bezittelijk (hun huis) of meewerkend voorwerp (ik geef hun).

    ```fout
    Wij hebben met ⟦hun⟧ gesproken. De politie heeft ⟦hun⟧ naar het bureau gebracht. ⟦Hun⟧ hebben dat gezegd. Gisteren gingen ⟦hun⟧ naar huis.
    ```
    ```wordt
    Wij hebben met hen gesproken. De politie heeft hen naar het bureau gebracht. Zij hebben dat gezegd. Gisteren gingen ze naar huis.
    ```
    ```goed
    Wij hebben met hun kinderen gesproken. Hun werken zijn bekend. Ik geef hun een boek. Wij gaan hun helpen. Met hun nog jonge kinderen. Zij is een van hun besten.
    Hij heeft hun gevraagd te komen. Zij hebben hun uitgenodigde gasten begroet. Hij gaf hun niet wat zij wilden. Aan hun toekomst denken zij niet. Hun hebben wij gisteren een brief gestuurd.
    ```
    """

    code = "VWR401"
    name = "hun-hen-zij"
    severity = Severity.ERROR
    source = "taaladvies.net: hun / hen"

    def check(self, doc: Document) -> Iterator[Finding]:
        for pattern, right, message in _THEIR:
            for sentence, at, match in doc.shape.search(pattern, "word"):
                token = sentence.tokens[at]
                if "done" in match.groupdict() and sentence.words[at + match.start("done") - match.start("word")] not in _DONE_TO_PEOPLE:
                    continue
                if (
                    token.lower == "hun"
                    and sentence.word(at + 1) not in {"(", "-", "–", "/", "thuis"}
                    and (right != "ze" or sentence.words[at - 1] in _AUXILIARIES)
                ):
                    severity = Severity.ERROR if right == "zij" else Severity.LIKELY
                    yield self.replacement(token.span, right.capitalize() if token.form.is_capitalised else right, message, severity=severity)


_PHRASE = r"(?:R[etdyzhcgip\#]?[AUpLn\#]*(?:[NPKOXYxnk]E*|E+|[ou]))"
_THEIR = (
    (r"R(?P<word>y)(?=[,\nVWQciSCMqTsz]|R[dtehgyzo]|[BL]+[,\nVWQ])", "hen", "Na een voorzetsel: hen."),
    (r"(?<=[VWQF,]|VB)R(?P<word>y)(?=RN[,\n])", "hen", "Na een voorzetsel: hen."),  # met hun in gesprek
    (r"(?P<word>y)(?=(?:R[dtehgyzo]?[AU]*[NPE]|B)*(?P<done>[Lx]))", "hen", "Bij dit werkwoord is het lijdend voorwerp hen."),
    (r'(?P<word>y)(?<=[\n"]y)(?=[WQ](?![suw])|z[BRLUdte])', "zij", "Hun kan geen onderwerp zijn."),
    (r"(?P<word>y)(?<=[SMc]y)(?=[WQ]|z[BLU])", "ze", "Hun kan geen onderwerp zijn."),
    (rf'\n"?(?:{_PHRASE}|[Br])*[WQ](?P<word>y)(?=[BRrTLU,\n])', "ze", "Hun kan geen onderwerp zijn."),
)
_AUXILIARIES = frozenset(
    "hebben gaan willen kunnen moeten zullen mogen hadden gingen wilden konden moesten zouden mochten zijn waren dat als omdat maar want wat".split()
)


_DONE_TO_PEOPLE = frozenset(
    """
    gebracht opgeroepen opgehaald uitgenodigd aangehouden gearresteerd ontslagen gered bedankt gefeliciteerd ontmoet bezocht weggestuurd meegenomen opgevangen
    overgebracht gewaarschuwd beledigd bedreigd verrast achtervolgd aangesproken ondervraagd vrijgelaten vervolgd veroordeeld beschuldigd gezien verwelkomd
    """.split()
)
"""Participles with which a person is the direct object."""


class ImpossiblePair(Rule):
    """Twee woorden die niet achter elkaar kunnen staan.

    Na een lidwoord of bezittelijk woord komt geen persoonsvorm, na een voorzetsel geen onderwerp: “de is”, “onze gaat”, “met hij”. Meestal is een letter
    weggevallen (de voor die, een voor en) of bleef er een woord staan.

    ```fout
    De man ⟦de is⟧ gevallen, is ziek. Zij heeft met ⟦hij⟧ gesproken. De vader ⟦een⟧ de moeder zijn ziek. Hij heeft ⟦onze⟧ geholpen.
    ```
    ```wordt
    De man die is gevallen, is ziek. Zij heeft met hem gesproken. De vader en de moeder zijn ziek. Hij heeft ons geholpen.
    ```
    ```fout
    De voorzitter ⟦is wordt⟧ morgen gekozen. Zij hopen dat de weg volgend jaar ⟦opent gaat⟧.
    ```
    ```goed
    De is-vorm. De was is droog. De wil om te leven. De als zodanig bekende man. De hem bekende weg. Een de facto verbod. De ik-figuur. Voor hij vertrok.
    De een is groot, de ander klein. Onze nog jonge kerk. Onze in Ede gebouwde kerk. Er is er een die dat weet. De kan staat er. Sinds wij hier wonen.
    ```
    """

    code = "VWR402"
    name = "onmogelijk-paar"
    severity = Severity.LIKELY
    source = "redactiepraktijk"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(r"d(?<=[NPKVLBA,\n]d)[VvQ]"):
            following = sentence.tokens[at + 1]
            if (
                sentence.tokens[at].lower == "de"
                and (following.lower in _NEVER_NOUNS or not following.form.has_tag("ZNW", "BNW", "ENM"))
                and following.text.islower()
                and following.form.listed
            ):
                span = type(following.span)(sentence.tokens[at].start, following.end)
                first = "Die" if sentence.tokens[at].form.is_capitalised else "die"
                yield self.replacement(span, f"{first} {following.text}", f"Na “de” kan geen “{following.text}” staan.")
        for sentence, at, _ in doc.shape.search(r"(?:(?<=[NPKVFWLCs,])d(?=[VvQLsoxet,\n]|W[,\n]|[Br]+[VvWQL,\n]|rB|T[WKX][,\n])|(?<=R)d(?=[,\n]|B[,\n]))"):
            right = _POSSESSIVES.get(sentence.words[at])
            participle = sentence.may_be(at + 1, roles.PARTICIPLE) if letter(sentence.word(at + 1) or ".") == "x" else True
            aside = sentence.word(at + 1) in {"(", "["}
            if (
                right
                and participle
                and not aside
                and sentence.word(at + 1) != "thuis"
                and sentence.tokens[at].text.islower()
                and not sentence.may_be(at + 1, roles.NOMINAL)
            ):
                yield self.replacement(sentence.tokens[at].span, right, f"“{sentence.tokens[at].text}” staat vóór een zelfstandig naamwoord.")
        for sentence, at, _ in doc.shape.search(r"(?P<word>e)(?<=[NPKEU]e)[dt][AU]*[NPK]", "word"):
            if sentence.words[at] == "een" and sentence.word(at + 2) not in {"facto", "jure"} and sentence.words[at - 1] not in {"nummer", "er"}:
                yield self.replacement(sentence.tokens[at].span, "en", "Hier staat “een” voor een ander lidwoord; bedoeld is en.")
        for sentence, at, _ in doc.shape.search(r"[VR](?P<word>C)[AU][Nn](?=[,\nRVWL])", "word"):
            if (
                sentence.words[at] == "en"
                and sentence.words[at - 1] in _BEFORE_ONE
                and sentence.words[at + 1] not in _WHEN
                and article(sentence.tokens[at + 2].form, strict=False)
            ):
                yield self.replacement(sentence.tokens[at].span, "een", "Hier staat “en” voor een lidwoord.")
        for sentence, at, _ in doc.shape.search(r"[chig](?P<word>o)[AU]*[NPK](?=[,\n])", "word"):
            right = {"jou": "jouw", "mij": "mijn", "me": "mijn"}.get(sentence.words[at])
            if right and not _COPULAS.isdisjoint(sentence.words[max(0, at - 3) : at]):
                yield self.replacement(sentence.tokens[at].span, right, f"Bezit: {right}.")
        for sentence, at, _ in doc.shape.search(r"R(?P<word>[sw])", "word"):
            right = _OBJECTS.get(sentence.words[at])
            if right and sentence.words[at - 1] in _PREPOSITIONS and sentence.tokens[at].text.islower() and not _continues(sentence, at):
                yield self.replacement(sentence.tokens[at].span, right, "Na een voorzetsel staat geen onderwerpsvorm.")
        for pattern in _TWO_VERBS:
            for sentence, at, match in doc.shape.search(pattern, "verbs"):
                one, other = sentence.tokens[at], sentence.tokens[at + len(match["verbs"]) - 1]
                if one.lower != other.lower and sentence.word(at - 1) not in _MENTIONED and sentence.words[0] not in _CLAUSES and sentence.block.kind.is_prose:
                    yield self.finding(Span(one.start, other.end), "Hier staan twee persoonsvormen; er is er één te veel.")


_TWO_VERBS = (
    r'(?P<verbs>VV)(?<=\n"?[^,"CMSciqaVvYQWFx\n]*(?<![dtehgypA])VV)(?=[^,\n]*,\n)',  # de directeur is wordt opgevolgd
    r'(?<=[VWQLFYXKOPkNEnsw,])[cS][^,"CMSciqa\nVvYQWF]*(?P<verbs>VL?V)(?=[,\n])',  # dat de brug opent gaat; omdat de weg is afgesloten was
    r'\n"?S[^,"CMSciqa\nVvYQWF]*(?P<verbs>VLV)(?=[,\n])',
)
_CLAUSES = frozenset({"vooraleer", "nu", "eens", "alvorens"})
_MENTIONED = frozenset({"naar", "woord", "werkwoord", "vorm", "term", "zin"})
_POSSESSIVES = {"onze": "ons", "mijn": "mij", "jouw": "jou", "uw": "u"}
_COPULAS = frozenset({"is", "was", "zijn", "waren"})
_WHEN = frozenset({"vorig", "volgend", "begin", "eind"})
_BEFORE_ONE = _COPULAS | frozenset("werd wordt blijft bleef heeft had krijgt kreeg met voor van door bij tijdens".split())
_NEVER_NOUNS = frozenset({"is", "heeft", "had", "werd", "wordt", "gaat", "komt", "hebben", "waren"})
_OBJECTS = {"hij": "hem", "ik": "mij", "wij": "ons", "we": "ons"}


def _continues(sentence: Sentence, at: int) -> bool:
    """Does a verb follow, of which the pronoun may be the subject (waar denk je aan, ik weet het)?"""
    return letter(sentence.words[at + 1]) in "VFWQYvKNC" if at + 1 < len(sentence.words) else False


class PartitiveS(Rule):
    """Iets zachts: de s van het zelfstandig gebruikte bijvoeglijk naamwoord.

    Na iets, niets, wat, veel, weinig en genoeg krijgt het bijvoeglijk naamwoord een s: iets moois, niets nieuws. Elders staat die s niet.

    ```fout
    De correcties blijven ⟦kleins⟧. Hij zei er iets ⟦aardig⟧ over. Er gebeurde niets ⟦bijzonder⟧.
    ```
    ```wordt
    De correcties blijven klein. Hij zei er iets aardigs over. Er gebeurde niets bijzonders.
    ```
    ```goed
    Er is iets moois te zien. Hij vindt iets mooi. Niets is onmogelijk. Hij heeft iets verdachts gezien. Wat voor nieuws is er? Dat is iets heel anders.
    Zij doet niets liever. Er is iets mis. Hij maakt iets duidelijk. Er was niets nieuws of groots. Rechts en links. Daarvan kwam niets terecht.
    ```
    """

    code = "VWR404"
    name = "iets-moois"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: iets moois"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_partitive, last="s"):
            before_noun = sentence.may_be(at + 1, roles.NOMINAL)
            if (
                sentence.tokens[at].text.islower()
                and sentence.word(at - 1) not in {"van", "niks"}
                and not before_noun
                and _QUANTITIES.isdisjoint(sentence.words[max(0, at - 6) : at])
            ):
                yield self.replacement(sentence.tokens[at].span, _partitive(sentence.words[at]), "Deze s hoort alleen na iets, niets, wat, veel of weinig.")
        for sentence, at, _ in doc.shape.search(r"s(?P<word>U)(?=R[dtehgyzo,\n]|r?[,\n]|[cC])", "word"):
            token = sentence.tokens[at]
            right = _with_s(token.text)
            if right and token.lower in _PARTICLES:
                continue  # daar kwam niets terecht van
            if right and sentence.words[at - 1] in {"iets", "niets"} and _PREDICATING.isdisjoint(sentence.words):
                yield self.replacement(token.span, right, f"Na “{sentence.words[at - 1]}” krijgt het bijvoeglijk naamwoord een s.")


_QUANTITIES = frozenset("iets niets wat veel weinig genoeg zoveel meer minder allerlei alles voldoende allemaal welk iemand niemand zoiets ietwat".split())
_PARTICLES = frozenset({"terecht", "gereed", "klaar", "los", "vol", "goed", "tegemoet"})
"""These also belong to a verb: er komt niets terecht, er laat iets los."""
_PREDICATING = frozenset(
    "vind vindt vinden vond vonden maak maakt maken maakte maakten noem noemt noemen noemde lijkt lijken leek blijkt bleek is zijn was waren wordt worden werd "
    "blijft bleef houdt houden hield acht achten achtte weet weten gevonden gemaakt genoemd gaat ging staat ligt mis kwijt".split()
)


@cache
def _partitive(word: str) -> str:
    """*klein* for *kleins*, when that is all it can be; else empty."""
    tags = form(word).tags
    if not word.endswith("s") or not tags or tags != {"BNW:STL:IET"}:
        return ""
    return next(reading.lemma for reading in form(word).readings)


@cache
def _with_s(word: str) -> str | None:
    """*moois* for *mooi*."""
    found = (right for reading in form(word).readings if reading.tag == "BNW:STL:ONV" for right in lexicon().inflect(reading.lemma, "BNW:STL:IET"))
    return next(found, None)


class IndependentN(Rule):
    """Sommigen, velen en beiden staan niet voor een zelfstandig naamwoord.

    De n is voor personen, zelfstandig gebruikt: sommigen zeggen, velen kwamen. Voor een zelfstandig naamwoord: sommige mensen, beide partijen.

    ```fout
    ⟦Sommigen⟧ mensen kwamen te laat en ⟦beiden⟧ partijen gaven toe.
    ```
    ```wordt
    Sommige mensen kwamen te laat en beide partijen gaven toe.
    ```
    ```goed
    Sommigen kwamen te laat. De meesten werken hard. Velen kosten het geld. Beide partijen gaven toe.
    ```
    """

    code = "VWR405"
    name = "sommige-mensen"
    severity = Severity.ERROR
    source = "Leidraad; taaladvies.net: sommige(n)"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.places(_INDEPENDENT):
            if at + 1 < len(sentence.tokens) and letter(sentence.tokens[at + 1].text) == "P" and sentence.word(at - 1) != ",":
                token = sentence.tokens[at]
                yield self.replacement(token.span, token.text[:-1], "Voor een zelfstandig naamwoord vervalt de n.")


_INDEPENDENT = frozenset({"sommigen", "velen", "beiden", "enkelen", "weinigen", "meesten", "allen", "verscheidenen", "talrijken"})
