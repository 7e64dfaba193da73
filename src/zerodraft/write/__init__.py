"""Formats of a finished document: each writer takes an edition and gives the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from ..model.problem import Result
from ..model.stamp import Edition
from ..ooxml.reference import Reference

Writer = Callable[[Edition, Reference | None], Result[bytes]]


class Format(NamedTuple):
    """A format: the ending of its files, and whether it is made onto a reference document.

    Its writer is the function `write` in the file of this folder that has its name, read when it is asked for.
    """

    ending: str
    styled: bool = False


FORMATS = {
    "docx": Format(".docx", styled=True),
    "html": Format(".html"),
    "text": Format(".txt"),
    "pdf": Format(".pdf", styled=True),
}


def writer(name: str) -> Writer:
    """The writer of a format of FORMATS."""
    found: Writer = import_module(f"{__name__}.{name}").write
    return found
