"""Writing down, signing, adding to."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction

from accounts.models import User
from audit.models import Entry
from interviews.choices import Level, Reason, TalkKind, TalkState
from interviews.models import Covered, Occasion, Subject, Talk
from interviews.queries import readable_talks, visible_covered, visible_occasions, visible_talks
from interviews.sealing import Body, open_addendum, open_body
from interviews.services.noting import note_occasion
from interviews.services.reading import read_talk
from interviews.services.recording import (
    Company,
    add_addendum,
    discard,
    note_reply,
    save_draft,
    sign,
)
from tests.interviews.office import SAID, Office

pytestmark = pytest.mark.django_db


def refused(statement: str, *values: object) -> str:
    with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
    return str(caught.value)


def covers(talk: Talk) -> set[tuple]:
    return set(Covered.objects.filter(talk=talk).values_list("cadre__name", "kind"))


def test_a_draft_is_its_writers_and_counts_nowhere(office: Office):
    draft = office.draft()
    assert open_body(draft).minutes == SAID
    assert [visible_talks(user).count() for user in (office.officer, office.chief, office.leader)] == [
        1,
        0,
        0,
    ]
    assert not Covered.objects.exists()


def test_a_draft_saved_in_between_is_not_overwritten(office: Office):
    draft = office.draft()
    save_draft(draft, Body(minutes="theirs"), Company(), version=1, by=office.officer)
    with pytest.raises(ValidationError) as caught:
        save_draft(draft, Body(minutes="mine"), Company(), version=1, by=office.officer)
    assert (caught.value.code, open_body(Talk.objects.get()).minutes) == ("stale", "theirs")


def test_what_is_signed_is_changed_by_nobody(office: Office):
    talk = office.talk(about=(office.other,))
    with pytest.raises(ValidationError):
        save_draft(talk, Body(), Company(), version=talk.version, by=office.officer)
    for change in ("body_sealed = ''", "held_on = '2026-01-01'", "state = 'draft', signed_at = NULL"):
        assert "never altered" in refused(f"UPDATE interviews_talk SET {change}")
    assert "never altered" in refused("DELETE FROM interviews_talk")
    assert "permission denied" in refused("UPDATE interviews_covered SET kind = 'visit'")
    assert "never altered" in refused("DELETE FROM interviews_subject")
    assert Subject.objects.count() == 1


def test_keys_of_a_signed_talk_are_rotated(office: Office):
    talk = office.talk()
    Talk.objects.filter(pk=talk.pk).update(data_key=talk.data_key)
    assert open_body(Talk.objects.get()).minutes == SAID


def test_an_addendum_stays_and_is_read(office: Office):
    talk = office.talk()
    added = add_addendum(talk, "  one word more ", by=office.chief)
    assert (open_addendum(added), added.written_by) == ("one word more", office.chief)
    assert "permission denied" in refused("UPDATE interviews_addendum SET text_sealed = ''")
    with pytest.raises(ValidationError):
        add_addendum(talk, " ", by=office.chief)
    with pytest.raises(PermissionDenied):
        add_addendum(talk, "x", by=office.leader)


def test_a_draft_is_thrown_away_by_its_writer_only(office: Office):
    draft = office.draft()
    with pytest.raises(PermissionDenied):
        discard(draft, by=office.chief)
    discard(draft, by=office.officer)
    assert not Talk.objects.exists()


def test_nothing_is_signed_without_words(office: Office):
    draft = save_draft(office.unsaved(), Body(mood="well"), Company(), version=0, by=office.officer)
    with pytest.raises(ValidationError) as caught:
        sign(draft, by=office.officer)
    assert "minutes" in caught.value.message_dict
    assert Talk.objects.get().state == TalkState.DRAFT


def test_a_routine_interview_covers_whom_it_asks_about(office: Office):
    assert covers(office.talk(kinds=[TalkKind.ROUTINE], about=(office.other,))) == {("乙", "routine")}
    assert covers(office.talk(kinds=[TalkKind.VISIT])) == {("甲", "visit")}
    both = office.talk(kinds=[TalkKind.HEART, TalkKind.ROUTINE], about=(office.other,))
    assert covers(both) == {("甲", "heart"), ("乙", "routine")}
    with pytest.raises(ValidationError):
        office.talk(kinds=[TalkKind.ROUTINE])


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 9, 14), date(2026, 10, 10)),  # 20 September and 10 October are worked
        (date(2026, 11, 2), date(2026, 11, 23)),
        (date(2026, 2, 10), date(2026, 3, 9)),  # Spring Festival; 14 and 28 February are worked
        (date(2024, 2, 29), date(2024, 3, 21)),
    ],
)  # fmt: skip
def test_a_reply_is_due_after_fifteen_working_days(office: Office, asked: date, due: date):
    assert office.talk(kinds=[TalkKind.INQUIRY], held_on=asked).reply_due_on == due


def test_a_reply_is_noted_once(office: Office):
    talk = office.talk(kinds=[TalkKind.INQUIRY])
    note_reply(talk, on=date(2026, 11, 24), by=office.officer)
    with pytest.raises(ValidationError):
        note_reply(talk, on=date(2026, 11, 23), by=office.officer)
    assert "never altered" in refused("UPDATE interviews_talk SET replied_on = '2026-11-23'")
    with pytest.raises(ValidationError):
        note_reply(office.talk(), on=date(2026, 11, 24), by=office.officer)


def test_who_reads_what_was_said(office: Office):
    people = (office.officer, office.interviewer, office.chief, office.leader)

    def readers_of(talk: Talk) -> list[User]:
        return [user for user in people if readable_talks(user).filter(pk=talk.pk).exists()]

    assert readers_of(office.talk(by=office.interviewer)) == [office.interviewer, office.chief]
    hidden = office.talk(by=office.interviewer, level=Level.CONFIDENTIAL, readers=(office.leader,))
    assert readers_of(hidden) == [office.interviewer, office.leader]


def test_each_look_is_recorded_and_says_nothing_of_it(office: Office):
    talk = office.talk()
    read_talk(talk, by=office.chief, how="page")
    entry = Entry.objects.filter(action="talk.read").get()
    assert (entry.actor_id, entry.subject_id, entry.detail) == (
        office.chief.pk,
        str(talk.pk),
        {"how": "page"},
    )
    with pytest.raises(PermissionDenied):
        read_talk(talk, by=office.leader, how="page")
    assert Entry.objects.filter(action="talk.read").count() == 1


def test_nobody_records_oneself_or_strangers(office: Office):
    office.one.user = office.officer
    office.one.save()
    for cadre in (office.one, office.cadre("丙", office.elsewhere)):
        with pytest.raises(ValidationError):
            office.draft(cadre)


def test_no_word_stands_in_the_database_or_the_trail(office: Office):
    talk = office.talk()
    add_addendum(talk, SAID, by=office.officer)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t::text FROM interviews_talk t UNION ALL SELECT a::text FROM interviews_addendum a"
            " UNION ALL SELECT e::text FROM audit_entry e"
        )
        kept = "\n".join(row[0] for row in cursor.fetchall())
    assert SAID not in kept
    assert SAID.encode().hex() not in kept


def test_an_admonition_is_not_told_to_who_may_not_date_a_matter(office: Office):
    office.talk(kinds=[TalkKind.ADMONITION])
    assert [visible_talks(user).count() for user in (office.chief, office.leader)] == [1, 0]
    assert [visible_covered(user).count() for user in (office.chief, office.leader)] == [1, 0]


def test_nor_by_another_kind_of_the_same_talk_nor_by_a_reason_that_is_met(office: Office):
    noted = Occasion(cadre=office.one, why=Reason.CARE, due_on=date(2026, 12, 4))
    note_occasion(noted, by=office.officer)
    office.talk(kinds=[TalkKind.ADMONITION, TalkKind.HEART], held_on=noted.noted_on)
    told = [visible_occasions(user).get().talked_on for user in (office.chief, office.leader)]
    assert told == [noted.noted_on, None]
    assert [visible_covered(user).count() for user in (office.chief, office.leader)] == [2, 0]
