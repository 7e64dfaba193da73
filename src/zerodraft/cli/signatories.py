"""zerodraft signatories: who joined, who is asked, until when; and what of it has changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from .. import consent, pipeline
from ..consent import Change, Kind, Wanted
from ..language import load as load_language
from ..model.gap import closed
from ..model.library import LANGUAGES
from . import here, report
from .days import option

if TYPE_CHECKING:
    from ..assemble.parties import Parties, Party
    from ..language import Language

KINDS: tuple[Kind, ...] = ("plus", "without", "joined", "declined", "pending")
ABOUT = {
    "plus": "Take this State in.",
    "without": "Leave this State out.",
    "joined": "This State has joined.",
    "declined": "This State has declined.",
    "pending": "This State has not answered after all.",
}
Command = Callable[..., int]
FACES = ("list", "sponsors", "formal", "table")


def _states(*kinds: Kind) -> Callable[[Command], Command]:
    """An option for each kind of change, to be given as often as needed."""

    def decorate(made: Command) -> Command:
        for kind in reversed(kinds):
            made = click.option(f"--{kind}", kind, multiple=True, metavar="STATE", help=ABOUT[kind])(made)
        return made

    return decorate


@click.command()
@click.argument("draft")
@_states(*KINDS)
@click.option("--on", "day", callback=option, metavar="DAY", help="The day of these answers; today when left out.")
@click.option("--asked", callback=option, metavar="DAY", help="The day on which the States were asked.")
@click.option("--until", callback=option, metavar="DAY", help="The day by which answers are asked.")
@click.option("--as", "face", type=click.Choice(FACES), help="Print the list alone, in this form, for copying.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Print it in this language.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(
    draft: str,
    day: date | None,
    asked: date | None,
    until: date | None,
    face: str | None,
    language: str | None,
    as_json: bool,
    **states: tuple[str, ...],
) -> int:
    """Show who joined a text, who is asked and who declined; change it, and nothing else of the draft.

    A State may be given by any of its names, and options may be repeated; the draft gets its United Nations short name.

    \b
    zerodraft signatories 2027-world-day-statement
    zerodraft signatories 2027-world-day-statement --joined Egypt --joined laos --on "1 July 2027"
    zerodraft signatories 2027-world-day-statement --plus Zimbabwe --until 2027-07-20
    zerodraft signatories 2027-world-day-statement --as sponsors
    """
    world = here.world()
    name = here.name(world.workspace, draft)
    changes = tuple(Change(kind, each, day or world.today) for kind in KINDS for each in states[kind])
    if day and not (states["joined"] or states["declined"]):
        raise click.UsageError("--on is the day of an answer: say who joined or declined")
    wanted = Wanted(changes, asked, until)
    done, problems = consent.change(world, name, wanted) if wanted else ((), ())
    if problems:
        here.say(problems, err=True)
        return 1
    for step in done:
        click.echo(f"drafts/{name}/draft.yaml: {report.plain(step)}", err=bool(face or as_json))
    drafted, problems = pipeline.draft(world, name)
    here.say(problems, err=drafted is None or bool(face or as_json))
    if drafted is None:
        return 1
    code = language or drafted.document.language
    words = load_language(code)
    if words is None:
        raise click.UsageError(f'there is no language "{code}" yet')
    parties = drafted.assembled.parties
    given = closed(drafted.draft.spec.signatories)
    due = given.until if given else None
    if as_json:
        click.echo(json.dumps(_as_json(parties, words, face, due), ensure_ascii=False, indent=2))
    else:
        deadline = _deadline(parties, due, world.today, words)
        for line in _face(parties, words, face) if face else _roll(name, parties, words, deadline):
            click.echo(report.plain(line) if "\t" not in line else line)
    return 0


def _face(parties: Parties, language: Language, face: str) -> Iterator[str]:
    """The list in one of the FACES."""
    from ..assemble.parties import PLAIN, Face

    if face == "table":
        for party in (*parties.arranged(language.code), *parties.organizations):
            name = parties.printed(party, language, Face("un-short", article=False))
            yield f"{parties.run(party, name).text}\t{party.signer}".rstrip("\t")
        return
    faces = {"list": PLAIN, "sponsors": Face(article=False, observers="last"), "formal": Face("un-formal")}
    listed = parties if face == "list" else parties.in_another_text()
    yield "".join(run.text for run in listed.names(language, faces[face]).runs)


def _roll(name: str, parties: Parties, language: Language, deadline: str) -> Iterator[str]:
    """A head line, then one line for each: state of play, name, day of the answer."""
    yield f"{name}: {'; '.join(filter(None, (_counts(parties), deadline)))}"
    for party in _everybody(parties, language):
        said = [_label(parties, party, language)]
        said += [f"on {language.day(party.day)}"] if party.day else []
        said += ["leads, and is named outside the list"] if party == parties.lead else []
        yield f"    {party.play:9} {', '.join(said)}"


def _counts(parties: Parties) -> str:
    """How many they are, and of which kind: "22 States (1 of them an observer State), 1 joined, 21 pending"."""
    many, observers = report.number(len(parties.parties), "State"), len(parties.observers)
    if observers:
        many += f" ({observers} of them {'an observer State' if observers == 1 else 'observer States'})"
    if parties.organizations:
        many += f" and {report.number(len(parties.organizations), 'organization')}"
    if not (parties.parties or parties.organizations or parties.declined):
        return consent.NOBODY
    joined = len(parties.parties) + len(parties.organizations) - len(parties.pending)
    plays = (("joined", joined), ("pending", len(parties.pending)), ("declined", len(parties.declined)))
    return ", ".join([many, *(f"{count} {play}" for play, count in plays if count)])


def _deadline(parties: Parties, until: date | None, today: date, language: Language) -> str:
    if until is None:
        return ""
    if until >= today:
        return f"answers are asked by {language.day(until)}"
    late = len(parties.pending)
    still = f", and {late} {'is' if late == 1 else 'are'} still pending" if late else ""
    return f"the deadline of {language.day(until)} is past{still}"


def _everybody(parties: Parties, language: Language) -> tuple[Party, ...]:
    lead = (parties.lead,) if parties.lead else ()
    return (*lead, *parties.arranged(language.code), *parties.organizations, *parties.declined)


def _label(parties: Parties, party: Party, language: Language) -> str:
    from ..assemble.parties import Face

    return parties.printed(party, language, Face("un-short", article=False))


def _as_json(parties: Parties, language: Language, face: str | None, until: date | None) -> dict[str, object]:
    from ..registers import states

    def shown(party: Party) -> dict[str, object]:
        known = states.name(party.state, "un-short", parties.on, language.code)
        return {
            "id": party.state,
            "name": _label(parties, party, language),
            "state_of_play": party.play,
            "day": party.day and party.day.isoformat(),
            "verified": bool(known and known.verified),
        }

    return {
        "names_of": None if parties.on == date.max else parties.on.isoformat(),
        "until": until and until.isoformat(),
        "count": len(parties.parties),
        "members": len(parties.members),
        "observers": len(parties.observers),
        "constitutes": parties.constitutes,
        "signatories": [shown(party) for party in _everybody(parties, language)],
        "text": "\n".join(_face(parties, language, face or "list")),
    }
