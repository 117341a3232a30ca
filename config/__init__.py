"""The project: settings, addresses, timetable and launcher."""
