"""What a person can do: one function per verb, one module per noun."""
