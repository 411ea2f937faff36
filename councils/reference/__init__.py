"""The files of reference data and of examples, read into frozen rows; a fault says file, line, column, reason."""
