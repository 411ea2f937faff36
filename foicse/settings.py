"""
Every setting, read from the environment.

| variable | meaning | without it |
|---|---|---|
| `DEBUG` | Django's error pages, for whoever writes the code | on from a shell, off under a server |
| `LOCAL` | served on this machine alone: plain HTTP, a key of its own | as `DEBUG` |
| `SECRET_KEY` | signs sessions and forms | kept under `var/` if `LOCAL`; else the start stops |
| `ALLOWED_HOSTS` | names this site answers to, by commas | this machine's own |
| `CSRF_TRUSTED_ORIGINS` | origins staff may send forms from, by commas | none |
| `DATABASE_URL` | a PostgreSQL database | the SQLite file `var/foicse.sqlite3` |
| `VAR` | the folder for what the project writes | `var/` beside this project |
| `ONE_PERSON_TEAM` | one person may both make and check what is published; the methods page says so | off |
| `SMALL_CELLS` | `mask`: counts of 1 to 4 in breakdowns of victims are hidden in public | `as_published` |
| `REQUIRE_SECOND_FACTOR` | who checks, publishes or administers needs a second factor | off if `LOCAL`, else on |
| `PROXY_HOPS` | how many proxies of ours name the visitor's address | 0 if `LOCAL`, else 1 |
| `SITE_CONTACT` | where readers report an error: an e-mail address | none is shown |
| `SOURCE_URL` | where the code and its list of known errors live | none is shown |
"""

import os
from pathlib import Path
from typing import Any

from django.utils.csp import CSP

from foicse import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("VAR") or BASE_DIR / "var")
VAR.mkdir(parents=True, exist_ok=True)

DEBUG = environment.flag("DEBUG", default=True)  # wsgi.py and asgi.py turn it off unless told otherwise
LOCAL = environment.flag("LOCAL", default=DEBUG)
SECRET_KEY = environment.secret("SECRET_KEY", kept_in=VAR / "secret-key" if LOCAL else None)
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS", default=[])
ONE_PERSON_TEAM = environment.flag("ONE_PERSON_TEAM", default=False)
SMALL_CELLS = environment.choice("SMALL_CELLS", of=("as_published", "mask"))
REQUIRE_SECOND_FACTOR = environment.flag("REQUIRE_SECOND_FACTOR", default=not LOCAL)
PROXY_HOPS = environment.number("PROXY_HOPS", default=0 if LOCAL else 1)
SITE_CONTACT = os.environ.get("SITE_CONTACT", "")
SOURCE_URL = os.environ.get("SOURCE_URL", "")

# What the site is made of

INSTALLED_APPS = [
    "councils.apps.CouncilsConfig",
    "django_tables2",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "councils.desk.second_factor.SecondFactorFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "councils.views.parameters.parameters_first",
]
ROOT_URLCONF = "foicse.urls"
WSGI_APPLICATION = "foicse.wsgi.application"
ASGI_APPLICATION = "foicse.asgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "councils.views.carried.carried",
            ],
        },
    },
]

# Where things are kept

DATABASES = {"default": environment.database(os.environ.get("DATABASE_URL", ""), otherwise=VAR / "foicse.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DOCUMENTS_ROOT = VAR / "documents"  # outside every served folder: a document reaches the public through a view alone
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "foicse.plotly_script.PlotlyScript",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DOCUMENTS_ROOT}},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
if LOCAL:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # in production a missing one is worth WhiteNoise's warning
WHITENOISE_USE_FINDERS = LOCAL  # on this machine, straight from the source folders: nothing to collect
WHITENOISE_AUTOREFRESH = DEBUG
CACHES = {
    # In the database, since every process has to count the same attempts to sign in.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_counts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},  # answers kept by each process for itself
}

# Language and time

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

# Safety. Visitors get no cookie: the two there are belong to staff pages alone.

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = not LOCAL
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if LOCAL else 31_536_000
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # a promise for other sites of the domain is not ours
SECURE_PROXY_SSL_HEADER = None if LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/staff/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day, in seconds
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# Signing in, all of it under /staff/: nobody can sign up, and attempts are counted

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
ALLAUTH_TRUSTED_PROXY_COUNT = PROXY_HOPS
ACCOUNT_ADAPTER = "councils.desk.second_factor.StaffAccounts"
ACCOUNT_FORMS = {"login": "councils.forms.signing_in.NameAndPasswordForm"}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_EMAIL_VERIFICATION = "none"  # administrators make the accounts
ACCOUNT_SESSION_REMEMBER = True  # for SESSION_COOKIE_AGE
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/300s/key",
    "reply": "60/m/ip",
    "reply_sent": "10/h/ip,10/h/key",
}
MFA_ADAPTER = "councils.desk.second_factor.StaffFactors"
MFA_FORMS = {
    "activate_totp": "councils.forms.second_factor.SecondFactorForm",
    "authenticate": "councils.forms.signing_in.CodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "What councils say"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # a return keyed in by hand has a field per figure

# What is written down of a running site: faults and warnings, to standard error; no visitor's address or query

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
