"""Accounts, sessions, tokens and the roles people hold."""

from accounts.services.grants import check_grant, define_role, delegate_role, grant_role, revoke_grant
from accounts.services.own_views import delete_view, rename_view, save_view
from accounts.services.reads import count_reads
from accounts.services.sessions import end_sessions
from accounts.services.tokens import issue_token, revoke_token, revoke_tokens
from accounts.services.users import (
    accept_invitation,
    add_user,
    change_password,
    close_account,
    invite,
    open_invitation,
    reopen_account,
    reset_account,
)

__all__ = [
    "accept_invitation",
    "add_user",
    "change_password",
    "check_grant",
    "close_account",
    "count_reads",
    "define_role",
    "delegate_role",
    "delete_view",
    "end_sessions",
    "grant_role",
    "invite",
    "issue_token",
    "open_invitation",
    "rename_view",
    "reopen_account",
    "reset_account",
    "revoke_grant",
    "revoke_token",
    "revoke_tokens",
    "save_view",
]
