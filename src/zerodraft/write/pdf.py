"""PDF by an installed LibreOffice, from the DOCX that was built."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from ..model.problem import Place, Problem, Result
from ..model.stamp import Edition
from ..ooxml.reference import Reference
from . import docx

_PATIENCE = 180
_USUAL = {
    "darwin": "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "win32": "C:/Program Files/LibreOffice/program/soffice.exe",
}


def program() -> str | None:
    """LibreOffice's program on this machine, None where there is none."""
    usual = _USUAL.get(sys.platform, "")
    return shutil.which("soffice") or shutil.which("libreoffice") or (usual if os.path.exists(usual) else None)


def write(edition: Edition, reference: Reference | None) -> Result[bytes]:
    """The pages of the edition as PDF. Problems: ZD025 (no LibreOffice, or it failed), those of the DOCX."""
    shown = edition.document.place.file
    soffice = program()
    if soffice is None:
        message = "a PDF needs LibreOffice, and none was found on this machine"
        return _failed(message, shown, "install LibreOffice, or build the DOCX and print it from Word")
    data, problems = docx.write(edition, reference)
    return Result(b"", problems) if problems else _printed(soffice, data, shown)


def _printed(soffice: str, data: bytes, shown: str) -> Result[bytes]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "document.docx"
        source.write_bytes(data)
        profile = (Path(folder) / "profile").as_uri()
        command = [soffice, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf"]
        said: list[str] = []
        try:
            said = _run([*command, "--outdir", folder, str(source)])
            return Result(source.with_suffix(".pdf").read_bytes())
        except subprocess.TimeoutExpired:
            return _failed(f"LibreOffice did not finish within {_PATIENCE} seconds", shown, "close it and try again")
        except OSError:
            return _failed("LibreOffice made no PDF" + (f": {said[-1]}" if said else ""), shown, "open the DOCX in it")


def _run(command: list[str]) -> list[str]:
    """What the program said on its error channel, by lines; past its time it is ended with all that it started."""
    # soffice is a script: ending it alone would leave the office running
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        _, said = started.communicate(timeout=_PATIENCE)
    except BaseException:
        if sys.platform == "win32":
            started.kill()
        else:
            os.killpg(started.pid, signal.SIGKILL)
        started.communicate()
        raise
    return said.decode("utf-8", "replace").strip().splitlines()


def _failed(message: str, shown: str, mend: str) -> Result[bytes]:
    return Result(b"", (Problem("ZD025", "error", message, Place(shown), mend),))
