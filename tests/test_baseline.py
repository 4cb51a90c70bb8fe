"""The baseline: known findings stay silent whatever is edited around them, and the file merges."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint import baseline as module
from taallint.baseline import Baseline, mark
from taallint.cli.program import run
from taallint.config import ConfigError
from taallint.model import Finding, Severity, Span

FAULTY = "De synode komt bijeen op 12 Januari in Ede.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "baseline", module.baseline.__wrapped__)
    (tmp_path / ".taallint.toml").write_text('select = ["DAT"]\nbaseline = ".taallint-baseline"\n')
    (tmp_path / "map").mkdir()
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "map/b.txt").write_text(FAULTY * 2)
    return tmp_path


def lines(folder: Path) -> list[str]:
    return (folder / ".taallint-baseline").read_text().splitlines()[1:]


def finding(start: int, end: int, code: str = "TST001") -> Finding:
    return Finding(code, Span(start, end), "Test.", Severity.ERROR)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))), st.text(min_size=30, max_size=200))
def test_what_is_written_is_known(tmp_path_factory: pytest.TempPathFactory, places: list[tuple[int, int]], text: str) -> None:
    path = tmp_path_factory.mktemp("b") / "lijst"
    found = [finding(min(place), max(place)) for place in places]
    Baseline(path, {"stuk #1.txt": module.Counter(mark(text, each) for each in found)}).write()
    again = module.baseline.__wrapped__(path) if hasattr(module.baseline, "__wrapped__") else module.baseline(path)
    new, known = again.split(str(path.parent / "stuk #1.txt"), text, found)
    assert (new, known) == ([], found)
    assert again.total == len(found)


def test_edits_around_do_not_wake_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "write"]) == 0
    assert lines(folder) == ["a.txt", "  DAT001 12 Januari", "map/b.txt", "  DAT001 12 Januari", "  DAT001 12 Januari"]
    assert run(["."]) == 0
    capfd.readouterr()
    (folder / "a.txt").write_text("Nieuwe kop\n\nEen zin erboven. " + FAULTY.replace("synode", "raad").replace("12 J", "12\nJ") + "Einde.\n")
    assert run(["."]) == 0
    assert "Niets nieuws in 2 bestanden. 3 bekende bevindingen niet gemeld." in capfd.readouterr().out
    (folder / "map/b.txt").write_text(FAULTY * 3)
    assert run(["."]) == 1
    assert "map/b.txt:3:" in capfd.readouterr().out


def test_it_counts_from_its_own_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(["baseline", "write"])
    monkeypatch.chdir(folder / "map")
    assert run(["b.txt", "../a.txt"]) == 0
    assert run(["b.txt", "--isolated", "--baseline", "../.taallint-baseline", "--select", "DAT"]) == 0


def test_known_findings_are_not_fixed(folder: Path) -> None:
    run(["baseline", "write"])
    (folder / "a.txt").write_text(FAULTY + "Op 3 Maart ook.\n")
    assert run(["--fix", "."]) == 0
    assert (folder / "a.txt").read_text() == FAULTY + "Op 3 maart ook.\n"


def test_write_keeps_what_was_not_checked_and_prune_adds_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(["baseline", "write"])
    (folder / "a.txt").write_text("Op 3 Maart ook.\n")
    (folder / "map/b.txt").write_text(FAULTY)
    assert run(["baseline", "prune"]) == 0
    assert lines(folder) == ["map/b.txt", "  DAT001 12 Januari"]
    assert run(["baseline", "write", "a.txt"]) == 0
    assert lines(folder) == ["a.txt", "  DAT001 3 Maart", "map/b.txt", "  DAT001 12 Januari"]
    (folder / "map/b.txt").unlink()
    assert run(["baseline", "prune", "a.txt"]) == 0
    assert lines(folder) == ["a.txt", "  DAT001 3 Maart"]
    capfd.readouterr()
    assert run(["baseline", "show"]) == 0
    assert "1 bekende bevinding in .taallint-baseline." in capfd.readouterr().out


def test_without_a_configuration_one_is_made(folder: Path) -> None:
    (folder / ".taallint.toml").unlink()
    run(["baseline", "write", "--select", "DAT"])
    assert (folder / ".taallint.toml").read_text() == 'baseline = ".taallint-baseline"\n'
    assert run([".", "--select", "DAT"]) == 0


def test_what_is_no_baseline_is_said(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / ".taallint-baseline").write_text("  zonder bestand\n")
    with pytest.raises(ConfigError):
        module.baseline(folder / ".taallint-baseline")
    assert run(["."]) == 2
    assert ".taallint-baseline:1: dit is geen lijst van bekende bevindingen" in "".join(capfd.readouterr())


def test_two_branches_merge(folder: Path) -> None:
    def git(*args: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *args], check=True, capture_output=True)

    (folder / "tussen.txt").write_text(FAULTY)
    run(["baseline", "write"])
    git("init", "-q", "-b", "een")
    git("add", ".")
    git("commit", "-qm", "x")
    for branch, name in (("twee", "a.txt"), ("een", "map/b.txt")):
        git("checkout", "-q", *(["-b", branch] if branch == "twee" else [branch]))
        (folder / name).write_text(FAULTY * 4)
        run(["baseline", "write"])
        git("commit", "-qam", branch)
    git("merge", "-q", "twee", "-m", "samen")
    assert run(["."]) == 0
