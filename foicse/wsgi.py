"""The entry point of a WSGI server, such as granian; a server never runs with `DEBUG` unless told to."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foicse.settings")
os.environ.setdefault("DEBUG", "0")

application = get_wsgi_application()
