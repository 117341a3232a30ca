"""My security: second factors, sessions, tokens, what I may and whom I have passed it on to, what I did last."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import requires
from accounts.acts import words_of
from accounts.choices import Permission, Side, TokenScope
from accounts.forms import TokenForm
from accounts.models import RoleGrant, Session
from accounts.queries import held, units_for
from accounts.second_factor import is_half_signed_in
from accounts.services import end_sessions, issue_token, revoke_grant, revoke_token
from accounts.sessions import stored
from accounts.views.users import grant_row
from audit.models import Entry
from audit.services import record
from common.forms import add_errors

LAST_ACTS = 15
page = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@requires(Permission.SIGNED_IN, while_enrolling=True)
def security(request: HttpRequest) -> HttpResponse:
    """The page about one's own account. Before a second factor is enrolled, where that is needed, it holds nothing else."""
    user = request.user
    context = {"half": is_half_signed_in(request), "factors": factors(request)}
    if not context["half"]:
        context |= {
            "held": [
                (grant, grant.source_id is None and grant.side <= Side.PERSONNEL) for grant in held(user)
            ],
            "passed_on": [grant_row(user, grant) for grant in delegations(user)],
            "sessions": sessions(request),
            "tokens": [(token, scope_words(token.scopes)) for token in user.tokens.select_related("unit")],
            "acts": [(act, words_of(act.action)) for act in last_acts(user)],
            "single_sign_on": single_sign_on(request),
        }
    return render(request, "accounts/security.html", context)


def last_acts(user: object) -> QuerySet[Entry]:
    """What the user did last, by the trail."""
    return Entry.objects.filter(actor_id=user.pk).order_by("-pk")[:LAST_ACTS]


def factors(request: HttpRequest) -> dict:
    """The second factors of the user, by kind."""
    found = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    kinds = Authenticator.Type
    codes = next((one for one in found if one.type == kinds.RECOVERY_CODES), None)
    return {
        "app": next((one for one in found if one.type == kinds.TOTP), None),
        "passkeys": [one for one in found if one.type == kinds.WEBAUTHN],
        "codes_left": len(codes.wrap().get_unused_codes()) if codes else None,
        "any": any(one.type != kinds.RECOVERY_CODES for one in found),
    }


def delegations(user: object) -> list[RoleGrant]:
    """What the user has passed on and not taken back."""
    found = RoleGrant.objects.filter(source__user=user, revoked_at=None)
    return list(found.select_related("user", "role", "unit", "source", "approved_by"))


def sessions(request: HttpRequest) -> list[tuple[Session, bool]]:
    """Where the user is signed in; True for the session of this request."""
    found = request.user.sessions.order_by("-seen_at")
    here = stored(request.session.session_key)
    return [(one, one.session_key == here) for one in found]


def scope_words(scopes: list[str]) -> str:
    """What a token may, in words."""
    return _(", ").join(str(TokenScope(one).label) for one in scopes if one in TokenScope.values)


def single_sign_on(request: HttpRequest) -> dict | None:
    """Whether the account is linked with the single sign-on of the office; None when there is none."""
    if not settings.OIDC_SERVER:
        return None
    name = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["name"]
    return {"name": name, "linked": SocialAccount.objects.filter(user=request.user).exists()}


@require_POST
@requires(Permission.SIGNED_IN)
def revoke(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End what one has passed on."""
    grant = get_object_or_404(RoleGrant, pk=pk, source__user=request.user, revoked_at=None)
    revoke_grant(grant, by=request.user)
    messages.success(request, _("Revoked. It is void from the next request on."))
    return redirect("accounts:security")


@require_POST
@requires(Permission.SIGNED_IN)
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """End all other sessions."""
    ended = end_sessions(request.user, by=request.user, but=stored(request.session.session_key))
    messages.success(request, _("Other sessions ended: %(count)d.") % {"count": ended})
    return redirect("accounts:security")


@require_POST
@requires(Permission.SIGNED_IN)
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End all sessions, this one too."""
    end_sessions(request.user, by=request.user)
    request.session.flush()
    return redirect("account_login")


@page
@never_cache
@requires(Permission.SIGNED_IN)
def new_token(request: HttpRequest) -> HttpResponse:
    """Make a token; its secret is on the answering page and nowhere else."""
    form = TokenForm(request.POST or None, units=units_for(request.user, Permission.SIGNED_IN))
    if form.is_valid():
        try:
            days = form.cleaned_data["days"]
            token, secret = issue_token(request.user, days=days, by=request.user, terms=form.terms())
        except ValidationError as error:
            add_errors(form, error)
        else:
            return render(request, "accounts/token_made.html", {"token": token, "secret": secret})
    context = {"form": form, "back_url": reverse("accounts:security")}
    return render(request, "accounts/token_form.html", context, status=400 if form.errors else 200)


@require_POST
@requires(Permission.SIGNED_IN)
def end_token(request: HttpRequest, key: str) -> HttpResponse:
    """End a token at once."""
    revoke_token(get_object_or_404(request.user.tokens, token_key=key), by=request.user)
    messages.success(request, _("The token has ended."))
    return redirect("accounts:security")


@require_POST
@requires(Permission.SIGNED_IN)
def unlink(request: HttpRequest) -> HttpResponse:
    """No longer sign in by single sign-on."""
    SocialAccount.objects.filter(user=request.user).delete()
    record("account.unlinked", request.user, by=request.user)
    return redirect("accounts:security")
