"""The schema that editors use and the tables of keys say what the reader accepts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from zerodraft.model.gap import Open
from zerodraft.model.record import dataclass, field
from zerodraft.model.spec import DraftSpec
from zerodraft.yamlfile.schema import json_schema, markdown


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph."""

    text: str = field(metadata={"about": "its words | marked up", "example": "x"})
    joined: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What a document is made of.

    More about it.
    """

    format: int
    day: Open[date] | None = field(default=None, metadata={"about": "its date", "example": "2013-09-26"})
    profile: Literal["signed", "issued"] = "signed"
    body: tuple[Item | tuple[Item, ...], ...] = ()
    with_: dict[str, str] = field(default_factory=dict)


ITEM = {
    "description": "One paragraph.",
    "type": "object",
    "properties": {
        "text": {"type": ["string", "number", "boolean"], "description": "its words | marked up"},
        "joined": {"type": "array", "items": {"$ref": "#/$defs/Item"}},
    },
    "additionalProperties": False,
    "required": ["text"],
}


def test_the_schema_holds_every_key_with_what_it_takes() -> None:
    assert json_schema(Draft) == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Draft",
        "description": "What a document is made of.",
        "type": "object",
        "properties": {
            "format": {"type": "integer"},
            "day": {
                "anyOf": [
                    {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                    {"const": "TODO"},
                ],
                "description": "its date",
            },
            "profile": {"enum": ["signed", "issued"]},
            "body": {
                "type": "array",
                "items": {
                    "anyOf": [{"$ref": "#/$defs/Item"}, {"type": "array", "items": {"$ref": "#/$defs/Item"}}],
                },
            },
            "with": {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean"]}},
        },
        "additionalProperties": False,
        "required": ["format"],
        "$defs": {"Item": ITEM},
    }


def test_the_table_holds_every_key_with_what_it_takes() -> None:
    assert markdown(Draft) == (
        "| key | value | about | example |\n"
        "|---|---|---|---|\n"
        "| `format` (needed) | a whole number |  |  |\n"
        "| `day` | a day, or TODO | its date | `2013-09-26` |\n"
        "| `profile` | `signed` or `issued`; left out: `signed` |  |  |\n"
        "| `body` | list of [item](#item), or of lists of [item](#item) |  |  |\n"
        "| `with` | keys, each with a text |  |  |\n"
        "\n"
        "### item\n"
        "\n"
        "One paragraph.\n"
        "\n"
        "| key | value | about | example |\n"
        "|---|---|---|---|\n"
        "| `text` (needed) | a text | its words \\| marked up | `x` |\n"
        "| `joined` | list of [item](#item) |  |  |\n"
    )


def test_every_key_of_a_draft_is_in_both() -> None:
    keys = json_schema(DraftSpec)["properties"]
    table = markdown(DraftSpec)
    assert {"format", "template", "sender", "body", "as_issued"} <= set(keys)
    assert [key for key in keys if f"| `{key}`" not in table] == []
