"""A reader's steps with applications and on My record, beside those on the form."""

from __future__ import annotations

from tests.browser.faults.form import Form
from tests.browser.faults.model import Model
from tests.browser.faults.walk import Walk
from tests.tools.engines import Engine

WHICH = "Which application is this about?"
_NEW = "new"
_MOST = 5
_BACK = "Back to the earlier one"

_LINE = """() => document.querySelector("self-check .sc-which").textContent.trim()"""
_ASK = """() => document.querySelector("self-check .sc-which").click()"""
_ASKS = """() => !!document.querySelector("dialog form [role=status]")"""
_SETTLED = """() => !document.querySelector("dialog")
  && !document.querySelector("self-check form").style.pointerEvents"""
# An application by its company, "new" or "" for none; false where nothing is to be chosen yet.
_PICK = """wanted => {
  const all = [...document.querySelectorAll("dialog input[type=radio][name$='.application']")];
  const named = one => one.closest("label").querySelector(".sc-label").firstChild;
  const one = all.find(one => one.value === wanted)
    ?? all.find(one => one.closest("label").textContent.trim().startsWith(wanted + " "))
    ?? all.find(one => one.closest("label").textContent.trim() === wanted);
  one?.click();
  return !!one && one.checked;
}"""
_COMPANY = """company => {
  const field = document.querySelector("dialog input:not([type=radio])");
  field.value = company;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}"""
_ALONG = """along => {
  const both = document.querySelectorAll("dialog input[name$='.along']");
  both[along ? 1 : 0]?.click();
  return both.length > 0;
}"""
_OFFERS = """words => [...document.querySelectorAll("self-check .sc-notice button")]
  .some(one => one.textContent.trim() === words)"""
_THERE = """said => document.querySelector("selfcheck-record").innerText.includes(said)"""
_DRAWN = """() => document.querySelector("selfcheck-record")?.dataset.state === "ready\""""
# A button of My record, by its words and what it is about.
_PRESS = """(words, of) => {
  const said = of ? `${words}: ${of}` : words;
  const all = [...document.querySelectorAll("selfcheck-record button, dialog button")];
  const one = all.filter(one => one.checkVisibility() && one.textContent.trim() === said).at(-1);
  one?.click();
  return !!one;
}"""
# The button of an application's first attempt.
_OF = """(company, words) => {
  const one = [...document.querySelectorAll("selfcheck-record .sc-application")]
    .find(one => one.querySelector(".sc-heading, h2, h3, h4").textContent.trim() === company);
  const button = [...one?.querySelectorAll(".sc-attempt button") ?? []]
    .find(one => one.textContent.trim().startsWith(words));
  button?.click();
  return !!button;
}"""


class Wider(Walk):
    """The same reader, who applies to several firms."""

    def __init__(self, engine: Engine, url: str, seed: int) -> None:
        super().__init__(engine, url, seed)
        self._ways += [(6, self._about), (3, self._back), (4, self._record)]

    def _agrees(self, form: Form) -> bool:
        now = self.model.now
        said = (now and now.application) or WHICH
        return super()._agrees(form) and form.page.run(_LINE) == said

    def _about(self, form: Form) -> str:
        now = self.model.now
        form.page.run(_ASK)
        application, more = self._choose_application(form)
        along = self._dice.random() < 0.5
        along = bool(form.page.run(_ALONG, along)) and along
        form.press("Save")
        form.until("has gone there", _SETTLED)
        self.model.about(application, along=along)
        was = now.application if now else None
        return f"{was} → {application}{more}{' along' if along else ''}"

    def _again(self, form: Form) -> str:
        if not self.model.now:
            return "there is none"
        form.press("Start again")
        application, more = self._choose_application(form)
        form.press("Begin")
        form.until("has begun", _SETTLED)
        self.model.again(application)
        return f"for {application}{more}"

    def _choose_application(self, form: Form) -> tuple[str | None, str]:
        """Answer the dialog; returns the company, and whether it is a new one."""
        form.until("asks", _ASKS)
        known = sorted(self.model.applications)
        wish = self._dice.choice([*known, "", *([_NEW] if len(known) < _MOST else [])])
        # Where there is none yet, a first one may be asked for at once.
        if wish != _NEW and form.page.run(_PICK, wish):
            return wish or None, ""
        form.page.run(_PICK, _NEW)
        company = f"Firm-{len(self.log):04}"
        form.page.run(_COMPANY, company)
        self.model.applications.add(company)
        return company, " (new)"

    def _back(self, form: Form) -> str:
        uid = self.model.back
        if uid is None or not form.page.run(_OFFERS, _BACK):
            return "no way"
        form.press(_BACK)
        form.until("is back", _SETTLED)
        self.model.resume(uid)
        return ""

    def _record(self, form: Form) -> str:
        """Delete on My record, or go on with something earlier there."""
        if not self.model.attempts and not self.model.applications:
            return "nothing there"
        form.page.go(f"{self.url}my-record/")
        form.until("is drawn", _DRAWN)
        ways = [self._delete_application, self._resume, self._delete_all]
        (way,) = self._dice.choices(ways, [3, 3, 1])
        said = way(form)
        form.go(self.url)
        return said

    def _delete_application(self, form: Form) -> str:
        known = sorted(self.model.applications)
        if not known:
            return "no application"
        company = self._dice.choice(known)
        if not form.page.run(_PRESS, "Delete the application", company):
            return f"{company} is folded away"
        if not self._delete_there(form, company):
            return f"{company} deleted and back"
        self.model.delete_application(company)
        return f"{company} deleted"

    def _delete_all(self, form: Form) -> str:
        assert form.page.run(_PRESS, "Delete everything", "")
        if not self._delete_there(form, "everything that was here"):
            return "everything deleted and back"
        self.model = Model(changes=self.model.changes)
        return "everything deleted"

    def _delete_there(self, form: Form, title: str) -> bool:
        """Say yes; and perhaps bring it back: whether it stays deleted."""
        form.until("asks", _PRESS, "Delete", "")
        form.until("has deleted", _THERE, f"Deleted: {title}.")
        if self._dice.random() < 0.5:
            return True
        form.until("offers a way back", _PRESS, "Bring it back", title)
        form.until("has brought it back", f"said => !({_THERE})(said)", f"Deleted: {title}.")
        return False

    def _resume(self, form: Form) -> str:
        """Only where it is clear which one is meant."""
        for company in sorted(self.model.applications):
            one, *others = self.model.of(company) or [None]
            if one is None or others or one.uid == self.model.current:
                continue
            if not form.page.run(_OF, company, "Go on with this one"):
                continue
            form.until("leads to the form", "() => !!document.querySelector('self-check')")
            self.model.resume(one.uid)
            return f"went on with {company}"
        return "nothing to go on with"
