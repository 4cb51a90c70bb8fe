"""Tell what each line of a plain-text copy of an article is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model import Span
from .document import Block, Kind

if TYPE_CHECKING:
    from ..house import House


def blocks_of(text: str, house: House) -> Iterator[Block]:
    """One block for each line that isn't empty."""
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            yield Block(Kind.PARAGRAPH, Span(start, start + len(stripped)))
        at += len(line) + 1
