"""What each row of a sheet of appointments and ranks does to a file: which period it ends, which it begins.

The same as the single services do (`add_appointment`, `add_rank`, `end_service`, `confirm_appointment`), in memory.
"""

from collections.abc import Callable
from datetime import date

from psycopg2.extras import DateRange

from cadres.choices import AppointmentKind, ChangeKind, Level, ManagementState, Scale
from cadres.imports.cells import CellFault
from cadres.imports.differences import Difference
from cadres.imports.move_columns import MOVES, Act, Move
from cadres.imports.move_rows import day_text
from cadres.imports.move_standing import Standing, rank_text
from cadres.imports.records import LEVELS, RANK_NUMBERS
from cadres.imports.rows import RosterRow
from cadres.imports.words import plain
from cadres.models import Appointment, RankPeriod

STAYING = {Act.CONFIRM, Act.REMOVE, Act.END_RANK}  # open also to who is not in service any more


def take(standing: Standing, row: RosterRow, unit: object) -> list[Difference]:
    """Do what a sound row says; CellFault when it does not fit the file. `unit` is the one it names, or None."""
    move = row.values["move"]
    if move.act not in STAYING and standing.cadre.management_state != ManagementState.SERVING:
        raise CellFault("not_serving", value=standing.cadre.name)
    before = len(standing.told)
    ACTS[move.act](standing, row, unit)
    return standing.told[before:]


def _day(row: RosterRow) -> date:
    return row.values["on"].earliest


def _appoint(standing: Standing, row: RosterRow, unit: object) -> None:
    new, on = _post(standing, row, unit), _day(row)
    held = next((post for post in standing.posts_on(on) if post.is_main), None)
    _check_same(standing, new, on)
    _check_level(row, new, held)
    if new.change == ChangeKind.FROM_RANK:
        _rank_held(standing, row, Scale.CIVIL)
    standing.begin(new, [post for post in standing.posts if post.is_main and new.is_main])


def _concurrent(standing: Standing, row: RosterRow, unit: object) -> None:
    new = _post(standing, row, unit)
    new.kind, new.is_main = AppointmentKind.CONCURRENT, False
    _check_same(standing, new, _day(row))
    standing.begin(new, [])


def _post(standing: Standing, row: RosterRow, unit: object) -> Appointment:
    values, move = row.values, row.values["move"]
    level, until = LEVELS.get(values.get("level", "")), values.get("probation_until")
    return Appointment(
        cadre_id=standing.cadre.pk,
        unit_id=unit,
        title=values["post"],
        level=level,
        is_leadership=values.get("is_leadership", level is not None),
        is_principal=values.get("is_principal"),
        is_main=values.get("is_main", True),
        in_team=bool(values.get("in_team")),
        change=move.change,
        probation_until=until.earliest if until else None,
        document_no=values["document"],
        valid=DateRange(_day(row), None),
    )


def _check_same(standing: Standing, new: Appointment, on: date) -> None:
    for post in standing.posts_on(on):
        if post.unit_id == new.unit_id and plain(post.title) == plain(new.title):
            raise CellFault("already_held", value=standing.name_of(post), since=day_text(post.valid.lower))


def _check_level(row: RosterRow, new: Appointment, held: Appointment | None) -> None:
    """A promotion goes up, a demotion down, a lateral transfer neither; what is not recorded is not compared."""
    level = (held.person_level or held.level) if held else None
    if level is None or new.level is None:
        return
    wrong = {
        ChangeKind.PROMOTION: ("not_higher", new.level <= level),
        ChangeKind.DEMOTION: ("not_lower", new.level >= level),
        ChangeKind.LATERAL: ("not_same_level", new.level != level),
    }
    code, is_wrong = wrong.get(new.change, ("", False))
    if is_wrong:
        word = next(word for word, one in LEVELS.items() if one == Level(level))
        raise CellFault(code, word=row.values["move"].word, held=word, value=row.values["level"])


def _remove(standing: Standing, row: RosterRow, unit: object) -> None:
    on = _day(row)
    later = [post for post in standing.open_posts if post.valid.lower >= on]
    fitting = _meant(standing, row, unit, standing.removable(on))
    if not fitting and (late := _meant(standing, row, unit, later)):
        raise standing.too_early(late[0], on)
    post = _only(standing, row, fitting)
    standing.end(post, on, row.values["document"])


def _confirm(standing: Standing, row: RosterRow, unit: object) -> None:
    on = _day(row)
    fitting = _meant(standing, row, unit, standing.posts_on(on))
    on_probation = [post for post in fitting if post.probation_until]
    if fitting and not on_probation:
        raise CellFault("no_probation", value=standing.name_of(fitting[0]))
    post = _only(standing, row, [one for one in on_probation if not one.confirmed_on] or on_probation)
    if post.confirmed_on:
        raise CellFault("confirmed_already", value=standing.name_of(post), day=day_text(post.confirmed_on))
    if on < post.probation_until:
        row.add("before_probation", until=day_text(post.probation_until), day=day_text(on))
    standing.confirm(post, on, row.values["document"])


def _meant(standing: Standing, row: RosterRow, unit: object, posts: list[Appointment]) -> list[Appointment]:
    """Those the row's unit and post name; all of them where it names neither."""
    unit_text, title = (plain(str(row.values.get(key, ""))) for key in ("unit", "post"))
    found = posts
    if unit_text:
        found = [post for post in found if post.unit_id == unit or plain(standing.unit_of(post)) == unit_text]
    if title:
        found = [post for post in found if title in {plain(post.title), plain(standing.name_of(post))}]
    return found


def _only(standing: Standing, row: RosterRow, posts: list[Appointment]) -> Appointment:
    day, said = day_text(_day(row)), f"{row.values.get('unit', '')}{row.values.get('post', '')}"
    if not posts:
        raise CellFault("post_not_held", day=day, value=said or "—")
    if len(posts) > 1:
        names = "、".join(standing.name_of(post) for post in posts)
        raise CellFault("several_posts", day=day, value=names)
    return posts[0]


def _rank_held(standing: Standing, row: RosterRow, scale: str) -> RankPeriod:
    """The rank held on the day of the row, which is the one the row says is held."""
    on, said = _day(row), row.values.get("rank_now")
    held = standing.rank_on(on, scale)
    if held is None:
        late = [one for one in standing.ranks if one.scale == scale and one.valid.upper is None]
        raise standing.too_early(late[0], on) if late else CellFault("no_rank", day=day_text(on))
    if said and said != rank_text(held):
        heading = MOVES.by_key["rank_now"].heading
        raise CellFault("rank_differs", held=rank_text(held), day=day_text(on), column=heading, value=said)
    return held


def _new_rank(standing: Standing, row: RosterRow) -> RankPeriod:
    scale, rank = RANK_NUMBERS[row.values["rank"]]
    valid, document = DateRange(_day(row), None), row.values["document"]
    return RankPeriod(cadre_id=standing.cadre.pk, scale=scale, rank=rank, valid=valid, document_no=document)


def _raise(standing: Standing, row: RosterRow, _unit: object) -> None:
    new = _new_rank(standing, row)
    held = _rank_held(standing, row, new.scale)
    if new.rank <= held.rank:
        raise CellFault("rank_not_higher", value=rank_text(new), held=rank_text(held))
    if new.rank > held.rank + 1:
        row.add("rank_skips", value=rank_text(new), held=rank_text(held))
    standing.begin(new, standing.ranks_of(new.scale))


def _lower(standing: Standing, row: RosterRow, _unit: object) -> None:
    new = _new_rank(standing, row)
    held = _rank_held(standing, row, new.scale)
    if new.rank >= held.rank:
        raise CellFault("rank_not_lower", value=rank_text(new), held=rank_text(held))
    standing.begin(new, standing.ranks_of(new.scale))


def _first_rank(standing: Standing, row: RosterRow, _unit: object) -> None:
    new = _new_rank(standing, row)
    for held in standing.ranks_of(new.scale):
        if held.valid.upper is None:
            raise CellFault("rank_held", held=rank_text(held), since=day_text(held.valid.lower))
    standing.begin(new, standing.ranks_of(new.scale))


def _end_rank(standing: Standing, row: RosterRow, _unit: object) -> None:
    word = row.values.get("rank_now") or row.values.get("rank")
    scale = RANK_NUMBERS[word][0] if word else Scale.CIVIL
    standing.end(_rank_held(standing, row, scale), _day(row), row.values["document"])


ACTS: dict[Act, Callable[[Standing, RosterRow, object], None]] = {
    Act.CONFIRM: _confirm,
    Act.REMOVE: _remove,
    Act.END_RANK: _end_rank,
    Act.APPOINT: _appoint,
    Act.CONCURRENT: _concurrent,
    Act.FIRST_RANK: _first_rank,
    Act.RAISE: _raise,
    Act.LOWER: _lower,
}


def claim_of(row: RosterRow) -> tuple:
    """What of a person the row decides on its day; two rows may not decide the same."""
    move: Move = row.values["move"]
    on = _day(row)
    if move.act == Act.APPOINT and row.values.get("is_main", True):
        return "post", on
    if move.act in {Act.RAISE, Act.LOWER, Act.FIRST_RANK}:
        return RANK_NUMBERS[row.values["rank"]][0], on
    return move.act, on, str(row.values.get("unit", "")), str(row.values.get("post", ""))
