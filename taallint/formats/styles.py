"""What the name of a paragraph style says of the paragraph, in Word, Writer and InDesign, in Dutch and English."""

from __future__ import annotations

import re
from functools import cache

from ..document import Kind

_KINDS = (
    (Kind.LEFTOVER, r"toc\b.*|inhopg.*|contents? .*|inhoud \d.*|table of contents.*|koptekst|voettekst|header|footer"),
    (Kind.CAPTION, r".*(?:bijschrift|onderschrift|caption|fotocredit|fotobijschrift|credit).*|illustration|figuur|figure|drawing|beeld"),
    (Kind.SUBHEAD, r"(?:kop|heading|berschrift|titel|tussenkop|tussenkopje|subkop|subhead(?:ing)?|crosshead)\s*[2-9]?|.*tussenkop.*|(?:kop|heading)\s*[2-9].*"),
    (Kind.HEAD, r"(?:kop|heading)\s*1?|title|titel|hoofdkop|headline|kop\s*(?:artikel|groot|klein)"),
    (Kind.LEAD, r"(?:.*\s)?(?:intro|inleiding|lead|lede|chapeau|ondertitel|subtitle|onderkop|aanhef)(?:tekst)?"),
    (Kind.SECTION, r"rubriek.*|bovenkop|kicker|ankeiler"),
    (Kind.BYLINE, r"auteur.*|byline|author|naam auteur"),
    (Kind.QUOTE, r".*(?:citaat|quote|quotations?|blok(?:tekst|citaat)|streamer).*"),
    (Kind.LIST, r"(?:lijst|list|opsomming|bullet).*"),
)
_NAMES = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]
_BEFORE_SUBHEAD = re.compile(r"(?:kop|heading)\s*1?$|titel$|title$")


@cache
def kind_of(name: str) -> Kind | None:
    """The kind that paragraphs of the style ``name`` are; ``None`` when the name does not tell (Standaard, Normal, Broodtekst)."""
    plain = " ".join(name.lower().replace("_", " ").replace("-", " ").split())
    if _BEFORE_SUBHEAD.match(plain):
        return Kind.HEAD
    return next((kind for kind, pattern in _NAMES if pattern.fullmatch(plain)), None)
