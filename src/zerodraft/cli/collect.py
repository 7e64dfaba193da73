"""zerodraft collect: an agreed text becomes a source, and a person says what its paragraphs become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from .. import collecting
from ..collect.propose import Proposal
from ..collecting import Collected, Said
from ..model.problem import Problem, any_error
from ..model.record import replace
from ..pipeline import World
from ..text.normal import normal, without_closing
from . import here, report
from .accepting import accepted
from .days import day as as_day
from .days import option
from .new import terminal

KINDS = {"same": "the same as a clause", "wording": "new wording", "clause": "new clause"}


@click.command()
@click.argument("files", metavar="FILE …", nargs=-1, required=True)
@click.option("--document", metavar="NAME", default="", help="How clauses cite it: its symbol, or a plain name.")
@click.option("--agreed-by", metavar="WHO", default="", help="Who agreed to it.")
@click.option("--how", metavar="HOW", default="", help="How they agreed: joint statement, adopted by consensus, …")
@click.option("--date", "day", callback=option, metavar="DAY", help="Its date, where the text does not say it.")
@click.option("--language", metavar="CODE", default="", help="Its language: en, fr, es, ru, zh, ar.")
@click.option("--yes", is_flag=True, help="Accept every proposal.")
@click.option("--proposals", is_flag=True, help='Write every proposal with "status: proposed", to be edited as files.')
def command(
    files: tuple[str, ...],
    document: str,
    agreed_by: str,
    how: str,
    day: date | None,
    language: str,
    yes: bool,
    proposals: bool,
) -> int:
    """Take texts that were agreed into the clause library: Word, PDF, web pages, Markdown or plain text.

    Each becomes a source with numbered paragraphs, beside the text as it was received. For every paragraph it is
    proposed what it may be: the same as a clause that the library has, a new wording of one, or a new clause; on a
    terminal you decide one by one. Nothing that exists is changed, but for wordings put behind others.

    \b
    zerodraft collect A_68_500.pdf
    zerodraft collect statement.docx --document "Vienna joint statement, 30 July 2025" \\
        --agreed-by "the 22 States named in its title" --how "joint statement" --yes
    """
    if yes and proposals:
        raise click.UsageError("--yes and --proposals exclude each other")
    if document and len(files) > 1:
        raise click.UsageError("--document names one text; collect the files one by one, or leave it out")
    world, asking = here.world(), terminal()
    if not asking and not (agreed_by and how):
        raise click.UsageError('say who agreed to it and how: --agreed-by "the States listed" --how "joint statement"')
    if not asking and not (yes or proposals):
        raise click.UsageError("say what becomes of its paragraphs: --yes accepts, --proposals writes files to edit")
    said = Said(document, agreed_by, how, day, language)
    failed = [file for file in files if not _collect(world, Path(file), said, asking, yes, proposals)]
    return 1 if failed else 0


def _collect(world: World, path: Path, said: Said, asking: bool, yes: bool, proposals: bool) -> bool:
    """Take one file in; False when nothing of it was written, or not all."""
    found, problems = collecting.read(world, path, said)
    while asking and found is None and (better := _asked(problems, said)):
        said = better
        found, problems = collecting.read(world, path, said)
    here.say(problems, err=True)
    if found is None:
        return False
    _show(found)
    found, problems = collecting.named(world, found, _who(found, said, not (yes or proposals)) if asking else said)
    if problems:
        here.say(problems, err=True)
        return False
    new = [each for each in found.proposals if each.kind != "same"]
    chosen = new if yes or proposals else accepted(world, found)
    written = collecting.write(world, found, chosen, "proposed" if proposals else "agreed")
    here.say(written.problems, err=True)
    for file in written.files:
        click.echo(f"written: {report.plain(file)}")
    if not written.problems:
        _left(found, chosen)
    return not any_error(written.problems)


def _asked(problems: Sequence[Problem], said: Said) -> Said | None:
    """What a person says to the first problem that a word from them would mend; None when there is none."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if len(errors) != 1:
        return None
    message, mend = errors[0].message, errors[0].mend
    if message == collecting.DATE_MISSING:
        while True:
            answer = as_day(str(click.prompt("Of which date is it? (for example 30 July 2025)", prompt_suffix=" ")))
            if isinstance(answer, date):
                return replace(said, date=answer)
            click.echo(f"    {report.plain(answer)}")
    heard = mend.removeprefix("say --language ")
    if heard != mend and click.confirm(f"{report.plain(message)}. Take it as {heard}?", default=True):
        return replace(said, language=heard)
    return None


def _who(found: Collected, said: Said, name: bool) -> Said:
    """Who agreed and how, and with `name` its name, as a person says them; what was said already is not asked again."""
    count = len(found.source.parties)
    usual = f"the {count} States listed" if count else None
    return replace(
        said,
        document=said.document or (_prompt("How shall clauses cite it?", found.source.document) if name else ""),
        agreed_by=said.agreed_by or _prompt("Who agreed to it?", usual),
        how=said.how or _prompt("How did they agree?", found.source.kind),
    )


def _prompt(words: str, usual: str | None) -> str:
    return " ".join(str(click.prompt(words, default=usual, prompt_suffix=" ")).split())


def _show(found: Collected) -> None:
    """What the text was understood to be, and what was not found in it."""
    source = found.source
    click.echo(click.style(report.plain(source.title), bold=True))
    facts = [source.kind, source.date.isoformat(), source.language, found.understood.place, source.symbol]
    facts += [f"session {source.session}"] if source.session else []
    facts += [f"agenda item {', '.join(source.items)}"] if source.items else []
    facts += [report.number(len(source.parties), "State")] if source.parties else []
    click.echo(f"    {report.plain(', '.join(fact for fact in facts if fact))}")
    counted = [report.number(len(source.paragraphs), "paragraph")]
    counted += [report.number(len(source.removed), "removal")] if source.removed else []
    counted += [report.number(len(source.repairs), "repair")] if source.repairs else []
    click.echo(f"    {', '.join(counted)}")
    if found.understood.missing:
        click.echo(f"    not found in it: {', '.join(found.understood.missing)}")
    kinds: Counter[str] = Counter(each.kind for each in found.proposals)
    told = ", ".join(f"{kinds[kind]} {words}" for kind, words in KINDS.items() if kinds[kind])
    click.echo(f"    proposed: {told or 'nothing'}")
    for each in found.proposals:
        if each.kind == "same":
            other = without_closing(normal(each.old)) != without_closing(normal(each.printed))
            form = ", in another form or with other values" if other else ""
            click.echo(f"    {each.paragraph} is {each.clause}@{each.wording}{form}")
    if found.unproved:
        click.echo(
            f"    left to you, since they are lists or no wording gives them word for word: {', '.join(found.unproved)}"
        )


def _left(found: Collected, chosen: Sequence[Proposal]) -> None:
    """The paragraphs of which no clause was made."""
    done = {(each.paragraph, each.sentences) for each in chosen}
    left = [each for each in found.proposals if each.kind != "same" and (each.paragraph, each.sentences) not in done]
    if left:
        click.echo(f"left out: {', '.join(dict.fromkeys(each.paragraph for each in left))}")
    click.echo("prove it: zerodraft library check")
