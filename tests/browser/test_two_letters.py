"""Two letters to one request at the desk, in a real browser: each word is looked for in the letter that it is in."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from councils.domain.cells import Cell, Field
from councils.domain.returns import Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import Reading, Request
from councils.models.work import Provenance
from tests.browser.desk_site import at_desk, newest, said, saved
from tests.staff import CHECKER, somebody
from tests.two_letters import FIRST, SECOND, in_first, in_second, read_first, read_second

__all__ = ["at_desk"]

NOW = row_cell(Question.CURRENT_CASES, "")
GROUPS = row_cell(Question.GROUP_BASED_CASES, "")


@pytest.fixture
def first(transactional_db: None) -> Reading:
    return read_first(Provenance.RETOLD)


@pytest.fixture
def of(first: Reading) -> Request:
    request = read_second().request
    assert request is not None
    return request


def select(page: Page, words: str, document: int) -> None:
    """Select words in the text of one of the documents, as a mouse does."""
    page.evaluate(
        """([words, document]) => {
            const section = document_of(document);
            const walker = window.document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                window.document.getElementById("text").focus();
                const range = window.document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
            }
            throw new Error(`no ${words}`);
            function document_of(place) { return window.document.querySelectorAll("#text [data-document]")[place]; }
        }""",
        [words, document],
    )


def test_the_marks_and_the_words_left_unread_are_those_of_the_letter_that_was_read(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    texts = page.locator("#text section")
    assert texts.nth(0).inner_text().strip() == SECOND.strip()
    assert texts.nth(1).inner_text().strip() == FIRST.strip()
    assert texts.nth(0).locator("mark").all_inner_texts() == ["22", "7", "about 9", "41"]
    assert texts.nth(1).locator("mark").count() == 0
    expect(page.locator(".unread-list li a")).to_have_text(
        "… Example. g) 2023: 7, 2024: about 9, and 41 more in places where nobody looked."
    )
    named = [
        page.evaluate("one => getComputedStyle(one, '::before').content", text.element_handle()) for text in texts.all()
    ]
    assert named == ['"letter.txt"'] * 2


def test_words_selected_in_the_other_letter_are_kept_and_checked_as_its_words(
    at_desk: Any, of: Request, first: Reading
) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+4")
    select(page, "31", 1)
    page.keyboard.press("Enter")
    saved(page)
    at = in_first("31")
    kept = said(of)[GROUPS]
    assert (kept.words, kept.span) == ("31", Span(at.start, at.end, first.own_sha256))
    assert page.locator("#text section").nth(1).locator("mark").all_inner_texts() == ["31"]
    assert said(of)[NOW].span == in_second("22")
    somebody("chen", *CHECKER)
    check = at_desk(of, "chen", path="check/")
    expect(check.locator("#item-group_based_cases blockquote")).to_contain_text(
        "twelve posts, and 31 members of staff."
    )
    expect(check.locator("#item-group_based_cases mark")).to_have_text("31")


def test_words_selected_in_the_letter_that_was_read_need_no_name(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+4")
    select(page, "41", 0)
    page.keyboard.press("Enter")
    saved(page)
    assert said(of)[GROUPS].span == in_second("41")
    expect(page.locator(".unread-list")).to_have_count(0)


def test_the_passage_is_entered_in_its_own_letter(at_desk: Any, of: Request, first: Reading) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+4")
    select(page, "Ida Sample wrote it", 1)
    page.keyboard.press("p")
    saved(page)
    at = in_first("Ida Sample wrote it")
    passage = said(of)[Cell(Field.PASSAGE, Question.GROUP_BASED_CASES)]
    assert passage == Span(at.start, at.end, first.own_sha256)
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+t")
    stands = page.evaluate(
        """() => {
            const { startContainer: node, startOffset: at } = getSelection().getRangeAt(0);
            const section = node.parentElement.closest("[data-document]");
            return [[...document.querySelectorAll("#text section")].indexOf(section), node.data.slice(at, at + 10)];
        }"""
    )
    assert stands == [1, "Ida Sample"]


def test_a_key_on_a_mark_means_the_place_of_its_own_letter(at_desk: Any, of: Request, first: Reading) -> None:
    """A name masked in one letter, and one at the same characters of the other."""
    page = at_desk(of)
    at = in_first("twelve posts")
    select(page, "twelve posts", 1)
    page.keyboard.press("m")
    saved(page)
    same = SECOND[at.start + 2 : at.end - 2]
    select(page, same, 0)
    page.keyboard.press("m")
    expect(page.locator("#text mark.masked")).to_have_count(2)
    assert newest(of).masks == [
        {"start": at.start, "end": at.end, "document": first.own_sha256},
        {"start": at.start + 2, "end": at.end - 2},
    ]
    page.locator("#text section").nth(1).locator("mark.masked").evaluate(
        "one => getSelection().collapse(one.firstChild, 3)"
    )
    page.keyboard.press("m")
    expect(page.locator("#text mark.masked")).to_have_count(1)
    assert newest(of).masks == [{"start": at.start + 2, "end": at.end - 2}]
