"""The words of statuses and kinds in a cadre's file."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sex(models.TextChoices):
    """GB/T 2261.1."""

    MALE = "1", _("male")
    FEMALE = "2", _("female")


class Identity(models.TextChoices):
    """What a person is by establishment (A0121, A0160): the first input of every rule."""

    CIVIL_SERVANT = "civil_servant", _("civil servant")
    REF_MANAGED = "ref_managed", _("managed by reference to the civil service")
    INSTITUTION = "institution", _("public institution staff")
    CONTRACT = "contract", _("contract staff")
    ENTERPRISE = "enterprise", _("state-owned enterprise staff")


class ManagementState(models.TextChoices):
    """Management state (A0163)."""

    SERVING = "serving", _("in service")
    RETIRED = "retired", _("retired")
    LEFT = "left", _("left")
    DECEASED = "deceased", _("deceased")


class Level(models.IntegerChoices):
    """Leadership level (职务层次), the higher the larger."""

    TOWNSHIP_DEPUTY = 1, _("township level, deputy")
    TOWNSHIP_PRINCIPAL = 2, _("township level, principal")
    COUNTY_DEPUTY = 3, _("county level, deputy")
    COUNTY_PRINCIPAL = 4, _("county level, principal")
    BUREAU_DEPUTY = 5, _("bureau level, deputy")
    BUREAU_PRINCIPAL = 6, _("bureau level, principal")
    PROVINCE_DEPUTY = 7, _("provincial level, deputy")
    PROVINCE_PRINCIPAL = 8, _("provincial level, principal")
    STATE_DEPUTY = 9, _("state level, deputy")
    STATE_PRINCIPAL = 10, _("state level, principal")


class Rank(models.IntegerChoices):
    """The twelve ranks of 综合管理类, the higher the larger."""

    CLERK_2 = 1, _("clerk, second class")
    CLERK_1 = 2, _("clerk, first class")
    SECTION_4 = 3, _("section rank, fourth class")
    SECTION_3 = 4, _("section rank, third class")
    SECTION_2 = 5, _("section rank, second class")
    SECTION_1 = 6, _("section rank, first class")
    CONSULTANT_4 = 7, _("consultant, fourth class")
    CONSULTANT_3 = 8, _("consultant, third class")
    CONSULTANT_2 = 9, _("consultant, second class")
    CONSULTANT_1 = 10, _("consultant, first class")
    INSPECTOR_2 = 11, _("inspector, second class")
    INSPECTOR_1 = 12, _("inspector, first class")


class Scale(models.TextChoices):
    """Which ladder a rank row is on."""

    CIVIL = "civil", _("civil service rank")
    STAFF = "staff", _("management staff grade")


class Precision(models.TextChoices):
    """How exactly the beginning of a period is known."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class AppointmentKind(models.TextChoices):
    """What an appointment is."""

    POST = "post", _("post")
    CONCURRENT = "concurrent", _("concurrent post")
    SECONDMENT = "secondment", _("secondment")


class PostCategory(models.TextChoices):
    """What kind of work a post at a public institution is (岗位类别)."""

    MANAGEMENT = "management", _("management post")
    PROFESSIONAL = "professional", _("professional post")
    SKILLED = "skilled", _("skilled worker's post")
    UNKNOWN = "", _("not filled in")


class ChangeKind(models.TextChoices):
    """By what kind of change an appointment came about (A0247 and practice)."""

    ENTRY = "entry", _("entry")
    PROMOTION = "promotion", _("promotion")
    FURTHER_USE = "further_use", _("further use")
    LATERAL = "lateral", _("lateral transfer")
    FROM_RANK = "from_rank", _("from a rank to a post")
    CONCURRENT = "concurrent", _("concurrent post")
    DEMOTION = "demotion", _("demotion")
    UNKNOWN = "", _("not filled in")


class Grade(models.TextChoices):
    """Result of an annual appraisal; both word families (称职／合格) map here, the word itself is kept."""

    EXCELLENT = "excellent", _("excellent")
    COMPETENT = "competent", _("competent")
    BASIC = "basic", _("basically competent")
    INCOMPETENT = "incompetent", _("incompetent")
    UNGRADED = "ungraded", _("no grade set")
    PROBATION = "probation", _("no grade set: probation")
    CASE_OPEN = "case_open", _("no grade set: case open")
    NOT_ASSESSED = "not_assessed", _("not assessed")


class StudyMode(models.TextChoices):
    """Full-time or in-service education (A0837)."""

    FULL_TIME = "full_time", _("full-time")
    IN_SERVICE = "in_service", _("in-service")


class DateKind(models.TextChoices):
    """Dates of which the file keeps a recorded and a verified value (三龄)."""

    BIRTH = "birth", _("birth")
    WORK_STARTED = "work_started", _("start of work")
    PARTY_JOINED = "party_joined", _("joining the Party")


class MatterKind(models.TextChoices):
    """What a negative matter is."""

    INVESTIGATION = "investigation", _("investigation")
    SANCTION = "sanction", _("sanction")
    ERROR = "error", _("error at work")


class DeclarationKind(models.TextChoices):
    """What a person or the department has declared not to exist (无此类情况)."""

    FAMILY_ABROAD = "family_abroad", _("spouse or children settled abroad")
    AWARDS = "awards", _("awards and sanctions")
    FAMILY = "family", _("family members in need of report")


class SensitivePart(models.TextChoices):
    """What a file keeps sealed, and shows only on request."""

    ID_NUMBER = "id_number", _("ID number")
    PHONE = "phone", _("telephone")
    ADDRESS = "address", _("home address")
    HEALTH = "health", _("health")
    FAMILY = "family", _("family")


class RevealPurpose(models.TextChoices):
    """What sensitive parts are looked at for."""

    VERIFY = "verify", _("verify the file")
    CONTACT = "contact", _("reach the person")
    PAPERS = "papers", _("fill in papers")
    INQUIRY = "inquiry", _("answer an inquiry")
    OTHER = "other", _("other")


class ImportKind(models.TextChoices):
    """What an upload holds."""

    ROSTER = "roster", _("roster")
    FORMS = "forms", _("appointment forms")
    GRADES = "grades", _("annual grades")
    CHANGES = "changes", _("appointments and ranks")


class ImportState(models.TextChoices):
    """Where an import stands."""

    MAPPING = "mapping", _("columns to be named")
    CHECKING = "checking", _("being checked")
    FAULTY = "faulty", _("rows to be mended")
    READY = "ready", _("ready to be imported")
    COMMITTING = "committing", _("being imported")
    COMMITTED = "committed", _("imported")


class ExportPurpose(models.TextChoices):
    """What a list is taken out for."""

    MEETING = "meeting", _("papers for a meeting")
    REPORT = "report", _("report to a higher office")
    CHECK = "check", _("check against files")
    STUDY = "study", _("statistics and study of the team")
    OTHER = "other", _("other")


class ExportState(models.TextChoices):
    """Where an export stands."""

    ASKED = "asked", _("awaiting a decision")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")
    LAPSED = "lapsed", _("not decided in time")
    MAKING = "making", _("being made")
    READY = "ready", _("ready, to be taken once")
    FAILED = "failed", _("could not be made")
    STOPPED = "stopped", _("stopped")
    TAKEN = "taken", _("taken")
    EXPIRED = "expired", _("removed, nobody took it")
