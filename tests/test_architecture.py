"""Rules about the code itself, so that nobody has to remember them."""

import ast
import tomllib
from pathlib import Path
from statistics import median, quantiles

import pytest
from django.apps import apps
from django.conf import settings

ROOT = settings.BASE_DIR
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
PACKAGES = RULES["root_packages"]
MODULES = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py") if "migrations" not in p.parts)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
VAGUE_NAMES = {"utils.py", "helpers.py", "tools.py", "misc.py", "signals.py", "managers.py", "mixins.py"}
FUNCTIONS = [
    (path, node, node.end_lineno - node.lineno + 1)
    for path in MODULES
    for node in ast.walk(ast.parse(path.read_text()))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_module_has_a_vague_name():
    assert [named(p) for p in MODULES if p.name in VAGUE_NAMES] == []


def test_no_module_is_longer_than_400_lines():
    assert [named(p) for p in MODULES if len(p.read_text().splitlines()) > 400] == []


def test_no_function_is_longer_than_50_lines():
    assert [f"{named(path)}:{node.name}" for path, node, lines in FUNCTIONS if lines > 50] == []


def test_functions_are_short_on_the_whole():
    lengths = [lines for _, _, lines in FUNCTIONS]
    assert (median(lengths) <= 8, quantiles(lengths, n=10)[-1] <= 25) == (True, True)


def test_no_template_is_longer_than_200_lines():
    assert [named(p) for p in TEMPLATES if len(p.read_text().splitlines()) > 200] == []


def test_readiness_knows_no_other_apps_tables():
    foreign = ("from training", "from accountability", "from assessments", "from interviews")
    readiness = [p for p in MODULES if p.is_relative_to(ROOT / "readiness")]
    assert [named(p) for p in readiness if any(name in p.read_text() for name in foreign)] == []


def test_every_model_says_what_it_is():
    local = [m for m in apps.get_models() if Path(apps.get_app_config(m._meta.app_label).path).parent == ROOT]
    silent = [m for m in local if not m.__doc__ or m.__doc__.startswith(f"{m.__name__}(")]
    assert [m.__name__ for m in silent if not hasattr(m, "pgh_tracked_model")] == []


def test_writing_and_reading_code_knows_nothing_of_http():
    inner = [p for p in MODULES if p.stem in {"models", "queries", "facts", "services", "choices"}]
    web = ("django.http", "django.shortcuts", "rest_framework", "django.contrib.messages")
    assert [named(p) for p in inner if any(f"from {name}" in p.read_text() for name in web)] == []


def test_the_timetable_names_tasks_that_exist():
    from config.celery import app

    app.loader.import_default_modules()
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} - app.tasks.keys() == set()


def test_foreign_keys_point_downwards():
    """A relation given as a string escapes import-linter, so it is checked here against the same layers."""
    layers = next(c["layers"] for c in RULES["contracts"] if "containers" not in c)
    height = {app.strip(" ()"): -depth for depth, layer in enumerate(layers) for app in layer.split("|")}
    upward = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.related_model and model._meta.app_label in height
        if height.get(field.related_model._meta.app_label, -99) > height[model._meta.app_label]
    ]
    assert upward == []


@pytest.mark.parametrize("word", ["current_date", "now()", "date.today(", "CURRENT_TIMESTAMP"])
def test_nothing_that_decides_asks_the_machine_for_the_day(word):
    deciding = [
        p for p in MODULES if p.stem in {"facts", "compile"} or "checks" in p.parts or "rulesets" in p.parts
    ]
    assert [named(p) for p in deciding if word in p.read_text()] == []
