"""Every change to what the app stores."""
