"""Fixed people with a fixed meaning, for tests of pages: two sibling units and who may see what of them."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.test import Client
from psycopg2.extras import DateRange

from accounts.choices import Role
from accounts.models import User
from accounts.services import add_user, grant_role
from cadres import services
from cadres.choices import Grade, Identity, Sex
from cadres.models import Cadre
from units.models import Unit
from units.services import add_unit


@dataclass(frozen=True)
class Zone:
    """A small zone: an office and a bureau, each with its officer, and a leader of the whole."""

    office: Unit
    bureau: Unit
    officer: User
    stranger: User
    leader: User
    cadre: Cadre


def make_zone() -> Zone:
    """陆承远 of the office; the officer sees the office, the stranger only the bureau, the leader all."""
    root = add_unit("澄湖新城", code="0", by="test")
    office = add_unit("科技创新局", code="1", parent=root, by="test")
    bureau = add_unit("招商局", code="2", parent=root, by="test")
    people = [
        signed("officer", "顾晓岚", Role.HR_OFFICER, office),
        signed("stranger", "高立群", Role.HR_OFFICER, bureau),
        signed("leader", "沈亦舟", Role.LEADER, root),
    ]
    return Zone(office, bureau, *people, add_person(office, "陆承远"))


def signed(username: str, name: str, role: Role, unit: Unit) -> User:
    """A user with one role."""
    user = add_user(username, "a-long-password-9", name=name, by="test")
    grant_role(user, role, unit=unit, by="test")
    return user


def add_person(unit: Unit, name: str) -> Cadre:
    """A civil servant with a post, a rank and a grade."""
    cadre = services.add_cadre(
        name, home_unit=unit, by="test", sex=Sex.MALE, birth="1989-07", work_started="2011-08",
        identity=Identity.CIVIL_SERVANT,
    )  # fmt: skip
    since = DateRange(date(2022, 3, 1), None)
    services.add_appointment(
        cadre, by="test", unit=unit, title="副局长", level=1, is_leadership=True, valid=since
    )
    services.add_rank(cadre, by="test", rank=5, valid=DateRange(date(2025, 6, 18), None))
    services.set_grade(
        cadre, 2025, by="test", grade=Grade.EXCELLENT, word="优秀", decided_on=date(2026, 1, 16)
    )
    return cadre


def client_of(user: User) -> Client:
    """A browser signed in as the user, in English: the words of the code itself."""
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(user)
    return client
