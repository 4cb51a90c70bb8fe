"""WKW: does the finite verb have the number of its pronoun? Searched in the row of word sorts (see ``taallint.document.shape``)."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import Document, Finding, Rule, Sentence, Severity, Token, assembled, roles, verbs


def like(token: Token, text: str) -> str:
    """``text`` with a capital when the token has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


class PronounNumber(Rule):
    """Getal van werkwoord en voornaamwoord verschilt.

    Bij “wij” en “we” staat het werkwoord in het meervoud, bij “ik”, “hij”, “men” en “iemand” in het enkelvoud.

    ```fout
    We ⟦zie⟧ dat het goed gaat.
    Wij ⟦loopt⟧ achter.
    Hij ⟦lopen⟧ naar huis.
    Daarom ⟦konden⟧ hij niet komen.
    Met wat meer geluk ⟦had⟧ we gewonnen.
    Hij zei dat hij zich aan de regels ⟦houden⟧. In het ziekenhuis ⟦overleden⟧ hij.
    ```
    ```wordt
    We zien dat het goed gaat.
    Wij lopen achter.
    Hij loopt naar huis.
    Daarom kon hij niet komen.
    Met wat meer geluk hadden we gewonnen.
    Hij zei dat hij zich aan de regels houdt. In het ziekenhuis overleed hij.
    ```
    ```goed
    Zien we dat het goed gaat?
    Als hij lopen wil, kan dat. Hij wil dat hij leert lopen. Als hij de kinderen ziet lopen, zwaait hij.
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
                    if match["verb"] in "xkK" and not roles.roles(sentence.words[at]) & (roles.PAST_MANY | roles.MANY):
                        continue
                    far = "person" in match.groupdict()
                    follows = far or match.end("verb") == match.end()
                    place = at - match.start("verb") + match.start("person") if far else at - 1 if follows else at + 1
                    right = self._right(sentence, at, number, follows, place)
                    if right:
                        message = f"Met “{sentence.words[place]}” staat het werkwoord in het {number}."
                        severity = Severity.LIKELY if far else None
                        yield self.replacement(sentence.tokens[at].span, like(sentence.tokens[at], right), message, severity=severity)

    def _right(self, sentence: Sentence, at: int, number: str, follows: bool, place: int) -> str | None:
        pronoun = sentence.words[place]
        if pronoun == "jullie" and not (follows and place == 0 and sentence.may_be(at, roles.THIRD)):
            return None
        if sentence.is_archaic or pronoun not in _WANTED or (sentence.tokens[at].text[:1].isupper() and follows):
            return None
        if pronoun in _DATIVES and (
            sentence.may_be(place - 1, roles.STOP) or sentence.may_be(at + 1, roles.NOMINAL) or sentence.word(at + 1) in {"de", "het", "alle"}
        ):
            return None
        return (verbs.plural if number == "meervoud" else verbs.first_person if pronoun == "ik" else verbs.singular)(sentence.words[at])


_WANTED = frozenset({"we", "wij", "jullie", "hij", "ik", "men", "iemand", "niemand", "iedereen"})
_DATIVES = frozenset({"iemand", "niemand", "iedereen"})
_PRONOUNS = {
    "enkelvoud": (
        r's (?<=[\n"M]s) (?P<verb>Q|W (?![^,\nCM]*V))',  # hij lopen
        r'(?<="|",)(?P<verb>W) s',  # ”, zeggen hij
        r's (?<=[\n"M]s) (?P<verb>[Kk]) (?=[RBdte]) (?![^,\n]*[VvWQYxz])',  # hij lagen
        r's (?<=[\n"M]s) (?P<verb>x) (?=[RBdteUA]) (?![^,\n]*[VvWQYz])',  # ik besloten
        assembled(r'\n"?(?:PP|[Br])+(?P<verb>[xkK])s(?![^,\n]*[VvWQYz])'),  # in het ziekenhuis overleden hij
        assembled(r"[Sac](?P<person>s)(?:PP|[BUoAr]|MANY|ONE)+(?P<verb>[WQ])(?=[,\n])"),  # dat hij zich aan de regels houden
        r"s (?<=[,cS]s) (?P<verb>[WQ]) (?![^,\n]*[VxvzYFnu])",  # dat hij lopen
        r"(?P<verb>Q) s",  # konden hij
        r"(?<=PKCs|[WLB,]Cs)(?P<verb>Q)(?![^,\n]*[VvxWY])",  # en ik hoorden
    ),
    "meervoud": (
        r'w (?<=[\n"M]w) (?P<verb>[VF])',  # we zie
        r'w (?<=[\n"M]w) (?P<verb>N) (?=[BRrdteohg])',  # we gebruik
        r"w (?<=[,cS]w) (?P<verb>[VF]) (?![^,\n]*[WQKxz])",  # als we zie
        r'(?P<verb>V) (?<=[\n,"BrScqPNKL]V) w',  # had we
    ),
}
