"""Every public name: all that a rule, a test or a program may import."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache

from .config import DEFAULT, Settings
from .document import ADDRESS, MASK, NUMBER, PUNCT, WORD, Block, Document, Kind, Token, roles, subjects
from .document.lines import caption_text, credit_start
from .document.pieces import assembled
from .document.quotations import PAIRS, Mark, Quotation
from .document.shape import Shape, letter
from .document.syntax import Clause, NounPhrase, Sentence, gender
from .document.witness import Witness, skeleton
from .engine import Linter
from .house import House
from .kept import kept_of_file
from .model import Edit, Finding, Fix, Safety, Severity, Span
from .patterns import Pattern, PatternList
from .regexes import ODD_MARK, lazy_regex
from .rule import Rule, option
from .silence import Silence
from .words import verbs
from .words.capitals import KNOWN_NAME, capital_form, capitalise
from .words.compounds import one_word
from .words.counts import is_english, leans_english
from .words.distance import distance
from .words.lexicon import Form, Reading, form, lexicon, normalise
from .words.names import names
from .words.nouns import FUNCTION_CLASSES, MEASURES, TITLES, article, is_noun, is_only_noun, names_person
from .words.phrases import Phrase, phrases
from .words.sound import sound
from .words.suggest import suggest
from .words.verdict import Judgement, Verdict, verdict

__all__ = [
    "ADDRESS",
    "FUNCTION_CLASSES",
    "KNOWN_NAME",
    "MASK",
    "MEASURES",
    "NUMBER",
    "ODD_MARK",
    "PAIRS",
    "PUNCT",
    "TITLES",
    "WORD",
    "Block",
    "Clause",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Form",
    "House",
    "Judgement",
    "Kind",
    "Linter",
    "Mark",
    "NounPhrase",
    "Pattern",
    "PatternList",
    "Phrase",
    "Quotation",
    "Reading",
    "Rule",
    "RuleWarning",
    "Safety",
    "Sentence",
    "Settings",
    "Severity",
    "Shape",
    "Silence",
    "Span",
    "Token",
    "Verdict",
    "Witness",
    "article",
    "assembled",
    "capital_form",
    "capitalise",
    "caption_text",
    "credit_start",
    "distance",
    "form",
    "gender",
    "is_english",
    "is_noun",
    "is_only_noun",
    "kept_of_file",
    "lazy_regex",
    "leans_english",
    "letter",
    "lexicon",
    "lint",
    "names",
    "names_person",
    "normalise",
    "one_word",
    "option",
    "phrases",
    "roles",
    "skeleton",
    "sound",
    "subjects",
    "suggest",
    "verbs",
    "verdict",
]


class RuleWarning(UserWarning):
    """A rule, or a module of rules, that failed; the others went on."""


@cache
def _linter(settings: Settings) -> Linter:
    return Linter(settings, [])


def lint(text: str, path: str | None = None, settings: Settings | None = None) -> Iterator[Finding]:
    """Check the plain text of one article and yield its findings in order of the text, each with its best fix first.

    Spans count code points of ``text``. ``path`` only names the text. A rule that fails is told by a :class:`RuleWarning`. Raises ``ValueError``
    when a table of the house can't be read.
    """
    linter = _linter(settings or DEFAULT)
    found = linter.lint(linter.document(text, path))
    while linter.problems:
        warnings.warn(linter.problems.pop(0), RuleWarning, stacklevel=2)
    yield from found
