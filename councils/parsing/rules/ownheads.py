"""Finds the answers of a letter that has its own heads over them ("Groups. We manage none."), or its own numbers, and does not print what was asked."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.rules.asked import PARTS, part_of
from councils.parsing.rules.bulleted import find_bulleted
from councils.parsing.rules.chains import agreement, find_chain
from councils.parsing.rules.closings import closing_lines
from councils.parsing.rules.decimals import find_decimals, is_known_head
from councils.parsing.rules.joint import find_joint
from councils.parsing.rules.labels import Label, labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.lettersagain import find_letters_again
from councils.parsing.rules.partheads import find_part_heads
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.runon import run_on_labels
from councils.parsing.rules.sentencelists import without_sentence_lists
from councils.parsing.rules.topics import Topic, find_headed, find_topics
from councils.parsing.rules.trailing import find_trailing

FEW_PRINTED = 3
"""The most parts of the request that a letter prints by the way, without printing it."""
MANY_PRINTED = 5
"""So many parts may heads in a council's own order print, where other heads beside them answer the rest."""
LEAST_KEYED = 3
"""The fewest labels that make a list of answers."""


def find_own_heads(letter: Letter, restated: Sequence[Restated]) -> tuple[Topic, ...]:
    """The answers below bullets, headings or numbers of the council's own; none where the request is printed or keyed."""
    end = min((line.start for line in closing_lines(letter)), default=len(letter.text))
    if bulleted := find_bulleted(letter, restated, end):
        return bulleted
    if decimals := find_decimals(letter, end):
        return decimals
    printed = {part_of(found.questions[0]) for found in restated if found.questions}
    labels = without_sentence_lists(letter.text, labels_at_lines(letter, 0, end))
    if len(printed) > FEW_PRINTED and (below := _below_the_request(letter, restated, labels, end)):
        return below
    if len(printed) > FEW_PRINTED:
        return _beyond(printed, find_topics(letter.text, labels, end)) if len(printed) <= MANY_PRINTED else ()
    if again := find_letters_again(letter, labels, end):
        return again
    found = max(find_part_heads(letter, end), find_trailing(letter, end), key=_covered)
    found = found or find_topics(letter.text, labels, end)
    is_keyed = len(find_chain(letter.text, labels, end, agreement)) >= LEAST_KEYED
    is_keyed = is_keyed or sum(joint.is_bare for joint in find_joint(letter.text, 0, end)) > 1
    if not found and not is_keyed and not run_on_labels(letter.text, 0, end):
        found = find_headed(letter, 0, end)
    return found


def _below_the_request(
    letter: Letter, restated: Sequence[Restated], labels: Sequence[Label], end: int
) -> tuple[Topic, ...]:
    """The answers under captions and numbers of the council's own, below the whole request printed without an answer in it.

    "We reply in numbered paragraphs. 1) We received your request … 3) Mechanisms: … 9) Cases each year: …".
    """
    asked = [found for found in restated if found.questions]
    block = asked[: len(PARTS)]
    between = (letter.text[one.end : other.start] for one, other in pairwise(block))
    if [*map(_part, block)] != [*range(len(PARTS))] or not all(map(_LABEL_ALONE.fullmatch, between)):
        return ()
    own = [label for label in labels if label.start > block[-1].end]
    topics = find_topics(letter.text, own, end)
    if _loses_a_count(letter.text, own, topics):
        return ()
    told = {part_of(question) for topic in topics if topic.is_sure for question in topic.questions}
    again = {_part(found) for found in asked[len(block) :]}
    return _in_doubt(letter.text, own, topics) if len(told) >= MANY_PRINTED and again <= told else ()


def _loses_a_count(text: str, labels: Sequence[Label], topics: Sequence[Topic]) -> bool:
    """True where a number stands under a label among the topics that tells no question: "3) Cases closed this year: 90"."""
    return any(
        _DIGIT.search(text, label.end, below.start)
        and topics[0].start < label.start
        and not any(label.end <= topic.start < below.start for topic in topics)
        for label, below in pairwise(labels)
        if topics and label.start < topics[-1].start
    )


_DIGIT = expression(r"\d")


def _in_doubt(text: str, labels: Sequence[Label], topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """The topics, unsure where their head, or the head over an inner list, has words of others: "Cases known to the police: 310"."""
    outer = [label for label in labels if label.family is labels[0].family]

    def is_sure(topic: Topic) -> bool:
        above = next((label.end for label in reversed(outer) if label.end <= topic.start), topic.start)
        head = text.rfind("\n", 0, topic.start) + 1
        over = _HEAD_OF_LINE.match(text, above, topic.start) if above < head else None
        heads = [text[head : topic.start], *([over[0]] if over else [])]
        return all(is_known_head(words, topic.questions) for words in heads)

    return tuple(replace(topic, is_sure=topic.is_sure and is_sure(topic)) for topic in topics)


_HEAD_OF_LINE = expression(r"[^\n:?]*")


def _part(found: Restated) -> int:
    return part_of(found.questions[0])


_LABEL_ALONE = expression(r"\W*(?:(?:q(?:uestion)?\W*)?\w{1,2}\b\W*)?", re.IGNORECASE)


def _beyond(printed: Collection[int], topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """The topics that answer every part printed and more besides: some heads of the council's own are worded as the request is."""
    answered = {part_of(topic.questions[0]) for topic in topics if topic.questions and topic.is_sure}
    return topics if answered > set(printed) else ()


def _covered(topics: Sequence[Topic]) -> int:
    """How many questions the topics answer."""
    return len({question for topic in topics for question in topic.questions})
