"""Cases for what is handed in: broken and hostile files, sheets with hostile cells; what they start is worked off."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from html import escape

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.urls import reverse
from hypothesis import strategies as st

from cadres.choices import ImportKind, ImportState
from cadres.models import ImportBatch
from common.sheets import SheetOut, read_workbook, write_workbook
from common.uploads import ZIP_MAGIC
from jobs import services as jobs
from jobs.models import WorkItem
from tests.access.calls import Call, Case, call_of
from tests.access.matrix import send
from tests.access.policy import ROLES, Permit
from tests.access.world import World
from tests.cadres.imports.invented import roster_row, workbook
from tests.cadres.imports.test_proofs import form
from tests.common.hostile import corner_workbook, lying_zip, raw_name_zip, raw_workbook, zip_bomb, zip_of
from tests.fuzz.pages import VALUES, close, forms
from tests.fuzz.running import Found

FIELDS = ("file", "files", "paper", "photo", "photos", "proof", "evidence")
TAKING = {
    "imports:new", "imports:compare", "imports:mended", "cadres:change_photo", "training:import", "training:new_outside",
    "measures:bring_sheet", "measures:report", "measures:grant", "interviews:attach", "readiness:contest",
    "assessments:add_note", "assessments:add_result", "assessments:add_field_note", "assessments:field_phone",
}  # fmt: skip
NAMES = [
    "名册.xlsx", "a.xls", "a.lrmx", "a.lrm", "a.zip", "a.pdf", "a.png", "a.jpg", "a", ".xlsx", "../../a.pdf",
    "文\r\n.xlsx", "\u202egnp.exe", "名" * 120 + ".pdf", "a.pdf.exe",
]  # fmt: skip
FITTING = ["名册.xlsx", "a.lrmx", "a.pdf"]
ENTITIES = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y '&x;&x;'>]>"
FORM = "<?xml version='1.0' encoding='UTF-8'?><Person><XingMing>{}</XingMing><ChuShengNianYue>{}</ChuShengNianYue></Person>"
BEGINNINGS = [
    b"",
    ZIP_MAGIC,
    bytes.fromhex("d0cf11e0a1b11ae1"),
    b"%PDF-1.7",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"<Person>",
]
NOT_FOUND_IN_FILES = re.compile(r"FutileError|RightLostError|FileRefused")


@dataclass(frozen=True)
class Spoiling:
    """How a file is made: in which way, of which numbers and values; under which name, as which kind of import."""

    way: str
    numbers: list[int]
    values: list[str]
    name: str
    kind: str

    def of(self, sound: bytes) -> bytes:
        """The bytes, from those that would do."""
        return WAYS[self.way](sound, self.numbers, self.values)


def takers() -> list[Permit]:
    """Every form that takes a file."""
    return [one for one in forms() if one.route in TAKING]


@st.composite
def cases_of(draw: st.DrawFn, permit: Permit, world: World) -> tuple[Case, Spoiling]:
    """Who hands in, to what, and how the file is spoiled."""
    role = draw(st.sampled_from([one for one in ROLES if permit.may_use(one)]))
    found = world.relations(permit.of, role) if permit.of else [""]
    relations = [one for one in found if not permit.of or permit.reaches(role, one)] or found
    spoiling = Spoiling(
        draw(st.sampled_from(sorted(WAYS))),
        draw(st.lists(st.integers(0, 2**31), min_size=6, max_size=6)),
        draw(st.lists(VALUES, min_size=6, max_size=6)),
        draw(st.sampled_from([*NAMES, *FITTING * 5])),
        draw(st.sampled_from([ImportKind.ROSTER, ImportKind.ROSTER, *ImportKind.values])),
    )
    return Case(world, permit, role, draw(st.sampled_from(relations))), spoiling


def ask(found: Found, drawn: tuple[Case, Spoiling]) -> None:
    """Hand it in, go on to what is asked next, and work off what was begun: none of it may be a fault of ours."""
    case, spoiling = drawn
    call = call_of(case)
    data = dict(call.data or {})
    sent = [one for one in data.values() if isinstance(one, UploadedFile)]
    begins = case.permit.route == "imports:new"
    sound = sent[0].read() if sent and not begins else sound_of(spoiling.kind)
    content = spoiling.of(sound)
    names = [one for one in FIELDS if one not in data or isinstance(data[one], UploadedFile)]
    data |= {name: SimpleUploadedFile(spoiling.name, content) for name in names}
    path = reverse("imports:new", args=[spoiling.kind]) if begins else call.path
    before, known = set(jobs.waiting_ids()), set(ImportBatch.objects.values_list("pk", flat=True))
    put(found, drawn, replace(call, path=path, data=data))
    work_off(found, drawn, before)
    for batch in ImportBatch.objects.exclude(pk__in=known):
        go_on(found, drawn, batch, before)


def sound_of(kind: str) -> bytes:
    """A file that would do for this kind of import."""
    return form(1) if kind == ImportKind.FORMS else workbook([roster_row(number) for number in range(3)])


def go_on(found: Found, drawn: tuple[Case, Spoiling], batch: ImportBatch, before: set) -> None:
    """Name the columns as they were recognized, check, look, commit, look."""
    look = Call(reverse("imports:batch", args=[batch.pk]))
    if batch.state == ImportState.MAPPING:
        chosen = {f"c{place}": key for place, key in batch.mapping.items()}
        put(found, drawn, Call(reverse("imports:columns", args=[batch.pk])), method="GET")
        put(found, drawn, Call(reverse("imports:columns", args=[batch.pk]), chosen))
        work_off(found, drawn, before)
    put(found, drawn, look, method="GET")
    put(found, drawn, Call(reverse("imports:commit", args=[batch.pk]), {}))
    work_off(found, drawn, before)
    put(found, drawn, look, method="GET")


def put(found: Found, drawn: tuple[Case, Spoiling], call: Call, method: str = "POST") -> None:
    """One request; a fault of ours is kept."""
    case, spoiling = drawn
    response = send(case.client, method, call)
    found.statuses[response.status_code] += 1
    if response.status_code >= 500:
        found.blame(
            f"{case.permit} {call.path.split('/')[-2]}: {response.status_code}", f"{case}\n{spoiling}"
        )
    close(response)


def work_off(found: Found, drawn: tuple[Case, Spoiling], before: set) -> None:
    """Do what waits since then; only what says what is wrong with the file may fail."""
    for pk in set(jobs.waiting_ids()) - before:
        jobs.work(pk)
        error = WorkItem.objects.get(pk=pk).error
        if error and not NOT_FOUND_IN_FILES.search(error.split(":")[0]):
            found.blame(f"{drawn[0].permit} work: {error[:200]}", f"{drawn[0]}\n{drawn[1]}\n{error}")


@cache
def prepared() -> list[bytes]:
    """Those known for what they do to whom opens them."""
    return [
        b"",
        b"\0" * 4096,
        zip_bomb(),
        lying_zip(),
        corner_workbook(),
        raw_name_zip(b"../../a.lrmx", b"<Person/>"),
        raw_name_zip(b"\xff\xfe\x00.lrmx", b"<Person/>"),
        zip_of({"a.lrmx": (ENTITIES + "<Person><XingMing>&y;</XingMing></Person>").encode()}),
        (ENTITIES + "<Person><XingMing>&y;</XingMing></Person>").encode(),
        raw_workbook("姓名", "&y;", prolog=ENTITIES),
        raw_workbook("姓名", "=HYPERLINK()", dimension="A1:XFD1048576"),
        b"<html><table><tr><td>x</td></tr></table></html>",
    ]


def famous(_sound: bytes, numbers: list[int], _values: list[str]) -> bytes:
    """One of the prepared."""
    return prepared()[numbers[0] % len(prepared())]


def begun(_sound: bytes, numbers: list[int], values: list[str]) -> bytes:
    """Something that begins like a known kind."""
    return BEGINNINGS[numbers[0] % len(BEGINNINGS)] + "".join(values).encode(errors="replace")[:2000]


def cut(sound: bytes, numbers: list[int], _values: list[str]) -> bytes:
    """Broken off."""
    return sound[: numbers[0] % (len(sound) + 1)]


def flipped(sound: bytes, numbers: list[int], _values: list[str]) -> bytes:
    """With some bytes changed."""
    changed = bytearray(sound or b"x")
    for number in numbers:
        changed[number % len(changed)] = number >> 8 & 255
    return bytes(changed)


def cells(sound: bytes, numbers: list[int], values: list[str]) -> bytes:
    """A sound sheet with hostile values in some of its cells, or a form with some in its fields."""
    if not sound.startswith(ZIP_MAGIC):
        return texts(sound, numbers, values)
    sheets = read_workbook(sound)
    for number, value in zip(numbers, values, strict=True):
        rows = sheets[number % len(sheets)].rows
        row = rows[number // 7 % len(rows)]
        row[number // 5 % len(row)] = writable(value)
    out = io.BytesIO()
    write_workbook(out, [SheetOut(one.name, one.rows[0], one.rows[1:]) for one in sheets])
    return out.getvalue()


def writable(value: str) -> object:
    """What a cell can hold: a number where the text is one, and no character that XML has not."""
    if re.fullmatch(r"-?\d{1,15}(\.\d+)?", value):
        return float(value)
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", value)[:30_000]


def texts(sound: bytes, numbers: list[int], values: list[str]) -> bytes:
    """A form with hostile values in some of its fields; one of its own where there is none."""
    text = sound.decode("utf-8-sig", errors="replace")
    places = list(re.finditer(r">([^<>]*)<", text))
    if not places:
        return FORM.format(escape(values[0]), escape(values[1])).encode(errors="replace")
    for number, value in zip(numbers, values, strict=True):
        place = places[number % len(places)]
        text = text.replace(place[0], f">{escape(value) if number % 3 else value}<", 1)
    return text.encode(errors="replace")


WAYS: dict[str, Callable[[bytes, list[int], list[str]], bytes]] = {
    "famous": famous,
    "begun": begun,
    "cut": cut,
    "flipped": flipped,
    "cells": cells,
    "cells again": cells,
    "more cells": cells,
}
