"""Nominating, checking, voting, deciding, cultivating, and asking the rules."""
