"""The registers as the program reads them: compact JSON, each file loaded when it is first asked for.

`table` is the one door to the entries: a mission's own entries, which overlay these, come in here.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from ..files import digest

DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The compact form of a register ("sessions", "states", "states.en"), as plain data; {} when there is none."""
    path = DATA / f"{name}.json"
    if not path.is_file():
        return {}
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def hashes() -> dict[str, str]:
    """SHA-256 of every register as the program reads it, by "registers/NAME.json"."""
    return {f"registers/{path.name}": digest(path.read_bytes()) for path in sorted(DATA.glob("*.json"))}
