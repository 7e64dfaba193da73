"""The States with a mission's own over them: facts, names, the index of names, and places in the orders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .compact_states import states
from .order import ORDERS
from .own import Entry, source_key

Table = dict[str, Any]
AFTER = "\x01"


def overlaid(name: str, built_in: Callable[[str], Table], mine: tuple[Entry, ...]) -> Table:
    """A table of the States ("states", "states.fr") with those of a mission."""
    written = [entry.data for entry in mine if entry.data]
    sources = {source_key(entry.id): {"title": entry.cited, "verified": entry.verified} for entry in mine}
    own = states({"states": written, "sources": sources, "ambiguous": [], "not_states": []})
    gone = {entry.id for entry in mine}
    if name == "states":
        return {**built_in(name), "states": _facts(built_in(name)["states"], own[name]["states"], gone, written)}
    return _names(built_in(name), own[name], gone, written, name.partition(".")[2])


def _facts(base: Table, own: Table, gone: set[str], written: list[Table]) -> Table:
    """The facts of all States in the English order; a new State stands behind the one that it sorts after."""
    after = {state["id"]: state["sorts_after"].get("en", "") for state in written}
    made = {id: own.get(id, facts) for id, facts in base.items() if id in own or id not in gone}
    for id in own:
        if id in base:
            continue
        behind = list(made)
        at = behind.index(after[id]) + 1 if after[id] in made else len(behind)
        made = {key: own[key] if key in own else made[key] for key in (*behind[:at], id, *behind[at:])}
    return made


def _names(base: Table, own: Table, gone: set[str], written: list[Table], language: str) -> Table:
    if not base:
        return base
    kept = {key: [hit for hit in hits if hit[0] not in gone] for key, hits in base["index"].items()}
    for key, hits in own["index"].items():
        kept[key] = sorted([*hits, *kept.get(key, ())], key=lambda hit: bool(hit[3]))
    names = {id: names for id, names in base["names"].items() if id not in gone} | own["names"]
    _place(names, base["names"], written, language)
    return {
        **base,
        "sources": base["sources"] | own["sources"],
        "names": names,
        "popular": {id: name for id, name in base["popular"].items() if id not in gone} | own["popular"],
        "ambiguous": {words: [id for id in ids if id not in gone] for words, ids in base["ambiguous"].items()},
        "index": {key: hits for key, hits in kept.items() if hits},
        "first": {
            word: sorted({*base["first"].get(word, ()), *own["first"].get(word, ())}, reverse=True)
            for word in (*base["first"], *own["first"])
        },
    }


def _place(names: Table, base: Table, written: list[Table], language: str) -> None:
    """Give each name of a mission its place in the order of the language.

    It is that behind the State it sorts after, else that of the same name in the register, else none.
    """
    for order in ORDERS[language]:
        places = Places(names, base, order, {state["id"]: state["sorts_after"].get(order, "") for state in written})
        for state in written:
            for name in names[state["id"]]:
                name["sort"][order] = places.of(state["id"], name["label"])


class Places:
    """What names are ordered by, worked out along who sorts after whom."""

    def __init__(self, names: Table, base: Table, order: str, after: dict[str, str]) -> None:
        self.names, self.base, self.order, self.after = names, base, order, after
        self.behind: dict[str, list[str]] = {}
        for state, before in after.items():
            self.behind.setdefault(before, []).append(state)

    def of(self, state: str, label: str = "") -> str:
        """The key of a State's name, or of its newest one."""
        marks = ""
        while before := self.after.get(state, ""):
            marks = AFTER * (self.behind[before].index(state) + 1) + marks
            state, label = before, ""
        known = self.base.get(state, ())
        found = next((name for name in known if not label or name["label"] == label), None)
        return f"{found['sort'][self.order]}{marks}" if found else ""
