"""Markdown: what the reader reads, the way back to the file, and fixes that leave the markup alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taallint.api import Document, Edit, Finding, Fix, House, Kind, Safety, Severity, Span
from taallint.engine import Linter
from taallint.fix import apply
from taallint.formats import Source
from taallint.formats.markdown import read
from taallint.reading import BOM, Unreadable

HOUSE = House("rd", [])
PIECES = [
    *("woord ", "één ", "😀", "e\u0301", "*", "**", "_", "`", "[", "](", ")", "![", "](http://a.nl)", "\n", "\n\n", "\r\n", "> ", "- ", "1. ", "  ", "    "),
    *(
        "\t",
        "# ",
        "|",
        "|---|\n",
        "\\|",
        "&eacute;",
        "&amp;",
        "&#233;",
        "<b>",
        "</b>",
        "<br>",
        "{{< a >}}",
        '{{< b alt="een twee drie" >}}',
        "{% b %}",
        "[^1]",
        "[^1]: ",
        "---\n",
        "title: ",
        "<!--",
        "-->",
    ),
    *("===\n", "~~~\n", "http://a.nl ", "\\*", "\f"),
]
TEXT = [(Kind.PARAGRAPH, "Tekst.")]
SOURCES = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def source(text: str) -> Source:
    return read(text.encode(), "a.md", HOUSE)


def blocks(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in source(text).document.blocks]


def kinds(document: Document) -> list[Kind]:
    """The kinds of the blocks; what a paragraph is called by the look of it does not count."""
    look = {Kind.LEFTOVER, Kind.CAPTION, Kind.DATE, Kind.SUBHEAD, Kind.LEAD, Kind.PARAGRAPH}
    return [Kind.PARAGRAPH if block.kind in look else block.kind for block in document.blocks]


def replace(text: str, old: str, new: str) -> str | None:
    """``text`` after the fix that puts ``new`` for ``old`` where the reader reads it; None when the fix is not offered."""
    found = source(text)
    start = found.document.text.index(old)
    span = Span(start, start + len(old))
    fixes = found.finding(Finding("XXX001", span, "", Severity.ERROR, (Fix((Edit(span, new),)),))).fixes
    return apply(text, fixes) if fixes else None


@settings(max_examples=300)
@given(SOURCES)
def test_any_text_goes_and_comes_back(text: str) -> None:
    for data in (text.encode(), BOM + text.encode()):
        found = read(data, "a.md", HOUSE)
        assert found.encode(found.text) == data
        assert len(found.blocks) == len(found.document.blocks)
        for block in found.document.blocks:
            assert block.text == block.text.strip(" \n\t") != ""
            for token in block.tokens:
                at = found.finding(Finding("XXX001", token.span, "", Severity.ERROR)).span
                assert 0 <= at.start < at.end <= len(text)
                if token.is_word and text[at.start : at.end].isalpha():
                    assert text[at.start : at.end] == token.text


@settings(max_examples=300)
@given(SOURCES, st.sampled_from(["", "x", "twee woorden", "*", "„a”", "- ", "1. ", "# ", "<b>", "&amp;", "|", "_x", "`"]), st.integers(0, 30), st.booleans())
def test_a_fix_changes_what_it_says_and_nothing_else(text: str, new: str, number: int, insert: bool) -> None:
    found = source(text)
    words = [token for block in found.document.blocks for token in block.tokens]
    if not words or text.count("alt=") > 1:
        return  # an echo that is none any more is read too
    span = words[number % len(words)].span
    span = Span(span.start, span.start) if insert else span
    fixes = found.finding(Finding("XXX001", span, "", Severity.ERROR, (Fix((Edit(span, new),), "", Safety.SAFE),))).fixes
    for fix in fixes:
        after = source(apply(text, [fix])).document
        old = found.document.text
        assert after.text.split() == (old[: span.start] + new + old[span.end :]).split()
        assert kinds(after) == kinds(found.document)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Kop\n\nEen *zin* met [link](x).", [(Kind.HEAD, "Kop"), (Kind.PARAGRAPH, "Een zin met link.")]),
        ("Kop\n---\n> Gezegd.", [(Kind.SUBHEAD, "Kop"), (Kind.QUOTE, "Gezegd.")]),
        ("- een\n  - twee", [(Kind.LIST, "een"), (Kind.LIST, "twee")]),
        ("|a|b|\n|-|-|\n|c\\|d|e|", [(Kind.LIST, each) for each in ("a", "b", "c|d", "e")]),
        ("![Een boot](x.jpg)", [(Kind.CAPTION, "Een boot")]),
        ("---\ntitle: Kop\ndraft: true\n---\nTekst.", [(Kind.HEAD, "Kop"), (Kind.PARAGRAPH, "Tekst.")]),
        ('+++\ntitle = "Kop"\n+++\nTekst.', [(Kind.HEAD, "Kop"), (Kind.PARAGRAPH, "Tekst.")]),
        ('---\ntitle: "Een kop"\ndescription: Een kop\n---\n# Een kop\n', [(Kind.HEAD, "Een kop")]),
        ("---\ndescription: >\n  Een zin\n  op twee.\nalt: x\n---\n", [(Kind.LEAD, "Een zin op twee.")]),
        ("---\ndescription: 'Zo''n ding'\ntitle: \"a \\u00e9 \\\"b\\\"\"\n---\n", [(Kind.SUBHEAD, "Zo'n ding"), (Kind.HEAD, 'a é "b"')]),
        ('+++\ntitle = """\nKop\n"""\n[x]\nsummary = \'Een zin.\'\n+++\n', [(Kind.HEAD, "Kop"), (Kind.LEAD, "Een zin.")]),
        ("Een {{< icon x >}} hier. {{< noot >}}Tekst.{{< /noot >}}", [(Kind.PARAGRAPH, "Een \ufffc hier. Tekst.")]),
        ("{% include x.html %}\nTekst {% if a %}hier{% endif %} van {{ naam }}.", [(Kind.PARAGRAPH, "Tekst hier van \ufffc.")]),
        ('Tekst.\n\n{{< figure src="a b" caption="Een boot op zee" >}}\n\nMeer.', [*TEXT, (Kind.CAPTION, "Een boot op zee"), (Kind.PARAGRAPH, "Meer.")]),
        ('![Een boot](x "De boot op zee")', [(Kind.CAPTION, "Een boot"), (Kind.CAPTION, "De boot op zee")]),
        ("{{< figure\n  src='a' >}}\n\nTekst.\n{: .lead}", [(Kind.PARAGRAPH, "Tekst.")]),
        ("## Kop {#kop .klasse}\n\n[Link](x){target=_blank} en $x^2$ en $5.", [(Kind.SUBHEAD, "Kop"), (Kind.PARAGRAPH, "Link en \ufffc en $5.")]),
        ("::: {.callout-note}\nTekst.\n:::\n", [(Kind.PARAGRAPH, "Tekst.")]),
        ("import A from 'a';\n\n<Tabs a={{b: c}}>\n\nTekst <Icoon naam={x} /> hier.\n\n</Tabs>", [(Kind.PARAGRAPH, "Tekst hier.")]),
        ("Zie[^1] dit.[^a]\n\n[^1]: Een noot.\n[^a]: Twee.", [(Kind.PARAGRAPH, each) for each in ("Zie dit.", "Een noot.", "Twee.")]),
        ("Term\n: Uitleg\n", [(Kind.PARAGRAPH, "Term"), (Kind.PARAGRAPH, "Uitleg")]),
        ("Een<br>\ntwee  \ndrie\nvier", [(Kind.PARAGRAPH, "Een\ntwee\ndrie vier")]),
        ("Klik op ![het icoon rechts](x) om te starten.", [(Kind.PARAGRAPH, "Klik op \ufffc om te starten."), (Kind.CAPTION, "het icoon rechts")]),
        ("![Een boot op zee](x)\n*Een boot op zee. Foto ANP*", [(Kind.CAPTION, "Een boot op zee. Foto ANP")]),
        (
            "<figure><img alt='a b'><figcaption>Een &eacute;</figcaption></figure>\n\nTekst.",
            [(Kind.CAPTION, "a b"), (Kind.CAPTION, "Een é"), (Kind.PARAGRAPH, "Tekst.")],
        ),
        (
            "Zie `a  b` en README.md en <kbd>x</kbd>, H<sub>2</sub>O, noot<sup>1</sup> en 1<sup>e</sup>.",
            [(Kind.PARAGRAPH, "Zie \ufffc en \ufffc en \ufffc, H2O, noot en 1e.")],
        ),
        ("> [!NOTE]\n> Tekst.\n\n- [x] klaar\n", [(Kind.PARAGRAPH, "Tekst."), (Kind.LIST, "klaar")]),
        ("Een ~~fout~~ woord :smile: hier.", [(Kind.PARAGRAPH, "Een woord hier.")]),
        ('```\n{{< b alt="een twee" >}}\n```\nTekst.', TEXT),
        ("`{{` en `}}` blijven", [(Kind.PARAGRAPH, "\ufffc en \ufffc blijven")]),
        ("caf&eacute;\n\n```\ncode\n```\n", [(Kind.PARAGRAPH, "café")]),
    ],
)
def test_what_the_reader_reads(text: str, wanted: list[tuple[Kind, str]]) -> None:
    assert blocks(text) == wanted
    assert blocks(text.replace("\n", "\r\n")) == wanted


def test_english_is_not_read() -> None:
    blocks = source("De hond loopt in het bos.\n\nThe dog is walking in the forest and this is not what you read.").document.blocks
    assert [bool(block.masks) for block in blocks] == [False, True]
    blocks = source(
        "# Install\n\nRun the tests and add your name to the list, if you like.\n\nThis is where the code of this project can be found."
    ).document.blocks
    assert all(block.masks for block in blocks)


def test_comments_and_blocks_have_their_places() -> None:
    text = "\ufeffEen.\r\n\r\n<!-- taallint: negeer SPE001 -->\r\n\r\nTwee <!-- x --> drie.\r\n"
    found = source(text)
    assert [(text[comment.span.start + 1 : comment.span.end + 1], comment.text) for comment in found.comments] == [
        ("<!-- taallint: negeer SPE001 -->", " taallint: negeer SPE001 "),
        ("<!-- x -->", " x "),
    ]
    assert [text[block.start + 1 : block.end + 1] for block in found.blocks] == ["Een.", "Twee <!-- x --> drie."]


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        ("De *waneer* dan", "waneer", "wanneer", "De *wanneer* dan"),
        ("Een caf&eacute; hier", "café", "kroeg", "Een kroeg hier"),
        ("De **g**oede", "goede", "goedee", "De **g**oedee"),
        ("De *a* b", "a b", "c d", None),
        ("De [Zelenski] zei\n\n[Zelenski]: x", "Zelenski", "Zelensky", None),
        ("– zo is het", "–", "-", None),
        ("De *man* liep", "man", "", None),
        ("Een woord", "woord", "wo*rd", "Een wo*rd"),
        ('---\ntitle: "Een kop hier"\n---\n', "kop", '"kop"', '---\ntitle: "Een \\"kop\\" hier"\n---\n'),
        ("---\ntitle: 'Een kop hier'\n---\n", "kop", "'s", "---\ntitle: 'Een ''s hier'\n---\n"),
        ("---\ntitle: Een kop hier\n---\n", "kop", "kop: dit", None),
        ("> een\n> twee", "een", "één", "> één\n> twee"),
        ("Een woord", "woord", "*woord*", "Een \\*woord\\*"),
    ],
)
def test_a_fix_leaves_the_markup_alone(text: str, old: str, new: str, wanted: str | None) -> None:
    assert replace(text, old, new) == wanted


@pytest.mark.parametrize(
    "text",
    ["> " * 15 + "a\n> a", "[" * 5000, "*a " * 5000, "{% " * 3000, "<!--" * 3000, "|a" * 3000 + "\n" + "|-" * 3000, "[^1]: \t\\*    ", "3. Een\n\t   > twee\n"],
)
def test_odd_texts_take_no_time(text: str) -> None:
    start = time.process_time()
    source(text)
    assert time.process_time() - start < 4


def test_what_is_nested_too_deep_is_said() -> None:
    for text in ("> " * 400 + "a", ">" * 3000):
        with pytest.raises(Unreadable, match="in elkaar"):
            source(text)


def test_words_of_software_are_at_home_in_markdown() -> None:
    linter = Linter()
    for text, wrong in (("De tooling van deze repository draait lokaal.", []), ("De onmiddelijke oplossing is een frpt.", ["onmiddelijke"])):
        found = read(text.encode(), "a.md", linter.house)
        assert [found.document.text[each.span.start : each.span.end] for each in linter.lint(found.document)] == wrong


def test_a_house_may_name_more_keys() -> None:
    text = b"---\nquote: Een zin hier.\nextra: niet dit\n---\n"
    assert [block.text for block in read(text, "a.md", House("rd", [], front_matter=["Quote"])).document.blocks] == ["Een zin hier."]
    assert not read(text, "a.md", HOUSE).document.blocks


def test_braces_hold_expressions_in_mdx() -> None:
    assert read(b"Dag {naam.kort}, hoe gaat het?", "a.mdx", HOUSE).document.text == "Dag \ufffc, hoe gaat het?"
    assert read(b"Dag {naam}, hoe gaat het?", "a.md", HOUSE).document.text == "Dag {naam}, hoe gaat het?"
