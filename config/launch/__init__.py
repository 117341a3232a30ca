"""Starts the product: embedded or real servers, web, worker and beat. Imports no Django."""
