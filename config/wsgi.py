"""The WSGI application gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from config.celery import app as celery_app  # so that wake-ups go to our broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
__all__ = ["application", "celery_app"]
