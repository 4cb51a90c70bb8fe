"""Find the rule folders and load the rules in them. The built-in folder is loaded exactly like a newspaper's own."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from .rule import Rule


@cache
def builtin_folder() -> Path:
    """``taallint/rules`` in an installed package, ``rules`` beside the package in a checkout."""
    package = Path(__file__).parent
    return package / "rules" if (package / "rules").is_dir() else package.parent / "rules"


@cache
def read_folder(folder: Path) -> tuple[dict[str, type[Rule]], tuple[str, ...]]:
    """Code -> rule class, for every rule in the modules of ``folder``, in order of code; and, in Dutch, what could not be loaded."""
    package = "taallint.rules" if folder == builtin_folder() else f"taallint.rules.{folder.name}_{abs(hash(folder)):x}"
    rules: dict[str, type[Rule]] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.py")):
        try:
            _add(rules, {rule.code: rule for rule in _load_module(f"{package}.{path.stem}", path)}, path)
        except ValueError as error:
            problems.append(str(error))
    return dict(sorted(rules.items())), tuple(problems)


def load(folders: Iterable[Path], problems: list[str] | None = None) -> dict[str, type[Rule]]:
    """The rules of the built-in folder and of ``folders``.

    A module that can't be loaded, or a code that is used twice, is noted in ``problems``, and the other modules are loaded all the same;
    without ``problems`` it raises ``ValueError`` (Dutch).
    """
    rules: dict[str, type[Rule]] = {}
    for folder in (builtin_folder(), *folders):
        found, wrong = read_folder(folder)
        try:
            if wrong and problems is None:
                raise ValueError(wrong[0])
            _add(rules, found, folder)
        except ValueError as error:
            if problems is None:
                raise
            wrong = (*wrong, str(error))
        if problems is not None:
            problems.extend(wrong)
    return rules


def _add(rules: dict[str, type[Rule]], new: dict[str, type[Rule]], source: Path) -> None:
    for code in new:
        if code in rules:
            raise ValueError(f"{source}: de code {code} bestaat al.")
    rules.update(new)


def _load_module(name: str, path: Path) -> list[type[Rule]]:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ValueError(f"{path}: deze regelmodule kan niet worden geladen ({type(error).__name__}: {error}).") from error
    return [
        value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == name and "code" in vars(value)
    ]
