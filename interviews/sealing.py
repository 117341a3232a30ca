"""What was said, and its sealing under the key of the talk it belongs to. The caller records each look."""

import json
from dataclasses import asdict, dataclass, fields

from common import crypto
from interviews.models import Addendum, Attachment, Promise, Talk


@dataclass(frozen=True, slots=True)
class Body:
    """What was said in a talk, as text; empty where nothing was."""

    minutes: str = ""
    thinking: str = ""
    bearing: str = ""
    performance: str = ""
    mood: str = ""
    needs: str = ""
    care: str = ""
    help: str = ""
    summary: str = ""


PARTS = tuple(one.name for one in fields(Body))


def seal_body(talk: Talk, body: Body) -> None:
    """Put what was said into the unsaved talk, under a key of its own."""
    talk.data_key = talk.data_key or crypto.new_data_key()
    talk.body_sealed = _seal(talk, json.dumps(asdict(body), ensure_ascii=False), _place(talk))


def open_body(talk: Talk) -> Body:
    """What was said."""
    return Body(**json.loads(_open(talk, talk.body_sealed, _place(talk))))


def seal_addendum(addendum: Addendum, text: str) -> None:
    """Put its text into an unsaved addendum."""
    addendum.text_sealed = _seal(addendum.talk, text, _place(addendum))


def open_addendum(addendum: Addendum) -> str:
    """Its text."""
    return _open(addendum.talk, addendum.text_sealed, _place(addendum))


def seal_promise(promise: Promise, text: str) -> None:
    """Put what was promised into an unsaved promise."""
    promise.what_sealed = _seal(promise.talk, text, _place(promise))


def open_promise(promise: Promise) -> str:
    """What was promised."""
    return _open(promise.talk, promise.what_sealed, _place(promise))


def seal_result(promise: Promise, text: str) -> None:
    """Put what came of it into a promise."""
    promise.result_sealed = _seal(promise.talk, text, f"{_place(promise)}:result")


def open_result(promise: Promise) -> str:
    """What came of it; empty while it is open."""
    sealed = promise.result_sealed
    return _open(promise.talk, sealed, f"{_place(promise)}:result") if sealed else ""


def _place(row: Talk | Addendum | Promise) -> str:
    return f"{row._meta.db_table}:{row.pk}"


def seal_attachment(attachment: Attachment, name: str, content: bytes) -> None:
    """Put name and bytes into an unsaved attachment."""
    key = attachment.talk.data_key
    attachment.name_sealed = crypto.seal(key, name.encode(), _part(attachment, "name"))
    attachment.content_sealed = crypto.seal(key, content, _part(attachment, "content"))
    attachment.size = len(content)


def open_attachment_name(attachment: Attachment) -> str:
    """What it is called."""
    return crypto.open_sealed(
        attachment.talk.data_key, attachment.name_sealed, _part(attachment, "name")
    ).decode()


def open_attachment(attachment: Attachment) -> bytes:
    """Its bytes."""
    return crypto.open_sealed(
        attachment.talk.data_key, attachment.content_sealed, _part(attachment, "content")
    )


def _part(attachment: Attachment, name: str) -> str:
    return f"interviews_attachment.{name}_sealed:{attachment.pk}"


def _seal(talk: Talk, text: str, place: str) -> bytes:
    return crypto.seal(talk.data_key, text.encode(), place)


def _open(talk: Talk, sealed: bytes, place: str) -> str:
    return crypto.open_sealed(talk.data_key, sealed, place).decode()
