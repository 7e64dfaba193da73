"""What a document takes from its reference document: styles, numbering, page, headers and footers, ready to use."""

from __future__ import annotations

from ..model.problem import Result
from ..model.record import dataclass
from .container import Member


@dataclass(frozen=True, slots=True)
class Part:
    """A part that never changes, deflated already."""

    member: Member
    content_type: str


@dataclass(frozen=True, slots=True)
class StyleField:
    """A field that repeats the text of the paragraph in the style `style` (lower case).

    XML before and after that text, XML in place of all three when there is no such text, and what follows the field.
    """

    style: str
    head: str
    tail: str
    without: str
    after: str


@dataclass(frozen=True, slots=True)
class Running:
    """A header or footer; `fields` are cut out of it, so that what they show can be set."""

    name: str
    content_type: str
    start: str
    fields: tuple[StyleField, ...]

    def xml(self, texts: dict[str, str]) -> str:
        """The part with `texts` (style name in lower case → escaped text) in its fields; one without is left out."""
        pieces = [self.start]
        for field in self.fields:
            text = texts.get(field.style)
            pieces += (field.head, text, field.tail, field.after) if text else (field.without, field.after)
        return "".join(pieces)


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference document.

    Styles are found by their name in lower case, per kind ("paragraph", "character", "table"), and give their id.
    `numbered` gives for a style's id its abstractNum and level, `frames` its w:framePr. `styles` and `numbering` are
    XML cut in two, where the language and further w:num elements go. `section` is the inside of w:sectPr, cut where
    w:bidi goes. `settings` holds the elements kept, by their name. `relations` are (id, type, target) of the document
    part, `defaults` content types by extension. `text_width` is in twips.
    """

    shown: str
    style_ids: dict[str, dict[str, str]]
    numbered: dict[str, tuple[int, int]]
    frames: dict[str, str]
    styles: tuple[str, str]
    numbering: tuple[str, str]
    next_num: int
    settings: dict[str, str]
    section: tuple[str, str]
    text_width: int
    running: tuple[Running, ...]
    parts: tuple[Part, ...]
    defaults: dict[str, str]
    relations: tuple[tuple[str, str, str], ...]


def read(data: bytes, shown: str) -> Result[Reference | None]:
    """Read a reference document strictly; `shown` is its path in messages.

    Gives None with problems ZD017 when it is not usable: no DOCX, protected, macros, links, fields that fetch, tracked
    changes, hidden text, a numbered style without its numbering, or a zip that is larger than any letterhead.
    """
    # A warm build takes the reference from the cache and must not pay for lxml and zipfile.
    from .taking import take

    return take(data, shown)
