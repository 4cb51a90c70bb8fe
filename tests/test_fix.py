"""Fixes: chosen so that they never touch, applied exactly, shown as a diff, written without risk."""

import os
import stat
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint.fix import ChangedError, apply, choose, diff, mend, write
from taallint.model import Edit, Finding, Fix, Safety, Severity, Span


def finding(start: int, end: int, *fixes: Fix, severity: Severity = Severity.ERROR) -> Finding:
    return Finding("TST001", Span(start, end), "Test.", severity, fixes)


def replace(start: int, end: int, text: str, safety: Safety = Safety.SAFE) -> Fix:
    return Fix.replace(Span(start, end), text, safety)


@st.composite
def texts_with_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(st.text(max_size=40))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(min(ends), max(ends)))
    edits = st.builds(Edit, spans, st.text(max_size=4))
    fixes = st.builds(lambda edit, safety: Fix((edit,), "", safety), edits, st.sampled_from(Safety))
    one = st.builds(
        lambda span, severity, fixes: Finding("TST001", span, "Test.", severity, tuple(fixes)), spans, st.sampled_from(Severity), st.lists(fixes, max_size=3)
    )
    return text, draw(st.lists(one, max_size=8))


def fixes_of(findings: list[Finding], unsafe: bool = False) -> list[Fix]:
    return [fix for _, fix in choose(findings, unsafe)]


@given(texts_with_findings(), st.booleans())
def test_selected_fixes_never_touch(drawn: tuple[str, list[Finding]], unsafe: bool) -> None:
    text, findings = drawn
    fixes = fixes_of(findings, unsafe)
    spans = sorted(edit.span for fix in fixes for edit in fix.edits)
    assert all(before.end < after.start for before, after in pairwise(spans))
    assert all(fix.safety >= (Safety.UNSAFE if unsafe else Safety.SAFE) for fix in fixes)
    assert fixes == fixes_of(list(reversed(findings)), unsafe) or len({(f.severity, f.span) for f in findings}) < len(findings)
    apply(text, fixes)


@given(texts_with_findings())
def test_text_outside_the_edits_stays(drawn: tuple[str, list[Finding]]) -> None:
    text, findings = drawn
    fixes = fixes_of(findings, unsafe=True)
    fixed = apply(text, fixes)
    at = 0
    for edit in sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: edit.span):
        kept = text[at : edit.span.start]
        assert fixed.startswith(kept + edit.text)
        fixed, at = fixed[len(kept + edit.text) :], edit.span.end
    assert fixed == text[at:]


LINES = st.lists(st.text(alphabet="ab é\r\x0c", max_size=4), max_size=6).map("\n".join)


@given(LINES, LINES)
def test_a_diff_is_empty_only_without_change(before: str, after: str) -> None:
    assert (diff("a.txt", before, after) == "") == (before == after)


@pytest.mark.parametrize(("before", "after"), [("a\nb\n", "a\nc\n"), ("a\nb", "a\nc"), ("a\nb", "a\nb\n"), ("één\r\ntwee\r\n", "één\r\ndrie\r\n"), ("", "a\n")])
def test_git_applies_the_diff(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "a.txt").write_bytes(before.encode())
    patch = diff("a.txt", before, after).encode()
    subprocess.run(["git", "apply", "-p0", "--unsafe-paths", "-"], input=patch, cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_bytes() == after.encode()


def test_the_most_urgent_finding_goes_first() -> None:
    word = finding(2, 5, replace(2, 5, "x"))
    line = finding(0, 9, replace(0, 9, ""), severity=Severity.REMOVE)
    assert fixes_of([word, line]) == list(line.fixes)


def test_the_first_fix_that_is_safe_enough() -> None:
    shown, unsafe, safe = (replace(0, 1, text, safety) for text, safety in (("a", Safety.DISPLAY), ("b", Safety.UNSAFE), ("c", Safety.SAFE)))
    assert fixes_of([finding(0, 1, shown, unsafe, safe)]) == [safe]
    assert fixes_of([finding(0, 1, shown, unsafe, safe)], unsafe=True) == [unsafe]


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("abc", [replace(0, 2, "x"), replace(1, 3, "y")])


def test_mending_goes_on_until_nothing_is_left() -> None:
    def check(text: str) -> list[Finding]:
        at = text.find("aa")
        return [finding(at, at + 2, replace(at, at + 2, "a"))] if at >= 0 else []

    mended = mend("aaaa", check)
    assert (mended.text, [each.text for each in mended.rounds], mended.findings) == ("a", ["aaaa", "aaa", "aa"], [])
    assert mend(mended.text, check).rounds == []


def test_fixes_that_undo_each_other_are_not_made_and_others_are() -> None:
    def check(text: str) -> list[Finding]:
        turned = [finding(at, at + 1, replace(at, at + 1, "b" if text[at] == "a" else "a")) for at in range(len(text)) if text[at] in "ab"]
        return [*turned, *(finding(at, at + 1, replace(at, at + 1, "y")) for at in range(len(text)) if text[at] == "x")]

    mended = mend("a-x", check)
    assert mended.text == "b-y"
    assert len(mended.rounds) == 1
    assert mend(mended.text, check).rounds == []


def test_write_keeps_mode_and_follows_a_link(tmp_path: Path) -> None:
    target = tmp_path / "map" / "stuk.txt"
    target.parent.mkdir()
    target.write_bytes(b"oud")
    target.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write(link, b"nieuw", expected=b"oud")
    assert link.is_symlink()
    assert target.read_bytes() == b"nieuw"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(target.parent.iterdir()) == [target]


def test_write_leaves_a_changed_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "stuk.txt"
    target.write_bytes(b"van een ander")
    with pytest.raises(ChangedError):
        write(target, b"nieuw", expected=b"oud")
    assert target.read_bytes() == b"van een ander"
    assert os.listdir(tmp_path) == ["stuk.txt"]


def test_write_leaves_the_old_file_when_it_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "stuk.txt"
    target.write_bytes(b"oud")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write(target, b"nieuw")
    assert target.read_bytes() == b"oud"
    assert os.listdir(tmp_path) == ["stuk.txt"]
