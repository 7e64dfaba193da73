"""Turns the small text of an example into a document, so that a check's documentation can be run."""

from __future__ import annotations

import re

from ..model.document import Block, Document, Paragraph, Run, Section
from ..model.problem import Place
from .check import Example


def document_of(example: Example, name: str = "example") -> Document:
    """The document that an example writes down; block ids are its own or p1, p2 and so on."""
    place = Place(name)
    blocks: list[Block] = []
    annex: list[Block] | None = None
    for number, text in enumerate(filter(None, (part.strip() for part in example.text.split("\n\n"))), 1):
        if text == "::: annex":
            annex = []
        elif text == ":::" and annex is not None:
            blocks.append(Section("annex", "annex", tuple(annex), place))
            annex = None
        else:
            (blocks if annex is None else annex).append(_paragraph(text, number, name))
    return Document(name, "", example.profile, "en", "ltr", "", example.date, "un", tuple(blocks), place)


def _paragraph(text: str, number: int, name: str) -> Paragraph:
    labelled = re.fullmatch(r"(#+ )?(?:\{([^}]*)\} )?(.*)", text, re.DOTALL)
    assert labelled is not None
    marks, label, words = labelled.groups()
    heading = len(marks) - 1 if marks else 0
    return Paragraph(label or f"p{number}", "body", (Run(words),), Place(name, number), heading=heading)
