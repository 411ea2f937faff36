"""Each command reads its arguments, makes one call inward and prints the answer."""
