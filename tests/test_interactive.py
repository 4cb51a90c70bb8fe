"""``taallint check --interactive``: each key, with keys that are piped in and on a real terminal; and what is written in the end."""

import io
import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from taallint import fix
from taallint.cli.program import run
from taallint.engine import Linter
from taallint.review import Review, in_words

DRAFT = "De synode komt onmiddelijk bijeen op 12 Januari in Ede.\n\nDaar spreekt een docent over het oude  verbond.\n"
MENDED = "De synode komt onmiddellijk bijeen op 12 januari in Ede.\n\nDaar spreekt een docent over het oude verbond.\n"
ENTER = "\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stuk.txt").write_text(DRAFT, "utf-8")
    return tmp_path


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    """Runs the command with these keys; gives the exit status and what was on the screen."""

    def pressed(keys: str, *paths: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(keys))
        status = run(["check", "-i", *(paths or ("stuk.txt",))])
        out, err = capfd.readouterr()
        return status, out + err

    return pressed


def draft(name: str = "stuk.txt") -> str:
    return Path(name).read_text("utf-8")


class TestKeys:
    def test_take_over_all_and_save(self, press) -> None:
        status, shown = press(ENTER * 4)
        assert (status, draft()) == (0, MENDED)
        assert "onmiddelijk → onmiddellijk" in shown
        assert "klaar; 3 verbeteringen." in shown

    def test_type_own_words(self, press) -> None:
        press("tmeteen\nssb\n")
        assert draft().startswith("De synode komt meteen bijeen op 12 Januari")

    def test_type_nothing_after_all(self, press) -> None:
        assert press("t\nsss")[0] == 1
        assert draft() == DRAFT

    def test_choose_another(self, press) -> None:
        Path("twee.txt").write_text("Hij ging naar de wikel in het dorp.\n")
        review = Review("twee.txt", Path("twee.txt").read_bytes(), Linter())
        fixes = review.state.waiting[0].fixes
        assert len(fixes) > 1
        _, shown = press("2\n", "twee.txt")
        assert f"2  {fixes[1].title}" in shown
        assert fixes[1].title in draft("twee.txt")

    def test_skip_leaves_the_file_and_the_status(self, press) -> None:
        status, shown = press("s s")
        assert (status, draft()) == (1, DRAFT)
        assert "klaar; 3 overgeslagen." in shown

    def test_undo_goes_back_step_by_step(self, press) -> None:
        press("\n\nuus\nsb\n")
        assert draft() == DRAFT.replace("12 Januari", "12 januari")

    def test_undo_at_the_end(self, press) -> None:
        press("sss")
        press("ss\nus\nq")
        assert draft() == DRAFT

    def test_stop_without_saving_asks(self, press) -> None:
        status, shown = press("\nqnqj")
        assert (status, draft()) == (1, DRAFT)
        assert shown.count("gaan verloren") == 2

    def test_stop_and_save(self, press) -> None:
        status, _ = press("\nb")
        assert (status, draft()) == (1, DRAFT.replace("onmiddelijk", "onmiddellijk"))

    def test_the_end_of_the_keys_saves_nothing(self, press) -> None:
        assert press("\n")[0] == 1
        assert draft() == DRAFT

    def test_help_and_rule(self, press) -> None:
        _, shown = press("?rx")
        assert "maak de vorige keuze ongedaan" in shown
        assert "Bron: Woordenlijst" in shown

    def test_a_word_goes_to_the_list_and_is_right_everywhere(self, press) -> None:
        Path("stuk.txt").write_text("De glorfendel van Ede is een echte glorfendel.\n")
        status, shown = press("w\n")
        assert status == 0
        assert draft("woorden.txt") == "glorfendel\n"
        assert press("")[1] == "stuk.txt: niets te doen.\n", shown

    def test_a_word_is_not_kept_without_saving(self, press) -> None:
        press("wq")
        press("wuq")
        assert not Path("woorden.txt").exists()

    def test_files_one_after_another(self, press) -> None:
        Path("weg").mkdir()
        for name in ("a.txt", "b.txt"):
            Path(name).write_text(DRAFT, "utf-8")
        status, shown = press("\nssb\n" + "sssq", "a.txt", "weg.txt", "b.txt")
        assert status == 2
        assert "weg.txt: dit bestand bestaat niet" in shown
        assert (draft("a.txt"), draft("b.txt")) == (DRAFT.replace("onmiddelijk", "onmiddellijk"), DRAFT)

    @pytest.mark.parametrize("options", [["--fix"], ["--diff"], ["--format", "json"], ["--output", "x"]])
    def test_goes_not_with_others(self, options: list[str], capfd: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "-i", "stuk.txt", *options]) == 2
        assert "gaat niet samen" in capfd.readouterr().err


class TestIgnore:
    def test_plain_text_goes_to_the_baseline(self, press) -> None:
        press("nssb\n")
        assert draft() == DRAFT
        assert "SPE001 onmiddelijk" in draft(".taallint-baseline")
        assert draft(".taallint.toml") == 'baseline = ".taallint-baseline"\n'
        assert "onmiddelijk →" not in press("q")[1]

    def test_words_and_baseline_in_one_configuration(self, press) -> None:
        press("wns\n")
        assert sorted(draft(".taallint.toml").splitlines()) == ['baseline = ".taallint-baseline"', 'words = ["woorden.txt"]']

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("# Kop\n\nHij kwam onmiddelijk.\n", "# Kop\n\n<!-- taallint: negeer SPE001 -- zo\nHij kwam onmiddelijk.\n"),
            ("- Hij kwam onmiddelijk.\n- Zij ook.\n", "- Hij kwam onmiddelijk. <!-- taallint: negeer SPE001 -- zo\n- Zij ook.\n"),
            ("| a | b |\n|---|---|\n| hij onmiddelijk | c |\n", "| a | b |\n|---|---|\n| hij onmiddelijk <!-- taallint: negeer SPE001 -- zo | c |\n"),
        ],
    )
    def test_markdown_gets_a_comment(self, press, before: str, after: str) -> None:
        Path("stuk.md").write_text(before, "utf-8")
        status, _ = press("nzo\n\n", "stuk.md")
        assert draft("stuk.md") == after.replace("-- zo", "-- zo -->")
        assert status == 0
        assert run(["stuk.md"]) == 0

    def test_html_gets_a_comment(self, press) -> None:
        Path("stuk.html").write_text("<p>Hij kwam onmiddelijk naar <b>Ede</b>.</p>\n<p>Zij ook.</p>\n", "utf-8")
        press("n\n\n", "stuk.html")
        assert "<!-- taallint: negeer SPE001 -->" in draft("stuk.html")
        assert run(["stuk.html"]) == 0


def test_a_file_that_was_changed_meanwhile_is_left_alone(press, monkeypatch: pytest.MonkeyPatch) -> None:
    write = fix.write

    def late(path: str, data: bytes, expected: bytes | None = None) -> None:
        Path(path).write_text("Iets anders.\n")
        write(path, data, expected)

    monkeypatch.setattr(fix, "write", late)
    status, shown = press(ENTER * 4)
    assert (status, draft()) == (2, "Iets anders.\n")
    assert "intussen veranderd" in shown


def test_line_ends_and_byte_order_mark_stay(press) -> None:
    Path("stuk.txt").write_bytes(b"\xef\xbb\xbf" + DRAFT.replace("\n", "\r\n").encode())
    press(ENTER * 4)
    assert Path("stuk.txt").read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_one_word_or_name() -> None:
    state = Review("a.txt", b"Hij zag een glorfendel en een oude  man.", Linter()).state
    assert [in_words(finding, state.text) for finding in state.waiting] == ["glorfendel", None]


@pytest.mark.skipif(sys.platform == "win32", reason="no pty")
def test_on_a_real_terminal() -> None:
    import pty

    here, there = pty.openpty()
    command = [sys.executable, "-m", "taallint", "check", "-i", "stuk.txt"]
    process = subprocess.Popen(command, stdin=there, stdout=there, stderr=there, env={**os.environ, "TERM": "xterm", "COLUMNS": "60"}, close_fds=True)
    os.close(there)
    shown = ""

    def wait_for(words: str) -> None:
        nonlocal shown
        until = time.monotonic() + 60
        while words not in shown:
            ready, _, _ = select.select([here], [], [], max(until - time.monotonic(), 0))
            assert ready, shown
            shown += os.read(here, 65536).decode("utf-8", "replace")
        shown = shown.partition(words)[2]

    wait_for("(nog\xa03)")
    os.write(here, b"t")
    wait_for("toch niet): ")
    os.write(here, "wéér\r".encode())
    wait_for("(nog\xa02)")
    os.write(here, b"\x1b[A")  # an arrow does nothing but give help
    wait_for("(nog\xa02)")
    os.write(here, b"\r")
    wait_for("(nog\xa01)")
    os.write(here, b"s")
    wait_for("niet bewaren")
    os.write(here, b"\r")
    wait_for("bewaard.")
    assert process.wait(30) == 1
    os.close(here)
    assert draft() == DRAFT.replace("onmiddelijk", "wéér").replace("Januari", "januari")
