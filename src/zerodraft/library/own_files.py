"""Reads the files of a mission's own registers, each once per content."""

from __future__ import annotations

from pathlib import Path

from .. import yamlfile
from ..kept import read_kept
from ..model.own_states import OwnStates
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..model.registers import OwnAgendas, OwnBodies, OwnInstruments, OwnObservances, OwnOffices, OwnSessions
from ..model.written import OWN
from ..nearest import nearest
from ..registers.overlay import Overlay
from ..registers.own import Entry, entries
from ..world import World
from ..yamlfile import shape
from .own_mistakes import mistakes


@dataclass(frozen=True, slots=True)
class LoadedRegister:
    """A file with the places of its parts."""

    file: OwnStates | OwnSessions | OwnAgendas | OwnInstruments | OwnBodies | OwnObservances | OwnOffices
    places: dict[str, Place]


def read(world: World, folder: str, names: list[str]) -> Result[Overlay | None]:
    """What these files of the folder hold, without those that have problems."""
    problems: list[Problem] = []
    found: list[Entry] = []
    files: dict[str, Path] = {}
    for name in names:
        shown = f"{folder}/{name}"
        path = world.workspace.root / shown
        loaded, more = _loaded(world, path, shown, name)
        problems.extend(more)
        if loaded:
            files[shown] = path
            found.extend(entries(path.stem, loaded.file, loaded.places, shown))
    return Result(Overlay(tuple(found), files, {}) if files else None, tuple(problems))


def _loaded(world: World, path: Path, shown: str, name: str) -> Result[LoadedRegister | None]:
    register = name.removesuffix(".yaml")
    if register not in OWN:
        near = nearest(path.stem, OWN)
        mend = f'rename the file to "{near}.yaml"' if near else f"there are: {', '.join(f'{one}.yaml' for one in OWN)}"
        return Result(None, (Problem("ZD010", "error", f'no register has a file "{name}"', Place(shown), mend),))
    outside = world.workspace.outside(path, world.workspace.root, "file", shown, Place(shown))
    if outside:
        return Result(None, (outside,))

    def make() -> Result[LoadedRegister | None]:
        file, problems = yamlfile.load(path, shown)
        if file is None or problems:
            return Result(None, problems)
        shaped, problems = shape.read(file.root, OWN[register])
        if shaped is None:
            return Result(None, problems)
        wrong = mistakes(register, shaped.value, shaped.places)
        return Result(None if wrong else LoadedRegister(shaped.value, shaped.places), wrong)

    return read_kept(path, shown, "register", LoadedRegister, world.cache, make)
