"""The internal copy of a draft: a Word file with the origin of each paragraph as a comment, marked on every page."""

from __future__ import annotations

from collections.abc import Iterator

from . import output, pipeline, provenance
from .library.own_registers import in_own_registers
from .library.trace import KINDS, Piece, Traced
from .library.trace.told import facts
from .model.problem import Problem
from .model.stamp import Edition, Stamp
from .pipeline import BUILD, Drafted, World, Written
from .spec import load as spec

MARK = "INTERNAL"
ENDING = ".internal.docx"


@in_own_registers
def build(world: World, name: str) -> Written:
    """build/NAME.internal.docx, beside the file that is sent; one that somebody edited is left as it is (ZD019)."""
    drafted, problems = pipeline.draft(world, name)
    if drafted is None:
        return Written(name, (), None, problems, ())
    findings = pipeline.checked(world, drafted).problems
    text = (*problems, *findings, *drafted.open_points())
    document = drafted.document
    edition = Edition(document, Stamp("", document.date), _comments(world, drafted, findings), MARK)
    data, wrong = pipeline.written(world, document, "docx", drafted.look, edition)
    file = f"{name}{ENDING}"
    refused = wrong or output.save(world.workspace.root / BUILD, file, data, f"{BUILD}/{file}")
    return Written(name, () if refused else (f"{BUILD}/{file}",), document, refused, text)


def _comments(world: World, drafted: Drafted, findings: tuple[Problem, ...]) -> dict[str, tuple[str, ...]]:
    """What is said of each paragraph, by its id: class, sources, changes, why it was amended, what checks find."""
    traced = {each.id: each for each in provenance.traced(world, provenance.of_document(drafted.document))}
    whys = _whys(drafted)
    found = {}
    for paragraph in drafted.document.paragraphs():
        said = [*_origin(traced[paragraph.id])] if paragraph.id in traced else []
        said += whys.get(str(paragraph.place), ())
        said += [f"{each.code}: {each.message}" for each in findings if each.block == paragraph.id]
        if said and paragraph.text.strip():
            found[paragraph.id] = tuple(said)
    return found


def _origin(traced: Traced) -> Iterator[str]:
    """Class and sources of a paragraph, sentence by sentence where these have sources of their own."""
    if not traced.pieces:
        yield KINDS[traced.kind]
        yield from _facts(traced.whole)
    else:
        yield f"{KINDS[traced.kind]}:"
    for at, piece in enumerate(traced.pieces, 1):
        yield f"sentence {at}: {KINDS[piece.kind]}"
        yield from _facts(piece)
    yield from traced.contradictions


def _facts(piece: Piece) -> Iterator[str]:
    if piece.kind != "new":
        yield from facts(piece)
    for each in piece.changes if piece.kind == "changed" else ():
        if each.kind != "same":
            old, new = each.old.strip(), each.new.strip()
            yield f'"{old}" → "{new}"' if old and new else f'put in: "{new}"' if new else f'left out: "{old}"'


def _whys(drafted: Drafted) -> dict[str, list[str]]:
    """Why items were amended, by the place of the paragraph that they are in: that of its first item."""
    found: dict[str, list[str]] = {}
    lists = (("preamble", drafted.draft.spec.preamble), ("body", drafted.draft.spec.body))
    for path, item in (each for name, items in lists for each in spec.items(items, name)):
        if item.why:
            parts = path.split("/")
            first = path if len(parts) < 3 else "/".join([*parts[:2], "0"])
            found.setdefault(str(drafted.draft.place(first)), []).append(f"why: {item.why}")
    return found
