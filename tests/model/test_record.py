"""Our quick dataclass keeps the promises of the standard library's; each is tried on both."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import sys
from types import ModuleType
from typing import Any

import pytest

from zerodraft.model import record as ours

SOURCE = """
from __future__ import annotations


@dataclass(frozen=True, slots=True, order=True)
class Point:
    \"\"\"A point.\"\"\"

    x: int
    y: int = 0

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Other:
    x: int
    y: int = 0


@dataclass(frozen=True, slots=True)
class One:
    only: str


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(slots=True)
class Bag:
    things: list[int] = field(default_factory=list)
    points: tuple[Point, ...] = ()
    by_name: dict[str, Point] = field(default_factory=dict, metadata={"about": "points"})


@dataclass(frozen=True, slots=True, eq=False)
class Lonely:
    x: int
"""


def module(name: str, maker: ModuleType) -> Any:
    """The classes of SOURCE as one of the two makes them, importable for pickle."""
    made = ModuleType(name)
    made.__dict__.update(dataclass=maker.dataclass, field=maker.field)
    sys.modules[name] = made
    exec(SOURCE, made.__dict__)
    return made


BOTH = {"ours": module("records_of_ours", ours), "theirs": module("records_of_theirs", dataclasses)}
HOW: dict[Any, Any] = {BOTH["ours"]: ours, BOTH["theirs"]: dataclasses}


@pytest.fixture(params=BOTH.values(), ids=list(BOTH))
def made(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_arguments_by_position_and_by_name(made: Any) -> None:
    assert made.Point(1, 2) == made.Point(x=1, y=2) == made.Point(1, y=2)
    assert (made.Point(1).y, made.Point(1).sum) == (0, 1)
    for wrong in ((), (1, 2, 3)):
        with pytest.raises(TypeError):
            made.Point(*wrong)
    with pytest.raises(TypeError):
        made.Point(1, z=2)


def test_equality_and_hash_are_by_value_within_one_class(made: Any) -> None:
    assert made.Point(1, 2) == made.Point(1, 2) != made.Point(1, 3)
    assert made.Point(1, 2) != made.Other(1, 2)
    assert made.Point(1, 2) != (1, 2)
    assert len({made.Point(1, 2), made.Point(1, 2), made.Other(1, 2), made.One("a"), made.Nothing()}) == 4
    assert made.Nothing() == made.Nothing()
    assert made.Lonely(1) != made.Lonely(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(made.Bag())


def test_order_is_by_the_fields_one_after_the_other(made: Any) -> None:
    low, high = made.Point(1, 9), made.Point(2, 0)
    assert low < high and low <= high and high > low and high >= low and low <= low and low >= low
    assert sorted([high, low]) == [low, high]
    with pytest.raises(TypeError):
        low < made.Other(2, 0)  # noqa: B015


def test_a_frozen_record_takes_no_assignment(made: Any) -> None:
    point = made.Point(1)
    with pytest.raises(AttributeError):
        point.x = 2
    with pytest.raises(AttributeError):
        del point.x
    assert not hasattr(point, "__dict__")
    bag = made.Bag()
    bag.points = (point,)
    assert bag.points == (point,)


def test_a_factory_makes_a_default_of_its_own_for_each(made: Any) -> None:
    first, second = made.Bag(), made.Bag()
    first.things.append(1)
    assert second.things == []
    assert made.Bag([1]) == first


def test_repr_and_match_show_the_fields(made: Any) -> None:
    assert repr(made.Point(1, 2)) == "Point(x=1, y=2)"
    assert (repr(made.One("a")), repr(made.Nothing())) == ("One(only='a')", "Nothing()")
    match made.Point(1, 2):
        case made.Point(x, y):
            assert (x, y) == (1, 2)
    assert made.Point.__doc__ == "A point."


def test_copies_and_pickles_are_equal(made: Any) -> None:
    bag = made.Bag([1], (made.Point(1), made.Point(2)), {"a": made.Point(3)})
    assert pickle.loads(pickle.dumps(bag)) == copy.deepcopy(bag) == copy.copy(bag) == bag
    assert copy.deepcopy(bag).things is not bag.things
    assert pickle.loads(pickle.dumps(made.Nothing())) == made.Nothing()


def test_replace_gives_another_record(made: Any) -> None:
    point = made.Point(1, 2)
    for replace in (HOW[made].replace, dataclasses.replace):
        assert replace(point, y=5) == made.Point(1, 5)
        with pytest.raises(TypeError):
            replace(point, z=5)
    assert point == made.Point(1, 2)


def test_fields_say_name_type_default_and_metadata(made: Any) -> None:
    how = HOW[made]
    things, points, by_name = how.fields(made.Bag)
    assert [each.name for each in how.fields(made.Bag())] == ["things", "points", "by_name"]
    assert (things.type, things.default, things.default_factory) == ("list[int]", how.MISSING, list)
    assert (points.default, points.default_factory) == ((), how.MISSING)
    assert by_name.metadata["about"] == "points"
    assert all(each.init for each in (things, points, by_name))
    assert how.is_dataclass(made.Bag) and how.is_dataclass(made.Bag()) and not how.is_dataclass(1)


def test_asdict_goes_down(made: Any) -> None:
    bag = made.Bag([1], (made.Point(1),), {"a": made.Point(3)})
    assert HOW[made].asdict(bag) == {
        "things": [1],
        "points": ({"x": 1, "y": 0},),
        "by_name": {"a": {"x": 3, "y": 0}},
    }


REFUSED = {
    "a record as a base": "class A(Point):\n    z: int",
    "something to do after it is made": "class A:\n    x: int\n    def __post_init__(self) -> None: ...",
    "a default that can be changed": "class A:\n    x: list[int] = []",
    "a field that is not compared": "class A:\n    x: int = field(compare=False)",
    "a field that is not given": "class A:\n    x: int = field(init=False)",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=list(REFUSED))
def test_what_ours_does_not_offer_it_refuses(text: str) -> None:
    with pytest.raises(TypeError):
        exec(f"@dataclass(frozen=True, slots=True)\n{text}", vars(BOTH["ours"]))


@pytest.mark.parametrize("argument", ["kw_only", "repr", "unsafe_hash", "init"])
def test_other_arguments_of_the_decorator_are_refused(argument: str) -> None:
    with pytest.raises(TypeError):
        ours.dataclass(**{argument: True})
