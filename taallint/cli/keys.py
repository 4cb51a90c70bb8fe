"""Keys, one at a time, from a terminal or from what is piped in."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import Any

import click

ENTER, ESCAPE, END = "\r", "\x1b", ""
"""Enter; Escape or a key that sends more than one character, such as an arrow; nothing more comes."""
_CTRL_D = "\x04"
_TOGETHER = 0.05
"""Seconds within which the characters of one key arrive."""


class Keys:
    """Reads keys without waiting for Enter, and lines; neither needs more than a plain terminal. Use it as a context manager.

    As long as it is open, keys that are pressed too early wait for their turn.
    """

    def __init__(self) -> None:
        self._terminal: int | None = None
        self._usual: Any = None

    def __enter__(self) -> Keys:
        try:
            import termios
        except ImportError:  # Windows
            return self
        if sys.stdin.isatty():
            self._terminal = sys.stdin.fileno()
            self._usual = termios.tcgetattr(self._terminal)
            self._by_key()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._terminal is not None:
            self._by_line()

    def key(self) -> str:
        """The next key. Raises ``KeyboardInterrupt`` on Ctrl-C."""
        pressed = self._press()
        return END if pressed == _CTRL_D else pressed.replace("\n", ENTER)

    def line(self, question: str) -> str | None:
        """A line of text after ``question``, without white space around it; None when there is none."""
        click.echo(question, nl=False)
        if self._terminal is None:
            line = sys.stdin.readline()
            if not sys.stdin.isatty():
                click.echo()
            return line.strip() or None
        self._by_line()
        try:
            return os.read(self._terminal, 4096).decode("utf-8", "replace").strip() or None
        finally:
            self._by_key()

    def _press(self) -> str:
        if self._terminal is None:
            if not sys.stdin.isatty():
                return sys.stdin.read(1)
            try:
                pressed = click.getchar()
            except EOFError:
                return END
            return pressed if len(pressed) == 1 else ESCAPE
        first = os.read(self._terminal, 1)
        if first == ESCAPE.encode():
            self._drain()
        return first.decode("utf-8", "replace")

    def _drain(self) -> None:
        """Read the rest of a key that sends more than one character."""
        from select import select

        assert self._terminal is not None
        while select([self._terminal], [], [], _TOGETHER)[0] and os.read(self._terminal, 1)[:1] in b"[O;0123456789":
            pass

    def _by_key(self) -> None:
        import termios
        import tty

        assert self._terminal is not None
        tty.setcbreak(self._terminal, termios.TCSADRAIN)

    def _by_line(self) -> None:
        import termios

        assert self._terminal is not None
        termios.tcsetattr(self._terminal, termios.TCSADRAIN, self._usual)
