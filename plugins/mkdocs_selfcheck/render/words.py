"""What the form says by itself, in English. Questions and advice are the author's."""

from typing import Final

MINUTES: Final = "{n} minutes"
MINUTE: Final = "1 minute"
WHERE: Final = "Your answers stay in this browser, on this device. Nothing is sent anywhere."
PAPER: Final = (
    "This page works on paper: print it and write on it. "
    "Answers are kept on the device where JavaScript is on."
)
WHICH: Final = "Which application is this about?"
FOR_WHICH: Final = "For which application:"
CHOSEN: Final = "(chosen)"
DOES_NOT_APPLY: Final = "Does not apply"
CLEAR: Final = "Clear"
NOT_SAID: Final = "Not said"

NOW: Final = "Where I am now"
NEEDED: Final = "What is needed"
IMPORTANCE: Final = "How much it mattered"
REASON: Final = "What it was this time"
STEP: Final = "A first step takes"
SUGGESTED: Final = "(suggested)"
REASONS: Final = (
    ("lack", "I lack it"),
    ("not-shown", "I have it but did not show it"),
    ("not-for-me", "Not for me"),
)
STEPS: Final = (("days", "Days"), ("weeks", "Weeks"), ("longer", "Longer"))

ONLY_IF: Final = "Only if: {conditions}"
ASKED: Final = "“{question}”"
IS: Final = "{question} – {answer}"
OR: Final = "{rest}, or {last}"
AND: Final = "{rest}, and {last}"
TICKED: Final = "ticked"
NOT_TICKED: Final = "not ticked"
ANSWERED: Final = "answered"

OWN_ROW: Final = "In your own words"
ADD: Final = "Add another"
REMOVE: Final = "Remove"

BLANK: Final = "________"
SUBJECT: Final = "Subject:"
COPY: Final = "Copy"
MAIL: Final = "Mail"

IF: Final = "If"
THEN: Final = "then I will"
REVIEW: Final = "I look at it again on"

SUPPORT_TITLE: Final = "People to talk to"
SUPPORT: Final = (
    "If this is a heavy day, tell one person: a friend, someone at home, your doctor. "
    "You need not carry it alone."
)

NOT_YOURS: Final = "Not your own device?"
SHOW: Final = "Show what this says"
KEEP: Final = "Keep a copy"
OPEN: Final = "Open a kept copy"
AGAIN: Final = "Start again"
DELETE: Final = "Delete this"

READING: Final = "How to read your answers"
ROUGH: Final = "Self-ratings are rough. Being specific helps, so we ask for an instance."
MIDDLE: Final = (
    "From three answers on, put them in order: the middle one (the lower, where there are two) "
    "picks what to do next."
)
RANKING: Final = (
    "A row comes first when what is needed lies above where you are, or when you have it and did "
    "not show it: by how much it mattered, then by how many levels lie between."
)
BAND: Final = "{low} to {high}"
UP_TO: Final = "up to “{level}”"
SO: Final = "This is so: {titles}."
OPTION: Final = "“{title}”"
WHY: Final = "Why: {title}"
PASSAGE: Final = "the passage in the guide"

GO_ON: Final = "When you like: {title}"
GO_ON_MINUTES: Final = "When you like: {title} ({minutes})"

ALL_CHECKS: Final = "All self-checks"
ALL_CHECKS_INTRO: Final = (
    "Each stands alone: begin with any. Your answers stay in this browser, on this device."
)
STANDS_IN: Final = "It belongs to {title}."

RECORD: Final = "My record"
RECORD_WHERE: Final = (
    "What you noted in the self-checks of this site stands here. It stays in this browser, on this "
    "device. Nothing is sent anywhere."
)
RECORD_SCRIPT: Final = (
    "Your notes are read by JavaScript, and it is not running here. "
    "The self-checks themselves can be read and printed without it."
)
COMES_NEXT: Final = "What comes next"
APPLICATIONS: Final = "Applications"
SELF_CHECKS: Final = "Self-checks"
CARE: Final = "The care of your data"
CARE_WHERE: Final = (
    "Your notes lie in this browser on this device, under the name “{site}”. Another browser, "
    "another device or another profile does not see them. Every page at the same address can read "
    "them, and whoever uses this browser can, too."
)
CARE_LOSS: Final = "What browsers delete by themselves"
CARE_LOSSES: Final = (
    "Safari deletes what a site keeps after seven days in which you used Safari and did nothing on "
    "that site. A site on the home screen has a count of its own.",
    "A private window forgets everything when it closes.",
    "“Clear site data”, “Clear history” and cleaning programs delete it. Afterwards this page "
    "looks like a first visit.",
    "A browser may make room when the device is nearly full.",
)
CARE_COPY: Final = "So keep a copy from time to time: one file with everything, private lines too."
