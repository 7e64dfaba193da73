"""Files go where they belong, whole or not at all, and never over one that somebody edited or has open."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workspaces import LETTER, REPOSITORY, STATEMENT, drafts, lines, opened, snapshot
from zerodraft import output, pipeline
from zerodraft.files import digest
from zerodraft.output import RECORD, save

EDITED = (
    "build/x.docx:1:1 error ZD019 the file was edited since it was built, and is left as it is"
    " / keep it under another name, or delete it; then build again"
)


def saved(folder: Path, data: bytes) -> list[str]:
    return lines(save(folder, "x.docx", data, "build/x.docx"))


def record(folder: Path) -> object:
    record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    assert [*record] == ["format", "files"]
    return record["files"]


def test_a_file_is_written_recorded_and_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    for data in (b"one", b"two"):
        assert saved(folder, data) == []
        assert (folder / "x.docx").read_bytes() == data
        assert record(folder) == {"x.docx": digest(data)}
    assert sorted(path.name for path in folder.iterdir()) == [RECORD, "x.docx"]


def test_a_file_that_was_edited_is_left_as_it_is(tmp_path: Path) -> None:
    saved(tmp_path, b"one")
    (tmp_path / "x.docx").write_bytes(b"one, edited")
    before = snapshot(tmp_path)
    assert saved(tmp_path, b"two") == [EDITED]
    assert snapshot(tmp_path) == before


def test_a_file_that_nobody_built_counts_as_edited(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"somebody's")
    assert saved(tmp_path, b"two") == [EDITED]
    assert (tmp_path / "x.docx").read_bytes() == b"somebody's"


def test_a_file_that_was_edited_and_put_back_is_written(tmp_path: Path) -> None:
    saved(tmp_path, b"one")
    (tmp_path / "x.docx").write_bytes(b"edited")
    assert saved(tmp_path, b"two") == [EDITED]
    (tmp_path / "x.docx").write_bytes(b"one")
    assert saved(tmp_path, b"two") == []


def test_a_file_that_was_deleted_is_written_again(tmp_path: Path) -> None:
    saved(tmp_path, b"one")
    (tmp_path / "x.docx").unlink()
    assert saved(tmp_path, b"two") == []


@pytest.mark.parametrize(
    ("lock", "program"),
    [
        ("~$x.docx", "Word"),
        ("~$.docx", "Word"),
        ("~$docx", "Word"),
        (".~lock.x.docx#", "LibreOffice"),
    ],
)
def test_a_file_that_is_open_is_left_as_it_is(lock: str, program: str, tmp_path: Path) -> None:
    saved(tmp_path, b"one")
    (tmp_path / lock).write_bytes(b"somebody")
    before = snapshot(tmp_path)
    assert saved(tmp_path, b"two") == [
        f"build/x.docx:1:1 error ZD019 the file is open in {program} / close it there and run the command again;"
        f' if it is not open, delete "{lock}" beside it'
    ]
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("lock", ["~$y.docx", ".~lock.y.docx#", "x.docx~", "~$x.txt"])
def test_another_file_that_is_open_is_no_matter(lock: str, tmp_path: Path) -> None:
    (tmp_path / lock).write_bytes(b"somebody")
    assert saved(tmp_path, b"one") == []


DAMAGE = {
    "empty": b"",
    "cut off": b'{"x.docx": "ab',
    "not UTF-8": b"\xff\xfe\x00",
    "a list": b"[1, 2]",
    "null": b"null",
    "nested without end": b"[" * 100_000,
    "other values": b'{"format": 1, "files": {"x.docx": ["a"], "y": null}}',
    "no files": b'{"format": 1, "files": null}',
    "of another format": b'{"format": 2, "files": {"x.docx": "%s"}}' % digest(b"one").encode(),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=list(DAMAGE))
def test_a_damaged_record_loses_nothing(damage: bytes, tmp_path: Path) -> None:
    saved(tmp_path, b"one")
    (tmp_path / RECORD).write_bytes(damage)
    assert saved(tmp_path, b"two") == [EDITED]
    assert (tmp_path / "x.docx").read_bytes() == b"one"
    assert lines(save(tmp_path, "y.docx", b"new", "build/y.docx")) == []
    assert saved(tmp_path, b"one") == [], "the very same file may be written again, and is known from then on"
    assert saved(tmp_path, b"two") == []


STEPS = ("open", "fdopen", "replace")
FAILURES = {
    "a full disk": (OSError(errno.ENOSPC, "x"), "the disk is full / free some space and run the command again"),
    "a read-only disk": (OSError(errno.EROFS, "x"), "the disk is read-only / copy the workspace to another disk"),
    "a read-only folder": (
        PermissionError(errno.EACCES, "x"),
        'the folder "FOLDER" may not be written to, or the file is open in another program'
        " / close the file, or allow writing to the folder",
    ),
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("failure", FAILURES)
def test_a_build_that_cannot_write_says_so_and_loses_nothing(
    failure: str, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    assert pipeline.build(world, "statement", ["docx"]).input == ()
    changed = drafts(tmp_path, statement=STATEMENT.replace("Vienna", "Minsk").replace("Egypt", "Eritrea"))
    before = snapshot(tmp_path)
    error, expected = FAILURES[failure]

    def fail(*given: object, **named: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(os, step, fail)
        written = pipeline.build(changed, "statement", ["docx", "text"])
    assert written.files == ()
    folder = (tmp_path / "build").as_posix()
    said = [f"{each.code} {each.message} / {each.mend}".replace(folder, "FOLDER") for each in written.input]
    assert set(said) == {f"ZD018 {expected}"}
    assert snapshot(tmp_path) == before
    again = pipeline.build(opened(tmp_path), "statement", ["docx", "text"])
    assert again.input == ()
    assert again.files == ("build/statement.docx", "build/statement.txt")


def test_a_record_that_cannot_be_written_does_not_make_the_file_a_stranger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path, b"one")
    replace = os.replace

    def fail(source: str, target: str) -> None:
        if Path(target).name == RECORD:
            raise OSError(errno.ENOSPC, "x")
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", fail)
        assert [line.split(" / ")[0].split(" error ")[1] for line in saved(tmp_path, b"two")] == [
            "ZD018 the disk is full"
        ]
    assert saved(tmp_path, b"two") == []
    assert record(tmp_path) == {"x.docx": digest(b"two")}


def test_a_build_folder_that_is_a_file_is_said_to_be_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    world = drafts(tmp_path, statement=STATEMENT)
    written = pipeline.build(world, "statement", ["docx"])
    assert [(each.code, str(each.place)) for each in written.input] == [("ZD018", "build/statement.docx:1:1")]
    assert (tmp_path / "build").read_text(encoding="utf-8") == "a file"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_build_folder_that_is_a_link_out_of_the_workspace_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "build").symlink_to(tmp_path / "elsewhere")
    written = pipeline.build(drafts(tmp_path / "mine", statement=STATEMENT), "statement", ["docx"])
    assert lines(written.input) == [
        'build/statement.docx:1:1 error ZD016 the folder "build" lies outside the workspace'
        " / make it an ordinary folder, and copy from there"
    ]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_ctrl_c_while_a_file_is_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        save(tmp_path, "x.docx", b"one", "build/x.docx")
    assert list(tmp_path.iterdir()) == []


def test_one_kind_that_is_open_does_not_keep_the_others_from_being_built(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=STATEMENT)
    (tmp_path / "build" / "~$atement.docx").write_bytes(b"")
    written = pipeline.build(world, "statement", ["docx", "text"])
    assert written.files == ("build/statement.txt",)
    assert [each.code for each in written.input] == ["ZD019"]


# ---- Two at once


def test_many_threads_keep_the_record_whole(tmp_path: Path) -> None:
    names = [f"{at:02}.docx" for at in range(24)]
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda name: save(tmp_path, name, name.encode(), name), names))
    assert results == [()] * len(names)
    assert record(tmp_path) == {name: digest(name.encode()) for name in names}
    assert sorted(path.name for path in tmp_path.iterdir()) == [RECORD, *names]


SEVERAL = """
import sys
sys.path[:0] = [sys.argv[1] + "/src", sys.argv[1] + "/tests"]
from pathlib import Path
from zerodraft.output import save
for at in range(12):
    name = f"{sys.argv[3]}-{at}.docx"
    assert save(Path(sys.argv[2]), name, name.encode(), name) == ()
"""


def test_several_processes_keep_the_record_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SEVERAL, str(REPOSITORY), str(tmp_path)]
    running = [subprocess.Popen([*command, who], stderr=subprocess.PIPE) for who in "abc"]
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 3
    names = [f"{who}-{at}.docx" for who in "abc" for at in range(12)]
    assert record(tmp_path) == {name: digest(name.encode()) for name in names}


def test_two_builds_of_one_draft_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    with ThreadPoolExecutor(4) as pool:
        done = list(
            pool.map(lambda name: pipeline.build(opened(tmp_path), name, ["docx"]), ["statement", "letter"] * 4)
        )
    assert [each.input for each in done] == [()] * 8
    built = record(tmp_path / "build")
    assert isinstance(built, dict)
    for name in ("statement.docx", "letter.docx"):
        assert built[name] == digest((tmp_path / "build" / name).read_bytes())


def test_a_lock_that_nobody_gives_back_is_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "_PATIENCE", 0.05)
    (tmp_path / ".built.lock").write_bytes(b"")
    assert saved(tmp_path, b"one") == []
    assert record(tmp_path) == {"x.docx": digest(b"one")}
    assert not (tmp_path / ".built.lock").exists()


# ---- The cache


def kept(root: Path) -> list[Path]:
    return sorted((root / "build" / ".cache").rglob("*.json"))


def built(root: Path) -> bytes:
    """The letter with its annex, built in a run of its own."""
    (root / "build" / "letter.docx").unlink(missing_ok=True)
    written = pipeline.build(opened(root), "letter", ["docx"])
    assert written.input == (), lines(written.input)
    return (root / "build" / "letter.docx").read_bytes()


@pytest.fixture
def warm(tmp_path: Path) -> Path:
    drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    built(tmp_path)
    kinds = {path.parent.name for path in kept(tmp_path)}
    assert {"settings", "draft", "template", "body", "clause", "source", "reference"} <= kinds
    return tmp_path


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=list(DAMAGE))
def test_a_damaged_cache_is_ignored(damage: bytes, warm: Path) -> None:
    expected = built(warm)
    for path in kept(warm):
        path.write_bytes(damage)
    assert built(warm) == expected
    assert built(warm) == expected


@pytest.mark.parametrize("word", ["severe challenge", "Vienna", "statement", "w:pPr", "1", "null", "[0,"])
def test_a_word_that_changed_in_the_cache_is_never_printed(word: str, warm: Path) -> None:
    expected = built(warm)
    changed = 0
    for path in kept(warm):
        data = path.read_bytes()
        changed += word.encode() in data
        path.write_bytes(data.replace(word.encode(), b"2"))
    assert changed
    assert built(warm) == expected


def test_entries_of_the_cache_that_changed_places_are_ignored(warm: Path) -> None:
    expected = built(warm)
    texts = [path.read_bytes() for path in kept(warm)]
    for path, text in zip(kept(warm), [*texts[1:], texts[0]], strict=True):
        path.write_bytes(text)
    assert built(warm) == expected


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / ".cache").write_text("a file", encoding="utf-8")
    drafts(tmp_path, statement=STATEMENT, letter=LETTER)
    assert built(tmp_path) == built(tmp_path)


def test_what_changed_is_read_again_though_it_was_kept(warm: Path) -> None:
    before = built(warm)
    drafts(warm, statement=STATEMENT.replace("Egypt", "Eritrea"))
    assert built(warm) != before
