"""Roles, noun phrases and clauses of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taallint.api import Clause, Linter, NounPhrase, Sentence, gender, roles

LINTER = Linter()


def analyse(text: str) -> Sentence:
    return LINTER.document(text).syntax[0]


def words(sentence: Sentence, part: Clause | NounPhrase) -> str:
    places = part.tokens if isinstance(part, Clause) else range(part.start, part.end)
    return " ".join(sentence.tokens[at].text for at in places)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("De man, die ziek was, vertelt het verhaal.", ["De man vertelt het verhaal", "die ziek was"]),
        ("De man die daar loopt is ziek.", ["De man is ziek", "die daar loopt"]),
        ("Als je de doos opent wordt het licht.", ["Als je de doos opent", "wordt het licht"]),
        ("Als iemand vee of schapen doodt, is dat strafbaar.", ["Als iemand vee of schapen doodt", "is dat strafbaar"]),
        ("De oude man en zijn vrouw wonen in Den Haag.", ["De oude man en zijn vrouw wonen in Den Haag"]),
        ("Hij zei dat hij zijn taak neerlegt en vertrekt.", ["Hij zei", "dat hij zijn taak neerlegt", "en vertrekt"]),
        ("Toen kwam hij.", ["Toen kwam hij"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    sentence = analyse(text)
    assert [words(sentence, clause) for clause in sentence.clauses] == clauses


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("De politie heeft de man gezien.", "heeft"),
        ("Omdat hij de was wil doen.", "wil"),
        ("In de straat staan huizen.", "staan"),
        ("De loop van de rivier verandert.", "verandert"),
        ("Zijn vader zijn wij vergeten.", "zijn"),
        ("De man.", None),
    ],
)
def test_finite_verb(text: str, finite: str | None) -> None:
    sentence = analyse(text)
    at = sentence.clauses[0].finite
    assert (None if at is None else sentence.tokens[at].text) == finite


@pytest.mark.parametrize(
    ("text", "phrase", "head", "number"),
    [
        ("De oude Duitse dokter komt.", "De oude Duitse dokter", "dokter", 1),
        ("De boeken zijn duur.", "De boeken", "boeken", 2),
        ("Twee jongens lopen.", "Twee jongens", "jongens", 2),
        ("President Volodimir Zelenski spreekt.", "President Volodimir Zelenski", "President", 1),
        ("Jan van der Berg slaapt.", "Jan van der Berg", "Jan", 1),
        ("Wij slapen.", "Wij", "Wij", 2),
        ("Het regent.", "Het", "Het", 1),
        ("Het huis brandt.", "Het huis", "huis", 1),
    ],
)
def test_noun_phrase(text: str, phrase: str, head: str, number: int) -> None:
    sentence = analyse(text)
    found = sentence.noun_phrase_at(0)
    assert found is not None
    assert (words(sentence, found), sentence.tokens[found.head].text, found.number) == (phrase, head, number)


def test_no_noun_phrase() -> None:
    assert analyse("Gisteren sliep hij.").noun_phrase_at(0) is None
    assert analyse("Zijn de kosten hoog?").noun_phrase_at(0) is None


def test_phrases_after_a_preposition_are_no_subjects() -> None:
    sentence = analyse("Volgens de politie is de man in Utrecht gezien.")
    assert [words(sentence, phrase) for phrase in sentence.clauses[0].noun_phrases] == ["de man"]


def test_gender() -> None:
    assert gender("huis") == {"het"}
    assert gender("man") == {"de"}
    assert gender("xyzzy") == frozenset()


def test_roles() -> None:
    assert roles.roles("vindt") == roles.THIRD
    assert roles.roles("Zelenski") == roles.NAME
    assert roles.roles("ik") == roles.SUBJECT
    assert not roles.roles("xyzzy")


@given(st.text(alphabet="deikjzntvaw \n.,„”(-':", max_size=60))
def test_any_text(text: str) -> None:
    for sentence in LINTER.document(text).syntax:
        assert len(sentence.roles) == len(sentence.tokens)
        for clause in sentence.clauses:
            assert clause.tokens
            assert all(phrase.end <= len(sentence.tokens) for phrase in clause.noun_phrases)
