"""Random steps of a reader on real pages, each made in the model, too, and compared."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable

from tests.browser.faults.form import Form
from tests.browser.faults.model import Model, of_file, of_form
from tests.tools.engines import Engine

LEVELS = ("none", "some", "much")
TEXTS = ("why", "then", "tonight.then")
CHOICES = {"one": ("good", "fair", "poor"), "clear": LEVELS, "git.now": LEVELS}
MANY = ("a", "b", "c")
_TABS = 3
_PATIENCE = 20.0

_CLEAR = """item => {
  const button = document.querySelector(`self-check [data-item="${item}"] .sc-clear`);
  const shown = button?.checkVisibility();
  if (shown) button.click();
  return !!shown;
}"""
_REMOVE = """title => {
  const field = [...document.querySelectorAll("self-check .sc-own-title")]
    .find(one => one.value === title);
  field.closest(".sc-row").querySelector(".sc-remove").click();
}"""
_SAVED = """() => !/^(saving|unsaved)$/.test(
  document.querySelector("self-check").dataset.state)"""
_UNDO = """title => {
  const one = [...document.querySelectorAll("self-check .sc-undo")]
    .find(one => one.textContent.includes(`${title} `));
  one?.querySelector("button").click();
  return !!one;
}"""
_LEVEL = """(title, level) => {
  const field = [...document.querySelectorAll("self-check .sc-own-title")]
    .find(one => one.value === title);
  const name = field.name.replace(/title$/, "now");
  document.querySelector(`self-check [name="${name}"][value="${level}"]`).click();
}"""
_ROOM = """() => {
  const blank = () => [...document.querySelectorAll("self-check .sc-own-title")]
    .some(one => !one.value);
  const add = document.querySelector("self-check .sc-add");
  if (!blank() && add && !add.disabled) add.click();
  return blank();
}"""
_NOTED = """() => document.querySelector("self-check .sc-noted").textContent.trim()"""
_USES = """() => [...document.querySelectorAll("dialog [name='sc.use']")].map(one => one.value)"""
_USE = """use => document.querySelector(`dialog [name="sc.use"][value="${use}"]`).click()"""
_OFFER = """() => {
  const dialog = document.querySelector("dialog");
  const open = [...dialog?.querySelectorAll("button") ?? []]
    .some(one => one.textContent.trim() === "Open it here");
  if (open) return "open";
  return dialog?.querySelector("[role=status]")?.textContent.trim() ? "nothing" : "";
}"""


class Walk:
    """A reader with up to three tabs, who does what comes to mind."""

    def __init__(self, engine: Engine, url: str, seed: int) -> None:
        self.engine = engine
        self.url = url
        self.seed = seed
        self.model = Model()
        self.log: list[str] = []
        self._dice = random.Random(seed)
        self._tabs = [Form(engine.page()).go(url)]
        self._kept: tuple[str, Model] | None = None
        self._ways: list[tuple[int, Callable[[Form], str]]] = [
            (14, self._write),
            (12, self._choose),
            (8, self._tick),
            (4, self._date),
            (8, self._clear),
            (8, self._row),
            (5, self._level),
            (4, self._remove_row),
            (5, self._reload),
            (4, self._tab),
            (5, self._leave),
            (3, self._again),
            (3, self._delete),
            (3, self._keep),
            (4, self._open),
            (2, self._kill),
        ]

    def go(self, steps: int) -> None:
        """Take so many steps; raises with the last of them where page and model differ."""
        weights = [weight for weight, _ in self._ways]
        try:
            for number in range(1, steps + 1):
                ((_, way),) = self._dice.choices(self._ways, weights)
                self.log.append(f"{number}: {way.__name__.strip('_')}")
                tab = self._dice.randrange(len(self._tabs))
                said = way(self._tabs[tab])
                self.log[-1] += f" in tab {tab}: {said}"
                self._compare()
            self._keep(self._tabs[0])
        except Exception as error:
            last = "\n".join(self.log[-15:])
            raise AssertionError(
                f"{error}\nreplay with --seed {self.seed}; the last steps:\n{last}"
            ) from error

    def _compare(self) -> None:
        expected = self.model.shown()
        end = time.monotonic() + _PATIENCE
        for number, form in enumerate(self._tabs):
            while (found := of_form(form.shown())) != expected or not self._agrees(form):
                assert time.monotonic() < end, f"tab {number} shows {found}, not {expected}"
                time.sleep(0.02)

    def _agrees(self, form: Form) -> bool:
        """Whether what stands around the answers is right."""
        now = self.model.now
        return bool(form.page.run(_NOTED)) == bool(now and not now.nothing_noted)

    def _settle(self, form: Form) -> None:
        form.until("has saved", _SAVED)

    def _write(self, form: Form) -> str:
        name = self._dice.choice(TEXTS)
        text = f"{name} {len(self.log)} “ü” 🙂"
        form.paste(name, text)
        self.model.say(name, text)
        self._settle(form)
        return f"{name}={text}"

    def _choose(self, form: Form) -> str:
        name = self._dice.choice(list(CHOICES))
        value = self._dice.choice(CHOICES[name])
        form.choose(name, value)
        if self.model.shown().get(name) != value:
            self.model.say(name, value)
        self._settle(form)
        return f"{name}={value}"

    def _tick(self, form: Form) -> str:
        if self._dice.random() < 0.4:
            form.choose("slept")
            self.model.say("slept", None if self.model.shown().get("slept") else True)
            said = "slept"
        else:
            one = self._dice.choice(MANY)
            form.choose("many", one)
            said = f"many {one}"
            chosen = {*self.model.shown().get("many", [])} ^ {one}
            self.model.say("many", [each for each in MANY if each in chosen])
        self._settle(form)
        return said

    def _date(self, form: Form) -> str:
        date = f"2027-{self._dice.randint(1, 12):02}-{self._dice.randint(1, 28):02}"
        form.paste("when", date)
        if self.model.shown().get("when") != date:
            self.model.say("when", date)
        self._settle(form)
        return date

    def _clear(self, form: Form) -> str:
        item = self._dice.choice(["why", "then", "one", "many", "when", "clear", "tonight", "git"])
        if not form.page.run(_CLEAR, item):
            return f"{item} has nothing to clear"
        for name in list(self.model.shown()):
            if name.split(".")[0] == item:
                self.model.say(name, None)
        self._settle(form)
        return item

    def _row(self, form: Form) -> str:
        rows = self.model.now.rows if self.model.now else {}
        if len(rows) >= 5 or not form.page.run(_ROOM):
            return "no room"
        title, level = f"Row {len(self.log)}", self._dice.choice(LEVELS)
        form.own_row(title, level)
        self.model.row(title, level)
        self._settle(form)
        return f"{title} {level}"

    def _a_row(self) -> str | None:
        rows = self.model.now.rows if self.model.now else {}
        return self._dice.choice(sorted(rows)) if rows else None

    def _level(self, form: Form) -> str:
        title = self._a_row()
        if not title:
            return "no row"
        level = self._dice.choice(LEVELS)
        form.page.run(_LEVEL, title, level)
        assert self.model.now is not None
        if self.model.now.rows[title] != level:
            self.model.row(title, level)
        self._settle(form)
        return f"{title} {level}"

    def _remove_row(self, form: Form) -> str:
        title = self._a_row()
        if not title:
            return "no row"
        assert self.model.now is not None
        level = self.model.now.rows[title]
        form.page.run(_REMOVE, title)
        self.model.remove_row(title)
        self._settle(form)
        self._compare()
        if self._dice.random() < 0.5:
            return title
        assert form.page.run(_UNDO, title)
        self.model.row(title, level)
        self._settle(form)
        return f"{title} and back"

    def _reload(self, form: Form) -> str:
        form.reload()
        return ""

    def _tab(self, form: Form) -> str:
        if len(self._tabs) < _TABS and self._dice.random() < 0.6:
            self._tabs.append(Form(self.engine.page()).go(self.url))
            return "another"
        if len(self._tabs) == 1:
            return "the last one"
        self._tabs.remove(form)
        form.page.close()
        return "closed"

    def _leave(self, form: Form) -> str:
        """Go away in the middle of typing, and come back."""
        name = self._dice.choice(TEXTS)
        text = f"half of {name} {len(self.log)}"
        form.begin(name, text)
        self.model.say(name, text)
        if self._dice.random() < 0.5:
            form.page.go("about:blank")
        form.go(self.url)
        return f"{name}={text}"

    def _again(self, form: Form) -> str:
        if not self.model.now:
            return "there is none"
        form.press("Start again")
        self.model.again()
        return ""

    def _delete(self, form: Form) -> str:
        if not self.model.now:
            return "there is none"
        before = self.model.copy()
        form.press("Delete this").press("Delete these answers")
        self.model.delete()
        self._compare()
        if self._dice.random() < 0.5:
            return ""
        form.press("Undo")
        before.changes = self.model.changes
        self.model = before
        return "and back"

    def _keep(self, form: Form) -> str:
        text = form.keep()
        found, expected = of_file(text), self.model.all()
        assert found == expected, f"the file holds {found}, not {expected}"
        if self._dice.random() < 0.7 or not self._kept:
            self._kept = (text, self.model.copy())
        return f"{len(self.model.attempts)} attempts"

    def _open(self, form: Form) -> str:
        if not self._kept:
            return "nothing kept"
        text, file = self._kept
        form.choose_file(text)
        form.until("says what is in it", _OFFER)
        if form.page.run(_OFFER) == "nothing":
            form.press("Cancel")
            return "nothing new"
        uses = form.page.run(_USES)
        use = self._dice.choice(uses) if uses else "file"
        if uses:
            form.page.run(_USE, use)
        form.press("Open it here").press("Close")
        self.model.add(file, use)
        return use

    def _kill(self, form: Form) -> str:
        """Kill the browser; what was being written may be there or not, all else has to be."""
        before = self.model.copy()
        name, text = self._dice.choice(TEXTS), f"killed at {len(self.log)}"
        form.begin(name, text)
        self.model.say(name, text)
        time.sleep(self._dice.random() / 2)
        self.engine.kill(signal.SIGKILL)
        self._tabs = [Form(self.engine.page()).go(self.url) for _ in self._tabs]
        if of_form(self._tabs[0].shown()) == before.shown():
            self.model = before
        return f"{name}={text}"
