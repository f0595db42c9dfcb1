"""The ways to answer a question: one module for each kind, `factory` for all of them."""
