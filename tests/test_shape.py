"""The row of letters of an article, and the way back to its sentences."""

import pytest

from taallint.api import Linter, letter

LINTER = Linter()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("De mannen uit het dorp liepen.", "dKRtNQ,"),
        ("Hij zag dat twee oude huizen leegstonden.", "sVcpAKQ,"),
        ("„Zijn moeder is ziek”, zei Piet.", '"zNVU",VE,'),
    ],
)
def test_row(text: str, row: str) -> None:
    assert LINTER.document(text).shape.text == f"\n{row}\n"


def test_every_token_has_one_letter() -> None:
    document = LINTER.document("Zo’n 1.200 € (12%) voor www.voorbeeld.nl, d.w.z. „’s avonds” … en/of ’90!")
    assert [len(letter(token.text)) for sentence in document.syntax for token in sentence.tokens] == [1] * sum(map(len, document.sentences))


def test_search_leads_back_to_the_sentence() -> None:
    document = LINTER.document("Het regent.\n\nDe man die daar loopt, is ziek. Zij leest.")
    found = [(sentence.tokens[at].text, match[0]) for sentence, at, match in document.shape.search(r"i (?P<verb> rV )", "verb")]
    assert found == [("daar", "irV")]
