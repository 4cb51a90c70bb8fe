"""One word or more: whole sentences, faulty ones with what must be said of them, good ones that must stay silent."""

from pathlib import Path

import pytest

from taallint.api import Linter, Settings

LINTER = Linter(Settings(select=("SAM",)))


def said(text: str) -> list[tuple[str, str]]:
    """What is reported in ``text``, with the first fix."""
    return [(text[f.span.start : f.span.end], f.fixes[0].edits[0].text) for f in LINTER.lint(LINTER.document(text))]


def test_the_seed_has_exactly_one() -> None:
    seed = next((Path(__file__).parent.parent / "seeds").glob("*.txt")).read_text("utf-8")
    assert said(seed) == [("lange afstandsraketten", "langeafstandsraketten")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Hij kreeg een boete van de belasting dienst.", "belasting dienst", "belastingdienst"),
        ("Het hoge druk gebied trekt weg.", "hoge druk gebied", "hogedrukgebied"),
        ("Het ziekenhuis heeft een eerste hulppost.", "eerste hulppost", "eerstehulppost"),
        ("De oud burgemeester was er ook.", "oud burgemeester", "oud-burgemeester"),
        ("De tv presentator is ziek.", "tv presentator", "tv-presentator"),
        ("De 19e eeuwse schilder is vergeten.", "19e eeuwse", "19e-eeuwse"),
        ("De commissie is bijeen gekomen.", "bijeen gekomen", "bijeengekomen"),
        ("Het gesprek heeft plaats gevonden.", "plaats gevonden", "plaatsgevonden"),
        ("Hij kijkt er naar uit.", "er naar", "ernaar"),
        ("Hij zorgt er voor dat het lukt.", "er voor", "ervoor"),
        ("Waar mee ben je bezig?", "Waar mee", "Waarmee"),
        ("Dat het zo loopt, is deze week een stap voor stap plan.", "stap voor stap plan", "stap-voor-stapplan"),
    ],
)
def test_found(text: str, wrong: str, right: str) -> None:
    assert said(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Dat de politie auto’s controleert, is bekend.",
        "Zo maakt de kerk mensen blij en geeft de stad burgers moed.",
        "Toen de trein vertraging had, dronk hij een kop koffie.",
        "De minister van Onderwijs geeft gemeenten geld voor een paar honderd kinderen.",
        "Hij is er voor ons en zij wonen er in de zomer.",
        "Zij waren er om te helpen, daar aan de overkant van de straat.",
        "Omdat de NAVO troepen stuurt, vraagt de EU steun.",
        "Hij is de stad in gegaan en de berg op gelopen, naar boven gegaan en weer terug.",
        "Het lid van de Tweede Kamer sprak dinsdag over drie miljoen euro.",
        "Eén man, twee vrouwen en drie kinderen gingen te voet op weg.",
        "De wethouder onderwijs en de hoogleraar psychologie spraken in de maand mei.",
    ],
)
def test_silent(text: str) -> None:
    assert said(text) == []
