"""What surrounds every command: UTF-8 output on every system, and an exit code instead of a traceback."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

import click

DEBUG = "ZERODRAFT_DEBUG"
COULD_NOT_RUN = 2
STOPPED = 130
ENDED = 128 + signal.SIGTERM


def run(command: Callable[[], object]) -> NoReturn:
    """Call a command and leave with its exit code: what it returned, 2 when it could not run, 130 after Ctrl-C."""
    _speak_utf8()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ENDED))  # so that unfinished files are taken away on the way out
    try:
        code = _outcome(command)
        for stream in (sys.stdout, sys.stderr):
            if stream:  # None when it was closed before we began
                stream.flush()
    except OSError:  # nobody reads on: `zerodraft show … | head`
        code = _silence()
    sys.exit(code)


def _outcome(command: Callable[[], object]) -> int:
    try:
        done = command()
        return done if isinstance(done, int) else 0
    except click.ClickException as error:
        from ..characters import cleaned

        usage = io.StringIO()
        error.show(usage)
        click.echo(cleaned(usage.getvalue()), err=True, nl=False)
        return error.exit_code
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        return STOPPED
    except BrokenPipeError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.EPIPE:
            raise
        if os.environ.get(DEBUG):
            raise
        return _fault(error)


def _fault(error: Exception) -> int:
    from ..characters import cleaned

    said = cleaned(" ".join(str(error).split())[:200])
    kind = type(error).__name__
    if isinstance(error, OSError):
        click.echo(f"this computer refused something that zerodraft needs: {said}", err=True)
    else:
        click.echo(f"this is a fault of zerodraft, please report it: {kind}{': ' if said else ''}{said}", err=True)
    click.echo(f"for the details, run the command again with {DEBUG}=1", err=True)
    return COULD_NOT_RUN


def _speak_utf8() -> None:
    """Names and quotation marks reach every console and every file, whatever its own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence() -> int:
    """Send what is still unwritten nowhere, so that Python's own end does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass
    return 1
