"""Forms read and word; the services check and write."""
