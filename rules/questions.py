"""Question marks: missing after a question, or standing after an indirect one."""

from __future__ import annotations

from collections.abc import Iterator

from taallint.api import (
    PUNCT,
    WORD,
    Document,
    Edit,
    Finding,
    Fix,
    Rule,
    Safety,
    Severity,
    Span,
    Token,
    letter,
)

_words = str.split


def _finite(token: Token) -> bool:
    return token.kind == WORD and token.form.has_tag("WKW:TGW", "WKW:VLT")


def _is_main(token: Token) -> bool:
    """A finite verb and nothing else, so a second clause."""
    return letter(token.text) in "VQ"


class MissingQuestionMark(Rule):
    """Een vraag eindigt op een vraagteken.

    De zin begint als een vraag: een vraagwoord, de persoonsvorm en dan het onderwerp, of een hulpwerkwoord met het onderwerp erachter. Bron: Onze Taal.

    ```fout
    Waarom halen zij dat hier ⟦vandaan.⟧ Hoe kan ik dat ⟦weten.⟧ Wie heeft dat ⟦gezegd.⟧ Wat ga je daar ⟦doen.⟧ Wanneer komt er een einde aan de ⟦oorlog.⟧ Kunt u dat nog eens ⟦uitleggen.⟧ Is water niet een gave, die wij moeten ⟦delen.⟧ Er is keus: welk pak kiest u ⟦dan.⟧
    ```
    ```wordt
    Waarom halen zij dat hier vandaan? Hoe kan ik dat weten? Wie heeft dat gezegd? Wat ga je daar doen? Wanneer komt er een einde aan de oorlog? Kunt u dat nog eens uitleggen? Is water niet een gave, die wij moeten delen? Er is keus: welk pak kiest u dan?
    ```
    ```goed
    Waarom halen zij dat hier vandaan? Hoe dat kan, weet ik niet. Waarom is niet duidelijk. Wat is dat mooi. Wie rijdt, drinkt niet. Hoe vaak heb ik dat niet gezegd.
    Wie zoekt zal vinden. Wat heb je toch een mooi huis. Heb je vragen, bel dan. Wie dat doet is dapper. Kunt u komen of bent u ziek, bel dan. Is hij ziek dan blijft hij thuis. Is de wethouder niet thuis, bel dan. Was Jan niet gekomen, was het stil geweest. Is dat niet mooi.
    ```
    """

    code = "INT035"
    name = "ontbrekend-vraagteken"
    severity = Severity.LIKELY
    source = "Onze Taal"

    _question = frozenset(_words("waarom hoe waar waarheen waarvandaan waarmee waarover wanneer waardoor hoeveel"))
    _asked = frozenset(_words("ik je jij we wij ze zij hij u dat dit het deze die er men niemand iedereen"))
    _persons = frozenset(_words("ik je jij we wij ze zij hij u jullie"))
    _what = frozenset(_words("ga gaat gaan doe doet doen wil wilt willen moet moeten zal zullen kan kun kunt kunnen mag mogen vindt vind"))
    _who = frozenset(_words("heeft had is was gaat zal zou kan wil moet weet kent"))
    _relative = frozenset(_words("die dat wie waar waarin waarop"))
    _states = frozenset(_words("is was zijn waren"))
    _yes_no = frozenset(_words("kunt kun wilt wil heeft hebt zullen zal mag mogen zou"))

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.where(self._question | self._yes_no | self._states | {"wat", "wie", "welk", "welke"}):
            if sentence[-1].text != "." or len(sentence) - at < 5 or (at and sentence[at - 1].text != ":") or (not at and not sentence[0].form.is_capitalised):
                continue
            block = doc.block_at(sentence[0].start)
            clause = sentence[at:]
            if block is not None and block.kind.is_prose and ((self._asks(clause) and self._is_one_clause(clause)) or (not at and self._is_rhetorical(clause))):
                stop = sentence[-1].span
                fix = Fix((Edit(stop, "?"),), "?", Safety.UNSAFE)
                yield self.finding(Span(sentence[-2].start, stop.end), "Deze zin begint als een vraag.", (fix,))

    def _asks(self, sentence: list[Token]) -> bool:
        """Question word, finite verb, subject … stop; *wie* with its verb; a verb that asks with *u*, *je* or *we* after it."""
        first, second, third = (token.lower for token in sentence[:3])
        if first in self._question:
            return _finite(sentence[1]) and third in self._asked
        if first in {"welk", "welke"}:
            return sentence[1].form.has_tag("ZNW") and _finite(sentence[2]) and sentence[3].lower in self._persons
        if first == "wat":
            return second in self._what and third in self._persons and len(sentence) > 5
        if first == "wie":
            return second in self._who and sum(map(_finite, sentence[1:])) == 1
        return second in self._persons - {"hij", "ze", "zij"} and len(sentence) > 5 and sum(map(_finite, sentence)) < 3 and third not in {"zeggen", "nagaan"}

    def _is_rhetorical(self, sentence: list[Token]) -> bool:
        """*Is God niet de Schepper, die leven geeft*: verb, name or noun and *niet*, with no main clause after a comma."""
        words = [token.lower for token in sentence]
        if (
            words[0] not in self._states
            or "niet" not in words[2:6]
            or words[1] in self._asked
            or "dan" in words
            or (words.index("niet") > 3 and any(map(_is_main, sentence[1:])))
        ):
            return False
        return all(token.text == "," and self._relates(sentence[at + 1 :]) for at, token in enumerate(sentence[:-1]) if token.kind == PUNCT)

    def _relates(self, tokens: list[Token]) -> bool:
        """Does *die*, *dat* or the like come before the next verb?"""
        first = next((token for token in tokens if token.lower in self._relative or _finite(token)), None)
        return first is None or first.lower in self._relative

    def _is_one_clause(self, sentence: list[Token]) -> bool:
        """No comma, colon, quotation or denial: a rhetorical question may end in a stop, but not one with *welk*."""
        return all(token.kind != PUNCT for token in sentence[:-1]) and (
            sentence[0].lower in {"welk", "welke"}
            or not any(token.lower in {"niet", "toch", "wel", "dan", "maar", "nooit", "ook", "ermee"} for token in sentence)
        )


class IndirectQuestion(Rule):
    """Na een afhankelijke vraag staat geen vraagteken.

    «Hij vroeg of ik kwam» is een mededeling: er staat een vraag in, maar de zin stelt er geen. Bron: taaladvies.net.

    ```fout
    Zij vroeg zich af waarom hij niet ⟦kwam?⟧ De vraag is of dat ⟦kan?⟧ Hij vroeg mij of ik kon ⟦komen?⟧
    ```
    ```wordt
    Zij vroeg zich af waarom hij niet kwam. De vraag is of dat kan. Hij vroeg mij of ik kon komen.
    ```
    ```goed
    Zij vroeg zich af: waarom kwam hij niet? Vraagt u zich af of dat kan? De vraag is: kan dat? Weet u of dat mag? Hij vroeg: „Kom je?” Vroeg hij of ik kwam?
    De vraag is of dat kan, of ziet u dat anders?
    ```
    """

    code = "INT038"
    name = "vraagteken-na-afhankelijke-vraag"
    severity = Severity.LIKELY
    source = "taaladvies.net"

    _subjects = frozenset(_words("ik hij zij ze wij we"))
    _links = frozenset(_words("of waarom hoe wie wat wanneer waar"))

    def check(self, doc: Document) -> Iterator[Finding]:
        if "?" not in doc.text:
            return
        for sentence, at in doc.where({"vroeg", "vroegen", "vraag", "vraagt", "vragen"}):
            if not 1 <= at <= 2 or sentence[-1].text != "?" or len(sentence) < at + 4 or any(token.kind == PUNCT for token in sentence[:-1]):
                continue
            if self._tells(sentence, at):
                mark = sentence[-1].span
                fix = Fix((Edit(mark, "."),), ".", Safety.UNSAFE)
                yield self.finding(Span(sentence[-2].start, mark.end), "De vraag is hier afhankelijk: de zin zelf stelt er geen.", (fix,))

    def _tells(self, sentence: list[Token], at: int) -> bool:
        words = [token.lower for token in sentence]
        if words[:3] == ["de", "vraag", "is"]:
            return words[3] in {"of", "waarom", "hoe"}
        if at != 1 or words[0] not in self._subjects:
            return False
        reflexive = words[2] in {"zich", "me", "mij", "ons"} and words[3] == "af" and len(words) > 5 and words[4] in self._links
        told = words[1] in {"vroeg", "vroegen"} and (words[2] == "of" or (words[2] in {"mij", "me", "hem", "haar", "ons", "hun"} and words[3] == "of"))
        return reflexive or told
