"""VWR1xx: words that must agree with a noun: article, demonstrative, possessive, numeral."""

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import NUMBER, WORD, Document, Finding, Form, Rule, Safety, Severity, Span, Token, article, form, letter, lexicon, names_person

DE, HET = "de", "het"


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
            if following.form.has_tag("ZNW") and not following.form.has_tag("WKW", "VRZ", "VGW", "BYW", "VNW") and _may_own_article(token.form, following.form):
                return None
            return token
        if not token.form.has_tag(*_MODIFIER) or token.form.has_tag("ZNW:EKV:HET"):
            return None
    return None


def _may_own_article(noun: Form, following: Form) -> bool:
    """Is ``following`` a noun, or a word with which ``noun`` makes a listed compound (de centrum politiek)?"""
    return not following.has_tag("BNW") or lexicon().frequency(noun.lower + following.lower) > 1


class WrongArticle(Rule):
    """Lidwoord, aanwijzend of bezittelijk woord past niet bij het zelfstandig naamwoord.

    Bij een het-woord horen “het”, “dit”, “dat”, “ons”, “ieder”, “elk” en “welk”; bij een de-woord “de”, “deze”, “die”, “onze”, “iedere”, “elke” en “welke”. De regel zwijgt bij
    woorden die beide lidwoorden kennen en bij namen.

    ```fout
    Zij wonen in ⟦deze⟧ mooie huis.
    ```
    ```wordt
    Zij wonen in dit mooie huis.
    ```
    ```fout
    De kinderen spelen in ⟦de⟧ veld. ⟦Dat⟧ tafel is van hout.
    ```
    ```wordt
    De kinderen spelen in het veld. Die tafel is van hout.
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
    Het heeft zin. Maakt het moeite? Dit keer heeft dit kans. Hij noemt het kunst. Zijn dit mensen? Gaf het ons mensen? De goed opgeleide man. Het kost tijd. Deze worden bewaard.
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
            if article(sentence[at + 1].form, strict=False) not in {"", wanted}:
                continue
            if wanted == DE and not self._is_determiner(sentence, at, first):
                continue
            noun = noun_after(sentence, at + 1, strict=wanted == DE and letter(sentence[at + 1].text) != "A")
            if noun is not None and token.form.lower in _ALONE and (noun.form.has_tag("WKW:TGW:INF") or noun.form.has_tag("BNW:STL:ONV")):
                continue  # deze worden, welke leven, deze bruin bakken: no noun
            if noun is not None and (sentence[at - 1].lower if at else "", noun.lower) == ("naar", "zin"):
                continue  # het naar ons zin hebben
            plural = token.form.lower in {"dit", "ons"} and letter(sentence[at + 1].text) in "PKk"
            if doc.has_term(sentence[at + 1 : at + 4]):
                continue
            if plural or (noun is not None and article(noun.form, strict=False) == wanted):
                text = right.capitalize() if token.form.is_capitalised else right
                message = "Bij een meervoud hoort “deze” of “onze”." if plural or noun is None else f"“{noun.text.capitalize()}” is een {wanted}-woord."
                yield self.replacement(token.span, text, message)

        for pattern in _DEMONSTRATIVES:
            for found, at, _ in doc.shape.search(pattern, "word"):
                right, wanted = {"dat": ("die", DE), "die": ("dat", HET)}[found.words[at]]
                noun = found.tokens[at + 1]
                if article(noun.form) == wanted and not noun.form.has_tag("WKW:TGW:INF"):
                    text = right.capitalize() if found.tokens[at].form.is_capitalised else right
                    yield self.replacement(found.tokens[at].span, text, f"“{noun.text.capitalize()}” is een {wanted}-woord.")

    @staticmethod
    def _is_determiner(sentence: Sequence[Token], at: int, first: bool) -> bool:
        """Is the word (het, dit, ons, elk) no pronoun that stands by itself? *Hij gaf ons hoop. Noemt hij dit kunst?*"""
        word, next_letter = sentence[at].form.lower, letter(sentence[at + 1].text)
        after = letter(sentence[at + 2].text) if at + 2 < len(sentence) else ","
        if word == "ons" and (sentence[at + 1].form.lower in _KIN or sentence[at + 1].form.has_tag("BNW:OVR")):
            return True
        if word in {"elk", "ieder", "welk"} or (at and letter(sentence[at - 1].text) == "R"):
            return True
        if first:
            known = next_letter in "PK" or (next_letter == "N" and after in "VR" and sentence[at + 1].form.lower != "keer")
            return known or (next_letter == "A" and after in "NPK")
        if next_letter == "A" and word == "het":
            return after in "NY" and (at + 3 >= len(sentence) or letter(sentence[at + 3].text) in ",RVQCcSML") and letter(sentence[at - 1].text) in ",CcSMVB"
        if word == "dit" and (sentence[at + 1].form.has_tag("WKW:TGW:INF") or sentence[at - 1].form.has_tag("WKW:TGW:3EP")):
            return False  # u kunt dit uitzetten, biedt dit kansen
        return word == "dit" and (sentence[at + 1].form.lower in _PERIODS or (next_letter in "PK" and letter(sentence[at - 1].text) not in "zQW"))


_DEMONSTRATIVES = (r'\n"?(?P<word>[ci])N(?=V[RBLetd\#])(?![^\n]*,[VQvY])', r"(?<=[VWQ]R)(?P<word>[ci])N(?=[,\nLW])", r"(?<=R)(?P<word>i)N(?=R)")
"""That table is; in that table."""
_KIN = frozenset({"broer", "zus", "zuster", "tante", "dochter", "zoon", "buurman", "buurvrouw", "school", "gemeente", "kerk"})
"""De-words that hardly ever stand without a determiner."""
_ALONE = frozenset({"deze", "welke", "zulke"})
"""These may stand without a noun, as a plural."""
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


class PluralAfterArticle(Rule):
    """Na “een” staat een meervoud.

    Een hoort bij één ding: een quotum, een museum.

    ```fout
    De stad krijgt ⟦een musea⟧ voor moderne kunst. Wij leven niet in ⟦een normale situaties⟧. Zij kocht ⟦een mooie gebouwen⟧.
    ```
    ```wordt
    De stad krijgt een museum voor moderne kunst. Wij leven niet in een normale situatie. Zij kocht een mooi gebouw.
    ```
    ```goed
    De stad krijgt een museum. Een paar musea gingen dicht. Er kwam een twintigtal mensen. Een kleine dertig huizen, een oude mannengewoonte.
    ```
    """

    code = "VWR103"
    name = "een-met-meervoud"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: het onbepaald lidwoord"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"een"}):
            last = at + 2 if at + 2 < len(sentence) and letter(sentence[at + 1].text) == "A" and sentence[at + 1].lower not in _ABOUT else at + 1
            if last >= len(sentence) or not _only_plural(sentence[last].form):
                continue
            following = sentence[last + 1] if last + 1 < len(sentence) else None
            if doc.has_term(sentence[last : last + 2]) or (at and sentence[at - 1].lower == "wat"):
                continue  # wat een mogelijkheden
            if following and ((following.form.has_tag("ZNW", "BNW") and not following.form.has_tag("VRZ", "WKW")) or following.text in {"-", "–"}):
                continue
            span = Span(sentence[at].start, sentence[last].end)
            singular = next((reading.lemma for reading in sentence[last].form.readings if reading.tag.startswith("ZNW:MRV")), "")
            adjective = sentence[at + 1] if last > at + 1 else None
            if adjective and article(form(singular)) == HET:
                singular = f"{next(reading.lemma for reading in adjective.form.readings if reading.tag == 'BNW:STL:VRB')} {singular}"
            elif adjective:
                singular = f"{adjective.text} {singular}"
            right = f"{sentence[at].text} {singular}"
            yield self.replacement(span, right, "Een hoort bij een enkelvoud; dit woord is meervoud.", Safety.UNSAFE)


_ABOUT = frozenset("kleine grote dikke halve goede hele andere enkele zulke beide bepaalde zekere".split())
"""After *een* these may say how many there are (een kleine tien huizen), or the number is said elsewhere."""


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
    ```fout
    Na drie ⟦week⟧ en een paar ⟦dag⟧ was hij terug. Alle ⟦leerling⟧ gingen mee. Een van de ⟦voorzitter⟧ sprak in een van de mooiste ⟦kerk⟧ van het land.
    ```
    ```wordt
    Na drie weken en een paar dagen was hij terug. Alle leerlingen gingen mee. Een van de voorzitters sprak in een van de mooiste kerken van het land.
    ```
    ```goed
    In de haven lagen twee boten. Een kind van de voorzitter sprak. Alle hulp is welkom. Geen enkele moeite. Het kost twee euro en duurt drie jaar. Op twee maart. Vier man sterk. De twee zijn vrienden. Om drie uur. Twee kilo meel.
    Een van de twee partij. Twee keer. Twee derde.
    ```
    """

    code = "VWR110"
    name = "getal-met-enkelvoud"
    severity = Severity.LIKELY
    source = "Algemene Nederlandse Spraakkunst: getal na telwoorden"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(r"(?<!e)(?<!R[dgi])[pP](?P<noun>[NY])(?=[,\nRVQWz])", "noun"):
            noun, several = sentence.tokens[at], sentence.words[at - 1]
            counted = several == "alle" and noun.lower in _COUNTED
            if (several in _SEVERAL or counted) and sentence.word(at - 2) != "geen" and noun.lower not in _UNITS:
                yield from self._plural(noun, f"Na “{several}” staat een meervoud.")
        for sentence, at in doc.places(_PERIOD_PLURALS.keys()):
            if sentence.words[at] == "punt" and sentence.word(at + 1) not in {"voorsprong", "achterstand"}:
                continue  # twee punt vijf
            counted = sentence.word(at - 1) in _SEVERAL or (sentence.word(at - 1) == "paar" and sentence.word(at - 2) in {"een", "de"})
            if counted and sentence.word(at - 2) != "geen" and (sentence.words[at] == "punt" or letter(sentence.word(at + 1) or ".") not in "NPE"):
                plural = _PERIOD_PLURALS[sentence.words[at]]
                yield self.replacement(sentence.tokens[at].span, plural, f"Na “{sentence.word(at - 1)}” staat een meervoud.")
        for sentence, at, match in doc.shape.search(r"(?P<one>[ep])R[dz](?P<best>A*)(?P<noun>N)(?=[,\nRVQ])", "noun"):
            start, noun = at - (match.start("noun") - match.start("one")), sentence.tokens[at]
            if sentence.words[start] in {"een", "één", "eén"} and sentence.words[start + 1] == "van":
                best = match["best"] and sentence.tokens[at - 1].form.has_tag("BNW:OVR")
                if best or (not match["best"] and names_person(noun.lower)):
                    yield from self._plural(noun, "Na “een van de” staat een meervoud.")

    def _plural(self, noun: Token, message: str) -> Iterator[Finding]:
        """The plural of a noun that is a noun of one gender and not rare."""
        if len(noun.text) < 3 or noun.form.frequency <= 10 or not article(noun.form, strict=False):
            return
        plurals = [right for gender in ("DE_", "HET") for right in lexicon().inflect(noun.lower, f"ZNW:MRV:{gender}")]
        if plurals:
            yield self.replacement(noun.span, max(plurals, key=lexicon().frequency), message)


_PERIOD_PLURALS = {
    "dag": "dagen",
    "week": "weken",
    "maand": "maanden",
    "nacht": "nachten",
    "minuut": "minuten",
    "seconde": "seconden",
    "eeuw": "eeuwen",
    "punt": "punten",
}
_SEVERAL = frozenset(
    "twee drie vier vijf zes zeven acht negen tien elf twaalf beide enkele sommige vele verscheidene meerdere diverse tientallen honderden duizenden".split()
)
_COUNTED = frozenset(
    "lid leerling kind speler inwoner bewoner bezoeker leraar docent student patiënt werknemer medewerker ouder minister burger reiziger passagier deelnemer "
    "kandidaat partij gemeente school provincie land bedrijf woning huis auto boek".split()
)
"""Nouns that *alle* only takes as a plural (not: alle hulp, alle materiaal)."""
_UNITS = frozenset(
    """
    euro dollar cent gulden frank pond mark roebel yen jaar uur kwartier keer maal man procent promille kilo gram ons liter meter kilometer centimeter millimeter
    hectare ton mijl knoop volt watt bar karaat stuk paar dozijn uurtje mud el bunder duim voet inch are januari februari maart april mei juni juli augustus september
    oktober november december punt hoog breed diep lang week maand kwart derde vierde vijfde tiende honderd duizend miljoen miljard baht kroon
    """.split()
)
