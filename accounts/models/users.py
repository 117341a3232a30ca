"""People who sign in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.ids import uuid7


class UserAccounts(BaseUserManager["User"]):
    """Finds users by their sign-in name."""

    def create_user(self, username: str, password: str | None, **fields: object) -> "User":
        """A user with a hashed password; with none, nobody can sign in until one is set."""
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.full_clean()
        user.save()
        return user


class User(AbstractBaseUser):
    """A person who signs in. There is no superuser: everything is a role."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(_("sign-in name"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=60)
    department = models.CharField(_("department"), max_length=60, blank=True)
    is_active = models.BooleanField(_("may sign in"), default=True)
    unread = models.PositiveIntegerField(default=0, editable=False, help_text="notices not yet read")

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]
    objects = UserAccounts()

    def __str__(self) -> str:
        return f"{self.name} ({self.username})"
