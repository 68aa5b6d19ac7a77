"""A client of yaml-language-server: what an author's editor would show."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hatch_build import node, node_environment
from tests.tools.node import WEB

SERVER = WEB / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
CURSOR = "▮"


@dataclass(frozen=True)
class Completion:
    """What is written when one is chosen, and what is said of it."""

    inserts: str
    says: str


class LanguageServer:
    """The server on standard input and output, for the files of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            [str(node()), str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=node_environment(),
        )
        self._number = 0
        self._told: dict[str, list[str]] = {}

    def __enter__(self) -> Self:
        item = {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}
        editor = {"completion": {"completionItem": item}}
        capabilities = {"workspace": {"configuration": True}, "textDocument": editor}
        root = {"processId": None, "rootUri": self.folder.as_uri(), "workspaceFolders": None}
        self.request("initialize", {**root, "capabilities": capabilities})
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def complete(self, text: str) -> dict[str, Completion]:
        """Return the completions at the CURSOR in a text, by label."""
        answer = self._at_cursor("textDocument/completion", text)
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: _completion(item) for item in items}

    def hover(self, text: str) -> str:
        """Return what is shown when the pointer rests on the CURSOR in a text."""
        answer = self._at_cursor("textDocument/hover", text)
        return str(answer["contents"]["value"]) if answer else ""

    def complaints(self, text: str) -> list[str]:
        """Return what the editor underlines in a text."""
        uri = self._open(text)
        while uri not in self._told:
            self._receive()
        return self._told[uri]

    def _at_cursor(self, method: str, text: str) -> Any:
        before, _, after = text.partition(CURSOR)
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        position = {"line": line, "character": column}
        uri = self._open(before + after)
        return self.request(method, {"textDocument": {"uri": uri}, "position": position})

    def _open(self, text: str) -> str:
        self._number += 1
        uri = (self.folder / f"quiz-{self._number}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return uri

    def request(self, method: str, params: dict[str, Any]) -> Any:
        """Ask the server something and wait for its answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message["result"]

    def _receive(self) -> dict[str, Any]:
        """Read one message; what the server asks is answered, what it tells is kept."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.decode("ascii").partition(":")
            length = int(value) if name.lower() == "content-length" else length
        assert length, "yaml-language-server has ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        params = message.get("params", {})
        match message.get("method"):
            case "workspace/configuration":
                self._send({"id": message["id"], "result": [_settings(x) for x in params["items"]]})
            case "textDocument/publishDiagnostics":
                self._told[params["uri"]] = [found["message"] for found in params["diagnostics"]]
            case str() if "id" in message:
                self._send({"id": message["id"], "result": None})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()


def _completion(item: dict[str, Any]) -> Completion:
    says = item.get("documentation", "")
    return Completion(item["insertText"], says["value"] if isinstance(says, dict) else says)


def _settings(item: dict[str, Any]) -> Any:
    """What a new installation has, but no schemas from a store on the network."""
    if item.get("section") != "yaml":
        return None
    return {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
    }
