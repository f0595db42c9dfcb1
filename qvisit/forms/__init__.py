"""What is asked and what it is worth: templates, answers, scoring, ratings."""
