"""The command ``taallint``. One module a command, imported when it is used; ``--version`` needs none of them."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command with the arguments of this process, and end it. Exit status: 0 clean, 1 findings, 2 could not do what was asked, 130 interrupted."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from .. import __version__

        print(f"taallint {__version__}")
        return
    gc.set_threshold(500_000, 20, 20)  # an article is many small objects that live as long as it does, and is let go of by itself
    from .program import run

    sys.exit(run())
