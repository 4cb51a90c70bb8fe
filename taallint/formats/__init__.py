"""From the bytes of a file to a document, and back. One module a format, chosen by the file's extension, imported when it is needed.

A format is a module with a function ``read(data, path, house)`` that returns a :class:`Source`. A desk's own formats are Python files that the
configuration names.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from ..reading import Unreadable

if TYPE_CHECKING:
    from ..document import Document
    from ..house import House
    from ..model import Finding, Span

MODULES = {
    **dict.fromkeys((".txt", ".text"), "text"),
    **dict.fromkeys((".md", ".markdown", ".mdx", ".qmd", ".rmd"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "webpage"),
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    **dict.fromkeys((".icml", ".icma", ".idml"), "indesign"),
    **dict.fromkeys((".newsml", ".ninjs"), "news"),
}
"""Extension -> module: what is checked when a folder is given. A file that is named by itself and has another extension is read as HTML
when it starts like a page, else as plain text."""

_NO_ARTICLE = re.compile(r"(?:(?:requirements|constraints)\b.*|ads|app-ads|cmakelists|humans|robots|security)\.txt", re.IGNORECASE)
"""Names of text files that stand in many a folder and are for programs."""
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


class Comment(NamedTuple):
    """A remark in a file that its readers do not see: the place of it (or, in a word processor, of what it is about) in ``Source.text``, and what it says."""

    span: Span
    text: str


@dataclass(slots=True)
class Source:
    """A file that was read. ``text`` is what findings and fixes count in; ``document`` is what the rules see of it.

    ``finding`` moves a finding of the document to its place in ``text``; ``encode`` makes the file's bytes of a changed ``text``.
    ``comments`` are the remarks in the file, and ``blocks`` the places in ``text`` of the document's blocks, both in their order.
    """

    document: Document
    text: str
    finding: Callable[[Finding], Finding]
    encode: Callable[[str], bytes]
    comments: Sequence[Comment] = ()
    blocks: Sequence[Span] = ()


class Format(Protocol):
    """What the module of a format offers."""

    def read(self, data: bytes, path: str | None, house: House) -> Source:
        """Raises :class:`taallint.reading.Unreadable` when ``data`` is not of this format."""
        ...


def extension(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def may_be_article(path: str) -> bool:
    """Is a file in a folder worth reading, by its name?"""
    return extension(path) in MODULES and not _NO_ARTICLE.fullmatch(os.path.basename(path))


def read(path: str, data: bytes, house: House, own: Mapping[str, Path] = MappingProxyType({})) -> Source:
    """``data`` as the format of ``path`` reads it; without a known extension its first bytes tell. ``own`` are formats beside those of this package:
    extension -> Python file. Raises :class:`taallint.reading.Unreadable`."""
    ending = extension(path)
    name = MODULES.get(ending) or ("webpage" if _PAGE.match(data) else "text")
    module = _own(own[ending]) if ending in own else import_module(f".{name}", __name__)
    return cast("Format", module).read(data, path, house)


@cache
def _own(path: Path) -> ModuleType:
    spec = spec_from_file_location(f"taallint_format_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        module.read  # noqa: B018 - it must be there
    except Exception as error:
        raise Unreadable(f"het formaat {path} kan niet worden geladen ({type(error).__name__}: {error}).") from error
    return module
