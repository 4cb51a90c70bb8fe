"""Read a rule's docstring as its card: title, explanation, examples."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from .model import Span
from .rule import Rule

_FENCE = re.compile(r"^```(fout|wordt|goed)[ \t]*\n(.*?)^```[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_MARK = re.compile(r"⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """``text`` without marks, the spans that must be reported in it (none: the rule stays silent), and the text after the fixes, if given."""

    text: str
    spans: tuple[Span, ...]
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What a rule's docstring says. ``explanation`` is what remains without the examples."""

    title: str
    explanation: str
    examples: tuple[Example, ...]


def card(rule: type[Rule]) -> Card:
    """The card of ``rule``. Raises ``ValueError`` when a ``wordt`` doesn't follow a ``fout``."""
    text = inspect.cleandoc(rule.__doc__ or "") + "\n"
    examples: list[Example] = []
    for kind, body in _FENCE.findall(text):
        body = body.removesuffix("\n")
        if kind == "wordt":
            if not examples or not examples[-1].spans:
                raise ValueError(f"{rule.code}: 'wordt' zonder 'fout' ervoor")
            examples[-1] = Example(examples[-1].text, examples[-1].spans, body)
        elif kind == "fout":
            examples.append(_marked(body))
        else:
            examples.append(Example(body, ()))
    title, _, rest = _FENCE.sub("", text).strip().partition("\n")
    return Card(title, rest.strip(), tuple(examples))


def _marked(body: str) -> Example:
    spans = []
    for shift, match in enumerate(_MARK.finditer(body)):
        start = match.start() - 2 * shift
        spans.append(Span(start, start + len(match[1])))
    return Example(_MARK.sub(r"\1", body), tuple(spans))
