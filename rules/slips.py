"""SPE006: slips of the keyboard that the spelling of a word by itself doesn't show."""

from collections.abc import Iterator

from taallint.api import Document, Finding, Rule, Severity, Span, form, lazy_regex


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
