"""Leftovers of a web page: lines that belong to the site and not to the article, by the phrases of ``restanten.toml`` and by their form."""

from __future__ import annotations

from functools import cache
from re import VERBOSE
from typing import TYPE_CHECKING, NamedTuple

from ..regexes import lazy_regex
from ..words.lexicon import form

if TYPE_CHECKING:
    from ..house import House

_NUMBER = lazy_regex(r"\d+(?:[.,:]\d+)*")
_EDGES = " \t.,!?:;…»>→|•·*–-<()[]"
_QUOTES = str.maketrans("’‘`´", "''''")
_ALONE = lazy_regex(
    r"""(?:null|undefined|NaN|\[object\ Object\]|Array|op|[*<>|\\/•·»«→←▼▲▶►✓✕×+=~^]|\.\.?             # empty fields, stray signs
    |(?:https?://|www\.)\S+
    |[^\s.][^\n]{0,90}\.(?:jpe?g|png|gif|webp|svg|tiff?|pdf|docx?|xlsx?|pptx?|indd|mp[34]|mov|avi)        # a file name
    |(?:Schermafbeelding|Schermafdruk|Screenshot|IMG|DSC[FN]?|WhatsApp\ Image|image|foto|photo)[\ _-]?\d{3,}[\w\ .:()-]*
    |(?:ANP|anp|EPA|AFP|iStock|shutterstock|AdobeStock|GettyImages)[-_]?\d{5,}\w*(?:\ \d)?|\d{6,}_\w|\w+_\d{6,}\w*
    |(?:\#\w+\s*)+
    |[^\W\d_]+(?:-[^\W_]+){4,}                                                                            # the name of a picture: Wie-dit-leest-is-gek
    |[a-z]+(?:_[a-z0-9]+)+                                                                               # the name of a field: dlm_download
    |[\ue000-\uf8ff\ufffd]+
    |(?:null\s+)+[Bb]eeld|null(?:\s+null)+|Beeld|BEELD
    |(?:Naam|Reactie|E-mail(?:adres)?|Site|Website|Bericht|Voornaam|Achternaam|Opmerking)\s?\*            # a field of a form
    |(?:\d+|een|één)\s+(?:sec|seconde|minuut|minuten|min|uur|uren|dag|dagen|week|weken|maand|maanden|jaar)\.?\s+geleden(?:\s+in\s+\w+)?)$""",
    VERBOSE,
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
_STRONG_STEMS = ("nieuws", "box", "abonne", "account", "inlog", "login", "cookie", "privacy", "mailadres", "wachtwoord")
"""One of these stands in each of the strong words."""
FEED = lazy_regex(
    r"\b(?:\d+|een|één)\s(?:min(?:uut|uten)?|uur|uren|dag(?:en)?|week|weken)\s?geleden(?![^\W\d_]*[a-zß-ÿ])|^(?:Beantwoorden|Reageer|Reply)$|^\d.{5,25}\bom\b.{1,6}$"
)
"""Shows that messages or comments of others follow: 3 uur geleden (also with the next message glued to it), Beantwoorden, a date with a time."""
_COMMENTS = lazy_regex(r"Reacties(?: \(\d+\))?:?$|\d+ [Rr]eacties?\b")
_POINTER = lazy_regex(
    r"""(?:Lees|Bekijk|Beluister|Kijk|Luister|Klik)\s(?:
      hier(?:onder)?\s(?:alle|het|de|hoe|meer|naar|ons|onze|wat|welke|waar|waarom|terug|live|verder|voor|om)\b[^.!?]{0,80}[.:]?$
      |[^\n]{0,120}\b(?:hier|hieronder|audio|video)\b[^.!?\n]{0,60}:$)""",
    VERBOSE,
)
"""Sends the reader elsewhere: «Bekijk hier de beelden», «Beluister het gesprek hieronder:»."""
_CALL = lazy_regex(
    r"(?:^|[.!?:]\s)(?:Schrijf|Meld|Log|Ontvang|Abonneer|Klik|Download|Word|Registreer|Maak|Vul|Probeer|Kies|Neem|Accepteer|Pas|Lees|Volg|Activeer|Bekijk)\s"
)
_CALLING = 6
_GLUED = lazy_regex(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])(?<!Whats)(?<!Linked)(?<!You)(?<!Tik)")
_ADDRESSED = frozenset({"u", "uw", "je", "jouw", "jou", "onze", "ons", "wij", "we"})
_WORD = lazy_regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CONTROL_WORD = lazy_regex(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_CONTROL = 70
_NOTICE = 6
_VAGUE = 3
_SHORT = 10
_LONG = 200
_LABELS = 2
_HEAD = 60
"""So many characters of a long line tell whether a phrase may begin it."""


class _Phrase(NamedTuple):
    """A phrase of the list: what stands between its ``*``, in lower case; how it must start, as written; and whether a capital must follow."""

    parts: list[str]
    start: str
    before_capital: bool

    def fits(self, line: str, plain: str) -> bool:
        """Is ``line``, or ``plain`` as it is compared, this phrase?"""
        parts = self.parts
        if self.before_capital and not line[len(parts[0]) :].lstrip(" ‘'“\"„”")[:1].isupper():
            return False
        if not line.startswith(self.start) or not _fits(plain, parts):
            return False
        if self.start:
            return len(line) < _LONG and line[-1] != "."
        if len(parts) == 1 or sum(len(part.split()) for part in parts) >= _VAGUE:
            return True
        head = plain[: len(parts[0]) + 1]
        is_sentence = line.rstrip()[-1] == "." and "?" not in head and ":" not in head  # not so «Fout gezien? Mail ons.»
        return not is_sentence and plain.count(" ") < _SHORT


class Leftovers:
    """The phrases of one house. A ``*`` in a phrase stands for any text, a ``#`` for a number, a ``+`` at the end
    for text that starts with a capital; capitals and marks at the ends don't count.

    A phrase with fewer than three words of its own and a ``*`` only fits a line of at most ten words without a full stop; a phrase in capitals
    only fits capitals.
    """

    def __init__(self, house: House) -> None:
        table = house.table("restanten")
        self._by_first: dict[str, list[_Phrase]] = {}
        self._inside: list[_Phrase] = []
        for phrases in table.get("regels", {}).values():
            for phrase in map(_phrase, phrases):
                first = phrase.parts[0].split(None, 1)[0].strip(_EDGES) if phrase.parts[0].strip() else ""
                (self._by_first.setdefault(first, []) if first else self._inside).append(phrase)
        self._titles = frozenset(_entries(table, "titels"))
        self._buttons = frozenset(_entries(table, "knoppen"))
        self._menu = self._buttons.union(self._titles, _entries(table, "menu"))
        self._menu_starts = self._menu | {""}
        self._openers = frozenset(_entries(table, "verwijzers"))
        self._does, self._things, self._small = (frozenset(table.get("bediening", {}).get(name, ())) for name in ("handelingen", "dingen", "klein"))
        self.labels = frozenset(_entries(table, "rubrieken"))
        """Names of sections and genres, in lower case: opinie, commentaar, interview."""

    def phrase(self, line: str) -> bool:
        """Is ``line`` as a whole one of the phrases?"""
        first = line[:60].split(None, 1)[0].strip(_EDGES).lower().translate(_QUOTES)
        if first[:1].isdigit():
            first = "#"
        candidates = self._by_first.get(first, ())
        if len(line) > _LONG:
            head = _plain(line[: _HEAD + 20]) if candidates else ""
            candidates = [phrase for phrase in candidates if head.startswith(phrase.parts[0].rstrip()[:_HEAD])]
            if not candidates:
                return False
        plain = _plain(line)
        inside = [phrase for phrase in self._inside if phrase.parts[-1].strip() in plain and phrase.parts[-2].strip() in plain]
        return any(phrase.fits(line, plain) for phrase in (*candidates, *inside))

    def is_menu(self, line: str) -> bool:
        """Three or more words with a capital, all of them from the menus of sites: Home Krant Media; or some that are glued: DelenFacebook."""
        if line.count(" ") < 2 and _GLUED.search(line):
            words = [word for word in _GLUED.sub(" ", line).split() if not word.isdigit()]
            if len(line.split()) == 1 and len(words) > _LABELS and all(len(word) > 2 and form(word).listed for word in words):
                return True  # keywords of the page: BrandStraatPolitie
            return len(words) > 1 and all(word.lower() in self._menu for word in words) and any(word.lower() in self._buttons for word in words)
        if _bare(line[:40].split(None, 1)[0]).lower() not in self._menu_starts:
            return False
        if not all(_bare(word).lower() in self._menu_starts for word in line.split()):
            return False
        words = [word for word in map(_bare, line.split()) if word]
        if not 3 <= len(words) <= 60:
            return False
        capitals = sum(word[0].isupper() for word in words)
        return capitals > 3 or (capitals == 3 and any(word.lower() in self._buttons for word in words))

    def is_control(self, line: str) -> bool:
        """A button or a notice that the list of phrases doesn't have: a short line of what one does with a page, parts of it and small words."""
        if len(line) > _CONTROL or (line[-1:] == "." and line.count(" ") > _NOTICE) or _NUMBER.search(line):
            return False
        words = _CONTROL_WORD.findall(line.lower().translate(_QUOTES))
        if len(words) < 2 or self._small.issuperset(words):
            return False
        rest = [word for word in words if word not in self._small]
        done = sum(word in self._does for word in rest)
        return 0 < done < len(rest) and all(word in self._does or word in self._things for word in rest)

    def is_weak(self, line: str) -> bool:
        """A label that counts as a leftover only in the company of others."""
        return _bare(line).lower() in self._menu

    def is_button(self, line: str) -> bool:
        """A label of a menu that is never the section of an article: Inloggen, Deel, Contact."""
        return _bare(line).lower() in self._buttons

    def is_title(self, line: str) -> bool:
        """The name of a newspaper or site."""
        return _bare(line).lower() in self._titles

    def opens_teasers(self, line: str) -> bool:
        """A heading over the headings of other articles: Lees ook, Meest gelezen."""
        return _bare(line).lower() in self._openers or line.lower() in self._openers or line.startswith("Meer nieuws")

    def opens_feed(self, line: str) -> bool:
        """A heading over whole messages of others, up to the end of the page: Meer uit Binnenland."""
        return self.opens_teasers(line) or line.startswith(("Meer uit ", "Meer over ", "Meer in ", "Ander nieuws")) or _COMMENTS.match(line) is not None


def is_leftover_alone(line: str) -> bool:
    """An empty field, a stray sign, a file name, a bare web address, an age («3 uur geleden») or a pointer elsewhere as a line of its own."""
    return len(line) < 400 and (_ALONE.match(line) is not None or _POINTER.match(line) is not None)


def site_talk(line: str) -> int:
    """How much a line talks of subscriptions, logging in, cookies and newsletters to the reader: the number of such words, 0 if none is telling.

    A call to the reader counts for more, with each *u* and *uw*.
    """
    if len(line) > 400:
        return 0
    lower = line.lower()
    if not any(map(lower.__contains__, _STRONG_STEMS)):
        return 0
    words = _WORD.findall(lower)
    told = _SITE_WORDS.intersection(words)
    if not told & _STRONG_SITE_WORDS:
        return 0
    addressed = sum(word in _ADDRESSED for word in words)
    if not addressed and words[0] not in _SITE_WORDS:
        return 0
    return len(told) + (addressed if len(told) + addressed >= _CALLING and _CALL.search(line) else 0)


@cache
def leftovers(house: House) -> Leftovers:
    """The one :class:`Leftovers` of ``house``."""
    return Leftovers(house)


def _entries(table: dict[str, dict[str, list[str]]], name: str) -> list[str]:
    return [entry.lower() for entries in table.get(name, {}).values() for entry in entries]


def _bare(text: str) -> str:
    return text.strip(_EDGES)


def _plain(line: str) -> str:
    plain: str = " ".join(_NUMBER.sub("#", line).lower().translate(_QUOTES).split())
    return plain.strip(_EDGES)


def _phrase(text: str) -> _Phrase:
    return _Phrase(text.lower().replace("+", "*").split("*"), text.split("*")[0].rstrip() if text.isupper() else "", text.endswith("+"))


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
