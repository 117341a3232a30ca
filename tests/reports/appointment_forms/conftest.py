"""Everybody of `people.py` in one zone, and an officer over them."""

import pytest

from accounts.models import User
from cadres.choices import ImportState
from cadres.models import Cadre
from cadres.services import add_cadre
from tests.cadres.imports.test_batches import officer, zone  # noqa: F401
from tests.cadres.imports.test_forms_import import imported
from tests.common.hostile import zip_of
from tests.reports.appointment_forms.people import every_shape
from units.models import Unit

ONLY_NAME = "only_name"


@pytest.fixture
def everybody(zone: Unit, officer: User) -> dict[str, Cadre]:  # noqa: F811
    """Cadres by shape."""
    files = {f"{shape}.lrmx": data for shape, data in every_shape()}
    batch = imported({"表.zip": zip_of(files)}, zone, officer)
    assert (batch.state, batch.report["created"]) == (ImportState.COMMITTED, len(files)), batch.report
    found = {cadre.form_file.name.removesuffix(".lrmx"): cadre for cadre in Cadre.objects.all()}
    return found | {ONLY_NAME: add_cadre("吴例庚", home_unit=zone, by="test")}


@pytest.fixture
def one(zone: Unit, officer: User) -> Cadre:  # noqa: F811
    """An ordinary person."""
    imported({"a.lrmx": dict(every_shape())["ordinary"]}, zone, officer)
    return Cadre.objects.get()
