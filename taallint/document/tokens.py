"""Cut text into tokens and tokens into sentences, in a Dutch way. Done once for each block.

A word keeps its inner and leading apostrophes (zo’n, foto’s, ’s-Gravenhage, ’90), its inner hyphens (Noord-Korea) and the hyphen that
stands for a left-out part (land- en tuinbouw). Its closing apostrophe (Kees’) is a token of its own, because it looks like a closing quotation mark.
Abbreviations keep their stops (dr., o.a., d.w.z., A.), numbers their stops, commas and colons (10.000; 13.37; 11:5). Addresses are one token.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import VERBOSE
from typing import Final

from ..model import Span
from ..regexes import lazy_regex
from ..words.lexicon import Form, form

WORD: Final = "word"
NUMBER: Final = "number"
ADDRESS: Final = "address"  # e-mail and web addresses, hashtags, @names, codes of a sign (&nbsp; :smile:)
PUNCT: Final = "punct"
MASK: Final = "mask"  # what a format hides from the rules: code, a tag, a shortcode

ABBREVIATIONS: Final = frozenset(
    """
    a.d. a.g.v. a.h.w. a.s. a.u.b. afb. afd. afl. b.d. bijv. bijz. blz. b.v. c.q. c.s. d.d. dhr. div. dr. drs. ds. d.m.v. d.w.z. e.a. e.d.
    e.e.a. eerw. enz. etc. e.v. excl. fa. fam. febr. gebr. g.g.d. h.t. i.c. i.c.m. i.p.v. i.s.m. i.t.t. i.v.m. incl. ing. inz. ir. jan. jg.
    jhr. jkvr. jl. jr. kand. kapt. kol. lt. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.m.v. m.n. m.u.v. mej. mevr. mgr. mld. mln. mr. mw. n.a.v.
    n.Chr. v.Chr. n.m. nov. n.v.t. o.a. o.b.v. o.i. o.i.d. o.l.v. o.m. o.t.t. okt. ouderl. p.a. p.j. p.m. p.p. pct. penn. plm. p.o. prof.
    ps. resp. s.v.p. secr. sept. sgt. sr. t.a.v. t.b.v. t.e.m. t.g.v. t.h.t. t/m t.n.v. t.o.v. t.w. t.z.t. tel. toel. v.a. v.d. v.h.
    v.l.n.r. v.m. verg. vgl. vlg. vnl. vs. w.o. w.v.t.t.k. z.g. z.o.z. zgn. aant. aug. burg. cand. ind. Chr. dec. ca. bv. prov.
    """.split()  # noqa: SIM905 - a list that people read
)
"""Abbreviations that end in a stop which is not (only) the end of a sentence; lower case also matches a capital."""

_BEFORE_NUMBERS: Final = frozenset(
    """
    p. pag. u. nr. nrs. art. fig. min. max. par. gen. st. kol. Gen. Ex. Lev. Num. Deut. Joz. Richt. Sam. Kon. Kron. Neh. Ps. Spr. Pred.
    Hoogl. Jes. Jer. Klaagl. Ez. Ezech. Dan. Hos. Am. Ob. Mich. Nah. Hab. Zef. Hag. Zach. Mal. Matth. Mat. Mar. Mark. Luk. Joh. Hand. Rom.
    Kor. Gal. Ef. Fil. Filipp. Kol. Thess. Tess. Tim. Tit. Filem. Hebr. Jak. Petr. Jud. Op. Openb.
    """.split()  # noqa: SIM905
)
"""Abbreviations only when a number follows; elsewhere they are words at the end of a sentence."""

_TITLES: Final = frozenset(
    """
    dr. drs. ds. dhr. ing. ir. jhr. jkvr. kand. cand. mej. mevr. mgr. mr. mw. prof. st. fam. gebr. eerw. ouderl. burg. kapt. sgt. lt. blz.
    ca. vgl. vs.
    """.split()  # noqa: SIM905
)
"""Abbreviations after which no sentence ends."""

_APOSTROPHE: Final = "['’‘´`ʼ]"
_DOMAINS: Final = "nl|com|org|be|eu|net|info|nu|de|fr|uk|tv|io"
_IN_WORD: Final = r"[\p{L}\p{M}\p{N}\u00ad¬]|APOSTROPHE(?=[\p{L}\p{N}])|[-‑](?=[\p{L}\p{N}]|APOSTROPHE\p{L})"
_TOKEN = lazy_regex(
    r"""
    (?P<word>\p{L}++(?=[ ,]))
    |(?P<address>(?:https?://|www\.)[^\s<>„”“"]*[\p{L}\p{N}/=_-]
      |[\w.+-]+@[\w-]+(?:\.[\w-]+)+
      |(?<![\p{L}\p{N}])[@\#][\p{L}_][\p{L}\p{N}_]*
      |&(?:\#\d+|\w{2,8});|:[a-z_]+:(?![\p{L}\p{N}])
      |(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]++\.)+(?:DOMAINS)\b(?:/[^\s<>„”“"]*[\p{L}\p{N}/])?)
    |(?P<number>(?<![\p{L}\p{N}])['’‘]?\d+(?:[.,:]\d+)*(?:e\b|['’]s\b)?(?![\p{L}\p{N}]|[-‑]\p{L}))
    |(?P<word>(?:\p{L}\.){2,}(?!\p{L})
      |(?<![\p{L}\p{N}])APOSTROPHE(?:s|t|n|m|k|r|ns)(?![\p{L}\p{N}])(?:-\p{L}+)*
      |(?<![\p{L}\p{N}])[-‑](?=\p{L})(?:IN_WORD)+
      |[\p{L}\p{N}](?:IN_WORD)*+(?:[-‑](?=\s(?:en|of|dan|noch|tot|als|\p{L}+[-‑]\s|,)|,|/))?)
    |(?P<punct>\.{2,}|,,|''|’’|‘‘|``|[-–—]+|\S)
    """.replace("IN_WORD", _IN_WORD)
    .replace("APOSTROPHE", _APOSTROPHE)
    .replace("DOMAINS", _DOMAINS),
    VERBOSE,
)
_NUMBER_FOLLOWS = lazy_regex(r"\s*\d")


class Token:
    """A word, number, address, mark or mask: where it stands, its kind, and whether white space stands before it."""

    __slots__ = ("form", "index", "kind", "lower", "spaced", "start", "text")

    def __init__(self, kind: str, text: str, start: int, spaced: bool, index: int, form: Form) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.spaced = spaced
        self.index = index
        self.form = form
        """What the lexicon knows of this word form."""
        self.lower = form.lower
        """Normalised and in lower case."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        start = self.start
        return Span(start, start + len(self.text))

    @property
    def is_word(self) -> bool:
        return self.kind == WORD

    def __repr__(self) -> str:
        return f"Token({self.text!r} {self.start})"


def is_abbreviation(text: str, before_number: bool = False) -> bool:
    """Is ``text``, with its final stop, a known abbreviation or an initial (o.a., dr., A.)? Some are so only before a number (Kol. 1:8)."""
    if before_number and text in _BEFORE_NUMBERS:
        return True
    return text in ABBREVIATIONS or text.lower() in ABBREVIATIONS or (len(text) == 2 and text[0].isupper())


def tokenise(text: str, span: Span, masks: Iterable[Span] = (), index: int = 0) -> list[Token]:
    """The tokens of ``text[span]``, numbered from ``index``; each of ``masks`` inside it becomes one MASK token."""
    tokens: list[Token] = []
    at = span.start
    for mask in (*masks, Span(span.end, span.end)):
        _tokenise(text, at, mask.start, tokens, index)
        if mask.end > mask.start:
            hidden = text[mask.start : mask.end]
            tokens.append(Token(MASK, hidden, mask.start, text[mask.start - 1 : mask.start].isspace(), index + len(tokens), form(hidden)))
        at = max(at, mask.end)
    return tokens


def _tokenise(text: str, start: int, end: int, tokens: list[Token], index: int) -> None:
    """The tokens of what stands between white space are always the same, but for a stop or hyphen at its end, which looks at what follows."""
    at = start
    index += len(tokens)
    add, find = tokens.append, text.index
    chunks = text[start:end].split()
    is_evenly_spaced = chunks == text[start:end].split(" ")
    for chunk in chunks:
        if not is_evenly_spaced:
            at = find(chunk, at)
        after = at + len(chunk)
        if at > start and chunk[-1] not in _LOOKS_AHEAD:
            parts = _parts(chunk)
        else:
            parts = _parts(chunk, _following(text, chunk[-1], after, end), " " if at > start else text[max(at - 1, 0) : at])
        spaced = True
        for kind, found, place, known in parts:
            add(Token(kind, found, at + place, spaced, index, known))
            index += 1
            spaced = False
        at = after + 1


def _following(text: str, last: str, at: int, end: int) -> str:
    """What of the text from ``at`` on matters to a chunk whose last character is ``last``: for a stop whether it is a number, for a hyphen the next words."""
    if last == ".":
        return " 0" if not text[at + 1 : at + 2].isalpha() and _NUMBER_FOLLOWS.match(text, at) else " "
    return text[at : min(at + _AHEAD, end)] if last in _LOOKS_AHEAD else " "


_AHEAD: Final = 40
_LOOKS_AHEAD: Final = ".-‑"


@lru_cache(maxsize=100_000)
def _parts(chunk: str, following: str = " ", before: str = " ") -> list[tuple[str, str, int, Form]]:
    """The tokens of ``chunk``, a piece of text between white space: kind, text, place in the chunk, and form of each."""
    parts = []
    skip = first = len(before)
    text = before + chunk + following
    last = first + len(chunk)
    for match in _TOKEN.finditer(text, first):
        at = match.start()
        if at < skip:
            continue
        if at >= last:
            break
        kind = match.lastgroup or PUNCT
        found = match.group()
        end = match.end()
        if kind == WORD and end < last and text[end] == "." and is_abbreviation(found + ".", _NUMBER_FOLLOWS.match(text, end + 1) is not None):
            found += "."
            skip = end + 1
        parts.append((kind, found, at - first, form(found)))
    return parts


_LONGEST = 1000
"""A text of so many tokens without an end is cut, so that no rule that compares the words of a sentence is slow on it."""
_ENDS = frozenset(".?!…")


def sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut the tokens of one block into sentences; marks that close a quotation or bracket stay with the sentence they end."""
    start = 0
    count = len(tokens)
    for at in [at for at, token in enumerate(tokens) if token.text[-1] in _ENDS] + [count]:
        while at - start > _LONGEST:
            end = _after_closers(tokens, start + _LONGEST + 1)
            yield tokens[start:end]
            start = end
        if start <= at < count and _ends_sentence(tokens, at):
            end = _after_closers(tokens, at + 1)
            yield tokens[start:end]
            start = end
    if start < count:
        yield tokens[start:]


def _after_closers(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and not tokens[at].spaced and tokens[at].text in _CLOSERS:
        at += 1
    return at


_CLOSERS = frozenset({"”", "“", '"', "’", "'", "’’", "''", ")", "]", "»", "?", "!", ".", "…"})
_OPENERS = frozenset({"„", "“", "”", '"', "‘", "'", "’", ",,", "(", "[", "«", "–", "—", "-"})


def _ends_sentence(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == WORD:
        if token.text[-1] != "." or token.text.lower() in _TITLES:
            return False
    elif token.text not in {".", "?", "!", "…", "..", "..."}:
        return False
    after = _after_closers(tokens, at + 1)
    if after >= len(tokens):
        return True
    following = tokens[after]
    if not following.spaced:
        return False
    while following.text in _OPENERS and after + 1 < len(tokens):
        after += 1
        following = tokens[after]
    starts_like_sentence = following.text[:1].isupper() or following.kind == NUMBER or following.text[:1] in "’‘'"
    if token.kind == WORD:
        if len(token.text) == 2 and at and tokens[at - 1].form.has_tag("ENM:PER:FST"):  # Michael P. Bij zijn aanhouding
            begins = tokens[after + 1 : after + 2]
            return following.text[:1].isupper() and following.form.has_tag("VRZ", "VNW", "VGW", "BYW") and bool(begins) and begins[0].text[0].islower()
        return starts_like_sentence and len(token.text) > 2 and following.kind == WORD and following.form.frequency > 0 and not following.form.has_tag("ENM")
    if token.text in {"?", "!", "…", "..", "..."}:
        return starts_like_sentence
    return not (at and tokens[at - 1].kind == NUMBER and following.kind == NUMBER)
