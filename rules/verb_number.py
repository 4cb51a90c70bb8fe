"""WKW: does the finite verb have the number of its subject? Searched in the row of word sorts (see ``taallint.document.shape``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Rule, Sentence, Severity, Token, form, roles, verbs

FREE = frozenset(
    """
    aantal paar meerderheid minderheid deel groep reeks tal helft merendeel rest serie soort soorten duo stel boel heleboel procent percentage kwart derde
    miljoen miljard duizend honderd koppel dozijn hoop schare generatie bende massa menigte gros handvol trio echtpaar stelletje hoeveelheid
    data scala keur veelvoud tiental twintigtal honderdtal duizendtal
    """.split()
)
"""Singular nouns after which good writers also use the plural, or that count what follows."""
TIMES = frozenset(
    """
    dag dagen week weken maand maanden jaar jaren uur uren avond ochtend middag nacht nachten keer moment weekend zomer winter eeuw tijd seizoen minuut minuten
    kwartaal periode euro meter kilometer kilo seconden eeuwen jaartjes plaats plek manier wijze punten graden mate
    """.split()
)
"""Nouns that, without preposition, tell when, how or how much, and then are no subject."""


def like(token: Token, text: str) -> str:
    """``text`` with a capital when the token has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


@cache
def plural(word: str) -> str | None:
    """*loopt* -> *lopen*."""
    irregular = {"is": "zijn", "was": "waren", "had": "hadden"}
    pairs = ((verbs.THIRD_PERSON, verbs.PLURAL), (verbs.FIRST_PERSON, verbs.PLURAL), (verbs.PAST, verbs.PAST_PLURAL))
    return irregular.get(word) or next((right for source, target in pairs if (right := verbs.conjugate(word, source, target))), None)


@cache
def singular(word: str) -> str | None:
    """*lopen* -> *loopt*."""
    irregular = {"zijn": "is", "waren": "was"}
    return irregular.get(word) or verbs.conjugate(word, verbs.PLURAL, verbs.THIRD_PERSON) or verbs.conjugate(word, verbs.PAST_PLURAL, verbs.PAST)


@cache
def first_person(word: str) -> str | None:
    """*lopen* -> *loop*."""
    irregular = {"zijn": "ben", "waren": "was"}
    return irregular.get(word) or verbs.conjugate(word, verbs.PLURAL, verbs.FIRST_PERSON) or verbs.conjugate(word, verbs.PAST_PLURAL, verbs.PAST)


class PronounNumber(Rule):
    """Getal van werkwoord en voornaamwoord verschilt.

    Bij “wij” en “we” staat het werkwoord in het meervoud, bij “ik”, “hij”, “men” en “iemand” in het enkelvoud.

    ```fout
    We ⟦zie⟧ dat het goed gaat.
    Wij ⟦loopt⟧ achter.
    Hij ⟦lopen⟧ naar huis.
    Daarom ⟦konden⟧ hij niet komen.
    Met wat meer geluk ⟦had⟧ we gewonnen.
    ```
    ```wordt
    We zien dat het goed gaat.
    Wij lopen achter.
    Hij loopt naar huis.
    Daarom kon hij niet komen.
    Met wat meer geluk hadden we gewonnen.
    ```
    ```goed
    Zien we dat het goed gaat?
    Als hij lopen wil, kan dat.
    Wil hij lopen of blijft hij?
    Hij zijn zin en ik de mijne.
    Toen hij, lopen moe, ging zitten.
    Wij drie is een mooi boek.
    ```
    """

    code = "WKW040"
    name = "getal-voornaamwoord"
    severity = Severity.ERROR
    source = "Leidraad; ANS"

    def check(self, doc: Document) -> Iterator[Finding]:
        for number, patterns in _PRONOUNS.items():
            for pattern in patterns:
                for sentence, at, match in doc.shape.search(pattern, "verb"):
                    follows = match.end("verb") == match.end()
                    right = self._right(sentence, at, number, follows)
                    if right:
                        pronoun = sentence.words[at - 1 if follows else at + 1]
                        message = f"Met “{pronoun}” staat het werkwoord in het {number}."
                        yield self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), message)

    def _right(self, sentence: Sentence, at: int, number: str, follows: bool) -> str | None:
        place = at - 1 if follows else at + 1
        pronoun = sentence.words[place]
        if pronoun == "jullie" and not (follows and place == 0 and sentence.may_be(at, roles.THIRD)):
            return None
        if sentence.is_archaic or pronoun not in _WANTED or (sentence.tokens[at].text[:1].isupper() and follows):
            return None
        if pronoun in _DATIVES and (
            sentence.may_be(place - 1, roles.STOP) or sentence.may_be(at + 1, roles.NOMINAL) or sentence.word(at + 1) in {"de", "het", "alle"}
        ):
            return None
        return (plural if number == "meervoud" else first_person if pronoun == "ik" else singular)(sentence.words[at])


_WANTED = frozenset({"we", "wij", "jullie", "hij", "ik", "men", "iemand", "niemand", "iedereen"})
_DATIVES = frozenset({"iemand", "niemand", "iedereen"})
_PRONOUNS = {
    "enkelvoud": (
        r's (?<=[\n"M]s) (?P<verb>[WQ]) (?![^,\n]*V)',  # hij lopen
        r"s (?<=[,cS]s) (?P<verb>[WQ]) (?![^,\n]*[VxvzYFnu])",  # dat hij lopen
        r"(?P<verb>Q) s",  # konden hij
    ),
    "meervoud": (
        r'w (?<=[\n"M]w) (?P<verb>[VF])',  # we zie
        r'w (?<=[\n"M]w) (?P<verb>N) (?=[BRrdteohg])',  # we gebruik
        r"w (?<=[,cS]w) (?P<verb>[VF]) (?![^,\n]*[WQKxz])",  # als we zie
        r'(?P<verb>V) (?<=[\n,"BrScqPNKL]V) w',  # had we
    ),
}


class NounNumber(Rule):
    """Getal van werkwoord en onderwerp verschilt.

    Een onderwerp in het enkelvoud heeft een persoonsvorm in het enkelvoud, ook als er een meervoud tussen staat: de spelling van de namen wordt.
    Bij *een aantal*, *een groep* en dergelijke is beide goed. Twee personen samen zijn meervoud: de man en zijn vrouw gaan.

    ```fout
    De mannen ⟦staat⟧ klaar.
    Het is tijd dat de spelling van die namen in het Frans ⟦worden⟧ geschreven.
    De oorzaak van de branden ⟦zijn⟧ onbekend.
    Deze boeken ⟦was⟧ duur.
    De meeste kinderen ⟦koos⟧ voor een nieuw gebouw.
    ```
    ```wordt
    De mannen staan klaar.
    Het is tijd dat de spelling van die namen in het Frans wordt geschreven.
    De oorzaak van de branden is onbekend.
    Deze boeken waren duur.
    De meeste kinderen kozen voor een nieuw gebouw.
    ```
    ```fout
    De minister en zijn vrouw ⟦gaat⟧ naar huis.
    De kinderen die daar ⟦speelt⟧, zijn ziek.
    In het centrum ⟦worden⟧ een nieuwe school gebouwd.
    Drie huizen ⟦werd⟧ onbewoonbaar verklaard.
    De regeling die voor de scholen ⟦gelden⟧, is oud.
    De prijzen zijn hoog, maar ⟦geldt⟧ niet voor leden.
    ```
    ```wordt
    De minister en zijn vrouw gaan naar huis.
    De kinderen die daar spelen, zijn ziek.
    In het centrum wordt een nieuwe school gebouwd.
    Drie huizen werden onbewoonbaar verklaard.
    De regeling die voor de scholen geldt, is oud.
    De prijzen zijn hoog, maar gelden niet voor leden.
    ```
    ```goed
    Een aantal mannen loopt naar huis en een aantal blijven zitten.
    De boeken leest hij graag.
    De man en de vrouw lopen naar huis.
    De kinderen brengt moeder naar school.
    Het probleem zijn de kosten.
    De politie moet worden geholpen.
    Dat de minister zijn ambtenaren hielp.
    De kosten van de bouw lopen op.
    Dit jaar werden vaker branden gemeld. Drie jaar is lang. Tien euro is genoeg.
    De leider van de mannen die daar woont, is ziek. Het charisma dat mensen aanspreekt. De kinderen is gevraagd te komen.
    Aan de orde kwamen de begroting, de rekening en het verslag. Het woord leuren staat in de lijst. De huizen bouwt de gemeente zelf. Het huis kopen de kinderen.
    ```
    """

    code = "WKW041"
    name = "getal-onderwerp"
    severity = Severity.LIKELY
    source = "Leidraad; ANS; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for number, pattern in ((number, pattern) for number, patterns in _PATTERNS.items() for pattern in patterns):
            mend = singular if number == "enkelvoud" else plural
            for sentence, at, match in doc.shape.search(pattern, "verb"):
                if sentence.is_archaic or not sentence.block.kind.is_prose or _is_line(sentence, at):
                    continue
                first = at - match.start("verb") + match.start("subject")
                subject = sentence.tokens[first : first + len(match["subject"])]
                if _is_free(subject, sentence, at) or (
                    subject[0].form.is_capitalised
                    and "E" in match["subject"]
                    and match["subject"].strip("EC") == ""
                    and not all(_is_one(token.text) for token in subject if token.lower != "en")
                ):
                    continue
                right = mend(sentence.words[at])
                if right:
                    media = subject[-1].lower == "media"
                    message = "Media is meervoud; in vaktaal ook enkelvoud." if media else f"Het onderwerp staat in het {number}."
                    yield self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), message, severity=Severity.STYLE if media else None)


def _is_line(sentence: Sentence, at: int) -> bool:
    """Is it no sentence but a line that names an action (een server installeren)?"""
    return sentence.tokens[at].form.has_tag("WKW:TGW:INF") and sentence.tokens[-1].kind == "word"


def _is_free(subject: list[Token], sentence: Sentence, at: int) -> bool:
    """May the verb have either number with this subject, or is it perhaps no subject?"""
    words = [token.lower for token in subject]
    if words[1:2] == ["van"] and words[0] not in _PARTS:
        return True
    counted = words in (["het", "aantal"], ["het", "percentage"]) or words[:2] == ["een", "paar"]
    if words[-1].endswith(("s", "en")) and subject[-1].form.is_capitalised:  # de Verenigde Staten
        return True
    if not counted and (not (FREE | TIMES).isdisjoint(words) or "of" in words):
        return True
    if sentence.may_be(at - 1, roles.SUBORDINATOR) and at < 2 and sentence.words[at] not in {"is", "was"}:
        return True
    passive = sentence.words[at] in {"is", "was", "wordt", "werd"}
    told = passive and (not _TOLD.isdisjoint(sentence.words) or sentence.word(at + 1) == "een")
    return told or sentence.is_possessive(at)


_PARTS = frozenset("geen twee drie vier vijf zes zeven acht negen tien elf twaalf".split())
"""What stands before *van* and is part of a number of people or things."""


def _is_one(name: str) -> bool:
    """Is it a name known to be of one person, place or body (no Verenigde Staten, no Italianen)?"""
    return form(name).has_tag("ENM:PER", "ENM:LOC", "ENM:ORG") and not form(name).has_tag("ZNW:MRV", "BNW")


_TOLD = frozenset("verteld gevraagd gezegd beloofd geleerd verzocht opgedragen gegund toegestaan bijgebracht verboden aangeraden meegedeeld verweten".split())
"""Participles with which the plural may be the one told: de kinderen is gevraagd …"""
_SUBJECTS = {
    # a subject in the singular with a verb in the plural
    "enkelvoud": (
        r'\n"?(?P<subject>ONE)(?:PP)*(?P<verb>[WQz])(?!W*[,\n"CT])(?![^,\n]*V)NONE_PLURAL',  # de oorzaak van de branden zijn
        r'\n"?(?P<subject>ONE)(?:PP)+(?P<verb>K)[BRo]{1,2}(?=,\n)',  # de daling van de prijzen zetten door
        r'\n"?(?P<subject>e)(?:PP)+(?P<verb>[WQz])(?!W*[,\n"CT])(?![^,\n]*V)NONE_PLURAL',  # een van de mannen zijn
        r'\n"?(?P<subject>t[AU]*N)[AU]*[PKk](?:PP)*(?P<verb>[WQz])',  # het aantal huizen nemen
        r'\n"?(?P<subject>E+)(?:PP)*(?P<verb>[WQz])(?!W*[,\n"CT])NONE_PLURAL',  # Nederland waren
        r'\n"?(?P<subject>[dtgh][AU]*[Nn])(?P<verb>Q)(?=[BRSo\#]|[det][AUL]*N(?!C))',  # het publiek juichten toen
        r'\n"?(?P<subject>dR[dyzgi][AUL]*[PKk])(?P<verb>[WQz])(?![^,\n]*V)',  # geen van de mannen waren
        r"[Sc](?P<subject>ONE)(?:PP|[BrULoAnN]|ONE(?!C))*(?P<verb>[WQzK])END",  # dat de spelling van die namen worden
        r'\n"?(?:PP|[Br])+(?P<verb>[WQz])[Bro]*(?P<subject>ONE)(?!C|,[dethyzgpAUNPKEx])NONE_PLURAL(?!,[dethyzgp])',  # in Utrecht worden een brug
        r'[\n"VWM](?P<subject>ONE),?[ic](?:PP|[BrULoAnN]|ONE(?!C))*[ht]?(?P<verb>[WQzK])END',  # de regeling die voor de scholen gelden
    ),
    # a subject in the plural with a verb in the singular
    "meervoud": (
        r'\n"?(?P<subject>MANY)(?:PP)*(?P<verb>V|Y(?![^,\n]*V))(?:e[AULn]*[NYXn](?=[LvRT,\n]))?NONE_SINGULAR',  # de mannen uit het dorp staat
        r'\n"?(?P<subject>pR[dyzg]p?[AUL]*[PKk])(?:PP)*(?P<verb>[VY])NONE_SINGULAR',  # drie van de mannen staat
        r'\n"?(?P<subject>dxP)(?:PP)*(?P<verb>V)NONE_SINGULAR',  # de meeste mannen koos
        r'\n"?(?P<subject>en[AU]*[PK])(?:PP)*(?P<verb>[VY])NONE_SINGULAR',  # een paar dozen staat
        r'\n"?[hc](?P<verb>V)(?P<subject>[dy][AU]*P)(?=[,\n])',  # dit is jouw boeken
        r'\n"?q(?P<verb>V)(?P<subject>[dgy][AUL]*[PKk])(?=R|[,\n])',  # wat is de gevolgen
        r'\n"?S(?P<verb>V)(?P<subject>[dgy][AUL]*[PKk])(?=,\n)',  # waar is de boeken
        r'\n"?(?P<subject>sC[zy][AU]*N)(?P<verb>V)(?=[RBL])',  # hij en zijn vrouw woont
        r'\n"?(?P<subject>[edthyzg][AU]*NC[edyzhg][AU]*N)(?:PP)*(?P<verb>V|Y(?![^,\n]*V))(?:e[AULn]*[NYXn](?=[LvRT,\n]))?NONE_SINGULAR',  # de man en zijn vrouw gaat
        r'\n"?(?P<subject>E+CE+)(?:PP)*(?P<verb>V)NONE_SINGULAR',  # Jan en Piet gaat
        r"[Sc](?<![NPKkXOxYEn]c)(?P<subject>MANY)(?:PP|[BULoAnN]|MANY)*(?P<verb>[VYv])END",  # omdat de mannen komt
        r'\n"?(?:PP|[Br])+(?P<verb>[VY])[Bro]*(?P<subject>MANY)NONE_SINGULAR',  # gisteren werd de boeken verkocht
        r'[\n"VWMz](?P<subject>MANY),?i(?:PP|[BrULoAn]|MANY)*(?P<verb>[Vv])END',  # de kinderen die daar speelt
        r'\n"?(?P<subject>MANY)(?:PP)*[WQz](?:PP|[BULoAn])*,?[MC](?P<verb>V)(?:PP|[BULAn])*END',  # de prijzen zijn hoog, maar geldt
    ),
}
_PIECES = {
    "PP": r'(?:R{1,2}"?[etdyzhcgip\#]?[AUpLnBqE"\#]*(?:[NPKOXYxnk]E*|E+|[ousw])"?)',  # a phrase with a preposition
    "ONE": r"(?:[edthyzg][AULn]*(?:[NYXn]E{0,3}|E{1,2}))",  # a singular noun phrase with its determiner
    "MANY": r"(?:[dgiy][AUL]*[PKk]|[p\#][AUL]*[PK]|A*P)",  # a plural noun phrase
    "END": r'(?=[LW]*[,\n"M])',  # the verbs that end a subordinate clause
    "NONE_PLURAL": r"(?:PP|[Broe]|ONE(?!C))*+(?=[LUTc,\nSMN]|W+[,\n]|x[,\nT]|A[,\n]|n[,\nRBLT])",  # no plural subject follows soon
    "NONE_SINGULAR": r"(?:PP|[Bor]|MANY)*+(?=[LvUTKc,\nSMCQWA]|x[,\n]|n[,\nRBLT]|R[LWc,\n]|t[BU][,\n])",
}


def _assembled(source: str) -> str:
    for _ in range(2):
        source = re.sub(r"[A-Z_]{2,}", lambda name: _PIECES.get(name[0], name[0]), source)
    return source


_PATTERNS = {number: tuple(map(_assembled, sources)) for number, sources in _SUBJECTS.items()}
