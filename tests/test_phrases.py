"""The phrase memory: kinds, look-up, the compiled file and its cache."""

from pathlib import Path

import pytest

from taallint.words import phrases as module
from taallint.words.phrases import HYPHEN, JOINED, LINKING, OTHER, SPLIT, UNHYPHENED, WORD, Phrase, Phrases, compile_phrases


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small data package with one phrase of each kind and some that must be left out."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "words").mkdir()
    (tmp_path / "rules" / "replace.txt").write_text(
        "# opmerking\n"
        "fiets winkel=fietswinkel|fiets-winkel\n"
        "fiets winkels=fietswinkels\n"
        "auto eigenaar=auto-eigenaar\n"
        "opreis=op reis\n"
        "pro-forma=pro forma\n"
        "dagtaak=dagstaak\tGebruik de tussen-s als je die hoort.\n"
        "het gebeurd nu=het gebeurt nu\n"
        "nooit geen tijd=geen tijd\n"
        "klaar.=gereed\n"
        "Fietsen=fietsen\n",
        "utf-8",
    )
    (tmp_path / "words" / "multipartcompounds.txt").write_text("# lijst\nkeuken tafel laken|kleed\nfietspad\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "wrong", "right", "kind"),
    [
        ("een fiets winkel daar", "fiets winkel", "fietswinkel", SPLIT),
        ("een auto eigenaar daar", "auto eigenaar", "auto-eigenaar", HYPHEN),
        ("een Opreis daar", "opreis", "op reis", JOINED),
        ("een pro-forma daar", "pro-forma", "pro forma", UNHYPHENED),
        ("een dagtaak daar", "dagtaak", "dagstaak", LINKING),
        ("en het gebeurd nu", "het gebeurd nu", "het gebeurt nu", WORD),
        ("er nooit geen tijd", "nooit geen tijd", "geen tijd", OTHER),
        ("het keuken tafel laken", "keuken tafel laken", "keukentafellaken", SPLIT),
    ],
)
def test_each_kind_is_found(folder: Path, text: str, wrong: str, right: str, kind: str) -> None:
    memory = Phrases(compile_phrases(folder))
    assert list(memory.at(text.split(), 1)) == [Phrase(wrong, right, kind)]


def test_what_is_not_remembered(folder: Path) -> None:
    memory = Phrases(compile_phrases(folder))
    for word in ("klaar.", "fietsen", "fietspad", "onbekend", "\ud800"):
        assert memory.starting(word) == []
    assert list(memory.at(["fiets"], 0)) == []
    assert not memory.lists("fiets", "tafel")


def test_the_cache_is_made_once_and_a_broken_one_is_made_anew(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "cache" / "phrases.bin"
    monkeypatch.setattr(module, "_cache_file", lambda: target)
    compiled = compile_phrases(folder)
    monkeypatch.setattr(module, "compile_phrases", lambda _: compiled)
    fresh = module.phrases.__wrapped__
    assert fresh().starting("opreis")
    assert target.read_bytes() == compiled
    assert list(target.parent.iterdir()) == [target]
    monkeypatch.setattr(module, "compile_phrases", lambda _: pytest.fail("compiled twice"))
    assert fresh().starting("opreis")
    target.write_bytes(b"")
    monkeypatch.setattr(module, "compile_phrases", lambda _: compiled)
    assert fresh().starting("opreis")


def test_without_a_place_to_write_it_works_from_memory(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(module, "_cache_file", lambda: tmp_path / "file" / "phrases.bin")
    compiled = compile_phrases(folder)
    monkeypatch.setattr(module, "compile_phrases", lambda _: compiled)
    assert module.phrases.__wrapped__().starting("opreis")
