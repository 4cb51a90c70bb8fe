"""Commas around a finite verb: between two of them, none between subject and verb, none before «dat»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import PUNCT, WORD, Document, Edit, Finding, Fix, Rule, Safety, Sentence, Severity, Span, Token, form, letter

_words = str.split
_PRONOUNS = frozenset(_words("ik je jij we wij ze zij hij u het er men jullie"))
_OBJECTS = frozenset(_words("me mij jou hem haar ons hen hun zich elkaar"))
_SUBJECTS = _PRONOUNS | frozenset(_words("dit dat die iedereen niemand"))
_OPENERS = frozenset(_words("als toen hoewel terwijl omdat doordat zodra nadat voordat wanneer indien"))
_SAID = frozenset(_words("zei zegt vroeg riep schreef schrijft denkt dacht meende meent aldus"))
_OPINION = frozenset(_words("vind denk geloof meen vond dacht"))
_AUXILIARIES = frozenset(
    _words(
        "zou zouden zal zullen kan kunnen kon konden moet moeten moest moesten wil willen wilde wilden mag mogen mocht heeft had ging gaat gaan laat laten liet blijft"
    )
)
_DETERMINERS = frozenset(_words("de het een deze die dit dat mijn zijn haar onze ons hun elke iedere alle"))


@cache
def _is_finite(word: str) -> bool:
    """Is ``word`` a finite verb and nothing else?"""
    return _may_be_finite(word) and not form(word).has_tag("ZNW", "BNW", "VRZ", "BYW")


@cache
def _may_be_finite(word: str) -> bool:
    return form(word).has_tag("WKW:TGW", "WKW:VLT")


_LINKS = frozenset(_words("van en in uit voor bij"))


def _is_noun_phrase(tokens: list[Token]) -> bool:
    """Determiners, adjectives and nouns, with no verb among them: a word that may be one must follow a determiner or adjective."""
    for at, token in enumerate(tokens):
        word = token.lower
        if token.kind != WORD or not (word in _DETERMINERS or word in _LINKS or token.form.has_tag("ZNW", "BNW")):
            return False
        if (
            word not in _DETERMINERS
            and word not in _LINKS
            and _may_be_finite(word)
            and not (at and (tokens[at - 1].lower in _DETERMINERS or tokens[at - 1].form.has_tag("BNW")))
        ):
            return False
    return tokens[-1].form.has_tag("ZNW")


def _verb(token: Token) -> bool:
    return token.kind == WORD and _may_be_finite(token.lower)


def _insert_comma(rule: Rule, before: Token, after: Token, message: str, severity: Severity | None = None) -> Finding:
    """A finding over two neighbours that a comma must part."""
    fix = Fix((Edit(Span(before.end, before.end), ","),), f"{before.text}, {after.text}", Safety.UNSAFE)
    return rule.finding(Span(before.start, after.end), message, (fix,), severity)


def _in_prose(doc: Document, token: Token) -> bool:
    block = doc.block_at(token.start)
    return block is not None and block.kind.is_prose


_CLUSTER = r'[^,"\nSciqaCMVQvYFxW]*(?P<verbs>(?:V|LV|VL|Q|V[WK]|VW[WK])[VQ])'
_MEETING = (
    # wie dat wil weten moet; dat hij nu wint is
    rf'\n"?[MC]?(?P<opener>[Sa](?=[swtudehEypgUA\#NPK])|q(?=[^V])|R?c(?=[swt])|B(?=[dthswuE])){_CLUSTER}(?=[dthgeswuBEpyRr\#c])',
    # de man die het kind zag belde
    rf'\n"?[^,"VvYQFW\nScaCM]*[NPK](?P<opener>[ic]){_CLUSTER}',
)
"""A clause in front, or one that describes the subject, which ends in its verb, and the verb of the main clause right after it."""
_WITHOUT_COMMA = frozenset(_words("wat hoe waarom waar welke welk"))


class CommaBetweenVerbs(Rule):
    """Tussen twee persoonsvormen staat een komma.

    Eindigt een bijzin op een persoonsvorm en begint de hoofdzin ermee, dan houdt een komma ze uit elkaar: «Toen hij viel, riep hij.» Ook voor «zei hij» en «vind ik»
    aan het eind staat een komma. Bron: Leidraad en taaladvies.net (sterk aanbevolen).

    ```fout
    Als hij ⟦langsloopt wordt⟧ het tijd. Elke frank ⟦telt zei⟧ onze moeder. Het gaat ⟦wel vind⟧ ik. Ik kom ⟦morgen zei⟧ hij.
    ```
    ```wordt
    Als hij langsloopt, wordt het tijd. Elke frank telt, zei onze moeder. Het gaat wel, vind ik. Ik kom morgen, zei hij.
    ```
    ```fout
    Als het ⟦regent gaan⟧ we naar binnen. Omdat hij ziek ⟦was bleef⟧ hij thuis. Toen zij ging ⟦eten kwamen⟧ wij.
    Wie een foto wil ⟦bestellen kan⟧ een brief sturen. „Als zij niet ⟦meedoet scheelt⟧ dat veel.” Dat het zo hard zou ⟦gaan had⟧ niemand gedacht.
    De vrouw die het kind ⟦zag belde⟧ de dokter. Nu de storm ⟦nadert stijgt⟧ het water. Wat er gebeurd ⟦is wordt⟧ nog onderzocht.
    ```
    ```goed
    Als hij langsloopt, wordt het tijd. Elke frank telt, zei onze moeder. Het gaat wel, vind ik. Dat wil hij zeggen. Dat vind ik.
    Als hij kon komen en zou gaan helpen, was het goed. Zo vind ik het. Daarom vind ik. Hij weet wat hij kan worden.
    Toen viel hij. Als een blok viel hij in slaap. Als dank kreeg hij een boek. Als kind speelde hij daar. Als hij kan komen we tijd tekort. Als de dood inbreekt in ons leven, is het stil. Als mensen jou vertellen dat het kan, is het goed.
    ```
    """

    code = "INT033"
    name = "komma-tussen-persoonsvormen"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    def check(self, doc: Document) -> Iterator[Finding]:
        said: set[int] = set()
        for sentence, at in doc.where(_OPENERS):
            opens = at == 0 or (at == 1 and sentence[0].kind == PUNCT)
            if opens and len(sentence) > at + 5 and _in_prose(doc, sentence[0]):
                found = self._after_clause(sentence[at:])
                if found:
                    said.add(found.span.start)
                    yield found
        for pattern in _MEETING:
            for syntax, at, match in doc.shape.search(pattern, "verbs"):
                one, other = syntax.tokens[at + len(match["verbs"]) - 2 :][:2]
                opener = match.start("opener") - match.start("verbs") + at
                if self._opens(syntax, opener, other.lower) and one.lower != other.lower and one.start not in said and syntax.block.kind.is_prose:
                    yield _insert_comma(self, one, other, "Tussen twee persoonsvormen hoort een komma.")
        for sentence, at in doc.where(_SAID | _OPINION):
            token, before = sentence[at], sentence[at - 1]
            if at < 2 or len(sentence) < at + 3 or before.kind != WORD or not _in_prose(doc, token):
                continue
            rest = sentence[at + 1 :]
            if token.text in _SAID and _ends_with_name(rest) and ((_is_finite(before.lower) and _singular(before)) or _is_whole(sentence[:at])):
                yield _insert_comma(self, before, token, "Voor “zei hij” en dergelijke hoort een komma.")
            elif token.text in _OPINION and [t.text for t in rest[:-1]] == ["ik"] and rest[-1].text == "." and _is_whole(sentence[:at]):
                yield _insert_comma(self, before, token, "Voor “vind ik” aan het eind van de zin hoort een komma.")

    @staticmethod
    def _opens(sentence: Sentence, at: int, verb: str) -> bool:
        """Does the word at ``at`` open a clause after which a comma comes? A short clause that is the subject may do without (Wat hij zegt is waar)."""
        word = sentence.words[at]
        if letter(word) == "B":
            return word == "nu"
        return word not in _WITHOUT_COMMA or (word in {"wat", "alles"} and verb not in {"is", "was"})

    def _after_clause(self, sentence: list[Token]) -> Finding | None:
        """The first two finite verbs side by side after a subordinator with its subject, with no comma before them and a subject after."""
        if _verb(sentence[1]) and sentence[1].lower not in _PRONOUNS:
            return None
        sure_subject = sentence[1].lower in _PRONOUNS
        for at in range(3, len(sentence) - 1):
            token, before, after = sentence[at], sentence[at - 1], sentence[at + 1]
            if token.kind != WORD:
                return None
            if token.lower in {before.lower, "waar"} or before.lower in _OBJECTS or token.form.has_tag("VRZ") or not (_verb(before) and _verb(token)):
                continue
            plain = _is_finite(before.lower) and _is_finite(token.lower) and before.lower not in _AUXILIARIES and not before.form.has_tag("WKW:TGW:INF")
            aside = before.lower in _AUXILIARIES and token.form.has_tag("WKW:TGW:INF")
            before_pronoun = after.lower in _PRONOUNS and not aside and (sure_subject or not before.form.has_tag("ZNW", "BNW"))
            if before_pronoun or (plain and after.lower in _SUBJECTS | {"de", "een"}):
                return _insert_comma(self, before, token, "Tussen twee persoonsvormen hoort een komma.", None if plain else Severity.STYLE)
        return None


def _ends_with_name(rest: list[Token]) -> bool:
    """A subject of one to three words and the end of the sentence."""
    if not 2 <= len(rest) <= 4 or rest[-1].text not in {".", "!"}:
        return False
    return all(token.kind == WORD for token in rest[:-1]) and (rest[-2].form.has_tag("ZNW", "ENM", "VNW:PER") or rest[-2].form.is_capitalised)


def _is_whole(tokens: list[Token]) -> bool:
    """Subject first, then a finite verb, then something."""
    return len(tokens) > 2 and tokens[0].lower in _SUBJECTS | {"de"} and _verb(tokens[1]) and tokens[-1].lower not in {"dat", "wat", "zo", "dit"}


def _singular(token: Token) -> bool:
    return token.form.has_tag("WKW:TGW:3EP", "WKW:VLT:1EP")


class CommaAfterSubject(Rule):
    """Tussen onderwerp en persoonsvorm staat geen komma.

    Wie bij een lang onderwerp even adem haalt, zet daar nog geen komma: «De man en zijn vrouw hebben een huis.» Bron: Onze Taal.

    ```fout
    De man en zijn ⟦vrouw, hebben⟧ een huis gekocht. Het bestuur van de ⟦vereniging, wil⟧ geen nieuw huis.
    ```
    ```wordt
    De man en zijn vrouw hebben een huis gekocht. Het bestuur van de vereniging wil geen nieuw huis.
    ```
    ```goed
    De man en zijn vrouw, die ziek is, hebben een huis. Een mooi huis, vindt hij. De burgemeester, was dat de juiste man, vroeg hij. De hond, heeft hij gezegd.
    ```
    """

    code = "INT040"
    name = "komma-na-onderwerp"
    severity = Severity.LIKELY
    source = "Onze Taal"

    _plain = frozenset(
        _words("is was zijn waren heeft hebben had hadden wil willen wilde kan kunnen kon moet moeten zal zullen gaat gaan wordt worden werd werden")
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(self._plain):
            if not 3 <= at <= 8 or at + 2 >= len(sentence) or sentence[at - 1].text != "," or sentence[0].lower not in _DETERMINERS:
                continue
            before, after = sentence[: at - 1], sentence[at + 1 :]
            if any(token.text in {",", "?", ":"} for token in after) or after[0].kind != WORD or after[0].lower in _SUBJECTS:
                continue
            if _is_noun_phrase(before):
                comma = sentence[at - 1]
                span = Span(before[-1].start, sentence[at].end)
                fix = Fix((Edit(comma.span, ""),), f"{before[-1].text} {sentence[at].text}", Safety.UNSAFE)
                yield self.finding(span, "Tussen het onderwerp en de persoonsvorm hoort geen komma.", (fix,))


class CommaBeforeDat(Rule):
    """Voor «dat» na een korte hoofdzin staat geen komma.

    «Ik wist niet dat het fout was»: de bijzin is het lijdend voorwerp van de hoofdzin en hoort daar direct bij. In lange zinnen mag de komma. Bron: taaladvies.net.

    ```fout
    Ik wist ⟦niet, dat⟧ het fout was. Hij ⟦zegt, dat⟧ zij komt.
    ```
    ```wordt
    Ik wist niet dat het fout was. Hij zegt dat zij komt.
    ```
    ```goed
    Ik wist niet dat het fout was. Hij weet dat, dat is zeker. Zij heeft een huis, dat zij verkoopt. Hij zei: „Ja, dat weet ik.” Ik weet, dat is waar, niets.
    ```
    """

    code = "INT041"
    name = "komma-voor-dat"
    severity = Severity.STYLE
    source = "taaladvies.net"

    _known = frozenset(
        _words(
            "weet weten wist wisten zegt zeggen zei zeiden denkt denk denken dacht vindt vind vinden vond hoopt hoop hopen hoopte gelooft geloof meent meen bleek blijkt"
        )
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where({"dat"}):
            if not 3 <= at <= 5 or at + 2 >= len(sentence) or sentence[at - 1].text != "," or sentence[0].lower not in _PRONOUNS:
                continue
            verb = sentence[1].lower
            if verb in self._known and all(token.lower in {"niet", "wel", "nu", "ook", "al"} for token in sentence[2 : at - 1]) and not _verb(sentence[at + 1]):
                before = sentence[at - 2]
                fix = Fix((Edit(sentence[at - 1].span, ""),), f"{before.text} dat", Safety.UNSAFE)
                yield self.finding(Span(before.start, sentence[at].end), "Voor “dat” is hier geen komma nodig.", (fix,))
