"""Turns the YAML files of the registers and languages into the compact JSON that the program reads.

Run `python -m zerodraft.registers.compact` after editing one of them; a test fails while they differ.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..files import write_bytes
from ..yamlfile import Mapping, Node, Scalar, load
from .compact_agenda import agenda
from .compact_states import states
from .order import read_keys
from .store import DATA

SESSIONS = ("sessions", "special", "emergency")
LANGUAGES = DATA.parent.parent / "language" / "data"


def plain(node: Node) -> Any:
    """The node as plain data: whole numbers, true, false and nothing where they stand unquoted, text otherwise."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.items}
    if isinstance(node, Scalar):
        return node.text if node.style else _plain_scalar(node.text)
    return [plain(item) for item in node.items]


def _plain_scalar(text: str) -> Any:
    if text in {"true", "false"}:
        return text == "true"
    if text in {"", "null"}:
        return None
    return int(text) if text.isdecimal() and (text == "0" or text[0] != "0") else text


def sourced(data: dict[str, Any], entries: str) -> dict[str, Any]:
    """The register with each entry's source by its title, and whether the entry was read there."""
    sources = data.pop("sources")
    for entry in data[entries]:
        for one in (entry, *entry.get("holders", ())):
            source = sources[one["source"]]
            one.setdefault("verified", source["verified"])
            one["source"] = source["title"]
    return data


def whole(name: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """One file out of one file, with the sources of its entries (under the key `name`) filled in."""
    return lambda data: {name: {name: sourced(data, name)[name]}}


def sessions(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """`sessions`: the regular, special and emergency special ones, each with the title of its source."""
    sources = data["sources"]
    return {"sessions": {kind: sourced({"sources": sources, kind: data[kind]}, kind)[kind] for kind in SESSIONS}}


MAKERS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "states": lambda data: states(data, read_keys(DATA / "sort_keys.tsv")),
    "agenda": agenda,
    "sessions": sessions,
    **{name: whole(name) for name in ("instruments", "bodies", "observances", "offices")},
}


def compacted() -> dict[Path, str]:
    """Every compact file with the text it must have."""
    made: dict[Path, str] = {}
    for path in sorted(DATA.glob("*.yaml")):
        for name, value in MAKERS[path.stem](read(path)).items():
            made[DATA / f"{name}.json"] = _text(value)
    for path in sorted(LANGUAGES.glob("*.yaml")):
        made[path.with_suffix(".json")] = _text(read(path))
    return made


def read(path: Path) -> dict[str, Any]:
    """A YAML file of ours as plain data; it ends the program where the file cannot be read."""
    file, problems = load(path, path.name)
    if file is None or file.root is None or problems:
        raise SystemExit("\n".join(f"{problem.place}: {problem.message}" for problem in problems))
    data: dict[str, Any] = plain(file.root)
    return data


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> int:
    """Write every compact file anew; 1 when one could not be written."""
    problems = [problem for path, text in compacted().items() for problem in write_bytes(path, text.encode("utf-8"))]
    for problem in problems:
        sys.stderr.write(f"{problem.message}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
