"""What the cards of the date rules can't show: they need the article around the date."""

import pytest

from taallint.api import Severity, lint

ARTICLE = """Overleg over nieuw rapport

Hoofdredactie
{date} 13:37

De raad vergadert op {day} over het nieuwe rapport van de commissie.

De zitting begint om tien uur en duurt de hele dag.
"""


def found(date: str, day: str) -> list[tuple[str, Severity]]:
    return [(finding.code, finding.severity) for finding in lint(ARTICLE.format(date=date, day=day)) if finding.code.startswith("DAT")]


def test_weekday_without_year_is_counted_from_the_date_of_the_article() -> None:
    assert found("31 oktober 2024", "dinsdag 6 november") == [("DAT004", Severity.CONSIDER)]
    assert found("31 oktober 2024", "woensdag 6 november") == []


@pytest.mark.parametrize(("date", "day"), [("30 december 2024", "donderdag 2 januari"), ("2 januari 2025", "maandag 30 december")])
def test_nearest_year_may_be_the_next_or_the_last(date: str, day: str) -> None:
    assert found(date, day) == []


def test_date_line_of_a_web_page_is_one_finding_with_a_safe_fix() -> None:
    text = ARTICLE.format(date="31 October 2024", day="woensdag 6 november")
    (finding,) = [finding for finding in lint(text) if finding.code.startswith("DAT")]
    assert text[finding.span.start : finding.span.end] == "31 October 2024"
    assert finding.fixes[0].edits[0].text == "31 oktober 2024"


@pytest.mark.parametrize("day", ["29 februari 1900", "29 februari 2023", "31 april", "31-11-2024", "99-6-2014", "0 mei 2020"])
def test_impossible(day: str) -> None:
    assert ("DAT003", Severity.ERROR) in found("31 oktober 2024", day)


@pytest.mark.parametrize("day", ["29 februari 2000", "29 februari 2024", "30 april", "30-11-2024", "6/7 juni", "12.30 mei"])
def test_possible(day: str) -> None:
    assert found("31 oktober 2024", day) == []
