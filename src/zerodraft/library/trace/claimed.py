"""What a draft says of its own sources, beside what the comparison proves."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.document import Source
from .traced import KINDS, Traced


def contradictions(traced: Traced) -> tuple[str, ...]:
    """Where the sources that a draft names for a paragraph are not those that were proved, in plain words."""
    return tuple(dict.fromkeys(_contradictions(traced)))


def _contradictions(traced: Traced) -> Iterator[str]:
    proved = {(piece.origin.document, piece.origin.paragraph) for piece in traced.parts if piece.origin}
    for claim in traced.claims:
        said = f"the draft names {_name(claim)}"
        if (claim.document, claim.paragraph) not in proved:
            found = ", ".join(f"{document}, {paragraph}" for document, paragraph in sorted(proved))
            yield f"{said}, but the text is " + (f"that of {found}" if found else "like nothing agreed")
        elif claim.amended and traced.kind in ("agreed", "agreed-other-form"):
            yield f"{said} as amended, but the text is {KINDS[traced.kind]}"
        elif not claim.amended and traced.kind == "changed":
            yield f"{said} as it stands there, but the text is changed"


def _name(claim: Source) -> str:
    return f"{claim.clause}@{claim.wording}" if claim.clause else f"{claim.document}, {claim.paragraph}"
