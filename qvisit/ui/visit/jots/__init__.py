"""Jots: notes without a question, written anywhere and sorted later."""
