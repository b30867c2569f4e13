"""Refuses every connection that would leave this machine, and writes down that it was tried.

Python imports a module of this name when it starts, so children of the tests are guarded as well. It
imports nothing that a test might look for, and is written to a file because a child's refusal may be
swallowed by the code that it is raised in.
"""

import os
import sys

ATTEMPTS = "RISKREG_OUTBOUND_ATTEMPTS"
"""The variable that names the file to which attempts are written."""

_CONNECTING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
_HERE = {None, "", "localhost", "::1", "localhost.localdomain"}


class OutboundConnection(BaseException):
    """No test may reach beyond this machine; nothing that expects a failure should catch this."""


def _stays_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    return host in _HERE or (isinstance(host, str) and host.startswith("127."))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _CONNECTING:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a path: a socket of this machine
    elif event in _LOOKING_UP:
        host = arguments[0][0] if isinstance(arguments[0], tuple) else arguments[0]
    else:
        return
    if _stays_here(host):
        return
    attempt = f"{event} to {host!r}"
    path = os.environ.get(ATTEMPTS)
    if path:
        with open(path, "a", encoding="utf-8") as file:
            file.write(f"{attempt} by {' '.join(sys.orig_argv)}\n")
    raise OutboundConnection(attempt)


sys.addaudithook(_refuse)
