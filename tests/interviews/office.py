"""People who talk and people who are talked with."""

from datetime import date
from typing import Any

from accounts.choices import Role
from accounts.models import User
from cadres.models import Cadre
from interviews.choices import TalkKind
from interviews.models import Talk
from interviews.sealing import Body
from interviews.services.recording import Company, save_and_sign, save_draft
from tests.factories.house import House

NOW = "2026-11-24T10:00+08:00"  # a Tuesday
DAY = date(2026, 11, 23)
SAID = "墙内第七句话"


class Office(House):
    """The small house with an officer, an interviewer, a chief and a leader; 甲 and 乙 have files."""

    def __init__(self) -> None:
        super().__init__()
        self.officer, self.chief = self.user(Role.HR_OFFICER), self.user(Role.HR_CHIEF)
        self.interviewer, self.leader = self.user(Role.INTERVIEWER), self.user(Role.LEADER)
        self.one, self.other = self.cadre("甲"), self.cadre("乙")

    def unsaved(self, cadre: Cadre | None = None, *, by: User | None = None, **fields: Any) -> Talk:
        """A talk nobody has kept."""
        told = {"kinds": [TalkKind.HEART], "held_on": DAY, "interviewer": by or self.officer} | fields
        return Talk(cadre=cadre or self.one, **told)

    def draft(self, cadre: Cadre | None = None, *, by: User | None = None, **fields: Any) -> Talk:
        """A draft, by the officer unless said otherwise."""
        by = by or self.officer
        return save_draft(
            self.unsaved(cadre, by=by, **fields), Body(minutes=SAID), Company(), version=0, by=by
        )

    def talk(
        self, cadre: Cadre | None = None, *, by: User | None = None, about: tuple = (), readers: tuple = (),
        **fields: Any,
    ) -> Talk:  # fmt: skip
        """A signed talk, by the officer unless said otherwise."""
        by = by or self.officer
        found = self.unsaved(cadre, by=by, **fields)
        return save_and_sign(found, Body(minutes=SAID), Company(about, readers), version=0, by=by)
