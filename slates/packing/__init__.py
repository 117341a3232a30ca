"""The papers of a meeting: gathered once, composed into parts, sealed, read by each reader as far as they may."""
