"""The WSGI application gunicorn serves."""

import os

from django.core.checks import Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from config.celery import app as celery_app  # so that wake-ups go to our broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
if faults := run_checks(tags=[Tags.database], databases=["default"]):
    raise ImproperlyConfigured(" ".join(f"{fault.msg} {fault.hint or ''}" for fault in faults))
__all__ = ["application", "celery_app"]
