"""What training is delivered with: the scarce specialities and the wording of the eight lines."""

import json
from pathlib import Path


def shipped_specialities() -> list[dict]:
    """One dict of Speciality columns each."""
    return _read("specialities")


def shipped_lines() -> list[dict]:
    """One dict of ThemeLine columns each."""
    return _read("theme_lines")


def _read(name: str) -> list[dict]:
    return json.loads((Path(__file__).parent / f"{name}.json").read_text())
