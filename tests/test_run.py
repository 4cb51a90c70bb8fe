"""From paths to results: walking, reading whatever lies there, mending, many processes."""

import os
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from taallint import run
from taallint.api import Finding, RuleWarning, Settings, lint
from taallint.config import Configuration
from taallint.reading import Unreadable, decode
from taallint.report import RenderOptions, renderer
from taallint.run import Checker, FileResult, Mending, check_files
from taallint.walk import walk

FAULTY = "De synode komt bijeen op 12 Januari in Ede.\n"
GOOD = "De synode komt bijeen op 12 januari in Ede.\n"


NOTHING = Mending()


def die(paths: list[str]) -> None:
    os._exit(1)


def checker(mending: Mending = NOTHING, **overrides: object) -> Checker:
    return Checker(Configuration({"select": ("DAT",), **overrides}, isolated=True), mending)


def found(result: FileResult) -> list[tuple[str, str]]:
    return [(finding.code, result.text[finding.span.start : finding.span.end]) for finding in result.findings]


def texts(*paths: Path) -> list[str]:
    return [os.path.relpath(path, paths[0]) for path, error in walk(map(str, paths), lambda path: path.endswith(".txt"), lambda path, is_folder: False)]


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(GOOD)


class TestWalk:
    def test_texts_in_order_without_the_hidden_ones(self, tmp_path: Path) -> None:
        make(tmp_path, "b.txt", "a.txt", "c/d.txt", ".verborgen/e.txt", "f.md", ".g.txt")
        assert texts(tmp_path) == ["a.txt", "b.txt", "c/d.txt"]

    def test_gitignore_on_every_level(self, tmp_path: Path) -> None:
        make(tmp_path, "a.txt", "weg.txt", "sub/weg.txt", "sub/toch.txt", "sub/b.txt", "build/x.txt", "lokaal.txt")
        (tmp_path / ".git/info").mkdir(parents=True)
        (tmp_path / ".git/info/exclude").write_text("lokaal.txt\n")
        (tmp_path / ".gitignore").write_text("weg.txt\n/build/\ntoch.txt\n")
        (tmp_path / "sub/.gitignore").write_text("!toch.txt\nb.txt\n")
        assert texts(tmp_path) == ["a.txt", "sub/toch.txt"]
        assert texts(tmp_path / "sub") == ["toch.txt"]

    def test_a_named_file_is_always_taken_and_once(self, tmp_path: Path) -> None:
        make(tmp_path, "a.txt")
        (tmp_path / ".gitignore").write_text("a.txt\n")
        assert texts(tmp_path, tmp_path / "a.txt", tmp_path / "a.txt")[-1] == "a.txt"

    def test_folders_that_loop(self, tmp_path: Path) -> None:
        make(tmp_path, "a/b.txt")
        (tmp_path / "a/rond").symlink_to(tmp_path)
        (tmp_path / "zelf.txt").symlink_to(tmp_path / "zelf.txt")
        assert texts(tmp_path) == ["zelf.txt", "a/b.txt"]
        assert checker().check(str(tmp_path / "zelf.txt")).error == "deze verwijzing komt bij zichzelf uit."

    def test_a_folder_without_texts(self, tmp_path: Path) -> None:
        ((_, error),) = walk([str(tmp_path)], lambda path: True, lambda path, is_folder: False)
        assert error == "in deze map staan geen teksten (zoals .txt, .md of .html) om na te kijken."

    def test_a_folder_that_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(path: str) -> None:
            raise PermissionError(13, "Permission denied", path)

        monkeypatch.setattr(os, "scandir", refuse)
        ((_, error),) = walk([str(tmp_path)], lambda path: True, lambda path, is_folder: False)
        assert error.startswith("in deze map kan niet worden gekeken")

    def test_a_pipe_in_a_folder_is_left_alone(self, tmp_path: Path) -> None:
        make(tmp_path, "a.txt")
        os.mkfifo(tmp_path / "b.txt")
        assert texts(tmp_path) == ["a.txt"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("Café „Brücke”".encode("utf-16"), "waarschijnlijk UTF-16"),
        ("Een gewone zin.".encode("utf-16-le"), "waarschijnlijk UTF-16"),
        ("Een gewone zin.".encode("utf-16-be"), "waarschijnlijk UTF-16"),
        ("Zei ze “ja”? Eén café.".encode("cp1252"), "waarschijnlijk windows-1252 (regel 1, byte 8: byte 93)"),
        ("Eén\ncafé.".encode("latin-1"), "waarschijnlijk windows-1252 of latin-1 (regel 1, byte 2: byte E9)"),
        ("Een café, België, „ja”.".encode("mac-roman", "replace"), "waarschijnlijk Mac Roman"),
        ("Een café in België, één.".encode("cp850"), "waarschijnlijk DOS"),
        (b"PK\x03\x04....", "Word-, OpenDocument- of zipbestand"),
        (b"%PDF-1.7", "een pdf"),
        (b"{\\rtf1 Tekst}", "een RTF-bestand"),
        (b"\x89PNG\r\n\x1a\n", "een afbeelding"),
        (b"Tekst\n met\0 een nul", "binair bestand (regel 2, byte 5: een NUL-byte)"),
        (bytes(range(1, 32)) * 9 + b"\xff\xfa", "binair bestand"),
        (b"Een los \xed\xa0\xbd stuk", "een half teken (een losse surrogaat) op regel 1, byte 9"),
    ],
)
def test_what_is_no_utf8(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as error:
        decode(data)
    assert sentence in str(error.value)


class TestBadInput:
    def error(self, path: Path, **overrides: object) -> str:
        return checker(**overrides).check(str(path)).error

    def test_no_such_file(self, tmp_path: Path) -> None:
        assert self.error(tmp_path / "a.txt") == "dit bestand bestaat niet."

    def test_a_name_with_nul(self) -> None:
        assert self.error(Path("a\0b")) == "dit is geen naam voor een bestand."

    def test_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*args: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("builtins.open", refuse)
        assert self.error(tmp_path / "a.txt") == "dit bestand mag u niet lezen."

    def test_fifty_megabytes(self, tmp_path: Path) -> None:
        path = tmp_path / "groot.txt"
        with path.open("wb") as file:
            file.truncate(50_000_000)
        assert self.error(path) == "dit bestand is 50 MB groot; taallint leest tot 5 MB. Met --max-size zet u die grens hoger."
        assert "NUL" in self.error(path, max_size=60.0)

    def test_one_line_of_ten_megabytes(self, tmp_path: Path) -> None:
        path = tmp_path / "regel.txt"
        path.write_text("Op 12 Januari. " * 700_000)
        assert "11 MB" in self.error(path).replace("10,5", "11")

    def test_one_long_line_is_read_when_it_may(self, tmp_path: Path) -> None:
        path = tmp_path / "regel.txt"
        path.write_text("De synode komt op 12 Januari bijeen. " * 3000)
        assert len(checker(max_size=0.2).check(str(path)).findings) == 3000

    def test_empty(self, tmp_path: Path) -> None:
        (tmp_path / "leeg.txt").touch()
        assert checker().check(str(tmp_path / "leeg.txt")) == FileResult(str(tmp_path / "leeg.txt"))

    def test_a_name_that_is_no_text(self, tmp_path: Path) -> None:
        path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
        Path(os.fsdecode(path)).write_text(FAULTY)
        result = checker().check(os.fsdecode(path))
        assert result.path.endswith("caf�.txt")
        assert found(result) == [("DAT001", "12 Januari")]


class TestRules:
    BROKEN = """
        from taallint.api import Rule, Severity
        class Zwak(Rule):
            \"\"\"Altijd mis.\"\"\"
            code = "ZZZ001"
            name = "zwak"
            severity = Severity.ERROR
            def check(self, doc):
                raise KeyError("au")
                yield
        class Zwakker(Rule):
            \"\"\"Mis bij het verbeteren.\"\"\"
            code = "ZZZ002"
            name = "zwakker"
            severity = Severity.ERROR
            def check(self, doc):
                def fixes():
                    raise ValueError("oei")
                from taallint.api import Span
                yield self.finding(Span(0, 2), "Iets.", fixes)
        """

    def check(self, tmp_path: Path, module: str) -> FileResult:
        folder = tmp_path / "regels"
        folder.mkdir()
        (folder / "eigen.py").write_text(dedent(module))
        (tmp_path / "a.txt").write_text(FAULTY)
        return checker(rules=(folder,), select=("DAT", "ZZZ")).check(str(tmp_path / "a.txt"))

    def test_the_others_go_on_when_one_fails(self, tmp_path: Path) -> None:
        result = self.check(tmp_path, self.BROKEN)
        assert found(result) == [("ZZZ002", "De"), ("DAT001", "12 Januari")]
        assert result.error == "Regel ZZZ001 (zwak) is vastgelopen: KeyError: 'au'. Regel ZZZ002 is vastgelopen: ValueError: oei."

    def test_the_others_go_on_when_a_module_fails(self, tmp_path: Path) -> None:
        result = self.check(tmp_path, "import bestaatniet")
        assert found(result) == [("DAT001", "12 Januari")]
        assert "eigen.py: deze regelmodule kan niet worden geladen (ModuleNotFoundError" in result.error

    def test_python_hears_of_it_too(self, tmp_path: Path) -> None:
        (tmp_path / "eigen.py").write_text(dedent(self.BROKEN))
        (tmp_path / "kapot.py").write_text("import bestaatniet")
        with pytest.warns(RuleWarning) as warned:
            found = list(lint(FAULTY, settings=Settings(rules=(tmp_path,), select=("DAT", "ZZZ001"))))
        assert [finding.code for finding in found] == ["DAT001"]
        assert ["ZZZ001" in str(each.message) or "kapot.py" in str(each.message) for each in warned] == [True, True]

    def test_the_summary_does_not_call_the_file_unread(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        result = self.check(tmp_path, self.BROKEN)
        renderer("text").render([result, FileResult("b.txt", error="dit bestand bestaat niet.")], sys.stdout, RenderOptions())
        said = " ".join(capsys.readouterr().out.split())
        assert "2 fouten in 1 bestand. Met --fix herstelt u er 1. 1 bestand kon niet worden gelezen. Bij 1 bestand ging iets mis; zie de melding." in said


class TestMending:
    def test_a_file_that_changed_meanwhile_is_left_alone(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.txt"
        path.write_text(FAULTY)
        real = run.Checker._check

        def slow(self: Checker, *args: Any) -> bytes:
            path.write_text("Intussen van een ander.")
            return real(self, *args)

        monkeypatch.setattr(run.Checker, "_check", slow)
        result = checker(Mending(fix=True, write=True)).check(str(path))
        assert (result.error, result.fixed) == ("de verbeteringen zijn niet opgeslagen: het is intussen veranderd.", 0)
        assert path.read_text() == "Intussen van een ander."

    @pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_only_the_edits_change(self, tmp_path: Path, bom: bytes, end: str) -> None:
        path = tmp_path / "a.txt"
        text = end.join(["Kop", "", "De synode komt op 12 Januari bijeen.  Één cafe\u0301.", "", "Op 3 Maart ook.", ""])
        path.write_bytes(bom + text.encode())
        path.chmod(0o640)
        result = checker(Mending(fix=True, write=True)).check(str(path))
        assert result.fixed == 2
        assert path.read_bytes() == bom + text.replace("Januari", "januari").replace("Maart", "maart").encode()
        assert path.stat().st_mode & 0o777 == 0o640
        again = checker(Mending(fix=True, write=True)).check(str(path))
        assert (again.fixed, again.findings) == (0, [])

    def test_without_writing(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text(FAULTY)
        result = checker(Mending(fix=True)).check(str(path))
        assert (result.before, result.text, path.read_text()) == (FAULTY, GOOD, FAULTY)

    def test_what_cannot_be_written_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*args: object, **more: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("taallint.fix.write", full)
        path = tmp_path / "a.txt"
        path.write_text(FAULTY)
        result = checker(Mending(fix=True, write=True)).check(str(path))
        assert result.error == "de verbeteringen zijn niet opgeslagen: de schijf is vol."
        assert (result.text, result.fixed, len(result.findings), result.failing) == (FAULTY, 0, 1, 1)
        assert path.read_text() == FAULTY


class TestMany:
    def paths(self, tmp_path: Path, number: int) -> list[str]:
        made = [tmp_path / f"{n:03}.txt" for n in range(number)]
        for n, path in enumerate(made):
            path.write_text(FAULTY * (n % 3))
        return [*map(str, made), str(tmp_path / "weg.txt")]

    def test_processes_give_the_same_in_the_same_order(self, tmp_path: Path) -> None:
        paths = self.paths(tmp_path, 40)
        one, two = (list(check_files(paths, checker(), jobs)) for jobs in (1, 2))
        assert [(r.path, found(r), r.error, r.failing) for r in one] == [(r.path, found(r), r.error, r.failing) for r in two]
        assert one[-1].error == "dit bestand bestaat niet."
        assert all(isinstance(finding, Finding) and finding.fixes for result in two for finding in result.findings)

    def test_on_with_one_when_a_process_dies(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = self.paths(tmp_path, 4)
        monkeypatch.setattr(run, "_work", die)
        assert len(list(check_files(paths, checker(), 2))) == 5

    def test_little_work_stays_in_one_process(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(run, "_parallel", None)
        assert len(list(check_files(self.paths(tmp_path, 9), checker()))) == 10
