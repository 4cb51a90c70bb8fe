"""Read the CFSA2 automata of the morfologik library, in which the Dutch dictionaries are shipped.

A dictionary is a sorted set of byte strings kept as a minimal automaton. The file is read in place, node by node.
The first walk through a node only looks for its one arc; the second decodes the node and keeps it, so common prefixes cost one dictionary look-up a byte.

Layout: ``\\fsa``, the version byte C6, two flag bytes, one byte n, n label bytes, then the arcs. An arc is one byte (low five
bits: index of its label, 0 = the label is the next byte; 0x20 = a string ends here; 0x40 = last arc of its node; 0x80 = its
target follows the node's last arc), and, without 0x80, the target's offset as a little-endian base-128 integer (counted from the first arc).
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable, Sequence
from pathlib import Path

_MAGIC = b"\\fsa\xc6"

Node = dict[int, int]
"""Label byte -> offset of the target node, 0 for none."""
_NEXT, _LAST, _FINAL, _LABEL = 0x80, 0x40, 0x20, 0x1F


def _reader(path: Path) -> Callable[[int], bytes]:
    """Gives the bytes from an offset on, enough for any node. Not from a memory map where that can be helped: its pages would count as ours."""
    pread: Callable[[int, int, int], bytes] | None = getattr(os, "pread", None)
    with path.open("rb") as file:
        if pread is None:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            return lambda offset: data[offset : offset + _LONGEST]
        descriptor = os.dup(file.fileno())
    return lambda offset: pread(descriptor, _LONGEST, offset)


_LONGEST = 1536
"""No node has more bytes: 256 arcs of six."""


class Automaton:
    """A set of byte strings on disk.

    Raises ``OSError`` when the file can't be opened and ``ValueError`` when it is not a CFSA2 automaton.
    """

    def __init__(self, path: Path) -> None:
        self._read = _reader(path)
        head = self._read(0)
        if head[:5] != _MAGIC:
            raise ValueError(f"{path} is not a CFSA2 automaton")
        count = head[7]
        labels = head[8 : 8 + count]
        self._label_of = bytes(labels[head & _LABEL] if head & _LABEL else 0 for head in range(256))
        self._base = 8 + count
        self._nodes: dict[int, Node] = {0: {}}
        self._ends: dict[int, list[int]] = {}
        self._passed: set[int] = set()
        self._suffixes: dict[int, tuple[bytes, ...]] = {}
        self.root = next(iter(self.node(self._base).values()))

    def node(self, offset: int) -> Node:
        """The arcs that leave the node at ``offset``; no arcs for offset 0."""
        node = self._nodes.get(offset)
        if node is None:
            node = self._nodes[offset] = self._decode(offset)
        return node

    def _decode(self, start: int) -> Node:
        data, label_of, base, at = self._read(start), self._label_of, self._base, 0
        arcs: Node = {}
        ends = []
        head = 0
        while not head & _LAST:
            head = data[at]
            at += 1
            label = label_of[head]
            if not label:
                label = data[at]
                at += 1
            if head & _FINAL:
                ends.append(label)
            if head & _NEXT:
                arcs[label] = -1
                continue
            target = data[at]
            at += 1
            if target & 0x80:
                target &= 0x7F
                shift = 7
                while (byte := data[at]) & 0x80:
                    target |= (byte & 0x7F) << shift
                    shift += 7
                    at += 1
                target |= byte << shift
                at += 1
            arcs[label] = target and target + base
        for label, target in arcs.items():
            if target < 0:
                arcs[label] = start + at
        if ends:
            self._ends[start] = ends
        return arcs

    def _step(self, start: int, wanted: int) -> int:
        """The target of the arc ``wanted`` of the node at ``start``, without decoding the node; 0 when there is none."""
        data, label_of, at = self._read(start), self._label_of, 0
        found = False
        head = 0
        while not head & _LAST:
            head = data[at]
            at += 1
            label = label_of[head]
            if not label:
                label = data[at]
                at += 1
            if label == wanted and not head & _NEXT:
                target = shift = 0
                while (byte := data[at]) & 0x80:
                    target |= (byte & 0x7F) << shift
                    shift += 7
                    at += 1
                target |= byte << shift
                return target and target + self._base
            found = found or label == wanted
            if not head & _NEXT:
                while data[at] & 0x80:
                    at += 1
                at += 1
        return start + at if found else 0

    def walk(self, prefix: bytes, node: int | None = None) -> int:
        """Offset of the node reached by ``prefix`` from ``node`` (the root by default); 0 when nothing starts so."""
        at = self.root if node is None else node
        nodes, passed = self._nodes, self._passed
        for byte in prefix:
            arcs = nodes.get(at)
            if arcs is not None:
                at = arcs.get(byte, 0)
            elif at in passed:
                at = self.node(at).get(byte, 0)
            else:
                passed.add(at)
                at = self._step(at, byte)
            if not at:
                return 0
        return at

    def last_bytes(self, node: int) -> Sequence[int]:
        """The bytes with which a string ends right after ``node``."""
        self.node(node)
        return self._ends.get(node, ())

    def suffixes(self, node: int) -> tuple[bytes, ...]:
        """Every string that continues from ``node``, in no particular order. Kept by node: words that are inflected alike go through the same ones."""
        known = self._suffixes.get(node)
        if known is None:
            arcs = self.node(node).items()
            found = [bytes((label,)) for label in self._ends.get(node, ())]
            found += [bytes((label,)) + rest for label, target in arcs if target for rest in self.suffixes(target)]
            known = self._suffixes[node] = tuple(found)
        return known
