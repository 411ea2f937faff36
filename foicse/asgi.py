"""The entry point of an ASGI server; a server never runs with `DEBUG` unless told to."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foicse.settings")
os.environ.setdefault("DEBUG", "0")

application = get_asgi_application()
