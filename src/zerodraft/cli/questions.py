"""What `zerodraft new` asks, in the order in which a desk officer knows it; every question may stay open."""

from __future__ import annotations

import re
from typing import NamedTuple

import click

from ..model.problem import Result
from ..yamlfile import Scalar, at, parse
from ..yamlfile.splice import set_value
from . import answers, report
from .answers import Reader, Setting, understood

OPEN = ("", "TODO")


class Question(NamedTuple):
    """A question, where its answer stands in a draft, and how an answer is read."""

    path: tuple[str, ...]
    words: str
    read: Reader


STATES = "a group, or States separated by semicolons"
ANNEX = Question(("annex",), "Which draft is to be circulated?", answers.annex)
QUESTIONS = (
    Question(("date",), "Which date? (for example 30 July 2027)", answers.a_day),
    Question(("adopted", "on"), "On which day is it adopted?", answers.a_day),
    Question(("adopted", "at"), "In which city?", answers.text),
    Question(("adopted", "as"), "By which meeting? (for example Fifth Ministerial Meeting)", answers.text),
    Question(("place",), "In which city?", answers.text),
    Question(("title",), "What is the title?", answers.text),
    Question(("occasion",), "On the occasion of which international day?", answers.observance),
    Question(("theme",), "What is the theme of the day that year?", answers.text),
    Question(("chair",), "Which State leads?", answers.state),
    Question(("signatories",), f"Whose text is it? ({STATES})", answers.parties),
    Question(("sender", "state"), "Which State sends the letter?", answers.state),
    Question(
        ("sender", "office"),
        "Who signs? 1 Permanent Representative, 2 Chargé d'affaires, 3 Permanent Observer",
        answers.office,
    ),
    Question(("sender", "name"), "What is the name of the person who signs?", answers.person),
    Question(("sender", "title"), "And the rank? (for example Ambassador)", answers.text),
    Question(("on_behalf_of",), f"On whose behalf? ({STATES})", answers.parties),
    Question(("agenda",), "Under which agenda item? (its number or words of its title)", answers.agenda),
)


def ask_all(text: str, setting: Setting) -> Result[str | None]:
    """Ask for what a new draft leaves open and write each answer into its text. Problems: ZD018."""
    for question in QUESTIONS:
        if not is_asked(text, question):
            continue
        said = ask(question.words, question.read, setting)
        if said is None:
            continue
        setting = answers.after(setting, said)
        edited = set_value(text, question.path, said.yaml)
        if edited.value is None:
            return edited
        text = edited.value
    return Result(text)


def ask(words: str, read: Reader, setting: Setting) -> answers.Said | None:
    """Ask until the answer is understood; None for an empty one."""
    while True:
        answer = " ".join(str(click.prompt(words, default="", show_default=False, prompt_suffix=" ")).split())
        if not answer:
            return None
        said = understood(read, answer, setting)
        if not isinstance(said, str):
            if said.words and said.words != answer:
                click.echo(f"    {report.plain(said.words)}")
            return said
        click.echo(f"    {report.plain(said)}")


def is_asked(text: str, question: Question) -> bool:
    """True for what stands open in the text; the office of the sender has a usual value and is asked all the same."""
    root, _ = parse(text.removeprefix("\ufeff"), "")
    node = at(root, question.path) if root else None
    usual = question.read in (answers.office,)
    return isinstance(node, Scalar) and (node.text in OPEN or usual)


def choose(kinds: dict[str, str], usual: str) -> str:
    """Ask which kind of text it will be; the usual one when the answer is empty."""
    click.echo("What kind of text?")
    for number, (name, about) in enumerate(kinds.items(), 1):
        click.echo(f"  {number}  {report.plain(about or name)}")
    names = list(kinds)
    while True:
        answer = re.sub(
            r"[\s-]+", "_", str(click.prompt("Its number", default=str(names.index(usual) + 1))).strip().casefold()
        )
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        if answer in kinds:
            return answer
        click.echo(f"    write a number from 1 to {len(names)}")
