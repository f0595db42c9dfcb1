"""The authors' linter: what makes a template hard to read, to answer or to compare."""
