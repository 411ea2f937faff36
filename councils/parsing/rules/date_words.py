"""Knows what the words around a date call it: the day of receipt ("your request reached us on"), of the answer, of publication, or another."""

from __future__ import annotations

import re
from enum import StrEnum

from councils.domain.expressions import expression


class Called(StrEnum):
    """What a date is called; `ASKED`: the day on which somebody wrote; `OTHER`: something that no return holds, as a deadline; `NOTHING`: nobody says."""

    RECEIVED = "received"
    RESPONDED = "responded"
    PUBLISHED = "published"
    ASKED = "asked"
    OTHER = "other"
    NOTHING = ""


_WEEKDAY = r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|thu|fri|sat|sun)\b[.,]?)?"
_LEADS_ON = expression(
    r"\b(?:by|before|until|from|than|between|and|(?<!d )at|as of|since|ending|ended|commencing|starting|after)\s*(?:the)?\s*$"
    r"|(?<!responded )(?<!replied )\bto\s*$",
    re.IGNORECASE,
)
_OTHER_DAY = expression(
    r"\b(?:updated|modified|statutory|working days|(?<!case )(?<!request )created|(?<!date )submitted|copyright|approved|adopted|date of (?:the )?(?:report|inspection)|end(?:ed)? date|start(?:ed)?|version|revision|print(?:ed)?|holding|interim|reminder|chas(?:ed|er)|reviewed|next review|review (?:date|due)|due|deadline|target|expir\w*|valid|birth|extract\w*|run"
    r"|request(?:ed|s)? (?:date(?! (?:was )?(?:received|logged))|on|dated|made|sent|of)|date (?:of )?(?:the |your |this )?(?:foi )?request(?:ed)?\s*(?:made|sent)?\W*$"
    r"|requested|asked|review request\w*|acknowledg\w+|clarif\w+|extended|extension|meeting|effective|period|month|quarter|year|diweddar\w*|targed|terfyn|dyddiad y cais"
    r"|(?:internal )?review (?:rec[eiv]{3}ed|requested)|(?:request|letter|e-?mail|enquiry|message|application)\s+(?:of\s+)?dated"
    r"|your (?:request|letter|e-?mail|enquiry|message|correspondence)(?: of)?\W*$)\b",
    re.IGNORECASE,
)
_OTHER_PAPER = expression(
    r"\b(?:strateg\w*|polic(?:y|ies)|protocols?|plans?|reports?|guidance|census|statistics|inspect\w*|ofsted|toolkit"
    r"|data|figures?|snapshot|cabinet|committee|board|panel|system)\b",
    re.IGNORECASE,
)
_RECEIVED_LABEL = expression(
    r"\b(?:rec[eiv]{3}ed|rec(?:['’]?v?d)?\b|rcvd|receipt|derbyn\w*|arrived|logged|opened|registered|(?:case|request) created|request in\b|date (?:submitted|in)\b|(?:came|got|come) (?:in|to us)\b|reached us|when you (?:asked|wrote))",
    re.IGNORECASE,
)
_PUBLISHED_LABEL = expression(
    r"\b(?:publish\w*|publication|cyhoedd\w*|posted|uploaded|put on(?:line| (?:the |our )?(?:web ?site|log))|made public|(?:date )?added(?: to| on)?|released to the (?:disclosure )?log)\b",
    re.IGNORECASE,
)
_RESPONDED_LABEL = expression(
    r"\b(?:respon(?:se|ses|ded|d)|resp['’]?d|repl(?:y|ied)|rep['’]?d|answer(?:ed)?|ans['’]?d|(?:ym)?ateb\w*|dyddiad|e-?mailed|signed|written|complet(?:ed|ion)|disclos(?:ed|ure)|closed|closure|issued?|sent"
    r"|decision|determin\w+|conclu\w+|dated?|letter|refus\w+|withheld|not held|released|provided|supplied|outcome|resol\w+|finalised"
    r"|dispatched|despatched|finished|letter of)\b",
    re.IGNORECASE,
)
_WHEN = r"\W*(?:(?:the )?(?:date|day|when)(?: (?:that|on which))? )?"
_WE_RECEIVED = expression(
    _WHEN
    + r"(?:(?:we|the council|the trust) (?:rec[eiv]{3}ed|got|had|logged|opened)(?: (?:it|this|the request|your (?:request|questions?|e-?mail|letter)))?"
    r"|(?:it|this|(?:the|your) (?:request|enquiry|questions?|e-?mail|letter)) (?:(?:was )?(?:rec[eiv]{3}ed|logged)|came(?: in| to us)?|arrived|reached us))(?: on)?\W*",
    re.IGNORECASE,
)
_WE_RESPONDED = expression(
    _WHEN
    + r"(?:we|the council|the trust) (?:answered|replied|responded|(?:sent|gave|issued)(?: (?:it|this|you))?(?: (?:the|our|this|an) (?:answer|reply|response|decision|letter))?)(?: (?:to )?(?:it|this|you))?(?: on)?\W*",
    re.IGNORECASE,
)
_YOU_ASKED = expression(
    _WHEN + r"you (?:asked|wrote|sent|made|e-?mailed)(?: (?:it|this|us|to us|the request))?(?: on)?\W*", re.IGNORECASE
)
""" "Date we answered": labels that speak."""
_MOST_LABEL_WORDS = 7
_TALKS = expression(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:the|an?|our|that|these|those|each|one|no)\s+(?!(?:date|day|final|full|formal|foi|request|response|reply|answer|letter|enquiry|information|council|trust|outcome|decision(?! of))\b)(?=\w+\s+\w)|\b(?:(?:answered|rec[eiv]{3}ed|completed|closed|logged|(?:replied|responded) to) (?:this|the|a)|(?:review|reconsideration|complaint|appeal)\b.{0,12}\b(?:of|about|against) (?:our|the|my|its|that)|\w our (?:response|reply|answer|letter|decision|refusal) (?:of|dated|sent on)|earlier|previous|first(?! published)|original(?! request)|initial|last|your|you|he|she|they|it|was|were|has|have|had|will|we|i|is|to be)\b",
    re.IGNORECASE,
)
_GOES_ON = expression(
    r",?[^\S\t]*(?!(?:and\s+|then\s+)?(?:answered|responded|replied|closed|completed|issued|published|sent|decided|rec[eiv]{3}ed|acknowledged|due|updated|last|status|target|deadline|ans['’]?d|resp['’]?d|by|via|at|through|under|in (?:answer|reply|response))\b)[a-z]"
)
""" "Received 14 April, answered 8 May" are two labels, and "by e-mail" or "at 10.15" adds nothing to one."""
_DAY_BEFORE = expression(
    r"^.*\b\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b\W+(?=[A-Za-z])"
)
""" "received 14 April, answered": another label stands before the last, with a day that has no year."""


def called_by_label(label: str, after: str) -> Called:
    """What a label such as "Date received:" calls the date after it; words that go on after the date make no label."""
    spaced = _OF_AN_ANSWER.sub("", _CAMEL.sub(" ", label.replace("_", " ")))
    words = re.sub(_WEEKDAY + r"\W*$", "", _DAY_BEFORE.sub("", spaced), flags=re.IGNORECASE)
    if _TO_OR_FRO.fullmatch(label):
        return called_by_column(words)
    if not _GOES_ON.match(after) and (called := _called_by_speaking(words)) is not Called.NOTHING:
        return called
    if len(words.split()) > _MOST_LABEL_WORDS or _TALKS.search(words) or _GOES_ON.match(after):
        return Called.NOTHING
    if _LEADS_ON.search(words) or _OTHER_DAY.search(words):
        return Called.OTHER
    for called, pattern in (
        (Called.RECEIVED, _RECEIVED_LABEL),
        (Called.PUBLISHED, _PUBLISHED_LABEL),
        (Called.RESPONDED, _RESPONDED_LABEL),
    ):
        if found := pattern.search(words):
            return Called.OTHER if _OTHER_PAPER.search(words[: found.start()]) else called
    return Called.NOTHING


_OF_AN_ANSWER = expression(
    r"\A\W*(?:answer|response|reply|decision)s?\s*(?:to\s+)?(?:(?:question|part|point)\s*)?\(?(?:\d{1,2}[a-h]?|[a-h])\)?\s*[:.)–—-]+(?=\s*\S)",
    re.IGNORECASE,
)
""" "Answer 3: 18 (31 March 2025)": the label of an answer, and of no date."""
_CAMEL = expression(r"(?<=[a-z])(?=[A-Z])")
""" "DateReceived"."""
_TO_OR_FRO = expression(r"\W*(?:date )?(?:in|out)\s*[:=]\W*", re.IGNORECASE)
_OUT = expression(r"\W*(?:date )?(?:out|sent out|went out)\W*", re.IGNORECASE)
_IN = expression(r"\W*(?:date )?in\W*", re.IGNORECASE)


def is_of_another_day(label: str) -> bool:
    """True for words such as "Last updated" and "Your e-mail dated", whoever speaks in them."""
    return _OTHER_DAY.search(re.sub(r"\W+$", "", label)) is not None


def called_by_column(heading: str) -> Called:
    """What the heading of a column of dates calls each of them: "Date in", "Date out", "Closed"."""
    if _IN.fullmatch(heading):
        return Called.RECEIVED
    return Called.RESPONDED if _OUT.fullmatch(heading) else called_by_label(heading, "")


def _called_by_speaking(words: str) -> Called:
    """ "Date your request came in", "We answered": what a label of a few words says that was done."""
    if _WE_RECEIVED.fullmatch(words):
        return Called.RECEIVED
    if _YOU_ASKED.fullmatch(words):
        return Called.ASKED if words.strip()[:3].casefold() == "you" else Called.OTHER
    return Called.RESPONDED if _WE_RESPONDED.fullmatch(words) else Called.NOTHING


# Sentences

_ASKED = (
    r"(?:requests?|enquir(?:y|ies)|inquir(?:y|ies)|e-?mails?|letters?|applications?|correspondence|messages?|quer(?:y|ies)|questions|submission|web ?form|it|this|foi"
    r"|the following|what (?:you|was) (?:sent|wrote|written|asked)|case (?:no\.?|number|ref(?:erence)?|id)|(?-i:[A-Z]{2,}[\w./-]*[ /-]?\d[\w./-]*))"
)
""" What was received: the request, or its case and number, "DCC-IA 3390, which came in on"."""
_TO_HERE = (
    r"(?:\s*(?:on|the|:|,|at \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: on)?|by (?!\d)[^.;:\d]{1,60}?\bon|(?:here|in|at|to|with|into)(?: (?!and\b|but\b)[\w'’-]+){0,6}? on|us on|here on"
    rf"|this office on|the council on|from you on|for information on|our system on)\b)*\s*{_WEEKDAY}\s*(?:the\s*)?$"
)
_RECEIVED_IN_WORDS = expression(
    r"\b(?:rec[eiv]{3}ed|got|had(?!\s+(?:[\w-]+\s+){0,4}?(?:child|young|cases?\b|names?\b|victims?\b|open\b))|receipt of|logged|registered)\b(?:\s+(?!and\b|but\b|on\b)[\w'’-]+){0,9}?,?"
    + _TO_HERE
    + r"|\b(?:rec[eiv]{3}ed|receipted|reached|arrived|landed|came|entered|picked up|passed to (?:us|the (?:council|trust))|logged|registered|delivered)\b(?:\s+(?!and\b|but\b)[\w'’-]+){0,7}?,?"
    + _TO_HERE,
    re.IGNORECASE,
)
_ASKED_IN_WORDS = expression(rf"\b{_ASKED}\b", re.IGNORECASE)
_NOT_THE_REQUEST = expression(
    r"\b(?:(?:internal )?review|clarif\w+|complaint|payment|fee|referrals?|contacts?)\b", re.IGNORECASE
)
_RECEIVED_AFTER = expression(
    r",?\s*(?:we|i|I|the (?:[Cc]ouncil|[Tt]rust|[Aa]uthority)|[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,4})\s+(?:\w+\s+)?(?:rec[eiv]{3}ed|got|had)\s+"
    rf"(?:your|a|an|the|this)\s+(?:\w+\s+){{0,3}}?{_ASKED}\b(?! for (?:an? )?(?:internal )?review)",
)
_THAT_DAY = expression(
    r",? (?:which (?:is|was) )?(?:the (?:day|date) (?:on which |that |when )?|when )(?:(?:we|the council|the trust) (?:rec[eiv]{3}ed|got|had) (?:your|the) (?:request|e-?mail|letter|enquiry)|(?:your|the) (?:request|e-?mail|letter|enquiry) (?:(?:was|had been) )?(?:rec[eiv]{3}ed|arrived|reached us|came in))\b(?!\s+(?:by|at|with|in)\s+(?!us\b|(?:the|this) (?:council|trust|authority|office)\b|our\b))",
    re.IGNORECASE,
)
""" "The 20 working days began on 15 April 2025, the day your request was received"."""
_TODAY = expression(r"\b(?<!as of )(?<!as at )today(?:['’]s date)?\s*[,(–—-]\s*$", re.IGNORECASE)
_RECEIVED_IN_WELSH = expression(
    r"\b(?:derbyniwyd|derbyniodd|derbyniasom|cawsom|cafodd)\b[^.;\d]{0,40}\b(?:cais|gais|neges|llythyr)\b[^.;\d]{0,20}\bar\s*$|\b(?:g?cais|neges|llythyr)\b[^.;\d]{0,20}\bdderbyniwyd\b[^.;\d]{0,30}\bar\s*$",
    re.IGNORECASE,
)
_ON = expression(rf"(?:^|[.;,]\s)\s*(?:on\s+)?(?:the\s+)?{_WEEKDAY}\s*$", re.IGNORECASE)
_YOU_ASKED_IN_WORDS = expression(
    r"(?:^|[.;,]\s)\s*(?:(?:thank you[^.;]{0,40}\b)?you\s+(?:wrote|asked|e-?mailed|contacted|made|submitted|sent)|(?:thank you|thanks) for (?:contacting|writing to|e-?mailing|approaching))(?:\s+(?:to\s+)?(?:us|in|the council|the trust|(?-i:(?:[A-Z][\w'’]+,? (?:and |of |upon )?){1,5}(?:Council|Trust))))?"
    rf"(?:\s+(?:us\s+)?(?:your|this|the|a|an)\s+(?:\w+\s+){{0,2}}?(?:request|enquiry|questions?|e-?mail|letter))?\s*,?\s*on\s+(?:the\s+)?{_WEEKDAY}\s*$",
    re.IGNORECASE,
)
""" "You wrote to us on": said where nothing says when it arrived."""
_FOR_A_REVIEW = expression(r"[^.;]{0,60}\b(?:re-?view\w*|look(?:ed)? again|clarif\w+|complain\w*)\b", re.IGNORECASE)
_OUR_REPLY = r"(?:response|reply|answer|letter|decision|notice|refusal)"
_RESPONDED_IN_WORDS = expression(
    rf"\b(?:this|the|our|my|its|an?|(?:council|trust|authority)['’]s)\s+(?:final\s+|full\s+|formal\s+|written\s+)?{_OUR_REPLY}\s+(?:is|was|has been)\s+(?:\w+\s+)?"
    r"(?:of|dated|written|issued|sent|given|provided|made|completed|dispatched|emailed|e-mailed|posted)\b(?:\s+(?:to|by|via|through) [\w'’ -]{1,40}?){0,2}(?:\s+on|\s+today,?)?\s*(?:the\s+)?"
    rf"{_WEEKDAY}\s*$"
    rf"|\b(?:this is|here is|is|are)\s+(?:our|the council['’]s|my|its|the)\s+(?:final\s+|full\s+|formal\s+)?{_OUR_REPLY}\s*(?:,|,?\s*(?:of|dated|on))\s*(?:the\s+)?{_WEEKDAY}\s*$"
    rf"|\b(?:(?:foi|your|this|the)\s+(?:\w+\s+)?(?:request|enquiry)|(?:foi|your)\s+case|case (?:no|number|ref)[^.;]{{1,20}})\s+(?:is|was|has been)\s+(?:\w+\s+)?(?:closed|completed|finali[sz]ed|concluded|answered|refused|resolved|dealt with|(?:responded|replied) to)\b(?:\s+by [^.;\d]{{1,50}}?)?\s+on\s*(?:the\s+)?{_WEEKDAY}\s*$"
    rf"|\b(?:sent|e-?mailed|posted)\s+to you on\s*(?:the\s+)?{_WEEKDAY}\s*$"
    rf"|\b(?:(?:you|applicant|requester)\s+(?:was|were)\s+(?:answered|(?:replied|responded) to)|disclosure (?:was|is) made|wrote to you (?:with|enclosing|giving) (?:our|the) {_OUR_REPLY}"
    r"|information (?:was|has been) (?:released|disclosed|(?:sent|provided|supplied|given) to (?:you|the (?:requester|applicant|enquirer))))\s+on\s*(?:the\s+)?"
    rf"{_WEEKDAY}\s*$"
    rf"|\b(?:responded|replied|answered|responding|replying|(?:(?:we|council|trust|authority|request|enquiry|response|reply|answer|notice)\s+(?:\w+\s+){{0,2}}?|(?<=[–—:,(-] ))(?:issued|concluded|disclosed|completed))(?:\s+(?:to )?(?:the|this|you|your|that|it)\b[\w ]{{0,30}}?)?(?:\s+within (?:the )?\d+ working days,?)?(?:\s+on)?\s*(?:the\s+)?{_WEEKDAY}\s*$",
    re.IGNORECASE,
)
_NOT_THIS_REPLY = expression(
    r"\b(?:(?:you|requester|applicant)\s+(?!was\b|were\b)(?:\w+\s+)?(?:responded|replied|answered)|(?:our|the|an|its)\s+(?:earlier|previous|first|original|initial|last)\b(?! minute)"
    r"|(?:earlier|previous|first|original|initial)(?:ly)?\s+(?:response|reply|answer|letter|decision|responded|replied|answered))\b",
    re.IGNORECASE,
)
_PUBLISHED_IN_WORDS = expression(
    r"\b(?:response|reply|request|page|this|answers?|information|it|log)\s+(?:was|were|is|are|has been|have been)\s+(?:first\s+)?(?:published|posted|added)"
    rf"[^.;:\d]{{0,60}}?\s*(?:on\s+)?(?:the\s+)?{_WEEKDAY}\s*$",
    re.IGNORECASE,
)


_SAME_DAY = expression(
    r"[\s,;(–—-]*(?:(?:and|which|that|it|we|was|were|is|the council|the trust|this office|had|has|been|your (?:request|e-?mail|letter|enquiry|message))\s+)*"
    r"(?:rec[eiv]{3}ed|reached|arrived|got|came|logged|registered)\b(?:\s+(?!on\b|and\b|but\b)[\w'’]+){0,4}(?:\s+on)?\s+(?:the|that)\s+(?:very\s+)?(?:same\s+)?(?:day|date)\b(?!\s+(?:after|before|following|next))",
    re.IGNORECASE,
)


def is_of_receipt_too(before: str, after: str) -> bool:
    """True for the day on which somebody asked, where "received the same day" follows it."""
    return (
        _SAME_DAY.match(after) is not None
        and _TO_OTHERS.search(before) is None
        and (_ASKED_IN_WORDS.search(before) is not None or _YOU_SENT.search(before) is not None)
    )


_TO_OTHERS = expression(
    r"\b(?:wrote|written|sent|e-?mailed|contacted|asked)\b[^.;]{0,40}?\b(?:to )?(?:our|your|my|an?|the|his|her)\s+(?:\w+\s+){0,2}?(?:MPs?|police|constabulary|press|ombudsman|commissioner|councillors?|minister|schools?|(?:news)?papers?|home office|department|partners?|board)\b",
    re.IGNORECASE,
)
""" "You wrote to our MP": what arrived the same day came from somebody else."""
_YOU_SENT = expression(r"\byou\s+(?:\w+\s+)?(?:wrote|asked|e-?mailed|contacted|made|submitted|sent)\b", re.IGNORECASE)


def called_in_sentence(before: str, after: str) -> Called:  # noqa: PLR0911 - one return for each thing said
    """What a sentence calls the date between `before` and `after`: "your request reached us on", "we replied on"."""
    if (
        (_ON.search(before) and _RECEIVED_AFTER.match(after))
        or _THAT_DAY.match(after)
        or _RECEIVED_IN_WELSH.search(before)
    ):
        return Called.RECEIVED
    if _RECEIVED_IN_WORDS.search(before):
        told = _ASKED_IN_WORDS.search(before) and not _NOT_THE_REQUEST.search(before)
        return Called.RECEIVED if told and not _OTHER_PAPER.search(before) else Called.OTHER
    if _YOU_ASKED_IN_WORDS.search(before) and not _FOR_A_REVIEW.match(after):
        return Called.ASKED
    if _OTHER_PAPER.search(before):
        return Called.OTHER
    if _PUBLISHED_IN_WORDS.search(before):
        return Called.PUBLISHED
    if _REPLY_DATED.search(before) and _SET_OUT.match(after):
        return Called.RESPONDED
    if _TODAY.search(before) or (_RESPONDED_IN_WORDS.search(before) and not _NOT_THIS_REPLY.search(before)):
        return Called.NOTHING if _TO_ANOTHER.match(after) else Called.RESPONDED
    return Called.NOTHING


_REPLY_DATED = expression(
    rf"(?:^|[.;:\n(]\s*)(?:our|this|the|its|my)\s+(?:full\s+|formal\s+|final\s+)?{_OUR_REPLY}\s*,?\s*(?:which is\s+)?(?:dated|of)\s*(?:the\s+)?{_WEEKDAY}\s*$",
    re.IGNORECASE,
)
_SET_OUT = expression(
    r"\s*,?\s*(?:is|are|follows)\b(?:\s+(?:now|as))?\s*(?:set out|laid out|given|shown|printed|in the (?:table|columns?)|below|beneath|as follows|follows|in full)?\s*(?:\b(?:below|here|in the|in full|beneath|overleaf|under each|beside each)\b|[.:;])",
    re.IGNORECASE,
)
""" "Our reply, dated 14 May 2025, is set out in the table": no reply of before, which would be attached, or is reviewed."""
_TO_ANOTHER = expression(r"[^.;]{0,30}\b(?:similar|earlier|previous|another|same)\b", re.IGNORECASE)
_MEANING = expression(
    r"[^\S\n]*(?:[:=–—-]|\(|(?=[^\S\n]+(?:foi |your |full |final )?(?:request|response|reply|answer)\b))[^\S\n]*(?P<label>(?:(?:we|you|the|your|this|our|foi|full|final|council|trust|date|was|is|has|been)\s+){0,3}"
    r"(?:(?:request|enquiry|response|reply|answer|letter|e-?mail|it|information)\s+)?(?:was\s+|is\s+)?(?:rec[eiv]{3}ed|logged|opened|registered|acknowledged|answered|replied|responded|sent|issued|closed|completed|published|uploaded|(?:added|posted) (?:to|on) (?:the |our )?(?:disclosure log|log|web ?site)|due)"
    r"(?:\s+(?:your|the|this|it)(?:\s+\w+)?)?)[^\S\n]*(?=[.;,)|\t\n]|$)",
    re.IGNORECASE,
)


def called_behind(after: str) -> Called:
    """What the words behind a date say that it is, "14 April 2025: request received"."""
    found = _MEANING.match(after)
    return (
        called_by_label(re.sub(r"\b(?:was|is|we|has|been|your|it)\s+", "", found["label"], flags=re.IGNORECASE), "")
        if found
        else Called.NOTHING
    )
