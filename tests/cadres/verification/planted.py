"""Twenty invented people whose files came from forms, and forms in which differences are planted."""

from cadres.imports import batches
from cadres.imports.batches import Upload
from cadres.verification import runs
from jobs import services as jobs
from tests.cadres.imports.test_proofs import form
from tests.common.hostile import zip_of


def work_off():
    """Every waiting run done, none with an error."""
    for pk in jobs.waiting_ids():
        jobs.work(pk)


def forms_on_file(unit, officer, count=20):
    """Forms imported; by file name."""
    forms = {f"{n:02}.lrmx": form(n) for n in range(1, count + 1)}
    batch = batches.start_import("forms", [Upload("f.zip", zip_of(forms))], unit=unit, by=officer)
    work_off()
    batch.refresh_from_db()
    work_off_commit(batch, officer)
    return forms


def work_off_commit(batch, officer):
    """Written."""
    batches.start_commit(batch, by=officer)
    work_off()
    batch.refresh_from_db()
    assert batch.state == "committed", batch.report


def compared(forms, unit, officer):
    """The forms compared."""
    found = runs.start_comparison([Upload("f.zip", zip_of(forms))], unit=unit, by=officer)
    work_off()
    found.refresh_from_db()
    found.run.refresh_from_db()
    assert found.run.error == ""
    return found


def element(data, name, text):
    """A form with another text in one element."""
    start, end = f"<{name}>".encode(), f"</{name}>".encode()
    if start not in data:
        return data.replace(f"<{name}/>".encode(), start + text.encode() + end, 1)
    head, _, rest = data.partition(start)
    return head + start + text.encode() + end + rest.partition(end)[2]
