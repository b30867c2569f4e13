"""Nothing connects to another machine: the guard of the tests, and the program itself."""

import ast
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offline.sitecustomize import OutboundConnection
from tests.test_architecture import PACKAGE, ROOT, imports, within

ELSEWHERE = "192.0.2.1"  # an address that belongs to nobody, kept for examples
NETWORK = {
    "socket", "ssl", "http", "urllib.request", "urllib.error", "ftplib", "smtplib", "imaplib", "poplib",
    "telnetlib", "nntplib", "xmlrpc", "socketserver", "webbrowser", "asyncio", "requests", "httpx", "urllib3",
    "aiohttp", "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebEngineCore",
}  # fmt: skip


def network_imports(source: str) -> list[str]:
    """The network libraries that a module's source imports, under whatever guise."""
    tree = ast.parse(source)
    called = [
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in {"import_module", "__import__"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    return sorted({name for name in (*imports(tree), *called) if within(name, NETWORK)})


@pytest.fixture
def tried(attempts: Path) -> Iterator[Path]:
    """Where attempts are written; those that the test makes on purpose are forgiven."""
    yield attempts
    attempts.write_text("", "utf-8")


def test_a_test_cannot_reach_another_machine(tried: Path) -> None:
    with socket.socket() as connection, pytest.raises(OutboundConnection):
        connection.connect((ELSEWHERE, 80))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender, pytest.raises(OutboundConnection):
        sender.sendto(b"hello", (ELSEWHERE, 53))
    with pytest.raises(OutboundConnection):
        socket.getaddrinfo("example.org", 443)
    assert tried.read_text("utf-8").count(ELSEWHERE) == 2


def test_neither_can_a_process_that_it_starts_even_where_the_refusal_is_swallowed(tried: Path) -> None:
    script = (
        "import socket\n"
        "try:\n"
        f"    socket.create_connection(('{ELSEWHERE}', 80), timeout=1)\n"
        "except BaseException:\n"
        "    pass\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    assert ELSEWHERE in tried.read_text("utf-8")


def test_sockets_of_this_machine_may_be_used(attempts: Path) -> None:
    with socket.socket() as listener, socket.socket() as connection:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        connection.connect(listener.getsockname())
    assert attempts.read_text("utf-8") == ""


def test_no_module_of_the_program_imports_a_network_library() -> None:
    found = list(PACKAGE.rglob("*.py"))
    assert found
    for path in found:
        assert not network_imports(path.read_text("utf-8")), path.relative_to(ROOT)


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib.request as fetch",
        "from urllib import request",
        "from http.client import HTTPSConnection",
        "from PySide6 import QtCore, QtNetwork",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "def later():\n    import ssl",
        "import importlib\nimportlib.import_module('socket')",
        "__import__('requests')",
    ],
)
def test_an_import_of_one_would_be_found(source: str) -> None:
    assert network_imports(source)


@pytest.mark.parametrize(
    "source", ["import urllib.parse", "from PySide6.QtGui import QDesktopServices", "import html"]
)
def test_what_only_looks_like_one_is_let_be(source: str) -> None:
    assert not network_imports(source)
