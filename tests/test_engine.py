"""The engine: which findings are told when several speak of the same place."""

import time

from hypothesis import given
from hypothesis import strategies as st

from taallint.api import Edit, Finding, Fix, Severity, Span, lint
from taallint.engine import _telling

spans = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
findings = st.lists(st.builds(lambda span, severity: Finding("TST001", span, "", severity, ()), spans, st.sampled_from(Severity)), max_size=12)


@given(findings)
def test_told_findings_never_overlap_and_each_other_is_covered(found: list[Finding]) -> None:
    kept = _telling(found)
    for first in kept:
        assert not any(first.span.overlaps(other.span) or first.span == other.span for other in kept if other is not first)
    for dropped in (finding for finding in found if finding not in kept):
        covering = [finding for finding in kept if finding.span.overlaps(dropped.span) or finding.span == dropped.span]
        assert covering
        assert min(finding.severity.rank for finding in covering) <= dropped.severity.rank


def test_a_removal_covers_what_its_fix_rewrites() -> None:
    removal = Finding("BIJ001", Span(20, 30), "", Severity.REMOVE, (Fix((Edit(Span(5, 7), " "), Edit(Span(20, 30), ""))),))
    space = Finding("INT001", Span(5, 7), "", Severity.ERROR, ())
    assert _telling([space, removal]) == [removal]


def test_of_the_same_words_the_rule_that_knows_more_is_heard() -> None:
    assert [finding.code for finding in lint("De gemeenteraad heeft dinsdag ingestemt met de bouw van een school.")] == ["WKW025"]


def test_many_findings_take_linear_time() -> None:
    started = time.process_time()
    many = [Finding("TST001", Span(4 * n, 4 * n + 2), "", Severity.ERROR, ()) for n in range(50_000)]
    assert len(_telling(many)) == 50_000
    assert time.process_time() - started < 20


def test_findings_come_in_the_order_of_the_text() -> None:
    starts = [finding.span.start for finding in lint("Waneer komt de  trein ? Dat is is onmiddelijk bekend.")]
    assert starts == sorted(starts)
    assert len(starts) >= 4
