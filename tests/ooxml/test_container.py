"""The container: what any zip program reads, with nothing in it of the day or the machine."""

from __future__ import annotations

import random
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from hypothesis import given
from hypothesis import strategies as st

from zerodraft.ooxml.container import container, member


def test_a_part_reads_back_as_it_was_written() -> None:
    text = "<w:t>Türkiye &amp; 😀</w:t>" * 100
    with ZipFile(BytesIO(container([member("word/document.xml", text), member("ünicode.xml", b"\0\1")]))) as archive:
        assert archive.testzip() is None
        assert archive.read("word/document.xml").decode() == text
        assert archive.read("ünicode.xml") == b"\0\1"


def test_members_keep_their_order_and_have_the_earliest_date() -> None:
    with ZipFile(BytesIO(container(member(name, name * 50) for name in ("z", "a", "m")))) as archive:
        assert [(info.filename, info.date_time) for info in archive.infolist()] == [
            ("z", (1980, 1, 1, 0, 0, 0)),
            ("a", (1980, 1, 1, 0, 0, 0)),
            ("m", (1980, 1, 1, 0, 0, 0)),
        ]
        assert {(info.external_attr, info.create_system, info.extra) for info in archive.infolist()} == {(0, 0, b"")}


def test_a_part_that_does_not_get_smaller_is_stored() -> None:
    noise = random.Random(1).randbytes(500)
    with ZipFile(BytesIO(container([member("picture", noise), member("text", "aaaa" * 50)]))) as archive:
        assert [info.compress_type for info in archive.infolist()] == [ZIP_STORED, ZIP_DEFLATED]
        assert archive.read("picture") == noise


@given(st.dictionaries(st.text("abcdefä/", min_size=1, max_size=9), st.binary(max_size=200), max_size=6))
def test_any_parts_read_back(parts: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(container(member(name, data) for name, data in parts.items()))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
