"""STI: opmerkingen in een bestand die regels het zwijgen opleggen."""

from collections.abc import Iterable, Iterator

from taallint.api import Document, Finding, Rule, Severity, Silence


class UnclearSilence(Rule):
    """Een opmerking voor taallint wordt niet begrepen.

    Met een opmerking in Markdown of HTML legt u een regel op één plek het zwijgen op: `negeer` geldt voor het blok waar de opmerking in staat of dat erop
    volgt, `negeer-begin` tot en met `negeer-eind`, `negeer-bestand` voor het hele bestand. Erachter staan codes, namen of families van regels, met komma’s
    ertussen; een reden staat achter `--`. Een tikfout in zo’n opmerking zou anders ongemerkt blijven.

    ```fout
    ⟦<!-- taallint: negeren SPE001 -->⟧
    De burgemeester sprak met de bewoners van het dorp.
    ```
    ```fout
    ⟦<!-- taallint: negeer SPEL001 -- zo heet hij echt -->⟧
    De burgemeester sprak met de bewoners van het dorp.
    ```
    ```fout
    De burgemeester sprak met de bewoners van het dorp.

    ⟦<!-- taallint: negeer-eind -->⟧
    ```
    ```goed
    <!-- taallint: negeer DAT001 -- zo staat het in de akte -->
    De burgemeester sprak op 12 Januari met de bewoners van het dorp.
    ```
    """

    code = "STI001"
    name = "onbegrepen-stilte"
    severity = Severity.LIKELY
    examples_as = ".md"

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from ()

    def check_silence(self, silence: Silence) -> Iterable[Finding]:
        if silence.problem:
            yield self.finding(silence.span, silence.problem)


class IdleSilence(Rule):
    """Een opmerking voor taallint legt niets het zwijgen op.

    De fout die hier werd genegeerd is er niet meer, of staat ergens anders. Wie de opmerking laat staan, hoort het niet als er later echt iets mis is.

    ```fout
    ⟦<!-- taallint: negeer DAT001 -- zo staat het in de akte -->⟧
    De burgemeester sprak op 12 januari met de bewoners van het dorp.
    ```
    ```wordt
    De burgemeester sprak op 12 januari met de bewoners van het dorp.
    ```
    ```fout
    ⟦<!-- taallint: negeer DAT001, WKW -- zo staat het in de akte -->⟧
    De burgemeester sprak op 12 Januari met de bewoners van het dorp.
    ```
    ```wordt
    <!-- taallint: negeer DAT001 -- zo staat het in de akte -->
    De burgemeester sprak op 12 Januari met de bewoners van het dorp.
    ```
    ```goed
    <!-- taallint: negeer DAT001 -- zo staat het in de akte -->
    De burgemeester sprak op 12 Januari met de bewoners van het dorp.
    ```
    """

    code = "STI002"
    name = "loze-stilte"
    severity = Severity.STYLE
    examples_as = ".md"

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from ()

    def check_silence(self, silence: Silence) -> Iterable[Finding]:
        if not silence.idle:
            return
        fixes = (silence.removal,) if silence.removal else ()
        if not silence.keys:
            yield self.finding(silence.span, "Hier is niets om te negeren.", fixes)
        else:
            verb = "vindt" if len(silence.idle) == 1 else "vinden"
            what = " en ".join([", ".join(silence.idle[:-1]), silence.idle[-1]] if len(silence.idle) > 1 else silence.idle)
            yield self.finding(silence.span, f"Hier {verb} {what} niets om te negeren.", fixes)
