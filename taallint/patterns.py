"""A small pattern language over tokens, in which editors write confusions down, and the rule shape that speaks from a list of them.

A pattern is a row of elements that match neighbouring tokens of one sentence:

==============  =====================================================================
``woord``       this word, in any case; ``een|de`` one of several; also a mark (``,``)
``~leiden``     any form of the lemma; ``~leiden|lijden`` of one of several
``<ZNW:EKV>``   a word with a tag that starts so; ``<ZNW|BNW>`` one of several
``<!WKW>``      a word without a tag that starts so (and not a mark)
``!een|de``     any word or mark but these
``<0>``         a number in digits
``*``           any one word
``...``         at most six words
``(x)``         element x may be missing
``^`` ``$``     start and end of the sentence
``[x y]``       what is wrong; exactly one pair in a pattern
==============  =====================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from itertools import takewhile
from typing import ClassVar, NamedTuple
from zlib import crc32

from .document import NUMBER, PUNCT, WORD, Document, Token
from .house import House
from .kept import kept
from .model import Edit, Finding, Fix, Safety, Severity, Span
from .regexes import lazy_regex
from .rule import Rule

Matcher = Callable[[Token], bool]
_GAP = 6
_FREQUENT = """
    , . de het een van in en dat op te is voor met die zijn niet aan er om ook als dan maar bij was naar over door uit tot of hij heeft worden werd zich
    wordt nog hebben had geen kan wel meer ze al we haar dit hun zo tegen deze zal onder kunnen waren zou na wat ik mijn zij je men u moet moeten
    """.split()  # noqa: SIM905
_LINE = lazy_regex(r"(?P<pattern>.+?)\s+->\s*(?P<right>[^:]*?)\s*(?::\s+(?P<message>.+))?$")


@cache
def _rarity(word: str) -> int:
    """The rank of ``word`` among the most frequent words and marks; one more than the last for others."""
    return _FREQUENT.index(word) if word in _FREQUENT else len(_FREQUENT)


class _Element(NamedTuple):
    matches: Matcher
    least: int = 1
    most: int = 1


class Pattern:
    """A compiled pattern. ``anchors`` are the words of which one must stand at element ``anchor`` for the pattern to match.

    Raises ``ValueError`` (Dutch) when it has no literal word before a ``...`` or not exactly one pair of square brackets.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._at_start = self._at_end = False
        wrong: list[int] = []
        for part in source.split():
            if part[0] == "[":
                wrong.append(len(self._parts))
            bare = part.strip("[]")
            if bare == "^":
                self._at_start = True
            elif bare == "$":
                self._at_end = True
            else:
                self._parts.append(bare)
            if part[-1] == "]":
                wrong.append(len(self._parts))
        if len(wrong) != 2:
            raise ValueError(f"“{source}”: zet precies één stuk tussen [ en ].")
        self._wrong = wrong
        self.anchor, self.anchors = self._find_anchor()
        self._missing = sum(part[0] == "(" for part in self._parts[: self.anchor])

    def _find_anchor(self) -> tuple[int, frozenset[str]]:
        """The literal element before any ``...`` that is likely the rarest, so that the pattern is tried least."""
        near = takewhile(lambda part: part[1] != "...", enumerate(self._parts))
        literal = [(index, part.lower().split("|")) for index, part in near if part[0] not in "~!<*("]
        if not literal:
            raise ValueError(f"“{self.source}”: er moet een gewoon woord in staan vóór iets van wisselende lengte.")
        anchor, words = max(literal, key=lambda item: (min(map(_rarity, item[1])), min(map(len, item[1]))))
        return anchor, frozenset(words)

    @cached_property
    def _elements(self) -> list[_Element]:
        return [_element(part) for part in self._parts]

    @cached_property
    def _beside(self) -> list[tuple[int, Matcher]]:
        """What must match at a fixed distance from the anchor, literal words first: most places are dismissed by it."""
        if self._missing:
            return []
        fixed = list(takewhile(lambda at: self._elements[at].least == self._elements[at].most, range(len(self._elements))))
        places = [at for at in fixed if at != self.anchor]
        return [(at - self.anchor, self._elements[at].matches) for at in sorted(places, key=lambda at: self._parts[at][0] in "~!<*")]

    @property
    def wrong(self) -> list[str]:
        """The words of which one is wrong, when what is wrong is one element."""
        first, end = self._wrong
        return self._parts[first].lower().split("|") if end == first + 1 else []

    def match(self, sentence: Sequence[Token], at: int) -> tuple[int, int] | None:
        """The tokens [start, end) that are wrong, when the anchor stands at ``sentence[at]`` and the pattern matches around it."""
        for offset, matches in self._beside:
            if not (0 <= at + offset < len(sentence) and matches(sentence[at + offset])):
                return None
        for start in range(max(0, at - self.anchor), at - self.anchor + self._missing + 1):
            if self._at_start and any(token.kind != PUNCT for token in sentence[:start]):
                return None
            places = self._follow(sentence, start, 0)
            if places is not None and places[self.anchor] == at:
                return places[self._wrong[0]], places[self._wrong[1]]
        return None

    def _follow(self, sentence: Sequence[Token], at: int, index: int) -> list[int] | None:
        """Where each element from ``index`` on begins, and the end; None when they don't match from token ``at``."""
        if index == len(self._elements):
            if self._at_end and any(token.kind == WORD for token in sentence[at:]):
                return None
            return [at]
        element = self._elements[index]
        count = 0
        while True:
            if count >= element.least:
                rest = self._follow(sentence, at + count, index + 1)
                if rest is not None:
                    return [at, *rest]
            if count == element.most or at + count >= len(sentence) or not element.matches(sentence[at + count]):
                return None
            count += 1


def _element(source: str) -> _Element:
    if source.startswith("(") and source.endswith(")"):
        return _element(source[1:-1])._replace(least=0)
    if source == "...":
        return _Element(lambda token: token.kind != PUNCT, 0, _GAP)
    if source == "*":
        return _Element(lambda token: token.kind != PUNCT)
    if source.startswith("~"):
        lemmas = frozenset(source[1:].split("|"))
        return _Element(lambda token: not lemmas.isdisjoint(token.form.lemmas))
    if source.startswith("!"):
        others = frozenset(source[1:].lower().split("|"))
        return _Element(lambda token: token.form.lower not in others)
    if source == "<0>":
        return _Element(lambda token: token.kind == NUMBER)
    if source.startswith("<!"):
        without = tuple(source[2:-1].split("|"))
        return _Element(lambda token: token.kind == WORD and not token.form.has_tag(*without))
    if source.startswith("<"):
        prefixes = tuple(source[1:-1].split("|"))
        return _Element(lambda token: token.form.has_tag(*prefixes))
    words = frozenset(source.lower().split("|"))
    return _Element(lambda token: token.form.lower in words)


class Entry(NamedTuple):
    """One line of a list: what is wrong, what it should be (empty: no suggestion), why, and how sure."""

    pattern: Pattern
    right: str
    message: str
    severity: Severity

    def right_for(self, wrong: str) -> str:
        """What ``wrong`` should be. Rights that stand in a row with ``|`` belong to the wrong words in the same order."""
        rights = self.right.split("|")
        return rights[self.pattern.wrong.index(wrong)] if len(rights) > 1 else self.right


class PatternList(Rule):
    """A rule that speaks from a list of patterns in ``huisstijl/<file>.txt``. A subclass gives ``file`` and a standard message.

    A line reads ``pattern -> right: reason`` (``[leidt|leiden] schade -> lijdt|lijden``: each wrong word has its own right one); a line with a
    severity between square brackets (``[waarschijnlijk]``) holds for the lines below it.
    """

    file: ClassVar[str]
    message: ClassVar[str]

    def check(self, doc: Document) -> Iterator[Finding]:
        entries = _entries(doc.house, self.file)
        said: set[Span] = set()
        for sentence, at in doc.where(entries.anchors.keys()):
            for entry in entries.at(sentence[at].form.lower):
                found = entry.pattern.match(sentence, at)
                if found is None:
                    continue
                tokens = sentence[slice(*found)]
                span = Span(tokens[0].start, tokens[-1].end)
                right = entry.right_for(tokens[0].form.lower)
                if span not in said and doc.text[slice(*span)] != right:
                    said.add(span)
                    yield self._finding(entry, tokens, right)

    def _finding(self, entry: Entry, tokens: Sequence[Token], right: str) -> Finding:
        span = Span(tokens[0].start, tokens[-1].end)
        fixes = []
        if right:
            if tokens[0].form.is_capitalised and right[:1].islower():
                right = right[:1].upper() + right[1:]
            fixes = [Fix((Edit(span, word),), word, Safety.UNSAFE) for word in right.split(" / ")]
        return self.finding(span, entry.message or self.message, fixes, entry.severity)


class _Entries:
    """The entries of one list, by their anchor words. Which lines have which anchors is kept; a line is read when one of its anchors is met."""

    def __init__(self, lines: Sequence[str], where: str) -> None:
        self._lines = lines
        self._where = where
        self._entries: dict[str, list[Entry]] = {}
        state = f"{crc32(chr(10).join(lines).encode()):08x}"
        self.anchors: dict[str, list[tuple[int, str]]] = kept(f"rare words {where} {state}", "", self._find_anchors)
        """Anchor word -> the numbers of the lines that start there, and the severity that holds for each."""

    def _find_anchors(self) -> dict[str, list[tuple[int, str]]]:
        anchors: dict[str, list[tuple[int, str]]] = {}
        severity = str(Severity.LIKELY)
        for number, line in enumerate(self._lines):
            if line.startswith("[") and line.endswith("]") and " " not in line and line[1:-1] in list(Severity):
                severity = line[1:-1]
                continue
            for word in self._entry(number, severity).pattern.anchors:
                anchors.setdefault(word, []).append((number, severity))
        return anchors

    def _entry(self, number: int, severity: str) -> Entry:
        """Raises ``ValueError`` (Dutch) naming the list and the line when it can't be read."""
        line = self._lines[number]
        parts = _LINE.match(line)
        if parts is None:
            raise ValueError(f"{self._where}: “{line}” is geen regel van de vorm “patroon -> goed: reden”.")
        return Entry(Pattern(parts["pattern"]), parts["right"], parts["message"] or "", Severity(severity))

    def at(self, word: str) -> list[Entry]:
        """The entries with the anchor ``word``."""
        known = self._entries.get(word)
        if known is None:
            known = self._entries[word] = [self._entry(*place) for place in self.anchors[word]]
        return known


@cache
def _entries(house: House, file: str) -> _Entries:
    return _Entries(house.lines(file), f"huisstijl/{file}.txt")
