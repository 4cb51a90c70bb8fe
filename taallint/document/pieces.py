"""Named pieces of patterns over the row of word sorts (see ``shape``): a phrase with a preposition, a noun phrase, what may follow a verb."""

from __future__ import annotations

import re
from typing import Final

PIECES: Final = {
    "START": r'[\n"M]"?',  # where a main clause may begin
    "OBJECT": r"(?:(?:PP|[Bo])*(?P<object>[edy][AULnx]*[NYXn]N?|N)(?=[LvRTBW,\n]|[xK][,\n]))",  # what the subject may have
    "PPS": r"(?:R(?:PP|ONE|MANY|[BUAo])*T[WKXzk]|Rdp|PP(?:C[dtyzg]?[AU]*(?:N|E+))?)",  # van Almelo en Hengelo, which leaves the number of a plural as it is
    "PP": r'(?:R{1,2}"?[etdyzhcgip\#]?[AUpLnBqEx"\#]*(?:[NPKOXYxnk]E*|E+|[ousw])"?|RB+|R\#|Rt[AU]*W)',  # a phrase with a preposition
    "ONE": r"(?:[edthyzg][AULnx\#]*(?:E(?=N))?(?:[NYXn]E{0,3}|E{1,2}))",  # a singular noun phrase with its determiner
    "MANY": r"(?:[dgiy][AUL]*E?[PKk]|[p\#][AUL]*[PK]|dx[PK]|A*P)",  # a plural noun phrase
    "END": r'(?=[LW]*(?:V|(?:PP)*[,\n"M]))',  # the verbs that end a subordinate clause
    "NONE_PLURAL": r"(?:PP|ONE(?!C)|[Broe])*+(?=[LUTc,\nSMN\#]|W+[,\n]|x[,\nT]|A[,\n]|R[,\n]|n[,\nRBLT])",  # no plural subject follows soon
    "NONE_SINGULAR": r"(?:PP|[Bor]|MANY)*+(?=[LvUTKc,\nSMCQWA]|x[,\nR]|n[,\nRBLT]|R[LWc,\n]|RUB?[,\n]|t[BU][,\n])",
}


def assembled(source: str) -> str:
    """The pattern ``source`` with each name in capitals (PP, ONE) replaced by its piece."""
    for _ in range(3):
        source = _NAME.sub(lambda name: PIECES.get(name[0], name[0]), source)
    return source


_NAME: Final = re.compile(r"[A-Z_]{2,}")
