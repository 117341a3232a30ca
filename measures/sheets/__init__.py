"""The office's sheet of a plan: read row by row with a report, written so that it goes out as it came."""
