"""Takes what a document says into a mission's own registers: shown first, then written by one splice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from . import files, language
from .characters import FORBIDDEN
from .model.problem import Place, Problem, Result
from .model.record import dataclass
from .read.lines import lines
from .registers import sessions
from .registers.agenda_document import PAGE, AgendaDocument, read
from .world import OWN_REGISTERS, World
from .yamlfile import at, parse, splice

FILE = f"{OWN_REGISTERS}/agenda.yaml"
BEGUN = (
    "# Agendas of the General Assembly as adopted, read in with zerodraft lookup agenda --add.\nformat: 1\nagenda:\n"
)


@dataclass(frozen=True, slots=True)
class Addition:
    """An agenda that was read, the file as it was ("" where there is none), and the text it would have then.

    replaces: the file has an agenda of that session already, which gives way.
    """

    read: AgendaDocument
    before: str
    after: str
    replaces: bool


def agenda(world: World, path: Path, session: int | None) -> Result[Addition | None]:
    """The agenda in a file, and what the mission's own register would be with it; nothing is written yet.

    session: which session it is, where the document does not say so. Problems: those of reading the file, ZD007 (no
    agenda in it, of no session or of another, not adopted yet), and those of the register's file.
    """
    shown = path.as_posix()
    text, problems = lines(path, shown)
    if not text:
        return Result(None, problems)
    english = language.load("en")
    assert english is not None
    allowed = (line if line == PAGE else FORBIDDEN.sub("", line) for line in text)  # soft hyphens and the like
    found = read(allowed, {words: number for number, words in enumerate(english.data["ordinals"])})
    refused = _refused(found, session, Place(shown))
    if refused:
        return Result(None, (refused,))
    found.session = session or found.session
    return _added(world, found, shown)


def write(world: World, addition: Addition) -> tuple[Problem, ...]:
    """Write what was shown, unless the file has changed since. Problems: ZD019 (it has), ZD018, ZD016 (a link)."""
    path = world.workspace.root / FILE
    outside = world.workspace.outside(path, world.workspace.root, "file", FILE, Place(FILE))
    if outside:
        return (outside,)
    before, problems = _own_file(path)
    if before is None:
        return problems
    if before != addition.before:
        return (Problem("ZD019", "error", "the file has changed since it was read", Place(FILE), "run it again"),)
    return files.write_bytes(path, addition.after.encode("utf-8"), shown=FILE)


def _refused(found: AgendaDocument, session: int | None, place: Place) -> Problem | None:
    """Why what was read is no adopted agenda of one session."""
    if not found.items:
        mend = "give the document that has the agenda as adopted (A/68/251)"
        return Problem("ZD007", "error", "no agenda was found in it: there is no item 1", place, mend)
    if not found.adopted:
        message = "this is a list from before the agenda is adopted, and its numbers may still change"
        return Problem("ZD007", "error", message, place, "read in the agenda as adopted (A/68/251)")
    if not found.session and not session:
        message = "neither its symbol nor its title says of which session it is"
        return Problem("ZD007", "error", message, place, "say it: --session 68")
    if found.session and sessions.get(str(found.session)) is None:
        message = f"by its symbol it is the agenda of session {found.session}, and there is none of that number"
        return Problem("ZD007", "error", message, place, "correct the symbol at the head of the document: A/81/251")
    if session and found.session and session != found.session:
        message = f"this is the agenda of session {found.session}, not of {session}"
        return Problem("ZD007", "error", message, place, f"leave --session out, or write --session {found.session}")
    return None


def _added(world: World, found: AgendaDocument, shown: str) -> Result[Addition | None]:
    before, problems = _own_file(world.workspace.root / FILE)
    if before is None:
        return Result(None, problems)
    entry = "\n".join(_entry(found, shown, world.today)) + "\n"
    if not before.strip():
        after = BEGUN + "".join(f"  {'- ' if first else '  '}{line}\n" for first, line in _marked(entry))
        return Result(Addition(found, before, after, False))
    held = _held(before, found.session)
    edited = (
        splice.append(before, ("agenda",), entry) if held is None else splice.set_value(before, ("agenda", held), entry)
    )
    if edited.value is None:
        return Result(None, tuple(Problem(each.code, each.severity, each.message, Place(FILE), each.mend)
                                  for each in edited.problems))  # fmt: skip
    return Result(Addition(found, before, edited.value, held is not None))


def _own_file(path: Path) -> Result[str | None]:
    if not path.exists():
        return Result("")
    return files.read_text(path, FILE, keep_mark=True)


def _held(text: str, session: int) -> int | None:
    """The position of the entry of that session in the file."""
    root, _ = parse(text.removeprefix(splice.MARK), FILE)
    position = 0
    while root and (entry := at(root, ("agenda", position))) is not None:
        named = at(entry, ("session",))
        if named is not None and getattr(named, "text", "") == str(session):
            return position
        position += 1
    return None


def _entry(found: AgendaDocument, shown: str, today: date) -> Iterator[str]:
    yield f"session: {splice.quote(str(found.session))}"
    yield f"source: {splice.quote(found.symbol or Path(shown).name)}"
    yield f"date: {today.isoformat()}"
    yield f"complete: {'true' if found.complete else 'false'}"
    yield "items:"
    yield from _items(found.items)


def _items(items: Mapping[str, str]) -> Iterator[str]:
    for number, title in items.items():
        yield f"  {splice.quote(number)}: {splice.quote(title)}"


def _marked(entry: str) -> Iterator[tuple[bool, str]]:
    for number, line in enumerate(entry.splitlines()):
        yield number == 0, line
