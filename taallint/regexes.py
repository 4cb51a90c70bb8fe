"""Regular expressions that are compiled when they are first used, and then kept for later runs.

A run needs few of the expressions that the rules declare, and compiling them would take longer than checking an article.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from .kept import kept

if TYPE_CHECKING:
    import regex


ODD_MARK: Final = r"[.,;:!?](?:[^\W\d_](?<![.][a-z])|[.,;:!?]|(?<=[ \u00a0].))"
"""A hint: a mark before a letter, before another mark or after a space; only a stop before a small letter may be right (o.a.)."""


class _Lazy:
    """Stands in for a compiled pattern; its first use compiles and from then on its methods are the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        import regex

        pattern = kept(f"regex {self._flags} {self._source}", regex.__version__, lambda: regex.compile(self._source, self._flags))
        for method in ("finditer", "findall", "search", "match", "fullmatch", "sub", "subn", "split"):
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


@cache
def _look_for(hint: str) -> Callable[[str], Any]:
    """The search for ``hint``. Patterns that share one look once at each text."""
    return lru_cache(maxsize=1)(_Lazy(hint, 0).search)


class _Hinted:
    """The same for a search of whole texts; without the hint in the text it finds nothing, and the pattern need not even be compiled."""

    def __init__(self, pattern: _Lazy, hint: str | tuple[str, ...]) -> None:
        self._pattern = pattern
        self._hint = hint
        self._hinted: Callable[[str], Any] = self._first_look

    def _first_look(self, text: str) -> Any:
        hint = self._hint
        self._hinted = _look_for(hint) if isinstance(hint, str) else lambda text: any(map(text.__contains__, hint))
        return self._hinted(text)

    def finditer(self, text: str) -> Any:
        return self._pattern.finditer(text) if self._hinted(text) else iter(())

    def search(self, text: str) -> Any:
        return self._pattern.search(text) if self._hinted(text) else None


def lazy_regex(source: str, flags: int = 0, hint: str | tuple[str, ...] = "") -> regex.Pattern[str]:
    """``regex.compile(source, flags)``, put off until the first use. A faulty ``source`` raises ``regex.error`` only then.

    ``hint`` is cheap to look for and stands in every text with a match: one of some pieces of text, or an expression (fast when it starts
    with a literal). With a hint the result is for ``finditer(text)`` and ``search(text)`` only.
    """
    pattern = _Lazy(source, int(flags))
    return cast("regex.Pattern[str]", _Hinted(pattern, hint) if hint else pattern)
