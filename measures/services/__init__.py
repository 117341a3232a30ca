"""Writing: plans and items, progress and extensions, sheets, documents and grants."""
