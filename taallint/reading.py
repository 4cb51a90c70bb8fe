"""From a file to its text, or to one Dutch sentence that says why that can't be."""

from __future__ import annotations

import errno
import os

BOM = b"\xef\xbb\xbf"

_KINDS = (
    (b"PK\x03\x04", "een Word-, OpenDocument- of zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Word-bestand (.doc)"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"%PDF", "een pdf"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"RIFF", "een beeld- of geluidsbestand"),
    (b"\x1f\x8b", "een gecomprimeerd bestand"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CODINGS = (("windows-1252", "cp1252"), ("Mac Roman", "mac-roman"), ("DOS (codepagina 850)", "cp850"))
_USUAL = frozenset("éëïèöüáóíúàçêîôûäñÉËÏÖÜ„”“’‘–—…€©«»°½·\xa0§")

_MESSAGES = {
    errno.ENOENT: "dit bestand bestaat niet.",
    errno.EACCES: "dit bestand mag u niet lezen.",
    errno.EPERM: "dit bestand mag u niet lezen.",
    errno.EISDIR: "dit is een map, geen bestand.",
    errno.ENOTDIR: "dit bestand bestaat niet.",
    errno.ELOOP: "deze verwijzing komt bij zichzelf uit.",
    errno.ENAMETOOLONG: "deze naam is te lang voor een bestand.",
    errno.ENOSPC: "de schijf is vol.",
    errno.EROFS: "deze schijf kan alleen worden gelezen.",
    errno.EIO: "de schijf of het netwerk geeft een fout.",
}


_WRITING = {
    errno.ENOENT: "deze map bestaat niet.",
    errno.ENOTDIR: "deze map bestaat niet.",
    errno.EACCES: "hier mag u niet schrijven.",
    errno.EPERM: "hier mag u niet schrijven.",
    errno.EROFS: "op deze schijf kan niet worden geschreven.",
}


class Unreadable(Exception):
    """Why a file could not be read: one Dutch sentence, without the file's name."""


def os_message(error: OSError, writing: bool = False) -> str:
    """What went wrong with reading or ``writing``, as a Dutch sentence."""
    messages = {**_MESSAGES, **_WRITING} if writing else _MESSAGES
    return messages.get(error.errno or 0, f"het systeem meldt: {error.strerror or error}.")


def read(path: str, max_size: float) -> bytes:
    """What the file at ``path`` holds. Raises :class:`Unreadable`, also when it is larger than ``max_size`` megabytes."""
    limit = int(max_size * 1_000_000)
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = b"" if size > limit else file.read(limit + 1)
    except OSError as error:
        raise Unreadable(os_message(error)) from error
    except ValueError as error:  # a NUL in the name
        raise Unreadable("dit is geen naam voor een bestand.") from error
    check_size(max(size, len(data)), max_size)
    return data


def check_size(size: int, max_size: float) -> None:
    """Raises :class:`Unreadable` for a text of ``size`` bytes that is larger than ``max_size`` megabytes."""
    if size > max_size * 1_000_000:
        raise Unreadable(
            f"dit bestand is {_number(size / 1_000_000)} MB groot; taallint leest tot {_number(max_size)} MB. Met --max-size zet u die grens hoger."
        )


def decode(data: bytes) -> str:
    """The text in ``data``, which must be UTF-8; without a byte order mark. Raises :class:`Unreadable` that says what it is instead."""
    kind = next((kind for magic, kind in _KINDS if data.startswith(magic)), None)
    if kind:
        raise Unreadable(f"dit is {kind}; taallint leest platte tekst.")
    if b"\0" in data:
        raise Unreadable(_with_nul(data))
    try:
        return data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(_not_utf8(data, error.start + (len(BOM) if data.startswith(BOM) else 0))) from error


def _with_nul(data: bytes) -> str:
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if data.startswith(_UTF16) or (max(even, odd) > max(3, 0.3 * (len(sample) // 2)) and min(even, odd) < 0.05 * len(sample)):
        return "dit is geen UTF-8, maar waarschijnlijk UTF-16. Bewaar het bestand als UTF-8."
    return f"dit is geen tekst, maar een binair bestand ({_place(data, data.index(0))}: een NUL-byte)."


def _not_utf8(data: bytes, at: int) -> str:
    if data.startswith(_UTF16):
        return "dit is geen UTF-8, maar waarschijnlijk UTF-16. Bewaar het bestand als UTF-8."
    if data[at] == 0xED and data[at + 1 : at + 2] >= b"\xa0":
        return f"dit is geen geldige UTF-8: een half teken (een losse surrogaat) op {_place(data, at)}."
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in data[:4096])
    if controls > len(data[:4096]) // 50:
        return f"dit is geen tekst, maar een binair bestand ({_place(data, at)}: byte {data[at]:02X})."
    return f"dit is geen UTF-8, maar waarschijnlijk {_guess(data)} ({_place(data, at)}: byte {data[at]:02X}). Bewaar het bestand als UTF-8."


def _guess(data: bytes) -> str:
    """The coding in which the bytes above 127 give the most signs that Dutch uses."""
    high = bytes(byte for byte in data[:1_000_000] if byte > 127)
    usual = {name: sum(char in _USUAL for char in high.decode(coding, "replace")) for name, coding in _CODINGS}
    name = max(usual, key=lambda name: usual[name])
    return "windows-1252 of latin-1" if name == "windows-1252" and min(high) >= 0xA0 else name


def _place(data: bytes, at: int) -> str:
    start = data.rfind(b"\n", 0, at) + 1
    line = data.count(b"\n", 0, at) + 1
    return f"regel {line}, byte {at - start + 1}"


def printable(path: str) -> str:
    """``path`` with ``�`` for what is not text in it."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
