"""The kinds of files that a person writes: the record each is read into, and where it lies in a workspace."""

from __future__ import annotations

from .library import Clause, Group, SourceText
from .offices import OwnOffices
from .settings import Settings
from .spec import DraftSpec
from .template import TemplateSpec

SCHEMAS = "docs/schema"
"""Folder of the JSON Schemas, which the first line of each file names for editors."""

FILES: dict[str, tuple[type, str]] = {
    "draft": (DraftSpec, "drafts/NAME/draft.yaml"),
    "clause": (Clause, "clause_library/clauses/NAME.yaml"),
    "source": (SourceText, "clause_library/sources/NAME.yaml"),
    "group": (Group, "clause_library/groups/NAME.yaml"),
    "offices": (OwnOffices, "clause_library/registers/offices.yaml"),
    "template": (TemplateSpec, "templates/NAME/template.yaml"),
    "settings": (Settings, "zerodraft.yaml"),
}
