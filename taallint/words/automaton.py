"""Read the CFSA2 automata of the morfologik library, in which the Dutch dictionaries are shipped.

A dictionary is a sorted set of byte strings kept as a minimal automaton. The file is mapped into memory and read in place;
a node is decoded when a walk first passes it and kept, so common prefixes cost one dictionary look-up a byte.

Layout: ``\\fsa``, the version byte C6, two flag bytes, one byte n, n label bytes, then the arcs. An arc is one byte (low five
bits: index of its label, 0 = the label is the next byte; 0x20 = a string ends here; 0x40 = last arc of its node; 0x80 = its
target follows the node's last arc), and, without 0x80, the target's offset as a little-endian base-128 integer (counted from the first arc).
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"\\fsa\xc6"

Node = dict[int, tuple[int, bool]]
"""Label byte -> (offset of the target node, 0 for none; whether a string ends on this arc)."""


class Automaton:
    """A set of byte strings on disk.

    Raises ``OSError`` when the file can't be opened and ``ValueError`` when it is not a CFSA2 automaton.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[:5] != _MAGIC:
            raise ValueError(f"{path} is not a CFSA2 automaton")
        count = self._data[7]
        self._labels = self._data[8 : 8 + count]
        self._base = 8 + count
        self._nodes: dict[int, Node] = {}
        self.root = next(iter(self.node(self._base).values()))[0]

    def node(self, offset: int) -> Node:
        """The arcs that leave the node at ``offset``; no arcs for offset 0."""
        node = self._nodes.get(offset)
        if node is None:
            node = self._nodes[offset] = self._decode(offset) if offset else {}
        return node

    def _decode(self, at: int) -> Node:
        data, labels = self._data, self._labels
        arcs: Node = {}
        following: list[tuple[int, bool]] = []
        while True:
            head = data[at]
            at += 1
            index = head & 0x1F
            if index:
                label = labels[index]
            else:
                label = data[at]
                at += 1
            final = bool(head & 0x20)
            if head & 0x80:
                following.append((label, final))
            else:
                target = shift = 0
                while True:
                    byte = data[at]
                    at += 1
                    target |= (byte & 0x7F) << shift
                    if byte < 0x80:
                        break
                    shift += 7
                arcs[label] = (target + self._base if target else 0, final)
            if head & 0x40:
                break
        for label, final in following:
            arcs[label] = (at, final)
        return arcs

    def walk(self, prefix: bytes, node: int | None = None) -> int:
        """Offset of the node reached by ``prefix`` from ``node`` (the root by default); 0 when nothing starts so."""
        at = self.root if node is None else node
        nodes = self._nodes
        for byte in prefix:
            arc = (nodes.get(at) or self.node(at)).get(byte)
            if arc is None:
                return 0
            at = arc[0]
        return at

    def suffixes(self, node: int) -> Iterator[bytes]:
        """Every string that continues from ``node``, in no particular order."""
        stack = [(node, b"")]
        while stack:
            at, sofar = stack.pop()
            for label, (target, final) in self.node(at).items():
                string = sofar + bytes((label,))
                if final:
                    yield string
                if target:
                    stack.append((target, string))
