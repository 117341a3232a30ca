"""What the reader of a form should know before it goes out: kept as codes, told in sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

BOXES: dict[str, Promise] = {
    "name": gettext_lazy("name"),
    "sex": gettext_lazy("sex"),
    "birth": gettext_lazy("date of birth"),
    "ethnic_group": gettext_lazy("ethnic group"),
    "native_place": gettext_lazy("native place"),
    "birth_place": gettext_lazy("place of birth"),
    "party": gettext_lazy("date of joining the Party"),
    "work_started": gettext_lazy("start of work"),
    "retirement": gettext_lazy("age limit reached"),
    "health": gettext_lazy("health"),
    "professional_title": gettext_lazy("professional title"),
    "speciality": gettext_lazy("speciality"),
    "full_education": gettext_lazy("full-time education"),
    "full_school": gettext_lazy("school of the full-time education"),
    "part_education": gettext_lazy("in-service education"),
    "part_school": gettext_lazy("school of the in-service education"),
    "post": gettext_lazy("present post"),
    "proposed": gettext_lazy("proposed post"),
    "removed": gettext_lazy("post to be removed from"),
    "resume": gettext_lazy("résumé"),
    "awards": gettext_lazy("awards and sanctions"),
    "appraisals": gettext_lazy("annual appraisals"),
    "reason": gettext_lazy("reason for appointment or removal"),
    "reporting_unit": gettext_lazy("reporting unit"),
    "filled_by": gettext_lazy("filled in by"),
    "photo": gettext_lazy("photo"),
}
FAMILY_PARTS: dict[str, Promise] = {
    "relation": gettext_lazy("relation"),
    "name": gettext_lazy("name"),
    "birth": gettext_lazy("date of birth"),
    "age": gettext_lazy("age"),
    "politics": gettext_lazy("political status"),
    "post": gettext_lazy("unit and post"),
}
SENTENCES: dict[str, Promise] = {
    "cut": gettext_lazy(
        "%(box)s: the text does not fit even at %(size)s pt; the last %(lines)s lines are cut off."
    ),
    "family_left_out": gettext_lazy(
        "Family: the form has %(rows)s rows, the file %(all)s people; the last %(left)s are not printed."
        " The .lrmx holds them all."
    ),
    "resume_as_written": gettext_lazy(
        "%(box)s: some lines were not understood and stand as they are written."
    ),
    "post_from_records": gettext_lazy("%(box)s: not written in the file; taken from the posts on record."),
    "not_as_verified": gettext_lazy(
        "%(box)s: the file says something else than what was verified, %(verified)s."
    ),
    "no_photo": gettext_lazy("There is no photo."),
    "bad_photo": gettext_lazy("The photo cannot be printed."),
    "small": gettext_lazy("%(box)s: printed at %(size)s pt to fit."),
    "empty": gettext_lazy("Not filled in: %(boxes)s."),
}
GRAVE = frozenset({"cut", "family_left_out", "bad_photo"})  # something of the file is not on the paper


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning: its code, the box it is about, and the numbers of its sentence."""

    code: str
    box: str = ""
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_grave(self) -> bool:
        """Whether something is missing on the paper."""
        return self.code in GRAVE

    def __str__(self) -> str:
        told = dict(self.params)
        if "boxes" in told:
            told["boxes"] = _(", ").join(box_name(box) for box in told["boxes"])
        sentence = str(SENTENCES[self.code]) % {"box": box_name(self.box), **told}
        return sentence[:1].upper() + sentence[1:]

    def kept(self) -> dict:
        """As JSON."""
        return {"code": self.code, "box": self.box, "params": dict(self.params)}


def box_name(box: str) -> str:
    """A box in words; of the family with the number of its row."""
    if not box.startswith("family."):
        return str(BOXES.get(box, box))
    _family, row, part = box.split(".")
    return _("family, row %(row)d, %(part)s") % {"row": int(row) + 1, "part": FAMILY_PARTS[part]}


def read_warnings(kept: Iterable[Mapping]) -> list[Warned]:
    """Warnings from JSON."""
    return [Warned(one["code"], one["box"], one["params"]) for one in kept]
