"""Expressions with a hint: the hint stands in every text in which the expression finds something."""

import sys
from collections.abc import Iterator
from typing import Any

from taallint.api import Linter, lazy_regex
from taallint.card import card
from taallint.regexes import _Hinted

LINTER = Linter()


def hinted() -> Iterator[tuple[str, Any]]:
    modules = {type(rule).__module__ for rule in LINTER.rules}
    for module in map(sys.modules.__getitem__, sorted(modules)):
        owners: list[Any] = [module, *(value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__)]
        for owner in owners:
            for name, value in vars(owner).items():
                for each in value if isinstance(value, tuple) else (value,):
                    if isinstance(each, _Hinted):
                        yield f"{owner.__name__}.{name}", each


def test_a_hint_never_hides_a_match() -> None:
    texts = [example.text for rule in LINTER.rules for example in card(type(rule)).examples]
    patterns = list(hinted())
    assert len(patterns) > 30
    for name, pattern in patterns:
        for text in texts:
            assert pattern._pattern.search(text) is None or pattern.search(text) is not None, (name, text)


def test_hints() -> None:
    by_piece = lazy_regex(r"\d+ ?%", hint=("%",))
    by_expression = lazy_regex(r"(?<=\p{L})\.\p{L}", hint=r"\.\w")
    assert [match[0] for match in by_piece.finditer("5% en 6 %")] == ["5%", "6 %"]
    assert by_piece.search("geen") is None
    assert by_expression.search("zo.dat") is not None
    assert list(by_expression.finditer("zo dat")) == []
