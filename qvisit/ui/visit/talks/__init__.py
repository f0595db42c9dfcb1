"""The conversation sheet: what people said in talks, without who they are."""
