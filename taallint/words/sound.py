"""What different spellings and transcriptions of one name have in common."""

from __future__ import annotations

from functools import cache
from itertools import groupby

_SOUNDS = (
    *(("sch", "s"), ("sj", "s"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("h", ""), ("ij", "i"), ("ie", "i"), ("y", "i")),
    *(("oe", "u"), ("ou", "u"), ("c", "k"), ("z", "s")),
)


@cache
def sound(plain: str) -> str:
    """What is heard of a name, given in lower case without accents: Freddy and Freddie, Cohen and Coen, Zelenski and Zelensky are one."""
    for spelling, heard in _SOUNDS:
        plain = plain.replace(spelling, heard)
    return "".join(letter for letter, _ in groupby(plain))
