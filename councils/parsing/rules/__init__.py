"""How a letter is read: a family of small rules, each a module with frozen values in and frozen values out."""

from councils.parsing.hints import load_hints

load_hints()
