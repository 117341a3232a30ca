"""Logs hold no number of a person: one formatter for web, worker and beat masks whatever looks like one."""

import logging

from audit.masking import masked

LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class MaskedFormatter(logging.Formatter):
    """A line, with its traceback, as the trail would keep it."""

    def format(self, record: logging.LogRecord) -> str:
        """The whole text: a number may stand in the message of an error as well."""
        return masked(super().format(record))


def mask(logger: logging.Logger) -> None:
    """Let what a framework has set up for a logger write masked lines."""
    for handler in logger.handlers:
        handler.setFormatter(MaskedFormatter(LINE))
