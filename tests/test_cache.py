"""The cache: what comes out of it is what a fresh check gives, and nothing that happens to it stops a run."""

import json
import os
import sqlite3
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_report_all import results

from taallint import cache as module
from taallint.cache import Cache, pack, place, unpack
from taallint.cli.program import run
from taallint.config import Configuration
from taallint.report import FORMATS, RenderOptions, renderer
from taallint.run import Checker, FileResult, Mending, check_files

FAULTY = "De synode komt bijeen op 12 Januari in Ede.\n"
GOOD = "De synode komt bijeen op 12 januari in Ede.\n"
NOTHING = Mending()


@given(results(), st.integers(0, 9), st.dictionaries(st.sampled_from(["DAT001", "SPE001"]), st.integers(1, 3)))
def test_what_is_packed_is_unpacked(result: FileResult, words: int, silenced: dict[str, int]) -> None:
    result.words, result.silenced = words, silenced
    again = unpack(result.path, pack(result))
    if not result.findings:
        result.text = ""
    assert (again.words, again.silenced, again.text, told(again)) == (words, silenced, result.text, told(result))


def told(result: FileResult) -> list[object]:
    return [(each.code, each.span, each.message, each.severity, each.quoted, each.fixes) for each in result.findings]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for n in range(6):
        (tmp_path / f"{n}.txt").write_text([FAULTY, GOOD, "", f"Hij zei: „Op {n} Maart komt hij.”\n"][n % 4])
    return tmp_path


def check(cached: bool = True, mending: Mending = NOTHING, **overrides: object) -> list[FileResult]:
    checker = Checker(Configuration({"select": ("DAT",), **overrides}), mending, cached)
    paths = sorted(name for name in os.listdir() if name.endswith(".txt"))
    if not cached:
        return list(check_files(paths, checker, 1))
    kept = Cache(*place(os.getcwd(), None))
    try:
        return list(check_files(paths, checker, 1, kept))
    finally:
        kept.close()


def shown(found: list[FileResult]) -> list[str]:
    pages = []
    for name in FORMATS:
        out = StringIO()
        renderer(name).render(found, out, RenderOptions(statistics=True))
        pages.append(out.getvalue())
    return pages


def never(self: Checker, path: str) -> FileResult:
    raise AssertionError(f"{path} is checked again")


def test_the_second_run_checks_nothing_and_says_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check()
    monkeypatch.setattr(Checker, "check", never)
    assert shown(check()) == shown(first)
    assert [each.failing for each in check()] == [each.failing for each in first]


def test_a_changed_file_is_checked_again_and_a_touched_one_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    (folder / "1.txt").write_text(FAULTY)
    os.utime(folder / "0.txt", (1, 1))
    seen = []
    real = Checker.check
    monkeypatch.setattr(Checker, "check", lambda self, path: seen.append(path) or real(self, path))
    assert shown(check()) == shown(check(cached=False))
    assert seen[:1] == ["1.txt"]
    assert seen.count("0.txt") == 1  # by the run without a cache


@pytest.mark.parametrize("change", [{"severity": {"DAT001": "huisstijl"}}, {"ignore": ("DAT001",)}, {"style": "nrc"}, {"quotations": True}])
def test_other_settings_have_results_of_their_own(folder: Path, change: dict[str, object]) -> None:
    if "severity" in change:
        (folder / ".taallint.toml").write_text('severity = { DAT001 = "huisstijl" }\n')
        change = {}
    before = shown(check())
    assert shown(check(**change)) == shown(check(cached=False, **change))
    (folder / ".taallint.toml").unlink(missing_ok=True)
    assert shown(check(cached=False)) == shown(check())
    assert before


def test_a_word_list_that_changes_counts(folder: Path) -> None:
    (folder / "woorden.lijst").write_text("")
    (folder / "0.txt").write_text("De kwibbelkast staat in de kamer.\n")
    overrides = {"select": ("SPE",), "words": (folder / "woorden.lijst",)}
    assert check(**overrides)[0].findings
    (folder / "woorden.lijst").write_text("kwibbelkast\n")
    assert not check(**overrides)[0].findings


def test_fail_on_and_the_baseline_are_applied_to_what_is_kept(folder: Path) -> None:
    assert check()[0].failing == 1
    assert check(fail_on=module.Severity.REMOVE)[0].failing == 0
    (folder / "oud").write_text("0.txt\n  DAT001 12 Januari\n")
    kept = check(baseline=folder / "oud")[0]
    assert (len(kept.findings), len(kept.known), kept.failing) == (0, 1, 0)
    assert check()[0].failing == 1


def test_fixing_mends_what_was_kept(folder: Path) -> None:
    check()
    mended = check(mending=Mending(fix=True, write=True))
    assert mended[0].fixed == 1
    assert (folder / "0.txt").read_text() == GOOD
    assert not check()[0].findings
    assert check(mending=Mending(fix=True, write=True))[3].fixed == 0  # quoted speech


@pytest.mark.parametrize("damage", [b"", b"geen database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_cache_is_made_anew(folder: Path, damage: bytes) -> None:
    expected = shown(check())
    for path in (folder / ".taallint_cache").glob("*.db*"):
        path.write_bytes(damage)
    assert shown(check()) == expected
    assert shown(check()) == expected


def test_a_damaged_entry_is_checked_again(folder: Path) -> None:
    expected = shown(check())
    database = sqlite3.connect(folder / ".taallint_cache/results-1.db")
    for damage in (b"x", module.zlib.compress(b"[1]"), module.zlib.compress(json.dumps([1, {}, "", [["DAT001"]]]).encode())):
        database.execute("UPDATE results SET data = ?", (damage,))
        database.commit()
        assert shown(check()) == expected
    database.close()


def test_a_cache_that_may_not_be_written_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".taallint_cache").write_text("in de weg")
    assert shown(check()) == shown(check(cached=False))


def test_a_locked_cache_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = shown(check())
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    database = sqlite3.connect(folder / ".taallint_cache/results-1.db", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    (folder / "1.txt").write_text(GOOD + " ")
    assert shown(check()) == expected
    database.close()


def test_git_and_backups_leave_it_alone(folder: Path) -> None:
    check()
    assert (folder / ".taallint_cache/.gitignore").read_text().endswith("*\n")
    assert (folder / ".taallint_cache/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_old_results_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(style="nrc")
    (folder / "5.txt").unlink()
    real = module.time.time
    monkeypatch.setattr(module.time, "time", lambda: real() + 20 * 86_400)
    check()
    database = sqlite3.connect(folder / ".taallint_cache/results-1.db")
    assert database.execute("SELECT count(DISTINCT key), count(*) FROM results").fetchone() == (1, 5)
    database.close()


class TestCommand:
    def test_with_and_without(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        pages = []
        for options in (["--no-cache"], [], [], ["-j", "2"]):
            assert run([".", "--select", "DAT", *options]) == 1
            pages.append(capfd.readouterr())
            assert (folder / ".taallint_cache").exists() == (options != ["--no-cache"])
        assert len(set(pages)) == 1

    def test_none_for_one_file_or_standard_input(self, folder: Path) -> None:
        run(["0.txt"])
        subprocess.run([sys.executable, "-m", "taallint", "-"], input=FAULTY.encode(), stdout=subprocess.DEVNULL, check=False)
        assert not (folder / ".taallint_cache").exists()

    def test_in_a_place_of_choice(self, folder: Path) -> None:
        (folder / ".taallint.toml").write_text('cache-dir = ".bewaard"\n')
        run(["."])
        assert (folder / ".bewaard/CACHEDIR.TAG").exists()
        assert not (folder / ".taallint_cache").exists()

    def test_two_at_once(self, folder: Path) -> None:
        for n in range(60):
            (folder / f"meer{n}.txt").write_text(FAULTY * (n % 5))
        at_once = [subprocess.Popen([sys.executable, "-m", "taallint", ".", "--format", "json"], stdout=subprocess.PIPE) for _ in range(3)]
        said = {process.communicate()[0] for process in at_once}
        assert len(said) == 1
        assert all(process.returncode == 1 for process in at_once)
