"""Where a command runs: the workspace, the day, and which draft a word on the command line means."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from ..library import own_registers
from ..model.problem import Problem
from ..registers.store import overlaid
from ..workspace import Workspace
from ..world import World, open_world
from . import report
from .guard import COULD_NOT_RUN

DRAFT_FILE = "draft.yaml"


def world() -> World:
    """The workspace that -C names or that this folder lies in; leaves with exit code 2 when there is none.

    Its own registers lie over the built-in ones for the rest of the command.
    """
    opened, problems = open_world(start(), today())
    if opened is None:
        stop(problems)
    _lay_over(opened)
    return opened


def registers() -> None:
    """Lay the workspace's own registers over the built-in ones for the rest of the command, where there is a workspace.

    Leaves with exit code 2 when one of their files is wrong.
    """
    opened = open_world(start(), today()).value
    problems = _lay_over(opened) if opened else ()
    if problems:
        stop(problems)


def _lay_over(world: World) -> tuple[Problem, ...]:
    own, problems = own_registers.own(world)
    click.get_current_context().find_root().with_resource(overlaid(own))
    return problems


def start() -> Path:
    """The folder that -C names, else the one we are in."""
    given = click.get_current_context().find_root().obj
    try:
        folder = Path(given) if given else Path.cwd()
        there = folder.is_dir()
    except (OSError, ValueError):
        folder, there = Path(given or "."), False
    if not there:
        message = f'there is no folder "{given}"' if given else "the folder you are in is no longer there"
        stop([Problem("ZD001", "error", message, None, "look at the spelling of its name")])
    return folder


def today() -> date:
    """The day on the clock; stands in where a text has no date."""
    return date.today()


def names(workspace: Workspace, words: Iterable[str]) -> tuple[str, ...]:
    """The drafts that words on the command line mean, each once."""
    return tuple(dict.fromkeys(name(workspace, word) for word in words))


def name(workspace: Workspace, word: str) -> str:
    """The name of a draft given as its name, its folder or its draft.yaml; any other word stays as it is."""
    drafts = os.path.normpath(workspace.root.absolute() / "drafts")
    for base in (os.curdir, workspace.root.absolute()):
        try:
            path = os.path.abspath(os.path.join(base, word))
        except OSError:  # the folder we are in is gone
            continue
        if os.path.basename(path) == DRAFT_FILE:
            path = os.path.dirname(path)
        if os.path.dirname(path) == drafts:
            return os.path.basename(path)
    return word


def stop(problems: Iterable[Problem]) -> NoReturn:
    """Leave because the command cannot run: the reasons go to standard error, the exit code is 2."""
    say(problems, err=True)
    raise click.exceptions.Exit(COULD_NOT_RUN)


def say(problems: Iterable[Problem], err: bool = False) -> None:
    """Print a report."""
    for line in report.lines(problems):
        click.echo(line, err=err)
