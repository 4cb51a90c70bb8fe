"""What is known of a Dutch word form: is it listed, how frequent is it, which readings (lemma and tag) does it have.

The facts come from the package ``lingotweaker-data-nl`` and are read where they lie. ``form(text)`` gives one
:class:`Form` per distinct string for the whole process, so a fact is worked out at most once.
"""

from __future__ import annotations

import mmap
import unicodedata
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from .automaton import Automaton
from .memory import Memory, memory

_FOLD = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "´": "'",
        "`": "'",
        "ʼ": "'",
        "′": "'",
        "\u2011": "-",
        "\u2010": "-",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)


class Reading(NamedTuple):
    """One way to read a form: its lemma and its tag (see :class:`Form` for the tag set)."""

    lemma: str
    tag: str


def normalise(word: str) -> str:
    """``word`` as the dictionaries write it: NFC, straight apostrophe, plain hyphen, no soft hyphens or zero-width spaces."""
    return word if word.isascii() else unicodedata.normalize("NFC", word).translate(_FOLD)


class TextList:
    """A text file with one entry a line, sorted but for what was added at its end; searched where it lies, for the few words that the automata don't have."""

    _TAIL = 16_384
    """Bytes at the end that are not trusted to be sorted."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._end = self._data.rfind(b"\n", 0, max(0, len(self._data) - self._TAIL)) + 1

    @cached_property
    def _tail(self) -> dict[bytes, bytes]:
        """The lines at the end: what stands before a tab, and what follows it."""
        lines = (line.partition(b"\t") for line in reversed(self._data[self._end :].splitlines()))
        return {word: rest for word, _, rest in lines}

    def has(self, entry: str) -> bool:
        """Is there a line that is exactly ``entry``?"""
        wanted = entry.encode("utf-8", "replace")
        return self._line_from(wanted) == wanted or self._tail.get(wanted) == b""

    def rest(self, entry: str) -> str | None:
        """What follows ``entry`` and a tab on its line; None when no line starts so."""
        wanted = entry.encode("utf-8", "replace")
        word, tab, rest = self._line_from(wanted + b"\t").partition(b"\t")
        if word != wanted or not tab:
            rest = self._tail.get(wanted, b"")
        return rest.decode() or None

    def _line_from(self, wanted: bytes) -> bytes:
        """The first line of the sorted part that is not smaller than ``wanted``."""
        data = self._data
        low, high = 0, self._end
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start)
            if data[start:end].rstrip(b"\r") < wanted:
                low = end + 1
            else:
                high = start
        return data[low : data.find(b"\n", low)].rstrip(b"\r")


class Lexicon:
    """The Dutch dictionaries. Look-ups are exact (case counts) and expect normalised words."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def speller(self) -> Automaton:
        """Entries ``word~F``; F is the frequency class, A (rarest) to Z."""
        return Automaton(self.folder / "spelling" / "nl_NL.dict")

    @cached_property
    def tagger(self) -> Automaton:
        """Entries ``word~cut+suffix~TAG``."""
        return Automaton(self.folder / "dictionaries" / "dutch.dict")

    @cached_property
    def synthesiser(self) -> Automaton:
        """Entries ``lemma|TAG~cut+suffix``."""
        return Automaton(self.folder / "dictionaries" / "dutch_synth.dict")

    @cached_property
    def _extra(self) -> TextList:
        return TextList(self.folder / "spelling" / "spelling.txt")

    @cached_property
    def _unchecked(self) -> TextList:
        """Words that the speller of this data must not judge, either because they are right or because ``replace.txt`` mends them."""
        return TextList(self.folder / "spelling" / "ignore.txt")

    @cached_property
    def _added(self) -> TextList:
        return TextList(self.folder / "words" / "added.txt")

    @cached_property
    def _prohibited(self) -> frozenset[str]:
        lines = (self.folder / "spelling" / "prohibit.txt").read_text("utf-8").splitlines()
        return frozenset(line.strip() for line in lines if not line.startswith("#"))

    @cached_property
    def memory(self) -> Memory:
        """What earlier runs found out about words."""
        return memory(self.folder)

    @cache  # noqa: B019 - one lexicon lives as long as the process
    def frequency(self, word: str) -> int:
        """Frequency class of ``word``: 1 (rarest) to 26, or 0 when the speller doesn't have it. A step is roughly a factor two."""
        return self.memory.get(f"f {word}", lambda: self._frequency(word))

    def _frequency(self, word: str) -> int:
        node = self.speller.walk(word.encode("utf-8", "replace") + b"~")
        return max(self.speller.last_bytes(node), default=64) - 64

    def prohibits(self, word: str) -> bool:
        """Is ``word``, in this case, in the list of forms that are never right?"""
        return word in self._prohibited

    @cache  # noqa: B019
    def listed(self, word: str) -> bool:
        """Is ``word``, in this case, in one of the word lists and not prohibited?"""
        if word in self._prohibited:
            return False
        if self.frequency(word) or self._extra.has(word):
            return True
        if self._unchecked.has(word):
            return _replacements(word) is None
        return bool(self.readings(word))

    @cache  # noqa: B019
    def phrases(self, word: str) -> tuple[str, ...]:
        """Fixed groups of words and names of more words that hold the word ``word``, all in lower case: *met name* for *name*."""
        return _lines_with(word, self._groups)

    @cached_property
    def _groups(self) -> str:
        return normalise(f"\n{(self.folder / 'words' / 'multiwords.txt').read_text('utf-8')}\n").lower()

    def corrections(self, word: str) -> tuple[str, ...]:
        """What a list of common errors gives for ``word``, best first; empty when it has none, or only a preference among correct spellings."""
        return _replacements(word) or ()

    @cache  # noqa: B019
    def readings(self, word: str) -> tuple[Reading, ...]:
        """Every reading of ``word`` in this case."""
        return tuple(map(Reading._make, self.memory.get(f"r {word}", lambda: self._readings(word))))

    def _readings(self, word: str) -> tuple[tuple[str, str], ...]:
        tagger = self.tagger
        node = tagger.walk(word.encode("utf-8", "replace") + b"~")
        if not node:
            added = self._added.rest(word)
            if added is None:
                return ()
            lemma, _, tag = added.strip().partition("\t")
            return ((lemma, tag),)
        found = []
        for entry in tagger.suffixes(node):
            code, tag = entry.decode().rsplit("~", 1)
            cut = ord(code[0]) - 65
            found.append(((word[:-cut] if cut else word) + code[1:], tag))
        return tuple(sorted(found))

    @cache  # noqa: B019
    def inflect(self, lemma: str, tag: str) -> tuple[str, ...]:
        """The forms of ``lemma`` with exactly this tag: ``inflect("vinden", "WKW:TGW:3EP")`` is ``("vindt",)``."""
        synthesiser = self.synthesiser
        key = f"{lemma}|{tag}"
        node = synthesiser.walk(f"{key}~".encode("utf-8", "replace"))
        codes = sorted(code.decode() for code in synthesiser.suffixes(node)) if node else []
        return tuple(key[: len(key) - ord(code[0]) + 65] + code[1:] for code in codes)


def _lines_with(word: str, text: str) -> tuple[str, ...]:
    """The lines of more words of ``text`` that hold ``word``."""
    found, at = [], text.find(word)
    while at >= 0:
        end = text.find("\n", at)
        line = text[text.rfind("\n", 0, at) + 1 : end]
        if " " in line and line[0] != "#" and word in line.split():
            found.append(line)
        at = text.find(word, end)
    return tuple(found)


def _replacements(word: str) -> tuple[str, ...] | None:
    from .phrases import phrases

    return phrases().corrections(word)


@cache
def lexicon() -> Lexicon:
    """The one lexicon of this process; its files are opened when first asked for."""
    from lingotweaker_data_nl import DATA_DIR

    return Lexicon(Path(DATA_DIR) / "nl")


class Form:
    """A word form as it stands in texts, and what the lexicon says of it; one object per distinct string.

    A capitalised form also gets what is known of its lower-case form, and a form in capitals of both others, because
    a capital may come from the place in the sentence.

    Tags are colon-separated, from general to particular. First part: ``ZNW`` noun, ``WKW`` verb, ``BNW`` adjective, ``BYW`` adverb,
    ``VNW`` pronoun or article, ``VRZ`` preposition, ``VGW`` conjunction, ``GET`` number, ``TSW`` interjection, ``ENM`` proper name, ``MEH`` unit,
    ``DVS``/``DVW`` part of a compound or fixed phrase. Then ``EKV`` singular, ``MRV`` plural, ``DE_``/``HET`` the article, ``VRK`` diminutive,
    ``ONV``/``VRB`` uninflected/inflected, ``STL VGR OVR`` degrees of comparison. Verbs: ``TGW`` present, ``VLT`` past, ``INF`` infinitive and plural,
    ``1EP``/``3EP`` first and third person, ``VTD`` past participle, ``ODW`` present participle, ``LOS`` form of a separable verb without its particle.
    Names: ``PER:FST`` first name, ``PER:LST`` surname, ``LOC`` place, ``ORG`` organisation, ``PRD`` product.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.norm = normalise(text)
        self.lower = self.norm.lower()

    @cached_property
    def is_capitalised(self) -> bool:
        """Does its first letter stand in upper case (Amsterdam, ’s-Gravenhage no, NAVO yes)?"""
        return self.text[:1].isupper()

    @cached_property
    def is_upper(self) -> bool:
        """More than one letter, and all in upper case (NAVO, VN)."""
        return len(self.text) > 1 and self.text.isupper()

    @cached_property
    def variants(self) -> tuple[str, ...]:
        """The spellings under which this form may be looked up, as written first."""
        if self.norm == self.lower:
            return (self.norm,)
        title = self.norm[:1] + self.lower[1:]
        return tuple(dict.fromkeys((self.norm, self.lower) if not self.is_upper else (self.norm, title, self.lower)))

    @cached_property
    def frequency(self) -> int:
        """Highest frequency class over the variants, 0 to 26."""
        return max(map(lexicon().frequency, self.variants))

    @cached_property
    def listed(self) -> bool:
        """Is one of the variants in the word lists?"""
        return any(map(lexicon().listed, self.variants))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Readings of all variants."""
        return tuple(reading for variant in self.variants for reading in lexicon().readings(variant))

    @cached_property
    def tags(self) -> frozenset[str]:
        return frozenset(reading.tag for reading in self.readings)

    @cached_property
    def classes(self) -> frozenset[str]:
        """The first parts of the tags: ``{"ZNW", "WKW"}`` for *loop*."""
        return frozenset(tag.partition(":")[0] for tag in self.tags)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        return frozenset(reading.lemma for reading in self.readings)

    def has_tag(self, *prefixes: str) -> bool:
        """Does one of the tags start with one of ``prefixes``?"""
        for tag in self.tags:  # noqa: SIM110 - any() takes twice the time, and rules ask this more than anything
            if tag.startswith(prefixes):
                return True
        return False

    def __repr__(self) -> str:
        return f"Form({self.text!r})"


@cache
def form(text: str) -> Form:
    """The one :class:`Form` of ``text``."""
    return Form(text)
