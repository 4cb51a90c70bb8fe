"""Regular expressions that are compiled when they are first used.

A run needs few of the expressions that the rules declare, and compiling them all would take longer than checking an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import regex


class _Lazy:
    """Stands in for a compiled pattern; its first use compiles and from then on its methods are the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        import regex

        pattern = regex.compile(self._source, self._flags)
        for method in ("finditer", "findall", "search", "match", "fullmatch", "sub", "subn", "split"):
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def lazy_regex(source: str, flags: int = 0) -> regex.Pattern[str]:
    """``regex.compile(source, flags)``, put off until the first use. A faulty ``source`` raises ``regex.error`` only then."""
    return cast("regex.Pattern[str]", _Lazy(source, flags))
