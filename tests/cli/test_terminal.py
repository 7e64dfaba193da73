"""What holds for every command: quick help, exit codes, UTF-8, and never a traceback."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from typed import SOURCE, line, process, typed
from workspaces import LETTER, STATEMENT, drafts
from zerodraft import pipeline
from zerodraft.cli.group import COMMANDS

UNLOADED = "import sys, zerodraft.cli; print(*sorted(n for n in sys.modules if n.startswith('zerodraft')))"
FOREIGN = STATEMENT.replace("End the Exploitation", "“Déjà vu” – Łódź, 東京")


def test_help_loads_no_command_and_no_step() -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNLOADED], env={**os.environ, "PYTHONPATH": str(SOURCE)}, capture_output=True, text=True
    )
    assert done.stdout.split() == ["zerodraft", "zerodraft.cli", "zerodraft.cli.group", "zerodraft.cli.guard"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_line_and_shows_an_example(name: str, tmp_path: Path) -> None:
    done = typed(tmp_path, name, "--help")
    assert done.exit_code == 0
    assert f"zerodraft {name}" in done.output.partition("Usage:")[2].partition("\n")[2]
    assert COMMANDS[name] in " ".join(typed(tmp_path, "--help").output.split())


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("build", 1, ""),
        ("build letter", 0, "build/letter.docx"),
        ("build nobody", 1, 'error ZD010 there is no draft called "nobody"'),
        ("build broken", 1, "drafts/broken/draft.yaml:2:1: error ZD005"),
        ("build ../letter", 1, 'error ZD016 "../letter" cannot be the name of a draft'),
        ("build CON", 1, 'error ZD016 "CON" cannot be the name of a draft'),
        ("build /etc/passwd", 1, 'error ZD016 "/etc/passwd" cannot be the name of a draft'),
        ("explain ZD501 \x1b[2J", 2, "unexpected extra argument"),
        ("build \x1b[2J", 1, 'error ZD016 "\ufffd[2J" cannot be the name of a draft'),
        ("build folder", 1, "error ZD010 the folder drafts/folder has no draft.yaml"),
        ("build --as odt", 2, "odt"),
        ("build --jobs 0", 2, "jobs"),
        ("check letter", 0, "letter: "),
        ("check broken", 1, "drafts/broken/draft.yaml:2:1: error ZD005"),
        ("show nobody", 1, 'error ZD010 there is no draft called "nobody"'),
        ("show letter --stage attic", 2, "attic"),
        ("release letter", 1, "letter is not released"),
        ("explain ZD501", 0, "ZD501 stale-anniversary"),
        ("explain ZD5O1", 2, 'there is no code "ZD5O1"; do you mean ZD501?'),
        ("library check", 0, "wordings proved"),
        ("library show palermo", 1, "error ZD010"),
        ("lookup state xyzzy", 1, 'nothing is known for "xyzzy"'),
        ("lookup state", 2, "say what to look up"),
        ("new letter", 1, "error ZD019"),
        ("new ../x", 1, "error ZD016"),
        ("new x --template t --from letter", 2, "exclude each other"),
        ("new x --date 2027-02-30", 2, "there is no day"),
        ("new", 2, "say what the draft shall be called"),
        ("nonsense", 2, 'there is no command "nonsense"\n'),
        ("buld", 2, 'there is no command "buld"; do you mean "build"?'),
        ("lookup agenda xyzzy", 1, 'nothing is known for "xyzzy"; the register has items of sessions '),
        ("", 2, "Missing command"),
    ],
)
def test_exit_codes_and_words(words: str, code: int, said: str, tmp_path: Path) -> None:
    broken = STATEMENT.replace("template:", "tempalte:")
    drafts(tmp_path, statement=STATEMENT, letter=LETTER, broken=broken)
    (tmp_path / "drafts" / "folder").mkdir()
    done = typed(tmp_path, *words.split(" ") if words else [])
    assert (done.exit_code, said in done.output) == (code, True), done.output
    assert "Traceback" not in done.output
    assert "\x1b" not in done.output


@pytest.mark.parametrize("words", ["build", "check", "show x", "release x", "new x", "library check", "lookup group x"])
def test_without_a_workspace_nothing_can_run(words: str, tmp_path: Path) -> None:
    done = process(tmp_path, *words.split())
    assert done.returncode == 2
    assert b"there is no zerodraft.yaml here or in a folder above" in done.stderr
    assert b"zerodraft init" in done.stderr


@pytest.mark.parametrize("folder", ["nowhere", "zerodraft.yaml", "a\x1b[2J"])
def test_a_folder_that_is_none_is_said(folder: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    done = typed(tmp_path / folder, "build")
    assert done.exit_code == 2
    assert "error ZD001 there is no folder" in done.output
    assert "\x1b" not in done.output


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("", "zerodraft.yaml:1:1: error ZD001 the file is empty"),
        ("format: 2\n", "error ZD008"),
        ("format: 1\nlook: nice\n", 'zerodraft.yaml:2:1: error ZD005 there is no key "look" here'),
    ],
)
def test_settings_that_cannot_be_read_stop_everything(settings: str, said: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    (tmp_path / "zerodraft.yaml").write_text(settings, encoding="utf-8")
    done = typed(tmp_path, "build")
    assert (done.exit_code, said in done.output) == (2, True), done.output


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16"])
def test_every_name_can_be_printed_on_every_console(encoding: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=FOREIGN)
    done = process(tmp_path, "show", "statement", PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert "“Déjà vu” – Łódź, 東京" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    words = line("-C", str(tmp_path), "lookup", "agenda", "of", "--json")
    running = subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout and running.stderr
    running.stdout.read(10)
    running.stdout.close()
    said = running.stderr.read()
    running.stderr.close()
    assert running.wait() in (0, 1)
    assert said == b""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_streams_that_were_closed_before_are_no_fault(closed: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    words = " ".join(map(shlex.quote, line("-C", str(tmp_path), "check")))
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(["sh", "-c", f"{words} {closed}"], env=environment, capture_output=True)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


ENDED_WHILE_WRITING = """
import os, signal
from pathlib import Path
from zerodraft.cli import guard
from zerodraft.files import write_bytes
os.fsync = lambda number: os.kill(os.getpid(), signal.SIGTERM)
guard.run(lambda: write_bytes(Path("x.docx"), b"new"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_a_process_that_is_ended_leaves_no_unfinished_file(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"old")
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(
        [sys.executable, "-c", ENDED_WHILE_WRITING], cwd=tmp_path, env=environment, capture_output=True
    )
    assert (done.returncode, done.stderr) == (143, b"")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.docx", b"old")]


def pressed(running: subprocess.Popen[bytes]) -> None:
    """Ctrl-C, and again when it came in a moment in which Python's own terminal code drops it."""
    for _ in range(6):
        running.send_signal(signal.SIGINT)
        try:
            running.wait(timeout=5)
            return
        except subprocess.TimeoutExpired:
            continue
    running.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_control_c_stops_without_a_word_too_many(tmp_path: Path) -> None:
    import pty

    drafts(tmp_path, statement=STATEMENT)
    parent, child = pty.openpty()
    running = subprocess.Popen(
        line("new", "mine"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdin=child,
        stdout=child,
        stderr=subprocess.PIPE,
    )
    os.close(child)
    shown = b""
    while b"number" not in shown:
        shown += os.read(parent, 1000)
    pressed(running)
    assert running.stderr
    said = running.stderr.read().decode()
    running.stderr.close()
    assert running.returncode == 130
    os.close(parent)
    assert said.split()[-1] == "stopped"
    assert "Traceback" not in said
    assert not (tmp_path / "drafts" / "mine").exists()


def test_a_fault_of_ours_is_one_line_and_says_how_to_report_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise ValueError("the tree has no root\nor so")

    drafts(tmp_path, statement=STATEMENT)
    monkeypatch.setattr(pipeline, "build", failing)
    done = typed(tmp_path, "build")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "this is a fault of zerodraft, please report it: ValueError: the tree has no root or so",
        "for the details, run the command again with ZERODRAFT_DEBUG=1",
    ]


def test_details_of_a_fault_are_there_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise ValueError("the tree has no root")

    drafts(tmp_path, statement=STATEMENT)
    monkeypatch.setattr(pipeline, "build", failing)
    monkeypatch.setenv("ZERODRAFT_DEBUG", "1")
    assert isinstance(typed(tmp_path, "build").exception, ValueError)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device that is always full")
def test_output_that_cannot_be_written_is_no_fault_of_ours(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    with open("/dev/full", "wb") as full:
        environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
        done = subprocess.run(line("-C", str(tmp_path), "check"), env=environment, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("this computer refused something that zerodraft needs: ")
    assert b"Traceback" not in done.stderr


def test_colour_is_for_terminals_only(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT.replace("template:", "tempalte:"))
    assert b"\x1b" not in process(tmp_path, "build").stderr


def test_json_is_json_and_nothing_else(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT.replace("template:", "tempalte:"))
    done = process(tmp_path, "check", "--format", "json")
    (first, *_) = json.loads(done.stdout)
    assert done.stderr == b""
    assert first["place"] == {"file": "drafts/statement/draft.yaml", "line": 2, "column": 1}
    assert first["code"] == "ZD005"


def test_the_version_is_told(tmp_path: Path) -> None:
    done = typed(tmp_path, "--version")
    assert (done.exit_code, done.output.startswith("zerodraft")) == (0, True)
