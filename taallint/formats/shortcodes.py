"""What site builders put into Markdown: shortcodes, template tags, attribute lists, formulas, components. Hidden before the Markdown is parsed.

Each is replaced by as many other characters, so every place stays: a line of its own by spaces, the rest by signs that tell what a reader sees.
"""

from __future__ import annotations

import re

NOTHING = "\ue0f0"
"""The reader sees nothing."""
WORD = "\ue0f1"
"""The reader sees something that is no Dutch: a number, an icon, a formula."""
BREAK = "\ue0f2"
"""A new block starts."""

_HIDDEN = re.compile(
    r"""(?P<code>^[ ]{0,3}(?:>[ ]?)*(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?[ >]*(?P=fence)[`~]*[ \t]*$   # fenced code: as it is
        |(?<![\\`])(?P<ticks>`+)(?!`)(?:[^`\n]|\n(?![ \t>]*\n)|(?!(?<!`)(?P=ticks)(?!`))`+)+?(?<!`)(?P=ticks)(?!`))
    |(?P<nothing>\{%-?\s*(?P<name>highlight|raw|comment)\b(?:[^%]|%(?!\}))*%\}(?:.|\n)*?\{%-?\s*end(?P=name)\s*-?%\}
        |\{%(?:[^%]|%(?!\}))*%\}
        |\{/\*(?:[^*]|\*(?!/))*\*/\}                                              # a comment in MDX
        |(?<=[)\]`*_}])\{[^{}\n]*\}|\{:[^{}\n]*\}|(?<=[ ])\{[.\#][^{}\n]*\}[ \t]*$   # attributes
        |^[ ]*(?::{3,}|!!!|\?\?\?).*$                                            # a fenced div, an admonition
        |^[ ]{0,3}\[\[?_?(?:toc|TOC)_?\]?\][ \t]*$
        |^(?:import|export)\s(?:[^\n]*\sfrom\s+)?(?:["'{]|const\b|default\b|function\b|\*).*$
        |</?[A-Z][\w.]*(?:[^<>{}"']|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*>     # a component
        |(?<![\w:]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:])                          # an emoji
        |(?<!^)\[\^[^\]\s]+\])
    |(?P<word>\{\{[<%]?(?:[^{}\n]|\n(?![ \t]*\n)|\{(?!\{)|\}(?!\}))*\}\}
        |(?:\\<|&lt;)/?[A-Za-z][^<>&\n]{0,80}(?:\\?>|&gt;)                       # a tag to be seen
        |(?<!\\)\$\$(?:[^$]|\$(?!\$))+\$\$
        |(?<![\\$\w])\$(?![\s$\d])(?:[^$\n\\]|\\.)*(?<!\s)\$(?![\d$])
        |\[\[[^\[\]\n]+\]\]|\[=[^\[\]\n=]+=\])
    |(?P<break>^[ ]{0,3}(?:\[\^[^\]\n]+\]:|:(?=[ \t]+\S)))                         # a footnote, a definition""",
    re.VERBOSE | re.MULTILINE,
)
_TELLING = re.compile(r"[{$]|\\<|&lt;|:{3}|!!!|\?\?\?|:[a-z]|^ {0,3}:|\[[\[=^]|\[_?toc|<[/A-Z]|^(?:import|export)\s", re.MULTILINE | re.IGNORECASE)
_SHORTCODE = re.compile(r"\{\{[<%](?:[^{}\n]|\n(?![ \t]*\n))*\}\}")
_NAME = re.compile(r"\{\{[<%]\s*(/?)\s*([\w./-]+)")
_ALONE = re.compile(rf"^[ \t]*[{NOTHING}{WORD}][{NOTHING}{WORD} \t]*$", re.MULTILINE)
_SIGNS = re.compile(f"[{NOTHING}{WORD}]")


_CAPTION = re.compile(r"""\b(?:caption|alt|title|bijschrift|titel)\s*=\s*"([^"\\\n]*\w\s+\w[^"\\\n]*)\"""")
_EXPRESSION = re.compile(r"(?<![{\\$])\{[^{}\n]*\}(?!\})")


def captions(text: str, hidden: str) -> list[tuple[int, int]]:
    """Where in ``text`` the captions and alternative texts of shortcodes stand, if they are more than a word and ``hidden`` in ``hide(text)``."""
    if "{{" not in text:
        return []
    codes = [code.span() for code in _SHORTCODE.finditer(text) if hidden[code.start()] != "{"]
    return [caption.span(1) for span in codes for caption in _CAPTION.finditer(text, *span)]


def hide(text: str, is_mdx: bool = False) -> str:
    """``text``, as long as it was and with the same line ends, without shortcodes; in MDX without expressions in braces."""
    if not _TELLING.search(text):
        return text
    closed = {match[2] for match in _NAME.finditer(text) if match[1]}

    def signs(match: re.Match[str]) -> str:
        kind = match.lastgroup
        found = match[0]
        if match["code"]:
            return found
        if match["word"]:
            name = _NAME.match(found)
            sign = NOTHING if name and (name[1] or name[2] in closed) else WORD
        else:
            sign = BREAK if kind == "break" else NOTHING
        return re.sub(r"[^\n]", sign, found)

    hidden = _HIDDEN.sub(signs, text)
    if is_mdx:
        hidden = _EXPRESSION.sub(lambda match: WORD * len(match[0]), hidden)
    return _ALONE.sub(lambda match: _SIGNS.sub(" ", match[0]), hidden)
