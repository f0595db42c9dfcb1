"""“You said, we did”: what people said on a visit, what came of it, and that they were told."""
