"""What stands in a package, whatever its format: pages that a course opens, and their files."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.packages.document import Around, document
from mkdocs_selfcheck.render.assets import CHUNKS, STATIC, languages, manifest
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.markup import Resolve, plain
from mkdocs_selfcheck.render.model import model
from mkdocs_selfcheck.render.page import Then
from mkdocs_selfcheck.render.words import words

ASSETS = "assets"
CHECKS = "checks"

SHARES = ("objectives", "interactions")
"""What an author may ask a reader to tell the course beside that they are done."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        # What the course gets goes through its own window.
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One part of a course, which is opened by itself."""

    id: str
    """Of the quiz, unique in the package; begins with a letter."""
    title: str
    path: str
    """In the package."""
    html: bytes
    version: str
    """Digest of what is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A course before it has a format."""

    id: str
    title: str
    version: str
    lang: str
    pages: tuple[Page, ...]
    assets: dict[str, bytes]
    """What the pages share, by path."""

    def files(self, manifest: str) -> dict[str, bytes]:
        """Return all files by path, with the manifest of a format."""
        pages = {page.path: page.html for page in self.pages}
        return {"imsmanifest.xml": manifest.encode(), **pages, **self.assets}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an author says of a package beside its self-checks."""

    site: str
    """Names the reader's record in a copy that they keep."""
    lang: str
    """The language of the course (BCP 47)."""
    format: str
    """For the run-time: "scorm12" or "scorm2004"."""
    title: str = ""
    """Of the course; empty for that of its only self-check."""
    share: tuple[str, ...] = ()
    """Some of `SHARES`."""
    support: str = ""
    """Who can be talked to, as Markdown; empty for our own words."""


def package(
    quizzes: Sequence[q.Quiz],
    setting: Setting,
    resolve: Resolve,
    title_of: Callable[[str], str] = lambda _: "",
) -> Package:
    """Put self-checks into a package: the same bytes for the same arguments.

    Args:
        quizzes: In the order of the course; at least one.
        setting: What else there is to say.
        resolve: Turns a link written from docs/ into an address; "" where it leads nowhere from a
            course, and its words stay.
        title_of: Gives the title of a passage, or nothing where it is not known.
    """
    names = _built(setting.lang)
    pages = tuple(_page(quiz, quizzes, setting, names, resolve, title_of) for quiz in quizzes)
    versions = [page.version for page in pages]
    # A course of several changes with each of them.
    joined = hashlib.sha256("/".join(versions).encode()).hexdigest()[:16]
    return Package(
        id="-".join(quiz.id for quiz in quizzes)[:60].rstrip("-"),
        title=setting.title or ", ".join(page.title for page in pages),
        version=versions[0] if len(versions) == 1 else joined,
        lang=setting.lang,
        pages=pages,
        assets={f"{ASSETS}/{name}": (STATIC / name).read_bytes() for name in names.values()},
    )


def _page(
    quiz: q.Quiz,
    quizzes: Sequence[q.Quiz],
    setting: Setting,
    names: dict[str, str],
    resolve: Resolve,
    title_of: Callable[[str], str],
) -> Page:
    says = words(setting.lang)
    version = model(quiz, setting.lang).words
    then = next((other for other in quizzes if other.id == quiz.then), None)
    around = Around(
        site=setting.site,
        lang=setting.lang,
        style=f"../{ASSETS}/{names['lmsStyle']}",
        script=f"../{ASSETS}/{names['lms']}",
        policy=POLICY,
        where=says.WHERE_COURSE_ASKS if setting.share else says.WHERE_COURSE,
        data={
            "course": setting.format,
            "version": version,
            **({"share": " ".join(setting.share)} if setting.share else {}),
        },
        # Only the course itself opens its next part.
        then=Then(title=then.title, minutes=then.minutes, link="") if then else None,
        support=setting.support,
    )
    html = document(quiz, around, lambda link: resolve(link) or _NOWHERE, title_of)
    return Page(
        id=quiz.id,
        title=plain(quiz.title),
        path=f"{CHECKS}/{quiz.id}.html",
        html=html.replace(f' href="{_NOWHERE}"', "").encode(),
        version=version,
    )


_NOWHERE = "nowhere:"
"""No address begins so, and what does is refused in a quiz."""


def _built(lang: str) -> dict[str, str]:
    """The files that all pages need, in one language, by the names of their parts."""
    built = languages().get(interface(lang), manifest())
    parts = {*CHUNKS, "lms", "lmsActions", "lmsStyle"} - {"actions", "recordViews"}
    return {part: built[part] for part in sorted(parts)}
