"""Site files: what is refused and where it says the mistake stands, families, overriding folders, look-up."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaners import SiteFileError, find_site, load_sites
from cleaners.page import Page
from cleaners.site import Site, Sites
from cleaners.site_files import resolved
from cleaners.site_lookup import by_fingerprint, by_marks, host_of, plain_address

HEAD = 'domains = ["lantern.example"]\n'
STORY = '[story]\nscript = "script"\nitems = "cards[]"\nblocks = []\n'


def folder_of(path: Path, **files: str) -> Path:
    """A folder of site files; two underscores in a name stand for a dot."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (path / f"{name.replace('__', '.')}.toml").write_text(text, encoding="utf-8")
    return path


def one(path: Path, text: str) -> Site:
    site = load_sites(folder_of(path, lantern__example=text)).named("lantern.example")
    assert site is not None
    return site


@pytest.mark.parametrize(
    ("text", "key", "line", "problem"),
    [
        (HEAD + "titl: x\n", None, 2, "no valid TOML"),
        (HEAD + HEAD, None, 2, "no valid TOML"),
        (HEAD + 'titl = "x"\n', "titl", 2, "unknown key"),
        (HEAD + 'name = "x"\n', "name", 2, "unknown key"),
        (HEAD + '[body]\nselect = ["p"]\nselct = ["p"]\n', "body.selct", 4, "unknown key"),
        (
            HEAD + '[blocks]\ndrop = [\n  { pattern = "a" },\n  { pattern = "a", resaon = "b" },\n]\n',
            "blocks.drop.resaon",
            5,
            "unknown key",
        ),
        (
            HEAD + '[body]\nselect=["p"]\n[metadata]\ntitle = { select = "p", attr = "x" }\n',
            "metadata.attr",
            5,
            "unknown key",
        ),
        (HEAD + '[metadata]\nauthor = { select = "p" }\n', "metadata.author", 3, "unknown key"),
        (HEAD + STORY + '[story.metadata]\nheadline = "x"\n', "story.metadata.headline", 7, "unknown key"),
        ('domains = "lantern.example"\n', "domains", 1, "Expected `array`"),
        (HEAD + '[body]\nselect = "p"\n', "body.select", 3, "Expected `array`"),
        (HEAD + '[body]\nselect = ["p", 3]\n', "body.select", 3, "Expected `str`"),
        (HEAD + '[body]\nselect=["p"]\n[metadata]\ntitle = { select = 3 }\n', "metadata.select", 5, "Expected `str`"),
        (HEAD + '[metadata]\ntitle = { attribute = "x" }\n', "metadata", 2, "missing required field `select`"),
        (HEAD + '[blocks]\ndrop = [{ pattern = "a", near = "middle" }]\n', "blocks.drop.near", 3, "middle"),
        (HEAD + "[[blocks.lift]]\nlines = []\n", "blocks.lift.lines", 3, "length >= 1"),
        (HEAD + '[body]\nselect = ["p"]\nremove = [\n  "a",\n  "div[",\n]\n', "body.remove", 6, "bad selector 'div['"),
        (HEAD + '[body]\nselect = [""]\n', "body.select", 3, "bad selector"),
        (HEAD + '[body]\ncaptions = ["p", "i["]\n', "body.captions", 3, "bad selector"),
        (HEAD + 'next_page = "a["\n', "next_page", 2, "bad selector"),
        (HEAD + STORY.replace('"script"', '"script["'), "story.script", 3, "bad selector"),
        (HEAD + '[metadata]\ntitle = { select = "h1[" }\n', "metadata.title.select", 3, "bad selector"),
        (HEAD + "[blocks]\ndrop = [\n '^a$',\n '^(b$',\n]\n", "blocks.drop", 5, "bad pattern"),
        (HEAD + '[blocks]\ncut = [\n "a",\n "^\\\\d($",\n]\n', "blocks.cut", 5, "bad pattern"),
        (HEAD + "fingerprint = [\n'a',\n['(']]\n", "fingerprint", 4, "bad pattern"),
        (
            HEAD + "[[blocks.lift]]\nlines = ['a']\n\n[[blocks.lift]]\nlines = ['bc(', 'x']\n",
            "blocks.lift.lines",
            6,
            "bad pattern",
        ),
        (HEAD + '[metadata]\ntitle = { select = "h1", pattern = "(" }\n', "metadata.title.pattern", 3, "bad pattern"),
        (HEAD + "[[blocks.lift]]\nlines = ['(?P<athors>.+)']\n", "blocks.lift.lines", 3, "'athors'"),
        (HEAD + 'timezone = "Asia/Calcuta"\n', "timezone", 2, "no such time zone"),
        (HEAD + 'timezone = "../zone"\n', "timezone", 2, "no such time zone"),
        (HEAD + 'extends = ["_lantern"]\n', "extends", 2, "'_lantern', which is not there"),
        (HEAD + 'extends = ["lantern"]\n', "extends", 2, "extends itself"),
        (HEAD + 'marks = [""]\n', "marks", 2, "every page"),
        (HEAD + 'fingerprint = ["^$"]\n', "fingerprint", 2, "every text"),
        ('domains = [\n"ok.example",\n"https://lantern.example/"]\n', "domains", 3, "no domain"),
        ('domains = [""]\n', "domains", 1, "no domain"),
    ],
)
def test_a_mistake_is_named_with_file_key_and_line(
    tmp_path: Path, text: str, key: str | None, line: int, problem: str
) -> None:
    folder = folder_of(tmp_path, lantern=text)
    with pytest.raises(SiteFileError) as caught:
        load_sites(folder)
    error = caught.value
    assert (error.file, error.key, error.line) == (str(folder / "lantern.toml"), key, line)
    assert problem in error.problem
    assert str(folder / "lantern.toml") in str(error)
    assert f"line {line}" in str(error)


def test_a_circle_of_families_is_named(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, _a='extends = ["_b"]\n', _b='# b\nextends = ["_c"]\n', _c='\n\nextends = ["_a"]\n')
    with pytest.raises(SiteFileError, match="extends itself: _a → _b → _c → _a") as caught:
        load_sites(folder)
    assert (caught.value.file, caught.value.key, caught.value.line) == (str(folder / "_c.toml"), "extends", 3)


def test_two_files_of_one_folder_for_one_domain(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a=HEAD, b=HEAD)
    with pytest.raises(SiteFileError, match=r"lantern\.example is also in .*a\.toml") as caught:
        load_sites(folder)
    assert (caught.value.file, caught.value.key, caught.value.line) == (str(folder / "b.toml"), "domains", 1)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SiteFileError, match="no such folder"):
        load_sites(tmp_path / "gone")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "lantern.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SiteFileError, match=r"lantern\.toml: can't be read"):
        load_sites(tmp_path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "lantern.toml").write_text("\ufeff" + HEAD, encoding="utf-8")
    assert load_sites(tmp_path).named("lantern.example") is not None


def test_an_empty_folder_adds_nothing(tmp_path: Path) -> None:
    assert load_sites(tmp_path).all == load_sites().all


def test_the_sites_own_rules_stand_before_its_families(tmp_path: Path) -> None:
    sites = load_sites(
        folder_of(
            tmp_path,
            _near='timezone = "Asia/Tokyo"\noutlets = ["Near"]\nmarks = ["near-mark"]\nfingerprint = ["^near$"]\n'
            '[body]\nselect = [".near"]\nremove = [".ad"]\n[blocks]\ndrop = ["^near$"]\n'
            '[metadata]\ntitle = { select = ".near-title" }\nsection = { select = ".near-section" }\n',
            _far='timezone = "Asia/Seoul"\n[body]\nselect = [".far"]\nremove = [".ad", ".far-ad"]\n',
            lantern__example=HEAD + 'extends = ["_near", "_far"]\n[body]\nselect = [".own"]\n'
            '[metadata]\ntitle = [{ select = "h1" }, { select = "h2" }]\n',
        )
    )
    site = sites.named("lantern.example")
    assert site is not None
    assert site.body.select == (".own", ".near", ".far")
    assert site.body.remove == (".ad", ".far-ad")
    assert site.timezone == "Asia/Tokyo"
    assert site.outlets == ("Near",)
    assert [rule.select for rule in site.field_rules("title")] == ["h1", "h2", ".near-title"]
    assert [rule.select for rule in site.field_rules("section")] == [".near-section"]
    assert site.field_rules("authors") == ()
    assert [rule if isinstance(rule, str) else rule.pattern for rule in site.blocks.drop] == ["^near$"]
    assert site.marks == (), "what tells a family does not tell the site"
    assert site.fingerprint == ()
    assert not site.is_family
    assert [s.name for s in sites.all if s.is_family and s.file.startswith(str(tmp_path))] == ["_far", "_near"]


def test_a_family_of_a_family(tmp_path: Path) -> None:
    sites = load_sites(
        folder_of(
            tmp_path,
            _base='[body]\nselect = [".base"]\n',
            _theme='extends = ["_base"]\n[body]\nselect = [".theme"]\n',
            lantern__example=HEAD + 'extends = ["_theme", "_base"]\n',
        )
    )
    site = sites.named("lantern.example")
    assert site is not None
    assert site.body.select == (".theme", ".base")


class TestUserFolders:
    """A user's file replaces the shipped one of its name or domain, unless it says `extends`."""

    def folders(self, tmp_path: Path, **mine: str) -> Sites:
        shipped = folder_of(
            tmp_path / "shipped",
            _press='domains = ["press.example"]\nmarks = ["press-mark"]\n[body]\nselect = [".press"]\n',
            lantern__example=HEAD
            + 'timezone = "Asia/Tokyo"\nfingerprint = ["^lantern$"]\n[body]\nselect = [".shipped"]\n',
            gull__example='domains = ["gull.example"]\nextends = ["_press"]\n',
        )
        return load_sites(shipped, folder_of(tmp_path / "mine", **mine))

    def test_the_same_name_replaces(self, tmp_path: Path) -> None:
        sites = self.folders(tmp_path, lantern__example=HEAD + '[body]\nselect = [".mine"]\n')
        site = find_site("https://lantern.example/a", sites=sites)
        assert site is not None
        assert site.body.select == (".mine",)
        assert site.timezone is None
        assert by_fingerprint("lantern", sites=sites) is None

    def test_the_same_domain_replaces(self, tmp_path: Path) -> None:
        sites = self.folders(tmp_path, mine=HEAD + '[body]\nselect = [".mine"]\n')
        site = find_site("https://lantern.example/a", sites=sites)
        assert site is not None
        assert (site.name, site.body.select) == ("mine", (".mine",))
        assert [s.name for s in sites.all].count("lantern.example") == 0

    def test_the_same_name_extends(self, tmp_path: Path) -> None:
        sites = self.folders(tmp_path, lantern__example='extends = ["lantern.example"]\n[body]\nselect = [".mine"]\n')
        site = find_site("https://lantern.example/a", sites=sites)
        assert site is not None
        assert site.body.select == (".mine", ".shipped")
        assert site.timezone == "Asia/Tokyo"
        assert by_fingerprint("lantern", sites=sites) == site

    def test_the_same_domain_extends(self, tmp_path: Path) -> None:
        sites = self.folders(tmp_path, mine=HEAD + 'extends = ["lantern.example"]\n[body]\nselect = [".mine"]\n')
        site = find_site("https://lantern.example/a", sites=sites)
        assert site is not None
        assert (site.name, site.body.select) == ("mine", (".mine", ".shipped"))
        assert by_fingerprint("lantern", sites=sites) == site, "not the file underneath"
        assert [s.name for s in sites.all].count("lantern.example") == 0

    def test_a_site_of_a_familys_domain_leaves_the_family(self, tmp_path: Path) -> None:
        sites = self.folders(tmp_path, mine='domains = ["press.example"]\n[body]\nselect = [".mine"]\n')
        site = find_site("https://a.press.example/", sites=sites)
        assert site is not None
        assert site.name == "mine"
        gull = sites.named("gull.example")
        assert gull is not None
        assert gull.body.select == (".press",)

    def test_a_family_can_be_replaced_too(self, tmp_path: Path) -> None:
        sites = self.folders(tmp_path, _press='[body]\nselect = [".mine"]\n')
        gull = sites.named("gull.example")
        assert gull is not None
        assert gull.body.select == (".mine",)

    def test_later_folders_win(self, tmp_path: Path) -> None:
        first = folder_of(tmp_path / "first", a=HEAD + '[body]\nselect = [".first"]\n')
        second = folder_of(tmp_path / "second", b=HEAD + '[body]\nselect = [".second"]\n')
        for folders, expected in (((first, second), ".second"), ((second, first), ".first")):
            site = find_site("https://lantern.example/", sites=load_sites(*folders))
            assert site is not None
            assert site.body.select == (expected,)

    def test_a_file_that_was_extended_and_then_replaced(self, tmp_path: Path) -> None:
        folders = (
            folder_of(tmp_path / "base", lantern=HEAD + '[body]\nselect = [".base"]\n'),
            folder_of(tmp_path / "over", mine=HEAD + 'extends = ["lantern"]\n[body]\nselect = [".over"]\n'),
            folder_of(tmp_path / "last", lantern=HEAD + '[body]\nselect = [".last"]\n'),
        )
        sites = load_sites(*folders)
        assert [s.body.select for s in sites.all if "lantern.example" in s.domains] == [(".last",)]

    def test_the_shipped_ones_are_untouched(self, tmp_path: Path) -> None:
        before = load_sites()
        load_sites(folder_of(tmp_path, rediff='domains = ["rediff.com"]\n'))
        assert load_sites() == before
        site = find_site("https://rediff.com/", sites=before)
        assert site is not None
        assert site.name == "rediff.com"


@pytest.fixture
def sites(tmp_path: Path) -> Sites:
    return load_sites(
        folder_of(
            tmp_path,
            _press='marks = ["press-mark"]\nfingerprint = ["^Popular in the harbour$"]\n',
            lantern=HEAD + 'fingerprint = ["^Popular in the harbour$"]\n',
            city='domains = ["city.lantern.example"]\nfingerprint = [["^City desk$", "^Read on$"]]\n',
            blog='domains = ["roof.blogspot.com"]\n',
        )
    )


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://lantern.example/a", "lantern"),
        ("http://www.lantern.example/a", "lantern"),
        ("https://m.lantern.example/a", "lantern"),
        ("https://a.b.lantern.example", "lantern"),
        ("HTTPS://WWW.Lantern.EXAMPLE/a", "lantern"),
        ("https://lantern.example:8443/a", "lantern"),
        ("https://user:word@lantern.example/a", "lantern"),
        ("//lantern.example/a", "lantern"),
        ("https://city.lantern.example/a", "city"),
        ("https://www.city.lantern.example/a", "city"),
        ("https://roof.blogspot.com/2020/05/a.html", "blog"),
        ("https://roof.blogspot.co.uk/2020/05/a.html", "blog"),
        ("https://roof.blogspot.in/2020/05/a.html", "blog"),
        ("https://roof.blogspot.com.br/2020/05/a.html", "blog"),
        ("https://other.blogspot.de/2020/05/a.html", "_blogger"),
        ("https://notlantern.example/a", None),
        ("https://lantern.example.org/a", None),
        ("https://gull.example/?u=https://lantern.example", None),
        ("https://example/", None),
        ("lantern.example/a", None),
        ("http://[broken/", None),
        ("", None),
        (None, None),
    ],
)
def test_by_url(sites: Sites, url: str | None, name: str | None) -> None:
    found = find_site(url, sites=sites)
    assert (found.name if found is not None else None) == name


def test_domains_in_files_are_forgiving_of_case_and_www(tmp_path: Path) -> None:
    assert one(tmp_path, 'domains = ["WWW.Lantern.Example"]\n').domains == ("lantern.example",)


def test_host_of() -> None:
    assert host_of("https://WWW.Lantern.example:80/a") == "lantern.example"
    assert host_of("https://blogspot.com/") == "blogspot.com"
    assert host_of(None) == ""


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://roof.blogspot.de/2020/05/a.html?m=1", "http://roof.blogspot.com/2020/05/a.html"),
        ("http://roof.blogspot.co.uk/2020/05/a.html?m=0&x=2", "http://roof.blogspot.com/2020/05/a.html?x=2"),
        ("https://roof.blogspot.com/2020/05/a.html", "https://roof.blogspot.com/2020/05/a.html"),
        ("https://lantern.example/a?m=1", "https://lantern.example/a?m=1"),
        (None, None),
    ],
)
def test_a_blog_has_one_address(url: str | None, expected: str | None) -> None:
    assert plain_address(url) == expected


def test_by_fingerprint(sites: Sites) -> None:
    def name(text: str) -> str | None:
        found = by_fingerprint(text, sites=sites)
        return found.name if found is not None else None

    assert name("A headline\nPopular in the harbour\nMore") == "lantern", "a site of its own goes before a family"
    assert name("It was popular in the harbour.") is None
    assert name("City desk\nText\nRead on") == "city"
    assert name("City desk\nText") is None, "all lines of a group are needed"
    assert name("") is None


def test_by_marks(sites: Sites) -> None:
    found = by_marks(Page("<p class=press-mark>text</p>"), sites=sites)
    assert found is not None
    assert found.name == "_press"
    assert by_marks(Page("<p>text</p>"), sites=sites) is None


def test_sites_by_name_or_domain(sites: Sites) -> None:
    by_name, by_domain = sites.named("city"), sites.named("city.lantern.example")
    assert by_name is not None
    assert by_name is by_domain
    assert sites.named("gull.example") is None


def test_resolved_rules_print_plainly(tmp_path: Path) -> None:
    sites = load_sites(
        folder_of(
            tmp_path,
            _press='[body]\nselect = [".press"]\n',
            lantern=HEAD
            + 'extends = ["_press"]\nfingerprint = ["^a$", ["^b$", "^c$"]]\n[body]\nselect = [".one", ".two"]\n'
            '[blocks]\ndrop = ["^x$", { pattern = "^y$", near = "tail" }]\n[metadata]\ntitle = { select = "h1" }\n',
        )
    )
    site = sites.named("lantern")
    assert site is not None
    own, family = str(tmp_path / "lantern.toml"), str(tmp_path / "_press.toml")
    assert resolved(site, sites=sites) == [
        ("domains", "lantern.example", own),
        ("extends", "_press", own),
        ("fingerprint", "^a$", own),
        ("fingerprint", "^b$", own),
        ("fingerprint", "^c$", own),
        ("body.select", ".one", own),
        ("body.select", ".two", own),
        ("blocks.drop", "^x$", own),
        ("blocks.drop.pattern", "^y$", own),
        ("blocks.drop.near", "tail", own),
        ("metadata.title.select", "h1", own),
        ("body.select", ".press", family),
    ]


@pytest.mark.parametrize("name", [site.name for site in load_sites().all])
def test_every_shipped_site_can_be_shown(name: str) -> None:
    sites = load_sites()
    site = sites.named(name)
    assert site is not None
    rows = resolved(site, sites=sites)
    assert rows
    assert not [row for row in rows if row[1][:1] in "([{" and row[1][-1:] in ")]}" and "'" in row[1]], (
        "no Python values"
    )
