"""What was found out about a text, told in lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .traced import KINDS, Origin, Piece, Traced, shares


def totals(traced: Sequence[Traced]) -> str:
    """The share of each class: "61 per cent agreed, 20 per cent changed, 19 per cent new"."""
    said = [f"{share} per cent {KINDS[kind]}" for kind, share in shares(traced).items() if share]
    return ", ".join(said) or "no words to trace"


def facts(piece: Piece) -> Iterator[str]:
    """Where a text stands, who agreed to it how, what of it changed, and what superseded it."""
    if piece.origin is None:
        if piece.kind == "new":
            yield "nothing like it is in the library"
        return
    yield f"{_place(piece.origin)}; agreed by {piece.origin.agreed_by} ({piece.origin.how})"
    if piece.also:
        yield f"also in {'; '.join(piece.also)}"
    if piece.kind == "changed":
        yield f"{round(piece.likeness * 100)} per cent alike"
    for change in piece.values:
        yield f"{change.name}: {change.old} → {change.new}"
    if piece.move:
        yield f"opening verb: {piece.move}"
    if piece.superseded:
        yield f"superseded by {'; '.join(piece.superseded)}"


def _place(origin: Origin) -> str:
    which = "" if origin.sentences == "all" else f", sentence {origin.sentences.replace(',', ', ')}"
    clause = f", {origin.clause}@{origin.wording}" if origin.wording else ""
    return f"{origin.document}, {origin.paragraph}{which}{clause}"
