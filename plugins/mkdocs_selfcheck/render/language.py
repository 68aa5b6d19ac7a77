"""Texts in another language than what stands around them, and which way a language is written."""

from markupsafe import Markup

from mkdocs_selfcheck.quiz.foreign import lang_of

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


def direction(lang: str) -> str:
    """Return how a language (BCP 47) is written: "rtl" or "ltr"; a script in the tag decides."""
    first, *more = lang.lower().split("-")
    script = next((tag for tag in more if len(tag) == 4 and tag.isalpha()), "")
    return "rtl" if script in _SCRIPTS or (not script and first in _RIGHT_TO_LEFT) else "ltr"


def attributes(lang: str) -> Markup:
    """Return the attributes of an element in a language, with a space before; "" for none."""
    if not lang:
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(lang, direction(lang))


def written(lang: str, around: str) -> Markup:
    """Return the attributes of an element of ours on a page in the language `around`.

    Args:
        lang: That of the element; "" where it is the page's.
        around: Not every theme says which way it is written, so it is said here, too.
    """
    made = Markup(' lang="{}"').format(lang) if lang else Markup("")
    way = direction(lang or around)
    if way == "rtl" or way != direction(around):
        made += Markup(' dir="{}"').format(way)
    return made


def spoken(text: str) -> Markup:
    """Return the words of a text, in a `span` with its language where that is another."""
    return within("span", Markup.escape(text), lang_of(text))


def within(tag: str, markup: Markup, lang: str) -> Markup:
    """Return markup in an element with its language; as it is where that is no other."""
    if not lang:
        return markup
    return Markup("<{0}{1}>{2}</{0}>").format(
        Markup(tag),  # noqa: S704 - a name of ours
        attributes(lang),
        markup,
    )


def phrase(words: str, **texts: str) -> Markup:
    """Put texts into words of ours, each in its language."""
    return Markup.escape(words).format(**{key: spoken(text) for key, text in texts.items()})
