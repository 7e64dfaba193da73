"""Office holders that a mission adds in clause_library/registers/offices.yaml."""

from __future__ import annotations

from ..model.problem import Result
from ..registers.offices import Holder
from ..world import World

FILE = "clause_library/registers/offices.yaml"


def holders(world: World) -> Result[tuple[Holder, ...]]:
    """None beside those of the registers."""
    return Result(())
