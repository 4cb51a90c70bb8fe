"""Markdown is mostly text on software: what is at home there is no error, and real errors are still found."""

import pytest

from taallint.engine import Linter
from taallint.formats.markdown import read
from taallint.model import Severity

LINTER = Linter()


def told(text: str) -> list[tuple[str, str]]:
    source = read(text.encode(), "a.md", LINTER.house)
    return [
        (finding.code, source.document.text[finding.span.start : finding.span.end])
        for finding in LINTER.lint(source.document)
        if finding.severity is not Severity.CONSIDER
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Maak een nieuwe environment aan en vul deze front matter in.",
        "De repository is gecloned en de browsertab blijft open.",
        "Met de -m optie draait stap1 onder python3.",
        "Alle (overheids-)organisaties letten op security- en privacyregels. Ook security hoort erbij.",
        "De Wet hergebruik overheidsinformatie (Who) is gewijzigd. De Who geldt ook hier.",
        "####* Let op *###\n\nDe kaart staat hieronder.",
        "![De molen op de dijk bij Zuid](a.png)\n\nEen alinea over de molen.\n\nNog een alinea.\n\n![De molen op de dijk bij Zuid](a.png)",
        "Druk op **?** of op **!** om verder te gaan.",
        "Zet de regel in /etc/ssh/sshd_config en in /skole/backup, dan werkt het.",
        "Gebruik de functie `f(x` en sluit haar met een haakje af) op het eind.",
        "Vul \\[naam\\], \\[datum\\] en \\[plaats\\] in.",
        "\n".join("Deze letters staan allemaal op een regel, maar dat is geen tekst."),
        "Het hulpmiddel debian-edu-install is er voor beheerders. Merk op dat u moet wachten.",
        "# Licentie\n\nCopyright © Stichting De Molen 2018",
        "Zorg je er best voor dat je weet wat het is. Let wel op dat je dit doet. Soms komt het voor dat je niets ziet.",
        "Het bestand veg2hab.pyt hoort erbij, en ook \\_\\_init\\_\\_.py.",
    ],
)
def test_silence(text: str) -> None:
    assert told(text) == []


def test_what_is_written_so_again_and_again_is_told_once() -> None:
    assert told("Lees de PDF. Bewaar die PDF goed.") == [("HFD009", "PDF")]


@pytest.mark.parametrize(
    ("text", "word"), [("De vriabele is leeg.", "vriabele"), ("Wij gaan voor het onmiddelijk herstel.", "onmiddelijk"), ("Het parlament stemde.", "parlament")]
)
def test_slips_are_found(text: str, word: str) -> None:
    assert [found for _, found in told(text)] == [word]
