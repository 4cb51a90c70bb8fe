"""Text inside XML and HTML."""

from __future__ import annotations

import re

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile("[&<>\"'\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufffe\\uffff]")


def escape(text: str) -> str:
    """``text`` for use in an element or an attribute. What XML forbids becomes U+FFFD; what a terminal or a reader could be misled by becomes a reference."""
    return _SPECIAL.sub(_escaped, text)


def attribute(text: str) -> str:
    """``text`` for an attribute, with its line ends kept."""
    return escape(text).replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ENTITIES:
        return _ENTITIES[char]
    return "\ufffd" if ord(char) < 0x20 or "\ud800" <= char <= "\udfff" or char >= "\ufffe" else f"&#{ord(char)};"
