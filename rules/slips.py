"""SPE006 and VWR403: slips of the keyboard that the spelling of a word by itself doesn't show."""

from collections.abc import Iterator
from functools import cache

from taallint.api import Document, Finding, Rule, Severity, Span, article, form, lazy_regex, lexicon, roles


class DigitInWord(Rule):
    """Er staat een cijfer in een woord.

    De cijfers liggen op het toetsenbord vlak boven de letters; een vinger die te hoog komt, typt er een bij: *Mi8ddelburg*.

    ```fout
    De rechtbank in ⟦Lee9uwarden⟧ doet volgende week ⟦uits6praak⟧.
    ```
    ```wordt
    De rechtbank in Leeuwarden doet volgende week uitspraak.
    ```
    ```goed
    Een mp3-speler, een K3-jurk, groep8, H2O, co2neutraal en B12 zijn goed.
    ```
    """

    code = "SPE006"
    name = "cijfer-in-woord"
    severity = Severity.ERROR

    _pattern = lazy_regex(r"(?<![\p{L}\p{N}/_.@-])(\p{L}\p{Ll}+)\d(\p{Ll}+)(?![\p{L}\p{N}/_@-]|\.\w)", hint=r"[0-9](?<=[a-zß-ÿ][0-9])[a-zß-ÿ]")

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in doc.matches(self._pattern):
            word = match[1] + match[2]
            if len(word) > _SHORT and form(word).frequency > _RARE:
                yield self.replacement(Span(*match.span()), word, "Er staat een cijfer in dit woord.")


_SHORT = 4
_RARE = 5


class RealWordTypo(Rule):
    """Een woord dat bestaat, maar hier niet past.

    Een tikfout levert soms een ander woord op: “een goot aantal”, “vaan de club”. Dat valt op doordat het zeldzame woord er niet kan staan, en een veel
    gewoner woord dat één letter verschilt wel.

    ```fout
    Er kwam een ⟦goot⟧ aantal mensen. Hij is lid ⟦vaan⟧ de club.
    ```
    ```wordt
    Er kwam een groot aantal mensen. Hij is lid van de club.
    ```
    ```fout
    De trein reed ⟦oven⟧ de brug. De winkel staat ⟦ik⟧ het centrum. Hij schrijft over ⟦zij⟧ jeugd en kreeg een ⟦schopt⟧ van een ezel. ⟦Zijn⟧ kregen niets.
    ```
    ```wordt
    De trein reed over de brug. De winkel staat in het centrum. Hij schrijft over zijn jeugd en kreeg een schop van een ezel. Zij kregen niets.
    ```
    ```fout
    De vrouw ⟦hij⟧ het raam stond op.
    ```
    ```goed
    Er kwam een groot aantal mensen. Hij dronk een glas water. Een kop koffie kost een euro. De goot is vol. Hij at een stuk brood.
    ```
    """

    code = "VWR403"
    name = "bestaand-woord"
    severity = Severity.LIKELY
    source = "redactiepraktijk"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at, _ in doc.shape.search(r"[edtg](?P<word>[NYnVF])N(?!E)", "word"):
            word, noun = sentence.tokens[at], sentence.tokens[at + 1]
            right = self._adjective(word.text, noun.text, sentence.words[at - 1]) if word.text.islower() and not word.form.has_tag("BNW") else None
            if right and not form(word.text + noun.text).listed:
                yield self.replacement(word.span, right, f"Past hier niet; bedoeld is waarschijnlijk “{right}”.")
        for sentence, at, _ in doc.shape.search(r"(?<=[VWQLBNPKE,])(?P<word>[NPxF])(?=[dte][AUNPKE]|p[NPY]|[sw]|(?<=F)[zyhgAUNPKE])", "word"):
            word = sentence.tokens[at]
            right = _function_word(word.text) if word.text.islower() else None
            if right:
                yield self.replacement(word.span, right, f"Past hier niet; bedoeld is waarschijnlijk “{right}”.")
        for sentence, at, _ in doc.shape.search(r"(?<![dr])e(?P<word>V)(?=[,\nRB])", "word"):
            word = sentence.tokens[at]
            if word.text.endswith("t") and article(form(word.text[:-1]), strict=False):
                yield self.replacement(word.span, word.text[:-1], f"Na “{sentence.words[at - 1]}” staat een zelfstandig naamwoord.")
        for sentence, at, _ in doc.shape.search(r"[VY](?P<word>s)(?=[dt][AUL]*[NPKXY])", "word"):
            if sentence.words[at] == "ik" and roles.roles(sentence.words[at - 1]) & (roles.THIRD | roles.FIRST | roles.PAST) == roles.THIRD:
                yield self.replacement(sentence.tokens[at].span, "in", "Past hier niet; bedoeld is waarschijnlijk “in”.")
        for pattern, slips in _SLIPS.items():
            if not any(True for _ in doc.where({word.lower() for word in slips})):
                continue
            for sentence, at, _ in doc.shape.search(pattern, "word"):
                right = slips.get(sentence.tokens[at].text)
                if right:
                    yield self.replacement(sentence.tokens[at].span, right, f"Past hier niet; bedoeld is waarschijnlijk “{right}”.")

    @staticmethod
    def _adjective(word: str, noun: str, determiner: str) -> str | None:
        """The adjective one letter from ``word`` that agrees with ``noun`` and is far more frequent."""
        gender = article(form(noun))
        if not gender or lexicon().frequency(word) > 15 or word in _PORTIONS:
            return None
        tag = "BNW:STL:ONV" if determiner == "een" and gender == "het" else "BNW:STL:VRB"
        return next((right for right in near(word) if form(right).has_tag(tag) and lexicon().frequency(right) >= lexicon().frequency(word) + 4), None)


_PORTIONS = frozenset("plak snee schijf teug slok hap bord bak blok reep tros".split())
"""Of what follows: een plak brood."""
_SLIPS = {
    # a noun or adjective between a verb or noun and the article of a phrase
    r"(?<=[VQWLNPK])(?P<word>[NUYn])(?=[dte][AUL]*[NPKXYOnk]|R?E)": {
        "oven": "over", "dor": "door", "ban": "van", "bijl": "bij", "uil": "uit", "naad": "naar", "naaf": "naar", "raar": "naar", "tegel": "tegen",
        "zonde": "zonder", "zender": "zonder", "aas": "aan", "aap": "aan", "wan": "van",
    },
    # de man hij de deur stond
    r'\n"?[dte][AUL]*N(?P<word>s)(?=[dt][AUL]*[NPK][VQ])': {"hij": "bij"},
    # over zij jeugd; na een aanval zij voet tegen; daarbij zij de mensen
    r"R(?P<word>u)(?=[AUL]*[NPO](?!E))": {"zij": "zijn"},
    r"[dte][AUL]*N(?P<word>u)(?=N[R,\n])": {"zij": "zijn"},
    r'\n"?(?:[Br]|R[dteh][AUL]*[NP])(?P<word>u)(?=[dpyg\#][AUL]*[PK])': {"zij": "zijn"},
    # de raad heet gisteren besloten
    r'\n"?(?:[dthg][AUL]*[NPK]E*|E+|[swu])(?P<word>x)(?=[BpetdyR][BpetdyRAUNPK\#oE]*L)': {"heet": "heeft"},
    # zijn kregen een kans
    r'\n"?(?P<word>z)(?=[VQ])': {"Zijn": "Zij"},
    # het vuur te doven een bleven
    r"[WLPKN](?P<word>e)(?=Q)": {"een": "en"},
}  # fmt: skip
_FUNCTION_WORDS = frozenset("in van op met voor bij naar door over uit aan om en dat is was of niet ook heeft werd wordt tot als onder tegen na".split())


@cache
def _function_word(word: str) -> str | None:
    """The function word that a rare short word (vaan) is one letter away from."""
    if len(word) > 5 or not word.isascii() or lexicon().frequency(word) > 12 or not form(word).listed:
        return None
    return next((right for right in near(word) if right in _FUNCTION_WORDS), None)


@cache
def near(word: str) -> tuple[str, ...]:
    """The listed words that differ from ``word`` in one letter more, less, other, or in the order of two; most frequent first."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + new + right[1:] for left, right in cuts if right for new in letters}
    found |= {left + new + right for left, right in cuts for new in letters}
    found.discard(word)
    return tuple(sorted((other for other in found if lexicon().frequency(other) > 8), key=lambda other: (-lexicon().frequency(other), other)))
