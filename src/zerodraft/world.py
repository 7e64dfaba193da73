"""Where we are: the workspace, what is kept of earlier runs, and the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from . import yamlfile
from .kept import Cache, read_kept, version
from .model.problem import Result
from .model.record import dataclass
from .model.settings import Settings
from .workspace import MARKER, Workspace, find_workspace
from .yamlfile import shape

BUILD = "build"
OWN_REGISTERS = "clause_library/registers"


@dataclass(frozen=True, slots=True)
class World:
    """Everything outside a draft that a run depends on."""

    workspace: Workspace
    cache: Cache
    today: date


def open_world(start: Path, today: date) -> Result[World | None]:
    """The workspace that `start` lies in. Problems: ZD001 (none), those of its zerodraft.yaml."""
    workspace, problems = find_workspace(start)
    if workspace is None:
        return Result(None, problems)
    path = workspace.root / MARKER
    build = workspace.root / BUILD
    kept_under = version(workspace.root / OWN_REGISTERS)
    cache = Cache(None if build.is_symlink() else build / ".cache", kept_under)  # a link may leave the workspace

    def make() -> Result[Settings | None]:
        file, problems = yamlfile.load(path, MARKER)
        if file is None or problems:
            return Result(None, problems)
        shaped, problems = shape.read(file.root, Settings)
        return Result(shaped.value if shaped else None, problems)

    settings, problems = read_kept(path, MARKER, "settings", Settings, cache, make)
    return Result(World(workspace, cache, today) if settings else None, problems)
