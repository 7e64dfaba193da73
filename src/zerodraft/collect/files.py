"""The files that collecting writes, as YAML that reads back the same: a source, a clause, a wording behind others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..model.library import SourceText
from ..model.problem import Result
from ..yamlfile.splice import append, quote
from .propose import Proposal

WIDTH = 140
"""Columns of a folded text, its indent left out."""
SCHEMA = "# yaml-language-server: $schema=../../docs/schema/{}.schema.json\n"
_ODD = re.compile(r"[^\S \u00a0]|  |^ | $")


def source_yaml(source: SourceText) -> str:
    """The file of a source."""
    lines = [
        SCHEMA.format("source") + "format: 1",
        *(f"{key}: {quote(getattr(source, key))}" for key in ("document", "title", "kind")),
        f"date: {source.date.isoformat()}",
        *(f"{key}: {quote(getattr(source, key))}" for key in ("language", "agreed_by", "how")),
    ]
    if source.voices:
        lines.append(f"voices: {_flow(source.voices)}")
    for key in ("symbol", "session", "received"):
        if getattr(source, key):
            lines.append(f"{key}: {_text(getattr(source, key))}")
    if source.items:
        lines.append(f"items: [{', '.join(_text(item) for item in source.items)}]")
    if source.parties:
        lines += ["parties:", *(f"  - {_text(state)}" for state in source.parties)]
    lines += list(_changes(source))
    lines.append("paragraphs:")
    lines += [f"  {quote(id)}: {block(text, 4)}" for id, text in source.paragraphs.items()]
    return "\n".join(lines) + "\n"


def clause_yaml(proposal: Proposal, source: SourceText, text: str, status: str) -> str:
    """The file of a new clause with its first wording."""
    topics = ", ".join(_text(topic) for topic in proposal.topics)
    lines = [
        SCHEMA.format("clause") + "format: 1",
        f"about: {quote(proposal.about)}",
        f"topics: [{topics}]",
        "wordings:",
        *_item(wording_yaml(proposal, source, text, status)),
    ]
    return "\n".join(lines) + "\n"


def with_wording(file: str, proposal: Proposal, source: SourceText, text: str, status: str) -> Result[str | None]:
    """The file of a clause with a wording behind its last one, every other byte as it was. Problems: ZD018."""
    return append(file, ("wordings",), wording_yaml(proposal, source, text, status))


def wording_yaml(proposal: Proposal, source: SourceText, text: str, status: str) -> str:
    """A wording as it would stand at the left margin."""
    return "\n".join(
        (
            f"id: {_text(proposal.wording)}",
            f"status: {status}",
            "source:",
            f"  document: {_text(source.document)}",
            f"  paragraph: {_text(proposal.paragraph)}",
            f"  sentences: {proposal.sentences}",
            "  values: {}",
            "parameters: {}",
            f"{source.language}: {block(text, 2)}",
        )
    )


def block(text: str, indent: int) -> str:
    """A text as a YAML value: folded where it is long, line by line where it has lines, else in quotation marks."""
    before = " " * indent
    rows = text.split("\n")
    if any(_ODD.search(row) or not row or not _printed(row) for row in rows):
        return quote(text)
    if len(rows) > 1:
        return "|-\n" + "\n".join(before + row for row in rows)
    if len(text) <= WIDTH // 2:
        return _text(text)
    return ">-\n" + "\n".join(before + row for row in _folded(text))


def _folded(text: str) -> Iterator[str]:
    """The text in rows that join to it with single blanks."""
    row = ""
    for word in text.split(" "):
        if row and len(row) + len(word) + 1 > WIDTH:
            yield row
            row = word
        else:
            row = f"{row} {word}" if row else word
    yield row


def _printed(row: str) -> bool:
    return row.replace("\u00a0", " ").isprintable()


def _text(text: str) -> str:
    """A scalar that no reader of YAML takes for a number or a date."""
    return (
        quote(text)
        if re.match(r"[^\W\d]", text)
        else f'"{quote(text)[1:-1]}"'
        if quote(text)[:1] == '"'
        else f'"{text}"'
    )


def _flow(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{quote(key)}: {quote(value)}" for key, value in values.items()) + "}"


def _changes(source: SourceText) -> Iterator[str]:
    if source.removed:
        yield "removed:"
    for gone in source.removed:
        yield f"  - {{start: {gone.start}, end: {gone.end}, text: {_text(gone.text)}, why: {quote(gone.why)}}}"
    if source.repairs:
        yield "repairs:"
    for repair in source.repairs:
        yield f"  - paragraph: {_text(repair.paragraph)}"
        yield from (f"    {key}: {_text(getattr(repair, key))}" for key in ("received", "repaired", "why"))
        yield from (f"    {key}: {getattr(repair, key)}" for key in ("start", "end"))


def _item(yaml: str) -> Iterator[str]:
    for number, line in enumerate(yaml.split("\n")):
        yield f"  {'- ' if number == 0 else '  '}{line}"
