"""What zerodraft.yaml says: it marks the root of a workspace and holds its settings."""

from __future__ import annotations

from .record import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """The mark of a workspace: the folder that holds this file is its root."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
