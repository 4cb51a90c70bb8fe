"""What somebody meant who wrote a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str]) -> str:
    """`` Bedoelde u “…”?`` when one of ``known`` looks like ``word``, else nothing."""
    from difflib import get_close_matches

    by_lower = {item.lower(): item for item in known}
    close = get_close_matches(word.lower(), by_lower, 1, 0.6)
    return f" Bedoelde u “{by_lower[close[0]]}”?" if close else ""
