"""What a site prints below an empty "Response" is no answer."""

import pytest

from councils.domain.vocabulary import Outcome
from councils.parsing.rules.fileslisted import only_lists_files
from tests.parsing.reading_letters import ASKED, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "Avonbrook 101003344 response (PDF, 214 KB, 6 pages)",
        "Documents\n\nFOI 3344 reply.pdf (214 KB)\n\nYou can ask for this file in another format: allow 5 working days.",
        "Attachments\nReply (Word)\nTable (Excel)",
        "FOI_3344.docx",
        "Response.xlsx, 12 KB\nShare this page",
        "Response 3344 (PDF)\nThis file may not be suitable for users of assistive technology.",
    ],
)
def test_names_of_files_say_nothing_themselves(words: str) -> None:
    assert only_lists_files(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "22",
        "Documents",
        "See the attached spreadsheet.",
        "22 children. See table.xlsx",
        "Not held.\nReply.pdf",
        "You can ask for this in another format.",
    ],
)
def test_words_that_say_something_are_no_list_of_files(words: str) -> None:
    assert not only_lists_files(words)


def test_a_page_with_a_file_and_no_answer_answers_nothing() -> None:
    asked = "\n".join(f"- {question}" for question in ASKED.values())
    page = f"""# Monitoring of child sexual exploitation 2010-2024

Disclosure log of Avonbrook Council

Request

Good morning. Can you please confirm:

{asked}

Response

Documents

Avonbrook 101003344 response (PDF, 214 KB, 6 pages)

You can ask for this file in another format: allow 5 working days.
"""
    assert {answer.outcome for answer in read_letter(page).answers} == {Outcome.NO_ANSWER}
