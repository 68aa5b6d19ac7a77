"""The quizzes of one build, and what was found while its pages were made."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.hosts.homes import homes
from mkdocs_selfcheck.hosts.page import BarePage, Page
from mkdocs_selfcheck.hosts.scan import RECORD, THE_RECORD
from mkdocs_selfcheck.hosts.spoken import Spoken
from mkdocs_selfcheck.hosts.support import Texts, spoken
from mkdocs_selfcheck.packages.embed import Frame, embed
from mkdocs_selfcheck.passages import titles
from mkdocs_selfcheck.quiz import Problem, Quiz
from mkdocs_selfcheck.quiz.foreign import Foreign
from mkdocs_selfcheck.render.assets import Assets, assets
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.page import Place, Then, render
from mkdocs_selfcheck.render.record import RecordPlace, render_record
from mkdocs_selfcheck.source import Folder


@dataclass(kw_only=True)
class Library:
    """One build's quizzes. Pages are rendered from it, and it gathers their diagnostics."""

    folder: Folder
    site: str
    lang: str = "en"
    """The language of the pages."""
    own_lang: str = ""
    """The language of quizzes that name none; empty where it is that of the pages."""
    docs: Path | None = None
    """Where the pages' Markdown lies, for the titles of passages."""
    find: Callable[[str], Path | None] | None = None
    """Finds a page's Markdown by its path, where a host has it in several languages."""
    tongue: Callable[[str], str] | None = None
    """Tells the language of a page by its path, where a host has it in several; "" for none."""
    own: Mapping[str, str] = field(default_factory=dict)
    """The page that a self-check has for itself, by id, where the host makes them."""
    pages: Callable[[], Iterable[tuple[str, str]]] = tuple
    """Gives each page and its Markdown, in the order of the navigation: where what stands."""
    support: Texts = field(default_factory=dict)
    """Whom readers can talk to, by language."""
    carry: bool = True
    """Whether the first self-check of a page carries sheet and script."""
    tell: Callable[[Diagnostic], None] | None = None
    """Is told of what is wrong with a page at once, where nobody looks at `found` in the end."""
    found: list[Diagnostic] = field(default_factory=list)
    """What was wrong with pages; the quizzes' own diagnostics are the folder's."""
    shown: dict[str, set[str]] = field(default_factory=dict)
    """The pages (by source) that show each quiz."""
    finished: dict[tuple[str, str], str] = field(default_factory=dict)
    """What came of a form's markup in the end, by the markup and where its page lies."""
    _titles: dict[str, Mapping[str, str]] = field(default_factory=dict)
    _markup: dict[tuple[str, Place], list[tuple[dict[str, str], str]]] = field(default_factory=dict)
    _by_lang: dict[str, Mapping[str, Quiz]] = field(default_factory=dict)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        return homes(self.pages(), self.ids)

    @property
    def quizzes(self) -> Mapping[str, Quiz]:
        """The quizzes that can be shown, by id, each in the language of the pages if it has it."""
        if self.lang not in self._by_lang:
            self._by_lang[self.lang] = Spoken(self.folder, self.lang, self.own_lang)
        return self._by_lang[self.lang]

    @property
    def ids(self) -> Collection[str]:
        """The quizzes that have a file, with or without faults."""
        return self.folder.sources.keys()

    def faults(self, quiz: str) -> Sequence[Diagnostic]:
        """Return what is wrong with the file of `quiz`, or with that of its translation."""
        loaded = self.folder.sources.get(quiz)
        if loaded and loaded.quiz:
            made = self.folder.translation(quiz, self.lang)
            return made.file.diagnostics if made else ()
        return loaded.diagnostics if loaded else ()

    def diagnose(self, quiz: str, problem: Problem) -> Diagnostic:
        """Return the diagnostic of a problem that was found in `quiz` as it is shown."""
        made = self.folder.translation(quiz, self.lang)
        here = made.diagnose(problem) if made and self.quizzes[quiz] is made.quiz else None
        return here or self.folder.diagnose(quiz, problem)

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep what is wrong with a page."""
        self.found.append(diagnostic)
        if self.tell:
            self.tell(diagnostic)

    def markup(
        self, quiz: str, page: Page | BarePage, *, heading: int, unfolded: bool, first: bool
    ) -> str:
        """Render one self-check for its place on a page.

        Args:
            quiz: An id of `quizzes`.
            page: The page that shows it.
            heading: The level of the headings inside.
            unfolded: Whether the card is open from the start.
            first: Whether it is the page's first, which carries sheet and script.
        """
        self.shown.setdefault(quiz, set()).add(page.source)
        carries, built = first and self.carry, self._assets
        shown = self.quizzes[quiz]
        place = Place(
            site=self.site,
            lang=self.lang,
            heading=heading,
            open=unfolded,
            then=self._then(shown),
            support=spoken(self.support, self.lang),
            style=page.asset(built.style) if carries else "",
            script=page.asset(built.script) if carries else "",
            record=f"{record}#{RECORD}" if (record := self._homes.get(THE_RECORD)) else "",
        )
        return self._rendered(shown, place, page.link)

    def record(self, page: Page | BarePage, *, heading: int) -> str:
        """Render the reader's record for its place on a page.

        Self-checks are listed in the order of the pages, their own first; last those that no page
        shows.
        """
        order = dict.fromkeys([*self.own, *self._homes, *self.quizzes])
        built = self._assets
        place = RecordPlace(
            site=self.site,
            lang=self.lang,
            heading=heading,
            style=page.asset(built.record[1]) if self.carry else "",
            script=page.asset(built.record[0]) if self.carry else "",
        )
        known = [(self.quizzes[id], self._address(id)) for id in order if id in self.quizzes]
        return render_record(known, place, page.link)

    def tongues(self, quiz: str) -> tuple[str, ...]:
        """Return the languages that a quiz of the folder can be shown in, that of the site first.

        Where it is not among them, the quiz's own is the first.
        """
        own = self.folder.quizzes[quiz].lang or self.own_lang or self.lang
        made = self.folder.translations.get(quiz, {})
        known = {own, *(lang for lang, one in made.items() if one.quiz)}
        site = (self.own_lang or self.lang).lower()
        return tuple(sorted(known, key=lambda lang: (lang.lower() != site, lang != own, lang)))

    def embed(self, quiz: str, paths: Mapping[str, str], link: Callable[[str], str]) -> str:
        """Return the document of a quiz alone, in the language of this library.

        Args:
            quiz: An id of `quizzes`.
            paths: Its documents, by language.
            link: Turns a link written from docs/ into one that works in the document.
        """
        shown = self.quizzes[quiz]
        frame = Frame(
            site=self.site,
            lang=self.lang,
            paths=paths,
            home=self._address(quiz),
            then=self._then(shown),
            support=spoken(self.support, self.lang),
        )
        return embed(shown, frame, link, self._title)

    def _then(self, quiz: Quiz) -> Then | None:
        """What a quiz leads on to; None where that is faulty, which is said elsewhere."""
        if quiz.then not in self.quizzes:
            return None
        then = self.quizzes[quiz.then]
        lang = then.lang or self.lang
        title = then.title if lang == (quiz.lang or self.lang) else Foreign(then.title, lang)
        return Then(title=title, minutes=then.minutes, link=self._address(then.id))

    def _address(self, quiz: str) -> str:
        """Where a self-check is best met, as written from docs/; empty where no page shows it."""
        if quiz in self.own:
            return self.own[quiz]
        return f"{page}#selfcheck-{quiz}" if (page := self._homes.get(quiz)) else ""

    @property
    def _assets(self) -> Assets:
        return assets(interface(self.lang))

    def _rendered(self, quiz: Quiz, place: Place, link: Callable[[str], str]) -> str:
        """Render once what is the same on many pages: in its place, and where its links lead."""
        known = self._markup.setdefault((quiz.id, place), [])
        for links, markup in known:
            if all(link(target) == made for target, made in links.items()):
                return markup
        links = {}

        def resolve(target: str) -> str:
            return links.setdefault(target, link(target))

        known.append((links, render(quiz, place, resolve, self._title)))
        return known[-1][1]

    def _title(self, link: str) -> str:
        target, _, anchor = link.partition("#")
        if target not in self._titles:
            self._titles[target] = self._read(target)
        return self._titles[target].get(anchor, "")

    def _read(self, target: str) -> Mapping[str, str]:
        file = self.find(target) if self.find else self.docs / target if self.docs else None
        if file is None:
            return {}
        try:
            found = titles(file.read_text(encoding="utf-8-sig"))
            lang = self.tongue(target) if self.tongue else ""
            if lang in ("", self.lang):
                return found
            return {anchor: Foreign(title, lang) for anchor, title in found.items()}
        except (OSError, UnicodeDecodeError):
            return {}
