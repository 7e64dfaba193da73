"""Comments in the margin of a Word file, and the mark in the header of a copy that is not to be sent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model.record import dataclass
from .markup import DECLARATION, NAMESPACES, escape, paragraph, run
from .reference import Reference

NOBODY = "zerodraft"
"""Who a comment is from in a file without an author: Word shows none without a name."""
COMMENTS, HEADER = "word/comments.xml", "word/marked.xml"


@dataclass(frozen=True, slots=True)
class Look:
    """The ids of the styles of comments, "" where the reference document has none; who writes them, and when (ISO)."""

    text: str
    mark: str
    author: str
    date: str


def look(reference: Reference, author: str, date: str) -> Look:
    """How comments look in a reference document."""
    text = reference.style_ids["paragraph"].get("annotation text", "")
    return Look(text, reference.style_ids["character"].get("annotation reference", ""), author or NOBODY, date)


def comment(number: int, paragraphs: Sequence[str], look: Look) -> str:
    """One w:comment of some paragraphs."""
    date = f' w:date="{look.date}T00:00:00Z"' if look.date else ""
    initials = "".join(word[0] for word in look.author.split()).upper()
    head = f'<w:comment w:id="{number}" w:author="{escape(look.author)}"{date} w:initials="{escape(initials)}">'
    mark = f"<w:r>{_style(look.mark)}<w:annotationRef/></w:r>"
    inside = (paragraph(look.text, ("" if at else mark) + run(text)) for at, text in enumerate(paragraphs))
    return f"{head}{''.join(inside)}</w:comment>"


def commented(inside: str, number: int, look: Look) -> str:
    """The inside of a paragraph with a comment on all of it."""
    reference = f'<w:r>{_style(look.mark)}<w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>{reference}'


def part(comments: Sequence[str]) -> str:
    """The part that holds all comments."""
    return f"{DECLARATION}<w:comments {NAMESPACES}>{''.join(comments)}</w:comments>"


def marked(header: str, mark: str, style: str) -> str:
    """A header with a mark above what stands in it; a footer stays as it is."""
    return re.sub(r"<w:hdr\b[^>]*>", lambda found: found[0] + _mark(mark, style), header, count=1)


def header(mark: str, style: str) -> str:
    """A header of the mark alone."""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{_mark(mark, style)}</w:hdr>"


def without_header(reference: Reference) -> tuple[str, ...]:
    """The kinds of pages that have no header in a reference document: default, first, even."""
    there = set(re.findall(r'<w:headerReference w:type="(\w+)"', reference.section[0]))
    wanted = {"default": True, "first": "<w:titlePg" in reference.section[0]}
    wanted["even"] = "evenAndOddHeaders" in reference.settings
    return tuple(kind for kind, shown in wanted.items() if shown and kind not in there)


def _mark(mark: str, style: str) -> str:
    return paragraph(style, run(mark, face="bold"))


def _style(id: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{id}"/></w:rPr>' if id else ""
