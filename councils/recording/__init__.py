"""All writing. Each action takes its arguments by name, says who acts where somebody does, and is one transaction."""
