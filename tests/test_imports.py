"""What is loaded when: start-up time is a budget."""

import ast
import graphlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SLOW = {
    "concurrent.futures",
    "difflib",
    "hypothesis",
    "importlib.metadata",
    "multiprocessing",
    "pathspec",
    "pkg_resources",
    "rich",
    "spellchecker",
    "yaml",
}


def loaded(*args: str) -> set[str]:
    """The modules in memory after ``taallint args``."""
    code = f"""
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
sys.argv = ["taallint", *{args!r}]
from taallint.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_version_loads_next_to_nothing() -> None:
    modules = loaded("--version")
    assert {name for name in modules if name.startswith("taallint")} == {"taallint", "taallint.cli"}
    assert not modules & {*SLOW, "click", "regex", "dataclasses", "tomllib", "pathlib", "typing"}


def test_help_does_not_load_the_engine() -> None:
    assert not loaded("--help") & {*SLOW, "regex", "tomllib", "taallint.engine", "taallint.words.lexicon", "taallint.cli.check"}


@pytest.fixture(scope="module")
def warm() -> None:
    """The cache of word counts has been made."""
    loaded("--isolated", "seeds/000_801a791e984a6b70.txt")


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("report", ["text", "json", "github"])
def test_a_check_loads_only_what_it_needs(report: str) -> None:
    modules = loaded("--isolated", "--format", report, "seeds/000_801a791e984a6b70.txt")
    assert "taallint.engine" in modules
    assert modules & SLOW == set()
    assert {name for name in modules if name.startswith("taallint.report.")} >= {f"taallint.report.{report}"}


CORE = ("taallint.document", "taallint.words")
"""Packages whose modules lean on each other: they are one idea each."""


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported_by(path: Path, modules: set[str]) -> set[str]:
    """The modules that the one at ``path`` imports anywhere, for types too."""
    here = module_of(path).split(".")
    package = here if path.name == "__init__.py" else here[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
            found |= {name if name in modules else base for name in (f"{base}.{alias.name}" for alias in node.names)}
    return {name if not name.startswith(CORE) else ".".join(name.split(".")[:2]) for name in found}


def test_no_module_leads_back_to_itself() -> None:
    """Arrows run downwards only, also for types and for what is imported late."""
    paths = {module_of(path): path for path in (ROOT / "taallint").rglob("*.py") if "rules" not in path.parts}
    graph = {name: imported_by(path, set(paths)) - {name} for name, path in paths.items() if not name.startswith(CORE)}
    list(graphlib.TopologicalSorter(graph).static_order())
