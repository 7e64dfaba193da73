"""Trees of frozen dataclasses to plain JSON and back, for caches and for documents frozen when sent or released.

A dataclass becomes a list that opens with its class name, fields at their defaults left off at the end, so that a
later version may add fields; a tuple becomes a list that opens with 0, a day one that opens with 1, bytes one that
opens with 2. Decoding follows the annotations: it makes only the classes that can stand where they stand, calls nothing
else, and checks every value.
"""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any, Literal, get_args, get_origin

from .model import kinds
from .model.gap import Gap

TUPLE = 0
DAY = 1
BYTES = 2
PLAIN = (str, int, bool, type(None))
Decoder = Callable[[Any], Any]


class CodecError(ValueError):
    """The data is not what `encode` makes of these types: damaged, of another version, or made up."""


def encode(value: object) -> Any:
    """A value as what `json.dumps` takes: of dataclasses, tuples, dicts with text keys, plain values, days, bytes."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if isinstance(value, tuple):
        return [TUPLE, *map(encode, value)]
    if isinstance(value, dict):
        if not all(type(key) is str for key in value):
            raise TypeError("only dicts with text keys can be encoded")
        return {key: encode(part) for key, part in value.items()}
    if kind is date:
        return [DAY, str(value)]
    if isinstance(value, bytes):
        return [BYTES, b2a_base64(value, newline=False).decode("ascii")]
    plan = _plan(kind)
    parts = plan.values(value)
    count = len(parts)
    while count > plan.required and parts[count - 1] == plan.defaults[count - 1]:
        count -= 1
    return [kind.__name__, *map(encode, parts[:count])]


def decode(data: object, *types: Any) -> Any:
    """What `encode` made `data` from: a value of one of `types` (dataclasses or annotations such as tuple[X, ...]).

    CodecError for anything else; the value's parts are checked against the annotations of their fields.
    """
    decoder = _decoder(types[0]) if len(types) == 1 else _union(types)
    try:
        return decoder(data)
    except RecursionError:
        raise CodecError("the data is nested too deeply") from None


class _Plan:
    """How the objects of one class are taken apart and put together."""

    __slots__ = ("decoders", "defaults", "kind", "required", "values")

    def __init__(self, kind: type) -> None:
        fields = kinds.fields_of(kind)
        names = [field.name for field in fields]
        getter = attrgetter(*names) if names else tuple
        self.kind = kind
        self.values: Callable[[Any], tuple[Any, ...]] = getter if len(names) > 1 else _one(names)
        self.defaults = tuple(field.default for field in fields)
        self.required = sum(field.required for field in fields)
        self.decoders = tuple(_decoder(field.kind) for field in fields)

    def make(self, data: list[Any]) -> Any:
        """An object from a list whose tag has been looked at."""
        if not self.required < len(data) <= len(self.decoders) + 1:
            raise CodecError(f"{self.kind.__name__} has another number of fields")
        return self.kind(*[decoder(part) for decoder, part in zip(self.decoders, data[1:], strict=False)])


_PLANS: dict[type, _Plan] = {}
_DECODERS: dict[Any, Decoder] = {}


def _one(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda value: tuple(getattr(value, name) for name in names)


def _plan(kind: type) -> _Plan:
    plan = _PLANS.get(kind)
    if plan is None:
        if not kinds.is_dataclass_type(kind):
            raise TypeError(f"{kind.__name__} cannot be encoded")
        plan = _PLANS[kind] = _Plan(kind)
    return plan


def _decoder(kind: Any) -> Decoder:
    """The decoder of an annotation, made once."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = _make_decoder(kind)
    return decoder


def _make_decoder(kind: Any) -> Decoder:
    parts = kinds.members(kind)
    if len(parts) > 1:
        return _union(parts)
    if kind is object:
        return _anything
    if kind in PLAIN or kind is None:
        return _exactly(type(None) if kind is None else kind)
    if kind is date:
        return _day
    if kind is bytes:
        return _bytes
    origin = get_origin(kind)
    if origin is Literal:
        return _literal(get_args(kind))
    if origin is tuple:
        items = get_args(kind)
        return _tuple(items[0]) if items[-1] is Ellipsis else _row(items)
    if origin is dict:
        return _dict(get_args(kind)[1])
    if kinds.is_dataclass_type(kind):
        return _dataclass(kind)
    raise TypeError(f"{kind!r} cannot be decoded")


def _exactly(kind: type) -> Decoder:
    def decode_plain(data: Any) -> Any:
        if type(data) is not kind:
            raise CodecError(f"{kind.__name__} is meant")
        return data

    return decode_plain


def _literal(choices: tuple[Any, ...]) -> Decoder:
    known = {(type(choice), choice) for choice in choices}

    def decode_literal(data: Any) -> Any:
        if type(data) in PLAIN and (type(data), data) in known:
            return data
        raise CodecError("a value outside its list of choices")

    return decode_literal


def _tuple(item: Any) -> Decoder:
    inner = _late(item)

    def decode_tuple(data: Any) -> Any:
        if type(data) is not list or not data or data[0] is not TUPLE:
            raise CodecError("a list of items is meant")
        decoder = inner()
        return tuple([decoder(part) for part in data[1:]])

    return decode_tuple


def _row(items: tuple[Any, ...]) -> Decoder:
    """A tuple of so many items, each of its own kind."""
    decoders = [_decoder(item) for item in items]

    def decode_row(data: Any) -> Any:
        if type(data) is not list or len(data) != len(decoders) + 1 or data[0] is not TUPLE:
            raise CodecError(f"a list of {len(decoders)} items is meant")
        return tuple([decoder(part) for decoder, part in zip(decoders, data[1:], strict=True)])

    return decode_row


def _dict(item: Any) -> Decoder:
    inner = _late(item)

    def decode_dict(data: Any) -> Any:
        if type(data) is not dict:
            raise CodecError("keys and values are meant")
        decoder = inner()
        return {key: decoder(part) for key, part in data.items()}

    return decode_dict


def _dataclass(kind: type) -> Decoder:
    name = kind.__name__

    def decode_dataclass(data: Any) -> Any:
        if type(data) is not list or not data or data[0] != name:
            raise CodecError(f"{name} is meant")
        return (_PLANS.get(kind) or _plan(kind)).make(data)

    return decode_dataclass


def _union(parts: tuple[Any, ...]) -> Decoder:
    classes = {part.__name__: part for part in parts if kinds.is_dataclass_type(part)}
    others = [_decoder(part) for part in parts if not kinds.is_dataclass_type(part)]

    def decode_union(data: Any) -> Any:
        if type(data) is list and data and type(data[0]) is str:
            kind = classes.get(data[0])
            if kind is not None:
                return _plan(kind).make(data)
        for decoder in others:
            try:
                return decoder(data)
            except CodecError:
                continue
        raise CodecError("a value of another kind is meant")

    return decode_union


def _day(data: Any) -> date:
    if type(data) is not list or len(data) != 2 or data[0] is not DAY or type(data[1]) is not str:
        raise CodecError("a day is meant")
    try:
        return date.fromisoformat(data[1])
    except ValueError:
        raise CodecError("a day that is not in the calendar") from None


def _bytes(data: Any) -> bytes:
    if type(data) is not list or len(data) != 2 or data[0] is not BYTES or type(data[1]) is not str:
        raise CodecError("bytes are meant")
    try:
        return a2b_base64(data[1])
    except ValueError:
        raise CodecError("bytes that are no base64") from None


def _anything(data: Any) -> Any:
    """A value where the annotation is `object`: text, number, day, gap, and tuples and dicts of these."""
    if type(data) in PLAIN:
        return data
    if type(data) is dict:
        return {key: _anything(part) for key, part in data.items()}
    if type(data) is list and data and data[0] is TUPLE:
        return tuple([_anything(part) for part in data[1:]])
    if type(data) is list and data and data[0] == Gap.__name__:
        return _plan(Gap).make(data)
    return _day(data)


def _late(kind: Any) -> Callable[[], Decoder]:
    """The decoder of an annotation, looked up when it is needed: a paragraph's notes are paragraphs."""
    found: list[Decoder] = []

    def look_up() -> Decoder:
        if not found:
            found.append(_decoder(kind))
        return found[0]

    return look_up
