"""The kinds of files that a person writes: the record each is read into, and where it lies in a workspace."""

from __future__ import annotations

from .library import Clause, Group, SourceText
from .own_states import OwnStates
from .registers import OwnAgendas, OwnBodies, OwnInstruments, OwnObservances, OwnOffices, OwnSessions
from .settings import Settings
from .spec import DraftSpec
from .template import TemplateSpec

SCHEMAS = "docs/schema"
"""Folder of the JSON Schemas, which the first line of each file names for editors."""

OWN: dict[str, type] = {
    "states": OwnStates,
    "sessions": OwnSessions,
    "agenda": OwnAgendas,
    "instruments": OwnInstruments,
    "bodies": OwnBodies,
    "observances": OwnObservances,
    "offices": OwnOffices,
}
"""A mission's own registers, each a file of its name."""

FILES: dict[str, tuple[type, str]] = {
    "draft": (DraftSpec, "drafts/NAME/draft.yaml"),
    "clause": (Clause, "clause_library/clauses/NAME.yaml"),
    "source": (SourceText, "clause_library/sources/NAME.yaml"),
    "group": (Group, "clause_library/groups/NAME.yaml"),
    **{name: (kind, f"clause_library/registers/{name}.yaml") for name, kind in OWN.items()},
    "template": (TemplateSpec, "templates/NAME/template.yaml"),
    "settings": (Settings, "zerodraft.yaml"),
}
