"""Whose page it is, where only the site around the letter says so."""

import pytest

from councils.parsing.readers import read
from councils.parsing.text import Kind, PlacedText


def page(
    *, title: str = "FOI 5", meta: str = "", before: str = "", body: str = "<p>22 cases</p>", after: str = ""
) -> PlacedText:
    return read(
        f"<!doctype html><html><head><title>{title}</title>{meta}</head><body>{before}<main>{body}</main>{after}"
        "</body></html>".encode()
    )


@pytest.mark.parametrize(
    ("title", "owner"),
    [
        ("CSE cases - Disclosure log - Aldermere Council", "Aldermere Council"),
        ("CSE cases | Aldermere Metropolitan Borough Council", "Aldermere Metropolitan Borough Council"),
        ("FOI 25/117: cases – London Borough of Marlgate", "London Borough of Marlgate"),
        ("Lynchester City Council: FOI 25/02217", "Lynchester City Council"),
        ("Council of the Isles of Scarra - FOI", "Council of the Isles of Scarra"),
        ("Aldermere MBC | FOI", "Aldermere MBC"),
        ("Aldermere Council disclosure log", "Aldermere Council"),
        ("Aldermere Council logo", "Aldermere Council"),
        ("Datganiad · Cyngor Porthelwy", "Cyngor Porthelwy"),
        ("FOI 12 - Ardmoyle Health and Social Care Trust", "Ardmoyle Health and Social Care Trust"),
        ("CSE - a Freedom of Information request to Aldermere Council - AskThem", "Aldermere Council"),
    ],
)
def test_the_body_that_the_title_names_heads_the_text(title: str, owner: str) -> None:
    placed = page(title=title)
    assert placed.text == f"{owner}\n\n22 cases"
    assert placed.segments[0].kind is Kind.HEADER


@pytest.mark.parametrize(
    "title",
    ["FOI 5", "Council tax", "Your Council", "The council", "Response to the Council", "About the Council | FOI", ""],
)
def test_a_title_without_a_bodys_name_adds_nothing(title: str) -> None:
    assert page(title=title).text == "22 cases"


def test_a_body_that_the_letter_names_itself_is_not_told_twice() -> None:
    placed = page(title="FOI - Aldermere Council", body="<p>Aldermere  Council</p><p>22</p>")
    assert placed.text == "Aldermere Council\n\n22"


@pytest.mark.parametrize(
    "before",
    [
        '<header><a href="/">Aldermere Council</a><nav>Bins Council tax</nav></header>',
        '<div role="banner"><img alt="Aldermere Council"></div>',
        '<div class="site-logo">Aldermere Council</div>',
    ],
)
def test_the_head_of_the_site_names_the_body(before: str) -> None:
    assert page(before=before).text.startswith("Aldermere Council\n\n")


@pytest.mark.parametrize(
    "after",
    [
        "<footer>© Aldermere Council 2025</footer>",
        "<footer>Last updated: 17 March 2025. Aldermere Council, 40 Quay Street</footer>",
        '<div class="footer"><p>Copyright 2025 Aldermere Council. All rights reserved.</p></div>',
    ],
)
def test_the_foot_of_the_site_names_the_body_and_nothing_else_of_it_is_kept(after: str) -> None:
    assert page(body="<p>22 cases are open.</p>" * 9, after=after).text.startswith("Aldermere Council\n\n22 cases")
    assert page(body="<p>22 cases are open.</p>" * 9, after=after).text.endswith("22 cases are open.")


def test_the_sites_own_name_is_asked_before_its_foot() -> None:
    meta = '<meta property="og:site_name" content="Aldermere Council">'
    assert page(meta=meta, after="<footer>Thornshire County Council</footer>").text == "Aldermere Council\n\n22 cases"


def test_a_foot_that_names_two_bodies_settles_nothing() -> None:
    assert page(after="<footer><p>Aldermere Council</p><p>Thornshire County Council</p></footer>").text == "22 cases"
