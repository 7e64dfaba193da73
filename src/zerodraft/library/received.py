"""The text beside a source from which it was taken: what is kept and what was removed must still be all of it."""

from __future__ import annotations

from .. import files
from ..model.problem import Place, Problem
from ..text.received import broken
from ..world import World
from . import load


def unlike_received(world: World, loaded: load.LoadedSource) -> tuple[Problem, ...]:
    """ZD024 where a source is not the text received any more; ZD001 and ZD016 where that cannot be read."""
    source, place = loaded.source, loaded.places.get("received", Place(loaded.shown))
    if not source.received:
        return ()
    shown = f"{load.SOURCES}/{source.received}"
    path = world.workspace.path(shown)
    if path is None or "/" in source.received:
        message = f'the text received, "{source.received}", is not beside the source'
        return (Problem("ZD001", "error", message, place, "put the file back, or take the key out"),)
    outside = world.workspace.outside(path, path.parent, "file", source.received, place)
    data, problems = files.read_bytes(path, shown)
    if outside or data is None:
        return (outside,) if outside else problems
    received = data.decode("utf-8", "replace")
    wrong = broken(received, source.paragraphs.values(), source.removed, source.repairs)
    if not wrong:
        return ()
    return (Problem("ZD024", "error", wrong, place, "put back what was changed; a source is never corrected"),)
