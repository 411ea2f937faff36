"""Finds the council's own reference for the case, as written: "Our ref: FOI2025/00735", "FOI 3502 (2025)"."""

from __future__ import annotations

import re
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.scanning import found_in
from councils.parsing.rules.codelines import code_at_head
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.requestlogs import log_entry
from councils.parsing.rules.spans import Places
from councils.parsing.text import Kind

_VALUE = r"(?P<value>(?:(?-i:[A-Z]{2,6} (?:FOIA?|EIR|RFI|FOISA|IR|IG) ?)(?=\d)|[A-Z]+[/-][A-Z]+[ ](?=\d)|[A-Z][A-Za-z]*[ ]?[/:#.-]?[ ]?)?(?=[\w/:.()#-]*\d)[A-Za-z0-9][\w/:.#-]*(?: [/-] (?!\d{1,2}(?:st|nd|rd|th)?(?:[/.]| [A-Za-z]{3}))[\w-]*\d[\w-]*)?(?:(?: \d\d)? \d{3,6}(?![\w/]))?(?: (?:20)?\d\d[-/]\d\d(?=[^\S\n]*(?:[\n\t|,;)]|\Z)))?(?: ?\((?:19|20)\d\d\))?)"
_NUMBER = r"(?:\s*(?:number|no\.?|num|id|code))?"
_JOIN = r"(?:\s*\([^()\d\n]{2,40}\)(?=\s*[:#–—-]))?\s*(?:is|was)?\s*[:#\-–—.\t|]*(?:\s[-–—](?=\s))?\s*"
_LABELLED = tuple(
    expression(pattern + _JOIN + r"\[?\(?" + _VALUE, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\bour\s*(?:ref(?:erence)?\b\.?\s*)?(?:/|&|\band\b)\s*your\s+ref(?:erence)?\b\.?{_NUMBER}",
        rf"(?<!your )(?<!their )\b(?:our|case|foi|foia|eir|council|internal|enquiry)\s+ref(?:erence)?\b\.?{_NUMBER}",
        rf"\b(?:foi|foia|f\.o\.i\.|eir|case|information|rfi|foi/eir)\s*(?:request)?\s*(?:(?:reference|ref|id|number|no)\b|#)\.?{_NUMBER}",
        r"\b(?:e-?)?request,?\s+(?:(?:id|number|no|ref(?:erence)?)\b|#)\.?(?:\s*number)?",
        rf"(?<!your )(?<!your\n)(?<!their )(?<![\w/])ref(?:erence)?\b\.?{_NUMBER}",
        r"(?:\b(?:enquiry|inquiry|tracking|(?:disclosure )?log|correspondence|contact|incident|ticket|record|matter|file|job|task|sr|response|reply|service request)\s+(?:number|no\.?|id|code)|(?:^[^\w\n]*|/\s?)(?:cyfeirnod(?: y cais)?|cyf\s?/\s?ref(?:erence)?|urn|rhif (?:y cais|cyfeirnod)|ein cyf\w*|id|enquiry|incident|ticket|service request))\b\.?",
        r"(?<!not )(?<!not\n)\b(?:logged|recorded|registered|allocated|filed|entered|given|assigned|numbered|known(?= as| to us| here| by us))\b(?:\s+(?:to us|with us|here|by us))?(?:\s+(?:it|this|your (?:request|enquiry|e-?mail|message)))?\s+(?:(?:(?:as|under|with|the|a|unique)\s+)+(?:(?:number|no\.?|reference|ref\.?|id)\b)?|(?:number|no\.?|reference|ref\.?|id)\b|(?=[\d/-]{0,8}(?-i:[A-Z])|\d+[/-]\d{3}|\d{5}))",
        r"\byour (?:unique )?ref(?:erence)? with (?:us|the council|the trust|this (?:office|council))(?:\s+is)?",
        r"\byour (?:unique )?ref(?:erence)? (?:for|in|on) this (?:request|enquiry|matter)(?:\s+is)?",
        r"(?:\b(?:has|bears|under) the (?:number|reference)|\bquot(?:e|ing)(?: the)?(?: number| reference| ref\.?)?)\b",
        r"(?<!your )(?<![/-])\be?case\b",
        r"\b(?:ours(?:\s+is)?\s*(?=[:=–—-])|our(?=\s+(?:[A-Z]{1,6}[/-])?\d[\w/-]*[/-]\d))",
        r"\bour (?:(?:file |case )?number|file|matter)\b(?=\W*(?:is\W*)?(?-i:[A-Z]{2}))",
        r"^[^\w\n]*(?:internal )?review\b\s*:",
        r"^[^\w\n]*(?:our\s+)?file\b(?=[^\w\n]*(?-i:[A-Z]{1,6})[/-]\d)(?![^\n]*\.[a-z]{3,4}\b)",
    )
)
_SUBJECT = expression(rf"^(?:subject:|re:).*[\[(]#?{_VALUE}[\])]", re.IGNORECASE | re.MULTILINE)
_SHAPED = r"(?P<value>[A-Z][A-Za-z]{1,5} ?\d{2,4}[/-]\d{2,6}(?:[/-]\w+)?)"
""" "CoS 25/1233", "MAL25-0533": letters, a year and a number."""
_UNLABELLED = tuple(
    expression(pattern, re.MULTILINE)
    for pattern in (
        rf"^Subject:\s*(?:(?:RE|Re|FW|Fw|FWD|Fwd):\s*)*{_SHAPED}(?![\w/-])",
        rf"^[^\w\n]*{_SHAPED}[^\w\n]*$",
        r"^[^\w\n]*(?:(?:Number|No\.?)\s*[:\t]\s*)?(?P<value>\d{2}/\d{4,6}(?:[/-]\w+)?)[^\w\n]*$",
        r"^[^\w\n]*(?:(?:Number|No\.?)\s*[:\t]\s*)?(?P<value>(?!(?:19|20)\d\d/)\d{3,6}/\d\d)[^\w\n]*$",
        r"^[^\w\n]*(?P<value>(?=[^\n]*\d{3})(?=[^\n]*[A-Z]{2})[A-Z\d]{1,6}[/-][A-Z\d]{1,6}[/-][A-Z\d]{2,8})[^\w\n]*$",
        r"^[^\w\n]*(?P<value>(?:20)?\d\d[/-][A-Z]{2,6}[/-]\d{2,6}|\d{4,6}/[A-Z]{2,3})[^\w\n]*$",
        r"(?<![\w/.@-])(?P<value>[A-Z]{2,6}[/-](?:[A-Z]{2,6}[/-])?(?:20)?\d\d[/-]\d{3,6})(?![\w/-])",
    )
)
_LOOSE = tuple(
    expression(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\b(?:information request|disclosure log|request for information|(?:foia?|freedom of information(?: act)?(?: 2000)?)(?:[^\S\n]?[-–—:,])? (?:request|response|reply|disclosure(?: log)?|release|enquiry)|(?:freedom of information|rhyddid gwybodaeth)(?=\s*[:–—]|\s+-\s)|cais rhyddid gwybodaeth|(?:response|reply|answer) to(?: your)?(?: foi(?=\s+\S*\d)| information)?(?: request)?|request)\b\s*(?:\([A-Z]+\))?[:\s\-–—(\[]*{_VALUE}",
        r"(?<![\w/.-])(?P<value>(?:[A-Z]{1,6}[/-])?(?:FOI|FOIA|EIR|RFI|ATISN|IR|FOISA|SAR|IG|IGR|F(?![A-Z]))[ /:_.#-]?(?!(?:of|on|in|to|by|at|for|from|and)\b)[A-Z]{0,6}[ /:_.#-]?\d[\w/.#-]*(?: (?:[-–/] )?\d{3,6}(?=\s*(?:[)\].,;]|$)))?(?: \((?:19|20)\d\d\))?)",
        r"^[^\w\n]*(?P<value>(?-i:(?!MAY|JUN|JUL|JAN|FEB|MAR|APR|AUG|SEP|OCT|NOV|DEC)[A-Z]{2,5}) (?!(?:19|20)\d\d\b)\d{3,7}(?:/\d{2,4})?)[^\w\n]*$",
        r"^[^\w\n]*(?:(?:re|subject|regarding)\s*[:–—-]\s*)?(?P<value>[A-Z]{2,}[/:#-][\w/:#-]*\d[\w/:#-]*)[^\w\n]*$",
        r"\b(?:reply|response|answer|outcome|decision|information|enquiry|question)[,:]?[^\S\n]+(?P<value>(?=(?:[A-Z/-]*\d){3})(?-i:[A-Z]{2,6})(?:\d{2,4})?[/-][\w/-]*\d[\w/-]*)(?:[^\w\n]*$|,?[^\S\n]+(?=dated?\b|of \d))",
        r"^[^\w\n]*(?:notice of |record of )?(?:decision|disclosure|refusal|review|response|information|release|partial)(?: refusal| disclosure| request)?(?: (?:notice|letter|record|note|summary|sheet|form|report))?[,:]?[^\S\n]+(?:[-–—][^\S\n]+)?(?P<value>(?!IC-|FS-?\d|EA[/-]|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[/-]?(?:20)?\d\d\b)(?=(?:[A-Z/-]*\d){3})(?-i:[A-Z]{2,6})(?:\d{2,4})?[/-]?[\w/-]*\d[\w/-]*)[^\w\n]*$",
        r"^(?P<value>(?!(?:19|20)\d\d/)\d{3,6}/\d\d)[^\S\n]+(?-i:(?=[A-Z][a-z]))",
        r"(?<![\w/-])(?-i:(?P<value>[A-Z]{2,6}[ /-]?\d{2,4}[/-]\d{2,6})) (?:was|has been) (?:logged|opened|received|registered)\b",
        r"^[^\n]{0,60}\b(?:Council|Borough|Trust|Authority|Corporation|County|City)[^\S\n]*(?:[-–—,:|(/\t][^\n]{0,40})?[-–—,:|(/\t][^\S\n]*(?P<value>(?-i:[A-Z]{2,6})[-/]\d{3,7}(?:[-/]\d{2,4})?)[^\w\n]*$",
        r"^[^\S\n]*[\[(](?P<value>[A-Za-z]{0,6}[ /:-]?\d+[/:-][\w/:-]+)[\])]\s*$",
        r"^[^\w\n]*(?P<value>(?-i:[A-Z]{4,8}):\d{4,7})(?=\s)",
        r"^(?:Subject|Re):\s*(?:(?:RE|FWD?):\s*)*(?P<value>(?-i:[A-Z]{2,6})?[/-]?\d{4,8}(?:[/-]\d{2,4})?)(?=\s*[-–—:]\s)",
        r"^[^\w\n]*(?P<value>(?-i:[A-Z]{2,6})[ /-]\d{2,4}[/-]\d{2,6})\.\s+(?-i:(?=[A-Z][a-z]))",
        r"\byour (?:\w+ ){0,3}(?:request|enquiry|e-?mail|letter|message|query) \((?P<value>(?-i:[A-Z]{2,6})[/-]?\d{3,}[\w/-]*)\)",
        r"(?<![\w/&#.-])#(?P<value>\d{4,9})(?![\w-])",
        r"\b(?:foia?|eir|freedom of information(?: act)?)(?: 2000)?\s*[-–—:(]+\s*(?P<value>(?!(?:19|20)\d\d\b)\d{4,9})[^\w\n]*$",
    )
)
_YOURS = expression(
    r"\byour\s+(?:(?:unique|foi|request)\s+)?ref(?:erence)?\b\.?(?:\s*(?:number|no\.?))?\s*[:\-–—.\t]*\s*"
    r"(?P<value>(?:[A-Z]{1,6}[/-])?(?:FOI|FOIA|EIR|RFI|FOISA)[ /:_.#-]?[A-Z]{0,6}[ /:_.#-]?\d[\w/.#-]*)"
    r"|(?:\byour\s+(?:(?:unique|foi|request)\s+)?reference\s+(?:number\s+)?is\b|\b(?:under|with|by|bears|has)\s+your\s+(?:(?:unique|foi|request)\s+)?reference\b(?:\s+number)?)\s*:?\s*(?P<given>\w[\w/.#-]*\d[\w/.#-]*)",
    re.IGNORECASE,
)
_OF_OTHERS = expression(
    r"\b(?:your|their|requester'?s?|ico|commissioner['’]?s?|police|crime|charity|company|registration|account|payment|planning|invoice|ofsted)[^\S\n]*$",
    re.IGNORECASE,
)
_IS_DATE = expression(
    r"(?:0?[1-9]|[12]\d|3[01])(?P<gap>[/.-])(?:0?[1-9]|1[0-2])(?P=gap)(?:\d\d|(?:19|20)\d\d)|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?"
)
_NAME_BEFORE = expression(r"^(?:FOIA?|EIR|RFI)[ :]+(?=[A-Z]{1,6}[/#-]?\d)", re.IGNORECASE)
_IS_LAW = expression(
    r"(?:act|s(?!/|-\d+[/-]\d)|section|sections)\b.*|(?:foia?|foisa|eirs?)[ :-]?(?:act )?200[024]|(?:ico|rgn)\b.*|ic-\d{4,6}-\w{4}|z[a\d]\d{6}|.*\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*|(?:of|dated?|on|still|now|again|received|made|for|under|from|in|since|until|between|during|only|to|by|and|number|no|is|as|with|request|reference|ref|case)\b.*",
    re.IGNORECASE,
)

_IS_COUNT = expression(
    r"(?!(?i:foia?|eir|rfi|foisa|sar|ref|case|request|atisn)\b)(?=[A-Za-z]*[a-z])[A-Za-z]+ \d{1,4}|(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[:=].*|\d{1,2}[.)] .*"
    r"|(?i:mace|mase|mapp?a|marac|cemog|covid|tier|level|phase|stage|step|band|pathway|priority|panel)[ -]?\d{1,2}(?![\d/-]).*"
)
""" "Female 18", "question 3", "2010-2018", "2021: 6": a count with its word or year, or a stretch of years, is no case's name."""
_IS_LABEL = expression(r"\(?\d{1,2}[.(]?[a-h][.)]?|\(?\d{1,2}\.\d{1,2}[.)]?", re.IGNORECASE)
""" "1.a", "5(b)", "1.2": the label of a question."""


_SUFFIX = expression(
    r" (?:/ )?(?!CSE|FOI|EIR|Act|Re|To|The|For|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][A-Za-z]{0,2}(?=\s*(?:$|[\n\t|,;)]| {2}))"
)
_SUBJECT_BEHIND = expression(r" ?/ ?(?:CSE|FOI|EIR|CE|CS|IG)(?=[^\S\n]*(?:$|[\n\t|]))")
_CALLED_REF = expression(r"\bref(?:erence)?\b[^\n]{0,20}$", re.IGNORECASE)
""" "Our ref: RBH 7781 / CSE": what a case is about, within its name."""
_PREFIX = expression(
    r"(?:^|[|\t:–—-][^\S\n]*)(?P<prefix>(?!CSE|RE|FW|FWD|REF|OUR|YOUR|THE|ACT|ICO|NEW|CASE|FINAL|DRAFT|REPLY|DATE|FROM|TO|AND|OR|OF|FOIA?|EIR)[A-Z]{2,5} )$"
)


def _whole(text: str, start: int, value: str) -> str:
    """The reference with the initials behind it, "CE 25 0207 Rh", or with the council's before it, "RDC FOI 061-25"."""
    end = start + len(value)
    if text[start:end] != value:
        return value
    behind, before = _SUFFIX.match(text, end), _PREFIX.search(text[text.rfind("\n", 0, start) + 1 : start])
    prefix = before["prefix"] if before and _BY_KIND.match(value) else ""
    if behind is None and _CALLED_REF.search(text, text.rfind("\n", 0, start) + 1, start):
        behind = _SUBJECT_BEHIND.match(text, end)
    return prefix + value + (behind[0] if behind else "")


_BY_KIND = expression(r"(?:FOIA?|EIR|RFI|FOISA|IR|IG)[ /-]?\d")


def find_reference(letter: Letter, request: Places) -> str | None:
    """The first reference that the letter gives as its own; "your ref" and dates are none.

    A sheet's or an attachment's name may not hold every sign of it, so that it is asked last.
    """
    names = Places.of((line.start, line.end) for line in letter.lines if line.kind in _NAMES)
    entry = log_entry(letter.placed.text)
    printed = (
        (entry and _cleaned(entry.reference))
        or _printed(letter, request | names)
        or _under_heading(letter)
        or _only_yours(letter, request)
        or code_at_head(letter, request)
    )
    value = printed or _printed(letter, request) or _printed(letter, request, even_recalled=True)
    return None if value is None else _without_law(letter.text, value)


_NAMES = (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME)


_TELEPHONE = expression(
    r"(?<![\w/.-])(?:\+44[ ]?(?:\(0\)[ ]?)?\d{2,4}|\(?0\d{2,4}\)?)(?:[ -]\d{3,4}[ -]?\d{3,4}|(?<=\))\d{6,8})(?![\w/]|-\d)"
    r"|\b(?:tel(?:ephone)?|phone|call|fax|(?:help|case|advice|contact|hot|phone|info\w*)[ -]?line|ring|text|ffôn)\b\.?(?: (?:us|me|them|no\.?|number|on|is|at)){0,3}[ :(–-]{0,4}0\d{9,10}(?![\w/])",
    re.IGNORECASE,
)
""" "Case line 0303 123 1113", "(01632) 960233", "tel 01632960233": a number to ring is the name of no case."""


def _printed(letter: Letter, apart: Places, *, even_recalled: bool = False) -> str | None:
    apart |= Places.of(found.span() for found in found_in(letter.text, _TELEPHONE))
    for pattern in (*_LABELLED, _SUBJECT, *_LOOSE, *_UNLABELLED):
        for found in found_in(letter.text, pattern):
            words = found["value"] if pattern in _LABELLED else _NAME_BEFORE.sub("", found["value"])
            value = _cleaned(words)
            if (
                value is not None
                and not apart.touch(found.start("value"), found.end("value"))
                and not (pattern in _LABELLED and _is_yours(letter.text, found.start()))
                and not _is_address(letter.text, found.start("value"))
                and not _stands_behind(_CITED, letter.text, found.start("value"))
                and (even_recalled or not _stands_behind(_RECALLED, letter.text, found.start("value")))
            ):
                return _whole(letter.text, letter.text.index(value, found.start("value")), value)
    return None


_CITED = expression(
    r"\b(?:see(?! (?:below|above|attached|enclosed|(?:the )?(?:attached|enclosed|following|our|response below|reply below))\b)|refer(?:red)? (?:you )?(?:to|back to)(?! (?:your|the above)\b)|(?:earlier|previous|prior|former|last) (?:foi )?(?:request|response|reply|answer|letter)s?|(?:given|provided|answered|disclosed|published|sent) (?:to you )?(?:in|under|with|as))\b[^.;\n]{0,50}$",
    re.IGNORECASE,
)


_RECALLED = expression(
    r"\b(?:in|since|from|than|by|with)\s+(?:our|my|the council['’]s)\s+(?:reply|response|answer|letter)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


def _stands_behind(words: re.Pattern[str], text: str, start: int) -> bool:
    """True for the reference of another letter: "See response to IR-55310", "in our reply to request 212/25 we gave"."""
    line = text.rfind("\n", 0, start) + 1
    return words.search(text[max(line, start - 90) : start]) is not None


_LAW_BEFORE = expression(r"(?:FOIA?|EIR|RFI)[ :]+(?=\S*[\s\S]{4})", re.IGNORECASE)


def _without_law(text: str, value: str) -> str:
    """ "FOI CoS 25/1190" without the law's name, where the letter also gives the rest by itself."""
    rest = _LAW_BEFORE.sub("", value, count=1)
    alone = re.compile(rf"(?<![\w/-])(?<!FOI )(?<!FOIA )(?<!EIR )(?<!RFI ){re.escape(rest)}(?![\w/-])")
    return rest if rest != value and not rest.isdigit() and alone.search(text) else value


_HEADING = expression(
    r"\W*(?:(?:our|foi|eir|request|case|unique|council)[\s_]+)*(?:ref(?:erence)?|foi|id|case|request)(?:[\s_]*(?:no|number|id))?\W*",
    re.IGNORECASE,
)


def _under_heading(letter: Letter) -> str | None:
    """The first value of a column that is headed "Ref" or "Reference number"."""
    lines = letter.text.split("\n")
    for above, below in pairwise(line.split("\t") for line in lines):
        for heading, value in zip(above, below, strict=False):
            if len(above) > 1 and _HEADING.fullmatch(heading) and (found := _cleaned(value)) and len(found.split()) < 3:
                return found
    return None


def _only_yours(letter: Letter, request: Places) -> str | None:
    """The reference that some councils print as the asker's own, where its shape says that it is the council's."""
    values = (
        _cleaned(f["value"] or f["given"])
        for f in found_in(letter.text, _YOURS)
        if not request.touch(f.start(), f.end())
    )
    return next((value for value in values if value is not None), None)


def _is_address(text: str, start: int) -> bool:
    """True inside a link or an e-mail address."""
    before = re.search(r"\S*$", text[max(0, start - 200) : start])
    after = re.match(r"\S*", text[start : start + 200])
    run = (before[0] if before else "") + (after[0] if after else "")
    return re.search(r"://|\bwww\.|@\w|\.(?:gov|org|co)\b", run) is not None


def _is_yours(text: str, start: int) -> bool:
    found = _OF_OTHERS.search(text[max(0, start - 20) : start])
    return found is not None and not (found[0].strip().casefold() == "your" and _BY_NUMBER.match(text, start))


_BY_NUMBER = expression(r"(?:request|case|enquiry),?\s+(?:number|no|id)\b", re.IGNORECASE)
""" "Your request number 118" is of the council's numbering, as "your reference" seldom is."""


_WORDS_BEFORE = expression(r"^(?:(?!foia?\b|eir\b|rfi\b)[a-z]{2,} )+")
""" "question FEN-Q-771", "year 2025/26"."""


def _cleaned(words: str) -> str | None:
    value = words.strip(" .,;:-–—[]")
    while _IS_LAW.fullmatch(value) and " " in value:
        value = value.split(" ", 1)[1]
    value = _WORDS_BEFORE.sub("", value)
    if value.count("(") != value.count(")"):
        value = value.strip("()")
    if (
        _IS_DATE.fullmatch(value)
        or _is_year(value)
        or _IS_COUNT.fullmatch(value)
        or _IS_LABEL.fullmatch(value)
        or _IS_LAW.fullmatch(value)
        or not any(sign.isdigit() for sign in value)
        or len(value) < 3
    ):
        return None
    return value


_YEAR = expression(r"(?P<first>(?:19|20)\d\d)[/–-](?P<second>\d\d)")


def _is_year(value: str) -> bool:
    """True for "2010/11", a financial year, and not for "2025/61"."""
    found = _YEAR.fullmatch(value)
    return found is not None and (int(found["first"]) + 1) % 100 == int(found["second"])
