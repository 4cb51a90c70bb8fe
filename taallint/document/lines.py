"""What one line of an article says of itself: a caption with its credit, a date line, names of authors; no word of the lines around it."""

from __future__ import annotations

from functools import lru_cache
from re import IGNORECASE, VERBOSE

from ..regexes import lazy_regex
from ..words.lexicon import form

CLOSERS = "\"'”“’‘»)]"
_UPPER = "A-ZÀ-ÖØ-ÞĆČŁŠŽİ"
_AGENCY = r"(?:ANP|EPA|AFP|AP|RTR|Reuters|REUTERS|RD|Belga|BELGA|DPA|Getty\ Images|iStock\w*|Shutterstock|Hollandse\ Hoogte|Pro\ ?Shots|IMAGO|Unsplash|Pixabay)"
_NAME = rf"(?:[{_UPPER}0-9][\w.'’&@-]*|iStock\w*|aangeleverd|privé\w*|eigen\s(?:foto|beeld|archief)|archief)"
_NAMES = rf"{_NAME}(?:(?:\s*[,/&|+]\s*|\s+)(?:{_NAME}|van|de|der|den|het|ten|ter|te|[’']t|in|en|via|von|el|al|la|le|du|da|dos|uit|voor|for|the|of))*"
_CREDIT = lazy_regex(
    rf"""(?:(?<![^\s.!?…”"’)\]]))(?:
      (?:(?:[Bb]eeld|BEELD|Foto(?:graaf|grafie|[’'`]?s)?|FOTO(?:[’'`]?S)?)\s*:?\s*(?<=[\s:])
        |(?:foto(?:[’'`]?s)?|[Ii]llustraties?|[Tt]ekst(?:\ en\ beeld)?|[Ff]otografie|[Ss]till|[Vv]ideo
          |[Bb]ron|[Ii]nfographic|[Cc]artoon|[Cc]ollage|[Tt]ekening):\s*
        |(?:tekst|illustratie)\s+|(?:Ⓒ|©|\([cC]\))\s*)
      {_NAMES}(?:,?\s+(?:beeld|foto|illustraties?)\s+{_NAMES})?
      |\((?:[Ff]oto(?:[’'`]?s)?|[Bb]eeld|[Ii]llustratie|[Bb]ron|©)\s*:?\s*[^()]{{2,60}}\)
      |(?<=[.!?”…]\s){_AGENCY}(?:\s*[,/]\s*{_NAMES})?
      )\.?$""",
    VERBOSE,
)
_AGENCY_ONLY = lazy_regex(rf"{_AGENCY}(?:\s*[,/]\s*{_NAMES})?$", VERBOSE)
_CREDIT_INSIDE = lazy_regex(rf"[\w.!?”)]\s+Foto(?:[’'`]?s)?:?\s+{_NAME}", VERBOSE)
_PREFIX = lazy_regex(r"(?:null\s+)+(?=[Bb]eeld\b)|Volledig scherm\s+")
_PREFIXES = ("null", "Volledig")
_TAIL = 110
_LOWER_TAILS = ("aangeleverd", "archief", "privé", "privéfoto", "foto", "beeld")

_MONTHS = (
    r"(?:jan(?:uari|uary)?|feb(?:r|ruari|ruary)?|maart|mrt|march|mar|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = lazy_regex(
    rf"\d{{1,2}}(?:\s*[&/-]\s*\d{{1,2}})?\s+{_MONTHS}\b\.?(?:\s+\d{{4}})?|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b|\b\d{{4}}-\d\d-\d\d\b", IGNORECASE
)
_TIME = lazy_regex(r"\d{1,2}[:.]\d\d(?:\s*(?:uur|u)\b)?")
_META = lazy_regex(
    r"""\b(?:gewijzigd|aangepast|gepubliceerd|bijgewerkt|geplaatst|geüpdatet|verschenen|laatste?|laatst|update|datum|publicatiedatum|vandaag|gisteren|eergisteren|op|om|uur|door|by|in
    |leestijd(?:\s\d+\smin\w*)?|en|ma|di|wo|do|vr|za|zo|vanmorgen|vanmiddag|vanavond|vannacht
    |(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b""",
    IGNORECASE | VERBOSE,
)
_BYLINE = lazy_regex(
    rf"(?:Door|DOOR|Tekst|Auteur|Redactie|Hoofdredactie|Redacteur)(?:\s*:)?(?:\s+(?:{_NAMES}))?$|(?:[Vv]an|[Dd]oor)\s+(?:een|onze|één)\s+(?:van\s+onze\s+)?(?:\w*redact\w+|correspondent\w*|verslaggever\w*)"
    rf"|Onze (?:redactie|redacteur|correspondent|verslaggever)\b|Redactie \w+$",
    VERBOSE,
)
_ADDRESS = lazy_regex(r"\b\d{4} ?[A-Z]{2}\b")
_TITLES = frozenset(
    [
        "dr.",
        "ds.",
        "drs.",
        "ir.",
        "ing.",
        "mr.",
        "prof.",
        "mevr.",
        "mw.",
        "dhr.",
        "ouderling",
        "kand.",
        "cand.",
        "em.",
        "prop.",
        "jhr.",
        "mgr.",
        "kardinaal",
        "bisschop",
        "pastor",
    ]
)
_PARTICLES = frozenset(
    [
        "van",
        "der",
        "de",
        "den",
        "ter",
        "ten",
        "te",
        "'t",
        "’t",
        "van’t",
        "von",
        "la",
        "le",
        "el",
        "en",
        "du",
        "da",
        "di",
        "dos",
        "zu",
        "und",
        "d’",
        "het",
        "op",
        "in",
        "anderen",
        "&",
        "e.a.",
    ]
)


@lru_cache(maxsize=500)
def credit_start(line: str) -> int | None:
    """Where the credit at the end of ``line`` starts («beeld EPA, Naam», «Foto: ANP», «© AFP»); 0 when the line is nothing else, None without credit."""
    end = line.rstrip(".) ")
    last = end[max(end.rfind(" "), end.rfind(":"), end.rfind("©"), end.rfind("Ⓒ")) + 1 :]
    if (not last or (last[0].islower() and not last.startswith(_LOWER_TAILS))) and not line.endswith(")"):
        return None
    if len(line) < 60 and _AGENCY_ONLY.match(line):
        return 0
    cut = max(0, len(line) - _TAIL)
    found = _CREDIT.search(line, cut)
    return found.start() if found else None


def caption_text(line: str) -> str:
    """``line`` without what belongs to the page around it: «null», «Volledig scherm»."""
    found = _PREFIX.match(line) if line.startswith(_PREFIXES) else None
    return line[found.end() :] if found else line


def is_caption(line: str) -> bool:
    """Does ``line`` carry a credit, or the label of a picture?"""
    if line.startswith("Tekst"):
        return False
    if caption_text(line) != line or credit_start(line) is not None:
        return True
    return line[-1] not in ".!?" and len(line) < 600 and _CREDIT_INSIDE.search(line) is not None


def is_date(line: str) -> bool:
    """A date or time, with no more than a label or a name beside it: «31 October 2024 13:37», «Nieuws 27 juli 2018»."""
    if len(line) > 90 or not any(char.isdigit() for char in line):
        return False
    rest, dates = _DATE.subn(" ", line)
    rest, times = _TIME.subn(" ", rest)
    words = _META.sub(" ", rest).replace("Gewijzigd", " ").split()
    if not dates:
        return times > 0 and not "".join(words).strip("-–|•·,.:")
    names = [word for word in words if word.strip("-–|•·,.:;()/")]
    return len(names) <= 4 and all(name[0].isupper() or name in _PARTICLES for name in names)


def is_byline(line: str) -> bool:
    """Names with titles and initials, an office («Hoofdredactie», «Van onze correspondent»), or the name and address under a letter."""
    if len(line) > 140:
        return False
    words = line.split()
    if len(words) > 16:
        return False
    if _ADDRESS.search(line) and words[0][0].isupper() and line[-1] not in ".?!":
        return True
    if line[-1] in "?!:" or (line[-1] == "." and words[-1] not in ("e.a.", "jr.", "sr.")):
        return False
    if _BYLINE.match(line):
        return True
    return 2 <= len(words) <= 14 and _is_names(words)


def _is_names(words: list[str]) -> bool:
    names = 0
    for word in words:
        bare = word.strip(",()")
        if bare.lower() in _TITLES or bare in _PARTICLES or bare in "–-|/":
            continue
        if not bare[:1].isupper() or (bare.isupper() and len(bare) > 3 and "." not in bare):
            return False
        names += 1
    first = words[0].strip(",()")
    if first.lower() in _TITLES:
        return names > 0
    if len(first) <= 4 and first.endswith(".") and first[0].isupper():
        return True
    return names >= 2 and form(first).has_tag("ENM:PER:FST")
