"""Formats of a finished document: each writer takes an edition and gives the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable

from ..model.problem import Result
from ..model.stamp import Edition
from ..ooxml.reference import Reference
from . import docx, html, text

Writer = Callable[[Edition, Reference | None], Result[bytes]]

WRITERS: dict[str, Writer] = {"docx": docx.write, "html": html.write, "text": text.write}

__all__ = ["WRITERS", "Writer"]
