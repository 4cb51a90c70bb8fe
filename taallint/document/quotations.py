"""Pair the quotation marks of an article: a stack over the marks of each block, then a look from paragraph to paragraph for speech that runs on.

Dutch papers use „…”, “…”, ‘…’, "…", '…', ,,…’’ and «…», and the same mark on both sides (”titel”, ’woord’). So a glyph does not tell what
a mark does: the white space around it does. An apostrophe (Kees’ huis, ’s avonds, ’90) and a prime (16’) look like marks; such a *weak* mark
pairs only where it must, and is never a fault by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import Span
from ..regexes import lazy_regex

if TYPE_CHECKING:
    from .document import Block, Document
    from .tokens import Token

SINGLE: Final = 1
DOUBLE: Final = 2

PAIRS: Final = {
    "„": ("”",),
    "“": ("”",),
    "”": ("”",),
    '"': ('"',),
    "‘": ("’",),
    "’": ("’",),
    "'": ("'",),
    "‚": ("’",),
    "`": ("'",),
    ",,": ("”", "’’", "''"),
    "''": ("''",),
    "’’": ("’’",),
    "‘‘": ("’’",),
    "``": ("''",),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
}
"""Opening mark -> the closing marks that go with it, the usual one first."""

_SINGLES: Final = frozenset("‘’'‚`‹›")
_MARKS: Final = frozenset((*PAIRS, *(close for closes in PAIRS.values() for close in closes)))
_FIRST: Final = frozenset(mark[0] for mark in _MARKS)
_ANY: Final = lazy_regex(f"[{''.join(sorted(_FIRST - {','}))}]")
_CLITIC: Final = lazy_regex(r"[stnmk]\b")
_OPENING: Final = frozenset({"„", "‚", "«", "‹", "``", "‘‘", ",,"})
_LEANS_TO_OPEN: Final = frozenset({"‘", "“", "`"})
_LEANS_TO_CLOSE: Final = frozenset({"’", "”", "’’", "»", "›"})
_BEFORE_OPENING: Final = frozenset("([{/–—-„“‘‚\"'«‹>")
_AFTER_CLOSING: Final = frozenset(".,;:?!…)]}/–—-’”\"'“»›")
_NEVER_FIRST: Final = frozenset(",;:)")
_REACH: Final = 3
"""How many paragraphs without a mark a speech may run through."""


class Mark(NamedTuple):
    """A quotation mark: its glyphs (``,,`` and ``’’`` are one mark), where it stands, single or double, and what it may be here.

    ``opens`` is None when the place does not tell whether it opens or closes. ``weak``: it may as well be an apostrophe or a prime.
    """

    text: str
    span: Span
    level: int
    opens: bool | None
    weak: bool = False


class Quotation(NamedTuple):
    """What stands between two marks. ``span`` runs from the opening mark to after the closing one; where one is missing, from or to the end of the block.

    ``opening`` is None: a closing mark without its opening one; ``closing`` is None: the reverse. ``goes_on``: the speech runs on in the next
    paragraph, ``is_continuation``: it came from the previous one; then the missing mark is no fault. ``depth`` counts the quotations around it.
    ``is_speech`` is false for a title, a single word, a coined or foreign phrase.
    """

    span: Span
    is_speech: bool
    opening: Mark | None = None
    closing: Mark | None = None
    depth: int = 0
    goes_on: bool = False
    is_continuation: bool = False

    @property
    def inner(self) -> Span:
        """What stands between the marks."""
        return Span(self.opening.span.end if self.opening else self.span.start, self.closing.span.start if self.closing else self.span.end)

    @property
    def is_unopened(self) -> bool:
        return self.opening is None and not self.is_continuation

    @property
    def is_unclosed(self) -> bool:
        return self.closing is None and not self.goes_on

    @property
    def is_matched(self) -> bool:
        """Do its two marks belong together („…”, not „…")? True when one of them is missing."""
        return self.opening is None or self.closing is None or self.closing.text in PAIRS[self.opening.text]


def find_quotations(document: Document) -> Iterator[Quotation]:
    """Every quotation and quoted word of the readable blocks in order of the text, outer before inner; also what lacks a mark."""
    found = [(block, _pair(block)) for block in document.readable()]
    _join([(block, quotations) for block, quotations in found if block.kind.is_prose])
    for _, quotations in found:
        yield from sorted(quotations, key=lambda quotation: (quotation.span.start, quotation.depth))


def marks_of(block: Block) -> list[Mark]:
    """The marks of ``block`` and the apostrophes that may be one."""
    text = block.document.text
    if not _ANY.search(text, *block.span) and text.find(",,", *block.span) < 0:
        return []
    marks = (_mark(text, token, block.span) for token in block.tokens if token.text[0] in _FIRST)
    return [mark for mark in marks if mark is not None]


def _mark(text: str, token: Token, block: Span) -> Mark | None:
    """The mark that ``token`` is or starts with: ‘t and ‘90 may open a quotation, ’t and ’90 don't."""
    glyph = token.text
    if glyph not in _MARKS:
        return Mark(glyph[0], Span(token.start, token.start + 1), SINGLE, True, weak=True) if glyph[0] in "‘'" else None
    before = text[token.start - 1] if token.start > block.start else " "
    after = text[token.end] if token.end < block.end else " "
    level = SINGLE if glyph in _SINGLES else DOUBLE
    opens = _opens(glyph, before, after)
    if before == "€" or (glyph in {"«", "»"} and before.isalnum() and after.isalnum()) or (glyph == ",," and not opens):
        return None  # letters in a wrong encoding, or a slip of the comma key
    if opens and glyph in {"''", "’’"} and _CLITIC.match(text, token.end):  # 't Is mooi between single marks
        return Mark(glyph[0], Span(token.start, token.start + 1), SINGLE, True)
    return Mark(glyph, token.span, level, opens, not opens and _is_weak(level, before, after))


def _opens(glyph: str, before: str, after: str) -> bool | None:
    may_open = not after.isspace() and after not in _NEVER_FIRST and (before.isspace() or before in _BEFORE_OPENING)
    may_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if may_open != may_close:
        return may_open
    if glyph in _OPENING or (glyph in _LEANS_TO_OPEN and not may_close):
        return True
    return False if glyph in _LEANS_TO_CLOSE and not may_open else None


def _is_weak(level: int, before: str, after: str) -> bool:
    if before.isdigit():
        return True
    return level == SINGLE and (after.isalnum() or (before in "sSxXzZçh" and after.isspace()))


def _pair(block: Block) -> list[Quotation]:
    """The quotations of one block, paired by a stack."""
    text = block.document.text
    found: list[Quotation] = []
    stack: list[Mark] = []
    marks = marks_of(block)
    for at, mark in enumerate(marks):
        for part in _parts(mark, stack):
            if part.opens or ((part.opens is None or part.text in _OPENING) and not any(opening.level == part.level for opening in stack)):
                stack.append(part._replace(opens=True))
                continue
            opened = _opening_for(part, stack, marks[at + 1 :])
            if opened is None:
                if not part.weak:
                    found.append(Quotation(Span(block.span.start, part.span.end), False, None, part, len(stack)))
                continue
            opening = stack[opened]
            found.extend(_unclosed(stack[opened + 1 :], block, opened + 1))
            del stack[opened:]
            found.append(Quotation(Span(opening.span.start, part.span.end), _is_speech(text, opening, part), opening, part, len(stack)))
    found.extend(_unclosed(stack, block, 0))
    return found


def _parts(mark: Mark, stack: Sequence[Mark]) -> tuple[Mark, ...]:
    """Two single marks side by side close two single quotations when the last one that is open is single."""
    if mark.opens or mark.text not in {"’’", "''"} or not stack or stack[-1].level == DOUBLE:
        return (mark,)
    start, end = mark.span
    return (
        Mark(mark.text[0], Span(start, start + 1), SINGLE, False),
        Mark(mark.text[0], Span(start + 1, end), SINGLE, False),
    )


def _opening_for(mark: Mark, stack: Sequence[Mark], later: Sequence[Mark]) -> int | None:
    """The place in ``stack`` of what ``mark`` closes: the last sure one of its level, else a weak one, else a sure one of the other level."""
    sure = [at for at, opening in enumerate(stack) if not opening.weak]
    same = [at for at in sure if stack[at].level == mark.level]
    if mark.weak:
        return same[-1] if same and same[-1] == sure[-1] and not _closes_later(mark, later) else None
    if same:
        return same[-1]
    weak = [at for at, opening in enumerate(stack) if opening.weak and opening.level == mark.level and opening.text == _usual_opening(mark)]
    if weak:
        return weak[-1]
    return sure[-1] if sure and not _closes_later(stack[sure[-1]], later) else None


def _usual_opening(mark: Mark) -> str:
    return "‘" if mark.text == "’" else mark.text


def _closes_later(mark: Mark, later: Sequence[Mark]) -> bool:
    """Does a sure closing mark of the same level follow before the next opening one?"""
    for other in later:
        if other.level == mark.level and not other.weak:
            return not other.opens
    return False


def _unclosed(openings: Sequence[Mark], block: Block, depth: int) -> Iterator[Quotation]:
    for at, opening in enumerate(openings):
        if not opening.weak and opening.text != "’":  # an opening ’ without a closing one is an apostrophe (’em)
            yield Quotation(Span(opening.span.start, block.span.end), True, opening, None, depth + at)


def _is_speech(text: str, opening: Mark, closing: Mark) -> bool:
    """Speech is a sentence, or more than a few words that don't look like a title."""
    inner = text[opening.span.end : closing.span.start].strip()
    if opening.text in {"”", "’", "’’"} or not inner:
        return False
    if inner[-1] in ".?!…,":
        return True
    words = inner.count(" ") + 1
    if words < 3:
        return False
    return inner[0].islower() or words > 6 or text[: opening.span.start].rstrip()[-1:] == ":" or text[closing.span.end : closing.span.end + 1] == ","


def _join(found: Sequence[tuple[Block, list[Quotation]]]) -> None:
    """Mark in place what runs on from one block into the next: each re-opens with the same mark, or the closing mark comes later."""
    for at, (_, quotations) in enumerate(found):
        for index, quotation in enumerate(quotations):
            if quotation.closing is None and quotation.opening is not None and _run_on(quotation.opening, found[at + 1 : at + 2 + _REACH]):
                quotations[index] = quotation._replace(goes_on=True)


def _run_on(opening: Mark, following: Sequence[tuple[Block, list[Quotation]]]) -> bool:
    between: list[tuple[Block, list[Quotation]]] = []
    for block, quotations in following:
        alike = [quotation for quotation in quotations if quotation.opening and quotation.opening.text == opening.text]
        if any(quotation.span.start == block.span.start for quotation in alike):
            return not between
        for at, quotation in enumerate(quotations):
            closing = quotation.closing
            if quotation.is_unopened and closing and closing.level == opening.level and not any(other.span < closing.span for other in alike):
                quotations[at] = quotation._replace(is_speech=True, is_continuation=True)
                for skipped, others in between:
                    others.append(Quotation(skipped.span, True, goes_on=True, is_continuation=True))
                return True
        if alike:
            return False
        between.append((block, quotations))
    return False
