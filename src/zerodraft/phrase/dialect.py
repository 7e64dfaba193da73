"""Our Markdown: paragraphs, emphasis, inline notes, sub-paragraphs (a) and (i); in templates headings and sections."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.footnote import footnote_plugin

_SUBPARAGRAPH = re.compile(r"^\(([a-z]{1,5})\)[ \t]+")
_DIV = re.compile(r"^:::[ \t]*(.*)$")


def _div(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that begins with ::: opens or closes a section, or carries a mark of an if or for."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    found = _DIV.match(line)
    if not found or silent:
        return bool(found)
    token = state.push("div", "", 0)
    token.info, token.map = found[1].strip(), [start, start + 1]
    state.line = start + 1
    return True


def _subparagraph(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that begins with (a) or (i) starts a sub-paragraph of its own."""
    at = state.bMarks[start] + state.tShift[start]
    found = _SUBPARAGRAPH.match(state.src[at : state.eMarks[start]])
    if not found or silent:
        return bool(found)
    last = start + 1
    while last < state.lineMax and not state.isEmpty(last) and not _starts_block(state, last):
        last += 1
    token = state.push("subparagraph", "", 0)
    token.info, token.map = found[1], [start, last]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, last, state.blkIndent, False).strip()[found.end() :]
    inline.map, inline.children = [start, last], []
    state.line = last
    return True


def _starts_block(state: StateBlock, line: int) -> bool:
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    return bool(_SUBPARAGRAPH.match(text) or text.startswith(":::"))


def _markdown(structured: bool) -> MarkdownIt:
    markdown = MarkdownIt("zero").enable(["emphasis", "escape", "newline"])
    markdown.use(footnote_plugin, inline=True)
    markdown.disable(["footnote_def", "footnote_ref"])
    markdown.block.ruler.before("paragraph", "subparagraph", _subparagraph, {"alt": ["paragraph"]})
    if structured:
        markdown.enable("heading")
        markdown.block.ruler.before("heading", "div", _div, {"alt": ["paragraph"]})
    return markdown


WORDING, TEMPLATE = _markdown(False), _markdown(True)
