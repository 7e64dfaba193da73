"""The road: the only file that knows the order of the steps, and passes results from step to step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from . import files, gather, output
from .assemble.document import Assembled, assemble
from .assemble.maker import Annexed
from .assemble.parties import PLAIN
from .check.open_points import open_points, pending_states
from .check.runner import Findings, run
from .language import language
from .library.own_registers import in_own_registers, not_followed, own
from .model.document import Document
from .model.library import Group
from .model.problem import Place, Problem, Result, any_error
from .model.record import dataclass, replace
from .model.spec import Annex, Enclosure
from .model.stamp import Edition, Stamp
from .ooxml.reference import Reference
from .phrase.wording import ReadWording
from .registers import store as registers
from .release import FORMAT, Manifest, content_digest, freeze, frozen_at, reasons, released
from .spec import load as spec
from .spec.load import Draft
from .spec.template import Template
from .spec.understood import understood
from .world import BUILD as BUILD
from .world import World as World
from .world import open_world as open_world
from .write import FORMATS as FORMATS
from .write import writer
from .write.outline import outline

NO_PROGRAM = "ZD025"
NAMES = frozenset({"ZD010", "ZD011", "ZD014", "ZD023"})
MOST_ANNEXED = 20
STAGES = ("spec", "text", "document")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft all the way to its document."""

    draft: Draft
    template: Template
    assembled: Assembled
    group: Group | None
    wordings: Mapping[str, ReadWording]

    @property
    def document(self) -> Document:
        """What every check reads and every writer writes."""
        return self.assembled.document

    @property
    def as_annex(self) -> Annexed:
        """What a letter that annexes this text takes from it."""
        return Annexed(self.document, self.draft.spec, self.assembled.parties, self.group)

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that the document was made from, as messages show them; registers and languages apart."""
        spec, styles = self.draft.spec, f"{gather.STYLES}/{self.document.styles}.docx"
        found = {self.draft.shown, self.template.shown, *self.template.texts, styles, *gather.group_files(spec)}
        found |= {read.place.file for read in self.wordings.values()}
        found |= {paragraph.place.file for paragraph in self.document.paragraphs()}
        found |= {frozen_at(each.released) for _, each in gather.attachments(spec) if each.released}
        return tuple(sorted(found))

    def open_points(self) -> tuple[Problem, ...]:
        """What is still open in it: gaps, and States that have not joined."""
        words = language.load(self.document.language)
        named = self.assembled.parties.names(words, PLAIN).runs if words else ()
        asked = [run for run in named if run.kind == "pending"]
        return open_points(self.document, self.draft.left_open(), asked)

    @property
    def look(self) -> Place:
        """Where the draft chooses its reference document: itself, or by its template."""
        return self.draft.place("styles" if self.draft.spec.styles else "template")


@dataclass(frozen=True, slots=True)
class Written:
    """What a build made of one draft: the files (as messages show them) and the document; problems of both kinds.

    `input` problems kept it from being built; `text` problems are for its author to look at.
    """

    name: str
    files: tuple[str, ...]
    document: Document | None
    input: tuple[Problem, ...]
    text: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them."""
        return self.input + self.text

    @property
    def pending(self) -> int:
        """How many States have not joined yet."""
        return len(pending_states(self.document)) if self.document else 0


def names(world: World) -> tuple[str, ...]:
    """The names of all drafts of the workspace."""
    return world.workspace.names(spec.FOLDER, spec.FILE)


@in_own_registers
def draft(world: World, name: str) -> Result[Drafted | None]:
    """Steps 1 to 3: read the draft, its template and its clauses, and assemble them.

    Problems: everything that is wrong with the input, with places; None when any of it is an error.
    """
    drafted, problems = _draft(world, name)
    of_registers = own(world).problems
    problems = (*of_registers, *not_followed(of_registers, problems))
    return Result(None if any_error(problems) else drafted, problems)


def _draft(world: World, name: str, place: Place | None = None, above: tuple[str, ...] = ()) -> Result[Drafted | None]:
    """A draft; `above` are the letters that annex it, `place` is where the last of them names it."""
    endless = _endless(name, place, above)
    if endless:
        return Result(None, (endless,))
    loaded, problems = spec.load(world, name, place)
    if loaded is None:
        return Result(None, problems)
    attached = gather.annexes(loaded, lambda path, annex: _annexed(world, loaded, path, annex, (*above, name)))
    gathered, more = gather.ingredients(world, loaded, attached)
    problems += more
    if gathered is None:
        return Result(None, problems)
    made, template = gathered
    assembled, more = assemble(made)
    problems += _not_followed(loaded, any_error(problems), more)
    drafted = Drafted(loaded, template, assembled, made.group, made.wordings)
    return Result(None if any_error(problems) else drafted, problems)


@in_own_registers
def checked(world: World, drafted: Drafted) -> Findings:
    """Step 4: what the checks find in the text, with what the draft declares or ignores kept apart."""
    ignores = [(ignore, drafted.draft.place(f"ignore/{at}")) for at, ignore in enumerate(drafted.draft.spec.ignore)]
    return run(drafted.document, world.today, ignores)


def written(world: World, document: Document, kind: str, place: Place, edition: Edition | None = None) -> Result[bytes]:
    """Step 5: the bytes of a file of one kind of FORMATS. Problems: ZD017 (the reference document), ZD025.

    `edition` is one of the document with comments, where it is not the plain one that is wanted.
    """
    reference: Reference | None = None
    if FORMATS[kind].styled:
        reference, problems = gather.reference_document(world, document.styles, place)
        if problems:
            return Result(b"", problems)
    return writer(kind)(edition or Edition(document, Stamp("", document.date)), reference)


@in_own_registers
def build(world: World, name: str, kinds: Sequence[str]) -> Written:
    """The whole road for one draft: build/NAME.docx and the other kinds that are asked for."""
    drafted, problems = draft(world, name)
    if drafted is None:
        return Written(name, (), None, problems, ())
    text = (*problems, *checked(world, drafted).problems, *drafted.open_points())
    folder = world.workspace.root / BUILD
    finished = {kind: written(world, drafted.document, kind, drafted.look) for kind in kinds}
    wrong = dict.fromkeys(problem for _, problems in finished.values() for problem in problems)
    if any(problem.code != NO_PROGRAM for problem in wrong):
        return Written(name, (), None, (*problems, *wrong), ())
    made: list[str] = []
    for kind, (data, failed) in finished.items():
        file = f"{name}{FORMATS[kind].ending}"
        refused = failed or output.save(folder, file, data, f"{BUILD}/{file}")
        wrong.update(dict.fromkeys(refused))
        made.extend(() if refused else (f"{BUILD}/{file}",))
    return Written(name, tuple(made), drafted.document, tuple(wrong), text)


@in_own_registers
def check(world: World, name: str) -> Written:
    """Everything about a draft that is wrong, stale or still open: the road without files at its end."""
    return build(world, name, ())


@in_own_registers
def show(world: World, name: str, stage: str) -> Result[str | None]:
    """A draft at one of the STAGES of the road, as text."""
    drafted, problems = draft(world, name)
    if drafted is None:
        return Result(None, problems)
    if stage == "document":
        return Result(outline(drafted.document))
    if stage == "text":
        data, problems = written(world, drafted.document, "text", drafted.look)
        return Result(data.decode("utf-8"), problems)
    used = {shown: world.workspace.owns(shown) for shown in drafted.files if shown != drafted.draft.shown}
    return Result(understood(drafted.draft, used))


@in_own_registers
def release(world: World, name: str) -> Result[Manifest | None]:
    """The clean copy of a draft with its manifest, frozen for letters to annex; or every reason why not.

    Reasons: problems of the input, errors that are not declared or accepted, gaps, pending States, a letter whose annex
    is no released text pinned by its hash (ZD021).
    """
    drafted, problems = draft(world, name)
    if drafted is None:
        return Result(None, problems)
    findings = checked(world, drafted)
    against = reasons((*findings.problems, *drafted.open_points()))
    against += tuple(_unpinned(drafted, problems))
    if against:
        return Result(None, against)
    data, problems = written(world, drafted.document, "docx", drafted.look)
    if problems:
        return Result(None, problems)
    text = drafted.as_annex
    manifest = Manifest(
        format=FORMAT,
        name=name,
        date=drafted.document.date,
        file=f"{name}.docx",
        file_sha256=files.digest(data),
        content_sha256=content_digest(text),
        inputs=_inputs(world, drafted),
        accepted=tuple(f"{each.code} {each.block}: {each.message}" for each in (*findings.declared, *findings.ignored)),
    )
    problems = freeze(world.workspace, text, data, manifest)
    return Result(None if problems else manifest, problems)


def _not_followed(loaded: Draft, broken: bool, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems of assembling without those that follow from others: where parts of the draft were left out, only
    names that are not known; where anything is missing, no departure from it (ZD020)."""
    if not loaded.sound:
        return tuple(problem for problem in problems if problem.code in NAMES)
    return tuple(problem for problem in problems if not (broken and problem.code == "ZD020"))


def _endless(name: str, place: Place | None, above: tuple[str, ...]) -> Problem | None:
    """ZD015 when a text is its own annex by way of others, or letters annex letters without end."""
    if name in above:
        message = f"these texts annex each other: {' → '.join((*above, name))}"
        return Problem("ZD015", "error", message, place, "take one annex out")
    if len(above) > MOST_ANNEXED:
        message = f"more than {MOST_ANNEXED} letters annex one another in a row"
        return Problem("ZD015", "error", message, place, "annex the text that is to be circulated")
    return None


def _annexed(
    world: World, loaded: Draft, path: str, annex: Annex | Enclosure, above: tuple[str, ...]
) -> Result[Annexed | None]:
    """A text that a letter annexes, or encloses to an annex, named at a path. Problems: those of the text, ZD021."""
    if annex.released:
        return released(world.workspace, annex.released, annex.sha256, loaded.place(f"{path}/released"))
    drafted, problems = _draft(world, annex.draft, loaded.place(f"{path}/draft"), above)
    return Result(drafted.as_annex if drafted else None, problems)


def _unpinned(drafted: Drafted, problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """ZD021 for a letter one of whose annexes may still change; `problems`, its own, name a missing hash."""
    yield from (replace(problem, severity="error") for problem in problems if problem.code == "ZD021")
    for path, each in gather.attachments(drafted.draft.spec):
        if each.draft:
            message = f'the annex "{each.draft}" is not a released text pinned by its hash'
            written = f"{{released: {each.draft}, sha256: …}}"
            where = f"annex: {written}" if path == "annex" else written
            mend = f"zerodraft release {each.draft}, then write here: {where}"
            yield Problem("ZD021", "error", message, drafted.draft.place(path), mend)


def _inputs(world: World, drafted: Drafted) -> dict[str, str]:
    """Hash of every file that the document was made from, by its path."""
    found = registers.hashes() | language.hashes(drafted.document.language)
    for shown in drafted.files:
        path = world.workspace.path(shown)
        if path:
            found[shown] = files.digest(path.read_bytes())
    return found
