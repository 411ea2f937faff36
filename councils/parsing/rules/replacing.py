"""Knows a letter that replaces an earlier answer: "our revised response", "this supersedes our reply of 3 March", "Internal review outcome"."""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.scanning import found_in
from councils.parsing.rules.spans import Places

_ANSWER = r"(?:letter|answer|response|reply|replies|e-?mail|decision|message|disclosure|refusal)s?"
_FORMER = r"(?:first|earlier|original|previous|initial|former|prior)"
_OF_THE_REPLY = rf"(?!\s+of\s+(?!(?:(?:our|the|your|that|this|my)\s+)?(?:\w+\s+){{0,2}}?(?:{_ANSWER}|handling|request|case|complaint)\b(?! files)))"
"""Not the review "of the panel" or "of case files"."""
_FAULT = r"(?:errors?|mistakes?|mistaken(?:ly)?|wrong(?:ly)?|incorrect(?:ly)?|inaccura\w+|omitted|incomplete|withdrawn|replaced|superseded|corrected|amended|overtaken|(?:should|ought to) (?:have|not have) (?:read|been|said|given|shown|stated)|should read)"
_GIVEN = r"(?:sent|gave|given|supplied|provided|issued|published|disclosed|released|quoted|stated)"
_OURS = rf"(?:(?:our|my)\s+(?:\w+\s+)?{_ANSWER}\b(?: (?:to you )?(?:of|dated|sent|issued|on)\b)?|(?:the|that)\s+(?:{_FORMER}\s+)?(?:{_ANSWER}|figures?|numbers?|information|table|data|version)\s+(?:of \d|dated|(?:(?:that|which)\s+)?(?:we|I|was|were|you were|had been)\s+(?:\w+\s+)?{_GIVEN}|{_GIVEN} (?:to you|in (?:our|my)|on \d)))"
""" "Our letter of 2 May", "the figures that we gave": what went out before."""
_GOES_ON = r"(?:(?!\b(?:annual|yearly|quarterly) |\b(?:surveys?|census|strategy|accounts)\b|\bon (?!the\b|our\b|your\b|that\b|this\b|page\b|behalf\b|\w+day\b|cse\b|child|exploit|sexual|victim|perpetrator|age|ethnic|group|gang|case)[a-z])[^.\n]){0,70}?"
"""Up to what is said to be wrong; the figures "on schools in the annual report" are of something else."""
_REPLACES = tuple(
    expression(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        (
            rf"\b(?:replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|takes? the place of|in place of|correct(?:s|ing)?|amend(?:s|ing)?|withdraw(?:s|n|ing)?|instead of|disregard|ignore|look(?:ed)? again at|reconsider(?:ed)?|re-?issu(?:e|es|ed|ing))\b"
            rf"[^.\n]{{0,60}}?\b(?:{_ANSWER}\b(?! and mechanisms)|(?:those|(?:the )?ones?) (?:(?!your?\b)\w+ ){{0,3}}(?:sent|given|gave|supplied|issued)|(?:that|those|the (?:ones?|version)) (?:dated|of \d{{1,2}} |issued|supplied|(?:that|which) (?:was|we|were))|(?:which|what|figures|numbers) (?:\w+ ){{0,3}}(?:sent|gave|given)\b|sent before)"
        ),
        (
            rf"\b(?:this|the present) (?:{_ANSWER}|review|notice|version) (?:now |therefore |also |wholly |entirely |completely ){{0,2}}(?:replaces|supersedes|takes the place of) (?:it|that|them|those)\b"
            rf"|\b(?:it|that|those|they) (?:is|are|should be|was|were) (?:now |therefore |to be )?(?:replaced|superseded) by (?:this|the present|the following)\b"
        ),
        rf"\b(?:(?:our|my|the|that) )?{_FORMER}\s+{_ANSWER}\b[^.\n]{{0,60}}\b(?:replaced|superseded|withdrawn|corrected|amended|incorrect|wrong(?:ly)?|overturned|set aside|in error|an error|errors|mistaken|mistakes?)\b",
        rf"\b(?:our|my) {_ANSWER}\b[^.\n]{{0,40}}\b(?:is|was|are|were|has been|had)\s+(?:\w+ )?(?:replaced|superseded|withdrawn|corrected|amended|incorrect|wrong|overturned|set aside|in error|mistaken)\b",
        r"\b(?:revised|amended|corrected|updated)\s*:?\s+(?:(?:FOIA?|EIR|final|full|formal|freedom of information|request|\d[\d/-]*)\s+){0,3}(?:response|reply|answers?|letter)\b|\bversion (?:2|3|two|three) of (?:our|this|the) (?:response|reply|letter|answers?)\b",
        rf"\b(?:outcome|result) of (?:the|our|your|this|my) (?:internal )?review\b|\bfollowing (?:your request for )?(?:an?|the|my|our|your) internal review\b{_OF_THE_REPLY}",
        r"\b(?:in (?:response|reply|answer) to|further to|respond(?:s|ing)? to) your (?:request|application) for (?:an? |the )?(?:internal )?review\b|\b(?:I|we) have (?:now |therefore )?reviewed (?:the (?:handling|decision|response|refusal)|our|how|that (?:decision|response))\b|(?:^|[.] )on (?:internal )?review,? (?:we|I)\b",
        rf"\bapologi[sz]e\b[^.\n]{{0,30}}\b(?:errors?|mistakes?|incorrect|wrong)\b[^.\n]{{0,30}}\bin (?:our|my|the) (?:{_FORMER} )?{_ANSWER}\b",
        r"\binternal review\b[^.\n]{0,50}?\b(?:and|which|has|is|was|have|now)\b[^.\n]{0,30}?\b(?:uphold|upheld|overturn\w*|conclu\w+|completed|complete|reconsider\w*|varied)\b",
        r"\b(?:I|we|reviewer) (?:have |now |do |not |also |therefore |partly ){0,3}(?:uphold|overturn(?:ed)?|upheld|varied)\b|\b(?:completed|carried out|conducted|undertaken) (?:an?|the|your|my|our) internal review\b"
        + _OF_THE_REPLY,
        r"\b(?:having|after|on) (?:re-?consider(?:ed|ing)|look(?:ed|ing) again)\b",
        r"^[^\n]{0,60}[-–—:|]\s*internal review (?:response|outcome|decision|result|reply)\b",
        r"^\W*internal review (?:response|outcome|decision|result|reply)\b|^\W*internal review\s*[:–-]?\s*(?:(?:of|request|reference|ref|case|foi)\b[.:]?\s*){0,3}(?:[A-Z]{2,6} ?)?(?=\S*\d)[A-Z]{0,6}[\d/-][\w/-]{4,}\s*$",
        rf"\b(?:errors?|mistakes?|wrong)\b[^.\n]{{0,20}}\b(?:in|with) (?:our|my|the) (?:{_FORMER} )?(?:{_ANSWER}|figures|numbers)\b[^.\n]{{0,80}}(?:correct|below|apolog)",
        rf"\b(?:discard|destroy|delete|disregard) (?:the|that|our) (?:{_FORMER}\b|version\b)",
        r"\b(?:disregard|ignore|discard)\b[^.\n]{0,25}\b(?:it|them|that|those)\b[^.\n]{0,40}\b(?:use|instead|following|below|attached)\b",
        rf"\b(?:figures|numbers|answers)\b[^.\n]{{0,30}}\bin (?:our|my|the) (?:{_FORMER} )?{_ANSWER}\b[^.\n]{{0,40}}\b(?:wrong|incorrect|in error|mistaken|not be used)\b",
        rf"\b{_OURS}{_GOES_ON}(?<!would be )(?<!may be )(?<!not )\b{_FAULT}\b",
        rf"\b(?:since|when|after) (?:we|I) (?:last )?(?:wrote|replied|responded|answered)\b[^.\n]{{0,100}}\b{_FAULT}\b",
        rf"\b(?:correct|amend|revise|replace|withdraw)(?:s|ing)? (?:the |that )?(?:information|figures?|numbers?|data|table|answer)\b[^.\n]{{0,20}}\b{_GIVEN} (?:to you|in (?:our|my)|on \d|earlier)",
        r"^\W*(?:erratum|corrigendum|correction(?: notice)?|corrected (?:version|copy|figures))\b(?! (?:centre|of))",
        r"\bsupersed(?:es|ing) (?:the |our )?(?:(?:earlier|previous|first|original) )?version (?:issued|dated|sent|published|of \d)",
        r"^\W*internal review\W{1,4}(?:our |your |the )?(?:of|request|reference|ref|case|foi)\b[^\n]{0,40}\d[^\n]{0,20}$",
        r"\b(?:my|our|the|a|this|their) (?:internal )?review of (?:the way|how (?:the|your|we|this)|(?:(?:our|the|that|this|its|your) )(?:\w+ )?(?:handling|request|refusal|decision|response|reply|answer))\b",
        r"\byou (?:have |then |also |wrote and |wrote on [^.\n]{3,20} and )?(?:asked|requested|sought|applied)(?: us)?(?: for| to)? (?:an? |the |that we )?(?:internal )?(?:review|reconsider|look again at)(?: of)? (?:our|the|that|this|its) (?:\w+ )?(?:handling|refusal|decision|response|reply|answer)\b",
        r"\breconsideration of (?:your|the|our) (?:request|refusal|decision|response|reply)\b|\b(?:we|I|council|trust) (?:have |has )?(?:now |therefore )?reconsidered\b",
        rf"\bfurther to (?:our|my) (?:{_FORMER} )?{_ANSWER}\b[^.\n]{{0,60}}\b(?:error|mistake|(?:in)?correct|wrong|revis|amend)\w*",
    )
)
_OFFERED = expression(
    r"\b(?:if|should|unless) (?:you|they|the)\b|\byou (?:may|can|might|have|are|could|wish)\b|\bright (?:to|of)\b|\bintended recipient\b|\bwe (?:can|may|will) (?:\w+ )?(?:re-?issue|correct|amend)\b",
    re.IGNORECASE,
)


def find_replacing(text: str, request: Places) -> tuple[int, int] | None:
    """Where a letter first says, outside the request's own words, that it replaces an earlier answer."""
    return min(_found(text, request), default=None)


def _found(text: str, request: Places) -> Iterator[tuple[int, int]]:
    for pattern in _REPLACES:
        for found in found_in(text, pattern):
            start = max(text.rfind("\n", 0, found.start()), text.rfind(". ", 0, found.start())) + 1
            if not request.touch(*found.span()) and not _OFFERED.search(text, start, found.end()):
                yield found.span()
                break


_NOT_REVIEWED = expression(
    r"\bnot (?:\w+ )?(?:in (?:dispute|question)|at issue|disputed|challenged|contested|complained of)\b|\b(?:was|were|have|has|had) not (?:been )?(?:re-?examined|reviewed|re-?considered|raised|queried)\b"
    r"|\b(?:not|no|n['’]t|outside|beyond) (?:\w+ ){0,3}?(?:part|scope|subject|remit) of (?:this|the|my|your|our) (?:internal )?(?:review|complaint|request for (?:a )?review)\b|\bcomplaint (?:was|is|does|did) not\b"
    r"|\b(?:you|requester|applicant)\b[^.;\n]{0,20}\b(?:do|did|have|has)(?: not|n['’]t) (?:\w+ )?(?:ask(?:ed)?|challenged?|disputed?|complain(?:ed)?|rais(?:e|ed)|quer(?:y|ied)|appeal(?:ed)?|question(?:ed)?|seek|sought)\b"
    rf"|\b(?:our|the|my|that|those) (?:{_FORMER} )?{_ANSWER}(?: to (?:it|them|these|this))? (?:\w+ )?(?:stands?|remains?|holds? good|(?:is|are) (?:not |un)(?:changed|altered|affected))\b"
    r"|^\W*(?:(?:there is |we make )?no change(?:s)?(?: (?:is|are) (?:made|needed))?|unchanged|stands?(?: as (?:it|they) (?:was|were))?|as before)\W*$",
    re.IGNORECASE,
)
_NAMES = expression(
    r"\b(?:questions?|parts?|points?|items?|q)\s*\(?(?:\d|[a-g])\b\)?(?:(?:\s*[,&–-]\s*|\s+)(?:(?:and|to|or)\s+)?\(?(?:\d|[a-g])\b\)?)*",
    re.IGNORECASE,
)
""" "Questions 1, 2 and 7": numbers that only name."""


def leaves_as_it_was(sentences: Sequence[str]) -> bool:
    """True for words that only say of parts that the review does not touch them: "Questions 1 and 2 were not in dispute."."""
    told = [words for words in sentences if any(map(str.isalpha, words))]
    is_left = all(_NOT_REVIEWED.search(words) for words in told)
    return bool(told) and is_left and not any(map(str.isdigit, _NAMES.sub(" ", " ".join(told))))
