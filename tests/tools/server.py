"""Serves a folder to a browser, at the root or at a sub-path."""

from __future__ import annotations

import gzip
import io
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

_INDEX = "search/search_index.json"


@cache
def _without_pages(index: Path) -> bytes:
    """Return a theme's search index with nothing to find in it."""
    return json.dumps({**json.loads(index.read_text("utf-8")), "docs": []}).encode()


class _Handler(SimpleHTTPRequestHandler):
    # What the machine's own registry says about .js differs from one to the next.
    extensions_map: ClassVar[dict[str, str]] = {
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".map": "application/json",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
        ".yml": "text/plain; charset=utf-8",
    }

    def __init__(
        self,
        *args: object,
        base: str,
        headers: Mapping[str, str],
        only: Mapping[str, Mapping[str, str]],
        search: bool,
        **kwargs: object,
    ) -> None:
        self._base = base
        self._search = search
        self._extra = headers
        self._only = only
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def send_head(self):  # type: ignore[no-untyped-def]
        if not self.path.startswith(self._base):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        self.path = "/" + self.path.removeprefix(self._base)
        index = Path(self.translate_path(self.path))
        if not self._search and self.path == f"/{_INDEX}" and index.is_file():
            content = _without_pages(index)
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", self.guess_type(str(index)))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            return io.BytesIO(content)
        return super().send_head()

    def end_headers(self) -> None:
        # A port may serve another site a moment later: a cache has to ask.
        self.send_header("Cache-Control", "no-cache")
        own = self._only.get(self.path.removeprefix("/"), {})
        for name, value in {**self._extra, **own}.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing: a test that fails says it itself."""


class _AsAHost(_Handler):
    """What a public host does beside: connections are kept, and texts come compressed."""

    protocol_version = "HTTP/1.1"

    def send_head(self):  # type: ignore[no-untyped-def]
        asked = "/" + self.path.removeprefix(self._base)
        file = Path(self.translate_path(asked))
        if asked.endswith("/"):
            file /= "index.html"
        kind = self.guess_type(str(file))
        text = "charset" in kind or kind.endswith(("json", "xml"))
        if not (text and file.is_file() and "gzip" in self.headers.get("Accept-Encoding", "")):
            return super().send_head()
        self.path = asked
        content = gzip.compress(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None:
        """A browser that was killed in the middle of an answer is no news."""


@dataclass(frozen=True)
class Served:
    """A folder being served."""

    url: str
    """Ends with a slash."""

    _server: ThreadingHTTPServer

    def stop(self) -> None:
        """Stop serving; doing it twice is fine."""
        self._server.shutdown()
        self._server.server_close()


def serve_folder(
    directory: Path,
    base: str = "/",
    headers: Mapping[str, str] | None = None,
    only: Mapping[str, Mapping[str, str]] | None = None,
    *,
    as_a_host: bool = False,
    search: bool = True,
    port: int = 0,
) -> Served:
    """Serve `directory` on 127.0.0.1, on `port` or a free one, below `base`.

    `base` ends with a slash. `headers` come with every file; `only` are those of single files, by
    path below `base`.
    `as_a_host`: compressed, over connections that are kept, as a public host serves.
    `search`: whether a theme's search finds anything. Material reads its index anew on every page,
    which in the guide takes as long as all else of the page.
    """
    handler = partial(
        _AsAHost if as_a_host else _Handler,
        directory=str(directory),
        base=base,
        headers=headers or {},
        only=only or {},
        search=search,
    )
    server = _Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return Served(f"http://127.0.0.1:{server.server_address[1]}{base}", server)
