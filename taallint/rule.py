"""Rule: what every check is made of. One class is explanation, examples, options and check together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from .document import Document
from .model import Edit, Finding, Fix, Safety, Severity, Span

if TYPE_CHECKING:
    from .silence import Silence


class Option:
    """A setting of a rule: default value and one Dutch line of help. Set per rule in the configuration."""

    def __init__(self, default: Any, help: str) -> None:
        self.default = default
        self.help = help

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, rule: Rule | None, owner: type) -> Any:
        return self if rule is None else rule.options.get(self.name, self.default)


def option(default: Any, help: str) -> Any:
    """Declare an option in the body of a rule class: ``similarity: float = option(0.9, "…")``."""
    return Option(default, help)


class Rule:
    """One check. Subclass it in a module of a rule folder; the class is found by itself.

    The docstring (Dutch) starts with a one-line title, then explains, then gives examples in fences: ``fout`` with the expected spans in ``⟦ ⟧``,
    ``wordt`` the text after the first fix of each finding, ``goed`` where the rule stays silent. They run as tests.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    source: ClassVar[str] = ""
    """Where the language rule comes from (Leidraad, taaladvies.net, house practice)."""
    is_general: ClassVar[bool] = False
    """Does it say of many things the same, so that another rule that found the same words, as urgently, is heard instead?"""
    examples_as: ClassVar[str] = ".txt"
    """The extension of the files that the examples stand for."""

    def __init__(self, options: Mapping[str, Any] | None = None, severity: Severity | None = None) -> None:
        self.options = dict(options or {})
        if severity is not None:
            self.severity = severity  # type: ignore[misc]  # the user's severity for this instance

    @classmethod
    def is_named(cls, key: str) -> bool:
        """Is this rule meant by ``key``: its name, its code, or the start of its code (a family)?"""
        return cls.name == key.lower() or (bool(key) and cls.code.startswith(key.upper()))

    def check(self, doc: Document) -> Iterator[Finding]:
        """Every finding of this rule in ``doc``; pure: no input, no output, no state kept."""
        raise NotImplementedError

    def check_silence(self, silence: Silence) -> Iterable[Finding]:
        """Every finding of this rule about a comment that silences rules; spans count in the text of the file."""
        return ()

    def finding(self, span: Span, message: str, fixes: Iterable[Fix] | Callable[[], Iterable[Fix]] = (), severity: Severity | None = None) -> Finding:
        """A finding of this rule. ``severity`` may only make it less urgent than the rule's own."""
        chosen = self.severity if severity is None or severity.rank < self.severity.rank else severity
        return Finding(self.code, span, message, chosen, fixes)

    def replacement(self, span: Span, text: str, message: str, safety: Safety = Safety.UNSAFE, severity: Severity | None = None) -> Finding:
        """A finding with one fix: ``text`` in the place of ``span``."""
        return self.finding(span, message, (Fix((Edit(span, text),), text, safety),), severity)

    def everywhere(self, edits: Sequence[Edit], message: str, safety: Safety = Safety.SAFE, severity: Severity | None = None, title: str = "") -> Finding:
        """One finding for the whole article, at the first of ``edits``, with one fix that makes them all. ``title``: without it the first new text."""
        shown = title or edits[0].text.strip()
        fix = Fix(tuple(edits), shown if len(edits) == 1 else f"{shown} ({len(edits)} keer)", safety)
        return self.finding(edits[0].span, message, (fix,), severity)

    @classmethod
    def option_list(cls) -> list[Option]:
        """The options this class and its bases declare."""
        return [value for base in reversed(cls.__mro__) for value in vars(base).values() if isinstance(value, Option)]
