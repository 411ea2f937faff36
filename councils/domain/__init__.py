"""What a council told us, in plain Python: no Django, no files, no clock."""
