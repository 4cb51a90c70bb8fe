"""The values that everything else passes on: Span, Edit, Fix, Finding, and the two scales Severity and Safety."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of ``Document.text``: ``start`` up to but not including ``end``, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Do the two share a code point? An empty span overlaps what it stands strictly inside of."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


class Severity(StrEnum):
    """What the editor does with a finding, most urgent first."""

    REMOVE = "moet-weg"
    ERROR = "fout"
    LIKELY = "waarschijnlijk"
    STYLE = "huisstijl"
    CONSIDER = "overweging"

    @property
    def rank(self) -> int:
        """0 for the most urgent."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Safety(IntEnum):
    """How far a fix may go by itself: shown only, applied when the user asks for unsafe fixes, or applied by ``--fix``."""

    DISPLAY = 0
    UNSAFE = 1
    SAFE = 2


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` in the place of ``span``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together and don't overlap, a short Dutch title, and how safe they are."""

    edits: tuple[Edit, ...]
    title: str = ""
    safety: Safety = Safety.DISPLAY

    @classmethod
    def replace(cls, span: Span, text: str, safety: Safety = Safety.DISPLAY, title: str = "") -> Fix:
        """One edit: ``text`` for ``span``. Without a title the new text is the title."""
        return cls((Edit(span, text),), title or text, safety)


class Finding:
    """One thing to report: the rule's code, where, what the editor should read, how urgent, and the fixes, best first.

    ``fixes`` may be given as a function; it is called once, when somebody asks for the fixes. ``quoted``: these are somebody else's words.
    """

    __slots__ = ("_fixes", "code", "message", "quoted", "severity", "span")

    def __init__(
        self,
        code: str,
        span: Span,
        message: str,
        severity: Severity,
        fixes: Iterable[Fix] | Callable[[], Iterable[Fix]] = (),
        quoted: bool = False,
    ) -> None:
        self.code = code
        self.span = span
        self.message = message
        self.severity = severity
        self._fixes = fixes
        self.quoted = quoted

    @property
    def fixes(self) -> tuple[Fix, ...]:
        if not isinstance(self._fixes, tuple):
            self._fixes = tuple(self._fixes() if callable(self._fixes) else self._fixes)
        return self._fixes

    @property
    def has_lazy_fixes(self) -> bool:
        """True while the fixes have not been worked out."""
        return callable(self._fixes)

    def __repr__(self) -> str:
        return f"Finding({self.code} {self.span.start}-{self.span.end} {self.severity}: {self.message})"
