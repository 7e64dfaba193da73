"""Where the templates and the clause library that come with zerodraft lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "shipped"

SHIPPED = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parents[1]
"""Folder with templates/, clause_library/ and drafts/: inside the wheel, or the repository of an editable install."""
