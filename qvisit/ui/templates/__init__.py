"""The templates page: each template as a visitor would meet it, and adding one from a file."""
