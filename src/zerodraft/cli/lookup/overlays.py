"""zerodraft lookup --overlays: what a mission's own registers replace, add and hide."""

from __future__ import annotations

from typing import Any

import click

from ...library.own_registers import own
from ...registers import store
from ...registers.own import HOLDERS, Entry, known
from ...world import OWN_REGISTERS
from .. import here
from . import entry


def show(as_json: bool) -> int:
    """Print every entry of the workspace's own registers, file by file."""
    world = here.world()
    laid, problems = own(world)
    if problems:
        here.stop(problems)
    found = [_entry(one) for one in sorted(laid.entries, key=lambda one: one.place)] if laid else []
    if not found and not as_json:
        click.echo(f"this workspace has no registers of its own in {OWN_REGISTERS}")
        return 0
    entry.show(found, (), as_json)
    return 0


def _entry(one: Entry) -> entry.Entry:
    found: entry.Entry = {
        "entry": one.label or one.id,
        "id": one.id,
        "register": "offices" if one.register == HOLDERS else one.register,
        "is": _does(one),
        "file": str(one.place),
        "verified": one.verified,
        "source": one.source,
        "read_on": one.day.isoformat() if one.day else "",
    }
    return found


def _does(one: Entry) -> str:
    if one.data is None:
        return "hidden"
    if one.register == HOLDERS:
        return "added to the holders of the office"
    if one.register == "agenda":
        return _of_items(one.id, one.data)
    return "replaced" if one.id in known(one.register) else "added"


def _of_items(session: str, agenda: dict[str, Any]) -> str:
    """How many items of a session are replaced, added and hidden, and whether no others count."""
    built_in = store.built_in("agenda")["sessions"].get(session, {})
    hidden = [number for number, item in agenda["items"].items() if item["hide"]]
    shown = [number for number in agenda["items"] if number not in hidden]
    replaced = [number for number in shown if number in built_in]
    counts = {"replaced": len(replaced), "added": len(shown) - len(replaced), "hidden": len(hidden)}
    said = [f"{count} {what}" for what, count in counts.items() if count]
    return ", ".join([*said, *(["no others count"] if agenda["complete"] else [])])
