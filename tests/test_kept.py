"""What is kept of a file is what stood in it: by its bytes, its path, and the code and facts it was read with."""

from __future__ import annotations

from pathlib import Path

import pytest

from zerodraft.kept import READERS, Cache, read_kept
from zerodraft.model.problem import Place, Problem, Result
from zerodraft.model.settings import Settings

WRONG = Problem("ZD007", "error", "no", Place("x"))


class Reader:
    """Reads a file of one number, and counts how often it was asked; `edit` happens while it reads."""

    def __init__(self, path: Path, edit: str = "") -> None:
        self.path, self.edit, self.times = path, edit, 0

    def __call__(self) -> Result[Settings | None]:
        self.times += 1
        if self.edit:
            self.path.write_text(self.edit, encoding="utf-8")
        text = self.path.read_text(encoding="utf-8")
        return Result(Settings(int(text))) if text.isdecimal() else Result(None, (WRONG,))


def read(reader: Reader, folder: Path, shown: str = "x") -> int | None:
    """The number, as a new process would read it."""
    found, _ = read_kept(reader.path, shown, "settings", Settings, Cache(folder, "1"), reader)
    return found.format if found else None


def test_a_cache_gives_back_what_was_put(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert cache.get("phrase", "abc") is None
    cache.put("phrase", "abc", ["é", 1, None, {"k": True}])
    assert cache.get("phrase", "abc") == ["é", 1, None, {"k": True}]
    assert cache.get("other", "abc") is None
    assert Cache(tmp_path / "cache", "2").get("phrase", "abc") is None
    assert Cache(None).get("phrase", "abc") is None


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'["1"]', b'["1", "other", 3]', b"\xff", b"[" * 100_000, b'{"a": 1}', b"\0" * 10]
)
def test_a_damaged_cache_is_a_miss(data: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("kind", "key", 1)
    (file,) = tmp_path.rglob("*.json")
    file.write_bytes(data)
    assert cache.get("kind", "key") is None


def test_a_cache_that_cannot_be_written_is_silent(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file")
    cache.put("kind", "key", 1)
    cache.put("kind", "key", object())
    cache.put("kind", "key", "\ud800")
    assert cache.get("kind", "key") is None


def test_a_file_is_read_once_per_content_and_path(tmp_path: Path) -> None:
    path, cache = tmp_path / "x", tmp_path / "cache"
    path.write_text("1", encoding="utf-8")
    reader = Reader(path)
    assert [read(reader, cache), read(reader, cache), reader.times] == [1, 1, 1]
    assert [read(reader, cache, "other"), reader.times] == [1, 2]
    path.write_text("2", encoding="utf-8")
    assert [read(reader, cache), reader.times] == [2, 3]


def test_a_file_with_a_problem_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("no", encoding="utf-8")
    reader = Reader(path)
    assert [read(reader, tmp_path), read(reader, tmp_path), reader.times] == [None, None, 2]


def test_an_edit_while_a_file_is_read_is_not_kept_for_the_text_before_it(tmp_path: Path) -> None:
    path, cache = tmp_path / "x", tmp_path / "cache"
    path.write_text("1", encoding="utf-8")
    assert read(Reader(path, edit="2"), cache) == 2
    path.write_text("1", encoding="utf-8")
    assert read(Reader(path), cache) == 1


def test_every_folder_that_reading_depends_on_changes_the_version() -> None:
    package = Path(__file__).parents[1] / "src" / "zerodraft"
    assert {name for name in READERS if not (package / name).is_dir()} == set()
    assert {".", "model", "yamlfile", "phrase", "registers", "registers/data"} <= set(READERS)
