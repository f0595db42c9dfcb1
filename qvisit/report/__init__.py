"""What is handed over to people: documents from one content model."""
