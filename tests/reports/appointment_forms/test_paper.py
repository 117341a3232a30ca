"""The forms as an office suite sets them: two pages each, and nothing is cut off that was not warned about."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reports.appointment_forms import sets
from reports.appointment_forms.editions import editions
from reports.appointment_forms.warnings import read_warnings
from reports.models import PersonForm
from tests.reports.appointment_forms.issuing import prepared

MISSING = [name for name in ("soffice", "pdfinfo", "pdftotext") if shutil.which(name) is None]
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        bool(MISSING),
        reason=f"{', '.join(MISSING)} not on this machine: apt install libreoffice-writer-nogui poppler-utils",
    ),
]
KEEP = os.environ.get("FORMS_KEPT_AT")  # a folder, to look at the pages


def pdfs(forms: list[PersonForm], folder: Path) -> list[Path]:
    for form in forms:
        (folder / f"{form.order:02}.docx").write_bytes(sets.docx_of(form))
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300
    )
    return sorted(folder.glob("*.pdf"))


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def missing(form: PersonForm, pdf: Path) -> list[str]:
    """Boxes with a text that the paper does not show, without those warned of."""
    edition = editions()[form.form_set.edition]
    cut = {warned.box for warned in read_warnings(form.warnings) if warned.is_grave}
    paper = squeezed(said("pdftotext", "-raw", str(pdf), "-"))
    boxes = sets.frozen(form).boxes
    letters = {
        box: [squeezed(line.lead + line.text) for line in boxes.get(box, [])] for box in edition.boxes - cut
    }
    return [f"{box}: {text}" for box, texts in letters.items() for text in texts if text not in paper]


@pytest.mark.parametrize("edition", editions())
def test_every_form_has_two_pages_and_shows_all_its_texts(edition: str, everybody, officer, tmp_path: Path):
    group = prepared(everybody.values(), officer, edition)
    sets.freeze_all(group, by=officer)
    forms = list(group.forms.select_related("form_set", "cadre"))
    papers = pdfs(forms, tmp_path)
    if KEEP:
        shutil.copytree(tmp_path, Path(KEEP) / edition, dirs_exist_ok=True)
    assert len(papers) == len(everybody)
    assert [re.search(r"Pages:\s+(\d+)", said("pdfinfo", str(paper)))[1] for paper in papers] == ["2"] * len(
        papers
    )
    faults = {
        shape: missing(form, paper) for shape, form, paper in zip(everybody, forms, papers, strict=True)
    }
    assert {shape: lost for shape, lost in faults.items() if lost} == {}
