"""A workspace: the folder with zerodraft.yaml, and the only way from a name somebody wrote to a file."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from .model.problem import Place, Problem, Result
from .model.record import dataclass
from .nearest import nearest
from .shipped import SHIPPED

MARKER = "zerodraft.yaml"
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,78}[a-z0-9])?")
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True, slots=True)
class Located:
    """A file or folder asked for by name: its path, and how messages show it."""

    name: str
    path: Path
    shown: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace by its root folder; what it lacks is taken from what zerodraft ships."""

    root: Path

    def shown(self, path: Path) -> str:
        """A path as messages show it: relative to the workspace, with forward slashes."""
        for base in (self.root, SHIPPED):
            try:
                return path.relative_to(base).as_posix()
            except ValueError:
                continue
        return path.as_posix()

    def path(self, shown: str) -> Path | None:
        """The file that messages show under this path, None when there is none."""
        for base in (self.root, SHIPPED):
            if shown and (base / shown).is_file():
                return base / shown
        return None

    def owns(self, shown: str) -> bool:
        """True for a file of the workspace itself, False for one that comes with zerodraft."""
        return (self.root / shown).is_file()

    def names(self, folder: str, ending: str) -> tuple[str, ...]:
        """Names of what a folder holds: files with an ending (".yaml"), or folders that hold `ending` (/draft.yaml).

        Hidden ones are passed over: editors and macOS leave their own notes beside files, as ._name.yaml.
        """
        found: set[str] = set()
        for base in self._bases(folder):
            place = base / folder
            try:
                entries = list(os.scandir(place))
            except OSError:  # not there, or not ours to look into
                continue
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if ending.startswith("/"):
                    if os.path.isfile(os.path.join(entry.path, ending[1:])):
                        found.add(entry.name)
                elif entry.name.endswith(ending) and entry.is_file():
                    found.add(entry.name[: -len(ending)])
        return tuple(sorted(found))

    def find(
        self, folder: str, name: str, ending: str, what: str, place: Place | None = None
    ) -> Result[Located | None]:
        """The file of that name ("clause_library/clauses", "palermo-protocol", ".yaml").

        Problems: ZD016 (no slug, or its path leaves the workspace), ZD010 (nothing of that name; the nearest is named).
        `what` is how messages call it ("clause"); `place` is where the name was written.
        """
        refused = slug_problem(name, what, place)
        if refused:
            return Result(None, (refused,))
        for base in self._bases(folder):
            path = base / folder / f"{name}{ending}"
            if not os.path.exists(path):
                continue
            outside = self.outside(path, base, what, name, place)
            if outside:
                return Result(None, (outside,))
            return Result(Located(name, path, self.shown(path)))
        if ending.startswith("/") and os.path.isdir(self.root / folder / name):
            message = f"the folder {folder}/{name} has no {ending[1:]}"
            mend = f"add {folder}/{name}{ending}, or choose another {what}"
            return Result(None, (Problem("ZD010", "error", message, place, mend),))
        names = self.names(folder, ending)
        near = nearest(name, names)
        mend = (
            f'write "{near}"'
            if near
            else (f"there are: {', '.join(names[:12])}" if names else f"add {folder}/{name}{ending}")
        )
        return Result(None, (Problem("ZD010", "error", f'there is no {what} called "{name}"', place, mend),))

    def outside(self, path: Path, base: Path, what: str, name: str, place: Place | None) -> Problem | None:
        """ZD016 when a path, symbolic links followed, leaves the folder it must stay in."""
        if os.path.realpath(path).startswith(_real(base)):
            return None
        mend = "links must stay inside the workspace: copy the file here instead"
        return Problem("ZD016", "error", f'the {what} "{name}" lies outside the workspace', place, mend)

    def _bases(self, folder: str) -> tuple[Path, ...]:
        own_only = folder.split("/")[0] in ("drafts", "build") or self.root == SHIPPED
        return (self.root,) if own_only else (self.root, SHIPPED)


@cache
def _real(folder: Path) -> str:
    """A folder's path without symbolic links, as the beginning of the paths of what lies in it."""
    return os.path.join(os.path.realpath(folder), "")


def slug_problem(name: str, what: str, place: Place | None) -> Problem | None:
    """ZD016 when a name cannot be that of a file on every system."""
    if _SLUG.fullmatch(name) and name not in _RESERVED:
        return None
    if name.casefold() in _RESERVED:
        mend = "Windows keeps this name for itself: choose another"
    else:
        mend = "use small letters, digits and hyphens, for example 2027-world-day-statement"
    return Problem("ZD016", "error", f'"{name}" cannot be the name of a {what}', place, mend)


def find_workspace(start: Path) -> Result[Workspace | None]:
    """The workspace that `start` lies in: the nearest folder upward that holds zerodraft.yaml (else ZD001)."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file():
            return Result(Workspace(folder))
    message = f"there is no {MARKER} here or in a folder above"
    mend = "go into your workspace, or make one: zerodraft init my-workspace"
    return Result(None, (Problem("ZD001", "error", message, Place(start.as_posix()), mend),))
