"""The JSON Schema and the documentation of a file's keys, out of the same dataclasses that read it."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args, get_origin

from ..model import kinds
from ..model.gap import Gap
from . import scalars
from .nodes import Mapping, Scalar, Sequence
from .wanted import OPEN

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
# A scalar without quotes is a number or a truth value to an editor, and text to zerodraft.
TEXT = {"type": ["string", "number", "boolean"]}


def json_schema(kind: type) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a file of this kind, for editors: keys, values to choose from, descriptions."""
    classes: dict[str, Any] = {}
    root = _of_class(kind, classes)
    schema = {"$schema": DRAFT, "title": kind.__name__, "description": _sentence(kind), **root}
    if classes:
        schema["$defs"] = dict(sorted(classes.items()))
    return schema


def markdown(kind: type) -> str:
    """The keys of a file of this kind as Markdown tables: one for the file, one for each group of keys in it."""
    parts = []
    for each in _classes(kind):
        title = "" if each is kind else f"### {_title(each)}\n\n{_sentence(each)}\n\n"
        rows = ["| key | value | about | example |", "|---|---|---|---|"]
        rows += [_row(field) for field in kinds.fields_of(each)]
        parts.append(title + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _of_class(kind: type, classes: dict[str, Any]) -> dict[str, Any]:
    properties = {}
    fields = kinds.fields_of(kind)
    for field in fields:
        about = {"description": field.about} if field.about else {}
        properties[field.key] = {**_schema(field.kind, classes), **about}
    schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    if required := [field.key for field in fields if field.required]:
        schema["required"] = required
    return schema


def _schema(kind: Any, classes: dict[str, Any]) -> dict[str, Any]:
    parts = [part for part in kinds.alternatives(kind) if part is not Gap]
    schemas = [_part(part, classes) for part in parts]
    if kinds.can_stay_open(kind) and parts[0] is not str:
        schemas.append({"const": OPEN})
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _part(part: Any, classes: dict[str, Any]) -> dict[str, Any]:
    if part is str:
        return dict(TEXT)
    if part is int:
        return {"type": "integer"}
    if part is bool:
        return {"type": "boolean"}
    if part is date:
        return dict(DAY)
    if choices := kinds.literals(part):
        return {"enum": list(choices)}
    if get_origin(part) is tuple:
        return {"type": "array", "items": _schema(get_args(part)[0], classes)}
    if get_origin(part) is dict:
        return {"type": "object", "additionalProperties": _schema(get_args(part)[1], classes)}
    if part is object or part in (Scalar, Sequence, Mapping):
        return {}
    if part.__name__ not in classes:
        classes[part.__name__] = {}  # known before its fields are looked at: it may hold itself
        classes[part.__name__] = {"description": _sentence(part), **_of_class(part, classes)}
    return {"$ref": f"#/$defs/{part.__name__}"}


def _classes(kind: type) -> list[type]:
    """The dataclass and those its fields lead to, each once, in the order of the fields."""
    found = [kind]

    def look(part: Any) -> None:
        for each in kinds.alternatives(part):
            if get_origin(each) in (tuple, dict):
                look(get_args(each)[-1] if get_origin(each) is dict else get_args(each)[0])
            elif kinds.is_dataclass_type(each) and each not in (Gap, Scalar, Sequence, Mapping, *found):
                found.append(each)

    for each in found:  # grows while it is walked
        for field in kinds.fields_of(each):
            look(field.kind)
    return found


def _row(field: kinds.Field) -> str:
    must = "" if not field.required else " (needed)"
    example = f"`{field.example}`" if field.example else ""
    usual = (
        f"; left out: `{str(field.default).lower()}`"
        if isinstance(field.default, str | bool) and field.default != ""
        else ""
    )
    cells = (f"`{field.key}`{must}", _words(field.kind) + usual, field.about, example)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _words(kind: Any) -> str:
    said = [_word(part) for part in kinds.alternatives(kind) if part is not Gap]
    return ", or ".join(dict.fromkeys(said)) + (f", or {OPEN}" if kinds.can_stay_open(kind) else "")


def _word(part: Any) -> str:
    if get_origin(part) is tuple:
        items = kinds.alternatives(get_args(part)[0])
        said = [_word(item) for item in items if item is not Gap]
        plural = (word.replace("a text", "texts", 1).replace("list of", "of lists of", 1) for word in said)
        return "list of " + ", or ".join(plural)
    if get_origin(part) is dict:
        return f"keys, each with {_words(get_args(part)[1])}"
    if part is object or part in (Scalar, Sequence, Mapping):
        return "anything"
    if choices := kinds.literals(part):
        return " or ".join(f"`{choice}`" if choice != "" else "nothing" for choice in choices)
    if kinds.is_dataclass_type(part):
        return f"[{_title(part)}](#{_title(part).replace(' ', '-')})"
    return scalars.describe(part)


def _title(kind: type) -> str:
    """The name of a class as words: AgendaEntry is "agenda entry"."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in kind.__name__).strip()


def _sentence(kind: type) -> str:
    return (kind.__doc__ or "").strip().partition("\n\n")[0].replace("\n", " ")
