"""What rules ask of every word of every article, asked once for each different word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..words.lexicon import Form

    Test = Callable[[Form], object]


class Answers:
    """Remembers which tests each word passes. A word passes few of them, so an article's words are sorted by test at a stroke."""

    def __init__(self) -> None:
        self._tests: dict[Test, None] = {}
        self._passed: dict[Form, tuple[int, tuple[Test, ...]]] = {}
        """Word -> how many of the tests it was asked, and those that it passes."""

    def learn(self, test: Test) -> None:
        """Ask ``test`` too from the next article on, if it is memoised: only such a test lives as long as the process."""
        if hasattr(test, "cache_info"):
            self._tests[test] = None

    def by_test(self, words: Iterable[Form]) -> dict[Test, list[Form]]:
        """Every test so far -> those of ``words`` that pass it."""
        passed: dict[Test, list[Form]] = {test: [] for test in self._tests}
        count = len(passed)
        known = self._passed
        for word in words:
            asked, passes = known.get(word, _NEW)
            if asked < count:
                passes = self._ask(word, asked, passes)
            for test in passes:
                if test in passed:  # another thread may have asked more
                    passed[test].append(word)
        return passed

    def _ask(self, word: Form, asked: int, passes: tuple[Test, ...]) -> tuple[Test, ...]:
        tests = list(self._tests)
        more = tuple(test for test in tests[asked:] if test(word))
        self._passed[word] = len(tests), passes + more
        return passes + more


_NEW: tuple[int, tuple[Test, ...]] = (0, ())
