"""What a desk officer answers becomes the YAML of a draft, or a reason to ask again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from ..characters import FORBIDDEN
from ..library import load
from ..model.record import dataclass, replace
from ..nearest import nearest
from ..pipeline import World
from ..pipeline import names as draft_names
from ..registers import agenda as agenda_register
from ..registers import observances, sessions, states
from ..registers.fold import fold
from ..registers.fold import words as folded
from ..registers.named_state import resolve
from ..yamlfile.splice import quote
from . import here
from .days import day

MANY = 6
OFFICES = {
    "permanent_representative": "Permanent Representative",
    "charge_daffaires": "Chargé d'affaires",
    "permanent_observer": "Permanent Observer",
}
_FORMS = re.compile(r"(?:H\.?\s?E\.?|Mr|Mrs|Ms|Miss|Dr|Amb|Ambassador)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known while asking: the workspace, and the day of the text as soon as it was said."""

    world: World
    day: date | None = None

    @property
    def on(self) -> date:
        """The day whose names and sessions count."""
        return self.day or self.world.today


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that was understood: its YAML, and how it was understood where that is not plain."""

    yaml: str
    words: str = ""
    day: date | None = None


Answer = Said | str
"""What was understood, or the reason why it was not."""
Reader = Callable[[str, Setting], Answer]


def text(answer: str, setting: Setting) -> Answer:
    """Any words."""
    return Said(quote(answer))


def a_day(answer: str, setting: Setting) -> Answer:
    """A date in one of the usual forms."""
    found = day(answer)
    return (
        found
        if isinstance(found, str)
        else Said(found.isoformat(), f"{found:%A} {found.day} {found:%B} {found.year}", found)
    )


def state(answer: str, setting: Setting) -> Answer:
    """A State by any of its names; it is written with its short name of the day, or its code where others share it."""
    found, problems = resolve(answer, setting.on, None)
    if not found:
        return f"{problems[0].message}: {problems[0].mend}"
    label = _label(found, setting) or answer
    others = [_label(each, setting) for each in states.find(answer, setting.on).candidates]
    return Said(found, f"{label}, not {' or '.join(others)}") if others else Said(quote(label), label)


def person(answer: str, setting: Setting) -> Answer:
    """First name and surname."""
    if _FORMS.match(answer):
        return "write first name and surname only; H.E., Mr. and rank are added where they belong"
    if len(answer.split()) < 2:
        return "write first name and surname"
    return Said(quote(answer))


def office(answer: str, setting: Setting) -> Answer:
    """The office of the person who signs, by its number in the question or by its name."""
    wanted = fold(answer)
    for number, (id, title) in enumerate(OFFICES.items(), 1):
        if answer == str(number) or (len(wanted) > len("permanent ") and fold(title).startswith(wanted)):
            return Said(id, title)
    return f"write a number from 1 to {len(OFFICES)}"


def observance(answer: str, setting: Setting) -> Answer:
    """An international day by words of its name."""
    found = observances.find(answer)
    exact = [each for each in found if fold(each.name) == fold(answer)]
    if len(exact or found) == 1:
        (one,) = exact or found
        return Said(f"{{observance: {one.id}}}", one.name)
    if found:
        return _which([each.name for each in found])
    near = nearest(answer, [each.name for id in observances.ids() if (each := observances.get(id))])
    return f'no international day called "{answer}" is known' + (f"; do you mean {near}?" if near else "")


def parties(answer: str, setting: Setting) -> Answer:
    """A group by words of its name, else States by any of their names, separated by semicolons or commas."""
    groups = _groups(answer, setting.world)
    if len(groups) == 1:
        ((id, name),) = groups.items()
        return Said(f"{{group: {id}}}", name)
    if groups:
        return _which(list(groups.values()))
    separator = ";" if ";" in answer else ","
    named = [part.strip() for part in answer.split(separator) if part.strip()]
    if len(named) == 1 and not states.find(named[0], setting.on).ids:
        return f'no group and no State is called "{answer}"; write States like this: Belarus; Egypt'
    found = [state(part, setting) for part in named]
    reasons = [each for each in found if isinstance(each, str)]
    if reasons:
        return "; ".join(reasons)
    said = list(dict.fromkeys(each for each in found if isinstance(each, Said)))
    return Said(f"{{states: [{', '.join(each.yaml for each in said)}]}}", ", ".join(each.words for each in said))


def agenda(answer: str, setting: Setting) -> Answer:
    """An agenda item by its number in the session of the day, or by words of its title."""
    running = sessions.session_on(setting.day) if setting.day else None
    if re.match(r"(?:item )?\d", answer):
        return _item(answer.removeprefix("item "), running.number if running else None)
    titles = list(dict.fromkeys(item.title for item in agenda_register.find(answer)))
    exact = [title for title in titles if fold(title) == fold(answer)]
    if len(exact or titles) > 1:
        return _which(titles)
    title = (exact or titles or [answer])[0]
    known = agenda_register.by_title(title, running.number) if running else None
    number = quote(known.number) if known and known.verified else "TODO"
    words = title if titles else f"{title} (as you wrote it: the register has no such title)"
    return Said(f"{{items: [{{title: {quote(title)}, number: {number}}}]}}", words)


def annex(answer: str, setting: Setting) -> Answer:
    """A draft of the workspace."""
    known = draft_names(setting.world)
    name = here.name(setting.world.workspace, answer)
    if name in known:
        return Said(f"{{draft: {name}}}", name)
    near = nearest(name, known)
    if near or not known:
        return f'there is no draft called "{answer}"' + (f"; do you mean {near}?" if near else "")
    return f'there is no draft called "{answer}"; there are: {_some(known)}'


def understood(reader: Reader, answer: str, setting: Setting) -> Answer:
    """The answer, unless it holds characters that no draft may hold."""
    return "there is a character in it that cannot be printed" if FORBIDDEN.search(answer) else reader(answer, setting)


def after(setting: Setting, said: Said) -> Setting:
    """What is known after an answer."""
    return replace(setting, day=said.day) if said.day else setting


def _label(id: str, setting: Setting) -> str:
    name = states.name(id, "un-short", setting.on)
    return name.label if name else ""


def _item(number: str, session: int | None) -> Answer:
    if session is None:
        return Said(f"{{items: [{quote(number)}]}}", f"item {number}; its title follows from the date")
    found = agenda_register.item(session, number)
    if found is None:
        return f"item {number} of session {session} is not in the register: write its title"
    return Said(f"{{items: [{quote(found.number)}]}}", f"item {found.number} of session {session}: {found.title}")


def _groups(answer: str, world: World) -> dict[str, str]:
    wanted = set(folded(answer))
    found: dict[str, str] = {}
    for id in world.workspace.names(load.GROUPS, ".yaml"):
        loaded = load.group(world, id).value
        names = [*loaded.group.name.values(), *loaded.group.short.values()] if loaded else []
        if wanted and any(wanted <= set(folded(name)) for name in (id, *names)):
            found[id] = next(iter(names), id)
    return found


def _which(names: Sequence[str]) -> str:
    return f"which of these? {_some(names)}"


def _some(names: Sequence[str]) -> str:
    more = f", and {len(names) - MANY} more" if len(names) > MANY else ""
    return f"{'; '.join(names[:MANY])}{more}"
