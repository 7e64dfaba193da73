"""The road: the only file that knows the order of the steps, and passes results from step to step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from . import files, output, yamlfile
from .assemble.document import Assembled, Ingredients, assemble, day_of
from .assemble.values import Annexed
from .check.open_points import open_points, pending_states
from .check.runner import Findings, run
from .files import Cache
from .kept import read_kept, version
from .language import Language, codes
from .language import load as load_language
from .library import choose
from .library import load as library
from .model.document import Document
from .model.gap import Gap, closed
from .model.library import Group
from .model.problem import Place, Problem, Result
from .model.record import dataclass
from .model.settings import Settings
from .model.spec import DraftSpec
from .model.stamp import Edition, Stamp
from .nearest import nearest
from .ooxml.reference import Reference
from .ooxml.reference import read as read_reference
from .phrase.wording import ReadWording
from .release import Manifest, content_digest, freeze, reasons, released
from .spec import load as spec
from .spec import template as templates
from .spec.load import Draft
from .spec.template import Template
from .spec.understood import understood
from .workspace import MARKER, Workspace, find_workspace
from .write import FORMATS as FORMATS
from .write import writer
from .write.outline import outline
from .yamlfile import shape

STYLES = "templates/styles"
BUILD = "build"
NO_PROGRAM = "ZD025"
STAGES = ("spec", "text", "document")


@dataclass(frozen=True, slots=True)
class World:
    """Where we are: the workspace, what is kept of earlier runs, and the day."""

    workspace: Workspace
    cache: Cache
    today: date


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft all the way to its document."""

    draft: Draft
    template: Template
    assembled: Assembled
    group: Group | None
    wordings: dict[str, ReadWording]

    @property
    def document(self) -> Document:
        """What every check reads and every writer writes."""
        return self.assembled.document

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


def open_world(start: Path, today: date) -> Result[World | None]:
    """The workspace that `start` lies in. Problems: ZD001 (none), those of its zerodraft.yaml."""
    workspace, problems = find_workspace(start)
    if workspace is None:
        return Result(None, problems)
    path = workspace.root / MARKER
    cache = Cache(workspace.root / BUILD / ".cache", version())

    def make() -> Result[Settings | None]:
        file, problems = yamlfile.load(path, MARKER)
        if file is None or problems:
            return Result(None, problems)
        shaped, problems = shape.read(file.root, Settings)
        return Result(shaped.value if shaped else None, problems)

    settings, problems = read_kept(path, MARKER, "settings", Settings, cache, make)
    return Result(World(workspace, cache, today) if settings else None, problems)


def names(world: World) -> tuple[str, ...]:
    """The names of all drafts of the workspace."""
    return world.workspace.names(spec.FOLDER, spec.FILE)


def draft(world: World, name: str, place: Place | None = None, above: tuple[str, ...] = ()) -> Result[Drafted | None]:
    """Steps 1 to 3: read the draft, its template and its clauses, and assemble them.

    `above` are the letters that annex this draft, `place` is where the last of them names it. Problems: everything
    that is wrong with the input, with places; None when any of it is an error.
    """
    if name in above:
        chain = " → ".join((*above, name))
        return Result(None, (Problem("ZD015", "error", f"these texts annex each other: {chain}", place, "take one annex out"),))
    loaded, problems = spec.load(world.workspace, world.cache, name, place)
    if loaded is None:
        return Result(None, problems)
    language, more = _language(loaded)
    problems += more
    template, more = _template(world, loaded)
    problems += more
    if template:
        problems += spec.fits(loaded, template.spec, template.name)
    group, more = _group(world, loaded)
    problems += more
    annexed, more = _annexed(world, loaded, (*above, name))
    problems += more
    wordings, more = _wordings(world, loaded, annexed)
    problems += more
    if template is None or language is None or (group is None and _names_group(loaded.spec)):
        return Result(None, problems)
    broken = Result(None, problems).failed
    if group is None and annexed and not loaded.spec.on_behalf_of:
        group = annexed.group
    assembled, more = assemble(
        Ingredients(
            name=name,
            spec=loaded.spec,
            places=loaded.places,
            phrases=loaded.phrases,
            template=template.spec,
            parts=template.parts,
            wordings=wordings,
            language=language,
            group=group,
            annexed=annexed,
            place=Place(loaded.shown),
        )
    )
    # What is missing for another reason is no mistake of the entry that departs from it.
    problems += tuple(problem for problem in more if not (broken and problem.code == "ZD020"))
    failed = Result(None, problems).failed
    return Result(None if failed else Drafted(loaded, template, assembled, group, wordings), problems)


def checked(world: World, drafted: Drafted) -> Findings:
    """Step 4: what the checks find in the text, with what the draft declares or ignores kept apart."""
    ignores = [(ignore, drafted.draft.place(f"ignore/{at}")) for at, ignore in enumerate(drafted.draft.spec.ignore)]
    return run(drafted.document, world.today, ignores)


def written(world: World, document: Document, kind: str, place: Place) -> Result[bytes]:
    """Step 5: the bytes of a file of one kind of FORMATS. Problems: ZD017 (the reference document), ZD025."""
    reference: Reference | None = None
    if FORMATS[kind].styled:
        reference, problems = reference_document(world, document.styles, place)
        if problems:
            return Result(b"", problems)
    return writer(kind)(Edition(document, Stamp("", document.date)), reference)


def build(world: World, name: str, kinds: Sequence[str]) -> Written:
    """The whole road for one draft: build/NAME.docx and the other kinds that are asked for."""
    drafted, problems = draft(world, name)
    if drafted is None:
        return Written(name, (), None, problems, ())
    text = (*problems, *checked(world, drafted).problems, *open_points(drafted.document))
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


def check(world: World, name: str) -> Written:
    """Everything about a draft that is wrong, stale or still open: the road without files at its end."""
    return build(world, name, ())


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
    used = [drafted.template.shown, *(read.place.file for read in drafted.wordings.values())]
    return Result(understood(drafted.draft, {shown: (world.workspace.root / shown).is_file() for shown in used}))


def release(world: World, name: str) -> Result[Manifest | None]:
    """The clean copy of a draft with its manifest, frozen for letters to annex; or every reason why not.

    Reasons: problems of the input, errors that are not declared or accepted, gaps, pending States, a letter whose annex
    is no released text pinned by its hash (ZD021).
    """
    drafted, problems = draft(world, name)
    if drafted is None:
        return Result(None, problems)
    findings = checked(world, drafted)
    against = reasons((*findings.problems, *open_points(drafted.document))) + _unpinned(drafted)
    if against:
        return Result(None, against)
    data, problems = written(world, drafted.document, "docx", drafted.look)
    if problems:
        return Result(None, problems)
    manifest = Manifest(
        format=1,
        name=name,
        date=drafted.document.date,
        file=f"{name}.docx",
        file_sha256=files.digest(data),
        content_sha256=content_digest(drafted.document),
        inputs=_inputs(world, drafted),
        accepted=tuple(f"{each.code} {each.block}: {each.message}" for each in (*findings.declared, *findings.ignored)),
    )
    text = Annexed(drafted.document, drafted.draft.spec, drafted.assembled.parties, drafted.group)
    problems = freeze(world.workspace, text, data, manifest)
    return Result(None if problems else manifest, problems)


def reference_document(world: World, name: str, place: Place) -> Result[Reference | None]:
    """The reference document of that name under templates/styles. Problems: ZD010, ZD016, ZD017."""
    located, problems = world.workspace.find(STYLES, name, ".docx", "reference document", place)
    if located is None:
        return Result(None, problems)
    data, problems = files.read_bytes(located.path, located.shown)
    if data is None:
        return Result(None, problems)
    key = files.digest(data)
    kept = world.cache.get("reference", key)
    reference = Reference.from_json(kept) if kept is not None else None
    if reference is None:
        reference, problems = read_reference(data, located.shown)
        if reference and not problems:
            world.cache.put("reference", key, reference.to_json())
    return Result(reference, problems)


def _language(loaded: Draft) -> Result[Language | None]:
    language = load_language(loaded.spec.language)
    if language:
        return Result(language)
    near = nearest(loaded.spec.language, codes())
    mend = f'write "{near}"' if near else f"there are: {', '.join(codes())}"
    message = f'there is no language "{loaded.spec.language}" yet'
    return Result(None, (Problem("ZD010", "error", message, loaded.place("language"), mend),))


def _code(loaded: Draft) -> str:
    """The draft's language; English in place of an unknown one, so that one mistake is one problem."""
    return loaded.spec.language if loaded.spec.language in codes() else "en"


def _template(world: World, loaded: Draft) -> Result[Template | None]:
    place, language_place = loaded.place("template"), loaded.place("language")
    return templates.load(world.workspace, world.cache, loaded.spec.template, _code(loaded), place, language_place)


def _names_group(spec: DraftSpec) -> bool:
    return any(given and not isinstance(given, Gap) and given.group for given in (spec.signatories, spec.on_behalf_of))


def _group(world: World, loaded: Draft) -> Result[Group | None]:
    for path, given in (("signatories", loaded.spec.signatories), ("on_behalf_of", loaded.spec.on_behalf_of)):
        if given and not isinstance(given, Gap) and given.group:
            found, problems = library.group(world.workspace, world.cache, given.group, loaded.place(f"{path}/group"))
            return Result(found.group if found else None, problems)
    return Result(None)


def _wordings(world: World, loaded: Draft, annexed: Annexed | None) -> Result[dict[str, ReadWording]]:
    """The wording of every item that names a clause, by the item's path."""
    found: dict[str, ReadWording] = {}
    problems: tuple[Problem, ...] = ()
    day = day_of(loaded.spec, annexed)
    for path, item in (*spec.items(loaded.spec.preamble, "preamble"), *spec.items(loaded.spec.body, "body")):
        if item.clause:
            place = loaded.place(f"{path}/clause")
            read, more = choose.wording(world.workspace, world.cache, item.clause, _code(loaded), day, place)
            problems += more
            if read:
                found[path] = read
    return Result(found, problems)


def _annexed(world: World, loaded: Draft, above: tuple[str, ...]) -> Result[Annexed | None]:
    given = closed(loaded.spec.annex)
    if given is None:
        return Result(None)
    if bool(given.draft) == bool(given.released):
        message = "the annex is a draft or a released text"
        return Result(None, (Problem("ZD007", "error", message, loaded.place("annex"), 'write "{draft: NAME}" or "{released: NAME}"'),))
    if given.released:
        return released(world.workspace, given.released, given.sha256, loaded.place("annex/released"))
    drafted, problems = draft(world, given.draft, loaded.place("annex/draft"), above)
    if drafted is None:
        return Result(None, problems)
    return Result(Annexed(drafted.document, drafted.draft.spec, drafted.assembled.parties, drafted.group), problems)


def _unpinned(drafted: Drafted) -> tuple[Problem, ...]:
    """ZD021 for a letter whose annex may still change."""
    annex = closed(drafted.draft.spec.annex)
    if annex is None or (annex.released and annex.sha256):
        return ()
    text = annex.released or annex.draft
    message = f'the annex "{text}" is not a released text pinned by its hash'
    mend = f"zerodraft release {text}, then write here: annex: {{released: {text}, sha256: …}}"
    return (Problem("ZD021", "error", message, drafted.draft.place("annex"), mend),)


def _inputs(world: World, drafted: Drafted) -> dict[str, str]:
    """Hash of every file that the document was made from, by its path."""
    paths = {drafted.draft.shown, drafted.template.shown, f"{STYLES}/{drafted.document.styles}.docx"}
    paths |= {read.place.file for read in drafted.wordings.values()}
    paths |= {node.place.file for node in drafted.document.paragraphs()}
    found = {}
    for shown in sorted(paths):
        path = world.workspace.path(shown)
        if path:
            found[shown] = files.digest(path.read_bytes())
    return found
