"""What tracing finds out about a text: for each paragraph where it comes from, who agreed to it how, what changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ...model.document import Source
from ...model.record import dataclass
from ...text.align import Stretch

Kind = Literal["agreed", "agreed-other-form", "values-changed", "changed", "stitched", "new"]
KINDS: dict[Kind, str] = {
    "agreed": "agreed",
    "agreed-other-form": "agreed (other verb form)",
    "values-changed": "changed (values only)",
    "changed": "changed",
    "stitched": "stitched from several sources",
    "new": "new",
}
"""The classes, from the best proved to the least, with their names."""
LEGEND: dict[Kind, str] = {
    "agreed": "word for word, but for space, kind of quotation marks and closing punctuation",
    "agreed-other-form": "the same words, verbs and pronouns in the form of the place",
    "values-changed": "the same wording, other values in its parameters",
    "changed": "like the source; what differs is marked",
    "stitched": "sentences of several paragraphs put together",
    "new": "nothing like it is in the library",
}
THRESHOLDS: dict[str, tuple[float, str]] = {
    "changed": (
        0.6,
        "share of words in common, in order, from which a paragraph counts as a changed one, not a new one",
    ),
    "shortened": (
        0.85,
        "share of the words of a text that a longer source must have in order, for it to be that one cut",
    ),
    "cut": (10, "words of the shortest text that may be a longer one cut"),
    "sentence": (0.7, "the same for one sentence of a paragraph"),
    "stitched": (0.6, "share of the words of a paragraph whose sentences must have a source of their own"),
    "shortest": (4, "words of the shortest text that is looked for; headings and lines of addresses have fewer"),
    "value": (25, "words of the longest value of a parameter"),
    "candidates": (40, "texts of the library that a paragraph or a sentence is compared with"),
}
"""All figures that tracing decides by, and what each means."""


@dataclass(frozen=True, slots=True)
class Origin:
    """An agreed text of the library: where it stands and who agreed to it how.

    sentences: "all", or the numbers of those meant; date: ISO. clause and wording are "" where no clause was made
    of it.
    """

    document: str
    paragraph: str
    sentences: str
    date: str
    agreed_by: str
    how: str
    text: str
    clause: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a parameter: as the source printed it, and as the text has it."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A text compared with the one agreed text most like it; `origin` is None when it is new.

    likeness: 0 to 1. changes: word by word against the origin, () where only its form differs. move: what became of
    the opening verb, in plain words, "" for nothing. superseded: what the library has of later agreed language.
    """

    text: str
    kind: Kind
    words: int
    origin: Origin | None = None
    likeness: float = 0.0
    changes: tuple[Stretch, ...] = ()
    values: tuple[Change, ...] = ()
    move: str = ""
    superseded: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Traced:
    """A paragraph: its class, its whole as one piece, and its sentences where these have sources of their own.

    claims: the sources that the draft names. contradictions: where these are not what the comparison proves.
    """

    id: str
    whole: Piece
    pieces: tuple[Piece, ...] = ()
    claims: tuple[Source, ...] = ()
    contradictions: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """Its class."""
        return self.whole.kind

    @property
    def parts(self) -> tuple[Piece, ...]:
        """Its sentences where they were traced one by one, else the whole."""
        return self.pieces or (self.whole,)


def shares(traced: Iterable[Traced]) -> dict[Kind, int]:
    """Per cent of the words in each class, 100 together; {} for a text without words."""
    counted = dict.fromkeys(KINDS, 0)
    for each in traced:
        counted[each.kind] += each.whole.words
    total = sum(counted.values())
    if not total:
        return {}
    exact = {kind: words * 100 / total for kind, words in counted.items()}
    rounded = {kind: int(share) for kind, share in exact.items()}
    by_rest = sorted(exact, key=lambda kind: rounded[kind] - exact[kind])
    for kind in by_rest[: 100 - sum(rounded.values())]:
        rounded[kind] += 1
    return rounded
