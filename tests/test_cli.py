"""The command as its user meets it: what it prints, in which language, with which exit status."""

import ast
import io
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from taallint.cli import dutch, progress
from taallint.cli.program import COMMANDS, run

FAULTY = "De synode komt bijeen op 12 Januari in Ede.\n"
GOOD = "De synode komt bijeen op 12 januari in Ede.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fout.txt").write_text(FAULTY)
    (tmp_path / "goed.txt").write_text(GOOD)
    return tmp_path


class Done:
    """Status, output and errors of ``taallint args``."""

    def __init__(self, capfd: pytest.CaptureFixture[str], *args: str) -> None:
        self.status = run(args)
        self.out, self.err = capfd.readouterr()


@pytest.fixture
def taallint(capfd: pytest.CaptureFixture[str]) -> object:
    return lambda *args: Done(capfd, *args)


def process(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "taallint", *args], input=stdin, capture_output=True, env={**os.environ, **env})


class TestStatus:
    def test_clean(self, taallint) -> None:
        done = taallint("goed.txt")
        assert (done.status, done.err) == (0, "")
        assert "Niets gevonden in 1 bestand." in done.out

    def test_findings(self, taallint) -> None:
        done = taallint("check", "fout.txt")
        assert done.status == 1
        assert "fout.txt:1:26" in done.out
        assert "12 januari" in done.out

    def test_fail_on(self, taallint) -> None:
        assert taallint("fout.txt", "--fail-on", "moet-weg").status == 0
        assert taallint("fout.txt", "--fail-on", "overweging").status == 1

    def test_what_is_less_urgent_is_not_told_nor_mended(self, taallint, folder: Path) -> None:
        for options in (["--min-severity", "moet-weg"], ["--min-severity", "moet-weg", "--fix"]):
            done = taallint(".", *options)
            assert (done.status, done.out) == (0, "Niets gevonden in 2 bestanden.\n")
        assert Path("fout.txt").read_text() == FAULTY
        assert "12 januari" in taallint(".", "--min-severity", "fout").out
        Path(".taallint.toml").write_text('min-severity = "moet-weg"')
        assert taallint("fout.txt").status == 0

    def test_what_cannot_be_read_never_stops_the_others(self, taallint) -> None:
        Path("latijn.txt").write_bytes("café".encode("latin-1"))
        done = taallint("weg.txt", "latijn.txt", "fout.txt")
        assert done.status == 2
        assert "dit bestand bestaat niet" in done.out
        assert "windows-1252 of latin-1" in done.out
        assert "12 januari" in done.out

    def test_an_empty_name_is_not_this_folder(self, taallint) -> None:
        done = taallint("")
        assert (done.status, done.out) == (2, "")
        assert "een van de namen is leeg" in done.err

    def test_a_folder_without_texts(self, taallint) -> None:
        Path("leeg").mkdir()
        done = taallint("leeg")
        assert done.status == 2
        assert "in deze map staan geen teksten (zoals .txt, .md of .html) om na te kijken." in done.out

    def test_files_for_programs_are_no_articles(self, taallint) -> None:
        for name in ("requirements-dev.txt", "robots.txt", "CMakeLists.txt"):
            Path(name).write_text(FAULTY)
        done = taallint(".")
        assert "in 2 bestanden." in done.out
        assert done.err == "3 bestanden zonder artikeltekst overgeslagen (.txt).\n"
        assert "in 1 bestand." in taallint("robots.txt").out

    def test_an_empty_file_is_named(self, taallint) -> None:
        Path("leeg.txt").touch()
        done = taallint("leeg.txt")
        assert (done.status, done.err) == (0, "leeg.txt: dit bestand is leeg.\n")

    def test_a_broken_configuration_is_told_once(self, taallint) -> None:
        Path(".taallint.toml").write_text('stijl = "rd"')
        done = taallint(".")
        assert done.status == 2
        assert done.err == "Fout: .taallint.toml:1: onbekende instelling “stijl”. Bedoelde u “style”?\n"
        assert done.out == "Er is niets nagekeken.\n"

    def test_a_word_list_that_is_not_there(self, taallint) -> None:
        Path(".taallint.toml").write_text('words = ["woordn.txt"]')
        Path("woorden.txt").write_text("blurp\n")
        done = taallint(".")
        assert (done.status, done.err) == (2, "Fout: woordn.txt: deze woordenlijst bestaat niet. Bedoelde u “woorden.txt”?\n")
        assert taallint("words", "add", "blurp").status == 0
        assert taallint("goed.txt").status == 0

    def test_a_broken_configuration_stops_only_its_own_folder(self, taallint) -> None:
        Path("sub").mkdir()
        Path("sub/.taallint.toml").write_text("]")
        Path("sub/fout.txt").write_text(FAULTY)
        done = taallint(".")
        assert done.status == 2
        assert "fout.txt:1:26" in done.out
        assert "geen geldige TOML" in done.err

    def test_a_place_that_may_not_be_written(self, taallint, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(*args: object, **more: object) -> None:
            raise OSError(30, "Read-only file system", "lijst.txt")

        done = taallint("goed.txt", "--output", "weg/rapport.txt")
        assert (done.status, done.err) == (2, "Fout: weg/rapport.txt: deze map bestaat niet.\n")
        monkeypatch.setattr("taallint.fix.write", refused)
        for args in (["words", "add", "blurp"], ["baseline", "write"]):
            done = taallint(*args)
            assert (done.status, done.err) == (2, "Fout: lijst.txt: op deze schijf kan niet worden geschreven.\n")

    def test_a_reader_that_has_seen_enough(self) -> None:
        Path("veel.txt").write_text(FAULTY * 2000)
        command = f"{sys.executable} -m taallint --format github veel.txt | head -1"
        done = subprocess.run(command, shell=True, capture_output=True, text=True)
        assert done.stderr == ""


class TestChoices:
    def test_select_and_ignore(self, taallint) -> None:
        assert taallint("fout.txt", "--select", "BIJ,spe").status == 0
        assert taallint("fout.txt", "--ignore", "maandnaam-in-datum").status == 0
        assert taallint("fout.txt", "--select", "DAT001").status == 1

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_unknown_rule(self, taallint, option: str) -> None:
        done = taallint("fout.txt", option, "maandnaam-in-datm")
        assert done.status == 2
        assert done.err == "Fout: opdrachtregel: er is geen regel “maandnaam-in-datm”. Bedoelde u “maandnaam-in-datum”?\n"

    def test_unknown_style(self, taallint) -> None:
        assert "er is geen huisstijl “nrcc”" in taallint("fout.txt", "--style", "nrcc").err

    def test_formats(self, taallint) -> None:
        assert '"DAT001"' in taallint("fout.txt", "--format", "json").out
        assert taallint("fout.txt", "--format", "github").out.startswith("::error")

    def test_output(self, taallint) -> None:
        done = taallint("fout.txt", "--output", "rapport.txt")
        assert (done.status, done.out) == (1, "")
        assert "12 januari" in Path("rapport.txt").read_text("utf-8")
        assert "bestaat niet" in taallint("fout.txt", "--output", "weg/rapport.txt").err

    def test_the_report_is_no_text_and_never_takes_the_place_of_one(self, taallint) -> None:
        for _ in range(2):
            done = taallint("--output", "rapport.txt", ".")
            assert (done.status, done.err) == (1, "")
            assert "in 2 bestanden." in Path("rapport.txt").read_text()
        done = taallint("--output", "./fout.txt", "fout.txt")
        assert done.status == 2
        assert "--output zou de tekst zelf overschrijven" in done.err
        assert Path("fout.txt").read_text() == FAULTY

    def test_colour_where_it_is_asked_for(self, folder: Path) -> None:
        assert b"\x1b[1;31mFout" in process("fout.txt", FORCE_COLOR="1").stdout
        assert b"\x1b[32m+" in process("fout.txt", "--diff", FORCE_COLOR="1").stdout
        assert b"\x1b" not in process("fout.txt", FORCE_COLOR="1", NO_COLOR="1").stdout

    def test_quiet_and_statistics(self, taallint) -> None:
        assert taallint("goed.txt", "-q").out == ""
        assert "Per regel" in taallint("fout.txt", "--statistics").out

    def test_narrow(self, taallint, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "60")
        for args in (["fout.txt"], ["rules"], ["rule", "DAT001"], ["config"], ["--help"], ["check", "--help"]):
            assert max(map(len, taallint(*args).out.splitlines())) <= 60 or args[0] in {"config", "rule"}


class TestMending:
    def test_fix_twice(self, taallint) -> None:
        done = taallint("--fix", "fout.txt")
        assert (done.status, done.err) == (0, "1 verbetering doorgevoerd.\n")
        assert Path("fout.txt").read_text() == GOOD
        assert done.out.startswith(f"Verbeterd {'─' * 70}\n\n  12 Januari → 12 januari  DAT001\n\nNiets gevonden")
        done = taallint("--fix", "fout.txt")
        assert (done.out, done.err) == ("Niets gevonden in 1 bestand.\n", "0 verbeteringen doorgevoerd.\n")

    def test_diff_changes_nothing(self, taallint) -> None:
        done = taallint("--diff", "fout.txt")
        assert done.status == 1
        assert done.out == f"--- fout.txt\n+++ fout.txt\n@@ -1 +1 @@\n-{FAULTY}+{GOOD}"
        assert done.err == "Met --fix wordt 1 verbetering doorgevoerd.\n"
        assert Path("fout.txt").read_text() == FAULTY
        done = taallint("--diff", "goed.txt")
        assert (done.status, done.out, done.err) == (0, "", "Er is niets wat --fix kan verbeteren.\n")

    def test_unsafe_belongs_to_fix(self, taallint) -> None:
        assert "hoort bij --fix of --diff" in taallint("fout.txt", "--unsafe-fixes").err

    def test_a_diff_is_no_report(self, taallint) -> None:
        for options in (["--format", "json"], ["--statistics"], ["--trend", "t.jsonl"]):
            assert "--diff gaat niet samen met" in taallint("fout.txt", "--diff", *options).err


class TestStdin:
    def test_check(self) -> None:
        done = process("-", "--stdin-filename", "kopij.txt", stdin=FAULTY.encode())
        assert done.returncode == 1
        assert b"kopij.txt:1:26" in done.stdout

    def test_fix_gives_the_text(self) -> None:
        done = process("-", "--fix", stdin=b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
        assert done.stdout == b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()

    def test_lone_surrogates(self) -> None:
        done = process("-", stdin=b"Een \xed\xa0\xbd half teken.")
        assert done.returncode == 2
        assert "een half teken (een losse surrogaat) op regel 1, byte 5" in " ".join(done.stdout.decode().split())

    def test_not_with_files(self, taallint) -> None:
        assert "gaat niet samen" in taallint("-", "fout.txt").err

    def test_settings_by_name(self, folder: Path) -> None:
        Path("sub").mkdir()
        Path("sub/.taallint.toml").write_text('ignore = ["DAT"]')
        assert process("-", "--stdin-filename", "sub/x.txt", stdin=FAULTY.encode()).returncode == 0


class TestCommands:
    def test_rule(self, taallint) -> None:
        done = taallint("rule", "dat001")
        assert done.out.startswith("DAT001 maandnaam-in-datum  (fout)\n\nEen maandnaam")
        assert "⟦31 October 2024⟧" in done.out
        assert taallint("rule", "maandnaam-in-datum").out == done.out

    def test_unknown_rule(self, taallint) -> None:
        done = taallint("rule", "DAT01")
        assert done.status == 0  # the start of codes
        done = taallint("rule", "maandnaam")
        assert (done.status, "er is geen regel “maandnaam”" in done.err) == (2, True)

    def test_rules(self, taallint) -> None:
        assert re.search(r" DAT001  maandnaam-in-datum +fout +Een maandnaam", taallint("rules").out) or "DAT001" in taallint("rules").out
        assert "(DAT001)" in taallint("rules", "--ignore", "DAT").out

    def test_config(self, taallint) -> None:
        Path(".taallint.toml").write_text('style = "nrc"\n[severity]\nDAT001 = "overweging"\n[options.BIJ001]\nsimilarity = 0.8')
        done = taallint("config", "fout.txt", "--ignore", "BIJ")
        assert 'style = "nrc"  # .taallint.toml' in done.out
        assert 'ignore = ["BIJ"]  # opdrachtregel' in done.out
        assert "max-size = 5  # standaard" in done.out
        assert '[severity]  # .taallint.toml\nDAT001 = "overweging"' in done.out
        assert "[options]  # .taallint.toml\nBIJ001 = { similarity = 0.8 }" in done.out
        shown = tomllib.loads(done.out.partition("\n\n")[2])
        assert (shown["fail-on"], shown["severity"], shown["quotations"]) == ("fout", {"DAT001": "overweging"}, False)

    def test_words(self, taallint) -> None:
        assert taallint("words", "add", "Zulksma", "deputaat").status == 0
        assert "stond al" in taallint("words", "add", "deputaat").out
        taallint("words", "add", "--person", "Kees  Édel")
        assert Path(".taallint.toml").read_text() == 'names = ["namen.txt"]\nwords = ["woorden.txt"]\n'
        assert Path("woorden.txt").read_text() == "deputaat\nZulksma\n"
        assert Path("namen.txt").read_text() == "Kees Édel\n"
        Path("fout.txt").write_text("Deputaat Kees Édel sprak.")
        done = taallint("words", "unused", ".")
        assert (done.status, done.out) == (
            1,
            "woorden.txt:1: deputaat  staat ook in het woordenboek\nwoorden.txt:2: Zulksma  staat in geen enkele tekst\n2 woorden kunnen weg.\n",
        )

    def test_the_lists_go_into_the_table_of_a_project(self, taallint) -> None:
        Path("pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.taallint] # taal\nstyle = "nrc"\n\n[tool.taallint.severity]\nDAT001 = "fout"\n')
        assert taallint("words", "add", "zwirfelplonk").status == 0
        assert taallint("baseline", "write").status == 0
        assert tomllib.loads(Path("pyproject.toml").read_text())["tool"]["taallint"] == {
            "baseline": ".taallint-baseline",
            "words": ["woorden.txt"],
            "style": "nrc",
            "severity": {"DAT001": "fout"},
        }
        Path("pyproject.toml").write_text("[tool]\ntaallint = {style = 'nrc'}\n")
        assert "Zet erin: words" in taallint("words", "add", "zwirfelplonk").err

    def test_words_are_used_in_formats_of_our_own_too(self, taallint) -> None:
        Path(".taallint.toml").write_text('words = ["w.txt"]\n[formats]\n".qxp" = "qxp.py"\n')
        Path("w.txt").write_text("zwirfelplonk\n")
        Path("qxp.py").write_text("from taallint.formats.text import read as read\n")
        assert taallint("words", "unused").status == 1
        Path("stuk.qxp").write_text("Het zwirfelplonk staat er nog.\n")
        assert taallint("words", "unused").out == "Alle woorden zijn nodig.\n"

    def test_words_are_accepted_and_lists_are_no_texts(self, taallint) -> None:
        Path("fout.txt").write_text("Het zwirfelplonk staat er nog.\n")
        assert "zwirfelplonk" in taallint(".").out
        taallint("words", "add", "zwirfelplonk")
        assert "Niets gevonden in 2 bestanden" in taallint(".").out

    def test_words_sort_keeps_comments(self, taallint) -> None:
        Path(".taallint.toml").write_text('words = ["w.txt"]')
        Path("w.txt").write_text("# Onze woorden\n\nzus # familie\n# over eten\néclair\nbrood\nzus\n")
        taallint("words", "sort")
        assert Path("w.txt").read_text() == "# Onze woorden\n\nbrood\n# over eten\néclair\nzus # familie\n"
        assert "stond al goed" in taallint("words", "sort").out

    def test_words_without_lists(self, taallint) -> None:
        assert "er zijn geen woordenlijsten" in taallint("words", "sort").err


class TestDutch:
    @pytest.mark.parametrize(
        ("args", "sentence"),
        [
            (("fout.txt", "--fixx"), "Fout: De optie “--fixx” bestaat niet. Bedoelde u “--fix”?"),
            (("--fix",), "Fout: Er ontbreekt een argument 'PAD…'."),
            (("check",), "Hulp: taallint check --help"),
            (("fout.txt", "--format", "xml"), "“xml” bestaat hier niet; kies uit text, concise, json, "),
            (("fout.txt", "--fail-on", "fuot"), "huisstijl, overweging. Bedoelde u “fout”?"),
            (("fout.txt", "--jobs", "veel"), "“veel” is geen getal."),
            (("fout.txt", "--select"), "De optie “--select” heeft een waarde nodig."),
            (("fout.txt", "--fix=ja"), "De optie “--fix” heeft geen waarde nodig."),
            (("fout.txt", "--config", "weg.toml"), "“weg.toml” bestaat niet."),
            (("config", "a", "b"), "Dit argument is te veel: b."),
            (("words", "ad"), "De opdracht “ad” bestaat niet. Bedoelde u “add”?"),
        ],
    )
    def test_errors(self, taallint, args: tuple[str, ...], sentence: str) -> None:
        done = taallint(*args)
        assert done.status == 2
        assert sentence in done.err

    @pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS), ("words", "add"), ("words", "unused")])
    def test_help(self, taallint, command: tuple[str, ...]) -> None:
        done = taallint(*command, "--help")
        assert done.status == 0
        assert "Gebruik: taallint" in done.out
        assert not re.search(r"\b(Usage|Options|Commands|Show|default|required|file|the)\b", done.out.replace("--max-size", ""))

    def test_a_mistyped_name_is_helped(self, taallint) -> None:
        assert "Bedoelde u “check”?" in taallint("chekc").out
        assert "Bedoelde u “fout.txt”?" in taallint("fot.txt").out

    def test_everything_click_says_to_a_user_is_translated(self) -> None:
        """A new version of click may say new things; what our commands can't come to is named here."""
        ours = {*dutch.MESSAGES, *dutch.PLURALS}
        said = set()
        for name in ("core", "decorators", "exceptions", "formatting", "parser", "types"):
            source = Path(click.__file__).with_name(f"{name}.py").read_text("utf-8")
            for node in ast.walk(ast.parse(source)):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in {"_", "ngettext"}
                    and isinstance(node.args[0], ast.Constant)
                ):
                    said.add(str(node.args[0].value))
        programmers = re.compile(r"Deprecat|declar|twice|same flag|dynamic|UUID|Choice\(|Invalid start|param_type|%\(|continue\?|Confirm")
        assert {sentence for sentence in said - ours if not programmers.search(sentence)} == set()


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    done = process("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, b"taallint")


def complete(shell_line: str) -> list[str]:
    done = process(_TAALLINT_COMPLETE="bash_complete", COMP_WORDS=shell_line, COMP_CWORD=str(len(shell_line.split(" ")) - 1))
    return [line.partition(",")[2] for line in done.stdout.decode().splitlines()]


def test_completion() -> None:
    assert b"complete -o nosort -F" in process(_TAALLINT_COMPLETE="bash_source").stdout
    assert set(COMMANDS) <= set(complete("taallint "))
    assert "--fix" in complete("taallint --f")
    assert "--fix" in complete("taallint fout.txt --f")
    assert "DAT001" in complete("taallint rule DAT0")
    assert "BIJ,DAT001" in complete("taallint check --select BIJ,DAT0")
    assert "add" in complete("taallint words a")
    assert "trouw" in complete("taallint check --style t")


def test_progress_only_on_a_terminal_and_gone_when_others_write(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    ticks = iter(range(100))
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(ticks)))
    monkeypatch.setattr(sys, "stderr", Terminal())
    seen = []
    for item in progress.progress("abcd", 4):
        seen.append(sys.stderr.getvalue())
        assert item in "abcd"
    assert seen[0] == ""
    assert all(text.endswith("\r\x1b[K") for text in seen[2:])
    assert "3 van 4, nog 0:01, 1 per seconde" in sys.stderr.getvalue()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert "".join(progress.progress("abcd", 4)) == "abcd"
    assert sys.stderr.getvalue() == ""
    monkeypatch.setattr(sys, "stderr", Terminal())
    next(progress.progress(range(1000), 1000))
    assert sys.stderr.getvalue() == f"{'░' * 20} 0 van 1000\r\x1b[K"


@pytest.mark.parametrize("columns", [10, 24, 40, 80])
def test_progress_fits_on_the_line(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    line = progress._line(1234, 10_000, 61.0)
    assert "1234 van" in line
    assert len(line) < max(columns, 15)


@pytest.mark.parametrize(
    "env", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii:strict"}, {"PYTHONIOENCODING": "cp1252"}]
)
@pytest.mark.parametrize("args", [["é.txt"], ["--diff", "é.txt"], ["rule", "DAT001"], ["--help"], ["bestaat–niet.txt"], ["é.txt", "--format", "github"]])
def test_any_encoding_of_the_output(folder: Path, env: dict[str, str], args: list[str]) -> None:
    (folder / "é.txt").write_text("De „synode” – zo heet het – komt bijeen op 12 Januari in Ede.\n", "utf-8")
    done = process(*args, **env)
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.returncode == (2 if "niet" in args[0] else 0 if args[0] in ("rule", "--help") else 1)
    assert "12 januari" in done.stdout.decode("utf-8") or "txt" not in args[-1] or args[0].startswith("best")


def test_exclude_may_count_for_files_that_are_named(folder: Path, taallint) -> None:
    (folder / ".taallint.toml").write_text('exclude = ["fout.txt"]\n')
    assert taallint("fout.txt").status == 1
    assert taallint("--force-exclude", "fout.txt", "goed.txt").status == 0
    assert taallint("--force-exclude", "fout.txt").status == 0
    done = process("--force-exclude", "--fix", "-", "--stdin-filename", "fout.txt", stdin=FAULTY.encode())
    assert (done.returncode, done.stdout.decode()) == (0, FAULTY)
