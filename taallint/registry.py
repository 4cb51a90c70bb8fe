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
def load_folder(folder: Path) -> dict[str, type[Rule]]:
    """Code -> rule class, for every rule in the modules of ``folder``, in order of code.

    Raises ``ValueError`` (Dutch) for a module that can't be loaded and for a code or name that is used twice.
    """
    package = "taallint.rules" if folder == builtin_folder() else f"taallint.rules.{folder.name}_{abs(hash(folder)):x}"
    rules: dict[str, type[Rule]] = {}
    for path in sorted(folder.glob("*.py")):
        for rule in _load_module(f"{package}.{path.stem}", path):
            if rule.code in rules:
                raise ValueError(f"{path}: de code {rule.code} bestaat al.")
            rules[rule.code] = rule
    return dict(sorted(rules.items()))


def load(folders: Iterable[Path]) -> dict[str, type[Rule]]:
    """The rules of the built-in folder and of ``folders``."""
    rules = dict(load_folder(builtin_folder()))
    for folder in folders:
        for code, rule in load_folder(folder).items():
            if code in rules:
                raise ValueError(f"{folder}: de code {code} bestaat al.")
            rules[code] = rule
    return rules


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
