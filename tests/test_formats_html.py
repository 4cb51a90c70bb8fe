"""HTML: the article and what of the site came along, the way back to the file, and fixes that leave the tags alone."""

import html
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from taallint.api import Document, Edit, Finding, Fix, House, Kind, Safety, Severity, Span
from taallint.fix import apply
from taallint.formats import Source
from taallint.formats.tags import tags
from taallint.formats.webpage import read
from taallint.reading import BOM, Unreadable
from taallint.registry import builtin_folder

HOUSE = House("rd", [builtin_folder()])
PIECES = [
    *("woord ", "één ", "😀", "e\u0301", "\n", "\r\n", "  ", "\t", "\xa0", "<", ">", "&", '"', "'", "=", "/>", "<!--", "-->", "<!", "<?", "]]>", "\f"),
    *(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<h1>",
        "</h1>",
        "<div>",
        "</div>",
        "<li>",
        "<ul>",
        "</ul>",
        "<td>",
        "<blockquote>",
        "</blockquote>",
        "<q>",
        "</q>",
    ),
    *("<script>", "</script>", "<style>", "<code>", "</code>", "<pre>", "</pre>", "<svg>", "</svg>", "<title>", "</title>", "<head>", "</head>", "<body>"),
    *(
        '<img alt="een foto hier">',
        "<img alt='een &amp; twee'>",
        "<img alt=kaal>",
        '<meta name="description" content="Een zin.">',
        "<nav>",
        "</nav>",
        "<footer>",
    ),
    *("&eacute;", "&amp;", "&#233;", "&#xe9;", "&nbsp;", "&euro", "&bestaatniet;", "{{ x }}", "{% y %}", "<a href='x>y'>", "</a>", "<p class=", '<x y="'),
]
SOURCES = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def source(text: str) -> Source:
    return read(text.encode(), "a.html", HOUSE)


def blocks(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in source(text).document.blocks]


def kinds(document: Document) -> list[Kind]:
    """The kinds of the blocks; what a paragraph is called by the look of it does not count."""
    look = {Kind.LEFTOVER, Kind.CAPTION, Kind.DATE, Kind.SUBHEAD, Kind.LEAD, Kind.PARAGRAPH}
    return [Kind.PARAGRAPH if block.kind in look else block.kind for block in document.blocks]


def replace(text: str, old: str, new: str, safety: Safety = Safety.SAFE) -> tuple[str, Safety] | None:
    """``text`` after the fix that puts ``new`` for ``old`` where the reader reads it, and how safe it is by then; None when it is not offered."""
    found = source(text)
    start = found.document.text.index(old)
    span = Span(start, start + len(old))
    fixes = found.finding(Finding("XXX001", span, "", Severity.ERROR, (Fix((Edit(span, new),), "", safety),))).fixes
    return (apply(text, fixes), fixes[0].safety) if fixes else None


@settings(max_examples=400)
@given(SOURCES)
def test_any_text_goes_and_comes_back(text: str) -> None:
    for data in (text.encode(), BOM + text.encode()):
        found = read(data, "a.html", HOUSE)
        assert found.encode(found.text) == data
        assert len(found.blocks) == len(found.document.blocks)
        for comment in found.comments:
            assert comment.text in text[comment.span.start : comment.span.end].replace("\r\n", "\n")
        for block in found.document.blocks:
            assert block.text == block.text.strip(" \n\t") != ""
            for token in block.tokens:
                at = found.finding(Finding("XXX001", token.span, "", Severity.ERROR)).span
                assert 0 <= at.start < at.end <= len(text)
                if token.is_word and text[at.start : at.end].isalpha():
                    assert text[at.start : at.end] == token.text


@settings(max_examples=400)
@example("woord <b>\nwoord ", "x", 1, True)
@given(SOURCES, st.sampled_from(["", "x", "twee woorden", "<b>", "&amp;", '"', "'", "„a”", "a < b"]), st.integers(0, 30), st.booleans())
def test_a_fix_changes_what_it_says_and_nothing_else(text: str, new: str, number: int, insert: bool) -> None:
    found = source(text)
    words = [token for block in found.document.blocks for token in block.tokens]
    if not words or text.count("alt=") > 1 or text.count("content=") > 1:
        return  # an echo that is none any more is read too
    span = words[number % len(words)].span
    span = Span(span.start, span.start) if insert else span
    fixes = found.finding(Finding("XXX001", span, "", Severity.ERROR, (Fix((Edit(span, new),), "", Safety.SAFE),))).fixes
    for fix in fixes:
        after = source(apply(text, [fix])).document
        old = found.document.text
        assert after.text.split() == (old[: span.start] + new + old[span.end :]).split()
        if new:
            assert kinds(after) == kinds(found.document)


@given(SOURCES)
def test_tags_cover_the_text(text: str) -> None:
    at = 0
    for tag in tags(text, 0, len(text)):
        assert at <= tag.span.start < tag.span.end <= len(text)
        at = tag.span.end


PAGE = """<!DOCTYPE html>
<!-- saved from url=(0020)https://www.example.org/ -->
<html lang="nl"><head><title>Dijk hersteld | Krant</title>
<meta name="description" content="De dijk is &quot;hersteld&quot;, zegt het waterschap.">
<script>var waneer = "<p>niet lezen</p>";</script><style>.a { b: c }</style></head>
<body>
<header><a href="/">Krant</a></header>
<nav><ul><li><a href="/">Voorpagina</a></li><li>Sport</li></ul></nav>
<main><article>
<h1>Dijk hersteld na  <em>storm</em></h1>
<p><time datetime="2024-10-31">31 oktober 2024 13:37</time></p>
<figure><img src="a.jpg" alt="Een kraan op de dijk bij Lelystad."><figcaption>Een kraan op de dijk bij Lelystad. Beeld ANP</figcaption></figure>
<p>De dijk is hersteld. Het waterschap<br>
is tevreden&nbsp;&ndash; zegt de dijkgraaf: <q>Het is klaar.</q> Zie <code>dijk  .nl</code>.</p>
<h2>Kosten</h2>
<ul><li>Zand: 10 euro<li>Klei: 12 euro</ul>
<blockquote><p>Wie niet wil dijken, moet wijken.</p></blockquote>
<table><caption>De kosten per jaar</caption><tr><td>2023<td>veel</table>
<p>Lees ook: <a href="/x">De dijk</a></p>
</article></main>
<footer><p>Alle rechten voorbehouden</p></footer>
</body></html>
"""


def test_a_saved_page_gives_its_article_and_its_leftovers() -> None:
    assert blocks(PAGE) == [
        (Kind.LEAD, 'De dijk is "hersteld", zegt het waterschap.'),
        (Kind.LEFTOVER, "Krant"),
        (Kind.LEFTOVER, "Voorpagina"),
        (Kind.LEFTOVER, "Sport"),
        (Kind.HEAD, "Dijk hersteld na storm"),
        (Kind.DATE, "31 oktober 2024 13:37"),
        (Kind.CAPTION, "Een kraan op de dijk bij Lelystad. Beeld ANP"),
        (Kind.PARAGRAPH, "De dijk is hersteld. Het waterschap\nis tevreden\xa0– zegt de dijkgraaf: „Het is klaar.” Zie \ufffc."),
        (Kind.SUBHEAD, "Kosten"),
        (Kind.LIST, "Zand: 10 euro"),
        (Kind.LIST, "Klei: 12 euro"),
        (Kind.QUOTE, "Wie niet wil dijken, moet wijken."),
        (Kind.CAPTION, "De kosten per jaar"),
        (Kind.LIST, "2023"),
        (Kind.LIST, "veel"),
        (Kind.LEFTOVER, "Lees ook: De dijk"),
        (Kind.LEFTOVER, "Alle rechten voorbehouden"),
    ]
    assert [comment.text for comment in source(PAGE).comments] == [" saved from url=(0020)https://www.example.org/ "]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Los <b>woord</b>je", [(Kind.PARAGRAPH, "Los woordje")]),
        ("<title>Een kop | Krant</title><h1>Een kop</h1>Tekst.", [(Kind.HEAD, "Een kop"), (Kind.PARAGRAPH, "Tekst.")]),
        ("<html><head><title>Een kop &amp; zo</title></head><body>Tekst.", [(Kind.HEAD, "Een kop & zo"), (Kind.PARAGRAPH, "Tekst.")]),
        ("<p>een<p>twee<div>drie</div>vier", [(Kind.PARAGRAPH, each) for each in ("een", "twee", "drie", "vier")]),
        ('<img alt="Een boot op zee"><img alt="boot"><img alt="">', [(Kind.CAPTION, "Een boot op zee")]),
        ('<img alt="Een boot."><p>Een boot. Foto ANP</p>', [(Kind.CAPTION, "Een boot. Foto ANP")]),
        ("<p>a < b en c & d &bestaatniet; &euro;", [(Kind.PARAGRAPH, "a < b en c & d &bestaatniet; €")]),
        ("<aside>Kader.</aside><article><aside>Kader.</aside></article>", [(Kind.PARAGRAPH, "Kader."), (Kind.PARAGRAPH, "Kader.")]),
        ("<nav>{{ menu }} Kop</nav><p>Dag {{ naam }}!{% if x %}", [(Kind.PARAGRAPH, "Dag \ufffc!")]),
        ("<p>een <script>x</script> twee <!-- y --> drie", [(Kind.PARAGRAPH, "een twee drie")]),
        ("<p>een<script>x", [(Kind.PARAGRAPH, "een")]),
        ("<pre>x</pre>y", [(Kind.PARAGRAPH, "y")]),
        ('<p title="a>b" hidden>een', [(Kind.PARAGRAPH, "een")]),
    ],
)
def test_what_the_reader_reads(text: str, wanted: list[tuple[Kind, str]]) -> None:
    assert blocks(text) == wanted
    assert blocks(text.replace("\n", "\r\n")) == wanted


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        ("<p>Toen <i>waneer</i> kwam", "waneer", "wanneer", "<p>Toen <i>wanneer</i> kwam"),
        ("<p>Een caf&eacute;", "café", "kroeg", "<p>Een kroeg"),
        ("<p>Een <b>g</b>oede", "goede", "goedee", "<p>Een <b>g</b>oedee"),
        ("<p>a <i>b</i> c", "a b", "d e", None),
        ("<p>wit en zwart", "en", "& <", "<p>wit &amp; &lt; zwart"),
        ('<img alt="Een boot op zee">', "boot", 'zee"slag', '<img alt="Een zee&quot;slag op zee">'),
        ("<img alt='Een boot op zee'>", "boot", "'s", "<img alt='Een &#39;s op zee'>"),
        ("<p>zie <code>x</code> hier", "\ufffc", "y", None),
    ],
)
def test_a_fix_leaves_the_tags_alone(text: str, old: str, new: str, wanted: str | None) -> None:
    assert replace(text, old, new) == (None if wanted is None else (wanted, Safety.SAFE))


def test_a_fix_over_a_line_end_is_only_shown() -> None:
    assert replace("<p>Hij kan er\n  voor zorgen", "er voor", "ervoor") == ("<p>Hij kan ervoor zorgen", Safety.DISPLAY)


def test_no_fix_goes_into_a_quotation_by_itself() -> None:
    assert replace("<blockquote>Een waneer.</blockquote>", "waneer", "wanneer") == ("<blockquote>Een wanneer.</blockquote>", Safety.DISPLAY)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('<meta charset="windows-1252">caf\xe9'.encode("latin-1"), "windows-1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>caf\xe9".encode("latin-1"), "iso-8859-1"),
        ("<p>caf\xe9".encode("latin-1"), "waarschijnlijk windows-1252"),
        ('<meta charset="utf-16"><p>café'.encode("utf-16"), "UTF-16"),
    ],
)
def test_another_coding_is_named(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read(data, "a.html", HOUSE)


@pytest.mark.parametrize("text", ["<" * 50_000, "<a " * 20_000, "<div>" * 20_000, '<a b="' * 10_000, "<!--" * 20_000, "</div>" * 20_000, "&" * 50_000])
def test_broken_pages_take_no_time(text: str) -> None:
    start = time.process_time()
    source(text)
    assert time.process_time() - start < 2


@given(st.text(max_size=40))
def test_words_between_tags_read_as_themselves(text: str) -> None:
    if "\r" in text or "\0" in text or not text.isprintable():
        return
    assert [got.split() for _, got in blocks(f"<p>{html.escape(text)}</p>")] in ([text.split()], [])
