"""What the form says by itself, in one language. Questions and advice are the author's."""

from functools import cache
from typing import Final

from mkdocs_selfcheck.quiz.foreign import Foreign
from mkdocs_selfcheck.render.interface import catalogue

BLANK: Final = "________"
"""Where something is to be written on paper."""

NAMES: Final = {
    "ar": "العربية",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "pt": "Português",
    "zh": "中文",
}
"""What languages call themselves."""


class Words:
    """Our words in one language."""

    def __init__(self, lang: str) -> None:
        """Take them from the catalogue of a language (BCP 47) that there is one for, or English."""
        self._catalogue = catalogue(lang)
        _ = self._catalogue.gettext

        self.WHERE = _(
            "Your answers stay in this browser, on this device. Nothing is sent anywhere."
        )
        self.WHERE_FRAMED = _("Your answers go to no server. Nothing is sent over the network.")
        self.WHERE_COURSE = _(
            "Your course keeps your answers, and whoever runs it may be able to read them. What is "
            "not kept by this course says so, and stays on this page. The course is told when you "
            "are done, and nothing else."
        )
        self.WHERE_COURSE_ASKS = _(
            "Your course keeps your answers, and whoever runs it may be able to read them. What is "
            "not kept by this course says so, and stays on this page. The course is told when you "
            "are done, and beside that only what you tick here:"
        )
        self.OWN_PAGE = _("Open on its own page")
        self.PAPER = _(
            "This page works on paper: print it and write on it. Answers are kept on the device "
            "where JavaScript is on."
        )
        self.WHICH = _("Which application is this about?")
        self.FOR_WHICH = _("For which application:")
        self.CHOSEN = _("(chosen)")
        self.DOES_NOT_APPLY = _("Does not apply")
        self.CLEAR = _("Clear")
        self.NOT_SAID = _("Not said")

        self.NOW = _("Where I am now")
        self.NEEDED = _("What is needed")
        self.IMPORTANCE = _("How much it mattered")
        self.REASON = _("What it was this time")
        self.STEP = _("A first step takes")
        self.SUGGESTED = _("(suggested)")
        self.REASONS = (
            ("lack", _("I lack it")),
            ("not-shown", _("I have it but did not show it")),
            ("not-for-me", _("Not for me")),
        )
        self.STEPS = (("days", _("Days")), ("weeks", _("Weeks")), ("longer", _("Longer")))

        self.ONLY_IF = _("Only if: {conditions}")
        self.ASKED = _("“{question}”")
        self.IS = _("{question} – {answer}")
        self.OR = _("{rest}, or {last}")
        self.AND = _("{rest}, and {last}")
        self.BETWEEN = self._catalogue.pgettext("between things that are listed", ", ")
        self.TICKED = _("ticked")
        self.NOT_TICKED = _("not ticked")
        self.ANSWERED = _("answered")

        self.OWN_ROW = _("In your own words")
        self.ADD = _("Add another")
        self.REMOVE = _("Remove")

        self.SUBJECT = _("Subject:")
        self.COPY = _("Copy")
        self.MAIL = _("Mail")

        self.IF = _("If")
        self.THEN = _("then I will")
        self.REVIEW = _("I look at it again on")

        self.SUPPORT_TITLE = _("People to talk to")
        self.SUPPORT = _(
            "If this is a heavy day, tell one person: a friend, someone at home, your doctor. You "
            "need not carry it alone."
        )

        self.NOT_YOURS = _("Not your own device?")
        self.SHOW = _("Show what this says")
        self.KEEP = _("Keep a copy")
        self.OPEN = _("Open a kept copy")
        self.AGAIN = _("Start again")
        self.DELETE = _("Delete this")

        self.READING = _("How to read your answers")
        self.ROUGH = _("Self-ratings are rough. Being specific helps, so we ask for an instance.")
        self.MIDDLE = _(
            "From three answers on, put them in order: the middle one (the lower, where there are "
            "two) picks what to do next."
        )
        self.RANKING = _(
            "A row comes first when what is needed lies above where you are, or when you have it "
            "and did not show it: by how much it mattered, then by how many levels lie between."
        )
        self.BAND = _("{low} to {high}")
        self.UP_TO = _("up to “{level}”")
        self.SO = _("This is so: {titles}.")
        self.OPTION = _("“{title}”")
        self.WHY = _("Why: {title}")
        self.PASSAGE = _("the passage in the guide")

        self.GO_ON = _("When you like: {title}")
        self.GO_ON_MINUTES = _("When you like: {title} ({minutes})")

        self.ALL_CHECKS = _("All self-checks")
        self.ALL_CHECKS_INTRO = _(
            "Each stands alone: begin with any. Your answers stay in this browser, on this device."
        )
        self.IN_ENGLISH = _("In English")
        self.STANDS_IN = _("It belongs to {title}.")

        self.RECORD = _("My record")
        self.RECORD_WHERE = _(
            "What you noted in the self-checks of this site stands here. It stays in this browser,"
            " on this device. Nothing is sent anywhere."
        )
        self.RECORD_SCRIPT = _(
            "Your notes are read by JavaScript, and it is not running here. The self-checks "
            "themselves can be read and printed without it."
        )
        self.COMES_NEXT = _("What comes next")
        self.APPLICATIONS = _("Applications")
        self.SELF_CHECKS = _("Self-checks")
        self.CARE = _("The care of your data")
        self.CARE_WHERE = _(
            "Your notes lie in this browser on this device, under the name “{site}”. Another "
            "browser, another device or another profile does not see them. Every page at the same "
            "address can read them, and whoever uses this browser can, too."
        )
        self.CARE_LOSS = _("What browsers delete by themselves")
        self.CARE_LOSSES = (
            _(
                "Safari deletes what a site keeps after seven days in which you used Safari and "
                "did nothing on that site. A site on the home screen has a count of its own."
            ),
            _("A private window forgets everything when it closes."),
            _(
                "“Clear site data”, “Clear history” and cleaning programs delete it. Afterwards "
                "this page looks like a first visit."
            ),
            _("A browser may make room when the device is nearly full."),
        )
        self.CARE_COPY = _(
            "So keep a copy from time to time: one file with everything, private lines too."
        )

    def language(self, lang: str) -> list[str]:
        """Return the language (BCP 47) that a self-check is in, where we know a name of it."""
        first = lang.lower().split("-")[0]
        if first == "en":
            return [self.IN_ENGLISH]
        return [Foreign(NAMES[first], lang)] if first in NAMES else []

    def minutes(self, n: int) -> str:
        """Return how long something takes."""
        return self._catalogue.ngettext("1 minute", "{n} minutes", n).format(n=n)


@cache
def words(lang: str) -> Words:
    """Return our words in a language (BCP 47), as near as there are any."""
    return Words(lang)
