"""CPU time and memory of whole processes: taallint beside whichever other checkers are installed; and what each format costs to read.

    python benchmarks/speed.py [--runs 5] [--copies 300]

Each command runs once to warm up and then ``--runs`` times, the commands in turn, so that a slow moment of the machine hits them alike. Printed are the
smallest and the median CPU seconds (user and system, children included), the peak memory in MB, and the ratio to taallint's median. The texts are the
article in ``seeds/``, a folder with different copies of it, and one file with all of these; nothing comes from the cache of results. The formats are
read within this process: the smallest of as many times, of the article written so. What is over its budget is marked with ``!``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SEED = next((ROOT / "seeds").glob("*.txt"))
BUDGETS = {"article": (0.20, 100), "copies": (2.5, 100), "one file": (2.5, 100)}
"""CPU seconds and MB."""
FORMATS = {".txt": 5, ".md": 15, ".html": 5, ".docx": 30}
"""Milliseconds to read an article of 5 KB."""


class Sample(NamedTuple):
    """CPU seconds and peak memory (MB) of one finished process."""

    cpu: float
    memory: float


def commands(path: str) -> dict[str, list[str]]:
    """Every installed checker's command for ``path``."""
    found = {"taallint": [sys.executable, "-m", "taallint", "check", "--jobs", "1", "--quiet", "--no-cache", path]}
    others = {
        "codespell": ["codespell", path],
        "cspell": ["cspell", "lint", "--locale", "nl", "--no-progress", "--quiet", path],
        "harper": ["harper-cli", "lint", path],
    }
    for name, command in others.items():
        program = shutil.which(command[0]) or shutil.which(command[0], path=str(Path(sys.executable).parent))
        if program:
            found[name] = [program, *command[1:]]
    return found


def measure(command: list[str]) -> Sample:
    """Run ``command`` to its end, whatever its exit status."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Sample(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def copies(count: int) -> Iterator[str]:
    """``count`` different copies of the seed article: each has a number in its first paragraph."""
    text = SEED.read_text("utf-8")
    return (text.replace("deze week", f"in week {number}", 1) for number in range(count))


def compare(title: str, path: str, runs: int) -> None:
    """Print a table of every command on ``path``."""
    table = commands(path)
    for command in table.values():
        measure(command)
    samples: dict[str, list[Sample]] = {name: [] for name in table}
    for _ in range(runs):
        for name, command in table.items():
            samples[name].append(measure(command))
    base = statistics.median(sample.cpu for sample in samples["taallint"])
    cpu, memory = BUDGETS[title]
    print(f"{title} (budget {cpu} s, {memory} MB)")
    for name, taken in samples.items():
        median = statistics.median(sample.cpu for sample in taken)
        least, most = min(sample.cpu for sample in taken), max(sample.memory for sample in taken)
        over = "!" if name == "taallint" and (least > cpu or most > memory) else ""
        print(f"  {name:12} min {least:6.3f} s   median {median:6.3f} s   {most:5.0f} MB   {median / base:5.2f} × {over}")


def written(extension: str) -> bytes:
    """The first 5,000 characters of two copies of the article, in the format of ``extension``."""
    paragraphs = [line for line in (SEED.read_text("utf-8") * 2)[:5000].split("\n") if line]
    if extension == ".txt":
        return "\n".join(paragraphs).encode()
    if extension == ".md":
        return "\n\n".join(["# " + paragraphs[0], *(f"**{each[:9]}**{each[9:]}" for each in paragraphs[1:])]).encode()
    if extension == ".html":
        body = "".join(f"<p><b>{escape(each[:9])}</b>{escape(each[9:])}</p>\n" for each in paragraphs[1:])
        return f"<html><head><title>x</title></head><body><h1>{escape(paragraphs[0])}</h1>\n{body}</body></html>".encode()
    runs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(each)}</w:t></w:r></w:p>' for each in paragraphs)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
        relation = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        package.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>')
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{runs}</w:body></w:document>')
    return out.getvalue()


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read_formats(runs: int) -> None:
    """Print how long each format takes to read, after a first time."""
    from taallint import formats
    from taallint.api import Linter

    house = Linter().house
    print("formats, 5 KB")
    for extension, budget in FORMATS.items():
        data = written(extension)
        times = []
        for _ in range(runs + 1):
            start = time.process_time()
            formats.read(f"x{extension}", data, house)
            times.append(1000 * (time.process_time() - start))
        least = min(times[1:])
        print(f"  {extension:12} min {least:6.1f} ms   first {times[0]:6.1f} ms   (budget {budget} ms) {'!' if least > budget else ''}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--copies", type=int, default=300)
    chosen = parser.parse_args()
    compare("article", str(SEED), chosen.runs)
    texts = list(copies(chosen.copies))
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:03}.txt").write_text(text, "utf-8")
        compare("copies", folder, max(1, chosen.runs // 2))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "alles.txt")
        path.write_text("\n".join(texts), "utf-8")
        compare("one file", str(path), max(1, chosen.runs // 2))
    read_formats(chosen.runs)


if __name__ == "__main__":
    main()
