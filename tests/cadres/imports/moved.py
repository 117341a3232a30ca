"""Sheets of appointments and ranks for the tests, and invented people to move."""

from datetime import date

from psycopg2.extras import DateRange

from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.services import add_appointment, add_cadre, add_rank
from jobs import services as jobs
from tests.cadres.imports.invented import GIVEN, SURNAMES, workbook

HEAD = [
    "姓名", "现单位", "变动类别", "任职单位", "职务", "职务层次", "是否领导职务", "现职级", "新职级", "生效日期",
    "文号", "试用期至",
]  # fmt: skip
DOCUMENT = "示组〔2026〕31号"
WORDS = "".join(dict.fromkeys(GIVEN))
BEGAN = date(2021, 3, 1)


def name_of(n):
    """A name of its own for each number below 2,250."""
    return SURNAMES[n % 10] + WORDS[n // 10 % 15] + WORDS[n // 150 % 15]


def person(n, unit, *, level=1, rank=3, **post):
    """Somebody with a main post and a rank since 2021."""
    cadre = add_cadre(name_of(n), home_unit=unit, by="test")
    post = {"unit": unit, "title": "科员", "level": level, "is_leadership": True, **post}
    add_appointment(cadre, by="test", valid=DateRange(BEGAN, None), **post)
    if rank:
        add_rank(cadre, by="test", valid=DateRange(BEGAN, None), rank=rank)
    return cadre


def move_row(cadre, word, **cells):
    """A row by the headings of HEAD; day and document are there unless said otherwise."""
    told = {"姓名": cadre.name, "变动类别": word, "生效日期": "2026.11.20", "文号": DOCUMENT, **cells}
    return [told.get(heading) for heading in HEAD]


def sent(rows, unit, officer, head=HEAD):
    """The sheet, sent and checked."""
    upload = Upload("任免.xlsx", workbook(rows, head, titles=("干部任免与职级变动表",)))
    batch = batches.start_import("changes", [upload], unit=unit, by=officer)
    mapping = {int(place): key for place, key in batch.mapping.items()}
    return work_off(batches.name_columns(batch, mapping, by=officer))


def committed(batch, officer):
    """Written."""
    return work_off(batches.start_commit(batch, by=officer))


def work_off(batch):
    """Every waiting run done."""
    for pk in jobs.waiting_ids():
        jobs.work(pk)
    batch.refresh_from_db()
    assert batch.run.error == ""
    return batch


def faults(batch):
    """Row number to the codes of its faults."""
    told = {
        entry["row"]: [problem["code"] for problem in entry["problems"] if problem["fault"]]
        for entry in batch.report["rows"]
    }
    return {row: codes for row, codes in told.items() if codes}


def service_of(cadre: Cadre) -> list[tuple]:
    """All posts and ranks of a person without their ids."""
    left_out = {"id", "cadre"}
    found = []
    for model in (Appointment, RankPeriod):
        names = [field.name for field in model._meta.concrete_fields if field.name not in left_out]
        rows = model.objects.filter(cadre=cadre).order_by(
            "valid", "title" if model is Appointment else "rank"
        )
        found += [(model.__name__, *(str(getattr(row, name)) for name in names)) for row in rows]
    return found
