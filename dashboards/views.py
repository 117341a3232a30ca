"""Pages across apps."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.access import permits, requires
from accounts.choices import Permission
from common.clock import today
from common.keyset import Page
from common.listing import Column, Filter, Listing, SavedView
from dashboards.forms import SampleForm
from dashboards.home import home_of
from dashboards.samples import charts, lists, readiness, records
from dashboards.samples.words import both
from readiness.queries import freshness
from readiness.views.freshness import late_words

FAULTY = {"cadre": "1", "direction": "out", "host": "—", "start": "2025-12-25", "end": "2025-12-01"}


@require_safe
@requires(Permission.SIGNED_IN)
def home(request: HttpRequest) -> HttpResponse:
    """Where a user begins: the work list, the year of the department, and what waits for their decision."""
    context = home_of(request.user, today()) | {"runs_url": reverse("readiness:runs")}
    if permits(request.user, Permission.VIEW_READINESS):
        context["late"] = late_words(freshness(today()))
        context["may_run"] = permits(request.user, Permission.VIEW_RUNS)
    return render(request, "dashboards/home.html", context)


@require_safe
@requires(Permission.SIGNED_IN)
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with sample data; changes nothing."""
    context = {
        "listing": sample_listing(request),
        "form": SampleForm(FAULTY),
        "record": records.record(),
        "tabs": records.record_tabs(),
        "tiles": lists.tiles(),
        "todos": lists.todos(),
        "lanes": readiness.lanes(),
        "months": readiness.months(),
        "lines": readiness.receipt(),
        "career": records.career(),
        "coverage": records.coverage(),
        "radar": charts.radar(),
        "vacancies": charts.vacancies(),
        "stale": [
            {
                "label": both("结束日期", "End date"),
                "before": "2026.12.01",
                "theirs": "2026.12.31",
                "yours": "2026.12.25",
            }
        ],
        "axes_head": [both("维度", "Axis"), both("本人", "Own"), both("中位", "Median")],
        "axes": [(both(zh, en), own, median) for zh, en, own, median in charts.AXES],
        "tokens": lists.TOKENS,
    }
    return render(request, "dashboards/gallery.html", context)


def sample_listing(request: HttpRequest) -> Listing:
    """The list of the gallery."""
    sexes = (("m", both("男", "male")), ("f", both("女", "female")))
    listing = Listing(
        request,
        columns=[
            Column("name", both("姓名", "Name"), sort=("name",), fixed=True),
            Column("sex", both("性别", "Sex")),
            Column("age", both("年龄", "Age"), sort=("age",), right=True),
            Column("born", both("出生年月", "Born")),
            Column("unit", both("单位", "Unit")),
            Column("post", both("职务", "Post")),
            Column("outcome", both("职级比对", "Readiness")),
            Column("grades", both("近三年考核", "Last three grades")),
        ],
        filters=[
            Filter("sex", both("性别", "Sex"), sexes),
            Filter("age", both("年龄", "Age"), kind="range"),
            Filter("born", both("出生日期", "Born"), kind="dates"),
            Filter("changed", both("本周有变化", "Changed this week"), kind="flag"),
        ],
        views=[
            SavedView(both("全部在册", "All on file"), (), 1024),
            SavedView(
                both("35 岁以下科级", "Section level under 35"), (("age_max", "35"),), 67, starred=True
            ),
            SavedView(both("谈话逾期", "Talk overdue"), (("changed", "1"),), 12),
        ],
    )
    listing.page = Page(lists.people())
    return listing
