"""The appointment form file (.lrmx) without loss: what is not edited is written back byte for byte."""

from cadres.lrmx.document import FamilyMember, LrmxDocument, Photo, read_lrmx
from cadres.lrmx.elements import ELEMENTS, FAMILY_ELEMENTS, FormRefused
from cadres.lrmx.writing import write_new

__all__ = [
    "ELEMENTS",
    "FAMILY_ELEMENTS",
    "FamilyMember",
    "FormRefused",
    "LrmxDocument",
    "Photo",
    "read_lrmx",
    "write_new",
]
