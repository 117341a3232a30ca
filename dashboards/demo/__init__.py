"""The demonstration organization: invented people of an invented new town, the same on every machine.

`organization.invent` makes plain records (no database), `writing` stores them, `fixed` holds the persons
the documentation points at.
"""
