"""zerodraft lookup office: who holds an office on a day, and the forms of address."""

from __future__ import annotations

from datetime import date

import click

from ...registers import offices, states
from ...registers.fold import words as words_of
from ...world import OWN_REGISTERS
from .. import here
from .entry import Entry, options, show, text, translated


@click.command()
@options("date", "language")
def command(words: tuple[str, ...], on: date | None, language: str, as_json: bool) -> int:
    """Offices, who holds them on a day, and how a letter addresses them.

    \b
    zerodraft lookup office secretary-general --date 2026-12-31
    zerodraft lookup office general assembly --date 2013-09-26
    """
    return show(entries(text(words, needed=False), on or here.today(), language), words, as_json)


def entries(text: str, on: date, language: str) -> list[Entry]:
    """Offices whose title or id holds the words, with their holder on a day; all for an empty text."""
    wanted = set(words_of(text))
    found: list[Entry] = []
    for id in offices.ids() if wanted or not text else ():
        office, english = offices.get(id, language), offices.get(id)
        if (
            office
            and english
            and wanted <= set(words_of(f"{id.replace('_', ' ')} {id} {office.title} {english.title}"))
        ):
            found.append(_entry(office, english, on, language))
    return found


def _entry(office: offices.Office, english: offices.Office, on: date, language: str) -> Entry:
    holder = offices.holder(office.id, on)
    unknown = bool(offices.holders(office.id)) and not holder
    nation = states.name(holder.state, "un-short", on, language) if holder and holder.state else None
    usual, *others = office.salutations or ("",)
    return {
        "title": office.title,
        **translated(language, english.title, {language: office.title} if office.translated else {}),
        "id": office.id,
        "address": ", ".join(office.address),
        "salutation": usual,
        "also": ", ".join(others),
        "holder": f"{holder.style} {holder.name}" if holder else "",
        "national_of": nation.label if nation else "",
        "since": holder.since.isoformat() if holder else "",
        "until": holder.until.isoformat() if holder and holder.until else "",
        "on": on.isoformat(),
        "not_known": _unknown(office.id, on) if unknown else "",
        "verified": holder.verified if holder else None,
        "source": holder.source if holder else "",
        "note": office.note if not holder else "",
    }


def _unknown(id: str, on: date) -> str:
    added = f"{{office: {id}, name: …, style: H.E. …, since: …, source: …, date: …}}"
    return f"who holds it on {on.isoformat()}; add to {OWN_REGISTERS}/offices.yaml, under holders: {added}"
