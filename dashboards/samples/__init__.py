"""Invented data of the gallery, in both languages."""
