"""Nodes into frozen dataclasses by their annotations, with a problem and a place for everything that does not fit.

Annotations: str, int, bool, date, Literal, X | None, Open[X] (TODO makes a Gap), tuple[X, ...], dict[str, X], nested
dataclasses, unions of these, and Node (or Scalar, Sequence, Mapping) kept raw. A scalar is text unless the annotation
says otherwise. Every mistake gives exactly one problem.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar, get_args, get_origin

from ..model import kinds
from ..model.gap import Gap
from ..model.problem import MOST, Place, Problem, Result, and_more
from ..model.record import dataclass
from ..nearest import nearest
from . import scalars, wanted
from .nodes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
FORMAT = 1
NEWER = "the file has format"

RAW = (Scalar, Sequence, Mapping)


@dataclass(frozen=True, slots=True)
class Shaped(Generic[T]):
    """A value and where its parts stand.

    `places` maps paths ("sender/state", "body/3/with/years/0") to the place of the value, and "key:sender/state" to
    that of the key. `faulty` are the paths of the mappings that have a key or a value that does not fit.
    """

    value: T
    places: dict[str, Place]
    faulty: tuple[str, ...] = ()


def read(node: Node, kind: type[T]) -> Result[Shaped[T] | None]:
    """A file's root (or any node) as the dataclass `kind`; None when anything does not fit.

    Problems, all in one run: ZD005 (unknown key), ZD006 (missing key), ZD007 (wrong type or value), and for a kind
    with a field `format` ZD008 (missing or newer format; a newer one is the only problem reported).
    """
    shaped, problems = read_what_fits(node, kind)
    return Result(None if problems else shaped, problems)


def read_what_fits(node: Node, kind: type[T]) -> Result[Shaped[T] | None]:
    """As `read`, with what fits where other parts do not, so that the names in them can be looked up in the same run.

    A part that does not fit counts as open where it may stay open, else as left out; None when it cannot be left out.
    """
    reading = _Reading()
    if any(field.key == "format" for field in kinds.fields_of(kind)):
        reading.problems.extend(check_format(node))
        if any(problem.message.startswith(NEWER) for problem in reading.problems):
            return Result(None, tuple(reading.problems))
    value: Any = MISFIT
    try:
        value = reading.dataclass(node, kind, "")
    except _TooManyError as stopped:
        reading.problems.append(stopped.problem)
    return Result(
        None if value is MISFIT else Shaped(value, reading.places, tuple(reading.faulty)), tuple(reading.problems)
    )


def check_format(node: Node) -> tuple[Problem, ...]:
    """ZD008 unless the file says `format: 1`; anything that is not a mapping is left to `read`."""
    if not isinstance(node, Mapping):
        return ()
    found = node.get("format")
    if found is None:
        said, mend = "the file does not say its format", f'write "format: {FORMAT}" as its first line'
        return (Problem("ZD008", "error", said, node.place, mend),)
    mend = f'write "format: {FORMAT}"'
    if not isinstance(found, Scalar) or not found.text.isdecimal() or not found.text.isascii():
        return (Problem("ZD008", "error", "the format must be a number", found.place, mend),)
    text = found.text.lstrip("0")
    if text == str(FORMAT):
        return ()
    if not text:
        return (Problem("ZD008", "error", "there is no format 0", found.place, mend),)
    said = f"{NEWER} {text[:20]}, and this zerodraft reads formats up to {FORMAT}"
    return (Problem("ZD008", "error", said, found.place, "install a newer zerodraft"),)


class _TooManyError(Exception):
    """So many values do not fit that the rest is not looked at."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Misfit:
    """What stands for a value that could not be read; its problem is noted already."""


MISFIT = _Misfit()


class _Reading:
    """One run over a tree: the problems, places and faulty mappings met so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.places: dict[str, Place] = {}
        self.faulty: list[str] = []

    def note(self, code: str, said: str, place: Place, mend: str) -> Any:
        problem = Problem(code, "error", said, place, mend)
        if len(self.problems) >= MOST:
            raise _TooManyError(and_more(problem))
        self.problems.append(problem)
        return MISFIT

    def value(self, node: Node, kind: Any, path: str) -> Any:
        """The value of a node for an annotation; MISFIT after noting a problem."""
        self.places[path] = node.place
        if kind is str and type(node) is Scalar and node.text and node.text != wanted.OPEN:
            return node.text  # by far the most frequent case
        parts = kinds.alternatives(kind)
        if object in parts:
            return self._anything(node, path)
        raw = tuple(part for part in parts if part in RAW)
        if raw and isinstance(node, raw):
            return node
        if isinstance(node, Scalar):
            return self._scalar(node, parts, path)
        if isinstance(node, Sequence):
            return self._sequence(node, parts, path)
        return self._mapping(node, parts, path)

    def _anything(self, node: Node, path: str) -> Any:
        """Where the annotation is `object`: text, Gap, tuples and dicts; what it must be is known elsewhere."""
        if isinstance(node, Scalar):
            return self._scalar(node, (str, Gap), path)
        if isinstance(node, Sequence):
            return self._sequence(node, (tuple[object, ...],), path)
        return self._mapping(node, (dict[str, object],), path)

    def _scalar(self, node: Scalar, parts: tuple[Any, ...], path: str) -> Any:
        name = wanted.name(path)
        if node.text == wanted.OPEN:
            if Gap in parts:
                return Gap(path)
            return self.note("ZD007", f"{name} cannot be left open", node.place, "write a value instead of TODO")
        if node.empty:
            if path.rpartition("/")[2].isdecimal():
                said, mend = (
                    f'there is nothing after the "-" of {name}',
                    'write the item after "- ", or delete the line',
                )
                return self.note("ZD007", said, node.place, mend)
            return self.note("ZD007", f"there is nothing for {name}", node.place, wanted.fill(parts))
        flat = [part for part in parts if not _is_nested(part) and part is not Gap and part not in RAW]
        if not flat:
            said = f'{wanted.meant(parts)} is meant for {name}, and "{scalars.excerpt(node.text)}" is a text'
            return self.note("ZD007", said, node.place, wanted.example(parts, path))
        for part in flat:
            if part is not str and (found := scalars.read(node.text, part)) is not scalars.UNREAD:
                return found
        if str in flat:
            return node.text
        said, mend = scalars.complaint(node.text, flat, name)
        return self.note("ZD007", said, node.place, mend)

    def _sequence(self, node: Sequence, parts: tuple[Any, ...], path: str) -> Any:
        item = next((get_args(part)[0] for part in parts if get_origin(part) is tuple), None)
        if item is None:
            said = (
                f"{wanted.meant(parts)} is meant for {wanted.name(path)}, and a list of {len(node.items)} stands here"
            )
            return self.note("ZD007", said, node.place, wanted.example(parts, path))
        prefix = f"{path}/" if path else ""
        values = [self.value(part, item, f"{prefix}{index}") for index, part in enumerate(node.items)]
        return MISFIT if MISFIT in values else tuple(values)

    def _mapping(self, node: Mapping, parts: tuple[Any, ...], path: str) -> Any:
        classes = [part for part in parts if kinds.is_dataclass_type(part) and part is not Gap and part not in RAW]
        if classes:
            kind = classes[0] if len(classes) == 1 else _best(node, classes)
            return self.dataclass(node, kind, path)
        inner = next((get_args(part)[1] for part in parts if get_origin(part) is dict), None)
        if inner is None:
            keys = ", ".join(f'"{key.text}"' for key, _ in node.items[:3])
            many = len(node.items) != 1
            what = f"the {'keys' if many else 'key'} {keys} {'stand' if many else 'stands'}" if keys else "{} stands"
            said = f"{wanted.meant(parts)} is meant for {wanted.name(path)}, and {what} here"
            return self.note("ZD007", said, node.place, wanted.example(parts, path))
        values = {}
        for key, part in node.items:
            below = f"{path}/{key.text}" if path else key.text
            self.places[f"key:{below}"] = key.place
            values[key.text] = self.value(part, inner, below)
        return {key: value for key, value in values.items() if value is not MISFIT}

    def dataclass(self, node: Node, kind: type[Any], path: str) -> Any:
        """A mapping as a dataclass, after noting every problem in it; MISFIT when a part it needs does not fit."""
        if not isinstance(node, Mapping):
            return self.value(node, kind, path)
        self.places[path] = node.place
        noted = len(self.problems)
        fields = {field.key: field for field in kinds.fields_of(kind)}
        values: dict[str, Any] = {}
        meant: set[str] = set()
        present = {key.text for key, _ in node.items}
        for key, part in node.items:
            below = f"{path}/{key.text}" if path else key.text
            field = fields.get(key.text)
            if field is None:
                meant.add(self._unknown(key, fields, present))
                continue
            self.places[f"key:{below}"] = key.place
            if key.text == "format" and self.problems and self.problems[0].code == "ZD008":
                continue
            values[field.name] = self.value(part, field.kind, below)
        for field in fields.values():
            if field.required and field.name not in values and field.key not in meant and field.key != "format":
                self._missing(field, node, path)
        if len(self.problems) > noted:
            self.faulty.append(path)
        return _what_fits(kind, fields.values(), values, path)

    def _unknown(self, key: Scalar, fields: dict[str, kinds.Field], present: set[str]) -> str:
        """Note an unknown key; answers with the key that was meant, or ""."""
        bare = key.text.strip()
        if bare != key.text:
            said = f'before or after "{bare}" stands a non-breaking or other odd space'
            self.note("ZD005", said, key.place, "delete it and type ordinary spaces")
            return bare
        free = [name for name in fields if name not in present]
        near = nearest(key.text, free)
        mend = f'write "{near}"' if near else f"the keys here are: {', '.join(fields)}"
        self.note("ZD005", f'there is no key "{scalars.excerpt(key.text)}" here', key.place, mend)
        return near

    def _missing(self, field: kinds.Field, node: Mapping, path: str) -> None:
        example = field.example or scalars.example(kinds.alternatives(field.kind))
        mend = f'write "{field.key}: {example}"'
        if kinds.can_stay_open(field.kind):
            mend += f', or "{field.key}: {wanted.OPEN}" to leave it open'
        inside = f" in {wanted.name(path)}" if path else ""
        self.note("ZD006", f'the key "{field.key}" is missing{inside}', node.place, mend)


def _what_fits(kind: type[Any], fields: Iterable[kinds.Field], values: dict[str, Any], path: str) -> Any:
    """The dataclass of what could be read; MISFIT when a field without a default could not."""
    made = {name: value for name, value in values.items() if value is not MISFIT}
    for field in fields:
        if field.name in made:
            continue
        if field.key == "format":
            made[field.name] = FORMAT
        elif field.name in values and kinds.can_stay_open(field.kind):
            made[field.name] = Gap(f"{path}/{field.key}" if path else field.key)
        elif field.required:
            return MISFIT
    return kind(**made)


def _is_nested(part: Any) -> bool:
    return get_origin(part) in (tuple, dict) or (kinds.is_dataclass_type(part) and part is not Gap)


def _best(node: Mapping, classes: list[type[Any]]) -> type[Any]:
    """Of several dataclasses the one whose keys fit best; near misses count half."""

    def fit(kind: type[Any]) -> float:
        fields = kinds.fields_of(kind)
        names = [field.key for field in fields]
        hits = sum(key.text in names for key, _ in node.items)
        near = sum(key.text not in names and bool(nearest(key.text, names)) for key, _ in node.items[:MOST])
        lacking = sum(field.required and node.get(field.key) is None for field in fields)
        return hits + near / 2 - lacking / 4

    return max(classes, key=fit)
