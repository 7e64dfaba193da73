"""A draft as it was understood: every key with its value and place, and which files it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.gap import Gap
from ..model.record import fields, is_dataclass
from .load import Draft


def understood(draft: Draft, used: Mapping[str, bool]) -> str:
    """One line for each value with its line and column in the file, "-" where the draft leaves it out.

    used: the files the draft takes, as messages show them; True for the workspace's own. Ends with a line end.
    """
    lines = [draft.shown]
    for path, value in _values(draft.spec, ""):
        place = draft.places.get(path)
        lines.append(f"{f'{place.line}:{place.column}' if place else '-':>9}  {path}: {value}")
    lines += ["", "files"]
    width = max(map(len, used), default=0)
    for shown, own in used.items():
        lines.append(f"           {shown:{width}}  {'of this workspace' if own else 'comes with zerodraft'}")
    return "\n".join(lines) + "\n"


def _values(value: object, path: str) -> Iterator[tuple[str, str]]:
    below = f"{path}/" if path else ""
    if isinstance(value, Gap):
        yield path, "TODO"
    elif is_dataclass(value):
        for field in fields(value):
            yield from _values(getattr(value, field.name), f"{below}{field.name.rstrip('_')}")
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from _values(part, f"{below}{at}")
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _values(part, f"{below}{key}")
    elif value not in (None, ""):
        yield path, str(value)
