"""Rosters for paper (名册): columns, the layouts the product comes with, those of the office, and their sheets."""
