"""Pages of the life of rules."""
