"""Serves a preview on this machine, and tells its page when the file has changed."""

import os
import re
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from mkdocs_selfcheck.hosts.preview.stage import PASSAGES, Stage
from mkdocs_selfcheck.render.assets import FOLDER, STATIC, assets, languages

HOST = "127.0.0.1"
PORT = 8011
"""Asked for first, so that the browser finds the author's answers again the next time."""

_LOOK_S = 0.2
_BREATH_S = 15.0
_SITE = re.compile(r"[A-Za-z0-9.-]{1,60}")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'self'"
    ),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}


class PreviewServer:
    """Pages of a stage on `url`, from `start` to `stop`."""

    def __init__(self, stage: Stage, *, port: int | None = None) -> None:
        """Take `port`; left out, PORT or else any that is free.

        Raises:
            OSError: The port is taken, or may not be used.
        """
        self.stage = stage
        self._changed = threading.Condition()
        self._version = 1
        self._ended = threading.Event()
        self._server = self._bound(port)
        self.url = f"http://{HOST}:{self._server.server_address[1]}/"

    def start(self) -> None:
        """Serve in the background."""
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()

    def stop(self) -> None:
        """Stop serving, and let go of every page that listens."""
        self._ended.set()
        with self._changed:
            self._changed.notify_all()
        self._server.shutdown()
        self._server.server_close()

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` after each save, and have the page follow; returns after `stop`."""
        stamp = self.stage.stamp()
        while not self._ended.wait(_LOOK_S):
            now = self.stage.stamp()
            if now == stamp:
                continue
            stamp = now
            with self._changed:
                self._version += 1
                self._changed.notify_all()
            changed()

    def next_version(self, seen: int) -> int:
        """Wait for a version other than `seen`, or until a page should hear something again."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._version != seen or self._ended.is_set(), timeout=_BREATH_S
            )
            return self._version

    @property
    def ended(self) -> bool:
        """Whether it was stopped."""
        return self._ended.is_set()

    def _bound(self, port: int | None) -> ThreadingHTTPServer:
        handler = partial(_Handler, preview=self)
        try:
            return _Server((HOST, PORT if port is None else port), handler)
        except OSError:
            if port is not None:
                raise
            return _Server((HOST, 0), handler)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows two programs could share a port otherwise.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, *args: object) -> None:
        """A page that was closed in the middle of an answer is no news."""


def _files() -> frozenset[str]:
    """What a preview may be asked for: a quiz may be in any language."""
    built = [assets(lang).names for lang in ("en", *languages())]
    return frozenset(assets().preview).union(*built)


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, *args: object, preview: PreviewServer) -> None:
        self._preview = preview
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a page, a script or sheet, or the changes."""
        # A page of elsewhere could reach this machine under a name of its own.
        if self.headers.get("Host", "") != urlsplit(self._preview.url).netloc:
            said = f"This preview is at {self._preview.url} and at no other address."
            return self._send(HTTPStatus.FORBIDDEN, "text/plain", said.encode())
        asked = urlsplit(self.path)
        path = unquote(asked.path).lstrip("/")
        if path == "changes":
            return self._changes()
        if html := self._html(path, asked.query):
            return self._send(HTTPStatus.OK, "text/html; charset=utf-8", html.encode())
        name = path.removeprefix(f"{FOLDER}/")
        if name in _files():
            kind = "text/javascript" if name.endswith(".js") else "text/css"
            return self._send(HTTPStatus.OK, f"{kind}; charset=utf-8", (STATIC / name).read_bytes())
        if path == "favicon.ico":
            return self._send(HTTPStatus.NO_CONTENT, "image/x-icon", b"")
        return self._send(HTTPStatus.NOT_FOUND, "text/plain", b"There is no such page.")

    def _html(self, path: str, query: str) -> str | None:
        stage = self._preview.stage
        if path == "":
            return stage.outer()
        if path == "page":
            site = parse_qs(query).get("site", ["preview"])[0]
            return stage.page(site if _SITE.fullmatch(site) else "preview")
        if path.startswith(f"{PASSAGES}/"):
            return stage.passage(path.removeprefix(f"{PASSAGES}/"))
        return None

    def _changes(self) -> None:
        """Say which version the file is at, now and after each change."""
        self._begin(HTTPStatus.OK, "text/event-stream")
        version = 0
        while not self._preview.ended:
            version = self._preview.next_version(version)
            self.wfile.write(f"data: {version}\n\n".encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self._begin(status, kind, {"Content-Length": str(len(body))})
        self.wfile.write(body)

    def _begin(self, status: HTTPStatus, kind: str, more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": kind, **(more or {})}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing: what was asked for is of no interest to an author."""
