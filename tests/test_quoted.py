"""Other people's words: what is said of them, and which fixes may go in."""

import pytest

from taallint import formats
from taallint.api import Finding, Fix, Linter, Safety, Settings, Severity, Span
from taallint.quoted import respect
from taallint.run import check_source

LINTER = Linter()
EVERYWHERE = Linter(Settings(quotations=True))
PSALM = "Welzalig die in stilte gaat\nLangs velden waar het koren staat\nDie Waneer avond is gekomen\nDen arbeid van zich heeft genomen"


def respected(text: str, word: str, severity: Severity = Severity.ERROR, new: str = "anders", safety: Safety = Safety.SAFE) -> list[Finding]:
    at = text.index(word)
    span = Span(at, at + len(word))
    return list(respect(LINTER.document(text), [Finding("TST001", span, "Test.", severity, lambda: [Fix.replace(span, new, safety)])]))


@pytest.mark.parametrize(
    "text", ["Hij zei: „Wij komen Waneer het kan.”", "Hij zei: ‘Wij komen Waneer het kan.’", '"Wij komen Waneer het kan", zei hij.', PSALM]
)
class TestWithin:
    def test_errors_are_told_and_their_fixes_shown_only(self, text: str) -> None:
        (found,) = respected(text, "Waneer")
        assert found.quoted
        assert found.has_lazy_fixes
        assert [fix.safety for fix in found.fixes] == [Safety.DISPLAY]

    def test_house_style_keeps_out(self, text: str) -> None:
        assert respected(text, "Waneer", Severity.STYLE) == []

    def test_hints_stay(self, text: str) -> None:
        assert [found.quoted for found in respected(text, "Waneer", Severity.CONSIDER)] == [True]

    def test_what_must_go_goes(self, text: str) -> None:
        (found,) = respected(text, "Waneer", Severity.REMOVE)
        assert [fix.safety for fix in found.fixes] == [Safety.SAFE]


@pytest.mark.parametrize(
    ("text", "word", "new"),
    [
        ("Hij komt Waneer het kan. „Wij komen ook”, zei zij.", "Waneer", "wanneer"),
        ("Hij las ”De Waneer” van Jansen.", "Waneer", "wanneer"),
        ('Hij zei: "Wij komen morgen terug."', '"', "„"),
        ('Hij zei: „Wij zagen "De Wand" nog eens terug.”', '"', "‘"),
        ("Hij zei: „Wij komen morgen terug,” en ging.", ",”", "”,"),
    ],
)
def test_marks_and_what_stands_outside_are_mended(text: str, word: str, new: str) -> None:
    (found,) = respected(text, word, Severity.ERROR, new)
    assert (found.quoted, [fix.safety for fix in found.fixes]) == (False, [Safety.SAFE])
    assert len(respected(text, word, Severity.STYLE, new)) == 1


def test_a_fix_that_reaches_in_from_outside() -> None:
    text = "Hij zei: „Wij komen morgen terug.”"
    (found,) = respected(text, "zei: „Wij", Severity.ERROR, "zei dat zij")
    assert [fix.safety for fix in found.fixes] == [Safety.DISPLAY]


@pytest.mark.parametrize(
    ("path", "text"),
    [("a.md", "Zo staat het er:\n\n> Op 12 Januari komt hij terug.\n"), ("a.html", "<blockquote><p>Op 12 Januari komt hij terug.</p></blockquote>")],
)
def test_block_quotes(path: str, text: str) -> None:
    for linter in (LINTER, EVERYWHERE):
        found = [each for each in check_source(linter, formats.read(path, text.encode(), linter.house))[0] if each.code == "DAT001"]
        assert [(each.quoted, each.fixes[0].safety) for each in found] == [(linter is LINTER, Safety.DISPLAY)]


def test_short_lines_that_end_in_stops_are_no_verse() -> None:
    text = "Hij komt morgen.\nZij komt Waneer het kan.\nWij komen ook.\nDat was het."
    assert [each.quoted for each in respected(text, "Waneer")] == [False]


def test_unless_the_house_wants_it() -> None:
    text = "Hij zei: „Op 12 Januari komt hij terug.”"
    for linter, safety in ((LINTER, Safety.DISPLAY), (EVERYWHERE, Safety.SAFE)):
        (found,) = (each for each in linter.lint(linter.document(text)) if each.code == "DAT001")
        assert found.fixes[0].safety == safety
