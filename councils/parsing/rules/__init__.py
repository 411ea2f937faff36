"""How a letter is read: a family of small rules, each a module with frozen values in and frozen values out."""
