"""The Django project: its settings, its root addresses, its entry points for a server."""
