"""Hands on a page: a keyboard without a mouse, and fingers on a small screen."""

from __future__ import annotations

from typing import Protocol

from playwright.sync_api import CDPSession, Locator, Page, expect

_FOCUSED = "elements => elements.includes(document.activeElement)"
_FAR = 300


class Hands(Protocol):
    """What a person can do to a control, whatever they do it with."""

    def press(self, target: Locator) -> None: ...
    def choose(self, options: Locator, option: Locator) -> None: ...
    def write(self, target: Locator, text: str) -> None: ...
    def select(self, target: Locator, option: str) -> None: ...
    def date(self, target: Locator) -> str: ...


class Keyboard:
    """Everything by keys; it never asks the browser to put the focus anywhere."""

    def __init__(self, page: Page) -> None:
        self._keys = page.keyboard

    def press(self, target: Locator) -> None:
        """Press a button, unfold a card, tick a box."""
        self._reach(target)
        self._keys.press("Space")

    def choose(self, options: Locator, option: Locator) -> None:
        """Choose one of several radio buttons: in with Tab, on with the arrows."""
        self._reach(options)
        self._keys.press("Space")
        for _ in range(options.count()):
            if option.is_checked():
                return
            self._keys.press("ArrowDown")
        expect(option).to_be_checked()

    def write(self, target: Locator, text: str) -> None:
        self._reach(target)
        self._keys.press("ControlOrMeta+a")
        self._keys.type(text)

    def select(self, target: Locator, option: str) -> None:
        self._reach(target)
        self._keys.type(option[:4])
        expect(target.locator("option:checked")).to_have_text(option)

    def date(self, target: Locator) -> str:
        """Fill a date part by part, and return what came out as YYYY-MM-DD."""
        self._reach(target)
        for _ in range(3):
            self._keys.press("ArrowUp")
            self._keys.press("ArrowRight")
        return target.input_value()

    def _reach(self, target: Locator) -> None:
        """Go there with Tab; of several, to any."""
        expect(target.first).to_be_visible()
        for _ in range(_FAR):
            if target.evaluate_all(_FOCUSED):
                return
            self._keys.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}")


class Fingers:
    """Everything by touch, on a phone."""

    def __init__(self, page: Page, width: int = 360, height: int = 740) -> None:
        self._page = page
        self._cdp: CDPSession = page.context.new_cdp_session(page)
        metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True}
        self._cdp.send("Emulation.setDeviceMetricsOverride", metrics)
        self._cdp.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def press(self, target: Locator) -> None:
        """Tap the middle of what is seen; whatever lies over it gets the tap."""
        expect(target).to_be_visible()
        target.evaluate("element => element.scrollIntoView({ block: 'center' })")
        box = target.bounding_box()
        assert box is not None
        point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        self._cdp.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        self._cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def choose(self, options: Locator, option: Locator) -> None:  # noqa: ARG002 - as with keys
        self.press(option)
        expect(option).to_be_checked()

    def write(self, target: Locator, text: str) -> None:
        self.press(target)
        expect(target).to_be_focused()
        self._page.keyboard.press("ControlOrMeta+a")
        self._page.keyboard.insert_text(text)

    def select(self, target: Locator, option: str) -> None:
        """Choose in the list that the phone itself shows."""
        target.select_option(label=option)

    def date(self, target: Locator) -> str:
        """Choose in the calendar that the phone itself shows."""
        target.fill("2027-01-08")
        return target.input_value()
