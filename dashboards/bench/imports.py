"""Imports through their real jobs: a roster of 10,000, grades of 1,000 × 5, a zip of 600 forms."""

import io
import time
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connections, transaction

from accounts.choices import Role
from accounts.models import User
from accounts.services import add_user, grant_role
from cadres.choices import ImportState
from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.imports.changes import ORDER
from cadres.lrmx import FamilyMember, write_new
from cadres.models import ImportBatch
from common.identity import check_digit
from common.scope import everything
from common.sheets import SheetOut, write_workbook
from dashboards.bench.figures import Figure
from dashboards.bench.memory import watched
from dashboards.demo.names import full_name
from dashboards.demo.people import dice
from dashboards.demo.writing import ROOT_CODE
from jobs.models import State
from units.models import Unit, UnitKind
from units.services import add_unit

ROWS, PEOPLE, FORMS = 10_000, 1_000, 600
GOAL, MEMORY = 20.0, 300  # seconds for the roster, megabytes of a process
TITLES = {
    "roster": f"Roster import, {ROWS:,} rows: upload, check, commit",
    "grades": f"Grades import, {PEOPLE:,} people x {len(range(2021, 2026))} years",
    "forms": f"Forms import, one zip of {FORMS}",
}
YEARS = range(2021, 2026)
BODIES = 40
LONGEST = 300  # seconds
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40  # ten kilobytes that begin as a picture does
HEAD = [
    "序号", "姓名", "性别", "出生年月", "民族", "籍贯", "身份证号", "政治面貌", "入党时间", "参加工作时间", "单位", "职务",
    "任现职时间", "职务层次", "任现职务层次时间", "职级", "任现职级时间", "全日制学历", "全日制学位", "全日制院校系专业",
    "在职学历", "在职院校系专业", "年度考核结果", "备注",
]  # fmt: skip
RESUME = "\n".join(
    f"{year}.07--{year + 4}.07  示例市示例区第{year % 9}局科室科员" for year in range(1998, 2026, 4)
)


@dataclass(frozen=True, slots=True)
class Imported:
    """Rows; seconds of upload, check, commit; megabytes of the largest process and of all at once; seconds of COPY."""

    rows: int
    upload: float
    check: float
    commit: float
    peak: float
    together: float
    copied: float

    @property
    def seconds(self) -> float:
        """The whole, from the upload to the last row written."""
        return self.upload + self.check + self.commit


def measure(worker_pid: int) -> dict[str, Imported]:
    """All three, each committed, as one officer of the whole zone; the roster's people get the grades."""
    officer, unit = _officer()
    names = _add_bodies(unit)
    people = [_person(number, names) for number in range(ROWS)]
    roster = ("roster", Upload("名册.xlsx", _sheet(HEAD, [_roster_row(one) for one in people])))
    grades = ("grades", Upload("考核.xlsx", _sheet(["姓名", "身份证号", *map(str, YEARS)], _grades(people))))
    forms = ("forms", Upload("任免表.zip", _zip_of_forms(names)))
    return {
        kind: _imported(kind, upload, unit, officer, worker_pid) for kind, upload in (roster, grades, forms)
    }


def _officer() -> tuple[User, Unit]:
    with everything():
        unit = Unit.objects.get(code=ROOT_CODE)
        user = add_user("bench_officer", "a long enough word", name="测", by="bench")
        grant_role(user, Role.HR_OFFICER, unit=unit, by="bench")
        return user, unit


def _add_bodies(above: Unit) -> list[str]:
    """Names of bodies of their own: who is copied a hundred times holds more 优秀 than a body may have."""
    names = [f"测量单位{number}" for number in range(BODIES)]
    with everything():
        for number, name in enumerate(names):
            add_unit(name, code=f"bench{number}", parent=above, kind=UnitKind.BODY, by="bench")
    return names


def _person(number: int, units: list[str]) -> dict[str, str]:
    rng = dice(f"import {number}")
    year = 1966 + number % 34
    place = f"99{number // 1000:04}{year}{1 + number % 12:02}{1 + number % 28:02}{number % 1000:03}"
    sex = "male" if int(place[16]) % 2 else "female"
    return {
        "name": f"{full_name(rng, sex)}昇",  # nobody of the demonstration has such a name: each row is a new file
        "sex": "男" if sex == "male" else "女",
        "number": place + check_digit(place),
        "unit": units[number % len(units)],
        "year": str(year),
        "birth": f"{year}.{1 + number % 12:02}",
    }


def _roster_row(one: dict[str, str]) -> list[object]:
    year = int(one["year"])
    grades = "；".join(f"{year}年：称职" for year in YEARS)
    return [
        1, one["name"], one["sex"], one["birth"], "汉族", "江苏示例", one["number"], "中共党员", f"{year + 20}.06",
        f"{year + 22}.07", one["unit"], "科长", f"{year + 26}.03", "乡科级正职", f"{year + 25}.03", "二级主任科员",
        f"{year + 25}.05", "大学", "工学学士", "示例大学土木工程学院土木工程专业", "研究生", "示例省委党校经济管理专业",
        grades, "",
    ]  # fmt: skip


def _grades(people: list[dict[str, str]]) -> list[list[str]]:
    return [
        [one["name"], one["number"], *["优秀" if place % 6 == 0 else "称职"] * len(YEARS)]
        for place, one in enumerate(people[:PEOPLE])
    ]


def _sheet(head: list[str], rows: list[list]) -> bytes:
    stream = io.BytesIO()
    write_workbook(stream, [SheetOut("名册", head, rows, titles=["示例名册", "截至2026年11月"])])
    return stream.getvalue()


def _zip_of_forms(units: list[str]) -> bytes:
    """Forms of people nobody knows yet, with résumé, family and picture."""
    stream = io.BytesIO()
    family = [
        FamilyMember("父亲", "示例父", "194501", "群众", "退休"),
        FamilyMember("女儿", "示例女", "201001", "", "学生"),
    ]
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(FORMS):
            one = _person(ROWS + number, units)
            fields = {
                "XingMing": one["name"], "XingBie": one["sex"], "ChuShengNianYue": one["birth"].replace(".", ""),
                "MinZu": "汉族", "RuDangShiJian": "200806", "CanJiaGongZuoShiJian": "200507",
                "QuanRiZhiJiaoYu_XueLi": "大学", "XianRenZhiWu": f"{one['unit']}科长", "JianLi": RESUME,
                "NianDuKaoHeJieGuo": "2023年：称职；2024年：优秀；2025年：称职", "JiangChengQingKuang": "无",
                "ShenFenZheng": one["number"],
            }  # fmt: skip
            archive.writestr(f"{number}.lrmx", write_new(fields, family, photo=PHOTO))
    return stream.getvalue()


def _imported(kind: str, upload: Upload, unit: Unit, officer: User, worker_pid: int) -> Imported:
    with watched(worker_pid) as watch:
        began = time.perf_counter()
        with everything():
            batch = batches.start_import(kind, [upload], unit=unit, by=officer)
        sent = time.perf_counter()
        if kind != "forms":
            with everything():
                mapping = {int(place): key for place, key in batch.mapping.items()}
                batches.name_columns(batch, mapping, by=officer)
        _wait(batch, ImportState.READY)
        checked = time.perf_counter()
        with everything():
            batches.start_commit(batch, by=officer)
        _wait(batch, ImportState.COMMITTED)
        done = time.perf_counter()
    return Imported(
        batch.report["total"],
        sent - began,
        checked - sent,
        done - checked,
        watch.peak,
        watch.sum,
        _copy_of(batch),
    )


def _wait(batch: ImportBatch, state: str) -> None:
    """Until the import has come to a state; RuntimeError when it comes to another."""
    began = time.perf_counter()
    while time.perf_counter() - began < LONGEST:
        with everything():
            batch.refresh_from_db()
            run = batch.run
        if batch.state == state:
            return
        if run and run.state == State.FAILED:
            raise RuntimeError(f"The import stopped while {batch.state}: {run.error}")
        if batch.state not in {ImportState.CHECKING, ImportState.COMMITTING, ImportState.READY}:
            break
        time.sleep(0.2)  # each look costs the worker a little of the machine
    raise RuntimeError(f"The import is {batch.state}, not {state}: {batch.report.get('rows', [])[:2]}")


def _copy_of(batch: ImportBatch) -> float:
    """Seconds in which COPY writes the rows of this import into empty tables with the same indexes."""
    seconds = 0.0
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('scope.all', 'on', true)")
        for model in ORDER:
            table, history = model._meta.db_table, model.pgh_event_model._meta.db_table
            since = f"SELECT id FROM {history} WHERE pgh_label = 'insert' AND pgh_created_at >= %s"  # noqa: S608
            chosen = f"SELECT * FROM {table} WHERE id IN ({since})"  # noqa: S608
            rows = io.StringIO()
            text = cursor.cursor.mogrify(chosen, [batch.run.started_at]).decode()
            cursor.copy_expert(f"COPY ({text}) TO STDOUT", rows)
            rows.seek(0)
            cursor.execute(f"CREATE TEMP TABLE copied (LIKE {table} INCLUDING ALL) ON COMMIT DROP")
            began = time.perf_counter()
            cursor.copy_expert("COPY copied FROM STDIN", rows)
            seconds += time.perf_counter() - began
            cursor.execute("DROP TABLE copied")
    return seconds


def figures(found: Mapping[str, Imported]) -> list[Figure]:
    """A line for each import, and one for the memory of the processes that do them."""
    lines = [_figure(kind, one) for kind, one in found.items()]
    peak = max((one.peak for one in found.values()), default=0.0)
    return [*lines, _memory(peak, found)] if found else []


def _figure(kind: str, one: Imported) -> Figure:
    goal = GOAL if kind == "roster" else None
    return Figure(
        TITLES[kind],
        f"{one.seconds:.1f} s ({one.upload:.1f} + {one.check:.1f} + {one.commit:.1f})",
        f"COPY of the same rows {one.copied:.2f} s",
        f"{one.seconds / one.copied:.0f} x",
        f"<= {goal:.0f} s" if goal else "",
        one.seconds <= goal if goal else None,
        one.seconds,
    )


def _memory(peak: float, found: Mapping[str, Imported]) -> Figure:
    together = max(one.together for one in found.values())
    return Figure(
        "Import memory, peak of a process",
        f"{peak:.0f} MB (workers and sheet reader together {together:.0f} MB)",
        goal=f"< {MEMORY} MB",
        met=peak < MEMORY,
        value=peak,
    )
