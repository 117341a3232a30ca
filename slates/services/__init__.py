"""Comparing people, and sealing the papers of a meeting."""
