"""Web pages saved with their accordions and tabs closed."""

import pytest

from councils.parsing.readers import read


def text_of(body: str) -> str:
    return read(f"<!doctype html><html><head><title>FOI</title></head><body>{body}</body></html>".encode()).text


@pytest.mark.parametrize(
    "panel",
    [
        '<div hidden="until-found">22 children</div>',
        '<div class="accordion__panel" hidden>22 children</div>',
        '<div class="collapse" style="display: none">22 children</div>',
        '<div role="tabpanel" hidden>22 children</div>',
        '<button aria-controls="three">+</button><div id="three" hidden>22 children</div>',
        '<a href="#three" role="button">more</a><div id="three" style="display:none">22 children</div>',
        '<a data-bs-target="#three">more</a><div id="three" hidden>22 children</div>',
        "<details><summary>Answer</summary>22 children</details>",
    ],
)
def test_what_a_visitor_can_open_is_read(panel: str) -> None:
    placed = read(f"<!doctype html><html><body><h2>c) current cases</h2>{panel}</body></html>".encode())
    assert "22 children" in placed.text
    assert placed.remarks == ()


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden>22 children</div>",
        '<div style="display:none" class="draft">22 children</div>',
        '<div id="three" hidden>22 children</div><a href="https://x.example/#three">more</a>',
        '<span style="font-size:0">22 children</span>',
    ],
)
def test_what_nobody_can_open_is_left_out_and_told(hidden: str) -> None:
    placed = read(f"<!doctype html><html><body><p>c) current cases</p>{hidden}</body></html>".encode())
    assert "22" not in placed.text
    assert [remark.code for remark in placed.remarks] == ["hidden-content"]


@pytest.mark.parametrize(
    "heading",
    [
        "<h2><button aria-expanded='false'>Question 3</button></h2>",
        "<dl><dt><button>Question 3</button></dt><dd>22</dd></dl>",
        "<button class='accordion' aria-expanded='false'>Question 3</button>",
    ],
)
def test_a_button_that_heads_a_panel_is_its_heading(heading: str) -> None:
    assert "Question 3" in text_of(f"{heading}<p>22</p>")


@pytest.mark.parametrize(
    "button", ["<button>Accept 22 cookies</button>", "<button aria-expanded='false'>Menu</button>"]
)
def test_other_buttons_are_none_of_the_letter(button: str) -> None:
    assert text_of(f"{button}<p>Yes</p>") == "Yes"
