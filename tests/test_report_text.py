"""The report for people: what it shows of a finding, and how."""

from io import StringIO
from typing import Any

import pytest

from taallint.model import Edit, Finding, Fix, Safety, Severity, Span
from taallint.report import RenderOptions, renderer
from taallint.report.terminal import graphemes, head, middle, printable, strip, tail, width
from taallint.run import FileResult

ARTICLE = """\
Boer ploegt zijn akker. beeld ANP
Boer ploegt zijn akker. beeld ANP

Waneer de zon opkomt , ploegt de boer. Hij weet niet waneer hij klaar is.
Waneer hij klaar is, gaat hij naar huis.

Lees ook
Boerin melkt koe

Meer nieuws
"""


def found(words: str, new: str, message: str, severity: Severity, nth: int = 0) -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = ARTICLE.index(words, start + 1)
    span = Span(start, start + len(words))
    return Finding("TST001", span, message, severity, (Fix.replace(span, new, Safety.SAFE),))


def shown(findings: list[Finding], text: str = ARTICLE, **options: Any) -> str:
    out = StringIO()
    renderer("text").render([FileResult("stuk.txt", text, findings)], out, RenderOptions(**options))
    return out.getvalue()


def test_the_whole_report() -> None:
    findings = [
        found("Boer ploegt zijn akker. beeld ANP", "", "Hetzelfde bijschrift staat er twee keer.", Severity.REMOVE, 1),
        found("Waneer", "Wanneer", "Waarschijnlijk een tikfout.", Severity.ERROR),
        found(" ,", ",", "Vóór een komma staat geen spatie.", Severity.ERROR),
        found("Waneer", "Wanneer", "Waarschijnlijk een tikfout.", Severity.ERROR, 1),
        found(ARTICLE[ARTICLE.index("Lees") : -1], "", "Dit hoort bij de site, niet bij het artikel.", Severity.REMOVE),
    ]
    assert shown(findings, width=60) == (
        """\
Moet weg ───────────────────────────────────────────────────

  stuk.txt:2:1  TST001
  ⟦Boer ploegt zijn akker. beeld ANP⟧
  weghalen · Hetzelfde bijschrift staat er twee keer.

  stuk.txt:7:1  TST001
  ⟦Lees ook … Meer nieuws⟧ (3 regels)
  weghalen · Dit hoort bij de site, niet bij het artikel.

Fout ───────────────────────────────────────────────────────

  stuk.txt:4:1  TST001
  ⟦Waneer⟧ de zon opkomt , ploegt de boer. Hij weet niet…
  2× Waneer → Wanneer · Waarschijnlijk een tikfout.
  ook op regel 5

  stuk.txt:4:21  TST001
  Waneer de zon opkomt⟦ ,⟧ ploegt de boer. Hij weet niet…
  opkomt , → opkomt, · Vóór een komma staat geen spatie.

2 resten, 3 fouten in 1 bestand. Met --fix herstelt u alles.
"""
    )


def test_nothing_found() -> None:
    assert shown([]) == "Niets gevonden in 1 bestand.\n"
    assert shown([], quiet=True) == ""


def test_what_to_do_next() -> None:
    finding = found("Waneer", "Wanneer", "Waarschijnlijk een tikfout.", Severity.ERROR)
    assert shown([finding], hints=True).endswith("\nWaarom? Typ: taallint rule TST001\nEén voor één verbeteren? Typ: taallint -i stuk.txt\n")
    assert shown([], hints=True) == "Niets gevonden in 1 bestand.\n"
    assert "Typ:" not in shown([finding], hints=True, quiet=True)


def test_colour_marks_the_words_and_changes_no_cell() -> None:
    finding = found("Waneer", "Wanneer", "Waarschijnlijk een tikfout.", Severity.ERROR)
    colored = shown([finding], color=True)
    assert "\x1b[1;4;31mWaneer\x1b[0m de zon" in colored
    assert strip(colored).replace("Waneer de zon", "⟦Waneer⟧ de zon") == shown([finding])


def test_a_link_leads_to_the_file() -> None:
    assert "\x1b]8;;file://" in shown([found("Waneer", "Wanneer", "Tikfout.", Severity.ERROR)], hyperlinks=True)


def test_other_suggestions_are_shown() -> None:
    span = Span(0, 6)
    finding = Finding("TST001", span, "Tikfout.", Severity.ERROR, tuple(Fix.replace(span, word) for word in ("wanneer", "waarneer", "waarneem")))
    assert "waneer → wanneer (of waarneer, waarneem) · Tikfout." in shown([finding], "waneer")


def test_space_that_changes_is_visible() -> None:
    finding = Finding("TST001", Span(2, 4), "Dubbele spatie.", Severity.ERROR, (Fix.replace(Span(2, 4), " "),))
    assert "de␣␣zon → de␣zon" in shown([finding], "de  zon")


def test_a_quotation_mark_is_shown_with_its_word() -> None:
    finding = Finding("TST001", Span(5, 6), "Verkeerd.", Severity.LIKELY, (Fix((Edit(Span(5, 6), "”"),)),))
    assert '„zaak" → „zaak” · Verkeerd.' in shown([finding], '„zaak"')


def test_what_a_fix_does_elsewhere_is_left_out() -> None:
    fix = Fix((Edit(Span(1, 3), " "), Edit(Span(5, 9), "")))
    assert "weghalen · Dubbel." in shown([Finding("TST001", Span(6, 9), "Dubbel.", Severity.REMOVE, (fix,))], "a  b\n\na b")


@pytest.mark.parametrize("size", [24, 40, 80, 100])
@pytest.mark.parametrize("line", ["lang " * 200 + "waneer" + " woord" * 200, "x" * 999 + "waneer" + "é" * 999, "👩‍👩‍👧 " * 99 + "waneer" + "e\u0301" * 99])
def test_a_long_line_is_cut_to_the_terminal(line: str, size: int) -> None:
    at = line.index("waneer")
    report = shown([Finding("TST001", Span(at, at + 6), "Tikfout.", Severity.ERROR)], line, width=size)
    assert all(width(row) <= size for row in report.splitlines() if "stuk.txt" not in row)
    context = next(row for row in report.splitlines() if "⟦waneer⟧" in row)
    assert set(graphemes(context.replace("⟦waneer⟧", " ").replace("…", " "))) <= {*graphemes(line), " "}


def test_text_for_a_terminal() -> None:
    assert printable("a\x1b[31m\x00\u202eb\u00ad") == "a␛[31m␀‹U+202E›b‹U+00AD›"
    assert printable("👩‍👩‍👧 één") == "👩‍👩‍👧 één"
    assert (width("één"), width("👩‍👩‍👧"), width("🇳🇱"), width("日本"), width("e\u0301")) == (3, 2, 2, 4, 1)
    assert head("een twee drie vier", 12) == "een twee…"
    assert tail("een twee drie vier", 12) == "…drie vier"
    assert width(middle("een twee drie vier vijf zes zeven", 20)) <= 20
