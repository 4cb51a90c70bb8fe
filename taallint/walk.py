"""Which files a user means: the files that are named, and the texts in the folders that are named, without what git ignores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .reading import os_message

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Patterns(NamedTuple):
    """Patterns of one ``.gitignore``, and the folder (absolute) they count from."""

    folder: str
    spec: GitIgnoreSpec


def walk(
    paths: Iterable[str], is_text: Callable[[str], bool], excluded: Callable[[str, bool], bool], skipped: list[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Each file once, as (path, ""), or (path, Dutch sentence) when there is nothing to read.

    A file that is named is always taken; in folders only what ``is_text`` accepts, and nothing that is hidden, ignored by git or ``excluded``
    (asked with a path and whether it is a folder). What is no text is added to ``skipped``. Links to folders are not followed, so no loop is possible.
    """
    seen: set[str] = set()
    for path in paths:
        path = os.path.normpath(path)
        if os.path.isdir(path):
            empty = True
            for file, error in _texts(path, is_text, excluded, [] if skipped is None else skipped):
                empty = False
                if _new(file, seen):
                    yield file, error
            if empty:
                yield path, "in deze map staan geen teksten (zoals .txt, .md of .html) om na te kijken."
        elif _new(path, seen):
            yield path, ""


def _new(path: str, seen: set[str]) -> bool:
    key = os.path.abspath(path)
    if key in seen:
        return False
    seen.add(key)
    return True


def _texts(folder: str, is_text: Callable[[str], bool], excluded: Callable[[str, bool], bool], skipped: list[str]) -> Iterator[tuple[str, str]]:
    above = _above(os.path.abspath(folder))
    stack = [(folder, above)]
    while stack:
        at, ignores = stack.pop()
        own = _patterns(os.path.abspath(at), os.path.join(at, ".gitignore"))
        ignores = (*ignores, own) if own and not (ignores and own.folder == ignores[-1].folder) else ignores
        try:
            entries = sorted(os.scandir(at), key=lambda entry: entry.name)
        except OSError as error:
            yield at, f"in deze map kan niet worden gekeken: {os_message(error)}"
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = os.path.normpath(entry.path)
            is_folder = entry.is_dir(follow_symlinks=False)
            if not (is_folder or _is_file(entry)):
                continue
            if _ignored(os.path.abspath(path), is_folder, ignores) or excluded(path, is_folder):
                continue
            if is_folder:
                folders.append((path, ignores))
            elif is_text(path):
                yield path, ""
            else:
                skipped.append(path)
        stack.extend(reversed(folders))


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Is it a file, or a link to one, or a link to nothing, of which the user should hear? Not a pipe or a device."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:
        return True


def _above(folder: str) -> tuple[Patterns, ...]:
    """What the git repository around ``folder`` ignores: its ``info/exclude`` and the ``.gitignore`` of every folder down to this one."""
    found: list[Patterns] = []
    at = folder
    while True:
        own = _patterns(at, os.path.join(at, ".gitignore"))
        if own:
            found.append(own)
        if os.path.exists(os.path.join(at, ".git")):
            exclude = _patterns(at, os.path.join(at, ".git", "info", "exclude"))
            return tuple(reversed([*found, exclude] if exclude else found))
        parent = os.path.dirname(at)
        if parent == at:
            return ()
        at = parent


def _patterns(folder: str, path: str) -> Patterns | None:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec

    return Patterns(folder, GitIgnoreSpec.from_lines(lines))


def _ignored(path: str, is_folder: bool, ignores: tuple[Patterns, ...]) -> bool:
    """The deepest file that says something about ``path`` decides."""
    for folder, spec in reversed(ignores):
        name = os.path.relpath(path, folder).replace(os.sep, "/") + ("/" if is_folder else "")
        include = spec.check_file(name).include
        if include is not None:
            return include
    return False
