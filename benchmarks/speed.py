"""CPU time and memory of whole processes: taallint beside whichever other checkers are installed.

    python benchmarks/speed.py [--runs 5] [--copies 300]

Each command runs once to warm up and then ``--runs`` times, the commands in turn, so that a slow moment of the machine hits them alike. Printed are the
smallest and the median CPU seconds (user and system, children included), the peak memory in MB, and the ratio to taallint's median. The texts are the
article in ``seeds/`` and a folder with different copies of it. Budgets: one article 0.25 s, 300 copies 4 s on one core, 130 MB.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SEED = next((ROOT / "seeds").glob("*.txt"))
BUDGETS = {"article": (0.25, 130), "copies": (4.0, 130)}


class Sample(NamedTuple):
    """CPU seconds and peak memory (MB) of one finished process."""

    cpu: float
    memory: float


def commands(path: str) -> dict[str, list[str]]:
    """Every installed checker's command for ``path``."""
    found = {"taallint": [sys.executable, "-m", "taallint", "check", "--jobs", "1", "--quiet", path]}
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


def copies(folder: Path, count: int) -> None:
    """``count`` different copies of the seed article: each has a number in its first paragraph."""
    text = SEED.read_text("utf-8")
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(text.replace("deze week", f"in week {number}", 1), "utf-8")


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
        print(f"  {name:12} min {least:6.3f} s   median {median:6.3f} s   {most:5.0f} MB   {median / base:5.2f} ×")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--copies", type=int, default=300)
    chosen = parser.parse_args()
    compare("article", str(SEED), chosen.runs)
    with tempfile.TemporaryDirectory() as folder:
        copies(Path(folder), chosen.copies)
        compare("copies", folder, max(1, chosen.runs // 2))


if __name__ == "__main__":
    main()
