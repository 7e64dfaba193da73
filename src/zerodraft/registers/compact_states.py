"""The compact form of the States: one file of facts, and per language one of names with their index."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import Any

from ..model.library import LANGUAGES
from .articles import without_article
from .fold import fold
from .order import ORDERS, Keys, ordered_by

Data = dict[str, Any]


def states(data: Data, keys: Keys | None = None) -> dict[str, Data]:
    """`states` (status and dates of each State) and `states.<language>` (names, index), from the YAML as plain data.

    keys: for each order what a name sorts by; left out, as for the States of a mission, names have no place in it.
    """
    facts = {state["id"]: _facts(state, data["sources"]) for state in data["states"]}
    made: dict[str, Data] = {"states": {"states": facts}}
    for language in LANGUAGES:
        made[f"states.{language}"] = _language(data, language, keys or {})
    return made


def _facts(state: Data, sources: Data) -> Data:
    status = [[item["is"], item["from"], sources[item["source"]]["verified"]] for item in state["status"]]
    facts = {"since": state.get("since", {}).get("on", ""), "until": _next_day(_last(state)), "status": status}
    if "ended" in state:
        facts["successors"] = state["ended"]["successors"]
    capital = state.get("capital")
    if capital:
        read = sources[capital["source"]]["verified"]
        facts["capital"] = {language: [name, read] for language, name in capital.items() if language != "source"}
    return facts


def _last(state: Data) -> str:
    """The last day of a State that has ended."""
    return str(state.get("ended", {}).get("on", ""))


def _next_day(last: str) -> str:
    return (date.fromisoformat(last) + timedelta(days=1)).isoformat() if last else ""


def _language(data: Data, language: str, keys: Keys) -> Data:
    sources = data["sources"]
    made: Data = {
        "sources": {key: source["title"] for key, source in sources.items()},
        "names": {},
        "popular": {},
    }
    index = Index()
    for state in data["states"]:
        made["names"][state["id"]] = _names(state["names"][language], language, sources, keys)
        _doubt_formal(made["names"][state["id"]], state["names"]["en"])
        _index_names(index, state, made["names"][state["id"]])
        popular = state.get("popular", {}).get(language)
        if popular:
            source = popular["source"]
            read = sources[source]["verified"]
            made["popular"][state["id"]] = [
                popular.get("article", ""), popular["short"], source, read, popular.get("from", ""),
            ]  # fmt: skip
            index.add(popular["short"], state["id"], "popular")
        for alias in state.get("aliases", {}).get(language, ()):
            words, last = (alias["name"], alias["until"]) if isinstance(alias, dict) else (alias, _last(state))
            if not index.knows(words, state["id"]):
                index.add(words, state["id"], "alias", "", _next_day(last))
    for name in data["not_states"] if language == "en" else ():
        index.add(name, "", "other")
    made["ambiguous"] = {fold(item["words"]): item["states"] for item in data["ambiguous"]} if language == "en" else {}
    made["index"] = {key: sorted(entries, key=lambda entry: bool(entry[3])) for key, entries in index.entries.items()}
    made["first"] = index.lengths()
    return made


def _names(names: list[Data], language: str, sources: Data, keys: Keys) -> list[Data]:
    """The names of a State, newest first; a short name that goes on under another formal one was read for both."""
    made = [_name(name, language, sources, keys) for name in names]
    for _, run in groupby(zip(names, made, strict=True), key=lambda both: both[1]["text"]):
        alike = list(run)
        read, source = _short_read([name for name, _ in alike], sources)
        for _, name in alike:
            name["read"] = read
            if read != "never" and not sources[name["source"]]["verified"]:
                name["source"] = source
    return made


def _short_read(names: list[Data], sources: Data) -> tuple[str, str]:
    """The first day on which one short name of several entries is known from a source of one of them, and which."""
    oldest = names[-1]
    began = (
        {"from": oldest["from"], "from_source": oldest.get("from_source", oldest["source"])} if "from" in oldest else {}
    )
    reads = []
    for name in names:
        told = {key: value for key, value in name.items() if key not in ("from", "from_source")} | began
        if "short_seen" in name:
            told["seen"] = name["short_seen"]
        reads.append((_read_from(told, name["source"], sources, article=True), str(name["source"])))
    return min(reads)


def _name(name: Data, language: str, sources: Data, keys: Keys) -> Data:
    """A name as the program reads it; `read` says from which day on a source stands for it."""
    article, short = str(name.get("article", "")), str(name["short"])
    made = {
        "from": name.get("from", ""),
        "article": article,
        "label": name.get("label", short),
        "text": name.get("text") or article + (" " if article and not article.endswith("'") else "") + short,
        "formal": name.get("formal", ""),
        "source": name["source"],
        "formal_source": name.get("formal_source", name["source"]),
        "sort": {order: keys.get(order, {}).get(ordered_by(name, order), "") for order in ORDERS[language]},
    }
    made["formal_read"] = _read_from(name, made["formal_source"], sources, article=False)
    return made


def _doubt_formal(names: list[Data], english: list[Data]) -> None:
    """One formal name where English has several was read for the days of the newest: kingdoms became republics."""
    if len(names) == 1 < len(english) and not names[0]["from"]:
        names[0]["formal_read"] = max(names[0]["formal_read"], str(english[0].get("from", "")))


def _read_from(name: Data, source: str, sources: Data, *, article: bool) -> str:
    """The first day on which the name is known from a source: its `from`, the date of the source, or "never"."""
    if not sources[source]["verified"] or (article and not sources[name.get("article_source", source)]["verified"]):
        return "never"
    if "from" not in name or sources[name.get("from_source", source)]["verified"]:
        return str(name.get("from", ""))
    seen = name.get("seen", {}).get("on", sources[source]["as_of"])
    return str(max(min(seen, sources[source]["as_of"]), name["from"]))


class Index:
    """Every form of every name by its folded words, with the days between which it is the name of that State."""

    def __init__(self) -> None:
        self.entries: dict[str, list[list[str]]] = {}

    def add(self, text: str, state: str, form: str, since: str = "", until: str = "") -> None:
        """Enter a form; stretches of days that touch become one."""
        found = self.entries.setdefault(fold(text), [])
        for entry in found:
            if entry[:2] == [state, form] and until and entry[2] == until:
                entry[2] = since
                return
        if [state, form, since, until] not in found:
            found.append([state, form, since, until])

    def knows(self, text: str, state: str) -> bool:
        """True when the text is a name of the State already, and still is."""
        return any(entry[0] == state and not entry[3] for entry in self.entries.get(fold(text), ()))

    def lengths(self) -> dict[str, list[int]]:
        """For each first word the numbers of words that a name beginning with it may have, longest first."""
        made: dict[str, set[int]] = {}
        for key in self.entries:
            made.setdefault(key.split(" ")[0], set()).add(len(key.split(" ")))
        return {first: sorted(found, reverse=True) for first, found in made.items()}


def _index_names(index: Index, state: Data, names: list[Data]) -> None:
    until = _next_day(_last(state))
    for name in names:
        since = name["from"] or state.get("since", {}).get("on", "")
        for text, form in ((name["label"], "un-short"), (name["text"], "un-short"), (name["formal"], "un-formal")):
            if text:
                index.add(without_article(text), state["id"], form, since, until)
        until = name["from"]
