"""Addresses: signing in, and the pages about accounts."""
