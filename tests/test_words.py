"""Words: the lexicon, verdicts, compounds, suggestions and the cache of counts."""

import os
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from taallint.words import counts
from taallint.words.automaton import Automaton
from taallint.words.compounds import is_compound
from taallint.words.lexicon import TextList, form, lexicon
from taallint.words.suggest import suggest
from taallint.words.suspects import likelier
from taallint.words.verdict import Judgement, verdict

RIGHT = """
huis huizen huisje Amsterdam zo'n foto's 's-Gravenhage SGP'er SGP'ers NAVO PvdA sms'je A28 CO2 50-plusser 14-jarige 100ste 3e km/u Zelenski's Kees'
Noord-Hollandse oud-wethouder ex-gevangene vice-premier dít hóóp mét vóórdat één wél blíj café overal beïnvloeden geüpdatet kerkenraad deputaten dr.
o.a. J.W. iPhone YouTube translitereert barthiaan commissariaats-
""".split()  # noqa: SIM905

WRONG = {
    "waneer": "wanneer",
    "gerefomeerd": "gereformeerd",
    "hoofstad": "hoofdstad",
    "zowiezo": "sowieso",
    "onmiddelijk": "onmiddellijk",
    "interresant": "interessant",
    "pannekoek": "pannenkoek",
    "kerkeraad": "kerkenraad",
    "beinvloed": "beïnvloed",
    "Israel": "Israël",
    "fotos": "foto’s",
    "SGPer": "SGP’er",
    "wèl": "wél",
    "óok": "óók",
    "eenaantal": "een aantal",
    "gearresteert": "gearresteerd",
    "kado": "cadeau",
    "geupdatet": "geüpdatet",
    "goevernement": "gouvernement",
    "kosmonoot": "kosmonaut",
    "verassing": "verrassing",
    "direkteur": "directeur",
    "pakhuisje's": "pakhuisjes",
    "vergadernig": "vergadering",
    "burgermeester": "burgemeester",
}


@pytest.mark.parametrize("word", RIGHT)
def test_right_words_pass(word: str) -> None:
    found = verdict(word)
    assert found is None or found.judgement is Judgement.NAME


@pytest.mark.parametrize("word", [word for word in WRONG if word not in {"verassing"}])
def test_wrong_words_are_found(word: str) -> None:
    found = verdict(word)
    assert found is not None
    assert found.judgement is not Judgement.NAME


@pytest.mark.parametrize(("word", "right"), WRONG.items())
def test_meant_word_is_suggested(word: str, right: str) -> None:
    found = verdict(word)
    offered = [found.meant.replace("'", "’")] if found and found.meant else []
    assert right in [*offered, *suggest(word)][:3]


@pytest.mark.parametrize("word", ["schrijfschoenen", "stikstofprotesten", "huizencrisisdebat"])
def test_new_compounds_need_no_list(word: str) -> None:
    assert form(word).listed or is_compound(word)


@pytest.mark.parametrize("word", ["kopkoffie", "hoofstad", "verzekeringmaatschapij", "stikstofprotetsen", "regeringspratij", "gezondheidzorgplan"])
def test_slips_are_no_compounds(word: str) -> None:
    assert not is_compound(word)


@pytest.mark.parametrize(("word", "right"), [("gebauwde", "gebouwde"), ("belastingsdienst", "belastingdienst"), ("ministerpresident", "minister-president")])
def test_rare_word_beside_a_frequent_one_is_suspect(word: str, right: str) -> None:
    assert likelier(word) == right


@pytest.mark.parametrize("word", ["huis", "gebouwde", "stikstof", "predikant", "ploegen"])
def test_ordinary_words_are_not_suspect(word: str) -> None:
    assert likelier(word) is None


def test_suggestions_keep_the_capitals() -> None:
    assert suggest("Waneer")[0] == "Wanneer"
    assert suggest("WANEER")[0] == "WANNEER"


def test_listed_errors_come_first() -> None:
    assert suggest("gevraagt")[0] == "gevraagd"
    assert not lexicon().listed("gevraagt")


@given(st.text(max_size=25))
@settings(max_examples=60)
def test_any_string_gets_a_verdict(text: str) -> None:
    if text:
        verdict(text)
    suggest(text[:12])


@given(st.text("abdegijklmnoprstuvw", min_size=3, max_size=9))
@example("naa")
@settings(max_examples=40)
def test_suggestions_are_known_words(word: str) -> None:
    for text in suggest(word):
        for part in text.split(" "):
            plain = part.replace("’", "'")
            assert form(plain).listed or is_compound(plain) or text.replace("’", "'") in lexicon().corrections(word)


def test_text_list_finds_sorted_and_appended_lines(tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    lines = sorted(f"woord{number:05d}" for number in range(3000))
    path.write_text("\n".join([*lines, "aap\tnoot", "zes", "mies"]) + "\n", "utf-8")
    words = TextList(path)
    assert all(words.has(line) for line in (lines[0], lines[1], lines[1500], lines[-1], "zes", "mies"))
    assert not any(words.has(word) for word in ("", "woord", "woord99999", "aap", "zzz"))
    assert words.rest("aap") == "noot"
    assert words.rest("zes") is None


class TestCounts:
    TABLE: ClassVar = {"de": 90, "kerk": 12, "orgel": 3, "één": 4}

    @pytest.fixture(autouse=True)
    def small_table(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(counts, "_load", lambda language: dict(self.TABLE))

    def check(self, opened: counts.Counts) -> None:
        assert {word: opened.count(word) for word in (*self.TABLE, "x", "", "zzz")} == {**self.TABLE, "x": 0, "": 0, "zzz": 0}

    def test_first_time_and_later(self, tmp_path: Path) -> None:
        self.check(counts.open_counts(tmp_path / "nieuw"))
        again = counts.open_counts(tmp_path / "nieuw")
        assert isinstance(again, counts.FileCounts)
        self.check(again)
        assert len(list((tmp_path / "nieuw").iterdir())) == 1

    @pytest.mark.parametrize("content", [b"", b"x", b"\nde 90\n", b"\x00" * 100])
    def test_damaged_file_is_made_anew(self, tmp_path: Path, content: bytes) -> None:
        counts.open_counts(tmp_path)
        (file,) = tmp_path.iterdir()
        file.write_bytes(content)
        self.check(counts.open_counts(tmp_path))
        assert isinstance(counts.open_counts(tmp_path), counts.FileCounts)

    def test_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "bestand").write_text("")
        self.check(counts.open_counts(tmp_path / "bestand" / "map"))

    def test_failed_write_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(os, "replace", fail)
        self.check(counts.open_counts(tmp_path))
        assert not list(tmp_path.iterdir())


def test_automaton_is_read_the_same_way_without_pread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "pread", raising=False)
    mapped = Automaton(lexicon().folder / "spelling" / "nl_NL.dict")
    for word in (b"huis~", b"fietsen~", b"xqz~"):
        assert mapped.walk(word) == mapped.walk(word) == lexicon().speller.walk(word)


def test_what_is_no_automaton(tmp_path: Path) -> None:
    (tmp_path / "x.dict").write_bytes(b"something else")
    with pytest.raises(ValueError, match="CFSA2"):
        Automaton(tmp_path / "x.dict")
