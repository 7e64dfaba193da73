"""What a template is: a folder with its needs, the parts that a draft fills, and bodies per language."""

from __future__ import annotations

from .document import Profile
from .library import Voice
from .record import dataclass, field


@dataclass(frozen=True, slots=True)
class Repeats:
    """How the items of a list in the draft are set: voice of the verbs, numbering, punctuation of the place."""

    voice: Voice = field(metadata={"about": "we, bare, third or participle"})
    role: str = field(metadata={"about": "style of the paragraphs", "example": "operative-part"})
    numbered: bool = field(default=False, metadata={"about": "true: 1., 2., 3."})
    closing: str = field(default=".", metadata={"about": "punctuation at the end of a paragraph", "example": ";"})
    between: str = field(default=". ", metadata={"about": "what joins several clauses in one paragraph"})
    last: str = field(default="", metadata={"about": "punctuation at the end of the last one; left out, the same"})


@dataclass(frozen=True, slots=True)
class TemplateSpec:
    """What a template needs of a draft, how it sets lists of paragraphs, and how each profile looks and is checked."""

    format: int = field(metadata={"about": "version of this file format", "example": "1"})
    about: str = field(metadata={"about": "what the document is, for `zerodraft new`"})
    needs: tuple[str, ...] = field(metadata={"about": "keys a draft must have", "example": "[date, sender]"})
    takes: tuple[str, ...] = field(default=(), metadata={"about": "further keys a draft may have"})
    repeats: dict[str, Repeats] = field(default_factory=dict, metadata={"about": "lists of paragraphs: preamble, body"})
    styles: dict[str, str] = field(
        default_factory=dict, metadata={"about": "reference document per profile", "example": "{signed: mission}"}
    )
    checks: dict[str, Profile] = field(
        default_factory=dict,
        metadata={
            "about": "kind of text per profile (SUB letter, DOC issued document, ANX annexed text, STM statement)",
            "example": "{signed: SUB, issued: DOC}",
        },
    )
