"""Silence: what a comment in a file asks of the rules, and of what use it was."""

from __future__ import annotations

from dataclasses import dataclass, field

from .model import Fix, Span

NOWHERE = Span(0, 0)


@dataclass(slots=True)
class Silence:
    """What one comment asks: silence of ``keys`` (codes, families, names; none: of all rules) in ``scope``. Both spans count in the file's own text.

    ``problem`` is one Dutch sentence when the comment is not understood. ``idle`` are the keys that silenced nothing though every rule that they name ran;
    ``is_idle`` says that of all keys together. ``removal`` is how the idle keys go, or the comment, if it stands in the text.
    """

    span: Span
    order: str
    keys: tuple[str, ...] = ()
    scope: Span = NOWHERE
    end: Silence | None = None
    """The comment that ends the scope of this one."""
    problem: str = ""
    used: set[str] = field(default_factory=set)
    """The keys that silenced something."""
    idle: tuple[str, ...] = ()
    is_idle: bool = False
    removal: Fix | None = None
