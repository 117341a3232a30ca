"""Pages of what waits for people."""
