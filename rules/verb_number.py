"""WKW: does the finite verb have the number of its subject, a noun? Searched in the row of word sorts (see ``taallint.document.shape``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from taallint.api import Document, Finding, Rule, Sentence, Severity, Token, assembled, letter, names_person, roles, subjects, verbs

if TYPE_CHECKING:
    import regex


def like(token: Token, text: str) -> str:
    """``text`` with a capital when the token has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


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
    Drie huizen ⟦werd⟧ onbewoonbaar verklaard.
    De regeling die voor de scholen ⟦gelden⟧, is oud.
    De prijzen zijn hoog, maar ⟦geldt⟧ niet voor leden.
    ```
    ```wordt
    De minister en zijn vrouw gaan naar huis.
    De kinderen die daar spelen, zijn ziek.
    Drie huizen werden onbewoonbaar verklaard.
    De regeling die voor de scholen geldt, is oud.
    De prijzen zijn hoog, maar gelden niet voor leden.
    ```
    ```fout
    Sommige mensen ⟦herkende⟧ elk liedje.
    De regering ⟦veroordeelden⟧ de aanslag.
    De spelers ⟦maakte⟧ in de tweede helft een vermoeide indruk.
    Agenten doorzochten de woning en ⟦vond⟧ een wapen.
    De woningen die nu worden gebouwd, ⟦is⟧ duur.
    Hij schreef voor mensen die tijd over ⟦had⟧.
    ```
    ```wordt
    Sommige mensen herkenden elk liedje.
    De regering veroordeelde de aanslag.
    De spelers maakten in de tweede helft een vermoeide indruk.
    Agenten doorzochten de woning en vonden een wapen.
    De woningen die nu worden gebouwd, zijn duur.
    Hij schreef voor mensen die tijd over hadden.
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
    De meeste mensen herkende de verdachte niet. De leden boeit een spannend verhaal. De bewoners bevalt het goed. Veel ouders spreekt dat aan.
    Omdat hij films haat maar boeken leest, bleef hij thuis. De kinderen die moeder had, waren het huis uit. De boeken die hij schreef, las niemand.
    ```
    """

    code = "WKW041"
    name = "getal-onderwerp"
    severity = Severity.LIKELY
    source = "Leidraad; ANS; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for number, sentence, at, match, subject in _found(doc):
            if (match["verb"] in "xkK" and not _may_be_past(sentence.tokens[at], number)) or not self._is_clear(sentence, at, match, subject):
                continue
            right = None if subjects.is_free(subject, sentence, at) or subjects.is_plural_name(subject, match["subject"]) else _MEND[number](sentence.words[at])
            if right:
                media = subject[-1].lower == "media"
                message = "Media is meervoud; in vaktaal ook enkelvoud." if media else f"Het onderwerp staat in het {number}."
                yield self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), message, severity=Severity.STYLE if media else None)

    @staticmethod
    def _is_clear(sentence: Sentence, at: int, match: regex.Match[str], subject: list[Token]) -> bool:
        """Can what stands in front be nothing but the subject, though another noun follows, or the clause opens behind maar?"""
        parts, first = match.groupdict(), at - match.start("verb") + match.start("subject")
        if any(token.form.is_capitalised and letter(token.lower) in "PKk" for token in sentence.tokens[first + len(subject) : at]):
            return False  # Artsen zonder Grenzen
        if match["subject"] == "E" and match["verb"] in "VY" and (letter(subject[0].lower) not in "PKk" or subject[0].form.has_tag("ENM")):
            return False
        if sentence.word(first - 1) == "zoals":
            return False
        if match["subject"] == "k" and roles.roles(subject[0].lower) & (roles.VERB | roles.ADVERB):
            return False
        if match[0][0] == "M" and any(sentence.may_be(place, roles.SUBORDINATOR) for place in range(first)):
            return False  # omdat hij films haat maar boeken leest
        if parts.get("light"):
            return not names_person(sentence.words[at - match.start("verb") + match.start("light")]) and not sentence.tokens[at].form.lemmas.isdisjoint(_LIGHT)
        if sentence.word(at + 1) in _UNDERGONE and subjects.may_be_dative(sentence, at):
            return False  # de bewoners bevalt het goed
        if parts.get("objects"):
            last = at - match.start("verb") + match.end("objects") - 1
            linking = (match["subject"] == "E" and not subject[0].form.tags) or not sentence.tokens[at].form.lemmas.isdisjoint(_LINKING)
            return not linking and not names_person(sentence.words[last]) and _MUCH.isdisjoint(sentence.words[at:last])
        if parts.get("object") is None:
            return True
        start, last = (at - match.start("verb") + place for place in (match.start("object"), match.end("object") - 1))
        if names_person(sentence.words[last]) or subjects.may_be_dative(sentence, at):
            return False
        return (
            match["verb"] == "x"
            or sentence.words[start] in {"een", "elk", "elke"}
            or ((sentence.words[start] in {"geen", "hun"} or start == last) and names_person(subject[-1].lower))
            or (start == last and not sentence.tokens[at].form.lemmas.isdisjoint(_LIGHT))
        )


_LATE_SUBJECTS = frozenset({"niemand", "iemand", "iedereen", "hij", "ik", "men"})
_LINKING = frozenset(
    "zijn worden blijven lijken heten vormen betekenen volgen komen ontstaan ontbreken gelden staan liggen zitten hangen verschijnen bepalen leveren".split()
)
"""Verbs whose subject mostly stands behind them, after a noun that is none (het gevolg zijn files, de oorzaak vormen fouten)."""
_MUCH = frozenset({"veel", "weinig", "meer", "minder"})
_UNDERGONE = frozenset({"het", "dat", "dit", "niets", "iets"})
_LIGHT = frozenset("hebben krijgen doen maken nemen geven zoeken vragen spelen willen eisen".split())
"""Verbs of which a bare noun beside them is the object (die tijd over heeft, de partijen wil opheldering)."""


class InvertedNumber(Rule):
    """Getal van werkwoord en onderwerp erachter verschilt.

    Ook een onderwerp dat na de persoonsvorm komt, bepaalt haar getal: in de haven liggen schepen, gisteren werd een brug gebouwd. Bij werkwoorden als
    *wachten*, *lijken* en *bevallen* en in *de ouders werd gevraagd* kan het meervoud iets anders zijn dan het onderwerp; dan zwijgt de regel.

    ```fout
    In het centrum ⟦worden⟧ een nieuwe school gebouwd.
    Op de zolder ⟦staat⟧ dozen vol oude boeken.
    Volgens de politie ⟦heeft⟧ de meeste getuigen niets gezien.
    Eerst kwamen de gasten, daarna ⟦kwam⟧ de muzikanten.
    Vorige maand ⟦steeg⟧ de lonen met 3 procent.
    Het is laat en er ⟦is⟧ nog mensen binnen.
    De schade is groot, ⟦melden⟧ de gemeente.
    ```
    ```wordt
    In het centrum wordt een nieuwe school gebouwd.
    Op de zolder staan dozen vol oude boeken.
    Volgens de politie hebben de meeste getuigen niets gezien.
    Eerst kwamen de gasten, daarna kwamen de muzikanten.
    Vorige maand stegen de lonen met 3 procent.
    Het is laat en er zijn nog mensen binnen.
    De schade is groot, meldt de gemeente.
    ```
    ```goed
    In het centrum wordt een school gebouwd en worden huizen gesloopt. Daar staat een rij dozen. Volgens hem wacht de inwoners een zware tijd.
    Vorig jaar werd de ouders gevraagd te helpen. In de hal werd honderden keren gebeld. Sindsdien is boeken kopen duur. Daar staat tapas en wijn op tafel.
    In 2010 werden de Verenigde Staten getroffen. De voorzitter en de secretaris komen, zeggen de man en zijn vrouw.
    ```
    """

    code = "WKW042"
    name = "getal-na-werkwoord"
    severity = Severity.LIKELY
    source = "ANS; taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        for number, sentence, at, match, subject in _found(doc, inverted=True):
            if match["verb"] in "xkK" and not _may_be_past(sentence.tokens[at], number):
                continue
            if match.groupdict().get("told") is not None and not sentence.tokens[at].form.lemmas & _SPEECH:
                continue
            if match["subject"] == "px" and not sentence.may_be(at + match.end("subject") - match.start("verb") - 1, roles.NOUN_MANY):
                continue
            if match["verb"] == "x" and match["subject"][0] in "AP":
                continue  # door een vrouw gebaarde kinderen
            if any(word.text[:1].isupper() and sentence.may_be(place, roles.PREPOSITION) for place, word in enumerate(sentence.tokens) if place > at):
                continue  # had Van der Schans geen fouten
            if sentence.word(at + match.end("subject") - match.start("verb")) in _LATE_SUBJECTS:
                continue  # gisteren heeft de kinderen niemand gezien
            free = subjects.is_free(subject, sentence, at) or subjects.is_plural_name(subject, match["subject"])
            if free or (
                number == "meervoud" and match["subject"][0] != "p" and not match.groupdict().get("alone", "") and subjects.may_be_dative(sentence, at)
            ):
                continue
            right = _MEND[number](sentence.words[at])
            if right:
                yield self.replacement(sentence.tokens[at].span, right, f"Het onderwerp, “{subject[-1].text}”, staat in het {number}.")


_Found = tuple[str, Sentence, int, "regex.Match[str]", list[Token]]


def _found(doc: Document, inverted: bool = False) -> Iterator[_Found]:
    """Where the subject has another number than its verb: the number it has, the place of the verb, and the words of the subject."""
    for number, pattern in _patterns(inverted):
        for sentence, at, match in doc.timeless_shape.search(pattern, "verb"):
            if not (sentence.is_archaic or not sentence.block.kind.is_prose or _is_line(sentence, at)):
                first = at - match.start("verb") + match.start("subject")
                yield number, sentence, at, match, sentence.tokens[first : first + len(match["subject"])]


@cache
def _patterns(inverted: bool) -> list[tuple[str, str]]:
    return [(number, pattern) for number, sources in (_INVERTED if inverted else _FRONTED).items() for pattern in _in_one(sources)]


_MEND = {"enkelvoud": verbs.singular, "meervoud": verbs.plural}


def _may_be_past(token: Token, number: str) -> bool:
    """May the word, which may also be something else, be the past tense in the wrong number (herkende, veroordeelden, steeg)?"""
    return bool(roles.roles(token.text) & (roles.PAST_MANY | roles.MANY if number == "enkelvoud" else roles.PAST | roles.THIRD))


def _is_line(sentence: Sentence, at: int) -> bool:
    """Is it no sentence but a line that names an action (een server installeren)?"""
    return sentence.tokens[at].form.has_tag("WKW:TGW:INF") and sentence.tokens[-1].kind == "word"


_SPEECH = frozenset(
    "zeggen vertellen melden stellen schrijven vinden denken antwoorden verklaren benadrukken reageren waarschuwen vermoeden bevestigen".split()
)
_FRONTED = {
    # a subject in the singular with a verb in the plural
    "enkelvoud": (
        r'START(?P<subject>ONE)(?:PP(?:(?<=P)CA*P)?)*(?P<verb>Q|[Wz](?!W*[,\n"CT])(?![^,\n]*V))NONE_PLURAL',  # de oorzaak van de branden zijn
        r'\n"?(?P<subject>ONE)(?:PP)+(?P<verb>K)[BRo]{1,2}(?=,\n)',  # de daling van de prijzen zetten door
        r'\n"?(?P<subject>e)(?:PP)+(?P<verb>[WQz])(?!W*[,\n"CT])(?![^,\n]*V)NONE_PLURAL',  # een van de mannen zijn
        r'\n"?(?P<subject>t[AU]*N)[AU]*[PKk](?:PP)*(?P<verb>[WQz])',  # het aantal huizen nemen
        r'\n"?(?P<subject>t[AU]*N)[AU]*[PK](?:PP)*(?P<verb>[Kkx])(?=[BRo,])(?![^,\n]*[VvWQYz])',  # het aantal huizen namen toe
        r'\n"?(?P<subject>E+)(?:PP)*(?P<verb>[WQz])(?!W*[,\n"CT])NONE_PLURAL',  # Nederland waren
        r'\n"?(?P<subject>ONE|E+)(?:PP)*(?:'
        r",[^,\nVvWQYKzcSiqM]+,(?P<verb>[WQz])NONE_PLURAL"  # de chauffeur, een man uit Polen, waren
        r"|,[ic][^,\nVWQYzcSi]*[VvL]+,(?P<verb>[WQz])NONE_PLURAL"  # Noorwegen, dat won, pakten
        r"|(?P<verb>Q|W(?![^,\n]*V))(?:PP|[Bro])*(?P<objects>[p\#]A*[PK]|A*P)(?=[BLRTW,\n])"  # Jansen maakten doelpunten
        r"|[VY](?:PP|[BULoAnTx]|ONE|MANY)*,?[MC](?P<verb>Q)(?=[BRrodthyzgpLT,\n]))",  # de man sloeg op de vlucht en namen
        r'\n"?(?P<subject>[dtgh][AU]*[Nn])(?P<verb>Q)(?=[BRSo\#]|[det][AUL]*N(?!C))',  # het publiek juichten toen
        r'\n"?(?P<subject>[dthg][AULEx]*N|E+)(?:PP)*(?P<verb>K)(?=[edthyzg][AULE]*[NY](?!C)|[orcBR])(?![^,\n]*[VvWQYz])',  # de regering veroordeelden de aanslag
        r'\n"?(?P<subject>ONE),?[ic](?:PP|[BrULoAnN]|MANY|ONE(?!C))*[VvYWQL]{1,2},(?P<verb>[zQW]|K(?=[BR]))NONE_PLURAL',  # de reden die daarvoor gegeven wordt, zijn
        r'\n"?(?P<subject>dR[dyzgi][AUL]*[PKk])(?P<verb>[WQz])(?![^,\n]*V)',  # geen van de mannen waren
        r"[Sc](?P<subject>ONE)(?:PP|[BrULoAnN]|ONE(?!C))*(?P<verb>[WQz]END|K(?=[LW]*[,\n]))",  # dat de spelling van die namen worden
        r'[ic](?<=[\n"VWM](?P<subject>ONE),?[ic])(?:PP|[BrULoAnN]|ONE(?!C))*[ht]?(?P<verb>[WQz]END|K(?=[LW]*[,\n]))',  # de regeling die voor de scholen gelden
    ),
    # a subject in the plural with a verb in the singular
    "meervoud": (
        r"START[B]?(?P<subject>MANY|z[AUL]*P|(?<=B)k|(?<=\n)E(?!E))E{0,3}(?:PPS)*(?P<verb>V|Y(?![^,\n]*V))OBJECT?NONE_SINGULAR",  # de mannen uit het dorp staat
        r'\n"?(?P<subject>pR[dyzg]p?[AUL]*[PKk])(?:PP)*(?P<verb>[VY])NONE_SINGULAR',  # drie van de mannen staat
        r'\n"?B?(?P<subject>MANY|(?<=B)k)(?:PPS)*(?P<verb>x)(?:(?P<object>[edthyzg][AULx\#]*N)|(?=[opBRrcLUh]))(?![^,\n]*[VvWQ])',  # sommige mensen herkende elk liedje
        r'\n"?(?P<subject>MANY|z[AUL]*P)(?:PPS)*,[^,\nVvWQYKzxcSiq]+,(?P<verb>V)NONE_SINGULAR',  # de slachtoffers, een man en een vrouw, is
        r'\n"?[EBxS](?P<subject>MANY)aMANY(?:PP)*(?P<verb>[VY])NONE_SINGULAR',  # zowel de ouders als de leraren vindt
        r'\n"?(?P<subject>MANY|E)(?:PPS)*,?i(?:PP|[BrULoAn]|MANY|ONE)*[VvYWQL]{1,2},?(?P<verb>V)NONE_SINGULAR',  # de boeken die hij kocht, was
        r'\n"?(?P<subject>en[AU]*[PK])(?:PP)*(?P<verb>[VY])NONE_SINGULAR',  # een paar dozen staat
        r'\n"?[hc](?P<verb>V)(?P<subject>[dy][AU]*P)(?=[,\n])',  # dit is jouw boeken
        r'\n"?q(?P<verb>V)(?P<subject>[dgy][AUL]*[PKk])(?=R|[,\n])',  # wat is de gevolgen
        r'\n"?S(?P<verb>V)(?P<subject>[dgy][AUL]*[PKk])(?=,\n)',  # waar is de boeken
        r'\n"?(?P<subject>sC[zy][AU]*N)(?P<verb>V)(?=[RBL])',  # hij en zijn vrouw woont
        r'\n"?(?P<subject>[edthyzg][AU]*NC[edyzhg][AU]*N)(?:PP)*(?P<verb>V|Y(?![^,\n]*V))OBJECT?NONE_SINGULAR',  # de man en zijn vrouw gaat
        r'\n"?(?P<subject>E+C(?:d(?=E))?E+)(?:PP)*(?P<verb>V)NONE_SINGULAR',  # Jan en Piet gaat
        r"[Sc](?<![NPKkXOxYEn]c)r?(?P<subject>MANY)(?:PP|[BULoAnN]|MANY)*(?P<verb>[VYv])END",  # omdat de mannen komt
        r'i(?<=(?:[\n"VWMzB]|[VWYBso]R)(?P<subject>MANY|k),?i)(?:PP|[BrULoAn]|MANY)*(?:(?P<light>[NY])R?)?(?P<verb>[Vv])END',  # de kinderen die daar speelt
        r'\n"?(?P<subject>MANY)(?:PP)*[WQzK](?:PP|[BULoAnxTW]|ONE|MANY)*,?[MC](?P<verb>V|x(?=[dthyzgo]))(?![sw])',  # de prijzen zijn hoog, maar geldt
    ),
}
_INVERTED = {
    "enkelvoud": (
        r'\n"?(?:PPS|[Br])+(?P<verb>[WQz])[Bro]*(?P<subject>ONE)(?!C|,[dethyzgpAUNPKEx])NONE_PLURAL(?!,[dethyzgp])',  # in Utrecht worden een brug
        r'\n"?(?:PP|[Br])+(?P<verb>[WQ])B*(?P<subject>tN)(?=[AU]*[PKk])',  # toch groeien het aantal klachten
        r'\n"?(?:PP|[Br])+(?P<verb>[WQ])B*(?P<subject>E+)(?!C|E|,[dethyzgpAUNPKEx])NONE_PLURAL(?!,[dethyzgp])',  # gisteren waren Jansen
        r'\n"?(?:PP|B)+(?P<verb>K)(?P<subject>e[AU]*N(?=(?:PP)*[,\n])|[dt][AU]*N(?!C)(?![^,\n]*[VvWQYzxKP]))',  # op het plein hangen een spandoek
        r'(?<=[,"]|,B)(?P<verb>[WQK])(?P<told>)(?P<subject>[dthyze][AU]*N|E+)(?:PP)*(?=[,\n])',  # …, melden de politie
    ),
    "meervoud": (
        r'\n"?(?:PP|[Br])+(?P<verb>[VYx])(?:[Bro]|PP)*(?P<subject>[dgiy][AUL]*E?[PKk]|[p\#][AUL]*[PK]|px|dx[PK]|A*P|(?<=[BV])k)(?:(?![WKXC"])|(?<=[p\#][PK])(?=C))(?P<alone>NONE_SINGULAR)?',  # gisteren werd de boeken
        r',[Br]{1,2}(?P<verb>V)B*(?P<subject>[dgy][AUL]*[PKk]|[pA]*P)(?![WKXC"])(?P<alone>NONE_SINGULAR)?',  # …, daarna kwam de kinderen
        r'[C"]r(?P<verb>V)B*(?P<subject>[dgy][AUL]*[PKk]|[pA]*P)(?![WKXC"])',  # en er komt maatregelen
        r'(?<=[,"])(?P<verb>V)(?P<told>)(?P<subject>[dgp][AU]*[PKk])(?:PP)*(?=[,\n])',  # …, meldt de bewoners
    ),
}


def _in_one(sources: tuple[str, ...]) -> tuple[str, ...]:
    """The patterns, those that open a sentence as one: the row is then searched once for all of them."""
    opening = [source.removeprefix(_OPENING) for source in sources if source.startswith(_OPENING)]
    others = [source for source in sources if not source.startswith(_OPENING)]
    return tuple(map(assembled, [f"{_OPENING}(?:{'|'.join(opening)})", *others]))


_OPENING = r'\n"?'
