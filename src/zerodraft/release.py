"""A released text: frozen as it was, known by the hash of its content, never written over."""

from __future__ import annotations

import json
from pathlib import Path

from . import codec, files
from .assemble.maker import Annexed
from .model.document import Block, Paragraph, Section, Table
from .model.gap import closed
from .model.problem import Place, Problem, Result
from .model.record import asdict, dataclass
from .workspace import Workspace, slug_problem

FOLDER = "released"
FROZEN = "document.json"
MANIFEST = "manifest.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release was made from: SHA-256 (hexadecimal) of the file, of its content, of every input by path.

    `accepted` are the findings that the draft declares or ignores.
    """

    format: int
    name: str
    date: str
    file: str
    file_sha256: str
    content_sha256: str
    inputs: dict[str, str]
    accepted: tuple[str, ...]


def content_digest(text: Annexed) -> str:
    """The hash of what a text says: ids, styles, numbers and words of its blocks, and the facts that a letter takes.

    Places in files do not count, so that a comment more in a draft makes no other text.
    """
    document = text.document
    lines = [document.title, document.language, *_lines(document.blocks), *_facts(text)]
    return files.digest("\n".join(lines).encode("utf-8"))


def reasons(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What keeps a text from being released: errors, gaps and pending States."""
    return tuple(each for each in problems if each.severity == "error" or each.code in ("ZD604", "ZD605"))


def freeze(workspace: Workspace, annexed: Annexed, docx: bytes, manifest: Manifest) -> tuple[Problem, ...]:
    """Write drafts/NAME/released: the file, its manifest, and the text as data for letters that annex it.

    Problems: ZD019 (another text was released under this name), ZD018 (cannot be written).
    """
    folder = workspace.root / "drafts" / manifest.name / FOLDER
    shown = workspace.shown(folder)
    against = workspace.outside(folder, workspace.root, "folder", shown, None) or _another(folder, shown, manifest)
    if against:
        return (against,)
    text = codec.encode(annexed)
    whole = files.digest(_json(text))
    frozen = {"format": FORMAT, "sha256": manifest.content_sha256, "whole_sha256": whole, "text": text}
    for file, data in (
        (manifest.file, docx),
        (FROZEN, _json(frozen)),
        (MANIFEST, _json(asdict(manifest))),
    ):
        problems = files.write_bytes(folder / file, data, shown=f"{shown}/{file}")
        if problems:
            return problems
    return ()


def frozen_at(name: str) -> str:
    """The file of a released text, as messages show it."""
    return f"drafts/{name}/{FOLDER}/{FROZEN}"


def released(workspace: Workspace, name: str, sha256: str, place: Place | None) -> Result[Annexed | None]:
    """The released text of that name.

    Problems: ZD021 (not released, damaged, not what the letter pins), ZD016, ZD008 (by a newer zerodraft).
    """
    refused = slug_problem(name, "released text", place)
    if refused:
        return Result(None, (refused,))
    path = workspace.root / frozen_at(name)
    outside = workspace.outside(path, workspace.root, "released text", name, place)
    if outside:
        return Result(None, (outside,))
    if not path.is_file():
        return _not_released(f'"{name}" is not released', place, f"zerodraft release {name}")
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(kept["format"], int) and kept["format"] > FORMAT:
            return Result(None, (_newer(workspace.shown(path), kept["format"]),))
        annexed: Annexed = codec.decode(kept["text"], Annexed)
        changed = files.digest(_json(kept["text"])) != kept["whole_sha256"]
        found = content_digest(annexed)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return _not_released(f'the released text "{name}" is damaged', place, "get it back from a copy")
    if changed or found != kept.get("sha256"):
        return _not_released(
            f'the released text "{name}" was changed after its release', place, "get it back from a copy"
        )
    if not sha256:
        message = f'the released text "{name}" is not pinned by its hash'
        problem = Problem("ZD021", "warning", message, place, f"add: sha256: {found}")
        return Result(annexed, (problem,))
    if found != sha256:
        return _not_released(
            f'the released text "{name}" is not the one this letter pins', place, f"it has sha256: {found}"
        )
    return Result(annexed)


def _another(folder: Path, shown: str, manifest: Manifest) -> Problem | None:
    """ZD019 when what lies there is no earlier try at this very release."""
    mend = "a released text is never written over: give the new one a draft of its own"
    for name, known in ((FROZEN, "sha256"), (MANIFEST, "content_sha256"), (MANIFEST, "file_sha256")):
        new = manifest.file_sha256 if known == "file_sha256" else manifest.content_sha256
        try:
            found = json.loads((folder / name).read_text(encoding="utf-8"))[known]
        except FileNotFoundError:
            continue
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            message = "what was released under this name is damaged"
            return Problem("ZD019", "error", message, Place(f"{shown}/{name}"), "get it back from a copy")
        if found != new:
            message = f"another text was released under this name ({str(found)[:12]}…)"
            return Problem("ZD019", "error", message, Place(f"{shown}/{name}"), mend)
    path = folder / manifest.file
    if path.exists() and files.digest(path.read_bytes()) != manifest.file_sha256:
        message = "the released file was edited since, and is left as it is"
        return Problem("ZD019", "error", message, Place(f"{shown}/{manifest.file}"), "move it away")
    return None


def _newer(shown: str, format: int) -> Problem:
    message = f"the file has format {format}, and this zerodraft reads formats up to {FORMAT}"
    return Problem("ZD008", "error", message, Place(shown), "install a newer zerodraft")


def _not_released(message: str, place: Place | None, mend: str) -> Result[Annexed | None]:
    return Result(None, (Problem("ZD021", "error", message, place, mend),))


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _facts(text: Annexed) -> list[str]:
    """What a letter says of the text beside its words: when and where it was adopted, by whom, which States."""
    spec, group = text.spec, text.group
    adopted, occasion, signatories = closed(spec.adopted), closed(spec.occasion), closed(spec.signatories)
    given: list[object] = [spec.template, spec.title, spec.date, spec.place, occasion and occasion.observance]
    given += [adopted.on, adopted.at, adopted.as_, adopted.occasion] if adopted else []
    parties = text.parties
    named = (*parties.parties, *parties.organizations, *((parties.lead,) if parties.lead else ()))
    given += [signatories and signatories.as_, *(f"{each.state} {each.play}" for each in named)]
    given += [parties.on, parties.constitutes]
    given += [*group.name.items(), *group.short.items()] if group else []
    return [str(each) for each in given]


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append("\t".join((block.id, block.role, block.number, block.text)))
            lines.extend(line for run in block.runs for line in _lines(run.note))
        elif isinstance(block, Section):
            lines.extend((f"{block.id}\t{block.role}", *_lines(block.blocks)))
        elif isinstance(block, Table):
            lines.extend(line for row in block.rows for cell in row for line in _lines(cell))
    return lines
