"""Which settings apply to which file, and what is said of a configuration that is wrong."""

from pathlib import Path

import pytest

from taallint.api import Severity
from taallint.config import ConfigError, Configuration, Settings
from taallint.meant import suggestion


def configure(folder: Path, text: str, name: str = ".taallint.toml") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def settings(path: Path, **overrides: object) -> Settings:
    return Configuration(overrides).settings(str(path))


def test_without_configuration_everything_is_standard(tmp_path: Path) -> None:
    found = settings(tmp_path / "a.txt")
    assert (found.style, found.select, found.ignore, found.fail_on, found.max_size) == ("rd", (), (), Severity.ERROR, 5.0)


def test_every_key(tmp_path: Path) -> None:
    (tmp_path / "regels").mkdir()
    configure(
        tmp_path,
        """
        style = "nrc"
        select = ["DAT", "bij"]
        ignore = ["DAT002"]
        words = ["woorden.txt"]
        names = ["namen.txt"]
        rules = ["regels"]
        fail-on = "huisstijl"
        min-severity = "waarschijnlijk"
        exclude = ["archief/"]
        max-size = 2
        [severity]
        DAT001 = "waarschijnlijk"
        dubbel-bijschrift = "overweging"
        [options.BIJ001]
        similarity = 0.8
        """,
    )
    found = settings(tmp_path / "sub" / "a.txt")
    assert found.style == "nrc"
    assert found.select == ("DAT", "bij")
    assert found.ignore == ("DAT002",)
    assert found.words == (tmp_path / "woorden.txt",)
    assert found.names == (tmp_path / "namen.txt",)
    assert found.rules == (tmp_path / "regels",)
    assert (found.fail_on, found.min_severity) == (Severity.STYLE, Severity.LIKELY)
    assert found.exclude == ("archief/",)
    assert found.max_size == 2.0
    assert found.severity == {"DAT001": Severity.LIKELY, "BIJ001": Severity.CONSIDER}
    assert found.options == {"BIJ001": {"similarity": 0.8}}


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    configure(tmp_path, 'style = "nrc"')
    configure(tmp_path / "a", '[tool.taallint]\nstyle = "trouw"', "pyproject.toml")
    configure(tmp_path / "a" / "b", '[tool.other]\nstyle = "taallint"', "pyproject.toml")
    assert settings(tmp_path / "x.txt").style == "nrc"
    assert settings(tmp_path / "a/b/x.txt").style == "trouw"
    configure(tmp_path / "a", 'style = "nd"')
    assert settings(tmp_path / "a/b/x.txt").style == "nd"


def test_layers(tmp_path: Path) -> None:
    configure(
        tmp_path,
        """
        ignore = ["DAT001"]
        select = ["DAT"]
        [[per-path]]
        paths = ["archief/", "*.oud.txt"]
        ignore = ["DAT002"]
        select = ["BIJ"]
        [[per-path]]
        paths = ["brieven/*"]
        style = "trouw"
        """,
    )
    assert settings(tmp_path / "a.txt").ignore == ("DAT001",)
    old = settings(tmp_path / "archief/1999/a.txt", ignore=("DAT003",))
    assert (old.ignore, old.select) == (("DAT001", "DAT002", "DAT003"), ("BIJ",))
    assert settings(tmp_path / "sub/x.oud.txt").select == ("BIJ",)
    assert settings(tmp_path / "brieven/x.txt").style == "trouw"
    assert settings(tmp_path / "brieven/x.txt", style="nrc").style == "nrc"


def test_per_path_as_a_table(tmp_path: Path) -> None:
    configure(tmp_path, '[per-path."brieven/*"]\nstyle = "trouw"')
    assert settings(tmp_path / "brieven/x.txt").style == "trouw"
    assert settings(tmp_path / "x.txt").style == "rd"


def test_the_same_settings_are_one_object(tmp_path: Path) -> None:
    configure(tmp_path, '[[per-path]]\npaths = ["b/"]\nstyle = "nrc"')
    configuration = Configuration({"ignore": ("DAT",)})
    one, two, other = (configuration.settings(str(tmp_path / name)) for name in ("a.txt", "c/d.txt", "b/a.txt"))
    assert one is two
    assert one is not other


def test_isolated_and_a_file_of_choice(tmp_path: Path) -> None:
    configure(tmp_path, 'style = "nrc"')
    configure(tmp_path, 'style = "nd"', "anders.toml")
    assert Configuration(isolated=True).settings(str(tmp_path / "a.txt")).style == "rd"
    assert Configuration(file=tmp_path / "anders.toml").settings("/elders/a.txt").style == "nd"


def test_excluded(tmp_path: Path) -> None:
    configure(tmp_path, 'exclude = ["archief/", "*.kladje.txt"]\nwords = ["woorden.txt"]')
    configuration = Configuration()
    assert configuration.excludes(str(tmp_path / "archief"), True)
    assert configuration.excludes(str(tmp_path / "sub/x.kladje.txt"))
    assert configuration.excludes(str(tmp_path / "woorden.txt"))
    assert not configuration.excludes(str(tmp_path / "archief.txt"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('style = "nrc"\nstiyle = "x"', ".taallint.toml:2: onbekende instelling “stiyle”. Bedoelde u “style”?"),
        ("style = ]", ".taallint.toml:1:9: dit is geen geldige TOML: style = ]"),
        ('\nstyle = "rd', '.taallint.toml:2: dit is geen geldige TOML: style = "rd'),
        ("style = rd", 'style = rd Tekst staat tussen rechte aanhalingstekens, zoals in: style = "rd".'),
        ("ignore = [“CON”]", "Tekst staat tussen rechte aanhalingstekens"),
        ("select = []", ".taallint.toml:1: “select” is leeg."),
        ('paths = ["a"]', ".taallint.toml:1: onbekende instelling “paths”."),
        ("style = 3", ".taallint.toml:1: “style” moet een tekst zijn."),
        ('\nstyle = "nrcc"', ".taallint.toml:2: er is geen huisstijl “nrcc”; kies uit eigen, nd, nrc, rd, telegraaf, trouw, volkskrant. Bedoelde u “nrc”?"),
        ('\nselect = "DAT"', '.taallint.toml:2: “select” moet een lijst van teksten zijn, zoals ["…"].'),
        ('\n\nselect = ["DAT01x"]', ".taallint.toml:3: er is geen regel “DAT01x”. Bedoelde u “DAT0"),
        ('ignore = ["dubbel-bijschrif"]', "er is geen regel “dubbel-bijschrif”. Bedoelde u “dubbel-bijschrift”?"),
        ('fail-on = "foutt"', "“foutt” is geen ernst; kies uit moet-weg, fout, waarschijnlijk, huisstijl, overweging. Bedoelde u “fout”?"),
        ('[severity]\nDAT001 = "erg"', ".taallint.toml:2: “erg” is geen ernst"),
        ('severity = "fout"', "“severity” moet een tabel zijn"),
        ("[options.BIJ001]\nsimilarty = 0.9", ".taallint.toml:2: regel BIJ001 heeft geen optie “similarty”. Bedoelde u “similarity”?"),
        ('[options.BIJ001]\nsimilarity = "veel"', "optie “similarity” van regel BIJ001 moet een getal zijn, zoals 0.9."),
        ("max-size = 0", "“max-size” moet een getal boven nul zijn"),
        ('rules = ["weg"]', ".taallint.toml:1: de regelmap “weg” bestaat niet."),
        ('[[per-path]]\nstyle = "nrc"', ".taallint.toml:1: elke [[per-path]] heeft “paths” nodig"),
        ('[[per-path]]\npaths = ["a"]\nstijl = "nrc"', ".taallint.toml:3: onbekende instelling “stijl”. Bedoelde u “style”?"),
        ('per-path = "a"', "“per-path” moet een lijst van tabellen zijn"),
    ],
)
def test_what_is_wrong(tmp_path: Path, text: str, sentence: str) -> None:
    configure(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        settings(tmp_path / "a.txt")
    assert sentence in str(error.value)


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / ".taallint.toml").write_bytes(b'style = "caf\xe9"')
    with pytest.raises(ConfigError, match="geen UTF-8"):
        settings(tmp_path / "a.txt")


def test_command_line_is_named_as_the_origin() -> None:
    with pytest.raises(ConfigError, match=r"^opdrachtregel: er is geen regel “QQQ”"):
        Configuration({"select": ("QQQ",)}, isolated=True).settings("a.txt")


def test_suggestion_only_for_what_looks_like_it() -> None:
    assert suggestion("stlye", ["style", "select"]) == " Bedoelde u “style”?"
    assert suggestion("iets", ["style", "select"]) == ""
