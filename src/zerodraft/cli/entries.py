"""Entries of the registers as plain data, the same for the terminal and for JSON; the first value names the entry."""

from __future__ import annotations

from datetime import date

from ..library import load
from ..pipeline import World
from ..registers import agenda as agenda_register
from ..registers import instruments as instrument_register
from ..registers import observances as observance_register
from ..registers import offices as office_register
from ..registers import sessions as session_register
from ..registers import states as state_register
from ..registers.fold import words
from .days import day

Value = str | int | bool | list[str] | None
Entry = dict[str, Value]


def states(text: str, on: date, language: str) -> list[Entry]:
    """The State of that name, else those that may be meant."""
    match = state_register.find(text, on, language)
    if not match.ids and not match.candidates and language != "en":
        match = state_register.find(text, on)
    entries = [_state(id, on, language) for id in (*match.ids, *match.candidates)]
    if match.ids and not match.valid and match.form:
        until = f" until {match.until.isoformat()}" if match.until else ""
        entries[0]["note"] = f'"{text}" was its name{until}, not on {on.isoformat()}'
    return entries


def _state(id: str, on: date, language: str) -> Entry:
    short = state_register.name(id, "un-short", on, language)
    formal = state_register.name(id, "un-formal", on, language)
    popular = state_register.name(id, "popular", on, language)
    return {
        "name": short.label if short else f"no State of that name on {on.isoformat()}",
        "id": id,
        "in_running_text": short.text if short else "",
        "formal_name": formal.text if formal else "",
        "popular_name": popular.text if popular and short and popular.text != short.text else "",
        "status": state_register.status(id, on) or "neither Member nor observer State",
        "on": on.isoformat(),
        "verified": bool(short and short.verified),
        "source": short.source if short else "",
    }


def sessions(text: str, today: date) -> list[Entry]:
    """The session of that number or of that day; today's for an empty text."""
    if text.isascii() and text.isdecimal() and len(text) <= 3:
        return _session(int(text), "", session_register.verified(int(text)))
    on = day(text) if text else today
    running = session_register.session_on(on) if isinstance(on, date) else None
    if running is None or isinstance(on, str):
        return []
    note = "the day of the opening: the session before still sat in the morning" if running.ambiguous else ""
    return _session(running.number, note, running.verified)


def _session(number: int, note: str, verified: bool) -> list[Entry]:
    opening = session_register.opening(number)
    if opening is None:
        return []
    after = session_register.opening(number + 1)
    entry: Entry = {
        "session": number,
        "opens": opening.isoformat(),
        "next_opens": after.isoformat() if after else "",
        "verified": verified,
        "note": note,
    }
    return [entry]


def agenda(text: str, session: int | None) -> list[Entry]:
    """Items by number in a session, or by words of their titles."""
    if any(character.isdecimal() for character in text.split("(")[0]):
        known = [session] if session else reversed(agenda_register.sessions())
        found = [item for each in known if (item := agenda_register.item(each, text))]
    else:
        found = [item for item in agenda_register.find(text) if session in (None, item.session)]
    return [
        {
            "title": item.title,
            "session": item.session,
            "number": item.number,
            "committees": list(item.committees),
            "verified": item.verified,
            "source": item.source,
        }
        for item in found
    ]


def agenda_known() -> str:
    """What the register of agenda items holds, for those who found nothing in it."""
    held = agenda_register.sessions()
    return f"the register has items of sessions {held[0]} to {held[-1]}, and not all of them"


def instruments(text: str) -> list[Entry]:
    """Instruments whose title, short title or acronym holds the words."""
    return [
        {
            "title": found.title,
            "id": found.id,
            "short_title": found.short,
            "acronym": found.acronym,
            "adopted": found.adopted.isoformat() if found.adopted else "",
            "resolution": found.resolution,
            "in_force": found.in_force.isoformat() if found.in_force else "",
            "verified": found.verified,
            "source": found.source,
            "note": found.note,
        }
        for found in instrument_register.find(text)
    ]


def observances(text: str, on: date | None) -> list[Entry]:
    """Observances whose name holds the words, of that day of the year when one is given."""
    falling = observance_register.on_day(on.month, on.day) if on else ()
    found = [each for each in observance_register.find(text) if on is None or each in falling] if text else falling
    return [
        {
            "name": each.name,
            "id": each.id,
            "falls_on": each.moves or f"{each.day} {date(2000, each.month, 1):%B}",
            "resolution": each.resolution,
            "first_observed": each.first,
            "verified": each.verified,
            "source": each.source,
            "note": each.note,
        }
        for each in found
    ]


def groups(world: World, text: str) -> list[Entry]:
    """Groups of the clause library whose name or id holds the words; all for an empty text."""
    found: list[Entry] = []
    wanted = set(words(text))
    for name in world.workspace.names(load.GROUPS, ".yaml") if wanted or not text else ():
        loaded = load.group(world, name).value
        if loaded is None or not wanted <= set(words(f"{name} {' '.join(loaded.group.name.values())}")):
            continue
        said: list[str] = []
        for each in loaded.group.attested:
            who = f"{each.on.isoformat()}, {len(each.states)} {'members' if each.as_ == 'members' else 'that joined'}"
            said.append(f"{who}, by {each.source.document}: {', '.join(each.states)}")
        chairs = [f"{each.state} on {each.on.isoformat()}, by {each.source.document}" for each in loaded.group.chaired]
        full = loaded.group.name.get("en", name)
        found.append({"name": full, "id": name, "attested": said, "led_by": chairs, "note": loaded.group.note})
    return found


def offices(text: str, on: date, language: str, own: tuple[office_register.Holder, ...]) -> list[Entry]:
    """Offices whose title or id holds the words, with their holder on a day; all for an empty text.

    `own` are the holders that the workspace adds.
    """
    found: list[Entry] = []
    wanted = set(words(text))
    for id in office_register.ids() if wanted or not text else ():
        office = office_register.get(id, language)
        if office is None or not wanted <= set(words(f"{id.replace('_', ' ')} {id} {office.title}")):
            continue
        holder = office_register.holder(id, on, own)
        found.append(
            {
                "title": office.title,
                "id": id,
                "holder": f"{holder.style} {holder.name}" if holder else "",
                "since": holder.since.isoformat() if holder else "",
                "until": holder.until.isoformat() if holder and holder.until else "",
                "on": on.isoformat(),
                "verified": holder.verified if holder else None,
                "source": holder.source if holder else "",
            }
        )
    return found
