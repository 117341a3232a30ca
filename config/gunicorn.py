"""The web server: one process with threads, on this machine only; a proxy adds TLS and outside addresses."""

import gc
import os
import shutil
import tempfile
from contextlib import suppress

from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.workers.gthread import ThreadWorker

from config.logs import mask


class ClosingWorker(ThreadWorker):
    """Told to stop, it takes those who have knocked already and closes the door.

    gunicorn's own leaves the door ajar: who knocks while it finishes waits, and is reset at the end.
    """

    def set_accept_enabled(self, enabled: bool) -> None:
        if not enabled and not self.alive:
            for listener in self.sockets:
                self.accept_waiting(listener)
        super().set_accept_enabled(enabled)
        if not self.alive:
            for listener in self.sockets:
                listener.close()

    def accept_waiting(self, listener: object) -> None:
        """Accept until nobody waits."""
        before = -1
        while before < self.nr_conns < self.worker_connections:
            before = self.nr_conns
            with suppress(OSError):
                self.accept(listener)


class MaskedLogger(Logger):
    """An address that could not be answered may hold a number."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        mask(self.error_log)


COUNTS = "PROMETHEUS_MULTIPROC_DIR"  # where each process counts what it has answered: operations/metrics.py
if COUNTS not in os.environ:
    os.environ[COUNTS] = tempfile.mkdtemp(prefix="cadre-counts-")


def on_exit(_server: object) -> None:
    """The counts begin anew with the next start."""
    shutil.rmtree(os.environ[COUNTS], ignore_errors=True)


def post_worker_init(_worker: ThreadWorker) -> None:
    """What was loaded at the start stays: collecting garbage need not look at it in the midst of a request."""
    gc.collect()
    gc.freeze()


bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = ClosingWorker
logger_class = MaskedLogger
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 60
graceful_timeout = 10
keepalive = 5
control_socket_disable = True
accesslog = None
errorlog = "-"
