"""zerodraft: joint statements and United Nations cover letters out of agreed language.

world, problems = zerodraft.open_world(Path("."), date.today())
written = zerodraft.build_draft(world, "2025-world-day-statement", ["docx"])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .library.index import opened as open_index
    from .library.prove import check as check_library
    from .model.document import Document
    from .model.problem import Place, Problem, Result
    from .pipeline import Drafted, World, Written, open_world
    from .pipeline import build as build_draft
    from .pipeline import check as check_draft
    from .pipeline import draft as read_draft
    from .pipeline import names as draft_names
    from .pipeline import release as release_draft
    from .pipeline import show as show_draft
    from .release import Manifest

# Not `check` and `release`: those are modules of this package. A name is loaded when it is first asked for.
_PLACES = {
    "Document": ("model.document", "Document"),
    "Drafted": ("pipeline", "Drafted"),
    "Manifest": ("release", "Manifest"),
    "Place": ("model.problem", "Place"),
    "Problem": ("model.problem", "Problem"),
    "Result": ("model.problem", "Result"),
    "World": ("pipeline", "World"),
    "Written": ("pipeline", "Written"),
    "build_draft": ("pipeline", "build"),
    "check_draft": ("pipeline", "check"),
    "check_library": ("library.prove", "check"),
    "draft_names": ("pipeline", "names"),
    "open_index": ("library.index", "opened"),
    "open_world": ("pipeline", "open_world"),
    "read_draft": ("pipeline", "draft"),
    "release_draft": ("pipeline", "release"),
    "show_draft": ("pipeline", "show"),
}

__all__ = [
    "Document",
    "Drafted",
    "Manifest",
    "Place",
    "Problem",
    "Result",
    "World",
    "Written",
    "build_draft",
    "check_draft",
    "check_library",
    "draft_names",
    "open_index",
    "open_world",
    "read_draft",
    "release_draft",
    "show_draft",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, inside = _PLACES[name]
    return getattr(import_module(f".{module}", __name__), inside)
