"""What a column prints of a person: text or a number, empty where the file says nothing."""

from datetime import date
from functools import cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cadres.choices import AppointmentKind, Grade, Identity, Level, Rank, Sex, StudyMode
from cadres.reference.codelists import name_of
from cadres.roster_sheet import padded_name
from cadres.words import month
from common.clock import today
from common.dates import PartialDate, age_on, month_index
from reports.rosters.people import Dossier, Post, School

Cell = str | int
BETWEEN = "；"
LEVEL_OF_EDUCATION = {"37": 1, "38": 1, "39": 1, "35": 2, "36": 2}  # the others: 6 minus the first character
DEMOCRATIC = range(4, 12)  # codes of the democratic parties


@cache
def code_word(group: str, code: str) -> str:
    """The word of a code of a national list."""
    return name_of(group, code)


def label(words: type, value: object) -> str:
    """A choice in the language of the sheet; empty for none."""
    return label_in(get_language(), words, value) if value else ""


@cache
def label_in(_language: str, words: type, value: object) -> str:
    """The same, translated once."""
    return str(words(value).label)


def dotted(text: str) -> str:
    """1996-03-15 as 1996.03."""
    return text[:7].replace("-", ".")


def name(one: Dossier) -> Cell:
    """Two characters apart, so that they line up with three."""
    return padded_name(one.person.name)


def sex(one: Dossier) -> Cell:
    """In words."""
    return label(Sex, one.person.sex)


def ethnic_group(one: Dossier) -> Cell:
    """As the national list has it."""
    return code_word("GB3304", one.person.ethnic_group)


def birth(one: Dossier) -> Cell:
    """YYYY.MM."""
    return dotted(one.person.birth)


def age(one: Dossier) -> Cell:
    """Full years on the day; two numbers where only the year of birth is known."""
    text = one.person.birth
    if len(text) < 7:
        return str(age_on(PartialDate(int(text)), one.on)) if text else ""
    return (month_index(one.on) - int(text[:4]) * 12 - int(text[5:7]) + 1) // 12


def politics(one: Dossier) -> Cell:
    """Political status."""
    return code_word("GB4762", one.person.political_status)


def party_on(one: Dossier) -> Cell:
    """When somebody joined the Party, or the name of another party."""
    person = one.person
    other = person.political_status.isdigit() and int(person.political_status) in DEMOCRATIC
    said = [dotted(person.party_joined), politics(one) if other else ""]
    return BETWEEN.join(word for word in said if word)


def work_started(one: Dossier) -> Cell:
    """YYYY.MM."""
    return dotted(one.person.work_started)


def registered(one: Dossier) -> Cell:
    """YYYY.MM."""
    return dotted(one.person.registered_on)


def identity(one: Dossier) -> Cell:
    """What the person is by establishment."""
    return label(Identity, one.person.identity)


# posts and ranks ------------------------------------------------------------------


def post_words(post: Post) -> str:
    """Unit and title in one; a secondment says so."""
    away = "（挂职）" if post.kind == AppointmentKind.SECONDMENT else ""
    unit = "" if post.unit and post.title.startswith(post.unit) else post.unit or ""
    return f"{unit}{post.title}{away}"


def unit_and_post(one: Dossier) -> Cell:
    """Unit and post, all that are held; today, where no post is recorded, what the form says."""
    words = "、".join(post_words(post) for post in one.held)
    return words or (one.person.post_text if one.on == today() else "")


def post_title(one: Dossier) -> Cell:
    """The main post alone."""
    post = one.main
    return post.title if post else ""


def post_since(one: Dossier) -> Cell:
    """Since when the main post is held."""
    post = one.main
    return month(post.since, post.precision) if post else ""


def post_years(one: Dossier) -> Cell:
    """Full years in it."""
    post = one.main
    return full_years(post.since, one.on) if post else ""


def post_document(one: Dossier) -> Cell:
    """By which document."""
    post = one.main
    return post.document_no if post else ""


def former(one: Dossier) -> Post | None:
    """The main post before the present one."""
    now = one.main
    before = (post for post in one.found["career"] or () if post.is_main and now and post.since < now.since)
    return next((post for post in before if post.kind != AppointmentKind.SECONDMENT), None)


def with_month(post: Post | None) -> str:
    """A post and since when."""
    return f"{post_words(post)}（{month(post.since, post.precision)}）" if post else ""


def former_and_since(one: Dossier) -> Cell:
    """The post before, and since when."""
    return with_month(former(one))


def present_and_since(one: Dossier) -> Cell:
    """The post now, and since when."""
    return with_month(one.main)


def full_years(since: date, on: date) -> int:
    """Calendar months from one to the other, in full years."""
    return (month_index(on) - month_index(since)) // 12


def level(one: Dossier) -> Cell:
    """The person's own leadership level."""
    return label(Level, one.found["standing"].level)


def level_since(one: Dossier) -> Cell:
    """Begin of the unbroken time on it."""
    return month(one.found["standing"].level_since)


def rank(one: Dossier) -> Cell:
    """Civil service rank, or staff grade at a public institution."""
    number = one.found["standing"].rank
    if not number:
        return ""
    if one.person.identity == Identity.INSTITUTION:
        return _("staff grade %(grade)d") % {"grade": 11 - number}
    return label(Rank, number)


def rank_since(one: Dossier) -> Cell:
    """Since when it is held."""
    standing = one.found["standing"]
    return month(standing.rank_since, standing.rank_precision or "month")


def rank_years(one: Dossier) -> Cell:
    """Full years in it."""
    since = one.found["standing"].rank_since
    return full_years(since, one.on) if since else ""


# education ------------------------------------------------------------------------


def height(school: School) -> tuple[int, str]:
    """By what the highest of several is found."""
    code = school.education
    return LEVEL_OF_EDUCATION.get(code, 6 - int(code[0]) if code[:1].isdigit() else 0), school.graduated


def highest(one: Dossier, mode: str = "") -> School | None:
    """The highest education (of a mode)."""
    rows = [row for row in one.found["schools"] or () if not mode or row.mode == mode]
    return max(rows, key=height, default=None)


def schooling(one: Dossier, mode: str = "") -> str:
    """The highest education and the degree that came with it or, without one there, the highest of the mode."""
    row = highest(one, mode)
    if row is None:
        return ""
    return "\n".join(dict.fromkeys(word for word in (row.education_text, degree(one, mode)) if word))


def degree(one: Dossier, mode: str = "") -> str:
    """The highest degree as written: doctors before masters before bachelors."""
    rows = [row for row in one.found["schools"] or () if row.degree_text and (not mode or row.mode == mode)]
    best = min(
        rows, key=lambda row: row.degree[:1] if row.degree[:1] in "234" and row.degree else "9", default=None
    )
    return best.degree_text if best else ""


def school(one: Dossier, mode: str = "") -> str:
    """School and field of study of the highest education."""
    row = highest(one, mode)
    return f"{row.school}{row.major}" if row else ""


def major(one: Dossier) -> Cell:
    """Field of study of the highest education."""
    row = highest(one)
    return row.major if row else ""


def graduated(one: Dossier) -> Cell:
    """When it was finished."""
    row = highest(one)
    return dotted(row.graduated) if row else ""


def full_time(one: Dossier) -> Cell:
    """Full-time education and degree."""
    return schooling(one, StudyMode.FULL_TIME)


def full_time_school(one: Dossier) -> Cell:
    """Where, and what was studied."""
    return school(one, StudyMode.FULL_TIME)


def in_service(one: Dossier) -> Cell:
    """In-service education and degree."""
    return schooling(one, StudyMode.IN_SERVICE)


def in_service_school(one: Dossier) -> Cell:
    """Where, and what was studied."""
    return school(one, StudyMode.IN_SERVICE)


def degree_and_title(one: Dossier) -> Cell:
    """Highest degree and professional title, as national rosters put them under the remarks."""
    return BETWEEN.join(word for word in (degree(one), one.person.professional_title) if word)


# appraisals, awards, retirement -------------------------------------------------------


def grade_of(one: Dossier, back: int) -> Cell:
    """The grade of so many years before the day, in its own words."""
    found = (one.found["grades"] or {}).get(one.on.year - back)
    return (found[1] or str(Grade(found[0]).label)) if found else ""


def grades(one: Dossier) -> Cell:
    """The last three, each with its year."""
    said = [(one.on.year - back, grade_of(one, back)) for back in (3, 2, 1)]
    return BETWEEN.join(f"{year}：{word}" for year, word in said if word)


def award_lines(one: Dossier) -> Cell:
    """Each award with its month."""
    return BETWEEN.join(f"{dotted(day)} {words}".strip() for day, words, _organ in one.found["awards"] or ())


def retires(one: Dossier) -> Cell:
    """The statutory retirement month; empty where the file does not tell it."""
    due = one.found["due"]
    return f"{due.month:%Y.%m}" if due else ""


def months_left(one: Dossier) -> Cell:
    """Months from the day to it; negative when it has passed."""
    due = one.found["due"]
    return month_index(due.month) - month_index(one.on) if due else ""


def plain(field: str):
    """A text of the file as it is."""
    return lambda one: getattr(one.person, field)


def sealed(part: str):
    """A sealed part, where it was opened for this roster."""
    return lambda one: (one.found.get("sealed") or {}).get(part, "")
