"""Knows what stands below an empty "Response" on a site's page: "Documents", "FOI 3344 response (PDF, 214 KB)"; that answers nothing."""

import re

from councils.domain.expressions import expression

_FILE = expression(
    r"\W*(?!(?:please|see|refer|attached|you|we)\b)(?:(?!\.\s)[^\n]){2,90}(?:\((?:PDF|Word|Excel|Open ?Document|ODS|ODT|CSV|ZIP|docx?|xlsx?)\b[^()\n]{0,60}\)|\.(?:pdf|docx?|xlsx?|csv|od[ts]|zip))(?:[\s,(\[–-]*(?:\d[\d.]*\s?[KM]B|\d+ pages?|opens in (?:a )?new (?:window|tab))[)\],\s]*)*\W*",
    re.IGNORECASE,
)
_AROUND = expression(
    r"\W*(?:(?:related |supporting |attached |response |our )?(?:documents?|attachments?|downloads?|files?)(?: to download)?|download(?: (?:the|this) (?:file|document|response))?|share this page|print this page|back to (?:top|results|the log)"
    r"|(?:you can |please |to )?(?:ask|request|contact us)\b[^.\n]{0,40}\b(?:another|an? (?:alternative|accessible|different)) format\b[^\n]{0,60}|(?:this|the) (?:file|document) may not be suitable\b[^\n]{0,80})\W*",
    re.IGNORECASE,
)


def only_lists_files(words: str) -> bool:
    """True where every line names a file to open, at least one does, and the rest is what a site prints around it."""
    lines = [line for line in words.split("\n") if line.strip()]
    named = [line for line in lines if _FILE.fullmatch(line)]
    return bool(named) and all(line in named or _AROUND.fullmatch(line) for line in lines)
