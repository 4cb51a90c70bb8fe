"""Files that are a zip of parts (docx, odt, idml): read without risk, written with every other part byte for byte as it was."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from io import BytesIO

from ..reading import Unreadable

LARGEST_PART = 40_000_000
"""No part is unpacked to more bytes than this: an article is a thousand times smaller."""
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_SIZED_AFTERWARDS = 0x08
_ENCRYPTED = 0x01
_UTF8 = 0x800


class Package:
    """A zip in memory. ``kind`` is how it is called in Dutch («Word-bestand»). Raises :class:`Unreadable`."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.data = data
        self.kind = kind
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unreadable(f"dit is geen {kind}, maar een oud Word-bestand (.doc) of een bestand met een wachtwoord. Bewaar het als .docx zonder wachtwoord.")
        if not data.startswith(b"PK"):
            raise Unreadable(f"dit is geen {kind}, al heet het zo.")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise self.damaged from error

    @property
    def damaged(self) -> Unreadable:
        return Unreadable(f"dit {self.kind} is beschadigd of niet compleet.")

    def read(self, name: str) -> bytes:
        """What part ``name`` holds."""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise Unreadable(f"dit {self.kind} is met een wachtwoord beveiligd.")
            with self._zip.open(info) as part:
                data = part.read(LARGEST_PART + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, ValueError, EOFError, OSError) as error:
            raise self.damaged from error
        if len(data) > LARGEST_PART:
            raise Unreadable(f"dit {self.kind} is uitgepakt te groot om na te kijken.")
        return data

    def get(self, name: str) -> bytes:
        """The same, and nothing when there is no such part."""
        return self.read(name) if name in self.names else b""

    @cached_property
    def _infos(self) -> list[zipfile.ZipInfo]:
        return self._zip.infolist()

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The file with ``parts`` in the place of those of the same name, or behind the others. All else stays as it is."""
        if not parts:
            return self.data
        end = self.data.rfind(b"PK\x05\x06")
        _, _, _, _, count, size, start, comment = _END.unpack_from(self.data, end)
        starts = sorted(info.header_offset for info in self._infos)
        if count != len(starts) or start + size != end or (starts and starts[-1] >= start) or 0xFFFFFFFF in (start, size) or count == 0xFFFF:
            raise Unreadable(f"dit {self.kind} is op een ongewone manier ingepakt; bewaar het opnieuw en verbeter het dan.")
        until = dict(zip(starts, [*starts[1:], start], strict=True))
        out = BytesIO()
        out.write(self.data[: starts[0] if starts else 0])
        moved: dict[int, tuple[int, bytes | None]] = {}
        for info in sorted(self._infos, key=lambda info: info.header_offset):
            moved[info.header_offset] = (out.tell(), None)
            if info.filename in parts:
                packed = _packed(parts[info.filename], info.compress_type)
                moved[info.header_offset] = (out.tell(), packed)
                out.write(_header(self._name(info), parts[info.filename], packed, info, self._local(info)))
                out.write(packed)
            else:
                out.write(self.data[info.header_offset : until[info.header_offset]])
        directory: list[bytes] = []
        at = start
        for info in self._infos:
            fields = list(_CENTRAL.unpack_from(self.data, at))
            length = _CENTRAL.size + sum(fields[10:13])
            tail = self.data[at + _CENTRAL.size : at + length]
            at += length
            fields[16], packed_part = moved[info.header_offset]
            if packed_part is not None:
                content = parts[info.filename]
                fields[3] &= ~_SIZED_AFTERWARDS
                fields[7:10] = zlib.crc32(content), len(packed_part), len(content)
            directory.append(_CENTRAL.pack(*fields) + tail)
        for name in sorted(set(parts) - self.names):
            packed = _packed(parts[name], zipfile.ZIP_DEFLATED)
            raw, crc, size = name.encode(), zlib.crc32(parts[name]), len(parts[name])
            common = (_UTF8 * (not name.isascii()), zipfile.ZIP_DEFLATED, 0, 0x21, crc, len(packed), size, len(raw), 0)
            directory.append(_CENTRAL.pack(b"PK\x01\x02", 20, 20, *common, 0, 0, 0, 0, out.tell()) + raw)
            out.write(_LOCAL.pack(b"PK\x03\x04", 20, *common) + raw + packed)
        central = b"".join(directory)
        where = out.tell()
        out.write(central)
        out.write(_END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), len(central), where, comment))
        out.write(self.data[end + _END.size :])
        return out.getvalue()

    def _local(self, info: zipfile.ZipInfo) -> tuple[int, ...]:
        return _LOCAL.unpack_from(self.data, info.header_offset)

    def _name(self, info: zipfile.ZipInfo) -> bytes:
        length = self._local(info)[9]
        start = info.header_offset + _LOCAL.size
        return self.data[start : start + length]


def _packed(data: bytes, method: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        return data
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeeze.compress(data) + squeeze.flush()


def _header(name: bytes, data: bytes, packed: bytes, info: zipfile.ZipInfo, local: tuple[int, ...]) -> bytes:
    """The old local header with the new sizes, without extra fields."""
    method = info.compress_type
    return (
        _LOCAL.pack(b"PK\x03\x04", local[1], local[2] & ~_SIZED_AFTERWARDS, method, local[4], local[5], zlib.crc32(data), len(packed), len(data), len(name), 0)
        + name
    )


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A new zip of ``parts``, in their order, the same for the same parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
