"""A mission's own registers: found in its workspace, and laid over those of zerodraft while a step runs."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from ..model.problem import Problem, Result
from ..registers.store import overlaid
from ..world import OWN_REGISTERS, World

if TYPE_CHECKING:
    from typing import Concatenate, ParamSpec, TypeVar

    from ..registers.overlay import Overlay

    P = ParamSpec("P")
    T = TypeVar("T")

UNKNOWN = frozenset({"ZD011", "ZD023"})


def own(world: World) -> Result[Overlay | None]:
    """The entries of the workspace's own files, None where it has none; read once in a run.

    Problems: ZD010 (a file that is no register), ZD016 (a link out of the workspace), those of the files and of their
    entries: ZD004 (two of one id), ZD007, ZD010, ZD011 and ZD023 (names that are not known). A file with problems is
    not used.
    """
    key = ("registers", str(world.workspace.root))
    found: Result[Overlay | None] | None = world.cache.memory.get(key)
    if found is None:
        found = world.cache.memory[key] = _read(world)
    return found


def not_followed(of_registers: tuple[Problem, ...], problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems without those that follow from a file of the registers that is not used: names in it are unknown."""
    if not of_registers:
        return problems
    return tuple(problem for problem in problems if problem.code not in UNKNOWN)


def in_own_registers(step: Callable[Concatenate[World, P], T]) -> Callable[Concatenate[World, P], T]:
    """A step whose registers are those of the world it is given."""

    @wraps(step)
    def stepped(world: World, /, *args: P.args, **named: P.kwargs) -> T:
        with overlaid(own(world).value):
            return step(world, *args, **named)

    return stepped


def _read(world: World) -> Result[Overlay | None]:
    try:
        names = sorted(name for name in os.listdir(world.workspace.root / OWN_REGISTERS) if not name.startswith("."))
    except OSError:  # no such folder, or not ours to look into
        return Result(None)
    names = [name for name in names if name.endswith((".yaml", ".yml"))]
    if not names:
        return Result(None)
    from .own_files import read  # the records of a mission's entries, which most runs do not need

    return read(world, OWN_REGISTERS, names)
