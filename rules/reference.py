"""VWR3xx: pronouns that refer to a noun of another gender or number."""

from collections.abc import Iterator, Sequence
from functools import cache

from taallint.api import Document, Finding, Form, Kind, Rule, Severity, Span, Token


class NeuterReference(Rule):
    """Naar een het-woord verwijst zijn, niet haar.

    Een instelling of bedrijf met “het” is niet vrouwelijk: het kabinet en zijn plannen, het RD en zijn lezers.

    ```fout
    Het kabinet presenteerde gisteren ⟦haar⟧ plannen voor de zorg. Duitsland negeert ⟦haar⟧ eigen regels.
    ```
    ```wordt
    Het kabinet presenteerde gisteren zijn plannen voor de zorg. Duitsland negeert zijn eigen regels.
    ```
    ```goed
    Het kabinet presenteerde gisteren zijn plannen. Het meisje verloor haar tas. Duitsland gaf haar asiel. Het kabinet gaf de minister haar zin. Het bestuur dankte mevrouw De Wit voor haar inzet.
    ```
    """

    code = "VWR301"
    name = "haar-bij-het-woord"
    severity = Severity.LIKELY
    source = "taaladvies.net: het kabinet en zijn / haar plannen"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in with_neuter_subject(doc):
            token = referring(sentence, "haar")
            if token is not None:
                yield self.replacement(token.span, "zijn", f"“{sentence[1].text}” is een het-woord; daarbij hoort zijn.")
        for sentence in with_country_as_subject(doc):
            token = referring(sentence, "haar", subject=0)
            if token is not None and sentence[1].form.lemmas.isdisjoint(_GIVING):
                yield self.replacement(token.span, "zijn", f"Bij de naam van een land of plaats ({sentence[0].text}) hoort zijn.")


def referring(sentence: Sequence[Token], possessive: str, subject: int = 1) -> Token | None:
    """The ``possessive`` after the subject, of which the head stands at ``subject``, and its verb, when no other noun or name has come in between."""
    if not sentence[subject + 1].form.has_tag("WKW:TGW:3EP", "WKW:VLT:1EP"):
        return None
    for at in range(subject + 2, min(len(sentence) - 1, 8)):
        token = sentence[at]
        if token.form.lower == possessive and sentence[at + 1].form.has_tag("ZNW", "BNW", "GET"):
            is_told = at == subject + 2 and sentence[at + 1].form.has_tag("GET") and sentence[subject + 1].form.lemmas & {"geven", "bieden", "gunnen"}
            return None if is_told else token  # gaf hun drie weken de tijd
        if token.form.is_capitalised or (token.form.has_tag("ZNW", "VNW:PER") and token.form.lower != "gisteren"):
            return None
    return None


def with_neuter_subject(doc: Document) -> Iterator[Sequence[Token]]:
    """The sentences that begin with a neuter body as subject: Het kabinet …, Het RD …"""
    for block in doc.of_kind(Kind.PARAGRAPH, Kind.LEAD):
        for sentence in block.sentences:
            if len(sentence) > 4 and sentence[0].form.lower == "het" and _is_neuter_body(sentence[1].form):
                yield sentence


def with_country_as_subject(doc: Document) -> Iterator[Sequence[Token]]:
    """The sentences that begin with a country or a place as subject, which is no name of a person too: Duitsland …, Brussel …"""
    for block in doc.of_kind(Kind.PARAGRAPH, Kind.LEAD):
        for sentence in block.sentences:
            if len(sentence) > 4 and sentence[0].form.has_tag("ENM:LOC") and not sentence[0].form.has_tag("ENM:PER:FST"):
                yield sentence


_GIVING = frozenset("geven bieden verlenen weigeren ontnemen sturen vragen kosten brengen schenken beloven gunnen noemen".split())
"""After these *haar* may be somebody: Duitsland gaf haar asiel."""
_SHORTEST = 4
_SOCIETIES = frozenset("vereniging partij gemeente kerk regering club stichting school organisatie krant omroep".split())
_OWN = frozenset("vieren winnen verliezen openen houden presenteren verhogen verlagen sluiten".split())
"""What a body does to something of its own (de club viert haar jubileum)."""
_BODIES = frozenset(
    """
    kabinet bestuur bedrijf team elftal parlement leger college ministerie dagblad koor concern land genootschap comité consortium deputaatschap moderamen
    kerkverband ziekenhuis museum orkest fonds instituut bureau
    """.split()
)
_ACRONYMS = frozenset({"RD", "ND", "AD", "FD", "OM", "RIVM", "CDA", "CNV", "CBS", "CPB", "SCP", "IMF", "UWV", "LUMC", "UMC", "KNMI", "COA", "CIDI"})


@cache
def _is_neuter_body(noun: Form) -> bool:
    return noun.lower in _BODIES or noun.text in _ACRONYMS


_NEUTER_ACRONYMS = frozenset({"CDA", "CNV", "RIVM", "CBS", "CPB", "SCP", "IMF", "UWV", "KNMI", "COA", "CIDI"})


class ArticleOfAcronym(Rule):
    """Dit letterwoord krijgt het.

    Een letterwoord heeft het lidwoord van zijn kern: *het CDA* (het appel), *het UWV* (het instituut), *het COA* (het orgaan).

    ```fout
    Twee leden van ⟦de CDA⟧ kwamen. ⟦De UWV⟧ betaalt niet uit.
    ```
    ```wordt
    Twee leden van het CDA kwamen. Het UWV betaalt niet uit.
    ```
    ```goed
    Twee leden van het CDA kwamen. De CDA-fractie, de CDA’er, de CDA’ers en de raad.
    ```
    """

    code = "VWR112"
    name = "lidwoord-bij-letterwoord"
    severity = Severity.LIKELY
    source = "Onze Taal"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence, at in doc.such(_is_neuter_acronym):
            after = sentence[at + 1] if at + 1 < len(sentence) else None
            if not at or sentence[at - 1].lower != "de" or (after is not None and (after.form.has_tag("ZNW", "BNW") or after.text in {"-", "/", "en"})):
                continue
            article = "Het" if sentence[at - 1].form.is_capitalised else "het"
            span = Span(sentence[at - 1].start, sentence[at].end)
            yield self.replacement(span, f"{article} {sentence[at].text}", f"Het is: het {sentence[at].text}.")


@cache
def _is_neuter_acronym(word: Form) -> bool:
    return word.text in _NEUTER_ACRONYMS


class CollectiveWithTheir(Rule):
    """Bij een enkelvoudig onderwerp hoort zijn of haar, niet hun.

    Een team, een partij, de gemeente: grammaticaal zijn ze enkelvoud.

    ```fout
    Het team won gisteren ⟦hun⟧ eerste wedstrijd. De vereniging viert ⟦hun⟧ jubileum.
    ```
    ```wordt
    Het team won gisteren zijn eerste wedstrijd. De vereniging viert haar jubileum.
    ```
    ```goed
    Het team won gisteren zijn eerste wedstrijd. De spelers wonnen hun eerste wedstrijd. De gemeente steunt hun plan. Het bestuur gaf de leden hun geld terug. Het kabinet gaf hun drie weken de tijd om te reageren.
    ```
    """

    code = "VWR302"
    name = "hun-bij-enkelvoud"
    severity = Severity.LIKELY
    source = "taaladvies.net: verwijzen naar verzamelnamen"

    def check(self, doc: Document) -> Iterator[Finding]:
        for sentence in with_neuter_subject(doc):
            token = referring(sentence, "hun")
            if token is not None:
                yield self.replacement(token.span, "zijn", f"“{sentence[1].text}” is enkelvoud; daarbij hoort zijn.")
        for sentence, at in doc.where(_SOCIETIES):
            if at == 1 and sentence[0].lower == "de" and len(sentence) > _SHORTEST and not sentence[2].form.lemmas.isdisjoint(_OWN):
                token = referring(sentence, "hun")
                if token is not None:
                    yield self.replacement(token.span, "haar", f"“{sentence[1].text}” is enkelvoud; daarbij hoort haar of zijn.")
