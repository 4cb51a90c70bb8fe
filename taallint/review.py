"""A review: one file gone through finding by finding. Keeps the text as it changes, what was passed over and what was accepted, and can take each step back.

It reads nothing and writes nothing; ``taallint check --interactive`` is the screen and the keys around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from . import formats
from .engine import Linter
from .fix import apply
from .model import Edit, Finding, Fix, Span
from .reading import Unreadable
from .run import check_source

WORDS, NAMES = "words", "names"
"""The two lists to which a word may go."""


Place = tuple[str, Span]
"""The code of a finding, and where it stands."""


def place(finding: Finding) -> Place:
    return finding.code, finding.span


@dataclass(frozen=True)
class State:
    """Where a review stands: the text of the file, the findings in it, and what was decided of them.

    ``passed``, ``noted`` and ``known`` are the code and place of what was skipped, of what is to go into the baseline, and of what was in it before.
    ``words`` are the words that were accepted, each with its list.
    """

    source: formats.Source
    findings: tuple[Finding, ...]
    passed: frozenset[Place] = frozenset()
    noted: frozenset[Place] = frozenset()
    known: frozenset[Place] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    mended: int = 0
    ignored: int = 0

    @property
    def text(self) -> str:
        return self.source.text

    def words_of(self, finding: Finding) -> str:
        return self.text[finding.span.start : finding.span.end]

    @property
    def left(self) -> list[Finding]:
        """The findings that were neither accepted nor known: what a next run would tell."""
        accepted = {word for word, _ in self.words}
        known = self.noted | self.known
        return [finding for finding in self.findings if place(finding) not in known and self.words_of(finding) not in accepted]

    @property
    def waiting(self) -> list[Finding]:
        """Those about which nothing was decided yet."""
        return [finding for finding in self.left if place(finding) not in self.passed]


class Review:
    """The review of the file at ``path`` with the bytes ``data``. Raises :class:`taallint.reading.Unreadable`.

    ``known`` gives, of a text and its findings, those that the baseline has.
    """

    def __init__(self, path: str, data: bytes, linter: Linter, known: Callable[[str, Sequence[Finding]], Iterable[Finding]] = lambda text, found: ()) -> None:
        self.path = path
        self.data = data
        self._linter = linter
        first = State(*self._read(data))
        self._states = [replace(first, known=frozenset(map(place, known(first.text, first.findings))))]

    @property
    def state(self) -> State:
        return self._states[-1]

    @property
    def first(self) -> State:
        """How it began."""
        return self._states[0]

    @property
    def changed(self) -> bool:
        """Is there anything to keep?"""
        return self.state.text != self.first.text or bool(self.state.noted or self.state.words)

    @property
    def has_comments(self) -> bool:
        """Can the file hold a comment that readers don't see?"""
        return bool(self.state.source.blocks) and formats.MODULES.get(formats.extension(self.path)) in _COMMENTED

    @property
    def steps(self) -> int:
        """How many steps can be taken back."""
        return len(self._states) - 1

    def encoded(self) -> bytes:
        """The bytes of the file as the text is now."""
        return self._encoded(self.state.text)

    def mend(self, fix: Fix) -> None:
        """Take over ``fix``. Raises ``ValueError`` when the file would no longer be of its format."""
        self._change(fix.edits, mended=1)

    def type(self, finding: Finding, words: str) -> None:
        """Put ``words`` in the place of what was found. Raises ``ValueError`` as ``mend`` does."""
        self._change((Edit(finding.span, words),), mended=1)

    def skip(self, finding: Finding) -> None:
        self._states.append(replace(self.state, passed=self.state.passed | {place(finding)}))

    def accept(self, finding: Finding, kind: str) -> None:
        """The words of ``finding`` are right, here and elsewhere in the file, and go to the list ``kind``."""
        self._states.append(replace(self.state, words=(*self.state.words, (self.state.words_of(finding), kind))))

    def note(self, finding: Finding) -> None:
        """``finding`` is known from now on; it goes into the baseline."""
        self._states.append(replace(self.state, noted=self.state.noted | {place(finding)}, ignored=self.state.ignored + 1))

    def silence(self, finding: Finding, reason: str = "") -> bool:
        """Put a comment in the file that silences ``finding``. False when the format, or this place in it, has no room for one."""
        comment = f"<!-- taallint: negeer {finding.code}{f' -- {reason}' if reason else ''} -->"
        for edit in self._places(finding, comment):
            try:
                self._change((edit,), ignored=1)
            except ValueError:
                continue
            before, after = (Counter(each.code for each in state.findings) for state in self._states[-2:])
            if set(before - after) == {finding.code} and not after - before:
                return True
            self.undo()
        return False

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self.steps:
            self._states.pop()

    def _places(self, finding: Finding, comment: str) -> Iterator[Edit]:
        """Where a comment might go: on its own line before the block, at the end of the block's first or last line, right after the words."""
        text = self.state.text
        if not self.has_comments:
            return
        around = [block for block in self.state.source.blocks if block.start <= finding.span.start <= block.end]
        block = around[-1] if around else finding.span
        if block.start == 0 or text[block.start - 1] == "\n":
            end = "\r\n" if "\r\n" in text else "\n"
            yield Edit(Span(block.start, block.start), comment + end)
        for at in (len(text[: block.end].rstrip()), finding.span.end):
            yield Edit(Span(at, at), f" {comment}")

    def _change(self, edits: Sequence[Edit], mended: int = 0, ignored: int = 0) -> None:
        state = self.state
        text = apply(state.text, [Fix(tuple(edits))])
        try:
            source, findings = self._read(self._encoded(text))
        except Unreadable as error:
            raise ValueError(str(error)) from error
        passed, noted, known = (frozenset(_moved(places, edits)) for places in (state.passed, state.noted, state.known))
        self._states.append(
            State(source, findings, passed, noted, known, state.words, state.mended + mended, state.ignored + ignored),
        )

    def _encoded(self, text: str) -> bytes:
        return self.data if text == self.first.text else self.first.source.encode(text)

    def _read(self, data: bytes) -> tuple[formats.Source, tuple[Finding, ...]]:
        source = formats.read(self.path, data, self._linter.house, self._linter.settings.formats)
        return source, tuple(check_source(self._linter, source)[0])


_COMMENTED = ("markdown", "webpage")
"""The formats in which ``<!-- -->`` is not seen by readers."""


def _moved(places: frozenset[Place], edits: Sequence[Edit]) -> Iterator[Place]:
    """The places after the edits; those that an edit touches are gone."""
    for code, span in places:
        if not any(span.overlaps(edit.span) for edit in edits):
            shift = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits if edit.span.end <= span.start)
            yield code, Span(span.start + shift, span.end + shift)


def in_words(finding: Finding, text: str) -> str | None:
    """The words that were found, if they are one word or name that a list could hold."""
    words = text[finding.span.start : finding.span.end]
    return words if re.fullmatch(r"[^\W_][^\W_’'.\-]*(?:[’'.\-\u2011][^\W_’'.\-]+)*", words) else None
