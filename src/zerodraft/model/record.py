"""The standard library's dataclass, made in a tenth of the time.

The standard decorator compiles six functions for each class and takes half a millisecond; a hundred records on the way
of a build would cost more than the build. This one compiles only `__init__` and shares the rest.

To a type checker its records are dataclasses, and it promises what the standard library does: arguments by position or
by name, defaults and `default_factory`, equality and hash by value within one class, order by the fields one after the
other, no assignment to a frozen record, `repr`, `match` by position, copying, pickling, and `dataclasses.replace`.
What is not offered is refused when the class is made: fields of a base class, `__post_init__`, a default that can be
changed, other arguments of `field` and `dataclass`. Three things differ silently: slots are always there, methods have
no `super()`, and the functions of `dataclasses` other than `replace` do not see the fields: use those below.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import MISSING as MISSING
    from dataclasses import asdict as asdict
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import fields as fields
    from dataclasses import is_dataclass as is_dataclass
    from dataclasses import replace as replace
else:

    class _Missing:
        """No default is given."""

    MISSING = _Missing()
    FIELDS = "__dataclass_fields__"

    class Field:
        """One field: its name, its default or what makes it, and what its author says of it."""

        __slots__ = ("_field_type", "default", "default_factory", "init", "metadata", "name", "type")

        def __init__(self, default=MISSING, default_factory=MISSING, metadata=None):
            self.name = ""
            self.type = ""
            self.default = default
            self.default_factory = default_factory
            self.metadata = metadata or {}
            self.init = True
            self._field_type = None

    def field(*, default=MISSING, default_factory=MISSING, metadata=None):
        """A field with a default, a maker of defaults, or metadata."""
        return Field(default, default_factory, metadata)

    def fields(record):
        """The fields of a record or of its class, in order."""
        return tuple(getattr(record, FIELDS).values())

    def is_dataclass(value):
        """True for a record and for its class."""
        return hasattr(value, FIELDS)

    def replace(record, /, **changes):
        """The same record with other values in some fields."""
        values = dict(zip(record.__match_args__, record._values(record), strict=True))
        unknown = changes.keys() - values.keys()
        if unknown:
            raise TypeError(f"{type(record).__name__} has no field {sorted(unknown)[0]}")
        return type(record)(**{**values, **changes})

    def asdict(record):
        """The record as a dict, the records inside it too."""
        if hasattr(type(record), FIELDS):
            return {one.name: asdict(getattr(record, one.name)) for one in fields(record)}
        if isinstance(record, tuple | list):
            return type(record)(map(asdict, record))
        if isinstance(record, dict):
            return {key: asdict(value) for key, value in record.items()}
        return record

    def dataclass(*, frozen=False, slots=True, order=False, eq=True):
        """A class of records out of a class of annotations; its instances have slots. TypeError: see above."""

        def made(cls):
            if hasattr(cls, FIELDS) or hasattr(cls, "__post_init__"):
                raise TypeError(f"{cls.__name__}: a record has no record as its base, and no __post_init__")
            names = tuple(cls.__annotations__)
            found = {name: _field(cls, name) for name in names}
            space = {
                key: value for key, value in cls.__dict__.items() if key not in (*names, "__dict__", "__weakref__")
            }
            space |= {
                "__slots__": names,
                "__match_args__": names,
                FIELDS: found,
                "_values": staticmethod(_getter(names)),
            }
            space |= _SHARED | (_COMPARED if eq else {}) | (_FROZEN if frozen else {}) | (_ORDERED if order else {})
            if eq and not frozen:
                space["__hash__"] = None
            new = type(cls)(cls.__name__, cls.__bases__, space)
            new.__init__ = _initializer(new, found)
            return new

        return made

    def _field(cls, name):
        given = cls.__dict__.get(name, MISSING)
        one = given if isinstance(given, Field) else Field(given)
        if type(one.default).__hash__ is None:
            raise TypeError(f"{cls.__name__}.{name}: a default that can be changed would be shared")
        one.name, one.type = name, cls.__annotations__[name]
        return one

    def _getter(names):
        if len(names) == 1:
            get = operator.attrgetter(names[0])
            return lambda record: (get(record),)
        return operator.attrgetter(*names) if names else lambda record: ()

    def _initializer(cls, found):
        space, parameters, lines = {}, ["self"], []
        for at, one in enumerate(found.values()):
            space[f"_s{at}"] = cls.__dict__[one.name].__set__
            value = one.name
            if one.default_factory is not MISSING:
                space[f"_f{at}"], space["_m"] = one.default_factory, MISSING
                parameters.append(f"{one.name}=_m")
                value = f"_f{at}() if {one.name} is _m else {one.name}"
            elif one.default is not MISSING:
                space[f"_d{at}"] = one.default
                parameters.append(f"{one.name}=_d{at}")
            else:
                parameters.append(one.name)
            lines.append(f" _s{at}(self, {value})")
        exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), space)
        init = space["__init__"]
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        return init

    def _repr(self):
        parts = (f"{name}={value!r}" for name, value in zip(self.__match_args__, self._values(self), strict=True))
        return f"{type(self).__qualname__}({', '.join(parts)})"

    def _reduce(self):
        return type(self), self._values(self)

    def _eq(self, other):
        return self._values(self) == self._values(other) if other.__class__ is self.__class__ else NotImplemented

    def _hash(self):
        return hash(self._values(self))

    def _comparing(compare):
        def compared(self, other):
            same = other.__class__ is self.__class__
            return compare(self._values(self), self._values(other)) if same else NotImplemented

        return compared

    def _set(self, name, value):
        raise AttributeError(f"cannot assign to field {name!r}")

    def _delete(self, name):
        raise AttributeError(f"cannot delete field {name!r}")

    _SHARED: dict[str, Any] = {"__repr__": _repr, "__reduce__": _reduce}
    _COMPARED = {"__eq__": _eq, "__hash__": _hash}
    _FROZEN = {"__setattr__": _set, "__delattr__": _delete}
    _ORDERED = {f"__{name}__": _comparing(getattr(operator, name)) for name in ("lt", "le", "gt", "ge")}
