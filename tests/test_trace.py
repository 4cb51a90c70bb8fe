"""``taallint words trace``: what it says of words of every kind, and that it says the same as the rules."""

import json
from pathlib import Path

import pytest

from taallint.cli.program import run
from taallint.engine import Linter
from taallint.words.trace import Trace, meaning, trace
from taallint.words.verdict import Judgement, verdict


def of(word: str) -> Trace:
    return trace(word, Linter().house)


@pytest.mark.parametrize(
    ("word", "accepted", "why"),
    [
        ("huis", True, "staat in het woordenboek"),
        ("Heere", True, "staat in een lijst van dit huis"),
        ("onmiddelijk", False, "lijkt een tikfout"),
        ("glorfendel", False, "lijkt op geen gewoon woord"),
        ("zondermeer", False, "is een bekende fout"),
        ("gebauwde", False, "lijkt sterk op een veel gewoner woord"),
        ("Trumpiaan", True, "gemaakt van “Trump”"),
        ("Glorfendel", True, "geldt het als naam"),
        ("kerkenraadsbriefje", True, "samenstelling van bekende woorden"),
        ("Δωδεκα", True, "vorm die niet op spelling wordt nagekeken"),
    ],
)
def test_why(word: str, accepted: bool, why: str) -> None:
    found = of(word)
    assert (found.accepted, why in found.why) == (accepted, True), found


def test_facts() -> None:
    found = of("kerkenraadsbriefje")
    assert [part for part, _ in found.parts] == ["kerkenraads", "briefje"]
    assert found.parts[0][1].endswith("+ tussen-s")
    found = of("onmiddelijk")
    assert (found.meant, found.near, found.suggestions[0]) == ("onmiddellijk",) * 3
    found = of("liepen")
    assert ("lopen", "werkwoord, verleden tijd, meervoud") in [(read.lemma, read.meaning) for read in found.readings]
    assert found.counted > 100
    assert any(Path(path).name == "woorden.txt" and entry == "Heere" for path, _, entry in of("Heere").entries)


def test_what_is_accepted_is_what_the_verdict_accepts() -> None:
    for word in ["fiets", "fitz", "gistren", "bioscoopje", "Hereenveen", "beinvloeden", "14-jarige", "ex-minister", "dít", "mega-order"]:
        judged = verdict(word)
        assert of(word).accepted == (judged is None or judged.judgement is Judgement.NAME)


def test_an_unknown_tag_is_shown_as_it_is() -> None:
    assert meaning("XYZ") == "xyz"


class TestCommand:
    def test_in_words(self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "60")
        assert run(["words", "trace", "huis", "onmiddelijk"]) == 1
        shown = capfd.readouterr().out
        assert "huis: goed; het staat in het woordenboek." in shown
        assert "onmiddelijk: niet goed" in shown
        assert "SPE001 onbekend-woord" in shown
        assert max(map(len, shown.splitlines())) <= 60
        assert run(["words", "trace", "huis"]) == 0

    def test_as_json(self, capfd: pytest.CaptureFixture[str]) -> None:
        run(["words", "trace", "--json", "Jan Smit", "onmiddelijk"])
        found = json.loads(capfd.readouterr().out)
        assert [record["word"] for record in found] == ["Jan", "Smit", "onmiddelijk"]
        assert found[2]["findings"][0]["fixes"][0] == "onmiddellijk"

    def test_the_projects_own_list(self, capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        run(["words", "add", "glorfendel"])
        assert run(["words", "trace", "Glorfendel"]) == 0
        assert "woorden.txt:1  (glorfendel)" in capfd.readouterr().out
