"""What a draft is made from, gathered from their files: language, template, group, wordings, reference document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from . import files
from .assemble.document import Ingredients, day_of
from .assemble.maker import Annexed, Attached
from .kept import read_kept
from .language import Language, codes
from .language import load as load_language
from .library import choose
from .library import load as library
from .model.gap import closed
from .model.library import Group
from .model.problem import Place, Problem, Result
from .model.spec import Annex, DraftSpec, Enclosure, listed
from .nearest import nearest
from .ooxml.reference import Reference
from .ooxml.reference import read as read_reference
from .phrase.wording import ReadWording
from .spec import load as spec
from .spec import template as templates
from .spec.load import Draft
from .spec.template import Template
from .world import World

T = TypeVar("T")
STYLES = "templates/styles"


def ingredients(
    world: World, loaded: Draft, attached: Result[tuple[Attached, ...]]
) -> Result[tuple[Ingredients, Template] | None]:
    """All that a draft is made from, with its template; None when a part is missing without which nothing can be made.

    `attached` are the texts it annexes. Problems: those of every part.
    """
    problems = [*attached.problems]

    def taken(result: Result[T]) -> T:
        problems.extend(result.problems)
        return result.value

    annexes, words = attached.value, taken(language(loaded))
    kind = taken(template(world, loaded))
    if kind:
        problems.extend(spec.fits(loaded, kind.spec, kind.name))
    states = taken(group(world, loaded))
    agreed = taken(wordings(world, loaded, annexes))
    if kind is None or words is None or (states is None and groups(loaded.spec)):
        return Result(None, tuple(problems))
    if states is None and annexes and not loaded.spec.on_behalf_of:
        states = annexes[0].text.group
    made = Ingredients(
        name=loaded.name,
        spec=loaded.spec,
        places=loaded.places,
        phrases=loaded.phrases,
        template=kind.spec,
        parts=kind.parts,
        wordings=agreed,
        language=words,
        group=states,
        annexes=annexes,
        place=Place(loaded.shown),
        today=world.today,
    )
    return Result((made, kind), tuple(problems))


def attachments(spec: DraftSpec) -> Iterator[tuple[str, Annex | Enclosure]]:
    """Every annex of a letter and every enclosure of an annex, with the path of the key that names it."""
    for path, annex in listed(spec.annex, "annex"):
        yield path, annex
        yield from _enclosures(path, annex)


def annexes(
    loaded: Draft, read: Callable[[str, Annex | Enclosure], Result[Annexed | None]]
) -> Result[tuple[Attached, ...]]:
    """The texts that a letter annexes, with their enclosures; `read` gets one by the path that names it.

    Problems: those of the texts, ZD007 (neither or both of draft and released, a text twice).
    """
    problems: list[Problem] = []
    texts: dict[str, Annexed] = {}
    seen: set[str] = set()
    for path, each in attachments(loaded.spec):
        name = each.draft or each.released
        if bool(each.draft) == bool(each.released):
            message = f"the {_label(each)} is a draft or a released text"
            mend = 'write "{draft: NAME}" or "{released: NAME}"'
            problems.append(Problem("ZD007", "error", message, loaded.place(path), mend))
            continue
        if name in seen:
            message = f'the text "{name}" is attached twice'
            problems.append(Problem("ZD007", "error", message, loaded.place(path), "take one of them out"))
            continue
        seen.add(name)
        text, more = read(path, each)
        problems.extend(problem for problem in more if problem not in problems)  # a text that two letters annex
        texts |= {path: text} if text else {}

    def attached(path: str, each: Annex | Enclosure) -> Attached | None:
        inner = _enclosures(path, each) if isinstance(each, Annex) else ()
        enclosures = tuple(filter(None, (attached(below, enclosure) for below, enclosure in inner)))
        return Attached(path, texts[path], each.original, _label(each), enclosures) if path in texts else None

    made = (attached(path, annex) for path, annex in listed(loaded.spec.annex, "annex"))
    return Result(tuple(filter(None, made)), tuple(problems))


def _enclosures(path: str, annex: Annex) -> tuple[tuple[str, Enclosure], ...]:
    return tuple((f"{path}/enclosures/{at}", each) for at, each in enumerate(annex.enclosures))


def _label(each: Annex | Enclosure) -> str:
    return each.label if isinstance(each, Enclosure) else "annex"


def language(loaded: Draft) -> Result[Language | None]:
    """The language of a draft. Problems: ZD010, ZD027 (a note: what no native reader has confirmed)."""
    found = load_language(loaded.spec.language)
    if found and found.unconfirmed:
        parts = ", ".join(found.unconfirmed).replace("_", " ")
        message = f'in the language "{found.code}" no source or native reader has confirmed: {parts}'
        mend = "let a native reader look at the finished text"
        return Result(found, (Problem("ZD027", "note", message, loaded.place("language"), mend),))
    if found:
        return Result(found)
    near = nearest(loaded.spec.language, codes())
    mend = f'write "{near}"' if near else f"there are: {', '.join(codes())}"
    message = f'there is no language "{loaded.spec.language}" yet'
    return Result(None, (Problem("ZD010", "error", message, loaded.place("language"), mend),))


def _code(loaded: Draft) -> str:
    """The draft's language; English in place of an unknown one, so that one mistake is one problem."""
    return loaded.spec.language if loaded.spec.language in codes() else "en"


def template(world: World, loaded: Draft) -> Result[Template | None]:
    """The template of a draft in its language. Problems: ZD010, those of its files."""
    place, language_place = loaded.place("template"), loaded.place("language")
    return templates.load(world, loaded.spec.template, _code(loaded), place, language_place)


def groups(spec: DraftSpec) -> dict[str, str]:
    """The groups whose States are those of a draft, by the path of the key that names them; the first one counts."""
    named = (("signatories", closed(spec.signatories)), ("on_behalf_of", closed(spec.on_behalf_of)))
    return {f"{path}/group": given.group for path, given in named if given and given.group}


def group_files(spec: DraftSpec) -> tuple[str, ...]:
    """The files of these groups, as messages show them."""
    return tuple(f"{library.GROUPS}/{name}.yaml" for name in groups(spec).values())


def group(world: World, loaded: Draft) -> Result[Group | None]:
    """The group a draft names, None when it names none. Problems: ZD010, those of its file."""
    for path, name in groups(loaded.spec).items():
        found, problems = library.group(world, name, loaded.place(path))
        return Result(found.group if found else None, problems)
    return Result(None)


def wordings(world: World, loaded: Draft, annexes: tuple[Attached, ...]) -> Result[dict[str, ReadWording]]:
    """The wording of every item that names a clause, by the item's path. Problems: ZD010, those of the files."""
    found: dict[str, ReadWording] = {}
    problems: tuple[Problem, ...] = ()
    day = day_of(loaded.spec, annexes)
    for path, item in (*spec.items(loaded.spec.preamble, "preamble"), *spec.items(loaded.spec.body, "body")):
        if item.clause:
            place = loaded.place(f"{path}/clause")
            read, more = choose.wording(world, item.clause, _code(loaded), day, place)
            problems += more
            if read:
                found[path] = read
    return Result(found, problems)


def reference_document(world: World, name: str, place: Place) -> Result[Reference | None]:
    """The reference document of that name under templates/styles. Problems: ZD010, ZD016, ZD017."""
    located, problems = world.workspace.find(STYLES, name, ".docx", "reference document", place)
    if located is None:
        return Result(None, problems)
    path, shown = located.path, located.shown

    def make() -> Result[Reference | None]:
        data, problems = files.read_bytes(path, shown)
        return read_reference(data, shown) if data is not None else Result(None, problems)

    return read_kept(path, shown, "reference", Reference, world.cache, make)
