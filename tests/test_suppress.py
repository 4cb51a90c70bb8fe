"""Silence comments: where they hold, what they name, and that one that is of no use is told."""

from pathlib import Path

import pytest

from taallint import formats
from taallint.cli.program import run
from taallint.config import Settings
from taallint.engine import Linter
from taallint.fix import apply
from taallint.formats import Comment, Source
from taallint.run import check_source
from taallint.suppress import silence

LINTER = Linter()
DATE = "Op 12 Januari komt hij."


def told(text: str, path: str = "stuk.md", linter: Linter = LINTER) -> list[tuple[str, int]]:
    """Code and line of what is told of ``text``; only dates and the comments themselves."""
    source = formats.read(path, text.encode(), linter.house)
    found, _ = check_source(linter, source)
    return [(each.code, source.text.count("\n", 0, each.span.start) + 1) for each in found if each.code[:3] in ("DAT", "STI")]


@pytest.mark.parametrize("path", ["stuk.md", "stuk.html"])
@pytest.mark.parametrize("keys", ["DAT001", "dat", "maandnaam-in-datum", "WKW, DAT001", "", "DAT001 -- zo staat het in de akte", "DAT001 – akte"])
def test_the_next_block(path: str, keys: str) -> None:
    paragraph = f"<p>{DATE}</p>" if path.endswith("html") else DATE
    found = told(f"{paragraph}\n\n<!-- taallint: negeer {keys} -->\n\n{paragraph}\n\n{paragraph}\n", path)
    assert [each for each in found if each[0] != "STI002"] == [("DAT001", 1), ("DAT001", 7)]


def test_the_block_around_it() -> None:
    assert told(f"{DATE} <!-- taallint: negeer DAT001 -->\n\n{DATE}\n") == [("DAT001", 3)]


@pytest.mark.parametrize("block", ["- {0}\n- {0}\n", "1. {0}\n2. {0}\n\n", "| a | b |\n|---|---|\n| {0} | {0} |\n| {0} | x |\n", "> {0}\n"])
def test_a_list_and_a_table_are_one_block(block: str) -> None:
    found = told(f"<!-- taallint: negeer DAT001 -->\n\n{block.format(DATE)}\n{DATE}\n")
    assert found == [("DAT001", 4 + block.count("\n"))]


def test_the_next_paragraph_only() -> None:
    assert told(f"<!-- taallint: negeer DAT001 -->\n- {DATE}\n\n- {DATE}\n\n{DATE}\n") == [("DAT001", 4), ("DAT001", 6)]
    assert told(f"<!-- taallint: negeer DAT001 --><p>{DATE}</p>\n<p>{DATE}</p>\n", "stuk.html") == [("DAT001", 2)]


def test_from_begin_to_end() -> None:
    begin, end = "<!-- taallint: negeer-begin DAT -->", "<!-- taallint: negeer-eind -->"
    assert told(f"{DATE}\n\n{begin}\n\n{DATE}\n\n{DATE}\n\n{end}\n\n{DATE}\n") == [("DAT001", 1), ("DAT001", 11)]


def test_begin_and_end_within_each_other() -> None:
    text = "<!-- taallint: negeer-begin DAT -->\n\n<!-- taallint: negeer-begin WKW -->\n\n{0}\n\n<!-- taallint: negeer-eind DAT -->\n\n{0}\n\n"
    assert told(text.format(DATE) + "<!-- taallint: negeer-eind WKW -->\n") == [("STI002", 3), ("DAT001", 9)]


def test_a_whole_file() -> None:
    assert told(f"{DATE}\n\n{DATE}\n\n<!-- taallint: negeer-bestand DAT001 -->\n") == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("negeeer DAT001", "taallint kent de opdracht “negeeer” niet. Bedoelde u “negeer”?"),
        ("negeer DATT001", "Er is geen regel “DATT001”. Bedoelde u “DAT001”?"),
        ("negeer DAT001 volgens de koning", "Er is geen regel “volgens”."),
        ("negeer-eind", "Hiervoor staat geen “negeer-begin”."),
        ("negeer-begin DAT", "Hierna komt geen “negeer-eind”; nu geldt het tot het einde van het bestand."),
        ("", "taallint kent de opdracht “” niet."),
    ],
)
def test_what_is_not_understood(comment: str, said: str) -> None:
    source = formats.read("stuk.md", f"<!-- taallint: {comment} -->\n\nHij komt morgen terug.\n".encode(), LINTER.house)
    (message,) = [each.message for each in check_source(LINTER, source)[0] if each.code == "STI001"]
    assert message.startswith(said)


def test_other_comments_say_nothing() -> None:
    assert told(f"<!-- taallint is een programma -->\n\n{DATE}\n\n<!-- markdownlint-disable -->\n") == [("DAT001", 3)]


def test_it_is_of_no_use() -> None:
    assert told("<!-- taallint: negeer DAT001 -->\n\nHij komt morgen terug.\n") == [("STI002", 1)]
    assert told("<!-- taallint: negeer -->\n\nHij komt morgen terug.\n") == [("STI002", 1)]


def test_a_rule_that_does_not_run_is_not_judged() -> None:
    linter = Linter(Settings(select=("STI", "WKW")))
    assert told("<!-- taallint: negeer DAT001, DAT -->\n\nHij komt morgen terug.\n", linter=linter) == []
    assert told("<!-- taallint: negeer -->\n\nHij komt morgen terug.\n", linter=linter) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Een.\n\n<!-- taallint: negeer DAT001 -->\n\nTwee.\n", "Een.\n\nTwee.\n"),
        ("Een.\r\n\r\n<!-- taallint: negeer DAT001 -->\r\nTwee.\r\n", "Een.\r\n\r\nTwee.\r\n"),
        ("Een. <!-- taallint: negeer DAT001 -->\n", "Een. \n"),
        (f"<!-- taallint: negeer WKW, DAT001 -- akte -->\n{DATE}\n", f"<!-- taallint: negeer DAT001 -- akte -->\n{DATE}\n"),
        ("Een.\n\n<!-- taallint: negeer-begin -->\nTwee.\n<!-- taallint: negeer-eind -->\n", "Een.\n\nTwee.\n"),
        (
            f"<!-- taallint: negeer-begin DAT, WKW -->\n{DATE}\n\n<!-- taallint: negeer-eind DAT, WKW -->\n",
            f"<!-- taallint: negeer-begin DAT -->\n{DATE}\n\n<!-- taallint: negeer-eind DAT -->\n",
        ),
        (
            f"<!-- taallint: negeer-begin DAT, WKW -->\n{DATE}\n\n<!-- taallint: negeer-eind -->\n",
            f"<!-- taallint: negeer-begin DAT -->\n{DATE}\n\n<!-- taallint: negeer-eind -->\n",
        ),
        (f"<!--taallint: negeer DAT001 WKW-->\n{DATE}\n", f"<!--taallint: negeer DAT001 -->\n{DATE}\n"),
    ],
)
def test_the_fix_takes_out_what_is_of_no_use(before: str, after: str) -> None:
    source = formats.read("stuk.md", before.encode(), LINTER.house)
    found = [each for each in check_source(LINTER, source)[0] if each.code == "STI002"]
    assert apply(before, found[0].fixes) == after
    assert told(after) == []


def test_silenced_findings_are_counted() -> None:
    source = formats.read("stuk.md", f"<!-- taallint: negeer DAT001 -->\n{DATE} En op 3 Maart.\n".encode(), LINTER.house)
    assert check_source(LINTER, source)[1] == {"DAT001": 2}


def test_a_comment_that_does_not_stand_in_the_text() -> None:
    """A word processor's: its place is what it is about, and nothing can be taken out of the text."""
    document = LINTER.document(f"{DATE}\n\nHij komt morgen terug.")
    source = Source(document, document.text, lambda finding: finding, str.encode, blocks=[block.span for block in document.blocks])
    findings = [each for each in LINTER.lint(document) if each.code == "DAT001"]
    source.comments = [Comment(findings[0].span, "Taallint: negeer")]
    assert silence(LINTER, source, findings) == ([], {"DAT001": 1})
    source.comments = [Comment(document.blocks[1].span, "taallint: negeer DAT001")]
    (kept, idle), silenced = silence(LINTER, source, findings)
    assert (kept.code, idle.code, idle.fixes, silenced) == ("DAT001", "STI002", (), {})


def test_silences_are_counted_over_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(f"<!-- taallint: negeer DAT001 -->\n{DATE} En op 3 Maart.\n")
    (tmp_path / "b.md").write_text(f"{DATE}\n")
    assert run(["rules", "--silenced"]) == 0
    said = capfd.readouterr().out
    assert "  2  DAT001  maandnaam-in-datum\n" in said
    assert said.endswith("2 bevindingen genegeerd in 1 bestand; 0 bekende bevindingen.\n")
