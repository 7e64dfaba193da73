"""All that a phrase may use while it is filled, and how a function says that it was misused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..language import Language
from ..model.document import Source
from ..model.record import dataclass
from .tree import Phrase
from .value import Value


class MisusedError(Exception):
    """A function cannot work with what it was given: message and mend for the person who wrote the text."""

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a function is called: the language, the voice of the part, and whether a sentence opens here."""

    language: Language
    voice: str
    opening: bool


Function = Callable[[Spot, tuple[Value, ...], Mapping[str, Value]], Value]


@dataclass(frozen=True, slots=True)
class Scope:
    """All that a phrase may use: values and functions by name, the parts it includes, language and voice.

    `source` is set on the words of the phrase; `prefix` is the id of the section in which the blocks will stand,
    `role` the style of paragraphs without one of their own; `opens` says whether the phrase begins a sentence.
    """

    language: Language
    voice: str
    values: Mapping[str, Value]
    functions: Mapping[str, Function]
    parts: Mapping[str, Phrase]
    source: Source | None = None
    prefix: str = ""
    role: str = "normal"
    opens: bool = True
