"""Spelling: woorden die niet bestaan, bekende fouten, en woorden die bestaan maar vast niet bedoeld zijn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from taallint.api import (
    KNOWN_NAME,
    NUMBER,
    WORD,
    Document,
    Finding,
    Fix,
    Form,
    House,
    Judgement,
    Rule,
    Safety,
    Severity,
    Token,
    Verdict,
    capital_form,
    distance,
    form,
    is_english,
    lazy_regex,
    leans_english,
    lexicon,
    skeleton,
    sound,
    suggest,
    verdict,
)

_FOREIGN = frozenset(
    """a all always am an and are at be but by can day do du et every for from good has have he her him his how if is it its la le les let little love make me my never new no not
    now on or our out over own right rights roll she so some son sur that the their them there they this time to true und une up us very was way we were what when where which
    who why will with without world you your das dem den der des die ein eine für ich ist mit nicht sie sind von zum zur aber auch auf aus bei dans est il je mais pas pour qui que
    ad cum de del della deus ecclesia est et ex fides gloria in ipso non per pro qui quod rex sacra sed semper sola sub veritas y el los las con para por che di il un una""".split()
)
"""Frequent words of English, German, French, Latin, Spanish and Italian."""
_OPENING = frozenset("„“”‘’\"'«‚") | {",,"}
_CLOSING = frozenset("”“’‘\"'»") | {"’’", "''"}


_SIGNS = frozenset("=+&<>|{}$^\\#_")

_NAMING = frozenset(
    "heet heten heette heetten genaamd genoemd noemt noemen noemde noemden zogeheten zogenoemde zogenaamde dialect dialectwoord woord term".split()
)
"""What goes before or after a word that is explained."""
_PLAIN = 9
"""An unlisted word that is one slip away from one more frequent than this is that word, and no term."""
_SHORT = 7
"""A shorter word that the text uses again is a term of the trade, even when it is one slip away from a Dutch word."""
_LONG = 11
"""A longer word that is one slip away from a Dutch one is Dutch, whatever stands beside it."""


class _Word:
    """A word that is not in order, and the place where it stands."""

    def __init__(self, token: Token, sentence: list[Token], at: int, found: Verdict) -> None:
        self.token = token
        self.sentence = sentence
        self.at = at
        self.found = found

    @property
    def begins(self) -> bool:
        """Is it the first word of its sentence or quotation?"""
        return not any(token.kind == WORD for token in self.sentence[: self.at]) or self.sentence[self.at - 1].text in _OPENING | {":"}

    @property
    def stands_alone(self) -> bool:
        """Is it between quotation marks on its own: a coined, foreign or dialect word?"""
        around = self.sentence[self.at - 1 : self.at] + self.sentence[self.at + 1 : self.at + 2]
        return len(around) == 2 and around[0].text in _OPENING and around[1].text in _CLOSING

    @property
    def is_cut_off(self) -> bool:
        """Does an ellipsis follow (je hebt da…), or the number of an article after an abbreviation (ord. 2)?"""
        after = self.sentence[self.at + 1 : self.at + 3]
        if after and after[0].text in {"…", "...", ".."}:
            return True
        return len(after) == 2 and after[0].text == "." and after[1].kind == NUMBER

    @property
    def is_code(self) -> bool:
        """Is it glued to a sign of formulas and code (=mx+p, &euml;, write:packages)?"""
        before, after = self.sentence[self.at - 1 : self.at], self.sentence[self.at + 1 : self.at + 3]
        if after and after[0].text == "-" and not after[0].spaced and form(self.token.form.norm.removesuffix("s")).listed:
            return True  # half a compound: (overheids-)organisaties
        if (before and not self.token.spaced and before[0].text in _SIGNS) or (after and not after[0].spaced and after[0].text in _SIGNS):
            return True
        return len(after) == 2 and after[0].text == ":" and not after[0].spaced and not after[1].spaced and after[1].text.isalpha()

    @property
    def is_spoken_of(self) -> bool:
        """Does the right form stand in the same sentence (van kerkeraad naar kerkenraad)?"""
        return bool(self.found.meant) and any(token.form.norm == self.found.meant for token in self.sentence)

    @property
    def in_foreign_text(self) -> bool:
        """Does a word beside it, in the same sentence, look foreign too, or is it a foreign word in a title or name?"""
        near = [token for token in self.sentence[max(0, self.at - 3) : self.at + 4] if token.kind == WORD and token is not self.token]
        beside = [token for token in near if abs(token.index - self.token.index) < 3]
        return (
            any(_looks_foreign(token) for token in beside)
            or (self.token.lower in _FOREIGN and any(token.text[0].isupper() for token in beside))
            or sum(verdict(token.text) is not None for token in near) > 1
        )

    @property
    def is_term(self) -> bool:
        """Is it unlike any frequent word, and named as a word (dat heet klozum), or one of more such in its sentence?"""
        if self.found.judgement is not Judgement.UNKNOWN:
            return False
        if any(token.lower in _NAMING for token in self.sentence[max(0, self.at - 4) : self.at + 3]):
            return True
        return any(token is not self.token and token.text.islower() and _is_unknown(token.form) for token in self.sentence)

    def in_fixed_phrase(self, house: House) -> bool:
        """Is it part of a fixed group of words (met name, ter plaatse, foie gras)?"""
        around = " ".join(token.lower for token in self.sentence[max(0, self.at - 4) : self.at + 5])
        return any(f" {phrase} " in f" {around} " for phrase in (*lexicon().phrases(self.token.lower), *house.groups_holding(self.token.lower)))

    def fixes(self) -> list[Fix]:
        """What may have been meant, best first."""
        word = self.token.text
        meant = [self.found.meant] if self.found.meant else []
        near = suggest(word)
        capitals = [right for right in near if right.lower() == word.lower() and right[-1:].isupper()]
        if word.islower() and len(word) > _ACRONYM and word.isalpha() and lexicon().listed(word.upper()):
            capitals.insert(0, word.upper())
        words = dict.fromkeys((*capitals, *(_like(right, word) for right in meant), *near))
        return [Fix.replace(self.token.span, right, Safety.UNSAFE) for right in words if right != word]


_DIALECT = frozenset("ge gij nie da wa ne nen mor dee mien hej hest kiek oe oew ut un zunig bin hebbe zegge ziede moette".split())
"""Who says one of these, speaks dialect."""
_ACRONYM = 3
"""An unlisted word of more letters that is listed in capitals is that acronym (unicef)."""


def _like(right: str, word: str) -> str:
    right = right.replace("'", "’")
    return right[:1].upper() + right[1:] if word[:1].isupper() else right


def _looks_foreign(token: Token) -> bool:
    """Is it a foreign word (unlisted, or listed as a name only, and frequent elsewhere), or an unknown one?"""
    if token.lower in _FOREIGN and form(token.lower).frequency < 12:
        return True
    found = verdict(token.text)
    return found is not None and found.judgement in _UNKNOWN


def _in_foreign_title(doc: Document, word: _Word) -> bool:
    """Is it quoted among few words of which at least half are unknown (‘Noch mear muzyk’)?"""
    inner = [quote.span for quote in doc.quotations if quote.span.start <= word.token.start < quote.span.end <= quote.span.start + _TITLE]
    if not inner:
        return False
    quoted = [token for token in word.sentence if token.kind == WORD and inner[-1].start <= token.start < inner[-1].end]
    unknown = sum(verdict(token.text) is not None for token in quoted)
    return unknown > 1 and 2 * unknown >= len(quoted)


_TITLE = 60
"""Longer quotations are speech"""


def _is_term(doc: Document, word: _Word) -> bool:
    """Is it at home in a text on software, as most Markdown is: an English word, a code, a term in a cell of its own, or one that the text uses again?"""
    text = word.token.form.norm
    if all(map(is_english, text.split("-"))) or not _VOWEL.search(text) or (len(word.sentence) == 1 and len(text) < 7):
        return True
    if _is_english_made(text.lower()) and not (word.found.meant and form(word.found.meant).frequency > _PLAIN):
        return True
    if len(text) < 6 and text.islower() and form(text.upper()).listed:
        return True  # an acronym typed small: url, bgt
    if word.at and not word.token.spaced and word.sentence[word.at - 1].text == ".":
        return True  # the ending of a file or an address
    is_used_again = doc.witness.counts[word.token.text] > 1
    if word.found.judgement is Judgement.UNKNOWN:
        return is_used_again or len(word.sentence) == 1
    return is_used_again and len(text) < _SHORT


@cache
def _is_english_made(word: str) -> bool:
    """Is it two English words in one (frontmatter), or an English verb with Dutch endings (gecloned, clonen)?"""
    if any(len(stem) > 3 and leans_english(stem) for stem in _stems(word)):
        return True
    return any((leans_english(word[:at]) and is_english(word[at:])) or (is_english(word[:at]) and leans_english(word[at:])) for at in range(3, len(word) - 2))


def _stems(word: str) -> Iterator[str]:
    bare = word.removeprefix("ge")
    if bare != word:
        yield bare
    for ending in _LOAN_ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending)
            yield bare.removesuffix(ending)


_LOAN_ENDINGS = ("d", "t", "n", "en", "de", "den", "te", "ten", "er", "ers")


def _is_swap(one: str, other: str) -> bool:
    """Are two neighbouring letters in the wrong order?"""
    return len(one) == len(other) and sorted(one) == sorted(other) and distance(one, other, 1) == 1


def _single(word: str) -> str:
    """``word`` with its doubled consonants single."""
    return str(_DOUBLED.sub(r"\1", word))


def _plain_vowels(word: str) -> str:
    """``word`` with what sounds the same in Dutch, and never changed with the age, written in one way."""
    return word.replace("au", "ou").replace("ij", "ei")


_DOUBLED = lazy_regex(r"([b-df-hj-np-tv-z])\1")
_VOWEL = lazy_regex("(?i)[aeiouyàáâäèéêëìíîïòóôöùúûü]")
_UNKNOWN = frozenset({Judgement.UNKNOWN, Judgement.NAME, Judgement.NAME_SLIP})


def _words(doc: Document, *judgements: Judgement) -> Iterator[_Word]:
    """The words of ``doc`` that are judged so, and that the house doesn't accept."""
    for sentence, at in doc.such(_is_judged):
        token = sentence[at]
        found = verdict(token.text)
        if found is not None and found.judgement in judgements and not doc.house.accepts(token.form.norm) and not doc.house.accepts(token.lower):
            word = _Word(token, sentence, at, found)
            if not word.in_fixed_phrase(doc.house):
                yield word


@cache
def _is_unknown(word: Form) -> bool:
    found = verdict(word.text)
    return found is not None and found.judgement is Judgement.UNKNOWN


@cache
def _is_judged(word: Form) -> bool:
    return verdict(word.text) is not None


class UnknownWord(Rule):
    """Een woord staat in geen enkele woordenlijst.

    Het woord is niet bekend, is geen samenstelling van bekende woorden en geen naam. Lijkt het sterk op een gewoon woord, dan is het bijna zeker een tikfout.
    Een woord dat klopt maar nog niet bekend is, zet u in `woorden.txt`, een naam in `namen.txt`. Woorden in een rij vreemde woorden blijven ongemoeid.

    ```fout
    De burgemeester wil eerst een ⟦gespek⟧ met de bewoners.
    ```
    ```wordt
    De burgemeester wil eerst een gesprek met de bewoners.
    ```
    ```fout
    ⟦Gistren⟧ kwam de kerkenraad bijeen.
    ```
    ```fout
    Het ⟦parlament⟧ stemde in ⟦eenkeer⟧ over beide wetten.
    ```
    ```wordt
    Het parlement stemde in een keer over beide wetten.
    ```
    ```goed
    De predikant las een gedeelte uit ”The Pilgrim’s Progress”. Daarna zong het koor een psalm.
    ```
    ```goed
    In Tsjervonohrad sprak burgemeester Zalyvskyj over het stroomtekort en de 14-jarige vluchtelingen.
    ```
    ```goed
    Zij stond onder ede. Met name in Ede kwam de politie snel ter plaatse.
    ```
    ```goed
    Dít is wat zij bedoelde: hóóp, ook voor de ex-gevangene.
    ```
    """

    code = "SPE001"
    name = "onbekend-woord"
    severity = Severity.ERROR
    is_general = True
    source = "Woordenlijst Nederlandse Taal"

    def check(self, doc: Document) -> Iterator[Finding]:
        for word in _words(doc, Judgement.SLIP, Judgement.UNKNOWN):
            if form(capital_form(word.token.form.norm)).frequency >= KNOWN_NAME:
                continue  # only its capital is missing: another rule says so
            if (doc.is_typed and _is_term(doc, word)) or word.is_cut_off or word.is_code:
                continue
            yield self.finding(word.token.span, self._message(word), word.fixes, self._severity(doc, word))
        for word in _words(doc, Judgement.NAME_SLIP):
            if doc.is_typed and _is_term(doc, word):
                continue
            if word.begins and not word.stands_alone and self._is_plain_word(doc, word):
                sure = len(word.token.text) > 5 and form(word.found.meant or "").frequency > 15
                message = "Dit woord staat niet in de woordenlijst. Waarschijnlijk een tikfout."
                yield self.finding(word.token.span, message, word.fixes, Severity.ERROR if sure else Severity.LIKELY)

    @staticmethod
    def _message(word: _Word) -> str:
        if word.found.judgement is Judgement.SLIP:
            return "Dit woord staat niet in de woordenlijst. Waarschijnlijk een tikfout."
        return "Dit woord staat niet in de woordenlijst."

    @staticmethod
    def _severity(doc: Document, word: _Word) -> Severity:
        is_long_slip = word.found.judgement is Judgement.SLIP and len(word.token.text) > _LONG
        if word.stands_alone or word.is_spoken_of or ((word.in_foreign_text or _in_foreign_title(doc, word)) and not is_long_slip):
            return Severity.CONSIDER
        if doc.in_quotation(word.token.start) and any(token.lower in _DIALECT for token in word.sentence if token is not word.token):
            return Severity.CONSIDER
        if word.is_term or (word.found.judgement is Judgement.UNKNOWN and doc.witness.counts[word.token.text] > 1):
            return Severity.CONSIDER
        if word.found.judgement is Judgement.UNKNOWN or doc.in_quotation(word.token.start) or len(word.token.text) < 5 or capital_form(word.token.form.norm):
            return Severity.LIKELY
        meant = word.found.meant
        return Severity.ERROR if meant and meant.islower() and form(meant).frequency > 9 else Severity.LIKELY

    @staticmethod
    def _is_plain_word(doc: Document, word: _Word) -> bool:
        """A capital because the sentence begins: close to a frequent ordinary word, followed by a word in lower case, and not used as a name elsewhere."""
        meant = word.found.meant or ""
        after = word.sentence[word.at + 1 : word.at + 2]
        return (
            meant.islower()
            and len(word.token.text) > 4
            and form(meant).frequency > 11
            and bool(after)
            and (after[0].text[:1].islower() or after[0].text in {"?", "!"})
            and not word.in_foreign_text
            and sum(token.text == word.token.text for token in doc.words) == 1
        )


class KnownError(Rule):
    """Een bekende spelfout.

    Het woord staat in een lijst van veelgemaakte fouten, of het verschilt alleen in een accent, trema, apostrof of koppelteken van een bekend woord.

    ```fout
    Zij liet zich niet ⟦beinvloeden⟧ door de ⟦fotos⟧ uit ⟦Israel⟧.
    ```
    ```wordt
    Zij liet zich niet beïnvloeden door de foto’s uit Israël.
    ```
    ```fout
    De klap kwam ⟦zondermeer⟧ hard aan.
    ```
    ```wordt
    De klap kwam zonder meer hard aan.
    ```
    ```goed
    Zij liet zich niet beïnvloeden door de foto’s uit Israël.
    ```
    """

    code = "SPE002"
    name = "bekende-spelfout"
    severity = Severity.ERROR
    source = "Woordenlijst Nederlandse Taal"

    def check(self, doc: Document) -> Iterator[Finding]:
        for word in _words(doc, Judgement.WRONG):
            if word.token.form.lower == (word.found.meant or "").lower():
                continue
            is_term = doc.is_typed and is_english(word.token.form.norm)
            doubtful = is_term or word.in_foreign_text or word.stands_alone or word.is_spoken_of
            yield self.finding(word.token.span, self._message(word), word.fixes, Severity.CONSIDER if doubtful else Severity.ERROR)

    @staticmethod
    def _message(word: _Word) -> str:
        meant = (word.found.meant or "").lower()
        if " " in meant:
            return "Dit schrijf je niet als één woord."
        if "-" in meant and "-" not in word.token.text:
            return "In dit woord hoort een koppelteken."
        if "'" in meant and "'" not in word.token.form.norm:
            return "In dit woord hoort een apostrof."
        if any(mark in meant for mark in "ëïöü"):
            return "In dit woord hoort een trema."
        return "Dit is een bekende spelfout."


class SuspectWord(Rule):
    """Een zeldzaam woord staat waar een veel gewoner woord bedoeld lijkt.

    Het woord bestaat, maar het is heel zeldzaam en het lijkt als twee druppels water op een woord dat honderden keren vaker voorkomt.

    ```fout
    De ⟦gebauwde⟧ omgeving verandert snel.
    ```
    ```wordt
    De gebouwde omgeving verandert snel.
    ```
    ```fout
    Hij werkt bij de ⟦belastingsdienst⟧ in Utrecht.
    ```
    ```wordt
    Hij werkt bij de belastingdienst in Utrecht.
    ```
    ```goed
    De gebouwde omgeving verandert snel. Hij werkt bij de belastingdienst.
    ```
    """

    code = "SPE003"
    name = "zeldzaam-woord"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for word in _words(doc, Judgement.SUSPECT):
            if doc.is_typed and is_english(word.token.form.norm):
                continue
            doubtful = word.in_foreign_text or word.stands_alone or self._fits_better(word)
            yield self.finding(
                word.token.span,
                "Dit woord is zeldzaam en lijkt sterk op een veel gewoner woord. Is dat bedoeld?",
                word.fixes,
                Severity.CONSIDER if doubtful else None,
            )

    @staticmethod
    def _fits_better(word: _Word) -> bool:
        """Is it a noun after an article or adjective, where the likelier word, a verb, can't stand (de laatste overtuinen, niet: overtuigen)?"""
        meant = form(word.found.meant or "")
        if not word.token.form.has_tag("ZNW") or not meant.has_tag("WKW") or meant.has_tag("ZNW", "BNW", "WKW:VTD") or not word.at:
            return False
        before = word.sentence[word.at - 1].form
        return before.lower in _ARTICLES or (before.has_tag("BNW", "GET:RNG") and before.norm.endswith("e"))


_ARTICLES = frozenset("de een deze onze elke iedere geen".split())


class NameSlip(Rule):
    """Een naam lijkt een tikfout in een bekende naam.

    De naam zelf is niet bekend, maar scheelt één letter met een bekende naam of met een lang, gewoon woord. Klopt de naam, zet hem dan in `namen.txt`.

    ```fout
    Het elftal van ⟦Hereenveen⟧ speelt zaterdag in Rotterdam. Dat weet de ⟦Universtiteit⟧ Leiden niet. President ⟦Zelenksy⟧ vliegt met ⟦Luftansa⟧.
    ```
    ```wordt
    Het elftal van Heerenveen speelt zaterdag in Rotterdam. Dat weet de Universiteit Leiden niet. President Zelensky vliegt met Lufthansa.
    ```
    ```goed
    Het elftal van Heerenveen speelt zaterdag tegen dat van Hernandoz. Verhoevens en Bakhuyzen fietsten naar de Universität in Documenta.
    ```
    """

    code = "SPE004"
    name = "tikfout-in-naam"
    severity = Severity.LIKELY

    def check(self, doc: Document) -> Iterator[Finding]:
        for word in _words(doc, Judgement.NAME_SLIP):
            if not word.stands_alone and (self._is_like_a_name(word) or self._is_like_a_surname(word) or self._is_like_a_word(word)):
                count = sum(token.text == word.token.text for token in doc.words)
                severity = Severity.LIKELY if count == 1 else Severity.CONSIDER
                yield self.finding(word.token.span, "Deze naam scheelt één letter met een bekende naam.", word.fixes, severity)

    @staticmethod
    def _is_like_a_name(word: _Word) -> bool:
        """Is it nearly a name, and known well enough for its length and sort? Names of persons vary most."""
        meant = form(word.found.meant or "")
        if not meant.is_capitalised or len(word.token.text) < 6 or word.in_foreign_text:
            return False
        is_person = meant.has_tag("ENM:PER")
        if _is_swap(word.token.form.norm, meant.norm) or (meant.has_tag("ENM:ORG") and not is_person):
            return meant.frequency > 10 or not meant.frequency
        if meant.has_tag("ENM:LOC") and not is_person:
            return meant.frequency > (12 if len(word.token.text) < 7 else 11)
        return meant.frequency > 11 and len(word.token.text) > 6

    @staticmethod
    def _is_like_a_word(word: _Word) -> bool:
        """Inside a sentence, is it one letter from a long and frequent word, as in the name of an institution, and not spelt as in another age or tongue?"""
        text, meant = word.token.lower, form(word.found.meant or "")
        if word.begins or not meant.norm.islower() or word.in_foreign_text or is_english(text) or not text.isascii():
            return False
        if _is_swap(text, meant.norm):
            return len(text) > 6 and meant.frequency > 11
        if len(text) < 9 or meant.frequency < 13 or distance(text, meant.norm, 1) > 1:
            return False
        return sound(text) != sound(skeleton(meant.norm)) or _single(text) == _single(meant.norm) or _plain_vowels(text) == _plain_vowels(meant.norm)

    @staticmethod
    def _is_like_a_surname(word: _Word) -> bool:
        """After a first name, where a surname stands (Barack Obbama)."""
        meant = form(word.found.meant or "")
        after_first_name = word.at > 0 and word.sentence[word.at - 1].form.has_tag("ENM:PER:FST")
        return after_first_name and len(word.token.text) > 5 and meant.frequency > 10 and meant.has_tag("ENM:PER:LST")
