"""`/// selfcheck | ID` and `/// selfcheck-record`, for pymdownx's blocks."""

from xml.etree import ElementTree

from pymdownx.blocks.block import Block

from mkdocs_selfcheck.hosts.scan import NAME, RECORD


class SelfcheckBlock(Block):
    """Leaves an empty `<self-check>` where the form will be put.

    It carries the id from the start, because hosts collect anchors before the form is there.
    What is wrong with a block is told by scan.py; here it is only shown or not.
    """

    NAME = NAME
    ARGUMENT = True

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Add the placeholder."""
        quiz, _, option = self.argument.strip().partition(" ")
        attributes = {"id": f"selfcheck-{quiz}", "quiz": quiz}
        if option.strip() == "open":
            attributes["open"] = "open"
        return ElementTree.SubElement(parent, "self-check", attributes)


class RecordBlock(Block):
    """Leaves an empty `<selfcheck-record>` where the reader's record will be put."""

    NAME = RECORD

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        """Add the placeholder."""
        return ElementTree.SubElement(parent, RECORD, {"id": RECORD})
