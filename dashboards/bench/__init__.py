"""Measuring: each figure beside its yardstick, on a database of its own."""
