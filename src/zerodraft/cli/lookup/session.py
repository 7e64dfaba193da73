"""zerodraft lookup session: which session of the General Assembly a day belongs to, and when it opens."""

from __future__ import annotations

from datetime import date

import click

from ...language import Language, load
from ...registers import sessions
from ...registers.fold import words as words_of
from .. import here
from ..days import day
from .entry import Entry, options, show, text

UNCONFIRMED = "no native reader has confirmed these words"


@click.command()
@options("language")
def command(words: tuple[str, ...], language: str, as_json: bool) -> int:
    """A session of the General Assembly, by its number or by a day in it; the present one when nothing is said.

    Special sessions are S-1, S-2 …, emergency special ones ES-1, ES-2 …; both are found by words of their subject too.

    \b
    zerodraft lookup session 82
    zerodraft lookup session 30 July 2027
    zerodraft lookup session ES-10 --language es
    """
    known = f"sessions are numbered from 1, which opened on {sessions.opening(1)}, to {sessions.LAST}"
    return show(entries(text(words, needed=False), here.today(), language), words, as_json, known)


def entries(text: str, today: date, language: str = "en") -> list[Entry]:
    """The session of that id or day, today's for an empty text; else the special ones whose subject has the words."""
    named = sessions.get(text.upper())
    if named:
        return [_entry(named, "", named.verified, language)]
    on = day(text) if text else today
    if isinstance(on, str):
        wanted = set(words_of(text))
        held = [*sessions.known("special"), *sessions.known("emergency")]
        found = [
            each
            for each in held
            if wanted and wanted <= set(words_of(f"{each.title} {in_words(each, 'en')} {in_words(each, language)}"))
        ]
        return [_entry(each, "", each.verified, language) for each in found]
    running = sessions.session_on(on)
    session = sessions.get(str(running.number)) if running else None
    if running is None or session is None:
        return []
    note = "the day of the opening: the session before still sat in the morning" if running.ambiguous else ""
    return [_entry(session, note, running.verified, language)]


def _entry(session: sessions.Session, note: str, verified: bool, language: str) -> Entry:
    regular = session.kind == "regular"
    after = sessions.opening(session.number + 1) if regular else None
    return {
        "session": session.number if regular else session.id,
        "in_words": in_words(session, language),
        "words": UNCONFIRMED if {"ordinals", "sessions"} & set(_language(language).unconfirmed) else "",
        "about": session.title,
        "opens" if regular else "opened": session.opening.isoformat() if session.opening else "",
        "next_opens": after.isoformat() if after else "",
        "symbols": f"A/{session.id}/…" if not regular or session.number > 30 else "A/…",
        "verified": verified,
        "source": session.source or ("reckoned by the rule in force" if regular else "not in the register"),
        "note": note,
    }


def in_words(session: sessions.Session, language: str) -> str:
    """The session in words of a language: "sixty-eighth session", "dixième session extraordinaire d'urgence"."""
    return _language(language).session(session.number, session.kind)


def _language(code: str) -> Language:
    found = load(code)
    assert found is not None, code
    return found
