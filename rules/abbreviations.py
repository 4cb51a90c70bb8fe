"""Abbreviations, titles and initials: their stops and spaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import regex

from taallint.api import NUMBER, WORD, Document, Finding, Kind, Rule, Safety, Severity, Span, Token, lazy_regex

_words = str.split

_ALWAYS = {
    **{word: f"{word}." for word in _words(
        "bijv blz pag pagg dhr mevr drs enz etc excl incl resp vgl vnl zgn plm nrs mej mld mln ong evt jl gebr div ca nl afb penn secr vml vlg vz"
    )},
    "mw": "mw.", "dwz": "d.w.z.", "ivm": "i.v.m.", "mbt": "m.b.t.", "ipv": "i.p.v.", "tov": "t.o.v.", "dmv": "d.m.v.", "mbv": "m.b.v.", "oa": "o.a.",
    "nav": "n.a.v.", "tav": "t.a.v.", "tgv": "t.g.v.", "ism": "i.s.m.", "svp": "s.v.p.", "aub": "a.u.b.", "oid": "o.i.d.", "vs": "vs.",
    "adhv": "a.d.h.v.", "obv": "o.b.v.", "tzt": "t.z.t.", "tnv": "t.n.v.", "iov": "i.o.v.",
}  # fmt: skip
"""Short forms that are no word of their own, so the stop is missing wherever they stand."""

_BEFORE_NUMBER = {word: f"{word}." for word in _words("nr no art fig hfst par max min jg dl jan febr sept okt nov dec")}
_BEFORE_NAME = {word: f"{word}." for word in _words("ds dr prof mr ir ing mgr lic jhr jkvr kand fam wed st sr burg")}
_DUTCH_TITLES = frozenset(_words("Ds Ir Prof"))
"""Titles that no foreign name begins with, as Dr Pepper and Mr Bean."""
_MONTHS = frozenset(_words("jan febr sept okt nov dec"))


_MONTH_NAMES = frozenset(_words("januari februari maart april mei juni juli augustus september oktober november december"))
_AFTER_MI = frozenset(_words("te een niet wel nog ook de het geen zo erg veel meer juist terecht onjuist goed fout"))


_SHORT_FORMS = frozenset((*_ALWAYS, *_BEFORE_NUMBER, *_BEFORE_NAME, "eo", "al", "jr", "fr", "mi", "geb"))


class _Near(NamedTuple):
    before: Token | None
    after: Token | None


class MissingStop(Rule):
    """Na deze afkorting hoort een punt.

    Een afkorting die je voluit uitspreekt (bijvoorbeeld, dominee, enzovoort), krijgt een punt na elk afgekort woord: «bijv.», «ds.», «m.b.t.».
    Een woord als «nr», «art» of «max» beoordeelt taallint alleen voor een getal, een titel alleen voor een naam.
    Bron: Leidraad, afkortingen.

    ```fout
    De ⟦dhr⟧ en mevr. Jansen lezen ⟦bijv⟧ ⟦art⟧ 20 van ⟦ds⟧ Smit, boeken ⟦enz⟧ en meer.
    Ze wonen ⟦ivm⟧ het werk in Ede ⟦eo⟧ en kwamen vrijdag ⟦jl⟧ naar ons.
    ```
    ```wordt
    De dhr. en mevr. Jansen lezen bijv. art. 20 van ds. Smit, boeken enz. en meer.
    Ze wonen i.v.m. het werk in Ede e.o. en kwamen vrijdag jl. naar ons.
    ```
    ```fout
    De kerk is ⟦m.b.t⟧ het huis, ⟦o.a⟧ door ⟦Ds⟧ Smit et ⟦al⟧ en dat is ⟦mi⟧ te duur. ⟦D.w.z⟧ niet goed.
    ```
    ```wordt
    De kerk is m.b.t. het huis, o.a. door ds. Smit et al. en dat is m.i. te duur. D.w.z. niet goed.
    ```
    ```goed
    De dhr. en mevr. Jansen lezen bijv. art. 20 van ds. Smit, boeken enz.
    Hij zei nee en no, at mi en gaf max de kans. Kunst, art deco en een prof met een min. Op example.nl staat „nl”.
    ```
    """

    code = "INT020"
    name = "afkorting-zonder-punt"
    severity = Severity.ERROR
    source = "Leidraad"

    _message = "Na deze afkorting hoort een punt."
    _dotted = lazy_regex(r"(?<![\p{L}.])(\p{L}\.(?:\p{Ll}\.){0,3}\p{Ll})(?![\p{L}.’'])", hint=r"\.(?<=[a-zß-ÿ]\.)[a-zß-ÿ](?![\w.’'])")
    _known = frozenset(
        _words(
            "o.a m.b.t i.v.m d.w.z t.a.v a.u.b s.v.p e.d m.n n.a.v i.p.v t.o.v d.m.v m.b.v m.a.w a.s b.v o.i.d e.a e.v c.q c.s d.d i.s.m t.b.v t.g.v t.w m.i i.c v.l.n.r n.v.t j.l z.g e.o m.u.v t.e.m i.o o.l.v"
        )
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(_SHORT_FORMS):
            if sentence[at].kind == WORD:
                if doc.has_term(sentence[at + 1 : at + 2]):
                    continue  # smart vs automated
                near = _Near(sentence[at - 1] if at else None, sentence[at + 1] if at + 1 < len(sentence) else None)
                yield from self._judge(doc, sentence[at], near)
        for match in self._dotted.finditer(doc.text):
            if match[1].lower() in self._known and doc.is_text(match.start()):
                yield self.replacement(Span(*match.span()), f"{match[1]}.", self._message, Safety.SAFE)

    def _judge(self, doc: Document, token: Token, near: _Near) -> Iterator[Finding]:
        fixed, severity = self._full(token, near)
        before, after = near
        block = doc.block_at(token.start) if fixed else None
        if block is None or block.kind is Kind.DATE or (before is not None and not token.spaced and before.text not in {"(", "["}):
            return
        if after is not None and not after.spaced and after.text in {".", "/", "-", "&", "”"}:
            return
        if token.text[0].isupper() and not (token.text in _DUTCH_TITLES and before is not None and before.kind == WORD):
            fixed = fixed[0].upper() + fixed[1:]
        yield self.replacement(token.span, fixed, self._message, Safety.SAFE, severity)

    def _full(self, token: Token, near: _Near) -> tuple[str, Severity | None]:
        """The abbreviation with its stops, or nothing when ``token`` is not one here."""
        text = token.text
        lower = text.lower() if text[1:].islower() else ""
        before, after = near
        if lower in _ALWAYS and (text.islower() or before is None or before.text in {".", "("}):
            return ("", None) if after is not None and after.text == "." else (_ALWAYS[lower], None)
        if after is not None and after.spaced:
            if lower in _BEFORE_NUMBER and after.kind == NUMBER and (text.islower() or before is None):
                if lower in _MONTHS and (before is None or before.kind != NUMBER):
                    return "", None
                return _BEFORE_NUMBER[lower], None
            if lower == "geb" and (after.kind == NUMBER or after.lower in _MONTH_NAMES):
                return "geb.", None
            if lower in _BEFORE_NAME and after.kind == WORD and self._starts_name(after, lower) and (text.islower() or before is None or text in _DUTCH_TITLES):
                return _BEFORE_NAME[lower], Severity.LIKELY if lower in {"prof", "st", "mr"} else None
        return self._in_context(text, before, after), Severity.LIKELY

    def _starts_name(self, token: Token, title: str) -> bool:
        """A capital, or after a title that is no other word a surname prefix (ir de Boer)."""
        return token.text[:1].isupper() or (title in {"ds", "dr", "ir"} and token.text in {"van", "de", "den", "der", "ter", "ten"})

    def _in_context(self, text: str, before: Token | None, after: Token | None) -> str:
        if before is None or (after is not None and after.text == "."):
            return ""
        if text == "eo" and before.form.has_tag("ENM:LOC"):
            return "e.o."
        if text == "al" and before.lower == "et":
            return "al."
        if text == "fam" and before.lower in {"de", "uw", "onze", "mijn", "hun", "zijn", "haar", "en"}:
            return "fam."
        if text in {"ir", "ing"} and before.kind == WORD and before.form.has_tag("BNW", "VNW"):
            return f"{text}."
        if text == "jr" and before.kind == NUMBER:
            return "jr."
        if text in {"Jr", "Sr", "jr", "sr"} and before.kind == WORD and before.text[:1].isupper():
            return f"{text}."
        if text == "fr" and before.kind == NUMBER:
            return "fr."
        if text == "mi" and before.form.has_tag("WKW:TGW", "WKW:VLT") and after is not None and after.lower in _AFTER_MI:
            return "m.i."
        return ""


class TitlesAndInitials(Rule):
    """Titels en voorletters hebben elk een punt en een spatie ertussen.

    «prof. dr. ir. J. Smit», «C. A. van der Sluis»: na elke titel en elke voorletter een punt. Bron: Leidraad; RD schrijft voorletters los.

    ```fout
    De heer ⟦C. A van⟧ der Sluis sprak met ⟦dr ir.⟧ De Wit, ds. ⟦J.van⟧ Dam, ds. ⟦P. J.Bos⟧ en ⟦prof.dr.⟧ Smit, over ⟦C.S ⟧Lewis, ds. ⟦W⟧ Smit, over Karel de Grote (⟦742 na Chr⟧, niet ⟦v. Chr.⟧ geboren).
    ```
    ```wordt
    De heer C. A. van der Sluis sprak met dr. ir. De Wit, ds. J. van Dam, ds. P. J. Bos en prof. dr. Smit, over C.S. Lewis, ds. W. Smit, over Karel de Grote (742 na Chr., niet v.Chr. geboren).
    ```
    ```goed
    De heer C. A. van der Sluis sprak met dr. ir. De Wit en prof. dr. Smit over 200 v.Chr. Plan A van de raad en vitamine C. A van B.
    ```
    """

    code = "INT021"
    name = "titels-en-voorletters"
    severity = Severity.ERROR
    source = "Leidraad"

    _initials = lazy_regex(
        r"(?<![\p{L}.])((?:\p{Lu}\. ?)+)(\p{Lu}) (?=(?:van|de|den|der|te|ter|ten) |van der |\p{Lu}\p{Ll}+)((?:van|de|den|der|te|ter|ten)\b)?",
        hint=r"\.(?<=[^\W\d_a-z]\.) ?[^\W\d_a-z] ",
    )
    _bare = lazy_regex(r"(?<![\p{L}.])((?:\p{Lu}\. ?)+)(\p{Lu}) (?=\p{Lu}\p{Ll}+)", hint=r"\.(?<=[^\W\d_a-z]\.) ?[^\W\d_a-z] [^\W\d_a-z]")
    _titled = lazy_regex(
        r"(?<=\b(?:[Dd]s|[Dd]r|[Dd]rs|[Ii]r|[Ii]ng|[Pp]rof|[Mm]evr|[Dd]hr)\. )\p{Lu}(?= (?:van |de |den |der )*\p{Lu}\p{Ll})", hint=r"\. [A-Z] "
    )
    _tight = lazy_regex(
        r"(?<![\p{L}.])((?:\p{Lu}\. ?)*\p{Lu}\.)((?:van|de|den|der|ter|ten)(?= (?:de |der |den |het )?\p{Lu}\p{Ll})|(?<=\b(?:ds|dr|mr|ir|ing|drs|prof|mevr|dhr)\. (?:\p{Lu}\. ?)+)\p{Lu}\p{Ll}{2,})",
        hint=r"\.(?<=[^\W\d_a-z]\.)(?:van|de|ter|ten|[^\W\d_a-z][^\W\d_A-Z])",
    )
    _glued = lazy_regex(
        r"(?<![\p{L}.])((?:prof|dr|drs|ds|mr|ir|ing|em|kand|lic|mgr)\.)((?:prof|dr|drs|ds|mr|ir|ing|lic|h\.c)\.)(?!\p{L})",
        regex.I,
        hint=r"\.(?i:prof|dr|ds|mr|ir|ing|lic|h\.c)",
    )
    _stopless = lazy_regex(
        r"(?<![\p{L}.])(prof|dr|drs|ds|mr|ir|ing) ((?:dr|drs|mr|ir|ing)\.)(?= ?\p{Lu})", regex.I, hint=r"\.(?:(?<= (?i:[dmi]r)\.)|(?<= (?i:drs|ing)\.))"
    )
    _era = lazy_regex(r"\b(?:([vn])\. Chr\.|([vn])\.Chr(?!\.|\p{L})|(\d+ (?:voor|na)) Chr(?!\.|\p{L}))", hint=("Chr",))

    def check(self, doc: Document) -> Iterator[Finding]:
        if "." not in doc.text:
            return
        for match in self._found(self._initials, doc):
            if match[3] and (match[1] + match[2]).count(".") >= 1 and not doc.text[: match.start()].rstrip().endswith(("Plan", "vitamine")):
                gap = " " if match[1].endswith(" ") else ""
                fixed = f"{match[1].rstrip()}{gap}{match[2]}. {match[3]}"
                yield self.replacement(Span(*match.span()), fixed, "Na elke voorletter hoort een punt.", Safety.SAFE)
        for match in self._found(self._bare, doc):
            if not _OTHER_LETTERS.search(doc.text, max(0, match.start() - _NEAR), match.start()):
                fixed = f"{match[1]}{match[2]}. "
                yield self.replacement(Span(*match.span()), fixed, "Na elke voorletter hoort een punt.", Safety.SAFE, Severity.LIKELY)
        for match in self._found(self._titled, doc):
            yield self.replacement(Span(*match.span()), f"{match[0]}.", "Na elke voorletter hoort een punt.", Safety.SAFE)
        for match in self._found(self._tight, doc):
            fixed = f"{match[1]} {match[2]}"
            yield self.replacement(Span(*match.span()), fixed, "Tussen de voorletter en de naam staat een spatie.", Safety.SAFE)
        for match in self._found(self._glued, doc):
            yield self.replacement(Span(*match.span()), f"{match[1]} {match[2]}", "Tussen titels staat een spatie.", Safety.SAFE)
        for match in self._found(self._stopless, doc):
            yield self.replacement(Span(*match.span()), f"{match[1]}. {match[2]}", "Na elke titel hoort een punt.", Safety.SAFE)
        for match in self._found(self._era, doc):
            letter = match[1] or match[2]
            fixed = f"{letter}.Chr." if letter else f"{match[3]} Chr."
            yield self.replacement(Span(*match.span()), fixed, "Voor en na Christus kort je af als v.Chr. en n.Chr.", Safety.SAFE)

    def _found(self, pattern: Any, doc: Document) -> Iterator[Any]:
        return (match for match in pattern.finditer(doc.text) if doc.is_text(match.start()))


_OTHER_LETTERS = lazy_regex(r"(?i:plan|vitamine|groep|klasse|categorie|variant|type|optie|hepatitis|blok|poule|deel|team) $")
_NEAR = 12


class DoubledAfterShort(Rule):
    """Het woord na de afkorting zit er al in.

    «i.p.v.» is «in plaats van», «m.b.t.» is «met betrekking tot»: het voorzetsel erna is te veel. In «enz.» en «etc.» zit «en» al. Bron: Onze Taal.

    ```fout
    Hij kwam ⟦i.p.v. van⟧ zijn broer, ⟦i.v.m. met⟧ het weer, en nam brood, kaas ⟦en enz.⟧ mee.
    ```
    ```wordt
    Hij kwam i.p.v. zijn broer, i.v.m. het weer, en nam brood, kaas enz. mee.
    ```
    ```goed
    Hij kwam i.p.v. zijn broer, i.v.m. het weer, en nam brood, kaas enz. mee. O.a. van hem en n.a.v. vanavond.
    ```
    """

    code = "INT044"
    name = "dubbel-na-afkorting"
    severity = Severity.ERROR
    source = "Onze Taal"

    _pattern = lazy_regex(
        r"\b((?:i\.p|n\.a|t\.o|o\.l|m\.b|d\.m|t\.g|o\.b|a\.d\.h|m\.u|m\.i|t\.b)\.v\.) van\b|\b(i\.v\.m\.|i\.s\.m\.|i\.c\.m\.|i\.o\.m\.) met\b|\b(m\.b\.t\.) tot\b"
        r"|\ben (enz\.|etc\.|enzovoorts?\b|et cetera\b)",
        regex.I,
        hint=(". van", ". met", ". tot", " en enz", " en etc", " en et c"),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in self._pattern.finditer(doc.text):
            if doc.is_text(match.start()):
                short = next(group for group in match.groups() if group)
                yield self.replacement(Span(*match.span()), short, "Dat woord zit al in de afkorting.", Safety.SAFE)
