"""taallint on the Dutch that we write ourselves: manuals, the rules' explanations and messages, the help of the command."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from taallint import formats, registry
from taallint.card import card
from taallint.cli.overview import FAMILIES, markdown
from taallint.cli.program import COMMANDS, program, run
from taallint.config import Configuration, Settings
from taallint.engine import Linter
from taallint.model import Severity
from taallint.report import FORMATS
from taallint.run import Checker, check_source

ROOT = Path(__file__).parent.parent
MANUALS = [ROOT / "LEESMIJ.md", ROOT / "rules/README.md", ROOT / "docs/redactie.md"]
RULES = registry.load(())
LINTER = Linter(Settings(style="eigen", words=(ROOT / "docs/woorden.txt",)))
EXAMPLE = re.compile(r"“[^”]*”|«[^»]*»|„[^”]*”|‘[^’]*’(?= |$)|(?<!\*)\*[^*\n]+\*(?!\*)|\S*\.taallint\S*|\b[a-z.]*jsonl?\b")
"""Words that are spoken of."""
ASIDE = re.compile(r" \([^()]*\)")
"""What stands between brackets in an explanation: mostly an example of what is wrong."""
LITERAL = re.compile(r"[A-ZÉ][^{}]{15,}[.?]$")


def told(text: str) -> list[str]:
    """What taallint says of ``text`` as Markdown, without what it says as an example."""
    source = formats.read("tekst.md", EXAMPLE.sub("`x`", ASIDE.sub("", text)).encode(), LINTER.house)
    return [f"{finding.code} {source.text[finding.span.start : finding.span.end]!r}: {finding.message}" for finding in check_source(LINTER, source)[0]]


@pytest.mark.parametrize("path", MANUALS, ids=lambda path: path.name)
def test_manuals(path: Path) -> None:
    assert told(path.read_text("utf-8")) == []


@pytest.mark.parametrize("code", RULES)
def test_explanations(code: str) -> None:
    found = card(RULES[code])
    assert told(f"{found.title}\n\n{found.explanation}\n") == []


def messages(path: Path) -> Iterator[str]:
    """The whole sentences in the code of a rule module that are not docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.Module) and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs and LITERAL.match(node.value):
            yield node.value


@pytest.mark.parametrize("path", sorted((ROOT / "rules").glob("*.py")), ids=lambda path: path.stem)
def test_messages(path: Path) -> None:
    assert [line for message in messages(path) for line in told(message + "\n")] == []


def helps(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    yield re.sub(r"\x08[^\n]*(\n.+)*", "", command.help or "")
    for option in command.params:
        yield (getattr(option, "help", None) or "").replace(", ".join(FORMATS), "`x`")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            yield from helps(command.get_command(context, name))


@pytest.mark.parametrize("name", COMMANDS)
def test_help(name: str) -> None:
    command = program.get_command(click.Context(program), name)
    assert command is not None
    assert [line for text in helps(command) for paragraph in text.split("\n\n") for line in told(" ".join(paragraph.split()) + "\n")] == []


def test_the_overview_of_the_rules_is_up_to_date() -> None:
    """If not: taallint rules --isolated --format markdown > docs/regels.md"""
    assert (ROOT / "docs/regels.md").read_text("utf-8") == markdown(RULES)


def test_the_hook_accepts_the_manuals() -> None:
    """With the settings that pre-commit gives it."""
    checker = Checker(Configuration(file=ROOT / "docs/taallint.toml"))
    assert [finding for path in MANUALS for finding in checker.check(str(path)).findings if finding.severity is not Severity.CONSIDER] == []


def test_every_family_has_its_name() -> None:
    assert {code[:3] for code in RULES} == set(FAMILIES)
    assert all(f"| {code} |" in (ROOT / "docs/redactie.md").read_text("utf-8") for code in FAMILIES)


def test_the_report_in_the_manual_is_a_real_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    shown = re.search(r"```text\n(.*?)```", (ROOT / "LEESMIJ.md").read_text("utf-8"), re.DOTALL)
    assert shown is not None
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("concept.txt").write_text(shown[1].splitlines()[3].strip().replace("⟦", "").replace("⟧", "") + "\n", "utf-8")
    run(["concept.txt"])
    assert capfd.readouterr().out == shown[1]


@pytest.mark.parametrize("path", [ROOT / "LEESMIJ.md", ROOT / "docs/redactie.md"], ids=lambda path: path.name)
def test_the_commands_in_the_manuals_exist(path: Path) -> None:
    for line in re.findall(r"^(?:taallint) (.+)$|`taallint ([^`]+)`", path.read_text("utf-8"), re.MULTILINE):
        words = "".join(line).replace("\\", "").split()
        command = program.get_command(click.Context(program), words[0]) or program.get_command(click.Context(program), "check")
        assert command is not None
        while isinstance(command, click.Group) and len(words) > 1:
            words = words[1:]
            command = command.get_command(click.Context(command), words[0])
        assert command is not None, line
        known = {name for parameter in (*command.params, *program.params) for name in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, line
