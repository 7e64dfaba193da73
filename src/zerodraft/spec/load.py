"""drafts/NAME/draft.yaml becomes a draft: its keys checked, its new texts read as phrases."""

from __future__ import annotations

from collections.abc import Iterator

from .. import yamlfile
from ..kept import read_kept
from ..model.gap import Gap
from ..model.problem import Place, Problem, Result
from ..model.record import dataclass, fields, is_dataclass
from ..model.spec import DraftSpec, Item
from ..model.template import TemplateSpec
from ..phrase.tree import Phrase
from ..world import World
from ..yamlfile import shape

FOLDER = "drafts"
FILE = "/draft.yaml"
COMMON = frozenset({"format", "template", "language", "profile", "styles", "as_issued", "ignore"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with the places of its parts and its own texts as phrases, by path ("body/3/text", "body/1/reads").

    `sound` is False where mistakes of form, keys and types, left parts of it out.
    """

    name: str
    shown: str
    spec: DraftSpec
    places: dict[str, Place]
    phrases: dict[str, Phrase]
    sound: bool = True

    def place(self, path: str) -> Place:
        """Place of a part of the file, or of the nearest part above it that is written."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path.rpartition("/")[0]
        return Place(self.shown)

    def left_open(self) -> Iterator[tuple[str, Place]]:
        """The path and place of every TODO."""
        return ((gap.about, self.place(gap.about)) for gap in _gaps(self.spec))


def load(world: World, name: str, place: Place | None = None) -> Result[Draft | None]:
    """The draft of that name; `place` is where another file names it.

    Problems: ZD001 to ZD009 (the file; what fits is there), ZD010 and ZD016 (its name), ZD012 and ZD013 (its texts).
    """
    located, problems = world.workspace.find(FOLDER, name, FILE, "draft", place)
    if located is None:
        return Result(None, problems)
    path, shown = located.path, located.shown
    return read_kept(path, shown, "draft", Draft, world.cache, lambda: _read(name, shown, yamlfile.load(path, shown)))


def items(listed: tuple[Item | tuple[Item, ...], ...], path: str) -> Iterator[tuple[str, Item]]:
    """Every item of a body or preamble with its path, those inside joined paragraphs too."""
    for at, item in enumerate(listed):
        if isinstance(item, Item):
            yield f"{path}/{at}", item
        else:
            for inner, part in enumerate(item):
                yield f"{path}/{at}/{inner}", part


def fits(draft: Draft, template: TemplateSpec, name: str) -> tuple[Problem, ...]:
    """ZD006 for a key that the template needs and the draft lacks, ZD005 for one that it has no use for."""
    problems = []
    given = {field.name: getattr(draft.spec, field.name) for field in fields(DraftSpec)}
    for key in template.needs if draft.sound else ():
        if not given.get(key):
            message = f'a draft for the template "{name}" needs the key "{key}"'
            problems.append(
                Problem("ZD006", "error", message, draft.place("template"), f'add "{key}: …", or "{key}: TODO"')
            )
    used = {*template.needs, *template.takes, *COMMON}
    if "agenda" in used and draft.sound and "general_assembly" in draft.spec.organs and not draft.spec.agenda:
        message = "a General Assembly document is asked for under an item of its agenda (R6)"
        where = draft.place("organs" if "organs" in draft.places else "template")
        problems.append(Problem("ZD006", "error", message, where, 'add "agenda: {items: [108]}", or "agenda: TODO"'))
    for key in given:
        place = draft.places.get(f"key:{key}") or draft.places.get(key)
        if key not in used and place:
            message = f'the template "{name}" has no use for the key "{key}"'
            problems.append(Problem("ZD005", "error", message, place, "take it out, or choose another template"))
    return tuple(problems)


def _read(name: str, shown: str, loaded: Result[yamlfile.File | None]) -> Result[Draft | None]:
    file, problems = loaded
    if file is None:
        return Result(None, problems)
    shaped, more = shape.read_what_fits(file.root, DraftSpec)
    if shaped is None or problems:
        return Result(None, problems + more)
    phrases: dict[str, Phrase] = {}
    found: list[Problem] = [*more]
    for key in ("preamble", "body"):
        for at, joined in enumerate(getattr(shaped.value, key)):
            if joined == ():
                message, mend = "this paragraph joins no clauses", "write them between the brackets, or delete the line"
                found.append(Problem("ZD007", "error", message, shaped.places[f"{key}/{at}"], mend))
    for path, item in (*items(shaped.value.preamble, "preamble"), *items(shaped.value.body, "body")):
        if path not in shaped.faulty:
            found.extend(_item_problems(path, item, shaped.places))
        for key in ("text", "reads", "heading"):
            node = yamlfile.at(
                file.root, tuple(int(step) if step.isdigit() else step for step in f"{path}/{key}".split("/"))
            )
            if isinstance(node, yamlfile.Scalar):
                from ..phrase.read import read  # Jinja and Markdown, which a build from the cache does not need

                phrase, wrong = read(node.text, yamlfile.locate(file.text, node, shown), structured=False)
                found.extend(wrong)
                phrases[f"{path}/{key}"] = phrase
    return Result(Draft(name, shown, shaped.value, shaped.places, phrases, not more), tuple(found))


def _item_problems(path: str, item: Item, places: dict[str, Place]) -> Iterator[Problem]:
    place = places.get(path) or next(iter(places.values()))
    given = [key for key in ("clause", "text", "heading") if getattr(item, key)]
    if len(given) != 1:
        what = f"both {' and '.join(given)}" if given else "nothing to print"
        yield Problem(
            "ZD007", "error", f"this paragraph has {what}", place, 'give it one of "clause:", "text:" or "heading:"'
        )
    if item.reads and not item.why:
        yield Problem(
            "ZD006", "error", 'an amended clause needs "why:"', place, "say in a few words why it was amended"
        )
    for key in ("with", "reads"):
        if not item.clause and getattr(item, "with_" if key == "with" else key):
            mend = "take it out, or name the clause"
            yield Problem(
                "ZD005", "error", f'"{key}:" goes with "clause:" only', places.get(f"{path}/{key}", place), mend
            )


def _gaps(value: object) -> Iterator[Gap]:
    """Every gap in a record, in the order of its fields."""
    if isinstance(value, Gap):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _gaps(part)
    elif isinstance(value, dict):
        yield from _gaps(tuple(value.values()))
    elif is_dataclass(value):
        yield from _gaps(tuple(getattr(value, field.name) for field in fields(value)))
