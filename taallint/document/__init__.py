"""An article: its text, the kinds of its pieces, and the tokens, sentences and quotations in them; each made once, when first asked for."""

from .document import Block, Document, Kind, OffsetMap
from .tokens import ADDRESS, MASK, NUMBER, PUNCT, WORD, Token

__all__ = ["ADDRESS", "MASK", "NUMBER", "PUNCT", "WORD", "Block", "Document", "Kind", "OffsetMap", "Token"]
