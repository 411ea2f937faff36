"""What the Makefile needs besides make: setting up, finding a browser, a PostgreSQL for a test run, serving."""
