"""Every example on every rule's card: `fout` is reported at the marked places, `wordt` is what the fixes make of it, `goed` is silent."""

import pytest

from taallint import formats, registry
from taallint.api import Document, Edit, Linter, Rule
from taallint.card import Card, Example, card
from taallint.run import check_source

LINTER = Linter()
RULES = list(registry.load(()).values())
EXAMPLES = [pytest.param(rule, example, id=f"{rule.code}-{n}") for rule in RULES for n, example in enumerate(card(rule).examples)]


def apply(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: type[Rule], example: Example) -> None:
    if rule.examples_as == ".txt":
        document: Document = LINTER.document(example.text)
        findings = sorted(rule().check(document), key=lambda finding: finding.span)
    else:
        source = formats.read(f"stuk{rule.examples_as}", example.text.encode(), LINTER.house)
        findings = [finding for finding in check_source(LINTER, source)[0] if finding.code == rule.code]
    assert [(f.span, example.text[f.span.start : f.span.end]) for f in findings] == [(span, example.text[span.start : span.end]) for span in example.spans]
    if example.fixed is not None:
        assert apply(example.text, [edit for f in findings for fix in f.fixes[:1] for edit in fix.edits]) == example.fixed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_card_is_complete(rule: type[Rule]) -> None:
    found: Card = card(rule)
    assert found.title.endswith(".")
    assert found.explanation
    assert any(example.spans for example in found.examples), "a rule needs a `fout`"
    assert any(not example.spans for example in found.examples), "a rule needs a `goed`"
