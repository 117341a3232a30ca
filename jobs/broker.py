"""Redis, asked before it is told anything: people wait for the answer."""

from functools import cache

from django.conf import settings
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

PATIENCE = 1  # seconds


@cache
def _redis() -> Redis:
    once = Retry(NoBackoff(), 0)
    limits = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
    return Redis.from_url(settings.REDIS_URL, retry=once, **limits)


def answers() -> bool:
    """Whether it answers within a second; Celery's own connection would go on trying for six."""
    try:
        return bool(_redis().ping())
    except (OSError, RedisError):
        return False
