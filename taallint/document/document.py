"""Document, Block and the map from a document's text back to the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence, Set
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from ..model import Span
from ..words.counts import leans_english
from . import tokens as _tokens
from .index import Index, Place
from .quotations import Quotation, find_quotations
from .shape import Shape
from .syntax import Sentence
from .timing import TIME_NOUNS, time_phrase
from .tokens import Token
from .witness import Witness

if TYPE_CHECKING:
    import regex

    from ..house import House
    from ..words.lexicon import Form


class Kind(StrEnum):
    """What a piece of an article is."""

    SECTION = "rubriek"
    HEAD = "kop"
    LEAD = "inleiding"
    BYLINE = "auteur"
    DATE = "datum"
    CAPTION = "bijschrift"
    SUBHEAD = "tussenkop"
    PARAGRAPH = "alinea"
    QUOTE = "citaat"
    LIST = "lijst"
    LEFTOVER = "restant"

    @property
    def is_prose(self) -> bool:
        """Whole sentences: lead, paragraph, quote, caption."""
        return self in _PROSE


_PROSE = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.QUOTE, Kind.CAPTION})


class OffsetMap:
    """From offsets in ``Document.text`` to offsets in the source text of the file, both in code points.

    ``pieces`` are (text offset, source offset) pairs in ascending order; from each pair on, the two run side by side until the next.
    """

    def __init__(self, pieces: Sequence[tuple[int, int]] = ((0, 0),)) -> None:
        self._text = [piece[0] for piece in pieces]
        self._source = [piece[1] for piece in pieces]

    def source(self, offset: int) -> int:
        """Where the code point at ``offset`` stands in the source."""
        at = bisect_right(self._text, offset) - 1
        return self._source[at] + offset - self._text[at]

    def span(self, span: Span) -> Span:
        """The source of ``span``: from its first code point up to just after its last."""
        if span.end <= span.start:
            at = self.source(span.start)
            return Span(at, at)
        return Span(self.source(span.start), self.source(span.end - 1) + 1)


class Block:
    """A piece of an article of one kind. ``span`` has no white space at its ends; a block may hold line breaks."""

    def __init__(self, kind: Kind, span: Span, masks: tuple[Span, ...] = ()) -> None:
        self.kind = kind
        self.span = span
        self.masks = masks
        self.document: Document
        self.index = 0

    @property
    def text(self) -> str:
        return self.document.text[self.span.start : self.span.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of this block; ``Token.index`` counts within the block."""
        return _tokens.tokenise(self.document.text, self.span, self.masks)

    @cached_property
    def sentences(self) -> list[list[Token]]:
        return list(_tokens.sentences(self.tokens))

    @property
    def previous(self) -> Block | None:
        return self.document.blocks[self.index - 1] if self.index else None

    @property
    def next(self) -> Block | None:
        return self.document.blocks[self.index + 1] if self.index + 1 < len(self.document.blocks) else None

    def __repr__(self) -> str:
        return f"Block({self.kind} {self.span.start}-{self.span.end})"


class Document:
    """An article. ``text`` is what a reader would read; every span in the program counts code points in it.

    ``blocks`` stand in the order of the text and don't overlap. ``origin`` leads from ``text`` back to the file.
    """

    def __init__(self, text: str, blocks: Sequence[Block], house: House, path: str | None = None, origin: OffsetMap | None = None) -> None:
        self.text = text
        self.blocks = list(blocks)
        self.house = house
        self.path = path
        self.origin = origin or OffsetMap()
        self.is_typed = False
        """Its straight quotation marks, ``--`` and ``...`` become the real signs on the page, as in Markdown."""
        for index, block in enumerate(self.blocks):
            block.document = self
            block.index = index

    def release(self) -> None:
        """Let go of everything, at the end: its parts refer to one another in circles, which only the collector would find, and late."""
        for block in self.blocks:
            block.__dict__.clear()
        self.__dict__.clear()

    def prose(self) -> Iterator[Block]:
        """The blocks that hold whole sentences."""
        return (block for block in self.blocks if block.kind.is_prose)

    def readable(self) -> Iterator[Block]:
        """Every block that belongs to the article: all but the leftovers."""
        return (block for block in self.blocks if block.kind is not Kind.LEFTOVER)

    def of_kind(self, *kinds: Kind) -> Iterator[Block]:
        return (block for block in self.blocks if block.kind in kinds)

    @cached_property
    def sentences(self) -> list[list[Token]]:
        """The sentences of every readable block, in order; a heading counts as one."""
        return [sentence for block in self.readable() for sentence in block.sentences]

    @cached_property
    def syntax(self) -> list[Sentence]:
        """The sentences of the readable blocks, each with its clauses and noun phrases (worked out when asked for)."""
        return [Sentence(sentence, block) for block in self.readable() for sentence in block.sentences]

    @cached_property
    def shape(self) -> Shape:
        """The sorts of the words of the article as a row of letters, for searching with regular expressions."""
        return Shape(self.syntax)

    @cached_property
    def timeless_shape(self) -> Shape:
        """The same row, in which phrases that tell when (dit jaar, de afgelopen weken) are adverbs: they are no subject."""
        found = ((sentence, time_phrase(sentence, at)) for sentence, at in self.places(TIME_NOUNS))
        numbers = self._numbers
        return self.shape.with_adverbs((numbers[id(sentence.tokens)], *stretch) for sentence, stretch in found if stretch)

    @cached_property
    def index(self) -> Index:
        """Where each word of the readable blocks stands."""
        return Index(self.sentences)

    def where(self, words: Set[str]) -> Iterator[Place]:
        """Each place where one of ``words`` (normalised, in lower case; a mark counts too) stands: its sentence and its index there.

        The cheap way to start a rule: only the places that matter are visited. The order is by word, then by place.
        """
        found = self.index.by_lower.keys() & words
        return self.index.of_words(sorted(found)) if found else iter(())

    def such(self, test: Callable[[Form], object]) -> Iterator[Place]:
        """Each place of a word whose form passes ``test``, which is asked once for each different form, so best memoised: its sentence and index there."""
        found = self.index.words_such(test)
        return self.index.of_forms(found) if found else iter(())

    @property
    def vocabulary(self) -> KeysView[str]:
        """Every different word and mark, normalised and in lower case."""
        return self.index.by_lower.keys()

    def word_counts(self) -> Iterable[tuple[Form, int]]:
        """Each different word of the readable blocks, and how often it stands there."""
        places = self.index.by_form
        return [(word, len(places[word])) for word in self.index.words]

    def places(self, test: Set[str] | Callable[[str], object], last: str = "") -> Iterator[tuple[Sentence, int]]:
        """Each place of a word (normalised, in lower case) that is in ``test`` or passes it, which is asked once for each different word.

        ``last`` narrows the search to words that end in one of its letters. Yields the sentence, ready for its syntax, and the index in it.
        """
        index = self.index
        words = chain.from_iterable(index.by_last.get(letter, ()) for letter in last) if last else self.vocabulary
        found = filter(test, words) if callable(test) else sorted(self.vocabulary & test)
        return ((self.sentence_of(tokens), at) for tokens, at in index.of_words(found))

    def sentence_of(self, tokens: list[Token]) -> Sentence:
        """The sentence of ``tokens``, one of :attr:`sentences`, ready for its syntax."""
        return self.syntax[self._numbers[id(tokens)]]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(sentence.tokens): number for number, sentence in enumerate(self.syntax)}

    @cached_property
    def words(self) -> list[Token]:
        """Every word token of the readable blocks."""
        return [token for block in self.readable() for token in block.tokens if token.kind == _tokens.WORD]

    def has_term(self, tokens: Iterable[Token]) -> bool:
        """Is one of ``tokens`` an English word, in Markdown? There it is a term, used in the English way, and no slip."""
        return self.is_typed and any(leans_english(token.text) for token in tokens)

    @cached_property
    def witness(self) -> Witness:
        """How this article writes each word."""
        return Witness(self)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation and quoted word, outer before inner."""
        return tuple(find_quotations(self))

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        spans = sorted(q.span for q in self.quotations if q.is_speech)
        starts: list[int] = []
        ends: list[int] = []
        for span in spans:
            if ends and span.start <= ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.start)
                ends.append(span.end)
        return starts, ends

    def in_quotation(self, offset: int) -> bool:
        """Does the code point at ``offset`` stand in quoted speech (not a quoted title or single word)?"""
        starts, ends = self._quoted
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < ends[at]

    def block_at(self, offset: int) -> Block | None:
        """The block in which ``offset`` stands."""
        at = bisect_right(self._starts, offset) - 1
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].span.end else None

    def is_prose(self, offset: int) -> bool:
        """Does ``offset`` stand in a block of whole sentences?"""
        block = self.block_at(offset)
        return block is not None and block.kind.is_prose

    def is_text(self, offset: int, in_address: bool = False) -> bool:
        """Does ``offset`` stand in running text: in a readable block, outside its masks and, unless ``in_address``, its addresses?"""
        block = self.block_at(offset)
        if block is None or block.kind is Kind.LEFTOVER or any(mask.start <= offset < mask.end for mask in block.masks):
            return False
        return in_address or not any(token.kind == _tokens.ADDRESS and token.start <= offset < token.end for token in block.tokens)

    def matches(self, pattern: regex.Pattern[str], in_address: bool = False) -> Iterator[regex.Match[str]]:
        """The matches of ``pattern`` that start in running text (see :meth:`is_text`)."""
        return (match for match in pattern.finditer(self.text) if self.is_text(match.start(), in_address))

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset`` in ``text``, both from 1, the column in code points."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1
