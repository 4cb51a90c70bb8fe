"""Reports: one renderer a module, each with a function ``render(results, out, options)``. Importing this package loads none of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO, cast

if TYPE_CHECKING:
    from ..result import FileResult
    from ..rule import Rule

FORMATS = ("text", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit", "checkstyle", "rdjson", "html", "svg")
"""The names of the reports; each is the module of that name in this package."""
FILES = ("docx",)
"""Reports that are not text but a file; each is about one text."""


@dataclass(frozen=True)
class RenderOptions:
    """What the user chose and what the place of output can show. ``width`` counts terminal cells."""

    color: bool = False
    width: int = 80
    hyperlinks: bool = False
    hints: bool = False
    """Is there somebody to tell what can be done with the findings?"""
    statistics: bool = False
    quiet: bool = False
    """The findings alone: no summary, and nothing at all when there are none."""
    rules: Mapping[str, type[Rule]] = field(default_factory=dict)
    """Code -> rule, for names, titles and explanations. A code that is not in it is shown as it is."""


class Renderer(Protocol):
    """Writes the results of a run to ``out``. Takes the results one by one, so that a long run shows what it has."""

    def render(self, results: Iterable[FileResult], out: TextIO, options: RenderOptions) -> None: ...


def renderer(name: str) -> Renderer:
    """The renderer of that name. Raises ``ValueError`` (Dutch) for a name that is not in ``FORMATS`` or ``FILES``."""
    if name not in (*FORMATS, *FILES):
        raise ValueError(f"Onbekend rapport “{name}”; er zijn: {', '.join((*FORMATS, *FILES))}.")
    return cast("Renderer", import_module(f".{name}", __name__))
