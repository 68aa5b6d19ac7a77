"""Browsers with profiles that can be killed: Chromium, Firefox ESR and WebKitGTK, alike."""

from __future__ import annotations

from tests.tools.engines.engine import Engine, Page, Wish

__all__ = ["Engine", "Page", "Wish"]
