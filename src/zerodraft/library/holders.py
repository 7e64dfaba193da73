"""Office holders that a mission adds in clause_library/registers/offices.yaml."""

from __future__ import annotations

from .. import yamlfile
from ..kept import read_kept
from ..model.offices import OwnOffices
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..nearest import nearest
from ..registers import offices
from ..registers.offices import Holder
from ..world import World
from ..yamlfile import shape

FILE = "clause_library/registers/offices.yaml"


@dataclass(frozen=True, slots=True)
class LoadedOffices:
    """The file with the places of its parts."""

    own: OwnOffices
    places: dict[str, Place]


def holders(world: World) -> Result[tuple[Holder, ...]]:
    """The holders of the workspace's own file, () where there is none.

    Problems: those of the file, ZD023 (no such office), ZD007 (a term that ends before it begins).
    """
    path = world.workspace.root / FILE
    if not path.is_file():
        return Result(())
    outside = world.workspace.outside(path, world.workspace.root, "file", FILE, Place(FILE))
    if outside:
        return Result((), (outside,))

    def make() -> Result[LoadedOffices | None]:
        file, problems = yamlfile.load(path, FILE)
        if file is None or problems:
            return Result(None, problems)
        shaped, problems = shape.read(file.root, OwnOffices)
        wrong = _wrong(shaped) if shaped else problems
        return Result(None if wrong or not shaped else LoadedOffices(shaped.value, shaped.places), wrong)

    loaded, problems = read_kept(path, FILE, "offices", LoadedOffices, world.cache, make)
    terms = loaded.own.holders if loaded else ()
    return Result(
        tuple(Holder(one.office, one.name, one.style, one.since, one.until, False, one.source) for one in terms),
        problems,
    )


def _wrong(shaped: shape.Shaped[OwnOffices]) -> tuple[Problem, ...]:
    problems = []
    for at, term in enumerate(shaped.value.holders):
        if term.office not in offices.ids():
            near = nearest(term.office, offices.ids())
            mend = f'write "{near}"' if near else f"write one of {', '.join(offices.ids())}"
            place = shaped.places[f"holders/{at}/office"]
            problems.append(Problem("ZD023", "error", f'there is no office called "{term.office}"', place, mend))
        if term.until and term.until < term.since:
            place = shaped.places[f"holders/{at}/until"]
            problems.append(Problem("ZD007", "error", "the term ends before it begins", place, "look at both days"))
    return tuple(problems)
