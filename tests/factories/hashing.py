"""Passwords as the product keeps them, hashed with little effort: a test makes several users."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickHasher(Argon2PasswordHasher):
    """The same algorithm with the least it can be asked for."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
