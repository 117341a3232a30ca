"""Recording talks, what follows from them, and planning them."""
