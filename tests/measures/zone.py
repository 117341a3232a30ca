"""An invented zone: an office with its plan, bureaus below it, and people."""

import io
from datetime import date

import xlsxwriter

from accounts.choices import Role
from accounts.models import User
from measures.models import Grant, Measure, Plan, PlanItem, PolicyDocument, ProgressReport, YearTheme
from measures.services import granting, planning, progress
from tests.factories.house import House
from work.models import Approval
from work.services import approve

HEADS = ["序号", "重点任务", "具体举措", "完成标志", "责任单位", "责任人", "完成时限", "备注"]
PDF = progress.Proof("proof.pdf", b"%PDF-1.4 invented")


class Zone(House):
    """The small house with a plan in `here`."""

    def __init__(self) -> None:
        super().__init__()
        self.officer, self.chief = self.user(Role.HR_OFFICER), self.user(Role.HR_CHIEF)
        self.liaison = self.user(Role.LIAISON, self.below)
        theme = YearTheme(unit=self.here, year=2026, name="攻坚突破年")
        self.theme = planning.save_theme(theme, ["项目建设", "征地拆迁"], by=self.officer)
        plan = Plan(theme=self.theme, unit=self.here, name="实施方案", issued_on=date(2026, 6, 1))
        self.plan = planning.save_plan(plan, by=self.officer)

    @classmethod
    def within(cls, house: House, *, officer: User, chief: User) -> "Zone":
        """A house that stands, to give measures in; it has no plan."""
        zone = cls.__new__(cls)
        vars(zone).update(vars(house), officer=officer, chief=chief)
        return zone

    def item(self, number: int = 1, due_on: date | None = date(2026, 12, 31), **fields: object) -> PlanItem:
        """An item for the unit below; without a date it is kept up without end."""
        units, persons = fields.pop("units", [self.below]), fields.pop("persons", None)
        made = PlanItem(
            plan=self.plan,
            number=number,
            text=f"事项{number}",
            due_on=due_on,
            standing=due_on is None,
            **fields,
        )
        return planning.save_item(made, units=units, persons=persons, by=self.officer)

    def report(
        self, item: PlanItem, percent: int = 50, proof: object = None, **more: object
    ) -> ProgressReport:
        """What the liaison says of it."""
        said = ProgressReport(item=item, unit=more.pop("unit", self.below), percent=percent, text="进行中")
        return progress.report(said, proof, by=more.pop("by", self.liaison))

    def measure(self, aspect: str = "care", conditions: tuple = (), **fields: object) -> Measure:
        """A measure of a document of the zone."""
        document = PolicyDocument.objects.filter(unit=self.here).first()
        if document is None:
            made = PolicyDocument(
                unit=self.here, name="十条措施", document_no="新组〔2026〕3号", issued_on="2026-01-05"
            )
            document = granting.save_document(made, by=self.officer)
        known = {"number": document.measures.count() + 1, "text": "优先", "effect": "同等条件优先"}
        made = Measure(document=document, aspect=aspect, valid_from=date(2026, 1, 5), **(known | fields))
        return granting.save_measure(made, list(conditions), by=self.officer)

    def asked(self, measure: Measure, cadre: object, **fields: object) -> Grant:
        """A grant that waits for the second person."""
        grant = Grant(measure=measure, cadre=cadre, reason="一线表现突出", evidence="专班报告第3号", **fields)
        return granting.ask_grant(grant, by=self.officer)

    def granted(self, measure: Measure, cadre: object, **fields: object) -> Grant:
        """A grant in force."""
        grant = self.asked(measure, cadre, **fields)
        approve(Approval.objects.get(pk=grant.approval_id), by=self.chief)
        grant.refresh_from_db()
        return grant


def office_sheet(
    rows: list[list], heads: list[str] = HEADS, titles: tuple[str, ...] = ("任务分解表",)
) -> bytes:
    """A sheet as an office makes it: title over the whole width, equal neighbours of the second column one cell."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("任务分解")
        for line, title in enumerate(titles):
            page.merge_range(line, 0, line, len(heads) - 1, title)
        page.write_row(len(titles), 0, heads)
        for line, row in enumerate(rows, start=len(titles) + 1):
            page.write_row(line, 0, row)
        merge_sections(page, rows, len(titles) + 1)
    return stream.getvalue()


def merge_sections(page: object, rows: list[list], top: int) -> None:
    """One cell for each run of a section."""
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end][1] != rows[start][1]:
            if end - start > 1:
                page.merge_range(top + start, 1, top + end - 1, 1, rows[start][1])
            start = end
