"""Which talks took place; one of them, with its words for who may read them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import permits, requires
from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders_anywhere, units_for
from cadres.queries import search
from common.listing import Column, Filter, Listing, SavedView
from common.workdays import is_arranged
from interviews.choices import Level, TalkKind, TalkState, Topic
from interviews.forms import AddendumForm, AttachmentForm, PromiseForm, ReplyForm
from interviews.models import Talk
from interviews.queries import (
    on_topics,
    open_promises,
    own_drafts,
    recordable_cadres,
    visible_talks,
    with_sight,
)
from interviews.services.reading import Read, read_talk
from interviews.words import LEVELS, OUTCOMES, kinds_words, topics_words
from units.queries import within

COLUMNS = (
    Column("name", gettext_lazy("Name"), fixed=True),
    Column("unit", gettext_lazy("Unit")),
    Column("kinds", gettext_lazy("Kinds of talk")),
    Column("held", gettext_lazy("Day"), sort=("held_on",)),
    Column("interviewer", gettext_lazy("Interviewer"), sort=("interviewer__name",)),
    Column("topics", gettext_lazy("Topics")),
    Column("place", gettext_lazy("Place of the talk"), shown=False),
    Column("level", gettext_lazy("Confidentiality"), sort=("level",), shown=False),
    Column("state", gettext_lazy("State"), sort=("state",)),
)
NEWEST_FIRST = ("-held_on", "-id")
LEVEL_CHOICES = (
    (Level.ORDINARY, gettext_lazy("ordinary")),
    (Level.RESTRICTED, gettext_lazy("restricted")),
    (Level.CONFIDENTIAL, gettext_lazy("confidential")),
)
SHORT_LEVELS = dict(LEVEL_CHOICES)
BODY_LINES = (
    ("minutes", gettext_lazy("What was said")),
    ("thinking", gettext_lazy("State of mind")),
    ("bearing", gettext_lazy("Bearing and spirit")),
    ("performance", gettext_lazy("Results at work")),
    ("mood", gettext_lazy("Mood")),
    ("needs", gettext_lazy("Needs and difficulties")),
    ("care", gettext_lazy("Health and care")),
    ("help", gettext_lazy("Help given")),
    ("summary", gettext_lazy("Summary")),
)


@require_GET
@requires(Permission.VIEW_TALKS)
def talks(request: HttpRequest) -> HttpResponse:
    """The talks one knows of: who with whom, when, on what; never what was said."""
    user = request.user
    listing = Listing(
        request, columns=COLUMNS, filters=_filters(user), views=[
            SavedView(_("All")), SavedView(_("My talks"), (("mine", "1"),)),
            SavedView(_("My drafts"), (("state", TalkState.DRAFT),), own_drafts(user).count(), starred=True),
        ],
    )  # fmt: skip
    listing.fill(narrowed(user, listing), NEWEST_FIRST, lambda ids: shown(user, ids))
    listing.page.rows = [row_of(talk) for talk in listing.page.rows]
    context = {
        "listing": listing,
        "row_template": "interviews/_row.html",
        "empty_template": "interviews/_empty.html",
        "search_words": _("Name of the person"),
        "may_record": permits(user, Permission.RECORD_TALKS),
        "may_count": permits(user, Permission.VIEW_TALK_COVERAGE),
        "promises": open_promises(user).filter(owner=user).count(),
    }
    return render(request, "interviews/list.html", context)


def _filters(user: User) -> list[Filter]:
    units = tuple((str(one.pk), str(one)) for one in units_for(user, Permission.VIEW_TALK_COVERAGE))
    users = holders_anywhere(Permission.RECORD_TALKS).order_by("name").values_list("pk", "name")
    interviewers = tuple((str(pk), name) for pk, name in users)
    return [
        Filter("kind", _("Kinds of talk"), tuple(TalkKind.choices)),
        Filter("topic", _("Topics"), tuple(Topic.choices)),
        Filter("unit", _("Unit"), units),
        Filter("held", _("Day"), kind="dates"),
        Filter("by", _("Interviewer"), interviewers, rare=True),
        Filter("mine", _("Interviewed by me"), kind="flag"),
        Filter(
            "level",
            _("Confidentiality"),
            tuple((str(key), label) for key, label in LEVEL_CHOICES),
            rare=True,
        ),
        Filter("state", _("State"), tuple(TalkState.choices), rare=True),
    ]


def narrowed(user: User, listing: Listing) -> object:
    """What the conditions of the list leave; topics only of those whose topics this user sees."""
    rows = visible_talks(user)
    if kinds := listing.chosen("kind"):
        rows = rows.filter(kinds__overlap=kinds)
    if topics := listing.chosen("topic"):
        rows = on_topics(rows, topics, user)
    if units := listing.chosen("unit"):
        rows = rows.filter(cadre__home_unit__in=within(units))
    for key, column in (("level", "level"), ("state", "state"), ("by", "interviewer")):
        if chosen := listing.chosen(key):
            rows = rows.filter(**{f"{column}__in": chosen})
    since, until = listing.days("held")
    rows = rows.filter(held_on__gte=since) if since else rows
    rows = rows.filter(held_on__lte=until) if until else rows
    rows = rows.filter(interviewer=user) if listing.chosen("mine") else rows
    return _named(rows, listing.query) if listing.query else rows


def _named(rows: object, words: str) -> object:
    people = search(Talk._meta.get_field("cadre").related_model.objects.all(), words)
    return rows.filter(cadre__in=people)


def shown(user: User, ids: object) -> object:
    """Talks of a page with what this user sees of each."""
    return with_sight(visible_talks(user).filter(pk__in=ids), user).defer("body_sealed", "data_key")


def row_of(talk: Talk) -> dict:
    """One line."""
    return {
        "talk": talk,
        "kinds": kinds_words(talk.kinds),
        "topics": topics_words(talk),
        "level": (LEVELS[talk.level], SHORT_LEVELS[talk.level]),
        "state": (OUTCOMES[talk.state], talk.get_state_display()),
    }


@require_GET
@never_cache
@requires(Permission.VIEW_TALKS)
def talk(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One talk: for its readers with its words, and the look is recorded; for the others that it took place."""
    found = found_talk(request, pk)
    return talk_page(request, found)


def found_talk(request: HttpRequest, pk: UUID) -> Talk:
    """A visible talk with what this user sees of it."""
    return get_object_or_404(with_sight(visible_talks(request.user), request.user), pk=pk)


def talk_page(request: HttpRequest, found: Talk, **refused: object) -> HttpResponse:
    """The page, with forms that were refused."""
    read = read_talk(found, by=request.user, how="page") if found.may_read else None
    signed = found.state == TalkState.SIGNED
    is_draft = not signed and own_drafts(request.user).filter(pk=found.pk).exists()
    may_write = signed and found.may_read and permits(request.user, Permission.RECORD_TALKS)
    context = {
        "row": row_of(found),
        "talk": found,
        "read": read,
        "lines": body_lines(read) if read else [],
        "provisional": found.reply_due_on is not None and not is_arranged(found.reply_due_on.year),
        "subjects": people_of(found) if found.shows_topics else [],
        "is_draft": is_draft,
        "attachment": refused.get("attachment", AttachmentForm()) if may_write or is_draft else None,
        "addendum": refused.get("addendum", AddendumForm()) if may_write else None,
        "promise": refused.get("promise", PromiseForm()) if may_write else None,
        "reply": refused.get("reply", ReplyForm()) if may_write and awaits_reply(found) else None,
    }
    return render(request, "interviews/talk.html", context, status=422 if refused else 200)


def awaits_reply(found: Talk) -> bool:
    """Whether a written reply is still to come."""
    return found.reply_due_on is not None and found.replied_on is None


def body_lines(read: Read) -> list[tuple[str, str]]:
    """The words of a talk, label by label, without what is empty."""
    said = [(label, getattr(read.body, name)) for name, label in BODY_LINES]
    return [(label, words) for label, words in said if words]


def people_of(found: Talk) -> list:
    """Who was talked about."""
    return [one.cadre for one in found.subjects.select_related("cadre__home_unit")]


@require_GET
@requires(Permission.RECORD_TALKS)
def find(request: HttpRequest) -> HttpResponse:
    """People whose talks one may record, for a picker: [{value, text, note}]."""
    words = request.GET.get("q", "").strip()
    people = search(recordable_cadres(request.user), words) if words else recordable_cadres(request.user)
    rows = people.select_related("home_unit").order_by("home_unit__path", "home_order", "id")[:50]
    found = [{"value": str(one.pk), "text": one.name, "note": str(one.home_unit)} for one in rows]
    return JsonResponse(found, safe=False)
