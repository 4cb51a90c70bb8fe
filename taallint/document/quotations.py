"""Pair the quotation marks of each block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..model import Span

if TYPE_CHECKING:
    from .document import Document


class Quotation(NamedTuple):
    """``span`` runs from the opening mark to after the closing one; ``is_speech`` is false for a title or a single word."""

    span: Span
    is_speech: bool


def find_quotations(document: Document) -> Iterator[Quotation]:
    """Every pair of marks, within one block."""
    for block in document.readable():
        start = None
        for token in block.tokens:
            if token.text == "„":
                start = token.start
            elif token.text == "”" and start is not None:
                yield Quotation(Span(start, token.end), True)
                start = None
