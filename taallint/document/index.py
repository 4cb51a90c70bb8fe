"""Where each word of an article stands, so that a rule visits only the places that matter."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING

from .answers import Answers
from .tokens import WORD, Token

if TYPE_CHECKING:
    from ..words.lexicon import Form

Place = tuple[list[Token], int]
"""A sentence and the index of a token in it."""

_ANSWERS = Answers()
"""What the words of all articles answered so far."""


_numbers = partial(array, "I")
"""Makes an empty list of numbers, in a quarter of a list's room."""


class Index:
    """The words and marks of ``sentences``. A number stands for a place: the tokens counted through all sentences."""

    def __init__(self, sentences: Sequence[list[Token]]) -> None:
        self._owners: list[list[Token]] = []
        self._indices: list[int] = []
        for sentence in sentences:
            self._owners += [sentence] * len(sentence)
            self._indices += range(len(sentence))
        self.by_form: dict[Form, array[int]] = defaultdict(_numbers)
        """Each form -> the numbers of its places."""
        for number, token in enumerate(chain.from_iterable(sentences)):
            self.by_form[token.form].append(number)

    @cached_property
    def by_lower(self) -> dict[str, Sequence[int]]:
        """Each word or mark, normalised and in lower case -> the numbers of its places, whichever its capitals."""
        found: dict[str, Sequence[int]] = {}
        for form, numbers in self.by_form.items():
            others = found.get(form.lower)
            found[form.lower] = numbers if others is None else sorted(chain(others, numbers))
        return found

    @cached_property
    def by_last(self) -> dict[str, list[str]]:
        """The last letter of a word in lower case -> the words that end so."""
        words: dict[str, list[str]] = {}
        for word in self.by_lower:
            words.setdefault(word[-1:], []).append(word)
        return words

    @cached_property
    def words(self) -> list[Form]:
        """The different words."""
        return [form for form, numbers in self.by_form.items() if self._owners[numbers[0]][self._indices[numbers[0]]].kind == WORD]

    @cached_property
    def _by_test(self) -> dict[Callable[[Form], object], list[Form]]:
        return _ANSWERS.by_test(self.words)

    def words_such(self, test: Callable[[Form], object]) -> list[Form]:
        """The different words whose form passes ``test``."""
        words = self._by_test.get(test)
        if words is None:
            _ANSWERS.learn(test)
            words = self._by_test[test] = list(filter(test, self.words))
        return words

    def places(self, numbers: Sequence[int]) -> Iterator[Place]:
        """The places with these numbers."""
        return zip(map(self._owners.__getitem__, numbers), map(self._indices.__getitem__, numbers), strict=True)

    def of_forms(self, forms: Iterable[Form]) -> Iterator[Place]:
        """The places of ``forms``, word by word."""
        return self.places(list(chain.from_iterable(map(self.by_form.__getitem__, forms))))

    def of_words(self, words: Iterable[str]) -> Iterator[Place]:
        """The places of ``words``, which stand in :attr:`by_lower`, word by word."""
        return self.places(list(chain.from_iterable(map(self.by_lower.__getitem__, words))))
