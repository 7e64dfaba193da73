"""Proposals shown one by one on a terminal: a new wording with its changes marked, a new clause, or left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count

import click

from .. import collecting
from ..collect.propose import Proposal
from ..collecting import Collected
from ..model.record import replace
from ..nearest import nearest
from ..pipeline import World
from ..text.align import Stretch, compare
from ..text.normal import without_closing
from ..workspace import slug_problem
from . import report

KEYS = "Enter accepts, c ID a new clause, w ID a new wording of that clause, s leaves it out, q leaves out the rest"


def accepted(world: World, found: Collected) -> list[Proposal]:
    """The proposals that a person accepts, as they changed them."""
    new = [each for each in found.proposals if each.kind != "same"]
    chosen: list[Proposal] = []
    if new:
        click.echo(KEYS)
    for number, proposal in enumerate(new, 1):
        _show(proposal, f"{number}/{len(new)}")
        said = _decided(world, proposal, chosen)
        if said == "q":
            break
        if isinstance(said, Proposal):
            chosen.append(said)
    return chosen


def _decided(world: World, proposal: Proposal, chosen: list[Proposal]) -> Proposal | str:
    """What a person makes of a proposal: as it shall be, "s" to leave it out, "q" to leave out the rest."""
    while True:
        answer = str(click.prompt("    accept?", default="", show_default=False, prompt_suffix=" ")).split()
        key, id = (*answer, "", "")[:2]
        if key in ("s", "q"):
            return key
        if key in ("", "c", "w") and len(answer) <= 2:
            kind = {"": proposal.kind, "c": "clause", "w": "wording"}[key]
            made = _made(world, proposal, kind, id or proposal.clause, chosen)
            wrong = _wrong(world, made, chosen)
            if not wrong:
                return made
            click.echo(f"    {report.plain(wrong)}")
            continue
        click.echo(f"    {KEYS}")


def _made(world: World, proposal: Proposal, kind: str, id: str, chosen: list[Proposal]) -> Proposal:
    """The proposal as a wording of that clause or as that new clause, with an id that no wording of it has."""
    taken = {each.wording for each in chosen if each.clause == id}
    if kind == "wording":
        taken.update(collecting.wording_ids(world, id))
    year = proposal.wording[:4]
    free = next(each for each in chain([year], (f"{year}-{at}" for at in count(2))) if each not in taken)
    return replace(proposal, kind="wording" if kind == "wording" else "clause", clause=id, wording=free)


def _wrong(world: World, made: Proposal, chosen: list[Proposal]) -> str:
    """Why a clause cannot get this proposal; "" when it can."""
    accepted_before = [each.clause for each in chosen if each.kind == "clause"]
    ids = (*collecting.clause_ids(world), *accepted_before)
    problem = slug_problem(made.clause, "clause", None)
    if problem:
        return f"{problem.message}: {problem.mend}"
    if made.kind == "wording" and made.clause not in ids:
        near = nearest(made.clause, ids)
        return f'there is no clause "{made.clause}"' + (f"; do you mean {near}?" if near else "")
    if made.kind == "clause" and made.clause in ids:
        return f'there is a clause "{made.clause}" already: choose another id, or write w {made.clause}'
    return ""


def _show(proposal: Proposal, number: str) -> None:
    part = proposal.paragraph if proposal.sentences == "all" else f"{proposal.paragraph}, sentence {proposal.sentences}"
    if proposal.kind == "wording":
        share = round(100 * proposal.likeness)
        head = f"new wording of {proposal.clause}, {share} per cent like that of {proposal.near}"
        words = "".join(_marked(compare(without_closing(proposal.old), without_closing(proposal.printed))))
    else:
        head = f"new clause {proposal.clause}"
        words = report.plain(proposal.ways[0])
    click.echo(f"{number}  {click.style(part, bold=True)}: {head}")
    click.echo(f"    {words}")
    if proposal.kind == "clause":
        click.echo(
            f"    about: {report.plain(proposal.about)}; topics: {report.plain(', '.join(proposal.topics) or 'none')}"
        )


def _marked(stretches: tuple[Stretch, ...]) -> Iterator[str]:
    """The words of both texts: those taken out between [- and -], those put in between {+ and +}."""
    for each in stretches:
        if each.kind == "same":
            yield report.plain(each.new)
            continue
        space = " " if (each.new or each.old)[-1:].isspace() else ""
        parts = []
        if each.old.strip():
            parts.append(click.style(f"[-{report.plain(each.old.strip())}-]", fg="red"))
        if each.new.strip():
            parts.append(click.style(f"{{+{report.plain(each.new.strip())}+}}", fg="green"))
        yield " ".join(parts) + space
