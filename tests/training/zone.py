"""An invented zone: an office that plans, a bureau below it, a chief, and people."""

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from accounts.choices import Role
from cadres.models import Cadre
from tests.factories.house import House
from training.models import Event, Session
from training.services.attending import record_attendance
from training.services.enrolling import enrol
from training.services.planning import open_event, save_event, save_session

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    """A local time, 2026-11-20 09:00."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


class Zone(House):
    """The small house with an officer who plans training."""

    def __init__(self) -> None:
        super().__init__()
        self.officer = self.user(Role.HR_OFFICER)

    def event(self, *sessions: tuple[str, str], opened: bool = True, **fields: object) -> Event:
        """An event with sessions (begin, hours), each an hour of the clock long for an hour of training."""
        known = {"unit": self.here, "kind": "course", "name": "新城精神第一讲"}
        event = save_event(Event(**(known | fields)), by=self.officer)
        for begin, hours in sessions:
            self.session(event, begin, hours)
        return open_event(event, by=self.officer) if opened and sessions else event

    def session(self, event: Event, begin: str, hours: str, **fields: object) -> Session:
        """One more session."""
        start = at(begin)
        end = start + timedelta(hours=float(hours))
        made = Session(event=event, starts_at=start, ends_at=end, hours=Decimal(hours), **fields)
        return save_session(made, by=self.officer)

    def enrolled(self, event: Event, *names: str, **fields: object) -> list[Cadre]:
        """New people in an event."""
        people = [self.cadre(name, birth="1990-05", **fields) for name in names]
        for one in people:
            enrol(event, one, by=self.officer)
        return people

    def attend(self, session: Session, cadre: Cadre, hours: str | None, **more: object) -> object:
        """Record hours of one person."""
        amount = None if hours is None else Decimal(hours)
        return record_attendance(session, {cadre.pk: amount}, by=self.officer, **more)
