from taallint.words.names import Names, compile_names, names
from taallint.words.sound import sound


def test_names_hold_their_words(tmp_path):
    (tmp_path / "nl" / "words").mkdir(parents=True)
    (tmp_path / "core").mkdir()
    (tmp_path / "nl" / "words" / "multiwords.txt").write_text("Anna Blok\nAnna van der Meer\nin de war\n", "utf-8")
    (tmp_path / "core" / "spelling_global.txt").write_text("# people\nKarl Blok #known\nBlok\n", "utf-8")
    made = Names(compile_names(tmp_path / "nl"))
    assert made.holding("Anna") == (("Anna", "Blok"), ("Anna", "van", "der", "Meer"))
    assert made.holding("Blok") == (("Anna", "Blok"), ("Karl", "Blok"))
    assert made.holding("war") == ()


def test_well_known_names_are_there_from_the_cache_too():
    assert ("Joe", "Biden") in names().holding("Biden")
    names.cache_clear()
    assert ("Joe", "Biden") in names().holding("Biden")


def test_sound():
    assert sound("freddy") == sound("freddie")
    assert sound("cohen") == sound("coen")
    assert sound("scholz") != sound("schulz")
