"""How much taallint finds, and how much noise it makes, on texts that you bring; side by side with lingotweaker where that is installed.

    python benchmarks/accuracy.py FOLDER [--style rd]

FOLDER holds
  *.txt            articles
  marks.jsonl      the real errors in them, one JSON object a line: file, start (code points), text, kind, sure (false: does not count when missed)
  sentences.jsonl  (may be missing) single sentences: text, class, kind ("good" or "bad"), start, end, corrections

Printed are recall on the sure marks by kind, findings beside the marks per 1,000 words by severity, and for the sentences
recall, first fix right and alarms by class. Findings of the severity ``overweging`` don't count.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from taallint.api import Settings, Severity, lint


class Hit(NamedTuple):
    """What a tool reports: [start, end) in code points, a label to count by, and the text after the first fix (or None)."""

    start: int
    end: int
    label: str
    fixed: str | None


Tool = Callable[[str], list[Hit]]


def taallint(style: str) -> Tool:
    settings = Settings(style=style)

    def check(text: str) -> list[Hit]:
        hits = []
        for finding in lint(text, settings=settings):
            if finding.severity is Severity.CONSIDER:
                continue
            fixed = text
            for edit in sorted(finding.fixes[0].edits, key=lambda edit: edit.span, reverse=True) if finding.fixes else ():
                fixed = fixed[: edit.span.start] + edit.text + fixed[edit.span.end :]
            hits.append(Hit(*finding.span, finding.severity, fixed if finding.fixes else None))
        return hits

    return check


def lingotweaker() -> Tool | None:
    """The Rust port of LanguageTool, when it is installed."""
    try:
        import lt_py
        from lingotweaker_data_nl import data_dir

        engine = lt_py.Engine("nl", data_dir=data_dir())
    except (ImportError, RuntimeError, ValueError):
        return None

    def check(text: str) -> list[Hit]:
        hits = []
        source = text.encode()
        for match in engine.check(text):  # offsets are UTF-8 bytes
            start, end = (len(source[:at].decode()) for at in (match["offset"], match["offset"] + match["length"]))
            first = next(iter(match["suggestions"]), None)
            hits.append(Hit(start, end, match["rule_id"], None if first is None else text[:start] + first + text[end:]))
        return hits

    return check


def over(hits: Iterable[Hit], start: int, end: int) -> list[Hit]:
    """The hits that overlap [start, end); an empty place counts as one character."""
    return [hit for hit in hits if hit.start < max(end, start + 1) and max(hit.end, hit.start + 1) > start]


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()] if path.exists() else []


def articles(tool: Tool, folder: Path) -> None:
    """Print recall on the marks and noise beside them."""
    marks: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mark in read(folder / "marks.jsonl"):
        marks[mark["file"]].append(mark)
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    words = 0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        words += len(text.split())
        hits = tool(text)
        spans = [(mark["start"], mark["start"] + len(mark["text"])) for mark in marks[path.name]]
        for mark, (start, end) in zip(marks[path.name], spans, strict=True):
            if mark.get("sure", True):
                wanted[mark["kind"]] += 1
                found[mark["kind"]] += bool(over(hits, start, end))
        beside.update(hit.label for hit in hits if not any(over([hit], *span) for span in spans))
    print(f"  {words} words, {sum(found.values())} of {sum(wanted.values())} sure marks found")
    for kind, count in wanted.most_common():
        print(f"    {kind:24} {found[kind]:4} of {count}")
    print(f"  beside the marks: {1000 * sum(beside.values()) / max(1, words):.2f} per 1,000 words", dict(beside.most_common(8)))


def sentences(tool: Tool, folder: Path) -> None:
    """Print recall, right first fixes and alarms by class."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for case in read(folder / "sentences.jsonl"):
        hits = tool(case["text"])
        for row in (table["all"], table[case["class"]]):
            row[case["kind"]] += 1
            if case["kind"] == "good":
                row["alarm"] += bool(hits)
            else:
                on_mark = over(hits, case["start"], case["end"])
                wanted = {case["text"][: case["start"]] + right + case["text"][case["end"] :] for right in case["corrections"]}
                row["found"] += bool(on_mark)
                row["right"] += any(hit.fixed in wanted for hit in on_mark)
    for name, row in table.items():
        bad, good = max(1, row["bad"]), max(1, row["good"])
        found, right, alarms = row["found"] / bad, row["right"] / bad, row["alarm"] / good
        print(f"  {name:20} found {found:6.1%}   first fix right {right:6.1%}   alarms {alarms:6.1%}   ({row['bad']} bad, {row['good']} good)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--style", default="rd")
    chosen = parser.parse_args()
    for name, tool in (("taallint", taallint(chosen.style)), ("lingotweaker", lingotweaker())):
        if tool is not None:
            print(name)
            articles(tool, chosen.folder)
            sentences(tool, chosen.folder)


if __name__ == "__main__":
    main()
