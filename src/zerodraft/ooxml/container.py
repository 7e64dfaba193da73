"""The zip container of a Word file: fixed dates, the order given, parts deflated before go in as they are."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from struct import pack

from ..model.record import dataclass

_LEVEL = 6
_STORED, _DEFLATED = 0, 8
_VERSION = 20
_MIDNIGHT, _FIRST_OF_1980 = 0, 0x0021  # the earliest date a zip can carry
_UTF8_NAME = 0x0800


@dataclass(frozen=True, slots=True)
class Member:
    """One part: `packed` holds its bytes as they stand in the container, `size` and `crc` are of the plain bytes."""

    name: str
    packed: bytes
    size: int
    crc: int
    method: int = _DEFLATED


def member(name: str, content: str | bytes) -> Member:
    """Deflate a part; one that deflating does not make smaller is stored plain."""
    data = content.encode() if isinstance(content, str) else content
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(data) + deflate.flush()
    if len(packed) >= len(data):
        return Member(name, data, len(data), zlib.crc32(data), _STORED)
    return Member(name, packed, len(data), zlib.crc32(data))


def container(members: Iterable[Member]) -> bytes:
    """The bytes of the whole file, its members in the order given."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = count = 0
    for part in members:
        name = part.name.encode()
        flags = 0 if part.name.isascii() else _UTF8_NAME
        fields = pack(
            "<HHHHHIIIHH",
            _VERSION,
            flags,
            part.method,
            _MIDNIGHT,
            _FIRST_OF_1980,
            part.crc,
            len(part.packed),
            part.size,
            len(name),
            0,
        )
        pieces += (b"PK\3\4", fields, name, part.packed)
        directory += (b"PK\1\2", pack("<H", _VERSION), fields, pack("<HHHII", 0, 0, 0, 0, offset), name)
        count += 1
        offset += 4 + len(fields) + len(name) + len(part.packed)
    listing = b"".join(directory)
    pieces += (listing, b"PK\5\6", pack("<HHHHIIH", 0, 0, count, count, len(listing), offset, 0))
    return b"".join(pieces)
