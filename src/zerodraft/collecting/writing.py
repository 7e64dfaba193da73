"""Writes what was accepted: the source, the text received, new clauses, and wordings behind those that clauses have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import files
from ..collect.files import clause_yaml, source_yaml, with_wording
from ..collect.propose import Proposal
from ..library import load
from ..model.library import SourceText
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass
from ..workspace import slug_problem
from ..world import World
from ..yamlfile import parse, shape
from .reading import Collected


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, in order."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def write(world: World, collected: Collected, accepted: Sequence[Proposal], status: str) -> Written:
    """Write the source, the text received, new clauses, and new wordings behind those that clauses have.

    status: of the wordings: "agreed", or "proposed" for files to edit. Nothing is written unless every text can be
    made; nothing that exists is changed but by appending. Problems: ZD016 and ZD019 (an id that cannot be, or that is
    taken), ZD018, ZD024 (what would be written is not what was understood).
    """
    source = collected.source
    folder = f"{load.SOURCES}/{collected.name}"
    texts = {f"{load.SOURCES}/{source.received}": collected.received, f"{folder}.yaml": source_yaml(source)}
    problems = [*_unlike(texts[f"{folder}.yaml"], source), *_taken(world, texts)]
    for proposal in accepted:
        shown = f"{load.CLAUSES}/{proposal.clause}.yaml"
        if proposal.kind == "clause":
            problems.extend(_refused_id(world, proposal, shown, texts))
            texts[shown] = clause_yaml(proposal, source, proposal.ways[0], status)
        elif proposal.kind == "wording":
            before, more = _clause_text(world, proposal, texts)
            edited, wrong = with_wording(before, proposal, source, proposal.ways[0], status) if before else Result(None)
            problems.extend((*more, *wrong))
            texts[shown] = edited or ""
    if problems:
        return Written((), tuple(problems))
    done: list[str] = []
    for shown, text in texts.items():
        failed = files.write_bytes(world.workspace.root / shown, text.encode("utf-8", "surrogatepass"), shown=shown)
        if failed:
            return Written(tuple(done), failed)
        done.append(shown)
    return Written(tuple(done), ())


def _unlike(text: str, source: SourceText) -> Iterator[Problem]:
    """ZD024 where the file that would be written does not read back as the source."""
    root, problems = parse(text, "")
    shaped = shape.read(root, SourceText).value if root and not problems else None
    if len(text.encode("utf-8", "surrogatepass")) > files.LIMIT or shaped is None or shaped.value != source:
        said = problems[0].message if problems else "it would not read back as it was understood"
        yield Problem(
            "ZD024", "error", f"the source cannot be written: {said}", None, "collect it in parts, as plain text"
        )


def _taken(world: World, texts: dict[str, str]) -> Iterator[Problem]:
    for shown in texts:
        outside = world.workspace.outside(
            world.workspace.root / shown, world.workspace.root, "file", shown, Place(shown)
        )
        if outside:
            yield outside
        elif world.workspace.path(shown) is not None:
            message = "there is such a file already, and it is left as it is"
            yield Problem("ZD019", "error", message, Place(shown), "choose another name with --document")


def _refused_id(world: World, proposal: Proposal, shown: str, texts: dict[str, str]) -> Iterator[Problem]:
    problem = slug_problem(proposal.clause, "clause", None)
    if problem:
        yield problem
    elif shown in texts or world.workspace.path(shown) is not None:
        message = f'there is a clause "{proposal.clause}" already, and it is left as it is'
        yield Problem(
            "ZD019", "error", message, Place(shown), "choose another id, or make it a new wording of that clause"
        )


def _clause_text(world: World, proposal: Proposal, texts: dict[str, str]) -> Result[str | None]:
    """The file of a clause as it is, with what this run appended to it already."""
    held = texts.get(f"{load.CLAUSES}/{proposal.clause}.yaml")
    if held is not None:
        return Result(held)
    located, problems = world.workspace.find(load.CLAUSES, proposal.clause, ".yaml", "clause")
    return files.read_text(located.path, located.shown, keep_mark=True) if located else Result(None, problems)
