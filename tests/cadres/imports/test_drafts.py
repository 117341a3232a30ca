"""Rows made and written in bulk are the rows the models and services make one by one."""

import pytest
from psycopg2.extras import DateRange

from cadres.imports.changes import RECORDS
from cadres.imports.drafts import draft
from cadres.models import Appointment, Cadre, RankPeriod
from cadres.services import add_appointment, add_cadre, add_rank, add_record, open_value
from common.dates import PartialDate
from tests.cadres.imports.invented import identity_number, workbook
from tests.cadres.imports.test_batches import LONG_HEAD, batches, checked, long_row, officer, work_off, zone
from units.models import Unit

__all__ = ["officer", "zone"]
OWN = {"id", "cadre_id", "data_key", "id_number_sealed", "updated_at"}


def columns(row):
    return {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.attname not in OWN}


@pytest.mark.parametrize("model", [Cadre, *RECORDS])
def test_a_draft_has_what_its_model_gives_an_unsaved_row(model):
    made = draft(model)
    assert (columns(made), made._state.adding, made._state.db) == (columns(model()), True, None)
    assert made.pk not in {None, draft(model).pk}


@pytest.mark.django_db
def test_an_imported_row_is_the_same_as_entered_by_hand(zone, officer):
    row = long_row(7)
    work_off(batches.start_commit(checked(workbook([row], LONG_HEAD), zone, officer), by=officer))
    [imported] = Cadre.objects.all()
    held = [list(imported.appointments.all()), list(imported.ranks.all()), list(imported.educations.all())]
    number = open_value(imported, "id_number")
    Cadre.objects.update(id_number_index=None)
    month = PartialDate.parse
    cadre = add_cadre(
        imported.name, home_unit=Unit.objects.get(name=row[8]), by="test", sealed={"id_number": number},
        sex="1" if row[2] == "男" else "2", birth=month(row[3]), ethnic_group="01", political_status="01",
        party_joined=month(row[6]), work_started=month(row[7]), post_text=row[9],
    )  # fmt: skip
    add_appointment(
        cadre, by="test", unit=cadre.home_unit, title=row[9], level=1, is_leadership=True,
        valid=DateRange(month(row[12]).earliest, None), start_precision="month",
    )  # fmt: skip
    add_rank(
        cadre, by="test", rank=3, valid=DateRange(month(row[13]).earliest, None), start_precision="month"
    )
    [education] = held[2]
    add_record(type(education)(cadre=cadre, **columns(education)), by="test")
    entered = [list(cadre.appointments.all()), list(cadre.ranks.all()), list(cadre.educations.all())]
    assert [[columns(one) for one in rows] for rows in held] == [
        [columns(one) for one in rows] for rows in entered
    ]
    imported.id_number_index = cadre.id_number_index
    assert (columns(imported), number) == (columns(Cadre.objects.get(pk=cadre.pk)), identity_number(7))
    assert {type(one) for rows in held for one in rows} >= {Appointment, RankPeriod}
