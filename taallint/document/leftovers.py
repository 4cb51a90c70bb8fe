"""Leftovers of a web page: lines that belong to the site and not to the article, by the phrases of ``restanten.toml`` and by their form."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..house import House

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_SPACE = re.compile(r"\s+")
_EDGES = " \t.,!?:;…»>→|•·*–-<()[]"
_QUOTES = str.maketrans("’‘`´", "''''")
_ALONE = re.compile(
    r"""(?:null|undefined|NaN|\[object\ Object\]|Array|op|[*<>|\\/•·»«→←▼▲▶►✓✕×+=~^]|\.\.?             # empty fields, stray signs
    |(?:https?://|www\.)\S+
    |[^\s.][^\n]{0,90}\.(?:jpe?g|png|gif|webp|svg|tiff?|pdf|docx?|xlsx?|pptx?|indd|mp[34]|mov|avi)        # a file name
    |[\ue000-\uf8ff\ufffd]+
    |(?:null\s+)+[Bb]eeld|null(?:\s+null)+|Beeld|BEELD
    |(?:\d+|een|één)\s+(?:sec|seconde|minuut|minuten|min|uur|uren|dag|dagen|week|weken|maand|maanden|jaar)\.?\s+geleden)$""",
    re.VERBOSE,
)
_SITE_WORDS = frozenset(
    [
        "nieuwsbrief",
        "nieuwsbrieven",
        "nieuwsupdate",
        "mailbox",
        "inbox",
        "abonnee",
        "abonnees",
        "abonnement",
        "abonneer",
        "account",
        "inloggen",
        "registreer",
        "registreren",
        "login",
        "cookies",
        "cookie",
        "privacyverklaring",
        "privacybeleid",
        "privacystatement",
        "voorwaarden",
        "aanmelden",
        "aanmeldt",
        "gratis",
        "artikel",
        "artikelen",
        "klik",
        "app",
        "e-mailadres",
        "wachtwoord",
        "proefabonnement",
        "lezen",
        "doneer",
        "inschrijven",
        "schrijf",
        "meld",
        "ontvang",
        "akkoord",
        "maand",
    ]
)
_STRONG_SITE_WORDS = frozenset(
    [
        "nieuwsbrief",
        "nieuwsbrieven",
        "nieuwsupdate",
        "mailbox",
        "inbox",
        "abonnement",
        "abonneer",
        "account",
        "inloggen",
        "login",
        "cookies",
        "privacyverklaring",
        "privacybeleid",
        "privacystatement",
        "e-mailadres",
        "wachtwoord",
        "proefabonnement",
    ]
)
_ADDRESSED = frozenset({"u", "uw", "je", "jouw", "jou", "onze", "ons", "wij", "we"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_VAGUE = 3
_SHORT = 10
_LONG = 200


class Leftovers:
    """The phrases of one house. A ``*`` in a phrase stands for any text, a ``#`` for a number, a ``+`` at the end
    for text that starts with a capital; capitals and marks at the ends don't count.

    A phrase with fewer than three words of its own and a ``*`` only fits a line of at most ten words without a full stop.
    """

    def __init__(self, house: House) -> None:
        table = house.table("restanten")
        self._by_first: dict[str, list[list[str]]] = {}
        self._inside: list[list[str]] = []
        self._capital: set[str] = set()
        for phrases in table.get("regels", {}).values():
            for phrase in phrases:
                parts = phrase.lower().replace("+", "*").split("*")
                if phrase.endswith("+"):
                    self._capital.add(parts[0])
                first = parts[0].split(None, 1)[0].strip(_EDGES) if parts[0].strip() else ""
                (self._by_first.setdefault(first, []) if first else self._inside).append(parts)
        self.menu = frozenset(_entries(table, "menu"))
        self.labels = frozenset(_entries(table, "rubrieken"))
        """Names of sections and genres, in lower case: opinie, commentaar, interview."""

    def phrase(self, line: str) -> bool:
        """Is ``line`` as a whole one of the phrases?"""
        first = line[:60].split(None, 1)[0].strip(_EDGES).lower().translate(_QUOTES)
        if first[:1].isdigit():
            first = "#"
        candidates = self._by_first.get(first, ())
        if not candidates and len(line) > _LONG:
            return False
        plain = _plain(line)
        if not candidates and not any(parts[-1].strip() in plain and parts[-2].strip() in plain for parts in self._inside):
            return False
        for parts in (*candidates, *self._inside):
            if parts[0] in self._capital and not line[len(parts[0]) :].lstrip(" ‘'“\"„”")[:1].isupper():
                continue
            if _fits(plain, parts) and not (_is_vague(parts) and (_is_sentence(line, plain, parts) or plain.count(" ") >= _SHORT)):
                return True
        return False

    def is_menu(self, line: str) -> bool:
        """Three or more words, all of them from the menus of sites."""
        words = line.split()
        return 3 <= len(words) <= 60 and all(word.strip(_EDGES).lower() in self.menu or not word.strip(_EDGES) for word in words)

    def is_weak(self, line: str) -> bool:
        """A label that counts as a leftover only in the company of others."""
        return line.strip(_EDGES).lower() in self.menu


def is_leftover_alone(line: str) -> bool:
    """An empty field, a stray sign, a file name, a bare web address or an age («3 uur geleden») as a line of its own."""
    return len(line) < 400 and _ALONE.match(line) is not None


def site_talk(line: str) -> int:
    """How much a line talks of subscriptions, logging in, cookies and newsletters to the reader: the number of such words, 0 if none is telling."""
    if len(line) > 400:
        return 0
    words = set(_WORD.findall(line.lower()))
    if not words & _STRONG_SITE_WORDS or not (words & _ADDRESSED or line.split(None, 1)[0].lower() in _SITE_WORDS):
        return 0
    return len(words & _SITE_WORDS)


@cache
def leftovers(house: House) -> Leftovers:
    """The one :class:`Leftovers` of ``house``."""
    return Leftovers(house)


def _entries(table: dict[str, dict[str, list[str]]], name: str) -> list[str]:
    return [entry.lower() for entries in table.get(name, {}).values() for entry in entries]


def _plain(line: str) -> str:
    return _SPACE.sub(" ", _NUMBER.sub("#", line).lower().translate(_QUOTES)).strip(_EDGES)


def _is_vague(parts: list[str]) -> bool:
    return len(parts) > 1 and sum(len(part.split()) for part in parts) < _VAGUE


def _is_sentence(line: str, plain: str, parts: list[str]) -> bool:
    """Does ``line`` end in a full stop, without a question mark or colon after the phrase («Fout gezien? Mail ons.»)?"""
    head = plain[: len(parts[0]) + 1]
    return line.rstrip()[-1] == "." and "?" not in head and ":" not in head


def _fits(plain: str, parts: list[str]) -> bool:
    if len(parts) == 1:
        return plain == parts[0].strip(_EDGES)
    if not plain.startswith(parts[0].rstrip()):
        return False
    at = len(parts[0].rstrip())
    for part in parts[1:-1]:
        found = plain.find(part.strip(), at)
        if found < 0:
            return False
        at = found + len(part.strip())
    last = parts[-1].strip(_EDGES)
    if not last:
        return at == len(plain) or not plain[at].isalnum()
    return plain.endswith(last) and len(plain) - len(last) >= at
