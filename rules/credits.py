"""BIJ: the space before the credit of a picture."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import (
    Document,
    Finding,
    Kind,
    Rule,
    Safety,
    Severity,
    Span,
    credit_start,
)


class SpaceBeforeCredit(Rule):
    """Voor de fotocredit staat niet precies één spatie.

    Tussen het bijschrift en de fotocredit hoort één gewone spatie.

    ```fout
    De boot ligt weer in de haven.⟦  ⟧beeld ANP, Kees Visser

    Het schip keerde maandag na een reis van zeven maanden terug in de thuishaven.
    ```
    ```wordt
    De boot ligt weer in de haven. beeld ANP, Kees Visser

    Het schip keerde maandag na een reis van zeven maanden terug in de thuishaven.
    ```
    ```fout
    De boot ligt weer in de haven⟦.⟧Foto ANP

    Het schip keerde maandag na een reis van zeven maanden terug in de thuishaven.
    ```
    ```wordt
    De boot ligt weer in de haven. Foto ANP

    Het schip keerde maandag na een reis van zeven maanden terug in de thuishaven.
    ```
    ```goed
    De boot ligt weer in de haven. beeld ANP, Kees Visser

    Het schip keerde maandag na een reis van zeven maanden terug in de thuishaven.
    ```
    """

    code = "BIJ005"
    name = "spatie-voor-fotocredit"
    severity = Severity.ERROR

    def check(self, doc: Document) -> Iterator[Finding]:
        for block in doc.of_kind(Kind.CAPTION):
            text = block.text
            start = credit_start(text)
            if not start:
                continue
            bare = text[:start].rstrip()
            if not bare:
                continue
            at = block.span.start
            gap = text[len(bare) : start]
            if gap == "":
                last = Span(at + start - 1, at + start)
                yield self.replacement(last, text[start - 1] + " ", "Tussen het bijschrift en de fotocredit hoort een spatie.", Safety.SAFE)
            elif len(gap) > 1:
                yield self.replacement(Span(at + len(bare), at + start), " ", "Tussen het bijschrift en de fotocredit hoort één spatie.", Safety.SAFE)
