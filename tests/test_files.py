"""Files are read whole or said to be unreadable, and written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerodraft import files
from zerodraft.files import digest, read_text, write_bytes


def said(path: Path, data: bytes = b"new") -> list[str]:
    folder = path.parent.as_posix()
    problems = write_bytes(path, data)
    return [f"{p.code} {p.message} / {p.mend}".replace(folder, "FOLDER") for p in problems]


def test_bytes_are_written_and_folders_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x.docx"
    assert write_bytes(path, b"one") == ()
    assert write_bytes(path, b"two\r\n") == ()
    assert path.read_bytes() == b"two\r\n"
    assert [entry.name for entry in path.parent.iterdir()] == ["x.docx"]


FAILURES = {
    "a full disk": (
        OSError(errno.ENOSPC, "No space left"),
        "ZD018 the disk is full / free some space and run the command again",
    ),
    "a read-only disk": (
        OSError(errno.EROFS, "Read-only"),
        "ZD018 the disk is read-only / copy the workspace to another disk",
    ),
    "a read-only folder": (
        PermissionError(errno.EACCES, "Permission denied"),
        'ZD018 the folder "FOLDER" may not be written to, or the file is open in another program'
        " / close the file, or allow writing to the folder",
    ),
    "a name too long": (
        OSError(errno.ENAMETOOLONG, "File name too long"),
        "ZD018 the name of the file is too long / choose a shorter name",
    ),
    "a broken disk": (
        OSError(errno.EIO, "x"),
        f"ZD018 the file cannot be written: {os.strerror(errno.EIO)} / try again, or copy the workspace to another disk",
    ),
}


@pytest.mark.parametrize("step", ["open", "fsync", "replace", "mkdir"])
@pytest.mark.parametrize(("failure", "expected"), FAILURES.values(), ids=list(FAILURES))
def test_a_failure_leaves_the_old_file_and_nothing_else(
    failure: OSError, expected: str, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"old")

    def fail(*args: object, **kwargs: object) -> None:
        raise failure

    monkeypatch.setattr(os, step, fail)
    if step == "mkdir":
        path.unlink()
        path = tmp_path / "new" / "x.docx"
        assert said(path) == [expected]
        assert list(tmp_path.iterdir()) == []
        return
    assert said(path) == [expected]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_who_may_read_a_file_stays_when_it_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    assert write_bytes(path, b"new") == ()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_with_the_name_of_the_file_is_said_to_be_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "x.docx").mkdir()
    expected = "ZD018 a folder has the name of the file / rename that folder, or choose another name"
    assert said(tmp_path / "x.docx") == [expected]
    assert list(tmp_path.rglob("*")) == [tmp_path / "x.docx"]


def test_a_file_with_the_name_of_the_folder_is_said_to_be_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"")
    assert said(tmp_path / "build" / "x.docx") == [
        'ZD018 "FOLDER" is not a folder / rename the file of that name: a folder is needed there'
    ]


def test_a_name_that_no_file_can_have_is_said_to_be_so(tmp_path: Path) -> None:
    assert said(tmp_path / "x\0y") == ["ZD018 a file cannot have such a name / choose another name"]
    assert said(tmp_path / ("x" * 300))[0].startswith("ZD018 the name of the file is too long")
    assert list(tmp_path.iterdir()) == []


def test_an_unfinished_file_of_another_run_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / f".x.docx.{os.getpid()}-0.tmp").write_bytes(b"other")
    assert write_bytes(tmp_path / "x.docx", b"new") == ()
    assert (tmp_path / f".x.docx.{os.getpid()}-0.tmp").read_bytes() == b"other"


def test_a_text_is_read_with_its_line_ends_and_without_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\n")
    assert read_text(path, "x.md") == ("a\r\nb\n", ())
    assert read_text(path, "x.md", keep_mark=True) == ("\ufeffa\r\nb\n", ())


def test_a_forbidden_character_is_a_problem_and_the_text_is_safe_to_go_on_with(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"a\r\nb\x1b[31m")
    text, problems = read_text(path, "x.md")
    assert text == "a\r\nb\ufffd[31m"
    assert [str(problem.place) for problem in problems] == ["x.md:2:2"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (problem,) = read_text(tmp_path / "pipe", "pipe").problems
    assert problem.message == "this is not an ordinary file"


def test_a_file_that_may_not_be_read_is_said_to_be_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"a")

    def fail(*args: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files, "open", fail, raising=False)
    (problem,) = read_text(path, "x.md").problems
    assert (problem.code, problem.message) == ("ZD001", "the file may not be read")


def test_a_digest_is_sha_256() -> None:
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_problem(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(data)
    text, problems = read_text(path, "any.txt")
    assert text is not None or problems
    for problem in problems:
        assert problem.place is not None
        assert problem.mend
