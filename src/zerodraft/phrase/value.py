"""A value on its way into a text: what it is, where its user wrote it, what it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..model.document import Block, Run
from ..model.gap import Gap
from ..model.problem import Place
from ..model.record import dataclass, field


@dataclass(frozen=True, slots=True)
class Runs:
    """Text that is already made: a list of States, a title with its own gaps."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Whole paragraphs: the items of a body, an annexed text."""

    blocks: tuple[Block, ...]


Content = str | int | bool | date | Gap | Runs | Blocks | None


@dataclass(frozen=True, slots=True)
class Value:
    """`content` with the place it was written at and the path it stands for ("theme", "anniversary/palermo-protocol").

    `members` makes it a list for `{% for %}`; in `{% for sender in senders %}` the `parts` of a member have names of
    their own, "title" that of `sender_title`. None is a value that the draft leaves out.
    """

    content: Content
    place: Place | None = None
    about: str = ""
    members: tuple[Value, ...] = ()
    parts: Mapping[str, Value] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """True for a gap."""
        return isinstance(self.content, Gap)

    def __bool__(self) -> bool:
        if isinstance(self.content, Runs):
            return bool(self.content.runs)
        if isinstance(self.content, Blocks):
            return bool(self.content.blocks)
        return self.content not in (None, "", False) or bool(self.members)
