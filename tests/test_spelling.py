"""The spelling rules in whole sentences: what they say, how surely, and where they keep silent."""

import pytest

from taallint.api import Settings, Severity, lint

ONLY = Settings(select=("SPE",))


def said(text: str) -> dict[str, Severity]:
    """Word -> severity of what the spelling rules say, without the hints."""
    return {text[f.span.start : f.span.end]: f.severity for f in lint(text, settings=ONLY) if f.severity is not Severity.CONSIDER}


@pytest.mark.parametrize(
    "text",
    [
        "De predikant sprak met Yevhenia Tymosjtsjyk uit Ljubotyn over de oorlog.",
        "Het boek heet ”The Power of Prayer and Fasting” en kost 14,95 euro.",
        "Hij noemde het een ”kwebbelarium” en lachte.",
        "De 14-jarige reed 80 km/u op de A28, zei een CDA’er van 50-plus.",
        "Met name in Barneveld kwamen zij van harte naar de toogdag van het deputaatschap.",
        "De Heere zegene u, schreef de scriba namens het moderamen.",
        "Dít is wat zij mét hem wilde: hóóp.",
        "Land- en tuinbouwers en kerk- en schoolgebouwen kregen hulp.",
        "De rk kerk en de hervormde gemeente vierden samen.",
    ],
)
def test_silence_on_good_text(text: str) -> None:
    assert said(text) == {}


@pytest.mark.parametrize(
    ("text", "word", "severity"),
    [
        ("Waneer komt de trein?", "Waneer", Severity.ERROR),
        ("De hoofstad van het land ligt in het noorden.", "hoofstad", Severity.ERROR),
        ("De predikand las een brief voor.", "predikand", Severity.ERROR),
        ("Er kwamen fotos van het feest.", "fotos", Severity.ERROR),
        ("De SGPer stemde tegen.", "SGPer", Severity.ERROR),
        ("Zij woont in Israel.", "Israel", Severity.ERROR),
        ("Hij zei: „Dat is een vergising.”", "vergising", Severity.LIKELY),
    ],
)
def test_how_sure(text: str, word: str, severity: Severity) -> None:
    assert said(text) == {word: severity}


def test_a_repeated_capitalised_word_is_taken_for_a_name() -> None:
    assert "Waneer" not in said("Waneer woont in Ede. Ook Waneer is voorzitter. De heer Waneer sprak.")


def test_fixes_are_worked_out_only_when_asked() -> None:
    (finding,) = lint("De hoofstad van het land.", settings=ONLY)
    assert finding.has_lazy_fixes
    assert finding.fixes[0].edits[0].text == "hoofdstad"
